// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "synthesis/lifting_world.h"
#include "synthesis/namespace_pairs.h"
#include "synthesis/starting_design.h"

#include <cstddef>
#include <set>
#include <string>

namespace drawbridge {

/// Namespaces in which not exactly those may ask DNS that an edge names as its start.
using NamespaceNames = std::set<std::string>;

/// Namespaces with DNS per workload where the edges make others ask than those who may.
NamespaceNames misjudgedDns(const LiftingWorld &world, const Design &design);

/// How many pairs of workloads lose in the design what is unknown between them today.
std::size_t pairsWithLeftOutTraffic(const LiftingWorld &world, const NamespacePairs &pairs,
                                    const Design &design);

/// Keeps the policies of which the design says nothing because they select no pod of the folder: they may
/// guard pods elsewhere.
void keepPoliciesWithoutPods(const LiftingWorld &world, LiftedDesign &lifted);

/// Holds the design to the simulation that it was lifted from, so that nothing is lost silently.
void checkAgainst(const Reachability &loaded, const KubernetesObjects &objects, LiftedDesign &lifted);

} // namespace drawbridge
