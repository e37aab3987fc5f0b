// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/design_command.h"

#include "cli/design_text.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "cluster/cluster.h"
#include "design/design_edits.h"
#include "design/design_file.h"
#include "export/dns_price.h"
#include "policy/policy_compiler.h"
#include "support/export_plan.h"
#include "support/qt_text.h"
#include "synthesis/design_resolution.h"
#include "synthesis/edge_suggestions.h"
#include "synthesis/starting_design.h"

#include <algorithm>
#include <memory>

namespace drawbridge::app {

namespace {

struct DesignOptions {
    std::vector<std::string> folders;
    std::string startFrom = "nothing";
    std::string addTo;
    std::string confidence = "medium";
    /// "namespace", "workload", or nothing to leave it as it is.
    std::string dns;
    std::string output;
    bool force = false;
};

Design fromPolicies(const std::shared_ptr<const Cluster> &cluster, const KubernetesObjects &objects,
                    CommandContext &context)
{
    const auto policies = std::make_shared<const PolicySet>(compilePolicies(objects, context.profile()));
    const auto reachability = Reachability::compute(cluster, policies, context.profile());
    LiftedDesign lifted = designFromPolicies(*reachability, objects);
    printDiagnostics(lifted.diagnostics, context);
    const auto isLoss
        = [](const Diagnostic &each) { return each.message->severity != Severity::Information; };
    if (std::ranges::any_of(lifted.diagnostics, isLoss))
        context.worsen(ExitCode::Found);
    return std::move(lifted.design);
}

/// Says why a connection is suggested, and whether it was taken.
void printSuggestion(const EdgeSuggestion &suggestion, bool isTaken, CommandContext &context)
{
    const Message &message = isTaken ? messages::kSuggestionTaken : messages::kSuggestionLeft;
    std::vector<Diagnostic> lines;
    for (const Diagnostic &evidence : suggestion.evidence) {
        if (!lines.empty() && lines.back().where == evidence.where)
            continue;
        lines.push_back({&message,
                         {nameOf(suggestion.edge), toString(suggestion.edge.traffic),
                          std::string(toString(suggestion.confidence)), text(evidence)},
                         evidence.where,
                         {}});
    }
    printDiagnostics(lines, context);
}

Design withSuggestions(const Design &design, const Cluster &cluster, const KubernetesObjects &objects,
                       const DesignOptions &options, CommandContext &context)
{
    EdgeSuggestions suggestions = suggestEdges(cluster, objects);
    printDiagnostics(suggestions.diagnostics, context);
    const Confidence least = *confidenceFromName(options.confidence);
    std::vector<AllowedEdge> edges;
    for (const EdgeSuggestion &each : suggestionsBeyond(design, std::move(suggestions.edges))) {
        const bool isTaken = each.confidence >= least;
        printSuggestion(each, isTaken, context);
        if (!isTaken)
            continue;
        AllowedEdge &edge = edges.emplace_back(each.edge);
        edge.reason = text(each.evidence.front());
    }
    return withEdges(design, std::move(edges));
}

Design makeDesign(const DesignOptions &options, const Design *before, const LoadedFolder &loaded,
                  CommandContext &context)
{
    BuiltCluster built = buildCluster(loaded.objects);
    printDiagnostics(built.diagnostics, context);
    const auto cluster = std::make_shared<const Cluster>(std::move(built.cluster));
    const Design base = before ? *before : withProfile(designFromNothing(*cluster), context.profileName);
    if (options.startFrom == "nothing")
        return base;
    if (options.startFrom == "services")
        return withSuggestions(base, *cluster, loaded.objects, options, context);
    Design lifted = fromPolicies(cluster, loaded.objects, context);
    return before ? withEdges(base, lifted.edges.toVector()) : lifted;
}

/// Only where DNS is allowed: the choice opens nothing.
Design withDnsAsked(Design design, const DesignOptions &options, const LoadedFolder &loaded)
{
    if (options.dns.empty())
        return design;
    const Cluster cluster = buildCluster(loaded.objects).cluster;
    return withDnsScope(design, namespacesWithDns(cluster, design),
                        options.dns == "workload" ? DnsScope::PerWorkload : DnsScope::PerNamespace);
}

/// A file that was there before is kept unless it is the one that was added to.
void write(const std::string &text, const DesignOptions &options, CommandContext &context)
{
    const std::string &output = options.output.empty() ? options.addTo : options.output;
    if (output.empty())
        return printResult(text);
    const QString path = toQString(output);
    const auto before = readFile(path);
    const bool isOwn = output == options.addTo;
    if (before && *before != text && !options.force && !isOwn)
        return fail(context, messages::kDesignExists, {}, output);
    const QString error = writeFile(path, text);
    if (!error.isEmpty())
        return fail(context, messages::kNotWritten, {toStd(error)}, output);
    printResult(output + '\n');
}

void run(const DesignOptions &options, CommandContext &context)
{
    const std::optional<LoadedFolder> loaded = loadForCommand(options.folders, context);
    if (!loaded)
        return;
    std::optional<Design> before;
    if (!options.addTo.empty()) {
        before = readDesignFor(options.folders, options.addTo, context);
        if (!before)
            return;
    }
    Design design = makeDesign(options, before ? &*before : nullptr, *loaded, context);
    write(writeDesign(withDnsAsked(std::move(design), options, *loaded)), options, context);
}

} // namespace

void addDesignCommand(CLI::App &app, CommandContext &context)
{
    CLI::App *command = app.add_subcommand(
        "design", "Makes a first design for a folder of manifests, and prints it or writes it with -o.");
    const auto options = std::make_shared<DesignOptions>();
    command
        ->add_option("--start-from", options->startFrom,
                     "nothing: every namespace denies both ways but DNS; policies: what the policies of "
                     "the folder allow today; services: what variables, commands, ConfigMaps, Ingresses, "
                     "webhooks and scrapes seem to need")
        ->check(oneOf({"nothing", "policies", "services"}))
        ->type_name("WHAT")
        ->default_str("nothing");
    command
        ->add_option("--confidence", options->confidence,
                     "With services: take connections that are at least this sure, low, medium or high; the "
                     "others are only reported")
        ->check(oneOf({"low", "medium", "high"}))
        ->type_name("HOW")
        ->default_str("medium");
    command
        ->add_option(
            "--dns", options->dns,
            "Who may ask DNS in the namespaces that deny egress and allow it: every pod of the "
            "namespace, by one policy, or the workloads that connect somewhere, by their own policies")
        ->check(oneOf({"namespace", "workload"}))
        ->type_name("WHO");
    command
        ->add_option(
            "--add-to", options->addTo,
            "A design that gets the connections it does not have yet; its postures stay but for --dns. It "
            "is written back, or to the file of -o")
        ->type_name("DESIGN");
    command->add_option("-o,--output", options->output, "File to write, design.drawbridge by custom")
        ->type_name("FILE");
    command->add_flag("--force", options->force, "Replace a file that is there already");
    addCommonOptions(*command, options->folders, context);
    command->footer(
        "The exit status is 1 when something of what the policies allow today could not be taken over; "
        "each such thing is reported. So is each connection that services suggests, with its evidence and "
        "how sure it is.\n\nExamples:\n"
        "  drawbridge-cli design deploy/ --start-from policies -o shop.drawbridge\n"
        "  drawbridge-cli design deploy/ --start-from services --confidence high\n"
        "  drawbridge-cli design deploy/ --start-from services --add-to shop.drawbridge\n"
        "  drawbridge-cli design deploy/ --dns workload --add-to shop.drawbridge");
    command->callback([options, &context] { run(*options, context); });
}

} // namespace drawbridge::app
