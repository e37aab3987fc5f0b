// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/known_lines.h"
#include "canvas/scene_edges.h"

#include <string>
#include <utility>

namespace drawbridge::app {

/// Ends and state name a line, whatever it is made of.
QString lineId(const QString &from, const QString &to, EdgeState state);

/// Of lines that wait for their verdict.
QString notSimulatedTip();

/// The lines of a scene while they are found, each once, and the ends that they need.
class SceneLines {
public:
    explicit SceneLines(const Cluster &cluster);

    void reserve(std::size_t lines);
    std::size_t size() const { return m_result.edges.size(); }

    /// A line between the ends of the connection, if there is none yet with the state.
    void add(const Connection &connection, EdgeState state, const TrafficSet &traffic,
             const QString &tip = {}, bool isPart = false);
    /// An edge of the design between two workloads that has not been simulated.
    void addUnsimulated(WorkloadIndex from, WorkloadIndex to, int designEdge, const TrafficSet &traffic);
    /// Rules allow traffic between the pods of the namespace, and whether they allow all of it.
    void sayOpenInside(const std::string &namespaceKey, bool isAll);

    /// All of it; nothing is left.
    SceneEdges take() { return std::move(m_result); }

private:
    const QString &keyOf(WorkloadIndex workload);
    std::pair<QString, NodeHint> endOfLine(const ConnectionEnd &end);
    void addLine(CanvasEdge line, const TrafficSet &traffic);

    const Cluster &m_cluster;
    const QString m_notSimulated = notSimulatedTip();
    KnownLines m_known;
    SceneEdges m_result;
};

} // namespace drawbridge::app
