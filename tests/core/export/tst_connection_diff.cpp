// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/connection_diff.h"

#include "support/builders.h"

#include <QTest>

using namespace drawbridge;
using namespace drawbridge::test;

namespace {

/// Two pods; db is closed but for what the ports allow from web.
KubernetesObjects world(const std::vector<NetworkPolicyPort> &ports)
{
    KubernetesObjects objects;
    objects.namespaces = {namespaceOf("shop")};
    objects.workloads = {workloadOf("Pod", "shop", "db", {{"app", "db"}}),
                         workloadOf("Pod", "shop", "web", {{"app", "web"}})};
    std::vector<NetworkPolicyRule> rules;
    if (!ports.empty())
        rules.push_back(ruleOf({podsOf(selecting({{"app", "web"}}))}, ports));
    objects.networkPolicies = {ingressPolicy("shop", "db", selecting({{"app", "db"}}), rules)};
    return objects;
}

std::vector<ConnectionChange> changesBetween(const KubernetesObjects &before, const KubernetesObjects &after)
{
    const auto reachabilityBefore = reachabilityOf(before);
    const auto reachabilityAfter = reachabilityOf(after);
    return compareConnections({*reachabilityBefore, before.exposures}, {*reachabilityAfter, after.exposures});
}

std::string printed(const KubernetesObjects &before, const KubernetesObjects &after, DiffFormat as)
{
    return format(changesBetween(before, after), as);
}

void addController(KubernetesObjects &objects, std::uint16_t port)
{
    Service service;
    service.meta.name = "web";
    service.meta.namespaceName = "shop";
    service.selector = {{"app", "web"}};
    service.ports = {{"www", 80, Protocol::Tcp, PortReference(port), {}}};
    objects.services = {service};
    Exposure ingress;
    ingress.meta.namespaceName = "shop";
    ingress.backends = {{"web", "shop", PortReference(std::uint16_t {80}), {}}};
    objects.exposures = {ingress};
}

} // namespace

class TestConnectionDiff : public QObject {
    Q_OBJECT

private slots:
    void equalWorldsDoNotDiffer()
    {
        for (const DiffFormat as : {DiffFormat::Text, DiffFormat::Csv, DiffFormat::Markdown})
            QCOMPARE(printed(world({portOf(80)}), world({portOf(80)}), as), std::string());
        QCOMPARE(printed(world({}), world({}), DiffFormat::Json), std::string("[]"));
    }

    void textNamesWhatChangedAndWhatWasAdded()
    {
        QCOMPARE(printed(world({portOf(80)}), world({portOf(81)}), DiffFormat::Text),
                 std::string("Connectivity diff:\ndiff-type: changed, source: shop/web[Pod], destination: "
                             "shop/db[Pod], ref1: TCP 80, ref2: TCP 81\n"));
        QCOMPARE(printed(world({}), world({portOf(81)}), DiffFormat::Text),
                 std::string("Connectivity diff:\ndiff-type: added, source: shop/web[Pod], destination: "
                             "shop/db[Pod], ref1: No Connections, ref2: TCP 81\n"));
    }

    void csvQuotesWhatHoldsAComma()
    {
        QCOMPARE(printed(world({portOf(80), portOf(82)}), world({}), DiffFormat::Csv),
                 std::string("diff-type,source,destination,ref1,ref2,workloads-diff-info\n"
                             "removed,shop/web[Pod],shop/db[Pod],\"TCP 80,82\",No Connections,\n"));
    }

    void markdownEndsWithoutALineEnd()
    {
        QCOMPARE(printed(world({portOf(80)}), world({}), DiffFormat::Markdown),
                 std::string("| diff-type | source | destination | ref1 | ref2 | workloads-diff-info |\n"
                             "|-----------|--------|-------------|------|------|---------------------|\n"
                             "| removed | shop/web[Pod] | shop/db[Pod] | TCP 80 | No Connections |  |"));
    }

    void jsonBeginsWithWhatIsNewlyAllowed()
    {
        KubernetesObjects before = world({portOf(80)});
        KubernetesObjects after = world({portOf(81)});
        after.networkPolicies.push_back(egressPolicy("shop", "db-out", selecting({{"app", "db"}})));
        const std::string json = printed(before, after, DiffFormat::Json);
        QCOMPARE(json.substr(0, json.find("  },")),
                 std::string("[\n  {\n    \"diff-type\": \"changed\",\n    \"source\": \"shop/web[Pod]\",\n"
                             "    \"destination\": \"shop/db[Pod]\",\n    \"ref1\": \"TCP 80\",\n"
                             "    \"ref2\": \"TCP 81\",\n    \"newly-allowed\": \"TCP 81\",\n"
                             "    \"may-be-newly-allowed\": \"No Connections\",\n"
                             "    \"newly-cut\": \"TCP 80\",\n"
                             "    \"may-be-newly-cut\": \"No Connections\",\n"
                             "    \"workloads-diff-info\": \"\"\n"));
        QVERIFY(json.find("\"source\": \"shop/db[Pod]\"") != std::string::npos);
    }

