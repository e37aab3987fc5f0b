// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/graph_layout.h"
#include "layout/layout_graph.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace drawbridge {

/// The lines of the gutters between nodes and boxes, and shortest ways along them. Its cells are pieces
/// between neighbouring lines; a piece that touches a node is closed. Not safe for several threads.
class RoutingGrid {
public:
    /// Obstacles are nodes; boxes only cost, when they are neither the start's nor the target's.
    RoutingGrid(const std::vector<LayoutRect> &nodes, const std::vector<LayoutRect> &boxes);

    /// How many crossings such a grid would have; memory and the time of a search grow with it.
    static std::size_t sizeOf(const std::vector<LayoutRect> &nodes, const std::vector<LayoutRect> &boxes);
    std::size_t size() const { return m_x.size() * m_y.size(); }

    /// Ends of a way: a rectangle, and the box it lies in or is, so that passing it is free.
    struct End {
        LayoutRect rect;
        std::optional<std::size_t> box;
        /// The rectangle is that box itself.
        bool isBox = false;
    };

    /// Corners from outline to outline, cheapest in length and bends; pieces that the same trunk used before
    /// are cheaper. Nothing if every way is closed.
    std::optional<std::vector<LayoutPoint>> route(const End &from, const End &to, std::uint32_t trunk);

private:
    struct Lines {
        std::vector<double> x;
        std::vector<double> y;
    };
    static Lines linesOf(const std::vector<LayoutRect> &nodes, const std::vector<LayoutRect> &boxes);

    struct Port {
        std::size_t state;
        double cost;
        LayoutPoint outline;
    };
    struct Window {
        std::size_t left, right, top, bottom;
    };

    std::size_t stateOf(std::size_t column, std::size_t row, bool isVertical) const
    {
        return (row * m_x.size() + column) * 2 + (isVertical ? 1 : 0);
    }
    void close(const LayoutRect &node);
    void fill(const LayoutRect &box, std::int32_t index);
    void markOutline(const LayoutRect &box);
    std::vector<Port> portsOf(const End &end, bool isStart) const;
    std::optional<std::vector<LayoutPoint>> search(const std::vector<Port> &starts,
                                                   const std::vector<Port> &goals, const End &from,
                                                   const End &to, const Window &window, std::uint32_t trunk);
    std::vector<LayoutPoint> traceBack(std::size_t goal, const std::vector<Port> &starts,
                                       std::uint32_t trunk);
    LayoutPoint pointOf(std::size_t state) const;

    std::vector<double> m_x;
    std::vector<double> m_y;
    /// Per crossing, for the piece to the right and the piece below: closed, close along an outline of a box,
    /// the box it lies in, the trunk.
    std::vector<std::uint8_t> m_closed[2];
    std::vector<std::uint8_t> m_isAlong[2];
    std::vector<std::int32_t> m_boxOf[2];
    std::vector<std::uint32_t> m_trunkOf[2];
    std::vector<double> m_cost;
    std::vector<std::size_t> m_from;
    std::vector<std::uint32_t> m_stamp;
    std::uint32_t m_run = 0;
};

} // namespace drawbridge
