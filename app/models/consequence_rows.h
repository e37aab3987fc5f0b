// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/edit_effect.h"
#include "models/row.h"
#include "synthesis/edge_suggestions.h"

#include <vector>

namespace drawbridge::app {

/// What an export changes in the cluster that its folder describes.
struct Consequences {
    /// Nothing has been compared.
    bool isKnown = false;
    EditEffect effect;
    /// Connections that the manifests name and the files deny.
    std::vector<EdgeSuggestion> denied;
};

/// A section for each kind of consequence with its count: what breaks, the most important first, then what is
/// newly allowed and newly cut. A row leads to its connection. Empty where nothing changes.
std::vector<Row> consequenceRows(const Cluster &cluster, const Consequences &consequences);

/// How many pairs and connections there are to look at, in any of the sections.
std::size_t countOf(const Consequences &consequences);

/// How many of them are without something that is needed.
std::size_t alarmsIn(const Consequences &consequences);

} // namespace drawbridge::app
