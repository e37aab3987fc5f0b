// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "report/matrix_change.h"

#include "report/outside_ends.h"

#include <array>
#include <cassert>
#include <utility>

namespace drawbridge {

namespace {

struct PairChange {
    TrafficSet added;
    TrafficSet cut;
    TrafficSet unsure;
    /// What was allowed to some pods, and what is; known where something is added or cut.
    TrafficSet before;
    TrafficSet after;
};

TrafficSet differing(const TrafficSet &a, const TrafficSet &b)
{
    return a == b ? TrafficSet() : (a - b) | (b - a);
}

void compareBounds(const TrafficBounds &before, const TrafficBounds &after, PairChange &change)
{
    change.before |= before.allowed;
    change.after |= after.allowed;
    if (before == after)
        return;
    const TrafficSet added = after.allowed - before.possible;
    const TrafficSet cut = before.allowed - after.possible;
    change.unsure |= (differing(before.allowed, after.allowed) | differing(before.possible, after.possible))
        - (added | cut);
    change.added |= added;
    change.cut |= cut;
}

/// Pod by pod, unless all pods of each world are treated alike and nothing is unknown.
PairChange compareWorkloads(const Reachability &before, const Reachability &after, WorkloadIndex from,
                            WorkloadIndex to)
{
    PairChange change;
    const TrafficBounds boundsBefore = before.between(from, to);
    const TrafficBounds boundsAfter = after.between(from, to);
    if (boundsBefore.isCertain() && boundsAfter.isCertain()) {
        compareBounds(boundsBefore, boundsAfter, change);
        return change;
    }
    for (const PodIndex source : before.cluster()[from].pods) {
        for (const PodIndex target : before.cluster()[to].pods) {
            // What a pod may do with itself is no pair.
            const bool isItself = source == target && before.cluster()[source].count == 1;
            if (!isItself)
                compareBounds(before.between(source, target), after.between(source, target), change);
        }
    }
    return change;
}

PairChange compareOutside(const Reachability &before, const Reachability &after, WorkloadIndex workload,
                          Direction direction, const std::vector<IpAddress> &addresses)
{
    PairChange change;
    for (const PodIndex pod : before.cluster()[workload].pods) {
        for (const IpAddress &address : addresses)
            compareBounds(withAddress(before, pod, direction, address),
                          withAddress(after, pod, direction, address), change);
    }
    return change;
}

class ChangeCounter {
public:
    ChangeCounter(const Reachability &before, const Reachability &after, const TrafficMatrix &matrix)
        : m_before(before)
        , m_after(after)
        , m_matrix(matrix)
        , m_changes(matrix.cells.size())
    {
        const std::array<const Reachability *, 2> worlds = {&before, &after};
        for (const MatrixGroup &group : matrix.groups)
            m_outside.push_back(telling(group.addresses, worlds));
    }

    void countRow(std::size_t row, WorkloadIndex from)
    {
        const std::size_t size = m_matrix.groups.size();
        for (std::size_t column = 0; column < size; ++column) {
            MatrixChange &cell = m_changes[row * size + column];
            for (const WorkloadIndex to : m_matrix.groups[column].workloads)
                add(compareWorkloads(m_before, m_after, from, to), cell);
            add(compareOutside(m_before, m_after, from, Direction::Egress, m_outside[column]), cell);
        }
    }

    void countRowOutside(std::size_t row)
    {
        const std::size_t size = m_matrix.groups.size();
        for (std::size_t column = 0; column < size; ++column) {
            for (const WorkloadIndex to : m_matrix.groups[column].workloads)
                add(compareOutside(m_before, m_after, to, Direction::Ingress, m_outside[row]),
                    m_changes[row * size + column]);
        }
    }

    std::vector<MatrixChange> take() { return std::move(m_changes); }

private:
    bool meets(const TrafficSet &set) const { return !(set & m_matrix.traffic).isEmpty(); }

    void add(const PairChange &change, MatrixChange &cell) const
    {
        if (meets(change.added))
            (meets(change.before) ? cell.widened : cell.added) += 1;
        if (meets(change.cut))
            (meets(change.after) ? cell.narrowed : cell.cut) += 1;
        cell.unsure += meets(change.unsure) ? 1 : 0;
    }

    const Reachability &m_before;
    const Reachability &m_after;
    const TrafficMatrix &m_matrix;
    std::vector<MatrixChange> m_changes;
    /// Of each group: addresses that stand for all of its addresses.
    std::vector<std::vector<IpAddress>> m_outside;
};

} // namespace

MatrixChange &MatrixChange::operator+=(const MatrixChange &other)
{
    added += other.added;
    widened += other.widened;
    cut += other.cut;
    narrowed += other.narrowed;
    unsure += other.unsure;
    return *this;
}

std::optional<std::vector<MatrixChange>> matrixChanges(const Reachability &before, const Reachability &after,
                                                       const TrafficMatrix &matrix,
                                                       const std::stop_token &stop)
{
    assert(before.cluster().pods().size() == after.cluster().pods().size());
    ChangeCounter counter(before, after, matrix);
    for (std::size_t row = 0; row < matrix.groups.size(); ++row) {
        for (const WorkloadIndex from : matrix.groups[row].workloads) {
            if (stop.stop_requested())
                return std::nullopt;
            counter.countRow(row, from);
        }
        counter.countRowOutside(row);
    }
    return counter.take();
}

} // namespace drawbridge
