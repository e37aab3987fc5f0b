// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reachability/reachability.h"

#include <cstddef>
#include <string>

namespace drawbridge::app {

/// Those that a cluster brings along, by the names that are kept for them.
bool isSystemNamespace(const std::string &name);

/// How many others have a workload that no policy isolates, in one direction or both. What runs in the
/// network of its node cannot be isolated.
std::size_t openNamespaces(const Reachability &reachability);

} // namespace drawbridge::app
