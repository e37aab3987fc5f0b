// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dialogs/popover.h"
#include "document/port_choices.h"

#include <vector>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace drawbridge::app {

/// What the port editor asks about.
struct PortQuestion {
    /// "cleanup → ledger-db"
    QString title;
    /// What the button says: "Allow", "Change".
    QString verb;
    std::vector<PortChoice> choices;
    /// Of an edge that is edited; a new one has none, which is not "everything".
    std::optional<AllowedEdge> edge;
};

/// Asks for the traffic of an edge: the ports that the target listens on, all traffic, or other ports. Enter
/// accepts, Escape cancels.
class PortEditor : public Popover {
    Q_OBJECT
public:
    /// `anchor` is what it points at, in global coordinates.
    PortEditor(const PortQuestion &question, const QRect &anchor, QWidget *window);

    /// The chosen traffic; empty means everything.
    std::vector<EdgeTraffic> traffic() const;

signals:
    void accepted(const std::vector<drawbridge::EdgeTraffic> &traffic, const QString &reason);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void addTitle(QVBoxLayout &layout, const QString &title);
    void addChoices(QVBoxLayout &layout, const PortQuestion &question);
    void addFields(QVBoxLayout &layout, const PortQuestion &question);
    void addFooter(QVBoxLayout &layout, const PortQuestion &question);
    void validate();
    void accept();
    int wantedHeight() const;

    std::vector<PortChoice> m_choices;
    std::vector<QCheckBox *> m_checks;
    QCheckBox *m_all = nullptr;
    QLineEdit *m_other = nullptr;
    QLabel *m_problem = nullptr;
    QLineEdit *m_reason = nullptr;
    QPushButton *m_allow = nullptr;
};

} // namespace drawbridge::app
