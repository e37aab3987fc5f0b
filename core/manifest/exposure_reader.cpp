// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/exposure_reader.h"

#include <algorithm>
#include <array>

namespace drawbridge {

namespace {

constexpr std::array<std::string_view, 5> kGatewayRoutes
    = {"GRPCRoute", "HTTPRoute", "TCPRoute", "TLSRoute", "UDPRoute"};

std::optional<ExposureKind> exposureKind(const TypeMeta &type)
{
    const std::string group = type.group();
    if (type.kind == "Ingress" && (group == "networking.k8s.io" || group == "extensions"))
        return ExposureKind::Ingress;
    // Before OpenShift 3.6 a Route was part of v1.
    if (type.kind == "Route" && (group == "route.openshift.io" || type.apiVersion == "v1"))
        return ExposureKind::Route;
    const bool isGatewayRoute
        = std::ranges::find(kGatewayRoutes, std::string_view(type.kind)) != kGatewayRoutes.end();
    if (isGatewayRoute && (group == "gateway.networking.k8s.io" || group == "networking.x-k8s.io"))
        return ExposureKind::GatewayRoute;
    return std::nullopt;
}

/// Collects the backends of one object.
class ExposureReader {
public:
    ExposureReader(Exposure &exposure, const Reading &reading)
        : m_exposure(exposure)
        , m_reading(reading)
    {
    }

    /// v1: service {name, port {number, name}}; v1beta1: serviceName, servicePort. A resource backend is no
    /// Service.
    void readIngressBackend(const Node &backend)
    {
        const Node &service = backend["service"];
        if (service.isMap()) {
            const Node &port = service["port"];
            add(service["name"], {}, readPortReference(port[port["number"].isNull() ? "name" : "number"]),
                backend);
        } else {
            add(backend["serviceName"], {}, readPortReference(backend["servicePort"]), backend);
        }
    }

    void readIngress(const Node &spec)
    {
        readIngressBackend(spec["defaultBackend"]);
        readIngressBackend(spec["backend"]);
        for (const Node &rule : spec["rules"].items()) {
            for (const Node &path : rule["http"]["paths"].items())
                readIngressBackend(path["backend"]);
        }
    }

    void readRoute(const Node &spec)
    {
        const auto port = readPortReference(spec["port"]["targetPort"]);
        const auto readTarget = [&](const Node &target) {
            if (target["kind"].isNull() || target["kind"].text() == "Service")
                add(target["name"], {}, port, target);
        };
        readTarget(spec["to"]);
        for (const Node &target : spec["alternateBackends"].items())
            readTarget(target);
    }

    void readGatewayRoute(const Node &spec)
    {
        for (const Node &rule : spec["rules"].items()) {
            readFilters(rule["filters"]);
            for (const Node &backend : rule["backendRefs"].items()) {
                readBackendRef(backend);
                readFilters(backend["filters"]);
            }
        }
    }

private:
    /// A mirrored request arrives at its Service like any other.
    void readFilters(const Node &filters)
    {
        for (const Node &filter : filters.items())
            readBackendRef(filter["requestMirror"]["backendRef"]);
    }

    void readBackendRef(const Node &backend)
    {
        const bool isService = backend["kind"].isNull() || backend["kind"].text() == "Service";
        if (isService && backend["group"].text().empty())
            add(backend["name"], backend["namespace"].text(), readPortReference(backend["port"]), backend);
    }

    void add(const Node &name, const std::string &namespaceName, std::optional<PortReference> port,
             const Node &where)
    {
        if (name.text().empty())
            return;
        m_exposure.backends.push_back({name.text(),
                                       namespaceName.empty() ? m_exposure.meta.namespaceName : namespaceName,
                                       std::move(port), where.position(m_reading.file)});
    }

    Exposure &m_exposure;
    const Reading &m_reading;
};

} // namespace

bool isExposure(const TypeMeta &type)
{
    return exposureKind(type).has_value();
}

Exposure readExposure(const TypeMeta &type, const Node &object, const Reading &reading)
{
    Exposure exposure;
    exposure.exposureKind = exposureKind(type).value_or(ExposureKind::Ingress);
    exposure.kind = type.kind;
    exposure.meta = readMeta(object, Scope::Namespaced, reading);
    ExposureReader reader(exposure, reading);
    const Node &spec = object["spec"];
    switch (exposure.exposureKind) {
    case ExposureKind::Ingress:
        reader.readIngress(spec);
        break;
    case ExposureKind::Route:
        reader.readRoute(spec);
        break;
    case ExposureKind::GatewayRoute:
        reader.readGatewayRoute(spec);
        break;
    }
    return exposure;
}

} // namespace drawbridge
