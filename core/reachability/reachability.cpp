// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "reachability/reachability.h"

#include "base/overloaded.h"
#include "reachability/address_atoms.h"
#include "reachability/flow_evaluator.h"
#include "reachability/profile_table.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace drawbridge {

namespace {

using CompiledPolicies = std::vector<std::shared_ptr<const CompiledPolicy>>;

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

/// Pods that policies of dialects that are not modelled may select.
PodRuns opaquePods(const PolicySet &policies, const Cluster &cluster, const EnforcementProfile &profile)
{
    PodRuns pods;
    if (!profile.otherDialectsCount || !profile.enforcesPolicies || policies.notModelled.empty())
        return pods;
    std::set<std::string_view> namespaces;
    bool bindsNodes = false;
    for (const OtherPolicy &policy : policies.notModelled) {
        bindsNodes = bindsNodes || policy.isAboutNodes;
        if (!policy.isAboutNodes)
            namespaces.insert(isUnresolved(policy.id.namespaceName) ? std::string_view()
                                                                    : policy.id.namespaceName);
    }
    for (std::uint32_t pod = 0; pod < cluster.pods().size(); ++pod) {
        const bool isNamed
            = namespaces.contains("") || namespaces.contains(cluster.namespaceOf(PodIndex(pod)).name);
        if (isSelectable(cluster[PodIndex(pod)], profile) ? isNamed : bindsNodes)
            pods.append(pod, pod + 1);
    }
    return pods;
}

bool isSameUnmodelled(const PolicySet &a, const PolicySet &b)
{
    return std::ranges::equal(a.notModelled, b.notModelled,
                              [](const OtherPolicy &one, const OtherPolicy &other) {
                                  return one.id == other.id && one.isAboutNodes == other.isAboutNodes;
                              });
}

/// How many policies at the beginning and at the end of two lists decide alike, and so need not be compiled
/// again.
struct SharedEnds {
    std::ptrdiff_t head = 0;
    std::ptrdiff_t tail = 0;
};

SharedEnds sharedEnds(const std::vector<Policy> &before, const std::vector<Policy> &after)
{
    const auto isSame = [](const Policy &a, const Policy &b) { return a.id == b.id && isSameDecision(a, b); };
    const auto head = std::ranges::mismatch(before, after, isSame);
    const auto tail = std::mismatch(before.rbegin(), std::make_reverse_iterator(head.in1), after.rbegin(),
                                    std::make_reverse_iterator(head.in2), isSame);
    return {head.in1 - before.begin(), tail.first - before.rbegin()};
}

} // namespace

struct Reachability::State {
    std::shared_ptr<const Cluster> cluster;
    std::shared_ptr<const PolicySet> policies;
    const EnforcementProfile *profile;
    std::shared_ptr<const PodLookup> lookup;
    /// One for each policy of the set, in its order.
    CompiledPolicies compiled;
    ProfileTable egress;
    ProfileTable ingress;
    std::shared_ptr<const LazyAtoms> atoms;

    const ProfileTable &table(Direction direction) const
    {
        return direction == Direction::Ingress ? ingress : egress;
    }
    bool takesPart(PodIndex pod) const { return drawbridge::takesPart((*cluster)[pod], *profile); }
    bool isBound(PodIndex pod) const { return isSelectable((*cluster)[pod], *profile); }
    /// Whether the other end is seen as the node that the subject runs on.
    Match ownNode(PodIndex subject, PodIndex other) const;
    /// What one end allows with another pod.
    TrafficBounds endBounds(Direction direction, PodIndex subject, PodIndex other) const;
    TrafficBounds pairBounds(PodIndex from, PodIndex to) const
    {
        return intersection(endBounds(Direction::Egress, from, to), endBounds(Direction::Ingress, to, from));
    }
    /// All policies of a set, compiled, and what is not the same as before.
    struct Recompiled {
        CompiledPolicies all;
        CompiledPolicies removed;
        CompiledPolicies added;
    };
    /// Nothing if the stop was requested.
    std::optional<Recompiled> recompile(const PolicySet &next, const std::stop_token &stop) const;
    /// Replaces the policies; false if the stop was requested.
    bool change(std::shared_ptr<const PolicySet> next, const std::stop_token &stop);
    bool isOneSort(WorkloadIndex from, WorkloadIndex to) const;
    template <typename Visit> void forEachPair(WorkloadIndex from, WorkloadIndex to, Visit visit) const;
};

