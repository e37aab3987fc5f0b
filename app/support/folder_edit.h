// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"
#include "export/policy_bundle.h"
#include "support/export_plan.h"

#include <QStringList>

#include <vector>

namespace drawbridge::app {

/// The folders that the objects were loaded from.
struct OpenedFolders {
    /// What the places of the objects are relative to.
    QString base;
    /// Absolute. Nothing outside of them is changed.
    QStringList roots;
    /// Those of the first folder, as it was loaded.
    std::vector<KustomizationEntry> kustomizations {};
};

/// The policies of an export beside the workloads that they are about, in the first of the folders, and each
/// in the resources of the kustomization that lists the manifests around it. Files of earlier exports in the
/// folder are removed.
ExportPlan planInPlace(const OpenedFolders &opened, const KubernetesObjects &objects,
                       const std::vector<NetworkPolicy> &policies);

/// The plan for a folder of exports, or in place where no folder is given. Its problems say, too, what no
/// kustomization names (unlisted_files.h).
ExportPlan planFor(const QString &folder, const OpenedFolders &opened, const KubernetesObjects &objects,
                   const ProvenExport &proven);

/// Adds to a plan the edits that take policies out of the files that they were loaded from, and those files
/// that hold nothing else out of their kustomizations. What cannot be removed is in the plan's problems.
void planRemoval(const OpenedFolders &opened, const std::vector<NetworkPolicy> &policies, ExportPlan &plan);

/// The policies, and the earlier definitions of each, which loading told: without the last one they count.
std::vector<NetworkPolicy> withEarlierDefinitions(std::vector<NetworkPolicy> policies,
                                                  const std::vector<Diagnostic> &loading);

/// The policies among these that none of the plan's own files takes the place of.
std::vector<NetworkPolicy> notReplacedBy(const ExportPlan &plan, const OpenedFolders &opened,
                                         std::vector<NetworkPolicy> policies);

/// Holds what is on disk of a plan's export against the design. The bytes that were proven need no second
/// proof.
Verification verifyOnDisk(const ExportPlan &plan, const ProvenExport &proven,
                          const KubernetesObjects &objects, const Design &design);

} // namespace drawbridge::app
