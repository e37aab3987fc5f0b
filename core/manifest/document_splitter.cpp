// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/document_splitter.h"

#include "base/text.h"

#include <algorithm>

namespace drawbridge {

namespace {

constexpr std::string_view kBlanks = " \t\r\n";

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
    explicit PlaceInText(std::string_view text)
        : m_text(text)
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
        return {m_text.substr(m_offset, end - m_offset), m_line, m_column, TextFormat::Json};
    }

private:
    std::string_view m_text;
    std::size_t m_offset = 0;
    std::uint32_t m_line = 1;
    std::uint32_t m_column = 1;
};

} // namespace

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

std::vector<TextPart> splitJson(std::string_view text)
{
    std::vector<TextPart> parts;
    PlaceInText place(text);
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
