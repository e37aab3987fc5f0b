// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cluster/cluster.h"
#include "design/design_file.h"
#include "document/manifest_connections.h"
#include "manifest/manifest_loader.h"
#include "policy/policy_model.h"
#include "reachability/reachability.h"

#include <QString>

#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace drawbridge::app {

/// What the first design of a folder without a design file contains.
enum class StartFrom {
    /// LoadedPolicies where there are policies, else Services.
    Fitting,
    /// What the loaded policies allow; without policies nothing is isolated.
    LoadedPolicies,
    /// Default deny everywhere, DNS on, no edges.
    Nothing,
    /// The same with the connections that the manifests name with at least medium confidence.
    Services,
};

/// What to open.
struct OpenRequest {
    /// Absolute path of the folder (or of a single manifest).
    QString folder;
    /// A kustomization in it, relative to the folder; empty for the plain folder.
    QString kustomization;
    StartFrom startFrom = StartFrom::LoadedPolicies;
    /// The CNI profile of a first design.
    QString profile = QStringLiteral("generic");
};

/// Where the design of a project came from.
enum class DesignOrigin { File, LoadedPolicies, NothingIsolated, DefaultDeny, Services };

/// A folder, read and resolved once. Immutable; shared by the window and by background work.
struct Project {
    OpenRequest request;
    /// Where design.drawbridge is, or will be saved.
    QString designPath;
    std::shared_ptr<const KubernetesObjects> objects;
    std::shared_ptr<const Cluster> cluster;
    /// What the policies of the folder do today.
    std::shared_ptr<const Reachability> loaded;
    /// Never null once it is loaded.
    std::shared_ptr<const ManifestConnections> manifestConnections;
    LoadSummary summary;
    std::vector<KustomizationEntry> kustomizations;
    /// Those that exports wrote, which change nothing, are not among them.
    std::size_t exportedKustomizations = 0;
    bool isIncomplete = false;
    /// Of reading, resolving, and of the design file; sorted.
    std::vector<Diagnostic> diagnostics;
    Design design;
    DesignOrigin origin = DesignOrigin::NothingIsolated;
    /// Connections that the manifests seem to need and that were not sure enough for a design from Services.
    std::size_t waitingSuggestions = 0;
    /// The design file belongs to a newer version, or could not be read: it must not be saved over.
    bool isDesignReadOnly = false;
    /// The bytes of the design file as they were read; nothing if there is none.
    std::optional<std::string> designBytes;
};

using ProjectPtr = std::shared_ptr<const Project>;

/// "shop-prod", "shop-prod/overlays/staging": what a request is called.
QString nameOf(const OpenRequest &request);

/// Where the design of the request is, or will be saved.
QString designPathOf(const OpenRequest &request);

/// The name of the design file in the folder.
QString designFileName();

/// Reads a folder, resolves it, computes what its policies do, and finds its design. Nothing if the stop was
/// requested. Runs on any thread.
ProjectPtr loadProject(const OpenRequest &request, std::stop_token stop, const Progress &progress);

/// A design file as it is read.
struct DesignFile {
    Design design;
    /// It belongs to a newer version, or could not be read in full.
    bool isReadOnly = false;
    std::vector<Diagnostic> diagnostics;
};

/// Nothing if the bytes are no design; then the diagnostics say why.
std::optional<DesignFile> parseDesignFile(const std::string &bytes, std::vector<Diagnostic> &diagnostics);

/// The bytes of a design file, or nothing if it is not there or is no file that Drawbridge would read.
std::optional<std::string> readDesignBytes(const QString &path);

/// A design in which every namespace of the cluster is open both ways.
Design designWithNothingIsolated(const Cluster &cluster);

} // namespace drawbridge::app
