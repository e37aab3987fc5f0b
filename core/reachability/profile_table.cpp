// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "reachability/profile_table.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace drawbridge {

namespace {

using Policies = std::span<const std::shared_ptr<const CompiledPolicy>>;

/// Policies that were compiled anew and bind the same pods count as the same.
std::uintptr_t keyOf(const ProfileEntry &entry)
{
    return reinterpret_cast<std::uintptr_t>(&entry.policy->subject());
}

bool namesPorts(const std::vector<ProfileEntry> &entries, Direction direction)
{
    return std::ranges::any_of(
        entries, [direction](const ProfileEntry &entry) { return entry.policy->namesPortsFor(direction); });
}

/// Which of the policy's rules apply to the pod.
void addOwnEnds(std::vector<std::uintptr_t> &key, const CompiledPolicy &policy, Direction direction,
                std::uint32_t pod)
{
    if (!policy.hasOwnEndsFor(direction))
        return;
    for (const CompiledRule &rule : policy.rulesOf(direction))
        key.push_back(static_cast<std::uintptr_t>(rule.appliesTo(pod)));
}

PodRuns subjectsOf(Policies policies, Direction direction)
{
    PodRuns pods;
    for (const auto &policy : policies) {
        if (policy->decidesFor(direction))
            pods = pods | policy->subject().yes | policy->subject().maybe;
    }
    return pods;
}

} // namespace

std::size_t ProfileTable::KeyHash::operator()(const Key &key) const
{
    std::size_t hash = key.size();
    for (const std::uintptr_t part : key)
        hash = (hash ^ part) * 0x9e3779b97f4a7c15ULL;
    return hash;
}

ProfileTable::ProfileTable(const std::shared_ptr<const PodLookup> &lookup, Direction direction,
                           const PodRuns &opaque)
    : m_direction(direction)
{
    const std::uint32_t open = intern(lookup, {}, false, 0);
    m_profileOf.assign(lookup->podCount(), open);
    if (opaque.isEmpty())
        return;
    const std::uint32_t unknown = intern(lookup, {}, true, 0);
    forEachPod(opaque, [&](std::uint32_t pod) { m_profileOf[pod] = unknown; });
}

std::vector<ProfileTable::Addition> ProfileTable::additionsOf(Policies added) const
{
    std::vector<Addition> additions;
    for (const auto &policy : added) {
        if (!policy->decidesFor(m_direction))
            continue;
        forEachPod(policy->subject().yes, [&](std::uint32_t pod) {
            additions.push_back({pod, {policy, true}});
        });
        forEachPod(policy->subject().maybe, [&](std::uint32_t pod) {
            additions.push_back({pod, {policy, false}});
        });
    }
    std::ranges::stable_sort(additions, {}, &Addition::pod);
    return additions;
}

bool ProfileTable::replace(const std::shared_ptr<const PodLookup> &lookup, Policies removed, Policies added,
                           const std::stop_token &stop)
{
    const std::vector<Addition> additions = additionsOf(added);
    const PodRuns affected = subjectsOf(removed, m_direction) | subjectsOf(added, m_direction);
    std::vector<const CompiledPolicy *> gone;
    for (const auto &policy : removed)
        gone.push_back(policy.get());
    std::ranges::sort(gone);

    auto next = additions.begin();
    forEachPod(affected, [&](std::uint32_t pod) {
        if (stop.stop_requested())
            return;
        const SubjectProfile &before = of(pod);
        std::vector<ProfileEntry> entries;
        for (const ProfileEntry &entry : before.entries()) {
            if (!std::ranges::binary_search(gone, entry.policy.get()))
                entries.push_back(entry);
        }
        for (; next != additions.end() && next->pod == pod; ++next)
            entries.push_back(next->entry);
        m_profileOf[pod] = intern(lookup, std::move(entries), before.isOpaque(), pod);
    });
    settle();
    dropUnused();
    return !stop.stop_requested();
}

