// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/shared_entries.h"
#include "diagnostics/source_position.h"
#include "k8s/label_expression.h"
#include "k8s/label_selector.h"
#include "k8s/network_policy.h"
#include "net/address_set.h"
#include "net/traffic_set.h"
#include "policy/policy_place.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace drawbridge {

enum class PolicyIndex : std::uint32_t {};

/// The API that a policy is written for.
enum class Dialect : std::uint8_t { NetworkPolicy, ClusterNetworkPolicy, Calico, Cilium };

/// What a rule does with traffic that it matches. In each tier the first rule that matches decides: Allow and
/// Deny for good, Pass for the rest of the tier. What no rule of a tier matches is denied if a policy of the
/// tier isolates the pod, and goes to the next tier otherwise; behind the last tier it is allowed.
enum class Action : std::uint8_t { Allow, Deny, Pass };

/// What the rules of a policy can do; so much is known of a rule of which nothing else is.
enum class RuleActions : std::uint8_t { AllowOnly, DenyOnly, Any };

/// Names a policy for people and files.
struct PolicyId {
    /// The API group and kind, "networking.k8s.io" and "NetworkPolicy".
    std::string group;
    std::string kind;
    /// Empty for cluster-scoped policies.
    std::string namespaceName;
    std::string name;
    friend auto operator<=>(const PolicyId &, const PolicyId &) = default;
};

/// "shop/default-deny"
std::string toString(const PolicyId &id);

/// Every end of a connection, inside the cluster or not.
struct AnyPeer {
    friend bool operator==(const AnyPeer &, const AnyPeer &) = default;
};

/// Pods by namespace and labels. Without a namespace selector: the one namespace that is named.
struct PodPeer {
    std::string namespaceName;
    std::optional<LabelSelector> namespaceSelector;
    LabelSelector podSelector;
    friend bool operator==(const PodPeer &, const PodPeer &) = default;
};

struct AddressPeer {
    AddressSet addresses;
    /// False where only addresses outside the pods are meant, whatever the profile says about ip blocks.
    bool mayMatchPods = true;
    friend bool operator==(const AddressPeer &, const AddressPeer &) = default;
};

/// Pods of the host network, which have the address of their node, on every node.
struct HostNetworkPeer {
    friend bool operator==(const HostNetworkPeer &, const HostNetworkPeer &) = default;
};

/// Addresses that no file tells: those of nodes, or what a domain name resolves to. It may match every
/// address outside the pods, and pods of the host network, which have the address of their node.
struct UnresolvedPeer {
    enum class Kind : std::uint8_t {
        Nodes,
        DomainNames,
        ApiServer,
        /// Endpoints that Cilium makes itself, such as its ingress and its health checks.
        ReservedEndpoints,
        CloudGroups,
        CidrGroups,
        Services,
    };
    Kind kind = Kind::Nodes;
    friend bool operator==(const UnresolvedPeer &, const UnresolvedPeer &) = default;
};

/// "nodes", "domainNames", ...: the word that policies have for it.
std::string_view toString(UnresolvedPeer::Kind kind);

/// The key under which a selector of pods asks for their service account.
inline constexpr std::string_view kServiceAccountKey = "io.cilium.k8s.policy.serviceaccount";

/// An end of a connection by all that is given at once. Labels are those of a pod with what Calico adds to
/// them (calico_labels); the addresses of labelled sets (PolicySet::addressSets) count for their labels, too.
struct EndpointPeer {
    /// Where its labels must be; everywhere if empty.
    std::string namespaceName;
    std::optional<LabelExpression> labels;
    /// What its labels must not be, in any namespace. An end without labels has none of them.
    std::optional<LabelExpression> notLabels;
    std::optional<AddressSet> addresses;
    /// The endpoints of a Service: its host-network pods are among them, by the addresses of their nodes.
    bool isService = false;
    friend bool operator==(const EndpointPeer &, const EndpointPeer &) = default;
};

struct PolicyPeer {
    std::variant<AnyPeer, PodPeer, AddressPeer, HostNetworkPeer, UnresolvedPeer, EndpointPeer> what;
    SourcePosition where;
};

/// A port that each destination pod resolves for itself. Without a protocol the container's own counts.
struct NamedPort {
    std::string name;
    std::optional<Protocol> protocol;
    friend auto operator<=>(const NamedPort &, const NamedPort &) = default;
};

/// What a rule lets through, before names are resolved.
struct RuleTraffic {
    TrafficSet numbered;
    std::vector<NamedPort> named;
    /// What it does not let through, whatever a name stands for.
    TrafficSet excluded {};
    std::vector<NamedPort> excludedNames {};

    bool hasNames() const { return !named.empty() || !excludedNames.empty(); }
    friend bool operator==(const RuleTraffic &, const RuleTraffic &) = default;
};

