// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"
#include "tree/node.h"

#include <string_view>
#include <vector>

namespace drawbridge {

struct ParsedDocuments {
    std::vector<Node> documents;
    std::vector<Diagnostic> diagnostics;
};

/// Parses YAML, or JSON where the text begins like JSON, into trees with positions. A document that does not
/// parse costs a diagnostic and nothing else. Throws nothing.
ParsedDocuments parseDocuments(const FileName &file, std::string_view utf8);

} // namespace drawbridge
