// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"

#include <CLI/CLI.hpp>
#include <vector>

namespace drawbridge::app {

/// What is wrong with a command line that could not be parsed, with the name that may have been meant.
Diagnostic usageError(const CLI::App &app, const CLI::ParseError &error,
                      const std::vector<std::string> &arguments);

} // namespace drawbridge::app
