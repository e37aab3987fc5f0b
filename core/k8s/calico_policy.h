// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "k8s/label_expression.h"
#include "k8s/object_meta.h"
#include "net/address_set.h"
#include "net/traffic_set.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace drawbridge {

enum class CalicoAction : std::uint8_t { Allow, Deny, Log, Pass };

/// A field whose meaning is not modelled: what it touches is Unknown.
struct UnmodelledField {
    /// "destination.domains"
    std::string path;
    SourcePosition where;
};

/// Numbers, or the name of a container port.
using CalicoPort = std::variant<PortRange, std::string>;

struct CalicoServiceMatch {
    /// Empty means the policy's own namespace.
    std::string namespaceName;
    std::string name;
};

/// What a rule says about one end of a connection; everything that is given must hold.
struct CalicoEntity {
    std::optional<AddressSet> nets;
    AddressSet notNets;
    std::optional<LabelExpression> selector;
    std::optional<LabelExpression> notSelector;
    /// With the prefix of namespace labels.
    std::optional<LabelExpression> namespaceSelector;
    /// By names and labels, the latter with the prefix of service account labels.
    std::optional<LabelExpression> serviceAccounts;
    std::vector<CalicoPort> ports;
    std::vector<CalicoPort> notPorts;
    std::optional<CalicoServiceMatch> service;
    bool hasDomains = false;
    SourcePosition where;
};

/// One entry of ingress or egress.
struct CalicoRule {
    CalicoAction action = CalicoAction::Deny;
    std::optional<IpFamily> ipVersion;
    /// Of the traffic that is modelled: nothing for ICMP. Nothing at all where the rule names no protocol.
    std::optional<TrafficSet> protocol;
    TrafficSet notProtocol;
    CalicoEntity source;
    CalicoEntity destination;
    /// It also looks at HTTP requests: a connection that it allows may have its requests refused.
    bool isNarrowerAtLayer7 = false;
    std::optional<UnmodelledField> unmodelled;
    /// False if the API server would reject the rule.
    bool isValid = true;
    SourcePosition where;
};

/// A NetworkPolicy or GlobalNetworkPolicy of projectcalico.org/v3 or crd.projectcalico.org/v1.
struct CalicoPolicy {
    ObjectMeta meta;
    std::string group;
    std::string kind;
    std::string tier = "default";
    /// Nothing comes last.
    std::optional<double> order;
    /// The endpoints that the policy binds: selector, namespaceSelector and serviceAccountSelector at once.
    LabelExpression subject;
    bool hasIngress = false;
    bool hasEgress = false;
    std::vector<CalicoRule> ingress;
    std::vector<CalicoRule> egress;
    std::optional<UnmodelledField> unmodelled;
    /// False if the API server would reject the object: what it would decide is Unknown.
    bool isValid = true;
};

struct CalicoTier {
    ObjectMeta meta;
    std::string group;
    std::optional<double> order;
    /// What no rule of the tier decides goes to the next tier, in place of being denied.
    bool passesByDefault = false;
    bool isValid = true;
};

/// Whether the tier is one of those, or one that every cluster has.
bool hasTier(const std::vector<CalicoTier> &tiers, std::string_view name);

/// Addresses with labels that selectors can mean: a NetworkSet, a GlobalNetworkSet or a HostEndpoint.
struct CalicoNetworkSet {
    ObjectMeta meta;
    std::string group;
    std::string kind;
    AddressSet addresses;
    /// False if it has addresses that the file does not tell: those of a host's interface, of domain names.
    bool isComplete = true;
};

} // namespace drawbridge
