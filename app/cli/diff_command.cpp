// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/diff_command.h"

#include "cli/loaded_world.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "cli/revision_world.h"
#include "export/connection_diff.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <memory>

namespace drawbridge::app {

namespace {

const std::map<std::string, DiffFormat> kFormats = {{"txt", DiffFormat::Text},
                                                    {"csv", DiffFormat::Csv},
                                                    {"md", DiffFormat::Markdown},
                                                    {"json", DiffFormat::Json}};

struct DiffOptions {
    /// Before and after the change; with a revision, what is there now.
    std::vector<std::string> folders;
    std::string revision;
    std::string format = "txt";
    std::string failOn = "any";
};

void printSummary(const std::vector<ConnectionChange> &changes, CommandContext &context)
{
    const auto count = [&changes](TrafficSet TrafficDelta::*set) {
        return std::ranges::count_if(
            changes, [set](const ConnectionChange &change) { return !(change.delta.*set).isEmpty(); });
    };
    if (!context.quiet)
        printLine(fmt::format("{} newly allowed, {} newly cut", count(&TrafficDelta::newlyAllowed),
                              count(&TrafficDelta::newlyCut)));
    const auto mayBeAllowed = count(&TrafficDelta::mayBeNewlyAllowed);
    const auto mayBeCut = count(&TrafficDelta::mayBeNewlyCut);
    if (mayBeAllowed + mayBeCut > 0)
        report(context, messages::kDifferencesUnknown,
               {std::to_string(mayBeAllowed), std::to_string(mayBeCut)});
    if (context.profile().isForComparisonOnly)
        report(context, messages::kProfileForComparisonOnly, {context.profileName});
}

bool isFound(const std::vector<ConnectionChange> &changes, const std::string &failOn)
{
    return failOn == "newly-allowed" ? isAnythingNewlyAllowed(changes) : !changes.empty();
}

void run(const DiffOptions &options, CommandContext &context)
{
    const bool isRevision = !options.revision.empty();
    if (options.folders.size() != (isRevision ? 1 : 2))
        return fail(context, messages::kWrongUsage,
                    {"diff compares two folders, or one folder with its --revision"});
    const std::string &folder = options.folders.front();
    const std::optional<LoadedWorld> before
        = isRevision ? loadRevision(folder, options.revision, context) : loadWorld({folder}, context);
    if (!before)
        return;
    const std::optional<LoadedWorld> after = loadWorld({options.folders.back()}, context);
    if (!after)
        return;
    const std::vector<ConnectionChange> changes
        = compareConnections({*before->reachability, before->loaded.objects.exposures},
                             {*after->reachability, after->loaded.objects.exposures});
    printResult(format(changes, kFormats.at(options.format)));
    printSummary(changes, context);
    if (isFound(changes, options.failOn))
        context.worsen(ExitCode::Found);
}

} // namespace

void addDiffCommand(CLI::App &app, CommandContext &context)
{
    CLI::App *command = app.add_subcommand(
        "diff",
        "Tells what a change newly allows and newly cuts, from one folder, or one revision of a "
        "folder, to another.");
    const auto options = std::make_shared<DiffOptions>();
    command->add_option("-o,--output", options->format, "txt, csv, md or json")
        ->check(oneOf({"txt", "csv", "md", "json"}))
        ->type_name("FORMAT")
        ->default_str("txt");
    command
        ->add_option("--revision", options->revision,
                     "Compare the folder with itself at a revision of its Git repository: a branch, a tag or "
                     "a commit")
        ->type_name("REV");
    command
        ->add_option("--fail-on", options->failOn,
                     "What makes the exit status 1: any difference, or newly-allowed ones")
        ->check(oneOf({"any", "newly-allowed"}))
        ->type_name("WHAT")
        ->default_str("any");
    addCommonOptions(*command, options->folders, context);
    command->get_option("FOLDER")->expected(1, 2)->description(
        "Two folders or files, before the change and after it; - reads standard input. With --revision one");
    command->footer("Nothing is printed where both folders allow the same. What is unknown on one side "
                    "alone counts as a difference, and as newly allowed where it may be; only json tells "
                    "it.\n\nExamples:\n"
                    "  drawbridge-cli diff main/deploy deploy\n"
                    "  drawbridge-cli diff main/deploy deploy -o md --fail-on newly-allowed\n"
                    "  drawbridge-cli diff deploy --revision main\n"
                    "  helm template ./chart | drawbridge-cli diff deployed.yaml -");
    command->callback([options, &context] { run(*options, context); });
}

} // namespace drawbridge::app
