// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "design/design.h"
#include "diagnostics/diagnostic.h"

#include <span>
#include <string>
#include <vector>

namespace drawbridge {

struct ReadDesign {
    Design design;
    /// Unknown fields, entries that could not be read (left out of the design), a newer version.
    std::vector<Diagnostic> diagnostics;
    /// True for a file of a newer version: it may be looked at, and must not be saved over.
    bool isReadOnly = false;
};

/// Reads apiVersion drawbridge/v1 from the documents of a file. Fails only if it is no design at all, or more
/// than one document.
Result<ReadDesign> readDesign(std::span<const Node> documents, const FileName &file);

/// The design as YAML that people can read and diff: fixed order, one edge a paragraph, nothing that is a
/// default. Same design, same bytes.
std::string writeDesign(const Design &design);

} // namespace drawbridge
