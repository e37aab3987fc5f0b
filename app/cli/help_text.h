// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace drawbridge::app {

/// The groups of options, in the order of the help.
inline constexpr const char *kArgumentsGroup = "Arguments";
inline constexpr const char *kOptionsGroup = "Options";
inline constexpr const char *kCommonGroup = "Common options";

/// What --help prints: usage, options in two columns, and the footer, within 80 columns. Lines of the footer
/// that begin with blanks are examples and stay as they are.
std::string helpText(const CLI::App &app);

} // namespace drawbridge::app
