// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "scenarios/nine_pods.h"
#include "support/builders.h"

#include <QTest>

using namespace drawbridge;
using namespace drawbridge::test;

namespace {

using Covers = std::function<bool(const NinePod &)>;

/// Subjects of a policy of one namespace, and which pods they are.
struct Target {
    std::string name;
    std::string ns;
    LabelSelector pods;
    Covers covers;
};

LabelSelector expression(const std::string &key, SelectorOperator op, std::vector<std::string> values = {})
{
    LabelSelector selector;
    selector.matchExpressions.push_back({key, op, std::move(values)});
    return selector;
}

std::vector<Target> targets()
{
    const auto inX = [](const std::string &names) {
        return [names](const NinePod &pod) {
            return pod.ns == "x" && names.find(pod.name) != std::string::npos;
        };
    };
    return {
        {"every pod", "x", {}, inX("abc")},
        {"one pod", "x", selecting({{"pod", "a"}}), inX("a")},
        {"some pods", "x", expression("pod", SelectorOperator::In, {"a", "b"}), inX("ab")},
        {"all pods but one", "x", expression("pod", SelectorOperator::NotIn, {"a"}), inX("bc")},
        {"pods with a label", "x", expression("pod", SelectorOperator::Exists), inX("abc")},
        {"pods without a label", "x", expression("pod", SelectorOperator::DoesNotExist), inX("")},
        {"pods with a label of their namespace", "x", selecting({{"ns", "x"}}), inX("")},
        {"every pod of another namespace", "y", {}, [](const NinePod &pod) { return pod.ns == "y"; }},
        {"pods of a namespace without pods", "w", {}, [](const NinePod &) { return false; }},
    };
}

NetworkPolicy policyFor(const Target &target, Direction direction, std::vector<NetworkPolicyRule> rules)
{
    return direction == Direction::Ingress ? ingressPolicy(target.ns, "p", target.pods, std::move(rules))
                                           : egressPolicy(target.ns, "p", target.pods, std::move(rules));
}

/// Closes all pods of x for ingress, but for what the rules let in.
NetworkPolicy closing(std::vector<NetworkPolicyRule> rules = {})
{
    return ingressPolicy("x", "p", {}, std::move(rules));
}

} // namespace

/// Whom a policy binds, and what changes when policies and labels do: both evaluators are held to what the
/// specification says, for all pairs of nine pods.
class TestPolicyTargetsAndChanges : public QObject {
    Q_OBJECT

private slots:
    void aPolicyBindsItsSubjects()
    {
        for (const Target &target : targets()) {
            for (const Direction direction : {Direction::Ingress, Direction::Egress}) {
                KubernetesObjects objects = ninePods();
                const NetworkPolicyRule rule
                    = ruleOf({podsOfNamespaces({}, selecting({{"pod", "b"}}))}, {portOf(80)});
                objects.networkPolicies = {policyFor(target, direction, {rule})};
                check(*reachabilityOf(objects), target.name,
                      [&](const NinePod &from, const NinePod &to, const Probe &probe) {
                          const bool isIngress = direction == Direction::Ingress;
                          return !target.covers(isIngress ? to : from)
                              || ((isIngress ? from : to).name == "b" && probe.port == 80
                                  && probe.protocol == Protocol::Tcp);
                      });
            }
        }
    }

    void aPolicyIsCreatedChangedAndDeleted()
    {
        const auto closed = [](const NinePod &, const NinePod &to, const Probe &) { return to.ns != "x"; };
        const auto open = [](const NinePod &, const NinePod &, const Probe &) { return true; };
        auto engine = reachabilityOf(ninePods());
        check(*engine, "without a policy", open);
        engine = withPolicies(*engine, {closing()});
        check(*engine, "created", closed);
        engine = withPolicies(*engine, {closing({ruleOf({})})});
        check(*engine, "changed", open);
        engine = withPolicies(*engine, {closing({ruleOf({}, {portOf(81, Protocol::Udp)})})});
        check(*engine, "changed again", [](const NinePod &, const NinePod &to, const Probe &probe) {
            return to.ns != "x" || (probe.protocol == Protocol::Udp && probe.port == 81);
        });
        engine = withPolicies(*engine, {closing()});
        check(*engine, "changed back", closed);
        check(*withPolicies(*engine, {}), "deleted", open);
    }

    void aPeerGetsTheLabelAndLosesIt()
    {
        KubernetesObjects objects = ninePods();
        objects.networkPolicies = {closing({ruleOf({podsOf(selecting({{"role", "client"}}))}),
                                            ruleOf({podsOfNamespaces(selecting({{"team", "blue"}}))})})};
        const auto closed = [](const NinePod &, const NinePod &to, const Probe &) { return to.ns != "x"; };
        check(*reachabilityOf(objects), "before", closed);
        objects.workloads[1].podTemplate->labels.set("role", "client");
        objects.namespaces[2].meta.labels.set("team", "blue");
        check(*reachabilityOf(objects), "labelled",
              [](const NinePod &from, const NinePod &to, const Probe &) {
                  return to.ns != "x" || from == NinePod {"x", "b"} || from.ns == "z";
              });
        objects.workloads[1].podTemplate->labels.remove("role");
        objects.namespaces[2].meta.labels.set("team", "red");
        check(*reachabilityOf(objects), "after", closed);
    }

    void aSubjectGetsTheLabel()
    {
        KubernetesObjects objects = ninePods();
        objects.networkPolicies = {ingressPolicy("x", "p", selecting({{"target", "isolated"}}))};
        check(*reachabilityOf(objects), "before",
              [](const NinePod &, const NinePod &, const Probe &) { return true; });
        objects.workloads[0].podTemplate->labels.set("target", "isolated");
        check(*reachabilityOf(objects), "labelled", [](const NinePod &, const NinePod &to, const Probe &) {
            return to != NinePod {"x", "a"};
        });
    }

private:
    static std::shared_ptr<const Reachability> withPolicies(const Reachability &engine,
                                                            std::vector<NetworkPolicy> policies)
    {
        KubernetesObjects objects;
        objects.networkPolicies = std::move(policies);
        return engine.withPolicies(std::make_shared<const PolicySet>(compilePolicies(objects)));
    }

    static void check(const Reachability &engine, const std::string &what,
                      const std::function<bool(const NinePod &, const NinePod &, const Probe &)> &expected)
    {
        const std::string found = firstDifference(engine, expected);
        QVERIFY2(found.empty(), (what + ": " + found).c_str());
    }
};

QTEST_APPLESS_MAIN(TestPolicyTargetsAndChanges)
#include "tst_policy_targets_and_changes.moc"
