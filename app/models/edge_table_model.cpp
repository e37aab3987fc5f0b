// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "models/edge_table_model.h"

#include "design/design_edits.h"
#include "document/design_document.h"
#include "document/explanation.h"
#include "support/qt_text.h"
#include "text/diagnostic_text.h"
#include "text/domain_text.h"
#include "text/port_text.h"
#include "text/review_text.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace drawbridge::app {

namespace {

bool isPods(const EdgeEndpoint &end)
{
    return std::holds_alternative<PodsEndpoint>(end);
}

/// Beyond that many a view is faster to begin anew.
constexpr std::size_t kMostOneByOne = 64;

bool isEditable(int column)
{
    return column == EdgeTableModel::Traffic || column >= EdgeTableModel::Reason;
}

/// Takes what was typed into a cell. Returns the name of the edit.
QString change(AllowedEdge &edge, int column, const QString &typed)
{
    switch (column) {
    case EdgeTableModel::Traffic:
        edge.traffic = parseTraffic(typed).traffic;
        return EdgeTableModel::tr("Change traffic");
    case EdgeTableModel::Reason:
        edge.reason = toStd(typed);
        return EdgeTableModel::tr("Change reason");
    case EdgeTableModel::Owner:
        edge.owner = toStd(typed);
        return EdgeTableModel::tr("Change owner");
    default:
        edge.reviewBy = toStd(typed);
        return EdgeTableModel::tr("Change review date");
    }
}

} // namespace

EdgeTableModel::EdgeTableModel(DesignDocument &document, QObject *parent)
    : QAbstractTableModel(parent)
    , m_document(document)
    , m_design(document.snapshot())
    , m_edges(m_design->edges)
{
    connect(&document, &DesignDocument::designChanged, this, &EdgeTableModel::onDesignChanged);
}

void EdgeTableModel::onDesignChanged()
{
    const QScopedValueRollback changing(m_isChanging, true);
    const DesignPtr next = m_document.snapshot();
    const EdgeList before = m_edges;
    const auto difference = EdgeListDifference::upTo(kMostOneByOne, before, next->edges);
    // From here on no state that is known is that of a row.
    m_design = next;
    if (!difference) {
        beginResetModel();
        m_edges = next->edges;
        endResetModel();
        return;
    }
    for (const AllowedEdge *edge : difference->gone) {
        if (!next->edges.indexOf(edge->from, edge->to))
            removeEdge(*edge);
    }
    for (const AllowedEdge *edge : difference->added)
        takeEdge(*edge, static_cast<int>(*next->edges.indexOf(edge->from, edge->to)));
    if (rowCount() > 0)
        emit dataChanged(index(0, State), index(rowCount() - 1, State));
}

void EdgeTableModel::removeEdge(const AllowedEdge &edge)
{
    const auto row = static_cast<int>(*m_edges.indexOf(edge.from, edge.to));
    beginRemoveRows({}, row, row);
    m_edges.erase(static_cast<std::size_t>(row));
    endRemoveRows();
}

/// The edges before it are there already.
void EdgeTableModel::takeEdge(const AllowedEdge &edge, int row)
{
    const auto known = m_edges.indexOf(edge.from, edge.to);
    if (known) {
        m_edges.erase(*known);
        m_edges.insert(edge);
        emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
        return;
    }
    beginInsertRows({}, row, row);
    m_edges.insert(edge);
    endInsertRows();
}

void EdgeTableModel::setSimulation(const SimulationPtr &simulation)
{
    m_simulation = simulation;
    if (rowCount() > 0)
        emit dataChanged(index(0, State), index(rowCount() - 1, State));
}

SelectedConnection EdgeTableModel::connection(int row) const
{
    const AllowedEdge &edge = m_edges[static_cast<std::size_t>(row)];
    return {edge.from, edge.to};
}

int EdgeTableModel::findRow(const SelectedConnection &connection) const
{
    const auto index = m_edges.indexOf(connection.from, connection.to);
    return index ? static_cast<int>(*index) : -1;
}

