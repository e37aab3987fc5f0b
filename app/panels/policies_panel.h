// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/selection.h"
#include "document/simulation.h"

#include <QWidget>

class QLabel;

namespace drawbridge::app {

class CodeView;
class RowView;
class SimulationRunner;

/// The files that an export would write, as text; both ends of the selected connection side by side, with the
/// rules that serve it marked.
class PoliciesPanel : public QWidget {
    Q_OBJECT
public:
    PoliciesPanel(SimulationRunner &runner, Selection &selection, QWidget *parent = nullptr);

    /// Shows a file of the export at a line.
    void showPlace(const SourcePosition &where);

signals:
    /// The workloads that the selector under the pointer matches; none once there is no selector.
    void selectorHovered(const QStringList &keys);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct FileView {
        QWidget *box = nullptr;
        QLabel *title = nullptr;
        QLabel *state = nullptr;
        CodeView *code = nullptr;
    };

    FileView createFileView(const QString &accessibleName);
    void onLineHovered(const FileView &view, int line);
    void onLineChosen(const FileView &view, int line);
    void showFile(FileView &view, const QString &name, int first, int last);
    /// False where no file has lines about the selected connection, or none is selected.
    bool showConnection();
    /// Until the open folder is simulated.
    void clear();
    void refresh();
    void onRowsShown();
    void updateState();

    SimulationRunner &m_runner;
    Selection &m_selection;
    RowView *m_files;
    /// The chosen one, before the rows were made anew.
    QString m_fileBefore;
    FileView m_left;
    FileView m_right;
    /// What is selected was chosen in the text, which then stays as it is.
    bool m_isChosenHere = false;
};

} // namespace drawbridge::app
