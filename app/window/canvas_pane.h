// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/also_admitted.h"
#include "document/edit_effect_runner.h"
#include "document/selection.h"
#include "document/simulation.h"
#include "document/undrawn_runner.h"
#include "models/row_model.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QMenu;
class QTimer;
class QUndoCommand;

namespace drawbridge::app {

class Actions;
class BlastRadiusRunner;
class CanvasWidget;
class CanvasStrip;
class DesignCommands;
class DesignDocument;
class FilterRunner;
class Minimap;
class NoticeBar;
class SimulationRunner;
struct EffectSign;
struct LineChanges;

/// The canvas with the strips above and below it, linked with the selection and the design: it shows the
/// newest simulation and turns gestures into commands.
class CanvasPane : public QWidget {
    Q_OBJECT
public:
    CanvasPane(DesignDocument &document, SimulationRunner &runner, BlastRadiusRunner &blastRadius,
               FilterRunner &filter, Selection &selection, DesignCommands &commands, Actions &actions,
               QWidget *parent = nullptr);

    CanvasWidget &canvas() { return *m_canvas; }
    CanvasStrip &strip() { return *m_strip; }
    View view() const { return m_view; }
    void setView(View view);
    /// Says something in the line below the canvas.
    void sayRefused(const QString &reason);
    /// What is to be selected or done first.
    void sayNeed(const QString &need);
    void sayDone(const QString &what);
    /// Where a popover about the connection points at, in global coordinates.
    QRect anchorOf(const SelectedConnection &connection) const;
    QRect anchorOf(const QString &key) const;
    /// Selects a connection, also one that no line shows, and asks for its explanation.
    void explainPair(const SelectedConnection &connection);
    /// Selects the lines of the connections, of which there is at least one; the first is looked at.
    void selectConnections(const std::vector<SelectedConnection> &connections);
    /// The connections of the selected edges.
    std::vector<SelectedConnection> selectedConnections() const;
    /// Whether an edge or an external is among what is selected.
    bool hasRemovable() const;
    /// Whether there is something to begin with, or to end.
    bool mayToggleFocusMode(const QString &key) const;
    bool mayToggleBlastRadius(const QString &key) const;
    QString changeText() const;
    /// Whether the open folder was read again, so that its picture stays until there is a new one.
    bool isReadAgain() const { return m_isReadAgain; }

signals:
    void problemsRequested();
    /// Whether the change line has the button that starts with default deny.
    void defaultDenyOffered(bool isOffered);
    /// The canvas shows another scene, or folds another part of it.
    void sceneShown();
    /// The focus mode or the blast radius has begun or ended.
    void focusChanged();
    /// The reasons for what is selected now.
    void explanationRequested();
    void placeRequested(const drawbridge::SourcePosition &where);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Where something is on the screen; empty if it is out of view.
    QRect placeOf(const QString &key) const;
    void connectCanvas();
    void connectActions();
    /// What was refused before the next action is no longer worth its room.
    void forgetRefusal();
    void drawFromSelection();
    /// Selects a namespace, or nothing and shows the whole cluster.
    void goTo(const QString &key);
    void showGhosts(const AlsoAdmitted &ghosts);
    void showScene();
    void onProjectChanged();
    /// Whether the folder is the one that was shown before, read again.
    bool takesUp(const ProjectPtr &project);
    /// Says what is being drawn while there is nothing to see for a while.
    void showWait();
    void onCanvasSelection(const QStringList &nodes, const QStringList &edges);
    void onSelectionChanged();
    /// Asks the canvas for what is chosen and has no line there.
    void showAsked();
    /// What is looked at and has no line of its own.
    AskedLines lookedAtLines() const;
    /// Brings both ends of a connection without a line into view.
    void revealLookedAt();
    void onUndrawnFound(const UndrawnQuestion &question, const AskedLines &lines);
    /// The connections of the selected lines, of bundles each of theirs.
    std::vector<SelectedLine> selectedLines() const;
    /// After an edit, several lines may say something else, or be fewer.
    void renewLines();
    /// After an edit, the line that was looked at may be gone; where both ends are selected, too, it is still
    /// told what is between them.
    void forgetVanished();
    /// Whether there is a line, or an edge that has none in this view.
    bool hasLine(const SelectedConnection &connection) const;
    /// All lines by their ends, folded away or not.
    QHash<QString, const CanvasEdge *> linesByEnds() const;
    /// What the canvas shows of the selection; what is looked at comes first.
    QStringList shownKeys() const;
    void onEdited();
    void onSimulated();
    void onSceneReady();
    void onSceneShown();
    void onLinesEdited(const LineChanges &changes);
    /// How to draw a first edge, and what else there is to know.
    void sayHint(const QString &also);
    void sayChange(const QString &text, const EffectSign &sign);
    /// The buttons that take the last step back, or make it again.
    void addWayBack();
    void onEffectFound(const EditEffect &effect);
    void sayEffect(const EditEffect &effect);
    /// For another view.
    void renewEffect();
    /// In Difference more is cut in all than the last edit says.
    std::size_t cutBeside(const EditEffect &effect) const;
    void onDeniedFound(std::size_t count);
    /// The button that lists what the manifests name.
    void addSuggestions();
    /// Lists what the last edit changed, to choose what is explained.
    void showEffect(const EditEffect &effect);
    void showHead();
    /// Puts the change line into the lower left corner of the canvas.
    void placeChange();
    /// Brings something new into view that was not there when it was selected, or is covered now.
    void showAwaited();
    /// What is said of a design in which nothing is denied yet.
    QString openText() const;
    /// Begins or ends; a key that is empty or no workload's is refused.
    void toggleBlastRadius(const QString &key);
    /// The same by the filter, for any end that it can name.
    void toggleFocusMode(const QString &key);
    /// The menu says whether the mode is on, which the filter may have been typed for.
    void showFocusMode();
    /// Ends one thing that is shown beside the drawing: the blast radius, then the focus mode, then
    /// the change line.
    void leave();
    void showContextMenu(const QString &key, const QPoint &position);
    void addWorkloadEntries(QMenu &menu, const QString &key);
    /// Both directions between two ends that are selected.
    void addExplanations(QMenu &menu);
    void addNamespaceEntries(QMenu &menu, const QString &key);
    void addEdgeEntries(QMenu &menu, const QString &id);
    /// Takes an external away, or all that are selected with it.
    void addRemoval(QMenu &menu, const QString &key);
    /// The key, or everything that is selected if the key is.
    QStringList startsAt(const QString &key) const;
    void fold(const QStringList &keys, bool isFolded);
    /// Folds on the canvas what the design folds, without waiting for a simulation.
    void showFolding();
    /// Lines that stand for several connections; nothing but the canvas knows them.
    QStringList selectedBundles() const;
    void removeSelected(const QStringList &nodes, const QStringList &edges);
    std::optional<SelectedConnection> connectionOf(const QString &edgeId) const;
    QString edgeIdOf(const SelectedConnection &connection) const;

