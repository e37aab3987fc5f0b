// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "design/design.h"

#include <vector>

namespace drawbridge {

/// Reads one entry of edges. Fails with the position of what is wrong; warnings (unknown fields, masked
/// blocks) are added to the list.
Result<AllowedEdge> readEdge(const Node &entry, const FileName &file, std::vector<Diagnostic> &warnings);

/// Reads the connections of a claim, which are written like an edge.
Result<AllowedEdge> readClaimedEdge(const Node &entry, const FileName &file,
                                    std::vector<Diagnostic> &warnings);

/// Reads one end, as under from and to.
Result<EdgeEndpoint> readEndpoint(const Node &entry, const FileName &file, std::vector<Diagnostic> &warnings);

/// The fields that are not in the list, each reported, with a suggestion where a name is near.
UnknownFields unknownFieldsOf(const Node &map, const std::vector<std::string> &known,
                              const std::string &where, const FileName &file,
                              std::vector<Diagnostic> &warnings);

/// The text of a field that must be a scalar where it is there at all; empty otherwise.
Result<std::string> readText(const Node &map, const std::string &field, const FileName &file);

} // namespace drawbridge
