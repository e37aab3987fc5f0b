// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "reachability/flow_evaluator.h"
#include "support/builders.h"
#include "support/manifests.h"

#include <QTest>
#include <fmt/format.h>

using namespace drawbridge;

namespace {

std::string pod(const std::string &ns, const std::string &name, const std::string &spec)
{
    return fmt::format(
        "apiVersion: v1\nkind: Pod\nmetadata: {{name: {}, namespace: {}, labels: {{app: {}}}}}\n"
        "spec: {{{}containers: [{{name: c, image: i}}]}}\n"
        "status: {{phase: Running, podIP: {}, hostIP: 172.18.0.2}}\n---\n",
        name, ns, name, spec, spec.starts_with("hostNetwork") ? "172.18.0.2" : "10.0.0.1");
}

std::string policy(const std::string &ns, const std::string &name, const std::string &spec)
{
    const std::string kind = ns.empty() ? "CiliumClusterwideNetworkPolicy" : "CiliumNetworkPolicy";
    return fmt::format("apiVersion: cilium.io/v2\nkind: {}\nmetadata: {{name: {}{}}}\nspec: {{{}}}\n---\n",
                       kind, name, ns.empty() ? ns : ", namespace: " + ns, spec);
}

/// Pods x/a, x/b and, on the host network, x/n, with policies.
std::shared_ptr<const Reachability> world(const std::string &policies)
{
    return test::reachabilityOf(
        loadText(pod("x", "a", {}) + pod("x", "b", {}) + pod("x", "n", "hostNetwork: true, ") + policies)
            .objects);
}

/// What the evaluator says, if the engine says the same.
Verdict verdictOf(const Reachability &reachability, const std::string &from, const std::string &to)
{
    const PodIndex source = test::podOf(reachability.cluster(), "x", from);
    const PodIndex target = test::podOf(reachability.cluster(), "x", to);
    Verdict verdict = reachability.explain({source, target, Protocol::Tcp, 80});
    const TrafficBounds bounds = reachability.between(source, target);
    const bool isAllowed = bounds.allowed.contains(Protocol::Tcp, 80);
    const bool isPossible = bounds.possible.contains(Protocol::Tcp, 80);
    if (isAllowed != (verdict.access == Access::Allowed) || isPossible == (verdict.access == Access::Denied))
        QTest::qFail("the engine disagrees", __FILE__, __LINE__);
    return verdict;
}

Access accessOf(const std::string &policies, const std::string &from, const std::string &to)
{
    return verdictOf(*world(policies), from, to).access;
}

} // namespace

/// What Cilium leaves in doubt, and why.
class TestCiliumPolicies : public QObject {
    Q_OBJECT

private slots:
    void aRejectedPolicyDecidesNothingForCertain()
    {
        QVERIFY(accessOf(policy("x", "p", "endpointSelector: {}, ingress: []"), "b", "a") == Access::Unknown);
        QVERIFY(accessOf(policy("x", "p", "ingress: [{}]"), "b", "a") == Access::Unknown);
        const Verdict verdict = verdictOf(*world("apiVersion: cilium.io/v2\nkind: CiliumNetworkPolicy\n"
                                                 "metadata: {name: p, namespace: x}\n"),
                                          "b", "a");
        QVERIFY(verdict.access == Access::Unknown);
        QVERIFY(verdict.ingress.unknowns.at(0).cause == UnknownCause::InvalidPolicy);
    }

    void aRejectedRuleAllowsNobody()
    {
        const std::string deny = policy("x", "deny", "endpointSelector: {}, ingress: [{}]");
        const std::string broken
            = policy("x", "broken", "endpointSelector: {}, ingress: [{fromEntities: [cluster, moon]}]");
        QVERIFY(accessOf(deny, "b", "a") == Access::Denied);
        QVERIFY(accessOf(deny + broken, "b", "a") == Access::Unknown);
    }

    void aRejectedRuleThatDeniesMayDeny()
    {
        const std::string allow
            = policy("x", "allow", "endpointSelector: {}, ingress: [{fromEntities: [all]}]");
        const std::string broken
            = policy("x", "broken", "endpointSelector: {}, ingressDeny: [{fromEntities: [moon]}]");
        QVERIFY(accessOf(allow + broken, "b", "a") == Access::Unknown);
    }

