// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "k8s/label_selector.h"
#include "k8s/object_meta.h"
#include "net/cidr.h"
#include "net/traffic_set.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace drawbridge {

/// Endpoints by labels. Keys are as written, with a source in front or without: "k8s:app", "reserved:host".
struct CiliumEndpoints {
    LabelSelector selector;
};

enum class CiliumEntity : std::uint8_t {
    All,
    World,
    WorldIpv4,
    WorldIpv6,
    Cluster,
    Host,
    RemoteNode,
    ApiServer,
    Ingress,
    Init,
    Health,
    Unmanaged,
    None,
};

/// An address block; the exceptions are not denied, only not meant.
struct CiliumBlock {
    Cidr cidr = *Cidr::parse("0.0.0.0/0");
    std::vector<Cidr> except;
};

/// The blocks of CiliumCIDRGroups, by name or by the labels of the groups.
struct CiliumBlockGroups {
    std::variant<std::string, LabelSelector> which;
    std::vector<Cidr> except;
};

/// Nodes whose labels match: no file tells their addresses.
struct CiliumNodes {
    LabelSelector nodes;
};

/// What names in the domain name system resolve to: no file tells it.
struct CiliumDomainNames {
    std::string pattern;
};

/// What the API of a cloud tells about its own groups (fromGroups, toGroups).
struct CiliumCloudGroups { };

/// The backends of Services: of one by its name, or of those whose labels match. Without a namespace the
/// selector means Services of every namespace.
struct CiliumServices {
    std::string namespaceName;
    std::variant<std::string, LabelSelector> which;
};

/// One entry of a list of peers.
struct CiliumPeer {
    std::variant<CiliumEndpoints, CiliumEntity, CiliumBlock, CiliumBlockGroups, CiliumNodes,
                 CiliumDomainNames, CiliumCloudGroups, CiliumServices>
        what;
    SourcePosition where;
};

/// A port by the name that a container gives it, of one protocol or of any.
struct CiliumNamedPort {
    std::string name;
    std::optional<Protocol> protocol;
};

/// One entry of toPorts[].ports.
struct CiliumPort {
    std::variant<TrafficSet, CiliumNamedPort> what;
    SourcePosition where;
};

/// One entry of ingress, ingressDeny, egress or egressDeny.
struct CiliumRule {
    /// Nothing where the rule names no kind of peer at all; a list that is there and empty means nobody.
    std::optional<std::vector<CiliumPeer>> peers;
    /// Nothing means all traffic. Empty where the rule is about other protocols alone (icmps).
    std::optional<std::vector<CiliumPort>> ports;
    /// The rule lets through less than its ports say: requests of an application protocol.
    bool isNarrowerAtLayer7 = false;
    /// Fields on which the rule depends and which are not modelled, such as "authentication.mode": whether
    /// the rule matches at all is not known.
    std::vector<std::string> notModelled;
    /// False if Cilium would reject the rule.
    bool isValid = true;
    SourcePosition where;
};

/// One rule set: spec, or an entry of specs.
struct CiliumSpec {
    /// "spec", "specs[1]"
    std::string path = "spec";
    LabelSelector endpoints;
    /// A host policy (nodeSelector): it binds nodes, and no endpoints.
    bool isAboutNodes = false;
    bool isolatesIngress = false;
    bool isolatesEgress = false;
    std::vector<CiliumRule> ingress;
    std::vector<CiliumRule> ingressDeny;
    std::vector<CiliumRule> egress;
    std::vector<CiliumRule> egressDeny;
    SourcePosition where;
};

/// A CiliumNetworkPolicy or a CiliumClusterwideNetworkPolicy (without a namespace) as written in a file.
struct CiliumPolicy {
    ObjectMeta meta;
    std::string kind;
    /// All of them are in force.
    std::vector<CiliumSpec> specs;
    /// False if Cilium would reject the object: then what it would decide is Unknown.
    bool isValid = true;
};

/// A CiliumCIDRGroup: address blocks under a name.
struct CiliumCidrGroup {
    ObjectMeta meta;
    std::vector<Cidr> blocks;
    /// False if Cilium would reject the object: then its blocks are not known.
    bool isValid = true;
};

} // namespace drawbridge
