// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "dialogs/suggestions_dialog.h"

#include "models/suggestion_rows.h"
#include "panels/elided_ends.h"
#include "panels/row_view.h"
#include "panels/soft_selection_delegate.h"
#include "support/background.h"
#include "support/icon.h"
#include "support/style.h"
#include "support/window_size.h"
#include "text/confidence_text.h"
#include "text/diagnostic_text.h"
#include "text/domain_text.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QStyle>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace drawbridge::app {

namespace {

enum Column { ConnectionColumn, PortsColumn, ConfidenceColumn, EvidenceColumn };
constexpr int kIndexRole = Qt::UserRole;
constexpr int kSearchedRole = Qt::UserRole + 1;
constexpr int kEvidenceLines = 5;
constexpr int kColumnGap = 16;
/// The tick before the text, with what is around it.
constexpr int kTickWidth = 40;

/// Everything of a suggestion that the filter looks at.
QString searchedText(const EdgeSuggestion &suggestion)
{
    QStringList parts {connectionText(suggestion.edge.from, suggestion.edge.to),
                       endpointText(suggestion.edge.from), endpointText(suggestion.edge.to),
                       trafficText(suggestion.edge.traffic), confidenceText(suggestion.confidence)};
    for (const Diagnostic &evidence : suggestion.evidence)
        parts << diagnosticText(evidence) << placeText(evidence.where);
    return parts.join(QLatin1Char('\n'));
}

/// Of a connection that is too long both ends give way, not the one that tells it from the one above.
class ConnectionDelegate : public SoftSelectionDelegate {
public:
    using SoftSelectionDelegate::SoftSelectionDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        SoftSelectionDelegate::initStyleOption(option, index);
        if (!option->widget || !option->rect.isValid())
            return;
        const QRect place
            = option->widget->style()->subElementRect(QStyle::SE_ItemViewItemText, option, option->widget);
        const int margin = option->widget->style()->pixelMetric(QStyle::PM_FocusFrameHMargin) + 1;
        option->text = elidedEnds(option->text, option->fontMetrics, place.width() - 2 * margin);
    }
};

/// What lets in others than the workloads of the folder comes first: it must not be added unseen.
std::vector<std::size_t> inOrder(const std::vector<EdgeSuggestion> &suggestions)
{
    std::vector<std::size_t> order(suggestions.size());
    std::iota(order.begin(), order.end(), std::size_t {0});
    std::ranges::stable_partition(
        order, [&](std::size_t i) { return endpointNamespace(suggestions[i].edge.from).isEmpty(); });
    return order;
}

} // namespace

SuggestionsDialog::SuggestionsDialog(SuggestionRequest request, QWidget *parent)
    : QDialog(parent)
    , m_request(std::move(request))
    , m_fromServices(new QRadioButton(tr("What the &manifests name"), this))
    , m_fromPolicies(new QRadioButton(tr("What the loaded &policies allow"), this))
    , m_all(new QCheckBox(tr("All &shown"), this))
    , m_filter(new QLineEdit(this))
    , m_pages(new QStackedWidget(this))
    , m_empty(new QLabel(this))
    , m_tree(new QTreeWidget(this))
    , m_evidence(new RowView(tr("Evidence of the suggestion"), this))
    , m_hidden(new QLabel(this))
{
    setWindowTitle(tr("Suggest connections"));
    resizeWithinScreen(*this, {1000, 640});
    auto *text = new QLabel(tr("Connections that the design does not have. Those that are ticked are added "
                               "as edges; postures and other edges stay as they are."),
                            this);
    text->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    setInk(m_empty, &Theme::text2);
    setInk(m_hidden, &Theme::text2);
    setUpTree();
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_tree);
    m_evidence->setRootIsDecorated(false);
    m_evidence->setFrameShape(QFrame::StyledPanel);
    m_evidence->setFixedHeight(kEvidenceLines * std::max(22, fontMetrics().height() + 6));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(text);
    layout->addWidget(makeSources());
    layout->addWidget(makeFilterRow());
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_evidence);
    addButtons(*layout);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &SuggestionsDialog::onFound);
    connect(m_evidence, &RowView::rowActivated, this, [this](const Row &row) {
        if (row.where.isKnown())
            emit placeActivated(row.where);
    });
    find();
    m_filter->setFocus();
}

