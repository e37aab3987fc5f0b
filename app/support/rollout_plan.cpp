// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "support/rollout_plan.h"

#include "manifest/file_mark.h"
#include "support/qt_text.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

namespace drawbridge::app {

std::vector<NetworkPolicy> policiesBefore(const ExportPlan &plan, const OpenedFolders &opened,
                                          const KubernetesObjects &objects)
{
    const QDir root(plan.folder);
    std::vector<NetworkPolicy> policies = objects.networkPolicies;
    std::erase_if(policies, [&](const NetworkPolicy &policy) {
        const QFileInfo loaded(QDir(opened.base).absoluteFilePath(toQString(policy.meta.where.file.text())));
        return std::ranges::any_of(plan.files, [&](const PlannedFile &file) {
            return file.state == FileState::Same && QFileInfo(root.filePath(toQString(file.name))) == loaded;
        });
    });
    return policies;
}

void planRolloutFiles(const std::vector<SourceFile> &files, ExportPlan &plan)
{
    ExportPlan rollout = planFiles(plan.folder, files);
    const QDir root(plan.folder);
    QDirIterator each(root.filePath(QStringLiteral("ROLLOUT")), QDir::Files, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QString path = each.next();
        const std::string name = toStd(root.relativeFilePath(path));
        std::string text = readFile(path).value_or("");
        const FileAuthor author = authorOf(text);
        if (author == FileAuthor::Other || std::ranges::find(files, name, &SourceFile::name) != files.end())
            continue;
        const FileState state = author == FileAuthor::Export ? FileState::Removed : FileState::Edited;
        rollout.files.push_back({name, state, std::move(text), {}});
    }
    plan.files.insert(plan.files.end(), rollout.files.begin(), rollout.files.end());
    std::ranges::sort(plan.files, {}, &PlannedFile::name);
}

} // namespace drawbridge::app
