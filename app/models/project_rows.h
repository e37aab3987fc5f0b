// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/simulation.h"
#include "models/row_model.h"

#include <QSet>

#include <vector>

namespace drawbridge::app {

/// The outline: namespaces with their workloads, then externals and groups that the design names.
/// Isolation badges come from `reachability`; null leaves them out. With `keys`, only those of the namespaces
/// and workloads.
std::vector<Row> outlineRows(const Project &project, const Design &design, const Reachability *reachability,
                             const QSet<QString> *keys = nullptr);

/// What is found beside what reading and simulating tell.
struct FoundProblems {
    /// What exports left out since the folder was read.
    std::vector<Diagnostic> ofExports {};
    /// Ways in from outside that are closed in the design.
    std::vector<Diagnostic> closedWays {};
    /// Connections that the manifests name and the design denies.
    std::size_t deniedConnections = 0;
    /// Namespaces that the design does not isolate.
    std::size_t openNamespaces = 0;
};

/// What the row leads to that tells of such connections.
inline constexpr QLatin1String kSuggestionsKey("suggestions");

/// What the row leads to that tells of such namespaces.
inline constexpr QLatin1String kDefaultDenyKey("default-deny");

/// The key of a row that stands for several of one code begins so; they are below it.
inline constexpr QLatin1String kRepeatedKey("repeated:");

/// What was noticed about the folder, and what forbids an export of the design; errors first. Several of one
/// code are one row.
std::vector<Row> problemRows(const Project &project, const Simulation *simulation,
                             const FoundProblems &found = {});
/// That objects name no namespace, and where they are taken to be; empty where all name one.
QString assumedNamespaceText(const KubernetesObjects &objects);
/// How many of them are errors or warnings.
std::size_t problemCount(const Project &project, const Simulation *simulation,
                         const FoundProblems &found = {});

} // namespace drawbridge::app
