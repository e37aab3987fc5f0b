// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "design/design_edits.h"
#include "export/policy_bundle.h"
#include "manifest/file_mark.h"

#include <QTest>

using namespace drawbridge;

namespace {

const char *const kShop = R"(apiVersion: v1
kind: Namespace
metadata: {name: shop}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web, version: "1"}}
    spec:
      containers: [{name: c, ports: [{containerPort: 8080, name: http}]}]
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: cart, namespace: shop}
spec:
  replicas: 2
  selector: {matchLabels: {app: cart}}
  template:
    metadata: {labels: {app: cart, tier: back}}
    spec:
      containers: [{name: c, ports: [{containerPort: 7070}]}]
---
apiVersion: v1
kind: Pod
metadata: {name: twin, namespace: shop, labels: {tier: back}}
spec: {containers: [{name: c}]}
---
apiVersion: v1
kind: Pod
metadata: {name: agent, namespace: shop, labels: {app: agent}}
spec: {hostNetwork: true, containers: [{name: c}]}
)";

struct World {
    KubernetesObjects objects;
    Cluster cluster;
};

World worldOf(const std::string &yaml)
{
    const std::vector<SourceFile> files = {{"shop.yaml", yaml}};
    World world;
    world.objects = loadFiles(files).objects;
    world.cluster = buildCluster(world.objects).cluster;
    return world;
}

WorkloadEndpoint shop(const char *name)
{
    return {"shop", name, {}};
}

Design designWith(EdgeEndpoint from, EdgeEndpoint to, std::vector<EdgeTraffic> traffic = {})
{
    AllowedEdge edge;
    edge.from = std::move(from);
    edge.to = std::move(to);
    edge.traffic = std::move(traffic);
    return *withEdge({}, std::move(edge));
}

EdgeTraffic tcp(std::uint16_t port)
{
    return {Protocol::Tcp, PortReference(port), std::nullopt};
}

std::string replaced(std::string text, const std::string &before, const std::string &after)
{
    return text.replace(text.find(before), before.size(), after);
}

std::string errorsOf(const Synthesis &synthesis)
{
    std::string codes;
    for (const Diagnostic &each : synthesis.problems) {
        if (each.message->severity == Severity::Error)
            codes += std::string(each.message->code) + " ";
    }
    return codes;
}

} // namespace

