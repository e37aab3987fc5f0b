// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/canvas_geometry.h"
#include "canvas/canvas_highlight.h"
#include "canvas/canvas_scene.h"
#include "canvas/canvas_view.h"
#include "canvas/level_fade.h"
#include "canvas/line_changes.h"
#include "canvas/moved_frame.h"
#include "canvas/scene_runner.h"
#include "support/theme.h"

#include <QSet>
#include <QTimer>
#include <QWidget>
#include <functional>
#include <map>
#include <memory>
#include <optional>

class QVariantAnimation;

namespace drawbridge::app {

class LayoutRunner;
class RouteRunner;

/// The cluster as a drawing that can be moved, searched and drawn on. It paints a CanvasScene and reports
/// gestures; it never changes the scene itself. Keys are those of the scene. Places come from a grid at once
/// and from the layout worker a moment later; what the user moved stays.
class CanvasWidget : public QWidget {
    Q_OBJECT
public:
    /// Why no edge may be drawn from the one to the other, or an empty text where it may.
    using WhyNot = std::function<QString(const QString &from, const QString &to)>;
    enum class Tool { Select, Pull };

    explicit CanvasWidget(QWidget *parent = nullptr);
    ~CanvasWidget() override;

    /// Shows the scene. Things that were there keep their places; selection, focus and view stay.
    void setScene(CanvasScene scene);
    /// The same for a large scene, which is made on another thread: tells by sceneReady() when it can be
    /// shown. Another scene, and what the user does to the places of things, takes its place.
    void prepareScene(const std::function<CanvasScene()> &make);
    /// Shows the scene that is ready.
    void showReadyScene();
    /// Shows other lines between some pairs of ends until the next scene; everything else stays. While
    /// something is folded, lines wait for that scene.
    void changeLines(const LineChanges &changes);
    /// As it is drawn: folded namespaces have no nodes.
    const CanvasScene &scene() const { return m_geometry->scene(); }
    /// With everything that folded namespaces hold.
    const CanvasScene &wholeScene() const { return m_whole ? *m_whole : m_geometry->scene(); }
    /// Folds the namespaces with these keys and unfolds all others.
    void setFolded(const QSet<QString> &keys, bool hasCardArrangement = false);
    QSet<QString> folded() const;
    /// The namespaces that requestFolding would fold or unfold, and all that could be.
    QStringList foldable(bool isFolded) const;
    QStringList foldableOfAll(bool isFolded) const;
    /// Asks to fold or unfold the selected namespaces, those of the selected workloads, or the focused one.
    void requestFolding(bool isFolded);
    void requestFoldingOfAll(bool isFolded);
    /// What stands for the key on the canvas: for things inside a folded namespace its key, or the line that
    /// they are bundled in.
    QString shownKey(const QString &key) const;
    /// How strong usual lines are that the selection has no part in, from 0 to 1.
    void setDensity(double density);
    /// Lays out anew what is selected, also what the user placed; nothing else moves.
    void tidySelection();
    /// Moves everything but what the user placed.
    void setGraphLayout(const GraphLayout &layout);
    const GraphLayout &graphLayout() const { return m_geometry->layout(); }
    /// Forgets the places but the user's and lays everything out again.
    void tidy();
    /// The worker that refines the grid; setScene starts it when nodes were added.
    LayoutRunner &layoutRunner() { return *m_runner; }
    void setLayoutWorkerEnabled(bool enabled) { m_usesWorker = enabled; }

    void setTheme(const Theme &theme);
    const Theme &theme() const { return m_theme; }
    const CanvasHighlight &highlight() const { return m_highlight; }
    void setWhyNot(WhyNot whyNot) { m_whyNot = std::move(whyNot); }
    void setTool(Tool tool);
    Tool tool() const { return m_tool; }
    /// Nodes and namespaces that a filter lets through; everything else is dimmed. Nothing set means no
    /// filter. In focus mode, lines need both ends.
    void setFilter(const std::optional<QSet<QString>> &keys, bool isFocusMode = false);
    /// How something spreads; everything that it does not get at is dimmed. Nothing set ends it.
    void setSpread(const std::optional<CanvasSpread> &spread);
    /// Things that edges in the making would let in, too, at either end. They go with the gesture or the
    /// pending edges.
    void setGhosts(const QSet<QString> &sources, const QSet<QString> &targets);

