// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"

namespace drawbridge::app {

/// `export FOLDER... [--design FILE] -o DIR`: the policies of a design, proven, or a refusal with a
/// counter-example.
void addExportCommand(CLI::App &app, CommandContext &context);

} // namespace drawbridge::app
