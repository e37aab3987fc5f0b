// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/source_position.h"
#include "manifest/document_splitter.h"
#include "tree/node.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace drawbridge {

/// What one document says. Equal contents mean the same to every reader.
struct DocumentContent {
    /// The document without the items of a List; null if it cannot be read.
    Node object;
    /// The items of a List.
    std::vector<Node> items;
    /// The text of what cannot be read as exactly one document.
    std::string unread;

    /// Nothing but blanks and comments.
    bool isEmpty() const { return object.isNull() && items.empty() && unread.empty(); }
    friend bool operator==(const DocumentContent &, const DocumentContent &) = default;
};

/// One document of a file, with the place of its text, which outlives it.
struct FileDocument {
    TextPart part;
    /// Where the part begins in the text.
    std::size_t first = 0;
    DocumentContent content;

    std::size_t end() const { return first + part.text.size(); }
    SourcePosition position() const { return {{}, part.firstLine, part.firstColumn}; }
};

/// The documents of a text as the loader reads it (text_decoding.h), in order, the empty ones too.
std::vector<FileDocument> documentsIn(const std::string &text);

/// What the documents of a file say, without the empty ones.
std::vector<DocumentContent> contentsOf(const std::string &bytes);

} // namespace drawbridge
