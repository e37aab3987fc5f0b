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

    /// Opaque, over what is there already; pixels of the view, counted from the corner of the clip.
    void fillRow(int y, int first, int count, QRgb color);

private:
    /// To pixels of the device.
    int scaled(int logical) const;

    QPainter &m_painter;
    /// Null if the painter's device has no bits to write into.
    QImage *m_picture;
    QImage m_layer;
    double m_ratio;
    /// Of the device, in the image that is written.
    QPoint m_corner;
    /// Where each pixel of the view begins, and the last one ends, inside what may be written.
    std::vector<int> m_columns;
    std::vector<int> m_rows;
    uchar *m_bits;
    qsizetype m_stride;
};

/// One bit for each pixel of parallel lanes.
class PixelLanes {
public:
    using Word = std::uint64_t;
    static constexpr int kBits = 64;

    PixelLanes(int lanes, int length);

    /// Both ends belong to it.
    void set(int lane, int first, int last);
    int wordsOfLane() const { return m_words; }
    Word &word(int lane, int index) { return m_bits[place(lane, index)]; }
    Word word(int lane, int index) const { return m_bits[place(lane, index)]; }
    /// The pixels of one lane after the other become one pixel of each.
    PixelLanes turned() const;

private:
    std::size_t place(int lane, int index) const
    {
        return static_cast<std::size_t>(lane) * static_cast<std::size_t>(m_words)
            + static_cast<std::size_t>(index);
    }

    int m_lanes;
    int m_length;
    int m_words;
    std::vector<Word> m_bits;
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
    void paint(ThinLayer &layer, const QColor &color, const Pieces &pieces, const QPoint &origin) const;

private:
    void addRow(double y, double from, double to);
    void addColumn(double x, double from, double to);

    QRect m_clip;
    PixelLanes m_rows;
    PixelLanes m_columns;
};

} // namespace drawbridge::app
