// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/tidy_places.h"

#include "canvas/scene_layout.h"
#include "layout/grid_layout.h"
#include "support/qt_text.h"

#include <algorithm>
#include <optional>

namespace drawbridge::app {

namespace {

using Rects = std::map<std::string, LayoutRect, std::less<>>;

LayoutRect around(const Rects &rects)
{
    LayoutRect all;
    for (const auto &[key, rect] : rects)
        all = united(all, rect);
    return all;
}

class Tidier {
public:
    Tidier(const CanvasScene &scene, const GraphLayout &layout, const QSet<QString> &selected)
        : m_graph(toLayoutGraph(scene))
        , m_layout(layout)
    {
        for (const LayoutBox &box : m_graph.boxes)
            m_isBoxChosen.push_back(selected.contains(toQString(box.key)));
        for (const LayoutNode &node : m_graph.nodes)
            m_isNodeChosen.push_back(selected.contains(toQString(node.key)));
    }

    std::map<std::string, LayoutPoint> places()
    {
        tidyOuter();
        for (std::size_t box = 0; box < m_graph.boxes.size(); ++box) {
            if (!m_isBoxChosen[box])
                tidyInside(box);
        }
        return std::move(m_places);
    }

private:
    /// The part of the graph with these boxes and nodes; nodes stand in the boxes that take part.
    LayoutGraph part(const std::vector<bool> &boxes, const std::vector<bool> &nodes) const
    {
        LayoutGraph part;
        std::map<LayoutEnd, LayoutEnd> ends;
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            if (!boxes[i])
                continue;
            ends[{true, i}] = {true, part.boxes.size()};
            part.boxes.push_back(m_graph.boxes[i]);
        }
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            if (!nodes[i])
                continue;
            ends[{false, i}] = {false, part.nodes.size()};
            LayoutNode node = m_graph.nodes[i];
            if (node.box)
                node.box = ends.at({true, *node.box}).index;
            part.nodes.push_back(std::move(node));
        }
        for (const LayoutEdge &edge : m_graph.edges) {
            const auto from = ends.find(edge.from);
            const auto to = ends.find(edge.to);
            if (from != ends.end() && to != ends.end())
                part.edges.push_back({from->second, to->second});
        }
        return part;
    }

    /// Chosen boxes with all that they hold, and chosen things at the rim.
    void tidyOuter()
    {
        std::vector<bool> nodes = m_isNodeChosen;
        Rects before;
        Rects others;
        for (std::size_t i = 0; i < m_graph.nodes.size(); ++i) {
            const LayoutNode &node = m_graph.nodes[i];
            if (node.box)
                nodes[i] = m_isBoxChosen[*node.box];
            else
                (nodes[i] ? before : others)[node.key] = m_layout.nodes.at(node.key);
        }
        for (std::size_t i = 0; i < m_graph.boxes.size(); ++i) {
            const std::string &key = m_graph.boxes[i].key;
            (m_isBoxChosen[i] ? before : others)[key] = m_layout.boxes.at(key);
        }
        const GraphLayout fresh = gridLayout(part(m_isBoxChosen, nodes));
        Rects after = fresh.boxes;
        after.insert(fresh.nodes.begin(), fresh.nodes.end());
        place(before, after, others, LayoutSpacing::kBoxGap);
    }

    void tidyInside(std::size_t box)
    {
        std::vector<bool> boxes(m_graph.boxes.size(), false);
        boxes[box] = true;
        std::vector<bool> nodes(m_graph.nodes.size(), false);
        Rects before;
        Rects others;
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            const LayoutNode &node = m_graph.nodes[i];
            if (node.box != box)
                continue;
            nodes[i] = m_isNodeChosen[i];
            (nodes[i] ? before : others)[node.key] = m_layout.nodes.at(node.key);
        }
        if (!before.empty())
            place(before, gridLayout(part(boxes, nodes)).nodes, others, LayoutSpacing::kRowGap);
    }

    void place(const Rects &before, const Rects &after, const Rects &others, double gap)
    {
        const LayoutRect old = around(before);
        const LayoutRect fresh = around(after);
        LayoutRect block {old.x, old.y, fresh.width, fresh.height};
        const auto covers = [&](const auto &other) { return block.grown(gap / 2).intersects(other.second); };
        for (auto hit = std::ranges::find_if(others, covers); hit != others.end();
             hit = std::ranges::find_if(others, covers))
            block.y = hit->second.bottom() + gap;
        for (const auto &[key, rect] : after) {
            const LayoutPoint corner {rect.x + block.x - fresh.x, rect.y + block.y - fresh.y};
            const auto box = m_layout.boxes.find(key);
            const LayoutRect &now = box == m_layout.boxes.end() ? m_layout.nodes.at(key) : box->second;
            if (corner != LayoutPoint {now.x, now.y})
                m_places[key] = corner;
        }
    }

    LayoutGraph m_graph;
    const GraphLayout &m_layout;
    std::vector<bool> m_isBoxChosen;
    std::vector<bool> m_isNodeChosen;
    std::map<std::string, LayoutPoint> m_places;
};

} // namespace

std::map<std::string, LayoutPoint> tidyPlaces(const CanvasScene &scene, const GraphLayout &layout,
                                              const QSet<QString> &selected)
{
    return Tidier(scene, layout, selected).places();
}

} // namespace drawbridge::app
