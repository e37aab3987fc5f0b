// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "document/report_maker.h"

#include "base/sha256.h"
#include "design/design_edits.h"
#include "document/manifest_connections.h"
#include "export/report_json.h"
#include "filter/scope_members.h"
#include "filter/workload_matches.h"
#include "policy/policy_compiler.h"
#include "policy/profile_recognition.h"
#include "reachability/policy_targets.h"
#include "report/report_builder.h"
#include "support/git_state.h"
#include "support/qt_text.h"
#include "support/report_files.h"

#include <QDir>
#include <QFileInfo>

namespace drawbridge::app {

namespace {

using Problems = std::vector<Diagnostic>;

LoadedFolder loadFor(const OpenRequest &request, const std::stop_token &stop)
{
    LoadOptions options;
    options.digestsFiles = true;
    const std::filesystem::path root = toStd(request.folder);
    return request.kustomization.isEmpty()
        ? loadFolders(std::span(&root, 1), options, stop)
        : loadKustomization(root, toStd(request.kustomization), options, stop);
}

/// A path of the settings, which is relative to the folder.
QString pathIn(const OpenRequest &request, const std::string &path)
{
    return QDir(request.folder).absoluteFilePath(toQString(path));
}

/// The files that the settings name.
tl::expected<ReportOptions, Problems> optionsOf(const ReportOrder &order)
{
    const ReportSettings &settings = order.design->report;
    ReportOptions options;
    options.systemName = settings.systemName.empty() ? toStd(QFileInfo(order.request.folder).fileName())
                                                     : settings.systemName;
    options.date = order.date;
    options.toolVersion = DRAWBRIDGE_VERSION;
    options.zones.label = settings.zoneLabel;
    options.choices.zoneLabel = settings.zoneLabel;
    options.choices.scope = {{settings.namespaces.begin(), settings.namespaces.end()}, settings.filter};
    options.choices.kustomization = toStd(order.request.kustomization);
    const std::string design = writeDesign(*order.design);
    options.designFile = ReportFile {toStd(designFileName()), design.size(), sha256(design)};
    if (!settings.zoneFile.empty()) {
        auto withZones = withZoneFile(std::move(options), pathIn(order.request, settings.zoneFile),
                                      order.request.folder);
        if (!withZones)
            return tl::unexpected(Problems {withZones.error()});
        options = *std::move(withZones);
    }
    if (!settings.previous.empty()) {
        auto previous = readPreviousReportFile(pathIn(order.request, settings.previous));
        if (!previous)
            return tl::unexpected(Problems {previous.error()});
        options.previous = *std::move(previous);
    }
    return options;
}

/// With the places that everything has once it is saved.
Design asWritten(const Design &design)
{
    std::vector<Diagnostic> diagnostics;
    const auto file = parseDesignFile(writeDesign(design), diagnostics);
    return file ? withPlacesIn(file->design, FileName(toStd(designFileName()))) : design;
}

void append(Problems &findings, const Problems &more)
{
    findings.insert(findings.end(), more.begin(), more.end());
}

void addRevision(ReportOptions &options, const OpenRequest &request, const LoadedFolder &loaded)
{
    std::vector<ReportFile> files;
    for (const DigestedFile &file : loaded.files)
        files.push_back({file.name, file.bytes, file.sha256});
    options.revision = gitState(request.folder, files);
}

std::vector<std::string> termsWithoutHits(const std::string &text, const Reachability &reachability,
                                          const std::vector<Exposure> &exposures)
{
    std::vector<std::string> terms;
    const auto filter = WorkloadFilter::parse(text);
    if (text.empty() || !filter)
        return terms;
    const auto matches = matchWorkloads(*filter, reachability, exposures);
    for (const FilterTerm &term : matches->withoutHits)
        terms.push_back(text.substr(term.begin, term.length));
    return terms;
}

} // namespace

ReportResult makeReport(const ReportOrder &order, const std::stop_token &stop, const Progress &progress)
{
    auto options = optionsOf(order);
    if (!options)
        return tl::unexpected(options.error());
    const LoadedFolder loaded = loadFor(order.request, stop);
    if (stop.stop_requested())
        return nullptr;
    addRevision(*options, order.request, loaded);
    const EnforcementProfile *known = findProfile(order.design->profile);
    const EnforcementProfile &profile = known ? *known : enforcementProfiles().front();
    BuiltCluster built = buildCluster(loaded.objects);
    auto policies = std::make_shared<const PolicySet>(compilePolicies(loaded.objects, profile));
    Problems findings = std::move(built.diagnostics);
    append(findings, checkProfile(loaded.objects, profile));
    append(findings, checkPolicyTargets(built.cluster, *policies, profile));
    const auto reachability = Reachability::compute(std::make_shared<const Cluster>(std::move(built.cluster)),
                                                    std::move(policies), profile);
    const Result<ReportScope> scope
        = scopeMembers(options->choices.scope, *reachability, loaded.objects.exposures);
    if (!scope)
        return tl::unexpected(Problems {scope.error()});
    options->scope = *scope;
    const Design design = asWritten(*order.design);
    const ReportInput input {loaded, *reachability, findings, &design, *std::move(options)};
    if (Problems problems = reportProblems(input); !problems.empty())
        return tl::unexpected(std::move(problems));
    std::optional<IsolationReport> report = isolationReport(input, stop, progress);
    if (!report)
        return nullptr;
    seal(*report);
    return std::make_shared<const MadeReport>(
        MadeReport {std::make_shared<const IsolationReport>(*std::move(report)), reachability, order.design,
                    order.request.folder,
                    termsWithoutHits(order.design->report.filter, *reachability, loaded.objects.exposures),
                    deniedConnections(*reachability, loaded.objects, &design)});
}

} // namespace drawbridge::app
