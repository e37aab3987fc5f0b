// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/connection_list.h"

#include "support/builders.h"

#include <QTest>

using namespace drawbridge;
using namespace drawbridge::test;

namespace {

/// Two pods, of which web may ask db on two kinds of port; both closed to everything else.
KubernetesObjects world()
{
    KubernetesObjects objects;
    objects.namespaces = {namespaceOf("shop")};
    objects.workloads
        = {workloadOf("Pod", "shop", "db", {{"app", "db"}}),
           workloadOf("Pod", "shop", "web", {{"app", "web"}}, {{"http", 8080, Protocol::Tcp, {}, {}}})};
    objects.networkPolicies
        = {ingressPolicy("shop", "in", selecting({{"app", "db"}}),
                         {ruleOf({podsOf(selecting({{"app", "web"}}))},
                                 {portOf(81), portOf(80), portOf(53, Protocol::Udp)})}),
           egressPolicy("shop", "out", selecting({{"app", "db"}})),
           ingressPolicy("shop", "web", selecting({{"app", "web"}})),
           egressPolicy("shop", "web-out", selecting({{"app", "web"}}), {ruleOf({podsOf({})})})};
    return objects;
}

std::string listed(const KubernetesObjects &objects, ConnectionListFormat as,
                   const EnforcementProfile &profile = genericProfile())
{
    return format(listConnections(*reachabilityOf(objects, profile), objects.exposures), as);
}

void addIngress(KubernetesObjects &objects)
{
    Service service;
    service.meta.name = "web";
    service.meta.namespaceName = "shop";
    service.selector = {{"app", "web"}};
    service.ports = {{"www", 80, Protocol::Tcp, PortReference(std::string("http")), {}}};
    objects.services = {service};
    Exposure ingress;
    ingress.kind = "Ingress";
    ingress.meta.name = "web";
    ingress.meta.namespaceName = "shop";
    ingress.backends = {{"web", "shop", PortReference(std::uint16_t {80}), {}}};
    objects.exposures = {ingress};
}

} // namespace

class TestConnectionList : public QObject {
    Q_OBJECT

private slots:
    void textHasALineForEachConnection()
    {
        QCOMPARE(listed(world(), ConnectionListFormat::Text),
                 std::string("shop/web[Pod] => shop/db[Pod] : TCP 80-81,UDP 53\n"));
    }

    void csvQuotesWhatHoldsAComma()
    {
        QCOMPARE(listed(world(), ConnectionListFormat::Csv),
                 std::string("src,dst,conn\nshop/web[Pod],shop/db[Pod],\"TCP 80-81,UDP 53\"\n"));
    }

    void jsonEndsWithoutANewLine()
    {
        QCOMPARE(listed(world(), ConnectionListFormat::Json),
                 std::string("[\n  {\n    \"src\": \"shop/web[Pod]\",\n    \"dst\": \"shop/db[Pod]\",\n"
                             "    \"conn\": \"TCP 80-81,UDP 53\"\n  }\n]"));
        QCOMPARE(listed({}, ConnectionListFormat::Json), std::string("[]"));
    }

    void markdownIsATable()
    {
        QCOMPARE(listed(world(), ConnectionListFormat::Markdown),
                 std::string("| src | dst | conn |\n|-----|-----|------|\n"
                             "| shop/web[Pod] | shop/db[Pod] | TCP 80-81,UDP 53 |\n"));
    }

