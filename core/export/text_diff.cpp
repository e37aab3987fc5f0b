// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/text_diff.h"

#include <algorithm>
#include <optional>

namespace drawbridge {

namespace {

using Lines = std::vector<std::string_view>;

Lines splitLines(std::string_view text)
{
    Lines lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        lines.push_back(text.substr(0, end));
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    }
    return lines;
}

/// How far each diagonal k = x - y reaches after each number of edits; the index is k + offset.
struct Trace {
    std::vector<std::vector<std::ptrdiff_t>> steps;
    std::ptrdiff_t offset = 0;
};

bool comesFromAbove(const std::vector<std::ptrdiff_t> &reach, std::ptrdiff_t k, std::ptrdiff_t d,
                    std::ptrdiff_t offset)
{
    const auto at
        = [&](std::ptrdiff_t diagonal) { return reach[static_cast<std::size_t>(diagonal + offset)]; };
    return k == -d || (k != d && at(k - 1) < at(k + 1));
}

/// Searches the shortest edit script; nothing if it is longer than kMostDiffEdits.
std::optional<Trace> search(const Lines &before, const Lines &after)
{
    const auto n = static_cast<std::ptrdiff_t>(before.size());
    const auto m = static_cast<std::ptrdiff_t>(after.size());
    const std::ptrdiff_t most = std::min(n + m, static_cast<std::ptrdiff_t>(kMostDiffEdits));
    Trace trace {{}, most + 1};
    std::vector<std::ptrdiff_t> reach(static_cast<std::size_t>(2 * most + 3), 0);
    const auto at = [&](std::ptrdiff_t k) -> std::ptrdiff_t & {
        return reach[static_cast<std::size_t>(k + trace.offset)];
    };
    for (std::ptrdiff_t d = 0; d <= most; ++d) {
        trace.steps.push_back(reach);
        for (std::ptrdiff_t k = -d; k <= d; k += 2) {
            std::ptrdiff_t x = comesFromAbove(reach, k, d, trace.offset) ? at(k + 1) : at(k - 1) + 1;
            while (x < n && x - k < m
                   && before[static_cast<std::size_t>(x)] == after[static_cast<std::size_t>(x - k)])
                ++x;
            at(k) = x;
            if (x >= n && x - k >= m)
                return trace;
        }
    }
    return std::nullopt;
}

/// Builds the comparison from its end to its start.
class BackwardScript {
public:
    BackwardScript(const Lines &before, const Lines &after)
        : m_before(before)
        , m_after(after)
        , m_x(before.size())
        , m_y(after.size())
    {
    }

    std::ptrdiff_t diagonal() const
    {
        return static_cast<std::ptrdiff_t>(m_x) - static_cast<std::ptrdiff_t>(m_y);
    }
    void keepDownTo(std::ptrdiff_t x)
    {
        while (static_cast<std::ptrdiff_t>(m_x) > x && m_x > 0 && m_y > 0) {
            --m_x, --m_y;
            m_lines.push_back({DiffKind::Same, number(m_x), number(m_y), std::string(m_before[m_x])});
        }
    }
    void add()
    {
        --m_y;
        m_lines.push_back({DiffKind::Added, 0, number(m_y), std::string(m_after[m_y])});
    }
    void remove()
    {
        --m_x;
        m_lines.push_back({DiffKind::Removed, number(m_x), 0, std::string(m_before[m_x])});
    }
    std::size_t remainingAfter() const { return m_y; }
    std::size_t remainingBefore() const { return m_x; }
    std::vector<DiffLine> take()
    {
        std::ranges::reverse(m_lines);
        return std::move(m_lines);
    }

private:
    static std::uint32_t number(std::size_t index) { return static_cast<std::uint32_t>(index + 1); }

    const Lines &m_before;
    const Lines &m_after;
    std::size_t m_x;
    std::size_t m_y;
    std::vector<DiffLine> m_lines;
};

std::vector<DiffLine> follow(const Trace &trace, const Lines &before, const Lines &after)
{
    BackwardScript script(before, after);
    for (std::ptrdiff_t d = static_cast<std::ptrdiff_t>(trace.steps.size()) - 1; d > 0; --d) {
        const auto &reach = trace.steps[static_cast<std::size_t>(d)];
        const std::ptrdiff_t k = script.diagonal();
        const bool isAddition = comesFromAbove(reach, k, d, trace.offset);
        const std::ptrdiff_t previous = isAddition ? k + 1 : k - 1;
        const std::ptrdiff_t x = reach[static_cast<std::size_t>(previous + trace.offset)];
        script.keepDownTo(isAddition ? x : x + 1);
        isAddition ? script.add() : script.remove();
    }
    script.keepDownTo(0);
    return script.take();
}

std::vector<DiffLine> replaceAll(const Lines &before, const Lines &after)
{
    BackwardScript script(before, after);
    while (script.remainingAfter() > 0)
        script.add();
    while (script.remainingBefore() > 0)
        script.remove();
    return script.take();
}

} // namespace

std::vector<DiffLine> diffLines(std::string_view before, std::string_view after)
{
    const Lines linesBefore = splitLines(before);
    const Lines linesAfter = splitLines(after);
    const std::optional<Trace> trace = search(linesBefore, linesAfter);
    return trace ? follow(*trace, linesBefore, linesAfter) : replaceAll(linesBefore, linesAfter);
}

} // namespace drawbridge
