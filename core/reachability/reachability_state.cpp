// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "reachability/reachability_state.h"

#include "reachability/label_effect.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace drawbridge {

namespace {

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
    std::size_t head = 0;
    std::size_t tail = 0;
};

bool isSame(const Policy &a, const Policy &b)
{
    return &a == &b || (a.id == b.id && isSameDecision(a, b));
}

SharedEnds sharedEnds(const SharedEntries<Policy> &before, const SharedEntries<Policy> &after)
{
    const std::size_t most = std::min(before.size(), after.size());
    SharedEnds ends;
    while (ends.head < most && isSame(before[ends.head], after[ends.head]))
        ++ends.head;
    while (ends.head + ends.tail < most
           && isSame(before[before.size() - 1 - ends.tail], after[after.size() - 1 - ends.tail]))
        ++ends.tail;
    return ends;
}

} // namespace

/// Keeps what is compiled already. Edits touch few policies: what stands before and behind them is the same.
Reachability::State::Changed Reachability::State::recompile(const std::shared_ptr<const PolicySet> &next,
                                                            CompiledPolicies &all) const
{
    const SharedEntries<Policy> &before = policies->policies;
    const SharedEntries<Policy> &after = next->policies;
    const SharedEnds ends = sharedEnds(before, after);
    const auto head = compiled.begin() + static_cast<std::ptrdiff_t>(ends.head);
    const auto tail = compiled.end() - static_cast<std::ptrdiff_t>(ends.tail);
    Changed result;
    all.assign(compiled.begin(), head);
    result.removed.assign(head, tail);
    const std::size_t end = after.size() - ends.tail;
    // Both lists are in the order of evaluation. Most policies are shared, and found by their address; others
    // are found by their name.
    const auto placeOf = [](const Policy &policy) { return std::tie(policy.place, policy.id); };
    std::size_t place = 0;
    for (std::size_t i = ends.head; i < end; ++i) {
        const auto formerly = [&]() -> const Policy & { return before[ends.head + place]; };
        const auto isLeft = [&] { return place < result.removed.size(); };
        while (isLeft() && &formerly() != &after[i] && placeOf(formerly()) < placeOf(after[i]))
            ++place;
        const bool isShared = isLeft() && &formerly() == &after[i];
        all.push_back(isShared ? std::move(result.removed[place++]) : nullptr);
    }
    std::multimap<PolicyId, std::size_t> touched;
    for (std::size_t i = 0; i < result.removed.size(); ++i) {
        if (result.removed[i])
            touched.emplace(before[ends.head + i].id, i);
    }
    for (std::size_t i = ends.head; i < end; ++i) {
        if (all[i])
            continue;
        const auto [first, last] = touched.equal_range(after[i].id);
        const auto same = std::find_if(first, last, [&](const auto &entry) {
            return isSame(before[ends.head + entry.second], after[i]);
        });
        if (same != last) {
            all[i] = std::move(result.removed[same->second]);
            touched.erase(same);
        } else {
            all[i] = std::make_shared<CompiledPolicy>(lookup, next, PolicyIndex(i));
            result.added.push_back(all[i]);
        }
    }
    std::erase(result.removed, nullptr);
    all.insert(all.end(), tail, compiled.end());
    return result;
}

bool Reachability::State::change(std::shared_ptr<const PolicySet> next, const std::stop_token &stop)
{
    CompiledPolicies all;
    const Changed changed = recompile(next, all);
    const auto namesAddresses = [](const auto &policy) { return policy->namesAddresses(); };
    const bool isCutAnew = !atoms || std::ranges::any_of(changed.added, namesAddresses)
        || std::ranges::any_of(changed.removed, namesAddresses);
    policies = std::move(next);
    compiled = std::move(all);
    if (isCutAnew)
        atoms = std::make_shared<const Lazy<AddressAtoms>>();
    return replace(changed, stop);
}

bool Reachability::State::replace(const Changed &changed, const std::stop_token &stop)
{
    if (!profile->enforcesPolicies)
        return true;
    return egress.replace(lookup, changed.removed, changed.added, stop)
        && ingress.replace(lookup, changed.removed, changed.added, stop);
}

bool Reachability::State::relabel(std::shared_ptr<const Cluster> next, const LabelChanges &changes,
                                  const std::stop_token &stop)
{
    const LabelEffect effect(*cluster, *next, changes, *profile);
    lookup = std::make_shared<const PodLookup>(*lookup, *next, changes);
    Changed changed;
    ProfileTable::Renewed renewed;
    for (std::size_t i = 0; i < compiled.size(); ++i) {
        const auto index = PolicyIndex(i);
        switch (effect.on((*policies)[index])) {
        case LabelEffect::Extent::None:
            break;
        case LabelEffect::Extent::Ends: {
            auto same = std::make_shared<const CompiledPolicy>(*compiled[i], lookup, policies, index);
            renewed.emplace(compiled[i].get(), same);
            compiled[i] = std::move(same);
            break;
        }
        case LabelEffect::Extent::Subject:
            changed.removed.push_back(std::move(compiled[i]));
            compiled[i] = std::make_shared<const CompiledPolicy>(lookup, policies, index);
            changed.added.push_back(compiled[i]);
            break;
        }
    }
    egress.renew(lookup, renewed);
    ingress.renew(lookup, renewed);
    cluster = std::move(next);
    return replace(changed, stop);
}

std::shared_ptr<const Reachability::State>
Reachability::State::compute(std::shared_ptr<const Cluster> cluster,
                             std::shared_ptr<const PolicySet> policies, const EnforcementProfile &profile,
                             const std::stop_token &stop)
{
    const auto lookup = std::make_shared<const PodLookup>(*cluster, profile);
    const PodRuns opaque = opaquePods(*policies, *cluster, profile);
    auto state = std::make_shared<State>(State {std::move(cluster),
                                                std::make_shared<PolicySet>(),
                                                &profile,
                                                lookup,
                                                {},
                                                ProfileTable(lookup, Direction::Egress, opaque),
                                                ProfileTable(lookup, Direction::Ingress, opaque),
                                                nullptr});
    const bool isDone = state->change(std::move(policies), stop) && state->egress.complete(stop)
        && state->ingress.complete(stop);
    return isDone ? state : nullptr;
}

std::shared_ptr<const Reachability::State>
Reachability::State::withPolicies(std::shared_ptr<const PolicySet> next, const std::stop_token &stop) const
{
    if (!isSameUnmodelled(*policies, *next) || policies->addressSets != next->addressSets)
        return compute(cluster, std::move(next), *profile, stop);
    auto state = std::make_shared<State>(*this);
    return state->change(std::move(next), stop) ? state : nullptr;
}

std::shared_ptr<const Reachability::State>
Reachability::State::withLabels(std::shared_ptr<const Cluster> next, const std::stop_token &stop) const
{
    // Beyond that, sharing costs more than it saves.
    constexpr std::size_t kMostPods = 256;
    const std::optional<LabelChanges> changes = labelChanges(*cluster, *next);
    if (!changes || changes->pods.size() > kMostPods)
        return compute(std::move(next), policies, *profile, stop);
    auto state = std::make_shared<State>(*this);
    return state->relabel(std::move(next), *changes, stop) ? state : nullptr;
}

} // namespace drawbridge
