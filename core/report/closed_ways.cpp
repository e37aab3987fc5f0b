// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "report/closed_ways.h"

#include "base/text.h"
#include "report/exposed_ports.h"
#include "report/messages.h"
#include "report/outside_ends.h"
#include "report/pair_traffic.h"
#include "synthesis/design_resolution.h"

#include <algorithm>
#include <array>
#include <set>

namespace drawbridge {

namespace {

using namespace report_messages;

class WayFinder {
public:
    explicit WayFinder(const Reachability &world)
        : m_world(world)
        , m_cluster(world.cluster())
    {
        const std::array<const Reachability *, 1> worlds = {&world};
        m_addresses = telling(AddressSet::all(), worlds);
        for (std::size_t i = 0; i < m_cluster.workloads().size(); ++i) {
            if (isIngressController(m_cluster.workloads()[i]))
                m_controllers.push_back(WorkloadIndex(i));
        }
    }

    /// From addresses.
    bool isClosed(const ExposedPorts &exposed) const { return !exposed.empty() && !leadsTo(exposed); }

    /// From addresses and from ingress controllers, in the folder or not.
    bool isClosed(const Exposure &exposure, const ExposedPorts &exposed) const
    {
        const auto controllers = trafficFromControllers(m_world, {exposure});
        return isClosed(exposed) && !leadsFromControllers(exposed)
            && std::ranges::all_of(controllers,
                                   [](const auto &each) { return each.second.possible.isEmpty(); });
    }

    std::string namesOf(const ExposedPorts &exposed) const
    {
        std::set<std::string> names;
        for (const auto &each : exposed)
            names.insert(m_cluster[each.first].id.namespaceName + '/' + m_cluster[each.first].id.name);
        return join({names.begin(), names.end()}, ", ");
    }

    ExposedPorts portsOf(const Service &service) const
    {
        ExposedPorts exposed;
        for (const ClusterService &each : m_cluster.services()) {
            if (each.namespaceName != service.meta.namespaceName || each.name != service.meta.name)
                continue;
            for (const ServiceBackend &backend : each.backends)
                exposed[m_cluster[backend.pod].workload][backend.pod].insert(
                    backend.protocol, {backend.targetPort, backend.targetPort});
        }
        return exposed;
    }

private:
    bool leadsTo(const ExposedPorts &exposed) const
    {
        return anyOf(exposed, [&](PodIndex pod, const TrafficSet &ports) {
            return std::ranges::any_of(m_addresses, [&](const IpAddress &address) {
                return !(m_world.fromAddress(address, pod).possible & ports).isEmpty();
            });
        });
    }

    bool leadsFromControllers(const ExposedPorts &exposed) const
    {
        return anyOf(exposed, [&](PodIndex pod, const TrafficSet &ports) {
            return std::ranges::any_of(m_controllers, [&](WorkloadIndex controller) {
                return !(m_world.between(controller, m_cluster[pod].workload).possible & ports).isEmpty();
            });
        });
    }

    template <typename Check> static bool anyOf(const ExposedPorts &exposed, Check check)
    {
        for (const auto &workload : exposed) {
            for (const auto &pod : workload.second) {
                if (check(pod.first, pod.second))
                    return true;
            }
        }
        return false;
    }

    const Reachability &m_world;
    const Cluster &m_cluster;
    /// They stand for all addresses.
    std::vector<IpAddress> m_addresses;
    std::vector<WorkloadIndex> m_controllers;
};

} // namespace

std::vector<Diagnostic> closedWaysIn(const Reachability &reachability, const KubernetesObjects &objects)
{
    const WayFinder finder(reachability);
    std::vector<Diagnostic> found;
    for (const Service &service : objects.services) {
        if (service.type != "LoadBalancer" && service.type != "NodePort")
            continue;
        const ExposedPorts exposed = finder.portsOf(service);
        if (finder.isClosed(exposed))
            found.push_back({&kServiceClosed,
                             {service.meta.namespaceName + '/' + service.meta.name, service.type,
                              finder.namesOf(exposed)},
                             service.meta.where,
                             {}});
    }
    for (const Exposure &exposure : objects.exposures) {
        const ExposedPorts exposed = exposedPorts(reachability.cluster(), {exposure});
        if (finder.isClosed(exposure, exposed))
            found.push_back({&kExposureClosed,
                             {exposure.kind, exposure.meta.namespaceName + '/' + exposure.meta.name,
                              finder.namesOf(exposed)},
                             exposure.meta.where,
                             {}});
    }
    return found;
}

} // namespace drawbridge
