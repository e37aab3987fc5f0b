// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "design/edge_endpoint.h"

#include "base/overloaded.h"
#include "base/text.h"

#include <fmt/format.h>

namespace drawbridge {

namespace {

std::string nameOf(const WorkloadEndpoint &end)
{
    return fmt::format("{}/{}{}", end.namespaceName, end.name,
                       end.kind.empty() ? std::string() : fmt::format("[{}]", end.kind));
}

/// "*" for the selector that finds all.
std::string nameOf(const LabelSelector &selector)
{
    return selector.isEmpty() ? std::string("*") : fmt::format("{{{}}}", toString(selector));
}

std::string nameOf(const CidrEndpoint &end)
{
    std::vector<std::string> exceptions;
    for (const Cidr &each : end.except)
        exceptions.push_back(toString(each));
    return toString(end.cidr) + (exceptions.empty() ? "" : " without " + join(exceptions, ", "));
}

} // namespace

std::string_view toString(WellKnownExternal external)
{
    switch (external) {
    case WellKnownExternal::Internet:
        return "internet";
    case WellKnownExternal::ApiServer:
        return "api-server";
    case WellKnownExternal::Nodes:
        return "nodes";
    case WellKnownExternal::IngressController:
        return "ingress-controller";
    }
    return {};
}

std::optional<WellKnownExternal> wellKnownExternalFromName(std::string_view name)
{
    for (const WellKnownExternal external : kAllWellKnownExternals) {
        if (toString(external) == name)
            return external;
    }
    return std::nullopt;
}

std::string toString(const EdgeEndpoint &endpoint)
{
    return std::visit(Overloaded {
                          [](const WorkloadEndpoint &end) { return nameOf(end); },
                          [](const NamespaceEndpoint &end) { return end.namespaceName + "/*"; },
                          [](const GroupEndpoint &end) {
                              return fmt::format("{}/{{{}}}", end.namespaceName, toString(end.podSelector));
                          },
                          [](const PodsEndpoint &end) {
                              return nameOf(end.namespaceSelector) + '/' + nameOf(end.podSelector);
                          },
                          [](const CidrEndpoint &end) { return nameOf(end); },
                          [](const DnsNameEndpoint &end) { return end.name; },
                          [](const ExternalEndpoint &end) { return std::string(toString(end.external)); },
                      },
                      endpoint);
}

} // namespace drawbridge
