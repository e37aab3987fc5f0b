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
    void objectsThatDecideNothingGetOneLineForAllRepetitions()
    {
        const char *const map = "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n";
        const char *const secret = "---\napiVersion: v1\nkind: Secret\nmetadata: {name: b}\n";
        const LoadedFolder loaded = loadText(std::string(map) + secret + map + secret);
        QCOMPARE(loaded.objects.others.size(), 2U);
        QCOMPARE(
            printed(loaded.diagnostics),
            std::string("test.yaml:2:1: information: Objects of kinds that decide nothing here are defined "
                        "more than once (2 found), for example ConfigMap default/a, here and at "
                        "test.yaml:10:1. [DB2025]\n"));
    }
    void aPatchNeverHidesTheWholeObject()
    {
        const char *const whole
            = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  selector: "
              "{matchLabels: "
              "{app: web}}\n  template: {metadata: {labels: {app: web}}, spec: {containers: [{name: c}]}}\n";
        const char *const patch
            = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {replicas: 3}\n";
        const std::vector<SourceFile> files = {{"base.yaml", whole}, {"patch.yaml", patch}};
        const LoadedFolder loaded = loadFiles(files);
        QCOMPARE(loaded.objects.workloads.size(), 1U);
        QVERIFY(loaded.objects.workloads[0].podTemplate.has_value());
        QCOMPARE(printed(loaded.diagnostics),
                 std::string("patch.yaml:1:1: warning: Deployment web has no spec.selector: it looks like a "
                             "patch, and no pods are assumed for it. [DB2006]\n"));
    }
    void everyKindOfWorkloadHasPods_data()
    {
        QTest::addColumn<QString>("apiVersion");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("spec");
        const auto row = [](const char *apiVersion, const char *kind, const char *spec) {
            QTest::addRow("%s %s", apiVersion, kind) << apiVersion << kind << spec;
        };
        const char *const pod = "{containers: [{name: c}]}";
        const char *const plain
            = "{template: {metadata: {labels: {app: web}}, spec: {containers: [{name: c}]}}}";
        const char *const selecting = "{selector: {matchLabels: {app: web}}, template: {metadata: {labels: "
                                      "{app: web}}, spec: {containers: [{name: c}]}}}";
        const char *const mapped = "{selector: {app: web}, template: {metadata: {labels: {app: web}}, spec: "
                                   "{containers: [{name: c}]}}}";
        row("v1", "Pod", pod);
        for (const char *version : {"apps/v1", "apps/v1beta2"})
            for (const char *kind : {"Deployment", "ReplicaSet", "StatefulSet", "DaemonSet"})
                row(version, kind, selecting);
        for (const char *kind : {"Deployment", "StatefulSet"})
            row("apps/v1beta1", kind, plain);
        for (const char *kind : {"Deployment", "ReplicaSet", "DaemonSet"})
            row("extensions/v1beta1", kind, plain);
        row("extensions/v1beta1", "Job", plain);
        row("batch/v1", "Job", plain);
        for (const char *version : {"batch/v1", "batch/v1beta1", "batch/v2alpha1"})
            row(version, "CronJob",
                "{jobTemplate: {spec: {template: {metadata: {labels: {app: web}}, spec: "
                "{containers: [{name: c}]}}}}}");
        row("v1", "ReplicationController", mapped);
        row("apps.openshift.io/v1", "DeploymentConfig", mapped);
        row("v1", "DeploymentConfig", mapped);
        row("argoproj.io/v1alpha1", "Rollout", selecting);
        row("serving.knative.dev/v1", "Service", plain);
        row("serving.knative.dev/v1", "Configuration", plain);
        row("apps.kruise.io/v1alpha1", "CloneSet", selecting);
        row("kubevirt.io/v1", "VirtualMachine",
            "{template: {metadata: {labels: {app: web}}, spec: {domain: {}}}}");
    }
    void everyKindOfWorkloadHasPods()
    {
        QFETCH(QString, apiVersion);
        QFETCH(QString, kind);
        QFETCH(QString, spec);
        const LoadedFolder loaded
            = loadText(QStringLiteral("apiVersion: %1\nkind: %2\nmetadata: {name: web, labels: {app: "
                                      "web}}\nspec: %3\n")
                           .arg(apiVersion, kind, spec)
                           .toStdString());
        QCOMPARE(printed(loaded.diagnostics), std::string());
        QCOMPARE(loaded.objects.workloads.size(), 1U);
        QVERIFY(loaded.objects.workloads[0].podTemplate.has_value());
        QCOMPARE(*loaded.objects.workloads[0].podTemplate->labels.find("app"), std::string("web"));
    }
    void anObjectWithoutKindIsTakenForWhatItLooksLike()
    {
        const LoadedFolder loaded = loadText(
            "metadata: {name: p}\nspec: {containers: [{name: c}]}\nstatus: {podIP: 10.0.0.1}\n---\n"
            "- endpointSelector: {matchLabels: {app: web}}\n  ingress: [{}]\n---\n"
            "version: '3'\nservices: {}\n");
        QCOMPARE(loaded.objects.workloads.at(0).kind, std::string("Pod"));
        QCOMPARE(loaded.objects.foreignPolicies.at(0).kind, std::string("CiliumClusterwideNetworkPolicy"));
        QCOMPARE(countCode(loaded.diagnostics, "DB2005"), 2U);
        QCOMPARE(countCode(loaded.diagnostics, "DB2012"), 1U);
        QCOMPARE(loaded.summary.skipped.at(SkipReason::NotKubernetes), 1U);
    }
    void podsThatOperatorsMakeAreAnnouncedOnceAKind()
    {
        const LoadedFolder loaded
            = loadText("apiVersion: monitoring.coreos.com/v1\nkind: Prometheus\nmetadata: {name: k8s}\n---\n"
                       "apiVersion: kubeflow.org/v1\nkind: TFJob\nmetadata: {name: a}\nspec: "
                       "{tfReplicaSpecs: {Worker: {template: {spec: {containers: [{name: c}]}}}}}\n---\n"
                       "apiVersion: kubeflow.org/v1\nkind: TFJob\nmetadata: {name: b}\nspec: "
                       "{tfReplicaSpecs: {Worker: {template: {spec: {containers: [{name: c}]}}}}}\n---\n"
                       "apiVersion: kyverno.io/v1\nkind: ClusterPolicy\nmetadata: {name: c}\nspec: {rules: "
                       "[{validate: {pattern: {spec: {template: {spec: {containers: [{name: '*'}]}}}}}}]}\n");
        QCOMPARE(countCode(loaded.diagnostics, "DB2024"), 2U);
        QCOMPARE(
            toString(loaded.diagnostics.at(1)),
            std::string("test.yaml:5:1: warning: Objects of kind TFJob (kubeflow.org) let a controller "
                        "make pods (2 found): those pods are not shown. Add manifests of the pods to see "
                        "what they can reach. [DB2024]"));
    }
    void whatControllersInstallIsAnnouncedOnceAKind()
    {
        const std::string release
            = "---\napiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: ";
        const LoadedFolder loaded = loadText(release + "a}\n" + release + "b}\n");
        QCOMPARE(
            printed(loaded.diagnostics),
            std::string("test.yaml:2:1: information: Objects of kind HelmRelease (helm.toolkit.fluxcd.io) "
                        "let a controller install more (2 found): what it installs is not in this folder. "
                        "Render it and open the result to see it. [DB2022]\n"));
    }
    void theOldIsolationOfANamespaceIsSaidToBeGone()
    {
        const LoadedFolder loaded
            = loadText("apiVersion: v1\nkind: Namespace\nmetadata:\n  name: n\n  annotations:\n    "
                       "net.beta.kubernetes.io/network-policy: '{\"ingress\": {\"isolation\": "
                       "\"DefaultDeny\"}}'\n");
        QCOMPARE(
            printed(loaded.diagnostics),
            std::string("test.yaml:6:5: warning: The annotation net.beta.kubernetes.io/network-policy has "
                        "had no effect since Kubernetes 1.7; it isolates nothing. [DB2015]\n"));
    }
};

QTEST_APPLESS_MAIN(TestManifestLoader)
#include "tst_manifest_loader.moc"
