// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/graph_layout.h"
#include "layout/layout_graph.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace drawbridge {

/// What a reader stumbles over in the lines of a picture, each counted in lines, pairs of lines or runs.
struct RouteFaults {
    /// Lines that come closer to a node than the clearance, though they do not end there.
    std::size_t besideForeignNodes = 0;
    /// Pairs of lines that lie on one another over a stretch, with no end in common or on different lanes.
    std::size_t onOneAnother = 0;
    /// Lines that bend within the length of their head, or within a corner of their beginning.
    std::size_t shortEnds = 0;
    /// Lines that run along the outline of a box.
    std::size_t alongBoxes = 0;
};

/// Counts them. Lines lie on one another that are less apart than that.
class FaultCounter {
public:
    FaultCounter(const LayoutGraph &graph, const GraphLayout &layout,
                 const std::vector<std::vector<LayoutPoint>> &routes, double apart = 2.5)
        : m_graph(graph)
        , m_layout(layout)
        , m_routes(routes)
        , m_apart(apart)
    {
    }

    RouteFaults count() const
    {
        RouteFaults faults;
        for (std::size_t i = 0; i < m_routes.size(); ++i) {
            faults.besideForeignNodes += isBesideForeignNode(i) ? 1 : 0;
            faults.shortEnds += hasShortEnd(m_routes[i]) ? 1 : 0;
            faults.alongBoxes += isAlongBox(m_routes[i]) ? 1 : 0;
            for (std::size_t j = 0; j < i; ++j)
                faults.onOneAnother += isOn(i, j) ? 1 : 0;
        }
        return faults;
    }

private:
    static constexpr double kClearance = 7.9;
    static constexpr double kFromBox = 5.9;
    static constexpr double kHead = 13.9;
    static constexpr double kBeginning = 5.9;
    static constexpr double kStretch = 6;

    static bool isUpright(const LayoutPoint &a, const LayoutPoint &b) { return std::abs(a.x - b.x) < 0.01; }

    static LayoutRect around(const LayoutPoint &a, const LayoutPoint &b)
    {
        return {std::min(a.x, b.x), std::min(a.y, b.y), std::abs(a.x - b.x), std::abs(a.y - b.y)};
    }

    /// How far two ranges overlap, or less than nothing.
    static double overlap(double a, double b, double c, double d)
    {
        return std::min(std::max(a, b), std::max(c, d)) - std::max(std::min(a, b), std::min(c, d));
    }

    bool isBesideForeignNode(std::size_t line) const
    {
        const LayoutEdge &edge = m_graph.edges[line];
        for (std::size_t node = 0; node < m_graph.nodes.size(); ++node) {
            const LayoutEnd end {false, node};
            if (end == edge.from || end == edge.to)
                continue;
            const LayoutRect near = m_layout.nodes.at(m_graph.nodes[node].key).grown(kClearance);
            for (std::size_t p = 1; p < m_routes[line].size(); ++p) {
                if (near.intersects(around(m_routes[line][p - 1], m_routes[line][p])))
                    return true;
            }
        }
        return false;
    }

    static bool hasShortEnd(const std::vector<LayoutPoint> &route)
    {
        const auto length = [](const LayoutPoint &a, const LayoutPoint &b) {
            return std::abs(a.x - b.x) + std::abs(a.y - b.y);
        };
        return length(route[0], route[1]) < kBeginning || length(route.back(), *(route.end() - 2)) < kHead;
    }

    bool isAlongBox(const std::vector<LayoutPoint> &route) const
    {
        for (std::size_t p = 1; p < route.size(); ++p) {
            const LayoutPoint &a = route[p - 1];
            const LayoutPoint &b = route[p];
            for (const auto &[key, box] : m_layout.boxes) {
                const auto isNear = [](double one, double other) { return std::abs(one - other) < kFromBox; };
                const bool isAlong = isUpright(a, b) ? (isNear(a.x, box.x) || isNear(a.x, box.right()))
                        && overlap(a.y, b.y, box.y, box.bottom()) > kStretch
                                                     : (isNear(a.y, box.y) || isNear(a.y, box.bottom()))
                        && overlap(a.x, b.x, box.x, box.right()) > kStretch;
                if (isAlong)
                    return true;
            }
        }
        return false;
    }

    bool isOn(std::size_t line, std::size_t other) const
    {
        const LayoutEdge &first = m_graph.edges[line];
        const LayoutEdge &second = m_graph.edges[other];
        if (first.lane == second.lane && (first.from == second.from || first.to == second.to))
            return false;
        const std::vector<LayoutPoint> &one = m_routes[line];
        const std::vector<LayoutPoint> &two = m_routes[other];
        for (std::size_t p = 1; p < one.size(); ++p) {
            for (std::size_t q = 1; q < two.size(); ++q) {
                const bool areUpright = isUpright(one[p - 1], one[p]);
                if (areUpright != isUpright(two[q - 1], two[q]))
                    continue;
                const double apart
                    = areUpright ? std::abs(one[p].x - two[q].x) : std::abs(one[p].y - two[q].y);
                const double common = areUpright ? overlap(one[p - 1].y, one[p].y, two[q - 1].y, two[q].y)
                                                 : overlap(one[p - 1].x, one[p].x, two[q - 1].x, two[q].x);
                if (apart < m_apart && common > kStretch)
                    return true;
            }
        }
        return false;
    }

    const LayoutGraph &m_graph;
    const GraphLayout &m_layout;
    const std::vector<std::vector<LayoutPoint>> &m_routes;
    const double m_apart;
};

} // namespace drawbridge
