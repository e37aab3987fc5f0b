// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "models/change_rows.h"

#include "document/endpoint_index.h"
#include "models/change_tree.h"
#include "models/connection_row.h"
#include "support/number_text.h"
#include "support/qt_text.h"
#include "text/domain_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>

namespace drawbridge::app {

namespace {

/// The translation context of this file.
struct ChangeRows {
    Q_DECLARE_TR_FUNCTIONS(ChangeRows)
};

/// How one kind of change is told.
struct KindText {
    TrafficSet TrafficDelta::*traffic;
    QString title;
    QString icon;
    Tone tone;
};

KindText textOf(ChangeKind kind)
{
    const auto add = QStringLiteral("add");
    const auto minus = QStringLiteral("minus");
    const auto unknown = QStringLiteral("unknown");
    switch (kind) {
    case ChangeKind::NewlyAllowed:
        return {&TrafficDelta::newlyAllowed, ChangeRows::tr("Pairs newly allowed"), add, Tone::Added};
    case ChangeKind::Widened:
        return {&TrafficDelta::newlyAllowed, ChangeRows::tr("Pairs widened"), add, Tone::Added};
    case ChangeKind::MayBeAllowed:
        return {&TrafficDelta::mayBeNewlyAllowed, ChangeRows::tr("Pairs that may be newly allowed"), unknown,
                Tone::Unknown};
    case ChangeKind::NewlyCut:
        return {&TrafficDelta::newlyCut, ChangeRows::tr("Pairs newly cut"), minus, Tone::Cut};
    case ChangeKind::Narrowed:
        return {&TrafficDelta::newlyCut, ChangeRows::tr("Pairs narrowed"), minus, Tone::Cut};
    case ChangeKind::MayBeCut:
        break;
    }
    return {&TrafficDelta::mayBeNewlyCut, ChangeRows::tr("Pairs that may be newly cut"), unknown,
            Tone::Unknown};
}

QString countText(ChangeKind kind, int count)
{
    switch (kind) {
    case ChangeKind::NewlyAllowed:
        return ChangeRows::tr("%Ln newly allowed", nullptr, count);
    case ChangeKind::Widened:
        return ChangeRows::tr("%Ln widened", nullptr, count);
    case ChangeKind::MayBeAllowed:
        return ChangeRows::tr("%Ln may be newly allowed", nullptr, count);
    case ChangeKind::NewlyCut:
        return ChangeRows::tr("%Ln newly cut", nullptr, count);
    case ChangeKind::Narrowed:
        return ChangeRows::tr("%Ln narrowed", nullptr, count);
    case ChangeKind::MayBeCut:
        break;
    }
    return ChangeRows::tr("%Ln may be newly cut", nullptr, count);
}

Tone toneOf(const ChangeCounts &counts)
{
    const std::size_t all = counts.gains() + counts.losses() + counts.doubts();
    if (all == counts.gains())
        return Tone::Added;
    if (all == counts.losses())
        return Tone::Cut;
    return all == counts.doubts() ? Tone::Unknown : Tone::Plain;
}

Row pairRow(const Simulation &simulation, const PairChange &change, ChangeKind kind, bool isInGroup)
{
    const Cluster &cluster = *simulation.project->cluster;
    const KindText text = textOf(kind);
    const EdgeEndpoint from = endpointOf(cluster, change.from);
    const EdgeEndpoint to = endpointOf(cluster, change.to);
    const QString whole = connectionText(from, to);
    Row row = connectionRowInTwoLines(from, to);
    if (isInGroup)
        row.secondary.clear();
    const TrafficSet &traffic = change.delta.*text.traffic;
    // Where it is everything, the names need the room.
    row.trailing = traffic.isAll() ? QString() : trafficText(traffic);
    row.toolTip = ChangeRows::tr("%1, %2").arg(whole, trafficText(traffic));
    row.isTrailingFixed = true;
    row.icon = text.icon;
    row.iconTone = text.tone;
    return row;
}

/// What a group of the tree holds.
class GroupRows : public RowSource {
public:
    GroupRows(ChangeTreePtr tree, const ChangeGroup &group)
        : m_tree(std::move(tree))
        , m_group(group)
    {
    }

