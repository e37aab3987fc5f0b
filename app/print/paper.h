// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPageSize>
#include <QRectF>

namespace drawbridge::app {

/// The unit in which pages are laid out: fonts of that many pixels have exact widths, on every device.
inline constexpr double kUnitsPerPoint = 20;
inline constexpr int kUnitsPerInch = 1440;

constexpr double points(double count)
{
    return count * kUnitsPerPoint;
}

/// A sheet and the parts of it, in units.
struct Paper {
    QPageSize::PageSizeId id = QPageSize::A4;
    friend bool operator==(const Paper &, const Paper &) = default;

    QSizeF size() const { return QPageSize(id).size(QPageSize::Point) * kUnitsPerPoint; }
    /// Where text goes.
    QRectF body() const
    {
        const QSizeF sheet = size();
        return {QPointF(points(57), points(66)),
                QPointF(sheet.width() - points(57), sheet.height() - points(54))};
    }
};

} // namespace drawbridge::app
