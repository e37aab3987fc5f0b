// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"

namespace drawbridge::app {

/// `verify FOLDER... --design FILE [--policies DIR]`: do these policies allow exactly what the design allows.
void addVerifyCommand(CLI::App &app, CommandContext &context);

} // namespace drawbridge::app
