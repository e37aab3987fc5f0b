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
        QTemporaryDir folder;
        const fs::path root = folder.path().toStdString();
        write(root / "base" / "kustomization.yaml", "resources: [web.yaml]\nnamespace: shop\n");
        write(root / "base" / "web.yaml", kBase);
        write(root / "kustomization.yaml",
              "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: [base]\n");
        LoadOptions options;
        options.namesStartWithRoot = true;
        for (const LoadedFolder &loaded :
             {loadFolders(std::span(&root, 1), options), loadKustomization(root, "base")}) {
            QCOMPARE(loaded.kustomizations.size(), std::size_t {2});
            QCOMPARE(loaded.kustomizations[0].folder.c_str(), ".");
            QCOMPARE(loaded.kustomizations[0].resources.at(0).c_str(), "base");
            QCOMPARE(loaded.kustomizations[1].folder.c_str(), "base");
            QCOMPARE(loaded.kustomizations[1].namespaceName.c_str(), "shop");
        }
        const LoadedFolder named = loadKustomization(root, "base", options);
        QCOMPARE(named.objects.workloads.at(0).meta.where.file.text(), (root / "base" / "web.yaml").string());
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
        QCOMPARE(loaded.kustomizations.size(), std::size_t {2});
        QCOMPARE(loaded.kustomizations[1].folder.c_str(), "prod");
        QVERIFY(loaded.isIncomplete());
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
    void aComponentChangesWhatWasReadBeforeIt()
    {
        QTemporaryDir folder;
        const fs::path root = folder.path().toStdString();
        write(root / "web.yaml", kBase);
        write(root / "kustomization.yaml", "resources: [web.yaml]\ncomponents: [policies]\nnamePrefix: a-\n");
        write(root / "policies" / "kustomization.yaml",
              "apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nresources: [deny.yaml]\n"
              "commonLabels: {c: d}\n");
        write(root / "policies" / "deny.yaml",
              "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: deny}\nspec: {}\n");
        const LoadedFolder loaded = loadKustomization(root, ".");
        QCOMPARE(printed(loaded.diagnostics).c_str(), "");
        QCOMPARE(loaded.objects.networkPolicies.size(), std::size_t {2});
        QCOMPARE(loaded.objects.networkPolicies[0].meta.name.c_str(), "a-deny");
        QCOMPARE(*loaded.objects.workloads.at(0).podTemplate->labels.find("c"), std::string("d"));
        QCOMPARE(loaded.kustomizations.size(), std::size_t {1});
        QVERIFY(!loaded.isIncomplete());
    }
    void itemsOfATypedListAreObjectsOfTheirOwn()
    {
        QTemporaryDir folder;
        const fs::path root = folder.path().toStdString();
        write(root / "kustomization.yaml", "resources: [pods.yaml]\nnamespace: shop\n");
        write(root / "pods.yaml",
              "apiVersion: v1\nkind: PodList\nitems:\n- metadata: {name: p}\n  spec: "
              "{containers: [{name: c}]}\n");
        const LoadedFolder loaded = loadKustomization(root, ".");
        QCOMPARE(loaded.objects.workloads.at(0).kind.c_str(), "Pod");
        QCOMPARE(loaded.objects.workloads.at(0).meta.namespaceName.c_str(), "shop");
    }
    void patchesAreNotTakenForObjects()
    {
        QTemporaryDir folder;
        const fs::path root = folder.path().toStdString();
        write(root / "base" / "web.yaml", kBase);
        write(root / "base" / "kustomization.yaml", "resources: [web.yaml]\n");
        write(root / "over" / "kustomization.yaml",
              "resources: [../base]\npatches: [{path: open.yaml}, {patch: \"- op: add\"}]\n"
              "patchesStrategicMerge: [../base/web.yaml, more.yaml]\n");
        const char *const patch = "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: "
                                  "web}\nspec: {ingress: [{}]}\n";
        write(root / "over" / "open.yaml", patch);
        write(root / "over" / "more.yaml", patch);
        const LoadedFolder loaded = loadFolders(std::span(&root, 1));
        QCOMPARE(printed(loaded.diagnostics).c_str(),
                 "over/more.yaml: information: This file is a patch of the kustomization in over, not an "
                 "object of its own: open the kustomization, or build it and open the result. [DB2023]\n"
                 "over/open.yaml: information: This file is a patch of the kustomization in over, not an "
                 "object of its own: open the kustomization, or build it and open the result. [DB2023]\n");
        QCOMPARE(loaded.objects.networkPolicies.size(), std::size_t {1});
        QCOMPARE(toString(loaded.objects.networkPolicies[0].meta.where).c_str(), "base/web.yaml:18:1");
        QCOMPARE(loaded.summary.skipped.at(SkipReason::Patch), std::size_t {2});
        QVERIFY(!loaded.isIncomplete());
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
