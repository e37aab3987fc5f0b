// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/rim_card.h"

#include "canvas/card_name.h"

#include <QFontMetricsF>
#include <algorithm>

namespace drawbridge::app {

namespace {

constexpr double kPadding = 5;
constexpr double kWidest = 118;
/// Fonts claim more height than their letters use.
constexpr double kUnusedHeight = 2;

bool isFree(const PaintContext &context, const QRectF &card, int node)
{
    const CanvasGeometry &geometry = context.geometry;
    const QRectF area = context.view.toCanvas(card.adjusted(-2, -2, 2, 2));
    const auto nodes = geometry.nodesIn(area);
    // The index knows nodes near the area too.
    const bool isTaken = std::any_of(nodes.begin(), nodes.end(), [&](int other) {
        return other != node && geometry.nodeRect(other).intersects(area);
    });
    if (isTaken)
        return false;
    for (std::size_t i = 0; i < geometry.scene().namespaces.size(); ++i) {
        if (geometry.boxRect(static_cast<int>(i)).intersects(area))
            return false;
    }
    return true;
}

bool isLeft(const QRectF &card, const QRectF &everything)
{
    return card.center().x() < everything.center().x();
}

/// The card, grown as far as there is room: away from the middle of everything, so that those of one side are
/// in line, else to both sides, or towards it; less wide rather than not at all.
QRectF grownCard(const PaintContext &context, const QRectF &card, const QSizeF &wanted, int node)
{
    const double outwards = isLeft(card, context.view.toView(context.geometry.bounds())) ? -1 : 1;
    for (const double share : {1.0, 0.75, 0.5}) {
        QRectF grown(QPointF(), card.size().expandedTo({wanted.width() * share, wanted.height()}));
        grown.moveCenter(card.center());
        const double beside = (grown.width() - card.width()) / 2 * outwards;
        for (const double moved : {beside, 0.0, -beside}) {
            if (isFree(context, grown.translated(moved, 0), node))
                return grown.translated(moved, 0);
        }
    }
    return card;
}

} // namespace

RimCard rimCard(const PaintContext &context, int node)
{
    constexpr double kNarrowest = 24;
    constexpr int kMostLines = 2;
    const QString &name = context.geometry.scene().nodes[static_cast<std::size_t>(node)].name;
    RimCard card {context.view.toView(context.geometry.nodeRect(node)), context.font(10, QFont::Medium), {}};
    const QFontMetricsF metrics(card.font);
    const QSizeF wanted(std::min(metrics.horizontalAdvance(name) + 2 * kPadding, kWidest * context.unit),
                        metrics.height() - kUnusedHeight);
    card.rect = grownCard(context, card.rect, wanted, node);
    const int most = static_cast<int>(card.rect.height() / (metrics.height() - kUnusedHeight));
    if (most > 0 && card.rect.width() >= kNarrowest)
        card.lines = rimName(name, metrics, card.rect.width() - 2 * kPadding, std::min(most, kMostLines));
    return card;
}

QMarginsF beyondView(const CanvasGeometry &geometry, const CanvasView &view)
{
    constexpr double kFromEdge = 8;
    QMarginsF beyond;
    if (view.level() > DetailLevel::Blocks)
        return beyond;
    const QRectF everything = view.toView(geometry.bounds());
    for (const int node : geometry.rimNodes()) {
        const QRectF card = view.toView(geometry.nodeRect(node));
        const double beside = std::max(0.0, kWidest * view.unit() - card.width()) + kFromEdge;
        if (isLeft(card, everything))
            beyond.setLeft(std::max(beyond.left(), beside - card.left()));
        else
            beyond.setRight(std::max(beyond.right(), card.right() + beside - view.size().width()));
    }
    return beyond;
}

} // namespace drawbridge::app
