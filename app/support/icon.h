// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QIcon>
#include <QRectF>
#include <QString>

class QPainter;

namespace drawbridge::app {

/// True if resources/icons has an icon of that name.
bool hasIcon(const QString &name);

/// The icon of that name, drawn in the palette's colours for mode and state and crisp at every ratio. A
/// missing name gives a null icon.
QIcon themedIcon(const QString &name);

/// Paints an icon in one colour with a line of 1.5 units. On a picture or a printer it stays a vector.
void paintIcon(QPainter &painter, const QString &name, const QRectF &rect, const QColor &color);

} // namespace drawbridge::app
