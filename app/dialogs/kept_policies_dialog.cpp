// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "dialogs/kept_policies_dialog.h"

#include "panels/soft_selection_delegate.h"
#include "support/qt_text.h"
#include "support/style.h"
#include "support/window_size.h"
#include "text/diagnostic_text.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace drawbridge::app {

namespace {

constexpr int kColumnGap = 16;
constexpr int kWidth = 720;
constexpr int kLeastHeight = 280;

} // namespace

KeptPoliciesDialog::KeptPoliciesDialog(const Project &project, const Design &design, QWidget *parent)
    : QDialog(parent)
    , m_list(new QTreeWidget(this))
    , m_count(new QLabel(this))
{
    setWindowTitle(tr("Keep or replace policies"));
    auto *text = new QLabel(
        tr("A policy that is ticked is kept: it stays in force beside the files of the export. Every other "
           "loaded policy is replaced by the design."),
        this);
    text->setWordWrap(true);
    m_list->setAccessibleName(tr("Loaded policies, ticked where kept"));
    m_list->setHeaderLabels({tr("Keep"), tr("Namespace"), tr("Place")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setItemDelegate(new SoftSelectionDelegate(m_list));
    fill(project, design);
    setInk(m_count, &Theme::text2);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *apply = buttons->addButton(tr("&Apply"), QDialogButtonBox::AcceptRole);
    apply->setDefault(true);
    setPrimary(apply);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(text);
    layout->addWidget(m_list);
    layout->addWidget(m_count);
    layout->addWidget(buttons);
    connect(m_list, &QTreeWidget::itemChanged, this, &KeptPoliciesDialog::showCount);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showCount();
    resizeWithinScreen(*this, {kWidth, heightWithoutScrolling()});
}

int KeptPoliciesDialog::heightWithoutScrolling() const
{
    const int rows = m_list->topLevelItemCount() * m_list->sizeHintForRow(0);
    const int list = rows + m_list->header()->sizeHint().height() + 2 * m_list->frameWidth() + 2;
    const int around = layout()->totalHeightForWidth(kWidth) - m_list->sizeHint().height();
    return std::max(kLeastHeight, around + list);
}

void KeptPoliciesDialog::fill(const Project &project, const Design &design)
{
    const int height = std::max(22, fontMetrics().height() + 6);
    for (const NetworkPolicy &policy : project.objects->networkPolicies) {
        auto *item = new QTreeWidgetItem(m_list,
                                         {toQString(policy.meta.name), toQString(policy.meta.namespaceName),
                                          placeText(policy.meta.where)});
        item->setToolTip(2, item->text(2));
        item->setSizeHint(2, {0, height});
        const LoadedPolicyId id {policy.meta.namespaceName, policy.meta.name};
        item->setCheckState(0, design.keeps(id) ? Qt::Checked : Qt::Unchecked);
    }
    m_list->sortItems(1, Qt::AscendingOrder);
    for (const int column : {0, 1}) {
        m_list->resizeColumnToContents(column);
        m_list->setColumnWidth(column, m_list->columnWidth(column) + kColumnGap);
    }
    if (m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0));
}

void KeptPoliciesDialog::showCount()
{
    const int all = m_list->topLevelItemCount();
    const int keeping = static_cast<int>(kept().size());
    m_count->setText(
        tr("%1 kept, %2 replaced").arg(locale().toString(keeping), locale().toString(all - keeping)));
}

std::vector<LoadedPolicyId> KeptPoliciesDialog::kept() const
{
    std::vector<LoadedPolicyId> kept;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *item = m_list->topLevelItem(i);
        if (item->checkState(0) == Qt::Checked)
            kept.push_back({toStd(item->text(1)), toStd(item->text(0))});
    }
    std::sort(kept.begin(), kept.end());
    return kept;
}

} // namespace drawbridge::app
