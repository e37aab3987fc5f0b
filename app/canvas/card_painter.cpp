// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/card_painter.h"

#include "canvas/canvas_metrics.h"
#include "canvas/canvas_words.h"
#include "canvas/card_name.h"
#include "canvas/clause_cut.h"
#include "canvas/folded_scene.h"
#include "canvas/header_painter.h"
#include "canvas/namespace_note.h"
#include "support/icon.h"
#include "support/isolation_badge.h"
#include "support/number_text.h"

#include <QFontMetricsF>
#include <algorithm>
#include <initializer_list>
#include <utility>

namespace drawbridge::app {

namespace {

constexpr double kBesideBadge = 5;
/// Of the height of a usual one.
constexpr double kSmallBadge = 0.6;
constexpr std::initializer_list<double> kCardFonts = {11.5, 10};
constexpr std::initializer_list<double> kSmallCardFonts = {10, 9};

QFont noteFont(const PaintContext &context)
{
    return context.font(11, QFont::DemiBold);
}

QString workloadCountText(int count)
{
    return count == 1 ? CanvasWords::tr("1 workload") : CanvasWords::tr("%Ln workloads", nullptr, count);
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

/// Around the badge.
double roomOfRing(const CanvasNamespace &ns)
{
    return ns.isIsolationChanged ? kRingAway : 0;
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
    paintSidesBadge(context, ns, badge);
    const QFont font = hasNote ? noteFont(context) : context.font(10);
    const QFontMetricsF metrics(font);
    QRectF room(row);
    room.setLeft(badge.right() + kBesideBadge * context.unit + roomOfRing(ns));
    QString text = hasNote ? ns.foldedNote : workloadCountText(ns.workloadCount);
    if (!hasNote && metrics.horizontalAdvance(text) > room.width())
        text = numberText(static_cast<std::size_t>(ns.workloadCount));
    if (metrics.horizontalAdvance(text.left(2)) > room.width())
        return;
    context.painter.setFont(font);
    context.painter.setPen(context.theme.text3);
    room.adjust(0, -2, 0, 2);
    text = metrics.elidedText(text, Qt::ElideRight, room.width());
    if (hasNote)
        paintNote(context, ns, room, Qt::AlignLeft | Qt::AlignVCenter, text);
    else
        context.painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, text);
}

/// One line: the name and the badge beside it.
void paintLowCard(PaintContext &context, const CanvasNamespace &ns, const QRectF &row, const QColor &ink,
                  const QString &beginning)
{
    const double nameWidth = QFontMetricsF(context.font(10, QFont::DemiBold)).horizontalAdvance(ns.name);
    const QRectF badge = badgeOfLowCard(context, ns, row, nameWidth);
    QRectF room = row.adjusted(0, 1, 0, -1);
    if (!badge.isEmpty()) {
        paintSidesBadge(context, ns, badge);
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
        || state.top() - metrics.height() - roomOfRing(ns) - nameTop < leastName)
        return {};
    return {state.left(), state.top() - metrics.height() - roomOfRing(ns), state.width(), metrics.height()};
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

/// Where most cards of a whole cluster have no room for a whole badge beside a count, all badges are small.
double badgeOfCards(const PaintContext &context)
{
    if (context.level != DetailLevel::Cluster || context.geometry.scene().namespaces.empty())
        return 1;
    constexpr double kPadding = 9;
    constexpr double kCount = 16;
    std::vector<double> widths;
    for (std::size_t i = 0; i < context.geometry.scene().namespaces.size(); ++i)
        widths.push_back(context.geometry.boxRect(static_cast<int>(i)).width() * context.view.scale());
    const auto median = widths.begin() + std::ssize(widths) / 2;
    std::ranges::nth_element(widths, median);
    return *median < (IsolationBadge::kWidth + kBesideBadge + kCount + kPadding) * context.unit ? kSmallBadge
                                                                                                : 1;
}

/// The most important first: how many workloads, unless that is said beside the badge, then what must not be
/// overlooked, and the sides of the namespace.
QStringList linesOfFoldedCard(const CanvasNamespace &ns, bool hasCount)
{
    QStringList lines;
    if (hasCount)
        lines << workloadCountText(ns.workloadCount);
    lines << ns.foldedNote;
    if (ns.hasAlarm)
        lines << isolationInWords(ns);
    return lines;
}

} // namespace

CardLook cardLookOf(const PaintContext &context)
{
    return {context.geometry.beginningOfBoxes(), badgeOfCards(context)};
}

void paintCard(PaintContext &context, const CanvasNamespace &ns, const QRectF &rect, const QColor &ink,
               const CardLook &look)
{
    const QString &beginning = look.beginning;
    constexpr double kNarrow = 40;
    constexpr double kWide = 90;
    const double unit = context.unit;
    const double padding = (rect.width() < kNarrow * unit ? 4 : rect.width() < kWide * unit ? 5 : 8) * unit;
    const QRectF row = rect.adjusted(padding, 0, -4 * unit, 0);
    const double badge = IsolationBadge::kHeight * look.badge * unit;
    QRectF state(row.left(), row.bottom() - badge - 3 * unit, row.width(), badge);
    const QRectF note = noteAbove(context, ns, state, row.top() + 2 * unit);
    QRectF name(QPointF(row.left(), row.top() + 2 * unit),
                QPointF(row.right(), (note.isEmpty() ? state : note).top() - 2 * unit));
    const bool isLow = name.height() < QFontMetricsF(context.font(10, QFont::DemiBold)).ascent();
    if (isLow && rect.width() >= kNarrow * unit) {
        paintLowCard(context, ns, row, ink, beginning);
        return;
    }
    if (!isLow) {
        NameLines lines;
        if (look.badge < 1) {
            name.adjust(0, -unit, 2 * unit, 2 * unit);
            lines = linesOfName(context, ns.name, beginning, name.size(), kSmallCardFonts);
        } else {
            lines = linesOfName(context, ns.name, beginning, name.size(), kCardFonts);
        }
        if (!lines.isWhole && !ns.hasAlarm && look.badge == 1) {
            // The badge gives way to a name that tells more.
            const double given = (1 - kSmallBadge) * state.height() + 2 * unit;
            const QRectF grown = name.adjusted(0, -unit, 2 * unit, given);
            NameLines closer = linesOfName(context, ns.name, beginning, grown.size(), kSmallCardFonts);
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
    paintNote(context, ns, note, Qt::AlignLeft | Qt::AlignVCenter,
              cutAtClause(ns.foldedNote, QFontMetricsF(font), note.width()));
}

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
    for (const QString &each : linesOfFoldedCard(ns, hasBadge)) {
        if (line.bottom() > bottom)
            return;
        const QString text = cutAtClause(each, metrics, line.width());
        context.painter.setPen(context.theme.text3);
        if (ns.hasAlarm && each == ns.foldedNote)
            paintNote(context, ns, line, Qt::AlignLeft | Qt::AlignVCenter, text);
        else
            context.painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, text);
        line.translate(0, metrics.height());
    }
}

void paintFoldMark(PaintContext &context, const CanvasNamespace &ns, const QRectF &mark)
{
    const double side = std::min(14 * context.unit, mark.height() - 2);
    paintIcon(context.painter, ns.isFolded ? QStringLiteral("chev-r") : QStringLiteral("chev-d"),
              {mark.center() - QPointF(side, side) / 2, QSizeF(side, side)}, context.theme.text2);
}

} // namespace drawbridge::app