Match Reachability::State::ownNode(PodIndex subject, PodIndex other) const
{
    if (isBound(other) || !isBound(subject) || !profile->enforcesPolicies)
        return Match::No;
    return matchOwnNode((*cluster)[other], (*cluster)[subject]);
}

/// A node always reaches its pods; whether they reach it is up to the CNI.
TrafficBounds Reachability::State::endBounds(Direction direction, PodIndex subject, PodIndex other) const
{
    const TrafficBounds &bounds = table(direction).of(numberOf(subject)).withPod(numberOf(other));
    const Match isOwnNode = ownNode(subject, other);
    if (isOwnNode == Match::No)
        return bounds;
    if (isOwnNode == Match::Yes && direction == Direction::Ingress)
        return everything();
    return {bounds.allowed, TrafficSet::all()};
}

/// Keeps what is compiled already. Edits touch few policies: what stands before and behind them is the same.
std::optional<Reachability::State::Recompiled>
Reachability::State::recompile(const PolicySet &next, const std::stop_token &stop) const
{
    const std::vector<Policy> &before = policies->policies;
    const std::vector<Policy> &after = next.policies;
    const SharedEnds ends = sharedEnds(before, after);
    Recompiled result;
    result.all.assign(compiled.begin(), compiled.begin() + ends.head);
    result.removed.assign(compiled.begin() + ends.head, compiled.end() - ends.tail);
    std::multimap<PolicyId, std::size_t> touched;
    for (std::size_t i = 0; i < result.removed.size(); ++i)
        touched.emplace(before[static_cast<std::size_t>(ends.head) + i].id, i);
    for (auto policy = after.begin() + ends.head; policy != after.end() - ends.tail; ++policy) {
        if (stop.stop_requested())
            return std::nullopt;
        const auto [first, last] = touched.equal_range(policy->id);
        const auto same = std::find_if(first, last, [&](const auto &entry) {
            return isSameDecision(before[static_cast<std::size_t>(ends.head) + entry.second], *policy);
        });
        if (same != last) {
            result.all.push_back(std::move(result.removed[same->second]));
            touched.erase(same);
        } else {
            result.added.push_back(
                std::make_shared<CompiledPolicy>(compileAgainst(*lookup, *policy, next.addressSets)));
            result.all.push_back(result.added.back());
        }
    }
    std::erase(result.removed, nullptr);
    result.all.insert(result.all.end(), compiled.end() - ends.tail, compiled.end());
    return result;
}

bool Reachability::State::change(std::shared_ptr<const PolicySet> next, const std::stop_token &stop)
{
    std::optional<Recompiled> recompiled = recompile(*next, stop);
    if (!recompiled)
        return false;
    const CompiledPolicies &added = recompiled->added;
    const CompiledPolicies &removed = recompiled->removed;
    const auto namesAddresses = [](const auto &policy) { return policy->namesAddresses; };
    const bool isCutAnew = !atoms || std::ranges::any_of(added, namesAddresses)
        || std::ranges::any_of(removed, namesAddresses);
    policies = std::move(next);
    compiled = std::move(recompiled->all);
    if (isCutAnew)
        atoms = std::make_shared<const LazyAtoms>();
    if (!profile->enforcesPolicies)
        return true;
    return egress.replace(*lookup, removed, added, stop) && ingress.replace(*lookup, removed, added, stop);
}

Reachability::Reachability(std::shared_ptr<const State> state)
    : m_state(std::move(state))
{
}

std::shared_ptr<const Reachability> Reachability::compute(std::shared_ptr<const Cluster> cluster,
                                                          std::shared_ptr<const PolicySet> policies,
                                                          const EnforcementProfile &profile,
                                                          std::stop_token stop)
{
    const auto lookup = std::make_shared<const PodLookup>(*cluster, profile);
    const PodRuns opaque = opaquePods(*policies, *cluster, profile);
    auto state = std::make_shared<State>(State {std::move(cluster),
                                                std::make_shared<PolicySet>(),
                                                &profile,
                                                lookup,
                                                {},
                                                ProfileTable(*lookup, Direction::Egress, opaque),
                                                ProfileTable(*lookup, Direction::Ingress, opaque),
                                                nullptr});
    if (!state->change(std::move(policies), stop))
        return nullptr;
    return std::shared_ptr<const Reachability>(new Reachability(std::move(state)));
}

