// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "dialogs/export_dialog.h"

#include "dialogs/consequences_page.h"
#include "dialogs/diff_view.h"
#include "dialogs/export_rows.h"
#include "dialogs/export_verdict.h"
#include "dialogs/refusal_page.h"
#include "dialogs/selector_page.h"
#include "manifest/policy_writer.h"
#include "panels/row_view.h"
#include "support/qt_text.h"

#include <QLabel>
#include <QStackedWidget>

#include <algorithm>

namespace drawbridge::app {

void ExportDialog::showRows()
{
    const bool isRefused = m_result && !m_result->mayBeWritten();
    std::vector<Row> rows = exportRows(m_plan, m_toDelete, isRefused);
    if (isRefused) {
        rows.insert(rows.begin(), causesRow());
    } else if (m_result && !rows.empty()) {
        rows.insert(rows.begin(), selectorsRow());
        if (m_consequences.isKnown && !isolatesNothing(*m_result, *m_request.design))
            rows.insert(rows.begin(), changesRow(m_consequences));
        if (!m_result->overPermissions.empty())
            rows.insert(rows.begin(), beyondRow(m_result->overPermissions.size()));
    }
    m_files->setRows(std::move(rows));
}

void ExportDialog::showFirstPage()
{
    if (m_result && !m_result->mayBeWritten()) {
        m_files->showCurrent(m_files->rowModel().index(0, 0));
        m_pages->setCurrentWidget(m_refusal);
        return;
    }
    // A conflict is what has to be looked at first, and then what breaks; else the first file is as good as
    // any.
    const auto conflict = std::ranges::find_if(m_plan.files, [](const PlannedFile &file) {
        return file.state == FileState::Foreign || file.state == FileState::Edited;
    });
    const QModelIndex changes = m_files->rowModel().findKey(changesRow(m_consequences).key);
    if (conflict == m_plan.files.end() && changes.isValid() && countOf(m_consequences) > 0) {
        m_files->showCurrent(changes);
        m_pages->setCurrentWidget(m_changes);
    } else if (!m_plan.files.empty()) {
        const PlannedFile &first = conflict == m_plan.files.end() ? m_plan.files.front() : *conflict;
        m_files->showCurrent(m_files->rowModel().findFile(toQString(first.name)));
        showFile(first);
    } else {
        showText({}, {}, {});
    }
}

void ExportDialog::showRow(const Row &row)
{
    if (row == causesRow())
        m_pages->setCurrentWidget(m_refusal);
    else if (row == selectorsRow())
        m_pages->setCurrentWidget(m_selectors);
    else if (row == changesRow(m_consequences))
        m_pages->setCurrentWidget(m_changes);
    else if (m_result && row == beyondRow(m_result->overPermissions.size()))
        showBeyond();
    else if (!row.key.isEmpty())
        showReplaced(row.key);
    const auto file = std::ranges::find(m_plan.files, toStd(row.file), &PlannedFile::name);
    if (file != m_plan.files.end())
        showFile(*file);
}

void ExportDialog::showBeyond()
{
    m_refusal->showBeyond(m_result->overPermissions, *m_request.design);
    m_pages->setCurrentWidget(m_refusal);
}

void ExportDialog::showConnection(const SelectedConnection &connection)
{
    reject();
    emit connectionActivated(connection);
}

void ExportDialog::showFile(const PlannedFile &file)
{
    std::vector<DiffLine> lines = diffLines(file.before, file.after);
    const auto count = [&lines](DiffKind kind) {
        return static_cast<int>(std::ranges::count(lines, kind, &DiffLine::kind));
    };
    QStringList counts;
    if (count(DiffKind::Added) > 0)
        counts << tr("%Ln line(s) added", nullptr, count(DiffKind::Added));
    if (count(DiffKind::Removed) > 0)
        counts << tr("%Ln line(s) removed", nullptr, count(DiffKind::Removed));
    showText(toQString(file.name), counts.isEmpty() ? tr("No difference") : counts.join(QStringLiteral(", ")),
             std::move(lines));
}

void ExportDialog::showText(const QString &title, const QString &remark, std::vector<DiffLine> lines)
{
    m_fileTitle->setText(title);
    m_fileCounts->setText(remark);
    m_diff->setLines(std::move(lines));
    m_pages->setCurrentWidget(m_filePage);
}

void ExportDialog::showReplaced(const QString &key)
{
    const auto policy = std::ranges::find(m_toDelete, key, policyKey);
    if (policy == m_toDelete.end())
        return;
    showText(key, tr("Replaced by the design, in force until it is deleted"),
             diffLines(writePolicy(*policy), {}));
}

} // namespace drawbridge::app
