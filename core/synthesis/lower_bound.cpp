// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "synthesis/lower_bound.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <vector>

namespace drawbridge {

namespace {

/// One thing that must be granted: a port of a peer.
struct Item {
    Direction direction = Direction::Ingress;
    const RulePeer *peer = nullptr;
    EdgePorts port;
};

struct Member {
    const SubjectRules *subject = nullptr;
    Item item;
    /// How many subjects of the namespace are granted it.
    std::size_t shared = 0;
};

bool isWorkload(const RulePeer &peer)
{
    return std::holds_alternative<WorkloadPeer>(peer);
}

/// The smallest things that the ports are made of: one port of each range, each name, or everything.
std::vector<EdgePorts> singlePorts(const EdgePorts &ports)
{
    if (ports.isEverything)
        return {ports};
    std::vector<EdgePorts> result;
    for (const Protocol protocol : kAllProtocols) {
        for (const PortRange range : ports.numbered.ports(protocol).ranges())
            result.emplace_back().numbered.insert(protocol, {range.first, range.first});
    }
    for (const NamedPort &name : ports.named)
        result.emplace_back().named = {name};
    return result;
}

/// The fooling set of one namespace.
class FoolingSet {
public:
    /// The subjects of the namespace: those that hold whatever pods there are, and those of listed pods.
    FoolingSet(std::vector<const SubjectRules *> wide, std::vector<const SubjectRules *> listed)
        : m_wide(std::move(wide))
        , m_listed(std::move(listed))
    {
        collect();
    }

    std::size_t size() const
    {
        std::size_t best = 0;
        for (const bool areRareFirst : {true, false})
            best = std::max(best, greedy(areRareFirst));
        return best;
    }

private:
    void collect();
    std::size_t greedy(bool areRareFirst) const;
    bool mayGrant(const SubjectRules &rules, const Item &item) const;
    bool grants(const SubjectRules &rules, const Item &item) const;

    std::vector<const SubjectRules *> m_wide;
    std::vector<const SubjectRules *> m_listed;
    std::vector<Member> m_members;
};

/// In doubt yes, which makes the bound smaller: a peer that holds whatever pods there are may hold any other,
/// so may a block, and a name may be any number.
bool FoolingSet::grants(const SubjectRules &rules, const Item &item) const
{
    const Grants &grants = rules.of(item.direction);
    const auto same = grants.find(*item.peer);
    if (same != grants.end()
        && (covers(same->second.ports, item.port) || !item.port.named.empty()
            || !same->second.ports.named.empty()))
        return true;
    for (const auto &[peer, grant] : grants) {
        // Workloads come after namespaces and groups, and before blocks.
        if (isWorkload(peer) && !std::holds_alternative<BlockPeer>(*item.peer))
            return false;
        if (!isWorkload(peer) && &peer != item.peer && !isNothing(intersect(grant.ports, item.port)))
            return true;
    }
    return false;
}

bool FoolingSet::mayGrant(const SubjectRules &rules, const Item &item) const
{
    if (grants(rules, item))
        return true;
    return std::ranges::any_of(
        m_wide, [&](const SubjectRules *each) { return each != &rules && grants(*each, item); });
}

void FoolingSet::collect()
{
    std::map<std::tuple<Direction, RulePeer, EdgePorts>, std::size_t> shared;
    for (const auto *list : {&m_wide, &m_listed}) {
        for (const SubjectRules *rules : *list) {
            for (const Direction direction : {Direction::Ingress, Direction::Egress}) {
                for (const auto &[peer, grant] : rules->of(direction)) {
                    for (const EdgePorts &port : singlePorts(grant.needed)) {
                        m_members.push_back({rules, {direction, &peer, port}, 0});
                        ++shared[{direction, peer, port}];
                    }
                }
            }
        }
    }
    for (Member &each : m_members)
        each.shared = shared[{each.item.direction, *each.item.peer, each.item.port}];
}

std::size_t FoolingSet::greedy(bool areRareFirst) const
{
    std::vector<Member> members = m_members;
    if (areRareFirst)
        std::ranges::stable_sort(members, {}, &Member::shared);
    std::vector<const Member *> chosen;
    std::set<const SubjectRules *> used;
    for (const Member &each : members) {
        if (used.contains(each.subject))
            continue;
        const bool isFooling = std::ranges::none_of(chosen, [&](const Member *other) {
            return mayGrant(*other->subject, each.item) && mayGrant(*each.subject, other->item);
        });
        if (!isFooling)
            continue;
        chosen.push_back(&each);
        used.insert(each.subject);
    }
    return chosen.size();
}

} // namespace

std::size_t policyLowerBound(const RuleTable &table)
{
    std::map<std::string, std::pair<std::vector<const SubjectRules *>, std::vector<const SubjectRules *>>>
        namespaces;
    for (const auto &[subject, rules] : table.subjects) {
        auto &[wide, listed] = namespaces[subject.namespaceName];
        (std::holds_alternative<std::vector<PodIndex>>(subject.pods) ? listed : wide).push_back(&rules);
    }
    std::size_t bound = 0;
    for (auto &[name, subjects] : namespaces)
        bound += FoolingSet(std::move(subjects.first), std::move(subjects.second)).size();
    return bound;
}

} // namespace drawbridge
