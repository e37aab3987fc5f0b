// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "design/edge_endpoint.h"

#include <QDialog>

#include <optional>

class QComboBox;
class QLabel;
class QLayout;
class QLineEdit;
class QPushButton;

namespace drawbridge::app {

/// Asks for something outside the cluster: the Internet, an address block, a DNS name, the API server, the
/// nodes, the ingress controller.
class ExternalDialog : public QDialog {
    Q_OBJECT
public:
    explicit ExternalDialog(QWidget *parent = nullptr);

    /// What was entered; nothing while it is not valid.
    std::optional<EdgeEndpoint> endpoint() const;

private:
    void fillKinds();
    QLayout *makeFields();
    void validate();
    QString problem() const;

    QComboBox *m_kind;
    QLabel *m_label;
    QLineEdit *m_value;
    QLabel *m_exceptLabel;
    QLineEdit *m_except;
    QLabel *m_message;
    QPushButton *m_add;
};

} // namespace drawbridge::app
