// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "design/design.h"
#include "reachability/reachability.h"

#include <optional>
#include <string>

namespace drawbridge::app {

/// The end of an edge that lets through more than is drawn, because nothing isolates it.
struct OpenEnd {
    EdgeEndpoint end;
    std::string namespaceName;
    friend bool operator==(const OpenEnd &, const OpenEnd &) = default;
};

/// Nothing where no more is allowed than is drawn, or where one of the ends is isolated, so that something
/// else allows it. `designed` is what the export of the design does.
std::optional<OpenEnd> openEnd(const Reachability &designed, const Design &design, const AllowedEdge &edge);

} // namespace drawbridge::app
