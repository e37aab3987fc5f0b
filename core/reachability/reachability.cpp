// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "reachability/reachability.h"

#include "base/repeated.h"
#include "reachability/flow_evaluator.h"
#include "reachability/reachability_state.h"

#include <algorithm>
#include <tuple>

namespace drawbridge {

namespace {

TrafficBounds everything()
{
    return {TrafficSet::all(), TrafficSet::all()};
}

TrafficSet intersection(const TrafficSet &a, const TrafficSet &b)
{
    if (a.isAll())
        return b;
    return b.isAll() ? a : a & b;
}

TrafficBounds intersection(const TrafficBounds &a, const TrafficBounds &b)
{
    return {intersection(a.allowed, b.allowed), intersection(a.possible, b.possible)};
}

std::uint32_t numberOf(PodIndex pod)
{
    return static_cast<std::uint32_t>(pod);
}

} // namespace

Match Reachability::State::ownNode(PodIndex subject, PodIndex other) const
{
    if (isBound(other) || !isBound(subject) || !profile->enforcesPolicies)
        return Match::No;
    return matchOwnNode((*cluster)[other], (*cluster)[subject]);
}

/// A node always reaches its pods, unless Cilium denies that; whether they reach it is up to the CNI.
TrafficBounds Reachability::State::endBounds(Direction direction, PodIndex subject, PodIndex other) const
{
    const SubjectProfile &profileOfSubject = table(direction).of(numberOf(subject));
    const TrafficBounds &bounds = profileOfSubject.withPod(numberOf(other));
    const Match isOwnNode = ownNode(subject, other);
    if (isOwnNode == Match::No)
        return bounds;
    if (isOwnNode == Match::Yes && direction == Direction::Ingress)
        return {TrafficSet::all() - profileOfSubject.deniedByCilium(numberOf(other)), TrafficSet::all()};
    return {bounds.allowed, TrafficSet::all()};
}

TrafficBounds Reachability::State::pairBounds(PodIndex from, PodIndex to) const
{
    return intersection(endBounds(Direction::Egress, from, to), endBounds(Direction::Ingress, to, from));
}

Reachability::Reachability(std::shared_ptr<const State> state)
    : m_state(std::move(state))
{
}

std::shared_ptr<const Reachability> Reachability::from(std::shared_ptr<const State> state)
{
    return state ? std::shared_ptr<const Reachability>(new Reachability(std::move(state))) : nullptr;
}

std::shared_ptr<const Reachability> Reachability::compute(std::shared_ptr<const Cluster> cluster,
                                                          std::shared_ptr<const PolicySet> policies,
                                                          const EnforcementProfile &profile,
                                                          std::stop_token stop)
{
    return from(State::compute(std::move(cluster), std::move(policies), profile, stop));
}

std::shared_ptr<const Reachability> Reachability::withPolicies(std::shared_ptr<const PolicySet> policies,
                                                               std::stop_token stop) const
{
    return from(m_state->withPolicies(std::move(policies), stop));
}

std::shared_ptr<const Reachability> Reachability::withLabels(std::shared_ptr<const Cluster> cluster,
                                                             std::stop_token stop) const
{
    return from(m_state->withLabels(std::move(cluster), stop));
}

const Cluster &Reachability::cluster() const
{
    return *m_state->cluster;
}

const PolicySet &Reachability::policies() const
{
    return *m_state->policies;
}

const EnforcementProfile &Reachability::profile() const
{
    return *m_state->profile;
}

TrafficBounds Reachability::between(PodIndex from, PodIndex to) const
{
    const State &state = *m_state;
    if (!state.takesPart(from) || !state.takesPart(to))
        return {};
    if (from == to && cluster()[from].count == 1)
        return everything();
    return state.pairBounds(from, to);
}

std::vector<EndRun> Reachability::endRuns(Direction direction, PodIndex subject) const
{
    const State &state = *m_state;
    std::vector<std::uint32_t> firsts;
    state.table(direction).of(numberOf(subject)).forEachRun([&firsts](std::uint32_t first, const auto &) {
        firsts.push_back(first);
    });
    // Each of them may be on the subject's node or not.
    for (const PodRun &run : state.lookup->hostNetworkPods().runs()) {
        for (std::uint32_t pod = run.first; pod <= run.end && pod < state.lookup->podCount(); ++pod)
            firsts.push_back(pod);
    }
    sortAndDropRepeated(firsts);
    std::vector<EndRun> runs;
    for (const std::uint32_t first : firsts)
        runs.push_back({PodIndex(first), state.endBounds(direction, subject, PodIndex(first))});
    return runs;
}

bool Reachability::mayDiffer(const Reachability &other, Direction direction, PodIndex subject) const
{
    return m_state->cluster != other.m_state->cluster || m_state->profile != other.m_state->profile
        || &m_state->table(direction).of(numberOf(subject))
        != &other.m_state->table(direction).of(numberOf(subject));
}

bool Reachability::tellsAddressesApart(Direction direction, PodIndex subject) const
{
    return m_state->table(direction).of(numberOf(subject)).tellsAddressesApart();
}

TrafficBounds Reachability::toAddress(PodIndex from, const IpAddress &address) const
{
    if (!m_state->takesPart(from))
        return {};
    return m_state->egress.of(numberOf(from)).withAddress(address);
}

TrafficBounds Reachability::fromAddress(const IpAddress &address, PodIndex to) const
{
    if (!m_state->takesPart(to))
        return {};
    return m_state->ingress.of(numberOf(to)).withAddress(address);
}

/// The pods of a workload, which are neighbours, cut where their profiles differ. A pod that may be its
/// node, or takes no part, is alone.
std::vector<PodRun> Reachability::State::alikePods(const ProfileTable &table, WorkloadIndex workload) const
{
    std::vector<PodRun> runs;
    bool isOpen = false;
    for (const PodIndex pod : (*cluster)[workload].pods) {
        const std::uint32_t number = numberOf(pod);
        const bool isPlain = takesPart(pod) && isBound(pod);
        if (isOpen && isPlain && table.numberOf(number) == table.numberOf(runs.back().first))
            runs.back().end = number + 1;
        else
            runs.push_back({number, number + 1});
        isOpen = isPlain;
    }
    return runs;
}

/// Whether every pair of the pods is treated alike, each run being one of alikePods().
bool Reachability::State::isOneSort(PodRun sources, PodRun targets) const
{
    return isBound(PodIndex(sources.first)) && isBound(PodIndex(targets.first))
        && egress.of(sources.first).isAlikeFor(targets.first, targets.end)
        && ingress.of(targets.first).isAlikeFor(sources.first, sources.end);
}

/// Visits pairs of pods, at least one of each sort; pairs are of one sort if both ends treat them alike.
template <typename Visit>
void Reachability::State::forSomePairs(PodRun sources, PodRun targets, Visit visit) const
{
    const bool isDone = isOneSort(sources, targets);
    for (std::uint32_t source = sources.first; source < sources.end; ++source) {
        for (std::uint32_t target = targets.first; target < targets.end; ++target) {
            const bool isOwnPod = source == target && (*cluster)[PodIndex(source)].count == 1;
            if (isOwnPod || !takesPart(PodIndex(source)) || !takesPart(PodIndex(target)))
                continue;
            visit(PodIndex(source), PodIndex(target));
            if (isDone)
                return;
        }
    }
}

/// Visits what one pair of pods of each sort may do.
template <typename Visit>
void Reachability::State::forEachSort(WorkloadIndex from, WorkloadIndex to, Visit visit) const
{
    using Sort = std::tuple<std::uint32_t, std::uint32_t, Match, std::uint32_t, std::uint32_t, Match>;
    std::vector<Sort> seen;
    const auto visitOnce = [&](PodIndex source, PodIndex target) {
        const std::uint32_t a = numberOf(source);
        const std::uint32_t b = numberOf(target);
        const Sort sort(egress.numberOf(a), egress.of(a).outcomeOf(b), ownNode(source, target),
                        ingress.numberOf(b), ingress.of(b).outcomeOf(a), ownNode(target, source));
        if (std::ranges::find(seen, sort) != seen.end())
            return;
        seen.push_back(sort);
        visit(pairBounds(source, target));
    };
    const std::vector<PodRun> targets = alikePods(ingress, to);
    for (const PodRun source : alikePods(egress, from)) {
        for (const PodRun target : targets)
            forSomePairs(source, target, visitOnce);
    }
}

TrafficBounds Reachability::between(WorkloadIndex from, WorkloadIndex to) const
{
    std::optional<TrafficBounds> joined;
    m_state->forEachSort(from, to, [&joined](TrafficBounds pair) {
        if (!joined) {
            joined = std::move(pair);
            return;
        }
        joined->allowed = intersection(joined->allowed, pair.allowed);
        joined->possible |= pair.possible;
    });
    return joined.value_or(TrafficBounds {});
}

TrafficSet Reachability::allowedForSome(WorkloadIndex from, WorkloadIndex to) const
{
    TrafficSet traffic;
    m_state->forEachSort(from, to, [&traffic](const TrafficBounds &pair) { traffic |= pair.allowed; });
    return traffic;
}

namespace {

/// Joins what the pods of a workload may do with one thing outside.
template <typename BoundsOf>
TrafficBounds joinedOver(const Cluster &cluster, const EnforcementProfile &profile, WorkloadIndex workload,
                         BoundsOf boundsOf)
{
    std::optional<TrafficBounds> joined;
    for (const PodIndex pod : cluster[workload].pods) {
        if (!takesPart(cluster[pod], profile))
            continue;
        TrafficBounds bounds = boundsOf(pod);
        if (!joined) {
            joined = std::move(bounds);
            continue;
        }
        joined->allowed = intersection(joined->allowed, bounds.allowed);
        joined->possible |= bounds.possible;
    }
    return joined.value_or(TrafficBounds {});
}

} // namespace

TrafficBounds Reachability::toAddress(WorkloadIndex from, const IpAddress &address) const
{
    return joinedOver(cluster(), profile(), from, [&](PodIndex pod) { return toAddress(pod, address); });
}

TrafficBounds Reachability::fromAddress(const IpAddress &address, WorkloadIndex to) const
{
    return joinedOver(cluster(), profile(), to, [&](PodIndex pod) { return fromAddress(address, pod); });
}

std::span<const AddressRange> Reachability::addressAtoms() const
{
    return m_state->addressAtoms().all;
}

std::span<const AddressRange> Reachability::externalAtoms() const
{
    return m_state->addressAtoms().external;
}

Isolation Reachability::isolation(WorkloadIndex workload, Direction direction) const
{
    bool isAnyOpen = false;
    bool isAnyIsolated = false;
    for (const PodIndex pod : cluster()[workload].pods) {
        if (!m_state->takesPart(pod))
            continue;
        const SubjectProfile &subject = m_state->table(direction).of(numberOf(pod));
        if (subject.isOpaque() || (!subject.isIsolated() && subject.mayBeIsolated()))
            return Isolation::Unknown;
        (subject.isIsolated() ? isAnyIsolated : isAnyOpen) = true;
    }
    if (isAnyOpen && isAnyIsolated)
        return Isolation::Partial;
    return isAnyIsolated ? Isolation::Isolated : Isolation::Open;
}

bool Reachability::allowsEverything(WorkloadIndex workload, Direction direction) const
{
    const auto passes = [&](PodIndex pod) {
        const SubjectProfile &subject = m_state->table(direction).of(numberOf(pod));
        if (subject.isOpaque() || subject.entries().empty())
            return !subject.isOpaque();
        return subject.allowsAllPods() && std::ranges::all_of(externalAtoms(), [&](const AddressRange &atom) {
                   return subject.withAddress(atom.first).allowed.isAll();
               });
    };
    bool hasPods = false;
    for (const PodIndex pod : cluster()[workload].pods) {
        if (!m_state->takesPart(pod))
            continue;
        if (!passes(pod))
            return false;
        hasPods = true;
    }
    return hasPods;
}

std::vector<PolicyIndex> Reachability::policiesOf(PodIndex pod, Direction direction) const
{
    std::vector<PolicyIndex> found;
    const SubjectProfile &subject = m_state->table(direction).of(numberOf(pod));
    for (const ProfileEntry &entry : subject.entries()) {
        const auto place = std::ranges::find(m_state->compiled, entry.policy);
        found.push_back(PolicyIndex(std::distance(m_state->compiled.begin(), place)));
    }
    std::ranges::sort(found);
    return found;
}

bool Reachability::isOpaque(PodIndex pod) const
{
    return m_state->ingress.of(numberOf(pod)).isOpaque();
}

Verdict Reachability::explain(const Flow &flow) const
{
    return evaluateFlow(cluster(), policies(), profile(), flow);
}

} // namespace drawbridge
