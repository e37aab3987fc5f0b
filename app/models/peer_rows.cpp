// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "models/peer_rows.h"

#include "document/endpoint_index.h"
#include "document/explanation.h"
#include "document/outside_peers.h"
#include "reachability/pair_access.h"
#include "support/number_text.h"
#include "support/qt_text.h"
#include "text/domain_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <optional>

namespace drawbridge::app {

namespace {

/// The translation context of this file.
struct InspectorRows {
    Q_DECLARE_TR_FUNCTIONS(InspectorRows)
};

/// What is unknown is no part of the first number.
QString peerCount(std::size_t known, std::size_t unknown)
{
    return unknown == 0 ? numberText(known)
                        : InspectorRows::tr("%1, %2 unknown").arg(numberText(known), numberText(unknown));
}

/// One direction of what an end may talk to, what is unknown last; that there is nothing is a row, too.
Row peerSection(const QString &name, std::vector<Row> peers, Direction direction)
{
    const auto unknown = std::ranges::stable_partition(
        peers, [](const Row &peer) { return peer.trailingTone != Tone::Unknown; });
    const std::size_t unknownCount = unknown.size();
    Row row = sectionRow(name, std::move(peers));
    row.secondary = peerCount(row.children.size() - unknownCount, unknownCount);
    if (row.children.empty()) {
        Row none;
        none.text = InspectorRows::tr("None: see why in the Matrix");
        none.icon = QStringLiteral("matrix");
        leadToMatrix(none, direction);
        row.children.push_back(std::move(none));
    }
    leadToMatrix(row, direction);
    return row;
}

/// One other end of the inspected thing, with what passes in words; nothing of it is certain if it is
/// unknown.
Row rowOfPeer(const SelectedConnection &connection, bool isOutgoing, const QString &homeNamespace,
              const QString &traffic, bool isUnknown)
{
    const EdgeEndpoint &peer = isOutgoing ? connection.to : connection.from;
    Row row;
    row.text = endpointName(peer);
    row.secondary = endpointNamespace(peer) == homeNamespace ? QString() : endpointNamespace(peer);
    row.connection = connection;
    row.isTrailingFixed = true;
    row.trailing = traffic;
    row.trailingTone = isUnknown ? Tone::Unknown : Tone::Quiet;
    row.icon = isUnknown ? QStringLiteral("unknown") : endpointIconName(peer);
    row.iconTone = isUnknown ? Tone::Unknown : isOutgoing ? Tone::Accent : Tone::Plain;
    row.toolTip = connectionText(connection.from, connection.to) + QStringLiteral(", ") + traffic;
    return row;
}

std::vector<EdgeEndpoint> possiblePeers(const Simulation &simulation)
{
    const Cluster &cluster = *simulation.project->cluster;
    std::vector<EdgeEndpoint> peers;
    for (std::size_t i = 0; i < cluster.workloads().size(); ++i)
        peers.push_back(endpointOf(cluster, static_cast<WorkloadIndex>(i)));
    std::ranges::move(outsidePeers(*simulation.design), std::back_inserter(peers));
    return peers;
}

/// How many of the workloads outside of a namespace exchange something with it.
struct PeerCounts {
    std::size_t others = 0;
    std::size_t known = 0;
};

bool mayExchange(const Reachability &reachability, const std::vector<WorkloadIndex> &inside,
                 WorkloadIndex other, Direction direction)
{
    return std::ranges::any_of(inside, [&](WorkloadIndex each) {
        const TrafficBounds bounds = direction == Direction::Egress ? reachability.between(each, other)
                                                                    : reachability.between(other, each);
        return !bounds.allowed.isEmpty();
    });
}

PeerCounts peersOf(const Reachability &reachability, const ClusterNamespace &space, Direction direction)
{
    const Cluster &cluster = reachability.cluster();
    PeerCounts counts;
    for (std::size_t i = 0; i < cluster.workloads().size(); ++i) {
        const auto other = static_cast<WorkloadIndex>(i);
        if (cluster[other].id.namespaceName == space.name)
            continue;
        ++counts.others;
        counts.known += mayExchange(reachability, space.workloads, other, direction) ? 1 : 0;
    }
    return counts;
}

} // namespace

void leadToMatrix(Row &row, Direction direction)
{
    row.matrix = direction;
    row.toolTip = direction == Direction::Ingress
        ? InspectorRows::tr("Click to see in the Matrix what may connect to it, and what is denied")
        : InspectorRows::tr("Click to see in the Matrix what it may connect to, and what is denied");
}

std::optional<Row> peerRow(const Simulation &simulation, View view, const SelectedConnection &connection,
                           bool isOutgoing, const QString &homeNamespace)
{
    const auto &[from, to] = connection;
    const Cluster &cluster = *simulation.project->cluster;
    const Reachability &reachability = simulation.reachability(view);
    const std::vector<EdgeEndpoint> sources = meantEnds(cluster, *simulation.design, from);
    const std::vector<EdgeEndpoint> targets = meantEnds(cluster, *simulation.design, to);
    const auto bounds = boundsBetween(reachability, sources, targets);
    if (!bounds || bounds->possible.isEmpty())
        return std::nullopt;
    const bool isUncertain = drawbridge::accessOf(*bounds) == Access::Unknown;
    // Of workloads there may be thousands, and their pods are mostly alike.
    const bool isOutside = !addressesOf(from).isEmpty() || !addressesOf(to).isEmpty();
    const auto explained = isUncertain && isOutside ? explainConnection(reachability, sources, targets)
                                                    : std::optional<Explanation>();
    const bool isInPart = explained && explained->allowedFlow;
    const bool isUnknown = isUncertain && !isInPart;
    return rowOfPeer(connection, isOutgoing, homeNamespace,
                     isInPart        ? InspectorRows::tr("in part")
                         : isUnknown ? InspectorRows::tr("unknown")
                                     : trafficText(bounds->allowed),
                     isUnknown);
}

std::optional<Row> openEdgeRow(const Simulation &simulation, View view, const AllowedEdge &edge,
                               bool isOutgoing, const QString &homeNamespace)
{
    const Access access = edgeAccess(simulation.reachability(view), *simulation.design, edge);
    if (access == Access::Denied)
        return std::nullopt;
    const bool isUnknown = access == Access::Unknown;
    return rowOfPeer({edge.from, edge.to}, isOutgoing, homeNamespace,
                     isUnknown ? InspectorRows::tr("unknown") : InspectorRows::tr("this end opened"),
                     isUnknown);
}

bool standsFor(const Cluster &cluster, const EdgeEndpoint &end, const EdgeEndpoint &inspected)
{
    if (end == inspected)
        return true;
    if (std::holds_alternative<WorkloadEndpoint>(end))
        return false;
    const auto workload = workloadOf(cluster, inspected);
    return workload && !cluster[*workload].hostNetwork
        && std::ranges::any_of(podsOf(cluster, end),
                               [&](PodIndex pod) { return cluster[pod].workload == *workload; });
}

void addPeers(const Simulation &simulation, View view, const EdgeEndpoint &endpoint, std::vector<Row> &rows)
{
    const Cluster &cluster = *simulation.project->cluster;
    const QString home = endpointNamespace(endpoint);
    std::vector<Row> reaches;
    std::vector<Row> reachedBy;
    for (const EdgeEndpoint &peer : possiblePeers(simulation)) {
        if (peer == endpoint)
            continue;
        QString kindIcon;
        if (const auto workload = workloadOf(cluster, peer))
            kindIcon = kindIconName(cluster[*workload].id.kind);
        const auto add = [&kindIcon](std::optional<Row> row, std::vector<Row> &list) {
            if (!row)
                return;
            if (!kindIcon.isEmpty() && row->icon != QLatin1String("unknown"))
                row->icon = kindIcon;
            list.push_back(std::move(*row));
        };
        add(peerRow(simulation, view, {endpoint, peer}, true, home), reaches);
        add(peerRow(simulation, view, {peer, endpoint}, false, home), reachedBy);
    }
    for (const AllowedEdge &edge : simulation.design->edges) {
        const bool isOutgoing = std::holds_alternative<PodsEndpoint>(edge.to);
        if (!opensOneEnd(edge) || !standsFor(cluster, isOutgoing ? edge.from : edge.to, endpoint))
            continue;
        if (std::optional<Row> row = openEdgeRow(simulation, view, edge, isOutgoing, home))
            (isOutgoing ? reaches : reachedBy).push_back(std::move(*row));
    }
    rows.push_back(peerSection(InspectorRows::tr("Reaches"), std::move(reaches), Direction::Egress));
    rows.push_back(peerSection(InspectorRows::tr("Reached by"), std::move(reachedBy), Direction::Ingress));
}

std::optional<Row> openSideRow(const Reachability &reachability, const ClusterNamespace &space,
                               Direction direction)
{
    constexpr std::size_t kMostPairs = 20'000;
    const bool isOpen = std::ranges::all_of(space.workloads, [&](WorkloadIndex each) {
        return reachability.isolation(each, direction) == Isolation::Open;
    });
    if (!isOpen || space.workloads.empty())
        return std::nullopt;
    Row row;
    row.text = direction == Direction::Egress ? InspectorRows::tr("Everything that lets it in")
                                              : InspectorRows::tr("Everything that is let out to it");
    row.icon = QStringLiteral("bridge-lowered");
    row.iconTone = Tone::Warning;
    leadToMatrix(row, direction);
    if (space.workloads.size() * reachability.cluster().workloads().size() > kMostPairs)
        return row;
    const PeerCounts counts = peersOf(reachability, space, direction);
    const QString known = numberText(counts.known);
    row.trailing = InspectorRows::tr("%1 of %2").arg(known, numberText(counts.others));
    row.toolTip.prepend(
        InspectorRows::tr("%1 of %Ln workload(s)", nullptr, static_cast<int>(counts.others)).arg(known)
        + QLatin1Char('\n'));
    return row;
}

} // namespace drawbridge::app
