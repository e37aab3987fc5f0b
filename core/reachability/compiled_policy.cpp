// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "reachability/compiled_policy.h"

#include "base/overloaded.h"

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
    rule.mayMatchAddresses = true;
    addPods(rule, {{}, lookup.hostNetworkPods()});
}

CompiledRule compileRule(const PodLookup &lookup, const PolicyRule &source)
{
    CompiledRule rule;
    rule.action = source.action;
    rule.traffic = source.traffic;
    rule.isValid = source.isValid;
    rule.isConditional = source.unmodelled.has_value();
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
                   },
                   peer.what);
    }
    addPods(rule, lookup.podsAt(ofPods));
    if (rule.matchesAny)
        rule.pods = {PodRuns(0, lookup.podCount()), {}};
    if (rule.isConditional)
        rule.pods = {{}, rule.pods.yes | rule.pods.maybe};
    rule.pods.maybe = rule.pods.maybe - rule.pods.yes;
    return rule;
}

} // namespace

CompiledPolicy compileAgainst(const PodLookup &lookup, const Policy &policy)
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
                compiled.rules[slot].push_back(compileRule(lookup, rule));
            for (const PolicyPeer &peer : rule.peers)
                compiled.namesAddresses
                    = compiled.namesAddresses || std::holds_alternative<AddressPeer>(peer.what);
        }
    }
    return compiled;
}

} // namespace drawbridge
