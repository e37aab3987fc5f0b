// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "k8s/admin_policy.h"
#include "k8s/calico_policy.h"
#include "k8s/cilium_policy.h"
#include "k8s/exposure.h"
#include "k8s/namespace.h"
#include "k8s/network_policy.h"
#include "k8s/service.h"
#include "k8s/service_account.h"
#include "k8s/service_caller.h"
#include "k8s/setting.h"
#include "k8s/workload.h"

#include <string>
#include <vector>

namespace drawbridge {

/// An object that Drawbridge keeps and counts, but does not model.
struct OtherObject {
    std::string apiVersion;
    std::string kind;
    ObjectMeta meta;
    /// A controller makes pods of it that no object here describes.
    bool makesPods = false;
};

/// Everything that was read from a folder, each list sorted by namespace, name, kind and position, so that it
/// does not depend on the order of reading. Of two objects with the same key the last in path order counts;
/// the loader reports both.
struct KubernetesObjects {
    std::vector<Namespace> namespaces;
    std::vector<Workload> workloads;
    std::vector<Service> services;
    std::vector<Exposure> exposures;
    std::vector<NetworkPolicy> networkPolicies;
    std::vector<AdminPolicy> adminPolicies;
    std::vector<CalicoPolicy> calicoPolicies;
    std::vector<CalicoTier> calicoTiers;
    std::vector<CalicoNetworkSet> calicoNetworkSets;
    std::vector<ServiceAccount> serviceAccounts;
    std::vector<CiliumPolicy> ciliumPolicies;
    std::vector<CiliumCidrGroup> ciliumCidrGroups;
    /// Network policies of other dialects that are recognised but not modelled: they may change any verdict.
    std::vector<OtherObject> foreignPolicies;
    std::vector<OtherObject> others;
    /// What `others` say about who talks to whom, each with its place.
    std::vector<ConfigMap> configMaps;
    std::vector<ApiServerCaller> apiServerCallers;
    std::vector<ScrapeMonitor> scrapeMonitors;
};

} // namespace drawbridge