    DesignDocument &m_document;
    SimulationRunner &m_runner;
    BlastRadiusRunner &m_blastRadius;
    FilterRunner &m_filter;
    Selection &m_selection;
    DesignCommands &m_commands;
    Actions &m_actions;
    CanvasWidget *m_canvas;
    CanvasStrip *m_strip;
    NoticeBar *m_head;
    NoticeBar *m_spread;
    NoticeBar *m_change;
    QLabel *m_wait;
    QTimer *m_waitDelay;
    Minimap *m_minimap;
    View m_view = View::Designed;
    QString m_lastEdit;
    /// What the canvas shows, or is about to.
    std::optional<OpenRequest> m_shown;
    bool m_isReadAgain = false;
    /// Something new that is to come into view.
    QString m_awaited;
    /// Of the undo stack when it was looked at last; and whether the last step went back.
    int m_stackIndex = 0;
    bool m_isUndone = false;
    /// What Redo would have made again then; only compared.
    const QUndoCommand *m_nextStep = nullptr;
    QString m_need;
    /// Of what is selected, when the selection or the simulation was another.
    SimulationPtr m_linesOf;
    std::optional<SelectedConnection> m_lookedAt;
    bool m_hadLine = false;
    /// What the change line has told about, and with which effect.
    SimulationPtr m_told;
    std::optional<EditEffect> m_effect;
    EditEffectRunner m_effects;
    UndrawnRunner m_undrawn;
    /// What is asked of the one selected thing, and the answer as soon as it is there.
    std::optional<UndrawnQuestion> m_undrawnQuestion;
    AskedLines m_undrawnLines;
    bool m_isLinking = false;
};

} // namespace drawbridge::app
