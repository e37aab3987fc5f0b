// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/shared_list.h"
#include "reachability/subject_profile.h"

#include <cstdint>
#include <memory>
#include <span>
#include <stop_token>
#include <unordered_map>
#include <vector>

namespace drawbridge {

/// The profile of every pod for one direction. Copying is cheap next to building: profiles are shared.
class ProfileTable {
public:
    /// No policies yet; the pods of the opaque set may be bound by policies that are not modelled.
    ProfileTable(const std::shared_ptr<const PodLookup> &lookup, Direction direction, const PodRuns &opaque);

    /// Takes policies away and adds others; only pods that one of them may select get another profile. False
    /// if the stop was requested; the table is then unusable.
    bool replace(const std::shared_ptr<const PodLookup> &lookup,
                 std::span<const std::shared_ptr<const CompiledPolicy>> removed,
                 std::span<const std::shared_ptr<const CompiledPolicy>> added, const std::stop_token &stop);
    /// From a policy to the same one compiled anew, where both bind the same pods.
    using Renewed = std::unordered_map<const CompiledPolicy *, std::shared_ptr<const CompiledPolicy>>;
    void renew(const std::shared_ptr<const PodLookup> &lookup, const Renewed &renewed);
    /// Makes the rows of all profiles; false if the stop was requested.
    bool complete(const std::stop_token &stop) const;

    const SubjectProfile &of(std::uint32_t pod) const { return *m_profiles[m_profileOf[pod]]; }
    /// Pods with equal numbers have equal profiles.
    std::uint32_t numberOf(std::uint32_t pod) const { return m_profileOf[pod]; }

private:
    /// Sorted addresses of what the policies select, the lowest bit telling whether each is sure; then what
    /// else counts.
    using Key = std::vector<std::uintptr_t>;
    struct KeyHash {
        std::size_t operator()(const Key &key) const;
    };
    using Numbers = std::unordered_map<Key, std::uint32_t, KeyHash>;
    struct Addition {
        std::uint32_t pod;
        ProfileEntry entry;
    };

    std::vector<Addition> additionsOf(std::span<const std::shared_ptr<const CompiledPolicy>> added) const;
    std::uint32_t intern(const std::shared_ptr<const PodLookup> &lookup, std::vector<ProfileEntry> entries,
                         bool isOpaque, std::uint32_t pod);
    std::uint32_t numberFor(Key key);
    void settle();
    void dropUnused();

    Direction m_direction;
    std::vector<std::uint32_t> m_profileOf;
    SharedList<std::shared_ptr<const SubjectProfile>> m_profiles;
    /// Which number a profile has: what most edits leave as it is, shared between copies, and what came
    /// since.
    std::shared_ptr<const Numbers> m_settled = std::make_shared<Numbers>();
    Numbers m_recent;
};

} // namespace drawbridge
