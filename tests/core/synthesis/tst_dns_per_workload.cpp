// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "design/design_edits.h"
#include "export/dns_price.h"
#include "export/policy_bundle.h"
#include "policy/policy_compiler.h"
#include "support/builders.h"
#include "synthesis/cluster_dns.h"
#include "synthesis/starting_design.h"

#include <QTest>

using namespace drawbridge;
using namespace drawbridge::test;

namespace {

/// shop: web, cart, db; tools: probe; kube-system: coredns with NodeLocal DNSCache where asked for.
KubernetesObjects world(bool hasCache = false)
{
    KubernetesObjects objects;
    for (const char *ns : {"kube-system", "shop", "tools"})
        objects.namespaces.push_back(namespaceOf(ns));
    for (const char *name : {"web", "cart", "db"})
        objects.workloads.push_back(deployment("shop", name, {{"app", name}}));
    objects.workloads.push_back(deployment("tools", "probe", {{"app", "probe"}}));
    objects.workloads.push_back(deployment("kube-system", "coredns", {{"k8s-app", "kube-dns"}}));
    if (hasCache) {
        Workload cache = workloadOf("DaemonSet", "kube-system", "node-local-dns", {{"app", "cache"}});
        cache.podTemplate->hostNetwork = true;
        objects.workloads.push_back(std::move(cache));
    }
    return objects;
}

EdgeEndpoint end(const std::string &ns, const std::string &name)
{
    return WorkloadEndpoint {ns, name, {}};
}

Design perWorkload(std::initializer_list<std::pair<EdgeEndpoint, EdgeEndpoint>> edges)
{
    Design design = withDnsScope({}, {"shop", "tools", "kube-system"}, DnsScope::PerWorkload);
    for (const auto &[from, to] : edges) {
        AllowedEdge edge;
        edge.from = from;
        edge.to = to;
        edge.traffic = {{Protocol::Tcp, PortReference(std::uint16_t {80}), std::nullopt}};
        design = *withEdge(design, std::move(edge));
    }
    return design;
}

/// A proven export, and what its policies do.
class Export {
public:
    Export(const KubernetesObjects &objects, const Design &design)
        : m_cluster(buildCluster(objects).cluster)
        , m_proven(*proveExport(objects, m_cluster, design))
    {
        QVERIFY2(m_proven.mayBeWritten(), "the export is not proven");
    }

    /// The workloads that may ask DNS, "shop/web tools/probe".
    QByteArray asking() const
    {
        QByteArray names;
        const PodIndex dns = podOf("kube-system", "coredns");
        for (const ClusterWorkload &workload : m_cluster.workloads()) {
            const PodIndex pod = workload.pods.front();
            const TrafficSet allowed = m_proven.simulated->between(pod, dns).allowed;
            if (pod != dns && !m_cluster[pod].hostNetwork && allowed.contains(Protocol::Udp, 53)
                && allowed.contains(Protocol::Tcp, 53))
                names += QByteArray::fromStdString(workload.id.namespaceName + "/" + workload.id.name + " ");
        }
        return names.trimmed();
    }
    bool mayAskCache(const std::string &ns, const std::string &name) const
    {
        const IpAddress cache = Cidr::parse(kNodeLocalDnsBlock)->first();
        return m_proven.simulated->toAddress(podOf(ns, name), cache).allowed.contains(Protocol::Udp, 53);
    }
    const NetworkPolicy *policy(const std::string &ns, const std::string &name) const
    {
        const auto &policies = m_proven.synthesis.policies;
        const auto found = std::ranges::find_if(policies, [&](const NetworkPolicy &each) {
            return each.meta.namespaceName == ns && each.meta.name == name;
        });
        return found == policies.end() ? nullptr : &*found;
    }

private:
    PodIndex podOf(const std::string &ns, const std::string &name) const
    {
        return m_cluster[m_cluster.findWorkloads(ns, name).front()].pods.front();
    }

    Cluster m_cluster;
    ProvenExport m_proven;
};

} // namespace