    double zoom() const { return m_view.zoom(); }
    const CanvasGeometry &geometry() const { return *m_geometry; }
    void setZoom(double zoom);
    void zoomBy(double factor, const QPointF &around);
    /// Around the selection, if that is in sight.
    void zoomBy(double factor);
    void fit();
    /// The same, unless the user has moved the view or sees everything as it is.
    void fitUnlessMoved();
    /// Something lies over the lower edge, that many pixels high: what is brought into view ends above it.
    void setCovered(int height) { m_covered = height; }
    void zoomToSelection();
    const CanvasView &view() const { return m_view; }
    void setView(const QPointF &center, double zoom);

    QStringList selectedNodes() const;
    QStringList selectedEdges() const;
    /// Keys of nodes and namespaces, ids of edges; unknown ones are ignored. Emits selectionChanged on a
    /// change.
    void selectKeys(const QStringList &keys);
    void selectAll();
    void clearSelection();
    /// Moves the view just so far that the thing is visible.
    void revealKey(const QString &wanted);
    /// The same, and near enough to read the name of a workload.
    void goTo(const QString &wanted);
    bool isSelected(const QString &key) const
    {
        return m_highlight.nodes.contains(key) || m_highlight.edges.contains(key);
    }
    /// Where keys act.
    QString focusedKey() const { return m_highlight.focus; }
    /// Goes to the thing, and shows it; nothing for a key that is not on the canvas.
    void focusKey(const QString &key);
    bool isPulling() const { return m_highlight.pull.active; }
    /// Ends the gesture without a result.
    void cancelGesture();
    /// What the selection asks for beside the lines of the scene; another selection leaves it to the caller.
    void setAsked(AskedLines asked);
    /// What a selector that is looked at elsewhere matches.
    void setHits(const QSet<QString> &keys);
    /// Shows lines that are not in the scene yet, from each of the one to each of the other, while their
    /// ports are asked for. A finished pull does so by itself; the next scene, or this with empty keys, ends
    /// it.
    void setPendingEdges(const QStringList &from, const QStringList &to);

    /// In widget coordinates; empty for an unknown key. Namespaces and externals too.
    QRectF nodeRect(const QString &key) const;
    /// The right handle, from which an edge is pulled.
    QRectF handleRect(const QString &key) const;
    /// The left handle: who may reach it.
    QRectF leftHandleRect(const QString &key) const;
    /// A point on the edge's line, in widget coordinates, where a click selects it; null if unknown.
    QPointF edgePoint(const QString &id) const;
    /// The key under the point: node, then edge label or line, then namespace header or body.
    QString keyAt(const QPointF &point) const;