    void requestsOfLayer7CountAsAllowed()
    {
        const auto reachability = world(
            policy("x", "p",
                   "endpointSelector: {}, ingress: [{fromEndpoints: [{}], toPorts: [{ports: [{port: '80', "
                   "protocol: TCP}], rules: {http: [{method: GET}]}}]}]"));
        const Verdict verdict = verdictOf(*reachability, "b", "a");
        QVERIFY(verdict.access == Access::Allowed);
        const RuleReference &rule = verdict.ingress.decidingRules.at(0);
        QVERIFY(reachability->policies()[rule.policy].ingress.at(rule.rule).isNarrowerAtLayer7);
    }

    void whatIsNotModelledIsNamed()
    {
        const Verdict verdict = verdictOf(
            *world(policy("x", "p",
                          "endpointSelector: {}, ingress: [{fromEndpoints: [{}], authentication: {mode: "
                          "required}}]")),
            "b", "a");
        QVERIFY(verdict.access == Access::Unknown);
        QVERIFY(verdict.ingress.unknowns.at(0).cause == UnknownCause::PartNotModelled);
        QCOMPARE(verdict.ingress.unknowns.at(0).subject.c_str(), "authentication.mode");
    }

    void aHostPolicyMakesTheHostNetworkUnknownAndNothingElse()
    {
        const auto reachability = world(policy({}, "host", "nodeSelector: {}, ingress: [{}]"));
        const Verdict verdict = verdictOf(*reachability, "a", "n");
        QVERIFY(verdict.access == Access::Unknown);
        QVERIFY(verdict.ingress.unknowns.at(0).cause == UnknownCause::PolicyNotModelled);
        QVERIFY(verdictOf(*reachability, "a", "b").access == Access::Allowed);
    }

    void whatARuleDeniesToThePodsOwnNodeIsUnknown_data()
    {
        QTest::addColumn<QString>("rules");
        QTest::addColumn<bool>("isUnknown");
        QTest::newRow("the host is denied") << "ingressDeny: [{fromEntities: [host]}]" << true;
        QTest::newRow("everything is denied") << "ingressDeny: [{fromEntities: [all]}]" << true;
        QTest::newRow("everybody's port is denied")
            << "ingressDeny: [{toPorts: [{ports: [{port: '80', protocol: TCP}]}]}]" << true;
        QTest::newRow("a denial that is rejected") << "ingressDeny: [{fromEntities: [moon]}]" << true;
        QTest::newRow("another port is denied")
            << "ingressDeny: [{fromEntities: [host], toPorts: [{ports: [{port: '81', protocol: TCP}]}]}]"
            << false;
        QTest::newRow("other pods are denied") << "ingressDeny: [{fromEndpoints: [{}]}]" << false;
        QTest::newRow("nothing is allowed") << "ingress: [{}]" << false;
    }
    void whatARuleDeniesToThePodsOwnNodeIsUnknown()
    {
        QFETCH(QString, rules);
        QFETCH(bool, isUnknown);
        const Verdict verdict
            = verdictOf(*world(policy("x", "p", "endpointSelector: {}, " + rules.toStdString())), "n", "a");
        QVERIFY(verdict.access == (isUnknown ? Access::Unknown : Access::Allowed));
        if (isUnknown)
            QVERIFY(verdict.ingress.unknowns.at(0).cause == UnknownCause::OwnNodeDenied);
        else
            QVERIFY(verdict.ingress.cause == EndCause::OwnNode);
    }

    void theLastOfTwoPoliciesOfOneNameCounts()
    {
        const std::string allow = policy("x", "p", "endpointSelector: {}, ingress: [{fromEntities: [all]}]");
        const std::string deny = policy("x", "p", "endpointSelector: {}, ingress: [{}]");
        QVERIFY(accessOf(allow + deny, "b", "a") == Access::Denied);
        QVERIFY(accessOf(deny + allow, "b", "a") == Access::Allowed);
    }

    void aCniWithoutItsPoliciesIgnoresThem()
    {
        const LoadedFolder loaded = loadText(pod("x", "a", {}) + pod("x", "b", {})
                                             + policy("x", "p", "endpointSelector: {}, ingress: [{}]"));
        const PolicySet set = compilePolicies(loaded.objects, *findProfile("np-guard"));
        QVERIFY(set.policies.empty());
        QCOMPARE(set.notInForce.size(), std::size_t {1});
    }
};

QTEST_APPLESS_MAIN(TestCiliumPolicies)
#include "tst_cilium_policies.moc"
