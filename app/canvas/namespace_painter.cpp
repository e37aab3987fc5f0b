// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/namespace_painter.h"

#include "canvas/canvas_metrics.h"
#include "canvas/canvas_words.h"
#include "canvas/card_name.h"
#include "canvas/rounded_box.h"
#include "support/icon.h"
#include "support/number_text.h"

#include <QFontMetricsF>
#include <QPainterPath>
#include <optional>

namespace drawbridge::app {

namespace {

constexpr double kRadius = 8;
constexpr double kBadgeWidth = 35;
constexpr double kBadgeHeight = 14;
/// Narrower boxes have a smaller font and less padding.
constexpr double kNarrow = 150;

/// What changes has the colours that it has everywhere; other alarms are red.
QColor noteInk(const CanvasNamespace &ns, const Theme &theme)
{
    if (!ns.hasAlarm)
        return theme.text3;
    if (ns.alarm == EdgeState::NewlyAllowed)
        return theme.added;
    return ns.alarm == EdgeState::NewlyCut ? theme.cut : theme.denied;
}

/// A pointer to a wall (into it for ingress, out of it for egress), 11 by 8 around the centre.
void paintArrow(QPainter &painter, const QPointF &center, double unit, bool isIngress, const QColor &color)
{
    QPen pen(color, 1.3 * unit);
    pen.setCapStyle(Qt::RoundCap);
    pen.setJoinStyle(Qt::RoundJoin);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const auto at = [&](double x, double y) { return center + QPointF(x, y) * unit; };
    const double wall = isIngress ? 4.5 : -4.5;
    const double shift = isIngress ? -1 : 1;
    painter.drawLine(at(wall, -3.5), at(wall, 3.5));
    painter.drawLine(at(shift - 3, 0), at(shift + 2.5, 0));
    painter.drawPolyline(QPolygonF({at(shift + 0.5, -2.3), at(shift + 2.8, 0), at(shift + 0.5, 2.3)}));
}

void paintCell(QPainter &painter, const Theme &theme, const QRectF &rect, Isolation isolation, bool isIngress)
{
    const double unit = rect.height() / kBadgeHeight;
    QColor outline = theme.text2;
    QColor fill = Qt::transparent;
    QColor arrow = theme.text2;
    Qt::PenStyle style = Qt::SolidLine;
    switch (isolation) {
    case Isolation::Isolated:
        fill = theme.text2;
        arrow = theme.base;
        break;
    case Isolation::Open:
        outline = arrow = theme.warn;
        fill = theme.warnSoft;
        break;
    case Isolation::Partial:
        fill = theme.base;
        break;
    case Isolation::Unknown:
        outline = arrow = theme.unknown;
        fill = theme.unknownSoft;
        style = Qt::DotLine;
        break;
    }
    painter.setPen(QPen(outline, 1, style));
    painter.setBrush(fill);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 3 * unit, 3 * unit);
    paintArrow(painter, rect.center(), unit, isIngress, arrow);
}

QString countText(int count)
{
    return count == 1 ? CanvasWords::tr("1 workload") : CanvasWords::tr("%Ln workloads", nullptr, count);
}

/// The mark that folds and unfolds, in a square of its own at the left.
void paintFoldMark(PaintContext &context, const CanvasNamespace &ns, const QRectF &mark)
{
    const double side = std::min(14 * context.unit, mark.height() - 2);
    paintIcon(context.painter, ns.isFolded ? QStringLiteral("chev-r") : QStringLiteral("chev-d"),
              {mark.center() - QPointF(side, side) / 2, QSizeF(side, side)}, context.theme.text2);
}

bool isIsolated(const CanvasNamespace &ns)
{
    return ns.ingress == Isolation::Isolated && ns.egress == Isolation::Isolated;
}

/// Where the badge stands at the right of the room that it shares with a name; empty if it has none. With
/// nowhere else to stand it must be seen where something is not isolated: the name is cut off, and the badge
/// smaller, before it is left out.
QRectF badgePlace(const PaintContext &context, const CanvasNamespace &ns, const QRectF &room,
                  double nameWidth, bool isOnlyPlace)
{
    constexpr double kLeastName = 44;
    constexpr double kLowest = 9;
    const double unit = context.unit;
    const bool mayCut = isOnlyPlace && !isIsolated(ns);
    const double name = mayCut ? std::min(nameWidth, kLeastName * unit) : nameWidth;
    for (const double size : {1.0, mayCut ? 0.75 : 1.0}) {
        const double height = std::min(kBadgeHeight * unit, room.height() - 4) * size;
        const double width = kBadgeWidth * height / kBadgeHeight;
        if (height >= kLowest && room.width() - width - 8 * unit > name)
            return {room.right() - width, room.center().y() - height / 2, width, height};
    }
    return {};
}

/// Name, count and badge from left to right; what does not fit is left out. Returns whether the badge is
/// there.
bool paintHeaderLine(PaintContext &context, const CanvasNamespace &ns, const QRectF &row,
                     const QString &count, const QColor &ink, double indent = 0)
{
    QPainter &painter = context.painter;
    const double unit = context.unit;
    const bool isNarrow = row.width() < kNarrow * unit;
    double right = row.right() - (isNarrow ? 5 : 8) * unit;
    const double left = row.left() + (indent > 0 ? indent : (isNarrow ? 7 : 12) * unit);
    const QFont nameFont = context.font(isNarrow ? 11.5 : 12.5, QFont::DemiBold);
    const double nameWidth = std::min(QFontMetricsF(nameFont).horizontalAdvance(ns.name), 120 * unit);
    const QRectF badge
        = badgePlace(context, ns, QRectF(left, row.top(), right - left, row.height()), nameWidth, indent > 0);
    if (!badge.isEmpty()) {
        paintIsolationBadge(painter, context.theme, badge, ns.ingress, ns.egress);
        right = badge.left() - (isNarrow ? 4 : 8) * unit;
    }
    const QFont countFont = context.font(11);
    const double countWidth = QFontMetricsF(countFont).horizontalAdvance(count);
    if (!count.isEmpty() && right - left > countWidth + nameWidth + 8 * unit) {
        painter.setFont(countFont);
        painter.setPen(context.theme.text3);
        painter.drawText(QRectF(left, row.top(), right - left, row.height()),
                         Qt::AlignRight | Qt::AlignVCenter, count);
        right -= countWidth + 8 * unit;
    }
    painter.setFont(nameFont);
    painter.setPen(ink);
    painter.drawText(QRectF(left, row.top(), right - left, row.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     elidedName(ns.name, QFontMetricsF(nameFont), right - left));
    return !badge.isEmpty();
}

/// The name on as many lines as the card has room for. Returns where they end.
double paintNameInLines(PaintContext &context, const QString &name, const QRectF &card, const QColor &ink)
{
    const QFont font = context.font(10, QFont::DemiBold);
    const QFontMetricsF metrics(font);
    const QRectF room = card.adjusted(3 * context.unit, 1, -context.unit, -1);
    // Lines stand close, and the last one may reach over the outline by what few letters have ink in.
    const double step = metrics.ascent() + 1;
    const int most = static_cast<int>((room.height() - metrics.ascent()) / step + 1);
    const bool isLow = most == 0 && card.height() >= metrics.ascent();
    const QStringList lines = nameInLines(name, metrics, room.width(), isLow ? 1 : most);
    const double height = static_cast<double>(lines.size() - 1) * step + metrics.height();
    const bool isTight = isLow || height > room.height();
    context.painter.setFont(font);
    context.painter.setPen(ink);
    QRectF line(room.left(), isTight ? card.center().y() - height / 2 : room.top() + 1, room.width(),
                metrics.height());
    for (const QString &text : lines) {
        context.painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, text);
        line.translate(0, step);
    }
    return line.top() - step + metrics.height();
}

/// `beginning` is left out of a name that has too little room.
void paintCard(PaintContext &context, const CanvasNamespace &ns, const QRectF &rect, const QColor &ink,
               const QString &beginning)
{
    const double nameWidth = QFontMetricsF(context.font(11.5, QFont::DemiBold)).horizontalAdvance(ns.name);
    double bottom = rect.top() + std::min(28 * context.unit, rect.height());
    double left = rect.left() + 12 * context.unit;
    bool hasBadge = false;
    if (rect.width() >= kNarrow * context.unit || nameWidth <= rect.width() - 12 * context.unit) {
        hasBadge
            = paintHeaderLine(context, ns, QRectF(rect.topLeft(), QPointF(rect.right(), bottom)), {}, ink);
    } else {
        const bool isCommon = !beginning.isEmpty() && ns.name.startsWith(beginning);
        const QString name = isCommon ? QChar(0x2026) + ns.name.mid(beginning.size()) : ns.name;
        bottom = paintNameInLines(context, name, rect, ink);
        left = rect.left() + 5 * context.unit;
    }
    const QFont font = context.font(11);
    const QFontMetricsF metrics(font);
    const QString count = countText(ns.workloadCount);
    QRectF second(left, bottom, metrics.horizontalAdvance(count) + 1, metrics.height());
    if (second.bottom() > rect.bottom() - 4)
        return;
    if (!hasBadge && left + kBadgeWidth * context.unit <= rect.right() - 4) {
        const double height = std::min(kBadgeHeight * context.unit, second.height());
        const QRectF badge(left, second.center().y() - height / 2, kBadgeWidth * height / kBadgeHeight,
                           height);
        paintIsolationBadge(context.painter, context.theme, badge, ns.ingress, ns.egress);
        second.moveLeft(badge.right() + 6 * context.unit);
    }
    if (second.right() > rect.right() - 4)
        return;
    context.painter.setFont(font);
    context.painter.setPen(context.theme.text3);
    context.painter.drawText(second, Qt::AlignLeft | Qt::AlignVCenter, count);
}

/// Two lines: the name; then the badge, and what must not be overlooked inside or how many workloads.
void paintSmallFoldedCard(PaintContext &context, const CanvasNamespace &ns, const QRectF &rect,
                          const QColor &ink, const QString &beginning)
{
    QPainter &painter = context.painter;
    const double unit = context.unit;
    const QFont nameFont = context.font(11, QFont::DemiBold);
    const QFontMetricsF nameMetrics(nameFont);
    const QFont font = context.font(10);
    const QFontMetricsF metrics(font);
    const QRectF room = rect.adjusted(6 * unit, 0, -4 * unit, 0);
    const double height = nameMetrics.height() + metrics.height();
    if (height > room.height()) {
        paintCard(context, ns, rect, ink, beginning);
        return;
    }
    QRectF line(room.left(), room.center().y() - height / 2, room.width(), nameMetrics.height());
    const bool isLong = nameMetrics.horizontalAdvance(ns.name) > line.width();
    const bool isCommon = !beginning.isEmpty() && ns.name.startsWith(beginning);
    const QString name = isLong && isCommon ? QChar(0x2026) + ns.name.mid(beginning.size()) : ns.name;
    painter.setFont(nameFont);
    painter.setPen(ink);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     nameMetrics.elidedText(name, Qt::ElideMiddle, line.width()));
    line = {line.left(), line.bottom(), line.width(), metrics.height()};
    const double badgeHeight = std::min(kBadgeHeight * unit, metrics.height() - 2);
    const QRectF badge(line.left(), line.center().y() - badgeHeight / 2,
                       kBadgeWidth * badgeHeight / kBadgeHeight, badgeHeight);
    paintIsolationBadge(painter, context.theme, badge, ns.ingress, ns.egress);
    line.setLeft(badge.right() + 5 * unit);
    QString text = ns.hasAlarm ? ns.foldedNote : countText(ns.workloadCount);
    if (!ns.hasAlarm && metrics.horizontalAdvance(text) > line.width())
        text = numberText(static_cast<std::size_t>(ns.workloadCount));
    painter.setFont(font);
    painter.setPen(noteInk(ns, context.theme));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(text, Qt::ElideRight, line.width()));
}

