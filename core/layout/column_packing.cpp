// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "layout/column_packing.h"

#include "layout/skyline.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <utility>

namespace drawbridge {

namespace {

using Spacing = LayoutSpacing;
using Links = std::vector<std::pair<std::size_t, std::size_t>>;

/// What is to be packed.
struct Packing {
    const std::vector<PackedItem> &items;
    const Links &links;
    double beside;
    std::optional<double> usual;
};

/// What packing decides about: in which order items are set, and which of its shapes each has.
struct Choice {
    std::vector<std::size_t> order;
    std::vector<std::size_t> shapes;
};

struct Packed {
    std::vector<LayoutRect> rects;
    double width = 0;
    double height = 0;

    /// Of the smallest window that shows everything.
    double size() const { return std::max(width, height * kCanvasAspect); }
};

const PackedShape &shapeOf(const Packing &packing, const Choice &choice, std::size_t item)
{
    return packing.items[item][choice.shapes[item]];
}

struct Column {
    bool isWide = false;
    double width = 0;
    double height = 0;
    std::vector<std::size_t> items {};
};

bool hasRoomFor(const Column &column, const PackedShape &shape, double limit)
{
    return column.height + Spacing::kBoxGap + shape.height <= limit;
}

void add(Column &column, std::size_t item, const PackedShape &shape)
{
    column.height += shape.height + (column.items.empty() ? 0 : Spacing::kBoxGap);
    column.width = std::max(column.width, shape.width);
    column.items.push_back(item);
}

/// The last of the usual columns goes without, if there is room for what is in it above the wide items.
void fillUpWideColumns(const Packing &packing, const Choice &choice, double limit,
                       std::vector<Column> &columns)
{
    const auto firstWide = std::ranges::find(columns, true, &Column::isWide);
    if (firstWide == columns.begin() || firstWide == columns.end())
        return;
    std::vector<Column> wide(firstWide, columns.end());
    std::vector<std::ptrdiff_t> above(wide.size());
    for (const std::size_t item : std::prev(firstWide)->items) {
        const PackedShape &shape = shapeOf(packing, choice, item);
        const auto column
            = std::ranges::find_if(wide, [&](const Column &each) { return hasRoomFor(each, shape, limit); });
        if (column == wide.end())
            return;
        add(*column, item, shape);
        const auto place = column->items.begin() + above[static_cast<std::size_t>(column - wide.begin())]++;
        std::rotate(place, std::prev(column->items.end()), column->items.end());
    }
    columns.erase(std::prev(firstWide), columns.end());
    columns.insert(columns.end(), wide.begin(), wide.end());
}

/// Each item in the first column of its kind that has room for it.
std::vector<Column> filledColumns(const Packing &packing, const Choice &choice, double limit)
{
    std::vector<Column> columns;
    for (const std::size_t item : choice.order) {
        const PackedShape &shape = shapeOf(packing, choice, item);
        const bool isWide = shape.width > *packing.usual;
        auto column = std::ranges::find_if(columns, [&](const Column &each) {
            return each.isWide == isWide && hasRoomFor(each, shape, limit);
        });
        if (column == columns.end())
            column = columns.insert(columns.end(), Column {.isWide = isWide});
        add(*column, item, shape);
    }
    std::ranges::stable_sort(columns, {}, &Column::isWide);
    fillUpWideColumns(packing, choice, limit, columns);
    return columns;
}

/// Columns of one width from top to bottom. Those that are nearly as high as the highest end where it ends.
Packed inColumns(const Packing &packing, const Choice &choice, double limit)
{
    constexpr double kMostBetween = 3 * Spacing::kBoxGap;
    const std::vector<Column> columns = filledColumns(packing, choice, limit);
    Packed packed;
    packed.rects.resize(packing.items.size());
    for (const Column &column : columns)
        packed.height = std::max(packed.height, column.height);
    double x = 0;
    for (const Column &column : columns) {
        const double gaps = static_cast<double>(column.items.size()) - 1;
        const double left = gaps > 0 ? std::floor((packed.height - column.height) / gaps) : 0;
        const double gap = Spacing::kBoxGap + (left <= kMostBetween ? left : 0);
        double y = 0;
        for (const std::size_t item : column.items) {
            const PackedShape &shape = shapeOf(packing, choice, item);
            packed.rects[item] = {x, y, std::min(column.width, kMostGrowth * shape.width), shape.height};
            y += shape.height + gap;
        }
        packed.width = x + column.width + packing.beside;
        x += column.width + Spacing::kBoxColumnGap;
    }
    return packed;
}

Packed packedAt(const Packing &packing, const Choice &choice, double limit)
{
    if (packing.usual)
        return inColumns(packing, choice, limit);
    Packed packed;
    packed.rects.resize(packing.items.size());
    Skyline skyline(limit + Spacing::kBoxGap);
    for (const std::size_t item : choice.order) {
        const PackedShape &shape = shapeOf(packing, choice, item);
        const auto [x, y]
            = skyline.place(shape.width + Spacing::kBoxColumnGap, shape.height + Spacing::kBoxGap);
        packed.rects[item] = {x, y, shape.width, shape.height};
        packed.width = std::max(packed.width, x + shape.width);
        packed.height = std::max(packed.height, y + shape.height);
    }
    packed.width += packing.beside;
    return packed;
}

Packed bestPacked(const Packing &packing, const Choice &choice)
{
    // Whether a column is full or nearly empty depends on little.
    const int tries = packing.usual ? 60 : 24;
    const double step = packing.usual ? 0.02 : 0.05;
    double area = 0;
    double tallest = 0;
    for (std::size_t item = 0; item < packing.items.size(); ++item) {
        const PackedShape &shape = shapeOf(packing, choice, item);
        area += (shape.width + Spacing::kBoxColumnGap) * (shape.height + Spacing::kBoxGap);
        tallest = std::max(tallest, shape.height);
    }
    Packed best;
    double bestSize = std::numeric_limits<double>::infinity();
    const double ideal = std::sqrt(area / kCanvasAspect);
    double before = 0;
    for (int i = 0; i < tries; ++i) {
        const double limit = std::max(tallest, ideal * (0.7 + step * i));
        if (limit * kCanvasAspect >= bestSize * 2 || limit == before)
            continue;
        before = limit;
        Packed packed = packedAt(packing, choice, limit);
        if (packed.size() < bestSize) {
            bestSize = packed.size();
            best = std::move(packed);
        }
    }
    return best;
}

/// What makes a packing worse: size, long links, and shapes that read worse. What fits into a usual window at
/// two thirds of its size need not be much smaller.
double costOf(const Packing &packing, const Choice &choice)
{
    constexpr double kLinkWeight = 0.6;
    constexpr double kSmallEnough = 1560;
    constexpr double kSmallerWeight = 0.05;
    const Packed packed = bestPacked(packing, choice);
    double cost = packed.size();
    if (cost < kSmallEnough)
        cost = kSmallEnough - (kSmallEnough - cost) * kSmallerWeight;
    double length = 0;
    for (const auto &[from, to] : packing.links) {
        const LayoutPoint a = packed.rects[from].center();
        const LayoutPoint b = packed.rects[to].center();
        length += std::abs(a.x - b.x) + std::abs(a.y - b.y);
    }
    if (!packing.links.empty())
        cost += kLinkWeight * length / static_cast<double>(packing.links.size());
    for (std::size_t item = 0; item < packing.items.size(); ++item)
        cost += shapeOf(packing, choice, item).price;
    return cost;
}

/// Moves one item at a time to where it makes the packing best, lets it change places with another one, or
/// gives it another shape, until nothing gets better.
class Improvement {
public:
    Improvement(const Packing &packing, Choice choice)
        : m_packing(packing)
        , m_choice(std::move(choice))
        , m_cost(costOf(packing, m_choice))
    {
        constexpr int kMostPasses = 6;
        for (int pass = 0; pass < kMostPasses; ++pass) {
            const double before = m_cost;
            for (std::size_t item = 0; item < packing.items.size(); ++item)
                tryShapes(item);
            for (std::size_t from = 0; from < packing.items.size(); ++from) {
                tryPlaces(from);
                trySwaps(from);
            }
            if (m_cost >= before)
                break;
        }
    }

