// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "design/design_edits.h"
#include "manifest/manifest_loader.h"
#include "synthesis/edge_suggestions.h"

#include <QTest>

using namespace drawbridge;

namespace {

/// A Deployment of the namespace shop with these fields of its only container.
std::string workload(const std::string &name, const std::string &container = {},
                     const std::string &podFields = {}, const std::string &annotations = "{}")
{
    return "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: " + name
        + ", namespace: shop}\nspec:\n  selector: {matchLabels: {app: " + name
        + "}}\n  template:\n    metadata: {labels: {app: " + name + "}, annotations: " + annotations
        + "}\n    spec:\n      " + podFields + "\n      containers:\n      - name: c\n        " + container
        + "\n---\n";
}

/// Its pods listen on the Service's port plus 1000.
std::string service(const std::string &name, const std::string &ports, const std::string &fields = {})
{
    return "apiVersion: v1\nkind: Service\nmetadata: {name: " + name
        + ", namespace: shop}\nspec: {selector: {app: " + name + "}, ports: " + ports + fields + "}\n---\n";
}

const std::string kCart = workload("cart") + service("cart", "[{port: 7070, targetPort: 8070}]");

EdgeSuggestions suggestions(const std::string &manifests)
{
    const std::vector<SourceFile> files {{"a.yaml", manifests}};
    const LoadedFolder loaded = loadFiles(files);
    return suggestEdges(buildCluster(loaded.objects).cluster, loaded.objects);
}

/// "shop/web -> shop/cart TCP 8070 high", one a line.
QByteArray describe(const std::vector<EdgeSuggestion> &edges)
{
    QByteArrayList lines;
    for (const EdgeSuggestion &each : edges)
        lines.push_back(QByteArray::fromStdString(toString(each.edge.from) + " -> " + toString(each.edge.to)
                                                  + ' ' + toString(each.edge.traffic) + ' '
                                                  + std::string(toString(each.confidence))));
    return lines.join('\n');
}

QByteArray suggested(const std::string &manifests)
{
    return describe(suggestions(manifests).edges);
}

} // namespace

