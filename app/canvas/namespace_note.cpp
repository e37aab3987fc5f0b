// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/namespace_note.h"

#include "canvas/edge_style.h"
#include "support/isolation_badge.h"

#include <QFontMetricsF>

namespace drawbridge::app {

QColor noteInk(const CanvasNamespace &ns, const Theme &theme)
{
    if (!ns.hasAlarm)
        return theme.text3;
    if (ns.alarm == EdgeState::NewlyAllowed)
        return theme.added;
    if (ns.alarm == EdgeState::Unknown)
        return theme.unknown;
    return ns.alarm == EdgeState::NewlyCut ? theme.cut : theme.denied;
}

void paintNote(PaintContext &context, const CanvasNamespace &ns, const QRectF &room, Qt::Alignment alignment,
               const QString &text)
{
    QPainter &painter = context.painter;
    if (ns.noteParts.empty() || text != ns.foldedNote) {
        painter.setPen(noteInk(ns, context.theme));
        painter.drawText(room, static_cast<int>(alignment), text);
        return;
    }
    const QFontMetricsF metrics(painter.font());
    const double width = metrics.horizontalAdvance(text);
    const double space = metrics.horizontalAdvance(QLatin1Char(' '));
    QRectF rest(room);
    if (alignment & Qt::AlignRight)
        rest.setLeft(room.right() - width);
    else if (alignment & Qt::AlignHCenter)
        rest.setLeft(room.center().x() - width / 2);
    for (const NotePart &part : ns.noteParts) {
        painter.setPen(edgeStyle(context.theme, part.about, Relation::Plain).color);
        painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, part.text);
        rest.setLeft(rest.left() + metrics.horizontalAdvance(part.text) + space);
    }
}

void paintSidesBadge(PaintContext &context, const CanvasNamespace &ns, const QRectF &badge)
{
    if (!ns.isSimulated)
        return;
    paintIsolationBadge(context.painter, context.theme, badge, ns.ingress, ns.egress);
    if (ns.isIsolationChanged)
        paintChangedRing(context.painter, context.theme, badge);
}

void paintChangedRing(QPainter &painter, const Theme &theme, const QRectF &badge)
{
    constexpr double kRadius = 5;
    painter.setPen(QPen(theme.cut, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(badge.adjusted(-kRingAway, -kRingAway, kRingAway, kRingAway), kRadius, kRadius);
}

} // namespace drawbridge::app
