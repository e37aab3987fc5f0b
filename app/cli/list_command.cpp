// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/list_command.h"

#include "cli/loaded_world.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "export/connection_list.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <memory>

namespace drawbridge::app {

namespace {

/// More unknown connections than this are counted, not listed.
constexpr std::size_t kMostListed = 20;

const std::map<std::string, ConnectionListFormat> kFormats = {{"txt", ConnectionListFormat::Text},
                                                              {"csv", ConnectionListFormat::Csv},
                                                              {"json", ConnectionListFormat::Json},
                                                              {"md", ConnectionListFormat::Markdown},
                                                              {"dot", ConnectionListFormat::Dot}};

struct ListOptions {
    std::vector<std::string> folders;
    std::string format = "txt";
    std::vector<std::string> focus;
};

void printSome(const std::vector<Connection> &connections, const Message &message, CommandContext &context)
{
    if (connections.empty() || context.quiet)
        return;
    report(context, message, {std::to_string(connections.size())});
    for (std::size_t i = 0; i < std::min(connections.size(), kMostListed); ++i)
        printLine(fmt::format("  {} => {} : {}", connections[i].source, connections[i].destination,
                              toString(connections[i].traffic)));
    if (connections.size() > kMostListed)
        printLine(fmt::format("  and {} more", connections.size() - kMostListed));
}

void printNotes(const ConnectionList &list, const LoadedWorld &world, CommandContext &context)
{
    printUnmodelled(*world.reachability, context);
    for (const WorkloadId &id : list.blockedExposures)
        report(context, messages::kExposureBlocked, {toString(id)});
    printSome(list.partial, messages::kConnectionsPartial, context);
    printSome(list.unknown, messages::kConnectionsUnknown, context);
    if (const EnforcementProfile &profile = world.reachability->profile(); profile.isForComparisonOnly)
        report(context, messages::kProfileForComparisonOnly, {std::string(profile.name)});
}

void run(const ListOptions &options, CommandContext &context)
{
    const std::optional<LoadedWorld> world = loadWorld(options.folders, context);
    if (!world)
        return;
    ConnectionListOptions listOptions;
    for (const std::string &name : options.focus) {
        const std::vector<WorkloadIndex> found = workloadsNamed(world->cluster(), name);
        if (found.empty())
            return fail(context, noSuchEnd(world->cluster(), name));
        listOptions.focus.insert(listOptions.focus.end(), found.begin(), found.end());
    }
    const ConnectionList list
        = listConnections(*world->reachability, world->loaded.objects.exposures, listOptions);
    printResult(format(list, kFormats.at(options.format)));
    printNotes(list, *world, context);
}

} // namespace

void addListCommand(CLI::App &app, CommandContext &context)
{
    CLI::App *command = app.add_subcommand(
        "list", "Lists every connection that the policies of the folder allow, one a line.");
    const auto options = std::make_shared<ListOptions>();
    command->add_option("-o,--output", options->format, "txt, csv, json, md or dot")
        ->check(oneOf({"txt", "csv", "json", "md", "dot"}))
        ->type_name("FORMAT")
        ->default_str("txt");
    command
        ->add_option("--focus-workload", options->focus,
                     "Only connections of this workload; may be repeated or separated by commas")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->type_name("NAME");
    addCommonOptions(*command, options->folders, context);
    command->footer("What is unknown is reported on standard error and never listed.\n\nExamples:\n"
                    "  drawbridge-cli list deploy/\n"
                    "  drawbridge-cli list deploy/ -o json > connections.json\n"
                    "  drawbridge-cli list deploy/ --focus-workload shop/cart -o dot | dot -Tsvg\n"
                    "  helm template ./chart | drawbridge-cli list -");
    command->callback([options, &context] { run(*options, context); });
}

} // namespace drawbridge::app
