// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cluster/cluster.h"
#include "k8s/label_selector.h"

#include <optional>
#include <span>
#include <vector>

namespace drawbridge {

/// Finds selectors for pods of given namespaces: the fewest stable labels that match exactly the wanted pods
/// among all pods of these namespaces that the cluster knows, finished and host-network ones included.
/// Controller selector labels come first, then the recommended and the customary ones, then all other stable
/// labels. The cluster must outlive it.
class SelectorChooser {
public:
    SelectorChooser(const Cluster &cluster, std::span<const NamespaceIndex> namespaces);

    /// Labels with one value become matchLabels, those with several an In expression. Nothing if no stable
    /// labels separate the wanted pods from the others, or if there are none.
    std::optional<LabelSelector> choose(std::span<const PodIndex> wanted) const;

    /// The other pods that even all stable labels of the wanted pods together match.
    std::vector<PodIndex> inseparable(std::span<const PodIndex> wanted) const;

private:
    struct Term;
    std::vector<Term> termsFor(std::span<const PodIndex> wanted) const;
    std::vector<bool> membersOf(std::span<const PodIndex> pods) const;

    const Cluster &m_cluster;
    std::vector<PodIndex> m_pods;
};

} // namespace drawbridge
