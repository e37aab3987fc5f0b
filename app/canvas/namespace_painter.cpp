// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/namespace_painter.h"

#include "canvas/canvas_metrics.h"
#include "canvas/card_painter.h"
#include "canvas/header_painter.h"
#include "canvas/rounded_box.h"
#include "support/number_text.h"

#include <QFontMetricsF>
#include <QPainterPath>
#include <algorithm>
#include <optional>

namespace drawbridge::app {

namespace {

constexpr double kRadius = 8;
/// High enough for a header with lines below it.
constexpr double kRoomyCard = 56;

bool isDimmed(const PaintContext &context, const CanvasNamespace &ns)
{
    const CanvasHighlight &highlight = context.highlight;
    if (highlight.filter)
        return !highlight.filter->contains(ns.key);
    return highlight.hasSelection() && !highlight.spread && !highlight.relatedBoxes.contains(ns.key);
}

bool isChosen(const PaintContext &context, const CanvasNamespace &ns)
{
    const CanvasHighlight &highlight = context.highlight;
    return highlight.nodes.contains(ns.key) || highlight.ends.contains(ns.key)
        || (context.level == DetailLevel::Cluster && highlight.chosenBoxes.contains(ns.key));
}

} // namespace

void paintBoxes(PaintContext &context)
{
    const CanvasScene &scene = context.geometry.scene();
    const double radius = kRadius * context.unit;
    const QPen outline(context.theme.nsBorder, 1);
    const RoundedBox open(context, outline, context.theme.nsFill, radius);
    const RoundedBox folded(context, outline, context.theme.nsHead, radius);
    for (const int i : context.boxesInSight()) {
        const QRectF rect = context.view.toView(context.geometry.boxRect(i));
        const CanvasNamespace &ns = scene.namespaces[static_cast<std::size_t>(i)];
        const bool isSelected = isChosen(context, ns);
        // A namespace that no file declares is drawn as a guess: its labels are not known.
        QPen pen = isSelected ? QPen(context.theme.accent, 2) : outline;
        if (!ns.isDeclared)
            pen.setDashPattern({4, 3});
        const QColor &fill = ns.isFolded ? context.theme.nsHead : context.theme.nsFill;
        const RoundedBox &usual = ns.isFolded ? folded : open;
        std::optional<RoundedBox> own;
        const RoundedBox &box = pen == outline ? usual : own.emplace(context, pen, fill, radius);
        if (ns.isFolded) {
            // A second card looks out from behind: there is more inside.
            const double behind = 4 * context.unit * std::min(1.0, context.view.zoom());
            box.paint(context.snapped(rect.translated(behind, behind)));
        }
        box.paint(context.snapped(rect));
    }
}

void paintHeaders(PaintContext &context)
{
    const CanvasScene &scene = context.geometry.scene();
    const double radius = kRadius * context.unit;
    const CardLook look = cardLookOf(context);
    const double lowestCard = QFontMetricsF(context.font(10, QFont::DemiBold)).ascent();
    for (const int i : context.boxesInSight()) {
        const QRectF &box = context.geometry.boxRect(i);
        const QRectF rect = context.snapped(context.view.toView(box));
        const bool isTooLow = context.level == DetailLevel::Cluster && rect.height() < lowestCard;
        if (isTooLow || !rect.intersects(context.clip))
            continue;
        const CanvasNamespace &ns = scene.namespaces[static_cast<std::size_t>(i)];
        const QColor ink = isDimmed(context, ns) ? context.theme.text3 : context.theme.text;
        const QRectF header = headerRect(context.view, box);
        context.painter.setPen(Qt::NoPen);
        if (context.level == DetailLevel::Cluster) {
            paintCard(context, ns, rect, ink, look);
            continue;
        }
        if (ns.isFolded) {
            // Of the box itself: pixels round cards of one size to different ones.
            if (box.height() * context.view.scale() < kRoomyCard * context.unit)
                paintCard(context, ns, rect, ink, look);
            else
                paintFoldedCard(context, ns, rect, header, ink);
            continue;
        }
        const bool isSelected = isChosen(context, ns);
        context.painter.setBrush(isSelected ? context.theme.accentSoft : context.theme.nsHead);
        QPainterPath shape;
        shape.setFillRule(Qt::WindingFill);
        const QRectF bar(rect.left() + 0.5, std::max(header.top(), rect.top() + 0.5), rect.width() - 1,
                         header.height());
        const bool isStuck = header.top() > rect.top() + radius;
        shape.addRoundedRect(bar, isStuck ? 0 : radius - 1, isStuck ? 0 : radius - 1);
        if (!isStuck)
            shape.addRect(QRectF(bar.left(), bar.center().y(), bar.width(), bar.height() / 2));
        context.painter.drawPath(shape);
        if (isStuck)
            context.painter.fillRect(QRectF(bar.left(), bar.bottom() - 1, bar.width(), 1),
                                     context.theme.nsBorder);
        if (header.height() < 12)
            continue;
        const QRectF mark = foldMarkRect(context.view, header);
        paintFoldMark(context, ns, mark);
        const QRectF line(header.left(), bar.top(), header.width(), bar.height());
        paintHeaderLine(context, ns, {line, rect, mark},
                        numberText(static_cast<std::size_t>(ns.workloadCount)), ink);
    }
}

} // namespace drawbridge::app