    QSize sizeHint() const override { return {900, 600}; }

signals:
    /// A scene that is being prepared can be shown.
    void sceneReady();
    void selectionChanged(const QStringList &nodes, const QStringList &edges);
    /// Also when the canvas itself gets the focus.
    void focusedKeyChanged(const QString &key);
    void nodeActivated(const QString &key);
    void edgeActivated(const QString &id, const QRect &globalAnchor);
    /// Keys are sorted; null position (0,0) is a place like any other.
    /// Where things stand now with every namespace open, and in the arrangement of the cards.
    void positionsMoved(const std::map<std::string, drawbridge::LayoutPoint> &positions,
                        const std::map<std::string, drawbridge::LayoutPoint> &cardPositions,
                        drawbridge::app::CanvasMove how);
    /// Edges were pulled and released on a legal target: from each of the one to each of the other. The
    /// anchor is the target, for a popover.
    void edgesPulled(const QStringList &from, const QStringList &to, const QRect &globalAnchor);
    /// Pulled to free canvas: an external may be wanted there.
    void edgesPulledToNothing(const QStringList &keys, bool outgoing, const QPoint &globalPosition);
    /// E or Shift+E: ask for the other end. Outgoing is false when the focused or selected things are
    /// targets.
    void drawByKeyboardRequested(const QStringList &keys, bool outgoing, const QRect &globalAnchor);
    void deleteRequested(const QStringList &nodes, const QStringList &edges);
    /// Escape while nothing is selected: what is open or shown beyond the drawing may end.
    void leaveRequested();
    /// F: only what the focused or selected thing has to do with; empty if there is no one thing.
    void focusModeRequested(const QString &key);
    /// Shift+F: what the focused or selected thing gets at; empty if there is no one thing.
    void blastRadiusRequested(const QString &key);
    /// Empty key: the canvas itself.
    void contextMenuRequested(const QString &key, const QPoint &globalPosition);
    /// From all of them together; the targets are those that have a ring, not the namespaces around them.
    void pullStarted(const QStringList &starts, int ringedTargets);
    /// What edges in the making would join now; without a legal target under the pointer one side is empty.
    void pullChanged(const QStringList &from, const QStringList &to);
    void pullEnded();
    /// Keys of namespaces.
    void foldingRequested(const QStringList &keys, bool isFolded);
    void zoomChanged(double zoom);
    void hoverChanged(const QString &key);
    /// The things, their places, or the theme.
    void drawingChanged();
    /// Lines alone; all else is as it was and where it was.
    void linesChanged();
    /// What a selection asks for beside the lines of the scene.
    void askedChanged();
    void densityChanged();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    enum class Drag { None, Press, Pan, Move, RubberBand, Pull };

    void rebuild(CanvasScene scene, GraphLayout layout);
    /// Goes over to other things, lines, or places.
    void showGeometry(std::shared_ptr<CanvasGeometry> geometry);
    /// What was selected or focused and is no more there.
    void dropLostHighlight();
    void onSceneReady();
    /// Where the picture is one of another level than that on the screen, goes over to it softly, unless the
    /// style does without animations.
    void fadeTo(const CanvasView &view);
    /// Paints as a whole what was put together from parts.
    void settle();
    ShownBefore shownBefore() const { return {m_geometry, m_ownLayout}; }
    /// Draws the whole scene, at the places of its own layout, with what is folded folded.
    void showScene(CanvasScene whole);
    /// What a scene needs that comes after an empty one. Nothing is laid out without a graph.
    void showFirst(std::optional<LayoutGraph> toLayOut);
    /// Goes over to the places that the worker has found: at once, or prepared on another thread.
    void onLaidOut(const std::shared_ptr<const GraphLayout> &layout);
    static bool isRoutedAtOnce(const CanvasScene &scene);
    bool isAmongCards() const { return m_whole && m_whole->hasCardArrangement; }
    /// Of the cards, or nothing as long as they have no arrangement of their own.
    GraphLayout cardLayout();
    void setCardLayout(const GraphLayout &layout);
    /// Takes boxes and things at the rim out of a move among the cards and gives their places there.
    std::map<std::string, LayoutPoint> takeCards(std::map<std::string, LayoutPoint> &moved);
    /// Workloads that the user placed go with their folded namespace.
    void moveHiddenAlong(std::map<std::string, LayoutPoint> &places) const;
    QStringList namespacesInQuestion() const;
    /// Asks for an edge from or to a thing, or the end of a line that is there; false for anything else.
    bool requestDrawing(const QString &key, bool isOutgoing);
    /// The namespace whose mark for folding is under the point, or nothing.
    QString foldMarkAt(const QPointF &point) const;
    void setSelection(QSet<QString> nodes, QSet<QString> edges);
    void updateRelated();
    /// The end of a line that has to do with the selection.
    void relateTarget(const CanvasEdge &line);
    void relateSource(const CanvasEdge &line);
    /// The end of a line, and what is in it if it is a namespace.
    void insertEnd(QSet<QString> &keys, const QString &end) const;
    /// What has the lines of the selection: itself, what is in a chosen namespace, and the namespace of what
    /// is chosen.
    QSet<QString> endsOfSelection() const;
    std::vector<CanvasEdge> askedLines() const;
    std::vector<CanvasEdge> askedBundles(const std::vector<CanvasEdge> &lines);
    void placeAsked();
    void updateRelatedBoxes();
    /// How many connections of the thing have no line, in words.
    QString undrawnTip(const QString &key) const;
    void setHover(const QPointF &at);
    void updateAccessibleText();
    QRect globalRectOf(const QString &key) const;

