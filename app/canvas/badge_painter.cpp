// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/badge_painter.h"

#include "canvas/canvas_metrics.h"
#include "support/icon.h"

#include <QFontMetricsF>

#include <algorithm>

namespace drawbridge::app {

namespace {

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
    const double side = context.level >= DetailLevel::Detail ? 16
        : context.level >= DetailLevel::Workloads            ? 14
                                                             : 12;
    return side * context.unit;
}

/// On a block, what the header of its box does not tell.
bool isShown(const PaintContext &context, CanvasBadge badge)
{
    return context.level >= DetailLevel::Workloads || badge != CanvasBadge::NotIsolated;
}

/// A circle, or as much wider as several letters need.
double badgeWidth(const PaintContext &context, const BadgeLook &look)
{
    constexpr double kPadding = 4;
    const double side = badgeSide(context);
    if (look.letter.size() < 2)
        return side;
    const QFontMetricsF metrics(context.font(9, QFont::Bold));
    return std::max(side, metrics.horizontalAdvance(look.letter) + 2 * kPadding * context.unit);
}

/// Around the centre, and to the right of it if it is wider than a circle.
void paintBadge(PaintContext &context, const QPointF &center, const BadgeLook &look)
{
    const double side = badgeSide(context);
    const double width = badgeWidth(context, look);
    const QRectF frame(center.x() - side / 2, center.y() - side / 2, width, side);
    context.painter.setPen(QPen(look.color, 1.25));
    context.painter.setBrush(context.theme.base);
    context.painter.drawRoundedRect(frame, side / 2, side / 2);
    if (!look.icon.isEmpty()) {
        const double icon = side - 5 * context.unit;
        paintIcon(context.painter, look.icon, {center - QPointF(icon, icon) / 2, QSizeF(icon, icon)},
                  look.color);
        return;
    }
    context.painter.setFont(context.font(look.letter.size() > 1 ? 9 : 11, QFont::Bold));
    context.painter.setPen(look.color);
    context.painter.drawText(frame, Qt::AlignCenter, look.letter);
}

/// The header stays in sight while its box leaves it, and covers what is there.
bool isUnderHeader(const PaintContext &context, const CanvasNode &node, const QPointF &point)
{
    return node.namespaceIndex >= 0
        && headerRect(context.view, context.geometry.boxRect(node.namespaceIndex)).contains(point);
}

} // namespace

void paintBadges(PaintContext &context)
{
    if (context.level < DetailLevel::Blocks)
        return;
    const std::size_t most = context.level >= DetailLevel::Workloads ? 3 : 2;
    const QRectF visible = context.view.toCanvas(context.clip.adjusted(-20, -20, 20, 20));
    for (const int index : context.geometry.nodesIn(visible)) {
        const CanvasNode &node = context.geometry.scene().nodes[static_cast<std::size_t>(index)];
        const QRectF rect = context.view.toView(context.geometry.nodeRect(index));
        QPointF center(rect.right() - 12 * context.unit, rect.top() - 3 * context.unit);
        if (isUnderHeader(context, node, center))
            continue;
        std::size_t shown = 0;
        std::size_t left = 0;
        for (const CanvasBadge badge : node.badges) {
            if (!isShown(context, badge))
                continue;
            if (shown == most) {
                ++left;
                continue;
            }
            ++shown;
            paintBadge(context, center, lookOf(context.theme, badge));
            center.rx() -= badgeSide(context) + 3 * context.unit;
        }
        if (left > 0) {
            const BadgeLook more {context.theme.text2, {}, QStringLiteral("+%1").arg(left)};
            center.rx() -= badgeWidth(context, more) - badgeSide(context);
            paintBadge(context, center, more);
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
        if (mark == spread->marks.constEnd() || mark->text.isEmpty() || isUnderHeader(context, node, center))
            continue;
        paintBadge(context, center,
                   {mark->isCertain ? context.theme.accent : context.theme.unknown, {}, mark->text});
    }
}

} // namespace drawbridge::app
