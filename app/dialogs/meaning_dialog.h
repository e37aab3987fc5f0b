// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cluster/cluster.h"
#include "design/design.h"

#include <QDialog>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QRadioButton;
class QVBoxLayout;

namespace drawbridge::app {

/// True for externals of which no folder can tell what they are: the API server, nodes, the ingress
/// controller and DNS names.
bool takesMeaning(const EdgeEndpoint &external);

/// Asks what such an external stands for: addresses, for the ingress controller also pods of the folder, or
/// nothing, so that it stays denied.
class MeaningDialog : public QDialog {
    Q_OBJECT
public:
    MeaningDialog(const Cluster &cluster, const Design &design, EdgeEndpoint external,
                  QWidget *parent = nullptr);

    /// The design with what was entered; only of use once the dialog was accepted.
    Result<Design> applied(const Design &design) const;
    /// What the edit is called for undo.
    QString editName() const;

private:
    /// What is entered, valid or not.
    ExternalMeaning meaning() const;
    void fill(const ExternalMeaning *meaning);
    void fillPods(const Cluster &cluster);
    void addChoices(QVBoxLayout &layout);
    void addReview(QVBoxLayout &layout);
    void addButtons(QVBoxLayout &layout);
    void validate();
    QString problem() const;
    QString hint() const;
    std::optional<QString> firstBadLine() const;
    bool isController() const;

    EdgeEndpoint m_external;
    ExternalMeaning m_before;
    QRadioButton *m_isAddresses;
    QPlainTextEdit *m_addresses;
    QRadioButton *m_isPods;
    QComboBox *m_pods;
    QRadioButton *m_isDenied;
    QRadioButton *m_isNotSaid;
    QLabel *m_reviewLabel;
    QLineEdit *m_review;
    QLabel *m_message;
    QPushButton *m_apply = nullptr;
};

} // namespace drawbridge::app
