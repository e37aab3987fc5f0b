// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "canvas/free_places.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

namespace drawbridge::app {

namespace {

constexpr double kGap = 12;
constexpr int kStep = 8;
/// Farther away a place would surprise.
constexpr int kFarthest = 640;

LayoutRect shifted(LayoutRect rect, const LayoutPoint &by)
{
    rect.x += by.x;
    rect.y += by.y;
    return rect;
}

/// All ways on a grid, the shortest first.
std::vector<LayoutPoint> ways()
{
    std::vector<LayoutPoint> found;
    for (int x = -kFarthest; x <= kFarthest; x += kStep) {
        for (int y = -kFarthest; y <= kFarthest; y += kStep)
            found.push_back({double(x), double(y)});
    }
    std::ranges::stable_sort(found, {}, [](const LayoutPoint &way) { return std::hypot(way.x, way.y); });
    return found;
}

class Dropped {
public:
    Dropped(const LayoutGraph &graph, const GraphLayout &before, const Places &moved)
        : m_inside(graph.boxes.size())
        , m_grows(graph.boxes.size(), false)
    {
        std::vector<bool> isBoxMoved;
        for (const LayoutBox &box : graph.boxes)
            isBoxMoved.push_back(moved.contains(box.key));
        for (const LayoutNode &node : graph.nodes) {
            // These come along with their namespace.
            if (node.box && isBoxMoved[*node.box])
                continue;
            LayoutRect rect = before.nodes.at(node.key);
            const auto place = moved.find(node.key);
            if (place == moved.end()) {
                m_fixedNodes.push_back(rect);
                if (node.box)
                    m_inside[*node.box] = united(m_inside[*node.box], rect);
                else
                    m_fixed.push_back(rect);
                continue;
            }
            rect.x = place->second.x;
            rect.y = place->second.y;
            m_nodes.push_back({rect, node.box});
            if (node.box)
                m_grows[*node.box] = true;
        }
        for (std::size_t box = 0; box < graph.boxes.size(); ++box) {
            LayoutRect rect = before.boxes.at(graph.boxes[box].key);
            if (isBoxMoved[box]) {
                const LayoutPoint &place = moved.at(graph.boxes[box].key);
                m_boxes.push_back({place.x, place.y, rect.width, rect.height});
            } else if (!m_grows[box]) {
                m_fixed.push_back(rect);
            }
        }
        forgetFar();
    }

    bool covers(const LayoutPoint &way, double gap) const
    {
        const auto isHit = [gap](const LayoutRect &rect, const std::vector<LayoutRect> &others) {
            const LayoutRect wide = rect.grown(gap);
            return std::ranges::any_of(others, [&wide](const LayoutRect &o) { return wide.intersects(o); });
        };
        return std::ranges::any_of(
            m_nodes, [&](const Node &node) { return isHit(shifted(node.rect, way), m_fixedNodes); });
    }

    /// The same for namespaces, and things beside them.
    bool coversNamespaces(const LayoutPoint &way, double gap) const
    {
        std::vector<LayoutRect> grown = m_inside;
        std::vector<LayoutRect> movedAsTheyAre;
        for (const LayoutRect &box : m_boxes)
            movedAsTheyAre.push_back(shifted(box, way));
        for (const Node &node : m_nodes) {
            const LayoutRect rect = shifted(node.rect, way);
            if (node.box)
                grown[*node.box] = united(grown[*node.box], rect);
            else
                movedAsTheyAre.push_back(rect);
        }
        std::vector<LayoutRect> others = m_fixed;
        const auto isHit = [&others, gap](const LayoutRect &rect) {
            const LayoutRect wide = rect.grown(gap);
            return std::ranges::any_of(others, [&wide](const LayoutRect &o) { return wide.intersects(o); });
        };
        if (std::ranges::any_of(movedAsTheyAre, isHit))
            return true;
        others.insert(others.end(), movedAsTheyAre.begin(), movedAsTheyAre.end());
        for (std::size_t box = 0; box < grown.size(); ++box) {
            if (!m_grows[box])
                continue;
            LayoutRect rect = grown[box].grown(LayoutSpacing::kPadding);
            rect.y -= LayoutSpacing::kHeader;
            rect.height += LayoutSpacing::kHeader;
            if (isHit(rect))
                return true;
            others.push_back(rect);
        }
        return false;
    }

private:
    struct Node {
        LayoutRect rect;
        std::optional<std::size_t> box;
    };

    /// Only what is near can be in the way.
    void forgetFar()
    {
        LayoutRect all;
        for (const Node &node : m_nodes)
            all = united(all, node.rect);
        const LayoutRect near = all.grown(kFarthest + kGap);
        std::erase_if(m_fixedNodes, [&near](const LayoutRect &rect) { return !near.intersects(rect); });
    }

    /// What was moved: nodes, and whole namespaces.
    std::vector<Node> m_nodes;
    std::vector<LayoutRect> m_boxes;
    std::vector<LayoutRect> m_fixedNodes;
    /// Namespaces that stay as they are, and nodes beside them.
    std::vector<LayoutRect> m_fixed;
    /// Around what stays in a namespace; and whether it follows something that was moved.
    std::vector<LayoutRect> m_inside;
    std::vector<bool> m_grows;
};

} // namespace

Places freePlaces(const LayoutGraph &graph, const GraphLayout &before, const Places &moved)
{
    const Dropped dropped(graph, before, moved);
    if (!dropped.covers({}, 0) && !dropped.coversNamespaces({}, 0))
        return moved;
    const std::vector<LayoutPoint> all = ways();
    auto way = std::ranges::find_if(all, [&dropped](const LayoutPoint &each) {
        return !dropped.covers(each, kGap) && !dropped.coversNamespaces(each, kGap);
    });
    if (way == all.end())
        way = std::ranges::find_if(
            all, [&dropped](const LayoutPoint &each) { return !dropped.covers(each, kGap); });
    Places places = moved;
    if (way != all.end()) {
        for (auto &[key, place] : places)
            place = {place.x + way->x, place.y + way->y};
    }
    return places;
}

} // namespace drawbridge::app
