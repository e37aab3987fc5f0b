// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyle>

class QStyleOptionSlider;

namespace drawbridge::app {

/// How wide a scroll bar is, in device-independent pixels.
inline constexpr int kScrollBarExtent = 12;

/// The parts of a scroll bar without arrow buttons: the whole length is the groove.
QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part);
/// A slim handle, stronger under the pointer.
void drawScrollBar(const QStyleOptionSlider &option, QPainter &painter, const QWidget *widget);

} // namespace drawbridge::app
