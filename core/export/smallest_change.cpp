// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/smallest_change.h"

#include "export/change_candidates.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace drawbridge {

namespace {

/// A rule of a file may be several of the model.
bool isSameRule(const PolicyRule &a, const PolicyRule &b)
{
    return a.action == b.action && a.sourceIndex == b.sourceIndex && a.section == b.section;
}

/// For the wish, a rule that leaves it out is one that is not there.
void removeRules(PolicySet &policies, const std::set<RuleReference> &references)
{
    const PolicySet before = policies;
    for (const RuleReference &reference : references) {
        const PolicyRule &rule = before[reference.policy].rules(reference.direction)[reference.rule];
        Policy &policy = policies.policies.edit(static_cast<std::size_t>(reference.policy));
        std::erase_if(reference.direction == Direction::Ingress ? policy.ingress : policy.egress,
                      [&rule](const PolicyRule &each) { return isSameRule(each, rule); });
    }
}

} // namespace

class SmallestChange::Search {
public:
    explicit Search(const Reachability &reachability)
        : m_reachability(reachability)
        , m_candidates(reachability)
    {
    }

    ChangeAnswer find(const WantedEnd &from, const WantedEnd &to, const TrafficSet &wanted)
    {
        std::vector<PolicyChange> changes;
        for (const Direction direction : {Direction::Egress, Direction::Ingress}) {
            const bool isIngress = direction == Direction::Ingress;
            const WantedEnd &subject = isIngress ? to : from;
            if (!std::holds_alternative<WorkloadIndex>(subject))
                continue;
            const Obstacle obstacle
                = open(wishFor(m_reachability, direction, subject, isIngress ? from : to, wanted), changes);
            if (obstacle != Obstacle::None)
                return {{}, obstacle};
        }
        return {std::move(changes), Obstacle::None};
    }

private:
    WishAnswer answer(const Wish &wish) const
    {
        return answerTo(wish, m_reachability.cluster(), m_reachability.profile());
    }

    /// Adds the changes that one end needs.
    Obstacle open(Wish wish, std::vector<PolicyChange> &changes)
    {
        WishAnswer found = answer(wish);
        while (found.state == WishState::Closed) {
            if (auto change = best(wish, found, changes)) {
                changes.push_back(std::move(*change));
                return Obstacle::None;
            }
            if (found.denials.empty())
                return obstacleTo(wish);
            for (const RuleReference &denial : found.denials)
                changes.push_back(ChangeCandidates::narrowed(wish, denial));
            removeRules(wish.selecting, found.denials);
            found = answer(wish);
        }
        if (found.state == WishState::Open)
            return Obstacle::None;
        return found.state == WishState::Unknown ? Obstacle::NotCertain : Obstacle::NotPolicies;
    }

    /// Why no candidate is enough.
    Obstacle obstacleTo(const Wish &wish)
    {
        if (!m_candidates.haveLabels(wish))
            return Obstacle::NoLabels;
        return isExpressible(portsOf(wish.traffic), m_reachability.profile()) ? Obstacle::NotEnough
                                                                              : Obstacle::NoPortRanges;
    }

    /// The first candidate that is enough.
    std::optional<PolicyChange> best(const Wish &wish, const WishAnswer &found,
                                     const std::vector<PolicyChange> &earlier)
    {
        for (ChangeCandidate &candidate : m_candidates.find(wish, found, earlier)) {
            Wish changed = wish;
            changed.selecting = std::move(candidate.edited);
            if (answer(changed).state == WishState::Open)
                return std::move(candidate.change);
        }
        return std::nullopt;
    }

    const Reachability &m_reachability;
    ChangeCandidates m_candidates;
};

SmallestChange::SmallestChange(const Reachability &reachability)
    : m_search(std::make_unique<Search>(reachability))
{
}

SmallestChange::~SmallestChange() = default;

ChangeAnswer SmallestChange::find(const WantedEnd &from, const WantedEnd &to, const TrafficSet &wanted)
{
    return m_search->find(from, to, wanted);
}

} // namespace drawbridge
