// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/report_world.h"

#include "cli/design_text.h"
#include "cli/filter_option.h"
#include "cli/messages.h"
#include "design/design_edits.h"
#include "export/report_json.h"
#include "filter/scope_members.h"
#include "policy/policy_compiler.h"
#include "policy/profile_recognition.h"
#include "reachability/policy_targets.h"
#include "support/git_state.h"
#include "support/qt_text.h"
#include "support/report_files.h"

#include <filesystem>

namespace drawbridge::app {

namespace {

std::string nameOfFolder(const std::string &folder)
{
    std::error_code error;
    const std::filesystem::path path = std::filesystem::canonical(folder, error);
    return (error ? std::filesystem::path(folder) : path).filename().string();
}

/// The design that was named, or the one in the folder.
std::string designPath(const std::string &folder, const ReportFiles &files)
{
    if (!files.design.empty())
        return files.design;
    const std::string path = defaultDesignPath(folder);
    std::error_code error;
    return std::filesystem::exists(path, error) ? path : std::string();
}

/// False if a file is not what it should be.
bool readFiles(const std::string &folder, const ReportFiles &files, ReportWorld &world,
               CommandContext &context)
{
    if (!files.zones.empty()) {
        auto options = withZoneFile(std::move(world.options), toQString(files.zones), toQString(folder));
        if (!options) {
            fail(context, options.error());
            return false;
        }
        world.options = *std::move(options);
    }
    if (!files.previous.empty()) {
        auto previous = readPreviousReportFile(toQString(files.previous));
        if (!previous) {
            fail(context, previous.error());
            return false;
        }
        world.options.previous = *std::move(previous);
    }
    return true;
}

/// False if there is a design and it cannot be read. Who enforces is as the design says unless the command
/// line says otherwise.
bool readDesign(const std::string &folder, const std::string &path, ReportWorld &world,
                CommandContext &context)
{
    if (path.empty())
        return true;
    world.design = readDesignFor({folder}, path, context);
    if (!world.design)
        return false;
    const auto file = reportFile(toQString(path), toQString(folder));
    if (!file) {
        fail(context, file.error());
        return false;
    }
    world.options.designFile = *file;
    // The same report wherever the folder is and however its path is written.
    world.design = withPlacesIn(*std::move(world.design), FileName(file->name));
    if (findProfile(world.design->profile))
        context.profileName = world.design->profile;
    return true;
}

/// As loadWorld(), and keeps what is found.
bool loadFolder(const std::string &folder, ReportWorld &world, CommandContext &context)
{
    context.isForReport = true;
    context.standIn = StandIn {{}, (std::filesystem::path(folder) / "").generic_string()};
    std::optional<LoadedFolder> loaded = loadEvenNothing({folder}, context);
    if (!loaded) {
        context.standIn.reset();
        return false;
    }
    BuiltCluster built = buildCluster(loaded->objects);
    world.findings = std::move(built.diagnostics);
    const auto keep = [&world](const std::vector<Diagnostic> &found) {
        world.findings.insert(world.findings.end(), found.begin(), found.end());
    };
    keep(checkProfile(loaded->objects, context.profile()));
    auto policies = std::make_shared<const PolicySet>(compilePolicies(loaded->objects, context.profile()));
    keep(checkPolicyTargets(built.cluster, *policies, context.profile()));
    printDiagnostics(world.findings, context);
    context.standIn.reset();
    world.world = {*std::move(loaded),
                   Reachability::compute(std::make_shared<const Cluster>(std::move(built.cluster)),
                                         std::move(policies), context.profile())};
    return true;
}

} // namespace

std::optional<ReportWorld> loadForReport(const std::string &folder, const ReportFiles &files,
                                         ReportOptions options, CommandContext &context)
{
    if (folder == kStandardInput) {
        fail(context, messages::kReportNeedsFolder);
        return std::nullopt;
    }
    ReportWorld world;
    world.options = std::move(options);
    if (!readFiles(folder, files, world, context)
        || !readDesign(folder, designPath(folder, files), world, context)
        || !loadFolder(folder, world, context))
        return std::nullopt;
    if (world.options.systemName.empty())
        world.options.systemName = nameOfFolder(folder);
    world.options.toolVersion = DRAWBRIDGE_VERSION;
    world.options.choices.unqualifiedNamespace = context.unqualifiedNamespace;
    world.options.choices.kustomization = context.kustomization;
    world.options.choices.excluded = context.excluded;
    world.options.choices.zoneLabel = world.options.zones.label;
    std::vector<ReportFile> inputs;
    for (const DigestedFile &file : world.world.loaded.files)
        inputs.push_back({file.name, file.bytes, file.sha256});
    if (const auto revision = gitState(toQString(folder), inputs))
        world.options.revision = revision;
    // A term that nothing fits leaves out more than was meant; it is told.
    if (const auto named = workloadsThrough(world.options.choices.scope.filter, world.world, context);
        !named) {
        fail(context, named.error());
        return std::nullopt;
    }
    const auto scope = scopeMembers(world.options.choices.scope, *world.world.reachability,
                                    world.world.loaded.objects.exposures);
    if (!scope) {
        fail(context, scope.error());
        return std::nullopt;
    }
    world.options.scope = *scope;
    const std::vector<Diagnostic> problems = reportProblems(world.input());
    for (const Diagnostic &problem : problems)
        fail(context, problem);
    return problems.empty() ? std::optional(std::move(world)) : std::nullopt;
}

IsolationReport makeReport(const ReportWorld &world, CommandContext &context)
{
    IsolationReport report = *isolationReport(world.input(), {}, progressOf("reporting", context));
    seal(report);
    return report;
}

} // namespace drawbridge::app
