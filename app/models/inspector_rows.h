// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/simulation.h"
#include "models/row_model.h"

#include <QString>

#include <stop_token>
#include <vector>

namespace drawbridge::app {

/// What the Inspector says about one thing, or about the cluster.
struct InspectorContent {
    QString icon;
    QString title;
    QString subtitle;
    std::vector<Row> rows;
    friend bool operator==(const InspectorContent &, const InspectorContent &) = default;
};

/// About the cluster as a whole.
InspectorContent inspectCluster(const Simulation &simulation, View view);

/// About a workload, a namespace, a group or an external: isolation, ports, what it reaches, what reaches it,
/// what is wanted and denied, which policies select it, labels. Runs on any thread; not whole if the stop was
/// requested.
InspectorContent inspectEndpoint(const Simulation &simulation, View view, const EdgeEndpoint &endpoint,
                                 const std::stop_token &stop = {});

/// The same without what may take long to find.
InspectorContent inspectEndpointAtFirst(const Simulation &simulation, View view,
                                        const EdgeEndpoint &endpoint);

/// Whether inspectEndpoint() takes a few milliseconds only.
bool isSoonInspected(const Simulation &simulation, const EdgeEndpoint &endpoint);

} // namespace drawbridge::app
