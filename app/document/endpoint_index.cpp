// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "document/endpoint_index.h"

#include "base/overloaded.h"
#include "synthesis/design_resolution.h"

#include <algorithm>

namespace drawbridge::app {

namespace {

std::vector<PodIndex> podsOfWorkloads(const Cluster &cluster, const std::vector<WorkloadIndex> &workloads)
{
    std::vector<PodIndex> pods;
    for (const WorkloadIndex workload : workloads) {
        const std::vector<PodIndex> &own = cluster[workload].pods;
        pods.insert(pods.end(), own.begin(), own.end());
    }
    return pods;
}

std::vector<PodIndex> podsOfNamespace(const Cluster &cluster, const std::string &name)
{
    const auto index = cluster.findNamespace(name);
    return index ? podsOfWorkloads(cluster, cluster[*index].workloads) : std::vector<PodIndex>();
}

std::vector<PodIndex> podsOfNamespaces(const Cluster &cluster, const PodsEndpoint &end)
{
    std::vector<PodIndex> pods;
    for (const ClusterNamespace &space : cluster.namespaces()) {
        if (!matches(end.namespaceSelector, space.labels))
            continue;
        for (const PodIndex pod : podsOfWorkloads(cluster, space.workloads)) {
            if (matches(end.podSelector, cluster[pod].labels))
                pods.push_back(pod);
        }
    }
    return pods;
}

void insertNamedPorts(const ClusterPod &pod, const EdgeTraffic &entry, const std::string &name,
                      TrafficSet &traffic)
{
    for (const ContainerPort &port : pod.ports) {
        if (port.name == name && port.protocol == entry.protocol)
            traffic.insert(port.protocol, {port.number, port.number});
    }
}

} // namespace

EndpointIndex::EndpointIndex(const Cluster &cluster, const Design &design,
                             const std::vector<EdgeSuggestion> &named)
{
    const auto add
        = [this](const EdgeEndpoint &endpoint) { m_endpoints.emplace(toString(endpoint), endpoint); };
    for (std::size_t i = 0; i < cluster.workloads().size(); ++i)
        add(endpointOf(cluster, static_cast<WorkloadIndex>(i)));
    for (const ClusterNamespace &space : cluster.namespaces())
        add(NamespaceEndpoint {space.name});
    for (const EdgeEndpoint &external : design.externals)
        add(external);
    for (const AllowedEdge &edge : design.edges) {
        add(edge.from);
        add(edge.to);
    }
    for (const EdgeSuggestion &each : named) {
        add(each.edge.from);
        add(each.edge.to);
    }
    using enum WellKnownExternal;
    for (const WellKnownExternal external : {Internet, ApiServer, Nodes, IngressController})
        add(ExternalEndpoint {external});
}

std::optional<EdgeEndpoint> EndpointIndex::find(const std::string &key) const
{
    const auto it = m_endpoints.find(key);
    return it == m_endpoints.end() ? std::nullopt : std::optional(it->second);
}

std::optional<EdgeEndpoint> endpointInCluster(const Cluster &cluster, const std::string &key)
{
    const std::string_view text(key);
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos)
        return std::nullopt;
    const std::string_view space = text.substr(0, slash);
    const std::string_view rest = text.substr(slash + 1);
    if (rest == "*")
        return cluster.findNamespace(space)
            ? std::optional<EdgeEndpoint>(NamespaceEndpoint {std::string(space)})
            : std::nullopt;
    for (const WorkloadIndex workload : cluster.findWorkloads(space, rest.substr(0, rest.find('[')))) {
        EdgeEndpoint end = endpointOf(cluster, workload);
        if (toString(end) == key)
            return end;
    }
    return std::nullopt;
}

std::optional<WorkloadIndex> workloadOf(const Cluster &cluster, const EdgeEndpoint &endpoint)
{
    const auto *end = std::get_if<WorkloadEndpoint>(&endpoint);
    if (!end)
        return std::nullopt;
    const std::vector<WorkloadIndex> found = cluster.findWorkloads(end->namespaceName, end->name, end->kind);
    return found.size() == 1 ? std::optional(found.front()) : std::nullopt;
}

std::vector<PodIndex> podsOf(const Cluster &cluster, const EdgeEndpoint &endpoint)
{
    return std::visit(
        Overloaded {
            [&cluster](const WorkloadEndpoint &end) {
                return podsOfWorkloads(cluster, cluster.findWorkloads(end.namespaceName, end.name, end.kind));
            },
            [&cluster](const NamespaceEndpoint &end) { return podsOfNamespace(cluster, end.namespaceName); },
            [&cluster](const GroupEndpoint &end) {
                std::vector<PodIndex> pods = podsOfNamespace(cluster, end.namespaceName);
                std::erase_if(pods,
                              [&](PodIndex pod) { return !matches(end.podSelector, cluster[pod].labels); });
                return pods;
            },
            [&cluster](const PodsEndpoint &end) { return podsOfNamespaces(cluster, end); },
            [](const auto &) { return std::vector<PodIndex>(); },
        },
        endpoint);
}

AddressSet addressesOf(const EdgeEndpoint &endpoint)
{
    if (const auto *block = std::get_if<CidrEndpoint>(&endpoint)) {
        AddressSet addresses(block->cidr);
        for (const Cidr &except : block->except)
            addresses = addresses - AddressSet(except);
        return addresses;
    }
    const auto *external = std::get_if<ExternalEndpoint>(&endpoint);
    if (external && external->external == WellKnownExternal::Internet)
        return internetAddresses();
    return {};
}

std::vector<EdgeEndpoint> meantEnds(const Cluster &cluster, const Design &design, const EdgeEndpoint &end)
{
    if (const ExternalMeaning *meaning = design.meaningOf(end))
        return meaning->ends;
    std::vector<EdgeEndpoint> ends;
    if (end == EdgeEndpoint(ExternalEndpoint {WellKnownExternal::IngressController})) {
        for (std::size_t i = 0; i < cluster.workloads().size(); ++i) {
            const auto index = static_cast<WorkloadIndex>(i);
            if (isIngressController(cluster[index]) && !cluster[index].hostNetwork)
                ends.push_back(endpointOf(cluster, index));
        }
    }
    if (std::holds_alternative<DnsNameEndpoint>(end)) {
        for (const char *block : {"0.0.0.0/0", "::/0"})
            ends.emplace_back(CidrEndpoint {*Cidr::parse(block), {}});
    }
    return ends.empty() ? std::vector {end} : ends;
}

TrafficSet resolvedTraffic(const Cluster &cluster, const Design &design, const AllowedEdge &edge)
{
    if (edge.traffic.empty())
        return TrafficSet::all();
    TrafficSet traffic;
    for (const EdgeTraffic &entry : edge.traffic) {
        if (!entry.port) {
            traffic |= TrafficSet(entry.protocol, PortSet::all());
        } else if (const auto *number = std::get_if<std::uint16_t>(&*entry.port)) {
            traffic.insert(entry.protocol, {*number, entry.endPort.value_or(*number)});
        } else {
            for (const EdgeEndpoint &end : meantEnds(cluster, design, edge.to)) {
                for (const PodIndex pod : podsOf(cluster, end))
                    insertNamedPorts(cluster[pod], entry, std::get<std::string>(*entry.port), traffic);
            }
        }
    }
    return traffic;
}

} // namespace drawbridge::app
