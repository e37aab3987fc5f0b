// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/report_runner.h"

#include <QDialog>
#include <QDir>

class QLabel;
class QPrinter;
class QProgressBar;
class QPushButton;

namespace drawbridge::app {

class LaidReport;
class ReportChoicesView;

/// Asks what a report is to be about, makes it in the background, and shows, prints or saves it.
class ReportDialog : public QDialog {
    Q_OBJECT
public:
    ReportDialog(ProjectPtr project, std::shared_ptr<const Design> design, QWidget *parent = nullptr);

    /// Where the questions for a file begin; without it beside the folder.
    void setFolder(const QDir &folder) { m_folder = folder; }
    /// Makes the report and writes it to the file, as its ending says.
    void saveTo(const QString &path);

signals:
    /// What was chosen, each time that a report is made of it.
    void chosen(const drawbridge::ReportSettings &settings);
    /// The report has been saved or printed to that file.
    void fileWritten(const QString &path);
    /// The user wants to see the claims of the design.
    void claimsRequested();
    /// The report was written, or could not be.
    void finished();

private:
    QLabel *makeClaimsHint();
    QLayout *makeResult();
    QWidget *makeButtons();
    void start(ReportForm form);
    void askForFile();
    /// Says what is wrong with the choices.
    bool hasSense();
    void onRendered(const RenderedReportPtr &report);
    void showPages(const RenderedReportPtr &report);
    /// Why it could not, or an empty text.
    QString write(const RenderedReport &report) const;
    void sayPrinted(const QPrinter &printer, const LaidReport &report);
    void print(QPrinter &printer, const LaidReport &report, QWidget &window);
    void say(const QString &text, bool isProblem);
    /// Says that the file is there, with a way to it.
    void sayWritten(const QString &path, const QString &sentence);
    void setBusy(bool isBusy);

    ProjectPtr m_project;
    std::shared_ptr<const Design> m_design;
    ReportRunner m_runner;
    QDir m_folder;
    QString m_path;
    ReportChoicesView *m_choices;
    QLabel *m_result;
    QPushButton *m_showFolder;
    QProgressBar *m_bar;
    QPushButton *m_preview;
    QPushButton *m_save;
    QPushButton *m_close;
};

} // namespace drawbridge::app
