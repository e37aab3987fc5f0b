// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "support/manifests.h"

#include <QTest>
#include <fmt/format.h>

using namespace drawbridge;

namespace {

/// A policy with the given lines under spec, which begin in line 6.
LoadedFolder loadSpec(const std::string &spec)
{
    return loadText("apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: np\nspec:\n"
                    + spec);
}

} // namespace

class TestNetworkPolicyReader : public QObject {
    Q_OBJECT

private slots:
    void policyTypesAreDefaultedAsTheServerDoes_data()
    {
        QTest::addColumn<QString>("spec");
        QTest::addColumn<bool>("ingress");
        QTest::addColumn<bool>("egress");
        QTest::newRow("nothing isolates ingress") << "  podSelector: {}\n" << true << false;
        QTest::newRow("egress rules isolate both") << "  egress: [{}]\n" << true << true;
        QTest::newRow("an empty egress list isolates ingress only") << "  egress: []\n" << true << false;
        QTest::newRow("an empty list of types counts as missing") << "  policyTypes: []\n  egress: [{}]\n"
                                                                  << true << true;
        QTest::newRow("written types win") << "  policyTypes: [Egress]\n  ingress: [{}]\n" << false << true;
        QTest::newRow("null egress isolates ingress only") << "  egress:\n" << true << false;
    }
    void policyTypesAreDefaultedAsTheServerDoes()
    {
        QFETCH(QString, spec);
        const LoadedFolder loaded = loadSpec(spec.toStdString());
        QCOMPARE(printed(loaded.diagnostics).c_str(), "");
        const NetworkPolicy &policy = loaded.objects.networkPolicies.at(0);
        QTEST(policy.isolatesIngress, "ingress");
        QTEST(policy.isolatesEgress, "egress");
        QVERIFY(policy.podSelector.isEmpty());
    }
    void whatTheServerRefusesIsReportedInItsWords_data();
    void whatTheServerRefusesIsReportedInItsWords()
    {
        QFETCH(QString, spec);
        QFETCH(QString, expected);
        const LoadedFolder loaded = loadSpec(spec.toStdString());
        QCOMPARE(QString::fromStdString(printed(loaded.diagnostics)), expected);
        const NetworkPolicy &policy = loaded.objects.networkPolicies.at(0);
        QVERIFY(!policy.isValid);
        for (const NetworkPolicyRule &rule : policy.ingress)
            QVERIFY(!rule.isValid);
    }
    void aGoodRuleBesideABadOneStaysValid()
    {
        const LoadedFolder loaded
            = loadSpec("  ingress:\n  - from: [{podSelector: {}}]\n  - ports: [{port: 0}]\n");
        const NetworkPolicy &policy = loaded.objects.networkPolicies.at(0);
        QVERIFY(!policy.isValid);
        QVERIFY(policy.ingress.at(0).isValid);
        QVERIFY(!policy.ingress.at(1).isValid);
    }
    void aKeyThatIsGivenTwiceMakesThePolicyUncertain()
    {
        const LoadedFolder loaded = loadSpec("  podSelector: {}\n  ingress: []\n  ingress: [{}]\n");
        QCOMPARE(printed(loaded.diagnostics).c_str(),
                 "test.yaml:8:3: warning: The key \"ingress\" is given twice; the last one counts here. "
                 "kubectl rejects this. [DB1007]\n");
        QVERIFY(!loaded.objects.networkPolicies.at(0).isValid);
    }
    void anUnknownFieldOfTheMetadataIsReported()
    {
        const LoadedFolder loaded = loadText("apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\n"
                                             "metadata:\n  name: np\n  namspace: shop\nspec: {}\n");
        QCOMPARE(countCode(loaded.diagnostics, "DB3002"), std::size_t {1});
        QCOMPARE(toString(loaded.diagnostics.at(0).where).c_str(), "test.yaml:5:3");
        QVERIFY(!loaded.objects.networkPolicies.at(0).isValid);
    }
    void aPolicyWithoutNameIsNotInForce()
    {
        const LoadedFolder loaded
            = loadText("apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {}\nspec: {}\n");
        QVERIFY(loaded.objects.networkPolicies.empty());
        QCOMPARE(countCode(loaded.diagnostics, "DB2003"), std::size_t {1});
    }
    void bitsBeyondThePrefixAreReportedAndMasked()
    {
        const LoadedFolder loaded = loadSpec("  ingress:\n  - from: [{ipBlock: {cidr: 10.0.0.5/24}}]\n");
        QCOMPARE(
            printed(loaded.diagnostics).c_str(),
            "test.yaml:7:29: error: The NetworkPolicy \"np\" is rejected from Kubernetes 1.36 on: "
            "spec.ingress[0].from[0].ipBlock.cidr: Invalid value: \"10.0.0.5/24\": must not have bits set "
            "beyond the prefix length. It is read as 10.0.0.0/24. [DB3004]\n");
        const NetworkPolicy &policy = loaded.objects.networkPolicies.at(0);
        QVERIFY(policy.isValid);
        QCOMPARE(toString(policy.ingress.at(0).peers.at(0).ipBlock->cidr).c_str(), "10.0.0.0/24");
    }
    void otherTextsOfABlockAreReported()
    {
        const LoadedFolder loaded
            = loadSpec("  ingress:\n  - from:\n    - ipBlock: {cidr: '2001:DB8:0::/64'}\n"
                       "    - ipBlock: {cidr: '2001:db8:0:1::/64'}\n");
        QCOMPARE(printed(loaded.diagnostics).c_str(),
                 "test.yaml:8:23: warning: The NetworkPolicy \"np\" should write "
                 "spec.ingress[0].from[0].ipBlock.cidr in the canonical form \"2001:db8::/64\". [DB3013]\n");
        QVERIFY(loaded.objects.networkPolicies.at(0).isValid);
    }
    void hundredsOfPeersAreReported()
    {
        const auto withPeers = [](int count) {
            std::string spec = "  ingress:\n  - from:\n";
            for (int i = 0; i < count; ++i)
                spec += fmt::format("    - ipBlock: {{cidr: 10.{}.{}.0/24}}\n", i / 256, i % 256);
            return printed(loadSpec(spec).diagnostics);
        };
        QCOMPARE(withPeers(300).c_str(), "");
        QCOMPARE(
            withPeers(301).c_str(),
            "test.yaml:1:1: warning: The NetworkPolicy \"np\" has 301 peers: CNIs are slow to enforce that "
            "many, or refuse them. [DB3014]\n");
    }
    void selectorsSetToNullAreNotThere()
    {
        const LoadedFolder loaded
            = loadSpec("  podSelector: {matchLabels: null}\n  ingress:\n  - from:\n    - podSelector: null\n"
                       "      namespaceSelector: {}\n");
        QCOMPARE(printed(loaded.diagnostics).c_str(), "");
        const NetworkPolicyPeer &peer = loaded.objects.networkPolicies.at(0).ingress.at(0).peers.at(0);
        QVERIFY(!peer.podSelector.has_value());
        QVERIFY(peer.namespaceSelector.has_value());
    }
    void portsKeepRangesNamesAndProtocols()
    {
        const LoadedFolder loaded = loadSpec("  ingress:\n  - ports: [{port: 80}, {port: web, protocol: "
                                             "UDP}, {port: 1, endPort: 65535}, {}]\n");
        QCOMPARE(printed(loaded.diagnostics).c_str(), "");
        const auto &ports = loaded.objects.networkPolicies.at(0).ingress.at(0).ports;
        QCOMPARE(ports.size(), std::size_t {4});
        QVERIFY(std::get<std::uint16_t>(*ports[0].port) == 80 && ports[0].protocol == Protocol::Tcp);
        QVERIFY(std::get<std::string>(*ports[1].port) == "web" && ports[1].protocol == Protocol::Udp);
        QVERIFY(ports[2].endPort == 65535);
        QVERIFY(!ports[3].port.has_value());
    }
    void theOldApiGroupIsReadWithAWarning()
    {
        const LoadedFolder loaded = loadText("apiVersion: extensions/v1beta1\nkind: NetworkPolicy\nmetadata: "
                                             "{name: np}\nspec: {podSelector: {}}\n");
        QCOMPARE(loaded.objects.networkPolicies.size(), std::size_t {1});
        QCOMPARE(countCode(loaded.diagnostics, "DB2016"), std::size_t {1});
    }
    void policiesOfOtherDialectsAreKeptApartAndAnnounced()
    {
        const LoadedFolder loaded
            = loadText("apiVersion: k8s.cni.cncf.io/v1\nkind: MultiNetworkPolicy\nmetadata: {name: a}\n---\n"
                       "apiVersion: k8s.cni.cncf.io/v1\nkind: MultiNetworkPolicy\nmetadata: {name: b}\n---\n"
                       "apiVersion: crd.antrea.io/v1beta1\nkind: NetworkPolicy\nmetadata: {name: c}\n");
        QVERIFY(loaded.objects.networkPolicies.empty());
        QCOMPARE(loaded.objects.foreignPolicies.size(), std::size_t {3});
        QCOMPARE(countCode(loaded.diagnostics, "DB2012"), std::size_t {2});
    }
};