    void dotHasANodeForEveryWorkload()
    {
        KubernetesObjects objects = world();
        objects.workloads.push_back(workloadOf("Pod", "shop", "idle", {{"app", "idle"}}));
        objects.networkPolicies.push_back(ingressPolicy("shop", "idle", selecting({{"app", "idle"}})));
        objects.networkPolicies.push_back(egressPolicy("shop", "idle-out", selecting({{"app", "idle"}})));
        QCOMPARE(
            listed(objects, ConnectionListFormat::Dot),
            std::string("digraph {\n\tsubgraph \"cluster_shop\" {\n"
                        "\t\t\"shop/db[Pod]\" [label=\"db[Pod]\" color=\"blue\" fontcolor=\"blue\"]\n"
                        "\t\t\"shop/idle[Pod]\" [label=\"idle[Pod]\" color=\"blue\" fontcolor=\"blue\"]\n"
                        "\t\t\"shop/web[Pod]\" [label=\"web[Pod]\" color=\"blue\" fontcolor=\"blue\"]\n"
                        "\t\tlabel=\"shop\"\n\t}\n"
                        "\t\"shop/web[Pod]\" -> \"shop/db[Pod]\" [label=\"TCP 80-81,UDP 53\" "
                        "color=\"gold2\" fontcolor=\"darkgreen\"]\n}\n"));
    }

    void addressRangesAreCutByTheBlocksOfTheirDirection()
    {
        KubernetesObjects objects;
        objects.namespaces = {namespaceOf("shop")};
        objects.workloads = {workloadOf("Pod", "shop", "db", {{"app", "db"}})};
        objects.networkPolicies = {ingressPolicy(
            "shop", "in", {}, {ruleOf({addressesOf("203.0.113.0/24", {"203.0.113.7/32"})}, {portOf(80)})})};
        QCOMPARE(listed(objects, ConnectionListFormat::Text),
                 std::string("203.0.113.0-203.0.113.6[External] => shop/db[Pod] : TCP 80\n"
                             "203.0.113.8-203.0.113.255[External] => shop/db[Pod] : TCP 80\n"
                             "shop/db[Pod] => 0.0.0.0-255.255.255.255[External] : All Connections\n"));
    }

    void ipv6RangesAreListedWhereAPolicyNamesOne()
    {
        KubernetesObjects objects;
        objects.namespaces = {namespaceOf("shop")};
        objects.workloads = {workloadOf("Pod", "shop", "db", {{"app", "db"}})};
        objects.networkPolicies = {ingressPolicy("shop", "in", {}, {ruleOf({addressesOf("2001:db8::/32")})}),
                                   egressPolicy("shop", "out", {})};
        QCOMPARE(listed(objects, ConnectionListFormat::Text),
                 std::string("2001:db8::-2001:db8:ffff:ffff:ffff:ffff:ffff:ffff[External] => shop/db[Pod] : "
                             "All Connections\n"));
        QCOMPARE(listed(objects, ConnectionListFormat::Text, *findProfile("np-guard")), std::string());
    }

    void whatIsUnknownIsNeverListed()
    {
        KubernetesObjects objects = world();
        objects.networkPolicies[0].isValid = false;
        objects.networkPolicies.push_back(ingressPolicy("shop", "deny", {}));
        const ConnectionList list = listConnections(*reachabilityOf(objects), {});
        QVERIFY(list.connections.empty());
        QCOMPARE(list.unknown.size(), std::size_t {1});
        QCOMPARE(toString(list.unknown[0].traffic), std::string("TCP 80-81,UDP 53"));
    }

    void replicasAreListedUnlessForComparison()
    {
        KubernetesObjects objects;
        objects.namespaces = {namespaceOf("shop")};
        objects.workloads = {deployment("shop", "web")};
        objects.workloads[0].replicas = 2;
        const std::string self = "shop/web[Deployment] => shop/web[Deployment] : All Connections\n";
        QVERIFY(listed(objects, ConnectionListFormat::Text).find(self) != std::string::npos);
        QVERIFY(listed(objects, ConnectionListFormat::Text, *findProfile("np-guard")).find(self)
                == std::string::npos);
    }

    void ingressControllersReachWhatIsOpenToEveryPod()
    {
        KubernetesObjects objects = world();
        addIngress(objects);
        const auto blocked = listConnections(*reachabilityOf(objects), objects.exposures);
        QCOMPARE(blocked.blockedExposures.size(), std::size_t {1});
        objects.networkPolicies.push_back(
            ingressPolicy("shop", "open", selecting({{"app", "web"}}), {ruleOf({podsOfNamespaces({})})}));
        const ConnectionList open = listConnections(*reachabilityOf(objects), objects.exposures);
        QVERIFY(open.blockedExposures.empty());
        QCOMPARE(open.connections.back().source, std::string("{ingress-controller}"));
        QCOMPARE(toString(open.connections.back().traffic), std::string("TCP 8080"));
    }

