// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/canvas_geometry.h"
#include "canvas/line_changes.h"

#include <algorithm>
#include <utility>

namespace drawbridge::app {

void CanvasGeometry::changeLines(const LineChanges &changes)
{
    QHash<std::pair<QString, QString>, Line> earlier;
    for (const auto &[from, to] : changes.pairs) {
        // Taking out one line gives another one its place, so they are looked up again each time.
        for (auto edges = edgesBetween(from, to); !edges.empty(); edges = edgesBetween(from, to)) {
            const int edge = edges.front();
            earlier.insert({from, to}, {route(edge), isCurve(edge)});
            takeLine(edge);
        }
    }
    for (const CanvasEdge &line : changes.lines) {
        const auto known = earlier.constFind({line.from, line.to});
        if (known != earlier.constEnd())
            addLine(line, *known);
        else if (const Ends ends = endsOf(line); ends.areKnown())
            addLine(line, lineWithoutSearch(ends));
    }
}

std::vector<int> CanvasGeometry::edgesBetween(const QString &from, const QString &to) const
{
    std::vector<int> between = edgesAt(from);
    std::erase_if(between, [&](int edge) {
        const CanvasEdge &line = m_scene.edges[static_cast<std::size_t>(edge)];
        return line.from != from || line.to != to;
    });
    return between;
}

std::vector<int> CanvasGeometry::bundlesBetween(const QString &from, const QString &to) const
{
    const QString fromBox = boxKeyOf(from);
    const QString toBox = boxKeyOf(to);
    std::vector<int> between;
    for (std::size_t i = 0; i < m_bundles.size(); ++i) {
        if (m_bundles[i].from == fromBox && m_bundles[i].to == toBox)
            between.push_back(static_cast<int>(i));
    }
    return between;
}

CanvasBundle *CanvasGeometry::bundleOf(const CanvasEdge &line)
{
    const QString from = boxKeyOf(line.from);
    const QString to = boxKeyOf(line.to);
    const auto bundle = std::ranges::find_if(m_bundles, [&](const CanvasBundle &each) {
        return each.state == line.state && each.from == from && each.to == to;
    });
    return bundle == m_bundles.end() ? nullptr : &*bundle;
}

void CanvasGeometry::takeFromBundle(int edge)
{
    const CanvasEdge &line = m_scene.edges[static_cast<std::size_t>(edge)];
    CanvasBundle *bundle = bundleOf(line);
    if (!bundle || std::erase(bundle->edges, edge) == 0)
        return;
    bundle->count -= line.count;
    if (!bundle->edges.empty())
        return;
    const auto place = bundle - m_bundles.data();
    m_bundles.erase(m_bundles.begin() + place);
    m_bundleRoutes.erase(m_bundleRoutes.begin() + place);
}

void CanvasGeometry::addToBundle(int edge)
{
    const CanvasEdge &line = m_scene.edges[static_cast<std::size_t>(edge)];
    const QString from = boxKeyOf(line.from);
    const QString to = boxKeyOf(line.to);
    if (from == to || line.isHubLine)
        return;
    CanvasBundle *bundle = bundleOf(line);
    if (!bundle) {
        m_bundles.push_back({from, to, line.state, 0, {}});
        m_bundleRoutes.push_back(elbowBetween(rectOf(from), rectOf(to)));
        bundle = &m_bundles.back();
    }
    bundle->count += line.count;
    bundle->edges.push_back(edge);
}

/// The lists in which a line stands, but for its bundle's if it is not drawn there.
template <typename Change> void CanvasGeometry::forEachTable(int edge, const Change &change)
{
    const Ends &ends = m_ends[static_cast<std::size_t>(edge)];
    if (ends.from != kNowhere)
        change(m_edgesAt[static_cast<std::size_t>(ends.from)]);
    if (ends.to != kNowhere && ends.to != ends.from)
        change(m_edgesAt[static_cast<std::size_t>(ends.to)]);
    if (CanvasBundle *bundle = bundleOf(m_scene.edges[static_cast<std::size_t>(edge)]))
        change(bundle->edges);
}

void CanvasGeometry::takeLine(int edge)
{
    takeFromBundle(edge);
    forEachTable(edge, [edge](std::vector<int> &edges) { std::erase(edges, edge); });
    forEachPiece(edge, [&](const QRectF &piece) { m_edgeCells.remove(edge, piece); });
    const auto place = static_cast<std::size_t>(edge);
    m_edges.remove(m_scene.edges[place].id);
    const int last = static_cast<int>(m_scene.edges.size()) - 1;
    if (edge != last)
        moveLine(last, edge);
    m_scene.edges.pop_back();
    m_ends.pop_back();
    m_routes.pop_back();
    m_isCurve.pop_back();
}

/// To the place of a line that has been taken out of all tables.
void CanvasGeometry::moveLine(int from, int to)
{
    forEachTable(from, [from, to](std::vector<int> &edges) { std::ranges::replace(edges, from, to); });
    forEachPiece(from, [&](const QRectF &piece) {
        m_edgeCells.remove(from, piece);
        m_edgeCells.insert(to, piece);
    });
    const auto source = static_cast<std::size_t>(from);
    const auto target = static_cast<std::size_t>(to);
    m_scene.edges[target] = std::move(m_scene.edges[source]);
    m_ends[target] = m_ends[source];
    m_routes[target] = std::move(m_routes[source]);
    m_isCurve[target] = m_isCurve[source];
    m_edges[m_scene.edges[target].id] = to;
}

void CanvasGeometry::addLine(const CanvasEdge &line, const Line &drawn)
{
    const int edge = static_cast<int>(m_scene.edges.size());
    m_scene.edges.push_back(line);
    m_routes.push_back(drawn.corners);
    m_isCurve.push_back(drawn.isCurve);
    m_edges.insert(line.id, edge);
    m_ends.push_back(endsOf(line));
    addToEnds(edge);
    addToBundle(edge);
    indexEdge(edge);
}

} // namespace drawbridge::app
