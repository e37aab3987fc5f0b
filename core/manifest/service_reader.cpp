// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/service_reader.h"

#include "manifest/messages.h"

namespace drawbridge {

using namespace manifest_messages;

namespace {

std::optional<ServicePort> readPort(const Node &entry, const std::string &owner, const Reading &reading)
{
    const auto refuse = [&](std::string_view field) {
        const Node &value = entry[field];
        reading.report(kBadPort, value.line() > 0 ? value : entry,
                       {std::string(field), owner, describe(value)});
        return std::nullopt;
    };
    const auto number = readPortNumber(entry["port"]);
    if (!number)
        return refuse("port");
    const Node &protocolName = entry["protocol"];
    const auto protocol = protocolName.isNull() ? Protocol::Tcp : protocolFromName(protocolName.text());
    if (!protocol)
        return refuse("protocol");
    ServicePort port {entry["name"].text(), *number, *protocol, *number, entry.position(reading.file)};
    const Node &target = entry["targetPort"];
    // An unset intstr is written as 0 or "" by some tools and means the default (core/v1 ServicePort).
    const bool isDefault = target.isNull() || target.text().empty() || target.text() == "0";
    if (isDefault)
        return port;
    if (const auto targetNumber = readPortNumber(target))
        port.targetPort = *targetNumber;
    else if (target.isString())
        port.targetPort = target.text();
    else
        return refuse("targetPort");
    return port;
}

} // namespace

Service readService(const Node &object, const Reading &reading)
{
    const Node &spec = object["spec"];
    Service service;
    service.meta = readMeta(object, Scope::Namespaced, reading);
    service.selector = readLabels(spec["selector"], reading);
    service.clusterIp = spec["clusterIP"].text();
    service.externalName = spec["externalName"].text();
    if (!spec["type"].text().empty())
        service.type = spec["type"].text();
    // kube-proxy and DNS ignore the selector of an ExternalName Service.
    if (service.type == "ExternalName")
        service.selector = {};
    for (const Node &entry : spec["ports"].items()) {
        if (auto port = readPort(entry, "Service " + service.meta.name, reading))
            service.ports.push_back(std::move(*port));
    }
    return service;
}

} // namespace drawbridge
