// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/command.h"

#include "base/text.h"
#include "cli/help_text.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "support/export_plan.h"

#include <QDir>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <iostream>
#include <iterator>
#include <unistd.h>

namespace drawbridge::app {

namespace {

bool usesColor(const CommandContext &context)
{
    // https://no-color.org
    const char *noColor = std::getenv("NO_COLOR");
    const bool isWanted = isatty(STDERR_FILENO) != 0 && !(noColor && *noColor != '\0');
    return context.color == "always" || (context.color == "auto" && isWanted);
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

std::vector<std::string> profileNames()
{
    std::vector<std::string> names;
    for (const EnforcementProfile &profile : enforcementProfiles())
        names.emplace_back(profile.name);
    return names;
}

std::string counted(std::size_t count, std::string_view noun)
{
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

/// "12 files, 30 objects, 3 skipped (2 syntax errors, 1 binary)"
void printSummary(const LoadSummary &summary)
{
    std::size_t skipped = 0;
    std::vector<std::string> reasons;
    for (const auto &[reason, count] : summary.skipped) {
        skipped += count;
        reasons.push_back(fmt::format("{} {}", count, text(reason)));
    }
    printLine(fmt::format("{}, {}, {} skipped{}", counted(summary.files, "file"),
                          counted(summary.objects, "object"), skipped,
                          reasons.empty() ? std::string() : fmt::format(" ({})", join(reasons, ", "))));
}

void printKustomizations(const std::vector<KustomizationEntry> &entries)
{
    constexpr std::size_t kMostListed = 10;
    if (entries.empty())
        return;
    std::vector<std::string> names;
    for (std::size_t i = 0; i < std::min(entries.size(), kMostListed); ++i)
        names.push_back(entries[i].folder == "." ? ". (the folder itself)" : entries[i].folder);
    if (entries.size() > kMostListed)
        names.push_back(fmt::format("and {} more", entries.size() - kMostListed));
    printLine(fmt::format("--kustomization can open {}: {}", counted(entries.size(), "kustomization"),
                          join(names, ", ")));
}

bool isOffered(const std::string &kustomization, const LoadedFolder &loaded)
{
    std::filesystem::path folder = std::filesystem::path(kustomization).lexically_normal();
    if (!folder.has_filename())
        folder = folder.parent_path();
    return std::ranges::find(loaded.kustomizations, folder.generic_string(), &KustomizationEntry::folder)
        != loaded.kustomizations.end();
}

/// The diagnostic with the names that the user knows.
Diagnostic renamed(Diagnostic diagnostic, const StandIn &standIn)
{
    const auto rename = [&standIn](SourcePosition &where) {
        const std::string name(where.file.text());
        if (!name.empty() && startsWith(name, standIn.folder))
            where.file = FileName(standIn.shownAs + name.substr(standIn.folder.size()));
    };
    rename(diagnostic.where);
    for (RelatedPosition &related : diagnostic.related)
        rename(related.where);
    return diagnostic;
}

Diagnostic diagnostic(const Message &message, std::vector<std::string> arguments, const std::string &file)
{
    return {&message, std::move(arguments), {FileName(file), 0, 0}, {}};
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
    options.excluded = excluded;
    options.jobs = jobs;
    options.namesStartWithRoot = !isForReport;
    options.digestsFiles = isForReport;
    return options;
}

CLI::Validator oneOf(const std::vector<std::string> &words)
{
    const auto check = [words](std::string &text) {
        return std::find(words.begin(), words.end(), text) != words.end()
            ? std::string()
            : fmt::format("{} is not known; known are {}", text, join(words, ", "));
    };
    return CLI::Validator(check, "");
}

void addCommonOptions(CLI::App &command, std::vector<std::string> &folders, CommandContext &context)
{
    command
        .add_option("FOLDER", folders, "Folders or files with manifests; - reads them from standard input")
        ->required()
        ->group(kArgumentsGroup);
    command
        .add_option("--profile", context.profileName,
                    fmt::format("Who enforces the policies: {}", join(profileNames(), ", ")))
        ->check(oneOf(profileNames()))
        ->type_name("NAME")
        ->default_str("generic")
        ->group(kCommonGroup);
    command.add_option("--namespace", context.unqualifiedNamespace, "Namespace of objects that name none")
        ->type_name("NAME")
        ->default_str("default")
        ->group(kCommonGroup);
    command
        .add_option("--kustomization", context.kustomization,
                    "Read a kustomization of FOLDER in place of all its files, with its namespace, names and "
                    "labels applied; . is the one in FOLDER itself")
        ->type_name("PATH")
        ->group(kCommonGroup);
    command
        .add_option("--exclude", context.excluded,
                    "Leave out a file or a folder below FOLDER; may be repeated or separated by commas")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->type_name("PATH")
        ->group(kCommonGroup);
    command.add_option("--jobs", context.jobs, "Worker threads, at most 256; 0 for one per processor")
        ->check(CLI::Range(0, 256).description(""))
        ->type_name("N")
        ->default_str("0")
        ->group(kCommonGroup);
    command.add_flag("--quiet", context.quiet, "Print only results and errors")->group(kCommonGroup);
    command.add_option("--color", context.color, "Colors on stderr: auto (on a terminal), always, never")
        ->check(oneOf({"auto", "always", "never"}))
        ->type_name("WHEN")
        ->default_str("auto")
        ->group(kCommonGroup);
    command.get_help_ptr()->group(kCommonGroup);
}

std::optional<LoadedFolder> loadForCommand(const std::vector<std::string> &folders, CommandContext &context)
{
    std::optional<LoadedFolder> loaded = loadEvenNothing(folders, context);
    if (loaded && loaded->summary.objects == 0) {
        fail(context, messages::kNothingRead, {}, folders.front());
        return std::nullopt;
    }
    return loaded;
}

std::optional<LoadedFolder> loadEvenNothing(const std::vector<std::string> &folders, CommandContext &context)
{
    LoadOptions options = context.loadOptions();
    std::vector<std::filesystem::path> roots;
    for (const std::string &folder : folders) {
        std::error_code error;
        if (folder == kStandardInput) {
            options.moreFiles.push_back(
                {"<stdin>", std::string(std::istreambuf_iterator<char>(std::cin), {})});
        } else if (std::filesystem::exists(folder, error)) {
            roots.emplace_back(folder);
        } else {
            fail(context, messages::kNoSuchFolder, {}, folder);
            return std::nullopt;
        }
    }
    const bool isKustomized = !context.kustomization.empty();
    if (isKustomized && (roots.size() != 1 || !options.moreFiles.empty())) {
        fail(context, messages::kKustomizationOfOneFolder);
        return std::nullopt;
    }
    const auto load = [&] {
        return isKustomized ? loadKustomization(roots.front(), context.kustomization, options)
                            : loadFolders(roots, options);
    };
    LoadedFolder loaded = load();
    if (finishExports(loaded.diagnostics, QDir::currentPath()))
        loaded = load();
    printDiagnostics(loaded.diagnostics, context);
    if (!context.quiet) {
        printSummary(loaded.summary);
        // Those of an export change nothing that opening them would show.
        std::vector<KustomizationEntry> offered = loaded.kustomizations;
        std::erase_if(offered, [](const KustomizationEntry &entry) { return entry.isExported; });
        printKustomizations(offered);
    }
    if (isKustomized && !isOffered(context.kustomization, loaded)) {
        fail(context, messages::kNoSuchKustomization, {context.kustomization}, folders.front());
        return std::nullopt;
    }
    return loaded;
}

void printDiagnostics(const std::vector<Diagnostic> &diagnostics, CommandContext &context)
{
    const bool isColored = usesColor(context);
    for (const Diagnostic &each : diagnostics) {
        const Severity severity = each.message->severity;
        if (severity == Severity::Error)
            context.worsen(ExitCode::Found);
        else if (context.quiet)
            continue;
        const std::string line = toString(context.standIn ? renamed(each, *context.standIn) : each);
        printLine(isColored ? fmt::format("{}{}\033[0m", colorOf(severity), line) : line);
    }
}

void report(CommandContext &context, const Message &message, std::vector<std::string> arguments,
            const std::string &file)
{
    printDiagnostics({diagnostic(message, std::move(arguments), file)}, context);
}

void fail(CommandContext &context, const Message &message, std::vector<std::string> arguments,
          const std::string &file)
{
    fail(context, diagnostic(message, std::move(arguments), file));
}

void fail(CommandContext &context, const Diagnostic &diagnostic)
{
    printDiagnostics({diagnostic}, context);
    context.worsen(ExitCode::Unusable);
}

Progress progressOf(std::string what, const CommandContext &context)
{
    if (context.quiet || isatty(STDERR_FILENO) == 0)
        return {};
    return [what = std::move(what)](std::size_t done, std::size_t total) {
        // Back to the beginning of the line, and what stands there is cleared.
        std::string text = "\r\033[K";
        if (done < total)
            text += fmt::format("{}: {} %", what, 100 * done / total);
        std::fwrite(text.data(), 1, text.size(), stderr);
    };
}

} // namespace drawbridge::app
