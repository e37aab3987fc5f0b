// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/minimap.h"

#include "canvas/canvas_widget.h"

#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

namespace drawbridge::app {

namespace {
constexpr QSize kSize(184, 104);
constexpr int kFromEdge = 12;
constexpr int kPadding = 6;
constexpr double kRadius = 6;
} // namespace

Minimap::Minimap(CanvasWidget &canvas)
    : QWidget(&canvas)
    , m_canvas(canvas)
{
    setAccessibleName(tr("Minimap"));
    setCursor(Qt::PointingHandCursor);
    resize(kSize);
    connect(&canvas, &CanvasWidget::zoomChanged, this, &Minimap::onViewChanged);
    const auto renew = [this] {
        m_things = {};
        onViewChanged();
    };
    connect(&canvas, &CanvasWidget::drawingChanged, this, renew);
    connect(&canvas, &CanvasWidget::selectionChanged, this, renew);
    place();
}

void Minimap::setWanted(bool isWanted)
{
    m_isWanted = isWanted;
    place();
}

void Minimap::onViewChanged()
{
    place();
    update();
}

void Minimap::place()
{
    const QRectF all = m_canvas.geometry().bounds();
    const bool hidesSome = !all.isEmpty() && !m_canvas.view().visibleCanvas().contains(all);
    const bool hasRoom = m_canvas.width() > 3 * kSize.width() && m_canvas.height() > 3 * kSize.height();
    setVisible(m_isWanted && hidesSome && hasRoom);
    move(m_canvas.width() - width() - kFromEdge, m_canvas.height() - height() - kFromEdge);
}

QTransform Minimap::toMap() const
{
    const QRectF all = m_canvas.geometry().bounds();
    const QRectF room = QRectF(rect()).adjusted(kPadding, kPadding, -kPadding, -kPadding);
    const double scale = std::min(room.width() / all.width(), room.height() / all.height());
    return QTransform::fromTranslate(-all.center().x(), -all.center().y())
        * QTransform::fromScale(scale, scale)
        * QTransform::fromTranslate(room.center().x(), room.center().y());
}

void Minimap::paintThings(QPainter &painter) const
{
    const CanvasGeometry &geometry = m_canvas.geometry();
    const Theme &theme = m_canvas.theme();
    const QTransform map = toMap();
    painter.setPen(Qt::NoPen);
    for (std::size_t i = 0; i < geometry.scene().namespaces.size(); ++i)
        painter.fillRect(map.mapRect(geometry.boxRect(static_cast<int>(i))), theme.nsHead);
    const auto rectOf = [&](int node) { return map.mapRect(geometry.nodeRect(node)); };
    // Whether something lower meets a pixel is chance.
    constexpr double kLeastHeight = 0.5;
    for (std::size_t i = 0; i < geometry.scene().nodes.size(); ++i) {
        const QRectF rect = rectOf(static_cast<int>(i));
        if (rect.height() >= kLeastHeight)
            painter.fillRect(rect, theme.nodeBorder);
    }
    for (const QString &key : m_canvas.selectedNodes()) {
        if (const auto node = geometry.nodeIndex(key))
            painter.fillRect(rectOf(*node).adjusted(-1, -1, 1, 1), theme.accent);
    }
}

void Minimap::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_canvas.theme();
    if (m_things.isNull()) {
        m_things = QPixmap(size() * devicePixelRatioF());
        m_things.setDevicePixelRatio(devicePixelRatioF());
        m_things.fill(Qt::transparent);
        QPainter things(&m_things);
        paintThings(things);
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.nsBorder, 1));
    painter.setBrush(theme.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
    painter.drawPixmap(0, 0, m_things);
    painter.setPen(QPen(theme.accent, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(
        toMap().mapRect(m_canvas.view().visibleCanvas()).intersected(QRectF(rect()).adjusted(2, 2, -2, -2)));
}

void Minimap::moveViewTo(const QPointF &position)
{
    m_canvas.setView(toMap().inverted().map(position), m_canvas.zoom());
}

void Minimap::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        moveViewTo(event->position());
}

void Minimap::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        moveViewTo(event->position());
}

} // namespace drawbridge::app