    void workloadsOfOneSideAreNamed()
    {
        KubernetesObjects after = world({portOf(80)});
        after.workloads.push_back(workloadOf("Pod", "shop", "new", {{"app", "new"}}));
        const std::string text = printed(world({portOf(80)}), after, DiffFormat::Text);
        QVERIFY2(text.find("diff-type: added, source: shop/new[Pod], destination: shop/web[Pod], ref1: No "
                           "Connections, ref2: All Connections, workloads-diff-info: workload shop/new[Pod] "
                           "added\n")
                     != std::string::npos,
                 text.c_str());
        const std::string gone = printed(after, world({portOf(80)}), DiffFormat::Text);
        QVERIFY2(gone.find("workloads-diff-info: workload shop/new[Pod] removed\n") != std::string::npos,
                 gone.c_str());
    }

    void addressRangesAreCutByBothSidesAndJoinedAgain()
    {
        KubernetesObjects before = world({});
        before.networkPolicies = {ingressPolicy("shop", "db", selecting({{"app", "db"}}),
                                                {ruleOf({addressesOf("203.0.113.0/25")}, {portOf(80)})})};
        KubernetesObjects after = before;
        after.networkPolicies[0].ingress
            = {ruleOf({addressesOf("203.0.113.0/24"), addressesOf("203.0.114.0/24")}, {portOf(80)})};
        QCOMPARE(printed(before, after, DiffFormat::Text),
                 std::string("Connectivity diff:\ndiff-type: added, source: "
                             "203.0.113.128-203.0.114.255[External], destination: shop/db[Pod], ref1: No "
                             "Connections, ref2: TCP 80\n"));
    }

    void whatControllersMayDoComesLast()
    {
        KubernetesObjects before = world({});
        KubernetesObjects after = world({portOf(80)});
        addController(before, 8080);
        addController(after, 8081);
        const std::string text = printed(before, after, DiffFormat::Text);
        QVERIFY2(text.ends_with("diff-type: changed, source: {ingress-controller}, destination: "
                                "shop/web[Pod], ref1: TCP 8080, ref2: TCP 8081\n"),
                 text.c_str());
    }

    void whatBecomesUnknownMayBeNewlyAllowed()
    {
        KubernetesObjects after = world({portOf(80)});
        after.networkPolicies[0].isValid = false;
        after.networkPolicies.push_back(ingressPolicy("shop", "deny", {}));
        KubernetesObjects before = world({});
        before.networkPolicies.push_back(ingressPolicy("shop", "deny", {}));
        const auto changes = changesBetween(before, after);
        QCOMPARE(changes.size(), std::size_t {1});
        QVERIFY(changes[0].kind() == ChangeKind::Unknown);
        QCOMPARE(toString(changes[0].delta.mayBeNewlyAllowed), std::string("TCP 80"));
        QVERIFY(isAnythingNewlyAllowed(changes));
        QCOMPARE(format(changes, DiffFormat::Text), std::string());
        QVERIFY(format(changes, DiffFormat::Json).find("\"diff-type\": \"unknown\"") != std::string::npos);
        QVERIFY(!isAnythingNewlyAllowed(changesBetween(after, before)));
        QVERIFY(changesBetween(after, after).empty());
    }

    /// As wholes the workloads may do the same before and after.
    void whatOnePodGainsIsSeenThoughAnotherHadIt()
    {
        const auto dump = [](const char *favoured) {
            KubernetesObjects objects = world({});
            objects.workloads = {workloadOf("Pod", "shop", "db", {{"app", "db"}}),
                                 dumpedPod("shop", "web-1", {{"color", "blue"}}, "ReplicaSet", "web"),
                                 dumpedPod("shop", "web-2", {{"color", "green"}}, "ReplicaSet", "web")};
            objects.networkPolicies
                = {ingressPolicy("shop", "db", selecting({{"app", "db"}}),
                                 {ruleOf({podsOf(selecting({{"color", favoured}}))}, {portOf(80)})})};
            return objects;
        };
        const auto changes = changesBetween(dump("blue"), dump("green"));
        QCOMPARE(changes.size(), std::size_t {1});
        QCOMPARE(changes[0].source, std::string("shop/web[ReplicaSet]"));
        QCOMPARE(toString(changes[0].delta.newlyAllowed), std::string("TCP 80"));
        QCOMPARE(toString(changes[0].delta.newlyCut), std::string("TCP 80"));
    }
};

QTEST_APPLESS_MAIN(TestConnectionDiff)
#include "tst_connection_diff.moc"