QWidget *SuggestionsDialog::makeSources()
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(24);
    row->addWidget(m_fromServices);
    row->addWidget(m_fromPolicies);
    row->addStretch(1);
    m_fromServices->setChecked(true);
    m_fromPolicies->setEnabled(!m_request.objects->networkPolicies.empty());
    connect(m_fromServices, &QRadioButton::toggled, this, &SuggestionsDialog::find);
    return box;
}

QWidget *SuggestionsDialog::makeFilterRow()
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    m_all->setToolTip(tr("Tick all that are shown, or none"));
    m_filter->setPlaceholderText(tr("Filter by name, port, file or evidence"));
    m_filter->setAccessibleName(tr("Filter of the suggestions"));
    m_filter->setClearButtonEnabled(true);
    row->addWidget(m_all);
    row->addWidget(m_filter, 1);
    connect(m_filter, &QLineEdit::textChanged, this, &SuggestionsDialog::filter);
    connect(m_all, &QCheckBox::clicked, this, &SuggestionsDialog::tickAll);
    return box;
}

void SuggestionsDialog::setUpTree()
{
    m_tree->setAccessibleName(tr("Suggested connections, ticked where they are added"));
    m_tree->setHeaderLabels({tr("Connection"), tr("Ports"), tr("Confidence"), tr("Evidence")});
    m_tree->setRootIsDecorated(false);
    m_tree->setUniformRowHeights(true);
    m_tree->header()->setStretchLastSection(true);
    // Soft, so that ticks and confidence stay legible on the current row.
    m_tree->setItemDelegate(new SoftSelectionDelegate(m_tree));
    m_tree->setItemDelegateForColumn(ConnectionColumn, new ConnectionDelegate(m_tree));
    connect(m_tree, &QTreeWidget::itemChanged, this, &SuggestionsDialog::updateChoice);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &SuggestionsDialog::showEvidence);
}

void SuggestionsDialog::addButtons(QVBoxLayout &layout)
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_add = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_add->setDefault(true);
    setPrimary(m_add);
    auto *row = new QHBoxLayout;
    row->addWidget(m_hidden, 1);
    row->addWidget(buttons);
    layout.addLayout(row);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

SuggestionSource SuggestionsDialog::source() const
{
    return m_fromServices->isChecked() ? SuggestionSource::Services : SuggestionSource::LoadedPolicies;
}

void SuggestionsDialog::find()
{
    m_tree->clear();
    m_found = {};
    m_evidence->setRows({});
    m_empty->setText(tr("Looking for connections…"));
    m_pages->setCurrentWidget(m_empty);
    updateChoice();
    m_watcher.setFuture(runInBackground([request = m_request, source = source()] {
        return findSuggestions(*request.design, *request.objects, *request.loaded, source);
    }));
}

void SuggestionsDialog::onFound()
{
    m_found = m_watcher.result();
    std::ranges::stable_sort(m_found.edges, std::ranges::greater(), &EdgeSuggestion::confidence);
    {
        const QSignalBlocker quiet(m_tree);
        m_tree->clear();
        for (const std::size_t index : inOrder(m_found.edges))
            addItem(index);
    }
    const bool hasEvidence = source() == SuggestionSource::Services;
    m_tree->setColumnHidden(ConfidenceColumn, !hasEvidence);
    m_tree->setColumnHidden(EvidenceColumn, !hasEvidence);
    fitColumns();
    filter();
}

void SuggestionsDialog::fitColumns()
{
    for (const auto &[column, most] :
         {std::pair(ConnectionColumn, width() * 2 / 5), std::pair(PortsColumn, width() / 8),
          std::pair(ConfidenceColumn, width())}) {
        m_tree->resizeColumnToContents(column);
        m_tree->setColumnWidth(column, std::min(m_tree->columnWidth(column) + kColumnGap, most));
    }
}

