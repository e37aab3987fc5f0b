// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "support/unlisted_files.h"

#include "manifest/file_mark.h"
#include "manifest/folder_walker.h"
#include "manifest/kustomization.h"
#include "manifest/messages.h"
#include "manifest/resource_list.h"
#include "support/qt_text.h"
#include "support/write_protection.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <map>
#include <set>

namespace drawbridge::app {

namespace {

/// Without links, whether or not all of it exists.
QString realPath(const QString &path)
{
    const QString clean = QDir::cleanPath(QDir::current().absoluteFilePath(path));
    const QString real = QFileInfo(clean).canonicalFilePath();
    if (!real.isEmpty() || clean == QDir::rootPath())
        return real.isEmpty() ? clean : real;
    return QDir(realPath(QFileInfo(clean).path())).filePath(QFileInfo(clean).fileName());
}

/// What the kustomizations on disk and those of a plan name, by absolute paths.
class Listing {
public:
    Listing(const OpenedFolders &opened, const ExportPlan &plan)
        : m_root(realPath(plan.folder))
    {
        for (const PlannedFile &file : plan.files)
            m_planned.emplace(pathOf(file), &file);
        const QDir root(realPath(opened.roots.front()));
        for (const KustomizationEntry &entry : opened.kustomizations) {
            if (!entry.isExported && !entry.resources.empty())
                add(QDir::cleanPath(root.absoluteFilePath(toQString(entry.folder))), entry.resources);
        }
        while (followExports()) { }
    }

    QString pathOf(const PlannedFile &file) const
    {
        return QDir::cleanPath(m_root.absoluteFilePath(toQString(file.name)));
    }
    bool names(const QString &path) const { return m_listed.contains(path); }
    /// The nearest folder of a kustomization around the file that the export did not make, or nothing.
    QString kustomizedAround(const QString &path) const
    {
        for (QString at = QFileInfo(path).path(); at != QDir::rootPath(); at = QFileInfo(at).path()) {
            if (m_folders.contains(at))
                return at;
        }
        return {};
    }
    /// What a kustomization in the folder has to name for the file: it, or a folder of the export around it.
    QString entryFor(const QString &path, const QString &folder) const
    {
        QString entry = path;
        for (QString at = QFileInfo(path).path(); at != folder; at = QFileInfo(at).path()) {
            if (exportedIn(at))
                entry = at;
        }
        return QDir(folder).relativeFilePath(entry);
    }

private:
    const PlannedFile *plannedIn(const QString &folder) const
    {
        for (const char *name : kKustomizationNames) {
            const auto found = m_planned.find(QDir(folder).filePath(QString::fromLatin1(name)));
            if (found != m_planned.end())
                return found->second;
        }
        return nullptr;
    }
    const PlannedFile *exportedIn(const QString &folder) const
    {
        const PlannedFile *planned = plannedIn(folder);
        return planned && authorOf(planned->after) == FileAuthor::Export ? planned : nullptr;
    }
    void addNames(const QString &folder, const std::vector<std::string> &resources)
    {
        for (const std::string &each : resources)
            m_listed.insert(QDir::cleanPath(QDir(folder).absoluteFilePath(toQString(each))));
    }
    void add(const QString &folder, const std::vector<std::string> &resources)
    {
        m_folders.insert(folder);
        const PlannedFile *planned = plannedIn(folder);
        addNames(folder, planned ? readResourceList(planned->after).resources : resources);
    }
    /// True if that has added something.
    bool followExports()
    {
        const std::size_t before = m_listed.size();
        const std::set<QString> listed = m_listed;
        for (const QString &folder : listed) {
            if (const PlannedFile *planned = exportedIn(folder))
                addNames(folder, readResourceList(planned->after).resources);
        }
        return m_listed.size() != before;
    }

