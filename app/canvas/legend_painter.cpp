// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/legend_painter.h"

#include "canvas/edge_painter.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cstdint>
#include <utility>

namespace drawbridge::app {

namespace {

constexpr double kSide = 12;
constexpr double kSample = 30;
constexpr double kGap = 8;
constexpr double kBetween = 24;

} // namespace

std::vector<LegendEntry> legendOf(const CanvasScene &scene)
{
    std::uint64_t seen = 0;
    for (const CanvasEdge &edge : scene.edges)
        seen |= std::uint64_t {1} << static_cast<unsigned>(edge.state);
    std::vector<LegendEntry> entries;
    for (unsigned state = 0; seen != 0; ++state, seen >>= 1U) {
        if (seen & 1U)
            entries.push_back({static_cast<EdgeState>(state)});
    }
    return entries;
}

std::vector<LegendEntry> legendOf(const CanvasGeometry &geometry, const CanvasHighlight &highlight)
{
    const auto isAllowed = [&geometry](const QString &id) {
        const auto edge = geometry.edgeIndex(id);
        return edge && geometry.scene().edges[static_cast<std::size_t>(*edge)].state == EdgeState::Allowed;
    };
    std::vector<LegendEntry> entries;
    for (const auto &[edges, relation] : {std::pair(&highlight.edges, Relation::Selected),
                                          std::pair(&highlight.reachedEdges, Relation::Reached),
                                          std::pair(&highlight.reachesEdges, Relation::Reaches)}) {
        if (std::ranges::any_of(*edges, isAllowed))
            entries.push_back({EdgeState::Allowed, relation});
    }
    return entries;
}

QString textOf(const LegendEntry &entry)
{
    switch (entry.relation) {
    case Relation::Selected:
        return QCoreApplication::translate("Legend", "Selected");
    case Relation::Reached:
        return QCoreApplication::translate("Legend", "From the selection");
    case Relation::Reaches:
        return QCoreApplication::translate("Legend", "To the selection");
    case Relation::Plain:
    case Relation::Unrelated:
        break;
    }
    return stateName(entry.state);
}

double legendWidth(const QFont &font, const std::vector<LegendEntry> &entries, const QString &note)
{
    const QFontMetricsF metrics(scaledFont(font, FontFactor::kSmall));
    double width = 2 * kSide + (note.isEmpty() ? 0 : metrics.horizontalAdvance(note));
    for (const LegendEntry &entry : entries)
        width += kSample + kGap + metrics.horizontalAdvance(textOf(entry)) + kBetween;
    return width;
}

void paintLegend(QPainter &painter, const Theme &theme, const QFont &font, const QRectF &rect,
                 const std::vector<LegendEntry> &entries, const QString &note)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect, theme.window);
    painter.setPen(QPen(theme.line, 1));
    painter.drawLine(rect.topLeft(), rect.topRight());
    const CanvasView view;
    const CanvasHighlight highlight;
    const auto geometry = CanvasGeometry::build({}, {});
    PaintContext context(painter, {*geometry, view, theme, highlight, font}, rect);
    const QFont small = scaledFont(font, FontFactor::kSmall);
    const QFontMetricsF metrics(small);
    double x = rect.left() + kSide;
    double right = rect.right() - kSide;
    painter.setFont(small);
    const bool hasRoom = legendWidth(font, entries, note) <= rect.width();
    if (!note.isEmpty() && (hasRoom || metrics.horizontalAdvance(note) < rect.width() / 2)) {
        painter.setPen(theme.text3);
        painter.drawText(rect.adjusted(0, 0, -kSide, 0), Qt::AlignRight | Qt::AlignVCenter, note);
        right -= metrics.horizontalAdvance(note) + kBetween;
    }
    for (const LegendEntry &entry : entries) {
        const QString name = textOf(entry);
        const double width = kSample + kGap + metrics.horizontalAdvance(name);
        if (x + width > right)
            break;
        const double y = rect.center().y();
        paintEdgeLine(context, {QPointF(x, y), QPointF(x + kSample, y)},
                      edgeStyle(theme, entry.state, entry.relation), theme.window);
        painter.setFont(small);
        painter.setPen(theme.text2);
        painter.drawText(QRectF(x + kSample + kGap, rect.top(), width, rect.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, name);
        x += width + kBetween;
    }
    painter.restore();
}

} // namespace drawbridge::app