    double cost() const { return m_cost; }
    const Choice &choice() const { return m_choice; }

private:
    void consider(Choice next)
    {
        const double cost = costOf(m_packing, next);
        if (cost >= m_cost - 0.5)
            return;
        m_cost = cost;
        m_choice = std::move(next);
    }

    void tryShapes(std::size_t item)
    {
        for (std::size_t shape = 0; shape < m_packing.items[item].size(); ++shape) {
            Choice next = m_choice;
            if (std::exchange(next.shapes[item], shape) != shape)
                consider(std::move(next));
        }
    }

    void tryPlaces(std::size_t from)
    {
        for (std::size_t to = 0; to < m_packing.items.size(); ++to) {
            if (from == to)
                continue;
            Choice next = m_choice;
            const std::size_t item = next.order[from];
            next.order.erase(next.order.begin() + static_cast<std::ptrdiff_t>(from));
            next.order.insert(next.order.begin() + static_cast<std::ptrdiff_t>(to), item);
            consider(std::move(next));
        }
    }

    void trySwaps(std::size_t from)
    {
        for (std::size_t to = from + 1; to < m_packing.items.size(); ++to) {
            Choice next = m_choice;
            std::swap(next.order[from], next.order[to]);
            consider(std::move(next));
        }
    }

    const Packing &m_packing;
    Choice m_choice;
    double m_cost;
};

/// The smallest shape of each.
std::vector<std::size_t> smallestShapes(const std::vector<PackedItem> &items)
{
    std::vector<std::size_t> shapes;
    for (const PackedItem &item : items) {
        const auto smallest = std::ranges::min_element(item, {}, [](const PackedShape &shape) {
            return (shape.width + Spacing::kBoxColumnGap) * (shape.height + Spacing::kBoxGap);
        });
        shapes.push_back(static_cast<std::size_t>(smallest - item.begin()));
    }
    return shapes;
}

/// The best that comes of the first shapes or, if there is time, of the smallest ones.
Choice improved(const Packing &packing, Choice choice)
{
    constexpr std::size_t kMostItems = 40;
    constexpr std::size_t kMostForTwo = 24;
    if (choice.order.size() > kMostItems)
        return choice;
    const Improvement usual(packing, choice);
    if (choice.order.size() > kMostForTwo)
        return usual.choice();
    choice.shapes = smallestShapes(packing.items);
    const Improvement small(packing, std::move(choice));
    return small.cost() < usual.cost() ? small.choice() : usual.choice();
}

/// Each box reaches as far as another one that ends where it has room to, unless it would be mostly empty.
std::vector<double> alignedWidths(const std::vector<LayoutRect> &rects)
{
    double all = 0;
    for (const LayoutRect &rect : rects)
        all = std::max(all, rect.right());
    std::vector<double> widths;
    for (const LayoutRect &rect : rects) {
        const double most = std::min(all, rect.x + kMostGrowth * rect.width);
        double limit = all;
        for (const LayoutRect &other : rects) {
            const bool isBeside
                = other.y < rect.bottom() + Spacing::kBoxGap && rect.y < other.bottom() + Spacing::kBoxGap;
            if (isBeside && other.x > rect.x)
                limit = std::min(limit, other.x - Spacing::kBoxColumnGap);
        }
        double right = rect.right();
        for (const LayoutRect &other : rects) {
            if (other.right() <= limit && other.right() <= most && other.x < rect.right())
                right = std::max(right, other.right());
        }
        widths.push_back(right - rect.x);
    }
    return widths;
}

} // namespace

std::vector<PackedPlace> packColumns(const std::vector<PackedItem> &items,
                                     const std::vector<std::size_t> &order, const Links &links, double beside,
                                     PackingEffort effort, std::optional<double> usual)
{
    const Packing packing {items, links, beside, usual};
    Choice choice {order, std::vector<std::size_t>(items.size())};
    if (effort == PackingEffort::Careful)
        choice = improved(packing, std::move(choice));
    const Packed packed = bestPacked(packing, choice);
    const std::vector<double> widths = alignedWidths(packed.rects);
    std::vector<PackedPlace> places;
    for (std::size_t i = 0; i < items.size(); ++i)
        places.push_back({{packed.rects[i].x, packed.rects[i].y}, widths[i], choice.shapes[i]});
    return places;
}

} // namespace drawbridge
