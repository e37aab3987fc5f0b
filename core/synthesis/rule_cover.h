// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "k8s/kubernetes_objects.h"
#include "synthesis/rule_table.h"

namespace drawbridge {

/// The grants of a design, with what each needs beyond the wider ones - of a wider subject, of a wider peer,
/// or of both - and without those that need nothing. What pods to come would lose is needed, too: a workload
/// is covered by its namespace, never the other way round.
RuleTable reducedRuleTable(const Cluster &cluster, const KubernetesObjects &objects, const Design &design);

} // namespace drawbridge
