// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cluster/cluster.h"
#include "k8s/kubernetes_objects.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace drawbridge {

/// What the Services of a folder are called in the cluster's DNS. Cluster and objects must outlive it.
class ServiceDirectory {
public:
    ServiceDirectory(const Cluster &cluster, const KubernetesObjects &objects);

    struct Entry {
        const ClusterService *resolved = nullptr;
        const Service *written = nullptr;

        bool isHeadless() const { return written->clusterIp == "None"; }
    };

    const Entry *find(std::string_view namespaceName, std::string_view name) const;

    /// The Service that a host means for a pod of the namespace: cart, cart.shop, cart.shop.svc and longer,
    /// each also with the name of a pod of a headless Service in front.
    const Entry *findHost(std::string_view host, std::string_view fromNamespace) const;

    /// NAME_SERVICE_HOST and NAME_SERVICE_PORT, which the kubelet sets in every pod of the Service's
    /// namespace (core/v1 enableServiceLinks): the Service's name for its address, and its first port.
    std::optional<std::string> linkValue(std::string_view variable, std::string_view fromNamespace) const;

private:
    const Entry *findLabels(const std::vector<std::string_view> &labels, std::size_t first,
                            std::string_view fromNamespace) const;

    std::map<std::pair<std::string, std::string>, Entry, std::less<>> m_entries;
};

} // namespace drawbridge
