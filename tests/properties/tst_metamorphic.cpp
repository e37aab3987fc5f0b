// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "k8s/calico_selector.h"
#include "support/builders.h"
#include "support/random_world.h"

#include <QTest>
#include <algorithm>
#include <functional>

using namespace drawbridge;

namespace {

constexpr std::uint32_t kWorlds = 300;
constexpr const char *kNameLabel = "kubernetes.io/metadata.name";

using Change = std::function<void(KubernetesObjects &, test::RandomWorld &)>;

std::vector<IpAddress> placesOutside(const Reachability &engine)
{
    std::vector<IpAddress> addresses;
    for (const AddressRange &atom : engine.externalAtoms())
        addresses.push_back(atom.first);
    return addresses;
}

void reverse(CiliumPolicy &policy)
{
    std::ranges::reverse(policy.specs);
    for (CiliumSpec &spec : policy.specs) {
        for (auto *rules : {&spec.ingress, &spec.ingressDeny, &spec.egress, &spec.egressDeny}) {
            std::ranges::reverse(*rules);
            for (CiliumRule &rule : *rules) {
                if (rule.peers)
                    std::ranges::reverse(*rule.peers);
            }
        }
    }
}

/// How alike two answers must be. Doubts about two policies are taken to be independent, so a policy that is
/// split leaves less certain where it is doubtful whom it selects.
enum class Likeness { Same, SameOrLessCertain };

bool isLike(const TrafficBounds &before, const TrafficBounds &after, Likeness likeness)
{
    return before == after
        || (likeness == Likeness::SameOrLessCertain && before.allowed.contains(after.allowed)
            && after.possible.contains(before.possible));
}

/// Where two engines differ about the pods of the first, or nothing. The second may have more pods behind
/// them.
QString difference(const Reachability &a, const Reachability &b, Likeness likeness)
{
    const std::vector<IpAddress> addresses = placesOutside(a);
    for (std::uint32_t from = 0; from < a.cluster().pods().size(); ++from) {
        for (std::uint32_t to = 0; to < a.cluster().pods().size(); ++to) {
            if (!isLike(a.between(PodIndex(from), PodIndex(to)), b.between(PodIndex(from), PodIndex(to)),
                        likeness))
                return QStringLiteral("pod %1 to pod %2").arg(from).arg(to);
        }
        for (const IpAddress &address : addresses) {
            const auto pod = PodIndex(from);
            if (!isLike(a.toAddress(pod, address), b.toAddress(pod, address), likeness)
                || !isLike(a.fromAddress(address, pod), b.fromAddress(address, pod), likeness))
                return QStringLiteral("pod %1 and %2")
                    .arg(from)
                    .arg(QString::fromStdString(toString(address)));
        }
    }
    return {};
}

/// Policies with one rule of one direction each, in place of one with all.
std::vector<NetworkPolicy> split(const NetworkPolicy &policy)
{
    std::vector<NetworkPolicy> parts = {policy};
    parts[0].ingress.clear();
    parts[0].egress.clear();
    const auto addPart = [&](const NetworkPolicyRule &rule, Direction direction) {
        NetworkPolicy &part = parts.emplace_back(parts[0]);
        part.meta.name += "-" + std::to_string(parts.size());
        (direction == Direction::Ingress ? part.ingress : part.egress) = {rule};
    };
    for (const Direction direction : {Direction::Ingress, Direction::Egress}) {
        for (const NetworkPolicyRule &rule : policy.rules(direction))
            addPart(rule, direction);
    }
    return parts;
}

bool isValid(const NetworkPolicy &policy)
{
    return policy.isValid && std::ranges::all_of(policy.ingress, &NetworkPolicyRule::isValid)
        && std::ranges::all_of(policy.egress, &NetworkPolicyRule::isValid);
}

/// Keys under which a selector of Cilium may ask for a namespace by its name.
bool asksForNamespace(const std::string &key)
{
    return key.ends_with(kNameLabel) || key.ends_with("io.kubernetes.pod.namespace");
}

void rename(LabelSelector &selector, const std::string &from, const std::string &to)
{
    const LabelMap labels = selector.matchLabels;
    for (const auto &[key, value] : labels) {
        if (asksForNamespace(key) && value == from)
            selector.matchLabels.set(key, to);
    }
    for (LabelRequirement &requirement : selector.matchExpressions) {
        if (asksForNamespace(requirement.key))
            std::ranges::replace(requirement.values, from, to);
    }
}

void rename(ObjectMeta &meta, const std::string &from, const std::string &to)
{
    if (meta.namespaceName == from)
        meta.namespaceName = to;
}

void rename(std::vector<CiliumRule> &rules, const std::string &from, const std::string &to)
{
    for (CiliumRule &rule : rules) {
        if (!rule.peers)
            continue;
        for (CiliumPeer &peer : *rule.peers) {
            if (auto *endpoints = std::get_if<CiliumEndpoints>(&peer.what))
                rename(endpoints->selector, from, to);
            auto *services = std::get_if<CiliumServices>(&peer.what);
            if (services && services->namespaceName == from)
                services->namespaceName = to;
        }
    }
}

void rename(CiliumPolicy &policy, const std::string &from, const std::string &to)
{
    rename(policy.meta, from, to);
    for (CiliumSpec &spec : policy.specs) {
        rename(spec.endpoints, from, to);
        for (auto *rules : {&spec.ingress, &spec.ingressDeny, &spec.egress, &spec.egressDeny})
            rename(*rules, from, to);
    }
}

void rename(LabelExpression &labels, const std::string &from, const std::string &to)
{
    if (labels.key == calico_labels::kNamespace)
        std::ranges::replace(labels.values, from, to);
    for (LabelExpression &part : labels.parts)
        rename(part, from, to);
}

void rename(std::optional<LabelExpression> &labels, const std::string &from, const std::string &to)
{
    if (labels)
        rename(*labels, from, to);
}

void renameInCalico(KubernetesObjects &objects, const std::string &from, const std::string &to)
{
    for (CalicoPolicy &policy : objects.calicoPolicies) {
        rename(policy.meta, from, to);
        rename(policy.subject, from, to);
        for (std::vector<CalicoRule> *rules : {&policy.ingress, &policy.egress}) {
            for (CalicoRule &rule : *rules) {
                for (CalicoEntity *entity : {&rule.source, &rule.destination}) {
                    rename(entity->selector, from, to);
                    rename(entity->notSelector, from, to);
                    if (entity->service && entity->service->namespaceName == from)
                        entity->service->namespaceName = to;
                }
            }
        }
    }
    for (CalicoNetworkSet &set : objects.calicoNetworkSets)
        rename(set.meta, from, to);
    for (ServiceAccount &account : objects.serviceAccounts)
        rename(account.meta, from, to);
    for (Service &service : objects.services)
        rename(service.meta, from, to);
}

void renameNamespace(KubernetesObjects &objects, const std::string &from, const std::string &to)
{
    for (Namespace &ns : objects.namespaces) {
        if (ns.meta.name == from)
            ns.meta.name = to;
    }
    for (Workload &workload : objects.workloads)
        rename(workload.meta, from, to);
    renameInCalico(objects, from, to);
    for (OtherObject &other : objects.foreignPolicies)
        rename(other.meta, from, to);
    for (Service &service : objects.services)
        rename(service.meta, from, to);
    for (CiliumPolicy &policy : objects.ciliumPolicies)
        rename(policy, from, to);
    for (NetworkPolicy &policy : objects.networkPolicies) {
        rename(policy.meta, from, to);
        for (std::vector<NetworkPolicyRule> *rules : {&policy.ingress, &policy.egress}) {
            for (NetworkPolicyRule &rule : *rules) {
                for (NetworkPolicyPeer &peer : rule.peers) {
                    if (peer.namespaceSelector)
                        rename(*peer.namespaceSelector, from, to);
                }
            }
        }
    }
}

} // namespace

