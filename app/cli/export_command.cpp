// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/export_command.h"

#include "cli/design_text.h"
#include "cli/export_text.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "cluster/cluster.h"
#include "export/dns_price.h"
#include "export/policy_bundle.h"
#include "export/rollout_files.h"
#include "export/selector_report.h"
#include "support/export_plan.h"
#include "support/folder_edit.h"
#include "support/kubectl.h"
#include "support/qt_text.h"
#include "support/rollout_plan.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
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
    bool inPlace = false;
    bool removesReplaced = false;
    bool hasRollout = false;
    /// "diff" or "dry-run".
    std::string kubectl;
    bool isDryRun = false;
    bool force = false;
};

/// What an export starts from, and what came of it.
struct ExportRun {
    const ExportOptions &options;
    const LoadedFolder &loaded;
    const KubernetesObjects &objects;
    std::shared_ptr<const Cluster> cluster;
    const Design &design;
    const ProvenExport &proven;
    CommandContext &context;
};

/// What would give the pods that no label tells from others a label of their own.
void printPatches(const ProvenExport &proven)
{
    const Cluster &cluster = proven.simulated->cluster();
    for (const WorkloadIndex workload : proven.synthesis.inseparable) {
        if (const auto label = separatingLabel(cluster, workload))
            printResult(fmt::format("# A label for {} ({})\n{}---\n", toString(cluster[workload].id),
                                    toString(cluster[workload].where), label->patch));
    }
}

/// Says why nothing is written. Problems are enough; else the counter-example shows it.
void refuse(const ProvenExport &proven, CommandContext &context)
{
    context.worsen(ExitCode::Found);
    printDiagnostics(proven.diagnostics, context);
    if (!proven.synthesis.isComplete()) {
        printPatches(proven);
        if (!proven.synthesis.inseparable.empty())
            printResult(
                "If workloads are copies of one another, leave all but one out with --exclude PATH, or "
                "read one kustomization with --kustomization PATH.\n");
        return printResult("Nothing was written: the design cannot be expressed exactly.\n");
    }
    printResult(proofText(proven.proof));
    if (proven.proof.counterExample) {
        printResult(counterExampleText(*proven.proof.counterExample, *proven.simulated));
        if (proven.proof.counterExample->actual.access == Access::Unknown)
            printResult(
                "To have the rest proven, leave the files of what is unknown out with --exclude PATH; "
                "if a CNI decides it, name that with --profile NAME.\n");
    }
    printResult("Nothing was written: the policies are not proven.\n");
}

OpenedFolders openedFolders(const ExportRun &run)
{
    OpenedFolders opened {QDir::currentPath(), {}, run.loaded.kustomizations};
    for (const std::string &folder : run.options.folders)
        opened.roots << QDir::current().absoluteFilePath(toQString(folder));
    return opened;
}

std::vector<SourceFile> filesOfRollout(const ExportRun &run, const ExportPlan &plan)
{
    return rolloutFiles(*planRollout(run.objects, run.cluster, run.design,
                                     policiesBefore(plan, openedFolders(run), run.objects),
                                     run.proven.synthesis.policies));
}

std::vector<NetworkPolicy> replacedBy(const ExportRun &run, const ExportPlan &plan)
{
    return notReplacedBy(
        plan, openedFolders(run),
        withEarlierDefinitions(replacedPolicies(run.objects, run.design), run.loaded.diagnostics));
}

ExportPlan planOf(const ExportRun &run)
{
    const OpenedFolders opened = openedFolders(run);
    ExportPlan plan = planFor(toQString(run.options.output), opened, run.objects, run.proven);
    const std::vector<NetworkPolicy> replaced = replacedBy(run, plan);
    if (!keepsRollout(plan, replaced))
        planRolloutFiles(run.options.hasRollout ? filesOfRollout(run, plan) : std::vector<SourceFile>(),
                         plan);
    if (run.options.removesReplaced)
        planRemoval(opened, replaced, plan);
    return plan;
}

