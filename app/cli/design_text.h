// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"
#include "design/design.h"
#include "synthesis/proof.h"

#include <optional>
#include <string>
#include <vector>

namespace drawbridge::app {

/// Reads the design, by default design.drawbridge in the first folder, and prints what is wrong with it.
/// Nothing, with the exit code set, if it cannot be read at all. A profile on the command line takes the
/// place of the file's.
std::optional<Design> readDesignFor(const std::vector<std::string> &folders, const std::string &path,
                                    CommandContext &context);

/// "design.drawbridge" in the folder, or beside a single manifest.
std::string defaultDesignPath(const std::string &folder);

/// "144 pairs of workloads, 196 pairs of pods, 9 port ranges, 14 address ranges; ..."
std::string proofText(const Proof &proof);

/// The flow, what the design says about it and the simulated policies do, and the lines that decide it.
std::string counterExampleText(const CounterExample &example, const Reachability &simulated);

} // namespace drawbridge::app
