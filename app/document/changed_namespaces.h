// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/canvas_scene.h"
#include "export/pair_comparison.h"

namespace drawbridge::app {

/// Says on the card of each namespace how many pairs of its workloads are newly allowed, newly cut, changed
/// in a part, or may change: "+2 −3,832 ~7 ?1". Most pairs that a default deny cuts have no line. The scene's
/// namespaces are the cluster's.
void noteChanges(CanvasScene &scene, const Cluster &cluster, const PairComparison &pairs);

} // namespace drawbridge::app
