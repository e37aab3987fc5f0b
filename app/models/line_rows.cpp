// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "models/line_rows.h"

#include "support/number_text.h"
#include "text/domain_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace drawbridge::app {

namespace {

/// The translation context of this file.
struct LineRows {
    Q_DECLARE_TR_FUNCTIONS(LineRows)
};

using End = EdgeEndpoint SelectedConnection::*;

/// The one end of all lines, else its namespace; empty if they have none in common.
QString commonEnd(const std::vector<SelectedLine> &lines, End end)
{
    const EdgeEndpoint &first = lines.front().connection.*end;
    const QString space = endpointNamespace(first);
    const auto all = [&](const auto &isSame) {
        return std::ranges::all_of(lines,
                                   [&](const SelectedLine &line) { return isSame(line.connection.*end); });
    };
    if (all([&first](const EdgeEndpoint &other) { return other == first; }))
        return endpointName(first);
    const bool isOneSpace
        = all([&space](const EdgeEndpoint &other) { return endpointNamespace(other) == space; });
    return isOneSpace ? space : QString();
}

std::pair<QString, Tone> signOf(EdgeState state)
{
    switch (state) {
    case EdgeState::Allowed:
        return {QStringLiteral("bridge-lowered"), Tone::Quiet};
    case EdgeState::DrawnNew:
        return {QStringLiteral("bridge-lowered"), Tone::Accent};
    case EdgeState::WantedDenied:
        return {QStringLiteral("bridge-raised"), Tone::Denied};
    case EdgeState::NewlyAllowed:
        return {QStringLiteral("add"), Tone::Added};
    case EdgeState::NewlyCut:
        return {QStringLiteral("minus"), Tone::Cut};
    case EdgeState::Unknown:
        break;
    }
    return {QStringLiteral("unknown"), Tone::Unknown};
}

Row rowOf(const SelectedLine &line)
{
    Row row;
    row.text = connectionText(line.connection.from, line.connection.to);
    row.trailing = line.label;
    row.isTrailingFixed = true;
    std::tie(row.icon, row.iconTone) = signOf(line.state);
    row.connection = line.connection;
    row.toolTip = LineRows::tr("%1, %2, %3").arg(row.text, line.label, stateName(line.state).toLower());
    return row;
}

} // namespace

InspectorContent inspectLines(const std::vector<SelectedLine> &lines)
{
    using enum EdgeState;
    InspectorContent content;
    content.icon = QStringLiteral("edges");
    const QString count = LineRows::tr("%Ln connection(s)", nullptr, static_cast<int>(lines.size()));
    const QString from = commonEnd(lines, &SelectedConnection::from);
    const QString to = commonEnd(lines, &SelectedConnection::to);
    const bool hasEnds = !from.isEmpty() && !to.isEmpty();
    content.title = hasEnds ? LineRows::tr("%1 → %2").arg(from, to) : count;
    content.subtitle = hasEnds ? count : LineRows::tr("Selected together");
    for (const EdgeState state : {WantedDenied, Unknown, NewlyCut, NewlyAllowed, DrawnNew, Allowed}) {
        std::vector<Row> rows;
        for (const SelectedLine &line : lines) {
            if (line.state == state)
                rows.push_back(rowOf(line));
        }
        if (rows.empty())
            continue;
        const std::size_t number = rows.size();
        content.rows.push_back(sectionRow(stateName(state), std::move(rows)));
        content.rows.back().secondary = numberText(number);
    }
    return content;
}

} // namespace drawbridge::app
