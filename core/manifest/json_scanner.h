// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "manifest/document_splitter.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace drawbridge {

/// The index after the JSON value that begins at start; the end of the text for an unfinished one. Looks at
/// brackets and quotes alone.
std::size_t endOfJsonValue(std::string_view text, std::size_t start);

/// The index after the JSON object or array that begins at start. Nothing where it may end elsewhere once it
/// is read as YAML, which happens to what is no JSON: there a quote within a word is a letter, and an
/// apostrophe opens a string (YAML 1.2.2, 7.3).
std::optional<std::size_t> endOfUnambiguousJson(std::string_view text, std::size_t start);

/// Follows line and column while going through a text.
class PlaceInText {
public:
    explicit PlaceInText(const TextPart &part)
        : m_text(part.text)
        , m_line(part.firstLine)
        , m_column(part.firstColumn)
    {
    }

    void moveTo(std::size_t offset);
    /// What is between here and the end, as JSON.
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

} // namespace drawbridge
