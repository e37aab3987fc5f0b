// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"

namespace drawbridge::app {

/// `design FOLDER... --start-from nothing|policies|services [-o FILE]`: a first design, printed or written.
void addDesignCommand(CLI::App &app, CommandContext &context);

} // namespace drawbridge::app
