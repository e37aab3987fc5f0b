// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "reachability/flow_evaluator.h"

#include "support/builders.h"

#include <QTest>
#include <algorithm>

using namespace drawbridge;
using namespace drawbridge::test;

namespace {

/// Two namespaces, x with a and b, y with c; every pod has the label app with its name.
KubernetesObjects world()
{
    KubernetesObjects objects;
    objects.namespaces = {namespaceOf("x", {{"team", "blue"}}), namespaceOf("y", {{"team", "red"}})};
    objects.workloads = {dumpedPod("x", "a", {{"app", "a"}}, {}, {}, "10.0.1.1"),
                         dumpedPod("x", "b", {{"app", "b"}}, {}, {}, "10.0.1.2"),
                         dumpedPod("y", "c", {{"app", "c"}}, {}, {}, "10.0.2.1")};
    return objects;
}

Verdict evaluate(const KubernetesObjects &objects, const std::string &from, const std::string &to,
                 std::uint16_t port = 80, const EnforcementProfile &profile = genericProfile())
{
    const Cluster cluster = buildCluster(objects).cluster;
    const auto endOf = [&cluster](const std::string &text) -> FlowEnd {
        if (const auto address = IpAddress::parse(text))
            return *address;
        return podOf(cluster, text.substr(0, 1), text.substr(2));
    };
    return evaluateFlow(cluster, compilePolicies(objects, profile), profile,
                        {endOf(from), endOf(to), Protocol::Tcp, port});
}

bool hasCause(const EndReason &end, UnknownCause cause)
{
    return std::ranges::any_of(end.unknowns,
                               [cause](const UnknownReason &each) { return each.cause == cause; });
}

} // namespace

class TestFlowEvaluator : public QObject {
    Q_OBJECT

private slots:
    void withoutPoliciesEverythingIsAllowed()
    {
        const Verdict verdict = evaluate(world(), "x/a", "y/c");
        QVERIFY(verdict.access == Access::Allowed);
        QVERIFY(verdict.egress.cause == EndCause::NotIsolated);
        QVERIFY(verdict.ingress.cause == EndCause::NotIsolated);
    }

    void aDenialNamesThePoliciesThatSelectThePod()
    {
        KubernetesObjects objects = world();
        objects.networkPolicies = {ingressPolicy("y", "deny", {}), ingressPolicy("x", "other", {})};
        const Verdict verdict = evaluate(objects, "x/a", "y/c");
        QVERIFY(verdict.access == Access::Denied);
        QVERIFY(verdict.ingress.cause == EndCause::NoRule);
        QCOMPARE(verdict.ingress.isolatedBy, std::vector<PolicyIndex> {PolicyIndex(1)});
        QVERIFY(verdict.ingress.decidingRules.empty());
    }

    void anAllowanceNamesEveryRuleThatWouldDo()
    {
        KubernetesObjects objects = world();
        objects.networkPolicies = {
            ingressPolicy("y", "p", {}, {ruleOf({podsOf({})}), ruleOf({podsOfNamespaces({})}), ruleOf({})})};
        const Verdict verdict = evaluate(objects, "x/a", "y/c");
        QVERIFY(verdict.access == Access::Allowed);
        QCOMPARE(verdict.ingress.decidingRules.size(), std::size_t {2});
        QCOMPARE(verdict.ingress.decidingRules[0].rule, 1U);
        QCOMPARE(verdict.ingress.decidingRules[1].rule, 2U);
    }

    void bothEndsMustAllow()
    {
        KubernetesObjects objects = world();
        objects.networkPolicies = {egressPolicy("x", "e", {}, {ruleOf({podsOfNamespaces({})}, {portOf(80)})}),
                                   ingressPolicy("y", "i", {}, {ruleOf({}, {portOf(81)})})};
        QVERIFY(evaluate(objects, "x/a", "y/c", 80).access == Access::Denied);
        QVERIFY(evaluate(objects, "x/a", "y/c", 81).access == Access::Denied);
        objects.networkPolicies[1].ingress[0].ports = {portOf(80)};
        QVERIFY(evaluate(objects, "x/a", "y/c", 80).access == Access::Allowed);
    }

