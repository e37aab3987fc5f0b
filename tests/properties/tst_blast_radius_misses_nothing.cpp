// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "report/blast_radius.h"

#include "support/builders.h"
#include "support/random_world.h"

#include <QTest>
#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <queue>

using namespace drawbridge;
using namespace drawbridge::test;

namespace {

constexpr std::uint32_t kSeeds = 300;

using Hops = std::map<WorkloadIndex, std::size_t>;

/// Goes from pod to pod: how far each workload is, by what is certain or by what is possible. Replicas that
/// are one entry count as one pod.
Hops podByPod(const Reachability &reachability, WorkloadIndex start, TrafficSet TrafficBounds::*what)
{
    const Cluster &cluster = reachability.cluster();
    std::map<PodIndex, std::size_t> distances;
    std::queue<PodIndex> next;
    for (const PodIndex pod : cluster[start].pods) {
        distances[pod] = 0;
        next.push(pod);
    }
    Hops hops;
    for (; !next.empty(); next.pop()) {
        for (std::uint32_t i = 0; i < cluster.pods().size(); ++i) {
            const auto to = PodIndex(i);
            if (distances.contains(to) || (reachability.between(next.front(), to).*what).isEmpty())
                continue;
            distances[to] = distances[next.front()] + 1;
            next.push(to);
            hops.try_emplace(cluster[to].workload, distances[to]);
        }
    }
    hops.erase(start);
    return hops;
}

Hops hopsOf(const BlastRadius &radius, bool withUncertain)
{
    Hops hops;
    for (const ReachedWorkload &each : radius.reached) {
        if (each.isCertain || withUncertain)
            hops[each.workload()] = each.hops();
    }
    return hops;
}

bool holdsAll(const Hops &all, const Hops &some)
{
    return std::ranges::all_of(some, [&](const auto &each) { return all.contains(each.first); });
}

} // namespace

/// The walk over workloads against a walk over pods.
class TestBlastRadiusMissesNothing : public QObject {
    Q_OBJECT

private slots:
    void aWalkFromPodToPodFindsTheSame()
    {
        std::size_t certain = 0;
        std::size_t perhaps = 0;
        for (std::uint32_t seed = 1; seed <= kSeeds; ++seed) {
            RandomWorld random(seed);
            KubernetesObjects objects = random.objects();
            if (seed % 2 == 0)
                joinPods(objects);
            const auto reachability = reachabilityOf(objects);
            for (std::uint32_t i = 0; i < reachability->cluster().workloads().size(); ++i) {
                check(*reachability, WorkloadIndex(i), seed);
                const BlastRadius radius = *blastRadius(*reachability, WorkloadIndex(i));
                certain += hopsOf(radius, false).size();
                perhaps += hopsOf(radius, true).size() - hopsOf(radius, false).size();
            }
        }
        qInfo("seeds 1 to %u: %zu certain, %zu perhaps", kSeeds, certain, perhaps);
        QVERIFY(certain > kSeeds);
        QVERIFY(perhaps > kSeeds);
    }

private:
    static void check(const Reachability &reachability, WorkloadIndex start, std::uint32_t seed)
    {
        const BlastRadius radius = *blastRadius(reachability, start);
        const Hops certainly = hopsOf(radius, false);
        const Hops atAll = hopsOf(radius, true);
        const Hops podsCertainly = podByPod(reachability, start, &TrafficBounds::allowed);
        const Hops podsAtAll = podByPod(reachability, start, &TrafficBounds::possible);
        const std::string where
            = fmt::format("seed {}, from {}", seed, toString(reachability.cluster()[start].id));
        QVERIFY2(holdsAll(podsCertainly, certainly), where.c_str());
        QVERIFY2(holdsAll(atAll, podsAtAll), where.c_str());
        QVERIFY2(holdsAll(atAll, podsCertainly), where.c_str());
        const bool isPodAWorkload
            = std::ranges::all_of(reachability.cluster().workloads(),
                                  [](const ClusterWorkload &each) { return each.pods.size() == 1; });
        if (isPodAWorkload) {
            QVERIFY2(certainly == podsCertainly, where.c_str());
            QVERIFY2(holdsAll(podsAtAll, atAll), where.c_str());
        }
    }
};

QTEST_APPLESS_MAIN(TestBlastRadiusMissesNothing)
#include "tst_blast_radius_misses_nothing.moc"
