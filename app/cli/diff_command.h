// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"

namespace drawbridge::app {

/// `diff F1 F2`: what a change newly allows and newly cuts.
void addDiffCommand(CLI::App &app, CommandContext &context);

} // namespace drawbridge::app
