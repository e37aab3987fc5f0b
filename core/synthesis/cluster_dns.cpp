// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "synthesis/cluster_dns.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace drawbridge {

namespace {

constexpr std::uint16_t kDnsPort = 53;

/// Services by which the distributions offer DNS, in order of preference.
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kDnsServices = {{
    {"kube-system", "kube-dns"},
    {"kube-system", "coredns"},
    {"openshift-dns", "dns-default"},
    {"kube-system", "rke2-coredns-rke2-coredns"},
}};

const Service *findService(const KubernetesObjects &objects)
{
    for (const auto &[namespaceName, name] : kDnsServices) {
        for (const Service &service : objects.services) {
            if (service.meta.namespaceName == namespaceName && service.meta.name == name
                && !service.selector.empty())
                return &service;
        }
    }
    return nullptr;
}

TrafficSet onBothProtocols(std::uint16_t port)
{
    TrafficSet traffic(Protocol::Udp, PortSet({{port, port}}));
    traffic.insert(Protocol::Tcp, {port, port});
    return traffic;
}

/// The ports at the pods that serve the Service's port 53. A name that no pod of the folder declares is taken
/// for 53 itself.
TrafficSet targetTraffic(const Service &service, const Cluster &cluster, const std::vector<PodIndex> &pods)
{
    TrafficSet traffic;
    for (const ServicePort &port : service.ports) {
        if (port.port != kDnsPort)
            continue;
        if (const auto *number = std::get_if<std::uint16_t>(&port.targetPort)) {
            traffic.insert(port.protocol, {*number, *number});
            continue;
        }
        const std::string &name = std::get<std::string>(port.targetPort);
        TrafficSet resolved;
        for (const PodIndex pod : pods) {
            for (const ContainerPort &each : cluster[pod].ports) {
                if (each.name == name && each.protocol == port.protocol)
                    resolved.insert(each.protocol, {each.number, each.number});
            }
        }
        if (resolved.isEmpty())
            resolved.insert(port.protocol, {kDnsPort, kDnsPort});
        traffic |= resolved;
    }
    return traffic.isEmpty() ? onBothProtocols(kDnsPort) : traffic;
}

std::vector<PodIndex> podsOf(const Cluster &cluster, const ClusterDns &dns)
{
    std::vector<PodIndex> pods;
    const auto ns = cluster.findNamespace(dns.namespaceName);
    if (!ns)
        return pods;
    for (const WorkloadIndex workload : cluster[*ns].workloads) {
        std::ranges::copy_if(cluster[workload].pods, std::back_inserter(pods),
                             [&](PodIndex pod) { return matches(dns.podSelector, cluster[pod].labels); });
    }
    std::ranges::sort(pods);
    return pods;
}

bool isNodeLocalCache(const ClusterWorkload &workload)
{
    if (workload.id.kind != "DaemonSet")
        return false;
    const std::string *app = workload.labels.find("k8s-app");
    return workload.id.name == "node-local-dns" || (app && *app == "node-local-dns");
}

} // namespace

ClusterDns findClusterDns(const Cluster &cluster, const KubernetesObjects &objects)
{
    ClusterDns dns;
    const Service *service = findService(objects);
    if (service) {
        dns.namespaceName = service->meta.namespaceName;
        dns.podSelector.matchLabels = service->selector;
        dns.where = service->meta.where;
    } else {
        dns.podSelector.matchLabels = {{"k8s-app", "kube-dns"}};
    }
    dns.pods = podsOf(cluster, dns);
    dns.traffic = service ? targetTraffic(*service, cluster, dns.pods) : onBothProtocols(kDnsPort);
    dns.hasNodeLocalCache = std::ranges::any_of(cluster.workloads(), isNodeLocalCache);
    dns.cacheTraffic = onBothProtocols(kDnsPort);
    return dns;
}

} // namespace drawbridge
