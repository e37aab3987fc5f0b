// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "reachability/compiled_policy.h"

#include "base/overloaded.h"
#include "reachability/endpoint_lookup.h"

#include <algorithm>

namespace drawbridge {

namespace {

void addPods(CompiledRule &rule, const MatchedPods &matched)
{
    rule.pods.yes = rule.pods.yes | matched.yes;
    rule.pods.maybe = rule.pods.maybe | matched.maybe;
}

void addBlock(CompiledRule &rule, AddressSet &ofPods, const AddressPeer &block)
{
    rule.addresses = rule.addresses | block.addresses;
    if (block.mayMatchPods)
        ofPods = ofPods | block.addresses;
}

void addUnresolved(CompiledRule &rule, const PodLookup &lookup)
{
    if (!lookup.profile().unresolvedPeersCount)
        return;
    rule.possibleAddresses = AddressSet::all();
    addPods(rule, {{}, lookup.hostNetworkPods()});
}

void addEnds(CompiledRule &rule, const MatchedEnds &ends)
{
    addPods(rule, ends.pods);
    rule.addresses = rule.addresses | ends.addresses;
    rule.possibleAddresses = rule.possibleAddresses | ends.possibleAddresses;
}

/// Whatever it matches, it may match.
void weaken(CompiledRule &rule)
{
    if (rule.matchesAny)
        rule.addresses = AddressSet::all();
    rule.matchesAny = false;
    rule.possibleAddresses = rule.possibleAddresses | rule.addresses;
    rule.addresses = {};
    rule.pods = {{}, rule.pods.yes | rule.pods.maybe};
}

CompiledRule compileRule(const PodLookup &lookup, const PolicyRule &source,
                         std::span<const LabelledAddresses> addressSets)
{
    CompiledRule rule;
    rule.action = source.action;
    rule.traffic = source.traffic;
    rule.isValid = source.isValid;
    AddressSet ofPods;
    for (const PolicyPeer &peer : source.peers) {
        std::visit(Overloaded {
                       [&](const AnyPeer &) { rule.matchesAny = true; },
                       [&](const PodPeer &pods) { addPods(rule, lookup.peersOf(pods)); },
                       [&](const AddressPeer &block) { addBlock(rule, ofPods, block); },
                       [&](const HostNetworkPeer &) {
                           addPods(rule, {lookup.hostNetworkPods(), {}});
                       },
                       [&](const UnresolvedPeer &) { addUnresolved(rule, lookup); },
                       [&](const EndpointPeer &end) { addEnds(rule, endsOf(end, lookup, addressSets)); },
                   },
                   peer.what);
    }
    addPods(rule, lookup.podsAt(ofPods));
    if (rule.matchesAny)
        rule.pods = {PodRuns(0, lookup.podCount()), {}};
    rule.pods.maybe = rule.pods.maybe - rule.pods.yes;
    if (source.own)
        rule.own = endsOf(*source.own, lookup, addressSets).pods;
    if (source.unmodelled)
        weaken(rule);
    return rule;
}

bool isAboutAddresses(const PolicyPeer &peer)
{
    const auto *end = std::get_if<EndpointPeer>(&peer.what);
    return std::holds_alternative<AddressPeer>(peer.what) || (end && end->addresses);
}

std::shared_ptr<const MatchedPods> subjectOf(const PodLookup &lookup, const Policy &policy)
{
    MatchedPods pods = lookup.subjectOf(policy);
    if (!policy.isCertain)
        pods = {{}, pods.yes | pods.maybe};
    return std::make_shared<const MatchedPods>(std::move(pods));
}

} // namespace

CompiledPolicy::CompiledPolicy(std::shared_ptr<const PodLookup> lookup,
                               std::shared_ptr<const PolicySet> policies, PolicyIndex index)
    : m_source {std::move(lookup), std::move(policies), index}
{
    const Policy &policy = m_source.policy();
    m_subject = subjectOf(*m_source.lookup, policy);
    m_place = policy.place;
    m_dialect = policy.dialect;
    m_ruleActions = policy.ruleActions;
    for (const Direction direction : {Direction::Ingress, Direction::Egress})
        readTraits(policy, direction);
}

CompiledPolicy::CompiledPolicy(const CompiledPolicy &before, std::shared_ptr<const PodLookup> lookup,
                               std::shared_ptr<const PolicySet> policies, PolicyIndex index)
    : m_subject(before.m_subject)
    , m_place(before.m_place)
    , m_dialect(before.m_dialect)
    , m_ruleActions(before.m_ruleActions)
    , m_traits(before.m_traits)
    , m_namesAddresses(before.m_namesAddresses)
    , m_source {std::move(lookup), std::move(policies), index}
{
}

void CompiledPolicy::readTraits(const Policy &policy, Direction direction)
{
    Traits &traits = m_traits[static_cast<std::size_t>(direction)];
    traits.decides = policy.decides(direction);
    traits.isolates = policy.isolates(direction);
    for (const PolicyRule &rule : policy.rules(direction)) {
        traits.hasOwnEnds = traits.hasOwnEnds || rule.own;
        traits.namesPorts = traits.namesPorts || (traits.decides && rule.traffic.hasNames());
        m_namesAddresses = m_namesAddresses || std::ranges::any_of(rule.peers, isAboutAddresses);
    }
}

CompiledPolicy::Rules CompiledPolicy::compileRules() const
{
    Rules rules;
    const Policy &policy = m_source.policy();
    for (const Direction direction : {Direction::Ingress, Direction::Egress}) {
        if (!decidesFor(direction))
            continue;
        for (const PolicyRule &rule : policy.rules(direction))
            rules[static_cast<std::size_t>(direction)].push_back(
                compileRule(*m_source.lookup, rule, m_source.policies->addressSets));
    }
    m_source = {};
    return rules;
}

const std::vector<CompiledRule> &CompiledPolicy::rulesOf(Direction direction) const
{
    return m_rules.get([this] { return compileRules(); })[static_cast<std::size_t>(direction)];
}

} // namespace drawbridge
