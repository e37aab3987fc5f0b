// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "window/project_controller.h"

#include "document/design_document.h"
#include "support/style.h"

#include <QApplication>
#include <QDirIterator>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>

#include <utility>

namespace drawbridge::app {

namespace {

// Editors write in several steps.
constexpr int kLookAfterMilliseconds = 200;

const auto kExample = QStringLiteral("harbour");

/// Copies what is missing; files that the user has changed stay as they are.
bool copyMissing(const QString &from, const QString &to)
{
    QDirIterator files(from, QDir::Files, QDirIterator::Subdirectories);
    bool isComplete = QDir(from).exists();
    while (files.hasNext()) {
        const QString source = files.next();
        const QString target = to + source.mid(from.size());
        if (QFileInfo::exists(target))
            continue;
        QDir().mkpath(QFileInfo(target).absolutePath());
        isComplete = QFile::copy(source, target) && isComplete;
    }
    return isComplete;
}

ProjectController::Answer askUnsaved(QWidget *window, const QString &folder)
{
    QMessageBox box(QMessageBox::Question, ProjectController::tr("Unsaved design"),
                    ProjectController::tr("Save the design of %1?").arg(folder),
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, window);
    box.setInformativeText(
        ProjectController::tr("Without saving, the changes since the last save are lost."));
    box.setDefaultButton(QMessageBox::Save);
    setPrimary(qobject_cast<QPushButton *>(box.button(QMessageBox::Save)));
    switch (box.exec()) {
    case QMessageBox::Save:
        return ProjectController::Answer::Save;
    case QMessageBox::Discard:
        return ProjectController::Answer::Discard;
    default:
        return ProjectController::Answer::Cancel;
    }
}

bool askAbandoned(QWidget *window, const RecoveredWork &work)
{
    QMessageBox box(QMessageBox::Question, ProjectController::tr("Unsaved work"),
                    ProjectController::tr("Drawbridge closed unexpectedly. Work from %1 is kept.")
                        .arg(QLocale().toString(work.when, QLocale::ShortFormat)),
                    QMessageBox::NoButton, window);
    box.setInformativeText(ProjectController::placeOf(work) + QLatin1Char(' ')
                           + ProjectController::tr("Restoring it can be undone."));
    QPushButton *restore = box.addButton(ProjectController::tr("&Restore"), QMessageBox::AcceptRole);
    const QPushButton *discard
        = box.addButton(ProjectController::tr("&Discard"), QMessageBox::DestructiveRole);
    box.setDefaultButton(restore);
    setPrimary(restore);
    // Escape loses nothing: what was restored can be undone.
    box.setEscapeButton(restore);
    box.exec();
    return box.clickedButton() != discard;
}

ProjectController::FileAnswer askFileChanged(QWidget *window, const QString &path)
{
    QMessageBox box(
        QMessageBox::Warning, ProjectController::tr("Design changed on disk"),
        ProjectController::tr("%1 changed on disk since it was read.").arg(QFileInfo(path).fileName()),
        QMessageBox::NoButton, window);
    box.setInformativeText(
        ProjectController::tr("Mine replaces the file. The file replaces what was drawn in this window, "
                              "which Undo brings back."));
    const QPushButton *mine = box.addButton(ProjectController::tr("Use &mine"), QMessageBox::DestructiveRole);
    const QPushButton *file
        = box.addButton(ProjectController::tr("Use the &file"), QMessageBox::DestructiveRole);
    QPushButton *cancel = box.addButton(QMessageBox::Cancel);
    box.setDefaultButton(cancel);
    box.setEscapeButton(cancel);
    box.exec();
    if (box.clickedButton() == mine)
        return ProjectController::FileAnswer::UseMine;
    return box.clickedButton() == file ? ProjectController::FileAnswer::UseFile
                                       : ProjectController::FileAnswer::Cancel;
}

} // namespace

ProjectController::ProjectController(DesignDocument &document, Settings &settings, const QDir &recoveryFolder,
                                     QWidget *window)
    : QObject(window)
    , m_document(document)
    , m_settings(settings)
    , m_window(window)
    , m_autosave(document, RecoveryStore(recoveryFolder))
{
    m_questions = defaultQuestions();
    connect(&m_loader, &LoadRunner::loaded, this, &ProjectController::onLoaded);
    connect(&m_loader, &LoadRunner::cancelled, this, [this] { m_isReloading = false; });
    connect(&m_autosave, &Autosave::failed, this, [this](const QString &reason) {
        emit failed(tr("Unsaved work cannot be kept for a crash: %1").arg(reason));
    });
    m_look.setSingleShot(true);
    m_look.setInterval(kLookAfterMilliseconds);
    connect(&m_look, &QTimer::timeout, this, &ProjectController::look);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_look, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_look, qOverload<>(&QTimer::start));
}