void SuggestionsDialog::addItem(std::size_t index)
{
    const EdgeSuggestion &suggestion = m_found.edges[index];
    auto *item = new QTreeWidgetItem(m_tree);
    item->setText(ConnectionColumn, connectionText(suggestion.edge.from, suggestion.edge.to));
    item->setText(PortsColumn, trafficText(suggestion.edge.traffic));
    if (!suggestion.evidence.empty()) {
        item->setText(ConfidenceColumn, confidenceText(suggestion.confidence));
        item->setIcon(ConfidenceColumn, themedIcon(confidenceIconName(suggestion.confidence)));
        item->setToolTip(ConfidenceColumn, confidenceHint(suggestion.confidence));
        item->setText(EvidenceColumn, evidenceText(suggestion));
        item->setToolTip(EvidenceColumn, item->text(EvidenceColumn));
    }
    item->setToolTip(ConnectionColumn, item->text(ConnectionColumn));
    item->setToolTip(PortsColumn, item->text(PortsColumn));
    const int textWidth = fontMetrics().horizontalAdvance(item->text(ConnectionColumn));
    item->setSizeHint(ConnectionColumn, {textWidth + kTickWidth, std::max(22, fontMetrics().height() + 6)});
    item->setCheckState(ConnectionColumn, isSureEnough(suggestion.confidence) ? Qt::Checked : Qt::Unchecked);
    item->setData(ConnectionColumn, kIndexRole, static_cast<qulonglong>(index));
    item->setData(ConnectionColumn, kSearchedRole, searchedText(suggestion));
}

std::vector<QTreeWidgetItem *> SuggestionsDialog::shownItems() const
{
    std::vector<QTreeWidgetItem *> items;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        if (!m_tree->topLevelItem(i)->isHidden())
            items.push_back(m_tree->topLevelItem(i));
    }
    return items;
}

void SuggestionsDialog::filter()
{
    const QString text = m_filter->text().trimmed();
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = m_tree->topLevelItem(i);
        item->setHidden(
            !item->data(ConnectionColumn, kSearchedRole).toString().contains(text, Qt::CaseInsensitive));
    }
    const std::vector<QTreeWidgetItem *> shown = shownItems();
    if (std::ranges::find(shown, m_tree->currentItem()) == shown.end())
        m_tree->setCurrentItem(shown.empty() ? nullptr : shown.front());
    m_empty->setText(emptyText());
    m_pages->setCurrentWidget(shown.empty() ? static_cast<QWidget *>(m_empty) : m_tree);
    updateChoice();
    showEvidence();
}

QString SuggestionsDialog::emptyText() const
{
    if (m_tree->topLevelItemCount() > 0)
        return tr("Nothing matches.");
    return source() == SuggestionSource::Services
        ? tr("Every connection that the manifests name is in the design.")
        : tr("Every connection that the loaded policies allow is in the design.");
}

void SuggestionsDialog::tickAll()
{
    const std::vector<QTreeWidgetItem *> shown = shownItems();
    const bool isAll = std::ranges::all_of(
        shown, [](const QTreeWidgetItem *item) { return item->checkState(ConnectionColumn) == Qt::Checked; });
    {
        const QSignalBlocker quiet(m_tree);
        for (QTreeWidgetItem *item : shown)
            item->setCheckState(ConnectionColumn, isAll ? Qt::Unchecked : Qt::Checked);
    }
    m_tree->viewport()->update();
    updateChoice();
}

void SuggestionsDialog::updateChoice()
{
    const auto shown = static_cast<int>(shownItems().size());
    const auto ticked = static_cast<int>(chosen().size());
    const int hidden = m_tree->topLevelItemCount() - shown;
    m_all->setEnabled(shown > 0);
    m_all->setTristate(ticked > 0 && ticked < shown);
    m_all->setCheckState(ticked == 0 ? Qt::Unchecked : ticked == shown ? Qt::Checked : Qt::PartiallyChecked);
    m_hidden->setText(hidden > 0 ? tr("%Ln hidden by the filter: not added.", nullptr, hidden) : QString());
    m_add->setText(tr("&Add %Ln connection(s)", nullptr, ticked));
    m_add->setEnabled(ticked > 0);
}

void SuggestionsDialog::showEvidence()
{
    const QTreeWidgetItem *item = m_tree->currentItem();
    const auto index
        = item ? std::optional(item->data(ConnectionColumn, kIndexRole).toULongLong()) : std::nullopt;
    std::vector<Row> rows = evidenceRows(index ? &m_found.edges[*index] : nullptr, m_found.diagnostics);
    m_evidence->setVisible(!rows.empty());
    m_evidence->setRows(std::move(rows));
}

std::vector<EdgeSuggestion> SuggestionsDialog::chosen() const
{
    std::vector<EdgeSuggestion> chosen;
    for (const QTreeWidgetItem *item : shownItems()) {
        if (item->checkState(ConnectionColumn) == Qt::Checked)
            chosen.push_back(m_found.edges[item->data(ConnectionColumn, kIndexRole).toULongLong()]);
    }
    return chosen;
}

} // namespace drawbridge::app