    QDir m_root;
    std::map<QString, const PlannedFile *> m_planned;
    std::set<QString> m_folders;
    std::set<QString> m_listed;
};

bool isPolicyFile(const PlannedFile &file)
{
    return authorOf(file.after) == FileAuthor::Export && isManifestName(file.name)
        && !isKustomizationFile(file.name);
}

/// A file as a plan that leaves it as it is.
void addFile(const QString &path, ExportPlan &plan)
{
    const std::string name = toStd(QDir(plan.folder).relativeFilePath(path));
    const bool isKnown = std::ranges::find(plan.files, name, &PlannedFile::name) != plan.files.end();
    const auto bytes = isKnown || !QFileInfo(path).isFile() ? std::nullopt : readFile(path);
    if (bytes)
        plan.files.push_back({name, FileState::Same, *bytes, *bytes});
}

/// The kustomization in the folder, or the folder itself where it is not on disk.
FileName placeOf(const QString &folder, const QDir &base)
{
    const QString file = toQString(kustomizationIn(toStd(folder)).string());
    return FileName(toStd(base.relativeFilePath(file.isEmpty() ? folder : file)));
}

} // namespace

void noteUnlisted(const OpenedFolders &opened, ExportPlan &plan)
{
    if (opened.kustomizations.empty() || opened.roots.size() != 1)
        return;
    const Listing listing(opened, plan);
    std::map<QString, std::set<QString>> missing;
    for (const PlannedFile &file : plan.files) {
        const QString path = listing.pathOf(file);
        const QString folder = listing.kustomizedAround(path);
        if (isPolicyFile(file) && !folder.isEmpty() && !listing.names(path))
            missing[folder].insert(listing.entryFor(path, folder));
    }
    const QDir base(realPath(opened.base));
    for (const auto &[folder, names] : missing) {
        const QString shown = base.relativeFilePath(folder);
        plan.problems.push_back({&manifest_messages::kNotListed,
                                 {toStd(shown.isEmpty() ? QStringLiteral(".") : shown),
                                  toStd(QStringList(names.begin(), names.end()).join(QStringLiteral(", ")))},
                                 {placeOf(folder, base), 0, 0},
                                 {}});
    }
}

std::vector<Diagnostic> unlistedExports(const OpenedFolders &opened,
                                        const std::vector<NetworkPolicy> &policies)
{
    if (opened.kustomizations.empty() || !QFileInfo(opened.roots.front()).isDir())
        return {};
    ExportPlan plan;
    plan.folder = realPath(opened.roots.front());
    const QDir root(plan.folder);
    for (const KustomizationEntry &entry : opened.kustomizations) {
        if (!entry.isExported)
            continue;
        const QDir folder(QDir::cleanPath(root.absoluteFilePath(toQString(entry.folder))));
        addFile(toQString(kustomizationIn(toStd(folder.path())).string()), plan);
        for (const std::string &resource : entry.resources)
            addFile(QDir::cleanPath(folder.absoluteFilePath(toQString(resource))), plan);
    }
    for (const NetworkPolicy &policy : policies)
        addFile(QDir::cleanPath(root.absoluteFilePath(toQString(policy.meta.where.file.text()))), plan);
    noteUnlisted(opened, plan);
    return std::move(plan.problems);
}

MissingResources missingResources(const QString &folder, const Diagnostic &problem)
{
    if (problem.message != &manifest_messages::kNotListed)
        return {};
    const QFileInfo file(QDir(folder).absoluteFilePath(toQString(problem.where.file.text())));
    const QStringList names = toQString(problem.arguments.at(1)).split(QStringLiteral(", "));
    const bool areThere = std::ranges::all_of(
        names, [&file](const QString &name) { return QFileInfo::exists(file.dir().filePath(name)); });
    return file.isFile() && areThere ? MissingResources {file.absoluteFilePath(), names} : MissingResources();
}

AddedResources addResources(const MissingResources &missing)
{
    if (isWriteProtected(missing.kustomization))
        return AddedResources::ReadOnly;
    std::vector<std::string> names;
    for (const QString &name : missing.names)
        names.push_back(toStd(name));
    const auto bytes = readFile(missing.kustomization);
    const FileName shown(toStd(QFileInfo(missing.kustomization).fileName()));
    const Result<std::string> edited = withResources(shown, bytes.value_or(std::string()), names, {});
    if (!edited)
        return AddedResources::NotEditable;
    return writeFile(missing.kustomization, *edited).isEmpty() ? AddedResources::Done
                                                               : AddedResources::NotWritten;
}

} // namespace drawbridge::app
