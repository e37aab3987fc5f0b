// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cluster/cluster.h"
#include "design/design.h"

#include <vector>

namespace drawbridge::app {

/// Workloads that no stable label tells from the ends of an edge: the selectors that let its ends in would
/// let them in, too.
struct AlsoAdmitted {
    std::vector<EdgeEndpoint> atSource;
    std::vector<EdgeEndpoint> atTarget;

    bool isEmpty() const { return atSource.empty() && atTarget.empty(); }
    friend bool operator==(const AlsoAdmitted &, const AlsoAdmitted &) = default;
};

/// For edges from each of the one to each of the other. Without targets yet: what could be the matter with
/// any. None where no selector is needed, because neither side denies.
AlsoAdmitted alsoAdmitted(const Cluster &cluster, const Design &design, const std::vector<EdgeEndpoint> &from,
                          const std::vector<EdgeEndpoint> &to);

} // namespace drawbridge::app
