// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "hygiene/include_rules.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <optional>
#include <span>

namespace drawbridge::hygiene {

namespace {

using Ranks = std::map<std::string_view, int>;

/// A room includes itself and rooms of a smaller rank; rooms of the same rank do not know each other.
const Ranks kCoreRooms = {
    {"base", 0},    {"diagnostics", 1}, {"net", 2},    {"tree", 3},         {"k8s", 4},     {"manifest", 5},
    {"cluster", 5}, {"design", 5},      {"policy", 6}, {"reachability", 7}, {"lint", 8},    {"flows", 8},
    {"layout", 8},  {"synthesis", 8},   {"report", 9}, {"export", 10},      {"filter", 11},
};

const Ranks kAppRooms = {
    {"support", 0}, {"text", 1},   {"canvas", 2},  {"print", 2},  {"sections", 3}, {"document", 4},
    {"models", 5},  {"panels", 6}, {"dialogs", 7}, {"window", 8}, {"cli", 8},      {"layout_worker", 8},
};

/// A library with the one room whose .cpp files may use it.
struct GuardedLibrary {
    std::string_view prefix;
    std::string_view room;
};
constexpr GuardedLibrary kGuarded[] = {
    {"yaml-cpp/", "manifest"}, {"simdjson", "manifest"}, {"graphviz/", "layout"},
    {"gvc.h", "layout"},       {"cgraph.h", "layout"},
};

/// Beside the guarded ones, core uses these and the standard library, whose headers have no dot.
constexpr std::string_view kCoreLibraries[]
    = {"fmt/", "tl/", "sys/", "arpa/", "netinet/", "unistd.h", "fcntl.h", "dirent.h", "poll.h"};

struct Place {
    std::string_view top;
    std::string_view room;
};

Place placeOf(std::string_view path)
{
    const std::size_t first = path.find('/');
    if (first == std::string_view::npos)
        return {};
    const std::size_t second = path.find('/', first + 1);
    if (second == std::string_view::npos)
        return {path.substr(0, first), {}};
    return {path.substr(0, first), path.substr(first + 1, second - first - 1)};
}

std::optional<int> rankOf(const Ranks &ranks, std::string_view room)
{
    const auto found = ranks.find(room);
    return found == ranks.end() ? std::nullopt : std::optional(found->second);
}

bool startsWithAny(std::string_view header, std::span<const std::string_view> prefixes)
{
    return std::ranges::any_of(prefixes, [&](std::string_view prefix) { return header.starts_with(prefix); });
}

bool isQt(std::string_view header)
{
    return header.size() > 1 && header[0] == 'Q'
        && (header.starts_with("Qt") || std::isupper(header[1]) != 0);
}

std::string problemWithRoom(const Ranks &ranks, std::string_view own, std::string_view other)
{
    const std::optional<int> ownRank = rankOf(ranks, own);
    const std::optional<int> otherRank = rankOf(ranks, other);
    if (own == other || (ownRank && otherRank && *otherRank < *ownRank))
        return {};
    return std::string(own) + " must not know " + std::string(other);
}

std::string problemWithQuoted(const Place &place, std::string_view header, std::string_view path)
{
    const std::size_t slash = header.find('/');
    if (slash == std::string_view::npos) {
        // moc's output, which a .cpp with a Q_OBJECT of its own includes at its end.
        return header.ends_with(".moc") && place.top == "app"
            ? std::string()
            : std::string("includes are rooted: room/file.h");
    }
    const std::string_view room = header.substr(0, slash);
    if (place.top == "core")
        return rankOf(kCoreRooms, room) ? problemWithRoom(kCoreRooms, place.room, room)
                                        : "core knows no room " + std::string(room);
    if (rankOf(kCoreRooms, room))
        return {};
    if (!rankOf(kAppRooms, room))
        return "neither core nor app has a room " + std::string(room);
    // main.cpp lies in no room and assembles them all.
    return path == "app/main.cpp" ? std::string() : problemWithRoom(kAppRooms, place.room, room);
}

std::string problemWithAngled(const Place &place, std::string_view header, std::string_view path)
{
    for (const GuardedLibrary &guarded : kGuarded) {
        if (!header.starts_with(guarded.prefix))
            continue;
        const bool isAtHome = place.top == "core" && place.room == guarded.room && path.ends_with(".cpp");
        return isAtHome ? std::string() : "only core/" + std::string(guarded.room) + "/*.cpp may use it";
    }
    if (place.top == "core") {
        if (isQt(header))
            return "core has no Qt";
        if (header.find('.') != std::string_view::npos && !startsWithAny(header, kCoreLibraries))
            return "core does not use this library";
    }
    const bool isWidgets = header.starts_with("QtWidgets") || header.starts_with("QApplication");
    if (isWidgets && (place.room == "cli" || place.room == "layout_worker"))
        return std::string(place.room) + " has no widgets";
    return {};
}

} // namespace

std::vector<IncludeLine> includesOf(std::string_view text)
{
    std::vector<IncludeLine> includes;
    for (std::size_t line = 1; !text.empty(); ++line) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view row = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        row.remove_prefix(std::min(row.find_first_not_of(" \t"), row.size()));
        if (!row.starts_with('#'))
            continue;
        row.remove_prefix(1);
        row.remove_prefix(std::min(row.find_first_not_of(" \t"), row.size()));
        if (!row.starts_with("include"))
            continue;
        const std::size_t open = row.find_first_of("<\"");
        if (open == std::string_view::npos)
            continue;
        const std::size_t close = row.find(row[open] == '<' ? '>' : '"', open + 1);
        if (close != std::string_view::npos)
            includes.push_back({line, std::string(row.substr(open + 1, close - open - 1)), row[open] == '"'});
    }
    return includes;
}

std::vector<std::string> layeringProblems(const SourceText &file)
{
    const Place place = placeOf(file.path);
    if (place.top != "core" && place.top != "app")
        return {};
    std::vector<std::string> problems;
    const Ranks &ranks = place.top == "core" ? kCoreRooms : kAppRooms;
    if (file.path != "app/main.cpp" && !rankOf(ranks, place.room))
        problems.push_back(file.path + ": the room has no place among the layers of tests/hygiene");
    for (const IncludeLine &include : includesOf(file.text)) {
        const std::string problem = include.isQuoted ? problemWithQuoted(place, include.header, file.path)
                                                     : problemWithAngled(place, include.header, file.path);
        if (!problem.empty())
            problems.push_back(file.path + ":" + std::to_string(include.line) + ": " + include.header + ": "
                               + problem);
    }
    return problems;
}

std::vector<std::string> firstIncludeProblems(const SourceText &file, bool hasOwnHeader)
{
    const std::size_t slash = file.path.find('/');
    if (!hasOwnHeader || !file.path.ends_with(".cpp") || slash == std::string::npos)
        return {};
    std::string own = file.path.substr(slash + 1);
    own.replace(own.size() - 4, 4, ".h");
    const std::vector<IncludeLine> includes = includesOf(file.text);
    if (!includes.empty() && includes.front().header == own)
        return {};
    return {file.path + ": does not include " + own + " first"};
}

} // namespace drawbridge::hygiene
