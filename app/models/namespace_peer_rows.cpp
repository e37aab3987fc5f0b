// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "models/namespace_peer_rows.h"

#include "document/endpoint_index.h"
#include "document/outside_peers.h"
#include "document/explanation.h"
#include "models/connection_row.h"
#include "models/peer_rows.h"
#include "reachability/pair_access.h"
#include "support/number_text.h"
#include "support/qt_text.h"
#include "text/domain_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

namespace drawbridge::app {

namespace {

/// The translation context of this file.
struct InspectorRows {
    Q_DECLARE_TR_FUNCTIONS(InspectorRows)
};

/// Of the allowed pairs of a group, and of the unknown ones.
constexpr std::size_t kMostListed = 100;

/// What is unknown is no part of the first number.
QString pairCount(std::size_t known, std::size_t unknown)
{
    const QString pairs = InspectorRows::tr("%Ln pair(s)", nullptr, static_cast<int>(known));
    const QString doubts = InspectorRows::tr("%1 unknown").arg(numberText(unknown));
    if (unknown == 0)
        return pairs;
    return known == 0 ? doubts : pairs + QStringLiteral(", ") + doubts;
}

QString sectionName(Direction direction)
{
    return direction == Direction::Egress ? InspectorRows::tr("Reaches") : InspectorRows::tr("Reached by");
}

/// The pairs that a namespace has with one other thing.
class PeerGroup {
public:
    PeerGroup(QString name, Direction direction)
        : m_name(std::move(name))
        , m_direction(direction)
    {
    }

    bool wantsRow(bool isUnknown) const { return listed(isUnknown).size() < kMostListed; }
    void count(bool isUnknown) { ++(isUnknown ? m_unknownCount : m_knownCount); }
    void list(Row row, bool isUnknown) { (isUnknown ? m_unknown : m_known).push_back(std::move(row)); }
    void add(Row row)
    {
        const bool isUnknown = row.trailingTone == Tone::Unknown;
        count(isUnknown);
        if (wantsRow(isUnknown))
            list(std::move(row), isUnknown);
    }

    std::size_t knownCount() const { return m_knownCount; }
    std::size_t unknownCount() const { return m_unknownCount; }
    bool isEmpty() const { return m_knownCount + m_unknownCount == 0; }

    /// What is unknown is last.
    Row take(const QString &space)
    {
        Row row;
        row.text = m_name;
        row.isStrong = true;
        row.trailing = pairCount(m_knownCount, m_unknownCount);
        row.trailingTone = m_knownCount == 0 ? Tone::Unknown : Tone::Quiet;
        row.toolTip = (m_direction == Direction::Egress ? InspectorRows::tr("From %1 to %2: %3")
                                                        : InspectorRows::tr("To %1 from %2: %3"))
                          .arg(space, m_name, row.trailing);
        const std::size_t left = m_knownCount + m_unknownCount - m_known.size() - m_unknown.size();
        row.children = std::move(m_known);
        std::ranges::move(m_unknown, std::back_inserter(row.children));
        if (left > 0) {
            Row more;
            more.text
                = InspectorRows::tr("%Ln more pair(s): see the Matrix", nullptr, static_cast<int>(left));
            more.icon = QStringLiteral("matrix");
            leadToMatrix(more, m_direction);
            row.children.push_back(std::move(more));
        }
        return row;
    }

private:
    const std::vector<Row> &listed(bool isUnknown) const { return isUnknown ? m_unknown : m_known; }

    QString m_name;
    Direction m_direction;
    std::size_t m_knownCount = 0;
    std::size_t m_unknownCount = 0;
    std::vector<Row> m_known;
    std::vector<Row> m_unknown;
};

/// One direction of what a namespace may talk to.
class PeerGroups {
public:
    PeerGroups(const Simulation &simulation, View view, const ClusterNamespace &space, Direction direction,
               const std::stop_token &stop)
        : m_simulation(simulation)
        , m_cluster(*simulation.project->cluster)
        , m_view(view)
        , m_space(space)
        , m_home(toQString(space.name))
        , m_isOut(direction == Direction::Egress)
        , m_direction(direction)
        , m_stop(stop)
    {
    }

