// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/canvas_geometry.h"

#include "canvas/card_name.h"
#include "canvas/ends_apart.h"
#include "canvas/folded_layout.h"
#include "canvas/scene_layout.h"
#include "support/background.h"
#include "support/qt_text.h"

#include <QLineF>
#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <tuple>

namespace drawbridge::app {

namespace {

QRectF toRect(const LayoutRect &rect)
{
    return {rect.x, rect.y, rect.width, rect.height};
}

double distanceToPiece(const QPointF &a, const QPointF &b, const QPointF &point)
{
    const QPointF along = b - a;
    const double length2 = QPointF::dotProduct(along, along);
    const double t = length2 > 0 ? std::clamp(QPointF::dotProduct(point - a, along) / length2, 0.0, 1.0) : 0;
    return QLineF(point, a + along * t).length();
}

std::optional<int> find(const QHash<QString, int> &table, const QString &key)
{
    const auto found = table.constFind(key);
    return found == table.constEnd() ? std::nullopt : std::optional(*found);
}

/// Where a curve leaves a rectangle towards the other one: the facing sides.
std::vector<QPointF> straightBetween(const QRectF &from, const QRectF &to)
{
    const bool isRightward = to.center().x() >= from.center().x();
    return {QPointF(isRightward ? from.right() : from.left(), from.center().y()),
            QPointF(isRightward ? to.left() : to.right(), to.center().y())};
}

/// Ends so far apart that a curve would cross what lies between them.
bool isFar(const QRectF &from, const QRectF &to)
{
    constexpr double kFar = 1200;
    return (to.center() - from.center()).manhattanLength() > kFar;
}

} // namespace

std::vector<QPointF> elbowBetween(const QRectF &from, const QRectF &to)
{
    const std::vector<QPointF> ends = straightBetween(from, to);
    const double middle = (ends.front().x() + ends.back().x()) / 2;
    return {ends.front(), {middle, ends.front().y()}, {middle, ends.back().y()}, ends.back()};
}

std::shared_ptr<CanvasGeometry> CanvasGeometry::build(CanvasScene scene, GraphLayout layout,
                                                      LineSearch search, const std::stop_token &stop,
                                                      CanvasWays *found)
{
    CanvasWays fresh;
    CanvasWays &known = found ? *found : fresh;
    auto geometry = std::make_shared<CanvasGeometry>();
    geometry->take(std::move(scene), std::move(layout));
    const auto ids = runInBackground(&CanvasGeometry::edgesById, geometry.get());
    geometry->place();
    geometry->m_awaitsWays = search == LineSearch::Curves;
    geometry->buildRoutes(search, stop, known);
    geometry->buildBundles(search, stop, known.bundles);
    geometry->indexEdges();
    geometry->m_edges = ids.result();
    return geometry;
}

std::shared_ptr<CanvasGeometry> CanvasGeometry::build(CanvasScene scene, GraphLayout layout,
                                                      const CanvasGeometry &earlier)
{
    CanvasWays none;
    auto geometry = std::make_shared<CanvasGeometry>();
    geometry->take(std::move(scene), std::move(layout));
    const auto ids = runInBackground(&CanvasGeometry::edgesById, geometry.get());
    geometry->place();
    geometry->buildRoutes(LineSearch::Curves, {}, none);
    const std::size_t kept = geometry->keepRoutes(earlier);
    geometry->m_awaitsWays = earlier.m_awaitsWays || 2 * kept < geometry->m_routes.size();
    geometry->buildBundles(LineSearch::Curves, {}, none.bundles);
    geometry->keepBundleRoutes(earlier);
    geometry->indexEdges();
    geometry->m_edges = ids.result();
    return geometry;
}

std::shared_ptr<CanvasGeometry> CanvasGeometry::withLayout(GraphLayout layout,
                                                           const QSet<QString> &movedKeys) const
{
    auto moved = std::make_shared<CanvasGeometry>();
    moved->take(m_scene, std::move(layout));
    moved->place();
    moved->m_edges = m_edges;
    moved->m_isCurve = m_isCurve;
    moved->m_awaitsWays = m_awaitsWays;
    const auto isMoved = [&](const QString &key) {
        if (movedKeys.contains(key))
            return true;
        const auto node = nodeIndex(key);
        const int box = node ? m_scene.nodes[static_cast<std::size_t>(*node)].namespaceIndex : -1;
        return box >= 0 && movedKeys.contains(m_scene.namespaces[static_cast<std::size_t>(box)].key);
    };
    for (std::size_t i = 0; i < m_scene.edges.size(); ++i) {
        const CanvasEdge &edge = m_scene.edges[i];
        const Ends &ends = moved->m_ends[i];
        const bool isLoose = !m_routes[i].empty() && (m_isCurve[i] || isMoved(edge.from) || isMoved(edge.to));
        moved->m_isCurve[i] = isLoose;
        moved->m_routes.push_back(isLoose ? straightBetween(moved->rectOf(ends.from), moved->rectOf(ends.to))
                                          : m_routes[i]);
    }
    CanvasWays none;
    moved->buildBundles(LineSearch::Curves, {}, none.bundles);
    moved->indexEdges();
    return moved;
}

std::optional<int> CanvasGeometry::nodeIndex(const QString &key) const
{
    return find(m_nodes, key);
}

std::optional<int> CanvasGeometry::namespaceIndex(const QString &key) const
{
    return find(m_namespaces, key);
}

std::optional<int> CanvasGeometry::edgeIndex(const QString &id) const
{
    return find(m_edges, id);
}

bool CanvasGeometry::isFolded(const QString &key) const
{
    const auto box = namespaceIndex(key);
    return box && m_scene.namespaces[static_cast<std::size_t>(*box)].isFolded;
}

QRectF CanvasGeometry::rectOf(const QString &key) const
{
    const End end = endOf(key);
    return end == kNowhere ? QRectF() : rectOf(end);
}

namespace {

/// Without a size of its own, a rectangle would end before it begins.
QRectF pointRect(const QPointF &point)
{
    return {point, QSizeF(0, 0)};
}

} // namespace

std::optional<int> CanvasGeometry::nodeAt(const QPointF &point) const
{
    for (const int node : nodesIn(pointRect(point))) {
        if (nodeRect(node).contains(point))
            return node;
    }
    return std::nullopt;
}

std::optional<int> CanvasGeometry::boxAt(const QPointF &point) const
{
    // Boxes may overlap once the user has moved them; the later one is painted on top.
    for (std::size_t i = m_boxRects.size(); i-- > 0;) {
        if (m_boxRects[i].contains(point))
            return static_cast<int>(i);
    }
    return std::nullopt;
}

std::optional<int> CanvasGeometry::edgeAt(const QPointF &point, double distance,
                                          const CanvasHighlight &highlight) const
{
    std::optional<int> nearest;
    double best = distance;
    for (const int edge : edgesIn(pointRect(point).adjusted(-distance, -distance, distance, distance))) {
        const double current = distanceTo(route(edge), point);
        if (current <= best && highlight.shows(m_scene.edges[static_cast<std::size_t>(edge)])) {
            best = current;
            nearest = edge;
        }
    }
    return nearest;
}

void CanvasGeometry::place()
{
    m_nodes.reserve(static_cast<qsizetype>(m_scene.nodes.size()));
    m_nodeRects.reserve(m_scene.nodes.size());
    m_boxNodes.resize(m_scene.namespaces.size());
    for (const CanvasNamespace &ns : m_scene.namespaces) {
        m_namespaces.insert(ns.key, static_cast<int>(m_boxRects.size()));
        const auto found = m_layout.boxes.find(toStd(ns.key));
        m_boxRects.push_back(found == m_layout.boxes.end() ? QRectF() : toRect(found->second));
        m_bounds = m_bounds.united(m_boxRects.back());
    }
    for (const CanvasNode &node : m_scene.nodes) {
        const int index = static_cast<int>(m_nodeRects.size());
        m_nodes.insert(node.key, index);
        const auto found = m_layout.nodes.find(toStd(node.key));
        m_nodeRects.push_back(found == m_layout.nodes.end() ? QRectF() : toRect(found->second));
        m_bounds = m_bounds.united(m_nodeRects.back());
        m_nodeCells.insert(index, m_nodeRects.back());
        (node.namespaceIndex < 0 ? m_rimNodes : m_boxNodes[static_cast<std::size_t>(node.namespaceIndex)])
            .push_back(index);
    }
    findBeginnings();
    placeEdges();
}

void CanvasGeometry::findBeginnings()
{
    QStringList names;
    for (const CanvasNamespace &ns : m_scene.namespaces)
        names.append(ns.name);
    m_beginningOfBoxes = commonBeginning(names);
    for (const std::vector<int> &nodes : m_boxNodes) {
        names.clear();
        for (const int node : nodes)
            names.append(m_scene.nodes[static_cast<std::size_t>(node)].name);
        m_beginnings.push_back(commonBeginning(names));
    }
}

void CanvasGeometry::buildRoutes(LineSearch search, const std::stop_token &stop, CanvasWays &found)
{
    const bool routes = search == LineSearch::Ways;
    m_isCurve.assign(m_scene.edges.size(), !routes);
    std::vector<std::vector<LayoutPoint>> usual;
    std::vector<std::vector<LayoutPoint>> ofHubs;
    if (routes) {
        GraphLayout places = m_layout;
        for (const std::string &key : foldedKeys(m_scene))
            places.nodes[key] = places.boxes[key];
        const auto ways = [&](LayoutLines lines, FoundWays &known) {
            return routeEdges(toLayoutGraph(m_scene, lines, FoldedAs::Nodes), places, stop, &known);
        };
        usual = ways(LayoutLines::Usual, found.usual);
        ofHubs = ways(LayoutLines::OfHubs, found.ofHubs);
    }
    auto nextUsual = usual.cbegin();
    auto nextOfHub = ofHubs.cbegin();
    for (const CanvasEdge &edge : m_scene.edges) {
        const Ends &ends = m_ends[m_routes.size()];
        if (!ends.areKnown()) {
            m_routes.emplace_back();
            continue;
        }
        Line line = routes ? Line {toPoints(edge.isHubLine ? *nextOfHub++ : *nextUsual++)}
                           : lineWithoutSearch(ends);
        m_isCurve[m_routes.size()] = line.isCurve;
        m_routes.push_back(std::move(line.corners));
    }
    if (!routes)
        return;
    // Lines of hubs have found their ways among themselves.
    EndsApart ends(*this, EndsApart::HubLines::Come);
    for (std::size_t i = 0; i < m_routes.size(); ++i) {
        if (m_scene.edges[i].isHubLine)
            ends.keepApart(m_scene.edges[i], m_routes[i]);
    }
}

CanvasGeometry::Line CanvasGeometry::lineWithoutSearch(const Ends &ends) const
{
    const QRectF from = rectOf(ends.from);
    const QRectF to = rectOf(ends.to);
    if (isFar(from, to))
        return {elbowBetween(from, to)};
    return {straightBetween(from, to), true};
}

bool CanvasGeometry::awaitsWays() const
{
    // Those of fewer lines are there before anybody looks.
    constexpr std::size_t kMany = 2000;
    return m_awaitsWays && m_scene.edges.size() > kMany;
}

std::size_t CanvasGeometry::keepRoutes(const CanvasGeometry &earlier)
{
    std::size_t kept = 0;
    for (std::size_t i = 0; i < m_scene.edges.size(); ++i) {
        const auto before = earlier.edgeIndex(m_scene.edges[i].id);
        if (!before || earlier.isCurve(*before) || !m_ends[i].areKnown())
            continue;
        const Ends &ends = earlier.m_ends[static_cast<std::size_t>(*before)];
        if (earlier.rectOf(ends.from) != rectOf(m_ends[i].from)
            || earlier.rectOf(ends.to) != rectOf(m_ends[i].to))
            continue;
        m_routes[i] = earlier.route(*before);
        m_isCurve[i] = false;
        ++kept;
    }
    return kept;
}

void CanvasGeometry::keepBundleRoutes(const CanvasGeometry &earlier)
{
    std::map<std::tuple<QString, QString, EdgeState>, std::size_t> known;
    for (std::size_t i = 0; i < earlier.m_bundles.size(); ++i) {
        const CanvasBundle &bundle = earlier.m_bundles[i];
        known[{bundle.from, bundle.to, bundle.state}] = i;
    }
    for (std::size_t i = 0; i < m_bundles.size(); ++i) {
        const CanvasBundle &bundle = m_bundles[i];
        const auto before = known.find({bundle.from, bundle.to, bundle.state});
        if (before != known.end() && earlier.rectOf(bundle.from) == rectOf(bundle.from)
            && earlier.rectOf(bundle.to) == rectOf(bundle.to))
            m_bundleRoutes[i] = earlier.m_bundleRoutes[before->second];
    }
}

void CanvasGeometry::buildBundles(LineSearch search, const std::stop_token &stop, FoundWays &found)
{
    std::map<std::tuple<End, End, EdgeState>, CanvasBundle> bundles;
    for (std::size_t i = 0; i < m_scene.edges.size(); ++i) {
        const CanvasEdge &edge = m_scene.edges[i];
        if (edge.isHubLine || m_routes[i].empty())
            continue;
        const End from = boxOf(m_ends[i].from);
        const End to = boxOf(m_ends[i].to);
        if (from == to)
            continue;
        CanvasBundle &bundle = bundles[{from, to, edge.state}];
        bundle.count += edge.count;
        bundle.edges.push_back(static_cast<int>(i));
    }
    for (auto &[name, bundle] : bundles) {
        bundle.from = keyOf(std::get<0>(name));
        bundle.to = keyOf(std::get<1>(name));
        bundle.state = std::get<2>(name);
        m_bundles.push_back(std::move(bundle));
    }
    if (search == LineSearch::Ways) {
        routeBundles(stop, found);
        return;
    }
    for (const CanvasBundle &bundle : m_bundles)
        m_bundleRoutes.push_back(elbowBetween(rectOf(bundle.from), rectOf(bundle.to)));
}

void CanvasGeometry::indexEdges()
{
    for (std::size_t i = 0; i < m_routes.size(); ++i)
        indexEdge(static_cast<int>(i));
}

void CanvasGeometry::indexEdge(int edge)
{
    const bool isHubLine = m_scene.edges[static_cast<std::size_t>(edge)].isHubLine;
    forEachPiece(edge, [&](const QRectF &piece) {
        m_edgeCells.insert(edge, piece);
        if (!isHubLine)
            m_bounds = m_bounds.united(piece.adjusted(1, 1, -1, -1));
    });
}

double distanceTo(const std::vector<QPointF> &line, const QPointF &point)
{
    double best = std::numeric_limits<double>::infinity();
    for (std::size_t i = 1; i < line.size(); ++i)
        best = std::min(best, distanceToPiece(line[i - 1], line[i], point));
    return best;
}

} // namespace drawbridge::app
