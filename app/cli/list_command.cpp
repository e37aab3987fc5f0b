// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/list_command.h"

#include "cli/explained_text.h"
#include "cli/filter_option.h"
#include "cli/loaded_world.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "cli/port_option.h"
#include "diagnostics/result.h"
#include "export/potential_exposure.h"

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
    bool exposure = false;
    bool explain = false;
    std::vector<std::string> focus;
    std::string filter;
    std::string direction;
    std::string port;
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

void printUncertain(const PotentialExposure &exposure, CommandContext &context)
{
    if (exposure.uncertain.empty() || context.quiet)
        return;
    report(context, messages::kExposureUnknown, {std::to_string(exposure.uncertain.size())});
    for (std::size_t i = 0; i < std::min(exposure.uncertain.size(), kMostListed); ++i) {
        const auto &[workload, direction] = exposure.uncertain[i];
        printLine(
            fmt::format("  {} {}", direction == Direction::Egress ? "egress of" : "ingress of", workload));
    }
    if (exposure.uncertain.size() > kMostListed)
        printLine(fmt::format("  and {} more", exposure.uncertain.size() - kMostListed));
}

void printNotes(const ConnectionList &list, const LoadedWorld &world, CommandContext &context)
{
    for (const WorkloadId &id : list.blockedExposures)
        report(context, messages::kExposureBlocked, {toString(id)});
    printSome(list.partial, messages::kConnectionsPartial, context);
    printSome(list.unknown, messages::kConnectionsUnknown, context);
    if (const EnforcementProfile &profile = world.reachability->profile(); profile.isForComparisonOnly)
        report(context, messages::kProfileForComparisonOnly, {std::string(profile.name)});
}

/// Fails for a name that no workload has.
Result<std::vector<WorkloadIndex>> allNamed(const Cluster &cluster, const std::vector<std::string> &names)
{
    std::vector<WorkloadIndex> workloads;
    for (const std::string &name : names) {
        const std::vector<WorkloadIndex> found = workloadsNamed(cluster, name);
        if (found.empty())
            return tl::unexpected(noSuchEnd(cluster, name));
        workloads.insert(workloads.end(), found.begin(), found.end());
    }
    return workloads;
}

/// Fails for a name that no workload has, and for a text that is no filter.
Result<ConnectionListOptions> listOptions(const ListOptions &options, const LoadedWorld &world,
                                          CommandContext &context)
{
    ConnectionListOptions listOptions;
    if (!options.focus.empty() || !options.filter.empty()) {
        auto focus = options.filter.empty() ? allNamed(world.cluster(), options.focus)
                                            : workloadsThrough(options.filter, world, context);
        if (!focus)
            return tl::unexpected(std::move(focus.error()));
        listOptions.focus = std::move(*focus);
    }
    if (!options.direction.empty())
        listOptions.direction = options.direction == "ingress" ? Direction::Ingress : Direction::Egress;
    if (!options.port.empty())
        listOptions.port = portFocus(options.port);
    return listOptions;
}

void run(const ListOptions &options, CommandContext &context)
{
    if (!options.direction.empty() && options.focus.empty() && options.filter.empty())
        return fail(context, messages::kWrongUsage, {"--focus-direction needs --focus-workload or --filter"});
    if (options.explain && options.format != "txt" && options.format != "json")
        return fail(context, messages::kWrongUsage, {"--explain is written as txt or json"});
    const std::optional<LoadedWorld> world = loadWorld(options.folders, context);
    if (!world)
        return;
    const auto wanted = listOptions(options, *world, context);
    if (!wanted)
        return fail(context, wanted.error());
    const ConnectionList list
        = listConnections(*world->reachability, world->loaded.objects.exposures, *wanted);
    const ConnectionListFormat as = kFormats.at(options.format);
    if (options.explain) {
        const auto explained = explainConnections(*world->reachability, *wanted);
        const auto specified = specifiedReachability(*world);
        const auto text = as == ConnectionListFormat::Json ? explainedJson : explainedText;
        printResult(text(*world->reachability, explained, specified.get()));
    } else if (options.exposure) {
        const PotentialExposure exposure = potentialExposure(*world->reachability, *wanted);
        printResult(format(list, exposure, as));
        printUncertain(exposure, context);
    } else {
        printResult(format(list, as));
    }
    printNotes(list, *world, context);
}

void addFocusOptions(CLI::App &command, ListOptions &options)
{
    CLI::Option *workload
        = command.add_option("--focus-workload", options.focus,
                             "Only connections of this workload; may be repeated or separated by commas");
    workload->delimiter(',')->allow_extra_args(false)->type_name("NAME");
    CLI::Option *filter = addFilterOption(
        command, options.filter, "Only connections of the workloads that a filter lets through, see below");
    filter->excludes(workload);
    command
        .add_option("--focus-direction", options.direction,
                    "Only connections that enter (ingress) or leave (egress) the workloads in focus")
        ->check(oneOf({"ingress", "egress"}))
        ->type_name("WHICH");
    addPortOption(command, options.port,
                  "Only who may connect on this port, written as TCP-8080; the lines do not repeat it");
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
    CLI::Option *exposure = command->add_flag(
        "--exposure", options->exposure,
        "Also list to which pods workloads are open, whether the folder has such pods or not");
    command
        ->add_flag("--explain", options->explain,
                   "Tell why, pair by pair, for what is denied too, and what would allow it; txt or json")
        ->excludes(exposure);
    addFocusOptions(*command, *options);
    addCommonOptions(*command, options->folders, context);
    command->footer("What is unknown is reported on standard error and never listed.\n\n" + filterHelp()
                    + "\nExamples:\n"
                      "  drawbridge-cli list deploy/\n"
                      "  drawbridge-cli list deploy/ -o json > connections.json\n"
                      "  drawbridge-cli list deploy/ --focus-workload shop/cart -o dot | dot -Tsvg\n"
                      "  drawbridge-cli list deploy/ --filter 'ns:shop reaches:data/*'\n"
                      "  drawbridge-cli list deploy/ --focus-conn TCP-5432\n"
                      "  drawbridge-cli list deploy/ --exposure\n"
                      "  drawbridge-cli list deploy/ --explain --focus-workload shop/cart\n"
                      "  helm template ./chart | drawbridge-cli list -");
    command->callback([options, &context] { run(*options, context); });
}

} // namespace drawbridge::app
