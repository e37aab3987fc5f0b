// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/canvas_geometry.h"
#include "canvas/ends_apart.h"
#include "canvas/folded_layout.h"
#include "canvas/scene_layout.h"
#include "support/qt_text.h"

#include <algorithm>

namespace drawbridge::app {

namespace {

/// Up to here ways are found while nobody notices.
constexpr std::size_t kMostSearched = 12'000;

} // namespace

CanvasGeometry::BundleGraph
CanvasGeometry::bundleGraph(const std::vector<std::pair<QString, QString>> &lines) const
{
    // For bundles boxes are what nodes are for edges: nothing runs through them.
    BundleGraph made;
    QHash<QString, std::size_t> ends;
    const auto addEnd = [&](const QString &key, const QRectF &rect) {
        ends.insert(key, made.graph.nodes.size());
        made.graph.nodes.push_back({toStd(key), std::nullopt, rect.width(), rect.height()});
        made.places.nodes[toStd(key)] = {rect.x(), rect.y(), rect.width(), rect.height()};
    };
    for (std::size_t i = 0; i < m_scene.namespaces.size(); ++i)
        addEnd(m_scene.namespaces[i].key, m_boxRects[i]);
    for (std::size_t i = 0; i < m_scene.nodes.size(); ++i) {
        if (m_scene.nodes[i].namespaceIndex < 0)
            addEnd(m_scene.nodes[i].key, m_nodeRects[i]);
    }
    for (const auto &[from, to] : lines)
        made.graph.edges.push_back({{false, ends[from]}, {false, ends[to]}});
    return made;
}

void CanvasGeometry::routeBundles(const std::stop_token &stop, FoundWays &found)
{
    std::vector<std::pair<QString, QString>> lines;
    for (const CanvasBundle &bundle : m_bundles)
        lines.emplace_back(bundle.from, bundle.to);
    const BundleGraph made = bundleGraph(lines);
    for (const std::vector<LayoutPoint> &line : routeEdges(made.graph, made.places, stop, &found))
        m_bundleRoutes.push_back(toPoints(line));
}

std::vector<std::vector<QPointF>> CanvasGeometry::waysOf(const std::vector<CanvasEdge> &lines) const
{
    std::vector<std::vector<QPointF>> ways(lines.size());
    // Workloads of other namespaces are in no line's way but their boxes are large: all of them count.
    const bool isSearched
        = lines.size() * (m_scene.nodes.size() + m_scene.namespaces.size()) <= kMostSearched;
    CanvasScene asked;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        CanvasEdge line = lines[i];
        line.isHubLine = false;
        const Ends ends = endsOf(line);
        if (!ends.areKnown())
            continue;
        if (!isSearched) {
            ways[i] = elbowBetween(rectOf(ends.from), rectOf(ends.to));
            continue;
        }
        places.push_back(i);
        asked.edges.push_back(std::move(line));
    }
    if (places.empty())
        return ways;
    asked.namespaces = m_scene.namespaces;
    asked.nodes = m_scene.nodes;
    GraphLayout layout = m_layout;
    for (const std::string &key : foldedKeys(m_scene))
        layout.nodes[key] = layout.boxes[key];
    const auto found = routeEdges(toLayoutGraph(asked, LayoutLines::Usual, FoldedAs::Nodes), layout);
    EndsApart ends(*this, EndsApart::HubLines::AreThere);
    for (std::size_t i = 0; i < found.size() && i < places.size(); ++i) {
        ways[places[i]] = toPoints(found[i]);
        ends.keepApart(lines[places[i]], ways[places[i]]);
    }
    return ways;
}

std::vector<std::vector<QPointF>> CanvasGeometry::bundleWaysOf(const std::vector<CanvasEdge> &lines) const
{
    std::vector<std::vector<QPointF>> ways(lines.size());
    const std::size_t boxes = m_scene.namespaces.size() + m_rimNodes.size();
    const bool isSearched = lines.size() * boxes <= kMostSearched;
    std::vector<std::pair<QString, QString>> ends;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const QRectF from = rectOf(lines[i].from);
        const QRectF to = rectOf(lines[i].to);
        if (from.isNull() || to.isNull())
            continue;
        if (!isSearched) {
            ways[i] = elbowBetween(from, to);
            continue;
        }
        places.push_back(i);
        ends.emplace_back(lines[i].from, lines[i].to);
    }
    if (places.empty())
        return ways;
    const BundleGraph made = bundleGraph(ends);
    const auto found = routeEdges(made.graph, made.places);
    for (std::size_t i = 0; i < places.size(); ++i)
        ways[places[i]] = toPoints(found[i]);
    return ways;
}

} // namespace drawbridge::app
