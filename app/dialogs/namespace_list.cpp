// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "dialogs/namespace_list.h"

#include "support/qt_text.h"

#include <QSignalBlocker>

namespace drawbridge::app {

namespace {

QListWidgetItem *addTicked(QListWidget &list, const QString &text, const QString &name, bool isTicked)
{
    auto *item = new QListWidgetItem(text, &list);
    item->setData(Qt::UserRole, name);
    item->setToolTip(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(isTicked ? Qt::Checked : Qt::Unchecked);
    return item;
}

} // namespace

NamespaceList::NamespaceList(const Cluster &cluster, const std::set<std::string> &chosen, QWidget *parent)
    : QListWidget(parent)
{
    addTicked(*this, tr("All namespaces"), {}, true);
    std::set<std::string> missing = chosen;
    for (const ClusterNamespace &space : cluster.namespaces()) {
        addTicked(*this, toQString(space.name), toQString(space.name),
                  chosen.empty() || chosen.contains(space.name));
        missing.erase(space.name);
    }
    for (const std::string &name : missing)
        addTicked(*this, tr("%1 (not in the folder)").arg(toQString(name)), toQString(name), true);
    showWhole();
    connect(this, &QListWidget::itemChanged, this, [this](QListWidgetItem *item) { onItemChanged(*item); });
}

bool NamespaceList::isWhole() const
{
    return item(0)->checkState() == Qt::Checked;
}

std::set<std::string> NamespaceList::chosen() const
{
    std::set<std::string> names;
    for (int i = 1; i < count(); ++i) {
        if (item(i)->checkState() == Qt::Checked)
            names.insert(toStd(item(i)->data(Qt::UserRole).toString()));
    }
    return names;
}

void NamespaceList::onItemChanged(const QListWidgetItem &changed)
{
    if (&changed == item(0)) {
        const QSignalBlocker blocker(this);
        for (int i = 1; i < count(); ++i)
            item(i)->setCheckState(changed.checkState());
    } else {
        showWhole();
    }
}

void NamespaceList::showWhole()
{
    const QSignalBlocker blocker(this);
    const auto ticked = static_cast<int>(chosen().size());
    const Qt::CheckState some = ticked == 0 ? Qt::Unchecked : Qt::PartiallyChecked;
    item(0)->setCheckState(ticked == count() - 1 ? Qt::Checked : some);
}

} // namespace drawbridge::app
