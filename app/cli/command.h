// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/progress.h"
#include "manifest/manifest_loader.h"
#include "policy/enforcement_profile.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace drawbridge::app {

/// What a shell sees: done and clean, done and something was found, or usage and input that cannot be read at
/// all.
enum class ExitCode { Clean = 0, Found = 1, Unusable = 2 };

/// A copy of a folder, and what the folder is called in what is printed.
struct StandIn {
    std::string folder;
    std::string shownAs;
};

/// Options that every command has, and the way it reports its result to main.
struct CommandContext {
    std::string profileName = "generic";
    std::string unqualifiedNamespace = "default";
    /// A kustomization to read in place of the whole folder, relative to it; empty for none.
    std::string kustomization;
    std::vector<std::string> excluded;
    unsigned jobs = 0;
    bool quiet = false;
    /// Files are digested, and named relative to the folder: what is said of them must not depend on where the
    /// folder is.
    bool isForReport = false;
    /// auto, always or never.
    std::string color = "auto";
    ExitCode exitCode = ExitCode::Clean;
    /// While a copy is read in place of a folder.
    std::optional<StandIn> standIn;

    /// The chosen profile; main has checked the name.
    const EnforcementProfile &profile() const;
    LoadOptions loadOptions() const;
    /// The exit code never gets better.
    void worsen(ExitCode code) { exitCode = std::max(exitCode, code); }
};

/// The folder that stands for standard input.
inline constexpr const char *kStandardInput = "-";

/// Adds the folders and the options that every command has. Call it after the command's own options.
void addCommonOptions(CLI::App &command, std::vector<std::string> &folders, CommandContext &context);

/// Reads the folders, prints diagnostics and the summary to stderr. Sets Unusable and returns nothing when a
/// root does not exist, or when there is no object at all.
std::optional<LoadedFolder> loadForCommand(const std::vector<std::string> &folders, CommandContext &context);

/// The same where no object is an answer, too: no policies at all.
std::optional<LoadedFolder> loadEvenNothing(const std::vector<std::string> &folders, CommandContext &context);

/// Prints to stderr as "file:line:column: severity: text [CODE]", errors always, the rest unless quiet. What
/// has an error is not clean.
void printDiagnostics(const std::vector<Diagnostic> &diagnostics, CommandContext &context);

/// Prints one diagnostic.
void report(CommandContext &context, const Message &message, std::vector<std::string> arguments = {},
            const std::string &file = {});

/// The same for what ends the command: input or usage that leads nowhere.
void fail(CommandContext &context, const Message &message, std::vector<std::string> arguments = {},
          const std::string &file = {});
void fail(CommandContext &context, const Diagnostic &diagnostic);

/// Shows how far a long run has come where stderr is a terminal, unless quiet, and leaves no trace of it.
Progress progressOf(std::string what, const CommandContext &context);

/// Accepts these words, and says which there are for any other text.
CLI::Validator oneOf(const std::vector<std::string> &words);

} // namespace drawbridge::app
