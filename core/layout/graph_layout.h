// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <compare>
#include <functional>
#include <map>
#include <string>

namespace drawbridge {

/// In canvas units; y grows downwards.
struct LayoutPoint {
    double x = 0;
    double y = 0;
    friend auto operator<=>(const LayoutPoint &, const LayoutPoint &) = default;
};

struct LayoutRect {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;

    double right() const { return x + width; }
    double bottom() const { return y + height; }
    LayoutPoint center() const { return {x + width / 2, y + height / 2}; }
    LayoutRect grown(double by) const { return {x - by, y - by, width + 2 * by, height + 2 * by}; }
    bool intersects(const LayoutRect &other) const
    {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }
    bool contains(const LayoutRect &other) const
    {
        return x <= other.x && y <= other.y && right() >= other.right() && bottom() >= other.bottom();
    }
    friend bool operator==(const LayoutRect &, const LayoutRect &) = default;
};

/// The smallest rectangle around both; an empty one does not count.
inline LayoutRect united(const LayoutRect &a, const LayoutRect &b)
{
    if (a.width <= 0 || a.height <= 0)
        return b;
    if (b.width <= 0 || b.height <= 0)
        return a;
    const double x = std::min(a.x, b.x);
    const double y = std::min(a.y, b.y);
    return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

/// Where everything stands, by key. Boxes contain their nodes with room for a header.
struct GraphLayout {
    std::map<std::string, LayoutRect, std::less<>> boxes;
    std::map<std::string, LayoutRect, std::less<>> nodes;
    friend bool operator==(const GraphLayout &, const GraphLayout &) = default;
};

/// Distances that every layout keeps.
struct LayoutSpacing {
    static constexpr double kHeader = 36;
    static constexpr double kPadding = 24;
    static constexpr double kColumnGap = 72;
    static constexpr double kRowGap = 34;
    static constexpr double kBoxGap = 44;
    static constexpr double kBoxColumnGap = 64;
    /// Between boxes and nodes at the rim: lines that end there say their ports on the way.
    static constexpr double kRimGap = 80;
    static constexpr double kEmptyBoxWidth = 168;
    static constexpr double kEmptyBoxHeight = 80;
};

} // namespace drawbridge
