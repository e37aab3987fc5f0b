// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/command.h"

#include <cstdio>
#include <filesystem>
#include <fmt/format.h>
#include <unistd.h>

namespace drawbridge::app {

namespace {

bool usesColor(const CommandContext &context)
{
    return context.color == "always" || (context.color == "auto" && isatty(STDERR_FILENO) != 0);
}

std::string_view colorOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return "\033[31m";
    case Severity::Warning:
        return "\033[33m";
    case Severity::Information:
        return "\033[36m";
    }
    return {};
}

std::string profileNames()
{
    std::string names;
    for (const EnforcementProfile &profile : enforcementProfiles())
        names += fmt::format("{}{}", names.empty() ? "" : ", ", profile.name);
    return names;
}

void printSummary(const LoadSummary &summary)
{
    std::size_t skipped = 0;
    for (const auto &[reason, count] : summary.skipped)
        skipped += count;
    fmt::print(stderr, "{} files, {} objects, {} skipped\n", summary.files, summary.objects, skipped);
}

} // namespace

const EnforcementProfile &CommandContext::profile() const
{
    return *findProfile(profileName);
}

LoadOptions CommandContext::loadOptions() const
{
    LoadOptions options;
    options.unqualifiedNamespace = unqualifiedNamespace;
    options.jobs = jobs;
    return options;
}

void addCommonOptions(CLI::App &command, CommandContext &context)
{
    command
        .add_option("--profile", context.profileName,
                    fmt::format("Who enforces the policies: {}", profileNames()))
        ->check([](const std::string &name) {
            return findProfile(name) ? std::string()
                                     : fmt::format("unknown profile {}; known are {}", name, profileNames());
        })
        ->type_name("NAME")
        ->default_val("generic");
    command.add_option("--namespace", context.unqualifiedNamespace, "Namespace of objects that name none")
        ->type_name("NAME")
        ->default_val("default");
    command.add_option("--jobs", context.jobs, "Worker threads, 0 for one per processor")
        ->type_name("N")
        ->default_val("0");
    command.add_flag("--quiet", context.quiet, "Print errors only");
    command.add_option("--color", context.color, "Color on stderr")
        ->check(CLI::IsMember({"auto", "always", "never"}))
        ->default_val("auto");
}

std::optional<LoadedFolder> loadForCommand(const std::vector<std::string> &folders, CommandContext &context)
{
    std::vector<std::filesystem::path> roots;
    for (const std::string &folder : folders) {
        std::error_code error;
        if (!std::filesystem::exists(folder, error)) {
            fmt::print(stderr, "{}: error: There is no such file or folder. [DB8001]\n", folder);
            context.exitCode = ExitCode::Unusable;
            return std::nullopt;
        }
        roots.emplace_back(folder);
    }
    LoadedFolder loaded = loadFolders(roots, context.loadOptions());
    printDiagnostics(loaded.diagnostics, context);
    if (!context.quiet)
        printSummary(loaded.summary);
    return loaded;
}

void printDiagnostics(const std::vector<Diagnostic> &diagnostics, const CommandContext &context)
{
    const bool colored = usesColor(context);
    for (const Diagnostic &diagnostic : diagnostics) {
        const Severity severity = diagnostic.message->severity;
        if (context.quiet && severity != Severity::Error)
            continue;
        fmt::print(stderr, "{}{}{}\n", colored ? colorOf(severity) : "", toString(diagnostic),
                   colored ? "\033[0m" : "");
    }
}

} // namespace drawbridge::app
