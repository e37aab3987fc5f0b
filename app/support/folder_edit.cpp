// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "support/folder_edit.h"

#include "export/in_place_files.h"
#include "manifest/file_mark.h"
#include "manifest/kustomization.h"
#include "manifest/messages.h"
#include "manifest/object_removal.h"
#include "manifest/resource_list.h"
#include "support/qt_text.h"
#include "support/unlisted_files.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <map>

namespace drawbridge::app {

namespace {

QString pathOf(const OpenedFolders &opened, const std::string &file)
{
    const QString path = QDir::cleanPath(QDir(opened.base).absoluteFilePath(toQString(file)));
    // A link stays a link: what it leads to is changed.
    const QString real = QFileInfo(path).canonicalFilePath();
    return real.isEmpty() ? path : real;
}

bool isInside(const QString &path, const QStringList &roots)
{
    return std::ranges::any_of(roots, [&path](const QString &root) {
        return path == root || path.startsWith(root + QLatin1Char('/'));
    });
}

/// Changes the files of a plan one after the other, each on top of what the plan already does to it.
class FolderEdit {
public:
    FolderEdit(const OpenedFolders &opened, ExportPlan &plan)
        : m_base(QFileInfo(opened.base).canonicalFilePath())
        , m_roots(opened.roots)
        , m_plan(plan)
        , m_root(plan.folder)
    {
        for (QString &root : m_roots)
            root = QFileInfo(root).isDir() ? QFileInfo(root).canonicalFilePath()
                                           : QFileInfo(root).canonicalPath();
    }

    PlannedFile *find(const QString &path);
    std::string bytesOf(const QString &path);
    /// The file with other bytes; none for one that goes.
    void change(const QString &path, std::string after);
    /// Lists a new file where the files around it are listed.
    void list(const QString &path);
    /// Takes a file that goes out of what lists it. False, and a problem, if that cannot be done.
    bool unlist(const QString &path);
    void remove(const QString &path, const std::vector<ObjectPlace> &objects);

private:
    std::string nameOf(const QString &path) const { return toStd(m_root.relativeFilePath(path)); }
    /// As the places of the objects are named.
    FileName shownName(const QString &path) const { return FileName(toStd(m_base.relativeFilePath(path))); }
    bool editResources(const QString &kustomization, const std::vector<std::string> &added,
                       const std::vector<std::string> &removed);

