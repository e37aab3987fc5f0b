// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QObject>

class QAction;
class QKeyEvent;

namespace drawbridge::app {

class Actions;
class CanvasPane;
class DesignCommands;
class DesignDocument;
class Selection;

/// Enables the actions on what is selected exactly while there is something for them to do. A grey entry says
/// in the status bar what it needs, and so does its key.
class ActionStates : public QObject {
    Q_OBJECT
public:
    ActionStates(Actions &actions, const DesignDocument &document, const Selection &selection,
                 const DesignCommands &commands, CanvasPane &pane, QObject *parent);

    void update();
    /// What is missing for the action that the key is for; empty if there is no such action, or nothing
    /// missing.
    QString missingFor(const QKeyEvent &event) const;
    /// The same for an action.
    QString missingFor(const QAction &action) const { return m_missing.value(&action); }

private:
    void allow(QAction *action, bool isPossible, const QString &need);
    void updateEdgeActions();
    void updateViewActions();
    void updateFolding();

    Actions &m_actions;
    const DesignDocument &m_document;
    const Selection &m_selection;
    const DesignCommands &m_commands;
    CanvasPane &m_pane;
    QHash<const QAction *, QString> m_statusTips;
    QHash<const QAction *, QString> m_missing;
};

} // namespace drawbridge::app
