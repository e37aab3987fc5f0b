// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/moved_frame.h"

#include "canvas/canvas_metrics.h"
#include "layout/layout_graph.h"

#include <QPainter>
#include <QtMath>
#include <algorithm>
#include <cmath>
#include <cstring>
#include <vector>

namespace drawbridge::app {

namespace {

QRect frameOf(const CanvasView &view)
{
    return QRectF(QPointF(), view.size()).toAlignedRect();
}

bool isOfSize(const QImage &frame, const CanvasView &view, double ratio)
{
    return !frame.isNull() && frame.devicePixelRatio() == ratio
        && frame.size() == (view.size() * ratio).toSize();
}

/// What comes in from outside stays as it was there.
void scroll(QImage &image, const QPoint &by)
{
    const QRect target = image.rect() & image.rect().translated(by);
    if (target.isEmpty())
        return;
    uchar *bits = image.bits();
    const qsizetype stride = image.bytesPerLine();
    constexpr qsizetype kPixel = sizeof(QRgb);
    const auto moveRow = [&](int y) {
        std::memmove(bits + y * stride + target.left() * kPixel,
                     bits + (y - by.y()) * stride + (target.left() - by.x()) * kPixel,
                     static_cast<std::size_t>(target.width() * kPixel));
    };
    // No row is written before it has been read.
    for (int y = target.top(); by.y() <= 0 && y <= target.bottom(); ++y)
        moveRow(y);
    for (int y = target.bottom(); by.y() > 0 && y >= target.top(); --y)
        moveRow(y);
}

/// Names of namespaces stay in sight: around where they were and where they are, and the nodes half below.
std::vector<QRect> movedHeaders(const CanvasPicture &picture, const CanvasView &before, const QPointF &moved)
{
    std::vector<QRect> around;
    if (picture.view.level() == DetailLevel::Cluster)
        return around;
    const QRectF visible = picture.view.visibleCanvas();
    const int node = qCeil(LayoutNode().height * picture.view.scale());
    for (std::size_t i = 0; i < picture.geometry.scene().namespaces.size(); ++i) {
        const QRectF &box = picture.geometry.boxRect(static_cast<int>(i));
        if (!box.intersects(visible))
            continue;
        const QRectF was = headerRect(before, box).translated(moved);
        const QRectF is = headerRect(picture.view, box);
        if ((was.topLeft() - is.topLeft()).manhattanLength() + std::abs(was.width() - is.width()) > 0.5)
            around.push_back((was | is).toAlignedRect().adjusted(-1, -1, 1, 1 + node));
    }
    return around;
}

} // namespace

void paintRegion(QPainter &painter, const CanvasPicture &picture, const QRegion &region)
{
    for (const QRect &rect : region) {
        painter.save();
        painter.setClipRect(rect);
        paintCanvas(painter, picture, rect);
        painter.restore();
    }
}

void MovedFrame::forget()
{
    m_view.reset();
    m_isMoving = false;
}

bool MovedFrame::holds(const CanvasPicture &picture, double ratio) const
{
    return isOfSize(m_frame, picture.view, ratio) && moveTo(picture, ratio) == QPoint();
}

std::optional<QPoint> MovedFrame::moveTo(const CanvasPicture &picture, double ratio) const
{
    constexpr double kBetweenPixels = 0.02;
    const CanvasView &view = picture.view;
    const bool isSame = m_view && m_view->scale() == view.scale() && m_view->level() == view.level()
        && m_view->size() == view.size() && m_highlight == picture.highlight && m_font == picture.font
        && m_theme == picture.theme;
    if (!isSame)
        return std::nullopt;
    const QPointF moved = (m_view->origin() - view.origin()) * view.scale() * ratio;
    const QPoint pixels(qRound(moved.x()), qRound(moved.y()));
    if ((moved - pixels).manhattanLength() > kBetweenPixels)
        return std::nullopt;
    return pixels;
}

void MovedFrame::remember(const CanvasPicture &picture)
{
    m_view = picture.view;
    m_highlight = picture.highlight;
    m_theme = picture.theme;
    m_font = picture.font;
}

void MovedFrame::paintAll(const CanvasPicture &picture, double ratio)
{
    if (!isOfSize(m_frame, picture.view, ratio)) {
        m_frame = QImage((picture.view.size() * ratio).toSize(), QImage::Format_RGB32);
        m_frame.setDevicePixelRatio(ratio);
    }
    QPainter painter(&m_frame);
    paintRegion(painter, picture, frameOf(picture.view));
    remember(picture);
}

void MovedFrame::shift(const CanvasPicture &picture, const QPoint &pixels)
{
    const double ratio = m_frame.devicePixelRatio();
    const QPointF moved = QPointF(pixels) / ratio;
    const QRect frame = frameOf(picture.view);
    const QRegion kept = QRect(QPoint(qCeil(std::max(0.0, moved.x())), qCeil(std::max(0.0, moved.y()))),
                               QPoint(qFloor(frame.width() + std::min(0.0, moved.x())) - 1,
                                      qFloor(frame.height() + std::min(0.0, moved.y())) - 1));
    const auto headers = movedHeaders(picture, *m_view, moved);
    scroll(m_frame, pixels);
    QPainter painter(&m_frame);
    paintRegion(painter, picture, QRegion(frame) - kept);
    for (const QRect &around : headers)
        paintRegion(painter, picture, around & frame);
    // Counted from where it was painted as a whole, so that fractions do not add up.
    m_view->setOrigin(m_view->origin() - moved / picture.view.scale());
}

bool MovedFrame::paintAnew(QPainter &painter, const CanvasPicture &picture, const QRegion &region,
                           double ratio)
{
    m_isMoving = false;
    const bool isWhole = region.boundingRect() == frameOf(picture.view);
    if (isWhole) {
        paintAll(picture, ratio);
    } else if (isOfSize(m_frame, picture.view, ratio)) {
        QPainter framePainter(&m_frame);
        paintRegion(framePainter, picture, region);
    } else {
        m_frame = {};
        paintRegion(painter, picture, region);
    }
    remember(picture);
    return !isWhole;
}

bool MovedFrame::paint(QPainter &painter, const CanvasPicture &picture, const QRegion &region, double ratio)
{
    const std::optional<QPoint> pixels = moveTo(picture, ratio);
    bool isOfParts = true;
    if (!pixels || (!m_isMoving && pixels->isNull()))
        isOfParts = paintAnew(painter, picture, region, ratio);
    else if (isOfSize(m_frame, picture.view, ratio))
        shift(picture, *pixels);
    else
        paintAll(picture, ratio);
    m_isMoving = m_isMoving || (pixels && !pixels->isNull());
    if (!m_frame.isNull())
        draw(painter, region);
    return isOfParts;
}

void MovedFrame::draw(QPainter &painter, const QRegion &region) const
{
    painter.setClipRegion(region);
    painter.drawImage(0, 0, m_frame);
    painter.setClipping(false);
}

} // namespace drawbridge::app
