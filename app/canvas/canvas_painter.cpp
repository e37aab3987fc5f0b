// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/canvas_painter.h"

#include "support/icon.h"

#include <QPainter>

namespace drawbridge::app {

void paintCanvas(QPainter &painter, const CanvasPicture &picture, const QRectF &clip)
{
    const Theme &theme = picture.theme;
    const CanvasGeometry &geometry = picture.geometry;
    const QRectF visible = picture.view.toCanvas(clip);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(clip, theme.canvas);
    for (std::size_t i = 0; i < geometry.scene().namespaces.size(); ++i) {
        const QRectF rect = picture.view.toView(geometry.boxRect(static_cast<int>(i)));
        painter.setPen(theme.nsBorder);
        painter.setBrush(theme.nsFill);
        painter.drawRoundedRect(rect, 8, 8);
        painter.setFont(scaledFont(picture.font, 0.96, QFont::DemiBold));
        painter.setPen(theme.text);
        painter.drawText(rect.adjusted(12, 6, -12, 0), Qt::AlignLeft | Qt::AlignTop,
                         geometry.scene().namespaces[i].name);
    }
    painter.setBrush(Qt::NoBrush);
    for (const int edge : geometry.edgesIn(visible)) {
        const CanvasEdge &shown = geometry.scene().edges[static_cast<std::size_t>(edge)];
        QPolygonF line;
        for (const QPointF &point : geometry.route(edge))
            line << picture.view.toView(point);
        painter.setPen(QPen(picture.highlight.edges.contains(shown.id) ? theme.accent : theme.allowed, 1.5));
        painter.drawPolyline(line);
    }
    for (const int node : geometry.nodesIn(visible)) {
        const CanvasNode &shown = geometry.scene().nodes[static_cast<std::size_t>(node)];
        const QRectF rect = picture.view.toView(geometry.nodeRect(node));
        const bool isSelected = picture.highlight.nodes.contains(shown.key);
        painter.setPen(isSelected ? theme.accent : theme.nodeBorder);
        painter.setBrush(isSelected ? theme.accentSoft : theme.nodeFill);
        painter.drawRoundedRect(rect, 6, 6);
        paintIcon(painter, shown.icon, QRectF(rect.left() + 11, rect.center().y() - 10, 20, 20), theme.text2);
        painter.setFont(scaledFont(picture.font, 1, QFont::DemiBold));
        painter.setPen(theme.text);
        painter.drawText(rect.adjusted(42, 4, -4, -4), Qt::AlignLeft | Qt::AlignVCenter, shown.name);
    }
}

} // namespace drawbridge::app
