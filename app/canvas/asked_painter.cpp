// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/asked_painter.h"

#include "canvas/edge_painter.h"
#include "canvas/label_painter.h"

#include <QFontMetricsF>
#include <algorithm>

namespace drawbridge::app {

namespace {

/// The middle of the row of pills: over the lower edge, where no text is, or in the lower part of a folded
/// card, at whose edges lines end.
double rowOf(const PaintContext &context, const QRectF &owner)
{
    constexpr double kInCard = 14;
    if (context.level != DetailLevel::Cluster && context.geometry.isFolded(context.highlight.undrawnOwner))
        return owner.bottom() - kInCard * context.unit;
    // Cards of a whole cluster stand close to each other.
    const double below = context.level == DetailLevel::Cluster ? 3 : 6;
    constexpr double kFromEdge = 14;
    const double lowest
        = context.view.size().isEmpty() ? owner.bottom() + below : context.view.size().height() - kFromEdge;
    return std::min(owner.bottom() + below * context.unit, std::max(lowest, owner.top()));
}

} // namespace

Relation relationOf(const AskedLine &asked)
{
    if (asked.isLookedAt)
        return Relation::Selected;
    return asked.isOutgoing ? Relation::Reached : Relation::Reaches;
}

void paintAsked(PaintContext &context)
{
    constexpr double kRadius = 10;
    const bool isOfBoxes = context.level == DetailLevel::Cluster;
    const std::vector<AskedLine> &lines
        = isOfBoxes ? context.highlight.askedBundles : context.highlight.asked;
    // What is looked at lies over the others.
    for (auto asked = lines.rbegin(); asked != lines.rend(); ++asked) {
        std::vector<QPointF> corners;
        for (const QPointF &corner : asked->corners)
            corners.push_back(context.view.toView(corner));
        // The pill tells how many it stands for: gaps between cards are too narrow for wide lines.
        const EdgeStyle style = edgeStyle(context.theme, asked->line.state, relationOf(*asked));
        paintEdgeLine(context, rounded(besideItself(corners, asideOf(context, asked->line.state)), kRadius),
                      style, isOfBoxes ? context.theme.canvas : context.theme.nsFill);
    }
}

void paintUndrawn(PaintContext &context)
{
    constexpr double kBetween = 4;
    const CanvasHighlight &highlight = context.highlight;
    const bool isOfBoxes = context.level == DetailLevel::Cluster;
    const std::vector<UndrawnCount> &counts = isOfBoxes ? highlight.undrawnBundles : highlight.undrawn;
    const QString &key = highlight.undrawnOwner;
    if (counts.empty() || key.isEmpty())
        return;
    const QRectF owner
        = context.view.toView(context.geometry.rectOf(isOfBoxes ? context.geometry.boxKeyOf(key) : key));
    const QFont font = context.font(10.5, QFont::Medium);
    const QFontMetricsF metrics(font);
    context.painter.setFont(font);
    const double between = kBetween * context.unit;
    double width = 0;
    for (const UndrawnCount &each : counts)
        width += pillSize(context, metrics, undrawnText(each)).width() + between;
    double x = owner.left() + 2 * context.unit;
    if (!context.view.size().isEmpty())
        x = std::max(std::min(x, context.view.size().width() - width), std::min(x, between));
    const double y = rowOf(context, owner);
    for (const UndrawnCount &each : counts) {
        const QString text = undrawnText(each);
        const QSizeF size = pillSize(context, metrics, text);
        const QRectF pill(QPointF(x, y - size.height() / 2), size);
        const EdgeState state = each.state;
        paintPill(context, pill, text,
                  state == EdgeState::Allowed ? context.theme.text2
                                              : edgeStyle(context.theme, state, Relation::Plain).color,
                  false);
        x += size.width() + between;
    }
}

} // namespace drawbridge::app