    void aPodAlwaysReachesItself()
    {
        KubernetesObjects objects = world();
        objects.networkPolicies = {ingressPolicy("x", "i", {}), egressPolicy("x", "e", {})};
        const Verdict verdict = evaluate(objects, "x/a", "x/a");
        QVERIFY(verdict.access == Access::Allowed && verdict.ingress.cause == EndCause::OwnPod);
    }

    void replicasDoNotReachEachOtherForFree()
    {
        KubernetesObjects objects;
        objects.namespaces = {namespaceOf("x")};
        objects.workloads = {deployment("x", "a")};
        objects.workloads[0].replicas = 2;
        objects.networkPolicies = {ingressPolicy("x", "i", {})};
        QVERIFY(evaluate(objects, "x/a", "x/a").access == Access::Denied);
    }

    void anInvalidPolicyAloneLeavesOnlyItsAllowancesCertain()
    {
        KubernetesObjects objects = world();
        objects.networkPolicies = {ingressPolicy("y", "p", {}, {ruleOf({}, {portOf(80)})})};
        objects.networkPolicies[0].isValid = false;
        QVERIFY(evaluate(objects, "x/a", "y/c", 80).access == Access::Allowed);
        const Verdict other = evaluate(objects, "x/a", "y/c", 81);
        QVERIFY(other.access == Access::Unknown);
        QVERIFY(hasCause(other.ingress, UnknownCause::InvalidPolicy));
    }

    void anInvalidPolicyOpensNothingForCertainBesideAValidOne()
    {
        KubernetesObjects objects = world();
        objects.networkPolicies
            = {ingressPolicy("y", "deny", {}), ingressPolicy("y", "p", {}, {ruleOf({}, {portOf(80)})})};
        objects.networkPolicies[1].isValid = false;
        QVERIFY(evaluate(objects, "x/a", "y/c", 80).access == Access::Unknown);
        QVERIFY(evaluate(objects, "x/a", "y/c", 81).access == Access::Denied);
    }

    void anInvalidRuleAllowsNothingAndDeniesNothing()
    {
        KubernetesObjects objects = world();
        objects.networkPolicies
            = {ingressPolicy("y", "deny", {}), ingressPolicy("y", "p", {}, {ruleOf({}, {portOf(80)})})};
        objects.networkPolicies[1].ingress[0].isValid = false;
        for (const std::uint16_t port : {std::uint16_t {80}, std::uint16_t {81}})
            QVERIFY(evaluate(objects, "x/a", "y/c", port).access == Access::Unknown);
    }

    void labelsOfAnUndeclaredNamespaceAreUnknownButItsName()
    {
        KubernetesObjects objects = world();
        objects.namespaces.pop_back();
        objects.networkPolicies
            = {ingressPolicy("x", "p", {}, {ruleOf({podsOfNamespaces(selecting({{"team", "red"}}))})})};
        const Verdict verdict = evaluate(objects, "y/c", "x/a");
        QVERIFY(verdict.access == Access::Unknown);
        QVERIFY(hasCause(verdict.ingress, UnknownCause::UndeclaredNamespace));
        QVERIFY(evaluate(objects, "y/c", "x/a", 80, *findProfile("np-guard")).access == Access::Denied);
        objects.networkPolicies[0].ingress[0].peers
            = {podsOfNamespaces(selecting({{"kubernetes.io/metadata.name", "y"}}))};
        QVERIFY(evaluate(objects, "y/c", "x/a").access == Access::Allowed);
    }

