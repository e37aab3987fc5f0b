// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/manifest_loader.h"
#include "support/manifests.h"

#include <QTest>

using namespace drawbridge;

namespace {

const std::string kHead
    = "apiVersion: projectcalico.org/v3\nkind: NetworkPolicy\nmetadata: {name: c, namespace: x}\n";
const std::string kGlobalHead
    = "apiVersion: projectcalico.org/v3\nkind: GlobalNetworkPolicy\nmetadata: {name: c}\n";

/// What is reported about a policy with one ingress (or egress) rule.
QString aboutRule(const std::string &rule, const std::string &direction = "ingress",
                  const std::string &head = kHead)
{
    const LoadedFolder loaded = loadText(head + "spec:\n  " + direction + ":\n  - " + rule + "\n");
    if (loaded.objects.calicoPolicies.size() != 1)
        return "not one policy";
    const CalicoPolicy &policy = loaded.objects.calicoPolicies.front();
    const auto &rules = direction == "ingress" ? policy.ingress : policy.egress;
    if (rules.size() == 1 && rules.front().isValid != policy.isValid)
        return "the rule and its policy do not agree";
    return QString::fromStdString(printed(loaded.diagnostics));
}

} // namespace

class TestCalicoPolicyReader : public QObject {
    Q_OBJECT

private slots:
    void theGroupTellsWhosePolicyItIs()
    {
        const LoadedFolder loaded = loadText(kHead
                                             + "---\napiVersion: networking.k8s.io/v1\nkind: "
                                               "NetworkPolicy\nmetadata: {name: c, namespace: x}\n"
                                               "spec: {podSelector: {}}\n---\napiVersion: "
                                               "crd.projectcalico.org/v1\nkind: GlobalNetworkPolicy\n"
                                               "metadata: {name: g}\n");
        QCOMPARE(printed(loaded.diagnostics), std::string());
        QCOMPARE(loaded.objects.networkPolicies.size(), std::size_t {1});
        QCOMPARE(loaded.objects.calicoPolicies.size(), std::size_t {2});
        QVERIFY(loaded.objects.foreignPolicies.empty());
        QCOMPARE(loaded.objects.calicoPolicies[0].kind, std::string("GlobalNetworkPolicy"));
        QVERIFY(loaded.objects.calicoPolicies[0].meta.namespaceName.empty());
    }

    void theSameObjectInBothGroupsIsOne()
    {
        const LoadedFolder loaded
            = loadText(kHead
                       + "spec: {order: 1}\n---\napiVersion: crd.projectcalico.org/v1\nkind: NetworkPolicy\n"
                         "metadata: {name: c, namespace: x}\nspec: {order: 2.5}\n");
        QCOMPARE(loaded.objects.calicoPolicies.size(), std::size_t {1});
        QCOMPARE(*loaded.objects.calicoPolicies[0].order, 2.5);
    }

    void typesDependOnTheRules()
    {
        const auto typesOf = [](const std::string &spec) {
            const LoadedFolder loaded = loadText(kHead + "spec: " + spec + "\n");
            const CalicoPolicy &policy = loaded.objects.calicoPolicies.at(0);
            return std::pair(policy.hasIngress, policy.hasEgress);
        };
        QCOMPARE(typesOf("{}"), std::pair(true, false));
        QCOMPARE(typesOf("{egress: [{action: Allow}]}"), std::pair(false, true));
        QCOMPARE(typesOf("{ingress: [{action: Allow}], egress: [{action: Allow}]}"), std::pair(true, true));
        QCOMPARE(typesOf("{types: [Egress], ingress: [{action: Allow}]}"), std::pair(false, true));
    }

