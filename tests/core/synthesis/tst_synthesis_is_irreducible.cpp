// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "core/synthesis/random_designs.h"
#include "manifest/policy_writer.h"
#include "support/builders.h"
#include "synthesis/synthesis.h"

#include <QTest>
#include <fmt/format.h>
#include <functional>
#include <set>

using namespace drawbridge;

namespace {

using Policies = std::vector<NetworkPolicy>;

/// One thing that a reader could delete from an export.
struct Removal {
    std::string what;
    std::function<void(Policies &)> apply;
};

template <typename List> void eraseAt(List &list, std::size_t index)
{
    list.erase(list.begin() + static_cast<std::ptrdiff_t>(index));
}

std::vector<NetworkPolicyRule> &rulesOf(NetworkPolicy &policy, Direction direction)
{
    return direction == Direction::Ingress ? policy.ingress : policy.egress;
}

/// The names in the lists of a peer's namespace selector.
void addNamespaces(const NetworkPolicyPeer &peer, const std::string &name,
                   const std::function<NetworkPolicyPeer &(Policies &)> &find, std::vector<Removal> &removals)
{
    if (!peer.namespaceSelector)
        return;
    const std::vector<LabelRequirement> &lists = peer.namespaceSelector->matchExpressions;
    for (std::size_t list = 0; list < lists.size(); ++list) {
        for (std::size_t i = 0; lists[list].values.size() > 1 && i < lists[list].values.size(); ++i)
            removals.push_back({fmt::format("{} {}", name, lists[list].values[i]), [=](Policies &all) {
                                    eraseAt(find(all).namespaceSelector->matchExpressions[list].values, i);
                                }});
    }
}

void addPartsOfRule(const NetworkPolicyRule &rule, std::size_t policy, Direction direction, std::size_t index,
                    const std::string &name, std::vector<Removal> &removals)
{
    removals.push_back({name, [=](Policies &all) { eraseAt(rulesOf(all[policy], direction), index); }});
    // The last peer or port would leave a rule for everybody or everything: that is no removal but a
    // widening.
    for (std::size_t i = 0; rule.peers.size() > 1 && i < rule.peers.size(); ++i)
        removals.push_back({fmt::format("{} peer {}", name, i), [=](Policies &all) {
                                eraseAt(rulesOf(all[policy], direction)[index].peers, i);
                            }});
    for (std::size_t i = 0; i < rule.peers.size(); ++i) {
        const auto find = [=](Policies &all) -> NetworkPolicyPeer & {
            return rulesOf(all[policy], direction)[index].peers[i];
        };
        addNamespaces(rule.peers[i], fmt::format("{} peer {}", name, i), find, removals);
    }
    for (std::size_t i = 0; rule.ports.size() > 1 && i < rule.ports.size(); ++i)
        removals.push_back({fmt::format("{} port {}", name, i), [=](Policies &all) {
                                eraseAt(rulesOf(all[policy], direction)[index].ports, i);
                            }});
}

bool isForWholeNamespace(const NetworkPolicy &policy, const NetworkPolicy &deny)
{
    return &policy != &deny && policy.meta.namespaceName == deny.meta.namespaceName
        && policy.podSelector.isEmpty();
}

/// The one policy that may say what others imply: every namespace that denies has its default deny, so that
/// denying can be seen and taken back by itself.
bool isImpliedDefaultDeny(const NetworkPolicy &policy, const Policies &all)
{
    const auto implies = [&](Direction direction) {
        return !policy.isolates(direction) || std::ranges::any_of(all, [&](const NetworkPolicy &each) {
            return isForWholeNamespace(each, policy) && each.isolates(direction);
        });
    };
    return policy.meta.name == "default-deny" && implies(Direction::Ingress) && implies(Direction::Egress);
}

std::vector<Removal> removalsOf(const Policies &policies)
{
    std::vector<Removal> removals;
    for (std::size_t i = 0; i < policies.size(); ++i) {
        const NetworkPolicy &policy = policies[i];
        const std::string name = policy.meta.namespaceName + "/" + policy.meta.name;
        if (!isImpliedDefaultDeny(policy, policies))
            removals.push_back({name, [=](Policies &all) { eraseAt(all, i); }});
        for (const Direction direction : {Direction::Ingress, Direction::Egress}) {
            const auto &rules = policy.rules(direction);
            for (std::size_t r = 0; r < rules.size(); ++r)
                addPartsOfRule(
                    rules[r], i, direction, r,
                    fmt::format("{} {} {}", name, direction == Direction::Ingress ? "ingress" : "egress", r),
                    removals);
        }
    }
    return removals;
}

/// The folder as it may be tomorrow: two replicas of everything, new addresses, and in every namespace, two
/// new ones among them, pods that are not there today. What an export allows to come is no reason to call it
/// longer than needed.
KubernetesObjects tomorrow(KubernetesObjects objects)
{
    std::set<std::string> namespaces = {"kube-system", "elsewhere", "beyond"};
    objects.namespaces.emplace_back().meta.name = "beyond";
    objects.namespaces.emplace_back().meta.name = "elsewhere";
    objects.namespaces.back().meta.labels.set("team", "other");
    for (Workload &each : objects.workloads) {
        namespaces.insert(each.meta.namespaceName);
        each.replicas = 2;
        each.status = {};
    }
    const std::vector<LabelMap> labels = {{},
                                          {{"tier", "front"}},
                                          {{"app", "w0"}, {"tier", "back"}},
                                          {{"app", "w1"}, {"tier", "back"}},
                                          {{"app", "shared"}, {"tier", "back"}},
                                          {{"k8s-app", "kube-dns"}}};
    for (const std::string &ns : namespaces) {
        for (std::size_t i = 0; i < labels.size(); ++i)
            objects.workloads.push_back(test::deployment(ns, "new-" + std::to_string(i), labels[i],
                                                         {{"http", 9997, Protocol::Tcp, std::nullopt, {}},
                                                          {"http", 9998, Protocol::Udp, std::nullopt, {}},
                                                          {"http", 9999, Protocol::Sctp, std::nullopt, {}}}));
    }
    return objects;
}

/// A rule for pods is not superfluous because a block may hold their addresses, too: not every CNI looks at
/// pods through blocks. Nor is what a block opens to pods where it does.
const EnforcementProfile &withoutPodsInBlocks()
{
    static const EnforcementProfile profile = [] {
        EnforcementProfile each = genericProfile();
        each.ipBlocksMatchPods = false;
        return each;
    }();
    return profile;
}

std::shared_ptr<const PolicySet> compiled(Policies policies)
{
    KubernetesObjects objects;
    objects.networkPolicies = std::move(policies);
    return std::make_shared<const PolicySet>(compilePolicies(objects));
}

bool isSame(const TrafficBounds &a, const TrafficBounds &b)
{
    return a.allowed == b.allowed && a.possible == b.possible;
}

bool decideAlike(const Reachability &a, const Reachability &b)
{
    const auto count = static_cast<std::uint32_t>(a.cluster().pods().size());
    for (std::uint32_t from = 0; from < count; ++from) {
        for (std::uint32_t to = 0; to < count; ++to) {
            if (!isSame(a.between(PodIndex(from), PodIndex(to)), b.between(PodIndex(from), PodIndex(to))))
                return false;
        }
        for (const AddressRange &atom : a.externalAtoms()) {
            const auto pod = static_cast<PodIndex>(from);
            if (!isSame(a.toAddress(pod, atom.first), b.toAddress(pod, atom.first))
                || !isSame(a.fromAddress(atom.first, pod), b.fromAddress(atom.first, pod)))
                return false;
        }
    }
    return true;
}

QByteArray describe(std::uint32_t seed, const Design &design, const Policies &policies,
                    const std::string &superfluous)
{
    std::string text = fmt::format("seed {}: nothing changes without {}\n", seed, superfluous);
    for (const AllowedEdge &edge : design.edges)
        text += fmt::format("{} -> {} {}\n", toString(edge.from), toString(edge.to), toString(edge.traffic));
    for (const NetworkPolicy &policy : policies)
        text += writePolicy(policy) + "---\n";
    return QByteArray::fromStdString(text);
}

struct Check {
    std::size_t removals = 0;
    /// The first that changes nothing.
    std::string superfluous;
};

Check checkRemovals(const KubernetesObjects &objects, const Policies &policies)
{
    const auto cluster = std::make_shared<const Cluster>(buildCluster(tomorrow(objects)).cluster);
    std::vector<std::shared_ptr<const Reachability>> worlds;
    for (const EnforcementProfile *profile : {&withoutPodsInBlocks(), &genericProfile()})
        worlds.push_back(Reachability::compute(cluster, compiled(policies), *profile));
    Check check;
    for (const Removal &removal : removalsOf(policies)) {
        Policies rest = policies;
        removal.apply(rest);
        const auto isAlike = [without = compiled(std::move(rest))](const auto &whole) {
            return decideAlike(*whole, *whole->withPolicies(without));
        };
        if (std::ranges::all_of(worlds, isAlike)) {
            check.superfluous = removal.what;
            break;
        }
        ++check.removals;
    }
    return check;
}

KubernetesObjects callersOfDns()
{
    KubernetesObjects objects;
    for (const char *name : {"data", "kube-system", "shop"})
        objects.namespaces.push_back(test::namespaceOf(name));
    objects.workloads
        = {test::deployment("data", "db", {{"app", "db"}}), test::deployment("shop", "web", {{"app", "web"}}),
           test::deployment("kube-system", "coredns", {{"k8s-app", "kube-dns"}},
                            {{"dns", 53, Protocol::Udp, std::nullopt, {}}})};
    return objects;
}

} // namespace

