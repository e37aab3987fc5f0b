// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "dialogs/kept_policies_dialog.h"

#include "support/qt_text.h"
#include "support/style.h"
#include "text/diagnostic_text.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace drawbridge::app {

KeptPoliciesDialog::KeptPoliciesDialog(const Project &project, const Design &design, QWidget *parent)
    : QDialog(parent)
    , m_list(new QTreeWidget(this))
{
    setWindowTitle(tr("Keep or replace policies"));
    resize(560, 420);
    auto *text = new QLabel(
        tr("A kept policy stays in force beside the files of the export. Every other loaded policy "
           "is replaced by the design."),
        this);
    text->setWordWrap(true);
    m_list->setAccessibleName(tr("Loaded policies"));
    m_list->setHeaderLabels({tr("Keep"), tr("Namespace"), tr("Place")});
    m_list->setRootIsDecorated(false);
    for (const NetworkPolicy &policy : project.objects->networkPolicies) {
        auto *item = new QTreeWidgetItem(m_list,
                                         {toQString(policy.meta.name), toQString(policy.meta.namespaceName),
                                          placeText(policy.meta.where)});
        const LoadedPolicyId id {policy.meta.namespaceName, policy.meta.name};
        const bool isKept = std::find(design.keptPolicies.begin(), design.keptPolicies.end(), id)
            != design.keptPolicies.end();
        item->setCheckState(0, isKept ? Qt::Checked : Qt::Unchecked);
    }
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    setPrimary(buttons->addButton(tr("Apply"), QDialogButtonBox::AcceptRole));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(text);
    layout->addWidget(m_list);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
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
