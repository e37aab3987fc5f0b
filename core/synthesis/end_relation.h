// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reachability/matching.h"
#include "reachability/pod_runs.h"
#include "reachability/verdict.h"
#include "synthesis/design_resolution.h"

#include <memory>
#include <utility>
#include <vector>

namespace drawbridge {

/// How the pods of a cluster stand to a set of addresses.
struct AddressedPods {
    AddressedPods(const AddressSet &addresses, const Cluster &cluster);

    /// By pod.
    std::vector<Match> matches;
    /// Where neighbours differ in that, or in the addresses that make it doubtful.
    std::vector<std::uint32_t> firsts;
};

/// One end of an edge as a relation: which pods it holds as pods, which it covers by address, and which
/// addresses.
struct EndRelation {
    EdgeEndpoint endpoint;
    PodRuns pods;
    /// Those of which it is not known whether they belong to it.
    PodRuns doubtfulPods {};
    /// Null if it covers none by address.
    std::shared_ptr<const AddressedPods> podsByAddress;
    AddressSet addresses;

    Match holds(const FlowEnd &end) const;
    /// Adds the pods at which what it holds may change.
    void addFirsts(std::vector<std::uint32_t> &firsts) const;
};

/// Makes relations; ends with the same addresses share what is known about them.
class EndRelations {
public:
    /// Both must outlive this.
    EndRelations(const Cluster &cluster, const EnforcementProfile &profile)
        : m_cluster(cluster)
        , m_profile(profile)
    {
    }
    EndRelation of(const ResolvedEnd &end);

private:
    const Cluster &m_cluster;
    const EnforcementProfile &m_profile;
    std::vector<std::pair<AddressSet, std::shared_ptr<const AddressedPods>>> m_known;
};

} // namespace drawbridge