class TestSynthesisIsIrreducible : public QObject {
    Q_OBJECT

private slots:
    void everyPolicyRulePeerAndPortChangesAVerdict()
    {
        constexpr std::uint32_t kSeeds = 300;
        std::size_t checked = 0;
        for (std::uint32_t seed = 1; seed <= kSeeds; ++seed) {
            test::RandomDesigns world(seed);
            const KubernetesObjects objects = world.objects();
            const Design design = world.design(objects);
            const Synthesis synthesis = synthesize(buildCluster(objects).cluster, objects, design);
            if (!synthesis.isComplete())
                continue;
            const Check check = checkRemovals(objects, synthesis.policies);
            QVERIFY2(check.superfluous.empty(),
                     describe(seed, design, synthesis.policies, check.superfluous));
            checked += check.removals;
        }
        QVERIFY(checked > 1000);
        qInfo("%zu policies, rules, peers and ports were removed one by one (seeds 1 to %u)", checked,
              kSeeds);
    }
    void dnsThatAnEdgeOpensIsNotOpenedAgain_data()
    {
        QTest::addColumn<bool>("isWholeNamespace");
        QTest::addColumn<int>("port");
        for (const bool isWholeNamespace : {true, false}) {
            for (const int port : {0, 53, 9153})
                QTest::addRow("%s on %d", isWholeNamespace ? "a namespace" : "a workload", port)
                    << isWholeNamespace << port;
        }
    }
    void dnsThatAnEdgeOpensIsNotOpenedAgain()
    {
        QFETCH(bool, isWholeNamespace);
        QFETCH(int, port);
        const KubernetesObjects objects = callersOfDns();
        AllowedEdge edge;
        edge.to = WorkloadEndpoint {"kube-system", "coredns", {}};
        if (isWholeNamespace)
            edge.from = NamespaceEndpoint {"data"};
        else
            edge.from = WorkloadEndpoint {"data", "db", {}};
        if (port != 0)
            edge.traffic = {{Protocol::Udp, PortReference(static_cast<std::uint16_t>(port)), std::nullopt}};
        Design design;
        design.edges = {edge};
        const Synthesis synthesis = synthesize(buildCluster(objects).cluster, objects, design);
        QVERIFY(synthesis.isComplete());
        const Check check = checkRemovals(objects, synthesis.policies);
        QVERIFY2(check.superfluous.empty(), describe(0, design, synthesis.policies, check.superfluous));
    }
};

QTEST_APPLESS_MAIN(TestSynthesisIsIrreducible)
#include "tst_synthesis_is_irreducible.moc"
