// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/connection_diff.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <tuple>

namespace drawbridge {

namespace {

/// A workload of either world.
struct DiffWorkload {
    std::string name;
    std::optional<WorkloadIndex> before;
    std::optional<WorkloadIndex> after;

    bool isOnOneSide() const { return !before || !after; }
};

std::vector<DiffWorkload> workloadsOfBoth(const Cluster &before, const Cluster &after)
{
    std::set<WorkloadId> ids;
    for (const Cluster *cluster : {&before, &after}) {
        for (const ClusterWorkload &workload : cluster->workloads())
            ids.insert(workload.id);
    }
    std::vector<DiffWorkload> workloads;
    for (const WorkloadId &id : ids)
        workloads.push_back({toString(id), before.findWorkload(id), after.findWorkload(id)});
    return workloads;
}

/// What changed for a range of addresses; comparable, to find neighbours that changed alike.
struct CellChange {
    AddressRange cell;
    ConnectionChange change;

    bool continues(const CellChange &earlier) const
    {
        return earlier.cell.last != IpAddress::last(earlier.cell.last.family())
            && earlier.cell.last.next() == cell.first && earlier.change.before == change.before
            && earlier.change.after == change.after && earlier.change.delta == change.delta;
    }
};

/// The change without its ends.
ConnectionChange changeOf(const PairTraffic &before, const PairTraffic &after)
{
    ConnectionChange change;
    change.before = before.some;
    change.after = after.some;
    change.delta = difference(before, after);
    return change;
}

/// Whether all pods of the two ends have the same verdicts.
bool isCertainForAll(const PairTraffic &traffic)
{
    return traffic.every == traffic.possible;
}

PairTraffic trafficTo(const std::map<WorkloadIndex, PairTraffic> &traffic,
                      const std::optional<WorkloadIndex> &workload)
{
    const auto place = workload ? traffic.find(*workload) : traffic.end();
    return place == traffic.end() ? PairTraffic {} : place->second;
}

class DiffBuilder {
public:
    DiffBuilder(const DiffSide &before, const DiffSide &after, const std::stop_token &stop)
        : m_before(before)
        , m_after(after)
        , m_stop(stop)
        , m_workloads(workloadsOfBoth(before.reachability.cluster(), after.reachability.cluster()))
    {
    }

    std::vector<ConnectionChange> build()
    {
        for (const DiffWorkload &from : m_workloads) {
            if (m_stop.stop_requested())
                return {};
            for (const DiffWorkload &to : m_workloads)
                addWorkloads(from, to);
        }
        for (const Direction direction : {Direction::Ingress, Direction::Egress})
            addAddresses(direction);
        addControllers();
        std::ranges::sort(m_changes, {}, [](const ConnectionChange &change) {
            return std::tie(change.source, change.destination);
        });
        return std::move(m_changes);
    }

private:
    using MaybePair = std::optional<PairInWorld>;

    /// Nothing if nothing changed.
    static std::optional<ConnectionChange> compare(const MaybePair &before, const MaybePair &after)
    {
        const PairTraffic trafficBefore = before ? trafficOf(*before) : PairTraffic {};
        const PairTraffic trafficAfter = after ? trafficOf(*after) : PairTraffic {};
        ConnectionChange change = changeOf(trafficBefore, trafficAfter);
        const bool isAlike = isCertainForAll(trafficBefore) && isCertainForAll(trafficAfter);
        if (!isAlike && before && after)
            change.delta |= differenceByPods(*before, *after);
        return change.delta.isEmpty() ? std::nullopt : std::optional(std::move(change));
    }

    void addWorkloads(const DiffWorkload &from, const DiffWorkload &to)
    {
        MaybePair before;
        MaybePair after;
        if (from.before && to.before)
            before.emplace(PairInWorld {m_before.reachability, *from.before, *to.before});
        if (from.after && to.after)
            after.emplace(PairInWorld {m_after.reachability, *from.after, *to.after});
        if (auto change = compare(before, after))
            add(std::move(*change), from, to);
    }

    void add(ConnectionChange change, const DiffWorkload &from, const DiffWorkload &to)
    {
        change.source = from.name;
        change.destination = to.name;
        change.isSourceOnOneSide = from.isOnOneSide();
        change.isDestinationOnOneSide = to.isOnOneSide();
        m_changes.push_back(std::move(change));
    }

    static MaybePair withAddress(const Reachability &world, const std::optional<WorkloadIndex> &workload,
                                 Direction direction, const IpAddress &address)
    {
        if (!workload)
            return std::nullopt;
        return direction == Direction::Ingress ? PairInWorld {world, address, *workload}
                                               : PairInWorld {world, *workload, address};
    }

    void addAddresses(Direction direction)
    {
        const std::array<const Reachability *, 2> worlds = {&m_before.reachability, &m_after.reachability};
        const std::vector<AddressRange> cells = addressCells(worlds, direction);
        for (const DiffWorkload &workload : m_workloads) {
            if (m_stop.stop_requested())
                return;
            std::vector<CellChange> changed;
            for (const AddressRange &cell : cells) {
                auto change
                    = compare(withAddress(m_before.reachability, workload.before, direction, cell.first),
                              withAddress(m_after.reachability, workload.after, direction, cell.first));
                if (!change)
                    continue;
                CellChange next {cell, std::move(*change)};
                if (!changed.empty() && next.continues(changed.back()))
                    changed.back().cell.last = cell.last;
                else
                    changed.push_back(std::move(next));
            }
            for (CellChange &each : changed)
                addCell(std::move(each), workload, direction);
        }
    }

    void addCell(CellChange cell, const DiffWorkload &workload, Direction direction)
    {
        const DiffWorkload outside {externalName(cell.cell), WorkloadIndex {}, WorkloadIndex {}};
        if (direction == Direction::Ingress)
            add(std::move(cell.change), outside, workload);
        else
            add(std::move(cell.change), workload, outside);
    }

    void addControllers()
    {
        const auto before = trafficFromControllers(m_before.reachability, m_before.exposures);
        const auto after = trafficFromControllers(m_after.reachability, m_after.exposures);
        const DiffWorkload controller {std::string(kIngressController), WorkloadIndex {}, WorkloadIndex {}};
        for (const DiffWorkload &workload : m_workloads) {
            ConnectionChange change
                = changeOf(trafficTo(before, workload.before), trafficTo(after, workload.after));
            if (!change.delta.isEmpty())
                add(std::move(change), controller, workload);
        }
    }

    const DiffSide &m_before;
    const DiffSide &m_after;
    const std::stop_token &m_stop;
    const std::vector<DiffWorkload> m_workloads;
    std::vector<ConnectionChange> m_changes;
};

} // namespace

ChangeKind ConnectionChange::kind() const
{
    if (before.isEmpty())
        return after.isEmpty() ? ChangeKind::Unknown : ChangeKind::Added;
    return after.isEmpty() ? ChangeKind::Removed : ChangeKind::Changed;
}

std::vector<ConnectionChange> compareConnections(const DiffSide &before, const DiffSide &after,
                                                 const std::stop_token &stop)
{
    return DiffBuilder(before, after, stop).build();
}

bool isAnythingNewlyAllowed(const std::vector<ConnectionChange> &changes)
{
    return std::ranges::any_of(changes, [](const ConnectionChange &change) {
        return !change.delta.newlyAllowed.isEmpty() || !change.delta.mayBeNewlyAllowed.isEmpty();
    });
}

} // namespace drawbridge