class TestPolicyBundle : public QObject {
    Q_OBJECT

private slots:
    void anEdgeIsOpenedAtBothEndsAndProven()
    {
        const World world = worldOf(kShop);
        const auto proven
            = proveExport(world.objects, world.cluster, designWith(shop("web"), shop("cart"), {tcp(7070)}));
        QVERIFY2(proven->mayBeWritten(), errorsOf(proven->synthesis).c_str());
        std::string names;
        for (const SourceFile &file : proven->files)
            names += file.name + " ";
        QCOMPARE(names,
                 std::string("kustomization.yaml shop/allow-dns.yaml shop/allow-egress-web-to-cart.yaml "
                             "shop/allow-ingress-cart-from-web.yaml shop/default-deny.yaml "
                             "shop/kustomization.yaml "));
        QCOMPARE(proven->files[0].bytes, withFileMark(R"(apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources:
- shop
)"));
        QCOMPARE(proven->files[5].bytes, withFileMark(R"(apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources:
- allow-dns.yaml
- allow-egress-web-to-cart.yaml
- allow-ingress-cart-from-web.yaml
- default-deny.yaml
)"));
        QCOMPARE(proven->files[3].bytes, withFileMark(R"(apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: allow-ingress-cart-from-web
  namespace: shop
  labels:
    app.kubernetes.io/managed-by: drawbridge
spec:
  podSelector:
    matchLabels:
      app: cart
  policyTypes:
  - Ingress
  ingress:
  - from:
    - podSelector:
        matchLabels:
          app: web
    ports:
    - protocol: TCP
      port: 7070
)"));
    }
    /// No design replaces a policy of Calico's; it stays in force beside what is exported.
    void anExportIsProvenBesideCalicosPolicies()
    {
        const auto counterExample = [](const std::string &rule) {
            const World world = worldOf(std::string(kShop)
                                        + "---\napiVersion: projectcalico.org/v3\nkind: GlobalNetworkPolicy\n"
                                          "metadata: {name: guard}\nspec:\n  order: 1\n  types: [Ingress]\n"
                                          "  ingress: ["
                                        + rule + "]\n");
            const auto proven = proveExport(world.objects, world.cluster,
                                            designWith(shop("web"), shop("cart"), {tcp(7070)}));
            return proven->mayBeWritten() ? std::nullopt : proven->proof.counterExample;
        };
        const auto cut = counterExample("{action: Deny}");
        QVERIFY(cut && cut->wanted == Access::Allowed);
        const auto widened = counterExample("{action: Allow}");
        QVERIFY(widened && widened->wanted == Access::Denied);
    }
    void theSameDesignGivesTheSameBytes()
    {
        const World world = worldOf(kShop);
        const Design design = designWith(NamespaceEndpoint {"shop"}, shop("cart"), {tcp(7070)});
        const auto one = proveExport(world.objects, world.cluster, design);
        const auto two = proveExport(world.objects, world.cluster, design);
        QCOMPARE(one->files.size(), two->files.size());
        for (std::size_t i = 0; i < one->files.size(); ++i)
            QCOMPARE(one->files[i].bytes, two->files[i].bytes);
    }
    void podsWithoutALabelOfTheirOwnAreRefusedAndNeverWidened()
    {
        const World world = worldOf(kShop);
        const auto proven = proveExport(world.objects, world.cluster, designWith(shop("web"), shop("twin")));
        QCOMPARE(errorsOf(proven->synthesis), std::string("DB7020 "));
        QVERIFY(!proven->mayBeWritten());
    }
    void endsThatNoPolicyCanNameAreRefused_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("row");
        QTest::newRow("a workload that is not there") << "DB7002 " << 0;
        QTest::newRow("the API server") << "DB7009 " << 1;
        QTest::newRow("a DNS name") << "DB7010 " << 2;
        QTest::newRow("an ingress controller that is not there") << "DB7008 " << 3;
        QTest::newRow("a host-network workload") << "DB7006 " << 4;
    }
    void endsThatNoPolicyCanNameAreRefused()
    {
        QFETCH(QString, code);
        QFETCH(int, row);
        const World world = worldOf(kShop);
        const std::vector<EdgeEndpoint> ends = {
            shop("carts"), ExternalEndpoint {WellKnownExternal::ApiServer}, DnsNameEndpoint {"api.example"},
            ExternalEndpoint {WellKnownExternal::IngressController}, shop("agent")};
        const auto proven = proveExport(world.objects, world.cluster,
                                        designWith(shop("web"), ends[static_cast<std::size_t>(row)]));
        QCOMPARE(errorsOf(proven->synthesis), code.toStdString());
        QVERIFY(!proven->mayBeWritten());
    }
    void verifyFindsWhatWasChangedByHand()
    {
        const World world = worldOf(kShop);
        const Design design = designWith(shop("web"), shop("cart"), {tcp(7070)});
        std::vector<SourceFile> files = proveExport(world.objects, world.cluster, design)->files;
        QVERIFY(verifyPolicies(world.objects, loadFiles(files).objects, design)->holds());

        std::vector<SourceFile> changed = files;
        std::string &bytes = changed[3].bytes;
        bytes.replace(bytes.find("port: 7070"), 10, "port: 7071");
        const auto wrongPort = verifyPolicies(world.objects, loadFiles(changed).objects, design);
        QVERIFY(!wrongPort->holds() && wrongPort->proof.counterExample);
        QCOMPARE(wrongPort->proof.counterExample->flow.port, std::uint16_t {7070});
        QVERIFY(wrongPort->proof.counterExample->wanted == Access::Allowed);

        // Any peer at all: the rule without its from.
        changed = files;
        std::string &open = changed[3].bytes;
        const std::size_t from = open.find("  - from:");
        open.replace(from, open.find("    ports:") - from, "  - ports:\n")
            .replace(open.find("  - ports:\n    ports:"), 21, "  - ports:");
        const auto leak = verifyPolicies(world.objects, loadFiles(changed).objects, design);
        QVERIFY(!leak->holds() && leak->proof.counterExample);
        QVERIFY(leak->proof.counterExample->actual.access == Access::Allowed);
        QVERIFY(!leak->proof.counterExample->citations.empty());
        QVERIFY(leak->proof.counterExample->citations.back().where.line > 0);
    }
    void policiesOfOtherDialectsReplaceThoseOfTheSameName_data()
    {
        QTest::addColumn<std::string>("loaded");
        QTest::addColumn<std::string>("verified");
        const std::string admin
            = "apiVersion: policy.networking.k8s.io/v1alpha2\nkind: ClusterNetworkPolicy\n"
              "metadata: {name: guard}\nspec: {tier: Admin, priority: 1, "
              "subject: {pods: {podSelector: {matchLabels: {app: cart}}}}, "
              "ingress: [{action: Deny, from: [{namespaces: {}}]}]}\n";
        const std::string calico = "apiVersion: projectcalico.org/v3\nkind: GlobalNetworkPolicy\n"
                                   "metadata: {name: guard}\nspec: {order: 1, selector: app == 'cart', "
                                   "ingress: [{action: Deny}]}\n";
        const std::string cilium = "apiVersion: cilium.io/v2\nkind: CiliumNetworkPolicy\n"
                                   "metadata: {name: guard, namespace: shop}\nspec: {endpointSelector: "
                                   "{matchLabels: {app: cart}}, ingressDeny: [{fromEntities: [all]}]}\n";
        const std::string tier = "apiVersion: projectcalico.org/v3\nkind: GlobalNetworkPolicy\n"
                                 "metadata: {name: sec.guard}\nspec: {tier: sec, types: [Ingress]}\n---\n"
                                 "apiVersion: projectcalico.org/v3\nkind: Tier\nmetadata: {name: sec}\n"
                                 "spec: {order: 1, defaultAction: Deny}\n";
        QTest::newRow("cluster-wide") << admin << replaced(admin, "cart", "nobody");
        QTest::newRow("Calico") << calico << replaced(calico, "cart", "nobody");
        QTest::newRow("Cilium") << cilium << replaced(cilium, "cart", "nobody");
        QTest::newRow("a tier of Calico") << tier << replaced(tier, "Deny", "Pass");
    }
    void policiesOfOtherDialectsReplaceThoseOfTheSameName()
    {
        QFETCH(std::string, loaded);
        QFETCH(std::string, verified);
        const Design design = designWith(shop("web"), shop("cart"), {tcp(7070)});
        const World world = worldOf(kShop);
        std::vector<SourceFile> files = proveExport(world.objects, world.cluster, design)->files;
        const KubernetesObjects objects = worldOf(std::string(kShop) + "---\n" + loaded).objects;
        QVERIFY(!verifyPolicies(objects, loadFiles(files).objects, design)->holds());
        files.push_back({"other.yaml", verified});
        QVERIFY(verifyPolicies(objects, loadFiles(files).objects, design)->holds());
    }
    void aDesignThatWasNotReadWholeIsRefused()
    {
        const World world = worldOf(kShop);
        Design design;
        design.unreadEntries["edges"].push_back(Node::map(1, 1));
        QCOMPARE(errorsOf(proveExport(world.objects, world.cluster, design)->synthesis),
                 std::string("DB7033 "));
    }
};

QTEST_APPLESS_MAIN(TestPolicyBundle)
#include "tst_policy_bundle.moc"
