// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "report/claim_check.h"

#include <algorithm>

namespace drawbridge {

namespace {

/// What fails between two workloads, or a workload and addresses.
struct Finding {
    TrafficSet failing;
    TrafficSet unknown;
    bool isPair = false;
};

class SeparationCheck {
public:
    SeparationCheck(WorkloadFlows &flows, const ClaimedSeparation &separation, ReportClaim &claim)
        : m_flows(flows)
        , m_cluster(flows.cluster())
        , m_separation(separation)
        , m_tally(claim)
        , m_sourcePods(separation.from.pods)
    {
        for (std::size_t i = 0; separation.except && i < m_sourcePods.size(); ++i)
            m_sourcePods[i] = both(m_sourcePods[i], negated(separation.except->pods[i]));
        for (const PodSort &sort : m_flows.sorts().all())
            m_sourceSorts.push_back(anyOf(m_sourcePods, sort));
        for (std::size_t i = 0; i < m_cluster.workloads().size(); ++i) {
            if (holdsAny(separation.from, WorkloadIndex(i)))
                m_sources.push_back(WorkloadIndex(i));
            if (holdsAny(separation.to, WorkloadIndex(i)))
                m_destinations.push_back(WorkloadIndex(i));
        }
    }

    bool run(const std::stop_token &stop)
    {
        for (const WorkloadIndex from : m_sources) {
            if (stop.stop_requested())
                return false;
            for (const WorkloadIndex to : m_destinations)
                checkPair(from, to);
            checkAddresses(from, Direction::Egress);
        }
        for (const WorkloadIndex to : m_destinations)
            checkAddresses(to, Direction::Ingress);
        return !stop.stop_requested();
    }

private:
    bool holdsAny(const ClaimEnd &end, WorkloadIndex workload) const
    {
        const auto [first, last] = m_flows.sorts().of(workload);
        return std::any_of(end.sorts.begin() + static_cast<std::ptrdiff_t>(first),
                           end.sorts.begin() + static_cast<std::ptrdiff_t>(last),
                           [](Match match) { return match != Match::No; });
    }

    static Match anyOf(const std::vector<Match> &pods, const PodSort &sort)
    {
        Match any = Match::No;
        for (std::uint32_t pod = sort.first; pod < sort.end; ++pod)
            any = either(any, pods[pod]);
        return any;
    }

    /// Whether the claim is about a pair of two pods of these sorts.
    Match isMeant(std::size_t source, std::size_t target) const
    {
        if (source != target)
            return both(m_sourceSorts[source], m_separation.to.sorts[target]);
        for (const Match least : {Match::Yes, Match::Maybe}) {
            if (hasPairWithin(source, least))
                return least;
        }
        return Match::No;
    }

    /// Of pods of one sort; a pod is no pair with itself.
    bool hasPairWithin(std::size_t sort, Match least) const
    {
        const auto isAtLeast = [least](Match match) {
            return match == Match::Yes || (match == Match::Maybe && match == least);
        };
        const PodSort &pods = m_flows.sorts().all()[sort];
        std::size_t sources = 0;
        std::size_t targets = 0;
        std::size_t alone = 0;
        for (std::uint32_t pod = pods.first; pod < pods.end; ++pod) {
            const bool isSource = isAtLeast(m_sourcePods[pod]);
            const bool isTarget = isAtLeast(m_separation.to.pods[pod]);
            sources += isSource ? 1 : 0;
            targets += isTarget ? 1 : 0;
            alone += isSource && isTarget && m_cluster[PodIndex(pod)].count == 1 ? 1 : 0;
        }
        return sources > 0 && targets > 0 && !(sources == 1 && targets == 1 && alone == 1);
    }

    /// Where it is not certain that the claim is about them, it does not fail for certain.
    static void add(const TrafficBounds &bounds, Match match, const TrafficSet &ports, Finding &finding)
    {
        if (match == Match::No)
            return;
        finding.isPair = true;
        if (match == Match::Yes)
            finding.failing |= bounds.allowed & ports;
        finding.unknown |= bounds.possible & ports;
    }

    void tell(const std::string &from, const std::string &to, const Finding &finding)
    {
        if (finding.isPair)
            m_tally.add(from, to, finding.failing, finding.unknown - finding.failing);
    }

