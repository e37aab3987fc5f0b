// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/list_cutter.h"

#include "base/text.h"
#include "manifest/json_scanner.h"

#include <algorithm>

namespace drawbridge {

namespace {

constexpr std::string_view kBlanks = " \t\r\n";

/// Text that means itself in YAML: no tag, quote, alias or comment.
bool isWord(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.'
            || c == '/' || c == '-';
    });
}

/// The parts with what their List says it is; nothing if it says that it is something else.
std::vector<TextPart> partsOf(std::vector<TextPart> parts, std::string_view kind, std::string_view version)
{
    if (!kind.ends_with("List") || !isWord(kind) || version.empty() || !isWord(version))
        return {};
    for (TextPart &part : parts) {
        part.listKind = kind;
        part.listVersion = version;
    }
    return parts;
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = std::min(text.find_first_not_of(' '), text.size());
    return text.substr(first, text.find_last_not_of(' ') + 1 - first);
}

/// True if no quote and no bracket is open at the end of the line.
bool isClosed(std::string_view line)
{
    for (std::size_t at = 0; at < line.size(); ++at) {
        const char c = line[at];
        const std::string_view pair = line.substr(at, 2);
        if (c == '"' || c == '\'') {
            at = line.find_first_of(c == '"' ? "\"\\" : "'", at + 1);
            if (at == std::string_view::npos || line[at] != c)
                return false;
        } else if (pair == "{}" || pair == "[]") {
            ++at;
        } else if (c == '{' || c == '[' || c == '}' || c == ']') {
            return false;
        }
    }
    return true;
}

/// What stands before and behind the items of a List in block style: keys at the left edge, each with a value
/// on its line or in the lines below it. Only what some program would write is understood.
class ListFrame {
public:
    /// Whether the lines are understood.
    bool read(std::string_view lines);
    std::string_view valueOf(std::string_view key) const
    {
        const auto member = std::ranges::find(m_members, key, &Member::first);
        return member == m_members.end() ? std::string_view() : member->second;
    }

private:
    using Member = std::pair<std::string_view, std::string_view>;

    bool readMember(std::string_view line);

    std::vector<Member> m_members;
};

/// Reads a line "key:" or "key: value". A repeated key is reported where the List is read in one piece.
bool ListFrame::readMember(std::string_view line)
{
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const auto end = static_cast<std::size_t>(std::ranges::find_if_not(line, isLetter) - line.begin());
    const std::string_view key = line.substr(0, end);
    if (key.empty() || !startsWith(line.substr(end), line.size() == end + 1 ? ":" : ": ") || key == "items"
        || std::ranges::find(m_members, key, &Member::first) != m_members.end())
        return false;
    const std::string_view value = trimmed(line.substr(end + 1));
    const bool isWhole = isWord(value) || value == "{}" || value == "[]" || value == "\"\"";
    m_members.emplace_back(key, value);
    return isWhole;
}

