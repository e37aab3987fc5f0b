// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "report/matrix_change.h"

#include "support/builders.h"

#include <QTest>

using namespace drawbridge;
using namespace drawbridge::test;

namespace {

/// web may reach db on the ports; nobody else may.
KubernetesObjects world(const std::vector<NetworkPolicyPort> &ports)
{
    KubernetesObjects objects;
    objects.namespaces = {namespaceOf("data"), namespaceOf("shop")};
    objects.workloads = {workloadOf("Pod", "data", "db", {{"app", "db"}}),
                         workloadOf("Pod", "shop", "web", {{"app", "web"}})};
    std::vector<NetworkPolicyRule> rules;
    if (!ports.empty())
        rules.push_back(ruleOf({podsOfNamespaces({}, selecting({{"app", "web"}}))}, ports));
    objects.networkPolicies = {ingressPolicy("data", "db", selecting({{"app", "db"}}), rules)};
    return objects;
}

/// The change of the cell from shop to data.
MatrixChange changeBetween(const KubernetesObjects &before, const KubernetesObjects &after,
                           const TrafficSet &traffic = TrafficSet::all())
{
    const auto then = reachabilityOf(before);
    const auto now = then->withPolicies(std::make_shared<const PolicySet>(compilePolicies(after)));
    const auto matrix = trafficMatrix(*now, namespaceGroups(now->cluster()), traffic);
    return matrixChanges(*then, *now, *matrix)->at(2);
}

} // namespace

namespace QTest {
template <> char *toString(const MatrixChange &change)
{
    return qstrdup(qPrintable(QStringLiteral("%1 added, %2 cut, %3 unsure, %4 widened, %5 narrowed")
                                  .arg(change.added)
                                  .arg(change.cut)
                                  .arg(change.unsure)
                                  .arg(change.widened)
                                  .arg(change.narrowed)));
}
} // namespace QTest

class TestMatrixChange : public QObject {
    Q_OBJECT

private slots:
    void aPairThatGainsOrLosesAPartIsNeitherNewNorCut()
    {
        QCOMPARE(changeBetween(world({portOf(80)}), world({portOf(80), portOf(443)})),
                 (MatrixChange {0, 0, 0, 1, 0}));
        QCOMPARE(changeBetween(world({portOf(80), portOf(443)}), world({portOf(80)})),
                 (MatrixChange {0, 0, 0, 0, 1}));
    }
    void addressesAreComparedWhereEitherWorldTellsThemApart()
    {
        KubernetesObjects before = world({portOf(80)});
        KubernetesObjects after = before;
        after.networkPolicies[0].ingress.push_back(ruleOf({addressesOf("192.0.2.64/26")}, {portOf(80)}));
        const auto then = reachabilityOf(before);
        const auto now = then->withPolicies(std::make_shared<const PolicySet>(compilePolicies(after)));
        std::vector<MatrixGroup> groups = namespaceGroups(now->cluster());
        groups.push_back({"outside", {}, AddressSet(*Cidr::parse("192.0.2.0/24"))});
        const auto matrix = trafficMatrix(*now, groups);
        QCOMPARE(matrixChanges(*then, *now, *matrix)->at(6), (MatrixChange {1, 0, 0}));
        QCOMPARE(matrixChanges(*now, *then, *matrix)->at(6), (MatrixChange {0, 1, 0}));
    }
    void onePairCanGainAndLose()
    {
        QCOMPARE(changeBetween(world({portOf(80)}), world({portOf(443)})), (MatrixChange {0, 0, 0, 1, 1}));
    }
    void onlyTheTrafficLookedAtCounts()
    {
        const TrafficSet https(Protocol::Tcp, {{443, 443}});
        QCOMPARE(changeBetween(world({portOf(80)}), world({portOf(443)}), https), (MatrixChange {1, 0, 0}));
        QCOMPARE(changeBetween(world({portOf(80)}), world({}), https), (MatrixChange {}));
    }
    void whatBecomesUnknownIsNeitherAddedNorCut()
    {
        KubernetesObjects after = world({portOf(80)});
        after.networkPolicies.front().isValid = false;
        QCOMPARE(changeBetween(world({portOf(80)}), after), (MatrixChange {0, 0, 1}));
        QCOMPARE(changeBetween(after, world({portOf(80)})), (MatrixChange {0, 0, 1}));
    }
    void nothingChangesNothing()
    {
        QVERIFY(changeBetween(world({portOf(80)}), world({portOf(80)})).isEmpty());
    }
    void itStops()
    {
        std::stop_source source;
        const auto reachability = reachabilityOf(world({}));
        const auto matrix = trafficMatrix(*reachability, namespaceGroups(reachability->cluster()));
        source.request_stop();
        QVERIFY(!matrixChanges(*reachability, *reachability, *matrix, source.get_token()));
    }
};

QTEST_APPLESS_MAIN(TestMatrixChange)
#include "tst_matrix_change.moc"
