// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "panels/edges_panel.h"

#include "document/design_document.h"
#include "document/filter_runner.h"
#include "document/simulation_runner.h"
#include "models/edge_filter_model.h"
#include "models/edge_table_model.h"
#include "panels/edge_delegate.h"
#include "support/icon.h"
#include "support/style.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace drawbridge::app {

EdgesPanel::EdgesPanel(DesignDocument &document, SimulationRunner &runner, FilterRunner &filter,
                       Selection &selection, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_runner(runner)
    , m_selection(selection)
    , m_edges(new EdgeTableModel(document, this))
    , m_model(new EdgeFilterModel(*m_edges, this))
    , m_table(new QTableView(this))
    , m_message(new QLabel(this))
    , m_suggest(new QPushButton(themedIcon(QStringLiteral("wand")), tr("Suggest connections…"), this))
    , m_empty(createEmptyPage())
{
    createTable();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_table);
    layout->addWidget(m_empty, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &EdgesPanel::onRowsChosen);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &EdgesPanel::onRowsChosen);
    connect(&m_selection, &Selection::changed, this, &EdgesPanel::onSelectionChanged);
    for (const auto slot : {&EdgesPanel::updateEmpty, &EdgesPanel::onSelectionChanged}) {
        connect(m_model, &QAbstractItemModel::modelReset, this, slot);
        connect(m_model, &QAbstractItemModel::rowsInserted, this, slot);
        connect(m_model, &QAbstractItemModel::rowsRemoved, this, slot);
    }
    for (const auto signal : {&SimulationRunner::simulated, &SimulationRunner::forgotten})
        connect(&runner, signal, this, [this, &runner] {
            m_edges->setSimulation(runner.latest());
            updateEmpty();
        });
    connect(&filter, &FilterRunner::changed, this, [this, &filter] {
        m_model->setKeys(filter.result() ? std::optional(filter.result()->keys) : std::nullopt);
        updateEmpty();
        onSelectionChanged();
    });
    connect(m_edges, &EdgeTableModel::refused, this, &EdgesPanel::refused);
    updateEmpty();
}

void EdgesPanel::createTable()
{
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Edges of the design"));
    m_table->setItemDelegate(new EdgeDelegate(this));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::SelectedClicked);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(std::max(26, fontMetrics().height() + 8));
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setFont(scaledFont(font(), FontFactor::kSection, QFont::DemiBold));
    for (const auto &[column, width] : {std::pair(0, 170), std::pair(1, 170), std::pair(2, 150),
                                        std::pair(3, EdgeDelegate::stateWidth(m_table->fontMetrics())),
                                        std::pair(4, 180), std::pair(5, 110)})
        m_table->setColumnWidth(column, width);
    // After the table itself, which sorts when it hears of it.
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &EdgesPanel::onSorted);
    m_table->installEventFilter(this);
    connect(m_table, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        if (m_model->flags(index) & Qt::ItemIsEditable)
            m_table->edit(index);
        else
            emit editRequested(selected());
    });
}

QWidget *EdgesPanel::createEmptyPage()
{
    auto *page = new QWidget(this);
    m_message->setObjectName(QStringLiteral("noEdges"));
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    setInk(m_message, &Theme::text2);
    m_suggest->setObjectName(QStringLiteral("suggestEdges"));
    m_suggest->setToolTip(tr("Lists what the manifests name, with its evidence, to choose what to draw"));
    connect(m_suggest, &QPushButton::clicked, this, &EdgesPanel::suggestionsRequested);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(12);
    layout->addStretch(1);
    layout->addWidget(m_message);
    layout->addWidget(m_suggest, 0, Qt::AlignHCenter);
    layout->addStretch(1);
    return page;
}

void EdgesPanel::onSorted()
{
    if (m_table->selectionModel()->hasSelection())
        m_table->scrollTo(m_table->currentIndex());
    else
        m_table->scrollToTop();
}

void EdgesPanel::addTableActions(const QList<QAction *> &actions)
{
    m_table->addActions(actions);
}

