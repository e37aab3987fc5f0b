// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "reachability/label_changes.h"

#include <algorithm>

namespace drawbridge {

namespace {

bool isSamePort(const ContainerPort &a, const ContainerPort &b)
{
    return a.name == b.name && a.protocol == b.protocol && a.number == b.number;
}

/// Apart from labels; the same holds for those below.
bool isAlike(const ClusterPod &a, const ClusterPod &b)
{
    return a.workload == b.workload && a.hostNetwork == b.hostNetwork && a.isFinished == b.isFinished
        && a.isAuthored == b.isAuthored && a.addresses == b.addresses && a.nodeAddresses == b.nodeAddresses
        && std::ranges::equal(a.ports, b.ports, isSamePort);
}

bool isAlike(const ClusterWorkload &a, const ClusterWorkload &b)
{
    return a.id == b.id && a.namespaceIndex == b.namespaceIndex && a.pods == b.pods
        && a.serviceAccount == b.serviceAccount && a.serviceAccountLabels == b.serviceAccountLabels;
}

bool isAlike(const ClusterNamespace &a, const ClusterNamespace &b)
{
    return a.name == b.name && a.isDeclared == b.isDeclared && a.writtenName == b.writtenName
        && a.workloads == b.workloads;
}

template <typename T> bool areAlike(const std::vector<T> &a, const std::vector<T> &b)
{
    return std::ranges::equal(a, b, [](const T &one, const T &other) { return isAlike(one, other); });
}

} // namespace

std::optional<LabelChanges> labelChanges(const Cluster &before, const Cluster &after)
{
    const bool isSameWorld
        = (before.sharesWorkloads(after) || areAlike(before.workloads(), after.workloads()))
        && (before.sharesNamespaces(after) || areAlike(before.namespaces(), after.namespaces()))
        && before.pods().size() == after.pods().size();
    if (!isSameWorld)
        return std::nullopt;
    LabelChanges changes;
    bool areAllAlike = true;
    forEachUnshared(before.pods(), after.pods(), [&](std::size_t place) {
        const auto pod = PodIndex(place);
        areAllAlike = areAllAlike && isAlike(before[pod], after[pod]);
        if (before[pod].labels != after[pod].labels)
            changes.pods.push_back(pod);
    });
    for (std::size_t i = 0; i < before.namespaces().size(); ++i) {
        const auto ns = NamespaceIndex(i);
        if (before[ns].labels != after[ns].labels)
            changes.namespaces.push_back(ns);
    }
    return areAllAlike ? std::optional(std::move(changes)) : std::nullopt;
}

} // namespace drawbridge
