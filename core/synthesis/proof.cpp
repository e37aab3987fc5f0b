// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "synthesis/proof.h"

#include "reachability/flow_end.h"
#include "reachability/matching.h"
#include "synthesis/end_rows.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <span>

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
           std::stop_token stop, const Progress &progress)
        : m_simulated(simulated)
        , m_cluster(simulated.cluster())
        , m_designed(m_cluster, objects, design)
        , m_stop(std::move(stop))
        , m_progress(progress)
    {
    }

    std::optional<Proof> run();

private:
    /// What each pod's ends allow, as the design wants it and as it is; by pod.
    struct Rows {
        std::vector<EndRow> wanted;
        std::vector<EndRow> actual;
    };
    /// Numbers of what either end allows; a pair is as good as any other with the same.
    struct PairSort {
        std::uint32_t wantedEgress = 0;
        std::uint32_t wantedIngress = 0;
        std::uint32_t actualEgress = 0;
        std::uint32_t actualIngress = 0;
        friend auto operator<=>(const PairSort &, const PairSort &) = default;
    };
    struct PairResult {
        TrafficBounds wanted;
        TrafficBounds actual;
    };

    std::vector<PodIndex> livePods() const;
    /// False if the stop was requested.
    bool readRows(const std::vector<PodIndex> &pods);
    bool tell(std::size_t done, std::size_t total) const;
    const PairResult &resultOf(const PairSort &sort);
    void compareWithPods(PodIndex from, const std::vector<PodIndex> &pods);
    void compareRun(PodIndex from, std::span<const PodIndex> run, const PairSort &egress);
    void compareWithAddresses(PodIndex pod, const std::vector<IpAddress> &addresses);
    void compare(const FlowEnd &from, const FlowEnd &to, const TrafficBounds &wanted,
                 const TrafficBounds &actual);
    CounterExample example(const FlowEnd &from, const FlowEnd &to, const TrafficBounds &wanted,
                           const TrafficSet &traffic) const;
    void cite(const EndReason &end, CounterExample &counterExample) const;

    const Reachability &m_simulated;
    const Cluster &m_cluster;
    const DesignedTraffic m_designed;
    const std::stop_token m_stop;
    const Progress &m_progress;
    TrafficNumbers m_numbers;
    Rows m_egress;
    Rows m_ingress;
    std::map<PairSort, PairResult> m_results;
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
    result.from = nameOf(m_cluster, from);
    result.to = nameOf(m_cluster, to);
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

bool Prover::tell(std::size_t done, std::size_t total) const
{
    if (m_progress && (done % 64 == 0 || done == total))
        m_progress(done, total);
    return !m_stop.stop_requested();
}

bool Prover::readRows(const std::vector<PodIndex> &pods)
{
    for (Rows *rows : {&m_egress, &m_ingress}) {
        rows->wanted.resize(m_cluster.pods().size());
        rows->actual.resize(m_cluster.pods().size());
    }
    for (std::size_t i = 0; i < pods.size(); ++i) {
        if (!tell(i, 2 * pods.size()))
            return false;
        const std::size_t pod = toSize(pods[i]);
        for (const Direction direction : {Direction::Egress, Direction::Ingress}) {
            Rows &rows = direction == Direction::Egress ? m_egress : m_ingress;
            rows.wanted[pod] = EndRow(m_designed.endRuns(direction, pods[i]), m_numbers);
            rows.actual[pod] = EndRow(m_simulated.endRuns(direction, pods[i]), m_numbers);
        }
    }
    return true;
}

const Prover::PairResult &Prover::resultOf(const PairSort &sort)
{
    const auto [place, isNew] = m_results.try_emplace(sort);
    PairResult &result = place->second;
    if (isNew) {
        const auto both = [](const TrafficBounds &a, const TrafficBounds &b) {
            return TrafficBounds {a.allowed & b.allowed, a.possible & b.possible};
        };
        result.wanted = both(m_numbers[sort.wantedEgress], m_numbers[sort.wantedIngress]);
        result.actual = both(m_numbers[sort.actualEgress], m_numbers[sort.actualIngress]);
        m_cuts.add(result.wanted.allowed);
        m_cuts.add(result.actual.allowed);
    }
    return result;
}

