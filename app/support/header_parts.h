// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyleOption>

class QPainter;
class QWidget;

namespace drawbridge::app {

/// The ground of a head of a table: flat, with lines to the next head and to the cells.
void drawHeaderSection(const QStyleOption &option, QPainter &painter, const QWidget *widget);

/// What is beside the heads: of rows nothing, so that it does not look like one more.
void drawHeaderRest(const QStyleOption &option, QPainter &painter, const QWidget *widget);

/// The head's words in line with the cells, and elided where they have no room.
QStyleOptionHeader headerLabel(const QStyleOptionHeader &option, const QPainter &painter,
                               const QWidget *widget);

} // namespace drawbridge::app
