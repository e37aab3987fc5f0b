// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "report/pair_traffic.h"

#include "base/repeated.h"
#include "k8s/namespace.h"
#include "reachability/matching.h"
#include "report/exposed_ports.h"

#include <algorithm>
#include <fmt/format.h>

namespace drawbridge {

namespace {

void addCuts(std::vector<IpAddress> &cuts, const AddressSet &addresses)
{
    for (const AddressRange &range : addresses.ranges()) {
        cuts.push_back(range.first);
        if (range.last != IpAddress::last(range.last.family()))
            cuts.push_back(range.last.next());
    }
}

/// Where the ip blocks of one direction begin, and where they have ended.
void addCuts(std::vector<IpAddress> &cuts, const Policy &policy, Direction direction)
{
    for (const PolicyRule &rule : policy.rules(direction)) {
        for (const PolicyPeer &peer : rule.peers) {
            if (const auto *block = std::get_if<AddressPeer>(&peer.what))
                addCuts(cuts, block->addresses);
            const auto *end = std::get_if<EndpointPeer>(&peer.what);
            if (end && end->addresses)
                addCuts(cuts, *end->addresses);
        }
    }
}

void cutFamily(std::vector<AddressRange> &cells, std::vector<IpAddress> cuts, IpFamily family)
{
    cuts.push_back(IpAddress::first(family));
    std::erase_if(cuts, [family](const IpAddress &cut) { return cut.family() != family; });
    sortAndDropRepeated(cuts);
    for (std::size_t i = 0; i < cuts.size(); ++i)
        cells.push_back({cuts[i], i + 1 == cuts.size() ? IpAddress::last(family) : cuts[i + 1].previous()});
}

/// Ingress controllers are pods of the cluster whose labels are not known. The analyzer to compare with takes
/// them for a pod without labels in a namespace of its own.
Stranger ingressController(const EnforcementProfile &profile)
{
    if (!profile.isForComparisonOnly)
        return {};
    return {LabelMap {{kNamespaceNameLabel, "ingress-controller-ns"}}, LabelMap {}};
}

} // namespace

std::string externalName(const AddressRange &range)
{
    return fmt::format("{}-{}[External]", toString(range.first), toString(range.last));
}

TrafficBounds boundsBetween(const Reachability &reachability, const FlowEnd &from, const FlowEnd &to)
{
    if (const auto *address = std::get_if<IpAddress>(&from))
        return reachability.fromAddress(*address, std::get<PodIndex>(to));
    if (const auto *address = std::get_if<IpAddress>(&to))
        return reachability.toAddress(std::get<PodIndex>(from), *address);
    return reachability.between(std::get<PodIndex>(from), std::get<PodIndex>(to));
}

std::vector<FlowEnd> livePods(const Reachability &reachability, WorkloadIndex workload)
{
    const Cluster &cluster = reachability.cluster();
    std::vector<FlowEnd> pods;
    for (const PodIndex pod : cluster[workload].pods) {
        if (takesPart(cluster[pod], reachability.profile()))
            pods.emplace_back(pod);
    }
    return pods;
}

PairTraffic trafficBetween(const Reachability &reachability, WorkloadIndex from, WorkloadIndex to)
{
    if (from == to && reachability.profile().isForComparisonOnly)
        return {};
    TrafficBounds bounds = reachability.between(from, to);
    if (bounds.isCertain())
        return {bounds.allowed, bounds.allowed, std::move(bounds.possible)};
    return {reachability.allowedForSome(from, to), std::move(bounds.allowed), std::move(bounds.possible)};
}

PairTraffic trafficWithAddress(const Reachability &reachability, WorkloadIndex workload, Direction direction,
                               const IpAddress &address)
{
    std::optional<PairTraffic> joined;
    for (const FlowEnd &end : livePods(reachability, workload)) {
        const PodIndex pod = std::get<PodIndex>(end);
        TrafficBounds bounds = direction == Direction::Ingress ? reachability.fromAddress(address, pod)
                                                               : reachability.toAddress(pod, address);
        if (!joined) {
            joined = PairTraffic {bounds.allowed, bounds.allowed, std::move(bounds.possible)};
            continue;
        }
        joined->some |= bounds.allowed;
        joined->every = joined->every & bounds.allowed;
        joined->possible |= bounds.possible;
    }
    return joined.value_or(PairTraffic {});
}

std::map<WorkloadIndex, PairTraffic> trafficFromControllers(const Reachability &reachability,
                                                            const std::vector<Exposure> &exposures)
{
    const Stranger controller = ingressController(reachability.profile());
    std::map<WorkloadIndex, PairTraffic> traffic;
    for (const auto &[workload, pods] : exposedPorts(reachability.cluster(), exposures)) {
        PairTraffic &pair = traffic[workload];
        for (const auto &[pod, ports] : pods) {
            const TrafficBounds bounds = reachability.fromStranger(controller, pod);
            pair.some |= bounds.allowed & ports;
            pair.possible |= bounds.possible & ports;
        }
        pair.every = pair.some;
    }
    return traffic;
}

std::vector<AddressRange> addressCells(std::span<const Reachability *const> worlds, Direction direction)
{
    std::vector<IpAddress> cuts;
    bool isV4Only = false;
    for (const Reachability *world : worlds) {
        // The analyzer whose output is compared knows IPv4 only.
        isV4Only = isV4Only || world->profile().isForComparisonOnly;
        for (const Policy &policy : world->policies().policies)
            addCuts(cuts, policy, direction);
    }
    std::vector<AddressRange> cells;
    cutFamily(cells, cuts, IpFamily::V4);
    const bool namesV6
        = std::ranges::any_of(cuts, [](const IpAddress &cut) { return cut.family() == IpFamily::V6; });
    if (namesV6 && !isV4Only)
        cutFamily(cells, cuts, IpFamily::V6);
    return cells;
}

} // namespace drawbridge
