// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/list_command.h"

#include "cli/loaded_world.h"
#include "export/connection_list.h"

#include <cstdio>
#include <fmt/format.h>
#include <map>
#include <memory>

namespace drawbridge::app {

namespace {

/// More unknown connections than this are counted, not listed.
constexpr std::size_t kMostListed = 20;

struct ListOptions {
    std::vector<std::string> folders;
    ConnectionListFormat format = ConnectionListFormat::Text;
    std::vector<std::string> focus;
};

void printSome(const std::vector<Connection> &connections, std::string_view what,
               const CommandContext &context)
{
    if (connections.empty() || context.quiet)
        return;
    fmt::print(stderr, "{} {}:\n", connections.size(), what);
    for (std::size_t i = 0; i < std::min(connections.size(), kMostListed); ++i)
        fmt::print(stderr, "  {} => {} : {}\n", connections[i].source, connections[i].destination,
                   toString(connections[i].traffic));
    if (connections.size() > kMostListed)
        fmt::print(stderr, "  and {} more\n", connections.size() - kMostListed);
}

void printNotes(const ConnectionList &list, const LoadedWorld &world, const CommandContext &context)
{
    printUnmodelled(*world.reachability, context);
    if (context.quiet)
        return;
    for (const WorkloadId &id : list.blockedExposures)
        fmt::print(
            stderr,
            "warning: An Ingress or a Route leads to {}, and policies close it to ingress controllers. "
            "[DB8004]\n",
            toString(id));
    printSome(list.partial, "connections hold for some of the pods only", context);
    printSome(list.unknown, "connections are unknown and not listed", context);
    if (world.reachability->profile().isForComparisonOnly)
        fmt::print(stderr,
                   "The profile {} is for comparison with another tool, not for statements about a "
                   "cluster.\n",
                   world.reachability->profile().name);
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
            return fail(context, unknownWorkloadText(world->cluster(), name));
        listOptions.focus.insert(listOptions.focus.end(), found.begin(), found.end());
    }
    const ConnectionList list
        = listConnections(*world->reachability, world->loaded.objects.exposures, listOptions);
    fmt::print("{}", format(list, options.format));
    printNotes(list, *world, context);
}

} // namespace

void addListCommand(CLI::App &app, CommandContext &context)
{
    CLI::App *command = app.add_subcommand("list", "List every allowed connection");
    const auto options = std::make_shared<ListOptions>();
    command->add_option("FOLDER", options->folders, "Folders or files with manifests")->required();
    static const std::map<std::string, ConnectionListFormat> kFormats
        = {{"txt", ConnectionListFormat::Text},
           {"csv", ConnectionListFormat::Csv},
           {"json", ConnectionListFormat::Json},
           {"md", ConnectionListFormat::Markdown},
           {"dot", ConnectionListFormat::Dot}};
    command->add_option("-o,--output", options->format, "txt, csv, json, md or dot")
        ->transform(CLI::CheckedTransformer(kFormats).description(""))
        ->type_name("FORMAT")
        ->default_str("txt");
    command
        ->add_option("--focus-workload", options->focus,
                     "Only connections of this workload; may be repeated or separated by commas")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->type_name("NAME");
    addCommonOptions(*command, context);
    command->footer(
        "Connections are printed to stdout, one a line; what is unknown is reported on stderr and "
        "never listed.\n\nExamples:\n"
        "  drawbridge-cli list manifests\n"
        "  drawbridge-cli list manifests -o json > connections.json\n"
        "  drawbridge-cli list manifests --focus-workload shop/cart -o dot | dot -Tsvg > cart.svg");
    command->callback([options, &context] { run(*options, context); });
}

} // namespace drawbridge::app