/// A part of a policy whose meaning is not modelled.
struct UnmodelledPart {
    /// "spec.egress[0].source.ports"
    std::string path;
    SourcePosition where;
    friend bool operator==(const UnmodelledPart &a, const UnmodelledPart &b) { return a.path == b.path; }
};

/// One rule of any dialect. Peers are alternatives; no peers means that the rule matches nothing.
struct PolicyRule {
    Action action = Action::Allow;
    std::vector<PolicyPeer> peers;
    /// What the pod itself must be, among those that the policy selects.
    std::optional<EndpointPeer> own;
    RuleTraffic traffic;
    /// Counts from 0 in its list of the source.
    std::uint32_t sourceIndex = 0;
    /// The list, where it is not named after the direction: "ingressDeny", "specs[1].ingress".
    std::string section;
    /// False if the API server would reject the rule: what it was meant to allow is not known, so it allows
    /// nothing for certain and nothing is certainly denied by its policy. Its policy is not certain either.
    bool isValid = true;
    /// If there is one, the rule matches nothing for certain.
    std::optional<UnmodelledPart> unmodelled;
    /// Lets through only some requests of an application protocol on its ports, which count as allowed.
    bool isNarrowerAtLayer7 = false;
    SourcePosition where;
};

/// The list of its policy in which a rule stands: "ingress", "specs[1].egressDeny".
std::string ruleList(const PolicyRule &rule, Direction direction);

/// A policy of any dialect, compiled. The subject is the pods of one namespace, or of all where namespaceName
/// is empty and the selectors decide.
struct Policy {
    PolicyId id;
    Dialect dialect = Dialect::NetworkPolicy;
    PolicyPlace place;
    RuleActions ruleActions = RuleActions::AllowOnly;
    std::string namespaceName;
    LabelSelector namespaceSelector;
    LabelSelector podSelector;
    /// What else the labels of its pods must be, with what Calico adds to them.
    LabelExpression subject;
    /// Whether it has a say at all: rules of a direction that a NetworkPolicy does not list are inert.
    bool decidesIngress = false;
    bool decidesEgress = false;
    bool isolatesIngress = false;
    bool isolatesEgress = false;
    std::vector<PolicyRule> ingress;
    std::vector<PolicyRule> egress;
    /// False if the API server would reject the object, or if a part of it is not modelled: what it would
    /// decide is Unknown.
    bool isCertain = true;
    std::optional<UnmodelledPart> unmodelled;
    SourcePosition where;

    /// Whether what none of its tier's rules decides is denied to the pods that it selects.
    bool isolates(Direction direction) const
    {
        return direction == Direction::Ingress ? isolatesIngress : isolatesEgress;
    }
    const std::vector<PolicyRule> &rules(Direction direction) const
    {
        return direction == Direction::Ingress ? ingress : egress;
    }
    bool decides(Direction direction) const
    {
        return direction == Direction::Ingress ? decidesIngress : decidesEgress;
    }
};

/// Whether two policies decide alike: everything but names and positions is equal.
bool isSameDecision(const Policy &a, const Policy &b);

/// A policy that is recognised and not modelled, or not in force.
struct OtherPolicy {
    enum class Why {
        OtherKind,
        /// No valid object tells where the tier of the policy stands in the order.
        MissingTier,
        /// There are policies of two CNIs, and the profile stands for neither.
        TwoCnis,
    };

    PolicyId id;
    SourcePosition where;
    Why why = Why::OtherKind;
    /// Calico's tier that is missing.
    std::string tier;
    /// It binds nodes, and with them the pods of the host network, and no others.
    bool isAboutNodes = false;
};

/// Addresses with labels.
struct LabelledAddresses {
    /// Empty outside namespaces.
    std::string namespaceName;
    LabelMap labels;
    AddressSet addresses;
    /// False if it has more addresses outside the pods, which no file tells.
    bool isComplete = true;
    friend bool operator==(const LabelledAddresses &, const LabelledAddresses &) = default;
};

/// All policies of a cluster, sorted by place and id. A policy's index is its place in the list.
struct PolicySet {
    SharedEntries<Policy> policies;
    /// Policies of dialects that are not modelled, sorted by id. Such a policy may both allow and deny, so
    /// both ends of a flow that it may select (pods of its namespace, or all pods where it is cluster-scoped)
    /// are Unknown, whatever the other policies say. Only a pod's traffic to itself stays certain.
    std::vector<OtherPolicy> notModelled;
    /// Policies that the CNI of the profile does not know, sorted by id: they have no effect.
    std::vector<OtherPolicy> notInForce;
    /// What the labels of a selector can mean beside pods.
    std::vector<LabelledAddresses> addressSets;

    const Policy &operator[](PolicyIndex index) const { return policies[static_cast<std::size_t>(index)]; }
};

} // namespace drawbridge
