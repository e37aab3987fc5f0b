// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "synthesis/proof.h"

#include "reachability/matching.h"

#include <algorithm>
#include <array>
#include <set>

namespace drawbridge {

namespace {

/// How a simulation can depart from the design, the worst first.
enum class Departure { Leak, Cut, Unclear };
constexpr std::size_t kDepartures = 3;

/// The traffic on which a departure shows; empty if there is none.
TrafficSet departing(Departure departure, const TrafficBounds &wanted, const TrafficBounds &actual)
{
    switch (departure) {
    case Departure::Leak:
        return actual.allowed - wanted.possible;
    case Departure::Cut:
        return wanted.allowed - actual.possible;
    case Departure::Unclear:
        // What depends on something unknown must depend on it in the design as well: a pod that may lie in
        // a drawn block is not to be let in for certain.
        return (actual.possible - wanted.possible) | (wanted.possible - actual.possible)
            | (actual.allowed - wanted.allowed) | (wanted.allowed - actual.allowed);
    }
    return {};
}

/// Remembers every port at which some traffic begins or ends.
class PortCuts {
public:
    void add(const TrafficSet &traffic)
    {
        for (const Protocol protocol : kAllProtocols) {
            for (const PortRange range : traffic.ports(protocol).ranges()) {
                std::set<std::uint32_t> &cuts = m_cuts[static_cast<std::size_t>(protocol)];
                cuts.insert(range.first);
                cuts.insert(range.last + 1U);
            }
        }
    }
    /// How many intervals of ports there are, over all protocols.
    std::size_t atoms() const
    {
        std::size_t count = 0;
        for (std::set<std::uint32_t> cuts : m_cuts) {
            cuts.insert(1);
            cuts.insert(65536);
            count += cuts.size() - 1;
        }
        return count;
    }

private:
    std::array<std::set<std::uint32_t>, kAllProtocols.size()> m_cuts;
};

/// One address for each range inside which neither the policies nor the design tell addresses apart.
std::vector<IpAddress> addressesToTry(const Reachability &simulated, const DesignedTraffic &designed)
{
    std::set<IpAddress> cuts;
    for (const AddressSet &set : designed.addressSets()) {
        for (const AddressRange &range : set.ranges()) {
            cuts.insert(range.first);
            if (range.last != IpAddress::last(range.last.family()))
                cuts.insert(range.last.next());
        }
    }
    std::set<IpAddress> addresses;
    for (const AddressRange &atom : simulated.externalAtoms()) {
        addresses.insert(atom.first);
        for (auto cut = cuts.lower_bound(atom.first); cut != cuts.end() && *cut <= atom.last; ++cut)
            addresses.insert(*cut);
    }
    return {addresses.begin(), addresses.end()};
}

class Prover {
public:
    Prover(const Reachability &simulated, const KubernetesObjects &objects, const Design &design,
           std::stop_token stop)
        : m_simulated(simulated)
        , m_cluster(simulated.cluster())
        , m_designed(m_cluster, objects, design)
        , m_stop(std::move(stop))
    {
    }

    std::optional<Proof> run();

private:
    std::vector<PodIndex> livePods() const;
    void compareWithPods(PodIndex from, const std::vector<PodIndex> &pods);
    void compareWithAddresses(PodIndex pod, const std::vector<IpAddress> &addresses);
    void compare(const FlowEnd &from, const FlowEnd &to, const TrafficBounds &wanted,
                 const TrafficBounds &actual);
    CounterExample example(const FlowEnd &from, const FlowEnd &to, const TrafficBounds &wanted,
                           const TrafficSet &traffic) const;
    void cite(const EndReason &end, CounterExample &counterExample) const;
    std::string nameOf(const FlowEnd &end) const;

