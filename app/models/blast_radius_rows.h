// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/inspector_rows.h"
#include "report/blast_radius.h"

namespace drawbridge::app {

/// What a compromised workload can get at, a section for each hop, and the connection whose removal takes
/// most out of reach.
InspectorContent inspectBlastRadius(const Cluster &cluster, const BlastRadius &radius);

/// The same in one sentence or two.
QString blastRadiusText(const Cluster &cluster, const BlastRadius &radius);

} // namespace drawbridge::app
