// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "k8s/kubernetes_objects.h"
#include "tree/node.h"

namespace drawbridge::fuzz {

/// Builds the cluster of the objects, compiles its policies and computes who reaches whom; requires of a
/// sample of flows that the engine says what the plain evaluator says.
void checkWorld(const KubernetesObjects &objects);

/// Writes the policy and reads it. Requires that it is the same policy if the API server would accept it, and
/// says whether it would.
bool checkWrittenPolicy(const NetworkPolicy &policy);

/// The same for each policy that was read and accepted before: it must be accepted again.
void checkWrittenPolicies(const KubernetesObjects &objects);

/// Requires that a tree is the same after writing and reading it, in block and in flow style.
void checkWrittenTree(const Node &tree);

} // namespace drawbridge::fuzz
