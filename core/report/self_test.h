// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/report_cover.h"

namespace drawbridge {

/// Reads manifests that are built in, simulates them, and compares what the engine and the plain evaluator
/// say about some connections with what the specification of NetworkPolicy says.
SelfTest runSelfTest();

} // namespace drawbridge