/// The header of a box, then how many workloads, then the state in words.
void paintFoldedCard(PaintContext &context, const CanvasNamespace &ns, const QRectF &rect,
                     const QRectF &header, const QColor &ink, const QString &beginning)
{
    constexpr double kRoomy = 56;
    if (rect.height() < kRoomy * context.unit) {
        paintSmallFoldedCard(context, ns, rect, ink, beginning);
        return;
    }
    const QRectF mark = foldMarkRect(context.view, header);
    paintFoldMark(context, ns, mark);
    paintHeaderLine(context, ns, header, {}, ink, mark.width());
    const QFont font = context.font(11);
    const QFontMetricsF metrics(font);
    context.painter.setFont(font);
    QRectF line(rect.left() + mark.width(), header.bottom() - 2 * context.unit,
                rect.width() - mark.width() - 6 * context.unit, metrics.height());
    for (const QString &text : {countText(ns.workloadCount), ns.foldedNote}) {
        if (line.bottom() > rect.bottom() - 2)
            return;
        context.painter.setPen(text == ns.foldedNote ? noteInk(ns, context.theme) : context.theme.text3);
        context.painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                                 metrics.elidedText(text, Qt::ElideRight, line.width()));
        line.translate(0, metrics.height());
    }
}

bool isDimmed(const PaintContext &context, const CanvasNamespace &ns)
{
    return context.highlight.filter && !context.highlight.filter->contains(ns.key);
}

} // namespace

