// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "support/manifests.h"

#include <QTest>

using namespace drawbridge;

namespace {

/// A policy of Cilium in the namespace shop, with the given lines from line 4 on.
LoadedFolder loadPolicy(const std::string &lines)
{
    return loadText("apiVersion: cilium.io/v2\nkind: CiliumNetworkPolicy\nmetadata: {name: p, namespace: "
                    "shop}\n"
                    + lines);
}

LoadedFolder loadClusterwide(const std::string &lines)
{
    return loadText("apiVersion: cilium.io/v2\nkind: CiliumClusterwideNetworkPolicy\nmetadata: {name: p}\n"
                    + lines);
}

const CiliumPolicy &policyOf(const LoadedFolder &loaded)
{
    return loaded.objects.ciliumPolicies.at(0);
}

} // namespace

class TestCiliumPolicyReader : public QObject {
    Q_OBJECT

private slots:
    void aPolicyIsRead()
    {
        const LoadedFolder loaded = loadPolicy(
            "spec:\n  description: the shop\n  endpointSelector: {matchLabels: {'k8s:app': web}}\n"
            "  ingress:\n  - fromEndpoints: [{}]\n"
            "    toPorts: [{ports: [{port: '80', protocol: tcp}, {port: Metrics}]}]\n"
            "  egressDeny: [{toEntities: [world-ipv4]}]\n");
        QCOMPARE(printed(loaded.diagnostics).c_str(), "");
        const CiliumPolicy &policy = policyOf(loaded);
        QVERIFY(policy.isValid);
        QCOMPARE(policy.meta.namespaceName.c_str(), "shop");
        const CiliumSpec &spec = policy.specs.at(0);
        QCOMPARE(toString(spec.endpoints).c_str(), "k8s:app=web");
        QVERIFY(spec.isolatesIngress && spec.isolatesEgress);
        const CiliumRule &ingress = spec.ingress.at(0);
        QCOMPARE(ingress.peers->size(), std::size_t {1});
        QCOMPARE(toString(std::get<TrafficSet>(ingress.ports->at(0).what)).c_str(), "TCP 80");
        const auto &named = std::get<CiliumNamedPort>(ingress.ports->at(1).what);
        QCOMPARE(named.name.c_str(), "metrics");
        QVERIFY(!named.protocol);
        QCOMPARE(ingress.where.line, 8U);
        const CiliumRule &egress = spec.egressDeny.at(0);
        QVERIFY(std::get<CiliumEntity>(egress.peers->at(0).what) == CiliumEntity::WorldIpv4);
        QVERIFY(!egress.ports);
    }

    void bothSpecAndSpecsAreRead()
    {
        const LoadedFolder loaded = loadPolicy("spec: {endpointSelector: {}, ingress: [{}]}\n"
                                               "specs:\n- {endpointSelector: {}, egress: [{}]}\n");
        QCOMPARE(policyOf(loaded).specs.size(), std::size_t {2});
        QVERIFY(policyOf(loaded).specs.at(1).isolatesEgress && !policyOf(loaded).specs.at(1).isolatesIngress);
    }

    void noListOfPeersIsNotAnEmptyOne()
    {
        const LoadedFolder loaded
            = loadPolicy("spec: {endpointSelector: {}, ingress: [{}, {fromEndpoints: []}]}\n");
        QVERIFY(!policyOf(loaded).specs.at(0).ingress.at(0).peers);
        QVERIFY(policyOf(loaded).specs.at(0).ingress.at(1).peers);
    }

    void defaultDenyCanBeTurnedOff()
    {
        const LoadedFolder loaded = loadPolicy("spec: {endpointSelector: {}, enableDefaultDeny: {ingress: "
                                               "false}, ingress: [{}], egress: [{}]}\n");
        QVERIFY(!policyOf(loaded).specs.at(0).isolatesIngress);
        QVERIFY(policyOf(loaded).specs.at(0).isolatesEgress);
    }

    void whatIsNarrowerAtLayer7IsSaid()
    {
        const LoadedFolder loaded = loadPolicy(
            "spec:\n  endpointSelector: {}\n  ingress:\n"
            "  - toPorts: [{ports: [{port: '80', protocol: TCP}], rules: {http: [{method: GET}]}}]\n");
        QCOMPARE(printed(loaded.diagnostics).c_str(),
                 "test.yaml:7:5: information: The CiliumNetworkPolicy \"p\" lets less through than is shown "
                 "here: spec.ingress[0] allows single requests at layer 7, and its ports count as allowed. "
                 "[DB3008]\n");
        QVERIFY(policyOf(loaded).isValid && policyOf(loaded).specs.at(0).ingress.at(0).isNarrowerAtLayer7);
    }