    QDir m_base;
    QStringList m_roots;
    ExportPlan &m_plan;
    QDir m_root;
};

PlannedFile *FolderEdit::find(const QString &path)
{
    const auto found = std::ranges::find(m_plan.files, nameOf(path), &PlannedFile::name);
    return found == m_plan.files.end() ? nullptr : &*found;
}

std::string FolderEdit::bytesOf(const QString &path)
{
    const PlannedFile *planned = find(path);
    return planned && planned->state == FileState::Amended ? planned->after : readFile(path).value_or("");
}

void FolderEdit::change(const QString &path, std::string after)
{
    if (PlannedFile *planned = find(path)) {
        // A file of the export takes the place of one that held nothing but what it replaces.
        if (planned->state == FileState::Amended)
            planned->after = std::move(after);
        else if (after.empty())
            planned->state = FileState::Amended;
        return;
    }
    m_plan.files.push_back({nameOf(path), FileState::Amended, readFile(path).value_or(""), std::move(after)});
}

bool FolderEdit::editResources(const QString &kustomization, const std::vector<std::string> &added,
                               const std::vector<std::string> &removed)
{
    Result<std::string> edited
        = withResources(shownName(kustomization), bytesOf(kustomization), added, removed);
    if (edited)
        change(kustomization, *std::move(edited));
    else
        m_plan.problems.push_back(std::move(edited.error()));
    return edited.has_value();
}

void FolderEdit::list(const QString &path)
{
    QDir folder = QFileInfo(path).dir();
    for (QString at = folder.path(); isInside(at, m_roots); at = QFileInfo(at).path()) {
        const QString kustomization = toQString(kustomizationIn(toStd(at)).string());
        if (kustomization.isEmpty())
            continue;
        const ResourceList list = readResourceList(bytesOf(kustomization));
        const std::string name = toStd(QDir(at).relativeFilePath(path));
        const bool listsNeighbours
            = at == folder.path() || std::ranges::any_of(list.resources, [&](const std::string &each) {
                  return QFileInfo(QDir(at).absoluteFilePath(toQString(each))).path() == folder.path();
              });
        if (listsNeighbours && std::ranges::find(list.resources, name) == list.resources.end()
            && editResources(kustomization, {name}, {}) && list.changesObjects)
            m_plan.problems.push_back(
                {&manifest_messages::kChangesWhatItLists, {name}, {shownName(kustomization), 0, 0}, {}});
        return;
    }
}

bool FolderEdit::unlist(const QString &path)
{
    for (QString at = QFileInfo(path).path(); isInside(at, m_roots); at = QFileInfo(at).path()) {
        const QString kustomization = toQString(kustomizationIn(toStd(at)).string());
        if (kustomization.isEmpty())
            continue;
        const PlannedFile *planned = find(kustomization);
        if (planned && planned->state != FileState::Amended)
            continue;
        std::vector<std::string> names;
        for (const std::string &each : readResourceList(bytesOf(kustomization)).resources) {
            if (QDir::cleanPath(QDir(at).absoluteFilePath(toQString(each))) == path)
                names.push_back(each);
        }
        if (!names.empty() && !editResources(kustomization, {}, names))
            return false;
    }
    return true;
}

void FolderEdit::remove(const QString &path, const std::vector<ObjectPlace> &objects)
{
    const PlannedFile *planned = find(path);
    const bool staysListed = planned && !planned->after.empty();
    Result<std::string> edited = withoutObjects(bytesOf(path), objects);
    if (!edited)
        m_plan.problems.push_back(std::move(edited.error()));
    else if (!isInside(path, m_roots))
        m_plan.problems.push_back({&manifest_messages::kObjectNotThere,
                                   {objects.front().namespaceName + '/' + objects.front().name},
                                   objects.front().where,
                                   {}});
    else if (!edited->empty() || staysListed || unlist(path))
        change(path, *std::move(edited));
}

/// Files of earlier exports that are in the folder and not in the plan, and their own kustomizations.
void removeStale(const OpenedFolders &opened, const KubernetesObjects &objects, ExportPlan &plan)
{
    FolderEdit edit(opened, plan);
    std::vector<QString> stale;
    for (const NetworkPolicy &policy : objects.networkPolicies) {
        const QString path = pathOf(opened, policy.meta.where.file.text());
        const QDir folder = QFileInfo(path).dir();
        if (authorOf(readFile(path).value_or("")) != FileAuthor::Other)
            for (const QString &each :
                 {path, folder.filePath(QStringLiteral("kustomization.yaml")),
                  QDir::cleanPath(folder.filePath(QStringLiteral("../kustomization.yaml")))})
                stale.push_back(each);
    }
    for (const QString &path : stale) {
        const std::string text = readFile(path).value_or("");
        const FileAuthor author = authorOf(text);
        if (author == FileAuthor::Other || edit.find(path))
            continue;
        const FileState state = author == FileAuthor::Export ? FileState::Removed : FileState::Edited;
        plan.files.push_back({toStd(QDir(plan.folder).relativeFilePath(path)), state, text, {}});
    }
    for (const QString &path : stale) {
        const PlannedFile *planned = edit.find(path);
        if (!planned || !planned->after.empty())
            continue;
        edit.unlist(path);
        if (QFileInfo(path).fileName() == QLatin1String("kustomization.yaml"))
            edit.unlist(QFileInfo(path).path());
    }
}

} // namespace

ExportPlan planInPlace(const OpenedFolders &opened, const KubernetesObjects &objects,
                       const std::vector<NetworkPolicy> &policies)
{
    const QDir root(QFileInfo(opened.roots.front()).canonicalFilePath());
    std::vector<SourceFile> files = filesInPlace(policies, namespaceHomes(objects));
    for (SourceFile &file : files) {
        const QString path = QDir(opened.base).absoluteFilePath(toQString(file.name));
        const QString folder = QFileInfo(QFileInfo(path).path()).canonicalFilePath();
        file.name = toStd(root.relativeFilePath(folder + QLatin1Char('/') + QFileInfo(path).fileName()));
    }
    ExportPlan plan = planFiles(root.path(), files);
    removeStale(opened, objects, plan);
    FolderEdit edit(opened, plan);
    for (const SourceFile &file : files)
        edit.list(root.absoluteFilePath(toQString(file.name)));
    std::ranges::sort(plan.files, {}, &PlannedFile::name);
    return plan;
}

ExportPlan planFor(const QString &folder, const OpenedFolders &opened, const KubernetesObjects &objects,
                   const ProvenExport &proven)
{
    finishExport(folder.isEmpty() ? opened.roots.front() : folder);
    ExportPlan plan = folder.isEmpty() ? planInPlace(opened, objects, proven.synthesis.policies)
                                       : planExport(folder, proven.files);
    noteUnlisted(opened, plan);
    return plan;
}

void planRemoval(const OpenedFolders &opened, const std::vector<NetworkPolicy> &policies, ExportPlan &plan)
{
    std::map<QString, std::vector<ObjectPlace>> byFile;
    for (const NetworkPolicy &policy : policies)
        byFile[pathOf(opened, policy.meta.where.file.text())].push_back(
            {"NetworkPolicy", policy.meta.namespaceName, policy.meta.name, policy.meta.where});
    FolderEdit edit(opened, plan);
    for (const auto &[path, places] : byFile)
        edit.remove(path, places);
    std::ranges::sort(plan.files, {}, &PlannedFile::name);
}

std::vector<NetworkPolicy> withEarlierDefinitions(std::vector<NetworkPolicy> policies,
                                                  const std::vector<Diagnostic> &loading)
{
    const std::size_t last = policies.size();
    for (const Diagnostic &diagnostic : loading) {
        if (diagnostic.message != &manifest_messages::kDuplicateObject)
            continue;
        for (std::size_t i = 0; i < last; ++i) {
            if (policies[i].meta.where != diagnostic.where)
                continue;
            for (const RelatedPosition &earlier : diagnostic.related) {
                NetworkPolicy overridden = policies[i];
                overridden.meta.where = earlier.where;
                policies.push_back(std::move(overridden));
            }
        }
    }
    return policies;
}

std::vector<NetworkPolicy> notReplacedBy(const ExportPlan &plan, const OpenedFolders &opened,
                                         std::vector<NetworkPolicy> policies)
{
    const QDir root(QFileInfo(plan.folder).exists() ? QFileInfo(plan.folder).canonicalFilePath()
                                                    : plan.folder);
    std::erase_if(policies, [&](const NetworkPolicy &policy) {
        const std::string name = toStd(root.relativeFilePath(pathOf(opened, policy.meta.where.file.text())));
        const auto file = std::ranges::find(plan.files, name, &PlannedFile::name);
        return file != plan.files.end() && file->state != FileState::Foreign;
    });
    return policies;
}

Verification verifyOnDisk(const ExportPlan &plan, const ProvenExport &proven,
                          const KubernetesObjects &objects, const Design &design)
{
    const std::vector<SourceFile> files = exportedFiles(plan);
    const bool isProven = std::ranges::all_of(files, [&plan](const SourceFile &file) {
        return std::ranges::lower_bound(plan.files, file.name, {}, &PlannedFile::name)->after == file.bytes;
    });
    if (isProven && proven.mayBeWritten())
        return {{}, proven.proof, proven.simulated};
    return *verifyPolicies(objects, loadFiles(files).objects, design);
}

} // namespace drawbridge::app
