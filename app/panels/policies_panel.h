// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/selection.h"
#include "document/simulation.h"

#include <QWidget>

#include <array>
#include <optional>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace drawbridge::app {

class CodeView;
class RowView;
class SignLabel;
class SimulationRunner;

/// Lines of a file; no file if there are none.
struct FileLines {
    QString file;
    int first = 0;
    int last = -1;
};

/// The files that an export would write, as text; both ends of the selected connection side by side, with the
/// rules that serve it marked, or what selects the selected workload. In Loaded the same of the files of the
/// folder whose policies are in force.
class PoliciesPanel : public QWidget {
    Q_OBJECT
public:
    PoliciesPanel(SimulationRunner &runner, Selection &selection, QWidget *parent = nullptr);

    void setView(View view);
    /// Shows a file of the export at a line.
    void showPlace(const SourcePosition &where);
    /// Whether another place has a button for it now.
    void setDefaultDenyOffered(bool isOffered);

signals:
    /// The workloads that the selector under the pointer matches; none once there is no selector.
    void selectorHovered(const QStringList &keys);
    void defaultDenyRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct FileView {
        QWidget *box = nullptr;
        QLabel *title = nullptr;
        SignLabel *state = nullptr;
        CodeView *code = nullptr;
    };

    QWidget *createNothingPage();
    FileView createFileView(const QString &accessibleName);
    void onLineHovered(const FileView &view, int line);
    void onLineChosen(const FileView &view, int line);
    void showFile(FileView &view, const QString &name, int first, int last);
    /// The rules that let what is looked at leave and enter.
    std::array<FileLines, 2> selectedLines() const;
    /// False where no file has lines about what is looked at, or nothing is.
    bool showConnection();
    /// The file of the policy that is most about the selected workload, and its rules; no file where none
    /// selects it.
    FileLines workloadLines() const;
    /// False where no file of the list selects it, or something else is selected.
    bool showWorkload();
    void followSelection();
    void showFileBefore();
    /// Why there are no files, and what to do about it.
    void sayNothing();
    /// Until the open folder is simulated.
    void clear();
    void refresh();
    void onRowsShown();
    bool showsFolder() const { return m_view == View::Loaded; }
    QString firstFile() const;
    /// The text of a file that is listed; nothing if there is none.
    std::optional<QString> textOf(const QString &name) const;
    void updateState();

    SimulationRunner &m_runner;
    Selection &m_selection;
    View m_view = View::Designed;
    QStackedWidget *m_pages;
    QLabel *m_nothing = nullptr;
    QPushButton *m_start = nullptr;
    bool m_isDenyOffered = false;
    RowView *m_files;
    /// The chosen one, before the rows were made anew.
    QString m_fileBefore;
    FileView m_left;
    FileView m_right;
    /// What is shown is the file of the selected workload, and nobody has turned to another one since.
    bool m_isFollowing = false;
    /// What is selected was chosen in the text, which then stays as it is.
    bool m_isChosenHere = false;
};

} // namespace drawbridge::app
