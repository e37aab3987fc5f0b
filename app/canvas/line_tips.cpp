// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "canvas/line_tips.h"

#include "canvas/canvas_words.h"

namespace drawbridge::app {

namespace {

bool isEmpty(const ConnectionEnd &end)
{
    return end.pods.empty() && end.addresses.empty();
}

} // namespace

QString namedOnlyTip()
{
    return CanvasWords::tr(
        "Edges open the other end alone; what these pods may do themselves is up to edges of "
        "their own.");
}

QString drawnTip(const Connection &connection, const ResolvedEdge &edge, const Design &design)
{
    if (edge.isResolved) {
        if (isEmpty(connection.from) || isEmpty(connection.to))
            return CanvasWords::tr(
                "No pod of the folder is at one end; the other one is opened all the same.");
        return connection.from.isNamedOnly || connection.to.isNamedOnly ? namedOnlyTip() : QString();
    }
    for (const ConnectionEnd *end : {&connection.from, &connection.to}) {
        const ExternalMeaning *meaning = design.meaningOf(end->endpoint);
        if (meaning && meaning->ends.empty())
            return CanvasWords::tr("The design leaves it denied.");
    }
    return CanvasWords::tr("An end is not in the folder, or no policy can name it.");
}

} // namespace drawbridge::app
