// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "window/main_window.h"

#include "canvas/canvas_file.h"
#include "canvas/canvas_pages.h"
#include "canvas/canvas_widget.h"
#include "dialogs/compare_dialog.h"
#include "dialogs/export_dialog.h"
#include "dialogs/report_dialog.h"
#include "dialogs/report_printer.h"
#include "dialogs/suggestions_dialog.h"
#include "document/suggestions.h"
#include "panels/policies_panel.h"
#include "panels/problems_panel.h"
#include "panels/source_panel.h"
#include "support/background.h"
#include "support/qt_text.h"
#include "support/style.h"
#include "window/canvas_pane.h"
#include "window/design_commands.h"
#include "window/empty_page.h"
#include "window/first_run_page.h"
#include "window/project_controller.h"
#include "window/project_name.h"
#include "window/project_notices.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QMimeData>
#include <QPrintDialog>
#include <QPrinter>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QToolBar>

namespace drawbridge::app {

void MainWindow::openFolder(const QString &folder)
{
    m_controller->open({folder, {}, StartFrom::LoadedPolicies});
}

void MainWindow::offerAbandonedWork()
{
    for (const RecoveryPlace &place : m_controller->autosave().abandonedPlaces()) {
        if (!QFileInfo::exists(place.request.folder))
            continue;
        m_controller->open(place.request);
        return;
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    // Without a folder the panels are hidden; that is no arrangement to remember.
    const QByteArray arrangement = m_document.isOpen() ? saveState() : m_settings.windowState();
    if (!m_controller->closeProject()) {
        event->ignore();
        return;
    }
    m_settings.setWindow(saveGeometry(), arrangement);
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    const QString folder = event->mimeData()->urls().first().toLocalFile();
    m_controller->open({folder, {}, m_firstRun->startFrom()});
}

void MainWindow::selectAgain(QStringList keys, const std::optional<SelectedConnection> &connection)
{
    const auto isThere = [this](const QString &key) { return m_commands->endpoint(key).has_value(); };
    keys.removeIf([&isThere](const QString &key) { return !isThere(key); });
    m_selection.selectKeys(keys);
    if (!connection || !isThere(toQString(toString(connection->from)))
        || !isThere(toQString(toString(connection->to))))
        return;
    if (keys.isEmpty())
        m_selection.selectOnlyConnection(*connection);
    else
        m_selection.selectConnection(*connection);
}

void MainWindow::updateTitle()
{
    if (!m_document.isOpen()) {
        setWindowTitle(tr("Drawbridge"));
        setWindowModified(false);
        m_projectName->say({}, {});
        return;
    }
    const Project &project = *m_document.project();
    const QString name = nameOf(project.request);
    setWindowTitle(tr("%1[*] – Drawbridge").arg(name));
    setWindowModified(m_document.isModified());
    const QString shown = tr("%1, %2").arg(name, designFileName());
    m_projectName->say(m_document.isModified() ? tr("%1 (modified)").arg(shown) : shown,
                       QDir::toNativeSeparators(project.designPath));
    m_actions->save->setEnabled(!m_document.isReadOnly());
}

void MainWindow::fail(const QString &reason)
{
    if (m_document.isOpen())
        m_canvasPane->sayRefused(reason);
    else
        QMessageBox::warning(this, tr("Drawbridge"), reason);
}

void MainWindow::exportPolicies()
{
    const Project &project = *m_document.project();
    QString folder = m_settings.exportFolder(project.designPath);
    if (folder.isEmpty())
        folder = QFileInfo(project.designPath).absoluteDir().filePath(QStringLiteral("policies"));
    ExportDialog dialog({project.request.folder, project.objects, project.cluster, m_document.snapshot(),
                         folder, project.request.kustomization.isEmpty(), project.diagnostics,
                         project.manifestConnections, project.kustomizations,
                         m_runner.latest() ? m_runner.latest()->loaded : project.loaded},
                        this);
    connect(&dialog, &ExportDialog::exported, this,
            [this, path = project.designPath, root = project.request.folder](const ExportPlan &written) {
                // Beside the workloads is no folder of exports.
                if (QDir(written.folder) != QDir(root))
                    m_settings.setExportFolder(path, written.folder);
                m_controller->folderWatch().accept(changedFiles(written));
                m_problems->setProblemsOfExport(written.problems);
                m_notices->sayExported(written);
            });
    connect(&dialog, &ExportDialog::placeActivated, this,
            [this](const SourcePosition &where) { showPlace(where, false); });
    connect(&dialog, &ExportDialog::suggestionsRequested, this, [this, &dialog] {
        if (makeSuggestions(&dialog)->exec() == QDialog::Accepted)
            dialog.setDesign(m_document.snapshot());
    });
    connect(&dialog, &ExportDialog::connectionActivated, m_canvasPane, &CanvasPane::explainPair);
    connect(&dialog, &ExportDialog::designEdited, this,
            [this](const QString &name, const Design &design) { m_document.apply(name, design); });
    dialog.exec();
}

void MainWindow::exportPicture()
{
    const QDir folder(m_document.project()->request.folder);
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export picture"), paperFolder().absoluteFilePath(folder.dirName() + QStringLiteral(".svg")),
        tr("Pictures (*.svg *.png *.pdf)"));
    if (path.isEmpty())
        return;
    const CanvasWidget &canvas = m_canvasPane->canvas();
    CanvasFileOptions options;
    options.theme = printTheme();
    options.font = canvas.font();
    options.title = folder.dirName();
    const QString error = inBackground([scene = canvas.scene(), layout = canvas.graphLayout(), path,
                                        options] { return writeCanvasFile(scene, layout, path, options); });
    if (error.isEmpty())
        sayCanvasWritten(path);
    else
        fail(error);
}

void MainWindow::printCanvas()
{
    const QDir folder(m_document.project()->request.folder);
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(folder.dirName());
    printer.setPageOrientation(QPageLayout::Landscape);
    printToFileWithoutPrinters(printer,
                               paperFolder().absoluteFilePath(folder.dirName() + QStringLiteral(".pdf")));
    QPrintDialog dialog(&printer, this);
    dialog.setWindowTitle(tr("Print canvas"));
    if (dialog.exec() != QDialog::Accepted)
        return;
    const CanvasWidget &canvas = m_canvasPane->canvas();
    const bool isDone = inBackground(
        [&printer, scene = canvas.scene(), layout = canvas.graphLayout(), font = canvas.font(),
         title = folder.dirName()] { return app::printCanvas(printer, scene, layout, font, title); });
    if (!isDone)
        fail(tr("The canvas could not be printed: the printer or the file takes nothing."));
    else if (printer.outputFileName().isEmpty())
        m_notices->sayDone(tr("The canvas was sent to %1.").arg(printer.printerName()), {});
    else
        sayCanvasWritten(printer.outputFileName());
}

QDir MainWindow::paperFolder() const
{
    const Project &project = *m_document.project();
    const QString last = m_settings.paperFolder(project.designPath);
    if (!last.isEmpty() && QFileInfo(last).isDir())
        return QDir(last);
    // Beside the folder: a report in JSON would be read as one of its files the next time.
    const QFileInfo beside(QFileInfo(project.request.folder).absolutePath());
    return beside.isWritable() ? QDir(beside.filePath())
                               : QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
}

void MainWindow::rememberPaper(const QString &path)
{
    m_settings.setPaperFolder(m_document.project()->designPath, QFileInfo(path).absolutePath());
}

void MainWindow::sayCanvasWritten(const QString &path)
{
    rememberPaper(path);
    m_notices->sayDone(tr("The canvas was written to %1.").arg(QDir::toNativeSeparators(path)), path);
}

void MainWindow::makeReport()
{
    ReportDialog dialog(m_document.project(), m_document.snapshot(), this);
    dialog.setFolder(paperFolder());
    connect(&dialog, &ReportDialog::fileWritten, this, &MainWindow::rememberPaper);
    connect(&dialog, &ReportDialog::chosen, this, [this](const ReportSettings &settings) {
        Design next = *m_document.snapshot();
        next.report = settings;
        m_document.apply(tr("Choose what is reported"), next);
    });
    connect(&dialog, &ReportDialog::claimsRequested, this, [this] { showDock(QStringLiteral("claims")); });
    dialog.exec();
}

void MainWindow::compare()
{
    if (auto *open = findChild<CompareDialog *>()) {
        open->raise();
        open->activateWindow();
        return;
    }
    auto project = std::make_shared<Project>(*m_document.project());
    if (m_runner.latest())
        project->loaded = m_runner.latest()->loaded;
    auto *dialog = new CompareDialog(std::move(project), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(&m_document, &DesignDocument::projectChanged, dialog, &QDialog::close);
    connect(dialog, &CompareDialog::differenceRequested, m_actions->viewDifference, &QAction::trigger);
    connect(dialog, &CompareDialog::keyActivated, this,
            [this](const QString &key) { m_selection.selectKeys({key}); });
    connect(dialog, &CompareDialog::placeActivated, this,
            [this](const SourcePosition &where) { showPlace(where, false); });
    connect(dialog, &CompareDialog::connectionActivated, this, [this](const SelectedConnection &connection) {
        // What is compared are the loaded policies.
        m_actions->viewLoaded->trigger();
        m_selection.selectPair(connection);
        showDock(QStringLiteral("explain"));
    });
    dialog->show();
}

void MainWindow::suggestConnections()
{
    if (auto *open = findChild<SuggestionsDialog *>()) {
        open->raise();
        open->activateWindow();
        return;
    }
    makeSuggestions(this)->show();
}

SuggestionsDialog *MainWindow::makeSuggestions(QWidget *parent)
{
    const Project &project = *m_document.project();
    const std::shared_ptr<const Reachability> &loaded
        = m_runner.latest() ? m_runner.latest()->loaded : project.loaded;
    auto *dialog = new SuggestionsDialog({project.objects, loaded, m_document.snapshot()}, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(&m_document, &DesignDocument::projectChanged, dialog, &QDialog::close);
    connect(dialog, &SuggestionsDialog::placeActivated, this,
            [this](const SourcePosition &where) { showPlace(where, false); });
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const std::vector<EdgeSuggestion> chosen = dialog->chosen();
        // As the design is now: it may have been edited beside the dialog.
        m_document.apply(tr("Add %Ln connection(s)", nullptr, static_cast<int>(chosen.size())),
                         withSuggestions(m_document.design(), chosen));
    });
    return dialog;
}

void MainWindow::showPage()
{
    const bool isOpen = m_document.isOpen();
    const bool isEmpty = isOpen && m_document.project()->cluster->workloads().empty();
    if (isEmpty)
        m_emptyPage->show(*m_document.project());
    m_pages->setCurrentWidget(!isOpen       ? static_cast<QWidget *>(m_firstRun)
                                  : isEmpty ? m_emptyPage
                                            : static_cast<QWidget *>(m_canvasPane));
    m_toolBar->setVisible(isOpen);
    for (QDockWidget *dock : m_docks) {
        dock->toggleViewAction()->setEnabled(isOpen);
        // A dock that the user has closed stays closed; on the first page there is nothing to put in any.
        if (!isOpen) {
            dock->setProperty("wasClosed", dock->isHidden() && dock->property("wasClosed").toBool());
            dock->hide();
        } else if (!dock->property("wasClosed").toBool()) {
            dock->show();
        }
    }
    if (isOpen && !isEmpty)
        m_canvasPane->canvas().setFocus();
}

void MainWindow::showDock(const QString &name)
{
    auto *dock = findChild<QDockWidget *>(name);
    dock->show();
    dock->raise();
}

void MainWindow::showPlace(const SourcePosition &where, bool isExported)
{
    if (isExported) {
        m_policies->showPlace(where);
        showDock(QStringLiteral("policies"));
    } else {
        m_source->show(where);
        showDock(QStringLiteral("source"));
    }
}

} // namespace drawbridge::app
