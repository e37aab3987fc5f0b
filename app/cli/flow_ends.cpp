// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/flow_ends.h"

#include "base/text.h"
#include "cli/loaded_world.h"
#include "cli/messages.h"
#include "net/address_set.h"
#include "net/cidr.h"
#include "synthesis/design_resolution.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace drawbridge::app {

namespace {

/// The addresses that a text names: one, a block, or the Internet.
AddressSet addressesNamed(const std::string &text)
{
    if (const auto address = IpAddress::parse(text))
        return AddressSet(AddressRange {*address, *address});
    if (const auto block = Cidr::parse(text))
        return AddressSet(*block);
    AddressSet set;
    if (text == toString(WellKnownExternal::Internet)) {
        for (const IpBlock &block : internetBlocks())
            set = set | block.addresses();
    }
    return set;
}

/// One address of every range within the set that policies tell apart, and the pods that have one of them.
std::vector<FlowEnd> endsWithin(const Reachability &reachability, const AddressSet &set)
{
    std::vector<FlowEnd> ends;
    AddressSet ofPods;
    const Cluster &cluster = reachability.cluster();
    for (std::size_t i = 0; i < cluster.pods().size(); ++i) {
        const ClusterPod &pod = cluster.pods()[i];
        const bool isIn = std::ranges::any_of(
            pod.addresses, [&set](const IpAddress &address) { return set.contains(address); });
        if (!isIn || pod.hostNetwork || pod.isFinished)
            continue;
        ends.emplace_back(PodIndex(i));
        for (const IpAddress &address : pod.addresses)
            ofPods = ofPods | AddressSet(AddressRange {address, address});
    }
    for (const AddressRange &atom : reachability.addressAtoms()) {
        const AddressSet outside = (set & AddressSet(atom)) - ofPods;
        if (!outside.isEmpty())
            ends.emplace_back(outside.ranges().front().first);
    }
    return ends;
}

/// Why there is no one answer about an address inside the cluster that is no pod's, or nothing.
std::optional<Diagnostic> whyNoEnd(const LoadedWorld &world, const IpAddress &address)
{
    for (const Service &service : world.loaded.objects.services) {
        if (IpAddress::parse(service.clusterIp) == address)
            return Diagnostic {&messages::kServiceAddress,
                               {toString(address), service.meta.namespaceName + '/' + service.meta.name},
                               {},
                               {}};
    }
    for (const ClusterPod &pod : world.cluster().pods()) {
        if (std::ranges::binary_search(pod.nodeAddresses, address))
            return Diagnostic {&messages::kNodeAddress, {toString(address)}, {}, {}};
    }
    return std::nullopt;
}

std::vector<FlowEnd> podsOf(const Cluster &cluster, WorkloadIndex workload)
{
    std::vector<FlowEnd> ends;
    std::vector<FlowEnd> finished;
    for (const PodIndex pod : cluster[workload].pods)
        (cluster[pod].isFinished ? finished : ends).emplace_back(pod);
    return ends.empty() ? finished : ends;
}

std::vector<FlowEnd> podsNamed(const Cluster &cluster, const std::string &text)
{
    std::vector<FlowEnd> ends;
    for (std::size_t i = 0; i < cluster.pods().size(); ++i) {
        const auto pod = PodIndex(i);
        const std::string &name = cluster[pod].name;
        if (!name.empty() && (text == name || text == cluster.namespaceOf(pod).name + '/' + name))
            ends.emplace_back(pod);
    }
    return ends;
}

} // namespace

Result<std::vector<FlowEnd>> flowEnds(const LoadedWorld &world, const std::string &text)
{
    const Cluster &cluster = world.cluster();
    if (const auto address = IpAddress::parse(text)) {
        if (auto reason = whyNoEnd(world, *address))
            return tl::unexpected(std::move(*reason));
    }
    if (const AddressSet set = addressesNamed(text); !set.isEmpty())
        return endsWithin(*world.reachability, set);
    const std::vector<WorkloadIndex> workloads = workloadsNamed(cluster, text);
    if (workloads.size() == 1)
        return podsOf(cluster, workloads.front());
    if (workloads.size() > 1)
        return tl::unexpected(severalNamed(cluster, text, workloads));
    std::vector<FlowEnd> pods = podsNamed(cluster, text);
    if (pods.empty())
        return tl::unexpected(noSuchEnd(cluster, text));
    return pods;
}

std::string nameOf(const Cluster &cluster, const FlowEnd &end, const std::string &asked)
{
    if (const auto *address = std::get_if<IpAddress>(&end)) {
        const bool isExact = IpAddress::parse(asked).has_value();
        return isExact ? toString(*address) : fmt::format("{} ({})", asked, toString(*address));
    }
    const PodIndex pod = std::get<PodIndex>(end);
    const WorkloadId &id = cluster.workloadOf(pod).id;
    const std::string &name = cluster[pod].name;
    return name.empty() || name == id.name ? toString(id) : fmt::format("{} (pod {})", toString(id), name);
}

std::optional<std::uint16_t> portOf(const Cluster &cluster, const FlowEnd &end, Protocol protocol,
                                    const std::string &text)
{
    std::uint16_t number = 0;
    const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc() && rest == text.data() + text.size() && number > 0)
        return number;
    const auto *pod = std::get_if<PodIndex>(&end);
    if (!pod)
        return std::nullopt;
    const std::vector<ContainerPort> &ports = cluster[*pod].ports;
    const auto named = std::ranges::find_if(
        ports, [&](const ContainerPort &port) { return port.name == text && port.protocol == protocol; });
    return named == ports.end() ? std::nullopt : std::optional(named->number);
}

std::string namedPorts(const Cluster &cluster, const FlowEnd &end)
{
    std::vector<std::string> names;
    if (const auto *pod = std::get_if<PodIndex>(&end)) {
        for (const ContainerPort &port : cluster[*pod].ports) {
            if (!port.name.empty())
                names.push_back(fmt::format("{} ({} {})", port.name, toString(port.protocol), port.number));
        }
    }
    return names.empty() ? "no named port" : join(names, ", ");
}

} // namespace drawbridge::app
