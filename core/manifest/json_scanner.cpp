// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/json_scanner.h"

namespace drawbridge {

namespace {

/// The index after the string that begins at start; behind the text for one that does not end on its line.
std::size_t endOfJsonString(std::string_view text, std::size_t start)
{
    for (std::size_t i = start + 1; i < text.size() && text[i] != '\n'; ++i) {
        if (text[i] == '"')
            return i + 1;
        if (text[i] == '\\')
            ++i;
    }
    return text.size() + 1;
}

/// A character of a number, of true, false or null.
bool isInWord(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '+' || c == '-'
        || c == '.';
}

} // namespace

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

std::optional<std::size_t> endOfUnambiguousJson(std::string_view text, std::size_t start)
{
    std::size_t depth = 0;
    bool isAfterWord = false;
    for (std::size_t i = start; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '"' || c == '{' || c == '[') {
            if (isAfterWord)
                return std::nullopt;
            if (c == '"')
                i = endOfJsonString(text, i) - 1;
            else
                ++depth;
        } else if (c == '}' || c == ']') {
            isAfterWord = false;
            if (--depth == 0)
                return i + 1;
        } else if (c == ',') {
            isAfterWord = false;
        } else if (isInWord(c)) {
            isAfterWord = true;
        } else if (c != ' ' && c != '\t' && c != '\n' && c != ':') {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

void PlaceInText::moveTo(std::size_t offset)
{
    std::size_t end = m_text.find('\n', m_offset);
    for (; end < offset; end = m_text.find('\n', m_offset)) {
        ++m_line;
        m_column = 1;
        m_offset = end + 1;
    }
    m_column += static_cast<std::uint32_t>(offset - m_offset);
    m_offset = offset;
}

} // namespace drawbridge
