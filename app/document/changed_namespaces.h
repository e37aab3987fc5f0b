// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/canvas_scene.h"
#include "document/change_counts.h"

#include <vector>

namespace drawbridge::app {

/// The pairs of workloads that change and have an end in a namespace.
struct NamespaceChanges {
    ChangeCounts counts;
    /// Whether a pair has its other end in another namespace.
    bool isBetween = false;
};

/// In step with the cluster's namespaces. Looks at every change.
std::vector<NamespaceChanges> changesOfNamespaces(const Cluster &cluster, const PairComparison &pairs);

/// Says on the card of each namespace how many pairs of its workloads change in which way ("+2 −3,832 ↓7 ?1",
/// as signedText() has it), and in the note of the scene how many do in all, with the meaning of the signs.
/// Most pairs that a default deny cuts have no line. The scene's namespaces are the cluster's.
void noteChanges(CanvasScene &scene, const std::vector<NamespaceChanges> &changes, const ChangeCounts &all);

} // namespace drawbridge::app
