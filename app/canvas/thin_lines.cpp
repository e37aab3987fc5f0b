// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/thin_lines.h"

#include <QtMath>
#include <algorithm>
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

} // namespace

ThinLayer::ThinLayer(QPainter &painter, const QRect &clip)
    : m_painter(painter)
    , m_picture(pictureOf(painter))
    , m_ratio(painter.device()->devicePixelRatioF())
    , m_pixels(toDevice(clip))
{
    if (!m_picture) {
        m_corner = m_pixels.topLeft();
        m_layer = QImage(m_pixels.size(), QImage::Format_ARGB32_Premultiplied);
        m_layer.setDevicePixelRatio(m_ratio);
        m_layer.fill(Qt::transparent);
    } else {
        m_pixels &= m_picture->rect();
    }
    QImage &written = m_picture ? *m_picture : m_layer;
    m_bits = written.bits();
    m_stride = written.bytesPerLine();
}

ThinLayer::~ThinLayer()
{
    if (!m_picture)
        m_painter.drawImage(QPointF(m_corner) / m_ratio, m_layer);
}

QRect ThinLayer::toDevice(const QRect &rect) const
{
    const auto scaled = [this](int logical) { return qRound(logical * m_ratio); };
    return {QPoint(scaled(rect.left()), scaled(rect.top())),
            QPoint(scaled(rect.right() + 1) - 1, scaled(rect.bottom() + 1) - 1)};
}

void ThinLayer::fill(const QRect &rect, const QColor &color)
{
    const QRect pixels = (toDevice(rect) & m_pixels).translated(-m_corner);
    for (int y = pixels.top(); y <= pixels.bottom(); ++y)
        std::fill_n(reinterpret_cast<QRgb *>(m_bits + y * m_stride) + pixels.left(), pixels.width(),
                    color.rgb());
}

ThinLines::Run::Run(int lane, int first, int last)
    : m_packed(std::uint64_t(lane) << 2 * kBits | std::uint64_t(first) << kBits | std::uint64_t(last))
{
}

ThinLines::ThinLines(const QRect &clip)
    : m_clip(clip)
{
}

void ThinLines::addRow(double y, double from, double to)
{
    const auto [first, last] = std::minmax(from, to);
    if (y < m_clip.top() || y >= m_clip.bottom() + 1 || last < m_clip.left() || first >= m_clip.right() + 1)
        return;
    m_rows.push_back({pixel(y, m_clip.top(), m_clip.bottom()), pixel(first, m_clip.left(), m_clip.right()),
                      pixel(last, m_clip.left(), m_clip.right())});
}

void ThinLines::addColumn(double x, double from, double to)
{
    const auto [first, last] = std::minmax(from, to);
    if (x < m_clip.left() || x >= m_clip.right() + 1 || last < m_clip.top() || first >= m_clip.bottom() + 1)
        return;
    m_columns.push_back({pixel(x, m_clip.left(), m_clip.right()), pixel(first, m_clip.top(), m_clip.bottom()),
                         pixel(last, m_clip.top(), m_clip.bottom())});
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

void ThinLines::paint(ThinLayer &layer, const QColor &color, const Pieces &pieces, const QPoint &origin)
{
    const auto paintPiece = [&](bool isRow, int lane, int first, int last) {
        const int length = last - first + 1;
        const QRect piece = isRow ? QRect(first, lane, length, 1) : QRect(lane, first, 1, length);
        layer.fill(piece.translated(m_clip.topLeft()), color);
    };
    const auto paintRun = [&](bool isRow, int lane, int first, int last) {
        if (pieces.gap == 0) {
            paintPiece(isRow, lane, first, last);
            return;
        }
        const int period = pieces.length + pieces.gap;
        const QPoint toOrigin = m_clip.topLeft() - origin;
        const int offset = ((first + (isRow ? toOrigin.x() : toOrigin.y())) % period + period) % period;
        for (int begin = first - offset; begin <= last; begin += period) {
            const int end = std::min(begin + pieces.length - 1, last);
            if (end >= first)
                paintPiece(isRow, lane, std::max(begin, first), end);
        }
    };
    const auto paintRuns = [&](std::vector<Run> &runs, bool isRow) {
        std::sort(runs.begin(), runs.end());
        for (auto run = runs.begin(); run != runs.end();) {
            const int lane = run->lane();
            const int first = run->first();
            int last = run->last();
            for (++run; run != runs.end() && run->lane() == lane && run->first() <= last + 1; ++run)
                last = std::max(last, run->last());
            paintRun(isRow, lane, first, last);
        }
    };
    paintRuns(m_rows, true);
    paintRuns(m_columns, false);
}

} // namespace drawbridge::app