ProjectController::Questions ProjectController::defaultQuestions()
{
    return {[this](const QString &folder) { return askUnsaved(m_window, folder); },
            [this](const RecoveredWork &work) { return askAbandoned(m_window, work); },
            [this](const QString &path) { return askFileChanged(m_window, path); }};
}

QString ProjectController::placeOf(const RecoveredWork &work)
{
    const QFileInfo file(work.designPath);
    return file.exists()
        ? tr("It belongs to %1, and is not in that file.").arg(QDir::toNativeSeparators(work.designPath))
        : tr("It belongs to the folder %1, and was never saved.")
              .arg(QDir::toNativeSeparators(file.absolutePath()));
}

void ProjectController::chooseFolder(StartFrom startFrom)
{
    const std::vector<RecentFolder> recent = m_settings.recentFolders();
    const QString beside = recent.empty() ? QString() : QFileInfo(recent.front().folder).absolutePath();
    const QString folder
        = QFileDialog::getExistingDirectory(m_window, tr("Open a folder of manifests"), beside);
    if (!folder.isEmpty())
        open({folder, {}, startFrom});
}

void ProjectController::open(const OpenRequest &request)
{
    const QFileInfo info(request.folder);
    if (!info.exists()) {
        m_settings.removeRecentFolder(request.folder);
        emit recentChanged();
        emit failed(tr("There is no folder %1.").arg(QDir::toNativeSeparators(info.absoluteFilePath())));
        return;
    }
    if (!info.isReadable()) {
        emit failed(tr("%1 cannot be read.").arg(QDir::toNativeSeparators(info.absoluteFilePath())));
        return;
    }
    if (!mayLeave())
        return;
    m_givenUp.reset();
    m_isReloading = false;
    OpenRequest absolute = request;
    absolute.folder = info.canonicalFilePath();
    absolute.profile = m_settings.preferences().profile;
    load(absolute);
}

/// What changes while the folder is read is told afterwards.
void ProjectController::load(const OpenRequest &request)
{
    m_loader.start(request, m_folderWatch.expect(request.folder));
}

QString ProjectController::exampleFolder()
{
    return QDir::cleanPath(QCoreApplication::applicationDirPath()
                           + QStringLiteral("/../share/drawbridge/samples/") + kExample);
}

QString ProjectController::whyNoExample()
{
    const QString folder = exampleFolder();
    return QFileInfo(folder).isDir()
        ? QString()
        : tr("The example is not installed: the folder %1 is missing.").arg(QDir::toNativeSeparators(folder));
}

void ProjectController::openExample(StartFrom startFrom)
{
    const QString source = exampleFolder();
    if (const QString missing = whyNoExample(); !missing.isEmpty()) {
        emit failed(missing);
        return;
    }
    const QString target = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
        + QStringLiteral("/examples/") + kExample;
    if (!copyMissing(source, target)) {
        emit failed(tr("The example could not be copied from %1 to %2.").arg(source, target));
        return;
    }
    open({target, {}, startFrom});
}

