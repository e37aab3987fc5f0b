// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "report/matrix_change.h"

#include <cassert>

namespace drawbridge {

namespace {

struct PairChange {
    TrafficSet added;
    TrafficSet cut;
    TrafficSet unsure;
};

TrafficSet differing(const TrafficSet &a, const TrafficSet &b)
{
    return a == b ? TrafficSet() : (a - b) | (b - a);
}

void compareBounds(const TrafficBounds &before, const TrafficBounds &after, PairChange &change)
{
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
        for (const PodIndex target : before.cluster()[to].pods)
            compareBounds(before.between(source, target), after.between(source, target), change);
    }
    return change;
}

} // namespace

std::optional<std::vector<MatrixChange>> matrixChanges(const Reachability &before, const Reachability &after,
                                                       const TrafficMatrix &matrix,
                                                       const std::stop_token &stop)
{
    assert(before.cluster().pods().size() == after.cluster().pods().size());
    std::vector<MatrixChange> changes(matrix.cells.size());
    const auto meets = [&matrix](const TrafficSet &set) { return !(set & matrix.traffic).isEmpty(); };
    const std::size_t size = matrix.groups.size();
    for (std::size_t row = 0; row < size; ++row) {
        for (const WorkloadIndex from : matrix.groups[row].workloads) {
            if (stop.stop_requested())
                return std::nullopt;
            for (std::size_t column = 0; column < size; ++column) {
                MatrixChange &cell = changes[row * size + column];
                for (const WorkloadIndex to : matrix.groups[column].workloads) {
                    const PairChange change = compareWorkloads(before, after, from, to);
                    cell.added += meets(change.added) ? 1 : 0;
                    cell.cut += meets(change.cut) ? 1 : 0;
                    cell.unsure += meets(change.unsure) ? 1 : 0;
                }
            }
        }
    }
    return changes;
}

} // namespace drawbridge