    void beginPull(const QString &from, bool outgoing);
    void updatePull(const QPointF &at);
    void endPull(const QPointF &at);
    /// The lines of edges in the making, on their ways.
    void placePullLines();
    int ringedTargets() const;
    QString reasonAgainst(const PullGesture &pull, const QString &key) const;
    /// The key, or everything that is selected if the key is.
    QStringList selectedWith(const QString &key) const;
    void tellPull();
    /// 1 for a right handle under the point, -1 for a left one, 0 for none; owner is the node.
    int handleAt(const QPointF &point, QString &owner) const;
    void beginMove(const QSet<QString> &keys);
    void moveBy(const QPointF &delta);
    /// Who drags a node onto another may have wanted an edge: says how one is drawn.
    void showMoveTip(const QPointF &at);
    /// A placed node stays in its namespace only if that stays, too, when the rest is laid out again.
    void pinBoxesOfMoved();
    /// Ends a move by pointer, beside what was dropped on.
    void dropMoved();
    void endMove(CanvasMove how);
    void endRubberBand(Qt::KeyboardModifiers modifiers);
    void clickAt(const QPointF &at, Qt::KeyboardModifiers modifiers);
    void panBy(const QPointF &delta);
    void viewChanged();
    bool isAllInSight() const;
    QRectF selectedBounds() const;
    void showTip(const QPoint &globalPosition, const QPointF &at);

    bool handleNavigationKey(QKeyEvent *event);
    bool handleCommandKey(QKeyEvent *event);
    void focusInDirection(const QPointF &direction);
    void focusNextEdge(int step);
    void moveSelectionBy(const QPointF &delta);
    void activate(const QString &key);

    std::shared_ptr<CanvasGeometry> m_geometry;
    /// While something is folded: the scene with everything.
    std::optional<CanvasScene> m_whole;
    QHash<QString, QString> m_foldedOwners;
    CanvasHighlight m_highlight;
    AskedLines m_asked;
    CanvasView m_view;
    Theme m_theme = lightTheme();
    WhyNot m_whyNot;
    LayoutRunner *m_runner = nullptr;
    LayoutRunner *m_cardRunner = nullptr;
    RouteRunner *m_router = nullptr;
    MovedFrame m_frame;
    LevelFade m_fade;
    QVariantAnimation *m_fading = nullptr;
    QTimer m_settling;
    SceneRunner *m_scenes = nullptr;
    /// Since the scene that is being prepared was asked for.
    std::vector<LineChanges> m_laterChanges;
    /// The worker has found places that are not shown yet.
    bool m_hasNewPlaces = false;
    /// The scene that is being prepared is the one that is shown, at other places.
    bool m_isMovingScene = false;
    bool m_usesWorker = true;
    bool m_userMovedView = false;
    int m_covered = 0;
    Tool m_tool = Tool::Select;

    Drag m_drag = Drag::None;
    QPointF m_pressed;
    QPointF m_last;
    QString m_pressedKey;
    bool m_spaceHeld = false;
    /// The last input was a key: only then the focus has a ring of its own.
    bool m_usesKeyboard = false;
    /// The node whose edges Tab walks along.
    QString m_edgeWalkNode;
    /// Places at the beginning of a move.
    std::map<std::string, LayoutPoint> m_moveStart;
    std::map<std::string, LayoutPoint> m_moved;
    /// The node that the pointer has dragged another one onto.
    QString m_movedOnto;
    GraphLayout m_layoutBeforeMove;
    /// Of the whole scene, without what the user placed: there things go back to when a move is undone.
    std::shared_ptr<const GraphLayout> m_ownLayout = std::make_shared<const GraphLayout>();
    /// The same for the cards in their own arrangement.
    GraphLayout m_ownCardLayout;
    /// By what the cards are arranged in every view: the first scene.
    LayoutGraph m_cardGraph;
};

} // namespace drawbridge::app
