// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cluster/cluster.h"
#include "k8s/label_selector.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace drawbridge {

/// Why a label is no ground to build a policy on.
enum class Brittleness {
    /// Changes with every release: version, tag, commit.
    Version,
    /// Names the chart, with its version.
    Chart,
    /// A hash, or made up by a controller: other pods have other values.
    ControllerMade,
    /// Belongs to one installation or one pod.
    InstanceSpecific,
};

/// A word for a code: "version", "chart", "controller-made", "instance-specific".
const char *toString(Brittleness brittleness);

/// Nothing for a label that may be relied on.
std::optional<Brittleness> brittlenessOf(std::string_view key);

/// A selector that holds the wanted pods, and whom else.
struct SelectorAlternative {
    LabelSelector selector;
    /// The worst of its labels.
    std::optional<Brittleness> brittleness;
    /// Workloads of the folder whose pods it would admit, too, by index.
    std::vector<WorkloadIndex> alsoAdmits;
};

/// The selectors of one or two labels that hold all of these pods of one namespace: first those that hold no
/// other pod and rely on nothing brittle, then brittle ones, then those that admit others. A selector that
/// has another one of the list as a part, and admits as many, is left out.
std::vector<SelectorAlternative> selectorAlternatives(const Cluster &cluster, std::span<const PodIndex> pods);

/// A label that the pods of a workload do not have yet, and the strategic merge patch for kustomize or
/// kubectl that gives it to them.
struct SeparatingLabel {
    std::string key;
    std::string value;
    std::string patch;
};

/// What would let a policy select the pods of a workload. Nothing for kinds whose pods are not written in a
/// template.
std::optional<SeparatingLabel> separatingLabel(const Cluster &cluster, WorkloadIndex workload);

} // namespace drawbridge
