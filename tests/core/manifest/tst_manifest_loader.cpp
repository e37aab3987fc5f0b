// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "support/manifests.h"

#include <QTest>

using namespace drawbridge;

class TestManifestLoader : public QObject {
    Q_OBJECT

private slots:
    void aDeploymentKeepsWhatItsPodsLookLike()
    {
        const LoadedFolder loaded = loadText(R"(apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  namespace: shop
spec:
  replicas: 3
  selector:
    matchLabels: {app: web}
  template:
    metadata:
      labels: {app: web, tier: front}
    spec:
      serviceAccountName: web
      initContainers:
      - name: once
        ports: [{containerPort: 1}]
      - name: proxy
        restartPolicy: Always
        ports: [{containerPort: 15001}]
      containers:
      - name: web
        ports:
        - name: http
          containerPort: 8080
        - containerPort: 53
          protocol: UDP
)");
        QCOMPARE(printed(loaded.diagnostics), std::string());
        QCOMPARE(loaded.objects.workloads.size(), 1U);
        const Workload &web = loaded.objects.workloads.front();
        QCOMPARE(toString(web.meta.where), std::string("test.yaml:1:1"));
        QCOMPARE(web.replicas.value(), 3);
        QVERIFY(web.selector.has_value());
        QCOMPARE(*web.podTemplate->labels.find("tier"), std::string("front"));
        QCOMPARE(toString(web.podTemplate->labelsWhere), std::string("test.yaml:12:15"));
        QCOMPARE(web.podTemplate->ports.size(), 3U);
        QCOMPARE(web.podTemplate->ports[0].name, std::string("http"));
        QVERIFY(web.podTemplate->ports[1].protocol == Protocol::Udp);
        QCOMPARE(web.podTemplate->ports[2].number, 15001);
        QCOMPARE(toString(web.podTemplate->ports[1].where), std::string("test.yaml:26:11"));
    }
    void aPodWithoutNamespaceLivesInTheAssumedOne()
    {
        LoadOptions options;
        options.unqualifiedNamespace = "team-a";
        const LoadedFolder loaded = loadText(
            "apiVersion: v1\nkind: Pod\nmetadata: {name: p, labels: {a: b}}\nspec: {containers: [{name: "
            "c}]}\n"
            "status: {phase: Running, hostIP: 10.0.0.1, podIP: 10.1.0.1, podIPs: [{ip: 10.1.0.1}, {ip: "
            "'fd00::1'}]}\n",
            options);
        const Workload &pod = loaded.objects.workloads.at(0);
        QCOMPARE(pod.meta.namespaceName, std::string("team-a"));
        QVERIFY(pod.meta.namespaceIsImplicit);
        QCOMPARE(pod.status.podIps, (std::vector<std::string> {"10.1.0.1", "fd00::1"}));
        QCOMPARE(pod.status.hostIps, (std::vector<std::string> {"10.0.0.1"}));
        QCOMPARE(pod.status.phase, std::string("Running"));
    }
    void aStatefulSetMayCountFromAnyNumber()
    {
        const LoadedFolder loaded = loadText("apiVersion: apps/v1\nkind: StatefulSet\nmetadata: {name: db}\n"
                                             "spec:\n  ordinals: {start: 5}\n  selector: {}\n  template:\n"
                                             "    spec: {containers: [{name: c}]}\n");
        QCOMPARE(loaded.objects.workloads.at(0).firstOrdinal, 5U);
    }
    void oneBadDocumentCostsNoNeighbour()
    {
        const LoadedFolder loaded = loadText("apiVersion: v1\nkind: Namespace\nmetadata: {name: a}\n---\n"
                                             "kind: [broken\n---\n"
                                             "apiVersion: v1\nkind: Namespace\nmetadata: {name: b}\n");
        QCOMPARE(loaded.objects.namespaces.size(), 2U);
        QCOMPARE(toString(loaded.objects.namespaces[1].meta.where), std::string("test.yaml:7:1"));
        QCOMPARE(countCode(loaded.diagnostics, "DB1001"), 1U);
        QCOMPARE(loaded.summary.skipped.at(SkipReason::Syntax), 1U);
        QVERIFY(loaded.isIncomplete());
    }
    void listsGiveTheirItemsKindAndVersion()
    {
        const LoadedFolder loaded
            = loadText("apiVersion: v1\nkind: PodList\nitems:\n- metadata: {name: p}\n  spec: {containers: "
                       "[{name: c}]}\n---\n"
                       "apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Service\n  metadata: "
                       "{name: s}\n  spec: {ports: [{port: 80, targetPort: http}]}\n---\n"
                       "apiVersion: apps/v1\nkind: DeploymentList\nitems: null\n");
        QCOMPARE(printed(loaded.diagnostics), std::string());
        QCOMPARE(loaded.objects.workloads.at(0).kind, std::string("Pod"));
        const ServicePort &port = loaded.objects.services.at(0).ports.at(0);
        QCOMPARE(std::get<std::string>(port.targetPort), std::string("http"));
    }
    void jsonKeepsLinesAndColumns()
    {
        const LoadedFolder loaded = loadText(
            "{\n\t\"apiVersion\": \"v1\", \"kind\": \"Service\",\n\t\"metadata\": {\"name\": \"s\"},\n"
            "\t\"spec\": {\"ports\": [\n\t\t{\"port\": 80, \"protocol\": \"UDP\"}]}\n}\n"
            "{\"apiVersion\": \"v1\", \"kind\": \"Namespace\", \"metadata\": {\"name\": \"n\"}}\n");
        QCOMPARE(printed(loaded.diagnostics), std::string());
        QCOMPARE(toString(loaded.objects.services.at(0).ports.at(0).where), std::string("test.yaml:5:3"));
        QCOMPARE(toString(loaded.objects.namespaces.at(0).meta.where), std::string("test.yaml:7:1"));
    }
    void aNetworkPolicyGetsTheServersDefaults()
    {
        const LoadedFolder loaded = loadText(R"(apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: np}
spec:
  podSelector: {}
  egress:
  - to:
    - podSelector: {matchLabels: {app: db}}
    ports:
    - port: 5432
  - {}
)");
        QCOMPARE(printed(loaded.diagnostics), std::string());
        const NetworkPolicy &policy = loaded.objects.networkPolicies.at(0);
        QVERIFY(policy.isValid && policy.isolatesIngress && policy.isolatesEgress);
        QCOMPARE(policy.egress.size(), 2U);
        QVERIFY(policy.egress[0].ports[0].protocol == Protocol::Tcp);
        QCOMPARE(toString(policy.egress[0].where), std::string("test.yaml:7:5"));
        QCOMPARE(toString(policy.egress[0].peers[0].where), std::string("test.yaml:8:7"));
        QCOMPARE(toString(policy.egress[0].ports[0].where), std::string("test.yaml:10:7"));
    }
    void theLastOfTwoObjectsWithOneKeyCounts()
    {
        const std::vector<SourceFile> files
            = {{"b.yaml", "apiVersion: v1\nkind: Namespace\nmetadata: {name: n, labels: {from: b}}\n"},
               {"a.yaml", "apiVersion: v1\nkind: Namespace\nmetadata: {name: n, labels: {from: a}}\n"}};
        const LoadedFolder loaded = loadFiles(files);
        QCOMPARE(loaded.objects.namespaces.size(), 1U);
        QCOMPARE(*loaded.objects.namespaces[0].meta.labels.find("from"), std::string("b"));
        QCOMPARE(printed(loaded.diagnostics),
                 std::string("b.yaml:1:1: warning: Namespace n is defined 2 times; this last one counts. The "
                             "others: a.yaml:1:1. [DB2010]\n"));
    }
};

QTEST_APPLESS_MAIN(TestManifestLoader)
#include "tst_manifest_loader.moc"
