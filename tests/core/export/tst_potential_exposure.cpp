// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/potential_exposure.h"

#include "support/builders.h"

#include <QTest>

using namespace drawbridge;
using namespace drawbridge::test;

namespace {

/// One pod with a named port, closed for egress and open for what the rules say.
KubernetesObjects world(std::vector<NetworkPolicyRule> rules)
{
    KubernetesObjects objects;
    objects.namespaces = {namespaceOf("shop")};
    objects.workloads
        = {workloadOf("Pod", "shop", "db", {{"app", "db"}}, {{"sql", 5432, Protocol::Tcp, {}, {}}})};
    objects.networkPolicies = {ingressPolicy("shop", "in", {}, std::move(rules)),
                               egressPolicy("shop", "out", selecting({{"app", "db"}}))};
    return objects;
}

std::string printed(const KubernetesObjects &objects, ConnectionListFormat as = ConnectionListFormat::Text)
{
    const auto reachability = reachabilityOf(objects);
    return format(listConnections(*reachability, {}), potentialExposure(*reachability), as);
}

const std::string kBegin = "Exposure Analysis Result:\nIngress Exposure:\n";

} // namespace

class TestPotentialExposure : public QObject {
    Q_OBJECT

private slots:
    void closedWorkloadsAreNotExposed()
    {
        QCOMPARE(printed(world({})), std::string("Exposure Analysis Result:\n"));
        QCOMPARE(printed(world({}), ConnectionListFormat::Json),
                 std::string("{\n  \"connlist_results\": [],\n  \"exposure_results\": {\n"
                             "    \"egress_exposure\": null,\n    \"ingress_exposure\": null\n  }\n}"));
    }

    void aRuleWithoutPeersOpensToTheWholeCluster()
    {
        const std::string text = printed(world({ruleOf({}, {portOf(80)})}));
        QVERIFY2(text.ends_with("shop/db[Pod] \t<= \t0.0.0.0-255.255.255.255[External] : TCP 80\n"
                                "shop/db[Pod] \t<= \tentire-cluster : TCP 80\n"),
                 text.c_str());
    }

    void peersAreNamedByTheirSelectors()
    {
        LabelSelector expression;
        expression.matchExpressions = {{"tier", SelectorOperator::NotIn, {"b", "a"}}};
        QCOMPARE(printed(world({ruleOf({podsOf(selecting({{"app", "web"}}))}, {portOf(80)}),
                                ruleOf({podsOfNamespaces(selecting({{"team", "x"}}), expression)})})),
                 kBegin
                     + "shop/db[Pod] \t<= \t[namespace with {team=x}]/[pod with "
                       "{{Key:tier,Operator:NotIn,Values:[b a],}}] : All Connections\n"
                       "shop/db[Pod] \t<= \tshop/[pod with {app=web}] : TCP 80\n");
    }

    void peersThatTheFolderHasAreInTheListAlready()
    {
        KubernetesObjects objects = world({ruleOf({podsOf(selecting({{"app", "web"}}))}, {portOf(80)})});
        QVERIFY(printed(objects).find("app=web") != std::string::npos);
        objects.workloads.push_back(workloadOf("Pod", "shop", "web", {{"app", "web"}}));
        objects.networkPolicies[0].podSelector = selecting({{"app", "db"}});
        objects.networkPolicies.push_back(ingressPolicy("shop", "web", selecting({{"app", "web"}})));
        objects.networkPolicies.push_back(egressPolicy("shop", "web-out", selecting({{"app", "web"}}),
                                                       {ruleOf({podsOf({})}, {portOf(80)})}));
        const std::string text = printed(objects);
        QVERIFY2(text.find("app=web") == std::string::npos, text.c_str());
        QVERIFY2(text.starts_with("shop/web[Pod] => shop/db[Pod] : TCP 80\n\nExposure"), text.c_str());
    }

    void namesAreResolvedAtTheWorkloadAndKeptForOthers()
    {
        const NetworkPolicyPeer anyNamespace = podsOfNamespaces({});
        QVERIFY(printed(world({ruleOf({anyNamespace}, {namedPort("sql")})}))
                    .ends_with("entire-cluster : TCP 5432\n"));
        KubernetesObjects objects = world({});
        objects.networkPolicies[1].egress
            = {ruleOf({podsOf(selecting({{"app", "new"}}))}, {namedPort("http"), portOf(80)})};
        QCOMPARE(printed(objects),
                 std::string("Exposure Analysis Result:\nEgress Exposure:\n"
                             "shop/db[Pod] \t=> \tshop/[pod with {app=new}] : TCP 80,http\n"));
    }

