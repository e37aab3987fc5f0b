// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"
#include "k8s/kubernetes_objects.h"
#include "policy/enforcement_profile.h"

#include <optional>
#include <string>

namespace drawbridge {

/// The CNI that objects show, and the object that shows it.
struct RecognisedProfile {
    const EnforcementProfile *profile = nullptr;
    /// "DaemonSet kube-system/calico-node"
    std::string object;
    SourcePosition where;
};

/// Looks for the agent of a CNI, then for what it installs, then for policies that only it knows. Nothing
/// where there is none of them, or where two CNIs that enforce policies are shown equally well.
std::optional<RecognisedProfile> recogniseProfile(const KubernetesObjects &objects);

/// Says which CNI was recognised where another profile is in use; nothing where that is no question.
std::vector<Diagnostic> checkProfile(const KubernetesObjects &objects, const EnforcementProfile &inUse);

} // namespace drawbridge