/// Changes to what is written that must change nothing about what is allowed.
class TestMetamorphic : public QObject {
    Q_OBJECT

private slots:
    void theOrderOfObjectsMeansNothing()
    {
        holds([](KubernetesObjects &objects, test::RandomWorld &) {
            std::ranges::reverse(objects.namespaces);
            std::ranges::reverse(objects.workloads);
            std::ranges::reverse(objects.networkPolicies);
            std::ranges::reverse(objects.ciliumPolicies);
            std::ranges::reverse(objects.services);
            std::ranges::reverse(objects.calicoPolicies);
            std::ranges::reverse(objects.calicoTiers);
            std::ranges::reverse(objects.calicoNetworkSets);
        });
    }
    void theOrderOfRulesPeersAndPortsMeansNothing()
    {
        holds([](KubernetesObjects &objects, test::RandomWorld &) {
            for (NetworkPolicy &policy : objects.networkPolicies) {
                for (std::vector<NetworkPolicyRule> *rules : {&policy.ingress, &policy.egress}) {
                    std::ranges::reverse(*rules);
                    for (NetworkPolicyRule &rule : *rules) {
                        std::ranges::reverse(rule.peers);
                        std::ranges::reverse(rule.ports);
                    }
                }
            }
            for (CiliumPolicy &policy : objects.ciliumPolicies)
                reverse(policy);
        });
    }
    void aPolicyWrittenTwiceMeansNothing()
    {
        holds([](KubernetesObjects &objects, test::RandomWorld &random) {
            if (objects.networkPolicies.empty())
                return;
            NetworkPolicy again = objects.networkPolicies[random.below(objects.networkPolicies.size())];
            objects.networkPolicies.push_back(again);
            again.meta.name += "-again";
            objects.networkPolicies.push_back(again);
        });
    }
    void aPolicyForEachRuleIsTheSame()
    {
        holds(
            [](KubernetesObjects &objects, test::RandomWorld &) {
                std::vector<NetworkPolicy> parts;
                for (const NetworkPolicy &policy : objects.networkPolicies) {
                    // What an invalid policy would allow counts as a whole.
                    const std::vector<NetworkPolicy> its
                        = isValid(policy) ? split(policy) : std::vector<NetworkPolicy> {policy};
                    parts.insert(parts.end(), its.begin(), its.end());
                }
                objects.networkPolicies = std::move(parts);
            },
            Likeness::SameOrLessCertain);
    }
    void aPolicyForEachRuleSetOfCiliumIsTheSame()
    {
        holds(
            [](KubernetesObjects &objects, test::RandomWorld &) {
                std::vector<CiliumPolicy> parts;
                for (const CiliumPolicy &policy : objects.ciliumPolicies) {
                    for (const CiliumSpec &spec : policy.specs) {
                        CiliumPolicy &part = parts.emplace_back(policy);
                        part.meta.name += "-" + std::to_string(parts.size());
                        part.specs = {spec};
                    }
                }
                objects.ciliumPolicies = std::move(parts);
            },
            Likeness::SameOrLessCertain);
    }
    void aNamespaceThatNobodyNamesMeansNothing()
    {
        holds([](KubernetesObjects &objects, test::RandomWorld &) {
            objects.namespaces.push_back(test::namespaceOf("zz", {{"app", "a"}}));
            objects.workloads.push_back(test::deployment("zz", "w", {{"app", "a"}, {"tier", "b"}}));
            objects.networkPolicies.push_back(test::ingressPolicy("zz", "deny", {}));
        });
    }
    void theNameOfANamespaceMeansNothingByItself()
    {
        holds([](KubernetesObjects &objects, test::RandomWorld &random) {
            // The new name sorts where the old one did, so that pods keep their numbers.
            const std::string name = "ns" + std::to_string(random.below(4));
            renameNamespace(objects, name, name + "x");
        });
    }

private:
    /// Compares random worlds before and after the change.
    static void holds(const Change &change, Likeness likeness = Likeness::Same)
    {
        for (std::uint32_t seed = 1; seed <= kWorlds; ++seed) {
            test::RandomWorld random(seed);
            KubernetesObjects objects = random.objects();
            if (seed % 2 == 0)
                random.addCiliumPolicies(objects);
            else if (seed % 3 == 0)
                random.addCalicoPolicies(objects);
            const auto before = test::reachabilityOf(objects);
            change(objects, random);
            const QString found = difference(*before, *test::reachabilityOf(objects), likeness);
            QVERIFY2(found.isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(found)));
        }
    }
};

QTEST_APPLESS_MAIN(TestMetamorphic)
#include "tst_metamorphic.moc"
