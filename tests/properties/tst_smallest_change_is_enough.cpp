// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/smallest_change.h"

#include "support/builders.h"
#include "support/manifests.h"
#include "support/random_world.h"

#include <QTest>

#include <algorithm>
#include <fmt/format.h>
#include <map>

using namespace drawbridge;
using namespace drawbridge::test;

namespace {

constexpr std::uint32_t kSeeds = 120;

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

std::string listText(const PolicyChange &change)
{
    return change.yaml.starts_with('[') ? change.yaml : fmt::format("[{}]", change.yaml);
}

std::vector<AdminRule> adminRulesOf(const PolicyChange &change)
{
    const bool isNewest = change.policy.kind == "ClusterNetworkPolicy";
    const bool isBaseline = change.policy.kind == "BaselineAdminNetworkPolicy";
    const bool isIngress = change.direction == Direction::Ingress;
    const std::string text = fmt::format(
        "{{apiVersion: policy.networking.k8s.io/{}, kind: {}, metadata: {{name: default}}, spec: "
        "{{subject: {{namespaces: {{}}}}{}{}, {}: {}}}}}",
        isNewest ? "v1alpha2" : "v1alpha1", change.policy.kind, isBaseline ? "" : ", priority: 0",
        isNewest ? ", tier: Admin" : "", isIngress ? "ingress" : "egress", listText(change));
    const AdminPolicy policy = loadText(text).objects.adminPolicies.at(0);
    return isIngress ? policy.ingress : policy.egress;
}

std::vector<CalicoRule> calicoRulesOf(const PolicyChange &change)
{
    const bool isIngress = change.direction == Direction::Ingress;
    const std::string &space = change.policy.namespaceName;
    const std::string text
        = fmt::format("{{apiVersion: projectcalico.org/v3, kind: {}, metadata: {{name: x{}}}, spec: {{types: "
                      "[{}], {}: {}}}}}",
                      change.policy.kind, space.empty() ? space : ", namespace: " + space,
                      isIngress ? "Ingress" : "Egress", isIngress ? "ingress" : "egress", listText(change));
    const CalicoPolicy policy = loadText(text).objects.calicoPolicies.at(0);
    return isIngress ? policy.ingress : policy.egress;
}

template <typename Rule>
void edit(std::vector<Rule> &rules, const PolicyChange &change, const std::vector<Rule> &added)
{
    const auto place = rules.begin() + static_cast<std::ptrdiff_t>(change.rule);
    if (change.action == ChangeAction::NarrowRule)
        rules.erase(place);
    else
        rules.insert(change.action == ChangeAction::AddRule ? rules.end() : place, added.begin(),
                     added.end());
}

bool isOf(const PolicyChange &change, const ObjectMeta &meta, const std::string &kind)
{
    return change.policy.kind == kind && change.policy.name == meta.name
        && change.policy.namespaceName == meta.namespaceName;
}

/// A world may hold two policies of one name; the one that is meant has the rule.
void narrow(const PolicyChange &change, CiliumPolicy &policy)
{
    for (CiliumSpec &spec : policy.specs) {
        const std::string prefix = spec.path == "spec" ? std::string() : spec.path + '.';
        for (const auto &[list, rules] :
             {std::pair("ingressDeny", &spec.ingressDeny), std::pair("egressDeny", &spec.egressDeny)}) {
            if (change.list == prefix + list && change.rule < rules->size())
                edit(*rules, change, {});
        }
    }
}

/// Edits a policy of another API; a rule that is narrowed is left out, as far as the wish can tell.
void applyToOthers(const PolicyChange &change, KubernetesObjects &objects)
{
    const bool isIngress = change.direction == Direction::Ingress;
    const bool isAdded = change.action != ChangeAction::NarrowRule;
    for (AdminPolicy &policy : objects.adminPolicies) {
        if (isOf(change, policy.meta, policy.kind))
            edit(isIngress ? policy.ingress : policy.egress, change,
                 isAdded ? adminRulesOf(change) : std::vector<AdminRule> {});
    }
    for (CalicoPolicy &policy : objects.calicoPolicies) {
        if (isOf(change, policy.meta, policy.kind))
            edit(isIngress ? policy.ingress : policy.egress, change,
                 isAdded ? calicoRulesOf(change) : std::vector<CalicoRule> {});
    }
    for (CiliumPolicy &policy : objects.ciliumPolicies) {
        if (isOf(change, policy.meta, policy.kind))
            narrow(change, policy);
    }
}

/// Edits the manifest as a reader of the change would.
void apply(const PolicyChange &change, KubernetesObjects &objects)
{
    if (change.policy.group != "networking.k8s.io")
        return applyToOthers(change, objects);
    const NetworkPolicy added = policyOf(change);
    if (change.action == ChangeAction::AddPolicy) {
        objects.networkPolicies.push_back(added);
        return;
    }
    const bool isIngress = change.direction == Direction::Ingress;
    const NetworkPolicyRule &rule = added.rules(change.direction).at(0);
    for (NetworkPolicy &policy : objects.networkPolicies) {
        if (!isOf(change, policy.meta, "NetworkPolicy"))
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

void addOtherDialects(RandomWorld &random, KubernetesObjects &objects)
{
    if (random.oneIn(2))
        random.addAdminPolicies(objects);
    if (random.oneIn(2))
        random.addCalicoPolicies(objects);
    else if (random.oneIn(2))
        random.addCiliumPolicies(objects);
}

} // namespace

/// What is said to be enough, written down, read again and simulated again, is enough.
class TestSmallestChangeIsEnough : public QObject {
    Q_OBJECT

private slots:
    void everyChangeAllowsWhatWasWantedAndCutsNothing()
    {
        for (const EnforcementProfile &profile : enforcementProfiles()) {
            for (std::uint32_t seed = 1; seed <= kSeeds; ++seed) {
                RandomWorld random(seed);
                KubernetesObjects objects = random.objects();
                if (random.oneIn(2))
                    joinPods(objects);
                addOtherDialects(random, objects);
                checkWorld(objects, random, profile, seed);
            }
        }
        for (const ChangeAction action :
             {ChangeAction::AddPorts, ChangeAction::AddRule, ChangeAction::PutInFront,
              ChangeAction::AddPolicy, ChangeAction::NarrowRule})
            QVERIFY2(m_found[action] > 0, qPrintable(QString::number(static_cast<int>(action))));
    }

private:
    void checkWorld(const KubernetesObjects &objects, RandomWorld &random, const EnforcementProfile &profile,
                    std::uint32_t seed)
    {
        const auto before = reachabilityOf(objects, profile);
        SmallestChange search(*before);
        const std::size_t count = before->cluster().workloads().size();
        const std::uint16_t port = random.port();
        const TrafficSet wanted(random.protocol(), {{port, port}});
        for (std::size_t i = 0; i < count * count; ++i) {
            const auto from = WorkloadIndex(i / count);
            const auto to = WorkloadIndex(i % count);
            std::vector<PolicyChange> changes = search.find(from, to, wanted).changes;
            if (changes.empty())
                continue;
            // An edit moves the rules behind it.
            std::ranges::stable_sort(changes, std::ranges::greater(), &PolicyChange::rule);
            KubernetesObjects edited = objects;
            for (const PolicyChange &change : changes) {
                ++m_found[change.action];
                apply(change, edited);
            }
            const auto after = reachabilityOf(edited, profile);
            const std::string where
                = fmt::format("seed {}, {}: {} => {} on {} after {} {}", seed, profile.name,
                              toString(before->cluster()[from].id), toString(before->cluster()[to].id),
                              toString(wanted), changes[0].list, changes[0].yaml);
            if (!after->between(from, to).allowed.contains(wanted))
                QTest::qFail(("not allowed: " + where).c_str(), __FILE__, __LINE__);
            for (std::size_t j = 0; j < count * count; ++j) {
                const auto source = WorkloadIndex(j / count);
                const auto target = WorkloadIndex(j % count);
                if (!after->between(source, target).allowed.contains(before->between(source, target).allowed))
                    QTest::qFail(("something was cut: " + where).c_str(), __FILE__, __LINE__);
            }
        }
    }

    std::map<ChangeAction, std::size_t> m_found;
};

QTEST_APPLESS_MAIN(TestSmallestChangeIsEnough)
#include "tst_smallest_change_is_enough.moc"
