// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/export_command.h"

#include "cli/design_text.h"
#include "cluster/cluster.h"
#include "export/policy_bundle.h"
#include "support/export_plan.h"
#include "support/qt_text.h"

#include <algorithm>
#include <cstdio>
#include <fmt/format.h>
#include <memory>

namespace drawbridge::app {

namespace {

struct ExportOptions {
    std::vector<std::string> folders;
    std::string design;
    std::string output;
    bool force = false;
};

const char *nameOf(FileState state)
{
    switch (state) {
    case FileState::New:
        return "new";
    case FileState::Changed:
        return "changed";
    case FileState::Same:
        return "same";
    case FileState::Removed:
        return "removed";
    case FileState::Foreign:
        return "replaced";
    }
    return "";
}

/// Says why nothing is written. Problems are enough; else the counter-example shows it.
void refuse(const ProvenExport &proven, CommandContext &context)
{
    context.exitCode = ExitCode::Found;
    printDiagnostics(proven.diagnostics, context);
    if (!proven.synthesis.isComplete()) {
        fmt::print(stderr, "Nothing was written: the design cannot be expressed exactly.\n");
        return;
    }
    fmt::print("{}", proofText(proven.proof));
    if (proven.proof.counterExample)
        fmt::print("{}", counterExampleText(*proven.proof.counterExample));
    fmt::print(stderr, "Nothing was written: the export is not proven.\n");
}

/// Policies of the folder that the design replaces under another name: they stay in the cluster until
/// somebody deletes them.
void printReplaced(const KubernetesObjects &objects, const ProvenExport &proven, const Design &design)
{
    for (const NetworkPolicy &loaded : objects.networkPolicies) {
        const auto isSame = [&loaded](const NetworkPolicy &each) {
            return each.meta.namespaceName == loaded.meta.namespaceName && each.meta.name == loaded.meta.name;
        };
        if (!design.keeps({loaded.meta.namespaceName, loaded.meta.name})
            && std::ranges::none_of(proven.synthesis.policies, isSame))
            fmt::print("to delete: {}/{} ({})\n", loaded.meta.namespaceName, loaded.meta.name,
                       toString(loaded.meta.where));
    }
}

void write(const ExportOptions &options, const ProvenExport &proven, CommandContext &context)
{
    const ExportPlan plan = planExport(toQString(options.output), proven.files);
    if (plan.count(FileState::Foreign) > 0 && !options.force) {
        for (const PlannedFile &file : plan.files) {
            if (file.state == FileState::Foreign)
                fmt::print(
                    stderr,
                    "{}/{}: error: Drawbridge did not write this file; use --force to replace it. [DB8022]\n",
                    options.output, file.name);
        }
        context.exitCode = ExitCode::Found;
        return;
    }
    const QString error = writeExport(plan);
    if (!error.isEmpty()) {
        fmt::print(stderr, "{}: error: {} [DB8023]\n", options.output, toStd(error));
        context.exitCode = ExitCode::Unusable;
        return;
    }
    for (const PlannedFile &file : plan.files)
        fmt::print("{}: {}/{}\n", nameOf(file.state), options.output, file.name);
}

void run(const ExportOptions &options, CommandContext &context)
{
    const std::optional<LoadedFolder> loaded = loadForCommand(options.folders, context);
    if (!loaded)
        return;
    const auto design = readDesignFile(
        options.design.empty() ? defaultDesignPath(options.folders) : options.design, context);
    if (!design)
        return;
    const BuiltCluster built = buildCluster(loaded->objects);
    printDiagnostics(built.diagnostics, context);
    const auto proven = proveExport(loaded->objects, built.cluster, *design);
    printDiagnostics(proven->synthesis.problems, context);
    if (!proven->mayBeWritten())
        return refuse(*proven, context);
    write(options, *proven, context);
    if (context.exitCode != ExitCode::Clean)
        return;
    printReplaced(loaded->objects, *proven, *design);
    fmt::print("{} edges, {} policies in {} files\n", design->edges.size(), proven->synthesis.policies.size(),
               proven->files.size());
    fmt::print("{}", proofText(proven->proof));
}

} // namespace

void addExportCommand(CLI::App &app, CommandContext &context)
{
    CLI::App *command = app.add_subcommand("export", "Write the policies of a design, proven to be exact");
    const auto options = std::make_shared<ExportOptions>();
    command->add_option("FOLDER", options->folders, "Folders or files with manifests")->required();
    command->add_option("--design", options->design, "The design; design.drawbridge in the folder by default")
        ->type_name("FILE");
    command->add_option("-o,--output", options->output, "Folder for the policies, one file each")
        ->required()
        ->type_name("DIR");
    command->add_flag("--force", options->force, "Replace files that Drawbridge did not write");
    addCommonOptions(*command, context);
    command->footer(
        "Nothing is written unless the files, read back and simulated, allow exactly what the design "
        "allows; otherwise the exit status is 1 and a counter-example is shown. Files are written all "
        "or none.\n\nExamples:\n"
        "  drawbridge-cli export manifests -o manifests/policies\n"
        "  drawbridge-cli export manifests --design shop.drawbridge -o policies");
    command->callback([options, &context] { run(*options, context); });
}

} // namespace drawbridge::app
