// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/rounded_box.h"

#include <QPixmapCache>
#include <QtMath>
#include <array>
#include <bit>
#include <cstring>

namespace drawbridge::app {

namespace {

/// Numbers as they are: to write them down takes longer than to copy a small picture.
QString keyOf(const QColor &line, const QColor &fill, double radius, const QSize &pixels)
{
    const std::array look {quint64(line.rgba()) << 32 | fill.rgba(), std::bit_cast<quint64>(radius),
                           quint64(pixels.width()) << 32 | quint64(pixels.height())};
    std::array<char16_t, sizeof look / sizeof(char16_t)> letters;
    std::memcpy(letters.data(), look.data(), sizeof look);
    return QStringLiteral("rounded box ").append(QStringView(letters));
}

} // namespace

RoundedBox::RoundedBox(PaintContext &context, const QPen &pen, const QBrush &brush, double radius)
    : m_context(context)
    , m_pen(pen)
    , m_brush(brush)
    , m_radius(radius)
{
    const bool isPlain = context.isRaster && context.painter.device()->devicePixelRatioF() == 1
        && pen.style() == Qt::SolidLine && pen.widthF() == 1 && pen.color().alpha() == 255
        && brush.color().alpha() == 255;
    if (!isPlain)
        return;
    m_corner = qCeil(radius) + 1;
    const int side = 2 * m_corner + 1;
    m_corners = pictureOf({side, side});
}

QPixmap RoundedBox::pictureOf(const QSize &pixels) const
{
    // Kept from one paint to the next: parts of a picture are painted often.
    const QString key = keyOf(m_pen.color(), m_brush.color(), m_radius, pixels);
    QPixmap picture;
    if (QPixmapCache::find(key, &picture))
        return picture;
    picture = QPixmap(pixels);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    paintWhole(painter, {0.5, 0.5, pixels.width() - 1.0, pixels.height() - 1.0});
    painter.end();
    QPixmapCache::insert(key, picture);
    return picture;
}

void RoundedBox::paint(const QRectF &rect) const
{
    const QRect pixels(QPoint(qFloor(rect.left()), qFloor(rect.top())),
                       QPoint(qFloor(rect.right()), qFloor(rect.bottom())));
    if (m_corner == 0) {
        paintWhole(m_context.painter, rect);
    } else if (pixels.width() <= 2 * m_corner || pixels.height() <= 2 * m_corner) {
        m_context.painter.drawPixmap(pixels.topLeft(), pictureOf(pixels.size()));
    } else {
        paintInPieces(pixels);
    }
}

void RoundedBox::paintWhole(QPainter &painter, const QRectF &rect) const
{
    painter.setPen(m_pen);
    painter.setBrush(m_brush);
    painter.drawRoundedRect(rect, m_radius, m_radius);
}

void RoundedBox::paintInPieces(const QRect &pixels) const
{
    QPainter &painter = m_context.painter;
    const int far = m_corner + 1;
    const QPoint across(pixels.right() - m_corner + 1, pixels.top());
    const QPoint down(pixels.left(), pixels.bottom() - m_corner + 1);
    painter.drawPixmap(pixels.topLeft(), m_corners, QRect(0, 0, m_corner, m_corner));
    painter.drawPixmap(across, m_corners, QRect(far, 0, m_corner, m_corner));
    painter.drawPixmap(down, m_corners, QRect(0, far, m_corner, m_corner));
    painter.drawPixmap(QPoint(across.x(), down.y()), m_corners, QRect(far, far, m_corner, m_corner));
    const QRect middle = pixels.adjusted(m_corner, 1, -m_corner, -1);
    const QRect sides = pixels.adjusted(1, m_corner, -1, -m_corner);
    const QColor fill = m_brush.color();
    painter.fillRect(middle, fill);
    painter.fillRect(QRect(sides.topLeft(), QSize(m_corner - 1, sides.height())), fill);
    painter.fillRect(QRect(middle.right() + 1, sides.top(), m_corner - 1, sides.height()), fill);
    const QColor line = m_pen.color();
    painter.fillRect(middle.left(), pixels.top(), middle.width(), 1, line);
    painter.fillRect(middle.left(), pixels.bottom(), middle.width(), 1, line);
    painter.fillRect(pixels.left(), sides.top(), 1, sides.height(), line);
    painter.fillRect(pixels.right(), sides.top(), 1, sides.height(), line);
}

} // namespace drawbridge::app