/// Policies of the folder that the design replaces: they stay in force until somebody deletes them. Where one
/// is exported under the same name to another file, the old definition would undo it.
void printReplaced(const ExportRun &run, const ExportPlan &plan)
{
    const std::vector<NetworkPolicy> unnamed = policiesToDelete(run.objects, run.proven, run.design);
    for (const NetworkPolicy &loaded : replacedBy(run, plan)) {
        const bool isUnnamed = std::ranges::any_of(
            unnamed, [&loaded](const NetworkPolicy &each) { return each.meta.where == loaded.meta.where; });
        printResult(fmt::format("{}: {}/{} ({})\n", isUnnamed ? "to delete" : "to delete from its file",
                                loaded.meta.namespaceName, loaded.meta.name, toString(loaded.meta.where)));
    }
}

/// Files of somebody else in the way: shown, and not replaced unasked.
bool isInTheWay(const ExportRun &run, const ExportPlan &plan)
{
    if (plan.conflicts() == 0 || run.options.force)
        return false;
    for (const PlannedFile &file : plan.files) {
        const Message *reason = conflictOf(file.state);
        if (!reason)
            continue;
        fail(run.context, *reason, {}, shownPath(plan, file));
        printResult(diffText(plan, file));
    }
    return true;
}

void printStatistics(const ExportOptions &options, const KubernetesObjects &objects, const Cluster &cluster,
                     const ProvenExport &proven, const Design &design)
{
    const bool isJson = options.format == "json";
    printResult(format(exportStatistics(cluster, objects, design, proven.synthesis.policies),
                       dnsPrice(cluster, objects, design, namespacesWithDns(cluster, design)),
                       isJson ? StatisticsFormat::Json : StatisticsFormat::Text));
}

void printSelectors(const ExportOptions &options, const Cluster &cluster, const ProvenExport &proven)
{
    const auto selectors = explainSelectors(cluster, proven.synthesis.policies);
    printResult(options.format == "json" ? selectorsAsJson(cluster, selectors)
                                         : selectorsAsText(cluster, selectors));
}

/// The proof of what is on disk now.
void proveOnDisk(const ExportRun &run, const ExportPlan &plan)
{
    const Verification verification = verifyOnDisk(plan, run.proven, run.objects, run.design);
    printResult("Read again from disk: " + proofText(verification.proof));
    if (verification.holds())
        return;
    if (verification.proof.counterExample)
        printResult(counterExampleText(*verification.proof.counterExample, *verification.simulated));
    report(run.context, messages::kDiskNotProven, {}, toStd(plan.folder));
}

/// What a cluster says to the policies that were written.
void askCluster(const ExportRun &run, const ExportPlan &plan)
{
    if (run.options.kubectl.empty() || run.proven.synthesis.policies.empty())
        return;
    if (kubectlProgram().isEmpty())
        return report(run.context, messages::kNoKubectl);
    const bool isDiff = run.options.kubectl == "diff";
    const KubectlAnswer answer = askKubectl(isDiff ? KubectlQuestion::Diff : KubectlQuestion::DryRun, plan);
    if (!answer.isAnswer)
        return report(run.context, messages::kKubectlFailed, {answer.output});
    printResult(fmt::format("kubectl {}:\n{}", isDiff ? "diff" : "apply --dry-run=server",
                            answer.output.empty() ? "no difference\n" : answer.output));
}

void write(const ExportRun &run)
{
    const ExportPlan plan = planOf(run);
    printDiagnostics(plan.problems, run.context);
    if (isInTheWay(run, plan))
        return;
    if (run.options.isDryRun)
        return printResult(dryRunText(plan));
    const QString error = writeExport(plan);
    if (!error.isEmpty())
        return fail(run.context, messages::kNotWritten, {toStd(error)}, toStd(plan.folder));
    printResult(writtenText(plan));
    printReplaced(run, plan);
    printResult(fmt::format("{} edges, {} policies in {} files\n", run.design.edges.size(),
                            run.proven.synthesis.policies.size(), exportedFiles(plan).size()));
    proveOnDisk(run, plan);
    askCluster(run, plan);
}

