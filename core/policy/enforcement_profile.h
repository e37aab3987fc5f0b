// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace drawbridge {

/// How a CNI departs from, or fills in, the specification. Data, so that a CNI is an entry in a table.
struct EnforcementProfile {
    std::string_view name;
    /// What it is, in a few English words for lists.
    std::string_view description;
    /// False where policies are accepted and have no effect.
    bool enforcesPolicies = true;
    /// Whether an ipBlock matches the addresses of pods.
    bool ipBlocksMatchPods = true;
    /// Whether host-network pods count as ordinary pods. Otherwise policies neither select them nor match
    /// them as peers by label; they are seen as their node's address.
    bool hostNetworkPodsAreOrdinary = false;
    /// Whether Succeeded and Failed pods still count.
    bool finishedPodsCount = false;
    /// Whether labels that the files do not tell, of namespaces without an object or added by controllers,
    /// are taken to be absent, in place of unknown.
    bool unknownLabelsAreAbsent = false;
    /// Whether a Namespace object may give the label kubernetes.io/metadata.name another value. The API
    /// server sets it on every namespace.
    bool manifestsNameNamespaces = false;
    /// Whether Calico's policies, and Cilium's, are in force. Where both are, no cluster enforces both: what
    /// they decide is unknown if the folder has both.
    bool enforcesCalico = true;
    bool enforcesCilium = true;
    /// Whether those of Antrea and of OVN-Kubernetes are, which are not modelled.
    bool enforcesAntrea = true;
    bool enforcesOvn = true;
    /// Whether ClusterNetworkPolicies (v1alpha2) are, and their predecessors (v1alpha1).
    bool enforcesClusterPolicies = true;
    bool enforcesAdminPolicies = true;
    /// Whether policies of dialects that are not modelled make verdicts Unknown. Otherwise they are ignored.
    bool otherDialectsCount = true;
    /// Whether a peer whose addresses no file tells (nodes, domain names) may match. Otherwise it is ignored.
    bool unresolvedPeersCount = true;
    /// False where only the first port of a range is let through for certain.
    bool supportsEndPort = true;
    /// False where nothing is certain about SCTP once a pod is isolated.
    bool supportsSctp = true;
    /// False where a named port may let nothing through.
    bool namedPortsAreExact = true;
    /// False where an exception of an ipBlock may not hold, or may take from what other rules allow.
    bool exceptionsAreExact = true;
    /// False where rules of a direction that policyTypes does not list may isolate.
    bool listedTypesAreExact = true;
    /// False where a NetworkPolicy for one direction may end the Baseline tier for both.
    bool baselineIsExact = true;
    /// Whether a namespace label stands for pods of the host network, as OpenShift has it.
    bool labelMeansHostNetwork = false;
    /// Whether policies bind pods that nothing owns.
    bool bindsBarePods = true;
    /// For comparison with another tool only, never for a statement about a cluster.
    bool isForComparisonOnly = false;
};

/// All profiles; "generic" comes first and is the default.
std::span<const EnforcementProfile> enforcementProfiles();
const EnforcementProfile &genericProfile();
/// Nothing for an unknown name.
const EnforcementProfile *findProfile(std::string_view name);

} // namespace drawbridge
