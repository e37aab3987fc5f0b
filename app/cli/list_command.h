// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"

namespace drawbridge::app {

/// `list FOLDER...`: every allowed connection.
void addListCommand(CLI::App &app, CommandContext &context);

} // namespace drawbridge::app
