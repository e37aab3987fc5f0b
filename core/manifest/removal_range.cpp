// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/removal_range.h"

#include "base/text.h"
#include "manifest/list_cutter.h"

#include <algorithm>
#include <iterator>

namespace drawbridge {

namespace {

constexpr std::string_view kMarker = "---";

/// Some lines of a text, from the start of one to the start of another.
struct Lines {
    std::size_t first = 0;
    std::size_t end = 0;
};

std::size_t indentOf(std::string_view line)
{
    return std::min(line.find_first_not_of(" \t"), line.size());
}

bool isBlank(std::string_view line)
{
    return indentOf(line) == line.size();
}

/// A comment that stands at most so deep.
bool isComment(std::string_view line, std::size_t depth)
{
    const std::size_t indent = indentOf(line);
    return indent < line.size() && line[indent] == '#' && indent <= depth;
}

std::vector<std::size_t> lineStarts(const EditableText &text, Lines lines)
{
    std::vector<std::size_t> starts;
    for (std::size_t at = lines.first; at < lines.end; at = text.nextLine(at))
        starts.push_back(at);
    return starts;
}

/// Where the comments begin that touch the line from above and stand as deep at most.
std::size_t withCommentsAbove(const EditableText &text, std::size_t line, std::size_t depth,
                              std::size_t earliest)
{
    while (line > earliest && isComment(text.lineAt(line - 1), depth))
        line = line - 1 - text.lineAt(line - 1).size();
    return line;
}

/// Where something that is written in these lines ends: comments at its end that stand as deep as it does
/// are not its own, and blank lines are if nothing but blank lines follows.
std::size_t endOfContent(const EditableText &text, Lines lines, std::size_t depth)
{
    const std::vector<std::size_t> starts = lineStarts(text, lines);
    std::size_t end = lines.end;
    for (auto start = starts.rbegin(); start != starts.rend(); ++start) {
        const std::string_view line = text.lineAt(*start);
        if (isComment(line, depth))
            end = *start;
        else if (!isBlank(line))
            break;
    }
    return end;
}

bool isMarkerLine(std::string_view line)
{
    return startsWith(line, kMarker) && (line.size() == kMarker.size() || line[kMarker.size()] == ' ');
}

/// The last of so many that is not among the indexes; the number of all where there is none.
std::size_t lastWithout(std::size_t count, const std::vector<std::size_t> &indexes)
{
    for (std::size_t i = count; i > 0; --i) {
        if (std::ranges::find(indexes, i - 1) == indexes.end())
            return i - 1;
    }
    return count;
}

/// Where a document stands; JSON after a marker of YAML goes with the marker.
Lines placeOf(const EditableText &text, const FileDocument &document)
{
    Lines place {document.first, document.end()};
    const std::size_t before = place.first == 0 ? 0 : place.first - 1;
    if (document.part.format == TextFormat::Json && place.first > 0 && isMarkerLine(text.lineAt(before)))
        place.first = before - text.lineAt(before).size();
    return place;
}

/// A value among others of JSON, with the comma that goes with it: up to the next one, or from the last one
/// that stays.
TextChange jsonRange(const std::vector<Lines> &values, std::size_t index, std::size_t lastKept)
{
    if (index + 1 < values.size())
        return {values[index].first, values[index + 1].first, {}};
    return {lastKept < values.size() ? values[lastKept].end : values[index].first, values[index].end, {}};
}

std::vector<TextChange> rangesOfYamlDocument(const EditableText &text, const FileDocument &document,
                                             bool isLast)
{
    const Lines whole {document.first, document.end()};
    const bool hasMarker = isMarkerLine(text.lineAt(whole.first));
    const std::size_t body = hasMarker ? text.nextLine(whole.first) : whole.first;
    std::size_t content = body;
    while (content < whole.end && (isBlank(text.lineAt(content)) || isComment(text.lineAt(content), 0)))
        content = text.nextLine(content);
    const std::size_t own = withCommentsAbove(text, content, 0, body);
    const std::size_t end = endOfContent(text, {content, whole.end}, 0);
    // Without a marker of its own the document goes with that of the next one, so that the file begins as it
    // did.
    const bool takesNextMarker = !hasMarker && !isLast && text.lineAt(whole.end) == kMarker;
    std::vector<TextChange> ranges;
    if (hasMarker)
        ranges.push_back({whole.first, body, {}});
    const bool keepsHeader = std::ranges::any_of(
        lineStarts(text, {body, own}), [&](std::size_t line) { return !isBlank(text.lineAt(line)); });
    ranges.push_back({keepsHeader ? own : body, end, {}});
    if (takesNextMarker)
        ranges.push_back({whole.end, text.nextLine(whole.end), {}});
    return ranges;
}

/// The line of the dash before an item, if the item is written in block style.
std::optional<std::size_t> dashLine(const EditableText &text, const Node &item)
{
    for (std::size_t line = item.line(); line > 0; --line) {
        const std::size_t start = text.lineStart(line);
        const std::string_view content = text.lineAt(start);
        const std::size_t indent = indentOf(content);
        const bool isDash = startsWith(content.substr(indent), "- ") || content.substr(indent) == "-";
        if (isDash && indent + 1 < item.column())
            return start;
        const bool isItsOwnLine = line == item.line() && indent + 1 == item.column();
        if (!isItsOwnLine && !isBlank(content) && content[indent] != '#')
            return std::nullopt;
    }
    return std::nullopt;
}

/// Where the last item of a list in block style ends: before the next key of the list's own map.
std::size_t endOfLastItem(const EditableText &text, std::size_t dash, std::size_t listEnd)
{
    const std::size_t depth = indentOf(text.lineAt(dash));
    for (std::size_t at = text.nextLine(dash); at < listEnd; at = text.nextLine(at)) {
        const std::string_view line = text.lineAt(at);
        if (!isBlank(line) && indentOf(line) <= depth && line[indentOf(line)] != '#')
            return at;
    }
    return listEnd;
}

std::optional<std::vector<TextChange>> rangesOfYamlItems(const EditableText &text, const FileDocument &list,
                                                         const std::vector<std::size_t> &items)
{
    std::vector<std::size_t> dashes;
    for (const Node &item : list.content.items) {
        const auto dash = dashLine(text, item);
        if (!dash || (!dashes.empty() && *dash <= dashes.back()))
            return std::nullopt;
        dashes.push_back(*dash);
    }
    std::vector<TextChange> ranges;
    for (const std::size_t index : items) {
        const std::size_t dash = dashes[index];
        const std::size_t depth = indentOf(text.lineAt(dash));
        const std::size_t next
            = index + 1 < dashes.size() ? dashes[index + 1] : endOfLastItem(text, dash, list.end());
        ranges.push_back(
            {withCommentsAbove(text, dash, depth, list.first), endOfContent(text, {dash, next}, depth), {}});
    }
    return ranges;
}

std::optional<std::vector<TextChange>> rangesOfJsonItems(const EditableText &text, const FileDocument &list,
                                                         const std::vector<std::size_t> &items)
{
    std::vector<Lines> values;
    for (const TextPart &part : cutJsonList(list.part)) {
        const auto first = static_cast<std::size_t>(part.text.data() - text.text().data());
        values.push_back({first, first + part.text.size()});
    }
    if (values.size() != list.content.items.size())
        return std::nullopt;
    const std::size_t lastKept = lastWithout(values.size(), items);
    std::vector<TextChange> ranges;
    for (const std::size_t index : items)
        ranges.push_back(jsonRange(values, index, lastKept));
    return ranges;
}

} // namespace

std::vector<TextChange> rangesOfDocuments(const EditableText &text,
                                          const std::vector<FileDocument> &documents,
                                          const std::vector<std::size_t> &gone)
{
    std::vector<Lines> places;
    for (const FileDocument &document : documents)
        places.push_back(placeOf(text, document));
    const std::size_t lastKept = lastWithout(documents.size(), gone);
    std::vector<TextChange> ranges;
    for (const std::size_t index : gone) {
        const bool isLast = index + 1 == documents.size();
        if (documents[index].part.format == TextFormat::Yaml)
            std::ranges::move(rangesOfYamlDocument(text, documents[index], isLast),
                              std::back_inserter(ranges));
        else
            ranges.push_back(jsonRange(places, index, lastKept));
    }
    return ranges;
}

std::optional<std::vector<TextChange>> rangesOfItems(const EditableText &text, const FileDocument &list,
                                                     const std::vector<std::size_t> &items)
{
    return list.part.format == TextFormat::Json ? rangesOfJsonItems(text, list, items)
                                                : rangesOfYamlItems(text, list, items);
}

} // namespace drawbridge
