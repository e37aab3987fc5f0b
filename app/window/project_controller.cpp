// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "window/project_controller.h"

#include "document/design_document.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>

namespace drawbridge::app {

namespace {

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

} // namespace

ProjectController::ProjectController(DesignDocument &document, Settings &settings, const QDir &recoveryFolder,
                                     QWidget *window)
    : QObject(window)
    , m_document(document)
    , m_settings(settings)
    , m_window(window)
    , m_autosave(document, RecoveryStore(recoveryFolder))
{
    m_questions.unsaved = [this](const QString &folder) {
        QMessageBox box(QMessageBox::Question, tr("Unsaved design"), tr("Save the design of %1?").arg(folder),
                        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, m_window);
        box.setInformativeText(tr("Without saving, the changes since the last save are lost."));
        switch (box.exec()) {
        case QMessageBox::Save:
            return Answer::Save;
        case QMessageBox::Discard:
            return Answer::Discard;
        default:
            return Answer::Cancel;
        }
    };
    m_questions.abandoned = [this](const RecoveredWork &work) {
        QMessageBox box(QMessageBox::Question, tr("Unsaved work"),
                        tr("Drawbridge closed unexpectedly. Work from %1 is kept.")
                            .arg(QLocale().toString(work.when, QLocale::ShortFormat)),
                        QMessageBox::NoButton, m_window);
        QPushButton *restore = box.addButton(tr("Restore"), QMessageBox::AcceptRole);
        const QPushButton *discard = box.addButton(tr("Discard"), QMessageBox::DestructiveRole);
        box.setDefaultButton(restore);
        // Escape loses nothing: what was restored can be undone.
        box.setEscapeButton(restore);
        box.exec();
        return box.clickedButton() != discard;
    };
    connect(&m_loader, &LoadRunner::loaded, this, &ProjectController::onLoaded);
    connect(&m_autosave, &Autosave::failed, this, [this](const QString &reason) {
        emit failed(tr("Unsaved work cannot be kept for a crash: %1").arg(reason));
    });
}

void ProjectController::chooseFolder(StartFrom startFrom)
{
    const QString folder = QFileDialog::getExistingDirectory(m_window, tr("Open a folder of manifests"));
    if (!folder.isEmpty())
        open({folder, {}, startFrom});
}

void ProjectController::open(const OpenRequest &request)
{
    const QFileInfo info(request.folder);
    if (!info.exists()) {
        m_settings.removeRecentFolder(request.folder);
        emit recentChanged();
        emit failed(tr("%1 is not there any more.").arg(request.folder));
        return;
    }
    if (!mayLeave())
        return;
    OpenRequest absolute = request;
    absolute.folder = info.canonicalFilePath();
    m_loader.start(absolute);
}

void ProjectController::openExample(StartFrom startFrom)
{
    const QString source = QDir::cleanPath(QCoreApplication::applicationDirPath()
                                           + QStringLiteral("/../share/drawbridge/samples/") + kExample);
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
    m_document.open(project);
    m_settings.addRecentFolder({project->request.folder, project->request.kustomization,
                                QDateTime::currentDateTime(),
                                static_cast<int>(project->cluster->namespaces().size()),
                                static_cast<int>(project->cluster->workloads().size())});
    emit recentChanged();
    const auto work = m_autosave.abandonedWork();
    if (!work) {
        m_autosave.settleAbandonedWork();
        return;
    }
    if (m_questions.abandoned(*work))
        m_document.apply(tr("Restore unsaved work"), work->design);
    m_autosave.settleAbandonedWork();
}

bool ProjectController::save()
{
    const QString reason = m_document.save();
    if (!reason.isEmpty())
        emit failed(reason);
    return reason.isEmpty();
}

bool ProjectController::mayLeave()
{
    if (!m_document.isOpen() || !m_document.isModified())
        return true;
    switch (m_questions.unsaved(QDir(m_document.project()->request.folder).dirName())) {
    case Answer::Save:
        return save();
    case Answer::Discard:
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
    return true;
}

} // namespace drawbridge::app
