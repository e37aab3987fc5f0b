// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "synthesis/caller_hints.h"

#include "synthesis/messages.h"

#include <algorithm>
#include <fmt/format.h>

namespace drawbridge {

namespace {

std::string nameOf(const ClusterService &service)
{
    return service.namespaceName + '/' + service.name;
}

/// Whether a route means this port of the Service; OpenShift's routes name what the pods listen on.
bool isMeant(const ServicePort &port, const PortReference &meant, bool isRoute)
{
    return PortReference(port.name) == meant
        || (isRoute ? port.targetPort : PortReference(port.port)) == meant;
}

void addBackend(SuggestionTable &table, const EdgeEndpoint &from, const ExposureBackend &backend,
                bool isRoute, const Message &message, const std::string &source)
{
    const auto *entry = table.directory().find(backend.serviceNamespace, backend.serviceName);
    if (!entry)
        return;
    const ClusterService &service = *entry->resolved;
    const TrafficByWorkload targets = targetsOf(table.cluster(), service, [&](const ServiceBackend &each) {
        return !backend.port || std::ranges::any_of(service.ports, [&](const ServicePort &port) {
            return port.port == each.port && port.protocol == each.protocol
                && isMeant(port, *backend.port, isRoute);
        });
    });
    table.add(from, targets, Confidence::High, {&message, {source, nameOf(service)}, backend.where, {}});
}

void inferExposures(SuggestionTable &table)
{
    for (const Exposure &exposure : table.objects().exposures) {
        const std::string name
            = fmt::format("{} {}/{}", exposure.kind, exposure.meta.namespaceName, exposure.meta.name);
        for (const ExposureBackend &backend : exposure.backends)
            addBackend(table, ExternalEndpoint {WellKnownExternal::IngressController}, backend,
                       exposure.exposureKind == ExposureKind::Route, messages::kExposedBy, name);
    }
}

void inferPublicServices(SuggestionTable &table)
{
    for (const Service &service : table.objects().services) {
        const bool isBalanced = service.type == "LoadBalancer";
        const auto *entry = table.directory().find(service.meta.namespaceName, service.meta.name);
        if (!entry || (!isBalanced && service.type != "NodePort"))
            continue;
        table.add(
            ExternalEndpoint {WellKnownExternal::Internet},
            targetsOf(table.cluster(), *entry->resolved, [](const ServiceBackend &) { return true; }),
            isBalanced ? Confidence::Medium : Confidence::Low,
            {&messages::kPublicService, {nameOf(*entry->resolved), service.type}, service.meta.where, {}});
    }
}

void inferApiServerCalls(SuggestionTable &table)
{
    for (const ApiServerCaller &caller : table.objects().apiServerCallers) {
        for (const ExposureBackend &backend : caller.backends)
            addBackend(table, ExternalEndpoint {WellKnownExternal::ApiServer}, backend, false,
                       messages::kCalledByApiServer, caller.kind + ' ' + caller.name);
    }
}

} // namespace

void inferCallersFromOutside(SuggestionTable &table)
{
    inferExposures(table);
    inferPublicServices(table);
    inferApiServerCalls(table);
}

} // namespace drawbridge
