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

/// Where thin lines are written: the bits of the picture itself, or a layer that comes into the picture at
/// the end. It lies on whole pixels of the device.
class ThinLayer {
public:
    /// Lines lie in the clip, in view coordinates, to which the painter is clipped too.
    ThinLayer(QPainter &painter, const QRect &clip);
    /// Into the picture.
    ~ThinLayer();
    Q_DISABLE_COPY_MOVE(ThinLayer)

    /// Opaque. What is there already is painted over.
    void fill(const QRect &rect, const QColor &color);

private:
    QRect toDevice(const QRect &rect) const;

    QPainter &m_painter;
    /// Null if the painter's device has no bits to write into.
    QImage *m_picture;
    QImage m_layer;
    double m_ratio;
    /// What may be written, in pixels of the device.
    QRect m_pixels;
    /// Of the device, in the image that is written.
    QPoint m_corner;
    uchar *m_bits;
    qsizetype m_stride;
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
    /// The layer is one of the same clip.
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
