// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/unified_diff.h"

#include "export/text_diff.h"

#include <algorithm>
#include <fmt/format.h>
#include <vector>

namespace drawbridge {

namespace {

constexpr std::size_t kContext = 3;
/// Ends a last line that has no line break, so that it differs from the same line with one.
constexpr char kNoBreak = '\x01';

using Lines = std::vector<DiffLine>;

struct Hunk {
    std::size_t first = 0;
    /// After the last line.
    std::size_t end = 0;
};

std::string withMarkedEnd(std::string_view text)
{
    std::string marked(text);
    if (!marked.empty() && marked.back() != '\n')
        marked += kNoBreak;
    return marked;
}

std::vector<Hunk> hunksOf(const Lines &lines)
{
    std::vector<Hunk> hunks;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].kind == DiffKind::Same)
            continue;
        const std::size_t first = i - std::min(i, kContext);
        const std::size_t end = std::min(i + 1 + kContext, lines.size());
        if (hunks.empty() || first > hunks.back().end)
            hunks.push_back({first, end});
        else
            hunks.back().end = end;
    }
    return hunks;
}

/// "12,3": where the lines of one side begin and how many there are; none begin after the line before.
std::string rangeText(const Lines &lines, const Hunk &hunk, std::uint32_t DiffLine::*number)
{
    std::uint32_t before = 0;
    for (std::size_t i = 0; i < hunk.first; ++i)
        before = std::max(before, lines[i].*number);
    std::size_t count = 0;
    for (std::size_t i = hunk.first; i < hunk.end; ++i)
        count += lines[i].*number == 0 ? 0 : 1;
    return fmt::format("{},{}", count == 0 ? before : before + 1, count);
}

std::string lineText(const DiffLine &line)
{
    const char sign = line.kind == DiffKind::Same ? ' ' : line.kind == DiffKind::Added ? '+' : '-';
    if (!line.text.empty() && line.text.back() == kNoBreak)
        return fmt::format("{}{}\n\\ No newline at end of file\n", sign,
                           line.text.substr(0, line.text.size() - 1));
    return fmt::format("{}{}\n", sign, line.text);
}

} // namespace

std::string unifiedDiff(std::string_view name, std::string_view before, std::string_view after)
{
    const Lines lines = diffLines(withMarkedEnd(before), withMarkedEnd(after));
    const std::vector<Hunk> hunks = hunksOf(lines);
    if (hunks.empty())
        return {};
    std::string text = fmt::format("--- {}\n+++ {}\n", before.empty() ? "/dev/null" : name,
                                   after.empty() ? "/dev/null" : name);
    for (const Hunk &hunk : hunks) {
        text += fmt::format("@@ -{} +{} @@\n", rangeText(lines, hunk, &DiffLine::lineBefore),
                            rangeText(lines, hunk, &DiffLine::lineAfter));
        for (std::size_t i = hunk.first; i < hunk.end; ++i)
            text += lineText(lines[i]);
    }
    return text;
}

} // namespace drawbridge