std::shared_ptr<const Reachability> Reachability::withPolicies(std::shared_ptr<const PolicySet> policies,
                                                               std::stop_token stop) const
{
    if (!isSameUnmodelled(*m_state->policies, *policies)
        || m_state->policies->addressSets != policies->addressSets)
        return compute(m_state->cluster, std::move(policies), *m_state->profile, std::move(stop));
    auto state = std::make_shared<State>(*m_state);
    if (!state->change(std::move(policies), stop))
        return nullptr;
    return std::shared_ptr<const Reachability>(new Reachability(std::move(state)));
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

/// Whether every pair of pods of the two workloads is treated alike; the pods of a workload are neighbours.
/// False where it takes a closer look to tell.
bool Reachability::State::isOneSort(WorkloadIndex from, WorkloadIndex to) const
{
    const std::vector<PodIndex> &sources = (*cluster)[from].pods;
    const std::vector<PodIndex> &targets = (*cluster)[to].pods;
    const auto isLike = [this](const ProfileTable &table, PodIndex pod, PodIndex first) {
        return takesPart(pod) && isBound(pod)
            && table.numberOf(numberOf(pod)) == table.numberOf(numberOf(first));
    };
    return from != to
        && std::ranges::all_of(sources, [&](PodIndex pod) { return isLike(egress, pod, sources[0]); })
        && std::ranges::all_of(targets, [&](PodIndex pod) { return isLike(ingress, pod, targets[0]); })
        && egress.of(numberOf(sources[0])).isAlikeFor(numberOf(targets[0]), numberOf(targets.back()) + 1)
        && ingress.of(numberOf(targets[0])).isAlikeFor(numberOf(sources[0]), numberOf(sources.back()) + 1);
}

/// Visits what one pair of pods of each sort may do; pairs are of one sort if both ends treat them alike.
template <typename Visit>
void Reachability::State::forEachPair(WorkloadIndex from, WorkloadIndex to, Visit visit) const
{
    if (isOneSort(from, to))
        return visit(pairBounds((*cluster)[from].pods.front(), (*cluster)[to].pods.front()));
    using Sort = std::tuple<std::uint32_t, std::uint32_t, Match, std::uint32_t, std::uint32_t, Match>;
    std::vector<Sort> seen;
    for (const PodIndex source : (*cluster)[from].pods) {
        for (const PodIndex target : (*cluster)[to].pods) {
            const bool isOwnPod = source == target && (*cluster)[source].count == 1;
            if (isOwnPod || !takesPart(source) || !takesPart(target))
                continue;
            const std::uint32_t a = numberOf(source);
            const std::uint32_t b = numberOf(target);
            const Sort sort(egress.numberOf(a), egress.of(a).outcomeOf(b), ownNode(source, target),
                            ingress.numberOf(b), ingress.of(b).outcomeOf(a), ownNode(target, source));
            if (std::ranges::find(seen, sort) != seen.end())
                continue;
            seen.push_back(sort);
            visit(pairBounds(source, target));
        }
    }
}

TrafficBounds Reachability::between(WorkloadIndex from, WorkloadIndex to) const
{
    std::optional<TrafficBounds> joined;
    m_state->forEachPair(from, to, [&joined](TrafficBounds pair) {
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
    m_state->forEachPair(from, to, [&traffic](const TrafficBounds &pair) { traffic |= pair.allowed; });
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
    return m_state->atoms->of(*m_state->policies, *m_state->lookup).all;
}

std::span<const AddressRange> Reachability::externalAtoms() const
{
    return m_state->atoms->of(*m_state->policies, *m_state->lookup).external;
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

std::vector<PolicyIndex> Reachability::policiesOf(PodIndex pod, Direction direction) const
{
    std::vector<PolicyIndex> found;
    const SubjectProfile &subject = m_state->table(direction).of(numberOf(pod));
    for (const ProfileEntry &entry : subject.entries()) {
        const auto place = std::ranges::find(m_state->compiled, entry.policy);
        found.push_back(PolicyIndex(place - m_state->compiled.begin()));
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
