// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reachability/compiled_policy.h"
#include "reachability/reachability.h"

#include <array>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace drawbridge {

/// Neighbouring pods of one workload that no policy tells apart, neither as subjects nor as other ends.
struct PodSort {
    std::uint32_t first = 0;
    std::uint32_t end = 0;
    WorkloadIndex workload {};
};

/// All pods that take part, cut into sorts, with the policies that bind each.
class PodSorts {
public:
    /// A policy that selects the pods of a sort for a direction, or may do so.
    struct Binding {
        PolicyIndex policy {};
        bool isSure = false;
        friend auto operator<=>(const Binding &, const Binding &) = default;
    };

    /// The world must outlive this.
    explicit PodSorts(const Reachability &reachability);

    const std::vector<PodSort> &all() const { return m_sorts; }
    /// The places of the first sort of the workload and of the one behind its last.
    std::pair<std::size_t, std::size_t> of(WorkloadIndex workload) const
    {
        return {m_firstOf[toSize(workload)], m_firstOf[toSize(workload) + 1]};
    }
    /// Two pods that stand for all pairs of the two sorts; nothing if there is only a pod and itself.
    std::optional<std::pair<PodIndex, PodIndex>> pairOf(std::size_t from, std::size_t to) const;
    /// How many pods take part in a workload.
    std::size_t podsOf(WorkloadIndex workload) const { return m_pods[toSize(workload)]; }

    const CompiledPolicy &policy(PolicyIndex index) const
    {
        return *m_policies[static_cast<std::size_t>(index)];
    }
    const std::vector<std::unique_ptr<const CompiledPolicy>> &policies() const { return m_policies; }
    const std::vector<Binding> &bindings(Direction direction, std::size_t sort) const
    {
        return m_bindings[static_cast<std::size_t>(direction)][sort];
    }
    /// Sorts with equal numbers treat every address outside the cluster alike, for the same reasons.
    std::uint32_t addressClass(Direction direction, std::size_t sort) const
    {
        return m_addressClasses[static_cast<std::size_t>(direction)][sort];
    }
    const PodLookup &lookup() const { return *m_lookup; }

private:
    void compile();
    void cut(std::vector<bool> &cuts) const;
    void sortPods(const std::vector<bool> &cuts);
    void bind();
    void classify(Direction direction);

    const Reachability &m_reachability;
    std::shared_ptr<const PodLookup> m_lookup;
    std::vector<std::unique_ptr<const CompiledPolicy>> m_policies;
    std::vector<PodSort> m_sorts;
    /// By workload, and one more.
    std::vector<std::size_t> m_firstOf;
    std::vector<std::size_t> m_pods;
    /// By direction and sort.
    std::array<std::vector<std::vector<Binding>>, 2> m_bindings;
    std::array<std::vector<std::uint32_t>, 2> m_addressClasses;
};

} // namespace drawbridge
