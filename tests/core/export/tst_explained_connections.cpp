// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/explained_connections.h"

#include "support/builders.h"

#include <QTest>
#include <algorithm>

using namespace drawbridge;
using namespace drawbridge::test;

namespace {

/// web may ask db on its one port; nothing enters web.
KubernetesObjects world()
{
    KubernetesObjects objects;
    objects.namespaces = {namespaceOf("shop")};
    objects.workloads
        = {workloadOf("Pod", "shop", "db", {{"app", "db"}}),
           workloadOf("Pod", "shop", "web", {{"app", "web"}}, {{"http", 80, Protocol::Tcp, {}, {}}})};
    objects.networkPolicies = {ingressPolicy("shop", "db", selecting({{"app", "db"}}),
                                             {ruleOf({podsOf(selecting({{"app", "web"}}))}, {portOf(5432)})}),
                               ingressPolicy("shop", "web", selecting({{"app", "web"}}))};
    return objects;
}

const ExplainedConnection *find(const std::vector<ExplainedConnection> &connections, const char *source,
                                const char *destination)
{
    const auto place = std::ranges::find_if(connections, [&](const ExplainedConnection &each) {
        return each.source == source && each.destination == destination;
    });
    return place == connections.end() ? nullptr : &*place;
}

constexpr const char *kEverywhere = "0.0.0.0-255.255.255.255[External]";

} // namespace

class TestExplainedConnections : public QObject {
    Q_OBJECT

private slots:
    void everyPairIsExplained()
    {
        const auto connections = explainConnections(*reachabilityOf(world()));
        QCOMPARE(connections.size(), std::size_t {6});
        const auto *allowed = find(connections, "shop/web[Pod]", "shop/db[Pod]");
        QVERIFY(allowed);
        QCOMPARE(toString(allowed->traffic), std::string("TCP 5432"));
        QCOMPARE(allowed->pairs.size(), std::size_t {1});
        QCOMPARE(allowed->pairs[0].parts.size(), std::size_t {2});
        QVERIFY(allowed->smallestChange.changes.empty());
        QVERIFY(find(connections, "shop/web[Pod]", kEverywhere));
        QVERIFY(find(connections, kEverywhere, "shop/web[Pod]"));
    }

    void deniedPairsHaveAChangeForTheDeclaredPorts()
    {
        const auto connections = explainConnections(*reachabilityOf(world()));
        const auto *denied = find(connections, "shop/db[Pod]", "shop/web[Pod]");
        QVERIFY(denied);
        QCOMPARE(toString(denied->wanted), std::string("TCP 80"));
        QCOMPARE(denied->smallestChange.changes.size(), std::size_t {1});
        QCOMPARE(denied->smallestChange.changes[0].policy.name, std::string("web"));
        const auto *undeclared = find(connections, kEverywhere, "shop/db[Pod]");
        QVERIFY(undeclared);
        QVERIFY(undeclared->wanted.isAll());
    }

    void focusNarrowsPairsAndPorts()
    {
        const auto reachability = reachabilityOf(world());
        ConnectionListOptions options;
        options.focus = reachability->cluster().findWorkloads("shop", "db");
        options.direction = Direction::Ingress;
        options.port = PortFocus {Protocol::Tcp, 5432};
        const auto connections = explainConnections(*reachability, options);
        QCOMPARE(connections.size(), std::size_t {2});
        const auto *allowed = find(connections, "shop/web[Pod]", "shop/db[Pod]");
        QVERIFY(allowed);
        QCOMPARE(allowed->pairs[0].parts.size(), std::size_t {1});
        QCOMPARE(toString(allowed->pairs[0].parts[0].traffic), std::string("TCP 5432"));
        QCOMPARE(toString(find(connections, kEverywhere, "shop/db[Pod]")->wanted), std::string("TCP 5432"));
    }

    void podsThatPoliciesTellApartAreExplainedOneByOne()
    {
        KubernetesObjects objects = world();
        objects.workloads = {workloadOf("Pod", "shop", "db", {{"app", "db"}}),
                             dumpedPod("shop", "web-1", {{"app", "web"}}, "ReplicaSet", "web"),
                             dumpedPod("shop", "web-2", {{"app", "old"}}, "ReplicaSet", "web")};
        const auto connections = explainConnections(*reachabilityOf(objects));
        const auto *some = find(connections, "shop/web[ReplicaSet]", "shop/db[Pod]");
        QVERIFY(some);
        QCOMPARE(some->pairs.size(), std::size_t {2});
        QVERIFY(some->smallestChange.changes.empty());
    }
};

QTEST_APPLESS_MAIN(TestExplainedConnections)
#include "tst_explained_connections.moc"
