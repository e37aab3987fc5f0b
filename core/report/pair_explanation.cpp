// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "report/pair_explanation.h"

#include "reachability/matching.h"

#include <algorithm>
#include <array>
#include <limits>
#include <set>
#include <tuple>

namespace drawbridge {

namespace {

constexpr std::uint16_t kLastPort = std::numeric_limits<std::uint16_t>::max();

/// Where the ports begin that rules may tell from those before, by protocol.
using PortCuts = std::array<std::set<std::uint16_t>, kAllProtocols.size()>;

void addCuts(PortCuts &cuts, const TrafficSet &traffic)
{
    for (const Protocol protocol : kAllProtocols) {
        std::set<std::uint16_t> &starts = cuts[static_cast<std::size_t>(protocol)];
        for (const PortRange &range : traffic.ports(protocol).ranges()) {
            starts.insert(range.first);
            if (range.last != kLastPort)
                starts.insert(static_cast<std::uint16_t>(range.last + 1));
        }
    }
}

void addCutsOfEnd(PortCuts &cuts, const Reachability &reachability, const FlowEnd &subject,
                  Direction direction, const FlowEnd &destination)
{
    const auto *pod = std::get_if<PodIndex>(&subject);
    if (!pod)
        return;
    const auto *target = std::get_if<PodIndex>(&destination);
    for (const PolicyIndex index : reachability.policiesOf(*pod, direction)) {
        for (const PolicyRule &rule : reachability.policies()[index].rules(direction)) {
            addCuts(cuts, rule.traffic.numbered);
            if (target)
                addCuts(cuts, resolveTraffic(rule.traffic, reachability.cluster()[*target].ports));
        }
    }
}

bool isSameReason(const EndReason &a, const EndReason &b)
{
    return std::tie(a.access, a.cause, a.isolatedBy, a.passedBy, a.tiers, a.decidingRules, a.unknowns)
        == std::tie(b.access, b.cause, b.isolatedBy, b.passedBy, b.tiers, b.decidingRules, b.unknowns);
}

void add(std::vector<ExplainedTraffic> &parts, Protocol protocol, const PortRange &ports, Verdict verdict)
{
    auto place = std::ranges::find_if(parts, [&verdict](const ExplainedTraffic &part) {
        return isSameReason(part.verdict.egress, verdict.egress)
            && isSameReason(part.verdict.ingress, verdict.ingress);
    });
    if (place == parts.end())
        place = parts.insert(place, {{}, std::move(verdict)});
    place->traffic.insert(protocol, ports);
}

int rankOf(const ExplainedTraffic &part)
{
    switch (part.verdict.access) {
    case Access::Allowed:
        return 0;
    case Access::Unknown:
        return 1;
    case Access::Denied:
        return 2;
    }
    return 2;
}

} // namespace

std::vector<ExplainedTraffic> explainPair(const Reachability &reachability, const FlowEnd &from,
                                          const FlowEnd &to)
{
    PortCuts cuts;
    addCuts(cuts, TrafficSet::all());
    addCutsOfEnd(cuts, reachability, from, Direction::Egress, to);
    addCutsOfEnd(cuts, reachability, to, Direction::Ingress, to);
    std::vector<ExplainedTraffic> parts;
    for (const Protocol protocol : kAllProtocols) {
        const std::set<std::uint16_t> &starts = cuts[static_cast<std::size_t>(protocol)];
        for (auto start = starts.begin(); start != starts.end(); ++start) {
            const auto next = std::next(start);
            const auto last = next == starts.end() ? kLastPort : static_cast<std::uint16_t>(*next - 1);
            add(parts, protocol, {*start, last}, reachability.explain({from, to, protocol, *start}));
        }
    }
    std::ranges::stable_sort(parts, {}, rankOf);
    return parts;
}

} // namespace drawbridge
