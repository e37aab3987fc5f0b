// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/json_scanner.h"

namespace drawbridge {

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
