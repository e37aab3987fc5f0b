// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/selection.h"
#include "document/simulation.h"

#include <QWidget>

#include <cstddef>
#include <optional>

class QPushButton;

namespace drawbridge::app {

class ClaimRunner;
class DesignDocument;
class RowView;

/// The user's claims with their states, and what stands against each.
class ClaimsPanel : public QWidget {
    Q_OBJECT
public:
    ClaimsPanel(DesignDocument &document, ClaimRunner &runner, QWidget *parent = nullptr);

signals:
    void addRequested();
    /// By place in Design::claims.
    void editRequested(std::size_t claim);
    void removeRequested(std::size_t claim);
    /// A connection against a claim, in the policies of the folder or in those of the design.
    void connectionRequested(const drawbridge::app::SelectedConnection &connection,
                             drawbridge::app::View view);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeButtons();
    void refresh();
    void updateButtons();
    /// The claim that is current, or whose example is.
    std::optional<std::size_t> current() const;

    DesignDocument &m_document;
    ClaimRunner &m_runner;
    RowView *m_list;
    QPushButton *m_edit;
    QPushButton *m_remove;
};

} // namespace drawbridge::app
