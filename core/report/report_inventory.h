// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "k8s/exposure.h"
#include "k8s/workload.h"

#include <cstdint>
#include <string>
#include <vector>

namespace drawbridge {

struct InventoryNamespace {
    std::string name;
    /// False if the folder has no object for it: its labels are not known.
    bool isDeclared = false;
    LabelMap labels;
    std::size_t workloads = 0;
    std::size_t pods = 0;
    /// Empty if no zone holds it as a whole.
    std::string zone;
    SourcePosition where;
};

struct InventoryWorkload {
    /// "shop/cart[Deployment]"
    std::string name;
    std::size_t pods = 0;
    LabelMap labels;
    std::vector<ContainerPort> ports;
    bool isHostNetwork = false;
    /// It has no pod now; one is looked at all the same, because it may be scaled up again.
    bool isScaledToZero = false;
    std::string serviceAccount;
    /// Empty if it is in none.
    std::string zone;
    SourcePosition where;
};

/// A Service that is open to the outside by itself: of type NodePort or LoadBalancer.
struct InventoryService {
    /// "shop/web"
    std::string name;
    std::string type;
    std::vector<ServicePort> ports;
    /// The workloads behind it.
    std::vector<std::string> workloads;
    SourcePosition where;
};

/// An Ingress, a Route or the like, and the Services that it leads to.
struct InventoryExposure {
    std::string name;
    std::string kind;
    std::vector<std::string> services;
    SourcePosition where;
};

/// What is in the folder, as far as the scope goes. Every list is sorted by name.
struct ReportInventory {
    std::vector<InventoryNamespace> namespaces;
    std::vector<InventoryWorkload> workloads;
    std::vector<InventoryService> openServices;
    std::vector<InventoryExposure> exposures;
    std::size_t pods = 0;
    /// Workloads all of whose pods have finished: they exchange nothing and are in no other section.
    std::size_t finished = 0;
};

struct ReportInput;
class PodSorts;

ReportInventory reportInventory(const ReportInput &input, const PodSorts &sorts);

} // namespace drawbridge
