// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "panels/matrix_panel.h"

#include "document/design_document.h"
#include "document/endpoint_index.h"
#include "document/simulation_runner.h"
#include "models/matrix_model.h"
#include "panels/matrix_delegate.h"
#include "panels/view_switch.h"
#include "support/qt_text.h"
#include "support/style.h"
#include "synthesis/edge_ports.h"
#include "text/domain_text.h"
#include "text/port_text.h"

#include <QAction>
#include <QActionGroup>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace drawbridge::app {

namespace {

constexpr int kPatienceMilliseconds = 300;
constexpr int kMargin = 14;
constexpr int kLeastCellWidth = 64;
constexpr int kMostHeadWidth = 220;
// A name that is longer than its column's cells gets no more than this.
constexpr int kMostElidedWidth = 96;

} // namespace

MatrixPanel::MatrixPanel(DesignDocument &document, SimulationRunner &runner, Selection &selection,
                         QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_runner(runner)
    , m_selection(selection)
    , m_model(new MatrixModel(this))
    , m_byNamespace(new QAction(tr("Namespaces"), this))
    , m_byWorkload(new QAction(tr("Workloads"), this))
    , m_ports(new QLineEdit(this))
    , m_hint(new QLabel(this))
    , m_table(new QTableView(this))
    , m_message(new QLabel(this))
    , m_patience(new QTimer(this))
{
    auto *strip = new QHBoxLayout;
    createStrip(*strip);
    createTable();
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_patience->setSingleShot(true);
    m_patience->setInterval(kPatienceMilliseconds);
    connect(m_patience, &QTimer::timeout, this, [this] { m_hint->setText(tr("Being counted")); });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(strip);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_message, 1);
    connect(&m_matrix, &MatrixRunner::answered, this, &MatrixPanel::onAnswered);
    connect(&m_runner, &SimulationRunner::simulated, this, &MatrixPanel::refresh);
    connect(&m_document, &DesignDocument::projectChanged, this, [this] {
        m_spaces.clear();
        refresh();
    });
    connect(&m_selection, &Selection::changed, this, &MatrixPanel::onSelectionChanged);
    say({});
}

void MatrixPanel::createStrip(QHBoxLayout &strip)
{
    strip.setContentsMargins(kMargin, 4, kMargin, 4);
    strip.setSpacing(8);
    auto *kinds = new QActionGroup(this);
    for (QAction *kind : {m_byNamespace, m_byWorkload}) {
        kind->setCheckable(true);
        kinds->addAction(kind);
    }
    m_byNamespace->setChecked(true);
    m_byNamespace->setToolTip(tr("Count the pairs of workloads between namespaces"));
    m_byWorkload->setToolTip(tr("Show the workloads of the selected namespaces"));
    connect(kinds, &QActionGroup::triggered, this, &MatrixPanel::refresh);
    auto *choice = new ViewSwitch({m_byNamespace, m_byWorkload}, this);
    choice->setAccessibleName(tr("Rows and columns"));
    auto *portLabel = new QLabel(tr("&Port"), this);
    portLabel->setBuddy(m_ports);
    m_ports->setPlaceholderText(tr("any, or 5432, UDP 53"));
    m_ports->setAccessibleName(tr("Port to look at"));
    m_ports->setClearButtonEnabled(true);
    m_ports->setMaximumWidth(fontMetrics().averageCharWidth() * 34);
    connect(m_ports, &QLineEdit::textChanged, this, &MatrixPanel::onPortsTyped);
    m_hint->setMinimumWidth(1);
    m_hint->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setInk(m_hint, &Theme::text3);
    strip.addWidget(choice);
    strip.addSpacing(8);
    strip.addWidget(portLabel);
    strip.addWidget(m_ports, 1);
    strip.addWidget(m_hint, 2);
}

