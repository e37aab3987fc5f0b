// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "base/text.h"
#include "cluster/cluster.h"

#include <algorithm>
#include <array>

namespace drawbridge {

namespace {

// Added by Deployment, DaemonSet, StatefulSet, Job, Argo Rollouts, OpenShift, Knative and mesh injectors.
constexpr std::array kControllerLabels = std::to_array<std::string_view>({
    "apps.kubernetes.io/pod-index",
    "batch.kubernetes.io/controller-uid",
    "batch.kubernetes.io/job-completion-index",
    "batch.kubernetes.io/job-name",
    "controller-revision-hash",
    "controller-uid",
    "deployer-pod-for.name",
    "deployment",
    "deploymentconfig",
    "istio.io/rev",
    "job-name",
    "pod-template-generation",
    "pod-template-hash",
    "rollouts-pod-template-hash",
    "security.istio.io/tlsMode",
    "serving.knative.dev/configurationGeneration",
    "serving.knative.dev/configurationUID",
    "serving.knative.dev/deployment-hash",
    "serving.knative.dev/revision",
    "serving.knative.dev/revisionUID",
    "serving.knative.dev/routingState",
    "serving.knative.dev/serviceUID",
    "statefulset.kubernetes.io/pod-name",
});

constexpr std::array kReleaseLabels = std::to_array<std::string_view>({
    "app.kubernetes.io/managed-by",
    "app.kubernetes.io/version",
    "build",
    "chart",
    "commit",
    "date",
    "git-commit",
    "git-sha",
    "helm.sh/chart",
    "heritage",
    "image-tag",
    "imageTag",
    "sha",
    "tag",
    "version",
});

static_assert(std::ranges::is_sorted(kControllerLabels) && std::ranges::is_sorted(kReleaseLabels));

} // namespace

bool isControllerLabel(std::string_view key)
{
    return std::ranges::binary_search(kControllerLabels, key) || startsWith(key, "topology.kubernetes.io/");
}

bool isVolatileLabel(std::string_view key)
{
    return isControllerLabel(key) || std::ranges::binary_search(kReleaseLabels, key);
}

} // namespace drawbridge
