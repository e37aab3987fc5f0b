// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/document_splitter.h"

#include "base/text.h"

#include <algorithm>
#include <iterator>
#include <optional>

namespace drawbridge {

namespace {

constexpr std::string_view kBlanks = " \t\r\n";
/// About how much of a list is cut off at a time.
constexpr std::size_t kCutBytes = 64 * 1024;

bool isMarkerLine(std::string_view text, std::size_t lineStart)
{
    if (text.substr(lineStart, 3) != "---")
        return false;
    return lineStart + 3 == text.size() || kBlanks.find(text[lineStart + 3]) != std::string_view::npos;
}

/// The index after the JSON value that begins at start; the end of the text for an unfinished one.
std::size_t endOfJsonValue(std::string_view text, std::size_t start)
{
    std::size_t depth = 0;
    bool isQuoted = false;
    for (std::size_t i = start; i < text.size(); ++i) {
        const char c = text[i];
        if (isQuoted) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                isQuoted = false;
        } else if (c == '"') {
            isQuoted = true;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if ((c == '}' || c == ']') && --depth == 0) {
            return i + 1;
        }
        if (depth == 0 && !isQuoted && (c == '\n' || c == ','))
            return i;
    }
    return text.size();
}

/// Follows line and column while going through a text.
class PlaceInText {
public:
    explicit PlaceInText(const TextPart &part)
        : m_text(part.text)
        , m_line(part.firstLine)
        , m_column(part.firstColumn)
    {
    }

    void moveTo(std::size_t offset)
    {
        for (; m_offset < offset; ++m_offset) {
            const bool isEnd = m_text[m_offset] == '\n';
            m_line += isEnd ? 1 : 0;
            m_column = isEnd ? 1 : m_column + 1;
        }
    }
    TextPart part(std::size_t end) const
    {
        return {m_text.substr(m_offset, end - m_offset), m_line, m_column, TextFormat::Json, {}, {}};
    }

private:
    std::string_view m_text;
    std::size_t m_offset = 0;
    std::uint32_t m_line;
    std::uint32_t m_column;
};

std::vector<TextPart> splitYaml(std::string_view text)
{
    std::vector<TextPart> parts;
    TextPart part;
    std::size_t start = 0;
    std::uint32_t line = 1;
    for (std::size_t at = 0; at < text.size(); ++line) {
        if (at > start && isMarkerLine(text, at)) {
            part.text = text.substr(start, at - start);
            parts.push_back(part);
            start = at;
            part.firstLine = line;
        }
        const std::size_t end = text.find('\n', at);
        at = end == std::string_view::npos ? text.size() : end + 1;
    }
    part.text = text.substr(start);
    parts.push_back(part);
    return parts;
}

std::vector<TextPart> splitJson(const TextPart &whole)
{
    const std::string_view text = whole.text;
    std::vector<TextPart> parts;
    PlaceInText place(whole);
    std::size_t at = text.find_first_not_of(kBlanks);
    const bool isArray = at != std::string_view::npos && text[at] == '[';
    const std::size_t arrayEnd = isArray ? endOfJsonValue(text, at) : 0;
    const bool isWholeArray = isArray && text[arrayEnd - 1] == ']'
        && text.find_first_not_of(kBlanks, arrayEnd) == std::string_view::npos;
    const std::size_t last = isWholeArray ? arrayEnd - 1 : text.size();
    const std::string_view between = isWholeArray ? " \t\r\n," : kBlanks;
    if (isWholeArray)
        ++at;
    while ((at = text.find_first_not_of(between, at)) < last) {
        const std::size_t end = std::min(endOfJsonValue(text, at), last);
        place.moveTo(at);
        parts.push_back(place.part(end));
        at = std::max(end, at + 1);
    }
    return parts;
}

bool beginsLikeJson(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(kBlanks);
    return first != std::string_view::npos && (text[first] == '{' || text[first] == '[')
        && !startsWith(text.substr(first), "{{") && !startsWith(text.substr(first), "{%");
}

/// The part as JSON, without its document marker, if that is how it goes on; nothing otherwise.
std::optional<TextPart> asJson(const TextPart &part)
{
    TextPart json = part;
    if (isMarkerLine(part.text, 0)) {
        const std::size_t end = part.text.find_first_not_of(" \t", 3);
        if (end == std::string_view::npos || part.text[end] != '\n')
            return std::nullopt;
        json.text.remove_prefix(end + 1);
        ++json.firstLine;
    }
    if (!beginsLikeJson(json.text))
        return std::nullopt;
    return json;
}

/// The value of a top-level key in block style; empty where there is none.
std::string_view topLevelValue(std::string_view text, std::string_view key)
{
    for (std::size_t at = text.find(key); at != std::string_view::npos; at = text.find(key, at + 1)) {
        const std::size_t end = at + key.size();
        if ((at > 0 && text[at - 1] != '\n') || end >= text.size() || text[end] != ':')
            continue;
        const std::string_view value = text.substr(end + 1, text.find('\n', end) - end - 1);
        const std::size_t first = value.find_first_not_of(kBlanks);
        if (first == std::string_view::npos)
            return {};
        return value.substr(first, value.find_last_not_of(kBlanks) - first + 1);
    }
    return {};
}

/// An alias may refer to another item; a list that may have one stays in one piece.
bool mayHaveAliases(std::string_view text)
{
    for (std::size_t at = text.find('*'); at != std::string_view::npos; at = text.find('*', at + 1)) {
        const bool follows = at > 0 && (text[at - 1] == ' ' || text[at - 1] == '[' || text[at - 1] == ',');
        if (follows && at + 1 < text.size() && kBlanks.find(text[at + 1]) == std::string_view::npos)
            return true;
    }
    return false;
}

/// Cuts the items of a list. Every line that begins with "- " in the column of the first item is an item:
/// whatever belongs to an item stands further right (YAML 1.2.2, 8.2.1).
class ListCutter {
public:
    explicit ListCutter(const TextPart &list)
        : m_list(list)
        , m_kind(topLevelValue(list.text, "kind"))
        , m_version(topLevelValue(list.text, "apiVersion"))
    {
    }

