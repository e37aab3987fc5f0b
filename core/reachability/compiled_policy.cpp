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

bool namesAddresses(const PolicyPeer &peer)
{
    const auto *end = std::get_if<EndpointPeer>(&peer.what);
    return std::holds_alternative<AddressPeer>(peer.what) || (end && end->addresses);
}

} // namespace

CompiledPolicy compileAgainst(const PodLookup &lookup, const Policy &policy,
                              std::span<const LabelledAddresses> addressSets)
{
    CompiledPolicy compiled;
    compiled.subject = lookup.subjectOf(policy);
    if (!policy.isCertain)
        compiled.subject = {{}, compiled.subject.yes | compiled.subject.maybe};
    compiled.place = policy.place;
    compiled.ruleActions = policy.ruleActions;
    for (const Direction direction : {Direction::Ingress, Direction::Egress}) {
        const auto slot = static_cast<std::size_t>(direction);
        compiled.decides[slot] = policy.decides(direction);
        compiled.isolates[slot] = policy.isolates(direction);
        for (const PolicyRule &rule : policy.rules(direction)) {
            if (compiled.decides[slot])
                compiled.rules[slot].push_back(compileRule(lookup, rule, addressSets));
            compiled.hasOwnEnds[slot] = compiled.hasOwnEnds[slot] || rule.own;
            compiled.namesAddresses
                = compiled.namesAddresses || std::ranges::any_of(rule.peers, namesAddresses);
        }
    }
    return compiled;
}

} // namespace drawbridge