    Row section()
    {
        std::optional<Row> open = openSideRow(m_simulation.reachability(m_view), m_space, m_direction);
        std::vector<Row> rows;
        if (open)
            rows.push_back(*std::move(open));
        const bool isCounted = namespacePeerCost(m_simulation, m_space) <= kMostPeerCost;
        std::size_t known = 0;
        std::size_t unknown = 0;
        for (PeerGroup &group : isCounted ? groups() : std::vector<PeerGroup>()) {
            known += group.knownCount();
            unknown += group.unknownCount();
            rows.push_back(group.take(m_home));
        }
        if (rows.empty())
            rows.push_back(noneRow(isCounted));
        Row row = sectionRow(sectionName(m_direction), std::move(rows));
        if (isCounted)
            row.secondary = pairCount(known, unknown);
        leadToMatrix(row, m_direction);
        return row;
    }

private:
    Row noneRow(bool isCounted) const
    {
        Row none;
        none.text = isCounted ? InspectorRows::tr("None: see why in the Matrix")
                              : InspectorRows::tr("Too many pairs to list: see the Matrix");
        none.icon = QStringLiteral("matrix");
        leadToMatrix(none, m_direction);
        return none;
    }

    /// Those with nothing that is certain are last.
    std::vector<PeerGroup> groups()
    {
        std::vector<PeerGroup> groups;
        for (const ClusterNamespace &other : m_cluster.namespaces()) {
            if (other.name != m_space.name)
                groups.push_back(withNamespace(other));
        }
        for (const EdgeEndpoint &external : outsidePeers(*m_simulation.design))
            groups.push_back(withExternal(external));
        addOpenEdges(groups);
        std::erase_if(groups, [](const PeerGroup &group) { return group.isEmpty(); });
        std::ranges::stable_partition(groups, [](const PeerGroup &group) { return group.knownCount() > 0; });
        return groups;
    }

    PeerGroup withNamespace(const ClusterNamespace &other) const
    {
        const Reachability &reachability = m_simulation.reachability(m_view);
        PeerGroup group(toQString(other.name), m_direction);
        for (const WorkloadIndex mine : m_space.workloads) {
            if (m_stop.stop_requested())
                break;
            for (const WorkloadIndex theirs : other.workloads) {
                const TrafficBounds bounds
                    = m_isOut ? reachability.between(mine, theirs) : reachability.between(theirs, mine);
                const Access access = drawbridge::accessOf(bounds);
                if (access == Access::Denied)
                    continue;
                const bool isUnknown = access == Access::Unknown;
                group.count(isUnknown);
                if (group.wantsRow(isUnknown))
                    group.list(pairRow(mine, theirs, bounds, isUnknown), isUnknown);
            }
        }
        return group;
    }

    Row pairRow(WorkloadIndex mine, WorkloadIndex theirs, const TrafficBounds &bounds, bool isUnknown) const
    {
        const SelectedConnection pair = ends(endpointOf(m_cluster, mine), endpointOf(m_cluster, theirs));
        Row row;
        row.connection = pair;
        row.text = namesOf(pair.from, pair.to);
        row.isSecondaryBelow = true;
        row.trailing = isUnknown ? InspectorRows::tr("unknown") : trafficText(bounds.allowed);
        row.isTrailingFixed = true;
        row.trailingTone = isUnknown ? Tone::Unknown : Tone::Quiet;
        row.icon = isUnknown ? QStringLiteral("unknown") : kindIconName(m_cluster[theirs].id.kind);
        row.iconTone = isUnknown ? Tone::Unknown : m_isOut ? Tone::Accent : Tone::Plain;
        row.toolTip = connectionText(pair.from, pair.to) + QStringLiteral(", ") + row.trailing;
        return row;
    }

