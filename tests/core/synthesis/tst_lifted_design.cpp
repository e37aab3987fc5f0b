// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "core/synthesis/random_designs.h"
#include "export/policy_bundle.h"
#include "manifest/policy_writer.h"
#include "policy/policy_compiler.h"
#include "synthesis/messages.h"
#include "synthesis/namespace_pairs.h"
#include "synthesis/starting_design.h"

#include <QTest>
#include <algorithm>
#include <set>
#include <utility>

using namespace drawbridge;

namespace {

struct Lifted {
    explicit Lifted(std::uint32_t seed)
        : world(seed)
        , objects(world.objects())
    {
        objects.networkPolicies = world.policies(objects, 1 + world.below(5));
        cluster = std::make_shared<const Cluster>(buildCluster(objects).cluster);
        loaded = Reachability::compute(cluster, std::make_shared<const PolicySet>(compilePolicies(objects)),
                                       genericProfile());
        lifted = designFromPolicies(*loaded, objects);
    }

    test::RandomDesigns world;
    KubernetesObjects objects;
    std::shared_ptr<const Cluster> cluster;
    std::shared_ptr<const Reachability> loaded;
    LiftedDesign lifted;
};

QByteArray describe(std::uint32_t seed, const Lifted &lifted)
{
    QByteArray text = "seed " + QByteArray::number(seed) + "\n";
    for (const Diagnostic &each : lifted.lifted.diagnostics)
        text += QByteArray::fromStdString(toString(each)) + "\n";
    for (const AllowedEdge &edge : lifted.lifted.design.edges)
        text += QByteArray::fromStdString(toString(edge.from) + " -> " + toString(edge.to) + " "
                                          + toString(edge.traffic) + "\n");
    for (const NetworkPolicy &policy : lifted.objects.networkPolicies)
        text += QByteArray::fromStdString(writePolicy(policy)) + "---\n";
    return text;
}

/// A folder whose one policy has the rule for all pods of the namespace n0, and its lifted design.
struct OneRule {
    explicit OneRule(const NetworkPolicyRule &rule, Direction direction = Direction::Ingress)
        : objects(test::RandomDesigns(1).objects())
    {
        NetworkPolicy &policy = objects.networkPolicies.emplace_back();
        policy.meta.name = "only";
        policy.meta.namespaceName = "n0";
        const bool isIngress = direction == Direction::Ingress;
        (isIngress ? policy.isolatesIngress : policy.isolatesEgress) = true;
        (isIngress ? policy.ingress : policy.egress) = {rule};
        cluster = std::make_shared<const Cluster>(buildCluster(objects).cluster);
        lifted = designFromPolicies(
            *Reachability::compute(cluster, std::make_shared<const PolicySet>(compilePolicies(objects)),
                                   genericProfile()),
            objects);
    }

    bool hasEdge(const std::string &from, const std::string &to) const
    {
        return std::ranges::any_of(lifted.design.edges, [&](const AllowedEdge &edge) {
            return toString(edge.from) == from && toString(edge.to) == to;
        });
    }
    /// What the proven export has for n0 beside its default deny.
    std::string exported() const
    {
        const auto proven = proveExport(objects, *cluster, lifted.design);
        std::string text;
        for (const NetworkPolicy &policy : proven->synthesis.policies) {
            if (policy.meta.namespaceName == "n0" && policy.meta.name.starts_with("allow-"))
                text += writePolicy(policy);
        }
        return proven->mayBeWritten() ? text : std::string("not proven");
    }

    KubernetesObjects objects;
    std::shared_ptr<const Cluster> cluster;
    LiftedDesign lifted;
};

NetworkPolicyRule ruleFor(std::optional<LabelSelector> namespaces, std::optional<LabelSelector> pods)
{
    NetworkPolicyRule rule;
    rule.ports.push_back({Protocol::Tcp, PortReference(std::uint16_t {8080}), std::nullopt, {}});
    rule.peers.push_back({std::move(pods), std::move(namespaces), std::nullopt, {}});
    return rule;
}

LabelSelector labelled(const char *key, const char *value)
{
    LabelSelector selector;
    selector.matchLabels.set(key, value);
    return selector;
}

bool isAboutOutsiders(const Diagnostic &diagnostic)
{
    return diagnostic.message == &messages::kOutsidersLeftOut;
}

bool isSaid(const LiftedDesign &lifted, const Message &message)
{
    return std::ranges::any_of(lifted.diagnostics,
                               [&message](const Diagnostic &each) { return each.message == &message; });
}

/// Whether it leaves out something between pods of the folder, or addresses.
bool leavesOut(const Lifted &one)
{
    return !std::ranges::all_of(one.lifted.diagnostics, isAboutOutsiders);
}

} // namespace

