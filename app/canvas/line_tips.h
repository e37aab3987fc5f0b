// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/connection.h"
#include "design/design.h"
#include "synthesis/design_resolution.h"

#include <QString>

namespace drawbridge::app {

/// What there is to know about an end of which edges only name the pods.
QString namedOnlyTip();

/// What there is to know about the line of an edge, beside its state; mostly nothing.
QString drawnTip(const Connection &connection, const ResolvedEdge &edge, const Design &design);

} // namespace drawbridge::app
