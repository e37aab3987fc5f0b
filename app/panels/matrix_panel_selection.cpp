// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "panels/matrix_panel.h"

#include "document/design_document.h"
#include "document/endpoint_index.h"
#include "models/matrix_model.h"
#include "support/qt_text.h"
#include "text/domain_text.h"

#include <QAction>
#include <QItemSelection>
#include <QScopedValueRollback>
#include <QTableView>

#include <algorithm>

namespace drawbridge::app {

void MatrixPanel::showEnd(const EdgeEndpoint &end, Direction direction)
{
    m_line = MatrixLine {end, direction};
    if (std::holds_alternative<NamespaceEndpoint>(end)) {
        m_byNamespace->setChecked(true);
        return refresh();
    }
    const std::string space = toStd(endpointNamespace(end));
    const bool hasRoom = m_document.project()->cluster->workloads().size() <= kMostWorkloads;
    m_spaces = hasRoom || space.empty() ? std::vector<std::string>() : std::vector {space};
    m_byWorkload->setChecked(true);
    refresh();
}

void MatrixPanel::showLine(const MatrixLine &line)
{
    const int section = sectionOf(line.end);
    if (section < 0)
        return m_table->clearSelection();
    QItemSelection cells;
    const bool isRow = line.direction == Direction::Egress;
    for (int other = 0; !m_model->isTotal(other); ++other)
        cells.append(
            QItemSelectionRange(isRow ? m_model->index(section, other) : m_model->index(other, section)));
    m_table->setCurrentIndex(cells.first().topLeft());
    m_table->selectionModel()->select(cells, QItemSelectionModel::ClearAndSelect);
}

void MatrixPanel::onSelectionChanged()
{
    if (m_isShowing || !m_document.isOpen())
        return;
    m_line.reset();
    const EndpointIndex index(*m_document.project()->cluster, m_document.design());
    std::vector<std::string> spaces;
    const auto add = [&spaces](const EdgeEndpoint &endpoint) {
        const std::string space = toStd(endpointNamespace(endpoint));
        if (!space.empty() && std::find(spaces.begin(), spaces.end(), space) == spaces.end())
            spaces.push_back(space);
    };
    for (const QString &key : m_selection.keys()) {
        if (const auto endpoint = index.find(toStd(key)))
            add(*endpoint);
    }
    for (const SelectedConnection &connection : selectedConnections()) {
        add(connection.from);
        add(connection.to);
    }
    if (!spaces.empty() && spaces != m_spaces) {
        m_spaces = std::move(spaces);
        if (areWorkloadsShown())
            refresh();
    }
    const QScopedValueRollback showing(m_isShowing, true);
    showSelectedCells();
}

int MatrixPanel::sectionOf(const EdgeEndpoint &endpoint) const
{
    if (!m_model->answer())
        return -1;
    const MatrixAnswered &answer = *m_model->answer();
    const auto workload = workloadOf(*answer.question.simulation->project->cluster, endpoint);
    const auto *space = std::get_if<NamespaceEndpoint>(&endpoint);
    const auto &shown = answer.matrix.groups;
    const bool isOutside = !addressesOf(endpoint).isEmpty();
    const auto it = std::find_if(shown.begin(), shown.end(), [&](const MatrixGroup &group) {
        if (isOutside || !group.addresses.isEmpty())
            return isOutside && group.name == toStd(endpointText(endpoint))
                && group.addresses == addressesOf(endpoint);
        if (space)
            return !areWorkloadsShown() && group.name == space->namespaceName;
        return workload
            && std::find(group.workloads.begin(), group.workloads.end(), *workload) != group.workloads.end();
    });
    return it == shown.end() ? -1 : static_cast<int>(it - shown.begin());
}

std::vector<SelectedConnection> MatrixPanel::selectedConnections() const
{
    std::vector<SelectedConnection> connections;
    if (m_selection.connection())
        connections.push_back(*m_selection.connection());
    for (const SelectedLine &line : m_selection.lines()) {
        if (line.connection != m_selection.connection())
            connections.push_back(line.connection);
    }
    return connections;
}

void MatrixPanel::showSelectedCells()
{
    if (m_line)
        return showLine(*m_line);
    QItemSelection cells;
    for (const SelectedConnection &connection : selectedConnections()) {
        const int row = sectionOf(connection.from);
        const int column = sectionOf(connection.to);
        if (row >= 0 && column >= 0)
            cells.append(QItemSelectionRange(m_model->index(row, column)));
    }
    if (cells.isEmpty())
        return m_table->clearSelection();
    m_table->setCurrentIndex(cells.first().topLeft());
    m_table->selectionModel()->select(cells, QItemSelectionModel::ClearAndSelect);
}

void MatrixPanel::showAChange()
{
    const std::vector<MatrixChange> &changes = m_model->answer()->changes;
    const auto size = m_model->answer()->matrix.groups.size();
    QModelIndex first;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        if (changes[i].isEmpty())
            continue;
        const QModelIndex cell = m_model->index(static_cast<int>(i / size), static_cast<int>(i % size));
        if (m_table->viewport()->rect().contains(m_table->visualRect(cell)))
            return;
        if (!first.isValid())
            first = cell;
    }
    if (first.isValid())
        m_table->scrollTo(first);
}

} // namespace drawbridge::app
