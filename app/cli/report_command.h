// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"

namespace drawbridge::app {

void addReportCommand(CLI::App &app, CommandContext &context);

} // namespace drawbridge::app