/// All that one end treats alike, by the design and by the policies.
void Prover::compareRun(PodIndex from, std::span<const PodIndex> run, const PairSort &egress)
{
    const auto subject = static_cast<std::uint32_t>(from);
    PairSort last;
    const PairResult *result = nullptr;
    for (const PodIndex to : run) {
        // A single pod's traffic to itself can be neither allowed nor denied.
        if (from == to && m_cluster[from].count == 1)
            continue;
        ++m_proof.podPairs;
        PairSort sort = egress;
        sort.wantedIngress = m_ingress.wanted[toSize(to)].with(subject);
        sort.actualIngress = m_ingress.actual[toSize(to)].with(subject);
        if (!result || sort != last)
            result = &resultOf(sort);
        last = sort;
        m_proof.undecidedPairs += result->wanted.isCertain() ? 0 : 1;
        if (result->wanted != result->actual)
            compare(from, to, result->wanted, result->actual);
    }
}

void Prover::compareWithPods(PodIndex from, const std::vector<PodIndex> &pods)
{
    const std::vector<EndRow::Run> &wanted = m_egress.wanted[toSize(from)].runs;
    const std::vector<EndRow::Run> &actual = m_egress.actual[toSize(from)].runs;
    auto i = wanted.begin();
    auto j = actual.begin();
    for (auto first = pods.begin(); first != pods.end();) {
        const auto place = static_cast<std::uint32_t>(*first);
        while (i + 1 != wanted.end() && (i + 1)->first <= place)
            ++i;
        while (j + 1 != actual.end() && (j + 1)->first <= place)
            ++j;
        auto end = pods.end();
        for (const auto &[run, all] : {std::pair(i, wanted.end()), std::pair(j, actual.end())}) {
            if (run + 1 != all)
                end = std::min(end, std::lower_bound(first, pods.end(), PodIndex((run + 1)->first)));
        }
        const bool holdsSelf = m_cluster[from].count == 1 && std::binary_search(first, end, from);
        // What the source may not send at all needs no look at the other ends.
        if (i->traffic == 0 && j->traffic == 0)
            m_proof.podPairs += static_cast<std::size_t>(end - first) - (holdsSelf ? 1 : 0);
        else
            compareRun(from, {first, end}, {i->traffic, 0, j->traffic, 0});
        first = end;
    }
}

void Prover::compareWithAddresses(PodIndex pod, const std::vector<IpAddress> &addresses)
{
    const auto tellApart = [&](Direction direction) {
        return m_designed.tellsAddressesApart(direction, pod)
            || m_simulated.tellsAddressesApart(direction, pod);
    };
    const bool goElsewhere = tellApart(Direction::Egress);
    const bool comeFromElsewhere = tellApart(Direction::Ingress);
    for (std::size_t i = 0; i < addresses.size(); ++i) {
        const IpAddress &address = addresses[i];
        if (i == 0 || goElsewhere)
            compare(pod, address, m_designed.toAddress(pod, address), m_simulated.toAddress(pod, address));
        if (i == 0 || comeFromElsewhere)
            compare(address, pod, m_designed.fromAddress(address, pod),
                    m_simulated.fromAddress(address, pod));
    }
}

std::optional<Proof> Prover::run()
{
    const std::vector<PodIndex> pods = livePods();
    const std::vector<IpAddress> addresses = addressesToTry(m_simulated, m_designed);
    std::set<WorkloadIndex> workloads;
    if (!readRows(pods))
        return std::nullopt;
    for (std::size_t i = 0; i < pods.size(); ++i) {
        const PodIndex pod = pods[i];
        if (!tell(pods.size() + i, 2 * pods.size()))
            return std::nullopt;
        compareWithPods(pod, pods);
        compareWithAddresses(pod, addresses);
        workloads.insert(m_cluster[pod].workload);
        // Nothing later could be more telling.
        if (m_found[static_cast<std::size_t>(Departure::Leak)])
            break;
    }
    tell(2 * pods.size(), 2 * pods.size());
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
                           const Design &design, std::stop_token stop, const Progress &progress)
{
    return Prover(simulated, objects, design, std::move(stop), progress).run();
}

} // namespace drawbridge
