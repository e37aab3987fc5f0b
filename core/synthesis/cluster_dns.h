// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cluster/cluster.h"
#include "k8s/label_selector.h"
#include "net/traffic_set.h"

#include <string>
#include <vector>

namespace drawbridge {

/// The address on which NodeLocal DNSCache listens on every node.
inline constexpr const char *kNodeLocalDnsBlock = "169.254.20.10/32";

/// Where the pods of a cluster find DNS.
struct ClusterDns {
    std::string namespaceName = "kube-system";
    LabelSelector podSelector;
    /// At the DNS pods.
    TrafficSet traffic;
    /// The pods of the folder that the selector matches.
    std::vector<PodIndex> pods;
    bool hasNodeLocalCache = false;
    /// At the cache: port 53.
    TrafficSet cacheTraffic;
    /// Of its Service, where there is one.
    SourcePosition where;
};

/// The DNS of the folder: the Service kube-dns, coredns or dns-default with its selector and target ports,
/// else the default of Kubernetes itself, k8s-app=kube-dns in kube-system on port 53.
ClusterDns findClusterDns(const Cluster &cluster, const KubernetesObjects &objects);

} // namespace drawbridge
