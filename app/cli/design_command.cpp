// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/design_command.h"

#include "cli/messages.h"
#include "cli/output.h"
#include "cluster/cluster.h"
#include "design/design_edits.h"
#include "design/design_file.h"
#include "policy/policy_compiler.h"
#include "support/export_plan.h"
#include "support/qt_text.h"
#include "synthesis/starting_design.h"

#include <memory>

namespace drawbridge::app {

namespace {

struct DesignOptions {
    std::vector<std::string> folders;
    std::string startFrom = "nothing";
    std::string output;
    bool force = false;
};

Design makeDesign(const DesignOptions &options, const LoadedFolder &loaded, CommandContext &context)
{
    BuiltCluster built = buildCluster(loaded.objects);
    printDiagnostics(built.diagnostics, context);
    const auto cluster = std::make_shared<const Cluster>(std::move(built.cluster));
    if (options.startFrom == "nothing")
        return withProfile(designFromNothing(*cluster), context.profileName);
    const auto policies
        = std::make_shared<const PolicySet>(compilePolicies(loaded.objects, context.profile()));
    const auto reachability = Reachability::compute(cluster, policies, context.profile());
    const LiftedDesign lifted = designFromPolicies(*reachability, loaded.objects);
    printDiagnostics(lifted.diagnostics, context);
    if (!lifted.diagnostics.empty())
        context.worsen(ExitCode::Found);
    return lifted.design;
}

void run(const DesignOptions &options, CommandContext &context)
{
    const std::optional<LoadedFolder> loaded = loadForCommand(options.folders, context);
    if (!loaded)
        return;
    const std::string text = writeDesign(makeDesign(options, *loaded, context));
    if (options.output.empty())
        return printResult(text);
    const QString path = toQString(options.output);
    const auto before = readFile(path);
    if (before && *before != text && !options.force)
        return fail(context, messages::kDesignExists, {}, options.output);
    const QString error = writeFile(path, text);
    if (!error.isEmpty())
        return fail(context, messages::kNotWritten, {toStd(error)}, options.output);
    printResult(options.output + '\n');
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
                     "the folder allow today")
        ->check(oneOf({"nothing", "policies"}))
        ->type_name("WHAT")
        ->default_str("nothing");
    command->add_option("-o,--output", options->output, "File to write, design.drawbridge by custom")
        ->type_name("FILE");
    command->add_flag("--force", options->force, "Replace a file that is there already");
    addCommonOptions(*command, options->folders, context);
    command->footer(
        "The exit status is 1 when something of what the policies allow today could not be taken over; "
        "each such thing is reported.\n\nExamples:\n"
        "  drawbridge-cli design deploy/ --start-from policies -o shop.drawbridge\n"
        "  drawbridge-cli design deploy/ --start-from nothing");
    command->callback([options, &context] { run(*options, context); });
}

} // namespace drawbridge::app
