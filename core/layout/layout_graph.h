// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace drawbridge {

/// A box that holds nodes: a namespace.
struct LayoutBox {
    std::string key;
    friend bool operator==(const LayoutBox &, const LayoutBox &) = default;
};

/// A thing with a place. Without a box it stands at the rim: sources left, destinations right.
struct LayoutNode {
    std::string key;
    std::optional<std::size_t> box;
    double width = 168;
    double height = 48;
    friend bool operator==(const LayoutNode &, const LayoutNode &) = default;
};

/// One end of an edge: a node or a whole box, by index.
struct LayoutEnd {
    bool isBox = false;
    std::size_t index = 0;
    friend auto operator<=>(const LayoutEnd &, const LayoutEnd &) = default;
};

struct LayoutEdge {
    LayoutEnd from;
    LayoutEnd to;
    /// Lines on different lanes share no way, even where they share an end. Says nothing to the places.
    int lane = 0;
    friend auto operator<=>(const LayoutEdge &, const LayoutEdge &) = default;
};

/// What is to be placed. Plain value; indexes must be in range. Lengths are canvas units, one
/// device-independent pixel at 100 % with the usual font.
struct LayoutGraph {
    std::vector<LayoutBox> boxes;
    std::vector<LayoutNode> nodes;
    std::vector<LayoutEdge> edges;
    friend bool operator==(const LayoutGraph &, const LayoutGraph &) = default;

    /// The box at the end: itself, or the one around the node.
    std::optional<std::size_t> boxAt(LayoutEnd end) const
    {
        return end.isBox ? std::optional(end.index) : nodes[end.index].box;
    }
};

} // namespace drawbridge