    void anUnresolvedVariableIsUnknownUnlessAnotherLabelDecides()
    {
        KubernetesObjects objects = world();
        objects.workloads[2].podTemplate->labels = {{"app", "${APP}"}, {"tier", "web"}};
        objects.networkPolicies
            = {ingressPolicy("x", "p", {}, {ruleOf({podsOfNamespaces({}, selecting({{"app", "c"}}))})})};
        const Verdict verdict = evaluate(objects, "y/c", "x/a");
        QVERIFY(verdict.access == Access::Unknown);
        QVERIFY(hasCause(verdict.ingress, UnknownCause::UnresolvedLabel));
        objects.networkPolicies[0].ingress[0].peers
            = {podsOfNamespaces({}, selecting({{"app", "c"}, {"tier", "db"}}))};
        QVERIFY(evaluate(objects, "y/c", "x/a").access == Access::Denied);
    }

    void aPolicyWhoseNamespaceIsAVariableMayBeInAny()
    {
        KubernetesObjects objects = world();
        objects.networkPolicies = {ingressPolicy("${NAMESPACE}", "p", selecting({{"app", "a"}}))};
        objects.networkPolicies[0].isValid = false;
        QVERIFY(hasCause(evaluate(objects, "y/c", "x/a").ingress, UnknownCause::InvalidPolicy));
        QVERIFY(evaluate(objects, "y/c", "x/b").access == Access::Allowed);
    }

    void anUnknownPodAddressIsDecidedByBlocksThatHoldAllOrNone_data()
    {
        QTest::addColumn<QString>("cidr");
        QTest::addColumn<QStringList>("except");
        QTest::addColumn<int>("expected");
        const QStringList allPrivate = {QStringLiteral("10.0.0.0/8"), QStringLiteral("172.16.0.0/12"),
                                        QStringLiteral("192.168.0.0/16"), QStringLiteral("100.64.0.0/10")};
        QTest::newRow("everything") << "0.0.0.0/0" << QStringList() << int(Access::Allowed);
        QTest::newRow("the Internet") << "0.0.0.0/0" << allPrivate << int(Access::Denied);
        QTest::newRow("a public block") << "203.0.113.0/24" << QStringList() << int(Access::Denied);
        QTest::newRow("one private range") << "10.0.0.0/8" << QStringList() << int(Access::Unknown);
        QTest::newRow("IPv6") << "::/0" << QStringList() << int(Access::Unknown);
        QTest::newRow("IPv6 documentation") << "ff00::/8" << QStringList() << int(Access::Denied);
    }

    void anUnknownPodAddressIsDecidedByBlocksThatHoldAllOrNone()
    {
        QFETCH(QString, cidr);
        QFETCH(QStringList, except);
        QFETCH(int, expected);
        KubernetesObjects objects = world();
        objects.workloads[2].status.podIps.clear();
        std::vector<std::string> exceptions;
        for (const QString &each : except)
            exceptions.push_back(each.toStdString());
        objects.networkPolicies
            = {egressPolicy("x", "p", {}, {ruleOf({addressesOf(cidr.toStdString(), exceptions)})})};
        QCOMPARE(int(evaluate(objects, "x/a", "y/c").access), expected);
    }

    void knownPodAddressesAreMatchedByBlocks()
    {
        KubernetesObjects objects = world();
        objects.networkPolicies
            = {egressPolicy("x", "p", {}, {ruleOf({addressesOf("10.0.0.0/8", {"10.0.1.0/24"})})})};
        QVERIFY(evaluate(objects, "x/a", "y/c").access == Access::Allowed);
        QVERIFY(evaluate(objects, "x/a", "x/b").access == Access::Denied);
        QVERIFY(evaluate(objects, "x/a", "10.9.9.9").access == Access::Allowed);
        QVERIFY(evaluate(objects, "x/a", "203.0.113.1").access == Access::Denied);
    }

    void aDualStackPodNeedsBothFamilies()
    {
        KubernetesObjects objects = world();
        objects.workloads[2].status.podIps.push_back("2001:db8::7");
        objects.networkPolicies = {egressPolicy("x", "p", {}, {ruleOf({addressesOf("0.0.0.0/0")})})};
        const Verdict verdict = evaluate(objects, "x/a", "y/c");
        QVERIFY(verdict.access == Access::Unknown && hasCause(verdict.egress, UnknownCause::PodAddress));
        objects.networkPolicies[0].egress[0].peers.push_back(addressesOf("::/0"));
        QVERIFY(evaluate(objects, "x/a", "y/c").access == Access::Allowed);
    }