    void whatCalicoRejectsIsReported_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("direction");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *rule, const char *direction, const char *words) {
            QTest::newRow(rule) << QString(rule) << QString(direction) << QString(words);
        };
        row("{action: allow}", "ingress", "Unsupported value: \"allow\"");
        row("{}", "ingress", "Required value");
        row("{action: Allow, protocl: TCP}", "ingress", "unknown field \"spec.ingress[0].protocl\"");
        row("{action: Allow, protocol: tcp}", "ingress", "Unsupported value: \"tcp\"");
        row("{action: Allow, destination: {ports: [80]}}", "ingress",
            "rules with numeric port or port range");
        row("{action: Allow, protocol: ICMP, destination: {ports: [http]}}", "ingress",
            "rules that specify ports must set protocol to TCP or UDP or SCTP");
        row("{action: Allow, protocol: TCP, destination: {ports: [0]}}", "ingress", "port range invalid");
        row("{action: Allow, protocol: TCP, destination: {ports: ['90:80']}}", "ingress",
            "port range invalid");
        row("{action: Allow, source: {nets: [10.0.0.1/8]}}", "ingress", "invalid CIDR");
        row("{action: Allow, source: {notNets: [0.0.0.0/0]}}", "ingress", "catch-all CIDR range");
        row("{action: Allow, source: {nets: [10.0.0.0/8]}, destination: {nets: ['fd00::/8']}}", "ingress",
            "rules cannot mix IPv4 and IPv6");
        row("{action: Allow, ipVersion: 5}", "ingress", "Unsupported value: \"5\"");
        row("{action: Allow, source: {selector: 'a = 1'}}", "ingress", "column 3: expected ==");
        row("{action: Allow, source: {selector: global()}}", "ingress", "column 1: global()");
        row("{action: Allow, icmp: {type: 8}}", "ingress", "protocol must be ICMP or ICMPv6");
        row("{action: Allow, protocol: ICMP, icmp: {code: 1}}", "ingress", "ICMP code specified without");
        row("{action: Allow, protocol: ICMP, icmp: {type: 255}}", "ingress", "must be between 0 and 254");
        row("{action: Deny, http: {methods: [GET]}}", "ingress", "rules with HTTP match");
        row("{action: Allow, http: {methods: [GET]}}", "egress", "rules with HTTP match");
        row("{action: Allow, source: {services: {name: web}}}", "egress", "cannot specify source services");
        row("{action: Allow, destination: {services: {name: web}}}", "ingress",
            "cannot specify destination services");
        row("{action: Allow, destination: {services: {name: web}, selector: a == 'b'}}", "egress",
            "cannot specify selector and services");
        row("{action: Allow, protocol: TCP, destination: {services: {name: web}, ports: [80]}}", "egress",
            "cannot specify ports with a service selector");
        row("{action: Allow, destination: {domains: [a.example]}}", "ingress", "domains are only for");
        row("{action: Deny, destination: {domains: [a.example]}}", "egress", "must have action Allow");
    }

    void whatCalicoRejectsIsReported()
    {
        QFETCH(QString, rule);
        QFETCH(QString, direction);
        QFETCH(QString, words);
        const QString found = aboutRule(rule.toStdString(), direction.toStdString());
        QVERIFY2(found.contains(words), qPrintable(found));
        QVERIFY2(found.contains(": error: "), qPrintable(found));
    }

    void whatCalicoTakesIsNotReported()
    {
        for (const char *rule :
             {"{action: Allow}", "{action: Log}", "{action: Pass, protocol: 6}",
              "{action: Allow, protocol: TCP, destination: {ports: [80, '90:100', http], notPorts: [95]}}",
              "{action: Allow, destination: {ports: [http]}}",
              "{action: Deny, protocol: ICMPv6, icmp: {type: 128, code: 0}, notICMP: {type: 1}}",
              "{action: Allow, source: {nets: [10.0.0.1, 10.1.0.0/16], notNets: [10.1.2.0/24]}}",
              "{action: Allow, source: {serviceAccounts: {names: [a], selector: \"b == 'c'\"}}}",
              "{action: Allow, source: {namespaceSelector: global()}}",
              "{action: Allow, metadata: {annotations: {a: b}}}"})
            QCOMPARE(aboutRule(rule), QString());
    }

    void aServiceOfAGlobalPolicyNeedsANamespace()
    {
        const QString found
            = aboutRule("{action: Allow, source: {services: {name: web}}}", "ingress", kGlobalHead);
        QVERIFY2(found.contains("must specify a namespace"), qPrintable(found));
    }

    void policiesForHostsAreJudgedAndMarked()
    {
        const LoadedFolder loaded = loadText(
            kGlobalHead + "spec:\n  applyOnForward: true\n  doNotTrack: true\n  ingress: [{action: Deny}]\n");
        QVERIFY(loaded.objects.calicoPolicies.at(0).isValid);
        QCOMPARE(loaded.objects.calicoPolicies[0].unmodelled->path, std::string("spec.doNotTrack"));
        QCOMPARE(loaded.diagnostics.size(), std::size_t {1});
        QCOMPARE(loaded.diagnostics[0].where.line, 6U);
        QVERIFY(printed(loadText(kGlobalHead + "spec: {preDNAT: true}\n").diagnostics)
                    .find("ApplyOnForward not true")
                != std::string::npos);
    }

    void setsTiersAndAccountsAreRead()
    {
        const LoadedFolder loaded = loadText(
            "apiVersion: projectcalico.org/v3\nkind: Tier\nmetadata: {name: t}\nspec: {order: 5, "
            "defaultAction: Pass}\n"
            "---\napiVersion: projectcalico.org/v3\nkind: GlobalNetworkSet\nmetadata: {name: s, labels: {a: "
            "b}}\n"
            "spec: {nets: [10.0.0.0/8, 192.0.2.1]}\n"
            "---\napiVersion: projectcalico.org/v3\nkind: HostEndpoint\nmetadata: {name: h}\nspec: {node: "
            "n}\n"
            "---\napiVersion: v1\nkind: ServiceAccount\nmetadata: {name: a, namespace: x, labels: {c: d}}\n");
        QCOMPARE(printed(loaded.diagnostics), std::string());
        const KubernetesObjects &objects = loaded.objects;
        QCOMPARE(*objects.calicoTiers.at(0).order, 5.0);
        QVERIFY(objects.calicoTiers[0].passesByDefault);
        QCOMPARE(objects.calicoNetworkSets.size(), std::size_t {2});
        QVERIFY(!objects.calicoNetworkSets[0].isComplete);
        QVERIFY(objects.calicoNetworkSets[1].isComplete);
        QCOMPARE(objects.calicoNetworkSets[1].addresses.ranges().size(), std::size_t {2});
        QCOMPARE(*objects.serviceAccounts.at(0).meta.labels.find("c"), std::string("d"));
    }

    void previewsAreJudgedAndCountForNothing()
    {
        const LoadedFolder loaded = loadText(
            "apiVersion: projectcalico.org/v3\nkind: StagedNetworkPolicy\nmetadata: {name: s, namespace: x}\n"
            "spec: {stagedAction: Set, ingress: [{action: No}]}\n");
        const std::string found = printed(loaded.diagnostics);
        QVERIFY2(found.find("DB3011") != std::string::npos
                     && found.find("Unsupported value") != std::string::npos,
                 found.c_str());
        QVERIFY(loaded.objects.calicoPolicies.empty());
        QCOMPARE(loaded.objects.others.size(), std::size_t {1});
    }

    void errorsStandWhereTheyAre()
    {
        const LoadedFolder loaded = loadText(kHead
                                             + "spec:\n  ingress:\n  - action: Allow\n    source:\n"
                                               "      selector: a == b\n");
        QCOMPARE(loaded.diagnostics.size(), std::size_t {1});
        QCOMPARE(loaded.diagnostics[0].where.line, 8U);
        QCOMPARE(loaded.diagnostics[0].where.column, 17U);
    }
};

QTEST_APPLESS_MAIN(TestCalicoPolicyReader)
#include "tst_calico_policy_reader.moc"
