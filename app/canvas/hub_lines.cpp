// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "canvas/hub_lines.h"

#include "support/qt_text.h"

#include <QHash>

namespace drawbridge::app {

namespace {

/// A node that sends or receives more lines than this is a hub.
constexpr int kManyLines = 12;

bool mayBeOfHub(const CanvasEdge &edge)
{
    return edge.state == EdgeState::Allowed || edge.state == EdgeState::OneEnd
        || (edge.state == EdgeState::WantedDenied && edge.designEdge < 0);
}

} // namespace

void hideHubs(SceneEdges &lines)
{
    QHash<QString, int> sent;
    QHash<QString, int> received;
    for (const CanvasEdge &edge : lines.edges) {
        if (mayBeOfHub(edge)) {
            ++sent[edge.from];
            ++received[edge.to];
        }
    }
    for (CanvasEdge &edge : lines.edges) {
        if (!mayBeOfHub(edge))
            continue;
        const bool fromHub = sent[edge.from] > kManyLines;
        const bool toHub = received[edge.to] > kManyLines;
        edge.isHubLine = fromHub || toHub;
        if (fromHub)
            ++lines.hubs[toStd(edge.from)];
        if (toHub)
            ++lines.hubs[toStd(edge.to)];
    }
}

} // namespace drawbridge::app
