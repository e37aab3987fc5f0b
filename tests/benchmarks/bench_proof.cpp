// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "design/design.h"
#include "policy/policy_compiler.h"
#include "support/builders.h"
#include "synthesis/proof.h"
#include "synthesis/synthesis.h"

#include <QTest>
#include <ctime>
#include <functional>
#include <random>

using namespace drawbridge;
using namespace drawbridge::test;

namespace {

/// Processor time, so that other work on the machine does not count.
double millisecondsOf(const std::function<void()> &work)
{
    const std::clock_t start = std::clock();
    work();
    return 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

KubernetesObjects world(int namespaces, int applications)
{
    KubernetesObjects objects;
    for (int n = 0; n < namespaces; ++n) {
        const std::string ns = "team-" + std::to_string(n);
        objects.namespaces.push_back(namespaceOf(ns));
        for (int a = 0; a < applications; ++a) {
            const std::string app = "app-" + std::to_string(a);
            objects.workloads.push_back(
                deployment(ns, app, {{"app", app}}, {{"http", 8080, Protocol::Tcp, {}, {}}}));
            objects.workloads.back().replicas = 3;
        }
    }
    return objects;
}

EdgeEndpoint endOf(const Workload &workload)
{
    return WorkloadEndpoint {workload.meta.namespaceName, workload.meta.name, {}};
}

Design drawnDesign(const KubernetesObjects &objects, int edges)
{
    Design design;
    std::mt19937 random(3);
    const auto any = [&] { return endOf(objects.workloads[random() % objects.workloads.size()]); };
    for (int i = 0; i < edges; ++i) {
        AllowedEdge edge;
        edge.from = any();
        edge.to = i % 50 == 0 ? EdgeEndpoint(ExternalEndpoint {WellKnownExternal::Internet}) : any();
        edge.traffic = {
            {Protocol::Tcp, PortReference(static_cast<std::uint16_t>(8000 + random() % 20)), std::nullopt}};
        design.edges.push_back(std::move(edge));
    }
    return design;
}

} // namespace

/// Times what stands between a drawing and its files.
class BenchProof : public QObject {
    Q_OBJECT

private slots:
    void fiveHundredWorkloadsAndTwoThousandEdges()
    {
        const KubernetesObjects objects = world(25, 20);
        const Design design = drawnDesign(objects, 2000);
        const auto cluster = std::make_shared<const Cluster>(buildCluster(objects).cluster);
        Synthesis synthesis;
        const double synthesizing
            = millisecondsOf([&] { synthesis = synthesize(*cluster, objects, design); });
        QVERIFY(synthesis.isComplete());
        KubernetesObjects exported;
        exported.networkPolicies = synthesis.policies;
        std::shared_ptr<const Reachability> engine;
        const double simulating = millisecondsOf([&] {
            engine = Reachability::compute(
                cluster, std::make_shared<const PolicySet>(compilePolicies(exported)), genericProfile());
        });
        std::optional<Proof> proof;
        const double proving = millisecondsOf([&] { proof = prove(*engine, objects, design); });
        QVERIFY(proof->holds);
        QCOMPARE(proof->workloadPairs, std::size_t {500 * 499});
        qInfo(
            "500 workloads, 2,000 edges, %zu policies: synthesis %.0f ms, simulation %.0f ms, proof %.0f ms",
            synthesis.policies.size(), synthesizing, simulating, proving);
    }
};

QTEST_APPLESS_MAIN(BenchProof)
#include "bench_proof.moc"