    std::vector<LaterRow> rows() const override
    {
        std::vector<LaterRow> rows;
        rows.reserve(m_group.groups.size() + m_group.changes.size());
        for (const ChangeGroup &group : m_group.groups)
            rows.push_back({groupRow(group), std::make_shared<GroupRows>(m_tree, group)});
        const Simulation &simulation = *m_tree->simulation;
        for (const ChangeKind kind : kChangeKinds) {
            for (const std::uint32_t change : m_group.changes) {
                if (isOfKind(simulation.pairs->changes[change], kind))
                    rows.push_back(
                        {pairRow(simulation, simulation.pairs->changes[change], kind, true), nullptr});
            }
        }
        return rows;
    }

private:
    Row groupRow(const ChangeGroup &group) const
    {
        const Cluster &cluster = *m_tree->simulation->project->cluster;
        const PairChange &first = m_tree->simulation->pairs->changes[group.first];
        const auto spaceOf = [&cluster](WorkloadIndex workload) {
            return NamespaceEndpoint {cluster[workload].id.namespaceName};
        };
        Row row;
        row.icon = QStringLiteral("namespace");
        row.isStrong = true;
        if (group.kind == GroupKind::Source) {
            row.text = toQString(spaceOf(first.from).namespaceName);
            row.secondary = ChangeRows::tr("from it to %Ln namespace(s)", nullptr,
                                           static_cast<int>(group.groups.size()));
            row.key = toQString(toString(EdgeEndpoint(spaceOf(first.from))));
        } else {
            const bool isOfWorkload = group.kind == GroupKind::Workload;
            const EdgeEndpoint from
                = isOfWorkload ? endpointOf(cluster, first.from) : EdgeEndpoint(spaceOf(first.from));
            row.connection = SelectedConnection {from, spaceOf(first.to)};
            row.text
                = ChangeRows::tr("%1 → %2").arg(isOfWorkload ? endpointName(from) : endpointNamespace(from),
                                                endpointNamespace(spaceOf(first.to)));
            if (isOfWorkload)
                row.icon = kindIconName(cluster[first.from].id.kind);
        }
        row.trailing = signedText(group.counts);
        row.trailingTone = toneOf(group.counts);
        row.toolTip = tipOf(group);
        return row;
    }

    /// Says which pairs are counted.
    QString tipOf(const ChangeGroup &group) const
    {
        const Cluster &cluster = *m_tree->simulation->project->cluster;
        const PairChange &first = m_tree->simulation->pairs->changes[group.first];
        const QString from = toQString(cluster[first.from].id.namespaceName);
        const QString to = toQString(cluster[first.to].id.namespaceName);
        const QString counts = countsText(group.counts);
        switch (group.kind) {
        case GroupKind::Workload:
            return ChangeRows::tr("Workload pairs that change from %1 to %2: %3")
                .arg(endpointText(endpointOf(cluster, first.from)), to, counts);
        case GroupKind::Namespaces:
            return from == to
                ? ChangeRows::tr("Workload pairs that change inside %1: %2").arg(from, counts)
                : ChangeRows::tr("Workload pairs that change from %1 to %2: %3").arg(from, to, counts);
        case GroupKind::All:
        case GroupKind::Source:
            break;
        }
        return ChangeRows::tr("Workload pairs that change from %1, inside it and to others: %2")
                   .arg(from, counts)
            + QLatin1Char('\n')
            + ChangeRows::tr("Its card on the canvas also counts those that change from others to it.");
    }

    ChangeTreePtr m_tree;
    const ChangeGroup &m_group;
};

std::vector<Row> sections(const Simulation &simulation)
{
    std::vector<Row> rows;
    for (const ChangeKind kind : kChangeKinds) {
        std::vector<Row> pairs;
        for (const PairChange &change : simulation.pairs->changes) {
            if (isOfKind(change, kind))
                pairs.push_back(pairRow(simulation, change, kind, false));
        }
        if (pairs.empty())
            continue;
        rows.push_back(sectionRow(textOf(kind).title, std::move(pairs)));
        rows.back().trailing = numberText(rows.back().children.size());
    }
    return rows;
}

} // namespace

QString countsText(const ChangeCounts &counts)
{
    QStringList parts;
    for (const ChangeKind kind : kChangeKinds) {
        if (const std::uint32_t count = counts.of(kind))
            parts << countText(kind, static_cast<int>(count));
    }
    return parts.join(QLatin1String(", "));
}

ChangeList changeList(const SimulationPtr &simulation)
{
    ChangeList list;
    if (!simulation->pairs || simulation->pairs->changes.empty())
        return list;
    const std::size_t count = simulation->pairs->changes.size();
    const ChangeTreePtr tree = changeTree(simulation);
    list.headline = ChangeRows::tr("%Ln workload pair(s) change", nullptr, static_cast<int>(count));
    list.counts = countsText(tree->root.counts);
    if (count <= kMostPlainChanges) {
        list.rows = sections(*simulation);
        return list;
    }
    std::vector<LaterRow> groups = GroupRows(tree, tree->root).rows();
    for (LaterRow &group : groups) {
        list.rows.push_back(std::move(group.row));
        list.sources.push_back(std::move(group.source));
    }
    return list;
}

} // namespace drawbridge::app