bool ListFrame::read(std::string_view lines)
{
    bool mayBeNested = false;
    for (std::size_t at = 0; at < lines.size(); at = std::min(lines.find('\n', at), lines.size() - 1) + 1) {
        const std::string_view line = lines.substr(at, lines.find('\n', at) - at);
        const bool isMarker = at == 0 && trimmed(line) == "---";
        const bool isNested = line.starts_with(' ') && (mayBeNested || trimmed(line).empty());
        if (!isClosed(line))
            return false;
        if (isMarker || isNested || line.empty() || line.front() == '#')
            continue;
        if (!readMember(line))
            return false;
        mayBeNested = m_members.back().second.empty();
    }
    return true;
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

/// The mark of an item: a dash with a blank or nothing behind it.
bool isDash(std::string_view text, std::size_t at)
{
    return text[at] == '-' && (at + 1 == text.size() || kBlanks.find(text[at + 1]) != std::string_view::npos);
}

/// Cuts the items of a list. Every line that begins with a dash in the column of the first item is an item:
/// whatever belongs to an item stands further right (YAML 1.2.2, 8.2.1).
class YamlListCutter {
public:
    YamlListCutter(const TextPart &list, std::size_t partBytes, const Watch &watch)
        : m_list(list)
        , m_partBytes(partBytes)
        , m_watch(watch)
    {
    }

    /// Nothing if this is no List that can be cut.
    std::vector<TextPart> cut();

private:
    enum class Line { Inside, Item, AfterList };

    Line classify(std::size_t lineStart, std::size_t indent) const;
    /// Returns where the items end.
    std::size_t cutItems(std::size_t start, std::size_t indent);
    void take(std::size_t from, std::size_t to, std::uint32_t line)
    {
        if (to > from)
            m_parts.push_back({m_list.text.substr(from, to - from), line, 1, TextFormat::Yaml, {}, {}});
    }

    const TextPart &m_list;
    std::size_t m_partBytes;
    const Watch &m_watch;
    std::vector<TextPart> m_parts;
};

YamlListCutter::Line YamlListCutter::classify(std::size_t lineStart, std::size_t indent) const
{
    const std::string_view text = m_list.text;
    const std::size_t content = text.find_first_not_of(' ', lineStart);
    if (content == std::string_view::npos || text[content] == '\n' || text[content] == '#'
        || content - lineStart > indent)
        return Line::Inside;
    if (content - lineStart == indent && isDash(text, content))
        return Line::Item;
    return Line::AfterList;
}

std::size_t YamlListCutter::cutItems(std::size_t start, std::size_t indent)
{
    const std::string_view text = m_list.text;
    auto line
        = static_cast<std::uint32_t>(std::ranges::count(text.substr(0, start), '\n')) + m_list.firstLine;
    std::uint32_t startLine = line;
    std::size_t at = start;
    for (; at < text.size() && !m_watch.isStopped(); ++line) {
        const Line kind = classify(at, indent);
        if (kind == Line::AfterList)
            break;
        if (kind == Line::Item && at - start > m_partBytes) {
            m_watch.advance(0);
            take(start, at, startLine);
            start = at;
            startLine = line;
        }
        at = std::min(text.find('\n', at), text.size() - 1) + 1;
    }
    take(start, at, startLine);
    return at;
}

std::vector<TextPart> YamlListCutter::cut()
{
    constexpr std::string_view kItems = "\nitems:\n";
    const std::string_view text = m_list.text;
    const std::size_t items = text.find(kItems);
    ListFrame frame;
    if (items == std::string_view::npos || !frame.read(text.substr(0, items + 1)) || mayHaveAliases(text))
        return {};
    const std::size_t start = items + kItems.size();
    const std::size_t first = text.find_first_not_of(' ', start);
    if (first == std::string_view::npos || !isDash(text, first))
        return {};
    const std::size_t end = cutItems(start, first - start);
    if (!frame.read(text.substr(end)))
        return {};
    return partsOf(std::move(m_parts), frame.valueOf("kind"), frame.valueOf("apiVersion"));
}

/// Cuts the items of a List in JSON. Goes over it once; whatever is not as in a List that some program wrote
/// leaves it in one piece.
class JsonListCutter {
public:
    JsonListCutter(const TextPart &list, const Watch &watch)
        : m_text(list.text)
        , m_place(list)
        , m_watch(watch)
    {
    }

    /// Nothing if this is no List that can be cut.
    std::vector<TextPart> cut();

private:
    bool readMember();
    bool readItems();
    std::string_view readString();
    bool skip(char expected);
    bool skipValue();
    void skipBlanks() { m_at = std::min(m_text.find_first_not_of(kBlanks, m_at), m_text.size()); }
    char next() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    std::string_view m_text;
    std::size_t m_at = 0;
    PlaceInText m_place;
    const Watch &m_watch;
    std::string_view m_kind;
    std::string_view m_version;
    std::vector<TextPart> m_parts;
};

bool JsonListCutter::skip(char expected)
{
    skipBlanks();
    if (next() != expected)
        return false;
    ++m_at;
    skipBlanks();
    return true;
}

/// Goes behind an object or array, if it is certain where that ends.
bool JsonListCutter::skipValue()
{
    const std::optional<std::size_t> end = endOfUnambiguousJson(m_text, m_at);
    m_at = end.value_or(m_at);
    return end.has_value();
}

/// A string without escapes; empty for anything else.
std::string_view JsonListCutter::readString()
{
    const std::size_t end = next() == '"' ? m_text.find_first_of("\"\\", m_at + 1) : std::string_view::npos;
    if (end == std::string_view::npos || m_text[end] != '"')
        return {};
    const std::string_view text = m_text.substr(m_at + 1, end - m_at - 1);
    m_at = end + 1;
    return text;
}

/// The items, all of them objects. A second array of items is no List.
bool JsonListCutter::readItems()
{
    if (!m_parts.empty() || !skip('['))
        return false;
    do {
        m_watch.advance(0);
        if (next() != '{' || m_watch.isStopped())
            return false;
        m_place.moveTo(m_at);
        if (!skipValue())
            return false;
        m_parts.push_back(m_place.part(m_at));
    } while (skip(','));
    return skip(']');
}

bool JsonListCutter::readMember()
{
    const std::string_view key = readString();
    if (key.empty() || !skip(':'))
        return false;
    if (key == "items")
        return readItems();
    if (key == "kind" || key == "apiVersion") {
        std::string_view &value = key == "kind" ? m_kind : m_version;
        // A repeated key is reported where the List is read in one piece.
        return value.empty() && !(value = readString()).empty();
    }
    if (next() != '[' && next() != '{')
        return false;
    return skipValue();
}

std::vector<TextPart> JsonListCutter::cut()
{
    bool isWhole = skip('{') && readMember();
    while (isWhole && skip(','))
        isWhole = readMember();
    if (!isWhole || !skip('}') || m_at != m_text.size())
        return {};
    return partsOf(std::move(m_parts), m_kind, m_version);
}

} // namespace

std::vector<TextPart> cutYamlList(const TextPart &list, std::size_t partBytes, const Watch &watch)
{
    return YamlListCutter(list, partBytes, watch).cut();
}

std::vector<TextPart> cutJsonList(const TextPart &list, const Watch &watch)
{
    return JsonListCutter(list, watch).cut();
}

} // namespace drawbridge
