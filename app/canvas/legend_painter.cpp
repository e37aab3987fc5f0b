// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/legend_painter.h"

#include "canvas/edge_painter.h"

#include <QFontMetricsF>
#include <QPainter>
#include <set>

namespace drawbridge::app {

namespace {

constexpr double kSide = 12;
constexpr double kSample = 30;
constexpr double kGap = 8;
constexpr double kBetween = 24;

} // namespace

std::vector<EdgeState> statesOf(const CanvasScene &scene)
{
    std::set<EdgeState> states;
    for (const CanvasEdge &edge : scene.edges)
        states.insert(edge.state);
    return {states.begin(), states.end()};
}

double legendWidth(const QFont &font, const std::vector<EdgeState> &states, const QString &note)
{
    const QFontMetricsF metrics(scaledFont(font, FontFactor::kSmall));
    double width = 2 * kSide + (note.isEmpty() ? 0 : metrics.horizontalAdvance(note));
    for (const EdgeState state : states)
        width += kSample + kGap + metrics.horizontalAdvance(stateName(state)) + kBetween;
    return width;
}

void paintLegend(QPainter &painter, const Theme &theme, const QFont &font, const QRectF &rect,
                 const std::vector<EdgeState> &states, const QString &note)
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
    const bool hasRoom = legendWidth(font, states, note) <= rect.width();
    if (!note.isEmpty() && (hasRoom || metrics.horizontalAdvance(note) < rect.width() / 2)) {
        painter.setPen(theme.text3);
        painter.drawText(rect.adjusted(0, 0, -kSide, 0), Qt::AlignRight | Qt::AlignVCenter, note);
        right -= metrics.horizontalAdvance(note) + kBetween;
    }
    for (const EdgeState state : states) {
        const QString name = stateName(state);
        const double width = kSample + kGap + metrics.horizontalAdvance(name);
        if (x + width > right)
            break;
        const double y = rect.center().y();
        paintEdgeLine(context, {QPointF(x, y), QPointF(x + kSample, y)},
                      edgeStyle(theme, state, Relation::Plain), theme.window);
        painter.setFont(small);
        painter.setPen(theme.text2);
        painter.drawText(QRectF(x + kSample + kGap, rect.top(), width, rect.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, name);
        x += width + kBetween;
    }
    painter.restore();
}

} // namespace drawbridge::app
