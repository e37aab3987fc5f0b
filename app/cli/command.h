// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "manifest/manifest_loader.h"
#include "policy/enforcement_profile.h"

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace drawbridge::app {

/// What a shell sees: done and clean, done and something was found, or usage and input that cannot be read at
/// all.
enum class ExitCode { Clean = 0, Found = 1, Unusable = 2 };

/// Options that every command has, and the way it reports its result to main.
struct CommandContext {
    std::string profileName = "generic";
    std::string unqualifiedNamespace = "default";
    unsigned jobs = 0;
    bool quiet = false;
    /// auto, always or never.
    std::string color = "auto";
    ExitCode exitCode = ExitCode::Clean;

    /// The chosen profile; main has checked the name.
    const EnforcementProfile &profile() const;
    LoadOptions loadOptions() const;
};

/// Adds the options that every command has.
void addCommonOptions(CLI::App &command, CommandContext &context);

/// Reads the folders, prints diagnostics and the summary to stderr. Sets Unusable and returns nothing when a
/// root does not exist or cannot be read at all.
std::optional<LoadedFolder> loadForCommand(const std::vector<std::string> &folders, CommandContext &context);

/// Prints to stderr as "file:line:column: severity: text [CODE]", errors always, the rest unless quiet.
void printDiagnostics(const std::vector<Diagnostic> &diagnostics, const CommandContext &context);

} // namespace drawbridge::app
