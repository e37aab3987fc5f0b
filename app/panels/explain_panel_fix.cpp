// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "panels/explain_panel.h"

#include "document/design_document.h"
#include "document/endpoint_index.h"
#include "document/port_choices.h"
#include "document/simulation_runner.h"
#include "panels/button_row.h"
#include "panels/smallest_change_view.h"
#include "support/icon.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace drawbridge::app {

namespace {

/// Nothing for ends that are neither one workload nor addresses.
std::optional<WantedEnd> wantedEnd(const Cluster &cluster, const EdgeEndpoint &endpoint)
{
    if (const auto workload = workloadOf(cluster, endpoint))
        return *workload;
    const AddressSet addresses = addressesOf(endpoint);
    return addresses.isEmpty() ? std::nullopt : std::optional<WantedEnd>(addresses);
}

} // namespace

void ExplainPanel::addFix(QVBoxLayout &layout, const SelectedConnection &connection, View view)
{
    if (view == View::Loaded) {
        // Before an edit it is history.
        if (m_view == View::Loaded)
            addSmallestChange(layout, connection);
        return;
    }
    if (m_document.design().edges.indexOf(connection.from, connection.to))
        return;
    auto *draw = new QPushButton(themedIcon(QStringLiteral("pull")), tr("Draw this connection…"));
    draw->setObjectName(QStringLiteral("drawDenied"));
    connect(draw, &QPushButton::clicked, this, [this, connection] { emit allowRequested(connection); });
    auto *buttons = new ButtonRow;
    buttons->addButton(draw);
    layout.addWidget(buttons);
    m_offersDrawing = true;
}

void ExplainPanel::addSmallestChange(QVBoxLayout &layout, const SelectedConnection &connection)
{
    const std::shared_ptr<const Reachability> &loaded = m_runner.latest()->loaded;
    const Cluster &cluster = loaded->cluster();
    const auto from = wantedEnd(cluster, connection.from);
    const auto to = wantedEnd(cluster, connection.to);
    if (!from || !to)
        return;
    const AllowedEdge *wanted = wantedEdge(connection);
    AllowedEdge edge = wanted ? *wanted : AllowedEdge {};
    if (!wanted) {
        edge.to = connection.to;
        for (const PortChoice &choice : portChoices(cluster, connection.to))
            edge.traffic.push_back(choice.traffic);
    }
    auto *view
        = new SmallestChangeView(loaded, {*from, *to, resolvedTraffic(cluster, m_document.design(), edge)});
    connect(view, &SmallestChangeView::placeRequested, this,
            [this](const SourcePosition &where) { emit placeRequested(where, false); });
    layout.addWidget(view);
}

} // namespace drawbridge::app
