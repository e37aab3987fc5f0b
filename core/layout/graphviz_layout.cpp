// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "layout/graphviz_layout.h"

#include "layout/box_packer.h"
#include "layout/ranked_columns.h"

#include <cmath>
#include <fmt/format.h>
#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace drawbridge {

namespace {

using Spacing = LayoutSpacing;
using IndexEdge = std::pair<std::size_t, std::size_t>;

constexpr double kPointsPerInch = 72;
/// Boxes of up to this many nodes may be as slender as their ranks make them.
constexpr std::size_t kFewNodes = 6;

/// What dot takes a second or two for; beyond, its time grows by far more than the graph. Nodes times edges,
/// of one box, of all boxes together if they were alike, and of the boxes among themselves.
constexpr std::size_t kMostForDotInside = 60 * 100;
constexpr std::size_t kMostForDotInAll = 700'000;
constexpr std::size_t kMostForDotOutside = 120 * 300;

struct ContextDeleter {
    void operator()(GVC_t *context) const { gvFreeContext(context); }
};

struct GraphDeleter {
    void operator()(Agraph_t *graph) const { agclose(graph); }
};

using ContextPointer = std::unique_ptr<GVC_t, ContextDeleter>;
using GraphPointer = std::unique_ptr<Agraph_t, GraphDeleter>;

/// The API takes mutable strings and does not change them.
char *text(const char *value)
{
    return const_cast<char *>(value);
}

struct Size {
    double width;
    double height;
};

/// A graph that dot has laid out from left to right; frees the layout before the graph.
class DotLayout {
public:
    DotLayout(GVC_t *context, const std::vector<Size> &sizes, const std::vector<IndexEdge> &edges)
        : m_context(context)
        , m_graph(agopen(text("g"), Agdirected, nullptr))
    {
        Agraph_t *graph = m_graph.get();
        const auto declare = [graph](int kind, const char *name, const std::string &value) {
            agattr(graph, kind, text(name), text(value.c_str()));
        };
        declare(AGRAPH, "rankdir", "LR");
        declare(AGRAPH, "ranksep", fmt::format("{}", Spacing::kColumnGap / kPointsPerInch));
        declare(AGRAPH, "nodesep", fmt::format("{}", Spacing::kRowGap / kPointsPerInch));
        declare(AGRAPH, "splines", "false");
        // Caps of the network simplex: random graphs of a hundred nodes take seconds without them.
        declare(AGRAPH, "nslimit", "0.5");
        declare(AGRAPH, "nslimit1", "0.5");
        declare(AGRAPH, "mclimit", "0.5");
        declare(AGNODE, "shape", "box");
        declare(AGNODE, "fixedsize", "true");
        declare(AGNODE, "label", "");
        declare(AGNODE, "width", "1");
        declare(AGNODE, "height", "1");
        for (std::size_t i = 0; i < sizes.size(); ++i) {
            Agnode_t *node = agnode(graph, text(fmt::format("n{}", i).c_str()), 1);
            agset(node, text("width"), text(fmt::format("{:.4f}", sizes[i].width / kPointsPerInch).c_str()));
            agset(node, text("height"),
                  text(fmt::format("{:.4f}", sizes[i].height / kPointsPerInch).c_str()));
            m_nodes.push_back(node);
        }
        for (const auto &[from, to] : edges)
            agedge(graph, m_nodes[from], m_nodes[to], nullptr, 1);
        m_isDone = gvLayout(m_context, graph, "dot") == 0;
    }

    ~DotLayout() { gvFreeLayout(m_context, m_graph.get()); }
    DotLayout(const DotLayout &) = delete;
    DotLayout &operator=(const DotLayout &) = delete;

