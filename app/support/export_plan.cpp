// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "support/export_plan.h"

#include "manifest/file_mark.h"
#include "manifest/folder_walker.h"
#include "manifest/messages.h"
#include "support/file_transaction.h"
#include "support/qt_text.h"
#include "support/whole_file.h"
#include "support/write_protection.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace drawbridge::app {

namespace {

struct Translator {
    Q_DECLARE_TR_FUNCTIONS(ExportPlan)
};

/// Where exports leave their files: one folder a namespace, one file a policy, a kustomization on top.
std::vector<std::string> earlierFiles(const QString &folder)
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

std::vector<FileChange> changesOf(const ExportPlan &plan)
{
    std::vector<FileChange> changes;
    for (const PlannedFile &file : plan.files) {
        if (isWritten(file))
            changes.push_back({file.name, file.after});
        else if (isRemoved(file))
            changes.push_back({file.name, std::nullopt});
    }
    return changes;
}

QString sentence(const TransactionError &error)
{
    const QString file = toQString(error.file.lexically_normal().generic_string());
    if (!error.isUnfinished && error.reason == std::errc::permission_denied && isWriteProtected(file))
        return Translator::tr("%1 is read-only: nothing was written. Allow writing it first.").arg(file);
    const QString text
        = Translator::tr("%1 cannot be changed: %2.").arg(file, toQString(error.reason.message()));
    return error.isUnfinished
        ? Translator::tr("%1 Some files are in place and some are not; the next export ends this.").arg(text)
        : text;
}

/// Folders that held nothing but files of an earlier export.
void removeEmptied(const ExportPlan &plan)
{
    const QDir root(plan.folder);
    for (const PlannedFile &file : plan.files) {
        if (isRemoved(file))
            QDir().rmdir(QFileInfo(root.filePath(toQString(file.name))).path());
    }
}

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

ExportPlan planFiles(const QString &folder, const std::vector<SourceFile> &files)
{
    ExportPlan plan {folder, {}, {}};
    for (const SourceFile &file : files)
        plan.files.push_back(planFile(QDir(folder), file));
    return plan;
}

ExportPlan planExport(const QString &folder, const std::vector<SourceFile> &files)
{
    ExportPlan plan = planFiles(folder, files);
    const QDir root(folder);
    for (const std::string &name : earlierFiles(folder)) {
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

std::vector<SourceFile> exportedFiles(const ExportPlan &plan)
{
    std::vector<SourceFile> files;
    for (const PlannedFile &file : plan.files) {
        if (authorOf(file.after) == FileAuthor::Export && isManifestName(file.name))
            files.push_back(
                {file.name, readFile(QDir(plan.folder).filePath(toQString(file.name))).value_or("")});
    }
    return files;
}

QStringList changedFiles(const ExportPlan &plan)
{
    const QFileInfo folder(plan.folder);
    const QDir place(folder.exists() ? folder.canonicalFilePath() : folder.absoluteFilePath());
    QStringList paths;
    for (const PlannedFile &file : plan.files) {
        if (file.state != FileState::Same)
            paths.append(QDir::cleanPath(place.absoluteFilePath(toQString(file.name))));
    }
    return paths;
}

QString writeExport(const ExportPlan &plan, FileSystem &files)
{
    const std::vector<FileChange> changes = changesOf(plan);
    if (changes.empty())
        return {};
    if (const auto error = FileTransaction(toStd(plan.folder), files).commit(changes))
        return sentence(*error);
    removeEmptied(plan);
    return {};
}

QString finishExport(const QString &folder, FileSystem &files)
{
    const auto error = FileTransaction(toStd(folder), files).recover();
    return error ? sentence(*error) : QString();
}

bool finishExports(const std::vector<Diagnostic> &diagnostics, const QString &base)
{
    bool isAnyFinished = false;
    for (const Diagnostic &each : diagnostics) {
        if (each.message != &manifest_messages::kInterruptedExport)
            continue;
        const QString staging = QDir(base).absoluteFilePath(toQString(each.where.file.text()));
        isAnyFinished |= finishExport(QFileInfo(staging).path()).isEmpty();
    }
    return isAnyFinished;
}

QString writeFile(const QString &path, const std::string &bytes)
{
    const QString error = writeWholeFile(path, QByteArray::fromStdString(bytes));
    return error.isEmpty() ? error : Translator::tr("%1 cannot be written: %2.").arg(path, error);
}

std::optional<std::string> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return file.readAll().toStdString();
}

} // namespace drawbridge::app
