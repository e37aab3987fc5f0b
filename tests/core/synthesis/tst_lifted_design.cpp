// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "core/synthesis/random_designs.h"
#include "export/policy_bundle.h"
#include "manifest/policy_writer.h"
#include "policy/policy_compiler.h"
#include "synthesis/starting_design.h"

#include <QTest>

using namespace drawbridge;

namespace {

struct Lifted {
    explicit Lifted(std::uint32_t seed)
        : world(seed)
        , objects(world.objects())
    {
        objects.networkPolicies = world.policies(objects, 1 + world.below(5));
        cluster = std::make_shared<const Cluster>(buildCluster(objects).cluster);
        loaded = Reachability::compute(cluster, std::make_shared<const PolicySet>(compilePolicies(objects)),
                                       genericProfile());
        lifted = designFromPolicies(*loaded, objects);
    }

    test::RandomDesigns world;
    KubernetesObjects objects;
    std::shared_ptr<const Cluster> cluster;
    std::shared_ptr<const Reachability> loaded;
    LiftedDesign lifted;
};

QByteArray describe(std::uint32_t seed, const Lifted &lifted)
{
    QByteArray text = "seed " + QByteArray::number(seed) + "\n";
    for (const Diagnostic &each : lifted.lifted.diagnostics)
        text += QByteArray::fromStdString(toString(each)) + "\n";
    for (const AllowedEdge &edge : lifted.lifted.design.edges)
        text += QByteArray::fromStdString(toString(edge.from) + " -> " + toString(edge.to) + " "
                                          + toString(edge.traffic) + "\n");
    for (const NetworkPolicy &policy : lifted.objects.networkPolicies)
        text += QByteArray::fromStdString(writePolicy(policy)) + "---\n";
    return text;
}

} // namespace

class TestLiftedDesign : public QObject {
    Q_OBJECT

private slots:
    void aLiftedDesignIsExactOrSaysWhatItLeavesOut()
    {
        int exact = 0;
        int reported = 0;
        for (std::uint32_t seed = 1; seed <= 150; ++seed) {
            const Lifted one(seed);
            const auto proof = prove(*one.loaded, one.objects, one.lifted.design);
            QVERIFY2(proof->holds || !one.lifted.diagnostics.empty(), describe(seed, one));
            (proof->holds ? exact : reported) += 1;
        }
        qInfo("%d of 150 lifted designs were exact, %d said what they leave out (seeds 1 to 150)", exact,
              reported);
        QVERIFY(exact > 75);
    }
    void aLiftedDesignExportsToTheSameReachability()
    {
        int exported = 0;
        for (std::uint32_t seed = 1; seed <= 100; ++seed) {
            const Lifted one(seed);
            if (!one.lifted.diagnostics.empty())
                continue;
            const auto proven = proveExport(one.objects, *one.cluster, one.lifted.design);
            if (!proven->synthesis.isComplete())
                continue;
            QVERIFY2(proven->mayBeWritten(), describe(seed, one));
            KubernetesObjects after;
            after.networkPolicies = loadFiles(proven->files).objects.networkPolicies;
            const auto simulated
                = one.loaded->withPolicies(std::make_shared<const PolicySet>(compilePolicies(after)));
            for (std::uint32_t from = 0; from < one.cluster->pods().size(); ++from) {
                for (std::uint32_t to = 0; to < one.cluster->pods().size(); ++to)
                    QVERIFY2(simulated->between(PodIndex(from), PodIndex(to)).allowed
                                 == one.loaded->between(PodIndex(from), PodIndex(to)).allowed,
                             describe(seed, one));
            }
            ++exported;
        }
        qInfo("%d of 100 lifted designs were exported and compared (seeds 1 to 100)", exported);
        QVERIFY(exported > 20);
    }
    void startingFromNothingDeniesEverything()
    {
        const Lifted one(7);
        const Design design = designFromNothing(*one.cluster);
        QVERIFY(design == Design());
        const auto proven = proveExport(one.objects, *one.cluster, design);
        QVERIFY(proven->mayBeWritten());
    }
};

QTEST_APPLESS_MAIN(TestLiftedDesign)
#include "tst_lifted_design.moc"
