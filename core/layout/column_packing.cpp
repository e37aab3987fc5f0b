// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "layout/column_packing.h"

#include <cmath>
#include <limits>
#include <map>

namespace drawbridge {

namespace {

using Spacing = LayoutSpacing;
using Order = std::vector<std::size_t>;
using Links = std::vector<std::pair<std::size_t, std::size_t>>;

/// What is to be packed.
struct Packing {
    const std::vector<PackedItem> &items;
    const Links &links;
    double beside;
};

/// Items below each other; narrow ones stand side by side.
struct Column {
    std::vector<std::pair<std::size_t, LayoutPoint>> places;
    double width = 0;
    double height = 0;
};

Column columnOf(const std::vector<PackedItem> &items, const Order &members)
{
    Column column;
    for (const std::size_t member : members)
        column.width = std::max(column.width, items[member].width);
    double x = 0;
    double y = 0;
    double shelf = 0;
    for (const std::size_t member : members) {
        const PackedItem &item = items[member];
        if (x > 0 && x + item.width > column.width) {
            x = 0;
            y += shelf + Spacing::kBoxGap;
            shelf = 0;
        }
        column.places.push_back({member, {x, y}});
        x += item.width + Spacing::kBoxColumnGap;
        shelf = std::max(shelf, item.height);
    }
    column.height = y + shelf;
    return column;
}

struct Split {
    std::vector<Column> columns;
    double width = 0;
    double height = 0;

    /// Of the smallest window that shows everything.
    double size() const { return std::max(width, height * kCanvasAspect); }
};

/// Fills columns in order; a column is full at the height.
Split splitAt(const Packing &packing, const Order &order, double limit)
{
    Split split;
    split.width = packing.beside;
    const auto add = [&split](Column column) {
        split.width += column.width + (split.columns.empty() ? 0 : Spacing::kBoxColumnGap);
        split.height = std::max(split.height, column.height);
        split.columns.push_back(std::move(column));
    };
    Order members;
    Column current;
    for (const std::size_t item : order) {
        members.push_back(item);
        Column next = columnOf(packing.items, members);
        if (members.size() > 1 && next.height > limit) {
            add(std::move(current));
            members.assign(1, item);
            next = columnOf(packing.items, members);
        }
        current = std::move(next);
    }
    if (!members.empty())
        add(std::move(current));
    return split;
}

Split bestSplit(const Packing &packing, const Order &order)
{
    constexpr int kTries = 24;
    double area = 0;
    double tallest = 0;
    for (const PackedItem &item : packing.items) {
        area += (item.width + Spacing::kBoxColumnGap) * (item.height + Spacing::kBoxGap);
        tallest = std::max(tallest, item.height);
    }
    Split best;
    double bestSize = std::numeric_limits<double>::infinity();
    const double ideal = std::sqrt(area / kCanvasAspect);
    for (int i = 0; i < kTries; ++i) {
        Split split = splitAt(packing, order, std::max(tallest, ideal * (0.7 + 0.05 * i)));
        if (split.size() < bestSize) {
            bestSize = split.size();
            best = std::move(split);
        }
    }
    return best;
}

/// Corners of all items; the items of a column share the height that is left over.
std::vector<LayoutPoint> cornersOf(const Split &split, std::size_t count)
{
    constexpr double kMostExtraGap = 72;
    std::vector<LayoutPoint> corners(count);
    double x = 0;
    for (const Column &column : split.columns) {
        std::size_t shelves = 0;
        for (std::size_t i = 1; i < column.places.size(); ++i)
            shelves += column.places[i].second.y > column.places[i - 1].second.y ? 1 : 0;
        const double extra = shelves == 0
            ? 0
            : std::min(kMostExtraGap, (split.height - column.height) / static_cast<double>(shelves));
        double shelf = 0;
        for (std::size_t i = 0; i < column.places.size(); ++i) {
            const auto &[item, place] = column.places[i];
            if (i > 0 && place.y > column.places[i - 1].second.y)
                ++shelf;
            corners[item] = {x + place.x, place.y + std::floor(extra * shelf)};
        }
        x += column.width + Spacing::kBoxColumnGap;
    }
    return corners;
}

/// What makes a packing worse: size and long links.
double costOf(const Packing &packing, const Order &order)
{
    constexpr double kLinkWeight = 0.6;
    const auto &[items, links, beside] = packing;
    const Split split = bestSplit(packing, order);
    const std::vector<LayoutPoint> corners = cornersOf(split, items.size());
    double length = 0;
    for (const auto &[from, to] : links) {
        length += std::abs(corners[from].x + items[from].width / 2 - corners[to].x - items[to].width / 2)
            + std::abs(corners[from].y + items[from].height / 2 - corners[to].y - items[to].height / 2);
    }
    return links.empty() ? split.size()
                         : split.size() + kLinkWeight * length / static_cast<double>(links.size());
}

/// Moves one item at a time to where it makes the packing best, until nothing gets better.
Order improved(const Packing &packing, Order order)
{
    constexpr std::size_t kMostItems = 40;
    constexpr int kMostPasses = 6;
    if (order.size() > kMostItems)
        return order;
    double best = costOf(packing, order);
    for (int pass = 0; pass < kMostPasses; ++pass) {
        const double before = best;
        for (std::size_t from = 0; from < order.size(); ++from) {
            for (std::size_t to = 0; to < order.size(); ++to) {
                if (from == to)
                    continue;
                Order next = order;
                const std::size_t item = next[from];
                next.erase(next.begin() + static_cast<std::ptrdiff_t>(from));
                next.insert(next.begin() + static_cast<std::ptrdiff_t>(to), item);
                const double cost = costOf(packing, next);
                if (cost < best - 0.5) {
                    best = cost;
                    order = std::move(next);
                }
            }
        }
        if (best >= before)
            break;
    }
    return order;
}

/// Items that have their shelf for themselves get the width of the column, unless they would be mostly empty.
void align(const std::vector<PackedItem> &items, const Column &column, std::vector<PackedPlace> &places)
{
    std::map<double, int> onShelf;
    for (const auto &[item, place] : column.places)
        ++onShelf[place.y];
    for (const auto &[item, place] : column.places) {
        const bool isAlone = onShelf[place.y] == 1;
        if (isAlone && column.width <= kMostGrowth * items[item].width)
            places[item].width = column.width;
    }
}

} // namespace

std::vector<PackedPlace> packColumns(const std::vector<PackedItem> &items,
                                     const std::vector<std::size_t> &order, const Links &links, double beside,
                                     PackingEffort effort)
{
    const Packing packing {items, links, beside};
    const Order arranged = effort == PackingEffort::Careful ? improved(packing, order) : order;
    const Split split = bestSplit(packing, arranged);
    const std::vector<LayoutPoint> corners = cornersOf(split, items.size());
    std::vector<PackedPlace> places;
    for (std::size_t i = 0; i < items.size(); ++i)
        places.push_back({corners[i], items[i].width});
    for (const Column &column : split.columns)
        align(items, column, places);
    return places;
}

} // namespace drawbridge
