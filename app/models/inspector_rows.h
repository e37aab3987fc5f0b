// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/simulation.h"
#include "models/row_model.h"

#include <QString>

#include <vector>

namespace drawbridge::app {

/// What the Inspector says about one thing, or about the cluster.
struct InspectorContent {
    QString icon;
    QString title;
    QString subtitle;
    std::vector<Row> rows;
};

/// About the cluster as a whole.
InspectorContent inspectCluster(const Simulation &simulation, View view);

/// About a workload, a namespace, a group or an external: isolation, ports, what it reaches, what reaches it,
/// which policies select it, labels.
InspectorContent inspectEndpoint(const Simulation &simulation, View view, const EdgeEndpoint &endpoint);

} // namespace drawbridge::app
