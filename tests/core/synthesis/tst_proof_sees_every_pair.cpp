// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "core/synthesis/random_designs.h"
#include "policy/policy_compiler.h"
#include "reachability/matching.h"
#include "synthesis/designed_traffic.h"
#include "synthesis/kept_policies.h"
#include "synthesis/proof.h"
#include "synthesis/synthesis.h"

#include <QTest>
#include <algorithm>

using namespace drawbridge;

namespace {

/// Lets every pod out, and all of them in where the first policy keeps them out.
void open(std::vector<NetworkPolicy> &policies)
{
    for (NetworkPolicy &policy : policies) {
        if (policy.isolatesEgress)
            policy.egress.emplace_back();
    }
    const auto closed = std::ranges::find_if(policies, &NetworkPolicy::isolatesIngress);
    if (closed != policies.end())
        closed->ingress.emplace_back();
}

/// A random design, and what its policies do; in a third of the worlds they are opened.
struct Case {
    explicit Case(std::uint32_t seed)
        : world(seed)
        , objects(world.objects())
    {
        const bool keepsPolicy = seed % 2 == 0;
        if (keepsPolicy)
            objects.networkPolicies = world.policies(objects, 3);
        cluster = std::make_shared<const Cluster>(buildCluster(objects).cluster);
        design = world.design(objects);
        if (keepsPolicy)
            design = withPolicyKept(design, {objects.networkPolicies[0].meta.namespaceName, "p0"}, true);
        KubernetesObjects exported;
        exported.networkPolicies = synthesize(*cluster, objects, design).policies;
        if (seed % 3 == 0)
            open(exported.networkPolicies);
        for (const NetworkPolicy &kept : keptPolicies(objects, design))
            exported.networkPolicies.push_back(kept);
        simulated = Reachability::compute(
            cluster, std::make_shared<const PolicySet>(compilePolicies(exported)), genericProfile());
        designed.emplace(*cluster, objects, design);
        for (std::uint32_t pod = 0; pod < cluster->pods().size(); ++pod) {
            if (takesPart((*cluster)[PodIndex(pod)], genericProfile()))
                pods.push_back(PodIndex(pod));
        }
    }

    bool isPair(PodIndex from, PodIndex to) const { return from != to || (*cluster)[from].count > 1; }

    test::RandomDesigns world;
    KubernetesObjects objects;
    std::shared_ptr<const Cluster> cluster;
    Design design;
    std::shared_ptr<const Reachability> simulated;
    std::optional<DesignedTraffic> designed;
    std::vector<PodIndex> pods;
};

const TrafficBounds &boundsFor(const std::vector<EndRun> &runs, PodIndex pod)
{
    return std::prev(std::ranges::upper_bound(runs, pod, {}, &EndRun::first))->bounds;
}

/// What both ends allow, by their runs.
template <typename World> TrafficBounds byRuns(const World &world, PodIndex from, PodIndex to)
{
    const std::vector<EndRun> egress = world.endRuns(Direction::Egress, from);
    const std::vector<EndRun> ingress = world.endRuns(Direction::Ingress, to);
    const TrafficBounds &out = boundsFor(egress, to);
    const TrafficBounds &in = boundsFor(ingress, from);
    return {out.allowed & in.allowed, out.possible & in.possible};
}

} // namespace

/// The proof looks at runs of pods that an end treats alike; here they are held to each pair.
class TestProofSeesEveryPair : public QObject {
    Q_OBJECT

private slots:
    void runsSayWhatEveryPairMayDo()
    {
        for (std::uint32_t seed = 1; seed <= 300; ++seed) {
            const Case one(seed);
            for (const PodIndex from : one.pods) {
                for (const PodIndex to : one.pods) {
                    if (!one.isPair(from, to))
                        continue;
                    QVERIFY2(byRuns(*one.designed, from, to) == one.designed->between(from, to),
                             qPrintable(QStringLiteral("design, seed %1").arg(seed)));
                    QVERIFY2(byRuns(*one.simulated, from, to) == one.simulated->between(from, to),
                             qPrintable(QStringLiteral("policies, seed %1").arg(seed)));
                }
            }
        }
    }

    void countsAndLeaksAreThoseOfEveryPair()
    {
        int held = 0;
        int leaked = 0;
        for (std::uint32_t seed = 1; seed <= 300; ++seed) {
            const Case one(seed);
            std::size_t pairs = 0;
            std::size_t undecided = 0;
            std::optional<std::pair<PodIndex, PodIndex>> leak;
            for (const PodIndex from : one.pods) {
                for (const PodIndex to : one.pods) {
                    if (!one.isPair(from, to))
                        continue;
                    ++pairs;
                    const TrafficBounds wanted = one.designed->between(from, to);
                    undecided += wanted.isCertain() ? 0 : 1;
                    const bool isLeak
                        = !(one.simulated->between(from, to).allowed - wanted.possible).isEmpty();
                    if (isLeak && !leak)
                        leak = {from, to};
                }
            }
            const auto proof = prove(*one.simulated, one.objects, one.design);
            if (proof->holds) {
                ++held;
                QCOMPARE(proof->podPairs, pairs);
                QCOMPARE(proof->undecidedPairs, undecided);
                QVERIFY2(!leak, qPrintable(QStringLiteral("seed %1").arg(seed)));
            } else if (leak && std::holds_alternative<PodIndex>(proof->counterExample->flow.to)
                       && std::holds_alternative<PodIndex>(proof->counterExample->flow.from)) {
                ++leaked;
                QCOMPARE(std::get<PodIndex>(proof->counterExample->flow.from), leak->first);
                QCOMPARE(std::get<PodIndex>(proof->counterExample->flow.to), leak->second);
            }
        }
        QVERIFY2(held > 50, QByteArray::number(held));
        QVERIFY2(leaked > 20, QByteArray::number(leaked));
    }

    void progressGoesToTheEnd()
    {
        const Case one(1);
        std::size_t last = 0;
        std::size_t all = 1;
        const Progress progress = [&](std::size_t done, std::size_t total) {
            QVERIFY(done >= last);
            last = done;
            all = total;
        };
        QVERIFY(prove(*one.simulated, one.objects, one.design, {}, progress));
        QCOMPARE(last, all);
    }
};

QTEST_APPLESS_MAIN(TestProofSeesEveryPair)
#include "tst_proof_sees_every_pair.moc"