void TestNetworkPolicyReader::whatTheServerRefusesIsReportedInItsWords_data()
{
    QTest::addColumn<QString>("spec");
    QTest::addColumn<QString>("expected");
    const auto rejected = [](const char *name, const char *spec, const char *place, const char *words) {
        QTest::newRow(name) << spec
                            << QStringLiteral("test.yaml:%1: error: The NetworkPolicy \"np\" is invalid: %2 "
                                              "[DB3001]\n")
                                   .arg(place, words);
    };
    rejected("a port beyond the range", "  ingress:\n  - ports:\n    - port: 70000\n", "8:13",
             "spec.ingress[0].ports[0].port: Invalid value: 70000: must be between 1 and 65535, inclusive");
    rejected("port zero", "  ingress:\n  - ports: [{port: 0}]\n", "7:20",
             "spec.ingress[0].ports[0].port: Invalid value: 0: must be between 1 and 65535, inclusive");
    rejected("a quoted number is a name without a letter", "  ingress:\n  - ports: [{port: \"80\"}]\n",
             "7:20",
             "spec.ingress[0].ports[0].port: Invalid value: \"80\": must contain at least one letter (a-z)");
    rejected("a protocol that is none", "  ingress:\n  - ports: [{protocol: ICMP}]\n", "7:24",
             "spec.ingress[0].ports[0].protocol: Unsupported value: \"ICMP\": supported values: \"TCP\", "
             "\"UDP\", \"SCTP\"");
    rejected("a range that runs backwards", "  ingress:\n  - ports: [{port: 80, endPort: 79}]\n", "7:33",
             "spec.ingress[0].ports[0].endPort: Invalid value: 79: must be greater than or equal to `port`");
    rejected("a range from a name", "  ingress:\n  - ports: [{port: web, endPort: 79}]\n", "7:34",
             "spec.ingress[0].ports[0].endPort: Invalid value: 79: may not be specified when `port` is "
             "non-numeric");
    rejected("a range from nowhere", "  ingress:\n  - ports: [{endPort: 79}]\n", "7:23",
             "spec.ingress[0].ports[0].endPort: Invalid value: 79: may not be specified when `port` is not "
             "specified");
    rejected("an empty peer", "  ingress:\n  - from:\n    - {}\n", "8:7",
             "spec.ingress[0].from[0]: Required value: must specify a peer");
    rejected("a block with a selector",
             "  ingress:\n  - from: [{podSelector: {}, ipBlock: {cidr: 10.0.0.0/8}}]\n", "7:39",
             "spec.ingress[0].from[0]: Forbidden: may not specify both ipBlock and another peer");
    rejected("an address without a length", "  ingress:\n  - from: [{ipBlock: {cidr: 10.0.0.1}}]\n", "7:29",
             "spec.ingress[0].from[0].ipBlock.cidr: Invalid value: \"10.0.0.1\": must be a valid CIDR value, "
             "(e.g. 10.9.8.0/24 or 2001:db8::/64)");
    rejected("a block without a cidr", "  ingress:\n  - from: [{ipBlock: {except: []}}]\n", "7:22",
             "spec.ingress[0].from[0].ipBlock.cidr: Required value");
    rejected(
        "an exception as large as its block",
        "  ingress:\n  - from: [{ipBlock: {cidr: 10.0.0.0/8, except: [10.0.0.0/8]}}]\n", "7:50",
        "spec.ingress[0].from[0].ipBlock.except[0]: Invalid value: \"10.0.0.0/8\": must be a strict subset "
        "of `cidr`");
    rejected(
        "In without values",
        "  ingress:\n  - from: [{podSelector: {matchExpressions: [{key: a, operator: In}]}}]\n", "7:46",
        "spec.ingress[0].from[0].podSelector.matchExpressions[0].values: Required value: must be specified "
        "when `operator` is 'In' or 'NotIn'");
    rejected(
        "Exists with values",
        "  ingress:\n  - from: [{podSelector: {matchExpressions: [{key: a, operator: Exists, values: "
        "[b]}]}}]\n",
        "7:81",
        "spec.ingress[0].from[0].podSelector.matchExpressions[0].values: Forbidden: may not be specified "
        "when `operator` is 'Exists' or 'DoesNotExist'");
    rejected("an operator that is none",
             "  ingress:\n  - from: [{podSelector: {matchExpressions: [{key: a, operator: Is}]}}]\n", "7:65",
             "spec.ingress[0].from[0].podSelector.matchExpressions[0].operator: Invalid value: \"Is\": not a "
             "valid selector operator");
    rejected(
        "a type that is none", "  policyTypes: [ingress]\n", "6:17",
        "spec.policyTypes[0]: Unsupported value: \"ingress\": supported values: \"Egress\", \"Ingress\"");
    rejected(
        "more than two types", "  policyTypes: [Ingress, Egress, Ingress]\n", "6:16",
        "spec.policyTypes: Invalid value: [\"Ingress\",\"Egress\",\"Ingress\"]: may not specify more than "
        "two policyTypes");
    rejected("an address with zeros in front", "  ingress:\n  - from: [{ipBlock: {cidr: 010.0.0.0/8}}]\n",
             "7:29",
             "spec.ingress[0].from[0].ipBlock.cidr: Invalid value: \"010.0.0.0/8\": must not have leading 0s "
             "in IP or prefix length");
    rejected("a length with a zero in front", "  ingress:\n  - from: [{ipBlock: {cidr: \"fd00::/08\"}}]\n",
             "7:29",
             "spec.ingress[0].from[0].ipBlock.cidr: Invalid value: \"fd00::/08\": must not have leading 0s "
             "in IP or prefix length");
    rejected("an IPv4 address inside an IPv6 one",
             "  ingress:\n  - from: [{ipBlock: {cidr: \"::ffff:10.0.0.0/104\"}}]\n", "7:29",
             "spec.ingress[0].from[0].ipBlock.cidr: Invalid value: \"::ffff:10.0.0.0/104\": must not have an "
             "IPv4-mapped IPv6 address");
    rejected(
        "a label value that is none", "  podSelector: {matchLabels: {a: \"b c\"}}\n", "6:34",
        "spec.podSelector.matchLabels: Invalid value: \"b c\": a valid label must be an empty string or "
        "consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric "
        "character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is "
        "'(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')");
    rejected("a port name that is too long", "  ingress:\n  - ports: [{port: a-very-long-name}]\n", "7:20",
             "spec.ingress[0].ports[0].port: Invalid value: \"a-very-long-name\": must be no more than 15 "
             "characters");
    rejected("a port name with two hyphens", "  ingress:\n  - ports: [{port: a--b}]\n", "7:20",
             "spec.ingress[0].ports[0].port: Invalid value: \"a--b\": must not contain consecutive hyphens");
    rejected("a port name that ends in a hyphen", "  ingress:\n  - ports: [{port: a-}]\n", "7:20",
             "spec.ingress[0].ports[0].port: Invalid value: \"a-\": must not begin or end with a hyphen");
    rejected("a port name in capitals", "  ingress:\n  - ports: [{port: Http}]\n", "7:20",
             "spec.ingress[0].ports[0].port: Invalid value: \"Http\": must contain only alpha-numeric "
             "characters (a-z, 0-9), and hyphens (-)");
    rejected(
        "a last port beyond the range", "  ingress:\n  - ports: [{port: 1, endPort: 65536}]\n", "7:32",
        "spec.ingress[0].ports[0].endPort: Invalid value: 65536: must be between 1 and 65535, inclusive");
    rejected(
        "an exception outside its block",
        "  egress:\n  - to: [{ipBlock: {cidr: 10.0.0.0/8, except: [11.0.0.0/16]}}]\n", "7:48",
        "spec.egress[0].to[0].ipBlock.except[0]: Invalid value: \"11.0.0.0/16\": must be a strict subset "
        "of `cidr`");
    rejected("an exception of the other family",
             "  egress:\n  - to: [{ipBlock: {cidr: 10.0.0.0/8, except: [\"fd00::/16\"]}}]\n", "7:48",
             "spec.egress[0].to[0].ipBlock.except[0]: Invalid value: \"fd00::/16\": must be a strict subset "
             "of `cidr`");
    QTest::newRow("an unknown field")
        << "  ingress:\n  - form: [{podSelector: {}}]\n"
        << "test.yaml:7:5: error: The NetworkPolicy \"np\" has an unknown field: kubectl rejects it, other "
           "tools "
           "drop the field: strict decoding error: unknown field \"spec.ingress[0].form\" [DB3002]\n";
    QTest::newRow("a label that is a bool") << "  podSelector: {matchLabels: {a: yes}}\n"
                                            << "test.yaml:6:34: error: The NetworkPolicy \"np\" cannot be "
                                               "decoded: spec.podSelector.matchLabels.a must "
                                               "be a string, not yes [DB3003]\n";
    QTest::newRow("a variable in an address")
        << "  ingress:\n  - from: [{ipBlock: {cidr: \"${OFFICE}\"}}]\n"
        << "test.yaml:7:29: warning: The NetworkPolicy \"np\" holds the unresolved variable ${OFFICE} in "
           "spec.ingress[0].from[0].ipBlock.cidr: what it decides is unknown. [DB3005]\n";
}

QTEST_APPLESS_MAIN(TestNetworkPolicyReader)
#include "tst_network_policy_reader.moc"