    PeerGroup withExternal(const EdgeEndpoint &external) const
    {
        PeerGroup group(endpointText(external), m_direction);
        for (const WorkloadIndex mine : m_space.workloads) {
            if (m_stop.stop_requested())
                break;
            const SelectedConnection pair = ends(endpointOf(m_cluster, mine), external);
            std::optional<Row> row = peerRow(m_simulation, m_view, pair, m_isOut, m_home);
            if (row)
                group.add(named(*std::move(row)));
        }
        return group;
    }

    void addOpenEdges(std::vector<PeerGroup> &groups) const
    {
        for (const AllowedEdge &edge : m_simulation.design->edges) {
            const bool isOut = std::holds_alternative<PodsEndpoint>(edge.to);
            const EdgeEndpoint &mine = isOut ? edge.from : edge.to;
            if (!opensOneEnd(edge) || isOut != m_isOut || endpointNamespace(mine) != m_home)
                continue;
            std::optional<Row> row = openEdgeRow(m_simulation, m_view, edge, isOut, m_home);
            if (!row)
                continue;
            PeerGroup &group = groups.emplace_back(endpointText(isOut ? edge.to : edge.from), m_direction);
            group.add(named(*std::move(row)));
        }
    }

    /// In a group of one other end, both ends are worth their names.
    static Row named(Row row)
    {
        row.text = namesOf(row.connection->from, row.connection->to);
        row.secondary.clear();
        row.isSecondaryBelow = true;
        return row;
    }

    SelectedConnection ends(const EdgeEndpoint &mine, const EdgeEndpoint &theirs) const
    {
        return m_isOut ? SelectedConnection {mine, theirs} : SelectedConnection {theirs, mine};
    }

    const Simulation &m_simulation;
    const Cluster &m_cluster;
    View m_view;
    const ClusterNamespace &m_space;
    QString m_home;
    bool m_isOut;
    Direction m_direction;
    const std::stop_token &m_stop;
};

} // namespace

void addNamespacePeers(const Simulation &simulation, View view, const ClusterNamespace &space,
                       std::vector<Row> &rows, const std::stop_token &stop)
{
    for (const Direction direction : {Direction::Egress, Direction::Ingress})
        rows.push_back(PeerGroups(simulation, view, space, direction, stop).section());
}

std::size_t namespacePeerCost(const Simulation &simulation, const ClusterNamespace &space)
{
    /// Addresses take longer than pods.
    constexpr std::size_t kOfExternal = 20;
    const Design &design = *simulation.design;
    const auto isOutside = [](const EdgeEndpoint &end) {
        return std::holds_alternative<ExternalEndpoint>(end) || std::holds_alternative<CidrEndpoint>(end)
            || std::holds_alternative<DnsNameEndpoint>(end);
    };
    const auto toOutside = std::ranges::count_if(design.edges, [&isOutside](const AllowedEdge &edge) {
        return isOutside(edge.from) || isOutside(edge.to);
    });
    const std::size_t externals = 1 + design.externals.size() + static_cast<std::size_t>(toOutside);
    return space.workloads.size()
        * (simulation.project->cluster->workloads().size() + kOfExternal * externals);
}

void announceNamespacePeers(const Simulation &simulation, View view, const ClusterNamespace &space,
                            std::vector<Row> &rows)
{
    for (const Direction direction : {Direction::Egress, Direction::Ingress}) {
        std::vector<Row> first;
        if (std::optional<Row> open = openSideRow(simulation.reachability(view), space, direction))
            first.push_back(*std::move(open));
        Row waiting;
        waiting.text = InspectorRows::tr("Being listed");
        waiting.isDisabled = true;
        first.push_back(std::move(waiting));
        rows.push_back(sectionRow(sectionName(direction), std::move(first)));
        leadToMatrix(rows.back(), direction);
    }
}

} // namespace drawbridge::app
