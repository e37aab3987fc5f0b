// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "synthesis/selector_coach.h"

#include "synthesis/policy_names.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <set>
#include <tuple>

namespace drawbridge {

namespace {

/// The labels that all of the pods have, each as a selector of its own.
std::vector<LabelSelector> sharedLabels(const Cluster &cluster, std::span<const PodIndex> pods)
{
    std::vector<LabelSelector> shared;
    for (const auto &[key, first] : cluster[pods.front()].labels) {
        std::set<std::string> values;
        for (const PodIndex pod : pods) {
            if (const std::string *value = cluster[pod].labels.find(key))
                values.insert(*value);
            else
                values.clear();
            if (values.empty())
                break;
        }
        if (values.size() == 1)
            shared.emplace_back().matchLabels.set(key, first);
        else if (!values.empty())
            shared.emplace_back().matchExpressions.push_back(
                {key, SelectorOperator::In, {values.begin(), values.end()}});
    }
    return shared;
}

LabelSelector both(const LabelSelector &a, const LabelSelector &b)
{
    LabelSelector selector = a;
    for (const auto &[key, value] : b.matchLabels)
        selector.matchLabels.set(key, value);
    selector.matchExpressions.insert(selector.matchExpressions.end(), b.matchExpressions.begin(),
                                     b.matchExpressions.end());
    return selector;
}

std::optional<Brittleness> worstOf(const LabelSelector &selector)
{
    std::optional<Brittleness> worst;
    const auto look = [&worst](const std::string &key) { worst = std::max(worst, brittlenessOf(key)); };
    for (const auto &[key, value] : selector.matchLabels)
        look(key);
    for (const LabelRequirement &each : selector.matchExpressions)
        look(each.key);
    return worst;
}

std::vector<WorkloadIndex> alsoAdmitted(const Cluster &cluster, std::span<const PodIndex> pods,
                                        const LabelSelector &selector)
{
    std::vector<WorkloadIndex> workloads;
    const NamespaceIndex ns = cluster.workloadOf(pods.front()).namespaceIndex;
    for (const WorkloadIndex workload : cluster[ns].workloads) {
        const bool isAdmitted = std::ranges::any_of(cluster[workload].pods, [&](PodIndex pod) {
            return std::ranges::find(pods, pod) == pods.end() && matches(selector, cluster[pod].labels);
        });
        if (isAdmitted)
            workloads.push_back(workload);
    }
    return workloads;
}

struct PatchedKind {
    std::string_view kind;
    const char *apiVersion;
    /// From the object to the labels of its pods, after its metadata's name and namespace.
    const char *path;
};

constexpr const char *kTemplate = "spec:\n  template:\n    metadata:\n      labels:\n        ";
constexpr std::array<PatchedKind, 8> kPatchedKinds = {{
    {"CronJob", "batch/v1",
     "spec:\n  jobTemplate:\n    spec:\n      template:\n        metadata:\n          labels:\n            "},
    {"DaemonSet", "apps/v1", kTemplate},
    {"Deployment", "apps/v1", kTemplate},
    {"Job", "batch/v1", kTemplate},
    {"Pod", "v1", "  labels:\n    "},
    {"ReplicaSet", "apps/v1", kTemplate},
    {"ReplicationController", "v1", kTemplate},
    {"StatefulSet", "apps/v1", kTemplate},
}};

/// A customary key that the workload does not have yet.
std::string freeKey(const LabelMap &labels)
{
    constexpr std::array kKeys
        = {"app.kubernetes.io/component", "app.kubernetes.io/name", "component", "app", "role"};
    const auto isFree = [&labels](const char *key) { return !labels.contains(key); };
    const auto *const key = std::ranges::find_if(kKeys, isFree);
    return key == kKeys.end() ? "policy-subject" : *key;
}

} // namespace

const char *toString(Brittleness brittleness)
{
    switch (brittleness) {
    case Brittleness::Version:
        return "version";
    case Brittleness::Chart:
        return "chart";
    case Brittleness::ControllerMade:
        return "controller-made";
    case Brittleness::InstanceSpecific:
        return "instance-specific";
    }
    return "";
}

std::optional<Brittleness> brittlenessOf(std::string_view key)
{
    if (key == "app.kubernetes.io/instance" || key == "release" || key == "statefulset.kubernetes.io/pod-name"
        || key == "apps.kubernetes.io/pod-index")
        return Brittleness::InstanceSpecific;
    if (isControllerLabel(key))
        return Brittleness::ControllerMade;
    if (key == "chart" || key == "helm.sh/chart" || key == "heritage")
        return Brittleness::Chart;
    return isVolatileLabel(key) ? std::optional(Brittleness::Version) : std::nullopt;
}

std::vector<SelectorAlternative> selectorAlternatives(const Cluster &cluster, std::span<const PodIndex> pods)
{
    std::vector<SelectorAlternative> result;
    const auto add = [&](const LabelSelector &selector) {
        SelectorAlternative next {selector, worstOf(selector), alsoAdmitted(cluster, pods, selector)};
        const auto isBetter = [&next](const SelectorAlternative &each) {
            return implies(next.selector, each.selector) && each.alsoAdmits == next.alsoAdmits;
        };
        if (std::ranges::none_of(result, isBetter))
            result.push_back(std::move(next));
    };
    const std::vector<LabelSelector> labels = sharedLabels(cluster, pods);
    for (const LabelSelector &each : labels)
        add(each);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        for (std::size_t j = i + 1; j < labels.size(); ++j)
            add(both(labels[i], labels[j]));
    }
    std::ranges::stable_sort(result, {}, [](const SelectorAlternative &each) {
        return std::tuple(each.alsoAdmits.size(), each.brittleness.has_value(),
                          each.selector.matchLabels.size() + each.selector.matchExpressions.size());
    });
    return result;
}

std::optional<SeparatingLabel> separatingLabel(const Cluster &cluster, WorkloadIndex workload)
{
    // Longer than this no value of a label may be.
    constexpr std::size_t kMostCharacters = 63;
    const ClusterWorkload &entry = cluster[workload];
    const auto *const kind = std::ranges::find(kPatchedKinds, entry.id.kind, &PatchedKind::kind);
    const std::string value = shortName(cluster, workload);
    if (kind == kPatchedKinds.end() || value.size() > kMostCharacters)
        return std::nullopt;
    const std::string key = freeKey(entry.labels);
    std::string patch = fmt::format(
        "apiVersion: {}\nkind: {}\nmetadata:\n  name: \"{}\"\n  namespace: \"{}\"\n{}{}: \"{}\"\n",
        kind->apiVersion, kind->kind, entry.id.name, entry.id.namespaceName, kind->path, key, value);
    return SeparatingLabel {key, value, std::move(patch)};
}

} // namespace drawbridge
