// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/loaded_world.h"

#include <optional>
#include <string>

namespace drawbridge::app {

/// The world of a folder as a revision of its Git repository has it. Nothing, with the exit code set, where
/// there is no such thing.
std::optional<LoadedWorld> loadRevision(const std::string &folder, const std::string &revision,
                                        CommandContext &context);

} // namespace drawbridge::app
