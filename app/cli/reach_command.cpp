// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/reach_command.h"

#include "cli/loaded_world.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "export/blast_radius_formats.h"

#include <map>
#include <memory>

namespace drawbridge::app {

namespace {

const std::map<std::string, BlastRadiusFormat> kFormats = {{"txt", BlastRadiusFormat::Text},
                                                           {"csv", BlastRadiusFormat::Csv},
                                                           {"json", BlastRadiusFormat::Json},
                                                           {"md", BlastRadiusFormat::Markdown},
                                                           {"dot", BlastRadiusFormat::Dot}};

struct ReachOptions {
    std::vector<std::string> folders;
    std::string from;
    std::string format = "txt";
};

void run(const ReachOptions &options, CommandContext &context)
{
    const std::optional<LoadedWorld> world = loadWorld(options.folders, context);
    if (!world)
        return;
    const Cluster &cluster = world->cluster();
    const auto start = workloadNamed(cluster, options.from);
    if (!start)
        return fail(context, start.error());
    const std::optional<BlastRadius> radius = blastRadius(*world->reachability, *start);
    printResult(format(*radius, cluster, kFormats.at(options.format)));
    if (context.profile().isForComparisonOnly)
        report(context, messages::kProfileForComparisonOnly, {context.profileName});
}

} // namespace

void addReachCommand(CLI::App &app, CommandContext &context)
{
    CLI::App *command = app.add_subcommand(
        "reach", "Tells what a compromised workload can get at, hop by hop, with a shortest path to each.");
    const auto options = std::make_shared<ReachOptions>();
    command->add_option("--from", options->from, "The workload: NAME, NAMESPACE/NAME or NAMESPACE/NAME[KIND]")
        ->required()
        ->type_name("NAME");
    command->add_option("-o,--output", options->format, "txt, csv, json, md or dot")
        ->check(oneOf({"txt", "csv", "json", "md", "dot"}))
        ->type_name("FORMAT")
        ->default_str("txt");
    addCommonOptions(*command, options->folders, context);
    command->footer(
        "Whoever holds all pods of the workload goes on from every pod that they may connect to, on "
        "any port. What is unknown is reached perhaps and says so. The last line names the "
        "connection whose removal takes most out of reach.\n\nExamples:\n"
        "  drawbridge-cli reach deploy/ --from shop/frontend\n"
        "  drawbridge-cli reach deploy/ --from frontend -o dot | dot -Tsvg\n"
        "  drawbridge-cli reach deploy/ --from shop/frontend -o json");
    command->callback([options, &context] { run(*options, context); });
}

} // namespace drawbridge::app
