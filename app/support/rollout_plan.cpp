// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "support/rollout_plan.h"

#include "manifest/file_mark.h"
#include "manifest/policy_writer.h"
#include "support/qt_text.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

namespace drawbridge::app {

namespace {

constexpr const char *kPlan = "ROLLOUT.md";

bool isOnDisk(const ExportPlan &plan)
{
    return plan.count(FileState::Same) == plan.files.size();
}

bool hasRollout(const ExportPlan &plan)
{
    return QFileInfo::exists(QDir(plan.folder).filePath(QString::fromUtf8(kPlan)));
}

/// Relative to the folder of the plan.
std::vector<std::string> rolloutOnDisk(const ExportPlan &plan)
{
    const QDir root(plan.folder);
    std::vector<std::string> names;
    if (hasRollout(plan))
        names.emplace_back(kPlan);
    QDirIterator each(root.absoluteFilePath(QStringLiteral("ROLLOUT")), QDir::Files,
                      QDirIterator::Subdirectories);
    while (each.hasNext())
        names.push_back(toStd(root.relativeFilePath(each.next())));
    return names;
}

std::vector<NetworkPolicy> policiesIn(const std::vector<SourceFile> &files)
{
    return loadFiles(files).objects.networkPolicies;
}

LoadedPolicyId idOf(const NetworkPolicy &policy)
{
    return {policy.meta.namespaceName, policy.meta.name};
}

std::vector<NetworkPolicy> policiesOfSteps(const ExportPlan &plan)
{
    std::vector<SourceFile> files;
    for (const std::string &name : rolloutOnDisk(plan)) {
        if (name != kPlan)
            files.push_back(
                {name + ".yaml", readFile(QDir(plan.folder).filePath(toQString(name))).value_or("")});
    }
    return policiesIn(files);
}

/// As an earlier export has written them.
std::vector<NetworkPolicy> earlierPolicies(const ExportPlan &plan)
{
    std::vector<SourceFile> files;
    for (const PlannedFile &file : plan.files) {
        if (authorOf(file.before) != FileAuthor::Other)
            files.push_back({file.name, file.before});
    }
    return policiesIn(files);
}

} // namespace

bool keepsRollout(const ExportPlan &plan, const std::vector<NetworkPolicy> &replaced)
{
    if (!isOnDisk(plan) || !hasRollout(plan))
        return false;
    const std::vector<NetworkPolicy> known = policiesOfSteps(plan);
    return std::ranges::all_of(replaced, [&known](const NetworkPolicy &policy) {
        return std::ranges::find(known, writePolicy(policy), writePolicy) != known.end();
    });
}

std::vector<NetworkPolicy> policiesBefore(const ExportPlan &plan, const OpenedFolders &opened,
                                          const KubernetesObjects &objects)
{
    const QDir root(plan.folder);
    std::vector<NetworkPolicy> policies = objects.networkPolicies;
    std::erase_if(policies, [&](const NetworkPolicy &policy) {
        const QFileInfo loaded(QDir(opened.base).absoluteFilePath(toQString(policy.meta.where.file.text())));
        return std::ranges::any_of(plan.files, [&](const PlannedFile &file) {
            return QFileInfo(root.filePath(toQString(file.name))) == loaded
                && authorOf(file.before) != FileAuthor::Other;
        });
    });
    if (isOnDisk(plan) && !hasRollout(plan))
        return policies;
    // Applied after those that they replace.
    for (NetworkPolicy &policy : earlierPolicies(plan)) {
        std::erase_if(policies, [&policy](const NetworkPolicy &each) { return idOf(each) == idOf(policy); });
        policies.push_back(std::move(policy));
    }
    return policies;
}

void planRolloutFiles(const std::vector<SourceFile> &files, ExportPlan &plan)
{
    ExportPlan rollout = planFiles(plan.folder, files);
    for (const std::string &name : rolloutOnDisk(plan)) {
        std::string text = readFile(QDir(plan.folder).filePath(toQString(name))).value_or("");
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