/// Also those that no pod has at the moment: one may have it again.
void ProfileTable::renew(const std::shared_ptr<const PodLookup> &lookup, const Renewed &renewed)
{
    if (renewed.empty())
        return;
    const auto isRenewed
        = [&renewed](const ProfileEntry &entry) { return renewed.contains(entry.policy.get()); };
    for (std::size_t i = 0; i < m_profiles.size(); ++i) {
        const std::shared_ptr<const SubjectProfile> profile = m_profiles[i];
        if (std::ranges::none_of(profile->entries(), isRenewed))
            continue;
        std::vector<ProfileEntry> entries = profile->entries();
        for (ProfileEntry &entry : entries) {
            if (isRenewed(entry))
                entry.policy = renewed.at(entry.policy.get());
        }
        m_profiles.edit(i) = std::make_shared<SubjectProfile>(*profile, lookup, std::move(entries));
    }
}

bool ProfileTable::complete(const std::stop_token &stop) const
{
    for (const std::shared_ptr<const SubjectProfile> &profile : m_profiles) {
        if (stop.stop_requested())
            return false;
        profile->complete();
    }
    return true;
}

std::uint32_t ProfileTable::intern(const std::shared_ptr<const PodLookup> &lookup,
                                   std::vector<ProfileEntry> entries, bool isOpaque, std::uint32_t pod)
{
    std::ranges::sort(entries, {}, keyOf);
    const bool dependsOnPorts = m_direction == Direction::Ingress && namesPorts(entries, m_direction);
    Key key;
    for (const ProfileEntry &entry : entries)
        key.push_back(keyOf(entry) | (entry.isSure ? 1U : 0U));
    for (const ProfileEntry &entry : entries)
        addOwnEnds(key, *entry.policy, m_direction, pod);
    key.push_back(isOpaque ? 1 : 0);
    key.push_back(dependsOnPorts ? lookup->portSignature(pod) + std::uintptr_t {1} : 0);

    const std::uint32_t number = numberFor(std::move(key));
    if (number == m_profiles.size()) {
        const std::vector<ContainerPort> ports
            = dependsOnPorts ? lookup->ports(lookup->portSignature(pod)) : std::vector<ContainerPort>();
        m_profiles.push_back(
            std::make_shared<SubjectProfile>(lookup, m_direction, std::move(entries), isOpaque, ports, pod));
    }
    return number;
}

/// The number of the profile with that key, or of the next one to be made.
std::uint32_t ProfileTable::numberFor(Key key)
{
    const auto settled = m_settled->find(key);
    if (settled != m_settled->end())
        return settled->second;
    return m_recent.try_emplace(std::move(key), static_cast<std::uint32_t>(m_profiles.size())).first->second;
}

void ProfileTable::settle()
{
    constexpr std::size_t kFew = 256;
    if (m_recent.size() < kFew)
        return;
    m_recent.insert(m_settled->begin(), m_settled->end());
    m_settled = std::make_shared<Numbers>(std::exchange(m_recent, {}));
}

/// Edits leave profiles behind that no pod has; they are dropped before they outnumber the others.
void ProfileTable::dropUnused()
{
    constexpr auto kUnused = std::numeric_limits<std::uint32_t>::max();
    std::vector<std::uint32_t> renumbered(m_profiles.size(), kUnused);
    std::uint32_t count = 0;
    for (const std::uint32_t profile : m_profileOf) {
        if (renumbered[profile] == kUnused)
            renumbered[profile] = count++;
    }
    if (std::size_t {count} * 2 > m_profiles.size())
        return;
    for (std::uint32_t &profile : m_profileOf)
        profile = renumbered[profile];
    std::vector<std::shared_ptr<const SubjectProfile>> used(count);
    for (std::size_t i = 0; i < m_profiles.size(); ++i) {
        if (renumbered[i] != kUnused)
            used[renumbered[i]] = m_profiles[i];
    }
    m_profiles = {};
    for (std::shared_ptr<const SubjectProfile> &profile : used)
        m_profiles.push_back(std::move(profile));
    m_recent.insert(m_settled->begin(), m_settled->end());
    std::erase_if(m_recent, [&](const auto &entry) { return renumbered[entry.second] == kUnused; });
    for (auto &[key, number] : m_recent)
        number = renumbered[number];
    m_settled = std::make_shared<Numbers>(std::exchange(m_recent, {}));
}

} // namespace drawbridge
