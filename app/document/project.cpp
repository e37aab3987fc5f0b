// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "document/project.h"

#include "document/suggestions.h"
#include "manifest/document_parser.h"
#include "policy/policy_compiler.h"
#include "support/export_plan.h"
#include "support/file_path.h"
#include "support/qt_text.h"
#include "support/unlisted_files.h"
#include "synthesis/starting_design.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <filesystem>
#include <iterator>

namespace drawbridge::app {

namespace {

// More than any design that people can draw; a larger file of that name is something else.
constexpr qint64 kLargestDesignFile = 64 * 1024 * 1024;

/// Reads design.drawbridge into the project; false if there is none.
bool readSavedDesign(Project &project)
{
    if (!QFileInfo::exists(project.designPath))
        return false;
    project.origin = DesignOrigin::File;
    project.designBytes = readDesignBytes(project.designPath);
    const auto file = project.designBytes ? parseDesignFile(*project.designBytes, project.diagnostics)
                                          : std::optional<DesignFile>();
    project.isDesignReadOnly = !file || file->isReadOnly;
    if (!file)
        return true;
    project.design = file->design;
    std::ranges::copy(file->diagnostics, std::back_inserter(project.diagnostics));
    return true;
}

void startFromServices(Project &project)
{
    const Design nothing = designFromNothing(*project.cluster);
    EdgeSuggestions found
        = findSuggestions(nothing, *project.objects, *project.loaded, SuggestionSource::Services);
    const auto waiting = std::ranges::stable_partition(
        found.edges, [](const EdgeSuggestion &each) { return isSureEnough(each.confidence); });
    project.waitingSuggestions = waiting.size();
    found.edges.erase(waiting.begin(), waiting.end());
    project.design = withSuggestions(nothing, found.edges);
    project.origin = DesignOrigin::Services;
    std::ranges::move(found.diagnostics, std::back_inserter(project.diagnostics));
}

void startDesign(Project &project)
{
    const StartFrom start = project.request.startFrom;
    const bool hasNone = project.loaded->policies().policies.empty();
    if (start == StartFrom::Services || (start == StartFrom::Fitting && hasNone)) {
        startFromServices(project);
        return;
    }
    if (start == StartFrom::Nothing) {
        project.design = designFromNothing(*project.cluster);
        project.origin = DesignOrigin::DefaultDeny;
        return;
    }
    if (project.objects->networkPolicies.empty()) {
        project.design = designWithNothingIsolated(*project.cluster);
        project.origin = DesignOrigin::NothingIsolated;
        return;
    }
    LiftedDesign lifted = designFromPolicies(*project.loaded, *project.objects);
    project.design = std::move(lifted.design);
    project.origin = DesignOrigin::LoadedPolicies;
    std::copy(lifted.diagnostics.begin(), lifted.diagnostics.end(), std::back_inserter(project.diagnostics));
}

} // namespace

QString nameOf(const OpenRequest &request)
{
    const QString folder = QFileInfo(QDir::cleanPath(request.folder)).fileName();
    return request.kustomization.isEmpty() || request.kustomization == QLatin1String(".")
        ? folder
        : folder + QLatin1Char('/') + request.kustomization;
}

QString designPathOf(const OpenRequest &request)
{
    const QFileInfo root(request.folder);
    QDir folder(root.isDir() ? root.absoluteFilePath() : root.absolutePath());
    if (!request.kustomization.isEmpty())
        folder.setPath(folder.filePath(request.kustomization));
    return QDir::cleanPath(folder.filePath(designFileName()));
}

QString designFileName()
{
    return QStringLiteral("design.drawbridge");
}

std::optional<std::string> readDesignBytes(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kLargestDesignFile)
        return std::nullopt;
    return file.readAll().toStdString();
}

std::optional<DesignFile> parseDesignFile(const std::string &bytes, std::vector<Diagnostic> &diagnostics)
{
    const FileName name(toStd(designFileName()));
    const ParsedDocuments parsed = parseDocuments(name, bytes);
    std::ranges::copy(parsed.diagnostics, std::back_inserter(diagnostics));
    const Result<ReadDesign> read = readDesign(parsed.documents, name);
    if (!read) {
        diagnostics.push_back(read.error());
        return std::nullopt;
    }
    return DesignFile {read->design, read->isReadOnly || !parsed.diagnostics.empty(), read->diagnostics};
}

Design designWithNothingIsolated(const Cluster &cluster)
{
    Design design;
    Posture open;
    open.denyIngress = false;
    open.denyEgress = false;
    for (const ClusterNamespace &space : cluster.namespaces())
        design.postures[space.name] = open;
    return design;
}

ProjectPtr loadProject(const OpenRequest &request, std::stop_token stop, const Progress &progress)
{
    auto project = std::make_shared<Project>();
    project->request = request;
    project->designPath = designPathOf(request);
    const std::filesystem::path root = toPath(request.folder);
    const auto load = [&] {
        return request.kustomization.isEmpty()
            ? loadFolders({&root, 1}, {}, stop, progress)
            : loadKustomization(root, toStd(request.kustomization), {}, stop, progress);
    };
    LoadedFolder folder = load();
    if (finishExports(folder.diagnostics, request.folder))
        folder = load();
    if (folder.wasCancelled || stop.stop_requested())
        return nullptr;
    project->isIncomplete = folder.isIncomplete();
    project->summary = std::move(folder.summary);
    project->kustomizations = std::move(folder.kustomizations);
    project->diagnostics = std::move(folder.diagnostics);
    std::ranges::move(unlistedExports({request.folder, {request.folder}, project->kustomizations},
                                      folder.objects.networkPolicies),
                      std::back_inserter(project->diagnostics));
    project->exportedKustomizations = std::erase_if(
        project->kustomizations, [](const KustomizationEntry &entry) { return entry.isExported; });
    project->objects = std::make_shared<const KubernetesObjects>(std::move(folder.objects));
    BuiltCluster built = buildCluster(*project->objects);
    std::move(built.diagnostics.begin(), built.diagnostics.end(), std::back_inserter(project->diagnostics));
    project->cluster = std::make_shared<const Cluster>(std::move(built.cluster));
    project->manifestConnections
        = std::make_shared<const ManifestConnections>(project->cluster, project->objects);
    const bool isSaved = readSavedDesign(*project);
    const EnforcementProfile *known = findProfile(isSaved ? project->design.profile : toStd(request.profile));
    const EnforcementProfile &profile = known ? *known : genericProfile();
    const auto policies = std::make_shared<const PolicySet>(compilePolicies(*project->objects, profile));
    project->loaded = Reachability::compute(project->cluster, policies, profile, stop);
    if (!project->loaded)
        return nullptr;
    if (!isSaved) {
        startDesign(*project);
        project->design.profile = profile.name;
    }
    sortAndUnique(project->diagnostics);
    return stop.stop_requested() ? nullptr : project;
}

} // namespace drawbridge::app
