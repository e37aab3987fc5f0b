// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/asked_lines.h"
#include "canvas/canvas_scene.h"

#include <QHash>
#include <QPointF>
#include <QRectF>
#include <QSet>
#include <QString>
#include <QStringList>
#include <optional>
#include <utility>
#include <vector>

namespace drawbridge::app {

/// An edge in the making.
struct PullGesture {
    bool active = false;
    /// Where it began; with outgoing false that is the target.
    QString from;
    /// Everything that is pulled together: what is selected, if it began at one of that.
    QStringList starts;
    bool outgoing = true;
    /// The pointer, in canvas units.
    QPointF at;
    /// What is under the pointer, legal or not.
    QString over;
    QSet<QString> legal;
    /// Why what is under the pointer is not legal.
    QString reason;
    friend bool operator==(const PullGesture &, const PullGesture &) = default;
};

/// How something spreads from node to node: a short mark for each node that it gets at, its start included,
/// and the ways that it takes, by their ends.
struct CanvasSpread {
    struct Mark {
        QString text;
        bool isCertain = true;
        friend bool operator==(const Mark &, const Mark &) = default;
    };
    QHash<QString, Mark> marks;
    QSet<std::pair<QString, QString>> ways;
    friend bool operator==(const CanvasSpread &, const CanvasSpread &) = default;
};

/// What is emphasised over the drawing: selection, focus, pointer, gestures. Plain value.
struct CanvasHighlight {
    QSet<QString> nodes;
    QSet<QString> edges;
    QString hover;
    /// Which half of a hovered node shows a handle.
    bool hoverLeft = false;
    QString focus;
    bool showsFocus = false;
    /// From 0 to 1: how strong lines are that are as usual and not of the selection.
    double density = 0.5;
    /// Nodes and edges that the selection reaches, and that reach it. Nodes only for what is allowed; the
    /// ends of lines that are not, or not for certain, have to do with it and are drawn as usual.
    QSet<QString> reached;
    QSet<QString> reaches;
    QSet<QString> related;
    QSet<QString> reachedEdges;
    QSet<QString> reachesEdges;
    /// Namespaces that hold something of the selection, and those that hold something of these, too.
    QSet<QString> chosenBoxes;
    QSet<QString> relatedBoxes;
    /// The ends of a connection that is looked at and has no line in the scene.
    QSet<QString> ends;
    /// What the selection asks for beside the lines of the scene: between workloads, and between boxes.
    std::vector<AskedLine> asked;
    std::vector<AskedLine> askedBundles;
    /// What has more connections than are drawn, and how many.
    QString undrawnOwner;
    std::vector<UndrawnCount> undrawn;
    /// The same where whole namespaces are seen.
    std::vector<UndrawnCount> undrawnBundles;
    /// What fits stays strong whatever is selected; all else is dimmed.
    std::optional<QSet<QString>> filter;
    /// The filter is one thing and what has to do with it: lines need both ends.
    bool isFocusMode = false;
    /// It decides the emphasis while it is shown.
    std::optional<CanvasSpread> spread;
    /// What selectors would let in, too, at either end of edges in the making.
    QSet<QString> ghostSources;
    QSet<QString> ghostTargets;
    PullGesture pull;
    /// A finished pull whose ports are being asked for; empty when there is none.
    QStringList pendingFrom;
    QStringList pendingTo;
    /// The lines that these, a pull onto a target and the ghosts stand for: between things, and between
    /// boxes.
    std::vector<AskedLine> pullLines;
    std::vector<AskedLine> pullBundles;
    /// In canvas units; empty when there is none.
    QRectF rubberBand;

    /// Lines of hubs show only where the selection or the focus asks for them.
    bool shows(const CanvasEdge &edge) const
    {
        return (!edge.isHubLine && !hides(edge)) || edges.contains(edge.id) || reachedEdges.contains(edge.id)
            || reachesEdges.contains(edge.id) || focus == edge.id
            || (spread && spread->ways.contains({edge.from, edge.to}));
    }
    /// At the least density, what is as usual goes while something else is looked at.
    bool hides(const CanvasEdge &edge) const
    {
        const bool isUsual = mayStepBack(edge.state) || edge.state == EdgeState::DrawnNew;
        return density <= 0 && isUsual && (hasSelection() || spread);
    }
    /// What a selector that is looked at elsewhere matches.
    QSet<QString> hits;
    bool isGhost(const QString &key) const
    {
        return ghostSources.contains(key) || ghostTargets.contains(key);
    }
    friend bool operator==(const CanvasHighlight &, const CanvasHighlight &) = default;
    bool hasSelection() const { return !nodes.isEmpty() || !edges.isEmpty() || !ends.isEmpty(); }
    /// Whether no line is drawn in another way than any other.
    bool isPlain() const
    {
        return !hasSelection() && !filter && !spread && !showsFocus && reachedEdges.isEmpty()
            && reachesEdges.isEmpty();
    }
};

} // namespace drawbridge::app
