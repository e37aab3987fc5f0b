// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/export_command.h"

#include "cli/design_text.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "cluster/cluster.h"
#include "export/export_statistics.h"
#include "export/policy_bundle.h"
#include "export/selector_report.h"
#include "export/unified_diff.h"
#include "support/export_plan.h"
#include "support/qt_text.h"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <memory>

namespace drawbridge::app {

namespace {

struct ExportOptions {
    std::vector<std::string> folders;
    std::string design;
    std::string output;
    std::string dialect = "kubernetes";
    bool statistics = false;
    bool explainSelectors = false;
    std::string format = "txt";
    bool force = false;
};

const char *nameOf(const PlannedFile &file)
{
    if (file.after.empty())
        return "removed";
    switch (file.state) {
    case FileState::New:
        return "new";
    case FileState::Changed:
        return "changed";
    case FileState::Same:
        return "same";
    case FileState::Removed:
        return "removed";
    case FileState::Foreign:
    case FileState::Edited:
        return "replaced";
    }
    return "";
}

/// Why a file is not replaced unasked; nothing if it is the work of an export.
const Message *conflictOf(FileState state)
{
    if (state == FileState::Foreign)
        return &messages::kForeignFile;
    return state == FileState::Edited ? &messages::kEditedFile : nullptr;
}

/// What would give the pods that no label tells from others a label of their own.
void printPatches(const ProvenExport &proven)
{
    const Cluster &cluster = proven.simulated->cluster();
    for (const WorkloadIndex workload : proven.synthesis.inseparable) {
        if (const auto patch = separatingPatch(cluster, workload))
            printResult(fmt::format("# A label for {} ({})\n{}---\n", toString(cluster[workload].id),
                                    toString(cluster[workload].where), *patch));
    }
}

/// Says why nothing is written. Problems are enough; else the counter-example shows it.
void refuse(const ProvenExport &proven, CommandContext &context)
{
    context.worsen(ExitCode::Found);
    printDiagnostics(proven.diagnostics, context);
    if (!proven.synthesis.isComplete()) {
        printPatches(proven);
        return printResult("Nothing was written: the design cannot be expressed exactly.\n");
    }
    printResult(proofText(proven.proof));
    if (proven.proof.counterExample)
        printResult(counterExampleText(*proven.proof.counterExample, *proven.simulated));
    printResult("Nothing was written: the policies are not proven.\n");
}

std::string pathOf(const ExportOptions &options, const PlannedFile &file)
{
    return (std::filesystem::path(options.output) / file.name).lexically_normal().generic_string();
}

/// Policies of the folder that the design replaces: they stay in force until somebody deletes them. Where one
/// is exported under the same name to another file, the old definition would undo it.
void printReplaced(const ExportOptions &options, const KubernetesObjects &objects, const ProvenExport &proven,
                   const Design &design)
{
    for (const NetworkPolicy &loaded : objects.networkPolicies) {
        const std::string name = fmt::format("{}/{}", loaded.meta.namespaceName, loaded.meta.name);
        if (design.keeps({loaded.meta.namespaceName, loaded.meta.name}))
            continue;
        const auto exported = std::ranges::find(proven.files, name + ".yaml", &SourceFile::name);
        const bool isDeleted = exported == proven.files.end();
        std::error_code error;
        const bool isItself = !isDeleted
            && std::filesystem::equivalent(loaded.meta.where.file.text(),
                                           std::filesystem::path(options.output) / exported->name, error);
        if (!isItself)
            printResult(fmt::format("{}: {} ({})\n", isDeleted ? "to delete" : "to delete from its file",
                                    name, toString(loaded.meta.where)));
    }
}

bool write(const ExportOptions &options, const ProvenExport &proven, CommandContext &context)
{
    const ExportPlan plan = planExport(toQString(options.output), proven.files);
    if (plan.conflicts() > 0 && !options.force) {
        for (const PlannedFile &file : plan.files) {
            const Message *reason = conflictOf(file.state);
            if (!reason)
                continue;
            fail(context, *reason, {}, pathOf(options, file));
            printResult(unifiedDiff(pathOf(options, file), file.before, file.after));
        }
        return false;
    }
    const QString error = writeExport(plan);
    if (!error.isEmpty()) {
        fail(context, messages::kNotWritten, {toStd(error)}, options.output);
        return false;
    }
    for (const PlannedFile &file : plan.files)
        printResult(fmt::format("{}: {}\n", nameOf(file), pathOf(options, file)));
    return true;
}

void printStatistics(const ExportOptions &options, const KubernetesObjects &objects, const Cluster &cluster,
                     const ProvenExport &proven, const Design &design)
{
    const bool isJson = options.format == "json";
    printResult(format(exportStatistics(cluster, objects, design, proven.synthesis.policies),
                       isJson ? StatisticsFormat::Json : StatisticsFormat::Text));
}

void printSelectors(const ExportOptions &options, const Cluster &cluster, const ProvenExport &proven)
{
    const auto selectors = explainSelectors(cluster, proven.synthesis.policies);
    printResult(options.format == "json" ? selectorsAsJson(cluster, selectors)
                                         : selectorsAsText(cluster, selectors));
}

/// Writes the files and says what was written.
void writeProven(const ExportOptions &options, const KubernetesObjects &objects, const ProvenExport &proven,
                 const Design &design, CommandContext &context)
{
    if (!write(options, proven, context))
        return;
    printReplaced(options, objects, proven, design);
    printResult(fmt::format("{} edges, {} policies in {} files\n", design.edges.size(),
                            proven.synthesis.policies.size(), proven.files.size()));
    printResult(proofText(proven.proof));
}

void run(const ExportOptions &options, CommandContext &context)
{
    if (options.output.empty() && !options.statistics && !options.explainSelectors)
        throw CLI::RequiredError("--output or --statistics");
    if (options.dialect != "kubernetes")
        return fail(context, messages::kDialectUnknown, {options.dialect});
    const std::optional<LoadedFolder> loaded = loadForCommand(options.folders, context);
    if (!loaded)
        return;
    const auto design = readDesignFor(options.folders, options.design, context);
    if (!design)
        return;
    const BuiltCluster built = buildCluster(loaded->objects);
    printDiagnostics(built.diagnostics, context);
    if (loaded->isIncomplete())
        report(context, messages::kInputIncomplete);
    const auto proven = proveExport(loaded->objects, built.cluster, *design);
    printDiagnostics(proven->synthesis.problems, context);
    printDiagnostics(proven->overPermissions, context);
    if (!proven->mayBeWritten())
        return refuse(*proven, context);
    if (!options.output.empty())
        writeProven(options, loaded->objects, *proven, *design, context);
    if (options.explainSelectors)
        printSelectors(options, built.cluster, *proven);
    if (options.statistics)
        printStatistics(options, loaded->objects, built.cluster, *proven, *design);
}

} // namespace

void addExportCommand(CLI::App &app, CommandContext &context)
{
    CLI::App *command = app.add_subcommand(
        "export",
        "Writes the fewest and narrowest policies that allow exactly what the design allows, and "
        "nothing at all unless that is proven.");
    const auto options = std::make_shared<ExportOptions>();
    command
        ->add_option("-o,--output", options->output,
                     "Folder for the policies: NAMESPACE/POLICY.yaml and kustomizations")
        ->type_name("DIR");
    command->add_flag("--statistics", options->statistics,
                      "Print how much is exported; without --output nothing is written");
    command->add_flag("--explain-selectors", options->explainSelectors,
                      "Print what each selector holds, now and later, and what could stand in its place");
    command->add_option("--format", options->format, "Of statistics and selectors: txt or json")
        ->check(oneOf({"txt", "json"}))
        ->type_name("FORMAT")
        ->default_str("txt");
    command->add_option("--design", options->design, "The design; by default design.drawbridge in the folder")
        ->type_name("FILE");
    command->add_option("--dialect", options->dialect, "What to write: kubernetes (networking.k8s.io/v1)")
        ->type_name("NAME")
        ->default_str("kubernetes");
    command->add_flag("--force", options->force,
                      "Replace files that Drawbridge did not write, or that were changed since");
    addCommonOptions(*command, options->folders, context);
    command->footer(
        "The policies are written to memory, read again, simulated again and compared with the design for "
        "every pair of workloads, every port and every address. If anything differs, or if the design "
        "cannot be expressed, nothing is written, the reason or the counter-example is printed, and the "
        "exit status is 1. Files of earlier exports that are no longer needed are removed; loaded policies "
        "that the design replaces are listed as \"to delete\", or \"to delete from its file\" where an "
        "exported one has the same name.\n\nThe statistics count policies, rules, peers, ports and lines of "
        "YAML, "
        "beside the same design with a policy for each edge at each of its ends, and give a lower bound of "
        "the "
        "policies: so many at least are needed, whoever writes them.\n\nExamples:\n"
        "  drawbridge-cli export deploy/ -o deploy/policies\n"
        "  drawbridge-cli export deploy/ --design shop.drawbridge -o policies\n"
        "  drawbridge-cli export deploy/ --statistics");
    command->callback([options, &context] { run(*options, context); });
}

} // namespace drawbridge::app
