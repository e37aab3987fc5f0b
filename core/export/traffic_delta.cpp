// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/traffic_delta.h"

#include <set>

namespace drawbridge {

namespace {

/// What tells the pods of one workload apart: the name, where both worlds have a pod of that name, else the
/// labels, without those that change when pods are created anew.
struct PodSort {
    std::string name;
    LabelMap labels;
    friend auto operator<=>(const PodSort &, const PodSort &) = default;
};

using SortedTraffic = std::map<std::pair<PodSort, PodSort>, PairTraffic>;

std::vector<FlowEnd> podsOf(const Reachability &world, const ListEnd &end)
{
    if (const auto *address = std::get_if<IpAddress>(&end))
        return {*address};
    return livePods(world, std::get<WorkloadIndex>(end));
}

std::set<std::string> podNames(const Reachability &world, const ListEnd &end)
{
    std::set<std::string> names;
    for (const FlowEnd &each : podsOf(world, end)) {
        if (const auto *pod = std::get_if<PodIndex>(&each))
            names.insert(world.cluster()[*pod].name);
    }
    return names;
}

/// The names that pods of an end have in both worlds.
std::set<std::string> sharedNames(const Reachability &before, const ListEnd &endBefore,
                                  const Reachability &after, const ListEnd &endAfter)
{
    std::set<std::string> names = podNames(before, endBefore);
    const std::set<std::string> others = podNames(after, endAfter);
    std::erase_if(names,
                  [&others](const std::string &name) { return name.empty() || !others.contains(name); });
    return names;
}

PodSort sortOf(const Cluster &cluster, const FlowEnd &end, const std::set<std::string> &names)
{
    const auto *index = std::get_if<PodIndex>(&end);
    if (!index)
        return {};
    const ClusterPod &pod = cluster[*index];
    if (names.contains(pod.name))
        return {pod.name, {}};
    PodSort sort;
    for (const auto &[key, value] : pod.labels) {
        if (!isControllerLabel(key))
            sort.labels.set(key, value);
    }
    return sort;
}

bool isOwnPod(const Cluster &cluster, const FlowEnd &from, const FlowEnd &to)
{
    return from == to && cluster[std::get<PodIndex>(from)].count == 1;
}

SortedTraffic trafficBySort(const PairInWorld &pair, const std::set<std::string> &fromNames,
                            const std::set<std::string> &toNames)
{
    const Cluster &cluster = pair.world.cluster();
    const std::vector<FlowEnd> targets = podsOf(pair.world, pair.to);
    SortedTraffic traffic;
    for (const FlowEnd &source : podsOf(pair.world, pair.from)) {
        const PodSort sourceSort = sortOf(cluster, source, fromNames);
        for (const FlowEnd &target : targets) {
            if (isOwnPod(cluster, source, target))
                continue;
            const TrafficBounds bounds = boundsBetween(pair.world, source, target);
            const auto [place, isNew]
                = traffic.try_emplace({sourceSort, sortOf(cluster, target, toNames)}, PairTraffic {});
            PairTraffic &joined = place->second;
            joined.every = isNew ? bounds.allowed : joined.every & bounds.allowed;
            joined.some |= bounds.allowed;
            joined.possible |= bounds.possible;
        }
    }
    return traffic;
}

/// Pods of one sort are treated alike but for their addresses; what all of them gain or lose counts too.
TrafficDelta differenceOfSort(const PairTraffic &before, const PairTraffic &after)
{
    TrafficDelta delta = difference(before, after);
    const TrafficSet gained = after.every - before.every;
    const TrafficSet lost = before.every - after.every;
    delta |= {gained - before.unknown(), gained & before.unknown(), lost - after.unknown(),
              lost & after.unknown()};
    return delta;
}

} // namespace

TrafficDelta &TrafficDelta::operator|=(const TrafficDelta &other)
{
    newlyAllowed |= other.newlyAllowed;
    mayBeNewlyAllowed |= other.mayBeNewlyAllowed;
    newlyCut |= other.newlyCut;
    mayBeNewlyCut |= other.mayBeNewlyCut;
    return *this;
}

PairTraffic trafficOf(const PairInWorld &pair)
{
    if (const auto *address = std::get_if<IpAddress>(&pair.from))
        return trafficWithAddress(pair.world, std::get<WorkloadIndex>(pair.to), Direction::Ingress, *address);
    const auto from = std::get<WorkloadIndex>(pair.from);
    if (const auto *address = std::get_if<IpAddress>(&pair.to))
        return trafficWithAddress(pair.world, from, Direction::Egress, *address);
    return trafficBetween(pair.world, from, std::get<WorkloadIndex>(pair.to));
}

TrafficDelta difference(const PairTraffic &before, const PairTraffic &after)
{
    const TrafficSet unknownBefore = before.unknown();
    const TrafficSet unknownAfter = after.unknown();
    return {after.some - before.possible, (after.some & unknownBefore) | (unknownAfter - before.possible),
            before.some - after.possible, (before.some & unknownAfter) | (unknownBefore - after.possible)};
}

TrafficDelta differenceByPods(const PairInWorld &before, const PairInWorld &after)
{
    const auto fromNames = sharedNames(before.world, before.from, after.world, after.from);
    const auto toNames = sharedNames(before.world, before.to, after.world, after.to);
    const SortedTraffic sortsBefore = trafficBySort(before, fromNames, toNames);
    const SortedTraffic sortsAfter = trafficBySort(after, fromNames, toNames);
    const PairTraffic wholeBefore = trafficOf(before);
    const PairTraffic wholeAfter = trafficOf(after);
    TrafficDelta delta;
    for (const auto &[sorts, traffic] : sortsAfter) {
        const auto place = sortsBefore.find(sorts);
        delta |= place == sortsBefore.end() ? difference(wholeBefore, traffic)
                                            : differenceOfSort(place->second, traffic);
    }
    for (const auto &[sorts, traffic] : sortsBefore) {
        if (!sortsAfter.contains(sorts))
            delta |= difference(traffic, wholeAfter);
    }
    return delta;
}

ComparedPair compare(const PairInWorld &before, const PairInWorld &after)
{
    const auto isAlike = [](const PairTraffic &traffic) { return traffic.every == traffic.possible; };
    ComparedPair pair {trafficOf(before), trafficOf(after), {}};
    if (!isAlike(pair.before) || !isAlike(pair.after)) {
        pair.delta = difference(pair.before, pair.after);
        pair.delta |= differenceByPods(before, after);
    } else if (pair.before.every != pair.after.every) {
        pair.delta = difference(pair.before, pair.after);
    }
    return pair;
}

} // namespace drawbridge
