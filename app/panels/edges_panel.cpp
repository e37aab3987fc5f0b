// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "panels/edges_panel.h"

#include "document/design_document.h"
#include "document/filter_runner.h"
#include "document/simulation_runner.h"
#include "models/edge_filter_model.h"
#include "models/edge_table_model.h"
#include "support/style.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

namespace drawbridge::app {

namespace {

/// Paints a cell with the soft selection; the state with its line, as the canvas draws it.
class EdgeDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = themeOf(option.widget);
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, theme.accentSoft);
        QRect rect = option.rect.adjusted(10, 0, -8, 0);
        painter->save();
        if (index.column() == EdgeTableModel::State)
            rect.setLeft(rect.left() + drawState(*painter, rect, theme, index) + 8);
        painter->setPen(theme.text);
        const QString text = index.data().toString();
        painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                          option.fontMetrics.elidedText(text, Qt::ElideMiddle, rect.width()));
        if ((option.state & QStyle::State_HasFocus) && option.widget->hasFocus()) {
            painter->setPen(QPen(theme.accent, 1.5));
            painter->drawRect(QRectF(option.rect).adjusted(1, 1, -1, -1));
        }
        painter->restore();
    }

private:
    static int drawState(QPainter &painter, const QRect &rect, const Theme &theme, const QModelIndex &index)
    {
        constexpr int width = 26;
        const QVariant access = index.data(EdgeTableModel::kAccessRole);
        if (!access.isValid())
            return width;
        painter.setRenderHint(QPainter::Antialiasing);
        const double y = rect.center().y() + 0.5;
        const double left = rect.left();
        const double right = left + width;
        switch (access.value<Access>()) {
        case Access::Allowed:
            painter.setPen(QPen(theme.allowed, 1.5));
            painter.drawLine(QPointF(left, y), QPointF(right - 6, y));
            painter.setBrush(theme.allowed);
            painter.drawPolygon(QPolygonF({{right - 7, y - 3.5}, {right, y}, {right - 7, y + 3.5}}));
            break;
        case Access::Denied:
            painter.setPen(QPen(theme.denied, 1.6, Qt::CustomDashLine));
            painter.drawLine(QPointF(left, y), QPointF(left + 6, y));
            painter.drawLine(QPointF(left + 10, y), QPointF(left + 16, y));
            painter.setPen(QPen(theme.denied, 1.6));
            painter.drawLine(QPointF(right - 5, y - 5), QPointF(right - 5, y + 5));
            painter.drawLine(QPointF(right - 1, y - 5), QPointF(right - 1, y + 5));
            break;
        case Access::Unknown:
            painter.setPen(QPen(theme.unknown, 1.8, Qt::DotLine, Qt::RoundCap));
            painter.drawLine(QPointF(left, y), QPointF(right - 8, y));
            painter.setPen(QPen(theme.unknown, 1.5));
            painter.drawPolyline(QPolygonF({{right - 6, y - 3.5}, {right, y}, {right - 6, y + 3.5}}));
            break;
        }
        return width;
    }
};

} // namespace

EdgesPanel::EdgesPanel(DesignDocument &document, SimulationRunner &runner, FilterRunner &filter,
                       Selection &selection, QWidget *parent)
    : QWidget(parent)
    , m_selection(selection)
    , m_edges(new EdgeTableModel(document, this))
    , m_model(new EdgeFilterModel(*m_edges, this))
    , m_table(new QTableView(this))
    , m_message(new QLabel(this))
{
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Edges of the design"));
    m_table->setItemDelegate(new EdgeDelegate(this));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
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
                                        std::pair(3, 130), std::pair(4, 200), std::pair(5, 110)})
        m_table->setColumnWidth(column, width);
    m_table->installEventFilter(this);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_table);
    layout->addWidget(m_message, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &EdgesPanel::onCurrentChanged);
    connect(&m_selection, &Selection::changed, this, &EdgesPanel::onSelectionChanged);
    for (const auto slot : {&EdgesPanel::updateEmpty, &EdgesPanel::onSelectionChanged})
        connect(m_model, &QAbstractItemModel::modelReset, this, slot);
    connect(&runner, &SimulationRunner::simulated, this,
            [this, &runner] { m_edges->setSimulation(runner.latest()); });
    connect(&filter, &FilterRunner::changed, this, [this, &filter] {
        m_model->setKeys(filter.result() ? std::optional(filter.result()->keys) : std::nullopt);
        updateEmpty();
        onSelectionChanged();
    });
    connect(m_table, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        if (index.column() < EdgeTableModel::Reason)
            emit editRequested(m_model->connection(index.row()));
        else
            m_table->edit(index);
    });
    updateEmpty();
}

void EdgesPanel::updateEmpty()
{
    const bool isEmpty = m_model->rowCount() == 0;
    m_table->setVisible(!isEmpty);
    m_message->setVisible(isEmpty);
    m_message->setText(
        m_edges->rowCount() == 0
            ? tr("No edges yet. Pull from the handle of a workload, or select one and press E.")
            : tr("No edge begins or ends at what the filter lets through."));
}

bool EdgesPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress && m_table->currentIndex().isValid()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const SelectedConnection connection = m_model->connection(m_table->currentIndex().row());
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            emit editRequested(connection);
            return true;
        }
        if (key->key() == Qt::Key_Delete) {
            emit removeRequested(connection);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void EdgesPanel::onCurrentChanged()
{
    if (m_isShowing || !m_table->currentIndex().isValid())
        return;
    const QScopedValueRollback showing(m_isShowing, true);
    m_selection.selectOnlyConnection(m_model->connection(m_table->currentIndex().row()));
}

void EdgesPanel::onSelectionChanged()
{
    if (m_isShowing)
        return;
    const QScopedValueRollback showing(m_isShowing, true);
    const int row = m_selection.connection() ? m_model->findRow(*m_selection.connection()) : -1;
    if (row < 0)
        m_table->clearSelection();
    else
        m_table->selectRow(row);
}

} // namespace drawbridge::app
