// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/connection_list.h"
#include "export/traffic_matrix_formats.h"
#include "report/blast_radius.h"
#include "support/builders.h"
#include "support/random_world.h"

#include <QTest>
#include <thread>

using namespace drawbridge;

namespace {

constexpr std::size_t kThreads = 4;
constexpr std::uint32_t kWorlds = 40;

KubernetesObjects worldOf(std::uint32_t seed)
{
    test::RandomWorld random(seed);
    KubernetesObjects objects = random.objects();
    random.addAdminPolicies(objects);
    if (seed % 2 == 0)
        random.addCiliumPolicies(objects);
    else
        random.addCalicoPolicies(objects);
    return objects;
}

/// Every kind of answer about the cluster, and about what an edit makes of it.
std::string answers(const Reachability &engine, const std::vector<Exposure> &exposures)
{
    const ConnectionList list = listConnections(engine, exposures);
    std::string text = format(list, ConnectionListFormat::Json);
    for (const auto &groups : {namespaceGroups(engine.cluster()), workloadGroups(engine.cluster())})
        text += format(*trafficMatrix(engine, groups), MatrixFormat::Json);
    for (std::size_t i = 0; i < engine.cluster().workloads().size(); ++i) {
        const auto radius = blastRadius(engine, WorkloadIndex(i));
        for (const ReachedWorkload &reached : radius->reached)
            text += std::to_string(toSize(reached.workload())) + toString(reached.traffic);
    }
    for (const AddressRange &atom : engine.externalAtoms()) {
        const Verdict verdict = engine.explain({atom.first, PodIndex(0), Protocol::Tcp, 80});
        text += std::to_string(static_cast<int>(verdict.access));
    }
    const auto edited = engine.withPolicies(std::make_shared<const PolicySet>());
    return text + format(listConnections(*edited, exposures), ConnectionListFormat::Csv);
}

} // namespace

/// A result is a value: any number of threads may ask it at once, without waiting for each other. What is
/// seen here is that all get the answers of one; ThreadSanitizer sees that none writes what another reads.
class TestManyThreads : public QObject {
    Q_OBJECT

private slots:
    void allGetTheAnswersOfOne()
    {
        for (std::uint32_t seed = 1; seed <= kWorlds; ++seed) {
            const KubernetesObjects objects = worldOf(seed);
            const std::string expected = answers(*test::reachabilityOf(objects), objects.exposures);
            // One that nobody has asked before: what is computed at the first question is computed now.
            const auto engine = test::reachabilityOf(objects);
            std::vector<std::string> seen(kThreads);
            {
                std::vector<std::jthread> threads;
                for (std::string &mine : seen)
                    threads.emplace_back([&] { mine = answers(*engine, objects.exposures); });
            }
            for (const std::string &each : seen)
                QVERIFY2(each == expected, qPrintable(QStringLiteral("seed %1").arg(seed)));
        }
    }
};

QTEST_APPLESS_MAIN(TestManyThreads)
#include "tst_many_threads.moc"
