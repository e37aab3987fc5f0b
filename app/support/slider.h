// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QPainter;
class QStyleOptionSlider;
class QWidget;

namespace drawbridge::app {

/// A horizontal slider: a groove, in the accent up to a round knob; with the focus the knob has a ring.
void drawSlider(const QStyleOptionSlider &option, QPainter &painter, const QWidget *widget);

} // namespace drawbridge::app