    bool isDone() const { return m_isDone; }
    /// y grows downwards, as on the canvas.
    LayoutPoint center(std::size_t node) const
    {
        const pointf at = ND_coord(m_nodes[node]);
        return {at.x, -at.y};
    }

private:
    GVC_t *m_context;
    GraphPointer m_graph;
    std::vector<Agnode_t *> m_nodes;
    bool m_isDone = false;
};

/// Nodes in the columns, which hold places in the list of nodes.
BoxContent placedInColumns(const LayoutGraph &graph, const std::vector<std::size_t> &nodes,
                           const std::vector<std::vector<std::size_t>> &columns)
{
    BoxContent content;
    content.height = 0;
    double left = Spacing::kPadding;
    for (const auto &column : columns) {
        double top = Spacing::kHeader + Spacing::kPadding;
        double width = 0;
        for (const std::size_t member : column) {
            const LayoutNode &node = graph.nodes[nodes[member]];
            content.places.push_back({nodes[member], {left, top}});
            top += node.height + Spacing::kRowGap;
            width = std::max(width, node.width);
        }
        left += width + Spacing::kColumnGap;
        content.height = std::max(content.height, top - Spacing::kRowGap + Spacing::kPadding);
    }
    content.width = left - Spacing::kColumnGap + Spacing::kPadding;
    return content;
}

/// Nodes in columns, for boxes that are too large for dot.
BoxContent contentInColumns(const LayoutGraph &graph, const std::vector<std::size_t> &nodes,
                            const std::vector<IndexEdge> &edges)
{
    std::vector<double> heights;
    double width = 0;
    double area = 0;
    for (const std::size_t node : nodes) {
        heights.push_back(graph.nodes[node].height + Spacing::kRowGap);
        width = std::max(width, graph.nodes[node].width);
    }
    for (const double height : heights)
        area += height * (width + Spacing::kColumnGap);
    return placedInColumns(graph, nodes, rankedColumns(heights, edges, std::sqrt(area / kBoxAspect)));
}

/// What a compact content loses: lines that do not lead to the next column to the right.
double priceOf(const BoxContent &content, const std::set<IndexEdge> &inner)
{
    constexpr double kPerLine = 22;
    std::map<std::size_t, LayoutPoint> places(content.places.begin(), content.places.end());
    double price = 0;
    for (const auto &[from, to] : inner)
        price += places[to].x > places[from].x ? 0 : kPerLine;
    return price;
}

/// Columns of that many rows, in which the nodes without an edge fill the room that is left.
BoxContent compactContent(const LayoutGraph &graph, const std::vector<std::size_t> &connected,
                          const std::vector<std::size_t> &loose, const std::vector<IndexEdge> &edges,
                          std::size_t rows)
{
    auto columns = rankedColumns(std::vector<double>(connected.size(), 1), edges, static_cast<double>(rows));
    std::vector<std::size_t> nodes = connected;
    for (const std::size_t node : loose) {
        auto column = std::ranges::find_if(columns, [&](const auto &each) { return each.size() < rows; });
        if (column == columns.end())
            column = columns.insert(columns.end(), std::vector<std::size_t>());
        column->push_back(nodes.size());
        nodes.push_back(node);
    }
    return placedInColumns(graph, nodes, columns);
}

/// Other contents of a box of a few nodes: as compact as they can be in some numbers of rows.
void addCompact(const LayoutGraph &graph, const std::vector<std::size_t> &connected,
                const std::vector<std::size_t> &loose, const std::set<IndexEdge> &inner,
                const std::vector<IndexEdge> &edges, BoxContents &contents)
{
    constexpr std::size_t kMostNodes = 40;
    constexpr std::size_t kFewestRows = 2;
    const std::size_t count = connected.size() + loose.size();
    if (count > kMostNodes)
        return;
    for (std::size_t rows = kFewestRows; rows < count && rows * rows <= 2 * count; ++rows) {
        BoxContent content = compactContent(graph, connected, loose, edges, rows);
        content.price = priceOf(content, inner);
        const auto isNoBetter = [&content](const BoxContent &other) {
            return other.width <= content.width && other.height <= content.height;
        };
        if (std::ranges::none_of(contents, isNoBetter))
            contents.push_back(std::move(content));
    }
}

/// The nodes of a box that have an edge inside it, laid out; the others in rows below.
BoxContents contentsOf(GVC_t *context, const LayoutGraph &graph, const std::vector<std::size_t> &members,
                       const std::set<IndexEdge> &inner)
{
    std::map<std::size_t, std::size_t> local;
    for (const auto &[from, to] : inner) {
        local.emplace(from, 0);
        local.emplace(to, 0);
    }
    std::vector<std::size_t> connected;
    std::vector<std::size_t> loose;
    for (const std::size_t node : members) {
        if (local.contains(node)) {
            local[node] = connected.size();
            connected.push_back(node);
        } else {
            loose.push_back(node);
        }
    }
    if (connected.empty()) {
        BoxContents contents {contentInRows(graph, loose)};
        addCompact(graph, connected, loose, inner, {}, contents);
        return contents;
    }
    std::vector<Size> sizes;
    for (const std::size_t node : connected)
        sizes.push_back({graph.nodes[node].width, graph.nodes[node].height});
    std::vector<IndexEdge> edges;
    for (const auto &[from, to] : inner)
        edges.emplace_back(local[from], local[to]);
    if (connected.size() * edges.size()
        > std::min(kMostForDotInside, kMostForDotInAll / graph.boxes.size())) {
        return {withRows(graph, contentInColumns(graph, connected, edges), loose)};
    }
    const DotLayout layout(context, sizes, edges);
    if (!layout.isDone())
        return {contentInRows(graph, members)};
    // Rows on a grid of a few units: lines that are almost level would look like a mistake.
    constexpr double kSnap = 8;
    double left = 1e9;
    double top = 1e9;
    for (std::size_t i = 0; i < connected.size(); ++i) {
        left = std::min(left, layout.center(i).x - sizes[i].width / 2);
        top = std::min(top, layout.center(i).y - sizes[i].height / 2);
    }
    BoxContent content;
    content.width = content.height = 0;
    for (std::size_t i = 0; i < connected.size(); ++i) {
        const LayoutPoint place {
            Spacing::kPadding + std::round((layout.center(i).x - sizes[i].width / 2 - left) / kSnap) * kSnap,
            Spacing::kHeader + Spacing::kPadding
                + std::round((layout.center(i).y - sizes[i].height / 2 - top) / kSnap) * kSnap};
        content.places.push_back({connected[i], place});
        content.width = std::max(content.width, place.x + sizes[i].width + Spacing::kPadding);
        content.height = std::max(content.height, place.y + sizes[i].height + Spacing::kPadding);
    }
    // Many nodes on one rank make a tower.
    if (content.height > content.width && connected.size() > kFewNodes)
        content = contentInColumns(graph, connected, edges);
    BoxContents contents {withRows(graph, content, loose)};
    addCompact(graph, connected, loose, inner, edges, contents);
    return contents;
}

/// The order of boxes in columns that are about as high as those they will be packed into.
std::vector<BoxOrder> orderInColumns(const std::vector<Size> &sizes, const std::vector<IndexEdge> &edges,
                                     std::size_t boxes)
{
    std::vector<double> heights;
    double area = 0;
    for (const Size &size : sizes) {
        heights.push_back(size.height + Spacing::kBoxGap);
        area += heights.back() * (size.width + Spacing::kBoxColumnGap);
    }
    std::vector<BoxOrder> order(boxes);
    const auto columns = rankedColumns(heights, edges, std::sqrt(area / kCanvasAspect));
    for (std::size_t column = 0; column < columns.size(); ++column) {
        for (std::size_t i = 0; i < columns[column].size(); ++i) {
            if (columns[column][i] < boxes)
                order[columns[column][i]] = {static_cast<double>(column), static_cast<double>(i)};
        }
    }
    return order;
}

/// The order that dot gives to the boxes: its ranks from left to right, and the place in the rank.
std::vector<BoxOrder> orderOf(GVC_t *context, const LayoutGraph &graph,
                              const std::vector<BoxContents> &contents)
{
    // Nodes at the rim take part, so that what they reach comes near their side.
    std::map<std::size_t, std::size_t> rim;
    std::vector<Size> sizes;
    for (const BoxContents &shapes : contents)
        sizes.push_back({shapes.front().width, shapes.front().height});
    for (std::size_t node = 0; node < graph.nodes.size(); ++node) {
        if (!graph.nodes[node].box) {
            rim[node] = sizes.size();
            sizes.push_back({graph.nodes[node].width, graph.nodes[node].height});
        }
    }
    std::set<IndexEdge> edges;
    for (const LayoutEdge &edge : graph.edges) {
        const auto indexOf = [&](LayoutEnd end) {
            const auto box = graph.boxAt(end);
            return box ? *box : rim[end.index];
        };
        if (indexOf(edge.from) != indexOf(edge.to))
            edges.insert({indexOf(edge.from), indexOf(edge.to)});
    }
    if (sizes.size() * edges.size() > kMostForDotOutside)
        return orderInColumns(sizes, {edges.begin(), edges.end()}, contents.size());
    std::vector<BoxOrder> order(contents.size());
    if (edges.empty()) {
        for (std::size_t box = 0; box < order.size(); ++box)
            order[box].order = static_cast<double>(box);
        return order;
    }
    const DotLayout layout(context, sizes, {edges.begin(), edges.end()});
    for (std::size_t box = 0; box < order.size(); ++box) {
        if (layout.isDone())
            order[box] = {std::round(layout.center(box).x), layout.center(box).y};
        else
            order[box].order = static_cast<double>(box);
    }
    return order;
}

} // namespace

GraphLayout graphvizLayout(const LayoutGraph &graph)
{
    const ContextPointer context(gvContext());
    std::vector<std::vector<std::size_t>> members(graph.boxes.size());
    std::vector<std::set<IndexEdge>> inner(graph.boxes.size());
    for (std::size_t node = 0; node < graph.nodes.size(); ++node) {
        if (graph.nodes[node].box)
            members[*graph.nodes[node].box].push_back(node);
    }
    for (const LayoutEdge &edge : graph.edges) {
        if (edge.from.isBox || edge.to.isBox || edge.from == edge.to)
            continue;
        const auto &box = graph.nodes[edge.from.index].box;
        if (box && box == graph.nodes[edge.to.index].box)
            inner[*box].insert({edge.from.index, edge.to.index});
    }
    std::vector<BoxContents> contents;
    for (std::size_t box = 0; box < graph.boxes.size(); ++box)
        contents.push_back(contentsOf(context.get(), graph, members[box], inner[box]));
    return packBoxes(graph, contents, orderOf(context.get(), graph, contents), PackingEffort::Careful);
}

} // namespace drawbridge
