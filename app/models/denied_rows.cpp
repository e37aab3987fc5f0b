// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "models/denied_rows.h"

#include "canvas/canvas_scene.h"
#include "document/explanation.h"
#include "models/connection_row.h"
#include "models/peer_rows.h"
#include "support/number_text.h"
#include "support/qt_text.h"
#include "text/domain_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace drawbridge::app {

namespace {

/// The translation context of this file.
struct InspectorRows {
    Q_DECLARE_TR_FUNCTIONS(InspectorRows)
};

/// Sorts what is denied by its direction, as seen from one end.
class DeniedRows {
public:
    DeniedRows(const Cluster &cluster, const EdgeEndpoint &endpoint)
        : m_cluster(cluster)
        , m_endpoint(endpoint)
    {
    }

    bool has(const SelectedConnection &connection) const
    {
        const auto isIn = [&connection](const std::vector<Row> &rows) {
            return std::ranges::find(rows, connection, &Row::connection) != rows.end();
        };
        return isIn(m_outgoing) || isIn(m_incoming);
    }

    bool isAbout(const AllowedEdge &edge) const { return isAt(edge.from) || isAt(edge.to); }

    void add(const AllowedEdge &edge, const QString &why)
    {
        Row row = connectionRowInTwoLines(edge.from, edge.to);
        if (endpointNamespace(edge.from) == endpointNamespace(edge.to))
            row.secondary.clear();
        row.trailing = trafficText(edge.traffic);
        row.isTrailingFixed = true;
        row.icon = QStringLiteral("bridge-raised");
        row.iconTone = Tone::Denied;
        row.toolTip = connectionText(edge.from, edge.to) + QStringLiteral(", ") + row.trailing
            + QLatin1Char('\n') + why;
        (isAt(edge.from) ? m_outgoing : m_incoming).push_back(std::move(row));
    }

    /// What leaves first.
    std::vector<Row> take()
    {
        std::ranges::move(m_incoming, std::back_inserter(m_outgoing));
        return std::move(m_outgoing);
    }

private:
    bool isAt(const EdgeEndpoint &end) const
    {
        return std::holds_alternative<NamespaceEndpoint>(m_endpoint)
            ? endpointNamespace(end) == endpointNamespace(m_endpoint)
            : standsFor(m_cluster, end, m_endpoint);
    }

    const Cluster &m_cluster;
    const EdgeEndpoint &m_endpoint;
    std::vector<Row> m_outgoing;
    std::vector<Row> m_incoming;
};

} // namespace

void addDenied(const Simulation &simulation, View view, const EdgeEndpoint &endpoint, std::vector<Row> &rows)
{
    const Design &design = *simulation.design;
    DeniedRows denied(*simulation.project->cluster, endpoint);
    std::size_t place = 0;
    for (const AllowedEdge &edge : design.edges) {
        const Access known = simulation.edgeAccess[place++];
        if (!denied.isAbout(edge))
            continue;
        const Access access = view == View::Loaded ? edgeAccess(*simulation.loaded, design, edge) : known;
        if (access == Access::Denied)
            denied.add(edge, InspectorRows::tr("It is drawn, and policies deny it."));
    }
    for (const EdgeSuggestion &named : simulation.deniedConnections(view)) {
        if (denied.isAbout(named.edge) && !denied.has({named.edge.from, named.edge.to}))
            denied.add(named.edge, InspectorRows::tr("The manifests name it, and policies deny it."));
    }
    std::vector<Row> found = denied.take();
    if (found.empty())
        return;
    rows.push_back(sectionRow(stateName(EdgeState::WantedDenied), std::move(found)));
    rows.back().secondary = numberText(rows.back().children.size());
}

} // namespace drawbridge::app
