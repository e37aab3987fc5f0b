// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRect>
#include <QStyle>

class QPainter;
class QStyleOption;
class QStyleOptionComboBox;
class QWidget;

namespace drawbridge::app {

/// From the outline of a field to its text.
constexpr int kFieldPadding = 8;

/// Paints the outline of a field, or a ring in the accent around the one that has the keyboard.
void drawFieldOutline(const QStyleOption &option, QPainter &painter, const QWidget *widget, bool isWrong);

/// Paints a list to choose from, and the ring around the whole of it.
void drawComboBox(const QStyleOptionComboBox &option, QPainter &painter, const QWidget *widget);

/// The size of one whose contents have that size.
QSize comboBoxSize(const QSize &contents);

/// Where its arrow or its text is.
QRect comboBoxPart(const QStyleOptionComboBox &option, QStyle::SubControl part);

} // namespace drawbridge::app
