// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cluster/cluster.h"

#include <optional>
#include <vector>

namespace drawbridge {

/// Which labels differ between two clusters that have all else in common.
struct LabelChanges {
    std::vector<PodIndex> pods;
    std::vector<NamespaceIndex> namespaces;
};

/// Nothing if the clusters differ in anything else that policies can see.
std::optional<LabelChanges> labelChanges(const Cluster &before, const Cluster &after);

} // namespace drawbridge
