// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "core/synthesis/random_designs.h"
#include "export/policy_bundle.h"
#include "manifest/policy_writer.h"
#include "support/builders.h"

#include <QTest>
#include <map>

using namespace drawbridge;
using namespace drawbridge::test;

namespace {

/// shop: web, cart, pay, db, of which web and pay share role=front; tools: probe and log, mon: probe.
KubernetesObjects shop()
{
    KubernetesObjects objects;
    for (const char *ns : {"mon", "shop", "tools"})
        objects.namespaces.push_back(namespaceOf(ns));
    const auto add = [&objects](const char *ns, const char *name, const char *role) {
        objects.workloads.push_back(deployment(ns, name, {{"app", name}, {"role", role}}));
    };
    add("shop", "web", "front");
    add("shop", "cart", "back");
    add("shop", "pay", "front");
    add("shop", "db", "back");
    add("tools", "probe", "watch");
    add("tools", "log", "watch");
    add("mon", "probe", "see");
    return objects;
}

EdgeTraffic tcp(std::uint16_t first, std::uint16_t last = 0)
{
    return {Protocol::Tcp, PortReference(first), last ? std::optional(last) : std::nullopt};
}

Design with(std::initializer_list<AllowedEdge> edges)
{
    Design design;
    for (const AllowedEdge &edge : edges)
        design = *withEdge(design, edge);
    return design;
}

AllowedEdge edge(EdgeEndpoint from, EdgeEndpoint to, std::vector<EdgeTraffic> traffic)
{
    return {std::move(from), std::move(to), std::move(traffic), {}, {}, {}, {}, {}};
}

WorkloadEndpoint end(const std::string &ns, const std::string &name)
{
    return {ns, name, {}};
}

/// The policies of a proven export by namespace/name.
std::map<std::string, NetworkPolicy> exported(const KubernetesObjects &objects, const Design &design)
{
    const Cluster cluster = buildCluster(objects).cluster;
    const auto proven = proveExport(objects, cluster, design);
    std::map<std::string, NetworkPolicy> policies;
    for (const NetworkPolicy &policy : proven->synthesis.policies) {
        if (proven->mayBeWritten())
            policies[policy.meta.namespaceName + "/" + policy.meta.name] = policy;
    }
    return policies;
}

QByteArray names(const std::map<std::string, NetworkPolicy> &policies)
{
    QByteArray text;
    for (const auto &[name, policy] : policies) {
        if (name.find("default-deny") == std::string::npos && name.find("allow-dns") == std::string::npos)
            text += QByteArray::fromStdString(name) + " ";
    }
    return text.trimmed();
}

/// What a policy does, apart from its name.
std::string contentOf(NetworkPolicy policy)
{
    policy.meta.name = "same";
    return writePolicy(policy);
}

} // namespace

