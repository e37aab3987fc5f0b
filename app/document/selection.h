// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/canvas_scene.h"
#include "design/design.h"
#include "document/project.h"

#include <QObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace drawbridge::app {

/// A connection that is looked at.
struct SelectedConnection {
    EdgeEndpoint from;
    EdgeEndpoint to;
    friend bool operator==(const SelectedConnection &, const SelectedConnection &) = default;
};

/// The connection between two things; nothing if one is missing, or a whole namespace: what its pairs of
/// workloads may do is not one answer.
std::optional<SelectedConnection> connectionBetween(const std::optional<EdgeEndpoint> &from,
                                                    const std::optional<EdgeEndpoint> &to);

class Selection;

/// What is looked at: the selected connection, else one from the first of two selected things to the second.
std::optional<SelectedConnection> lookedAt(const Selection &selection, const Project &project,
                                           const Design &design);

/// One of several lines that are selected together, as the canvas draws it.
struct SelectedLine {
    SelectedConnection connection;
    /// Nothing for an edge that has no line in this view.
    std::optional<EdgeState> state;
    QString label;
    /// As of CanvasEdge.
    bool isPart = false;
    friend bool operator==(const SelectedLine &, const SelectedLine &) = default;
};

/// What is selected, the same in every view: things by key, and at most one connection, which may be of
/// several lines that are selected together. GUI thread only.
class Selection : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Keys of workloads, namespaces and externals.
    const QStringList &keys() const { return m_keys; }
    const std::optional<SelectedConnection> &connection() const { return m_connection; }

    /// The selected ends, while the pairs between them are looked at.
    const std::optional<SelectedConnection> &between() const { return m_between; }

    /// Nothing, or at least two.
    const std::vector<SelectedLine> &lines() const { return m_lines; }

    /// Selects things, those that were selected before others; the connection is forgotten unless one of
    /// its ends is the only thing that is selected, or both are selected.
    void selectKeys(const QStringList &wanted);
    /// Selects several lines and nothing else; one of their connections may be the one that is looked at.
    void selectLines(const std::vector<SelectedLine> &lines,
                     const std::optional<SelectedConnection> &current);
    /// Selects a connection beside the things, or among the lines.
    void selectConnection(const SelectedConnection &connection);
    /// Selects a connection and nothing else.
    void selectOnlyConnection(const SelectedConnection &connection);
    /// Selects a connection and both of its ends, so that it is seen though no line is drawn.
    void selectPair(const SelectedConnection &connection);
    /// Selects two ends of which one at least is a whole namespace; the pairs between them are looked at.
    void selectBetween(const SelectedConnection &ends);
    /// The things stay.
    void forgetConnection();
    void clear();

signals:
    void changed();

private:
    bool hasLineOf(const SelectedConnection &connection) const;

    QStringList m_keys;
    std::vector<SelectedLine> m_lines;
    std::optional<SelectedConnection> m_connection;
    std::optional<SelectedConnection> m_between;
};

} // namespace drawbridge::app
