// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/ends_apart.h"

#include "canvas/canvas_geometry.h"

#include <algorithm>
#include <cmath>

namespace drawbridge::app {

namespace {

/// A head, and a little more.
constexpr double kApart = 10;

/// Along the outline at the end of a piece that stands upright on it.
QPointF alongOutline(const QPointF &end, const QPointF &before)
{
    return std::abs(end.x() - before.x()) > std::abs(end.y() - before.y()) ? QPointF(0, 1) : QPointF(1, 0);
}

} // namespace

EndsApart::EndsApart(const CanvasGeometry &geometry, HubLines hubLines)
    : m_geometry(geometry)
    , m_hubLines(hubLines)
{
}

void EndsApart::keepApart(const CanvasEdge &line, std::vector<QPointF> &way)
{
    if (way.size() < 2)
        return;
    const std::size_t last = way.size() - 1;
    const QPointF atStart = alongOutline(way[0], way[1]);
    const QPointF atEnd = alongOutline(way[last], way[last - 1]);
    const QPointF start = atStart * freeStep(line.from, way[0], atStart);
    if (last == 1) {
        // A straight line stays straight.
        way[0] += start;
        way[1] += start;
    } else {
        const QPointF end = atEnd * freeStep(line.to, way[last], atEnd);
        way[0] += start;
        way[1] += start;
        way[last - 1] += end;
        way[last] += end;
    }
    if (line.isHubLine)
        return;
    endsAt(line.from).push_back(way[0]);
    endsAt(line.to).push_back(way[last]);
}

std::vector<QPointF> &EndsApart::endsAt(const QString &key)
{
    const auto known = m_ends.find(key);
    if (known != m_ends.end())
        return *known;
    std::vector<QPointF> ends;
    for (const int index : m_geometry.edgesAt(key)) {
        const CanvasEdge &edge = m_geometry.scene().edges[static_cast<std::size_t>(index)];
        const std::vector<QPointF> &route = m_geometry.route(index);
        if (!route.empty() && (!edge.isHubLine || m_hubLines == HubLines::AreThere))
            ends.push_back(edge.from == key ? route.front() : route.back());
    }
    return *m_ends.insert(key, std::move(ends));
}

double EndsApart::freeStep(const QString &key, const QPointF &end, const QPointF &along)
{
    constexpr double kFromCorner = 3;
    const QRectF rect = m_geometry.rectOf(key);
    const std::vector<QPointF> &taken = endsAt(key);
    const auto isFree = [&](double step) {
        const QPointF moved = end + along * step;
        const double place = QPointF::dotProduct(moved, along);
        const double first = QPointF::dotProduct(rect.topLeft(), along) + kFromCorner;
        const double most = QPointF::dotProduct(rect.bottomRight(), along) - kFromCorner;
        return place >= first && place <= most && std::ranges::all_of(taken, [&](const QPointF &other) {
                   return (other - moved).manhattanLength() >= kApart;
               });
    };
    for (const double step : {0.0, kApart, -kApart, 2 * kApart, -2 * kApart}) {
        if (isFree(step))
            return step;
    }
    return 0;
}

} // namespace drawbridge::app
