// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/text_edit.h"

#include "base/text.h"
#include "manifest/text_decoding.h"

#include <algorithm>
#include <iterator>

namespace drawbridge {

namespace {

constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

std::string withLineEnds(const std::string &text, const std::string &lineEnd)
{
    std::string result;
    for (const char c : text) {
        if (c == '\n')
            result += lineEnd;
        else
            result += c;
    }
    return result;
}

} // namespace

std::optional<EditableText> EditableText::of(std::string_view bytes)
{
    DecodedText decoded = decodeText({}, std::string(bytes));
    if (decoded.skipped || !isUtf8(bytes))
        return std::nullopt;
    EditableText result;
    result.m_bytes = bytes;
    result.m_text = std::move(decoded.text);
    Line line {0, startsWith(bytes, kByteOrderMark) ? kByteOrderMark.size() : 0};
    result.m_lines.push_back(line);
    for (const std::size_t end : lineEnds(bytes)) {
        line = {result.m_text.find('\n', line.inText) + 1, end + 1};
        result.m_lines.push_back(line);
    }
    const std::size_t newline = bytes.find('\n');
    if (newline == bytes.npos && result.m_lines.size() > 1)
        result.m_lineEnd = "\r";
    else if (newline != bytes.npos && newline > 0 && bytes[newline - 1] == '\r')
        result.m_lineEnd = "\r\n";
    return result;
}

std::size_t EditableText::placeOf(std::size_t offset) const
{
    if (offset >= m_text.size())
        return m_bytes.size();
    const Line &line = *std::prev(std::ranges::upper_bound(m_lines, offset, {}, &Line::inText));
    return line.inBytes + (offset - line.inText);
}

std::size_t EditableText::lineStart(std::size_t line) const
{
    return line <= m_lines.size() ? m_lines[line - 1].inText : m_text.size();
}

std::size_t EditableText::nextLine(std::size_t offset) const
{
    const std::size_t end = m_text.find('\n', offset);
    return end == std::string::npos ? m_text.size() : end + 1;
}

std::string_view EditableText::lineAt(std::size_t offset) const
{
    const std::size_t before = offset == 0 ? std::string::npos : m_text.rfind('\n', offset - 1);
    const std::size_t start = before == std::string::npos ? 0 : before + 1;
    return std::string_view(m_text).substr(start, std::min(m_text.find('\n', start), m_text.size()) - start);
}

std::string EditableText::bytesWith(std::vector<TextChange> changes) const
{
    std::ranges::stable_sort(changes, {}, &TextChange::first);
    std::string result;
    std::size_t done = 0;
    for (const TextChange &change : changes) {
        const std::size_t first = std::max(placeOf(change.first), done);
        result.append(m_bytes, done, first - done);
        result += withLineEnds(change.replacement, m_lineEnd);
        done = std::max(first, placeOf(change.end));
    }
    return result.append(m_bytes, done);
}

} // namespace drawbridge