void paintIsolationBadge(QPainter &painter, const Theme &theme, const QRectF &rect, Isolation ingress,
                         Isolation egress)
{
    const double cell = rect.width() * 17 / kBadgeWidth;
    paintCell(painter, theme, {rect.left(), rect.top(), cell, rect.height()}, ingress, true);
    paintCell(painter, theme, {rect.right() - cell, rect.top(), cell, rect.height()}, egress, false);
}

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
        const bool isSelected = context.highlight.nodes.contains(ns.key);
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
    const QString &beginning = context.geometry.beginningOfBoxes();
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
        if (ns.isFolded) {
            paintFoldedCard(context, ns, rect, header, ink, beginning);
            continue;
        }
        if (context.level == DetailLevel::Cluster) {
            paintCard(context, ns, rect, ink, beginning);
            continue;
        }
        const bool isSelected = context.highlight.nodes.contains(ns.key);
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
        if (header.height() < 12)
            continue;
        const QRectF mark = foldMarkRect(context.view, header);
        paintFoldMark(context, ns, mark);
        const QRectF line(header.left(), bar.top(), header.width(), bar.height());
        paintHeaderLine(context, ns, line, numberText(static_cast<std::size_t>(ns.workloadCount)), ink,
                        mark.width());
    }
}

} // namespace drawbridge::app
