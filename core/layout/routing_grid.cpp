// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "layout/routing_grid.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <queue>
#include <utility>

namespace drawbridge {

namespace {

constexpr double kBesideNode = 16;
constexpr double kAboveNode = 16;
constexpr double kBesideBox = 16;
constexpr double kBend = 40;
constexpr double kForeignBox = 5;
/// Along an outline a line is hard to tell from it.
constexpr double kAlongOutline = 3;
constexpr double kSharedTrunk = 0.35;
constexpr double kClearance = 10;
constexpr double kFromOutline = 6;
constexpr std::size_t kNowhere = std::numeric_limits<std::size_t>::max();

void sortUnique(std::vector<double> &lines)
{
    std::sort(lines.begin(), lines.end());
    lines.erase(std::unique(lines.begin(), lines.end(), [](double a, double b) { return b - a < 0.5; }),
                lines.end());
}

/// The line at a coordinate, or one past the end.
std::size_t lineAt(const std::vector<double> &lines, double value)
{
    const auto found = std::lower_bound(lines.begin(), lines.end(), value - 0.75);
    if (found == lines.end() || std::abs(*found - value) > 0.75)
        return lines.size();
    return static_cast<std::size_t>(found - lines.begin());
}

} // namespace

RoutingGrid::Lines RoutingGrid::linesOf(const std::vector<LayoutRect> &nodes,
                                        const std::vector<LayoutRect> &boxes)
{
    Lines lines;
    for (const LayoutRect &node : nodes) {
        for (const double x : {node.x - kBesideNode, node.center().x, node.right() + kBesideNode})
            lines.x.push_back(x);
        for (const double y : {node.y - kAboveNode, node.center().y, node.bottom() + kAboveNode})
            lines.y.push_back(y);
    }
    for (const LayoutRect &box : boxes) {
        for (const double x : {box.x - kBesideBox, box.center().x, box.right() + kBesideBox})
            lines.x.push_back(x);
        for (const double y : {box.y - kBesideBox, box.center().y, box.bottom() + kBesideBox})
            lines.y.push_back(y);
    }
    sortUnique(lines.x);
    sortUnique(lines.y);
    return lines;
}

std::size_t RoutingGrid::sizeOf(const std::vector<LayoutRect> &nodes, const std::vector<LayoutRect> &boxes)
{
    const Lines lines = linesOf(nodes, boxes);
    return lines.x.size() * lines.y.size();
}

RoutingGrid::RoutingGrid(const std::vector<LayoutRect> &nodes, const std::vector<LayoutRect> &boxes)
{
    Lines lines = linesOf(nodes, boxes);
    m_x = std::move(lines.x);
    m_y = std::move(lines.y);
    for (const int axis : {0, 1}) {
        m_closed[axis].assign(size(), 0);
        m_boxOf[axis].assign(size(), -1);
        m_isAlong[axis].assign(size(), 0);
        m_trunkOf[axis].assign(size(), std::numeric_limits<std::uint32_t>::max());
    }
    for (const LayoutRect &node : nodes)
        close(node);
    for (std::size_t box = 0; box < boxes.size(); ++box) {
        fill(boxes[box], static_cast<std::int32_t>(box));
        markOutline(boxes[box]);
    }
    m_cost.resize(size() * 2);
    m_from.resize(size() * 2);
    m_stamp.assign(size() * 2, 0);
}

void RoutingGrid::close(const LayoutRect &node)
{
    const LayoutRect closed = node.grown(kClearance);
    const auto left
        = static_cast<std::size_t>(std::upper_bound(m_x.begin(), m_x.end(), closed.x) - m_x.begin());
    const auto top
        = static_cast<std::size_t>(std::upper_bound(m_y.begin(), m_y.end(), closed.y) - m_y.begin());
    for (std::size_t row = top; row < m_y.size() && m_y[row] < closed.bottom(); ++row) {
        for (std::size_t column = left > 0 ? left - 1 : 0;
             column < m_x.size() && m_x[column] < closed.right(); ++column)
            m_closed[0][row * m_x.size() + column] = 1;
    }
    for (std::size_t column = left; column < m_x.size() && m_x[column] < closed.right(); ++column) {
        for (std::size_t row = top > 0 ? top - 1 : 0; row < m_y.size() && m_y[row] < closed.bottom(); ++row)
            m_closed[1][row * m_x.size() + column] = 1;
    }
}

void RoutingGrid::fill(const LayoutRect &box, std::int32_t index)
{
    for (std::size_t row = 0; row < m_y.size(); ++row) {
        if (m_y[row] < box.y - kBesideBox / 2 || m_y[row] > box.bottom() + kBesideBox / 2)
            continue;
        const auto left
            = static_cast<std::size_t>(std::lower_bound(m_x.begin(), m_x.end(), box.x - 1) - m_x.begin());
        for (std::size_t column = left; column < m_x.size() && m_x[column] < box.right() + 1; ++column) {
            m_boxOf[0][row * m_x.size() + column] = index;
            m_boxOf[1][row * m_x.size() + column] = index;
        }
    }
}

void RoutingGrid::markOutline(const LayoutRect &box)
{
    const auto forEachLine = [](const std::vector<double> &lines, double from, double to, auto visit) {
        const auto first = std::ranges::lower_bound(lines, from);
        const auto last = std::ranges::upper_bound(lines, to);
        for (auto line = first; line < last; ++line)
            visit(static_cast<std::size_t>(line - lines.begin()));
    };
    // A piece that begins before the outline may reach into it.
    const auto forEachPiece
        = [&forEachLine](const std::vector<double> &lines, double from, double to, auto visit) {
              const auto inside = std::ranges::upper_bound(lines, from);
              forEachLine(lines, inside == lines.begin() ? from : *std::prev(inside), to, visit);
          };
    for (const double side : {box.y, box.bottom()}) {
        forEachLine(m_y, side - kFromOutline, side + kFromOutline, [&](std::size_t row) {
            forEachPiece(m_x, box.x, box.right(),
                         [&](std::size_t column) { m_isAlong[0][row * m_x.size() + column] = 1; });
        });
    }
    for (const double side : {box.x, box.right()}) {
        forEachLine(m_x, side - kFromOutline, side + kFromOutline, [&](std::size_t column) {
            forEachPiece(m_y, box.y, box.bottom(),
                         [&](std::size_t row) { m_isAlong[1][row * m_x.size() + column] = 1; });
        });
    }
}

std::vector<RoutingGrid::Port> RoutingGrid::portsOf(const End &end, bool isStart) const
{
    // Lines run from left to right where they can: out at the right, in at the left.
    const double besideX = end.isBox ? kBesideBox : kBesideNode;
    const double besideY = end.isBox ? kBesideBox : kAboveNode;
    const LayoutRect &r = end.rect;
    const double cx = r.center().x;
    const double cy = r.center().y;
    struct Candidate {
        double x, y;
        bool isVertical;
        double cost;
        LayoutPoint outline;
    };
    const Candidate candidates[] = {
        {r.right() + besideX, cy, false, isStart ? 0.0 : 280.0, {r.right(), cy}},
        {r.x - besideX, cy, false, isStart ? 280.0 : 0.0, {r.x, cy}},
        {cx, r.y - besideY, true, isStart ? 90.0 : 60.0, {cx, r.y}},
        {cx, r.bottom() + besideY, true, isStart ? 90.0 : 60.0, {cx, r.bottom()}},
    };
    std::vector<Port> ports;
    for (const Candidate &candidate : candidates) {
        const std::size_t column = lineAt(m_x, candidate.x);
        const std::size_t row = lineAt(m_y, candidate.y);
        if (column < m_x.size() && row < m_y.size())
            ports.push_back({stateOf(column, row, candidate.isVertical), candidate.cost, candidate.outline});
    }
    return ports;
}

LayoutPoint RoutingGrid::pointOf(std::size_t state) const
{
    const std::size_t crossing = state / 2;
    return {m_x[crossing % m_x.size()], m_y[crossing / m_x.size()]};
}

std::optional<std::vector<LayoutPoint>> RoutingGrid::route(const End &from, const End &to,
                                                           std::uint32_t trunk)
{
    const std::vector<Port> starts = portsOf(from, true);
    const std::vector<Port> goals = portsOf(to, false);
    // Most ways stay near their ends: look there first, then everywhere.
    constexpr double kNear = 260;
    const LayoutRect near = united(from.rect, to.rect).grown(kNear);
    const auto first = [](const std::vector<double> &lines, double value) {
        return static_cast<std::size_t>(std::lower_bound(lines.begin(), lines.end(), value) - lines.begin());
    };
    const Window window {first(m_x, near.x), first(m_x, near.right()), first(m_y, near.y),
                         first(m_y, near.bottom())};
    if (auto found = search(starts, goals, from, to, window, trunk))
        return found;
    return search(starts, goals, from, to, {0, m_x.size(), 0, m_y.size()}, trunk);
}

std::optional<std::vector<LayoutPoint>> RoutingGrid::search(const std::vector<Port> &starts,
                                                            const std::vector<Port> &goals, const End &from,
                                                            const End &to, const Window &window,
                                                            std::uint32_t trunk)
{
    using Entry = std::pair<double, std::size_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;
    ++m_run;
    const LayoutPoint target = to.rect.center();
    const auto estimate = [&](std::size_t state) {
        const LayoutPoint at = pointOf(state);
        const double dx = std::max(0.0, std::abs(at.x - target.x) - to.rect.width / 2);
        const double dy = std::max(0.0, std::abs(at.y - target.y) - to.rect.height / 2);
        return 0.7 * (dx + dy);
    };
    const auto reach = [&](std::size_t state, double cost, std::size_t before) {
        if (m_stamp[state] == m_run && m_cost[state] <= cost)
            return;
        m_stamp[state] = m_run;
        m_cost[state] = cost;
        m_from[state] = before;
        open.push({cost + estimate(state), state});
    };
    for (const Port &port : starts)
        reach(port.state, port.cost, kNowhere);
    const std::size_t columns = m_x.size();
    const auto own = [&](std::int32_t box) {
        return box < 0 || (from.box && static_cast<std::size_t>(box) == *from.box)
            || (to.box && static_cast<std::size_t>(box) == *to.box);
    };
    // A line to a box or from it is outside, unless its other end is inside.
    const auto isShut = [&](std::int32_t box) {
        const auto is = [box](const End &end) {
            return end.isBox && box >= 0 && static_cast<std::size_t>(box) == *end.box;
        };
        return from.box != to.box && (is(from) || is(to));
    };
    // Such a way would turn back on itself, and leave no room for its head.
    const auto comesFromOutline = [&](const Port &goal) {
        const std::size_t before = m_from[goal.state];
        if (before == kNowhere)
            return false;
        const LayoutPoint at = pointOf(goal.state);
        const LayoutPoint last = pointOf(before);
        return (last.x - at.x) * (goal.outline.x - at.x) + (last.y - at.y) * (goal.outline.y - at.y) > 0;
    };
    double best = std::numeric_limits<double>::infinity();
    const Port *bestGoal = nullptr;
    while (!open.empty()) {
        const double promise = open.top().first;
        const std::size_t state = open.top().second;
        open.pop();
        const double cost = m_cost[state];
        if (promise >= best)
            break;
        if (promise > cost + estimate(state) + 1e-6)
            continue;
        for (const Port &goal : goals) {
            if (goal.state == state && comesFromOutline(goal))
                continue;
            const double bend = goal.state == state ? 0 : goal.state / 2 == state / 2 ? kBend : -1;
            if (bend >= 0 && cost + goal.cost + bend < best) {
                best = cost + goal.cost + bend;
                bestGoal = &goal;
                if (goal.state != state)
                    reach(goal.state, cost + bend, state);
            }
        }
        const bool isVertical = (state & 1) != 0;
        const std::size_t crossing = state / 2;
        const std::size_t column = crossing % columns;
        const std::size_t row = crossing / columns;
        reach(state ^ 1, cost + kBend, state);
        const auto step = [&](std::size_t piece, double length, std::size_t next) {
            const int axis = isVertical ? 1 : 0;
            if (m_closed[axis][piece] || isShut(m_boxOf[axis][piece]))
                return;
            double factor = own(m_boxOf[axis][piece]) ? 1 : kForeignBox;
            if (m_isAlong[axis][piece])
                factor *= kAlongOutline;
            if (m_trunkOf[axis][piece] == trunk)
                factor *= kSharedTrunk;
            reach(next, cost + length * factor, state);
        };
        if (isVertical) {
            if (row > window.top)
                step(crossing - columns, m_y[row] - m_y[row - 1], state - 2 * columns);
            if (row + 1 < window.bottom)
                step(crossing, m_y[row + 1] - m_y[row], state + 2 * columns);
        } else {
            if (column > window.left)
                step(crossing - 1, m_x[column] - m_x[column - 1], state - 2);
            if (column + 1 < window.right)
                step(crossing, m_x[column + 1] - m_x[column], state + 2);
        }
    }
    if (!bestGoal)
        return std::nullopt;
    std::vector<LayoutPoint> line = traceBack(bestGoal->state, starts, trunk);
    line.push_back(bestGoal->outline);
    return line;
}

std::vector<LayoutPoint> RoutingGrid::traceBack(std::size_t goal, const std::vector<Port> &starts,
                                                std::uint32_t trunk)
{
    std::vector<LayoutPoint> line;
    std::size_t state = goal;
    for (;; state = m_from[state]) {
        line.push_back(pointOf(state));
        const std::size_t before = m_from[state];
        if (before == kNowhere)
            break;
        if (before / 2 != state / 2)
            m_trunkOf[state & 1][std::min(before, state) / 2] = trunk;
    }
    for (const Port &port : starts) {
        if (port.state == state) {
            line.push_back(port.outline);
            break;
        }
    }
    std::reverse(line.begin(), line.end());
    return line;
}

} // namespace drawbridge
