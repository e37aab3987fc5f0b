// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "k8s/label_selector.h"
#include "net/cidr.h"

#include <array>
#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace drawbridge {

/// All pods of a workload. The kind is empty where the name alone is unambiguous.
struct WorkloadEndpoint {
    std::string namespaceName;
    std::string name;
    std::string kind;
    friend auto operator<=>(const WorkloadEndpoint &, const WorkloadEndpoint &) = default;
};

/// All pods of a namespace, those of the future included.
struct NamespaceEndpoint {
    std::string namespaceName;
    friend auto operator<=>(const NamespaceEndpoint &, const NamespaceEndpoint &) = default;
};

/// All pods of a namespace that a selector matches.
struct GroupEndpoint {
    std::string namespaceName;
    LabelSelector podSelector;
    friend auto operator<=>(const GroupEndpoint &, const GroupEndpoint &) = default;
};

/// The pods that a selector finds in whatever namespaces another one finds, those of the future included. As
/// with addresses, an edge opens its other end alone: what such a pod may do itself is up to its own edges.
struct PodsEndpoint {
    LabelSelector namespaceSelector;
    LabelSelector podSelector;
    friend auto operator<=>(const PodsEndpoint &, const PodsEndpoint &) = default;
};

/// Addresses outside the pods.
struct CidrEndpoint {
    Cidr cidr = *Cidr::parse("0.0.0.0/0");
    std::vector<Cidr> except;
    friend auto operator<=>(const CidrEndpoint &, const CidrEndpoint &) = default;
};

/// A DNS name outside the cluster. NetworkPolicy cannot express it.
struct DnsNameEndpoint {
    std::string name;
    friend auto operator<=>(const DnsNameEndpoint &, const DnsNameEndpoint &) = default;
};

enum class WellKnownExternal { Internet, ApiServer, Nodes, IngressController };

inline constexpr std::array<WellKnownExternal, 4> kAllWellKnownExternals
    = {WellKnownExternal::Internet, WellKnownExternal::ApiServer, WellKnownExternal::Nodes,
       WellKnownExternal::IngressController};

/// "internet", "api-server", "nodes", "ingress-controller", as in the design file.
std::string_view toString(WellKnownExternal external);
/// Nothing for an unknown name.
std::optional<WellKnownExternal> wellKnownExternalFromName(std::string_view name);

struct ExternalEndpoint {
    WellKnownExternal external = WellKnownExternal::Internet;
    friend auto operator<=>(const ExternalEndpoint &, const ExternalEndpoint &) = default;
};

/// What an allowed edge can start or end at.
using EdgeEndpoint = std::variant<WorkloadEndpoint, NamespaceEndpoint, GroupEndpoint, PodsEndpoint,
                                  CidrEndpoint, DnsNameEndpoint, ExternalEndpoint>;

/// "shop/cart", "shop/cart[Job]", "shop/*", "shop/{app=web}", "{team=a}/{app=web}", "*/*", "10.0.0.0/8
/// without 10.1.0.0/16", "api.example", "internet": unique, stable, and the key of canvas positions.
std::string toString(const EdgeEndpoint &endpoint);

} // namespace drawbridge
