// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/report_runner.h"

#include <QDialog>

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

    /// Makes the report and writes it to the file, as its ending says.
    void saveTo(const QString &path);

signals:
    /// What was chosen, each time that a report is made of it.
    void chosen(const drawbridge::ReportSettings &settings);
    /// The user wants to see the claims of the design.
    void claimsRequested();
    /// The report was written, or could not be.
    void finished();

private:
    QLabel *makeClaimsHint();
    QWidget *makeButtons();
    void start(ReportForm form);
    void askForFile();
    /// Says what is wrong with the choices.
    bool hasSense();
    void onRendered(const RenderedReportPtr &report);
    void showPages(const RenderedReportPtr &report);
    /// Why it could not, or an empty text.
    QString write(const RenderedReport &report) const;
    void print(QPrinter &printer, const LaidReport &report, QWidget &window);
    void say(const QString &text, bool isProblem);
    void setBusy(bool isBusy);

    ProjectPtr m_project;
    std::shared_ptr<const Design> m_design;
    ReportRunner m_runner;
    QString m_path;
    ReportChoicesView *m_choices;
    QLabel *m_result;
    QProgressBar *m_bar;
    QPushButton *m_preview;
    QPushButton *m_save;
    QPushButton *m_close;
};

} // namespace drawbridge::app
