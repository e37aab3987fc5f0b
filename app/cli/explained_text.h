// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "export/explained_connections.h"

#include <string>
#include <vector>

namespace drawbridge::app {

/// For people: each connection, and below it what is allowed, unknown and denied, with the reasons of both
/// ends. specified is what the specification says, if the profile's CNI may do otherwise; where it does, a
/// line tells.
std::string explainedText(const Reachability &reachability,
                          const std::vector<ExplainedConnection> &connections,
                          const Reachability *specified = nullptr);

/// For scripts: an array with one object per connection.
std::string explainedJson(const Reachability &reachability,
                          const std::vector<ExplainedConnection> &connections,
                          const Reachability *specified = nullptr);

} // namespace drawbridge::app
