// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "support/manifests.h"

#include <QTemporaryDir>
#include <QTest>
#include <filesystem>
#include <fstream>

using namespace drawbridge;
namespace fs = std::filesystem;

namespace {

void write(const fs::path &path, const std::string &text)
{
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
}

constexpr const char *kBase = R"(apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector: {matchLabels: {app: web}}
  template: {metadata: {labels: {app: web}}, spec: {containers: [{name: c}]}}
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{port: 80}]}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec: {defaultBackend: {service: {name: web, port: {number: 80}}}}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web}
spec: {podSelector: {matchLabels: {app: web}}, ingress: [{from: [{podSelector: {}}]}]}
)";

} // namespace

class TestKustomization : public QObject {
    Q_OBJECT

private slots:
    void eachKustomizationIsOffered()
    {
        const std::vector<SourceFile> files
            = {{"base/kustomization.yaml", "resources: [web.yaml]\nnamespace: shop\n"},
               {"kustomization.yaml",
                "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n"
                "resources: [base]\n"}};
        const LoadedFolder loaded = loadFiles(files);
        QCOMPARE(loaded.kustomizations.size(), std::size_t {2});
        QCOMPARE(loaded.kustomizations[0].folder.c_str(), "base");
        QCOMPARE(loaded.kustomizations[0].namespaceName.c_str(), "shop");
        QCOMPARE(loaded.kustomizations[1].folder.c_str(), ".");
        QCOMPARE(loaded.kustomizations[1].resources.at(0).c_str(), "base");
    }
    void overlaysApplyNamespaceNamesAndLabels()
    {
        QTemporaryDir folder;
        const fs::path root = folder.path().toStdString();
        write(root / "base" / "web.yaml", kBase);
        write(root / "base" / "unnamed.yaml",
              "apiVersion: v1\nkind: Namespace\nmetadata: {name: not-read}\n");
        write(root / "base" / "kustomization.yaml", "resources: [web.yaml]\ncommonLabels: {team: t}\n");
        write(
            root / "prod" / "kustomization.yml",
            "resources:\n- ../base\nnamespace: shop\nnamePrefix: p-\nnameSuffix: -s\npatches: [{path: x}]\n");
        const LoadedFolder loaded = loadKustomization(root, "prod");
        QCOMPARE(
            printed(loaded.diagnostics).c_str(),
            "prod/kustomization.yml:6:1: warning: \"patches\" of this kustomization is not applied; what it "
            "would change is not shown. [DB2017]\n");
        const KubernetesObjects &objects = loaded.objects;
        QVERIFY(objects.namespaces.empty());
        QCOMPARE(objects.workloads.at(0).meta.name.c_str(), "p-web-s");
        QCOMPARE(objects.workloads.at(0).meta.namespaceName.c_str(), "shop");
        QVERIFY(!objects.workloads.at(0).meta.namespaceIsImplicit);
        QCOMPARE(*objects.workloads.at(0).podTemplate->labels.find("team"), std::string("t"));
        QCOMPARE(*objects.services.at(0).selector.find("team"), std::string("t"));
        QCOMPARE(objects.exposures.at(0).backends.at(0).serviceName.c_str(), "p-web-s");
        QCOMPARE(objects.exposures.at(0).backends.at(0).serviceNamespace.c_str(), "shop");
        const NetworkPolicy &policy = objects.networkPolicies.at(0);
        QCOMPARE(toString(policy.podSelector).c_str(), "app=web,team=t");
        QVERIFY(policy.ingress.at(0).peers.at(0).podSelector->isEmpty());
        QCOMPARE(toString(policy.meta.where).c_str(), "base/web.yaml:18:1");
    }
    void labelsStayOutOfSelectorsUnlessAskedFor()
    {
        QTemporaryDir folder;
        const fs::path root = folder.path().toStdString();
        write(root / "web.yaml", kBase);
        write(
            root / "kustomization.yaml",
            "resources: [web.yaml]\nlabels:\n- {pairs: {a: b}}\n- {pairs: {c: d}, includeTemplates: true}\n");
        const LoadedFolder loaded = loadKustomization(root, ".");
        QCOMPARE(printed(loaded.diagnostics).c_str(), "");
        const Workload &web = loaded.objects.workloads.at(0);
        QVERIFY(web.meta.labels.contains("a") && web.meta.labels.contains("c"));
        QVERIFY(!web.podTemplate->labels.contains("a") && web.podTemplate->labels.contains("c"));
        QCOMPARE(toString(loaded.objects.networkPolicies.at(0).podSelector).c_str(), "app=web");
    }
    void whatCannotBeReadIsReportedAtItsEntry()
    {
        QTemporaryDir folder;
        const fs::path root = folder.path().toStdString();
        write(root / "a" / "kustomization.yaml",
              "resources:\n- https://example.com/x.yaml\n- gone.yaml\n- ../../etc\n- ../a\n");
        const LoadedFolder loaded = loadKustomization(root, "a");
        QCOMPARE(countCode(loaded.diagnostics, "DB2018"), std::size_t {4});
        QCOMPARE(toString(loaded.diagnostics.at(0).where).c_str(), "a/kustomization.yaml:2:3");
        QVERIFY(loaded.isIncomplete());
    }
    void aFolderWithoutKustomizationSaysSo()
    {
        QTemporaryDir folder;
        const LoadedFolder loaded = loadKustomization(folder.path().toStdString(), ".");
        QCOMPARE(countCode(loaded.diagnostics, "DB2019"), std::size_t {1});
    }
};

QTEST_APPLESS_MAIN(TestKustomization)
#include "tst_kustomization.moc"