class TestLiftedDesign : public QObject {
    Q_OBJECT

    /// From a policy that lets pods of all namespaces into n0.
    static LiftedDesign besideCalicoPolicyIn(const std::string &namespaceName)
    {
        Lifted one(1);
        NetworkPolicyRule fromEveryNamespace;
        fromEveryNamespace.peers.emplace_back().namespaceSelector.emplace();
        one.objects.networkPolicies.clear();
        NetworkPolicy &policy = one.objects.networkPolicies.emplace_back();
        policy.meta.name = "in";
        policy.meta.namespaceName = "n0";
        policy.isolatesIngress = true;
        policy.ingress = {fromEveryNamespace};
        PolicySet policies = compilePolicies(one.objects);
        Policy other;
        other.dialect = Dialect::Calico;
        other.id = {"crd.projectcalico.org", "NetworkPolicy", namespaceName, "other"};
        other.namespaceName = namespaceName;
        policies.policies.push_back(std::move(other));
        const auto loaded = Reachability::compute(
            one.cluster, std::make_shared<const PolicySet>(std::move(policies)), genericProfile());
        return designFromPolicies(*loaded, one.objects);
    }

private slots:
    void aLiftedDesignIsExactOrSaysWhatItLeavesOut()
    {
        int exact = 0;
        int reported = 0;
        for (std::uint32_t seed = 1; seed <= 150; ++seed) {
            const Lifted one(seed);
            const auto proof = prove(*one.loaded, one.objects, one.lifted.design);
            QVERIFY2(proof->holds || leavesOut(one), describe(seed, one));
            (proof->holds ? exact : reported) += 1;
        }
        qInfo("%d of 150 lifted designs were exact, %d said what they leave out (seeds 1 to 150)", exact,
              reported);
        QVERIFY(exact > 75);
    }
    void aLiftedDesignExportsToTheSameReachability()
    {
        int exported = 0;
        for (std::uint32_t seed = 1; seed <= 100; ++seed) {
            const Lifted one(seed);
            if (leavesOut(one))
                continue;
            const auto proven = proveExport(one.objects, *one.cluster, one.lifted.design);
            if (!proven->synthesis.isComplete())
                continue;
            QVERIFY2(proven->mayBeWritten(), describe(seed, one));
            KubernetesObjects after;
            after.networkPolicies = loadFiles(proven->files).objects.networkPolicies;
            const auto simulated
                = one.loaded->withPolicies(std::make_shared<const PolicySet>(compilePolicies(after)));
            for (std::uint32_t from = 0; from < one.cluster->pods().size(); ++from) {
                for (std::uint32_t to = 0; to < one.cluster->pods().size(); ++to)
                    QVERIFY2(simulated->between(PodIndex(from), PodIndex(to)).allowed
                                 == one.loaded->between(PodIndex(from), PodIndex(to)).allowed,
                             describe(seed, one));
            }
            ++exported;
        }
        qInfo("%d of 100 lifted designs were exported and compared (seeds 1 to 100)", exported);
        QVERIFY(exported > 20);
    }
    void podsOfEveryNamespaceStayLetIn()
    {
        const OneRule one(ruleFor(LabelSelector {}, std::nullopt));
        QVERIFY(one.hasEdge("*/*", "n0/*"));
        QVERIFY2(QByteArray::fromStdString(one.exported()).contains("- namespaceSelector: {}"),
                 one.exported().c_str());
    }
    void podsOfNamespacesWithALabelStayLetIn()
    {
        const OneRule one(ruleFor(labelled("team", "a"), labelled("app", "w0")));
        QVERIFY(one.hasEdge("{team=a}/{app=w0}", "n0/*"));
        QVERIFY(one.exported().find("team: a") != std::string::npos);
    }
    void aNamespaceThatIsNotInTheFolderStaysLetIn()
    {
        const auto elsewhere = labelled("kubernetes.io/metadata.name", "elsewhere");
        QVERIFY(OneRule(ruleFor(elsewhere, std::nullopt)).hasEdge("elsewhere/*", "n0/*"));
        QVERIFY(OneRule(ruleFor(elsewhere, labelled("app", "x"))).hasEdge("elsewhere/{app=x}", "n0/*"));
        const OneRule out(ruleFor(elsewhere, std::nullopt), Direction::Egress);
        QVERIFY(out.hasEdge("n0/*", "elsewhere/*"));
        QVERIFY(out.exported().find("elsewhere") != std::string::npos);
    }
    void aRuleForEverybodyStaysOne()
    {
        const OneRule one({}, Direction::Egress);
        QVERIFY2(QByteArray::fromStdString(one.exported()).endsWith("egress:\n  - {}\n"),
                 one.exported().c_str());
    }
    void podsThatAreStillToComeStayLetIn()
    {
        const OneRule one(ruleFor(std::nullopt, labelled("app", "to-come")));
        QVERIFY(one.hasEdge("{kubernetes.io/metadata.name=n0}/{app=to-come}", "n0/*"));
        QVERIFY(one.exported().find("app: to-come") != std::string::npos);
    }
    void everyPodOfANamespaceIsNotEveryWorkloadOfIt()
    {
        const OneRule one(ruleFor(std::nullopt, labelled("app", "w0")));
        QVERIFY(!one.hasEdge("n0/*", "n0/*"));
        QVERIFY(OneRule(ruleFor(std::nullopt, LabelSelector {})).hasEdge("n0/*", "n0/*"));
    }
    void whatPodsOutsideOfTheFolderLoseIsSaid()
    {
        QVERIFY(std::ranges::any_of(besideCalicoPolicyIn("n0").diagnostics, isAboutOutsiders));
    }
    /// An edge to the addresses leaves it as it is.
    void whatDependsOnTheAddressesOfPodsIsNotLeftOut()
    {
        NetworkPolicyRule rule;
        rule.peers.emplace_back().ipBlock = IpBlock {*Cidr::parse("10.0.0.0/8"), {}};
        const OneRule one(rule);
        QVERIFY(one.hasEdge("10.0.0.0/8", "n0/*"));
        QVERIFY(!isSaid(one.lifted, messages::kUnknownLeftOut));
    }
    void whatIsUnknownAndDeniedIsSaid()
    {
        KubernetesObjects objects = test::RandomDesigns(1).objects();
        NetworkPolicy &policy = objects.networkPolicies.emplace_back();
        policy.meta.name = "only";
        policy.meta.namespaceName = "n0";
        policy.isolatesIngress = true;
        policy.isValid = false;
        const auto cluster = std::make_shared<const Cluster>(buildCluster(objects).cluster);
        const auto loaded = Reachability::compute(
            cluster, std::make_shared<const PolicySet>(compilePolicies(objects)), genericProfile());
        QVERIFY(isSaid(designFromPolicies(*loaded, objects), messages::kUnknownLeftOut));
    }
    /// They may guard pods of another folder.
    void policiesThatSelectNothingHereAreKept()
    {
        const auto keeps = [](const LabelSelector &selector, bool isValid) {
            KubernetesObjects objects = test::RandomDesigns(1).objects();
            NetworkPolicy &policy = objects.networkPolicies.emplace_back();
            policy.meta.name = "elsewhere";
            policy.meta.namespaceName = "n0";
            policy.podSelector = selector;
            policy.isolatesIngress = true;
            policy.isValid = isValid;
            const auto cluster = std::make_shared<const Cluster>(buildCluster(objects).cluster);
            const auto loaded = Reachability::compute(
                cluster, std::make_shared<const PolicySet>(compilePolicies(objects)), genericProfile());
            const LiftedDesign lifted = designFromPolicies(*loaded, objects);
            const bool isSaid = std::ranges::any_of(lifted.diagnostics, [](const Diagnostic &each) {
                return each.message == &messages::kWithoutPodsKept;
            });
            const bool isKept = lifted.design.keeps({"n0", "elsewhere"});
            return isKept == isSaid && isKept;
        };
        QVERIFY(keeps(labelled("app", "nowhere"), true));
        QVERIFY(!keeps(labelled("app", "w0"), true));
        QVERIFY(!keeps(LabelSelector {}, true));
        QVERIFY(!keeps(labelled("app", "nowhere"), false));
    }
    void theDefaultDenyOfANamespaceThatIsElsewhereIsKept()
    {
        KubernetesObjects objects;
        NetworkPolicy &policy = objects.networkPolicies.emplace_back();
        policy.meta.name = "default-deny";
        policy.meta.namespaceName = "elsewhere";
        policy.isolatesIngress = true;
        const auto lifted = [&objects] {
            const auto cluster = std::make_shared<const Cluster>(buildCluster(objects).cluster);
            return designFromPolicies(
                *Reachability::compute(cluster, std::make_shared<const PolicySet>(compilePolicies(objects)),
                                       genericProfile()),
                objects);
        };
        QVERIFY(lifted().design.keeps({"elsewhere", "default-deny"}));
        objects.namespaces.emplace_back().meta.name = "elsewhere";
        QVERIFY(!lifted().design.keeps({"elsewhere", "default-deny"}));
        QVERIFY(lifted().design.postureOf("elsewhere").denyIngress);
    }
    void namespacesThatArePassedOverHaveNoConnection()
    {
        constexpr std::uint32_t kSeeds = 100;
        std::size_t passedOver = 0;
        for (std::uint32_t seed = 1; seed <= kSeeds; ++seed) {
            const Lifted lifted(seed);
            const Cluster &cluster = *lifted.cluster;
            const NamespacePairs pairs(*lifted.loaded);
            const auto namespaceOf
                = [&](PodIndex pod) { return cluster[cluster[pod].workload].namespaceIndex; };
            std::set<std::pair<NamespaceIndex, NamespaceIndex>> connected;
            for (std::size_t i = 0; i < cluster.pods().size(); ++i) {
                for (std::size_t j = 0; j < cluster.pods().size(); ++j) {
                    if ((i != j || cluster[PodIndex(i)].count > 1)
                        && !lifted.loaded->between(PodIndex(i), PodIndex(j)).possible.isEmpty())
                        connected.emplace(namespaceOf(PodIndex(i)), namespaceOf(PodIndex(j)));
                }
            }
            for (const auto &[from, to] : connected)
                QVERIFY2(pairs.mayConnect(from, to), qPrintable(QString::number(seed)));
            const std::size_t count = cluster.namespaces().size();
            for (std::size_t pair = 0; pair < count * count; ++pair)
                passedOver
                    += pairs.mayConnect(NamespaceIndex(pair / count), NamespaceIndex(pair % count)) ? 0 : 1;
        }
        QVERIFY2(passedOver > 0, "no namespace of any seed was passed over");
    }
    void aRuleForTheDnsPodsOfAllNamespacesIsSaidToBeNarrowed()
    {
        const auto isNarrowed = [](const std::optional<LabelSelector> &namespaces) {
            NetworkPolicyRule rule = ruleFor(namespaces, labelled("k8s-app", "kube-dns"));
            rule.ports.clear();
            for (const Protocol protocol : {Protocol::Tcp, Protocol::Udp})
                rule.ports.push_back({protocol, PortReference(std::uint16_t {53}), std::nullopt, {}});
            const OneRule one(rule, Direction::Egress);
            return std::ranges::any_of(one.lifted.diagnostics, [](const Diagnostic &each) {
                return each.message == &messages::kDnsRuleNarrowed;
            });
        };
        QVERIFY(isNarrowed(LabelSelector {}));
        QVERIFY(!isNarrowed(labelled("kubernetes.io/metadata.name", "kube-system")));
        QVERIFY(!isNarrowed(labelled("kubernetes.io/metadata.name", "elsewhere")));
    }
    /// A policy of another dialect has a say in its own namespace alone.
    void rulesOfOtherNamespacesAreLiftedAsTheyAreWritten()
    {
        const LiftedDesign lifted = besideCalicoPolicyIn("nowhere");
        QVERIFY(std::ranges::none_of(lifted.diagnostics, isAboutOutsiders));
        QVERIFY(std::ranges::any_of(lifted.design.edges, [](const AllowedEdge &edge) {
            return toString(edge.from) == "*/*" && toString(edge.to) == "n0/*";
        }));
    }
    void startingFromNothingDeniesEverything()
    {
        const Lifted one(7);
        const Design design = designFromNothing(*one.cluster);
        QVERIFY(design == Design());
        const auto proven = proveExport(one.objects, *one.cluster, design);
        QVERIFY(proven->mayBeWritten());
    }
};

QTEST_APPLESS_MAIN(TestLiftedDesign)
#include "tst_lifted_design.moc"
