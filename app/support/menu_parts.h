// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSize>

class QPainter;
class QStyleOption;
class QStyleOptionMenuItem;
class QWidget;

namespace drawbridge::app {

/// The size of an entry whose text alone has that size.
QSize menuItemSize(const QStyleOptionMenuItem &option, const QSize &text);

/// Paints an entry: icon, tick or choice, text and shortcut, all of them in the colour of the text.
void drawMenuItem(const QStyleOptionMenuItem &option, QPainter &painter, const QWidget *widget);

/// Paints the ground and the outline of a menu.
void drawMenuPanel(const QStyleOption &option, QPainter &painter, const QWidget *widget);

} // namespace drawbridge::app
