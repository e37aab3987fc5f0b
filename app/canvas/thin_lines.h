// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QPainter>
#include <QPointF>
#include <QRect>
#include <cstdint>
#include <vector>

namespace drawbridge::app {

/// Lines one pixel wide, along rows and columns of pixels. What several lines share is painted once, so that
/// the time goes with the pixels and not with the lines.
class ThinLines {
public:
    explicit ThinLines(const QRect &clip);

    /// Corners in view coordinates; a slanting piece becomes an elbow.
    void add(const std::vector<QPointF> &corners);
    void paint(QPainter &painter, const QColor &color);

private:
    struct Run {
        int lane;
        int first;
        int last;
        friend auto operator<=>(const Run &, const Run &) = default;
    };
    void addRow(double y, double from, double to);
    void addColumn(double x, double from, double to);

    QRect m_clip;
    std::vector<Run> m_rows;
    std::vector<Run> m_columns;
};

} // namespace drawbridge::app