    const Reachability &m_simulated;
    const Cluster &m_cluster;
    const DesignedTraffic m_designed;
    const std::stop_token m_stop;
    Proof m_proof;
    PortCuts m_cuts;
    std::array<std::optional<CounterExample>, kDepartures> m_found;
};

std::vector<PodIndex> Prover::livePods() const
{
    std::vector<PodIndex> pods;
    for (std::size_t i = 0; i < m_cluster.pods().size(); ++i) {
        if (takesPart(m_cluster.pods()[i], m_simulated.profile()))
            pods.push_back(PodIndex(static_cast<std::uint32_t>(i)));
    }
    return pods;
}

std::string Prover::nameOf(const FlowEnd &end) const
{
    const auto *pod = std::get_if<PodIndex>(&end);
    return pod ? toString(m_cluster.workloadOf(*pod).id) : toString(std::get<IpAddress>(end));
}

void Prover::cite(const EndReason &end, CounterExample &counterExample) const
{
    const PolicySet &policies = m_simulated.policies();
    for (const RuleReference &rule : end.decidingRules) {
        const Policy &policy = policies[rule.policy];
        const PolicyRule &source = policy.rules(rule.direction)[rule.rule];
        counterExample.citations.push_back({policy.id, rule.direction, source.sourceIndex, source.where});
    }
    if (end.access == Access::Allowed)
        return;
    for (const PolicyIndex index : end.isolatedBy)
        counterExample.citations.push_back(
            {policies[index].id, end.direction, std::nullopt, policies[index].where});
}

CounterExample Prover::example(const FlowEnd &from, const FlowEnd &to, const TrafficBounds &wanted,
                               const TrafficSet &traffic) const
{
    CounterExample result;
    result.flow.from = from;
    result.flow.to = to;
    for (const Protocol protocol : kAllProtocols) {
        if (traffic.ports(protocol).isEmpty())
            continue;
        result.flow.protocol = protocol;
        result.flow.port = traffic.ports(protocol).ranges().front().first;
        break;
    }
    result.from = nameOf(from);
    result.to = nameOf(to);
    if (wanted.allowed.contains(result.flow.protocol, result.flow.port))
        result.wanted = Access::Allowed;
    else if (wanted.possible.contains(result.flow.protocol, result.flow.port))
        result.wanted = Access::Unknown;
    result.actual = m_simulated.explain(result.flow);
    cite(result.actual.egress, result);
    cite(result.actual.ingress, result);
    return result;
}

void Prover::compare(const FlowEnd &from, const FlowEnd &to, const TrafficBounds &wanted,
                     const TrafficBounds &actual)
{
    m_cuts.add(wanted.allowed);
    m_cuts.add(actual.allowed);
    if (wanted == actual && wanted.isCertain())
        return;
    for (std::size_t i = 0; i < kDepartures; ++i) {
        const TrafficSet traffic = departing(static_cast<Departure>(i), wanted, actual);
        if (traffic.isEmpty())
            continue;
        if (!m_found[i])
            m_found[i] = example(from, to, wanted, traffic);
        return;
    }
}

void Prover::compareWithPods(PodIndex from, const std::vector<PodIndex> &pods)
{
    for (const PodIndex to : pods) {
        // A single pod's traffic to itself can be neither allowed nor denied.
        if (from == to && m_cluster[from].count == 1)
            continue;
        ++m_proof.podPairs;
        const TrafficBounds wanted = m_designed.between(from, to);
        m_proof.undecidedPairs += wanted.isCertain() ? 0 : 1;
        compare(from, to, wanted, m_simulated.between(from, to));
    }
}

void Prover::compareWithAddresses(PodIndex pod, const std::vector<IpAddress> &addresses)
{
    for (const IpAddress &address : addresses) {
        compare(pod, address, m_designed.toAddress(pod, address), m_simulated.toAddress(pod, address));
        compare(address, pod, m_designed.fromAddress(address, pod), m_simulated.fromAddress(address, pod));
    }
}

std::optional<Proof> Prover::run()
{
    const std::vector<PodIndex> pods = livePods();
    const std::vector<IpAddress> addresses = addressesToTry(m_simulated, m_designed);
    std::set<WorkloadIndex> workloads;
    for (const PodIndex pod : pods) {
        if (m_stop.stop_requested())
            return std::nullopt;
        compareWithPods(pod, pods);
        compareWithAddresses(pod, addresses);
        workloads.insert(m_cluster[pod].workload);
        // Nothing later could be more telling.
        if (m_found[static_cast<std::size_t>(Departure::Leak)])
            break;
    }
    m_proof.workloadPairs = workloads.empty() ? 0 : workloads.size() * (workloads.size() - 1);
    m_proof.addressAtoms = addresses.size();
    m_proof.trafficAtoms = m_cuts.atoms();
    const auto *worst = std::ranges::find_if(m_found, [](const auto &each) { return each.has_value(); });
    m_proof.holds = worst == m_found.end();
    if (!m_proof.holds)
        m_proof.counterExample = *worst;
    return m_proof;
}

} // namespace

std::optional<Proof> prove(const Reachability &simulated, const KubernetesObjects &objects,
                           const Design &design, std::stop_token stop)
{
    return Prover(simulated, objects, design, std::move(stop)).run();
}

} // namespace drawbridge
