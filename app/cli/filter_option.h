// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/loaded_world.h"

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace drawbridge::app {

/// Adds --filter, which takes the text of a WorkloadFilter.
CLI::Option *addFilterOption(CLI::App &command, std::string &filter, const std::string &description);

/// How a filter is written, for the end of a help text.
std::string filterHelp();

/// The workloads that a filter lets through, those included of which it is unknown; reports these, and the
/// terms that nothing fits. Fails for a text that is no filter.
Result<std::vector<WorkloadIndex>> workloadsThrough(const std::string &filter, const LoadedWorld &world,
                                                    CommandContext &context);

} // namespace drawbridge::app
