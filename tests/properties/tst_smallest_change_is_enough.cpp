// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/smallest_change.h"

#include "support/builders.h"
#include "support/manifests.h"
#include "support/random_world.h"

#include <QTest>

#include <fmt/format.h>

using namespace drawbridge;
using namespace drawbridge::test;

namespace {

constexpr std::uint32_t kSeeds = 300;

/// The policy that the text of a change is, or is a part of.
NetworkPolicy policyOf(const PolicyChange &change)
{
    const bool isIngress = change.direction == Direction::Ingress;
    std::string rule = change.yaml;
    if (change.action == ChangeAction::AddPorts)
        rule = fmt::format("{{ports: {}}}", change.yaml);
    else if (change.action == ChangeAction::AddPeers)
        rule = fmt::format("{{{}: {}}}", isIngress ? "from" : "to", change.yaml);
    const std::string text = change.action == ChangeAction::AddPolicy
        ? change.yaml
        : fmt::format(
            "{{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {{name: x, namespace: "
            "{}}}, spec: {{podSelector: {{}}, policyTypes: [{}], {}: [{}]}}}}",
            change.policy.namespaceName, isIngress ? "Ingress" : "Egress", isIngress ? "ingress" : "egress",
            rule);
    return loadText(text).objects.networkPolicies.at(0);
}

/// Edits the manifest as a reader of the change would.
void apply(const PolicyChange &change, KubernetesObjects &objects)
{
    const NetworkPolicy added = policyOf(change);
    if (change.action == ChangeAction::AddPolicy) {
        objects.networkPolicies.push_back(added);
        return;
    }
    const bool isIngress = change.direction == Direction::Ingress;
    const NetworkPolicyRule &rule = added.rules(change.direction).at(0);
    for (NetworkPolicy &policy : objects.networkPolicies) {
        if (policy.meta.name != change.policy.name
            || policy.meta.namespaceName != change.policy.namespaceName)
            continue;
        auto &rules = isIngress ? policy.ingress : policy.egress;
        if (change.action == ChangeAction::AddRule) {
            rules.push_back(rule);
            continue;
        }
        NetworkPolicyRule &edited = rules.at(change.rule);
        edited.ports.insert(edited.ports.end(), rule.ports.begin(), rule.ports.end());
        edited.peers.insert(edited.peers.end(), rule.peers.begin(), rule.peers.end());
    }
}

} // namespace

/// What is said to be enough, written down, read again and simulated again, is enough.
class TestSmallestChangeIsEnough : public QObject {
    Q_OBJECT

private slots:
    void everyChangeAllowsWhatWasWanted()
    {
        std::size_t found = 0;
        for (std::uint32_t seed = 1; seed <= kSeeds; ++seed) {
            RandomWorld random(seed);
            KubernetesObjects objects = random.objects();
            if (random.oneIn(2))
                joinPods(objects);
            found += checkWorld(objects, random, seed);
        }
        QVERIFY2(found > kSeeds, qPrintable(QString::number(found)));
    }

private:
    static std::size_t checkWorld(const KubernetesObjects &objects, RandomWorld &random, std::uint32_t seed)
    {
        const auto reachability = reachabilityOf(objects);
        SmallestChange search(*reachability);
        const std::size_t count = reachability->cluster().workloads().size();
        const std::uint16_t port = random.port();
        const TrafficSet wanted(random.protocol(), {{port, port}});
        std::size_t found = 0;
        for (std::size_t i = 0; i < count * count; ++i) {
            const auto from = WorkloadIndex(i / count);
            const auto to = WorkloadIndex(i % count);
            const auto changes = search.find(from, to, wanted);
            if (changes.empty())
                continue;
            ++found;
            KubernetesObjects edited = objects;
            for (const PolicyChange &change : changes)
                apply(change, edited);
            const auto after = reachabilityOf(edited);
            if (!after->between(from, to).allowed.contains(wanted)) {
                const std::string text = fmt::format("seed {}: {} => {} on {} is not allowed after {}", seed,
                                                     toString(reachability->cluster()[from].id),
                                                     toString(reachability->cluster()[to].id),
                                                     toString(wanted), changes[0].yaml);
                QTest::qFail(text.c_str(), __FILE__, __LINE__);
            }
        }
        return found;
    }
};

QTEST_APPLESS_MAIN(TestSmallestChangeIsEnough)
#include "tst_smallest_change_is_enough.moc"
