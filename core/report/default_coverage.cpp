// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "report/default_coverage.h"

#include "base/repeated.h"
#include "reachability/matching.h"
#include "report/pod_sorts.h"

namespace drawbridge {

namespace {

class CoverageReader {
public:
    CoverageReader(const Reachability &reachability, const PodSorts &sorts)
        : m_reachability(reachability)
        , m_cluster(reachability.cluster())
        , m_sorts(sorts)
    {
    }

    WorkloadCoverage of(WorkloadIndex workload) const
    {
        return {toString(m_cluster[workload].id), m_sorts.podsOf(workload), isBindable(workload),
                direction(workload, Direction::Ingress), direction(workload, Direction::Egress)};
    }

    /// Whether policies can bind a pod of the workload at all.
    bool isBindable(WorkloadIndex workload) const
    {
        return !m_cluster[workload].hostNetwork || m_reachability.profile().hostNetworkPodsAreOrdinary;
    }

private:
    DirectionCoverage direction(WorkloadIndex workload, Direction direction) const
    {
        DirectionCoverage coverage;
        coverage.isolation = m_reachability.isolation(workload, direction);
        const auto [first, end] = m_sorts.of(workload);
        for (std::size_t sort = first; sort < end; ++sort) {
            for (const PodSorts::Binding &binding : m_sorts.bindings(direction, sort)) {
                const Policy &policy = m_reachability.policies()[binding.policy];
                if (policy.isolates(direction))
                    coverage.policies.push_back(toString(policy.id));
            }
        }
        sortAndDropRepeated(coverage.policies);
        coverage.reason = reasonFor(workload, coverage);
        return coverage;
    }

    OpenReason reasonFor(WorkloadIndex workload, const DirectionCoverage &coverage) const
    {
        switch (coverage.isolation) {
        case Isolation::Isolated:
            return OpenReason::None;
        case Isolation::Partial:
            return OpenReason::SomePodsOnly;
        case Isolation::Unknown:
            return OpenReason::Unknown;
        case Isolation::Open:
            break;
        }
        const EnforcementProfile &profile = m_reachability.profile();
        if (!isBindable(workload))
            return OpenReason::HostNetwork;
        if (!profile.enforcesPolicies || (!profile.bindsBarePods && m_cluster[workload].id.kind == "Pod"))
            return OpenReason::NotEnforced;
        return OpenReason::NoPolicySelects;
    }

    const Reachability &m_reachability;
    const Cluster &m_cluster;
    const PodSorts &m_sorts;
};

void add(const WorkloadCoverage &workload, CoverageCount &count)
{
    const auto isDenied = [](const DirectionCoverage &each) { return each.isolation == Isolation::Isolated; };
    const auto isUnknown = [](const DirectionCoverage &each) { return each.isolation == Isolation::Unknown; };
    count.pods += workload.pods;
    count.ingressDenied += isDenied(workload.ingress) ? workload.pods : 0;
    count.egressDenied += isDenied(workload.egress) ? workload.pods : 0;
    count.bothDenied += isDenied(workload.ingress) && isDenied(workload.egress) ? workload.pods : 0;
    count.unknown += isUnknown(workload.ingress) || isUnknown(workload.egress) ? workload.pods : 0;
    count.unbindable += workload.isBindable ? 0 : workload.pods;
}

} // namespace

DefaultCoverage defaultCoverage(const Reachability &reachability, const PodSorts &sorts,
                                const ReportScope &scope)
{
    const CoverageReader reader(reachability, sorts);
    DefaultCoverage coverage;
    for (std::size_t i = 0; i < reachability.cluster().workloads().size(); ++i) {
        const auto workload = WorkloadIndex(i);
        coverage.unbindable += reader.isBindable(workload) ? 0 : sorts.podsOf(workload);
        if (sorts.podsOf(workload) == 0 || !scope.holds(workload))
            continue;
        coverage.workloads.push_back(reader.of(workload));
        add(coverage.workloads.back(), coverage.count);
    }
    return coverage;
}

} // namespace drawbridge
