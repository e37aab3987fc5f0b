// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/canvas_scene.h"

#include "canvas/asked_lines.h"
#include "canvas/canvas_words.h"
#include "canvas/traffic_label.h"
#include "support/number_text.h"

namespace drawbridge::app {

namespace {

/// One end of an edge in words: with its namespace, unless both ends are in the same.
struct End {
    QString name;
    QString space;

    QString besides(const End &other) const
    {
        return space.isEmpty() || space == other.space ? name : space + QLatin1Char('/') + name;
    }
};

End endOf(const CanvasScene &scene, const QString &key)
{
    for (const CanvasNode &node : scene.nodes) {
        if (node.key != key)
            continue;
        const bool isInside = node.namespaceIndex >= 0;
        return {node.name,
                isInside ? scene.namespaces[static_cast<std::size_t>(node.namespaceIndex)].name : QString()};
    }
    for (const CanvasNamespace &ns : scene.namespaces) {
        if (ns.key == key)
            return {CanvasWords::tr("all of %1").arg(ns.name), {}};
    }
    return {key, {}};
}

} // namespace

bool isRight(const CanvasScene &scene, NodeHint hint, const QString &key)
{
    const auto place = static_cast<std::size_t>(hint.node);
    return hint.node >= 0 && place < scene.nodes.size() && scene.nodes[place].key == key;
}

QString labelWithState(const CanvasEdge &edge)
{
    const QString text = edge.count > 1 ? numberText(static_cast<std::size_t>(edge.count)) : edge.label;
    switch (edge.state) {
    case EdgeState::Allowed:
        return text;
    case EdgeState::DrawnNew:
        //: On an edge that is drawn and not exported yet; %1 is a port.
        return CanvasWords::tr("%1 new").arg(text);
    case EdgeState::WantedDenied:
        //: On an edge that is wanted and denied; %1 is a port.
        return CanvasWords::tr("%1 denied").arg(text);
    case EdgeState::NewlyAllowed:
        return edge.count > 1 ? QStringLiteral("+%1").arg(text) : QStringLiteral("+ %1").arg(text);
    case EdgeState::NewlyCut:
        return edge.count > 1 ? QStringLiteral("\u2212%1").arg(text) : QStringLiteral("\u2212 %1").arg(text);
    case EdgeState::Unknown:
        return QStringLiteral("%1 ?").arg(text);
    case EdgeState::OneEnd:
        //: On an edge that opens one of its ends and not the other; %1 is a port.
        return CanvasWords::tr("%1 one end").arg(text);
    case EdgeState::Pending:
        return QStringLiteral("%1 \u2026").arg(text);
    }
    return text;
}

QString stateName(EdgeState state)
{
    switch (state) {
    case EdgeState::Allowed:
        return CanvasWords::tr("Allowed");
    case EdgeState::DrawnNew:
        return CanvasWords::tr("Drawn, not exported");
    case EdgeState::WantedDenied:
        return CanvasWords::tr("Wanted, denied");
    case EdgeState::NewlyAllowed:
        return CanvasWords::tr("Newly allowed");
    case EdgeState::NewlyCut:
        return CanvasWords::tr("Newly cut");
    case EdgeState::Unknown:
        return CanvasWords::tr("Unknown");
    case EdgeState::OneEnd:
        return CanvasWords::tr("One end opened");
    case EdgeState::Pending:
        return CanvasWords::tr("Not simulated yet");
    }
    return {};
}

QString undrawnText(const UndrawnCount &undrawn)
{
    //: How many connections have no line: %1 is a number, %2 their state.
    return CanvasWords::tr("%1 more %2")
        .arg(numberText(static_cast<std::size_t>(undrawn.count)), stateName(undrawn.state).toLower());
}

QString describe(const CanvasScene &scene, const CanvasEdge &edge)
{
    const End from = endOf(scene, edge.from);
    const End to = endOf(scene, edge.to);
    const QString traffic
        = edge.count > 1 ? CanvasWords::tr("%Ln connections", nullptr, edge.count) : spokenLabel(edge.label);
    //: One edge for a screen reader: %1 and %2 are names, %3 the ports, %4 the state.
    return CanvasWords::tr("%1 to %2, %3, %4")
        .arg(from.besides(to), to.besides(from), traffic, stateName(edge.state).toLower());
}

} // namespace drawbridge::app
