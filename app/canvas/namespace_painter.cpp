// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/namespace_painter.h"

#include "canvas/canvas_metrics.h"
#include "canvas/canvas_words.h"
#include "canvas/card_name.h"
#include "canvas/clause_cut.h"
#include "canvas/folded_scene.h"
#include "canvas/header_painter.h"
#include "canvas/rounded_box.h"
#include "support/icon.h"
#include "support/isolation_badge.h"
#include "support/number_text.h"

#include <QFontMetricsF>
#include <QPainterPath>
#include <algorithm>
#include <initializer_list>
#include <optional>
#include <utility>
#include <vector>

namespace drawbridge::app {

namespace {

constexpr double kRadius = 8;
constexpr double kBesideBadge = 5;
/// Of the height of a usual one.
constexpr double kSmallBadge = 0.6;
/// High enough for a header with lines below it.
constexpr double kRoomyCard = 56;
constexpr std::initializer_list<double> kCardFonts = {11.5, 10};

QFont noteFont(const PaintContext &context)
{
    return context.font(11, QFont::DemiBold);
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

/// Where the badge of a card stands that has one line only. It must be seen where something is not isolated:
/// the name is cut off, and the badge smaller, before it is left out.
QRectF badgeOfLowCard(const PaintContext &context, const CanvasNamespace &ns, const QRectF &room,
                      double nameWidth)
{
    constexpr double kLeastName = 44;
    if (isIsolated(ns))
        return badgeBeside(context, room, nameWidth, 1);
    const double name = std::min(nameWidth, kLeastName * context.unit);
    const QRectF usual = badgeBeside(context, room, name, 1);
    return usual.isEmpty() ? badgeBeside(context, room, name, 0.75) : usual;
}

qsizetype lettersIn(const QStringList &lines)
{
    return lines.join(QString()).size();
}

/// A name in lines below each other.
struct NameLines {
    QStringList lines;
    QFont font;
    /// From one line to the next: they stand close, since fonts claim more height than their letters use.
    double step = 0;
    /// Nothing of it is left out, and no word is broken.
    bool isWhole = false;
};

/// In the first of the font sizes in which it is whole, else in the last.
NameLines linesOfName(const PaintContext &context, const QString &name, const QString &beginning,
                      const QSizeF &room, std::initializer_list<double> sizes)
{
    NameLines plan;
    for (const double size : sizes) {
        plan.font = context.font(size, QFont::DemiBold);
        const QFontMetricsF metrics(plan.font);
        plan.step = metrics.ascent() + 1;
        const int most = std::max(1, static_cast<int>((room.height() - metrics.ascent()) / plan.step + 1));
        plan.lines = nameAmongOthers(name, beginning, metrics, room.width(), most);
        plan.isWhole = plan.lines.join(QString()) == name && !breaksWords(plan.lines);
        if (plan.isWhole)
            break;
    }
    return plan;
}

/// At the top of the room.
void paintName(PaintContext &context, const NameLines &name, const QRectF &room, const QColor &ink)
{
    context.painter.setFont(name.font);
    context.painter.setPen(ink);
    const double height = QFontMetricsF(name.font).height();
    QRectF line(room.left(), room.top(), room.width(), std::min(height, std::max(room.height(), name.step)));
    if (name.lines.size() == 1 && room.height() < height)
        line.moveCenter({line.center().x(), room.center().y()});
    for (const QString &text : name.lines) {
        context.painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, text);
        line.translate(0, name.step);
    }
}

/// The badge, then what must not be overlooked or how many workloads, as far as there is room.
void paintStateLine(PaintContext &context, const CanvasNamespace &ns, const QRectF &row, bool hasNote)
{
    // A narrow card has a small badge: what hangs out of it would cover that of the next one.
    constexpr double kAspect = double(IsolationBadge::kWidth) / IsolationBadge::kHeight;
    const double height = row.width() >= row.height() * kAspect
        ? row.height()
        : std::min(kSmallBadge * row.height(), row.width() / kAspect);
    const QRectF badge(row.left(), row.bottom() - height, height * kAspect, height);
    paintIsolationBadge(context.painter, context.theme, badge, ns.ingress, ns.egress);
    const QFont font = hasNote ? noteFont(context) : context.font(10);
    const QFontMetricsF metrics(font);
    QRectF room(row);
    room.setLeft(badge.right() + kBesideBadge * context.unit);
    QString text = hasNote ? ns.foldedNote : countText(ns.workloadCount);
    if (!hasNote && metrics.horizontalAdvance(text) > room.width())
        text = numberText(static_cast<std::size_t>(ns.workloadCount));
    if (metrics.horizontalAdvance(text.left(2)) > room.width())
        return;
    context.painter.setFont(font);
    context.painter.setPen(hasNote ? noteInk(ns, context.theme) : context.theme.text3);
    context.painter.drawText(room.adjusted(0, -2, 0, 2), Qt::AlignLeft | Qt::AlignVCenter,
                             metrics.elidedText(text, Qt::ElideRight, room.width()));
}

/// One line: the name and the badge beside it.
void paintLowCard(PaintContext &context, const CanvasNamespace &ns, const QRectF &row, const QColor &ink,
                  const QString &beginning)
{
    const double nameWidth = QFontMetricsF(context.font(10, QFont::DemiBold)).horizontalAdvance(ns.name);
    const QRectF badge = badgeOfLowCard(context, ns, row, nameWidth);
    QRectF room = row.adjusted(0, 1, 0, -1);
    if (!badge.isEmpty()) {
        paintIsolationBadge(context.painter, context.theme, badge, ns.ingress, ns.egress);
        room.setRight(badge.left() - 4 * context.unit);
    }
    paintName(context, linesOfName(context, ns.name, beginning, room.size(), kCardFonts), room, ink);
}

/// Where a note stands above the line of state, which has no room for it; empty where it is to stand in that
/// line all the same.
QRectF noteAbove(const PaintContext &context, const CanvasNamespace &ns, const QRectF &state, double nameTop)
{
    const QFontMetricsF metrics(noteFont(context));
    const double beside = state.width() - (IsolationBadge::kWidth + kBesideBadge) * context.unit;
    const double leastName = QFontMetricsF(context.font(10, QFont::DemiBold)).ascent();
    if (!ns.hasAlarm || metrics.horizontalAdvance(ns.foldedNote) <= beside
        || state.top() - metrics.height() - nameTop < leastName)
        return {};
    return {state.left(), state.top() - metrics.height(), state.width(), metrics.height()};
}

/// Below a name that leaves room for it: what the badge of a card among open namespaces says.
void paintSides(PaintContext &context, const CanvasNamespace &ns, const NameLines &name, const QRectF &room)
{
    if (context.level == DetailLevel::Cluster || ns.hasAlarm)
        return;
    const QFont font = context.font(10);
    const QFontMetricsF metrics(font);
    const QRectF line(room.left(), room.bottom() - metrics.height(), room.width(), metrics.height());
    if (line.top() < room.top() + static_cast<double>(name.lines.size()) * name.step
        || metrics.horizontalAdvance(ns.foldedNote) > line.width())
        return;
    context.painter.setFont(font);
    context.painter.setPen(context.theme.text3);
    context.painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, ns.foldedNote);
}

/// Every card of a whole cluster, and a folded one that is too low for a header: the name, what must not be
/// overlooked, and the line of state at the bottom. `beginning` is left out of a name that has too little
/// room.
void paintCard(PaintContext &context, const CanvasNamespace &ns, const QRectF &rect, const QColor &ink,
               const QString &beginning)
{
    constexpr double kNarrow = 40;
    constexpr double kWide = 90;
    const double unit = context.unit;
    const double padding = (rect.width() < kNarrow * unit ? 4 : rect.width() < kWide * unit ? 5 : 8) * unit;
    const QRectF row = rect.adjusted(padding, 0, -4 * unit, 0);
    QRectF state(row.left(), row.bottom() - (IsolationBadge::kHeight + 3) * unit, row.width(),
                 IsolationBadge::kHeight * unit);
    const QRectF note = noteAbove(context, ns, state, row.top() + 2 * unit);
    QRectF name(QPointF(row.left(), row.top() + 2 * unit),
                QPointF(row.right(), (note.isEmpty() ? state : note).top() - 2 * unit));
    const bool isLow = name.height() < QFontMetricsF(context.font(10, QFont::DemiBold)).ascent();
    if (isLow && rect.width() >= kNarrow * unit) {
        paintLowCard(context, ns, row, ink, beginning);
        return;
    }
    if (!isLow) {
        NameLines lines = linesOfName(context, ns.name, beginning, name.size(), kCardFonts);
        if (!lines.isWhole && !ns.hasAlarm) {
            // The badge gives way to a name that tells more.
            const double given = (1 - kSmallBadge) * state.height() + 2 * unit;
            const QRectF grown = name.adjusted(0, -unit, 2 * unit, given);
            NameLines closer = linesOfName(context, ns.name, beginning, grown.size(), {10, 9});
            if (closer.isWhole || lettersIn(closer.lines) > lettersIn(lines.lines)) {
                lines = std::move(closer);
                name = grown;
                state.setTop(state.top() + (1 - kSmallBadge) * state.height());
            }
        }
        paintName(context, lines, name, ink);
        paintSides(context, ns, lines, name);
    }
    paintStateLine(context, ns, state, ns.hasAlarm && note.isEmpty());
    if (note.isEmpty())
        return;
    const QFont font = noteFont(context);
    context.painter.setFont(font);
    context.painter.setPen(noteInk(ns, context.theme));
    context.painter.drawText(note, Qt::AlignLeft | Qt::AlignVCenter,
                             cutAtClause(ns.foldedNote, QFontMetricsF(font), note.width()));
}

struct CardLine {
    QString text;
    QColor ink;
};

/// The most important first: how many workloads, unless that is said beside the badge, then what must not be
/// overlooked, and the sides of the namespace.
std::vector<CardLine> linesOfFoldedCard(const PaintContext &context, const CanvasNamespace &ns, bool hasCount)
{
    std::vector<CardLine> lines;
    if (hasCount)
        lines.push_back({countText(ns.workloadCount), context.theme.text3});
    if (ns.hasAlarm)
        lines.push_back({ns.foldedNote, noteInk(ns, context.theme)});
    lines.push_back({ns.hasAlarm ? isolationInWords(ns) : ns.foldedNote, context.theme.text3});
    return lines;
}

/// The header of a box, and as many lines as there is room for below it; a badge that has no room in the
/// header stands in the last one.
void paintFoldedCard(PaintContext &context, const CanvasNamespace &ns, const QRectF &rect,
                     const QRectF &header, const QColor &ink)
{
    const double unit = context.unit;
    const QRectF mark = foldMarkRect(context.view, header);
    paintFoldMark(context, ns, mark);
    const bool hasBadge = paintHeaderLine(context, ns, {header, rect, mark}, {}, ink);
    const QFont font = context.font(11);
    const QFontMetricsF metrics(font);
    QRectF line(rect.left() + mark.width(), header.bottom() - 2 * unit,
                rect.width() - mark.width() - 6 * unit, metrics.height());
    double bottom = rect.bottom() - 2;
    if (!hasBadge) {
        const double height = IsolationBadge::kHeight * unit;
        const QRectF state(rect.left() + 8 * unit, rect.bottom() - height - 3 * unit,
                           rect.width() - 12 * unit, height);
        paintStateLine(context, ns, state, false);
        bottom = state.top();
        line.setLeft(state.left());
    }
    context.painter.setFont(font);
    for (const CardLine &each : linesOfFoldedCard(context, ns, hasBadge)) {
        if (line.bottom() > bottom)
            return;
        context.painter.setPen(each.ink);
        context.painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                                 cutAtClause(each.text, metrics, line.width()));
        line.translate(0, metrics.height());
    }
}

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
        if (context.level == DetailLevel::Cluster) {
            paintCard(context, ns, rect, ink, beginning);
            continue;
        }
        if (ns.isFolded) {
            // Of the box itself: pixels round cards of one size to different ones.
            if (box.height() * context.view.scale() < kRoomyCard * context.unit)
                paintCard(context, ns, rect, ink, beginning);
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
