// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "synthesis/rule_basis.h"

#include "base/repeated.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <map>

namespace drawbridge {

namespace {

/// Peers that need the same and are granted the same.
struct PeerClass {
    EdgePorts needed;
    EdgePorts granted;
    std::vector<RulePeer> peers;
};

/// The ports of a rule, and which classes it serves, by index.
struct Candidate {
    EdgePorts ports;
    std::vector<std::size_t> classes;
};

class RuleBasis {
public:
    explicit RuleBasis(const Grants &grants);

    std::vector<RuleDraft> rules(const EnforcementProfile &profile);

private:
    Candidate candidateOf(const EdgePorts &ports) const;
    std::vector<EdgePorts> distinctNeeds() const;
    std::vector<EdgePorts> possiblePorts() const;
    std::vector<EdgePorts> fewest();
    bool complete(std::size_t number, const std::vector<EdgePorts> &possible, std::vector<EdgePorts> &chosen);
    EdgePorts openFor(std::size_t index, const std::vector<Candidate> &rules, const Candidate *except) const;
    void dropSuperfluous(std::vector<Candidate> &rules) const;
    EdgePorts fewestEntries(const Candidate &rule, const std::vector<Candidate> &rules,
                            const EnforcementProfile &profile) const;

    std::vector<PeerClass> m_classes;
    int m_stepsLeft = 2'000;
};

RuleBasis::RuleBasis(const Grants &grants)
{
    std::map<std::pair<EdgePorts, EdgePorts>, std::vector<RulePeer>> classes;
    for (const auto &[peer, grant] : grants)
        classes[{grant.needed, grant.ports}].push_back(peer);
    for (auto &[ports, peers] : classes)
        m_classes.push_back({ports.first, ports.second, std::move(peers)});
}

Candidate RuleBasis::candidateOf(const EdgePorts &ports) const
{
    Candidate candidate {ports, {}};
    for (std::size_t i = 0; i < m_classes.size(); ++i) {
        const bool isUseful = !isNothing(intersect(ports, m_classes[i].needed));
        if (isUseful && covers(m_classes[i].granted, ports))
            candidate.classes.push_back(i);
    }
    return candidate;
}

std::vector<EdgePorts> RuleBasis::distinctNeeds() const
{
    std::vector<EdgePorts> needs;
    for (const PeerClass &each : m_classes)
        needs.push_back(each.needed);
    sortAndDropRepeated(needs);
    return needs;
}

std::vector<EdgePorts> RuleBasis::possiblePorts() const
{
    std::vector<EdgePorts> possible = distinctNeeds();
    std::vector<EdgePorts> shared;
    for (const PeerClass &each : m_classes) {
        const std::vector<EdgePorts> before = shared;
        shared.push_back(each.granted);
        for (const EdgePorts &ports : before)
            shared.push_back(intersect(ports, each.granted));
        sortAndDropRepeated(shared);
    }
    possible.insert(possible.end(), shared.begin(), shared.end());
    sortAndDropRepeated(possible);
    std::erase_if(possible, isNothing);
    return possible;
}

/// Larger for ports that cover others.
std::size_t sizeOf(const EdgePorts &ports)
{
    std::size_t size = ports.named.size();
    for (const Protocol protocol : kAllProtocols)
        size += ports.numbered.ports(protocol).count();
    return ports.isEverything ? std::numeric_limits<std::size_t>::max() : size;
}

/// What the rules open for a class, apart from one of them.
EdgePorts RuleBasis::openFor(std::size_t index, const std::vector<Candidate> &rules,
                             const Candidate *except) const
{
    EdgePorts open;
    for (const Candidate &each : rules) {
        if (&each != except && std::ranges::binary_search(each.classes, index))
            open = unite(open, each.ports);
    }
    return open;
}

/// Adds so many possible ports that every class has what it needs.
bool RuleBasis::complete(std::size_t number, const std::vector<EdgePorts> &possible,
                         std::vector<EdgePorts> &chosen)
{
    if (--m_stepsLeft < 0)
        return false;
    for (const PeerClass &each : m_classes) {
        EdgePorts missing = each.needed;
        for (const EdgePorts &ports : chosen) {
            if (covers(each.granted, ports))
                missing = subtract(missing, ports);
        }
        if (isNothing(missing))
            continue;
        if (number == 0)
            return false;
        for (const EdgePorts &ports : possible) {
            if (!covers(each.granted, ports) || isNothing(intersect(ports, missing)))
                continue;
            chosen.push_back(ports);
            if (complete(number - 1, possible, chosen))
                return true;
            chosen.pop_back();
        }
        return false;
    }
    return true;
}

std::vector<EdgePorts> RuleBasis::fewest()
{
    constexpr std::size_t kExactLimit = 8;
    const std::vector<EdgePorts> needs = distinctNeeds();
    if (m_classes.size() > kExactLimit || m_classes.size() < 2)
        return needs;
    const std::vector<EdgePorts> possible = possiblePorts();
    for (std::size_t number = 1; number < needs.size(); ++number) {
        std::vector<EdgePorts> chosen;
        if (complete(number, possible, chosen))
            return chosen;
    }
    return needs;
}

/// Takes classes out of rules that others open for them; large rules first, so that what is made up of others
/// goes.
void RuleBasis::dropSuperfluous(std::vector<Candidate> &rules) const
{
    std::ranges::stable_sort(rules, std::ranges::greater(),
                             [](const Candidate &each) { return sizeOf(each.ports); });
    for (Candidate &rule : rules) {
        const std::vector<std::size_t> classes = rule.classes;
        for (const std::size_t each : classes) {
            if (covers(openFor(each, rules, &rule), m_classes[each].needed))
                std::erase(rule.classes, each);
        }
    }
    std::erase_if(rules, [](const Candidate &each) { return each.classes.empty(); });
}

/// What the classes of a rule need of it; ports in between that all of them are granted join two ranges to
/// one.
EdgePorts RuleBasis::fewestEntries(const Candidate &rule, const std::vector<Candidate> &rules,
                                   const EnforcementProfile &profile) const
{
    EdgePorts needed;
    EdgePorts granted = everything();
    for (const std::size_t each : rule.classes) {
        needed = unite(needed, subtract(m_classes[each].needed, openFor(each, rules, &rule)));
        granted = intersect(granted, m_classes[each].granted);
    }
    needed = intersect(needed, rule.ports);
    if (needed.isEverything || granted.isEverything || !profile.supportsEndPort)
        return needed;
    for (const Protocol protocol : kAllProtocols) {
        for (const PortRange range : granted.numbered.ports(protocol).ranges()) {
            const PortSet inside = needed.numbered.ports(protocol) & PortSet({range});
            if (!inside.isEmpty())
                needed.numbered.insert(protocol,
                                       {inside.ranges().front().first, inside.ranges().back().last});
        }
    }
    return needed;
}

std::vector<RuleDraft> RuleBasis::rules(const EnforcementProfile &profile)
{
    std::vector<Candidate> rules;
    for (const EdgePorts &ports : fewest())
        rules.push_back(candidateOf(ports));
    dropSuperfluous(rules);
    for (Candidate &rule : rules)
        rule.ports = fewestEntries(rule, rules, profile);
    std::vector<RuleDraft> drafts;
    for (const Candidate &rule : rules) {
        RuleDraft &draft = drafts.emplace_back(RuleDraft {rule.ports, {}});
        for (const std::size_t each : rule.classes)
            draft.peers.insert(draft.peers.end(), m_classes[each].peers.begin(), m_classes[each].peers.end());
        std::ranges::sort(draft.peers);
    }
    std::ranges::sort(drafts, {}, &RuleDraft::ports);
    return drafts;
}

} // namespace

std::vector<RuleDraft> fewestRules(const Grants &grants, const EnforcementProfile &profile)
{
    return RuleBasis(grants).rules(profile);
}

} // namespace drawbridge
