// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/service_caller_reader.h"

namespace drawbridge {

namespace {

/// admissionregistration.k8s.io/v1 ServiceReference, and those of apiextensions and apiregistration: 443
/// where no port is written.
void addBackend(const Node &service, const Reading &reading, ApiServerCaller &caller)
{
    constexpr std::uint16_t kDefaultPort = 443;
    if (service["name"].text().empty() || service["namespace"].text().empty())
        return;
    caller.backends.push_back({service["name"].text(), service["namespace"].text(),
                               readPortNumber(service["port"]).value_or(kDefaultPort),
                               service.position(reading.file)});
}

} // namespace

std::optional<ApiServerCaller> readApiServerCaller(const TypeMeta &type, const Node &object,
                                                   const Reading &reading)
{
    ApiServerCaller caller {type.kind, object["metadata"]["name"].text(), {}};
    const std::string group = type.group();
    if (group == "admissionregistration.k8s.io") {
        for (const Node &webhook : object["webhooks"].items())
            addBackend(webhook["clientConfig"]["service"], reading, caller);
    } else if (group == "apiregistration.k8s.io" && type.kind == "APIService") {
        addBackend(object["spec"]["service"], reading, caller);
    } else if (group == "apiextensions.k8s.io" && type.kind == "CustomResourceDefinition") {
        addBackend(object["spec"]["conversion"]["webhook"]["clientConfig"]["service"], reading, caller);
    }
    return caller.backends.empty() ? std::nullopt : std::optional(std::move(caller));
}

std::optional<ScrapeMonitor> readScrapeMonitor(const TypeMeta &type, const Node &object,
                                               const Reading &reading)
{
    const bool selectsPods = type.kind == "PodMonitor";
    if (type.group() != "monitoring.coreos.com" || (type.kind != "ServiceMonitor" && !selectsPods))
        return std::nullopt;
    const Node &spec = object["spec"];
    ScrapeMonitor monitor;
    monitor.kind = type.kind;
    monitor.meta = readMeta(object, Scope::Namespaced, reading);
    monitor.selector = readSelector(spec["selector"], reading);
    monitor.selectsPods = selectsPods;
    monitor.anyNamespace = spec["namespaceSelector"]["any"].isTrue();
    for (const Node &name : spec["namespaceSelector"]["matchNames"].items())
        monitor.namespaces.push_back(name.text());
    for (const Node &endpoint : spec[selectsPods ? "podMetricsEndpoints" : "endpoints"].items()) {
        const Node &port = endpoint[endpoint["port"].isNull() ? "targetPort" : "port"];
        if (const auto reference = readPortReference(port))
            monitor.ports.push_back(*reference);
    }
    return monitor;
}

} // namespace drawbridge
