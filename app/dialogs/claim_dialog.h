// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cluster/cluster.h"
#include "design/design.h"

#include <QDialog>

#include <optional>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace drawbridge::app {

/// Asks for a claim: who cannot reach whom, or who alone reaches whom, on which traffic, and why.
class ClaimDialog : public QDialog {
    Q_OBJECT
public:
    ClaimDialog(const Cluster &cluster, const Design &design, const std::optional<DesignClaim> &before,
                QWidget *parent = nullptr);

    /// What was entered; nothing while it is not valid.
    std::optional<DesignClaim> claim() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    static void takeCompletion(QComboBox &field);
    static QStringList workloadsNamed(const QComboBox &field, const QString &name);
    void fillEnds(const Cluster &cluster, const Design &design);
    void addEnd(const EdgeEndpoint &end, const QString &icon);
    void fill(const DesignClaim &before);
    QFormLayout *makeForm();
    static std::optional<EdgeEndpoint> endIn(const QComboBox &field);
    QString problem() const;
    void validate();

    DesignClaim m_before;
    QComboBox *m_rule;
    QComboBox *m_from;
    QComboBox *m_to;
    QLineEdit *m_traffic;
    QLineEdit *m_reason;
    QLabel *m_message;
    QPushButton *m_accept = nullptr;
};

} // namespace drawbridge::app
