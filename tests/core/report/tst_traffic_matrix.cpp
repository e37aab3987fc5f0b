// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "report/traffic_matrix.h"

#include "support/builders.h"

#include <QTest>

using namespace drawbridge;
using namespace drawbridge::test;

namespace {

const TrafficSet kDatabase(Protocol::Tcp, {{5432, 5432}});

/// shop has web and cart, data has db and job; db lets shop/web in on TCP 5432 and nobody else.
KubernetesObjects shopAndData()
{
    KubernetesObjects objects;
    objects.namespaces = {namespaceOf("data"), namespaceOf("shop")};
    objects.workloads = {workloadOf("Pod", "data", "db", {{"app", "db"}}),
                         workloadOf("Pod", "data", "job", {{"app", "job"}}),
                         workloadOf("Pod", "shop", "cart", {{"app", "cart"}}),
                         workloadOf("Pod", "shop", "web", {{"app", "web"}})};
    objects.networkPolicies
        = {ingressPolicy("data", "db", selecting({{"app", "db"}}),
                         {ruleOf({podsOfNamespaces({}, selecting({{"app", "web"}}))}, {portOf(5432)})})};
    return objects;
}

MatrixCell cellOf(const Reachability &reachability, std::size_t from, std::size_t to,
                  const TrafficSet &traffic = TrafficSet::all())
{
    return trafficMatrix(reachability, namespaceGroups(reachability.cluster()), traffic)->at(from, to);
}

constexpr std::size_t kData = 0;
constexpr std::size_t kShop = 1;

} // namespace

namespace QTest {
template <> char *toString(const MatrixCell &cell)
{
    return qstrdup(qPrintable(QStringLiteral("%1 pairs, %2 connected, %3 open, %4 unknown")
                                  .arg(cell.pairs)
                                  .arg(cell.connected)
                                  .arg(cell.open)
                                  .arg(cell.unknown)));
}
} // namespace QTest

