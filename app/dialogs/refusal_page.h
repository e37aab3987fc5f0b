// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dialogs/ways_out.h"
#include "document/selection.h"
#include "export/policy_bundle.h"

#include <QScrollArea>

#include <functional>

class QGridLayout;
class QVBoxLayout;

namespace drawbridge::app {

/// Why an export was refused, and how to go on: the counter-example as a drawing with its rules, what could
/// not be written as policies, and for each the edits of the design that would help.
class RefusalPage : public QScrollArea {
    Q_OBJECT

public:
    /// Finds the text of the file at a place; nothing if it cannot be read.
    using FindText = std::function<std::optional<std::string>(const SourcePosition &)>;

    explicit RefusalPage(FindText findText, QWidget *parent = nullptr);

    void show(const ProvenExport &refused, const Cluster &cluster, const Design &design);
    /// What kept policies allow beyond the design, each with the rule and the ways to end it.
    void showBeyond(const std::vector<Diagnostic> &overPermissions, const Design &design);
    /// The same as plain text, for the clipboard.
    QString text() const { return m_text; }

signals:
    void placeActivated(const drawbridge::SourcePosition &where);
    /// The user wants to see the connection of the counter-example.
    void connectionActivated(const drawbridge::app::SelectedConnection &connection);
    void wayOutChosen(const drawbridge::app::WayOut &way);

private:
    void startContent();
    void endContent();
    void addProblems(const std::vector<Diagnostic> &problems, const Design &design);
    void addCounterExample(const CounterExample &example, const Cluster &cluster);
    void addVerdict(QGridLayout &grid, const QString &name, Access access, const QString &remark);
    void addShowButton(const SelectedConnection &connection);
    void addCitations(const CounterExample &example);
    void addLines(const SourcePosition &where);
    void addProblem(const Diagnostic &problem, const Design &design);
    void addWays(const std::vector<WayOut> &ways);
    void addPatches(const std::vector<WorkloadIndex> &inseparable, const Cluster &cluster);
    void addLink(QVBoxLayout &layout, const SourcePosition &where);
    void addHeading(const QString &text);
    void addText(QVBoxLayout &layout, const QString &text);

    FindText m_findText;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_column = nullptr;
    QString m_text;
};

} // namespace drawbridge::app