    void whatIsNotModelledIsKept_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("part");
        QTest::newRow("authentication") << "{authentication: {mode: required}}"
                                        << "authentication.mode";
        QTest::newRow("ports without ports") << "{toPorts: [{}]}"
                                             << "toPorts.ports";
        QTest::newRow("a range that ends below its port")
            << "{toPorts: [{ports: [{port: '80', endPort: 79}]}]}"
            << "toPorts.ports.endPort";
        QTest::newRow("a range of names") << "{toPorts: [{ports: [{port: http, endPort: 90}]}]}"
                                          << "toPorts.ports.endPort";
    }
    void whatIsNotModelledIsKept()
    {
        QFETCH(QString, rule);
        QFETCH(QString, part);
        const LoadedFolder loaded
            = loadPolicy("spec: {endpointSelector: {}, ingress: [" + rule.toStdString() + "]}\n");
        QCOMPARE(printed(loaded.diagnostics).c_str(), "");
        const CiliumRule &read = policyOf(loaded).specs.at(0).ingress.at(0);
        QVERIFY(read.isValid);
        QCOMPARE(read.notModelled, std::vector<std::string> {part.toStdString()});
    }

    void whatCiliumRefusesMakesThePolicyUncertain_data();
    void whatCiliumRefusesMakesThePolicyUncertain()
    {
        QFETCH(QString, rules);
        QFETCH(QString, expected);
        const LoadedFolder loaded = loadPolicy("spec: {endpointSelector: {}, " + rules.toStdString() + "}\n");
        QVERIFY2(QString::fromStdString(printed(loaded.diagnostics)).contains(expected),
                 printed(loaded.diagnostics).c_str());
        QVERIFY(!policyOf(loaded).isValid);
    }

    void aPolicyNeedsASubject()
    {
        const LoadedFolder loaded = loadPolicy("spec: {ingress: [{}]}\n");
        QCOMPARE(printed(loaded.diagnostics).c_str(),
                 "test.yaml:4:7: error: The CiliumNetworkPolicy \"p\" is invalid: spec: rule must have one "
                 "of EndpointSelector or NodeSelector [DB3001]\n");
        QVERIFY(!policyOf(loaded).isValid);
        QVERIFY(!policyOf(loadPolicy("description: nothing\n")).isValid);
        QVERIFY(!policyOf(loadPolicy("spec: {nodeSelector: {}, ingress: [{}]}\n")).isValid);
    }

    void aHostPolicyIsAboutNodes()
    {
        const LoadedFolder loaded = loadClusterwide("spec: {nodeSelector: {}, ingress: [{}]}\n");
        QCOMPARE(countCode(loaded.diagnostics, "DB3009"), std::size_t {1});
        QVERIFY(policyOf(loaded).isValid && policyOf(loaded).specs.at(0).isAboutNodes);
        QCOMPARE(policyOf(loaded).meta.namespaceName.c_str(), "");
    }

    void groupsOfBlocksAreRead()
    {
        const LoadedFolder loaded
            = loadText("apiVersion: cilium.io/v2alpha1\nkind: CiliumCIDRGroup\nmetadata: {name: g}\n"
                       "spec: {externalCIDRs: [203.0.113.0/24, '2001:db8::/32']}\n---\n"
                       "apiVersion: cilium.io/v2\nkind: CiliumCIDRGroup\nmetadata: {name: h}\n"
                       "spec: {externalCIDRs: [nowhere]}\n");
        QCOMPARE(loaded.objects.ciliumCidrGroups.size(), std::size_t {2});
        QCOMPARE(loaded.objects.ciliumCidrGroups.at(0).blocks.size(), std::size_t {2});
        QVERIFY(!loaded.objects.ciliumCidrGroups.at(1).isValid);
    }

    void anotherVersionIsNotRead()
    {
        const LoadedFolder loaded = loadText("apiVersion: cilium.io/v3\nkind: CiliumNetworkPolicy\n"
                                             "metadata: {name: p}\nspec: {}\n");
        QVERIFY(loaded.objects.ciliumPolicies.empty());
        QCOMPARE(loaded.objects.foreignPolicies.size(), std::size_t {1});
    }
};

