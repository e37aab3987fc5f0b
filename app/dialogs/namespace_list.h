// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cluster/cluster.h"

#include <QListWidget>

#include <set>
#include <string>

namespace drawbridge::app {

/// Namespaces to tick, below one entry that ticks all of them or none.
class NamespaceList : public QListWidget {
    Q_OBJECT
public:
    /// The chosen ones are ticked, those included that the cluster does not have; all if none is chosen.
    NamespaceList(const Cluster &cluster, const std::set<std::string> &chosen, QWidget *parent = nullptr);

    /// Whether nothing is left out.
    bool isWhole() const;
    std::set<std::string> chosen() const;

private:
    void onItemChanged(const QListWidgetItem &changed);
    void showWhole();
};

} // namespace drawbridge::app
