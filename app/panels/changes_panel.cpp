// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "panels/changes_panel.h"

#include "document/selection.h"
#include "panels/row_view.h"
#include "support/background.h"
#include "support/icon.h"
#include "support/style.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSet>
#include <QVBoxLayout>

namespace drawbridge::app {

namespace {

constexpr int kMargin = 14;
constexpr int kTile = 24;
/// Just a branch: names need the room.
constexpr int kIndentation = 14;

/// What a row and those above it are called: also once they count something else.
QString pathOf(const RowModel &model, const QModelIndex &index)
{
    const Row &row = model.row(index);
    const QString &name = row.key.isEmpty() ? row.text : row.key;
    return index.parent().isValid() ? pathOf(model, index.parent()) + QLatin1Char('\n') + name : name;
}

QSet<QString> expandedPaths(const RowView &view, const RowModel &model, const QModelIndex &parent = {})
{
    QSet<QString> paths;
    for (int i = 0; i < model.rowCount(parent); ++i) {
        const QModelIndex index = model.index(i, 0, parent);
        if (!view.isExpanded(index))
            continue;
        paths.insert(pathOf(model, index));
        paths.unite(expandedPaths(view, model, index));
    }
    return paths;
}

void expandPaths(RowView &view, const QSet<QString> &paths, const QModelIndex &parent = {})
{
    const RowModel &model = view.rowModel();
    for (int i = 0; i < model.rowCount(parent); ++i) {
        const QModelIndex index = model.index(i, 0, parent);
        if (!paths.contains(pathOf(model, index)))
            continue;
        view.expand(index);
        expandPaths(view, paths, index);
    }
}

} // namespace

ChangesPanel::ChangesPanel(Selection &selection, QWidget *parent)
    : QWidget(parent)
    , m_selection(selection)
    , m_head(new QWidget(this))
    , m_icon(new QLabel(m_head))
    , m_headline(new QLabel(m_head))
    , m_counts(new QLabel(m_head))
    , m_rows(new RowView(tr("Changes"), this))
{
    m_rows->setWrapsSentences(true);
    m_rows->setIndentation(kIndentation);
    m_headline->setFont(scaledFont(font(), FontFactor::kTitle, QFont::DemiBold));
    m_headline->setWordWrap(true);
    m_counts->setFont(scaledFont(font(), FontFactor::kSection));
    m_counts->setWordWrap(true);
    m_head->setToolTip(tr("Pairs of workloads, each counted once and in its direction. The cards of the "
                          "canvas count a pair of two namespaces at both of them."));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(1);
    texts->addWidget(m_headline);
    texts->addWidget(m_counts);
    auto *head = new QHBoxLayout(m_head);
    // Icons keep two pixels clear by themselves.
    head->setContentsMargins(kMargin - 2, 10, kMargin, 8);
    head->setSpacing(10);
    head->addWidget(m_icon, 0, Qt::AlignTop);
    head->addLayout(texts, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_rows, 1);
    connect(m_rows, &RowView::rowSelected, this, &ChangesPanel::select);
    connect(&m_selection, &Selection::changed, this, &ChangesPanel::showSelected);
    connect(&m_making, &QFutureWatcherBase::finished, this, [this] {
        const std::shared_ptr<const ChangeList> made = takeResult(m_making);
        if (m_made && m_made == m_simulation)
            showList(*made);
    });
    showIcon();
    clear();
}

ChangesPanel::~ChangesPanel()
{
    waitForEnd(m_making);
}

void ChangesPanel::show(const SimulationPtr &simulation)
{
    if (m_simulation == simulation)
        return;
    m_simulation = simulation;
    if (!simulation->pairs || simulation->pairs->changes.size() <= kMostPlainChanges) {
        showList(changeList(simulation));
        return;
    }
    m_made = simulation;
    m_making.setFuture(
        runInBackground([simulation] { return std::make_shared<const ChangeList>(changeList(simulation)); }));
}

void ChangesPanel::clear()
{
    m_simulation.reset();
    m_made.reset();
    m_head->hide();
    qobject_cast<LaterRowModel *>(m_rows->model())->prepare({});
    m_rows->setRows({});
    m_rows->setEmptyText(tr("Being simulated"));
}

void ChangesPanel::showList(const ChangeList &list)
{
    m_headline->setText(list.headline);
    m_counts->setText(list.counts);
    m_head->setVisible(!list.headline.isEmpty());
    const QSet<QString> expanded = expandedPaths(*m_rows, m_rows->rowModel());
    qobject_cast<LaterRowModel *>(m_rows->model())->prepare(list.sources);
    m_rows->setRows(list.rows);
    if (list.rows.empty())
        m_rows->setEmptyText(m_simulation->pairs
                                 ? tr("The design allows what the loaded policies allow.")
                                 : tr("There are too many workloads to compare each pair. The Matrix counts "
                                      "what changes between namespaces."));
    expandPaths(*m_rows, expanded);
    showSelected();
}

bool ChangesPanel::isLookedAt(const Row &row) const
{
    if (row.connection)
        return row.connection == m_selection.connection() || row.connection == m_selection.between();
    return !row.key.isEmpty() && m_selection.keys() == QStringList {row.key};
}

void ChangesPanel::showSelected()
{
    // A pair may be in the list twice, and the row that was chosen stays.
    const Row *current = m_rows->currentRow();
    if (current && isLookedAt(*current))
        return;
    const RowModel &model = m_rows->rowModel();
    const auto &ends = m_selection.connection() ? m_selection.connection() : m_selection.between();
    m_rows->showCurrent(ends                                 ? model.findConnection(*ends)
                            : m_selection.keys().size() == 1 ? model.findKey(m_selection.keys().first())
                                                             : QModelIndex());
}

void ChangesPanel::showIcon()
{
    m_icon->setPixmap(themedIcon(QStringLiteral("compare")).pixmap(kTile));
}

void ChangesPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    // Later, once the icons have the colours of the theme.
    if (event->type() == QEvent::PaletteChange)
        QMetaObject::invokeMethod(this, &ChangesPanel::showIcon, Qt::QueuedConnection);
}

void ChangesPanel::select(const Row &row)
{
    const auto isNamespace
        = [](const EdgeEndpoint &end) { return std::holds_alternative<NamespaceEndpoint>(end); };
    if (!row.connection) {
        if (!row.key.isEmpty())
            m_selection.selectKeys({row.key});
    } else if (isNamespace(row.connection->from) || isNamespace(row.connection->to)) {
        m_selection.selectBetween(*row.connection);
    } else {
        m_selection.selectOnlyConnection(*row.connection);
    }
}

} // namespace drawbridge::app