void TestCiliumPolicyReader::whatCiliumRefusesMakesThePolicyUncertain_data()
{
    QTest::addColumn<QString>("rules");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *rules, const char *expected) {
        QTest::newRow(name) << rules << expected;
    };
    row("no rules", "ingress: []",
        "test.yaml:4:7: error: The CiliumNetworkPolicy \"p\" is invalid: spec: rule must have at least one "
        "of "
        "Ingress, IngressDeny, Egress, EgressDeny [DB3001]");
    row("an unknown field", "ingress: [{fromPods: []}]", "unknown field \"spec.ingress[0].fromPods\"");
    row("two kinds of peers", "ingress: [{fromEndpoints: [{}], fromCIDR: [10.0.0.0/8]}]",
        "spec.ingress[0]: combining FromCIDR and FromEndpoints is not supported yet");
    row("an unknown entity", "egress: [{toEntities: [moon]}]",
        "spec.egress[0].toEntities[0]: unsupported entity: moon");
    row("an entity in upper case", "egress: [{toEntities: [World]}]", "unsupported entity: World");
    row("requirements", "ingress: [{fromRequires: [{}]}]",
        "spec.ingress[0].fromRequires: Too many: 1: must have at most 0 items");
    row("a broken block", "ingress: [{fromCIDR: [10.0.0]}]",
        "spec.ingress[0].fromCIDR[0]: unable to parse CIDR: \"10.0.0\"");
    row("a set without a length", "ingress: [{fromCIDRSet: [{cidr: 10.0.0.1}]}]",
        "spec.ingress[0].fromCIDRSet[0].cidr: unable to parse CIDRRule \"10.0.0.1\"");
    row("an exception outside", "ingress: [{fromCIDRSet: [{cidr: 10.0.0.0/8, except: [192.168.0.0/16]}]}]",
        "allow CIDR prefix 10.0.0.0/8 does not contain exclude CIDR prefix 192.168.0.0/16");
    row("an empty set", "ingress: [{fromCIDRSet: [{}]}]",
        "one of cidr, cidrGroupRef, or cidrGroupSelector is required");
    row("a block and a group", "ingress: [{fromCIDRSet: [{cidr: 10.0.0.0/8, cidrGroupRef: g}]}]",
        "more than one of cidr, cidrGroupRef, or cidrGroupSelector may not be set");
    row("a number for a port", "ingress: [{toPorts: [{ports: [{port: 80}]}]}]",
        "spec.ingress[0].toPorts[0].ports[0].port must be a string, not the number 80");
    row("no port", "ingress: [{toPorts: [{ports: [{protocol: TCP}]}]}]", "port must be specified");
    row("a port that is too high", "ingress: [{toPorts: [{ports: [{port: '65536'}]}]}]",
        "unable to parse port: parsing \"65536\": value out of range");
    row("an unknown protocol", "ingress: [{toPorts: [{ports: [{port: '80', protocol: HTTP}]}]}]",
        "invalid protocol \"HTTP\", must be { tcp | udp | sctp | vrrp | igmp | any }");
    row("requests on any protocol", "ingress: [{toPorts: [{ports: [{port: '80'}], rules: {http: [{}]}}]}]",
        "L7 rules can only apply to TCP (not ANY) except for DNS rules");
    row("requests on every port",
        "ingress: [{toPorts: [{ports: [{port: '0', protocol: TCP}], rules: {http: [{}]}}]}]",
        "L7 rules can not be used when a port is 0");
    row("names on ingress",
        "ingress: [{toPorts: [{ports: [{port: '53'}], rules: {dns: [{matchPattern: '*'}]}}]}]",
        "DNS rules are not allowed on ingress");
    row("requests that are denied", "ingressDeny: [{toPorts: [{ports: [{port: '80'}], rules: {}}]}]",
        "unknown field \"spec.ingressDeny[0].toPorts[0].rules\"");
    row("names that are denied", "egressDeny: [{toFQDNs: [{matchName: a.example}]}]",
        "unknown field \"spec.egressDeny[0].toFQDNs\"");
    row("names with odd letters", "egress: [{toFQDNs: [{matchName: '*.example'}]}]",
        "Invalid characters in MatchName: \"*.example\"");
    row("ICMP and ports", "ingress: [{icmps: [{fields: [{type: 8}]}], toPorts: [{ports: [{port: '80'}]}]}]",
        "the ICMPs block may only be present without ToPorts. Define a separate rule to use ToPorts");
    row("a key that is none", "ingress: [{fromEndpoints: [{matchLabels: {'k8s:a b': c}}]}]",
        "spec.ingress[0].fromEndpoints[0].matchLabels: Invalid value: \"k8s:a b\"");
    std::string ports;
    for (int i = 1; i <= 41; ++i)
        ports += "{port: '" + std::to_string(i) + "'}, ";
    QTest::newRow("too many ports") << QString::fromStdString("ingress: [{toPorts: [{ports: [" + ports
                                                              + "]}]}]")
                                    << "spec.ingress[0].toPorts[0].ports: too many ports, the max is 40";
}

QTEST_APPLESS_MAIN(TestCiliumPolicyReader)
#include "tst_cilium_policy_reader.moc"
