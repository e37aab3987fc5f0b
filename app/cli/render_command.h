// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"

namespace drawbridge::app {

/// `render FOLDER... -o FILE`: the canvas as a picture.
void addRenderCommand(CLI::App &app, CommandContext &context);

} // namespace drawbridge::app
