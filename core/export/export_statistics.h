// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cluster/cluster.h"
#include "design/design.h"
#include "k8s/kubernetes_objects.h"
#include "k8s/network_policy.h"

#include <cstddef>
#include <string>
#include <vector>

namespace drawbridge {

/// How much there is to read and to keep.
struct PolicyFigures {
    std::size_t policies = 0;
    std::size_t rules = 0;
    std::size_t peers = 0;
    /// Entries of ports: a range is one.
    std::size_t ports = 0;
    /// Lines of their YAML.
    std::size_t yamlLines = 0;
};

PolicyFigures figuresOf(const std::vector<NetworkPolicy> &policies);

/// An export in figures, beside the form that is easiest to write and the least that is possible.
struct ExportStatistics {
    PolicyFigures exported;
    /// The parts of it: one for each namespace that denies, the policies that are for DNS alone, and the
    /// rest.
    PolicyFigures defaultDeny;
    PolicyFigures dns;
    PolicyFigures edges;
    /// The whole again with a policy for each edge at each of its ends, written and counted.
    PolicyFigures onePolicyPerEdge;
    /// So many policies at least it takes for the edges (synthesis/lower_bound.h).
    std::size_t policyLowerBound = 0;

    /// How many times the lower bound the policies for the edges are; 1 where there are none.
    double ratio() const;
};

ExportStatistics exportStatistics(const Cluster &cluster, const KubernetesObjects &objects,
                                  const Design &design, const std::vector<NetworkPolicy> &exported);

struct DnsPrice;

enum class StatisticsFormat { Text, Json };

/// Text is a table and a sentence about the lower bound; JSON has the same numbers.
std::string format(const ExportStatistics &statistics, const DnsPrice &dns, StatisticsFormat format);

} // namespace drawbridge