    void policiesThatAreNotModelledMakeTheirNamespaceUnknown()
    {
        KubernetesObjects objects = world();
        OtherObject other;
        other.meta.namespaceName = "y";
        other.meta.name = "other";
        objects.foreignPolicies = {other};
        const Verdict verdict = evaluate(objects, "x/a", "y/c");
        QVERIFY(verdict.access == Access::Unknown);
        QVERIFY(hasCause(verdict.ingress, UnknownCause::PolicyNotModelled));
        QVERIFY(evaluate(objects, "x/a", "x/b").access == Access::Allowed);
        QVERIFY(evaluate(objects, "y/c", "y/c").access == Access::Allowed);
        QVERIFY(evaluate(objects, "x/a", "y/c", 80, *findProfile("np-guard")).access == Access::Allowed);
    }

    void hostNetworkPodsAreTheirNode()
    {
        KubernetesObjects objects = world();
        objects.workloads[2].podTemplate->hostNetwork = true;
        objects.workloads[2].status.podIps = {"172.18.0.3"};
        objects.workloads[0].status.hostIps = objects.workloads[1].status.hostIps = {"172.18.0.2"};
        objects.networkPolicies
            = {ingressPolicy("x", "i", {}, {ruleOf({podsOfNamespaces({})})}), ingressPolicy("y", "deny", {})};
        QVERIFY(evaluate(objects, "y/c", "x/a").access == Access::Denied);
        QVERIFY(evaluate(objects, "x/a", "y/c").access == Access::Allowed);
        QVERIFY(evaluate(objects, "x/a", "y/c").ingress.cause == EndCause::NotSubject);
        objects.networkPolicies[0].ingress = {ruleOf({addressesOf("172.18.0.0/16")})};
        QVERIFY(evaluate(objects, "y/c", "x/a").access == Access::Allowed);
        QVERIFY(evaluate(objects, "x/b", "y/c", 80, *findProfile("np-guard")).access == Access::Denied);
    }

    void aNodeAlwaysReachesItsPods()
    {
        KubernetesObjects objects = world();
        objects.workloads[2].podTemplate->hostNetwork = true;
        objects.workloads[2].status.podIps = {"172.18.0.3", "2001:db8::3"};
        objects.workloads[0].status.hostIps = {"2001:db8::3"};
        objects.networkPolicies = {ingressPolicy("x", "i", {}), egressPolicy("x", "e", {})};
        const Verdict verdict = evaluate(objects, "y/c", "x/a");
        QVERIFY(verdict.access == Access::Allowed && verdict.ingress.cause == EndCause::OwnNode);
        // The other way is up to the CNI.
        QVERIFY(evaluate(objects, "x/a", "y/c").access == Access::Unknown);
        QVERIFY(hasCause(evaluate(objects, "x/a", "y/c").egress, UnknownCause::OwnNode));
    }

    void whereThePodsNodeIsNotToldAHostNetworkPodMayBeOnIt()
    {
        KubernetesObjects objects = world();
        objects.workloads[2].podTemplate->hostNetwork = true;
        objects.networkPolicies = {ingressPolicy("x", "i", {}), ingressPolicy("y", "i", {})};
        const Verdict verdict = evaluate(objects, "y/c", "x/a");
        QVERIFY(verdict.access == Access::Unknown && hasCause(verdict.ingress, UnknownCause::OwnNode));
        QVERIFY(evaluate(objects, "y/c", "x/a", 80, *findProfile("np-guard")).access == Access::Denied);
        objects.networkPolicies[0].ingress = {ruleOf({addressesOf("10.0.0.0/8")})};
        QVERIFY(evaluate(objects, "y/c", "x/a").access == Access::Allowed);
    }