class TestDnsPerWorkload : public QObject {
    Q_OBJECT

private slots:
    void everyPodAsksWhereDnsIsForTheNamespace()
    {
        const Export all(world(), Design());
        QCOMPARE(all.asking(), QByteArray("shop/cart shop/db shop/web tools/probe"));
    }
    void onlyWhatAnEdgeStartsAtAsks()
    {
        const Export some(world(), perWorkload({{end("shop", "web"), end("shop", "cart")}}));
        QCOMPARE(some.asking(), QByteArray("shop/web"));
    }
    void whoAsksIsSeenInPoliciesAgain_data()
    {
        QTest::addColumn<int>("scope");
        for (const DnsScope scope : kAllDnsScopes)
            QTest::newRow(std::string(toString(scope)).c_str()) << static_cast<int>(scope);
    }
    void whoAsksIsSeenInPoliciesAgain()
    {
        QFETCH(int, scope);
        const Design design = withDnsScope(perWorkload({{end("shop", "web"), end("shop", "cart")},
                                                        {end("tools", "probe"), end("shop", "db")}}),
                                           {"shop", "tools", "kube-system"}, static_cast<DnsScope>(scope));
        KubernetesObjects objects = world();
        const auto cluster = std::make_shared<const Cluster>(buildCluster(objects).cluster);
        objects.networkPolicies = proveExport(objects, *cluster, design)->synthesis.policies;
        const LiftedDesign lifted = designFromPolicies(
            *Reachability::compute(cluster, std::make_shared<const PolicySet>(compilePolicies(objects)),
                                   genericProfile()),
            objects);
        for (const char *ns : {"shop", "tools"})
            QCOMPARE(static_cast<int>(lifted.design.postureOf(ns).dns), scope);
        QVERIFY(lifted.design.edges == design.edges);
    }
    void nobodyAsksWhereNothingIsDrawn()
    {
        const Export none(world(), perWorkload({}));
        QCOMPARE(none.asking(), QByteArray());
        QVERIFY(!none.policy("kube-system", "allow-dns-queries"));
    }
    void anEdgeFromANamespaceLetsEveryPodOfItAsk()
    {
        const Export shop(world(), perWorkload({{NamespaceEndpoint {"shop"}, end("tools", "probe")}}));
        QCOMPARE(shop.asking(), QByteArray("shop/cart shop/db shop/web"));
    }
    void trafficInsideTheNamespaceLetsEveryPodOfItAsk()
    {
        Posture inside;
        inside.dns = DnsScope::PerWorkload;
        inside.sameNamespace = true;
        const Export shop(world(), withPosture(perWorkload({}), "shop", inside));
        QCOMPARE(shop.asking(), QByteArray("shop/cart shop/db shop/web"));
        QVERIFY(shop.policy("shop", "allow-same-namespace"));
    }
    void anEdgeThatIsLeftDeniedLetsNobodyAsk()
    {
        const EdgeEndpoint name = DnsNameEndpoint {"api.example.com"};
        const Design denied = *withMeaning(perWorkload({{end("shop", "web"), name}}), name, {});
        QCOMPARE(Export(world(), denied).asking(), QByteArray());
    }
    void theRuleIsInThePolicyOfTheWorkload()
    {
        const Export some(world(), perWorkload({{end("shop", "web"), end("shop", "cart")}}));
        const NetworkPolicy *web = some.policy("shop", "allow-egress-web-to-cart");
        QVERIFY(web && !some.policy("shop", "allow-dns"));
        QCOMPARE(web->egress.size(), std::size_t {2});
    }
    void theCacheIsAskedByTheSame()
    {
        const Export some(world(true), perWorkload({{end("shop", "web"), end("shop", "cart")}}));
        QVERIFY(some.mayAskCache("shop", "web"));
        QVERIFY(!some.mayAskCache("shop", "db"));
    }
    void whereTheDnsPodsAreOpenAnywayTheyNeedNoRule()
    {
        Design design = perWorkload({});
        AllowedEdge edge;
        edge.from = end("shop", "web");
        edge.to = end("kube-system", "coredns");
        design = *withEdge(design, std::move(edge));
        const Export open(world(), design);
        const NetworkPolicy *web = open.policy("shop", "allow-egress-web-to-kube-system-coredns");
        QVERIFY(web);
        QCOMPARE(web->egress.size(), std::size_t {1});
    }
    void thePriceIsThatOfEitherForm()
    {
        const KubernetesObjects objects = world();
        const Cluster cluster = buildCluster(objects).cluster;
        const Design design = perWorkload({{end("shop", "web"), end("shop", "cart")}});
        const auto names = namespacesWithDns(cluster, design);
        QCOMPARE(names, (std::vector<std::string> {"kube-system", "shop", "tools"}));
        const DnsPrice price = dnsPrice(cluster, objects, design, names);
        const auto figures = figuresOf(synthesize(cluster, objects, design).policies);
        QCOMPARE(price.perWorkload.rules, figures.rules);
        // Three times allow-dns more, and the rule of web less.
        QCOMPARE(price.perNamespace.policies, price.perWorkload.policies + 3);
        QCOMPARE(price.perNamespace.rules, price.perWorkload.rules + 2);
        QVERIFY(price.perNamespace.yamlLines > price.perWorkload.yamlLines);
    }
    void aNamespaceWithoutDnsHasNoChoice()
    {
        const Cluster cluster = buildCluster(world()).cluster;
        Posture open;
        open.denyEgress = false;
        Posture silent;
        silent.dns = DnsScope::Nobody;
        const Design design = withPosture(withPosture({}, "shop", open), "tools", silent);
        QCOMPARE(namespacesWithDns(cluster, design), std::vector<std::string> {"kube-system"});
    }
};

QTEST_APPLESS_MAIN(TestDnsPerWorkload)
#include "tst_dns_per_workload.moc"
