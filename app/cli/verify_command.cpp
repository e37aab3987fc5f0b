// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/verify_command.h"

#include "cli/design_text.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "cluster/cluster.h"
#include "export/policy_bundle.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <memory>

namespace drawbridge::app {

namespace {

struct VerifyOptions {
    std::vector<std::string> folders;
    std::string design;
    std::string policies;
};

/// Which files the policies come from, so that nobody wonders what was compared.
void printPolicies(const KubernetesObjects &policies, const CommandContext &context)
{
    std::map<std::string, std::size_t> byFile;
    for (const NetworkPolicy &policy : policies.networkPolicies)
        ++byFile[policy.meta.where.file.text()];
    if (!context.quiet) {
        for (const auto &[file, count] : byFile)
            printLine(fmt::format("policies: {} ({})", file, count));
    }
    printResult(fmt::format("{} policies in {} files\n", policies.networkPolicies.size(), byFile.size()));
}

void run(const VerifyOptions &options, CommandContext &context)
{
    const std::optional<LoadedFolder> loaded = loadForCommand(options.folders, context);
    if (!loaded)
        return;
    std::optional<LoadedFolder> separate;
    if (!options.policies.empty()) {
        // The policies are read as they are; a kustomization is about the workloads.
        CommandContext plain = context;
        plain.kustomization.clear();
        separate = loadEvenNothing({options.policies}, plain);
        context.worsen(plain.exitCode);
        if (!separate)
            return;
    }
    const auto design = readDesignFor(options.folders, options.design, context);
    if (!design)
        return;
    if (loaded->isIncomplete() || (separate && separate->isIncomplete())) {
        report(context, messages::kInputIncomplete);
        // What was not read was not verified.
        context.worsen(ExitCode::Found);
    }
    const KubernetesObjects &policies = separate ? separate->objects : loaded->objects;
    printPolicies(policies, context);
    const auto verification
        = verifyPolicies(loaded->objects, policies, *design, {}, progressOf("comparing", context));
    printDiagnostics(verification->problems, context);
    printResult(proofText(verification->proof));
    if (verification->proof.counterExample)
        printResult(counterExampleText(*verification->proof.counterExample, *verification->simulated));
    if (!verification->holds())
        context.worsen(ExitCode::Found);
}

} // namespace

void addVerifyCommand(CLI::App &app, CommandContext &context)
{
    CLI::App *command = app.add_subcommand(
        "verify", "Checks that the policies of the folder allow exactly what a design allows.");
    const auto options = std::make_shared<VerifyOptions>();
    command->add_option("--design", options->design, "The design; by default design.drawbridge in the folder")
        ->type_name("FILE");
    command
        ->add_option("--policies", options->policies,
                     "Folder with the policies, in place of all those found in FOLDER")
        ->type_name("DIR");
    addCommonOptions(*command, options->folders, context);
    command->footer(
        "The exit status is 1 when the policies differ from the design, with the flow on which they differ "
        "and the rules and policies that decide it, or when something could not be read.\n\nExamples:\n"
        "  drawbridge-cli verify deploy/ --design deploy/design.drawbridge\n"
        "  drawbridge-cli verify deploy/ --design shop.drawbridge --policies policies");
    command->callback([options, &context] { run(*options, context); });
}

} // namespace drawbridge::app
