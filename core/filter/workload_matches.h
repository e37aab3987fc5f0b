// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "filter/workload_filter.h"
#include "k8s/exposure.h"
#include "reachability/reachability.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

namespace drawbridge {

/// Whether a workload is what a filter asks for. Ordered: of conditions that must all hold the least counts.
enum class FilterAnswer : std::uint8_t {
    No,
    /// It depends on something that is not known, such as a verdict that is Unknown.
    Perhaps,
    Yes,
};

/// What a filter lets through.
struct WorkloadMatches {
    /// In step with Cluster::workloads.
    std::vector<FilterAnswer> answers;
    /// Terms that hold for no workload, as they stand in the filter; negated ones are never among them.
    std::vector<FilterTerm> withoutHits;

    std::size_t count(FilterAnswer answer) const;
};

/// Nothing if the stop was requested. Exposures are what Ingresses and the like of the same folder say.
std::optional<WorkloadMatches> matchWorkloads(const WorkloadFilter &filter, const Reachability &reachability,
                                              const std::vector<Exposure> &exposures,
                                              const std::stop_token &stop = {});

} // namespace drawbridge
