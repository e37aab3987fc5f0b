// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/project.h"

#include <QDialog>

#include <vector>

class QLabel;
class QTreeWidget;

namespace drawbridge::app {

/// Asks for each loaded policy whether it stays in force beside the design or is replaced by it.
class KeptPoliciesDialog : public QDialog {
    Q_OBJECT
public:
    KeptPoliciesDialog(const Project &project, const Design &design, QWidget *parent = nullptr);

    /// The policies to keep, sorted.
    std::vector<LoadedPolicyId> kept() const;

private:
    void fill(const Project &project, const Design &design);
    void showCount();
    /// So that every policy is seen.
    int heightWithoutScrolling() const;

    QTreeWidget *m_list;
    QLabel *m_count;
};

} // namespace drawbridge::app
