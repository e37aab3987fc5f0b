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

/// Kinds whose controllers are known to add nothing but what is listed here; of all others anything that is
/// a controller label may be expected.
struct AddedLabel {
    std::string_view kind;
    std::string_view key;
};
constexpr std::array kAddedLabels = std::to_array<AddedLabel>({
    {"CronJob", "batch.kubernetes.io/controller-uid"},
    {"CronJob", "batch.kubernetes.io/job-completion-index"},
    {"CronJob", "batch.kubernetes.io/job-name"},
    {"CronJob", "controller-uid"},
    {"CronJob", "job-name"},
    {"DaemonSet", "controller-revision-hash"},
    {"DaemonSet", "pod-template-generation"},
    {"Deployment", "pod-template-hash"},
    {"Job", "batch.kubernetes.io/controller-uid"},
    {"Job", "batch.kubernetes.io/job-completion-index"},
    {"Job", "batch.kubernetes.io/job-name"},
    {"Job", "controller-uid"},
    {"Job", "job-name"},
    {"StatefulSet", "apps.kubernetes.io/pod-index"},
    {"StatefulSet", "controller-revision-hash"},
    {"StatefulSet", "statefulset.kubernetes.io/pod-name"},
});
constexpr std::array kPlainKinds
    = std::to_array<std::string_view>({"CronJob", "DaemonSet", "Deployment", "Job", "Pod", "ReplicaSet",
                                       "ReplicationController", "StatefulSet"});

/// Set when a pod is admitted or scheduled, whatever owns it: the node's zone and region, meshes.
bool isAddedOnAdmission(std::string_view key)
{
    return startsWith(key, "topology.kubernetes.io/") || key == "istio.io/rev"
        || key == "security.istio.io/tlsMode";
}

static_assert(std::ranges::is_sorted(kPlainKinds));
static_assert(std::ranges::is_sorted(kControllerLabels) && std::ranges::is_sorted(kReleaseLabels));

} // namespace

bool isControllerLabel(std::string_view key)
{
    return std::ranges::binary_search(kControllerLabels, key) || startsWith(key, "topology.kubernetes.io/");
}

bool mayBeAdded(std::string_view key, std::string_view workloadKind)
{
    if (isAddedOnAdmission(key))
        return true;
    if (!std::ranges::binary_search(kPlainKinds, workloadKind))
        return isControllerLabel(key);
    return std::ranges::any_of(
        kAddedLabels, [&](const AddedLabel &each) { return each.kind == workloadKind && each.key == key; });
}

bool isVolatileLabel(std::string_view key)
{
    return isControllerLabel(key) || std::ranges::binary_search(kReleaseLabels, key);
}

} // namespace drawbridge