class TestTrafficMatrix : public QObject {
    Q_OBJECT

private slots:
    void cellsCountPairsOfWorkloads()
    {
        const auto reachability = reachabilityOf(shopAndData());
        // Both reach job on everything, web reaches db on one port.
        QCOMPARE(cellOf(*reachability, kShop, kData), (MatrixCell {4, 3, 2, 0}));
        QCOMPARE(cellOf(*reachability, kData, kShop), (MatrixCell {4, 4, 4, 0}));
    }
    void aPodIsNoPairWithItself()
    {
        // db and job: only db to job is open.
        QCOMPARE(cellOf(*reachabilityOf(shopAndData()), kData, kData), (MatrixCell {2, 1, 1, 0}));
    }
    void replicasAreAPair()
    {
        KubernetesObjects objects = shopAndData();
        Workload replicated = deployment("data", "replicated", {{"app", "db"}});
        replicated.replicas = 2;
        objects.workloads = {replicated};
        QCOMPARE(cellOf(*reachabilityOf(objects), kData, kData), (MatrixCell {1, 0, 0, 0}));
        objects.networkPolicies.clear();
        QCOMPARE(cellOf(*reachabilityOf(objects), kData, kData), (MatrixCell {1, 1, 1, 0}));
    }
    void aWorkloadWithoutRunningPodsIsInNoPair()
    {
        KubernetesObjects objects = shopAndData();
        for (Workload &workload : objects.workloads) {
            if (workload.meta.name == "job")
                workload.status.phase = "Succeeded";
        }
        QCOMPARE(cellOf(*reachabilityOf(objects), kShop, kData), (MatrixCell {2, 1, 0, 0}));
    }
    void onAChosenPortEverythingIsThatPort()
    {
        const auto reachability = reachabilityOf(shopAndData());
        QCOMPARE(cellOf(*reachability, kShop, kData, kDatabase), (MatrixCell {4, 3, 3, 0}));
        const TrafficSet other(Protocol::Tcp, {{80, 80}});
        QCOMPARE(cellOf(*reachability, kShop, kData, other), (MatrixCell {4, 2, 2, 0}));
    }
    void whatIsUnknownIsNeitherConnectedNorDenied()
    {
        KubernetesObjects objects = shopAndData();
        objects.networkPolicies.push_back(ingressPolicy("data", "all", {}));
        objects.networkPolicies.back().isValid = false;
        const MatrixCell cell = cellOf(*reachabilityOf(objects), kShop, kData, kDatabase);
        QCOMPARE(cell.denied() + cell.connected + cell.unknown, cell.pairs);
        QVERIFY(cell.unknown > 0);
    }
    void oneOfSeveralPodsConnects()
    {
        KubernetesObjects objects = shopAndData();
        objects.workloads[0] = dumpedPod("data", "db-0", {{"app", "db"}}, "DaemonSet", "db");
        objects.workloads[1] = dumpedPod("data", "db-1", {{"app", "other"}}, "DaemonSet", "db");
        // cart reaches only db-1, and that one completely.
        const auto reachability = reachabilityOf(objects);
        const auto matrix = trafficMatrix(*reachability, workloadGroups(reachability->cluster()));
        QCOMPARE(matrix->groups[1].name, std::string("shop/cart[Pod]"));
        QCOMPARE(matrix->at(1, 0), (MatrixCell {1, 1, 0, 0}));
    }
    void answersAreNoneSomeAllAndUnknown()
    {
        QCOMPARE((MatrixCell {0, 0, 0, 0}).answer(), MatrixAnswer::NoPairs);
        QCOMPARE((MatrixCell {4, 0, 0, 0}).answer(), MatrixAnswer::None);
        QCOMPARE((MatrixCell {4, 0, 0, 1}).answer(), MatrixAnswer::Unknown);
        QCOMPARE((MatrixCell {4, 4, 3, 0}).answer(), MatrixAnswer::Some);
        QCOMPARE((MatrixCell {4, 3, 3, 1}).answer(), MatrixAnswer::Some);
        QCOMPARE((MatrixCell {4, 4, 4, 0}).answer(), MatrixAnswer::All);
    }
    void addressesAreOneEndWhateverTheirNumber()
    {
        KubernetesObjects objects = shopAndData();
        objects.networkPolicies[0].ingress.push_back(ruleOf({addressesOf("192.0.2.0/25")}, {portOf(5432)}));
        const auto reachability = reachabilityOf(objects);
        const auto cellsWith = [&](const char *block, const TrafficSet &traffic) {
            std::vector<MatrixGroup> groups = namespaceGroups(reachability->cluster());
            groups.push_back({"outside", {}, AddressSet(*Cidr::parse(block))});
            return *trafficMatrix(*reachability, groups, traffic);
        };
        const TrafficMatrix wide = cellsWith("192.0.2.0/24", kDatabase);
        QVERIFY2(wide.at(2, kData) == (MatrixCell {2, 2, 1, 0}),
                 "half of the block reaches db, all of it job");
        QCOMPARE(wide.at(kData, 2), (MatrixCell {2, 2, 2, 0}));
        QCOMPARE(wide.at(2, 2), MatrixCell());
        QCOMPARE(cellsWith("192.0.2.0/26", kDatabase).at(2, kData), (MatrixCell {2, 2, 2, 0}));
        QCOMPARE(cellsWith("192.0.2.128/25", kDatabase).at(2, kData), (MatrixCell {2, 1, 1, 0}));
    }
    void theTotalIsTheSumOfAllCells()
    {
        const auto reachability = reachabilityOf(shopAndData());
        const auto matrix = trafficMatrix(*reachability, namespaceGroups(reachability->cluster()));
        QCOMPARE(matrix->total(), (MatrixCell {12, 10, 9, 0}));
    }
    void itTellsHowFarItIsAndStops()
    {
        const auto reachability = reachabilityOf(shopAndData());
        std::vector<std::size_t> steps;
        std::stop_source source;
        const auto matrix
            = trafficMatrix(*reachability, namespaceGroups(reachability->cluster()), TrafficSet::all(),
                            source.get_token(), [&](std::size_t done, std::size_t total) {
                                QCOMPARE(total, std::size_t {4});
                                steps.push_back(done);
                                if (done == 2)
                                    source.request_stop();
                            });
        QVERIFY(!matrix);
        QCOMPARE(steps, (std::vector<std::size_t> {1, 2}));
    }
};

QTEST_APPLESS_MAIN(TestTrafficMatrix)
#include "tst_traffic_matrix.moc"
