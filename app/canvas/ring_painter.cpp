// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/ring_painter.h"

#include "canvas/canvas_metrics.h"
#include "canvas/canvas_words.h"
#include "canvas/node_painter.h"
#include "canvas/rim_card.h"

#include <QFontMetricsF>
#include <algorithm>

namespace drawbridge::app {

namespace {

void paintRing(PaintContext &context, const CanvasNode *node, const QRectF &rect, double away,
               const QPen &pen)
{
    const QRectF ring = rect.adjusted(-away, -away, away, away);
    const double radius
        = node ? std::min(nodeRadius(context, *node, rect), rect.height() / 2) : 8 * context.unit;
    context.painter.setPen(pen);
    context.painter.setBrush(Qt::NoBrush);
    context.painter.drawRoundedRect(ring, radius + away, radius + away);
}

/// The accent as a quiet second ring; high contrast has nothing quiet.
QColor softAccent(const Theme &theme, float opacity)
{
    QColor color = theme.accent;
    if (!theme.isHighContrast)
        color.setAlphaF(opacity);
    return color;
}

QPen selectionPen(const Theme &theme)
{
    return {softAccent(theme, 0.35F), theme.isHighContrast ? 3.0 : 2.0};
}

void paintHandle(PaintContext &context, const QRectF &node, bool outgoing)
{
    const QPointF center = handleArea(context.view, node, outgoing).center();
    const double radius = 6 * context.unit;
    QPen pen(context.theme.accent, 1.5);
    pen.setCapStyle(Qt::FlatCap);
    context.painter.setPen(pen);
    context.painter.setBrush(context.theme.base);
    context.painter.drawEllipse(center, radius, radius);
    const double arm = 3.2 * context.unit;
    context.painter.drawLine(center - QPointF(arm, 0), center + QPointF(arm, 0));
    context.painter.drawLine(center - QPointF(0, arm), center + QPointF(0, arm));
}

void paintIllegal(PaintContext &context, const QRectF &rect)
{
    const QPointF center(rect.right() - 6 * context.unit, rect.top());
    const double radius = 7 * context.unit;
    context.painter.setPen(QPen(context.theme.denied, 1.5));
    context.painter.setBrush(context.theme.base);
    context.painter.drawEllipse(center, radius, radius);
    const double arm = 3 * context.unit;
    context.painter.drawLine(center + QPointF(-arm, -arm), center + QPointF(arm, arm));
    context.painter.drawLine(center + QPointF(-arm, arm), center + QPointF(arm, -arm));
}

void paintGhostPill(PaintContext &context, const QRectF &rect)
{
    const QString text = CanvasWords::tr("also let in");
    const QFont font = context.font(10.5, QFont::Medium);
    const double width = QFontMetricsF(font).horizontalAdvance(text) + 12;
    const double height = 16 * context.unit;
    const QRectF pill(rect.right() - width, rect.top() - height / 2, width, height);
    context.painter.setFont(font);
    context.painter.setPen(QPen(context.theme.cut, 1));
    context.painter.setBrush(context.theme.base);
    context.painter.drawRoundedRect(context.snapped(pill), height / 2, height / 2);
    context.painter.drawText(pill, Qt::AlignCenter, text);
}

void paintTargets(PaintContext &context, const QString &key, const CanvasNode *node, const QRectF &rect)
{
    const PullGesture &pull = context.highlight.pull;
    if (!pull.active || pull.starts.contains(key))
        return;
    if (pull.legal.contains(key)) {
        if (pull.over == key) {
            paintRing(context, node, rect, 0, QPen(context.theme.accent, 2));
            paintRing(context, node, rect, 4, selectionPen(context.theme));
        } else if (node || context.geometry.isFolded(key)) {
            paintRing(context, node, rect, 3, QPen(softAccent(context.theme, 0.6F), 1));
        }
    } else if (pull.over == key) {
        paintIllegal(context, rect);
    }
}

/// The ends of the one line that is selected; of many, rings would tell nothing.
QSet<QString> endsOfSelectedEdge(const PaintContext &context)
{
    const QSet<QString> &edges = context.highlight.edges;
    const auto index = edges.size() == 1 ? context.geometry.edgeIndex(*edges.begin()) : std::nullopt;
    if (!index)
        return {};
    const CanvasEdge &edge = context.geometry.scene().edges[static_cast<std::size_t>(*index)];
    return {edge.from, edge.to};
}

/// Keeps what is painted around a node from the header of its namespace, which may cover a part of the node.
class ClipBelowHeader {
public:
    ClipBelowHeader(PaintContext &context, const CanvasNode &node, const QRectF &place)
        : m_painter(context.painter)
    {
        if (node.namespaceIndex < 0 || context.level == DetailLevel::Cluster)
            return;
        const QRectF header = headerRect(context.view, context.geometry.boxRect(node.namespaceIndex));
        if (!header.intersects(place))
            return;
        m_painter.save();
        m_isClipped = true;
        m_painter.setClipRect(context.clip.adjusted(0, header.bottom() - context.clip.top(), 0, 0),
                              Qt::IntersectClip);
    }
    ~ClipBelowHeader()
    {
        if (m_isClipped)
            m_painter.restore();
    }
    Q_DISABLE_COPY_MOVE(ClipBelowHeader)

private:
    QPainter &m_painter;
    bool m_isClipped = false;
};

} // namespace

void paintRings(PaintContext &context)
{
    const CanvasHighlight &highlight = context.highlight;
    QPen focusPen(context.theme.text, 1.5);
    focusPen.setDashPattern({2, 2});
    const QSet<QString> ends = endsOfSelectedEdge(context) + highlight.ends;
    const bool isOfBoxes = context.level == DetailLevel::Cluster;
    const auto paintAll = [&](const QString &key, const CanvasNode *node, const QRectF &place) {
        const QRectF rect = context.snapped(place);
        paintTargets(context, key, node, rect);
        if (highlight.hits.contains(key))
            paintRing(context, node, rect, 3, QPen(context.theme.accent, 1.5));
        const bool isBoxOfChosen = isOfBoxes && !node && highlight.chosenBoxes.contains(key);
        if (highlight.nodes.contains(key) || ends.contains(key) || isBoxOfChosen)
            paintRing(context, node, rect, 4, selectionPen(context.theme));
        if (highlight.showsFocus && highlight.focus == key)
            paintRing(context, node, rect, 4, focusPen);
        if (node && highlight.isGhost(key) && context.level >= DetailLevel::Workloads)
            paintGhostPill(context, rect);
    };
    const CanvasScene &scene = context.geometry.scene();
    for (const int box : context.boxesInSight())
        paintAll(scene.namespaces[static_cast<std::size_t>(box)].key, nullptr,
                 context.view.toView(context.geometry.boxRect(box)));
    const QRectF visible = context.view.toCanvas(context.clip.adjusted(-24, -24, 24, 24));
    for (const int index : context.nodesIn(visible)) {
        const CanvasNode &node = scene.nodes[static_cast<std::size_t>(index)];
        const QRectF &rect = context.geometry.nodeRect(index);
        const ClipBelowHeader clip(context, node, context.view.toView(rect));
        // Externals have cards that grow where they would be too small.
        const bool isCard = node.namespaceIndex < 0 && context.level <= DetailLevel::Blocks;
        paintAll(node.key, &node, isCard ? rimCard(context, index).rect : context.view.toView(rect));
        if (context.level < DetailLevel::Blocks || highlight.pull.active)
            continue;
        const bool isHovered = highlight.hover == node.key;
        const bool isAlone = highlight.nodes.size() == 1 && highlight.nodes.contains(node.key);
        if (isHovered || isAlone || (highlight.showsFocus && highlight.focus == node.key))
            paintHandle(context, rect, true);
        if (isHovered && highlight.hoverLeft)
            paintHandle(context, rect, false);
    }
}

} // namespace drawbridge::app