/// Which connections manifests seem to need, and how sure that is.
class TestEdgeSuggestions : public QObject {
    Q_OBJECT

private slots:
    void readsSettings_data()
    {
        QTest::addColumn<QByteArray>("container");
        QTest::addColumn<QByteArray>("expected");
        const QByteArray high("shop/web -> shop/cart TCP 8070 high");
        const QByteArray medium("shop/web -> shop/cart TCP 8070 medium");
        const QByteArray low("shop/web -> shop/cart TCP 8070 low");
        QTest::newRow("variable with port") << QByteArray("env: [{name: A, value: 'cart:7070'}]") << high;
        QTest::newRow("variable without port") << QByteArray("env: [{name: A, value: cart}]") << medium;
        QTest::newRow("port beside") << QByteArray(
            "env: [{name: CART_HOST, value: cart}, {name: CART_PORT, value: '7070'}]")
                                     << high;
        QTest::newRow("wrong port") << QByteArray("env: [{name: A, value: 'cart:1'}]") << low;
        QTest::newRow("wrong port beside")
            << QByteArray("env: [{name: CART_HOST, value: cart}, {name: CART_PORT, value: '1'}]") << low;
        QTest::newRow("full name") << QByteArray("args: ['--cart=http://cart.shop.svc.cluster.local:7070']")
                                   << high;
        QTest::newRow("namespace that is not here") << QByteArray("args: ['http://cart.other:7070']")
                                                    << QByteArray("shop/web -> cart.other TCP 7070 low");
        QTest::newRow("Service that is not here")
            << QByteArray("args: ['http://cart.other.svc:7070']") << QByteArray();
        QTest::newRow("expanded") << QByteArray("env: [{name: H, value: cart}]\n        args: "
                                                "['http://$(H):7070']")
                                  << high;
        QTest::newRow("service link")
            << QByteArray("args: ['$(CART_SERVICE_HOST):$(CART_SERVICE_PORT)']") << high;
        QTest::newRow("command") << QByteArray("command: [sh, -c, 'wait cart:7070 && run']") << high;
        QTest::newRow("probe") << QByteArray("readinessProbe: {exec: {command: [nc, 'cart:7070']}}") << high;
        QTest::newRow("its own port") << QByteArray("readinessProbe: {httpGet: {port: 80}}") << QByteArray();
        QTest::newRow("outside") << QByteArray("env: [{name: A, value: 'https://api.pay.com/v1'}]")
                                 << QByteArray("shop/web -> api.pay.com TCP 443 low");
        QTest::newRow("API server") << QByteArray("args: ['https://kubernetes.default.svc']")
                                    << QByteArray("shop/web -> api-server TCP 443 low");
        QTest::newRow("nothing") << QByteArray("env: [{name: A, value: 'a cart of 7070 wishes'}]")
                                 << QByteArray();
    }
    void readsSettings()
    {
        QFETCH(QByteArray, container);
        QFETCH(QByteArray, expected);
        QCOMPARE(suggested(kCart + workload("web", container.toStdString())), expected);
    }
    void initContainersTalk()
    {
        QCOMPARE(suggested(kCart + workload("web", {}, "initContainers: [{name: i, args: ['cart:7070']}]")),
                 QByteArray("shop/web -> shop/cart TCP 8070 high"));
    }
    void configMapsAreReadThroughTheirUses()
    {
        const std::string map = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: m, namespace: shop}\n"
                                "data: {A: 'cart:7070', B: 'host: cart'}\n---\n";
        QCOMPARE(suggested(kCart + map + workload("web")), QByteArray());
        QCOMPARE(suggested(kCart + map + workload("web", "envFrom: [{configMapRef: {name: m}}]")),
                 QByteArray("shop/web -> shop/cart TCP 8070 high"));
        QCOMPARE(
            suggested(kCart + map
                      + workload("web", "env: [{name: X, valueFrom: {configMapKeyRef: {name: m, key: B}}}]")),
            QByteArray("shop/web -> shop/cart TCP 8070 medium"));
        QCOMPARE(suggested(kCart + map + workload("web", {}, "volumes: [{name: v, configMap: {name: m}}]")),
                 QByteArray("shop/web -> shop/cart TCP 8070 medium"));
    }
    void severalPortsAreAGuess()
    {
        const std::string manifests = workload("db") + workload("web", "env: [{name: A, value: db}]");
        QCOMPARE(suggested(manifests + service("db", "[{name: a, port: 1}, {name: b, port: 2}]")),
                 QByteArray("shop/web -> shop/db TCP 1, TCP 2 low"));
        QCOMPARE(suggested(manifests + service("db", "[{name: sql, port: 1}, {name: metrics, port: 2}]")),
                 QByteArray("shop/web -> shop/db TCP 1 medium"));
    }
    void theSurestEvidenceSaysWhichPorts()
    {
        const std::string manifests = workload("db")
            + service("db", "[{name: a, port: 1}, {name: b, port: 2}]")
            + workload("web", "env: [{name: A, value: db}, {name: B, value: 'db:2'}]");
        const EdgeSuggestions found = suggestions(manifests);
        QCOMPARE(describe(found.edges), QByteArray("shop/web -> shop/db TCP 2 high"));
        QCOMPARE(found.edges.front().evidence.size(), std::size_t(2));
    }
    void peersOfAHeadlessServiceFindEachOther()
    {
        QCOMPARE(suggested(workload("db", "env: [{name: A, value: 'db-0.db:9000'}]")
                           + service("db", "[{port: 1}]", ", clusterIP: None")),
                 QByteArray("shop/db -> shop/db TCP 9000 low"));
        QCOMPARE(suggested(workload("db", "env: [{name: A, value: 'db:1'}]") + service("db", "[{port: 1}]")),
                 QByteArray());
    }
    void noEvidenceShowsAPassword()
    {
        const EdgeSuggestions found
            = suggestions(kCart + workload("web", "env: [{name: A, value: 'redis://me:hunter2@cart:7070'}]"));
        QCOMPARE(found.edges.size(), std::size_t(1));
        const std::string evidence = text(found.edges.front().evidence.front());
        QVERIFY2(evidence.find("cart:7070") != std::string::npos, evidence.c_str());
        QVERIFY2(evidence.find("hunter2") == std::string::npos, evidence.c_str());
    }
    void callersFromOutside()
    {
        const std::string ingress
            = "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: i, namespace: shop}\nspec: "
              "{defaultBackend: {service: {name: cart, port: {number: 7070}}}}\n---\n";
        QCOMPARE(suggested(kCart + ingress), QByteArray("ingress-controller -> shop/cart TCP 8070 high"));
        const std::string webhook
            = "apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingWebhookConfiguration\n"
              "metadata: {name: w}\nwebhooks: [{clientConfig: {service: {name: hook, namespace: shop}}}]\n"
              "---\n";
        QCOMPARE(suggested(workload("hook") + service("hook", "[{port: 443, targetPort: 9443}]") + webhook),
                 QByteArray("api-server -> shop/hook TCP 9443 high"));
        QCOMPARE(suggested(workload("web") + service("web", "[{port: 80}]", ", type: LoadBalancer")),
                 QByteArray("internet -> shop/web TCP 80 medium"));
        QCOMPARE(suggested(workload("web") + service("web", "[{port: 80}]", ", type: NodePort")),
                 QByteArray("internet -> shop/web TCP 80 low"));
    }
    void scrapesStartAtPrometheus()
    {
        const std::string wish = "{prometheus.io/scrape: 'true', prometheus.io/port: '9100'}";
        QCOMPARE(suggested(workload("prometheus") + workload("web", {}, {}, wish)),
                 QByteArray("shop/prometheus -> shop/web TCP 9100 medium"));
        const std::string monitor
            = "apiVersion: monitoring.coreos.com/v1\nkind: PodMonitor\nmetadata: {name: m, namespace: shop}\n"
              "spec: {selector: {matchLabels: {app: web}}, podMetricsEndpoints: [{port: m}]}\n---\n";
        QCOMPARE(suggested(workload("prometheus") + monitor
                           + workload("web", "ports: [{name: m, containerPort: 9100}, {containerPort: 80}]")),
                 QByteArray("shop/prometheus -> shop/web TCP 9100 high"));
        const EdgeSuggestions without = suggestions(workload("web", {}, {}, wish));
        QVERIFY(without.edges.empty());
        QCOMPARE(without.diagnostics.size(), std::size_t(1));
    }
    void podsInTheNetworkOfTheirNodeAreLeftOut()
    {
        QCOMPARE(suggested(kCart + workload("web", "args: ['cart:7070']", "hostNetwork: true")),
                 QByteArray());
    }
    void whatTheDesignHasIsNotSuggestedAgain()
    {
        const EdgeSuggestions found = suggestions(kCart + workload("web", "args: ['cart:7070']"));
        QCOMPARE(found.edges.size(), std::size_t(1));
        AllowedEdge edge = found.edges.front().edge;
        QVERIFY(suggestionsBeyond(*withEdge(Design {}, edge), found.edges).empty());
        edge.traffic = {{Protocol::Tcp, PortReference(std::uint16_t(1)), {}}};
        QCOMPARE(suggestionsBeyond(*withEdge(Design {}, edge), found.edges).size(), std::size_t(1));
    }
};

QTEST_APPLESS_MAIN(TestEdgeSuggestions)
#include "tst_edge_suggestions.moc"
