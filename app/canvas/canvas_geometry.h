// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/canvas_highlight.h"
#include "canvas/canvas_scene.h"
#include "canvas/cell_index.h"
#include "layout/edge_router.h"
#include "layout/graph_layout.h"

#include <QHash>
#include <QPointF>
#include <QRectF>
#include <QSet>
#include <memory>
#include <optional>
#include <stop_token>
#include <utility>
#include <vector>

namespace drawbridge::app {

struct LineChanges;

/// All edges between two namespaces (or a namespace and something at the rim) as one line, for small scales.
struct CanvasBundle {
    /// Keys of namespaces or rim nodes.
    QString from;
    QString to;
    EdgeState state = EdgeState::Allowed;
    int count = 0;
    std::vector<int> edges;
};

/// How lines run: along ways around the nodes, which takes time, or as curves.
enum class LineSearch { Ways, Curves };

/// Ways found before; kept from one search to the next, they make it faster and change nothing else.
struct CanvasWays {
    FoundWays usual;
    FoundWays ofHubs;
    FoundWays bundles;
};

/// A scene with places: what the painter and the pointer work on. Indexes are those of the scene. Immutable
/// but for changeLines(), which only its sole owner calls.
class CanvasGeometry {
public:
    /// Once the stop is requested the result is of no use.
    static std::shared_ptr<CanvasGeometry> build(CanvasScene scene, GraphLayout layout,
                                                 LineSearch search = LineSearch::Ways,
                                                 const std::stop_token &stop = {},
                                                 CanvasWays *found = nullptr);
    /// Without a search: lines that an earlier geometry has between the same places are kept, others are
    /// curves.
    static std::shared_ptr<CanvasGeometry> build(CanvasScene scene, GraphLayout layout,
                                                 const CanvasGeometry &earlier);

    /// The same scene while some things are being dragged: their edges are curves, the others stay.
    std::shared_ptr<CanvasGeometry> withLayout(GraphLayout layout, const QSet<QString> &movedKeys) const;

    /// Other lines between some pairs of ends, in a time that does not grow with the scene. Lines that take
    /// the place of others run as those did; the order of edges and bundles changes.
    void changeLines(const LineChanges &changes);

    const CanvasScene &scene() const { return m_scene; }
    const GraphLayout &layout() const { return m_layout; }

    std::optional<int> nodeIndex(const QString &key) const;
    std::optional<int> namespaceIndex(const QString &key) const;
    std::optional<int> edgeIndex(const QString &id) const;
    bool isFolded(const QString &key) const;
    /// Of a node or a namespace, in canvas units; empty for an unknown key.
    QRectF rectOf(const QString &key) const;
    const QRectF &nodeRect(int node) const { return m_nodeRects[static_cast<std::size_t>(node)]; }
    const QRectF &boxRect(int box) const { return m_boxRects[static_cast<std::size_t>(box)]; }
    const std::vector<int> &nodesOf(int box) const { return m_boxNodes[static_cast<std::size_t>(box)]; }
    /// Nodes outside all namespaces.
    const std::vector<int> &rimNodes() const { return m_rimNodes; }
    /// What most names in the namespace begin with, see commonBeginning().
    const QString &beginningIn(int box) const { return m_beginnings[static_cast<std::size_t>(box)]; }
    /// What most names of namespaces begin with.
    const QString &beginningOfBoxes() const { return m_beginningOfBoxes; }
    /// Corners of the line, at least two; empty for an edge with an unknown end.
    const std::vector<QPointF> &route(int edge) const { return m_routes[static_cast<std::size_t>(edge)]; }
    /// True while the line is a curve from its first to its last point.
    bool isCurve(int edge) const { return m_isCurve[static_cast<std::size_t>(edge)]; }
    /// Most lines of a large scene have no ways yet, and run where nodes are.
    bool awaitsWays() const;
    /// Edges that start or end at the key.
    std::vector<int> edgesAt(const QString &key) const;
    std::vector<int> edgesBetween(const QString &from, const QString &to) const;
    /// The bundles, one a state, of the lines between the boxes around two ends.
    std::vector<int> bundlesBetween(const QString &from, const QString &to) const;
    /// Of the box around a node, or the key itself.
    QString boxKeyOf(const QString &key) const;
    /// Ways for lines that are not in the scene, in step with them; where a search would take too long, in
    /// three pieces. Empty for an unknown end.
    std::vector<std::vector<QPointF>> waysOf(const std::vector<CanvasEdge> &lines) const;
    /// The same between boxes and things at the rim.
    std::vector<std::vector<QPointF>> bundleWaysOf(const std::vector<CanvasEdge> &lines) const;
    const std::vector<CanvasBundle> &bundles() const { return m_bundles; }
    const std::vector<QPointF> &bundleRoute(int bundle) const
    {
        return m_bundleRoutes[static_cast<std::size_t>(bundle)];
    }
    /// Around everything; empty for an empty scene.
    QRectF bounds() const { return m_bounds; }

