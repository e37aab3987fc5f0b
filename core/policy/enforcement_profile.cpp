// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "policy/enforcement_profile.h"

#include <algorithm>
#include <array>

namespace drawbridge {

namespace {

constexpr std::array kProfiles = {
    EnforcementProfile {.name = "generic",
                        .description = "As the specification and its end-to-end tests say"},
    EnforcementProfile {.name = "calico",
                        .description = "Calico, with its own policies beside those of Kubernetes",
                        .enforcesCilium = false},
    EnforcementProfile {.name = "cilium",
                        .description = "Cilium: ip blocks match no pods, and its own policies count",
                        .ipBlocksMatchPods = false,
                        .enforcesCalico = false},
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