/// Says what is wrong with the options, if anything is.
bool isUsable(const ExportOptions &options, CommandContext &context)
{
    const bool changesFolder = options.inPlace || options.removesReplaced;
    if (options.dialect != "kubernetes")
        fail(context, messages::kDialectUnknown, {options.dialect});
    else if (options.inPlace && !options.output.empty())
        fail(context, messages::kExportNeedsTarget);
    else if (changesFolder && !context.kustomization.empty())
        fail(context, messages::kNotThroughKustomization,
             {options.inPlace ? "--in-place" : "--remove-replaced"});
    else if (options.inPlace
             && (options.folders.size() != 1 || !QFileInfo(toQString(options.folders.front())).isDir()))
        fail(context, messages::kInPlaceOfOneFolder);
    else
        return true;
    return false;
}

void run(const ExportOptions &options, CommandContext &context)
{
    const bool isReport = options.statistics || options.explainSelectors;
    if (options.output.empty() && !options.inPlace && !isReport)
        throw CLI::RequiredError("--output, --in-place or --statistics");
    if (!isUsable(options, context))
        return;
    const std::optional<LoadedFolder> loaded = loadForCommand(options.folders, context);
    if (!loaded)
        return;
    const auto design = readDesignFor(options.folders, options.design, context);
    if (!design)
        return;
    BuiltCluster built = buildCluster(loaded->objects);
    printDiagnostics(built.diagnostics, context);
    const auto cluster = std::make_shared<const Cluster>(std::move(built.cluster));
    if (loaded->isIncomplete())
        report(context, messages::kInputIncomplete);
    const auto proven = proveExport(loaded->objects, *cluster, *design, {}, progressOf("proving", context));
    printDiagnostics(proven->synthesis.problems, context);
    printDiagnostics(proven->overPermissions, context);
    if (!proven->mayBeWritten())
        return refuse(*proven, context);
    if (!options.output.empty() || options.inPlace)
        write({options, *loaded, loaded->objects, cluster, *design, *proven, context});
    if (options.explainSelectors)
        printSelectors(options, *cluster, *proven);
    if (options.statistics)
        printStatistics(options, loaded->objects, *cluster, *proven, *design);
}

void addReportOptions(CLI::App &command, ExportOptions &options)
{
    command.add_flag("--statistics", options.statistics,
                     "Print how much is exported; without --output nothing is written");
    command.add_flag("--explain-selectors", options.explainSelectors,
                     "Print what each selector holds, now and later, and what could stand in its place");
    command.add_option("--format", options.format, "Of statistics and selectors: txt or json")
        ->check(oneOf({"txt", "json"}))
        ->type_name("FORMAT")
        ->default_str("txt");
}

/// What is written beside the policies, or changed for them.
void addTargetOptions(CLI::App &command, ExportOptions &options)
{
    command.add_flag("--in-place", options.inPlace,
                     "Put the policies into FOLDER itself, beside the workloads of their namespace, and into "
                     "the kustomizations there");
    command.add_flag("--remove-replaced", options.removesReplaced,
                     "Take the policies that the design replaces out of the files that hold them, and print "
                     "the changes");
    command.add_flag(
        "--rollout", options.hasRollout,
        "Write ROLLOUT.md as well: in which steps to apply the policies without cutting anything "
        "that is wanted, each simulated, with its check and its undo");
    command
        .add_option("--kubectl", options.kubectl,
                    "Ask the cluster of kubectl about what was written: diff (what would change), dry-run "
                    "(would the API server accept it)")
        ->check(oneOf({"diff", "dry-run"}))
        ->type_name("WHAT");
    command.add_flag("--dry-run", options.isDryRun, "Print every change and write nothing");
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
    addReportOptions(*command, *options);
    addTargetOptions(*command, *options);
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
        "exported one has the same name. Files of others are changed by --in-place and --remove-replaced "
        "alone, and nowhere but where they have to be.\n\nThe statistics count policies, rules, peers, ports "
        "and lines of YAML, beside the same design with a policy for each edge at each of its ends, and with "
        "DNS in either form (design --dns), and give a lower bound of the policies: so many at least are "
        "needed, whoever writes them.\n\nExamples:\n"
        "  drawbridge-cli export deploy/ -o deploy/policies\n"
        "  drawbridge-cli export deploy/ --in-place --remove-replaced --dry-run\n"
        "  drawbridge-cli export deploy/ --design shop.drawbridge -o policies\n"
        "  drawbridge-cli export deploy/ --statistics");
    command->callback([options, &context] { run(*options, context); });
}

} // namespace drawbridge::app
