// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/canvas_scene.h"

#include <QPointF>
#include <QSet>
#include <QString>
#include <QStringList>
#include <vector>

namespace drawbridge::app {

/// How many connections of one state have no line.
struct UndrawnCount {
    EdgeState state = EdgeState::Allowed;
    int count = 0;
    friend bool operator==(const UndrawnCount &, const UndrawnCount &) = default;
};

/// "3 more unknown", "2 more newly allowed".
QString undrawnText(const UndrawnCount &undrawn);

/// What a selection asks for beside the lines of the scene.
struct AskedLines {
    /// Keys of the ends of a connection that is looked at and has no line in the scene.
    QStringList ends;
    /// Between any two things of the scene, in the order of their weight.
    std::vector<CanvasEdge> lines;
    /// The thing that has more connections than can be drawn, and how many, the most urgent state first.
    QString owner;
    std::vector<UndrawnCount> undrawn;
    /// Keys of the things of the scene that those have as their other end.
    QSet<QString> undrawnEnds;
    friend bool operator==(const AskedLines &, const AskedLines &) = default;
};

/// A line that is asked for, and the corners of its way.
struct AskedLine {
    CanvasEdge line;
    std::vector<QPointF> corners;
    /// Of the connection that is looked at, or an edge in the making; else it starts or ends at what is
    /// selected, or is what a selector would let in, too.
    bool isLookedAt = false;
    bool isOutgoing = true;
    friend bool operator==(const AskedLine &, const AskedLine &) = default;
};

} // namespace drawbridge::app
