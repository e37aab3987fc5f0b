// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "benchmarks/processor_time.h"
#include "design/design_edits.h"
#include "manifest/policy_writer.h"
#include "policy/policy_compiler.h"
#include "support/builders.h"
#include "synthesis/proof.h"
#include "synthesis/synthesis.h"

#include <QTest>
#include <algorithm>
#include <random>

using namespace drawbridge;
using namespace drawbridge::test;

namespace {

/// How large a design is.
struct Size {
    int namespaces = 0;
    int applications = 20;
    int edges = 0;

    int workloads() const { return namespaces * applications; }
};

constexpr int kRoles = 5;

KubernetesObjects world(const Size &size)
{
    KubernetesObjects objects;
    for (int n = 0; n < size.namespaces; ++n) {
        const std::string ns = "team-" + std::to_string(n);
        objects.namespaces.push_back(namespaceOf(ns));
        for (int a = 0; a < size.applications; ++a) {
            const std::string app = "app-" + std::to_string(a);
            const LabelMap labels {{"app", app}, {"role", "role-" + std::to_string(a % kRoles)}};
            objects.workloads.push_back(deployment(ns, app, labels, {{"http", 8080, Protocol::Tcp, {}, {}}}));
            objects.workloads.back().replicas = 3;
        }
    }
    return objects;
}

AllowedEdge edgeBetween(const Workload &from, const Workload &to, int port)
{
    AllowedEdge edge;
    edge.from = WorkloadEndpoint {from.meta.namespaceName, from.meta.name, {}};
    edge.to = WorkloadEndpoint {to.meta.namespaceName, to.meta.name, {}};
    edge.traffic = {{Protocol::Tcp, PortReference(static_cast<std::uint16_t>(port)), std::nullopt}};
    return edge;
}

/// Every application of a role reaches every one of the next role in its namespace.
Design structuredDesign(const KubernetesObjects &objects, const Size &size)
{
    std::vector<AllowedEdge> edges;
    const auto applications = static_cast<std::size_t>(size.applications);
    for (std::size_t from = 0; from < objects.workloads.size(); ++from) {
        const std::size_t first = from - from % applications;
        const std::size_t role = from % applications % kRoles;
        for (std::size_t to = (role + 1) % kRoles; to < applications; to += kRoles)
            edges.push_back(edgeBetween(objects.workloads[from], objects.workloads[first + to], 8080));
    }
    return withEdges({}, std::move(edges));
}

/// Edges between any two, on any of twenty ports, and some to the Internet.
Design noisyDesign(const KubernetesObjects &objects, const Size &size)
{
    Design design;
    std::mt19937 random(3);
    const auto any = [&] { return objects.workloads[random() % objects.workloads.size()]; };
    for (int i = 0; std::ssize(design.edges) < size.edges; ++i) {
        AllowedEdge edge = edgeBetween(any(), any(), 8000 + static_cast<int>(random() % 20));
        if (i % 50 == 0)
            edge.to = ExternalEndpoint {WellKnownExternal::Internet};
        design.edges.insert(std::move(edge));
    }
    return design;
}

struct Totals {
    std::size_t rules = 0;
    std::size_t peers = 0;
    std::size_t lines = 0;

    explicit Totals(const std::vector<NetworkPolicy> &policies)
    {
        for (const NetworkPolicy &policy : policies) {
            for (const Direction direction : {Direction::Ingress, Direction::Egress}) {
                rules += policy.rules(direction).size();
                for (const NetworkPolicyRule &rule : policy.rules(direction))
                    peers += rule.peers.size();
            }
            const std::string text = writePolicy(policy);
            lines += static_cast<std::size_t>(std::ranges::count(text, '\n'));
        }
    }
};

} // namespace

/// Times what stands between a drawing and its files.
class BenchProof : public QObject {
    Q_OBJECT

private slots:
    void aDesignAndItsProof_data()
    {
        QTest::addColumn<Size>("size");
        QTest::addColumn<bool>("isNoisy");
        const Size small {.namespaces = 25, .edges = 2'000};
        const Size large {.namespaces = 250, .edges = 20'000};
        QTest::newRow("500 workloads, 2,000 edges, by role") << small << false;
        QTest::newRow("500 workloads, 2,000 edges, noisy") << small << true;
        QTest::newRow("5,000 workloads, 20,000 edges, by role") << large << false;
        QTest::newRow("5,000 workloads, 20,000 edges, noisy") << large << true;
    }
    void aDesignAndItsProof()
    {
        QFETCH(Size, size);
        QFETCH(bool, isNoisy);
        const KubernetesObjects objects = world(size);
        const Design design = isNoisy ? noisyDesign(objects, size) : structuredDesign(objects, size);
        QCOMPARE(design.edges.size(), static_cast<std::size_t>(size.edges));
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
        const auto workloads = static_cast<std::size_t>(size.workloads());
        QCOMPARE(proof->workloadPairs, workloads * (workloads - 1));
        const Totals totals(synthesis.policies);
        qInfo("%s: synthesis %.0f ms, simulation %.0f ms, proof %.0f ms; %zu policies, %zu rules, %zu peers, "
              "%zu lines of YAML",
              QTest::currentDataTag(), synthesizing, simulating, proving, synthesis.policies.size(),
              totals.rules, totals.peers, totals.lines);
    }
};

QTEST_APPLESS_MAIN(BenchProof)
#include "bench_proof.moc"
