// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/header_painter.h"

#include "canvas/canvas_metrics.h"
#include "canvas/card_name.h"
#include "canvas/label_painter.h"
#include "canvas/namespace_note.h"
#include "support/isolation_badge.h"
#include "support/number_text.h"

#include <QFontMetricsF>
#include <algorithm>

namespace drawbridge::app {

namespace {

/// Narrower boxes have a smaller font and less padding.
constexpr double kNarrow = 150;
constexpr double kBetween = 8;

/// What of a header stands where.
struct HeaderPlan {
    QFont nameFont;
    double nameWidth = 0;
    /// Where the name and what follows it begin and end.
    double left = 0;
    double right = 0;
    QRectF badge;
    bool hasNote = false;
    QFont noteFont;
    double noteWidth = 0;
    /// On the lower edge of the box; empty where they are not there.
    QRectF lowBadge;
    QRectF lowNote;
};

QSizeF badgeSize(const PaintContext &context, double size)
{
    return QSizeF(IsolationBadge::kWidth, IsolationBadge::kHeight) * context.unit * size;
}

/// The note beside the name, or what must not be overlooked on the lower edge.
void planNote(const PaintContext &context, const CanvasNamespace &ns, const HeaderPlace &place,
              HeaderPlan &plan)
{
    if (ns.isFolded || ns.foldedNote.isEmpty())
        return;
    plan.noteFont = context.font(11, ns.hasAlarm ? QFont::DemiBold : QFont::Normal);
    plan.noteWidth = QFontMetricsF(plan.noteFont).horizontalAdvance(ns.foldedNote);
    const double room = plan.right - plan.left - plan.nameWidth - (kBetween + 2) * context.unit;
    plan.hasNote = plan.noteWidth <= room;
    if (plan.hasNote || !ns.hasAlarm)
        return;
    const QFontMetricsF metrics(context.font(10.5, QFont::Medium));
    const QSizeF size = pillSize(context, metrics, ns.foldedNote);
    const double side = kBetween * context.unit;
    plan.lowNote = {QPointF(place.row.left() + side, place.box.bottom() - size.height() / 2), size};
}

HeaderPlan planOf(const PaintContext &context, const CanvasNamespace &ns, const HeaderPlace &place)
{
    const double unit = context.unit;
    const bool isNarrow = place.box.width() < kNarrow * unit;
    HeaderPlan plan;
    plan.left = place.row.left() + place.foldMark.width();
    plan.right = place.row.right() - (isNarrow ? 5 : kBetween) * unit;
    // What stands where does not change while the box leaves the view at a side.
    const double cut = place.box.width() - place.row.width();
    const QRectF room(plan.left - cut, place.row.top(), plan.right - plan.left + cut, place.row.height());
    for (const double size : {isNarrow ? 11.5 : 12.5, 11.5, 10.5}) {
        plan.nameFont = context.font(size, QFont::DemiBold);
        plan.nameWidth = QFontMetricsF(plan.nameFont).horizontalAdvance(ns.name);
        const bool isLast = size < 11;
        plan.badge = badgeBeside(context, room, plan.nameWidth, isLast ? 0.8 : 1);
        const bool mayGoWithout = isIsolated(ns) || ns.isFolded;
        if (!plan.badge.isEmpty() || (mayGoWithout && plan.nameWidth <= room.width()))
            break;
    }
    if (!plan.badge.isEmpty())
        plan.right = plan.badge.left() - (isNarrow ? 4 : kBetween) * unit;
    planNote(context, ns, place, plan);
    if (plan.badge.isEmpty() && !isIsolated(ns) && !ns.isFolded) {
        const QSizeF size = badgeSize(context, 1);
        const double side = kBetween * unit;
        plan.lowBadge = {QPointF(place.row.left() + side, place.box.bottom() - size.height() / 2), size};
        if (!plan.lowNote.isEmpty())
            plan.lowNote.translate(size.width() + 4 * unit, 0);
    }
    return plan;
}

} // namespace

bool isIsolated(const CanvasNamespace &ns)
{
    return ns.ingress == Isolation::Isolated && ns.egress == Isolation::Isolated;
}

QRectF badgeBeside(const PaintContext &context, const QRectF &room, double nameWidth, double size)
{
    constexpr double kLowest = 9;
    const double height = std::min(IsolationBadge::kHeight * context.unit, room.height() - 4) * size;
    const double width = IsolationBadge::kWidth * height / IsolationBadge::kHeight;
    if (height < kLowest || room.width() - width - 8 * context.unit < nameWidth)
        return {};
    return {room.right() - width, room.center().y() - height / 2, width, height};
}

bool paintHeaderLine(PaintContext &context, const CanvasNamespace &ns, const HeaderPlace &place,
                     const QString &count, const QColor &ink)
{
    QPainter &painter = context.painter;
    const double unit = context.unit;
    const HeaderPlan plan = planOf(context, ns, place);
    double right = plan.right;
    const auto room
        = [&] { return QRectF(plan.left, place.row.top(), right - plan.left, place.row.height()); };
    if (const QRectF badge = plan.badge.isEmpty() ? plan.lowBadge : plan.badge; !badge.isEmpty())
        paintSidesBadge(context, ns, badge);
    // How many workloads there are is of less weight than what the note says.
    const QFont countFont = context.font(11);
    const double countWidth = QFontMetricsF(countFont).horizontalAdvance(count);
    const double noteWidth = plan.hasNote ? plan.noteWidth + (kBetween + 2) * unit : 0;
    if (!count.isEmpty() && right - plan.left > countWidth + plan.nameWidth + noteWidth + kBetween * unit) {
        painter.setFont(countFont);
        painter.setPen(context.theme.text3);
        painter.drawText(room(), Qt::AlignRight | Qt::AlignVCenter, count);
        right -= countWidth + kBetween * unit;
    }
    if (plan.hasNote) {
        painter.setFont(plan.noteFont);
        paintNote(context, ns, room(), Qt::AlignRight | Qt::AlignVCenter, ns.foldedNote);
        right -= plan.noteWidth + kBetween * unit;
    }
    painter.setFont(plan.nameFont);
    painter.setPen(ink);
    painter.drawText(room(), Qt::AlignLeft | Qt::AlignVCenter,
                     elidedName(ns.name, QFontMetricsF(plan.nameFont), right - plan.left));
    if (!plan.lowNote.isEmpty()) {
        painter.setFont(context.font(10.5, QFont::Medium));
        paintPill(context, plan.lowNote, {}, noteInk(ns, context.theme), false);
        paintNote(context, ns, plan.lowNote, Qt::AlignCenter, ns.foldedNote);
    }
    return !plan.badge.isEmpty();
}

bool cutsText(const PaintContext &context, const CanvasNode &node, const QRectF &rect)
{
    constexpr double kAboveText = 0.2;
    if (node.namespaceIndex < 0 || context.level == DetailLevel::Cluster)
        return false;
    const QRectF header = headerRect(context.view, context.geometry.boxRect(node.namespaceIndex));
    return header.bottom() > rect.top() + kAboveText * rect.height();
}

QRectF lowerEdgeOf(const PaintContext &context, int box)
{
    const CanvasNamespace &ns = context.geometry.scene().namespaces[static_cast<std::size_t>(box)];
    if (ns.isFolded || (isIsolated(ns) && !ns.hasAlarm))
        return {};
    const QRectF &place = context.geometry.boxRect(box);
    const QRectF header = headerRect(context.view, place);
    const HeaderPlan plan
        = planOf(context, ns, {header, context.view.toView(place), foldMarkRect(context.view, header)});
    return plan.lowBadge.united(plan.lowNote);
}

} // namespace drawbridge::app
