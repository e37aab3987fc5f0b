// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/matrix_command.h"

#include "cli/loaded_world.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "cli/port_option.h"
#include "export/traffic_matrix_formats.h"

#include <map>
#include <memory>

namespace drawbridge::app {

namespace {

const std::map<std::string, MatrixFormat> kFormats = {{"txt", MatrixFormat::Text},
                                                      {"csv", MatrixFormat::Csv},
                                                      {"md", MatrixFormat::Markdown},
                                                      {"json", MatrixFormat::Json}};

struct MatrixOptions {
    std::vector<std::string> folders;
    std::string by = "namespace";
    std::string port;
    std::string format = "txt";
};

TrafficSet trafficOf(const std::string &port)
{
    if (port.empty())
        return TrafficSet::all();
    const PortFocus focus = *portFocus(port);
    return {focus.protocol, {{focus.port, focus.port}}};
}

void run(const MatrixOptions &options, CommandContext &context)
{
    const std::optional<LoadedWorld> world = loadWorld(options.folders, context);
    if (!world)
        return;
    const auto matrix = trafficMatrix(*world->reachability,
                                      options.by == "namespace" ? namespaceGroups(world->cluster())
                                                                : workloadGroups(world->cluster()),
                                      trafficOf(options.port));
    printResult(format(*matrix, kFormats.at(options.format)));
    if (const std::uint64_t unknown = matrix->total().unknown; unknown > 0)
        report(context, messages::kPairsUnknown, {std::to_string(unknown)});
    if (context.profile().isForComparisonOnly)
        report(context, messages::kProfileForComparisonOnly, {context.profileName});
}

} // namespace

void addMatrixCommand(CLI::App &app, CommandContext &context)
{
    CLI::App *command = app.add_subcommand(
        "matrix", "Counts who may reach whom: namespaces with namespaces, or workloads with workloads.");
    const auto options = std::make_shared<MatrixOptions>();
    command->add_option("--by", options->by, "What rows and columns are: namespace or workload")
        ->check(oneOf({"namespace", "workload"}))
        ->type_name("WHAT")
        ->default_str("namespace");
    addPortOption(*command, options->port, "Only who may connect on this port, written as TCP-8080");
    command->add_option("-o,--output", options->format, "txt, csv, md or json")
        ->check(oneOf({"txt", "csv", "md", "json"}))
        ->type_name("FORMAT")
        ->default_str("txt");
    addCommonOptions(*command, options->folders, context);
    command->footer("Rows are sources, columns are destinations. A cell counts pairs of workloads: - for "
                    "none, 3 of 12 where some may exchange something, all where every pod of every pair may "
                    "exchange everything, ?2 for pairs that are unknown, which count as neither allowed nor "
                    "denied. Nothing in a cell: there are no two pods.\n\nExamples:\n"
                    "  drawbridge-cli matrix deploy/\n"
                    "  drawbridge-cli matrix deploy/ --focus-conn TCP-5432\n"
                    "  drawbridge-cli matrix deploy/ --by workload -o csv > matrix.csv");
    command->callback([options, &context] { run(*options, context); });
}

} // namespace drawbridge::app