    void ingressControllersThatLabelsMayMatchAreUnknown()
    {
        KubernetesObjects objects = world();
        addIngress(objects);
        objects.networkPolicies.push_back(
            ingressPolicy("shop", "open", selecting({{"app", "web"}}),
                          {ruleOf({podsOfNamespaces(selecting({{"role", "edge"}}))})}));
        const ConnectionList list = listConnections(*reachabilityOf(objects), objects.exposures);
        QVERIFY(list.blockedExposures.empty());
        QCOMPARE(list.unknown.size(), std::size_t {1});
        QCOMPARE(list.unknown[0].source, std::string("{ingress-controller}"));
    }

    void focusKeepsTheConnectionsOfOneWorkload()
    {
        KubernetesObjects objects;
        objects.namespaces = {namespaceOf("shop")};
        for (const char *name : {"a", "b", "c"})
            objects.workloads.push_back(workloadOf("Pod", "shop", name));
        const auto reachability = reachabilityOf(objects);
        const auto focus = reachability->cluster().findWorkloads("shop", "a");
        const ConnectionList list
            = listConnections(*reachability, {}, {.focus = focus, .direction = {}, .port = {}});
        QCOMPARE(list.connections.size(), std::size_t {6});
        for (const Connection &each : list.connections)
            QVERIFY(each.source == "shop/a[Pod]" || each.destination == "shop/a[Pod]");
    }

    void focusOnADirectionKeepsWhatEntersOrLeaves()
    {
        KubernetesObjects objects;
        objects.namespaces = {namespaceOf("shop")};
        for (const char *name : {"a", "b"})
            objects.workloads.push_back(workloadOf("Pod", "shop", name));
        const auto reachability = reachabilityOf(objects);
        ConnectionListOptions options;
        options.focus = reachability->cluster().findWorkloads("shop", "a");
        options.direction = Direction::Ingress;
        QCOMPARE(format(listConnections(*reachability, {}, options), ConnectionListFormat::Text),
                 std::string("0.0.0.0-255.255.255.255[External] => shop/a[Pod] : All Connections\n"
                             "shop/b[Pod] => shop/a[Pod] : All Connections\n"));
        options.direction = Direction::Egress;
        QCOMPARE(format(listConnections(*reachability, {}, options), ConnectionListFormat::Text),
                 std::string("shop/a[Pod] => 0.0.0.0-255.255.255.255[External] : All Connections\n"
                             "shop/a[Pod] => shop/b[Pod] : All Connections\n"));
    }

    void focusOnAPortTellsWhoMayUseIt()
    {
        const auto reachability = reachabilityOf(world());
        const auto about = [&](std::uint16_t port, ConnectionListFormat as) {
            ConnectionListOptions options;
            options.port = PortFocus {Protocol::Tcp, port};
            return format(listConnections(*reachability, {}, options), as);
        };
        QCOMPARE(about(80, ConnectionListFormat::Text),
                 std::string("Permitted connections on TCP 80:\nshop/web[Pod] => shop/db[Pod]\n"));
        QCOMPARE(about(79, ConnectionListFormat::Text), std::string("Permitted connections on TCP 79:\n"));
        QCOMPARE(about(80, ConnectionListFormat::Csv), std::string("src,dst\nshop/web[Pod],shop/db[Pod]\n"));
        QCOMPARE(about(80, ConnectionListFormat::Markdown),
                 std::string("| src | dst |\n|-----|-----|\n| shop/web[Pod] | shop/db[Pod] |\n"));
        QCOMPARE(
            about(80, ConnectionListFormat::Json),
            std::string("[\n  {\n    \"src\": \"shop/web[Pod]\",\n    \"dst\": \"shop/db[Pod]\"\n  }\n]"));
    }
};

QTEST_APPLESS_MAIN(TestConnectionList)
#include "tst_connection_list.moc"
