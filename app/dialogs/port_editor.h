// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dialogs/popover.h"
#include "document/port_choices.h"

#include <QStringList>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

class QCheckBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace drawbridge::app {

class AlsoLetInBox;
class EdgeNotes;

/// What the port editor asks about.
struct PortQuestion {
    /// "cleanup → ledger-db"
    QString title;
    /// What the button says: "Allow", "Change".
    QString verb;
    std::vector<PortChoice> choices;
    /// How many targets the choices are of.
    std::size_t targets = 1;
    /// Those that are edited; a new edge has no traffic yet, which is not "everything".
    std::vector<AllowedEdge> edges;
    /// Names of workloads that no label tells from an end of a new edge.
    QStringList alsoLetIn;
    /// What the button says once they are let in, or kept out.
    QString verbWithOthers;
    QString verbWithoutOthers;
    /// Where new edges begin, in global coordinates; not to be covered.
    QList<QRect> sources;
};

/// What the port editor was told. What has no value stays on each edge as it is.
struct PortAnswer {
    /// Empty means everything.
    std::optional<std::vector<EdgeTraffic>> traffic;
    std::optional<std::string> reason;
    std::optional<std::string> owner;
    std::optional<std::string> reviewBy;
    /// The workloads that no label tells apart get the edge, too.
    bool takesOthers = false;

    AllowedEdge appliedTo(AllowedEdge edge) const;
};

/// Asks for the traffic of one or several edges: the ports that the targets listen on, all traffic, or other
/// ports; and for reason, owner and date of review. Enter takes a choice that it is on, goes to what is
/// missing or wrong, or accepts; Escape cancels.
class PortEditor : public Popover {
    Q_OBJECT
public:
    /// `anchor` is what it points at, in global coordinates.
    PortEditor(const PortQuestion &question, const QRect &anchor, QWidget *window);

    /// The chosen traffic; empty means everything, and nothing that each edge keeps its own.
    std::optional<std::vector<EdgeTraffic>> traffic() const;

signals:
    void accepted(const drawbridge::app::PortAnswer &answer);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void addTitle(QVBoxLayout &layout, const QString &title);
    QGridLayout *addChoices(QVBoxLayout &layout, const PortQuestion &question);
    /// Of the rows to tick, so that the fields below begin in the column of their texts.
    int firstColumnWidth() const;
    QGridLayout *addFields(QVBoxLayout &layout, const PortQuestion &question);
    void addAlsoLetIn(QVBoxLayout &layout, const PortQuestion &question);
    void addFooter(QVBoxLayout &layout);
    QCheckBox *addRow(QGridLayout &grid, const QString &name, const QString &origin);
    void validate();
    /// What is missing, or else which keys there are.
    void showHint(const QString &missing);
    QString verb() const;
    void onEnter();
    void accept();
    /// What is wrong or missing, and where; nothing if the button may be pressed.
    struct Obstacle {
        QString text;
        QWidget *where = nullptr;
        /// The field says it already.
        bool isShown = false;
    };
    std::optional<Obstacle> obstacle() const;
    QWidget *firstStop() const;
    std::vector<QWidget *> tabStops() const;
    int wantedHeight() const;

    std::vector<PortChoice> m_choices;
    QString m_verb;
    QString m_verbWithOthers;
    QString m_verbWithoutOthers;
    std::vector<QCheckBox *> m_checks;
    /// Only where edges with different traffic are edited.
    QCheckBox *m_keep = nullptr;
    QCheckBox *m_all = nullptr;
    QLineEdit *m_other = nullptr;
    QLabel *m_problem = nullptr;
    EdgeNotes *m_notes = nullptr;
    AlsoLetInBox *m_others = nullptr;
    QLabel *m_hint = nullptr;
    QPushButton *m_allow = nullptr;
};

} // namespace drawbridge::app
