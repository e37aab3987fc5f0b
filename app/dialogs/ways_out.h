// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "design/design.h"
#include "export/policy_bundle.h"

#include <QString>

#include <optional>
#include <vector>

namespace drawbridge::app {

/// An edit of the design that takes away the cause of a refused export.
struct WayOut {
    /// "Remove the edge shop/web → api.example"; also the name of the edit for undo.
    QString text;
    /// What to know before taking it.
    QString hint;
    /// What the button says.
    QString verb;
    Design design;
    /// What has to be asked first: what this external stands for. Then the design is that before the answer.
    std::optional<EdgeEndpoint> asksFor {};
};

/// The edits that the design itself offers against a counter-example.
std::vector<WayOut> waysOut(const CounterExample &example, const Cluster &cluster, const Design &design);
/// The same against something that cannot be written as policies; none where only the folder can help.
std::vector<WayOut> waysOut(const Diagnostic &problem, const Design &design);

} // namespace drawbridge::app
