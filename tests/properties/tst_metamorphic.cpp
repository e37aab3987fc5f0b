// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "support/builders.h"
#include "support/random_world.h"
#include "support/renamed_namespace.h"

#include <QTest>
#include <algorithm>
#include <functional>

using namespace drawbridge;

namespace {

constexpr std::uint32_t kWorlds = 300;

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

/// The order of an administrator's rules decides; that of peers and ports does not.
void reverse(AdminPolicy &policy)
{
    for (std::vector<AdminRule> *rules : {&policy.ingress, &policy.egress}) {
        for (AdminRule &rule : *rules) {
            std::ranges::reverse(rule.peers);
            if (rule.ports)
                std::ranges::reverse(*rule.ports);
        }
    }
}

/// Writes one of the policies a second time, under another name.
template <typename T> void writeTwice(std::vector<T> &policies, test::RandomWorld &random)
{
    if (policies.empty())
        return;
    T again = policies[random.below(policies.size())];
    policies.push_back(again);
    again.meta.name += "-again";
    policies.push_back(std::move(again));
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
            std::ranges::reverse(objects.serviceAccounts);
            std::ranges::reverse(objects.ciliumCidrGroups);
            std::ranges::reverse(objects.adminPolicies);
            std::ranges::reverse(objects.foreignPolicies);
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
            for (AdminPolicy &policy : objects.adminPolicies)
                reverse(policy);
        });
    }
    void aPolicyWrittenTwiceMeansNothing()
    {
        holds([](KubernetesObjects &objects, test::RandomWorld &random) {
            writeTwice(objects.networkPolicies, random);
            writeTwice(objects.adminPolicies, random);
            writeTwice(objects.calicoPolicies, random);
            writeTwice(objects.ciliumPolicies, random);
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
            if (!objects.calicoPolicies.empty()) {
                CalicoPolicy &policy = objects.calicoPolicies.emplace_back();
                policy.kind = "NetworkPolicy";
                policy.meta.name = "deny";
                policy.meta.namespaceName = "zz";
                policy.hasIngress = policy.hasEgress = true;
            }
            if (!objects.ciliumPolicies.empty()) {
                CiliumPolicy &policy = objects.ciliumPolicies.emplace_back();
                policy.kind = "CiliumNetworkPolicy";
                policy.meta.name = "deny";
                policy.meta.namespaceName = "zz";
                policy.specs.resize(1);
                policy.specs[0].isolatesIngress = policy.specs[0].isolatesEgress = true;
            }
        });
    }
    void theNameOfANamespaceMeansNothingByItself()
    {
        holds([](KubernetesObjects &objects, test::RandomWorld &random) {
            // The new name sorts where the old one did, so that pods keep their numbers.
            const std::string name = "ns" + std::to_string(random.below(4));
            test::renameNamespace(objects, name, name + "x");
        });
    }

private:
    /// Compares random worlds before and after the change.
    static void holds(const Change &change, Likeness likeness = Likeness::Same)
    {
        for (std::uint32_t seed = 1; seed <= kWorlds; ++seed) {
            test::RandomWorld random(seed);
            KubernetesObjects objects = random.objects();
            if (seed % 5 < 3)
                random.addAdminPolicies(objects);
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
