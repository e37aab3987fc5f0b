// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cluster/cluster.h"
#include "k8s/label_expression.h"
#include "k8s/label_selector.h"
#include "net/address_set.h"
#include "policy/enforcement_profile.h"
#include "policy/policy_model.h"
#include "reachability/match.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace drawbridge {

/// True for text that holds a variable nobody filled in: "${APP}".
bool isUnresolved(std::string_view text);
bool hasUnresolvedLabel(const LabelMap &labels);
bool hasUnresolvedKey(const LabelMap &labels);
bool hasUnresolvedValue(const LabelSelector &selector);
/// True for a selector that looks at labels which may be added to pods after their manifest was written.
bool looksAtAddedLabels(const LabelSelector &selector);

/// The service account that pods of the workload run as; "default" where the manifest names none.
std::string serviceAccountOf(const ClusterWorkload &workload);

/// As matches(), but Maybe where an unresolved variable decides, or the service account.
Match matchLabels(const LabelSelector &selector, const LabelMap &labels);

/// As above for a pod, to which labels may still be added.
Match matchPod(const LabelSelector &selector, const Cluster &cluster, PodIndex pod,
               const EnforcementProfile &profile);

/// Whether a policy's own namespace is that of pods; Maybe where its name holds a variable.
Match matchNamespaceName(const std::string &ofPolicy, const std::string &ofPods);

/// A label of a pod, or of what it belongs to: its value, or nothing; then it may be there all the same.
struct LabelFinding {
    const std::string *value = nullptr;
    bool mayBeThere = false;
};
/// Whether the label that one comparison looks at satisfies it. Not for And, Or and Not.
Match matchComparison(const LabelExpression &comparison, const LabelFinding &label);

/// Joins what find(key) says of the labels that an expression looks at.
template <typename Find> Match matchExpression(const LabelExpression &expression, const Find &find)
{
    using Op = LabelExpression::Op;
    Match match = expression.op == Op::Or ? Match::No : Match::Yes;
    switch (expression.op) {
    case Op::And:
        for (const LabelExpression &part : expression.parts)
            match = both(match, matchExpression(part, find));
        return match;
    case Op::Or:
        for (const LabelExpression &part : expression.parts)
            match = either(match, matchExpression(part, find));
        return match;
    case Op::Not:
        return negated(matchExpression(expression.parts.front(), find));
    default:
        return matchComparison(expression, find(expression.key));
    }
}

/// The labels that Calico lets a pod have from its namespace and from its service account; nothing for a key
/// that is not one of those.
std::optional<LabelFinding> namespaceLabel(std::string_view key, const ClusterNamespace &ns,
                                           const EnforcementProfile &profile);
std::optional<LabelFinding> serviceAccountLabel(std::string_view key, const ClusterWorkload &workload,
                                                const EnforcementProfile &profile);
/// A label of the pod itself.
LabelFinding podLabel(const std::string &key, const Cluster &cluster, PodIndex pod,
                      const EnforcementProfile &profile);

/// As matchLabels() for a namespace, where all labels but the name may be unknown.
Match matchNamespace(const LabelSelector &selector, const ClusterNamespace &ns,
                     const EnforcementProfile &profile);

/// Whether a set of addresses holds every address that a pod may be reached at. A pod of unknown address is
/// taken to have an IPv4 address in RFC 1918 or RFC 6598 (shared) space, and perhaps one in IPv6 unique local
/// or global unicast space; on the host network any address at all. Clusters that give their pods other
/// addresses have to be read from a dump.
Match matchPodAddress(const AddressSet &set, const ClusterPod &pod);

/// Whether policies can select the pod, as subject or as peer by label.
inline bool isSelectable(const ClusterPod &pod, const EnforcementProfile &profile)
{
    return !pod.hostNetwork || profile.hostNetworkPodsAreOrdinary;
}
/// Whether no policy binds the pod, though it is one by its labels: nothing owns it.
inline bool isUnbound(const Cluster &cluster, PodIndex pod, const EnforcementProfile &profile)
{
    return !profile.bindsBarePods && cluster.workloadOf(pod).id.kind == "Pod";
}
inline bool takesPart(const ClusterPod &pod, const EnforcementProfile &profile)
{
    return !pod.isFinished || profile.finishedPodsCount;
}

/// Whether the address of a host-network pod is the one of the node that another pod runs on.
Match matchOwnNode(const ClusterPod &onHostNetwork, const ClusterPod &pod);

/// Whether the policy's subject is this pod.
Match matchSubject(const Policy &policy, const Cluster &cluster, PodIndex pod,
                   const EnforcementProfile &profile);

/// The numbers that a name stands for on a pod: those of the first container that declares the name with the
/// protocol.
TrafficSet resolveNames(const std::vector<NamedPort> &names, const std::vector<ContainerPort> &ports);
/// What a rule lets through to a pod with those ports.
TrafficSet resolveTraffic(const RuleTraffic &traffic, const std::vector<ContainerPort> &ports);

} // namespace drawbridge
