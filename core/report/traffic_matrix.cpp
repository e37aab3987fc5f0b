// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "report/traffic_matrix.h"

#include "reachability/matching.h"
#include "report/outside_ends.h"

#include <array>
#include <numeric>

namespace drawbridge {

namespace {

class MatrixCounter {
public:
    MatrixCounter(const Reachability &reachability, TrafficMatrix &matrix)
        : m_reachability(reachability)
        , m_matrix(matrix)
        , m_isAnyTraffic(matrix.traffic.isAll())
    {
        for (const ClusterWorkload &workload : reachability.cluster().workloads())
            m_runningPods.push_back(runningPods(workload));
        const std::array<const Reachability *, 1> worlds = {&reachability};
        for (const MatrixGroup &group : matrix.groups)
            m_outside.push_back(telling(group.addresses, worlds));
    }

    void countRow(std::size_t row, WorkloadIndex from)
    {
        const std::size_t size = m_matrix.groups.size();
        for (std::size_t column = 0; column < size; ++column) {
            MatrixCell &cell = m_matrix.cells[row * size + column];
            for (const WorkloadIndex to : m_matrix.groups[column].workloads) {
                if (isPair(from, to))
                    count(from, to, cell);
            }
            countOutside(from, Direction::Egress, m_outside[column], cell);
        }
    }

    void countRowOutside(std::size_t row)
    {
        const std::size_t size = m_matrix.groups.size();
        for (std::size_t column = 0; column < size; ++column) {
            for (const WorkloadIndex to : m_matrix.groups[column].workloads)
                countOutside(to, Direction::Ingress, m_outside[row], m_matrix.cells[row * size + column]);
        }
    }

private:
    std::uint64_t runningPods(const ClusterWorkload &workload) const
    {
        std::uint64_t count = 0;
        for (const PodIndex pod : workload.pods) {
            const ClusterPod &each = m_reachability.cluster()[pod];
            count += takesPart(each, m_reachability.profile()) ? each.count : 0;
        }
        return count;
    }

    bool isPair(WorkloadIndex from, WorkloadIndex to) const
    {
        if (from == to)
            return m_runningPods[toSize(from)] > 1;
        return m_runningPods[toSize(from)] > 0 && m_runningPods[toSize(to)] > 0;
    }

    /// Whether the set has something of the traffic looked at.
    bool meets(const TrafficSet &set) const
    {
        return m_isAnyTraffic ? !set.isEmpty() : !(set & m_matrix.traffic).isEmpty();
    }

    bool covers(const TrafficSet &set) const
    {
        return m_isAnyTraffic ? set.isAll() : set.contains(m_matrix.traffic);
    }

    void count(WorkloadIndex from, WorkloadIndex to, MatrixCell &cell) const
    {
        ++cell.pairs;
        const TrafficBounds bounds = m_reachability.between(from, to);
        if (!meets(bounds.possible))
            return;
        // Where policies tell pods apart, what some may do is not in what all may do.
        if (!meets(bounds.allowed) && !meets(m_reachability.allowedForSome(from, to))) {
            ++cell.unknown;
            return;
        }
        ++cell.connected;
        cell.open += covers(bounds.allowed) ? 1 : 0;
    }

    /// A workload and addresses that are one end.
    void countOutside(WorkloadIndex workload, Direction direction, const std::vector<IpAddress> &addresses,
                      MatrixCell &cell) const
    {
        bool isPair = false;
        bool mayConnect = false;
        bool isConnected = false;
        bool isOpen = true;
        for (const PodIndex pod : m_reachability.cluster()[workload].pods) {
            if (!takesPart(m_reachability.cluster()[pod], m_reachability.profile()))
                continue;
            for (const IpAddress &address : addresses) {
                const TrafficBounds bounds = withAddress(m_reachability, pod, direction, address);
                isPair = true;
                mayConnect = mayConnect || meets(bounds.possible);
                isConnected = isConnected || meets(bounds.allowed);
                isOpen = isOpen && covers(bounds.allowed);
            }
        }
        cell.pairs += isPair ? 1 : 0;
        cell.connected += isConnected ? 1 : 0;
        cell.open += isPair && isOpen ? 1 : 0;
        cell.unknown += mayConnect && !isConnected ? 1 : 0;
    }

    const Reachability &m_reachability;
    TrafficMatrix &m_matrix;
    const bool m_isAnyTraffic;
    /// Of each workload of the cluster.
    std::vector<std::uint64_t> m_runningPods;
    /// Of each group: addresses that stand for all of its addresses.
    std::vector<std::vector<IpAddress>> m_outside;
};

} // namespace

std::vector<MatrixGroup> namespaceGroups(const Cluster &cluster)
{
    std::vector<MatrixGroup> groups;
    for (const ClusterNamespace &each : cluster.namespaces()) {
        if (!each.workloads.empty())
            groups.push_back({each.name, each.workloads});
    }
    return groups;
}

std::vector<MatrixGroup> workloadGroups(const Cluster &cluster)
{
    std::vector<MatrixGroup> groups;
    for (std::size_t i = 0; i < cluster.workloads().size(); ++i)
        groups.push_back({toString(cluster.workloads()[i].id), {WorkloadIndex(i)}});
    return groups;
}

MatrixAnswer MatrixCell::answer() const
{
    if (pairs == 0)
        return MatrixAnswer::NoPairs;
    if (connected == 0)
        return unknown == 0 ? MatrixAnswer::None : MatrixAnswer::Unknown;
    return open == pairs ? MatrixAnswer::All : MatrixAnswer::Some;
}

MatrixCell &MatrixCell::operator+=(const MatrixCell &other)
{
    pairs += other.pairs;
    connected += other.connected;
    open += other.open;
    unknown += other.unknown;
    return *this;
}

MatrixCell TrafficMatrix::total() const
{
    return std::accumulate(cells.begin(), cells.end(), MatrixCell(),
                           [](MatrixCell sum, const MatrixCell &cell) { return sum += cell; });
}

std::optional<TrafficMatrix> trafficMatrix(const Reachability &reachability, std::vector<MatrixGroup> groups,
                                           const TrafficSet &traffic, const std::stop_token &stop,
                                           const Progress &progress)
{
    TrafficMatrix matrix {std::move(groups), traffic, {}};
    matrix.cells.resize(matrix.groups.size() * matrix.groups.size());
    std::size_t total = 0;
    for (const MatrixGroup &group : matrix.groups)
        total += group.workloads.size();
    MatrixCounter counter(reachability, matrix);
    std::size_t done = 0;
    for (std::size_t row = 0; row < matrix.groups.size(); ++row) {
        for (const WorkloadIndex from : matrix.groups[row].workloads) {
            if (stop.stop_requested())
                return std::nullopt;
            counter.countRow(row, from);
            if (progress)
                progress(++done, total);
        }
        counter.countRowOutside(row);
    }
    return matrix;
}

} // namespace drawbridge
