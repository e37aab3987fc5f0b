// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"
#include "manifest/document_splitter.h"
#include "manifest/skip_reason.h"
#include "manifest/tree_builder.h"
#include "manifest/watch.h"
#include "tree/node.h"

#include <optional>
#include <vector>

namespace drawbridge {

/// What became of one part of a file. Documents before the place of a failure are kept.
struct ParsedPart {
    std::vector<Node> documents;
    /// For each document, where a template engine would replace an unquoted text.
    std::vector<std::optional<TreeBuilder::Mark>> templatesAt;
    std::vector<Diagnostic> diagnostics;
    std::optional<SkipReason> failure;
    bool wasStopped = false;
};

/// Parses YAML by yaml-cpp's events; never throws. Positions are those of the file.
ParsedPart parseYaml(const FileName &file, const TextPart &part, Elision elision, const Watch &watch = {});

} // namespace drawbridge
