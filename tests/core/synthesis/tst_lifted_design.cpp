// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "core/synthesis/random_designs.h"
#include "export/policy_bundle.h"
#include "manifest/policy_writer.h"
#include "policy/policy_compiler.h"
#include "synthesis/messages.h"
#include "synthesis/starting_design.h"

#include <QTest>
#include <algorithm>

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

/// From a folder whose one policy has the rule for all pods of a namespace.
LiftedDesign liftedWith(const NetworkPolicyRule &rule)
{
    KubernetesObjects objects = test::RandomDesigns(1).objects();
    NetworkPolicy &policy = objects.networkPolicies.emplace_back();
    policy.meta.name = "in";
    policy.meta.namespaceName = "n0";
    policy.isolatesIngress = true;
    policy.ingress = {rule};
    const auto cluster = std::make_shared<const Cluster>(buildCluster(objects).cluster);
    return designFromPolicies(
        *Reachability::compute(cluster, std::make_shared<const PolicySet>(compilePolicies(objects)),
                               genericProfile()),
        objects);
}

bool isAboutOutsiders(const Diagnostic &diagnostic)
{
    return diagnostic.message == &messages::kOutsidersLeftOut;
}

/// Whether it leaves out something between pods of the folder, or addresses.
bool leavesOut(const Lifted &one)
{
    return !std::ranges::all_of(one.lifted.diagnostics, isAboutOutsiders);
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
            QVERIFY2(proof->holds || leavesOut(one), describe(seed, one));
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
            if (leavesOut(one))
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
    void whatPodsOutsideOfTheFolderLoseIsSaid()
    {
        NetworkPolicyRule fromEverywhere;
        NetworkPolicyRule fromEveryNamespace;
        fromEveryNamespace.peers.emplace_back().namespaceSelector.emplace();
        NetworkPolicyRule fromSomePods;
        fromSomePods.peers.emplace_back().podSelector.emplace().matchLabels.set("app", "w0");
        QVERIFY(std::ranges::any_of(liftedWith(fromEveryNamespace).diagnostics, isAboutOutsiders));
        QVERIFY(std::ranges::none_of(liftedWith(fromEverywhere).diagnostics, isAboutOutsiders));
        QVERIFY(std::ranges::none_of(liftedWith(fromSomePods).diagnostics, isAboutOutsiders));
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
