// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "export/explained_connections.h"

#include <string>
#include <vector>

namespace drawbridge::app {

/// For people: each connection, and below it what is allowed, unknown and denied, with the reasons of both
/// ends.
std::string explainedText(const Reachability &reachability,
                          const std::vector<ExplainedConnection> &connections);

/// For scripts: an array with one object per connection.
std::string explainedJson(const Reachability &reachability,
                          const std::vector<ExplainedConnection> &connections);

} // namespace drawbridge::app
