// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "support/export_plan.h"

#include "manifest/file_mark.h"
#include "support/qt_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <memory>

namespace drawbridge::app {

namespace {

struct Translator {
    Q_DECLARE_TR_FUNCTIONS(ExportPlan)
};

/// Where exports leave their files: one folder a namespace, one file a policy, a kustomization on top.
std::vector<std::string> filesInPlace(const QString &folder)
{
    std::vector<std::string> names;
    const QDir root(folder);
    if (QFileInfo(root.filePath(QStringLiteral("kustomization.yaml"))).isFile())
        names.emplace_back("kustomization.yaml");
    const QStringList namespaces = root.entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks);
    for (const QString &namespaceName : namespaces) {
        const QStringList files = QDir(root.filePath(namespaceName))
                                      .entryList({QStringLiteral("*.yaml")}, QDir::Files | QDir::NoSymLinks);
        for (const QString &file : files)
            names.push_back(toStd(namespaceName + QLatin1Char('/') + file));
    }
    return names;
}

/// The state of a file that is not as the export wants it; `untouched` if nobody but an export wrote it.
FileState stateOf(const std::string &text, FileState untouched)
{
    switch (authorOf(text)) {
    case FileAuthor::Export:
        return untouched;
    case FileAuthor::Edited:
        return FileState::Edited;
    case FileAuthor::Other:
        return FileState::Foreign;
    }
    return FileState::Foreign;
}

PlannedFile planFile(const QDir &root, const SourceFile &file)
{
    const QString path = root.filePath(toQString(file.name));
    const auto before = readFile(path);
    if (!before)
        return {file.name, QFileInfo::exists(path) ? FileState::Foreign : FileState::New, {}, file.bytes};
    if (*before == file.bytes)
        return {file.name, FileState::Same, *before, file.bytes};
    return {file.name, stateOf(*before, FileState::Changed), *before, file.bytes};
}

bool isWritten(const PlannedFile &file)
{
    return file.state != FileState::Same && !file.after.empty();
}

bool isRemoved(const PlannedFile &file)
{
    return file.state != FileState::Same && file.after.empty();
}

/// Files that are staged, and then put in place one after the other.
class StagedWrite {
public:
    explicit StagedWrite(const ExportPlan &plan)
        : m_plan(plan)
        , m_root(plan.folder)
    {
    }

    QString stage()
    {
        for (const PlannedFile &file : m_plan.files) {
            if (!isWritten(file))
                continue;
            const QString path = m_root.filePath(toQString(file.name));
            if (file.state == FileState::Foreign && !readFile(path))
                return Translator::tr("%1 is in the way and cannot be read.").arg(path);
            const QString folder = QFileInfo(path).path();
            noteMissingFolders(folder);
            if (!QDir().mkpath(folder))
                return Translator::tr("The folder %1 cannot be made.").arg(folder);
            auto save = std::make_unique<QSaveFile>(path);
            const auto size = static_cast<qint64>(file.after.size());
            if (!save->open(QIODevice::WriteOnly) || save->write(file.after.data(), size) != size
                || !save->flush())
                return Translator::tr("%1 cannot be written: %2.").arg(path, save->errorString());
            m_staged.emplace_back(&file, std::move(save));
        }
        return {};
    }

    QString commit()
    {
        for (const auto &[file, save] : m_staged) {
            if (!save->commit())
                return Translator::tr("%1 cannot be written: %2.")
                    .arg(toQString(file->name), save->errorString());
            m_done.push_back(file);
        }
        for (const PlannedFile &file : m_plan.files) {
            if (!isRemoved(file))
                continue;
            QFile old(m_root.filePath(toQString(file.name)));
            if (!old.remove())
                return Translator::tr("%1 cannot be removed: %2.")
                    .arg(toQString(file.name), old.errorString());
            m_done.push_back(&file);
        }
        return {};
    }

    void rollBack()
    {
        for (const PlannedFile *file : m_done) {
            const QString path = m_root.filePath(toQString(file->name));
            if (file->state == FileState::New)
                QFile::remove(path);
            else
                writeFile(path, file->before);
        }
        m_staged.clear();
        // Deepest first; a folder that somebody has put something into stays.
        for (const QString &folder : m_made)
            QDir().rmdir(folder);
    }

private:
    void noteMissingFolders(QString folder)
    {
        std::vector<QString> missing;
        while (!QFileInfo::exists(folder) && !m_made.contains(folder)) {
            missing.push_back(folder);
            folder = QFileInfo(folder).path();
        }
        for (auto it = missing.rbegin(); it != missing.rend(); ++it)
            m_made.prepend(*it);
    }

    const ExportPlan &m_plan;
    QDir m_root;
    std::vector<std::pair<const PlannedFile *, std::unique_ptr<QSaveFile>>> m_staged;
    std::vector<const PlannedFile *> m_done;
    QStringList m_made;
};

} // namespace

std::size_t ExportPlan::count(FileState state) const
{
    return static_cast<std::size_t>(std::ranges::count(files, state, &PlannedFile::state));
}

std::size_t ExportPlan::writes() const
{
    return static_cast<std::size_t>(std::ranges::count_if(files, isWritten));
}

std::size_t ExportPlan::removals() const
{
    return static_cast<std::size_t>(std::ranges::count_if(files, isRemoved));
}

ExportPlan planExport(const QString &folder, const std::vector<SourceFile> &files)
{
    ExportPlan plan {folder, {}};
    const QDir root(folder);
    for (const SourceFile &file : files)
        plan.files.push_back(planFile(root, file));
    for (const std::string &name : filesInPlace(folder)) {
        if (std::ranges::find(files, name, &SourceFile::name) != files.end())
            continue;
        std::string text = readFile(root.filePath(toQString(name))).value_or("");
        const FileState state = stateOf(text, FileState::Removed);
        if (state != FileState::Foreign)
            plan.files.push_back({name, state, std::move(text), {}});
    }
    std::ranges::sort(plan.files, {}, &PlannedFile::name);
    return plan;
}

QString writeExport(const ExportPlan &plan)
{
    StagedWrite write(plan);
    QString problem = write.stage();
    if (problem.isEmpty())
        problem = write.commit();
    if (!problem.isEmpty())
        write.rollBack();
    return problem;
}

QString writeFile(const QString &path, const std::string &bytes)
{
    QSaveFile save(path);
    const auto size = static_cast<qint64>(bytes.size());
    if (!save.open(QIODevice::WriteOnly) || save.write(bytes.data(), size) != size || !save.commit())
        return Translator::tr("%1 cannot be written: %2.").arg(path, save.errorString());
    return {};
}

std::optional<std::string> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return file.readAll().toStdString();
}

} // namespace drawbridge::app
