// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "export/policy_change.h"

#include <QString>

namespace drawbridge::app {

/// Where to add what: "Add to ingress rule 2 of shop/cart these ports:". The YAML follows it.
QString changeText(const PolicyChange &change);

/// Why no change is known.
QString obstacleText(Obstacle obstacle);

/// How many other pairs the change may open.
QString alsoOpensText(const PolicyChange &change);

} // namespace drawbridge::app
