// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/thin_lines.h"

#include <QtMath>
#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace drawbridge::app {

namespace {

/// Where both ends of a piece are on one lane, however the view's scale rounds them.
constexpr double kSameLane = 0.5;

/// Counted from the least one. Clamped before it is an integer: a canvas may be larger than those go.
int pixel(double value, int least, int most)
{
    return static_cast<int>(std::clamp(std::floor(value), double(least), double(most)) - least);
}

/// The painter's device, if its pixels are where the view has them and have no transparency.
QImage *pictureOf(const QPainter &painter)
{
    auto *image = dynamic_cast<QImage *>(painter.device());
    const bool isPlain
        = image && image->format() == QImage::Format_RGB32 && painter.combinedTransform().isIdentity();
    return isPlain ? image : nullptr;
}

bool isInPiece(int pixel, const ThinLines::Pieces &pieces)
{
    const int period = pieces.length + pieces.gap;
    return (pixel % period + period) % period < pieces.length;
}

using Block = std::array<PixelLanes::Word, PixelLanes::kBits>;

/// Swaps rows and columns: halves of the block, then halves of these, down to single bits.
void turn(Block &block)
{
    PixelLanes::Word mask = ~PixelLanes::Word() >> PixelLanes::kBits / 2;
    for (std::size_t half = PixelLanes::kBits / 2; half != 0; half /= 2, mask ^= mask << half) {
        for (std::size_t i = 0; i < block.size(); i = (i + half + 1) & ~half) {
            const PixelLanes::Word swapped = (block[i] >> half ^ block[i + half]) & mask;
            block[i] ^= swapped << half;
            block[i + half] ^= swapped;
        }
    }
}

/// First pixel and number of each run of bits.
template <typename Visit> void forEachRun(PixelLanes::Word word, const Visit &visit)
{
    while (word != 0) {
        const int first = std::countr_zero(word);
        const int count = std::countr_one(word >> first);
        visit(first, count);
        const int end = first + count;
        word = end == PixelLanes::kBits ? 0 : word & ~PixelLanes::Word() << end;
    }
}

} // namespace

ThinLayer::ThinLayer(QPainter &painter, const QRect &clip)
    : m_painter(painter)
    , m_picture(pictureOf(painter))
    , m_ratio(painter.device()->devicePixelRatioF())
{
    QRect pixels(QPoint(scaled(clip.left()), scaled(clip.top())),
                 QPoint(scaled(clip.right() + 1) - 1, scaled(clip.bottom() + 1) - 1));
    if (!m_picture) {
        m_corner = pixels.topLeft();
        m_layer = QImage(pixels.size(), QImage::Format_ARGB32_Premultiplied);
        m_layer.setDevicePixelRatio(m_ratio);
        m_layer.fill(Qt::transparent);
    } else {
        pixels &= m_picture->rect();
    }
    for (int x = clip.left(); x <= clip.right() + 1; ++x)
        m_columns.push_back(std::clamp(scaled(x), pixels.left(), pixels.right() + 1) - m_corner.x());
    for (int y = clip.top(); y <= clip.bottom() + 1; ++y)
        m_rows.push_back(std::clamp(scaled(y), pixels.top(), pixels.bottom() + 1) - m_corner.y());
    QImage &written = m_picture ? *m_picture : m_layer;
    m_bits = written.bits();
    m_stride = written.bytesPerLine();
}

ThinLayer::~ThinLayer()
{
    if (!m_picture)
        m_painter.drawImage(QPointF(m_corner) / m_ratio, m_layer);
}

int ThinLayer::scaled(int logical) const
{
    return qRound(logical * m_ratio);
}

void ThinLayer::fillRow(int y, int first, int count, QRgb color)
{
    const int left = m_columns[static_cast<std::size_t>(first)];
    const int end = m_columns[static_cast<std::size_t>(first + count)];
    for (int row = m_rows[static_cast<std::size_t>(y)]; row < m_rows[static_cast<std::size_t>(y) + 1]; ++row)
        std::fill_n(reinterpret_cast<QRgb *>(m_bits + row * m_stride) + left, end - left, color);
}