class TestSynthesisIsMinimal : public QObject {
    Q_OBJECT

private slots:
    void portsThatAreMadeUpOfOthersNeedNoRule()
    {
        const auto policies
            = exported(shop(),
                       with({edge(end("shop", "web"), end("shop", "db"), {tcp(80)}),
                             edge(end("shop", "cart"), end("shop", "db"), {tcp(80), tcp(443)}),
                             edge(end("shop", "pay"), end("shop", "db"), {tcp(443)})}));
        const NetworkPolicy &db = policies.at("shop/allow-ingress-db");
        QCOMPARE(db.ingress.size(), std::size_t {2});
        for (const NetworkPolicyRule &rule : db.ingress) {
            QCOMPARE(rule.peers.size(), std::size_t {1});
            QCOMPARE(rule.ports.size(), std::size_t {1});
        }
    }
    void workloadsWithTheSameRulesShareAPolicyByWhatTheyHaveInCommon()
    {
        const auto policies = exported(shop(),
                                       with({edge(end("shop", "web"), end("shop", "db"), {tcp(80)}),
                                             edge(end("shop", "pay"), end("shop", "db"), {tcp(80)})}));
        QCOMPARE(names(policies), QByteArray("shop/allow-egress-role-front-to-db shop/allow-ingress-db"));
        QVERIFY(policies.at("shop/allow-egress-role-front-to-db").podSelector
                == selecting({{"role", "front"}}));
    }
    void oneSelectorIsNamedOnceForSeveralNamespaces()
    {
        const auto policies = exported(shop(),
                                       with({edge(end("tools", "probe"), end("shop", "web"), {tcp(9090)}),
                                             edge(end("mon", "probe"), end("shop", "web"), {tcp(9090)})}));
        const NetworkPolicyRule &rule = policies.at("shop/allow-ingress-web").ingress.at(0);
        QCOMPARE(rule.peers.size(), std::size_t {1});
        QVERIFY(rule.peers[0].podSelector == selecting({{"app", "probe"}}));
        QCOMPARE(toString(*rule.peers[0].namespaceSelector),
                 std::string("kubernetes.io/metadata.name in (mon,tools)"));
    }
    /// web and cart send the same, and are sent the same by different ones: four rows, three policies.
    void directionsHavePoliciesOfTheirOwnWhereThatIsFewer()
    {
        Design design;
        for (const char *to : {"web", "cart"}) {
            design = *withEdge(design, edge(end("tools", "probe"), end("shop", to), {tcp(80)}));
            design = *withEdge(design, edge(end("shop", to), end("tools", "log"), {tcp(90)}));
        }
        for (const char *to : {"pay", "db"}) {
            design = *withEdge(design, edge(end("mon", "probe"), end("shop", to), {tcp(80)}));
            design = *withEdge(design, edge(end("shop", to), end("tools", "log"), {tcp(90)}));
        }
        design = *withEdge(design, edge(end("shop", "web"), end("mon", "probe"), {tcp(70)}));
        design = *withEdge(design, edge(end("shop", "pay"), end("mon", "probe"), {tcp(70)}));
        const auto policies = exported(shop(), design);
        int ofShop = 0;
        for (const auto &[name, policy] : policies)
            ofShop += name.starts_with("shop/allow-") && name != "shop/allow-dns" ? 1 : 0;
        QCOMPARE(ofShop, 4);
    }
    void rangesBecomeSinglePortsWhereTheyAreNotEnforced()
    {
        Design design = with({edge(end("shop", "web"), end("shop", "db"), {tcp(8000), tcp(8001, 8003)})});
        QCOMPARE(exported(shop(), design).at("shop/allow-ingress-db-from-web").ingress[0].ports.size(),
                 std::size_t {1});
        // The only CNI without ranges has no certain SCTP either, so nothing for it passes the proof.
        design.profile = "weave";
        const Cluster cluster = buildCluster(shop()).cluster;
        const Synthesis synthesis = synthesize(cluster, shop(), design);
        const auto db = std::ranges::find(synthesis.policies, "allow-ingress-db-from-web",
                                          [](const NetworkPolicy &each) { return each.meta.name; });
        QVERIFY(synthesis.isComplete() && db != synthesis.policies.end());
        const auto &ports = db->ingress[0].ports;
        QCOMPARE(ports.size(), std::size_t {4});
        QVERIFY(std::ranges::none_of(ports, [](const auto &port) { return port.endPort.has_value(); }));
        AllowedEdge wide = design.edges.front();
        wide.traffic = {tcp(8000, 9000)};
        design = *withEdgeReplaced(design, 0, wide);
        const auto problems = synthesize(cluster, shop(), design).problems;
        QVERIFY(std::ranges::any_of(problems, [](const Diagnostic &each) {
            return std::string_view(each.message->code) == "DB7039";
        }));
    }
    void blocksJoinToTheFewest()
    {
        const auto block = [](const char *cidr, std::vector<Cidr> except = {}) {
            return CidrEndpoint {*Cidr::parse(cidr), std::move(except)};
        };
        const auto policies = exported(shop(),
                                       with({edge(block("192.0.2.0/25"), end("shop", "web"), {tcp(80)}),
                                             edge(block("192.0.2.128/25", {*Cidr::parse("192.0.2.200/32")}),
                                                  end("shop", "web"), {tcp(80)}),
                                             edge(block("192.0.2.200/32"), end("shop", "web"), {tcp(80)})}));
        const auto &peers = policies.at("shop/allow-ingress-web").ingress.at(0).peers;
        QCOMPARE(peers.size(), std::size_t {1});
        QCOMPARE(toString(peers[0].ipBlock->cidr), std::string("192.0.2.0/24"));
        QVERIFY(peers[0].ipBlock->except.empty());
    }
    void everybodyIsARuleWithoutPeers()
    {
        const CidrEndpoint ipv4 {*Cidr::parse("0.0.0.0/0"), {}};
        const CidrEndpoint ipv6 {*Cidr::parse("::/0"), {}};
        const auto rules = [](const Design &design) {
            for (const auto &[name, policy] : exported(shop(), design)) {
                if (name.starts_with("shop/allow-egress-web"))
                    return policy.egress;
            }
            return std::vector<NetworkPolicyRule>();
        };
        const auto web = end("shop", "web");
        Design design = with({edge(web, PodsEndpoint {}, {}), edge(web, ipv4, {})});
        QCOMPARE(rules(design).at(0).peers.size(), 2U);
        design = *withEdge(design, edge(web, ipv6, {}));
        QCOMPARE(rules(design).size(), 1U);
        QCOMPARE(rules(design).at(0).peers.size(), 0U);
        QCOMPARE(rules(design).at(0).ports.size(), 0U);
        // There, blocks match neither pods nor nodes.
        design.profile = "cilium";
        QCOMPARE(rules(design).at(0).peers.size(), 3U);
        const CidrEndpoint but {ipv6.cidr, {*Cidr::parse("fe80::/10")}};
        const Design withoutLinkLocal
            = with({edge(web, PodsEndpoint {}, {}), edge(web, ipv4, {}), edge(web, but, {})});
        QCOMPARE(rules(withoutLinkLocal).at(0).peers.size(), 3U);
    }
    void namesSayWhatAPolicyDoes()
    {
        const auto policies = exported(
            shop(),
            with({edge(end("shop", "web"), end("shop", "cart"), {tcp(80)}),
                  edge(end("tools", "probe"), end("shop", "db"), {tcp(80)}),
                  edge(NamespaceEndpoint {"mon"}, end("shop", "pay"), {tcp(80)}),
                  edge(ExternalEndpoint {WellKnownExternal::Internet}, end("shop", "web"), {tcp(80)})}));
        QCOMPARE(
            names(policies),
            QByteArray("mon/allow-egress-namespace-to-shop-pay shop/allow-ingress-cart-from-web "
                       "shop/allow-ingress-db-from-tools-probe shop/allow-ingress-pay-from-namespace-mon "
                       "shop/allow-web tools/allow-egress-probe-to-shop-db"));
    }
    /// An edge more, or a workload more, leaves the names of all policies that stay what they are.
    void smallEditsRenameNothingElse()
    {
        int compared = 0;
        for (std::uint32_t seed = 1; seed <= 200; ++seed) {
            RandomDesigns world(seed);
            KubernetesObjects objects = world.objects();
            const Design design = world.design(objects);
            const auto before = synthesize(buildCluster(objects).cluster, objects, design).policies;
            objects.workloads.push_back(deployment("n0", "another", {{"app", "another"}}));
            const Design edited
                = *withEdge(design, edge(end("n0", "another"), NamespaceEndpoint {"n0"}, {tcp(12345)}));
            std::map<std::string, std::string> nameOf;
            for (const auto &each : synthesize(buildCluster(objects).cluster, objects, edited).policies)
                nameOf[contentOf(each)] = each.meta.name;
            for (const NetworkPolicy &each : before) {
                const auto same = nameOf.find(contentOf(each));
                if (same == nameOf.end())
                    continue;
                QVERIFY2(same->second == each.meta.name,
                         QByteArray::number(seed)
                             + QByteArray::fromStdString(": " + each.meta.name + " is now " + same->second));
                ++compared;
            }
        }
        QVERIFY2(compared > 500, QByteArray::number(compared));
        qInfo("%d policies kept their names (seeds 1 to 200)", compared);
    }
};

QTEST_APPLESS_MAIN(TestSynthesisIsMinimal)
#include "tst_synthesis_is_minimal.moc"
