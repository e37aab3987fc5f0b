// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "export/allowing_rules.h"
#include "export/wish.h"
#include "reachability/pod_lookup.h"
#include "synthesis/rule_writer.h"

#include <optional>
#include <vector>

namespace drawbridge {

/// An edit that may be enough for a wish, and the policies with the edit.
struct ChangeCandidate {
    PolicyChange change;
    PolicySet edited;
};

/// Thinks of edits of the policies that select an end, and counts what each would open besides; whether they
/// are enough is for the reader to try. The reachability must outlive it.
class ChangeCandidates {
public:
    explicit ChangeCandidates(const Reachability &reachability);

    /// The fewest other pairs first, then the smallest edits. Only edits that cut nothing.
    std::vector<ChangeCandidate> find(const Wish &wish, const WishAnswer &answer,
                                      const std::vector<PolicyChange> &earlier);
    /// That the rule has to leave the wish out.
    static PolicyChange narrowed(const Wish &wish, const RuleReference &rule);
    /// Whether labels tell the pods of both ends from others.
    bool haveLabels(const Wish &wish);

private:
    using Candidates = std::vector<ChangeCandidate>;

    std::optional<NetworkPolicyRule> wantedRule(const Wish &wish);
    std::optional<NamedConnection> named(const Wish &wish);
    void addNetworkPolicyEdits(Candidates &candidates, const Wish &wish,
                               const std::optional<NetworkPolicyRule> &rule) const;
    void addPortEdits(Candidates &candidates, const Wish &wish, std::size_t index) const;
    void addPeerEdits(Candidates &candidates, const Wish &wish, std::size_t index,
                      const NetworkPolicyRule &wanted) const;
    void addRule(Candidates &candidates, const Wish &wish, std::size_t index,
                 const NetworkPolicyRule &wanted) const;
    void addPolicy(Candidates &candidates, const Wish &wish, const NetworkPolicyRule &wanted,
                   const std::vector<PolicyChange> &earlier);
    void addInFront(Candidates &candidates, const Wish &wish, const NamedConnection &connection,
                    const RuleReference &denial) const;
    void addAtEnds(Candidates &candidates, const Wish &wish, const NamedConnection &connection,
                   const WishAnswer &answer) const;
    std::vector<PolicyRule> compiledRules(const Wish &wish, const Policy &policy,
                                          const NetworkPolicyRule &addition) const;
    std::string freeName(WorkloadIndex workload, const std::vector<PolicyChange> &earlier) const;
    void count(ChangeCandidate &candidate, const Wish &wish, const Policy &policy,
               const PolicyRule &rule) const;

    const Reachability &m_reachability;
    const Cluster &m_cluster;
    PodLookup m_lookup;
    RuleWriter m_selectors;
};

} // namespace drawbridge
