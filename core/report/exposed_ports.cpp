// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "report/exposed_ports.h"

#include <algorithm>

namespace drawbridge {

namespace {

/// An Ingress names a Service port by number or name, a Route by its target port.
bool isNamed(const ServicePort &port, const PortReference &reference)
{
    if (const auto *name = std::get_if<std::string>(&reference))
        return port.name == *name || port.targetPort == reference;
    return port.port == std::get<std::uint16_t>(reference) || port.targetPort == reference;
}

void addBackends(ExposedPorts &exposed, const Cluster &cluster, const ClusterService &service,
                 const ServicePort &port)
{
    for (const ServiceBackend &backend : service.backends) {
        if (backend.port == port.port && backend.protocol == port.protocol
            && backend.protocol == Protocol::Tcp)
            exposed[cluster[backend.pod].workload][backend.pod].insert(
                Protocol::Tcp, {backend.targetPort, backend.targetPort});
    }
}

void addExposure(ExposedPorts &exposed, const Cluster &cluster, const ExposureBackend &backend)
{
    const auto service = std::ranges::find_if(cluster.services(), [&backend](const ClusterService &each) {
        return each.namespaceName == backend.serviceNamespace && each.name == backend.serviceName;
    });
    if (service == cluster.services().end())
        return;
    for (const ServicePort &port : service->ports) {
        if (backend.port && !isNamed(port, *backend.port))
            continue;
        addBackends(exposed, cluster, *service, port);
        if (backend.port)
            return;
    }
}

} // namespace

ExposedPorts exposedPorts(const Cluster &cluster, const std::vector<Exposure> &exposures)
{
    ExposedPorts exposed;
    for (const Exposure &exposure : exposures) {
        for (const ExposureBackend &backend : exposure.backends)
            addExposure(exposed, cluster, backend);
    }
    return exposed;
}

} // namespace drawbridge