std::optional<Access> EdgeTableModel::access(int row) const
{
    const auto index = static_cast<std::size_t>(row);
    if (!m_simulation || m_simulation->design != m_design || index >= m_simulation->edgeAccess.size())
        return std::nullopt;
    return m_simulation->edgeAccess[index];
}

QString EdgeTableModel::stateText(const AllowedEdge &edge, Access state)
{
    return state == Access::Allowed && opensOneEnd(edge) ? tr("One end opened") : accessText(state);
}

QString EdgeTableModel::oneEndText(const AllowedEdge &edge)
{
    return tr("The edge opens %1 alone. What these pods may do themselves is up to edges of their own: %2.")
        .arg(endpointText(isPods(edge.from) ? edge.to : edge.from),
             endpointText(isPods(edge.from) ? edge.from : edge.to));
}

QStringList EdgeTableModel::longStateTexts()
{
    return {tr("One end opened"), tr("Being simulated"), accessText(Access::Unknown)};
}

int EdgeTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_edges.size());
}

int EdgeTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString EdgeTableModel::text(const AllowedEdge &edge, int row, int column) const
{
    switch (column) {
    case From:
        return endpointText(edge.from);
    case To:
        return endpointText(edge.to);
    case Traffic:
        return trafficText(edge.traffic);
    case State: {
        const auto state = access(row);
        return state ? stateText(edge, *state) : tr("Being simulated");
    }
    case Reason:
        return toQString(edge.reason);
    case Owner:
        return toQString(edge.owner);
    case ReviewBy:
        return toQString(edge.reviewBy);
    default:
        return {};
    }
}

QVariant EdgeTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const AllowedEdge &edge = m_edges[static_cast<std::size_t>(index.row())];
    if (role == Qt::EditRole && index.column() == Traffic)
        return trafficFieldText(edge.traffic);
    if (role == Qt::ToolTipRole && (index.column() == From || index.column() == To)) {
        const EdgeEndpoint &end = index.column() == From ? edge.from : edge.to;
        const QString name = endpointText(end);
        const QString exact = toQString(toString(end));
        return name == exact ? name : name + QLatin1Char('\n') + exact;
    }
    if (role == Qt::ToolTipRole && index.column() == State && opensOneEnd(edge))
        return oneEndText(edge);
    if (role == Qt::DisplayRole || role == Qt::EditRole || role == Qt::ToolTipRole)
        return text(edge, index.row(), index.column());
    if (role == kAccessRole) {
        const auto state = access(index.row());
        return state ? QVariant::fromValue(*state) : QVariant();
    }
    return {};
}

QVariant EdgeTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case From:
        return tr("From");
    case To:
        return tr("To");
    case Traffic:
        return tr("Traffic");
    case State:
        return tr("State");
    case Reason:
        return tr("Reason");
    case Owner:
        return tr("Owner");
    case ReviewBy:
        return tr("Review by");
    default:
        return {};
    }
}

Qt::ItemFlags EdgeTableModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags usual = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return isEditable(index.column()) ? usual | Qt::ItemIsEditable : usual;
}

QString EdgeTableModel::problemOf(int column, const QString &text)
{
    if (column == Traffic)
        return parseTraffic(text).problem;
    return column == ReviewBy ? reviewDateProblem(text) : QString();
}

bool EdgeTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || !isEditable(index.column()))
        return false;
    const QString typed = value.toString().trimmed();
    const QString problem = problemOf(index.column(), typed);
    if (!problem.isEmpty()) {
        emit refused(problem);
        return false;
    }
    const auto position = static_cast<std::size_t>(index.row());
    AllowedEdge edge = m_edges[position];
    const QString name = change(edge, index.column(), typed);
    const auto failure
        = m_document.apply(name, withEdgeReplaced(m_document.design(), position, std::move(edge)));
    if (failure)
        emit refused(diagnosticText(*failure));
    return !failure;
}

} // namespace drawbridge::app
