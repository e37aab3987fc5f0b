// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cluster/cluster.h"
#include "k8s/label_selector.h"
#include "net/address_set.h"
#include "policy/enforcement_profile.h"
#include "policy/policy_model.h"
#include "reachability/verdict.h"

#include <string>
#include <string_view>
#include <vector>

namespace drawbridge {

/// Whether something matches; Maybe where what is known does not decide it.
enum class Match : std::uint8_t { No, Maybe, Yes };

constexpr Match both(Match a, Match b)
{
    return a < b ? a : b;
}
constexpr Match either(Match a, Match b)
{
    return a < b ? b : a;
}

/// What would have to be known to decide a Maybe.
struct Doubt {
    UnknownCause cause {};
    std::string subject;
};
using Doubts = std::vector<Doubt>;

/// True for text that holds a variable nobody filled in: "${APP}".
bool isUnresolved(std::string_view text);
bool hasUnresolvedLabel(const LabelMap &labels);
bool hasUnresolvedValue(const LabelSelector &selector);

/// As matches(), but Maybe where an unresolved variable decides. Doubts may be null.
Match matchLabels(const LabelSelector &selector, const LabelMap &labels, Doubts *doubts = nullptr);

/// As above for a namespace, where all labels but the name may be unknown.
Match matchNamespace(const LabelSelector &selector, const ClusterNamespace &ns,
                     const EnforcementProfile &profile, Doubts *doubts = nullptr);

/// Where a pod whose address is not known can have its address: RFC 1918 and RFC 6598 (shared) space, IPv6
/// unique local and global unicast. Clusters that give their pods other addresses have to be read from a
/// dump.
const AddressSet &possiblePodAddresses();

/// Whether a set of addresses holds every address that a pod may be reached at. A pod of unknown address is
/// taken to have one of the IPv4 addresses of possiblePodAddresses(), perhaps an IPv6 one too.
Match matchPodAddress(const AddressSet &set, const std::vector<IpAddress> &podAddresses);

/// Whether policies can select the pod, as subject or as peer by label.
inline bool isSelectable(const ClusterPod &pod, const EnforcementProfile &profile)
{
    return !pod.hostNetwork || profile.hostNetworkPodsAreOrdinary;
}
inline bool takesPart(const ClusterPod &pod, const EnforcementProfile &profile)
{
    return !pod.isFinished || profile.finishedPodsCount;
}

/// Whether the policy's subject is this pod.
Match matchSubject(const Policy &policy, const Cluster &cluster, PodIndex pod,
                   const EnforcementProfile &profile, Doubts *doubts = nullptr);

/// The numbers that a name stands for on a pod: those of the first container that declares the name with the
/// protocol.
TrafficSet resolveNames(const std::vector<NamedPort> &names, const std::vector<ContainerPort> &ports);

} // namespace drawbridge
