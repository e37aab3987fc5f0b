// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "design/design.h"
#include "diagnostics/diagnostic.h"

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

/// Reads apiVersion drawbridge/v1. Fails only if the document is no design at all.
Result<ReadDesign> readDesign(const Node &document, const FileName &file);

/// The design as YAML that people can read and diff: fixed order, one edge a paragraph, nothing that is a
/// default. Same design, same bytes.
std::string writeDesign(const Design &design);

} // namespace drawbridge
