// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"
#include "diagnostics/result.h"
#include "reachability/reachability.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace drawbridge::app {

/// What the folders of a command describe, and what their policies allow.
struct LoadedWorld {
    LoadedFolder loaded;
    std::shared_ptr<const Reachability> reachability;

    const Cluster &cluster() const { return reachability->cluster(); }
};

/// Loads, resolves and computes; prints all diagnostics. Nothing if the folders cannot be read at all; the
/// exit code is then set.
std::optional<LoadedWorld> loadWorld(const std::vector<std::string> &folders, CommandContext &context);

/// What the specification says, where a CNI is simulated that may do otherwise; else null.
std::shared_ptr<const Reachability> specifiedReachability(const LoadedWorld &world);

/// The workloads that "cart", "shop/cart" or "shop/cart[Deployment]" means.
std::vector<WorkloadIndex> workloadsNamed(const Cluster &cluster, const std::string &text);

/// The one workload that a text means. Fails for a name that nothing has, or that several have.
Result<WorkloadIndex> workloadNamed(const Cluster &cluster, const std::string &text);

/// That several workloads have that name.
Diagnostic severalNamed(const Cluster &cluster, const std::string &text,
                        const std::vector<WorkloadIndex> &workloads);

/// That nothing has that name, and which one may have been meant.
Diagnostic noSuchEnd(const Cluster &cluster, const std::string &text);

} // namespace drawbridge::app
