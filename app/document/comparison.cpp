// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "document/comparison.h"

#include "policy/policy_compiler.h"
#include "support/file_path.h"
#include "support/qt_text.h"

#include <QFileInfo>

#include <filesystem>

namespace drawbridge::app {

namespace {

/// Reads the folder as the project's was read.
LoadedFolder loadLike(const OpenRequest &request, const QString &folder, const std::stop_token &stop,
                      const Progress &progress)
{
    const std::filesystem::path root = toPath(folder);
    return request.kustomization.isEmpty()
        ? loadFolders({&root, 1}, {}, stop, progress)
        : loadKustomization(root, toStd(request.kustomization), {}, stop, progress);
}

ComparisonResult compareFolder(Comparison comparison, const QString &folder, const std::stop_token &stop,
                               const Progress &progress)
{
    const Project &project = *comparison.project;
    LoadedFolder loaded = loadLike(project.request, folder, stop, progress);
    if (loaded.wasCancelled || stop.stop_requested())
        return nullptr;
    if (loaded.summary.objects == 0)
        return tl::unexpected(ComparisonFailure {});
    comparison.isIncomplete = loaded.isIncomplete();
    auto cluster = std::make_shared<const Cluster>(buildCluster(loaded.objects).cluster);
    auto policies
        = std::make_shared<const PolicySet>(compilePolicies(loaded.objects, project.loaded->profile()));
    comparison.before
        = Reachability::compute(std::move(cluster), std::move(policies), project.loaded->profile(), stop);
    if (!comparison.before)
        return nullptr;
    comparison.changes = compareConnections({*comparison.before, loaded.objects.exposures},
                                            {*project.loaded, project.objects->exposures}, stop);
    if (stop.stop_requested())
        return nullptr;
    return std::make_shared<const Comparison>(std::move(comparison));
}

} // namespace

ComparisonResult compareWith(const ComparisonBase &base, const ProjectPtr &project,
                             const std::stop_token &stop, const Progress &progress)
{
    Comparison comparison;
    comparison.base = base;
    comparison.project = project;
    if (!base.folder.isEmpty()) {
        if (!QFileInfo::exists(base.folder))
            return tl::unexpected(ComparisonFailure {});
        return compareFolder(std::move(comparison), base.folder, stop, progress);
    }
    const auto copy = GitFolder::read(project->request.folder, base.revision,
                                      !project->request.kustomization.isEmpty(), stop, progress);
    if (stop.stop_requested())
        return nullptr;
    if (!copy)
        return tl::unexpected(ComparisonFailure {copy.error()});
    comparison.missingSubmodules = (*copy)->missingSubmodules();
    return compareFolder(std::move(comparison), (*copy)->path(), stop, progress);
}

} // namespace drawbridge::app