    void unprotectedWorkloadsAreNamed()
    {
        KubernetesObjects objects = world({});
        objects.networkPolicies.pop_back();
        const std::string text = printed(objects);
        QVERIFY2(text.ends_with("\nWorkloads not protected by network policies:\n"
                                "shop/db[Pod] is not protected on Egress\n"),
                 text.c_str());
    }

    void whatIsUnknownIsNotListedButSaid()
    {
        KubernetesObjects objects = world({ruleOf({}, {portOf(80)})});
        objects.networkPolicies[0].isValid = false;
        const PotentialExposure exposure = potentialExposure(*reachabilityOf(objects));
        QVERIFY(exposure.ingress.empty());
        QVERIFY(exposure.unprotected.empty());
        QCOMPARE(exposure.uncertain.size(), std::size_t {1});
        QVERIFY(exposure.uncertain[0].direction == Direction::Ingress);
    }

    void blocksMayMatchPods()
    {
        const auto exposureTo = [](const char *block) {
            return potentialExposure(*reachabilityOf(world({ruleOf({addressesOf(block)}, {portOf(80)})})));
        };
        QCOMPARE(exposureTo("8.0.0.0/8").uncertain.size(), std::size_t {0});
        QCOMPARE(exposureTo("10.0.0.0/8").uncertain.size(), std::size_t {1});
        const auto objects = world({ruleOf({addressesOf("0.0.0.0/0")}, {portOf(80)})});
        const auto compared = reachabilityOf(objects, *findProfile("np-guard"));
        QVERIFY(potentialExposure(*compared).uncertain.empty());
    }

    void focusLeavesOthersOut()
    {
        KubernetesObjects objects = world({ruleOf({}, {portOf(80)})});
        objects.workloads.push_back(workloadOf("Pod", "shop", "idle", {{"app", "idle"}}));
        const auto reachability = reachabilityOf(objects);
        const auto focus = reachability->cluster().findWorkloads("shop", "idle");
        const PotentialExposure exposure
            = potentialExposure(*reachability, {.focus = focus, .direction = {}, .port = {}});
        for (const PotentialConnection &each : exposure.ingress)
            QCOMPARE(each.workload, std::string("shop/idle[Pod]"));
        QVERIFY(!exposure.ingress.empty());
    }

    void focusOnAPortLeavesOtherPortsOut()
    {
        KubernetesObjects objects = world({ruleOf({podsOf(selecting({{"app", "web"}}))}, {portOf(80)}),
                                           ruleOf({podsOf(selecting({{"app", "other"}}))}, {portOf(81)})});
        objects.networkPolicies[1].egress
            = {ruleOf({podsOf(selecting({{"app", "new"}}))}, {namedPort("http")})};
        const auto reachability = reachabilityOf(objects);
        ConnectionListOptions options;
        options.port = PortFocus {Protocol::Tcp, 80};
        const PotentialExposure exposure = potentialExposure(*reachability, options);
        QCOMPARE(format(listConnections(*reachability, {}, options), exposure, ConnectionListFormat::Text),
                 std::string("Permitted connections on TCP 80:\n\nExposure Analysis Result on TCP 80:\n"
                             "Ingress Exposure:\nshop/db[Pod] \t<= \tshop/[pod with {app=web}]\n"));
        QCOMPARE(exposure.uncertain.size(), std::size_t {1});
        QVERIFY(exposure.uncertain[0].direction == Direction::Egress);
    }

    void tablesAndGraphsHoldTheSame()
    {
        const KubernetesObjects objects
            = world({ruleOf({podsOf(selecting({{"app", "web"}}))}, {portOf(80)})});
        QVERIFY(printed(objects, ConnectionListFormat::Csv)
                    .ends_with("Exposure Analysis Result:,,\nIngress Exposure:,,\ndst,src,conn\n"
                               "shop/db[Pod],shop/[pod with {app=web}],TCP 80\n"));
        QVERIFY(printed(objects, ConnectionListFormat::Markdown)
                    .ends_with("### Ingress Exposure:\n| dst | src | conn |\n|-----|-----|------|\n"
                               "| shop/db[Pod] | shop/[pod with {app=web}] | TCP 80 |\n"));
        const std::string dot = printed(objects, ConnectionListFormat::Dot);
        QVERIFY2(dot.find("\t\"pod with {app=web}_in_shop\" -> \"shop/db[Pod]\" [label=\"TCP 80\" "
                          "color=\"darkorange2\" fontcolor=\"darkgreen\" weight=1 style=dashed]\n}\n")
                     != std::string::npos,
                 dot.c_str());
    }
};

QTEST_APPLESS_MAIN(TestPotentialExposure)
#include "tst_potential_exposure.moc"
