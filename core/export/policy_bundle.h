// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "design/design.h"
#include "k8s/network_policy.h"
#include "manifest/manifest_loader.h"
#include "reachability/reachability.h"
#include "synthesis/proof.h"
#include "synthesis/synthesis.h"

#include <memory>
#include <string>
#include <vector>

namespace drawbridge {

/// One file a policy: <namespace>/<policy>.yaml, in order of name, each marked as written by an export
/// (file_mark.h). Same policies, same bytes: no clock, no version.
std::vector<SourceFile> policyFiles(const std::vector<NetworkPolicy> &policies);

/// The same with a kustomization.yaml in each folder, and one on top.
std::vector<SourceFile> exportFiles(const std::vector<NetworkPolicy> &policies);

/// An export that may be written, or why not.
struct ProvenExport {
    std::vector<SourceFile> files;
    Synthesis synthesis;
    Proof proof;
    /// What the files and the kept policies do together. It uses the cluster that was given.
    std::shared_ptr<const Reachability> simulated;
    /// From reading the files back.
    std::vector<Diagnostic> diagnostics;
    /// What kept policies allow beyond what is drawn.
    std::vector<Diagnostic> overPermissions;

    /// Complete, proven, and read back without an error.
    bool mayBeWritten() const;
};

/// Synthesises, writes to memory, reads the bytes back, simulates them together with the kept policies, and
/// compares with the design. Policies of other dialects in the folder stay in force, because the design does
/// not replace them. Nothing if the stop was requested. Progress is that of the proof.
std::optional<ProvenExport> proveExport(const KubernetesObjects &objects, const Cluster &cluster,
                                        const Design &design, std::stop_token stop = {},
                                        const Progress &progress = {});

/// The loaded policies that the design replaces: they stay in force until somebody deletes them, or applies
/// an exported one of the same name.
std::vector<NetworkPolicy> replacedPolicies(const KubernetesObjects &objects, const Design &design);

/// Those of them that no policy of the export overwrites.
std::vector<NetworkPolicy> policiesToDelete(const KubernetesObjects &objects, const ProvenExport &proven,
                                            const Design &design);

/// What holding policies against a design has shown.
struct Verification {
    /// Errors mean that the design itself is not certain: an end that is not in the folder, entries that
    /// could not be read.
    std::vector<Diagnostic> problems;
    Proof proof;
    /// What the policies do.
    std::shared_ptr<const Reachability> simulated;

    bool holds() const;
};

/// Holds the policies of a folder against a design: the workloads of `objects`, the policies of `policies`
/// and those of `objects` that the design keeps. Nothing if the stop was requested.
std::optional<Verification> verifyPolicies(const KubernetesObjects &objects,
                                           const KubernetesObjects &policies, const Design &design,
                                           std::stop_token stop = {}, const Progress &progress = {});

} // namespace drawbridge