void MatrixPanel::createTable()
{
    m_table->setModel(m_model);
    m_table->setItemDelegate(new MatrixDelegate(this));
    m_table->setAccessibleName(tr("Matrix of who may reach whom"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setCornerButtonEnabled(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    const QFont strong = scaledFont(font(), FontFactor::kSection, QFont::DemiBold);
    for (QHeaderView *head : {m_table->horizontalHeader(), m_table->verticalHeader()}) {
        head->setFont(strong);
        head->setSectionResizeMode(QHeaderView::Fixed);
        head->setHighlightSections(true);
        head->setTextElideMode(Qt::ElideMiddle);
    }
    m_table->verticalHeader()->setDefaultSectionSize(std::max(27, fontMetrics().height() + 8));
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &MatrixPanel::onCellChosen);
    // The current cell may have lost the selection to another view.
    connect(m_table, &QTableView::clicked, this, &MatrixPanel::onCellChosen);
    connect(m_table, &QTableView::activated, this, &MatrixPanel::onCellActivated);
    connect(m_table, &QTableView::clicked, this, &MatrixPanel::explainCell);
}

void MatrixPanel::setView(View view)
{
    m_view = view;
    refresh();
}

void MatrixPanel::setInFront(bool isInFront)
{
    m_isInFront = isInFront;
    refresh();
}

bool MatrixPanel::areWorkloadsShown() const
{
    return m_byWorkload->isChecked();
}

std::vector<MatrixGroup> MatrixPanel::groups(const Cluster &cluster) const
{
    if (!areWorkloadsShown())
        return namespaceGroups(cluster);
    std::vector<MatrixGroup> shown;
    for (std::size_t i = 0; i < cluster.workloads().size(); ++i) {
        const WorkloadIndex workload {static_cast<std::uint32_t>(i)};
        const std::string &space = cluster[workload].id.namespaceName;
        if (!m_spaces.empty() && std::find(m_spaces.begin(), m_spaces.end(), space) == m_spaces.end())
            continue;
        const EdgeEndpoint endpoint = endpointOf(cluster, workload);
        shown.push_back(
            {toStd(m_spaces.size() == 1 ? endpointName(endpoint) : endpointText(endpoint)), {workload}});
    }
    return shown;
}

void MatrixPanel::refresh()
{
    const SimulationPtr &simulation = m_runner.latest();
    if (!simulation || simulation->project != m_document.project()) {
        m_matrix.cancel();
        m_model->setAnswer(nullptr);
        say(m_document.isOpen() ? tr("Being simulated") : QString());
        return;
    }
    if (!m_isInFront)
        return;
    std::vector<MatrixGroup> wanted = groups(*simulation->project->cluster);
    const bool isTooMuch = areWorkloadsShown() && wanted.size() > kMostWorkloads;
    if (wanted.empty() || isTooMuch) {
        m_matrix.cancel();
        m_model->setAnswer(nullptr);
        say(isTooMuch ? tr("Select one namespace or a few, on the canvas or in the Outline, to see their "
                           "workloads.")
                      : tr("There are no workloads to count."));
        return;
    }
    for (const EdgeEndpoint &endpoint : outside())
        wanted.push_back({toStd(endpointText(endpoint)), {}, addressesOf(endpoint)});
    m_matrix.ask({simulation, m_view, std::move(wanted), m_traffic});
    m_patience->start();
}

void MatrixPanel::onAnswered(const MatrixAnsweredPtr &answer)
{
    m_patience->stop();
    say({});
    m_hint->setText(
        !answer->departures.empty() ? tr("A corner: the CNI profile departs from the specification")
            : m_view == View::Difference
            ? tr("Pairs that may connect, from row to column, and changes; replicas are a pair, too")
            : tr("Pairs that may connect, from row to column; replicas are a pair, too"));
    const QScopedValueRollback showing(m_isShowing, true);
    m_model->setAnswer(answer);
    fitColumns();
    showSelectedCells();
    if (!m_table->selectionModel()->hasSelection())
        showAChange();
}

/// Columns are as wide as their cells need, and names as long as a few more characters have room; longer
/// ones are elided, and in the tip.
void MatrixPanel::fitColumns()
{
    constexpr int kPadding = 20;
    constexpr int kMostMeasuredCells = 4'000;
    QHeaderView *head = m_table->horizontalHeader();
    const QFontMetrics headMetrics(head->font());
    QFont strong = m_table->font();
    strong.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(strong);
    int widest = kLeastCellWidth;
    const int measured = std::max(1, kMostMeasuredCells / std::max(1, m_model->columnCount()));
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const int name = headMetrics.horizontalAdvance(
                             m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString())
            + kPadding;
        int width = std::clamp(name, kLeastCellWidth, kMostElidedWidth);
        // The totals, which are last, have the largest numbers.
        for (int row = std::max(0, m_model->rowCount() - measured); row < m_model->rowCount(); ++row)
            width = std::max(
                width, metrics.horizontalAdvance(m_model->index(row, column).data().toString()) + kPadding);
        head->resizeSection(column, std::min(width, kMostHeadWidth));
        widest = std::max(widest, name);
    }
    m_table->verticalHeader()->setFixedWidth(std::clamp(widest, 136, kMostHeadWidth + 40));
}

void MatrixPanel::say(const QString &sentence)
{
    m_message->setText(sentence);
    m_message->setVisible(!sentence.isEmpty());
    m_table->setVisible(sentence.isEmpty());
    if (!sentence.isEmpty()) {
        m_patience->stop();
        m_hint->clear();
    }
}

void MatrixPanel::onPortsTyped(const QString &text)
{
    const ParsedPorts parsed = parsePorts(text);
    const EdgePorts ports = edgePorts(parsed.traffic);
    const QString problem = !ports.named.empty()
        ? tr("A port's name means other numbers on other pods: write the number.")
        : parsed.problem;
    if (!problem.isEmpty()) {
        m_patience->stop();
        setInk(m_hint, &Theme::denied);
        m_hint->setText(problem);
        return;
    }
    setInk(m_hint, &Theme::text3);
    m_traffic = ports.isEverything ? TrafficSet::all() : ports.numbered;
    refresh();
}

void MatrixPanel::onCellChosen()
{
    const QModelIndex cell = m_table->currentIndex();
    if (m_isShowing || !cell.isValid())
        return;
    const QScopedValueRollback showing(m_isShowing, true);
    m_line.reset();
    const auto from = endOf(cell.row());
    const auto to = endOf(cell.column());
    if (!from || !to)
        return;
    if (areWorkloadsShown())
        return m_selection.selectPair({*from, *to});
    // What pairs of workloads may do is not one answer: both namespaces are shown, and no connection.
    QStringList keys {toQString(toString(*from)), toQString(toString(*to))};
    keys.removeDuplicates();
    m_selection.selectKeys(keys);
}

std::vector<EdgeEndpoint> MatrixPanel::outside() const
{
    std::vector<EdgeEndpoint> found {ExternalEndpoint {WellKnownExternal::Internet}};
    for (const AllowedEdge &edge : m_document.design().edges) {
        for (const EdgeEndpoint &end : {edge.from, edge.to}) {
            if (!addressesOf(end).isEmpty() && std::find(found.begin(), found.end(), end) == found.end())
                found.push_back(end);
        }
    }
    std::sort(found.begin() + 1, found.end());
    return found;
}

std::optional<EdgeEndpoint> MatrixPanel::endOf(int section) const
{
    if (m_model->isTotal(section))
        return std::nullopt;
    const MatrixGroup &group = m_model->group(section);
    if (group.addresses.isEmpty())
        return areWorkloadsShown()
            ? endpointOf(*m_model->answer()->question.simulation->project->cluster, group.workloads.front())
            : EdgeEndpoint(NamespaceEndpoint {group.name});
    for (const EdgeEndpoint &endpoint : outside()) {
        if (toStd(endpointText(endpoint)) == group.name && addressesOf(endpoint) == group.addresses)
            return endpoint;
    }
    return std::nullopt;
}

void MatrixPanel::explainCell(const QModelIndex &cell)
{
    if (areWorkloadsShown() && cell.isValid() && endOf(cell.row()) && endOf(cell.column()))
        emit explanationRequested();
}

void MatrixPanel::onCellActivated()
{
    const QModelIndex cell = m_table->currentIndex();
    if (areWorkloadsShown())
        return explainCell(cell);
    if (!cell.isValid())
        return;
    std::vector<std::string> spaces;
    for (const int section : {cell.row(), cell.column()}) {
        const auto end = endOf(section);
        const auto *space = end ? std::get_if<NamespaceEndpoint>(&*end) : nullptr;
        if (space && (spaces.empty() || spaces.front() != space->namespaceName))
            spaces.push_back(space->namespaceName);
    }
    if (spaces.empty())
        return;
    m_spaces = std::move(spaces);
    m_byWorkload->trigger();
}

} // namespace drawbridge::app
