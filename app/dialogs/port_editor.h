// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/port_choices.h"

#include <QWidget>

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

/// A popover inside the window that asks for the traffic of an edge: the ports that the target listens on,
/// all traffic, or other ports. Enter accepts, Escape cancels. It deletes itself when it closes.
class PortEditor : public QWidget {
    Q_OBJECT
public:
    /// `anchor` is what it points at, in global coordinates.
    PortEditor(const PortQuestion &question, const QRect &anchor, QWidget *window);

    /// The chosen traffic; empty means everything.
    std::vector<EdgeTraffic> traffic() const;

signals:
    void accepted(const std::vector<drawbridge::EdgeTraffic> &traffic, const QString &reason);
    void cancelled();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void addTitle(QVBoxLayout &layout, const QString &title);
    void addChoices(QVBoxLayout &layout, const PortQuestion &question);
    void addFields(QVBoxLayout &layout, const PortQuestion &question);
    void addFooter(QVBoxLayout &layout, const PortQuestion &question);
    void place(const QRect &anchor);
    void validate();
    void accept();
    void cancel();

    std::vector<PortChoice> m_choices;
    std::vector<QCheckBox *> m_checks;
    QCheckBox *m_all = nullptr;
    QLineEdit *m_other = nullptr;
    QLabel *m_problem = nullptr;
    QLineEdit *m_reason = nullptr;
    QPushButton *m_allow = nullptr;
    /// Where the arrow's tip is, in own coordinates; above or below the box.
    QPoint m_tip;
    bool m_isBelowAnchor = true;
};

} // namespace drawbridge::app