std::vector<SelectedConnection> EdgesPanel::selected() const
{
    std::vector<SelectedConnection> connections;
    const int current = m_table->currentIndex().row();
    if (current >= 0)
        connections.push_back(m_model->connection(current));
    for (const QModelIndex &row : m_table->selectionModel()->selectedRows()) {
        if (row.row() != current)
            connections.push_back(m_model->connection(row.row()));
    }
    return connections;
}

std::size_t EdgesPanel::namedConnections() const
{
    // They were looked for with the simulation, which is not to be done here.
    const SimulationPtr &simulation = m_runner.latest();
    return m_document.isOpen() && simulation && simulation->project == m_document.project()
        ? simulation->project->manifestConnections->all().size()
        : 0;
}

void EdgesPanel::updateEmpty()
{
    const bool isEmpty = m_model->rowCount() == 0;
    m_table->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    if (!isEmpty)
        return;
    const auto named = static_cast<int>(m_model->isFiltered() ? 0 : namedConnections());
    m_suggest->setVisible(named > 0);
    if (m_model->isFiltered())
        m_message->setText(tr("No edge begins or ends at what the filter lets through."));
    else if (named > 0)
        m_message->setText(tr("Nothing is drawn yet. The canvas has lines for %Ln connection(s) that the "
                              "manifests name: they are no part of the design until they are drawn.",
                              nullptr, named)
                           + QLatin1Char('\n')
                           + tr("Choose which of them to draw, or pull from the handle of a workload."));
    else
        m_message->setText(
            tr("Nothing is drawn yet. Pull from the handle of a workload, or select one and press E."));
}

bool EdgesPanel::handleKey(const QKeyEvent &event)
{
    if (!m_table->currentIndex().isValid())
        return false;
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit editRequested(selected());
        return true;
    case Qt::Key_F2:
        if (m_model->flags(m_table->currentIndex()) & Qt::ItemIsEditable)
            return false;
        emit editRequested(selected());
        return true;
    case Qt::Key_Delete:
        emit removeRequested(selected());
        return true;
    default:
        return false;
    }
}

bool EdgesPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress
        && handleKey(*static_cast<QKeyEvent *>(event)))
        return true;
    // Here the key of the menu entry edits the cell, or all rows that are selected.
    if (watched == m_table && event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_F2 && m_table->currentIndex().isValid())
        event->accept();
    return QWidget::eventFilter(watched, event);
}

void EdgesPanel::onRowsChosen()
{
    // A view goes on to another row when one goes, which nobody has asked for who is not in the list.
    if (m_isShowing || (m_edges->isChanging() && !m_table->hasFocus()))
        return;
    const QScopedValueRollback showing(m_isShowing, true);
    std::vector<SelectedConnection> chosen;
    for (const QModelIndex &row : m_table->selectionModel()->selectedRows()) {
        const bool isCurrent = row.row() == m_table->currentIndex().row();
        chosen.insert(isCurrent ? chosen.begin() : chosen.end(), m_model->connection(row.row()));
    }
    if (!chosen.empty())
        emit selectionRequested(chosen);
    else if (m_table->hasFocus())
        m_selection.clear();
}

QItemSelection EdgesPanel::selectedRows() const
{
    QItemSelection rows;
    const auto add = [this, &rows](const SelectedConnection &connection) {
        const int row = m_model->findRow(connection);
        if (row >= 0)
            rows.select(m_model->index(row, 0), m_model->index(row, m_model->columnCount() - 1));
    };
    if (m_selection.connection())
        add(*m_selection.connection());
    for (const SelectedLine &line : m_selection.lines()) {
        if (line.connection != m_selection.connection())
            add(line.connection);
    }
    return rows;
}

void EdgesPanel::onSelectionChanged()
{
    if (m_isShowing)
        return;
    const QScopedValueRollback showing(m_isShowing, true);
    const QItemSelection rows = selectedRows();
    QItemSelectionModel *shown = m_table->selectionModel();
    const auto isShown = [shown](const QModelIndex &cell) { return shown->isSelected(cell); };
    const QModelIndexList cells = rows.indexes();
    if (cells.size() == shown->selection().indexes().size() && std::ranges::all_of(cells, isShown))
        return;
    if (!rows.isEmpty())
        m_table->setCurrentIndex(rows.first().topLeft());
    shown->select(rows, QItemSelectionModel::ClearAndSelect);
}

} // namespace drawbridge::app
