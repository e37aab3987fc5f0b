// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"

namespace drawbridge::app {

/// `eval FOLDER... --from A --to B --port N`: one connection, with the reasons at both ends.
void addEvalCommand(CLI::App &app, CommandContext &context);

} // namespace drawbridge::app
