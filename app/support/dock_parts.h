// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyleOption>

class QPainter;
class QWidget;

namespace drawbridge::app {

/// A tab of stacked docks: flat, the current one underlined in the accent.
void drawTab(const QStyleOptionTab &option, QPainter &painter, const QWidget *widget);

/// The ring in the tab of a bar that has the keyboard.
void drawTabFocus(const QStyleOptionTab &option, QPainter &painter, const QWidget *widget);

/// The title of a dock on the ground of the window, with a line below.
void drawDockTitle(const QStyleOptionDockWidget &option, QPainter &painter, const QWidget *widget);

} // namespace drawbridge::app