    /// Nothing if this is no List that can be cut.
    std::vector<TextPart> cut();

private:
    enum class Line { Inside, Item, AfterList };

    bool isList() const
    {
        constexpr std::string_view kSuffix = "List";
        return m_kind.size() >= kSuffix.size() && m_kind.substr(m_kind.size() - kSuffix.size()) == kSuffix
            && !m_version.empty();
    }
    Line classify(std::size_t lineStart, std::size_t indent) const;
    void cutItems(std::size_t start, std::size_t indent);
    void take(std::size_t from, std::size_t to, std::uint32_t line)
    {
        if (to > from)
            m_parts.push_back(
                {m_list.text.substr(from, to - from), line, 1, TextFormat::Yaml, m_kind, m_version});
    }

    const TextPart &m_list;
    std::string_view m_kind;
    std::string_view m_version;
    std::vector<TextPart> m_parts;
};

ListCutter::Line ListCutter::classify(std::size_t lineStart, std::size_t indent) const
{
    const std::string_view text = m_list.text;
    const std::size_t content = text.find_first_not_of(' ', lineStart);
    if (content == std::string_view::npos || text[content] == '\n' || text[content] == '#'
        || content - lineStart > indent)
        return Line::Inside;
    if (content - lineStart == indent && text.substr(content, 2) == "- ")
        return Line::Item;
    return Line::AfterList;
}

void ListCutter::cutItems(std::size_t start, std::size_t indent)
{
    const std::string_view text = m_list.text;
    auto line
        = static_cast<std::uint32_t>(std::ranges::count(text.substr(0, start), '\n')) + m_list.firstLine;
    std::uint32_t startLine = line;
    std::size_t at = start;
    for (; at < text.size(); ++line) {
        const Line kind = classify(at, indent);
        if (kind == Line::AfterList)
            break;
        if (kind == Line::Item && at - start > kCutBytes) {
            take(start, at, startLine);
            start = at;
            startLine = line;
        }
        at = std::min(text.find('\n', at), text.size() - 1) + 1;
    }
    take(start, at, startLine);
}

std::vector<TextPart> ListCutter::cut()
{
    constexpr std::string_view kItems = "\nitems:\n";
    const std::string_view text = m_list.text;
    const std::size_t items = text.find(kItems);
    if (!isList() || items == std::string_view::npos || mayHaveAliases(text))
        return {};
    const std::size_t start = items + kItems.size();
    const std::size_t first = text.find_first_not_of(' ', start);
    if (first != std::string_view::npos && text.substr(first, 2) == "- ")
        cutItems(start, first - start);
    return std::move(m_parts);
}

} // namespace

std::vector<TextPart> splitDocuments(std::string_view text)
{
    if (beginsLikeJson(text)) {
        TextPart whole;
        whole.text = text;
        return splitJson(whole);
    }
    std::vector<TextPart> parts;
    for (const TextPart &part : splitYaml(text)) {
        if (const auto json = asJson(part))
            std::ranges::move(splitJson(*json), std::back_inserter(parts));
        else
            parts.push_back(part);
    }
    return parts;
}

std::vector<TextPart> splitText(std::string_view text)
{
    std::vector<TextPart> parts;
    for (const TextPart &part : splitDocuments(text)) {
        std::vector<TextPart> items;
        if (part.format == TextFormat::Yaml && part.text.size() > 2 * kCutBytes)
            items = ListCutter(part).cut();
        if (items.empty())
            parts.push_back(part);
        std::ranges::move(items, std::back_inserter(parts));
    }
    return parts;
}

bool isCustomResourceDefinition(const TextPart &part)
{
    constexpr std::string_view kKind = "kind: CustomResourceDefinition";
    if (part.format != TextFormat::Yaml)
        return false;
    for (std::size_t at = part.text.find(kKind); at != std::string_view::npos;
         at = part.text.find(kKind, at + 1)) {
        const std::size_t end = at + kKind.size();
        if ((at == 0 || part.text[at - 1] == '\n')
            && (end == part.text.size() || kBlanks.find(part.text[end]) != std::string_view::npos))
            return true;
    }
    return false;
}

} // namespace drawbridge
