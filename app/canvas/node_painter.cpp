// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/node_painter.h"

#include "canvas/card_name.h"
#include "canvas/header_painter.h"
#include "canvas/rim_card.h"
#include "canvas/rounded_box.h"
#include "support/icon.h"

#include <QFontMetricsF>
#include <QHash>
#include <algorithm>

namespace drawbridge::app {

double nodeRadius(const PaintContext &context, const CanvasNode &node, const QRectF &rect)
{
    constexpr double kRadius = 6;
    return node.shape == NodeShape::External ? rect.height() / 2 : kRadius * context.unit;
}

namespace {

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

QStringList nameOf(const PaintContext &context, const CanvasNode &node, const QFontMetricsF &metrics,
                   double width, double height)
{
    // Fonts claim more height than their letters use.
    constexpr double kUsedHeight = 0.9;
    const int most = 2 * kUsedHeight * metrics.height() <= height ? 2 : 1;
    if (node.namespaceIndex < 0)
        return rimName(node.name, metrics, width, most);
    return nameAmongOthers(node.name, context.geometry.beginningIn(node.namespaceIndex), metrics, width,
                           most);
}

/// On a block: the name alone, where that has room; otherwise the icon.
void paintBlock(PaintContext &context, const CanvasNode &node, const QRectF &rect, Relation relation,
                const QColor &ink, const QColor &textColor)
{
    constexpr double kNarrowest = 56;
    const bool isStrong
        = context.theme.isHighContrast && relation != Relation::Plain && relation != Relation::Unrelated;
    const QFont font = context.font(11, isStrong ? QFont::Bold : QFont::Medium);
    const QFontMetricsF metrics(font);
    const QStringList lines = rect.width() >= kNarrowest && rect.height() >= metrics.ascent() + 2
        ? nameOf(context, node, metrics, rect.width() - 6, rect.height())
        : QStringList();
    if (!lines.isEmpty()) {
        context.painter.setFont(font);
        context.painter.setPen(textColor);
        const double step = metrics.ascent() + 1;
        QRectF line = rect.translated(0, -step * static_cast<double>(lines.size() - 1) / 2);
        for (const QString &text : lines) {
            context.painter.drawText(line, Qt::AlignCenter, text);
            line.translate(0, step);
        }
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
    const bool isRelated = relation != Relation::Plain && relation != Relation::Unrelated;
    if (context.theme.isHighContrast && isRelated)
        pen.setWidthF(pen.widthF() + 1);
    if (context.highlight.hover == node.key && relation != Relation::Selected)
        pen = QPen(context.theme.text2, 1.5);
    if (context.highlight.isGhost(node.key)) {
        pen = QPen(context.theme.accent, 1.5);
        pen.setDashPattern({5 / 1.5, 3 / 1.5});
    } else if (node.shape == NodeShape::Group) {
        pen.setDashPattern({3, 3});
    }
    return pen;
}

const QColor &fillOf(const PaintContext &context, Relation relation)
{
    return relation == Relation::Selected ? context.theme.accentSoft : context.theme.nodeFill;
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
    // Fonts claim more height than their letters use: two lines may touch the padding, many keep away from
    // it.
    const double tolerance = context.level == DetailLevel::Close ? -4 : 4;
    // Where no colour is weaker than another one, letters step back by their weight.
    const bool isLight = isDimmed && theme.isHighContrast;
    const QFont nameFont = context.font(metrics.name, isLight ? QFont::Normal : QFont::DemiBold);
    const QStringList name
        = nameOf(context, node, QFontMetricsF(nameFont), room.width(), room.height() + tolerance);
    for (const QString &part : name)
        lines.push_back(line(part, nameFont, isDimmed ? theme.text3 : theme.text));
    if (!node.meta.isEmpty())
        lines.push_back(line(node.meta, context.font(metrics.meta), theme.text3));
    if (context.level == DetailLevel::Close) {
        for (const QString &detail : node.details)
            lines.push_back(line(detail, context.font(metrics.meta), theme.text3));
    }
    double total = 0;
    std::size_t fitting = 0;
    for (const Line &candidate : lines) {
        if (fitting > 0 && total + candidate.height > room.height() + tolerance)
            break;
        total += candidate.height;
        ++fitting;
    }
    double y = room.center().y() - total / 2;
    for (std::size_t i = 0; i < fitting; ++i) {
        const Line &shown = lines[i];
        context.painter.setFont(shown.font);
        context.painter.setPen(shown.color);
        const bool isName = i < static_cast<std::size_t>(name.size());
        context.painter.drawText(
            QRectF(room.left(), y, room.width(), shown.height), Qt::AlignLeft | Qt::AlignVCenter,
            isName ? shown.text : portsThatFit(shown.text, QFontMetricsF(shown.font), room.width()));
        y += shown.height;
    }
}

void paintNode(PaintContext &context, const CanvasNode &node, const QRectF &place)
{
    const Relation relation = context.relationOf(node.key);
    const QRectF rect = context.snapped(place);
    const bool isGhost = context.highlight.isGhost(node.key);
    const bool isIllegal = context.highlight.pull.active && !context.highlight.pull.legal.contains(node.key)
        && !context.highlight.pull.starts.contains(node.key);
    const bool isDimmed
        = context.highlight.pull.active ? isIllegal : relation == Relation::Unrelated && !isGhost;
    const double radius = std::min(nodeRadius(context, node, rect), rect.height() / 2);
    RoundedBox(context, outlineOf(context, node, relation), fillOf(context, relation), radius).paint(rect);
    if (cutsText(context, node, rect))
        return;

    const NodeMetrics metrics = metricsAt(context.level, context.view.zoom());
    const double side = std::min(metrics.icon * context.unit, rect.height() - 2);
    const QColor ink = relation == Relation::Selected ? context.theme.accent
        : isDimmed                                    ? context.theme.text3
                                                      : context.theme.text2;
    if (context.level <= DetailLevel::Blocks) {
        paintBlock(context, node, rect, relation, ink, isDimmed ? context.theme.text3 : context.theme.text);
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
    // Lines do not spread over a card that is higher than they are.
    constexpr double kLinesNear = 0.85;
    const QRectF rect = context.snapped(card.rect);
    const Relation relation = context.relationOf(node.key);
    context.painter.setPen(outlineOf(context, node, relation));
    context.painter.setBrush(fillOf(context, relation));
    const double radius = std::min(nodeRadius(context, node, rect), rect.height() / 2);
    context.painter.drawRoundedRect(rect, radius, radius);
    context.painter.setFont(card.font);
    context.painter.setPen(relation == Relation::Unrelated ? context.theme.text3 : context.theme.text);
    const double step = card.lines.size() > 1 ? rect.height() / static_cast<double>(card.lines.size()) : 0;
    const double above = step * static_cast<double>(card.lines.size() - 1) / 2;
    for (qsizetype i = 0; i < card.lines.size(); ++i) {
        const double shift = (static_cast<double>(i) * step - above) * kLinesNear;
        context.painter.drawText(rect.translated(0, shift), Qt::AlignCenter, card.lines[i].trimmed());
    }
}

} // namespace

void paintNodes(PaintContext &context)
{
    const CanvasGeometry &geometry = context.geometry;
    for (const int index : context.nodesIn(context.view.toCanvas(context.clip))) {
        const CanvasNode &node = geometry.scene().nodes[static_cast<std::size_t>(index)];
        const QRectF rect = context.view.toView(geometry.nodeRect(index));
        if (!rect.intersects(context.clip))
            continue;
        if (node.namespaceIndex < 0 && context.level <= DetailLevel::Blocks)
            paintRimNodeSmall(context, node, rimCard(context, index));
        else
            paintNode(context, node, rect);
    }
}

} // namespace drawbridge::app