    void checkPair(WorkloadIndex from, WorkloadIndex to)
    {
        const auto [firstSource, lastSource] = m_flows.sorts().of(from);
        const auto [firstTarget, lastTarget] = m_flows.sorts().of(to);
        Finding finding;
        for (std::size_t source = firstSource; source < lastSource; ++source) {
            for (std::size_t target = firstTarget; target < lastTarget; ++target) {
                const Match match = isMeant(source, target);
                const TrafficBounds *bounds
                    = match == Match::No ? nullptr : m_flows.betweenSorts(source, target);
                if (bounds)
                    add(*bounds, match, portsOn(target), finding);
            }
        }
        tell(nameOf(from), nameOf(to), finding);
    }

    void checkAddresses(WorkloadIndex workload, Direction direction)
    {
        const bool leaves = direction == Direction::Egress;
        AddressSet addresses = leaves ? m_separation.to.addresses : m_separation.from.addresses;
        if (!leaves && m_separation.except)
            addresses = addresses - m_separation.except->addresses;
        if (addresses.isEmpty())
            return;
        const auto [first, last] = m_flows.sorts().of(workload);
        Finding finding;
        std::optional<IpAddress> example;
        for (std::size_t sort = first; sort < last; ++sort) {
            const Match match = leaves ? m_sourceSorts[sort] : m_separation.to.sorts[sort];
            const TrafficSet ports = leaves ? resolvedOnAddress(m_separation.ports) : portsOn(sort);
            forEachAddressRun(sort, direction, addresses, [&](const IpAddress &address, const auto &bounds) {
                const bool wasClean = finding.unknown.isEmpty();
                add(bounds, match, ports, finding);
                if (wasClean && !finding.unknown.isEmpty())
                    example = address;
            });
        }
        const std::string outside = example ? toString(*example) : std::string();
        tell(leaves ? nameOf(workload) : outside, leaves ? outside : nameOf(workload), finding);
    }

    /// Visits one address of the set for each run that meets it.
    template <typename Visit>
    void forEachAddressRun(std::size_t sort, Direction direction, const AddressSet &addresses, Visit visit)
    {
        const std::span<const AddressRange> atoms = m_flows.reachability().externalAtoms();
        const std::vector<AddressRun> &runs = m_flows.withAddresses(sort, direction);
        for (std::size_t i = 0; i < runs.size(); ++i) {
            const std::size_t end = i + 1 < runs.size() ? runs[i + 1].first : atoms.size();
            for (std::size_t atom = runs[i].first; atom < end; ++atom) {
                const AddressSet met = addresses & AddressSet(atoms[atom]);
                if (met.isEmpty())
                    continue;
                visit(met.ranges().front().first, runs[i].bounds);
                break;
            }
        }
    }

    /// Pods of a sort resolve names alike.
    TrafficSet portsOn(std::size_t sort) const
    {
        return resolvedOn(m_separation.ports, m_cluster[PodIndex(m_flows.sorts().all()[sort].first)]);
    }

    std::string nameOf(WorkloadIndex workload) const { return toString(m_cluster[workload].id); }

    WorkloadFlows &m_flows;
    const Cluster &m_cluster;
    const ClaimedSeparation &m_separation;
    ClaimTally m_tally;
    /// By pod, without those that do not count; and by sort whether it holds a pod that is meant.
    std::vector<Match> m_sourcePods;
    std::vector<Match> m_sourceSorts;
    std::vector<WorkloadIndex> m_sources;
    std::vector<WorkloadIndex> m_destinations;
};

} // namespace

void ClaimTally::add(const std::string &from, const std::string &to, const TrafficSet &failing,
                     const TrafficSet &unknown)
{
    ++m_claim.checked;
    const bool fails = !failing.isEmpty();
    if (!fails && unknown.isEmpty())
        return;
    ++(fails ? m_claim.failing : m_claim.unknown);
    ClaimExample example {from, to, fails ? failing : unknown, fails};
    const auto isLess
        = [](const ClaimExample &a, const ClaimExample &b) { return a.isCertain && !b.isCertain; };
    m_claim.examples.insert(std::ranges::upper_bound(m_claim.examples, example, isLess), std::move(example));
    if (m_claim.examples.size() > kMostClaimExamples)
        m_claim.examples.pop_back();
}

ClaimEnd everyEnd(const Cluster &cluster, const PodSorts &sorts)
{
    ClaimEnd end;
    end.pods.resize(cluster.pods().size(), Match::Yes);
    end.sorts.resize(sorts.all().size(), Match::Yes);
    end.addresses = AddressSet::all();
    return end;
}

bool checkSeparation(WorkloadFlows &flows, const ClaimedSeparation &separation, ReportClaim &claim,
                     const std::stop_token &stop)
{
    return SeparationCheck(flows, separation, claim).run(stop);
}

} // namespace drawbridge
