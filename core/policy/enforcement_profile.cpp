// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "policy/enforcement_profile.h"

#include <algorithm>
#include <array>

namespace drawbridge {

namespace {

/// A CNI that knows NetworkPolicies alone.
constexpr EnforcementProfile limited(EnforcementProfile profile)
{
    profile.enforcesCalico = profile.enforcesCilium = false;
    profile.enforcesAntrea = profile.enforcesOvn = false;
    profile.enforcesClusterPolicies = profile.enforcesAdminPolicies = false;
    return profile;
}

constexpr EnforcementProfile ofCilium(std::string_view name, std::string_view description)
{
    EnforcementProfile profile = limited({.name = name, .description = description});
    profile.ipBlocksMatchPods = false;
    profile.listedTypesAreExact = false;
    profile.enforcesCilium = true;
    return profile;
}

constexpr std::array kProfiles = {
    EnforcementProfile {.name = "generic",
                        .description = "As the specification and its end-to-end tests say"},
    EnforcementProfile {.name = "calico",
                        .description = "Calico, with its own policies beside those of Kubernetes",
                        .enforcesCilium = false,
                        .enforcesAntrea = false,
                        .enforcesOvn = false},
    ofCilium("cilium", "Cilium: ip blocks match no pods, and its own policies count"),
    EnforcementProfile {.name = "antrea",
                        .description = "Antrea; its own policies are not modelled",
                        .enforcesCalico = false,
                        .enforcesCilium = false,
                        .enforcesOvn = false,
                        .enforcesClusterPolicies = false},
    limited({.name = "aws-vpc",
             .description = "Amazon VPC CNI on Linux: pods that nothing owns are not bound",
             .namedPortsAreExact = false,
             .listedTypesAreExact = false,
             .bindsBarePods = false}),
    limited({.name = "azure-npm", .description = "Azure Network Policy Manager on Linux"}),
    ofCilium("azure-cilium", "Azure CNI powered by Cilium: ip blocks match no pods"),
    ofCilium("gke-dataplane-v2", "GKE Dataplane V2, which is Cilium: ip blocks match no pods"),
    EnforcementProfile {.name = "ovn-kubernetes",
                        .description = "OVN-Kubernetes; its egress firewalls are not modelled",
                        .enforcesCalico = false,
                        .enforcesCilium = false,
                        .enforcesAntrea = false,
                        .enforcesClusterPolicies = false,
                        .exceptionsAreExact = false,
                        .labelMeansHostNetwork = true},
    limited({.name = "kube-router",
             .description = "kube-router: nothing is certain about SCTP",
             .supportsSctp = false}),
    EnforcementProfile {.name = "kindnet",
                        .description = "kindnet, which runs kube-network-policies",
                        .enforcesCalico = false,
                        .enforcesCilium = false,
                        .enforcesAntrea = false,
                        .enforcesOvn = false,
                        .baselineIsExact = false},
    limited({.name = "weave",
             .description = "Weave Net: neither port ranges nor SCTP",
             .supportsEndPort = false,
             .supportsSctp = false,
             .exceptionsAreExact = false}),
    limited({.name = "flannel",
             .description = "Flannel alone: policies have no effect",
             .enforcesPolicies = false}),
    EnforcementProfile {.name = "np-guard",
                        .description = "As netpol-analyzer evaluates, for comparison with its output only",
                        .ipBlocksMatchPods = false,
                        .hostNetworkPodsAreOrdinary = true,
                        .finishedPodsCount = true,
                        .unknownLabelsAreAbsent = true,
                        .manifestsNameNamespaces = true,
                        .enforcesCalico = false,
                        .enforcesCilium = false,
                        .otherDialectsCount = false,
                        .unresolvedPeersCount = false,
                        .isForComparisonOnly = true},
};

} // namespace

std::span<const EnforcementProfile> enforcementProfiles()
{
    return kProfiles;
}

const EnforcementProfile &genericProfile()
{
    return kProfiles.front();
}

const EnforcementProfile *findProfile(std::string_view name)
{
    const auto *place = std::ranges::find(kProfiles, name, &EnforcementProfile::name);
    return place == kProfiles.end() ? nullptr : &*place;
}

} // namespace drawbridge
