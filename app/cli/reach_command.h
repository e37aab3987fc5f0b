// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"

namespace drawbridge::app {

/// `reach F --from WORKLOAD`: what a compromised workload can get at, hop by hop.
void addReachCommand(CLI::App &app, CommandContext &context);

} // namespace drawbridge::app