void ProjectController::onLoaded(const ProjectPtr &project)
{
    // A question that is open is about the project that was there when it was asked.
    if (QApplication::activeModalWidget()) {
        QTimer::singleShot(kLookAfterMilliseconds, this, [this, project] {
            if (!m_loader.isRunning())
                onLoaded(project);
        });
        return;
    }
    const bool isReload = std::exchange(m_isReloading, false);
    // Edits that were made while the folder was being read.
    if (!isReload && m_document.revision() != m_discardedRevision && !mayLeave())
        return;
    m_discardedRevision.reset();
    if (isReload)
        m_document.reopen(project, tr("Read the folder again"));
    else
        m_document.open(project);
    // Nobody was asked about what is drawn, so it has to outlive a crash at any time.
    m_autosave.flush();
    m_folderWatch.start();
    offerGivenUpEdits();
    look();
    m_settings.addRecentFolder({project->request.folder, project->request.kustomization,
                                QDateTime::currentDateTime(),
                                static_cast<int>(project->cluster->namespaces().size()),
                                static_cast<int>(project->cluster->workloads().size())});
    emit recentChanged();
    if (isReload)
        emit folderRead();
    // Later: first everybody sees that loading has ended.
    QTimer::singleShot(0, this, &ProjectController::offerAbandonedWork);
}

void ProjectController::offerAbandonedWork()
{
    const auto work = m_autosave.abandonedWork();
    if (work && m_questions.abandoned(*work))
        m_document.apply(tr("Restore unsaved work"), work->design);
    m_autosave.settleAbandonedWork();
}

void ProjectController::watchDesignFile()
{
    if (!m_watcher.files().isEmpty())
        m_watcher.removePaths(m_watcher.files());
    if (!m_watcher.directories().isEmpty())
        m_watcher.removePaths(m_watcher.directories());
    if (!m_document.isOpen())
        return;
    // Editors replace files: then only the folder tells.
    const QString path = m_document.project()->designPath;
    const QString folder = QFileInfo(path).absolutePath();
    for (const QString &watched : {path, folder}) {
        if (QFileInfo::exists(watched))
            m_watcher.addPath(watched);
    }
}

void ProjectController::look()
{
    watchDesignFile();
    if (!m_document.isFileChanged())
        return;
    const auto onDisk = m_document.designOnDisk();
    if (!onDisk || m_document.isModified() || m_document.isReadOnly()) {
        emit designFileChanged();
        return;
    }
    m_document.takeFile(*onDisk);
    emit designFileRead();
}

bool ProjectController::save()
{
    if (m_document.isFileChanged() && !m_document.isReadOnly()) {
        const QString path = m_document.project()->designPath;
        switch (m_questions.fileChanged ? m_questions.fileChanged(path) : FileAnswer::Cancel) {
        case FileAnswer::UseMine:
            break;
        case FileAnswer::UseFile:
            useFile();
            return false;
        case FileAnswer::Cancel:
            return false;
        }
    }
    const QString reason = m_document.save();
    if (!reason.isEmpty())
        emit failed(reason);
    else
        emit saved(m_document.project()->designPath);
    return reason.isEmpty();
}

void ProjectController::reload()
{
    m_isReloading = true;
    load(m_document.project()->request);
}

void ProjectController::openBeside(const OpenRequest &request)
{
    if (designPathOf(request) != m_document.project()->designPath)
        return open(request);
    m_isReloading = true;
    load(request);
}

void ProjectController::useFile()
{
    if (const auto onDisk = m_document.designOnDisk(); onDisk && !m_document.isReadOnly()) {
        m_document.takeFile(*onDisk);
        emit designFileRead();
        return;
    }
    // It cannot be read as it is, which loading the folder again says in full.
    m_isReloading = false;
    m_discardedRevision = m_document.revision();
    if (m_document.isModified())
        m_givenUp = m_document.design();
    load(m_document.project()->request);
}

/// One redo away, so that taking the file loses nothing.
void ProjectController::offerGivenUpEdits()
{
    if (!m_givenUp)
        return;
    m_document.apply(tr("Use my edits instead of the file"), *std::exchange(m_givenUp, {}));
    m_document.undoStack()->undo();
}

bool ProjectController::mayLeave()
{
    if (!m_document.isOpen() || !m_document.isModified())
        return true;
    switch (m_questions.unsaved(nameOf(m_document.project()->request))) {
    case Answer::Save:
        return save();
    case Answer::Discard:
        m_discardedRevision = m_document.revision();
        return true;
    case Answer::Cancel:
        return false;
    }
    return false;
}

bool ProjectController::closeProject()
{
    m_loader.cancel();
    if (!mayLeave())
        return false;
    m_document.close();
    m_folderWatch.stop();
    watchDesignFile();
    return true;
}

} // namespace drawbridge::app