PixelLanes::PixelLanes(int lanes, int length)
    : m_lanes(lanes)
    , m_length(length)
    , m_words((length + kBits - 1) / kBits)
    , m_bits(place(lanes, 0))
{
}

void PixelLanes::set(int lane, int first, int last)
{
    const Word from = ~Word() << first % kBits;
    const Word to = ~Word() >> (kBits - 1 - last % kBits);
    const int lastWord = last / kBits;
    for (int i = first / kBits; i <= lastWord; ++i)
        word(lane, i) |= (i == first / kBits ? from : ~Word()) & (i == lastWord ? to : ~Word());
}

PixelLanes PixelLanes::turned() const
{
    PixelLanes result(m_length, m_lanes);
    for (int index = 0; index < m_words; ++index) {
        for (int first = 0; first < m_lanes; first += kBits) {
            Block block {};
            const int lanes = std::min(kBits, m_lanes - first);
            for (int i = 0; i < lanes; ++i)
                block[static_cast<std::size_t>(i)] = word(first + i, index);
            turn(block);
            const int rows = std::min(kBits, m_length - index * kBits);
            for (int i = 0; i < rows; ++i)
                result.word(index * kBits + i, first / kBits) = block[static_cast<std::size_t>(i)];
        }
    }
    return result;
}

ThinLines::ThinLines(const QRect &clip)
    : m_clip(clip)
    , m_rows(clip.height(), clip.width())
    , m_columns(clip.width(), clip.height())
{
}

void ThinLines::addRow(double y, double from, double to)
{
    const auto [first, last] = std::minmax(from, to);
    if (y < m_clip.top() || y >= m_clip.bottom() + 1 || last < m_clip.left() || first >= m_clip.right() + 1)
        return;
    m_rows.set(pixel(y, m_clip.top(), m_clip.bottom()), pixel(first, m_clip.left(), m_clip.right()),
               pixel(last, m_clip.left(), m_clip.right()));
}

void ThinLines::addColumn(double x, double from, double to)
{
    const auto [first, last] = std::minmax(from, to);
    if (x < m_clip.left() || x >= m_clip.right() + 1 || last < m_clip.top() || first >= m_clip.bottom() + 1)
        return;
    m_columns.set(pixel(x, m_clip.left(), m_clip.right()), pixel(first, m_clip.top(), m_clip.bottom()),
                  pixel(last, m_clip.top(), m_clip.bottom()));
}

void ThinLines::add(const std::vector<QPointF> &corners)
{
    for (std::size_t i = 1; i < corners.size(); ++i) {
        const QPointF &a = corners[i - 1];
        const QPointF &b = corners[i];
        if (std::abs(a.y() - b.y()) < kSameLane) {
            addRow(a.y(), a.x(), b.x());
        } else if (std::abs(a.x() - b.x()) < kSameLane) {
            addColumn(a.x(), a.y(), b.y());
        } else {
            const double middle = (a.x() + b.x()) / 2;
            addRow(a.y(), a.x(), middle);
            addColumn(middle, a.y(), b.y());
            addRow(b.y(), middle, b.x());
        }
    }
}

void ThinLines::paint(ThinLayer &layer, const QColor &color, const Pieces &pieces, const QPoint &origin) const
{
    const QPoint toOrigin = m_clip.topLeft() - origin;
    PixelLanes inPieces(1, m_clip.width());
    for (int x = 0; x < m_clip.width(); ++x) {
        if (isInPiece(x + toOrigin.x(), pieces))
            inPieces.set(0, x, x);
    }
    const PixelLanes columns = m_columns.turned();
    const QRgb rgb = color.rgb();
    for (int y = 0; y < m_clip.height(); ++y) {
        const bool showsColumns = isInPiece(y + toOrigin.y(), pieces);
        for (int i = 0; i < m_rows.wordsOfLane(); ++i) {
            const PixelLanes::Word row = m_rows.word(y, i) & inPieces.word(0, i);
            forEachRun(row | (showsColumns ? columns.word(y, i) : 0), [&](int first, int count) {
                layer.fillRow(y, i * PixelLanes::kBits + first, count, rgb);
            });
        }
    }
}

} // namespace drawbridge::app
