// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/canvas_scene.h"

#include <QSet>
#include <utility>

namespace drawbridge::app {

/// Which lines are there already. Lines between workloads are known by the numbers of their ends, which takes
/// less time than their ids.
class KnownLines {
public:
    void reserve(std::size_t lines) { m_pairs.reserve(static_cast<qsizetype>(lines)); }

    /// False if it is there already.
    bool add(const CanvasEdge &line)
    {
        const qsizetype before = m_pairs.size() + m_ids.size();
        if (line.fromNode.node >= 0 && line.toNode.node >= 0)
            m_pairs.insert({{line.fromNode.node, line.toNode.node}, static_cast<int>(line.state)});
        else
            m_ids.insert(line.id);
        return m_pairs.size() + m_ids.size() > before;
    }

private:
    /// Two nodes and a state.
    QSet<std::pair<std::pair<int, int>, int>> m_pairs;
    QSet<QString> m_ids;
};

} // namespace drawbridge::app
