// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"

namespace drawbridge::app {

/// `matrix FOLDER...`: which namespaces, or workloads, may reach which.
void addMatrixCommand(CLI::App &app, CommandContext &context);

} // namespace drawbridge::app
