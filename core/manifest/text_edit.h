// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace drawbridge {

/// What takes the place of a part of a text; offsets into the text that the loader reads.
struct TextChange {
    std::size_t first = 0;
    /// After the last character.
    std::size_t end = 0;
    /// Lines end in \n, whatever those of the file end in.
    std::string replacement;
};

/// A file of UTF-8 as bytes and as the text that the loader reads of it (without a byte order mark, lines
/// ending in \n), so that places in the text can be changed in the bytes, and nothing else is. Plain value.
class EditableText {
public:
    /// Nothing for bytes that are not text in UTF-8.
    static std::optional<EditableText> of(std::string_view bytes);

    const std::string &text() const { return m_text; }
    /// Where the line begins, counted from 1; the end of the text for lines beyond it.
    std::size_t lineStart(std::size_t line) const;
    /// The first character of the next line, or the end of the text.
    std::size_t nextLine(std::size_t offset) const;
    /// The line that holds the offset, without its end.
    std::string_view lineAt(std::size_t offset) const;

    /// The bytes with the changes, which may be in any order and may overlap where they only remove.
    std::string bytesWith(std::vector<TextChange> changes) const;

private:
    /// Where a line begins, in the text and in the bytes.
    struct Line {
        std::size_t inText = 0;
        std::size_t inBytes = 0;
    };

    std::size_t placeOf(std::size_t offset) const;

    std::string m_bytes;
    std::string m_text;
    std::vector<Line> m_lines;
    std::string m_lineEnd = "\n";
};

} // namespace drawbridge
