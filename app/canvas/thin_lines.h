// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QImage>
#include <QPainter>
#include <QPointF>
#include <QRect>
#include <compare>
#include <cstdint>
#include <vector>

namespace drawbridge::app {

/// What thin lines are painted on before they come into the picture; transparent at first. It lies on whole
/// pixels of the device.
struct ThinLayer {
    ThinLayer(const QRect &clip, double ratio);
    void paint(QPainter &painter) const;

    /// In pixels of the device.
    QPoint corner;
    QImage image;
};

/// Lines one pixel wide, along rows and columns of pixels. What several lines share is painted once, so that
/// the time goes with the pixels and not with the lines.
class ThinLines {
public:
    explicit ThinLines(const QRect &clip);

    /// Corners in view coordinates; a slanting piece becomes an elbow.
    void add(const std::vector<QPointF> &corners);
    /// In pieces of so many pixels, counted from the origin so that they move with the canvas; whole lines if
    /// there is no gap.
    struct Pieces {
        int length = 1;
        int gap = 0;
        friend auto operator<=>(const Pieces &, const Pieces &) = default;
    };
    /// The layer is one of the same clip; what lies in it already is painted over.
    void paint(ThinLayer &layer, const QColor &color, const Pieces &pieces, const QPoint &origin);

private:
    /// Lane, first and last pixel, counted from the corner of the clip, in one number: thousands are sorted.
    class Run {
    public:
        Run(int lane, int first, int last);
        int lane() const { return part(2 * kBits); }
        int first() const { return part(kBits); }
        int last() const { return part(0); }
        friend auto operator<=>(const Run &, const Run &) = default;

    private:
        static constexpr int kBits = 21;
        int part(int shift) const { return static_cast<int>(m_packed >> shift & ((1U << kBits) - 1)); }
        std::uint64_t m_packed;
    };
    void addRow(double y, double from, double to);
    void addColumn(double x, double from, double to);

    QRect m_clip;
    std::vector<Run> m_rows;
    std::vector<Run> m_columns;
};

} // namespace drawbridge::app
