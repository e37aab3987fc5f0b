// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/pair_count.h"

#include "base/overloaded.h"
#include "reachability/endpoint_lookup.h"

#include <algorithm>

namespace drawbridge {

namespace {

std::uint64_t product(std::uint64_t a, std::uint64_t b)
{
    return b != 0 && a > kCountless / b ? kCountless : a * b;
}

std::uint64_t sum(std::uint64_t a, std::uint64_t b)
{
    return a > kCountless - b ? kCountless : a + b;
}

std::uint64_t countOf(const PodRuns &pods)
{
    std::uint64_t count = 0;
    for (const PodRun &run : pods.runs())
        count += run.end - run.first;
    return count;
}

std::uint64_t countOf(const MatchedPods &pods)
{
    return countOf(pods.yes) + countOf(pods.maybe);
}

std::uint64_t addressCount(const AddressRange &range)
{
    if (range.first.high() != range.last.high())
        return kCountless;
    return sum(range.last.low() - range.first.low(), 1);
}

} // namespace

std::uint64_t addressCount(const AddressSet &addresses)
{
    std::uint64_t count = 0;
    for (const AddressRange &range : addresses.ranges())
        count = sum(count, addressCount(range));
    return count;
}

std::uint64_t PairCount::without(std::uint64_t knownSubjects, std::uint64_t knownOthers) const
{
    const std::uint64_t all = product(subjects, others);
    return all == kCountless ? all : all - std::min(all, product(knownSubjects, knownOthers));
}

PairCount pairCount(const PodLookup &lookup, const Policy &policy, const PolicyRule &rule,
                    std::span<const LabelledAddresses> sets)
{
    PairCount count;
    MatchedPods subjects = lookup.subjectOf(policy);
    if (rule.own)
        subjects = meet(subjects, endsOf(*rule.own, lookup, sets).pods);
    count.subjects = countOf(subjects);
    const auto podsAt = [&lookup](const AddressPeer &block) {
        return lookup.profile().ipBlocksMatchPods && block.mayMatchPods
            ? countOf(lookup.podsAt(block.addresses))
            : 0;
    };
    for (const PolicyPeer &peer : rule.peers) {
        const std::uint64_t ends = std::visit(
            Overloaded {
                [](const AnyPeer &) { return kCountless; },
                [&lookup](const PodPeer &pods) { return countOf(lookup.peersOf(pods)); },
                [&](const AddressPeer &block) { return sum(addressCount(block.addresses), podsAt(block)); },
                [](const HostNetworkPeer &) { return kCountless; },
                [](const UnresolvedPeer &) { return kCountless; },
                [&](const EndpointPeer &end) {
                    const MatchedEnds matched = endsOf(end, lookup, sets);
                    return sum(countOf(matched.pods), addressCount(matched.possibleAddresses));
                },
            },
            peer.what);
        count.others = sum(count.others, ends);
    }
    return count;
}

} // namespace drawbridge
