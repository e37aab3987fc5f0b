// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "reachability/reachability_state.h"

#include "reachability/label_effect.h"

#include <algorithm>
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

auto rankOf(const Policy &policy)
{
    return std::tie(policy.place, policy.id);
}

bool isSame(const Policy &a, const Policy &b)
{
    return a.id == b.id && isSameDecision(a, b);
}

/// What stands in the place of some compiled policies.
struct Stretch {
    std::size_t first = 0;
    std::size_t last = 0;
    std::vector<std::shared_ptr<const CompiledPolicy>> policies;
};

} // namespace

/// Keeps what is compiled already. Edits touch few policies: most stand in the same order before and after.
Reachability::State::Changed Reachability::State::recompile(const std::shared_ptr<const PolicySet> &next)
{
    Changed result;
    std::vector<Stretch> stretches(1);
    auto before = policies->policies.begin();
    auto after = next->policies.begin();
    std::size_t place = 0;
    const auto isLeft = [&] { return before != policies->policies.end(); };
    const auto isToCome = [&] { return after != next->policies.end(); };
    const auto take = [&](std::shared_ptr<const CompiledPolicy> policy) {
        stretches.back().policies.push_back(std::move(policy));
        ++after;
        ++place;
    };
    const auto compileNext = [&] {
        result.added.push_back(std::make_shared<CompiledPolicy>(lookup, next, PolicyIndex(place)));
        take(result.added.back());
    };
    const auto passFormer = [&] {
        ++before;
        return compiled[stretches.back().last++];
    };
    while (isLeft() || isToCome()) {
        const std::size_t shared = isLeft() && isToCome() ? skipShared(before, after) : 0;
        if (shared > 0) {
            place += shared;
            const std::size_t first = stretches.back().last + shared;
            stretches.push_back({first, first, {}});
        } else if (!isLeft() || (isToCome() && rankOf(*after) < rankOf(*before))) {
            compileNext();
        } else if (!isToCome() || rankOf(*before) < rankOf(*after)) {
            result.removed.push_back(passFormer());
        } else if (&*before == &*after || isSame(*before, *after)) {
            take(passFormer());
        } else {
            result.removed.push_back(passFormer());
            compileNext();
        }
    }
    for (auto each = stretches.rbegin(); each != stretches.rend(); ++each)
        compiled.replace(each->first, each->last, std::move(each->policies));
    return result;
}

bool Reachability::State::change(std::shared_ptr<const PolicySet> next, const std::stop_token &stop)
{
    const Changed changed = recompile(next);
    const auto namesAddresses = [](const auto &policy) { return policy->namesAddresses(); };
    const bool isCutAnew = !atoms || std::ranges::any_of(changed.added, namesAddresses)
        || std::ranges::any_of(changed.removed, namesAddresses);
    policies = std::move(next);
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
            compiled.edit(i) = std::move(same);
            break;
        }
        case LabelEffect::Extent::Subject:
            changed.removed.push_back(compiled[i]);
            changed.added.push_back(std::make_shared<const CompiledPolicy>(lookup, policies, index));
            compiled.edit(i) = changed.added.back();
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