    void aNodeMayHaveAPublicAddress()
    {
        KubernetesObjects objects = world();
        objects.workloads[2].podTemplate->hostNetwork = true;
        objects.workloads[2].status.podIps.clear();
        objects.networkPolicies = {egressPolicy("x", "e", {}, {ruleOf({addressesOf("203.0.113.0/24")})})};
        QVERIFY(hasCause(evaluate(objects, "x/a", "y/c").egress, UnknownCause::PodAddress));
    }

    void labelsThatAreAddedToAPodLaterAreUnknown()
    {
        KubernetesObjects objects = world();
        objects.workloads[2] = deployment("y", "c", {{"app", "c"}});
        const LabelSelector oneRevision = selecting({{"app", "c"}, {"pod-template-hash", "5d4f"}});
        objects.networkPolicies
            = {ingressPolicy("x", "p", {}, {ruleOf({podsOfNamespaces({}, oneRevision)})})};
        const Verdict verdict = evaluate(objects, "y/c", "x/a");
        QVERIFY(verdict.access == Access::Unknown && hasCause(verdict.ingress, UnknownCause::AddedLabel));
        QVERIFY(evaluate(objects, "x/b", "x/a").access == Access::Denied);
        QVERIFY(evaluate(objects, "y/c", "x/a", 80, *findProfile("np-guard")).access == Access::Denied);
        // A StatefulSet's controller adds other labels.
        objects.workloads[2] = workloadOf("StatefulSet", "y", "c", {{"app", "c"}});
        QVERIFY(evaluate(objects, "y/c", "x/a").access == Access::Denied);
    }

    void aManifestCannotRenameItsNamespaceExceptForTheAnalyzer()
    {
        KubernetesObjects objects = world();
        objects.namespaces[1].meta.labels.set("kubernetes.io/metadata.name", "z");
        const auto from = [](const std::string &name) {
            return ruleOf({podsOfNamespaces(selecting({{"kubernetes.io/metadata.name", name}}))});
        };
        objects.networkPolicies = {ingressPolicy("x", "p", {}, {from("y")})};
        QVERIFY(evaluate(objects, "y/c", "x/a").access == Access::Allowed);
        QVERIFY(evaluate(objects, "y/c", "x/a", 80, *findProfile("np-guard")).access == Access::Denied);
        objects.networkPolicies[0].ingress = {from("z")};
        QVERIFY(evaluate(objects, "y/c", "x/a").access == Access::Denied);
    }

    void finishedPodsTakeNoPart()
    {
        KubernetesObjects objects = world();
        objects.workloads[2].status.phase = "Succeeded";
        const Verdict verdict = evaluate(objects, "x/a", "y/c");
        QVERIFY(verdict.access == Access::Denied && verdict.ingress.cause == EndCause::Finished);
        QVERIFY(evaluate(objects, "x/a", "y/c", 80, *findProfile("np-guard")).access == Access::Allowed);
    }

    void namedPortsResolveOnTheDestination()
    {
        KubernetesObjects objects = world();
        objects.workloads[1].podTemplate->ports = {{"web", 8080, Protocol::Tcp, {}, {}}};
        objects.workloads[2].podTemplate->ports
            = {{"web", 53, Protocol::Udp, {}, {}}, {"web", 9090, Protocol::Tcp, {}, {}}};
        objects.networkPolicies = {egressPolicy("x", "p", {}, {ruleOf({}, {namedPort("web")})})};
        QVERIFY(evaluate(objects, "x/a", "x/b", 8080).access == Access::Allowed);
        QVERIFY(evaluate(objects, "x/a", "y/c", 8080).access == Access::Denied);
        QVERIFY(evaluate(objects, "x/a", "y/c", 9090).access == Access::Allowed);
        QVERIFY(evaluate(objects, "x/a", "203.0.113.1", 8080).access == Access::Denied);
    }
};

QTEST_APPLESS_MAIN(TestFlowEvaluator)
#include "tst_flow_evaluator.moc"
