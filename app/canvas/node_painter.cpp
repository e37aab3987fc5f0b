// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/node_painter.h"

#include "canvas/canvas_metrics.h"
#include "canvas/rim_card.h"
#include "support/icon.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <algorithm>

namespace drawbridge::app {

namespace {

constexpr double kRadius = 6;

double radiusOf(const PaintContext &context, const CanvasNode &node, const QRectF &rect)
{
    return node.shape == NodeShape::External ? rect.height() / 2 : kRadius * context.unit;
}

/// Where the icon and the text stand inside a node at a level.
struct NodeMetrics {
    double icon = 20;
    double iconX = 11;
    double textX = 42;
    double name = 13;
    double meta = 11;
};

NodeMetrics metricsAt(DetailLevel level, double zoom)
{
    constexpr double kRoomy = 0.7;
    if (level >= DetailLevel::Detail)
        return {};
    if (zoom < kRoomy)
        return {13, 5, 21, 11, 10};
    return {15, 8, 30, 12, 10};
}

/// On a block: the name alone, where that has room; otherwise the icon.
void paintBlock(PaintContext &context, const CanvasNode &node, const QRectF &rect, const QColor &ink,
                const QColor &textColor)
{
    constexpr double kNarrowest = 56;
    const QFont font = context.font(11, QFont::Medium);
    const QFontMetricsF metrics(font);
    if (rect.width() >= kNarrowest && rect.height() >= metrics.ascent() + 2) {
        context.painter.setFont(font);
        context.painter.setPen(textColor);
        context.painter.drawText(rect, Qt::AlignCenter,
                                 metrics.elidedText(node.name, Qt::ElideMiddle, rect.width() - 6));
        return;
    }
    const double side = std::min(14 * context.unit, rect.height() - 2);
    if (side >= 6)
        paintIcon(context.painter, node.icon, {rect.center() - QPointF(side, side) / 2, QSizeF(side, side)},
                  ink);
}

QPen outlineOf(const PaintContext &context, const CanvasNode &node, Relation relation)
{
    QPen pen(context.theme.nodeBorder, 1);
    switch (relation) {
    case Relation::Plain:
        break;
    case Relation::Selected:
        pen = QPen(context.theme.accent, 2);
        break;
    case Relation::Reached:
        pen = QPen(context.theme.accent, 1.5);
        break;
    case Relation::Reaches:
        pen = QPen(context.theme.text, 1.5);
        break;
    case Relation::Unrelated:
        pen = QPen(context.theme.nsBorder, 1);
        break;
    }
    if (context.highlight.hover == node.key && relation != Relation::Selected)
        pen = QPen(context.theme.text2, 1.5);
    if (context.highlight.ghosts.contains(node.key)) {
        pen = QPen(context.theme.accent, 1.5);
        pen.setDashPattern({5 / 1.5, 3 / 1.5});
    } else if (node.shape == NodeShape::Group) {
        pen.setDashPattern({3, 3});
    }
    return pen;
}

/// Draws lines below each other, centred as a block, as many as have room.
void paintText(PaintContext &context, const CanvasNode &node, const QRectF &room, const NodeMetrics &metrics,
               bool isDimmed)
{
    struct Line {
        QString text;
        QFont font;
        QColor color;
        double height;
    };
    const auto line = [](const QString &text, const QFont &font, const QColor &color) {
        return Line {text, font, color, QFontMetricsF(font).height()};
    };
    const Theme &theme = context.theme;
    std::vector<Line> lines;
    lines.push_back(
        line(node.name, context.font(metrics.name, QFont::DemiBold), isDimmed ? theme.text3 : theme.text));
    if (!node.meta.isEmpty())
        lines.push_back(line(node.meta, context.font(metrics.meta), theme.text3));
    if (context.level == DetailLevel::Close) {
        for (const QString &detail : node.details)
            lines.push_back(line(detail, context.font(metrics.meta), theme.text3));
    }
    double total = 0;
    std::size_t fitting = 0;
    // Fonts claim more height than their letters use: two lines may touch the padding.
    constexpr double kTolerance = 4;
    for (const Line &candidate : lines) {
        if (fitting > 0 && total + candidate.height > room.height() + kTolerance)
            break;
        total += candidate.height;
        ++fitting;
    }
    double y = room.center().y() - total / 2;
    for (std::size_t i = 0; i < fitting; ++i) {
        const Line &shown = lines[i];
        context.painter.setFont(shown.font);
        context.painter.setPen(shown.color);
        context.painter.drawText(
            QRectF(room.left(), y, room.width(), shown.height), Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetricsF(shown.font)
                .elidedText(shown.text, i == 0 ? Qt::ElideMiddle : Qt::ElideRight, room.width()));
        y += shown.height;
    }
}

void paintNode(PaintContext &context, const CanvasNode &node, const QRectF &place)
{
    const Relation relation = context.relationOf(node.key);
    const QRectF rect = context.snapped(place);
    const bool isGhost = context.highlight.ghosts.contains(node.key);
    const bool isIllegal = context.highlight.pull.active && !context.highlight.pull.legal.contains(node.key)
        && context.highlight.pull.from != node.key;
    const bool isDimmed
        = context.highlight.pull.active ? isIllegal : relation == Relation::Unrelated && !isGhost;
    context.painter.setPen(outlineOf(context, node, relation));
    context.painter.setBrush(relation == Relation::Selected ? context.theme.accentSoft
                                                            : context.theme.nodeFill);
    const double radius = std::min(radiusOf(context, node, rect), rect.height() / 2);
    context.painter.drawRoundedRect(rect, radius, radius);

    const NodeMetrics metrics = metricsAt(context.level, context.view.zoom());
    const double side = std::min(metrics.icon * context.unit, rect.height() - 2);
    const QColor ink = relation == Relation::Selected ? context.theme.accent
        : isDimmed                                    ? context.theme.text3
                                                      : context.theme.text2;
    if (context.level <= DetailLevel::Blocks) {
        paintBlock(context, node, rect, ink, isDimmed ? context.theme.text3 : context.theme.text);
        return;
    }
    // Pills are round at the ends: everything moves in a little.
    const double inset = node.shape == NodeShape::External ? 8 * context.unit : 0;
    const QRectF icon(rect.left() + metrics.iconX * context.unit + inset, rect.center().y() - side / 2, side,
                      side);
    paintIcon(context.painter, node.icon, icon, ink);
    const double left = rect.left() + metrics.textX * context.unit + inset;
    const QRectF room(left, rect.top() + 3, rect.right() - left - 4 * context.unit - inset,
                      rect.height() - 6);
    if (room.width() > 12)
        paintText(context, node, room, metrics, isDimmed);
}

/// Externals stand at the rim at every scale; where they are too small for two lines they keep the name.
void paintRimNodeSmall(PaintContext &context, const CanvasNode &node, const RimCard &card)
{
    const QRectF rect = context.snapped(card.rect);
    context.painter.setPen(outlineOf(context, node, context.relationOf(node.key)));
    context.painter.setBrush(context.theme.nodeFill);
    const double radius = std::min(radiusOf(context, node, rect), rect.height() / 2);
    context.painter.drawRoundedRect(rect, radius, radius);
    context.painter.setFont(card.font);
    context.painter.setPen(context.theme.text);
    context.painter.drawText(rect, Qt::AlignCenter, card.text);
}

struct BadgeLook {
    QColor color;
    QString icon;
    QString letter;
};

BadgeLook lookOf(const Theme &theme, CanvasBadge badge)
{
    switch (badge) {
    case CanvasBadge::Finding:
        return {theme.warn, {}, QStringLiteral("!")};
    case CanvasBadge::Unknown:
        return {theme.unknown, {}, QStringLiteral("?")};
    case CanvasBadge::Exposed:
        return {theme.cut, QStringLiteral("badge-exposed"), {}};
    case CanvasBadge::HostNetwork:
        return {theme.warn, QStringLiteral("badge-host"), {}};
    case CanvasBadge::Hub:
        return {theme.text2, QStringLiteral("hub"), {}};
    case CanvasBadge::NotIsolated:
        return {theme.warn, QStringLiteral("bridge-lowered"), {}};
    }
    return {};
}

double badgeSide(const PaintContext &context)
{
    return (context.level >= DetailLevel::Detail ? 16 : 14) * context.unit;
}

void paintBadge(PaintContext &context, const QPointF &center, const BadgeLook &look)
{
    const double side = badgeSide(context);
    const QRectF circle(center.x() - side / 2, center.y() - side / 2, side, side);
    context.painter.setPen(QPen(look.color, 1.25));
    context.painter.setBrush(context.theme.base);
    context.painter.drawEllipse(circle);
    if (!look.icon.isEmpty()) {
        const double icon = side - 5 * context.unit;
        paintIcon(context.painter, look.icon, {center - QPointF(icon, icon) / 2, QSizeF(icon, icon)},
                  look.color);
        return;
    }
    context.painter.setFont(context.font(look.letter.size() > 1 ? 9 : 11, QFont::Bold));
    context.painter.setPen(look.color);
    context.painter.drawText(circle, Qt::AlignCenter, look.letter);
}

/// The header stays in sight while its box leaves it, and covers what is there.
bool isUnderHeader(const PaintContext &context, const CanvasNode &node, const QPointF &point)
{
    return node.namespaceIndex >= 0
        && headerRect(context.view, context.geometry.boxRect(node.namespaceIndex)).contains(point);
}

void paintRing(PaintContext &context, const CanvasNode *node, const QRectF &rect, double away,
               const QPen &pen)
{
    const QRectF ring = rect.adjusted(-away, -away, away, away);
    const double radius
        = node ? std::min(radiusOf(context, *node, rect), rect.height() / 2) : 8 * context.unit;
    context.painter.setPen(pen);
    context.painter.setBrush(Qt::NoBrush);
    context.painter.drawRoundedRect(ring, radius + away, radius + away);
}

QPen selectionPen(const Theme &theme)
{
    QColor color = theme.accent;
    color.setAlphaF(0.35F);
    return {color, 2};
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
    const QString text = QCoreApplication::translate("Canvas", "also let in");
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
    if (!pull.active || key == pull.from)
        return;
    if (pull.legal.contains(key)) {
        if (pull.over == key) {
            paintRing(context, node, rect, 0, QPen(context.theme.accent, 2));
            paintRing(context, node, rect, 4, selectionPen(context.theme));
        } else if (node) {
            QColor soft = context.theme.accent;
            soft.setAlphaF(0.6F);
            paintRing(context, node, rect, 3, QPen(soft, 1));
        }
    } else if (pull.over == key) {
        paintIllegal(context, rect);
    }
}

} // namespace

void paintNodes(PaintContext &context)
{
    const QRectF visible = context.view.toCanvas(context.clip);
    for (const int index : context.geometry.nodesIn(visible)) {
        const CanvasNode &node = context.geometry.scene().nodes[static_cast<std::size_t>(index)];
        const QRectF rect = context.view.toView(context.geometry.nodeRect(index));
        if (!rect.intersects(context.clip))
            continue;
        if (node.namespaceIndex < 0 && context.level <= DetailLevel::Blocks)
            paintRimNodeSmall(context, node, rimCard(context, index));
        else if (context.level >= DetailLevel::Blocks)
            paintNode(context, node, rect);
    }
}

void paintBadges(PaintContext &context)
{
    if (context.level < DetailLevel::Workloads)
        return;
    constexpr std::size_t kMost = 3;
    const QRectF visible = context.view.toCanvas(context.clip.adjusted(-20, -20, 20, 20));
    for (const int index : context.geometry.nodesIn(visible)) {
        const CanvasNode &node = context.geometry.scene().nodes[static_cast<std::size_t>(index)];
        const QRectF rect = context.view.toView(context.geometry.nodeRect(index));
        QPointF center(rect.right() - 12 * context.unit, rect.top() - 3 * context.unit);
        if (isUnderHeader(context, node, center))
            continue;
        const std::size_t shown = std::min(kMost, node.badges.size());
        for (std::size_t i = 0; i < shown; ++i) {
            paintBadge(context, center, lookOf(context.theme, node.badges[i]));
            center.rx() -= badgeSide(context) + 3 * context.unit;
        }
        if (node.badges.size() > kMost) {
            paintBadge(context, center,
                       {context.theme.text2, {}, QStringLiteral("+%1").arg(node.badges.size() - kMost)});
        }
    }
}

void paintMarks(PaintContext &context)
{
    const auto &spread = context.highlight.spread;
    if (!spread || context.level < DetailLevel::Blocks)
        return;
    const QRectF visible = context.view.toCanvas(context.clip.adjusted(-20, -20, 20, 20));
    for (const int index : context.geometry.nodesIn(visible)) {
        const CanvasNode &node = context.geometry.scene().nodes[static_cast<std::size_t>(index)];
        const auto mark = spread->marks.constFind(node.key);
        const QRectF rect = context.view.toView(context.geometry.nodeRect(index));
        const QPointF center(rect.left() + 6 * context.unit, rect.top() - 2 * context.unit);
        if (mark == spread->marks.constEnd() || isUnderHeader(context, node, center))
            continue;
        paintBadge(context, center,
                   {mark->isCertain ? context.theme.accent : context.theme.unknown, {}, mark->text});
    }
}

void paintRings(PaintContext &context)
{
    const CanvasHighlight &highlight = context.highlight;
    QPen focusPen(context.theme.text, 1.5);
    focusPen.setDashPattern({2, 2});
    const auto paintAll = [&](const QString &key, const CanvasNode *node, const QRectF &place) {
        const QRectF rect = context.snapped(place);
        paintTargets(context, key, node, rect);
        if (highlight.nodes.contains(key))
            paintRing(context, node, rect, 4, selectionPen(context.theme));
        if (highlight.showsFocus && highlight.focus == key)
            paintRing(context, node, rect, 4, focusPen);
        if (node && highlight.ghosts.contains(key) && context.level >= DetailLevel::Workloads)
            paintGhostPill(context, rect);
    };
    const QRectF visible = context.view.toCanvas(context.clip.adjusted(-24, -24, 24, 24));
    const CanvasScene &scene = context.geometry.scene();
    for (std::size_t i = 0; i < scene.namespaces.size(); ++i) {
        const QRectF box = context.geometry.boxRect(static_cast<int>(i));
        if (box.intersects(visible))
            paintAll(scene.namespaces[i].key, nullptr, context.view.toView(box));
    }
    for (const int index : context.geometry.nodesIn(visible)) {
        const CanvasNode &node = scene.nodes[static_cast<std::size_t>(index)];
        if (context.level == DetailLevel::Cluster && node.namespaceIndex >= 0)
            continue;
        const QRectF &rect = context.geometry.nodeRect(index);
        paintAll(node.key, &node, context.view.toView(rect));
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
