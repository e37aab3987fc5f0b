// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/comparison_runner.h"
#include "document/selection.h"
#include "models/row_model.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QRadioButton;
class QVBoxLayout;

namespace drawbridge::app {

class ChangeReasons;
class RowView;

/// Asks what to compare the open folder with, compares in the background, and lists what changed. It is not
/// modal, so that the canvas can show what a row is about.
class CompareDialog : public QDialog {
    Q_OBJECT
public:
    explicit CompareDialog(ProjectPtr project, QWidget *parent = nullptr);

signals:
    /// The user wants the design compared with the loaded policies: the view Difference does that.
    void differenceRequested();
    void connectionActivated(const drawbridge::app::SelectedConnection &connection);
    void keyActivated(const QString &key);
    void placeActivated(const drawbridge::SourcePosition &where);

private:
    void addQuestion(QVBoxLayout &layout);
    void addProgress(QVBoxLayout &layout);
    void addResult(QVBoxLayout &layout);
    void addButtons(QVBoxLayout &layout);
    void completeRevisions();
    void showFolders();
    void chooseFolder();
    void updateCompare();
    void compare();
    void onCompared(const ComparisonPtr &comparison);
    void onFailed(const ComparisonFailure &failure);
    void onCancelled();
    void setBusy(bool isBusy);
    void activate(const Row &row);
    void showSummary(const QString &text);
    void showFirst();
    void showReasons(const Row &row);
    void save();

    ProjectPtr m_project;
    ComparisonRunner m_runner;
    ComparisonPtr m_comparison;
    QRadioButton *m_byFolder;
    QRadioButton *m_byRevision;
    QRadioButton *m_byExport;
    QLineEdit *m_folder;
    QComboBox *m_revision;
    QPushButton *m_compare = nullptr;
    QWidget *m_busy = nullptr;
    QProgressBar *m_progress;
    QLabel *m_summary;
    RowView *m_rows;
    ChangeReasons *m_reasons;
    QPushButton *m_save = nullptr;
};

} // namespace drawbridge::app