    std::vector<int> nodesIn(const QRectF &rect) const { return m_nodeCells.query(rect); }
    std::vector<int> edgesIn(const QRectF &rect) const { return m_edgeCells.query(rect); }
    std::optional<int> nodeAt(const QPointF &point) const;
    std::optional<int> boxAt(const QPointF &point) const;
    /// The edge nearest to the point within the distance, of those that are shown.
    std::optional<int> edgeAt(const QPointF &point, double distance, const CanvasHighlight &highlight) const;

private:
    /// How an edge runs.
    struct Line {
        std::vector<QPointF> corners;
        bool isCurve = false;
    };

    /// A node's index, or that of a namespace behind all nodes; kNowhere for an unknown key.
    using End = int;
    static constexpr End kNowhere = -1;
    struct Ends {
        End from = kNowhere;
        End to = kNowhere;
        bool areKnown() const { return from != kNowhere && to != kNowhere; }
    };
    End endOf(const QString &key) const;
    End endOf(const QString &key, NodeHint hint) const
    {
        return isRight(m_scene, hint, key) ? hint.node : endOf(key);
    }
    Ends endsOf(const CanvasEdge &edge) const
    {
        return {endOf(edge.from, edge.fromNode), endOf(edge.to, edge.toNode)};
    }
    /// Of the box around a node, or the end itself.
    End boxOf(End end) const;
    const QString &keyOf(End end) const;
    QRectF rectOf(End end) const;
    bool isNode(End end) const { return static_cast<std::size_t>(end) < m_nodeRects.size(); }

    void place();
    void take(CanvasScene scene, GraphLayout layout);
    void placeEdges();
    QHash<QString, int> edgesById() const;
    void findBeginnings();
    void addToEnds(int edge);
    void indexEdges();
    void indexEdge(int edge);
    Line lineWithoutSearch(const Ends &ends) const;
    /// Calls back with the rectangle of each piece of the line.
    template <typename Use> void forEachPiece(int edge, const Use &use) const
    {
        const std::vector<QPointF> &line = route(edge);
        for (std::size_t p = 1; p < line.size(); ++p)
            use(QRectF(line[p - 1], line[p]).normalized().adjusted(-2, -2, 2, 2));
    }
    CanvasBundle *bundleOf(const CanvasEdge &line);
    void takeFromBundle(int edge);
    void addToBundle(int edge);
    template <typename Change> void forEachTable(int edge, const Change &change);
    void takeLine(int edge);
    void moveLine(int from, int to);
    void addLine(const CanvasEdge &line, const Line &drawn);
    void buildBundles(LineSearch search, const std::stop_token &stop, FoundWays &found);
    /// Boxes and things at the rim as a search sees them, and the lines between some of them.
    struct BundleGraph {
        LayoutGraph graph;
        GraphLayout places;
    };
    BundleGraph bundleGraph(const std::vector<std::pair<QString, QString>> &lines) const;
    void routeBundles(const std::stop_token &stop, FoundWays &found);
    void buildRoutes(LineSearch search, const std::stop_token &stop, CanvasWays &found);
    /// How many.
    std::size_t keepRoutes(const CanvasGeometry &earlier);
    void keepBundleRoutes(const CanvasGeometry &earlier);

    CanvasScene m_scene;
    GraphLayout m_layout;
    QHash<QString, int> m_nodes;
    QHash<QString, int> m_namespaces;
    QHash<QString, int> m_edges;
    /// Of each edge of the scene.
    std::vector<Ends> m_ends;
    /// By end: the edges there.
    std::vector<std::vector<int>> m_edgesAt;
    std::vector<QRectF> m_nodeRects;
    std::vector<QRectF> m_boxRects;
    std::vector<std::vector<int>> m_boxNodes;
    std::vector<int> m_rimNodes;
    std::vector<QString> m_beginnings;
    QString m_beginningOfBoxes;
    std::vector<std::vector<QPointF>> m_routes;
    std::vector<CanvasBundle> m_bundles;
    std::vector<std::vector<QPointF>> m_bundleRoutes;
    std::vector<bool> m_isCurve;
    bool m_awaitsWays = false;
    CellIndex m_nodeCells;
    CellIndex m_edgeCells;
    QRectF m_bounds;
};

/// A line in three pieces, for when there is no time to look for a way.
std::vector<QPointF> elbowBetween(const QRectF &from, const QRectF &to);

/// The distance of a point from a line of straight pieces.
double distanceTo(const std::vector<QPointF> &line, const QPointF &point);

} // namespace drawbridge::app
