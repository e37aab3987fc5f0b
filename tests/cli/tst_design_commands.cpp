// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/command_line.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace drawbridge::test;

namespace {

const char *const kDesign = R"(apiVersion: drawbridge/v1
kind: Design
edges:
- from: {workload: shop/web}
  to: {workload: shop/cart}
  traffic: [{protocol: TCP, port: 7070}]
)";

} // namespace

/// The commands design, export and verify as a shell sees them.
class TestDesignCommands : public QObject {
    Q_OBJECT

private:
    CommandLine m_cli;

private slots:
    void init()
    {
        m_cli.clear();
        m_cli.write("manifests/shop.yaml", kShop);
    }
    void startingFromNothingPrintsAnEmptyDesign()
    {
        const Run design = m_cli.run({"design", "manifests", "--start-from", "nothing"});
        QCOMPARE(design.output, QByteArray("apiVersion: drawbridge/v1\nkind: Design\n"));
        QCOMPARE(design.exitCode, 0);
    }
    void startingFromServicesSaysWhy()
    {
        m_cli.write("manifests/link.yaml", R"(apiVersion: v1
kind: Service
metadata: {name: cart, namespace: shop}
spec: {selector: {app: cart}, ports: [{port: 80, targetPort: 7070}]}
---
apiVersion: batch/v1
kind: Job
metadata: {name: seed, namespace: shop}
spec: {template: {metadata: {labels: {app: seed}}, spec: {containers: [{name: c, args: ["cart:80", "--x=cart"]}]}}}
)");
        const QStringList start {"design", "manifests", "--start-from", "services"};
        const Run design = m_cli.run(start);
        QVERIFY2(
            design.output.contains("- from: {workload: shop/seed}\n  to: {workload: shop/cart}\n  traffic: "
                                   "[{protocol: TCP, port: 7070}]\n  reason: "),
            design.output);
        QVERIFY2(design.errors.contains("manifests/link.yaml:9:"), design.errors);
        QVERIFY2(design.errors.contains("Taken (high): shop/seed -> shop/cart on TCP 7070."), design.errors);
        QCOMPARE(design.exitCode, 0);
        m_cli.write("d.drawbridge", kDesign);
        QCOMPARE(m_cli.run(start + QStringList {"--add-to", "d.drawbridge"}).exitCode, 0);
        QByteArray both = m_cli.read("d.drawbridge");
        QCOMPARE(both.count("- from:"), 2);
        const Run again = m_cli.run(start + QStringList {"--add-to", "d.drawbridge"});
        QVERIFY2(!again.errors.contains("Taken"), again.errors);
        QCOMPARE(m_cli.read("d.drawbridge"), both);
    }
    void whatAnExternalStandsForIsExported()
    {
        const QByteArray edge = QByteArray(kDesign)
            + "- {from: {workload: shop/web}, to: {dnsName: api.pay.com}, traffic: [{protocol: TCP, port: "
              "443}]}\n";
        m_cli.write("manifests/design.drawbridge", edge);
        const Run refused = m_cli.run({"export", "manifests", "-o", "out"});
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.errors.contains("DB7010"), refused.errors);
        m_cli.write("manifests/design.drawbridge",
                    edge
                        + "meanings:\n- {of: {dnsName: api.pay.com}, as: [{cidr: 203.0.113.7/32}], reviewBy: "
                          "2027-03-31}\n");
        const Run exported = m_cli.run({"export", "manifests", "-o", "out"});
        QVERIFY2(exported.exitCode == 0, exported.output + exported.errors);
        QVERIFY(m_cli.shell("grep -r 203.0.113.7/32 out").exitCode == 0);
        m_cli.write("manifests/design.drawbridge",
                    edge + "meanings:\n- {of: {dnsName: api.pay.com}, as: []}\n");
        const Run denied = m_cli.run({"export", "manifests", "-o", "out"});
        QVERIFY2(denied.exitCode == 0, denied.output + denied.errors);
        QVERIFY2(denied.errors.contains("DB7015"), denied.errors);
        QVERIFY(m_cli.shell("grep -r 203.0.113.7/32 out").exitCode == 1);
    }
    void whatAKeptPolicyAllowsBeyondTheDesignIsShown()
    {
        m_cli.write("manifests/kept.yaml", R"(apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: kept, namespace: shop}
spec:
  podSelector: {matchLabels: {app: web}}
  policyTypes: [Ingress]
  ingress:
  - from: [{podSelector: {matchLabels: {app: nobody}}}]
  - from: [{ipBlock: {cidr: 203.0.113.0/24}}]
)");
        m_cli.write("manifests/design.drawbridge",
                    QByteArray(kDesign) + "policies: {keep: [shop/kept], replace: rest}\n");
        const Run exported = m_cli.run({"export", "manifests", "-o", "out"});
        QVERIFY2(exported.exitCode == 0, exported.output + exported.errors);
        QVERIFY2(exported.errors.contains(
                     "manifests/kept.yaml:9:5: warning: The kept policy shop/kept allows more "
                     "than is drawn: its ingress rule 2 lets 203.0.113.0 reach "
                     "shop/web[Deployment] on TCP 1 (1 pairs). [DB7038]"),
                 exported.errors);
        QCOMPARE(exported.errors.count("DB7038"), 1);
    }
    void aDesignIsNotOverwrittenUnasked()
    {
        m_cli.write("d.drawbridge", kDesign);
        QCOMPARE(m_cli.run({"design", "manifests", "-o", "d.drawbridge"}).exitCode, 2);
        QCOMPARE(m_cli.read("d.drawbridge"), QByteArray(kDesign));
        QCOMPARE(m_cli.run({"design", "manifests", "-o", "d.drawbridge", "--force"}).exitCode, 0);
    }
    void whatIsExportedVerifiesAndLiftsBack()
    {
        m_cli.write("manifests/design.drawbridge", kDesign);
        const Run exported = m_cli.run({"export", "manifests", "-o", "out"});
        QVERIFY2(exported.exitCode == 0, exported.output + exported.errors);
        QVERIFY2(exported.output.contains("new: out/shop/allow-ingress-cart-from-web.yaml"), exported.output);
        QVERIFY2(exported.output.contains("exactly what the design allows"), exported.output);
        const Run verified = m_cli.run(
            {"verify", "manifests", "--design", "manifests/design.drawbridge", "--policies", "out"});
        QVERIFY2(verified.exitCode == 0, verified.output + verified.errors);
        const Run lifted = m_cli.run({"design", "manifests", "out", "--start-from", "policies"});
        QCOMPARE(lifted.output, QByteArray(kDesign));
        const Run again = m_cli.run({"export", "manifests", "-o", "out"});
        QVERIFY2(again.output.contains("same: out/shop/allow-ingress-cart-from-web.yaml"), again.output);
    }
    void statisticsAreCountedWithoutWriting()
    {
        m_cli.write("manifests/design.drawbridge", kDesign);
        const Run text = m_cli.run({"export", "manifests", "--statistics"});
        QVERIFY2(text.exitCode == 0, text.output + text.errors);
        QCOMPARE(text.output,
                 QByteArray("                      policies     rules     peers     ports  YAML lines\n"
                            "exported                     4         3         3         4          78\n"
                            "  default deny               1         0         0         0          12\n"
                            "  DNS                        1         1         1         2          24\n"
                            "  edges                      2         2         2         2          42\n"
                            "one policy per edge          4         3         3         4          78\n"
                            "DNS per namespace            4         3         3         4          78\n"
                            "DNS per workload             3         3         3         4          66\n"
                            "The edges take at least 2 policies; 2 is 1.00 times that.\n"));
        const Run json = m_cli.run({"export", "manifests", "--statistics", "--format", "json"});
        const QJsonObject object = QJsonDocument::fromJson(json.output).object();
        QCOMPARE(object["edges"]["rules"].toInt(), 2);
        QCOMPARE(object["policyLowerBound"].toInt(), 2);
    }
    void dnsIsForEveryPodOrForThoseThatConnect()
    {
        m_cli.write("d.drawbridge", kDesign);
        const QStringList perWorkload {"design",   "manifests", "--dns",
                                       "workload", "--add-to",  "d.drawbridge"};
        QCOMPARE(m_cli.run(perWorkload).exitCode, 0);
        QCOMPARE(m_cli.read("d.drawbridge"),
                 QByteArray(kDesign).replace("edges:",
                                             "postures:\n- {namespace: shop, defaultDeny: [Ingress, Egress], "
                                             "dns: per-workload, sameNamespace: false}\nedges:"));
        const Run exported = m_cli.run({"export", "manifests", "--design", "d.drawbridge", "-o", "out"});
        QVERIFY2(exported.exitCode == 0, exported.output + exported.errors);
        QVERIFY(!QFileInfo::exists(m_cli.path("out/shop/allow-dns.yaml")));
        QVERIFY(m_cli.read("out/shop/allow-egress-web-to-cart.yaml").contains("k8s-app: kube-dns"));
        const Run verified
            = m_cli.run({"verify", "manifests", "--design", "d.drawbridge", "--policies", "out"});
        QVERIFY2(verified.exitCode == 0, verified.output + verified.errors);
        const QStringList back {"design", "manifests", "--dns", "namespace", "--add-to", "d.drawbridge"};
        QCOMPARE(m_cli.run(back).exitCode, 0);
        QCOMPARE(m_cli.read("d.drawbridge"), QByteArray(kDesign));
    }
    void dnsThatIsNotAllowedStaysSo()
    {
        const QByteArray silent = QByteArray(kDesign).replace(
            "edges:",
            "postures:\n- {namespace: shop, defaultDeny: [Ingress, Egress], dns: false, sameNamespace: "
            "false}\nedges:");
        m_cli.write("d.drawbridge", silent);
        QCOMPARE(m_cli.run({"design", "manifests", "--dns", "workload", "--add-to", "d.drawbridge"}).exitCode,
                 0);
        QCOMPARE(m_cli.read("d.drawbridge"), silent);
    }
    void selectorsAreExplainedWithWhatCouldStandInTheirPlace()
    {
        m_cli.write("manifests/design.drawbridge", kDesign);
        m_cli.write("manifests/shop.yaml",
                    QByteArray(kShop).replace("labels: {app: cart}", "labels: {app: cart, version: v1}"));
        const Run text = m_cli.run({"export", "manifests", "--explain-selectors"});
        QVERIFY2(text.output.contains("shop: app=cart\n"
                                      "  in shop/allow-egress-web-to-cart, shop/allow-ingress-cart-from-web\n"
                                      "  holds shop/cart[Deployment], and any pod of shop to come with "
                                      "app=cart\n  instead: version=v1, brittle (version)\n"),
                 text.output + text.errors);
        const Run json = m_cli.run({"export", "manifests", "--explain-selectors", "--format", "json"});
        const QJsonArray selectors = QJsonDocument::fromJson(json.output).array();
        QCOMPARE(selectors[0]["alternatives"][0]["brittle"].toString(), QStringLiteral("version"));
    }
    void whereNoLabelSeparatesTheRefusalHasThePatch()
    {
        m_cli.write("manifests/design.drawbridge", kDesign);
        m_cli.write("manifests/shop.yaml", QByteArray(kShop).replace("app: cart", "app: web"));
        const Run refused = m_cli.run({"export", "manifests", "-o", "out"});
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.output.contains("name: \"cart\"\n  namespace: \"shop\"\nspec:\n  template:\n    "
                                         "metadata:\n      labels:\n        app.kubernetes.io/component: "
                                         "\"cart\"\n"),
                 refused.output + refused.errors);
        QVERIFY(!QFileInfo::exists(m_cli.path("out")));
    }
    void driftIsShownWithItsLine()
    {
        m_cli.write("manifests/design.drawbridge", kDesign);
        QCOMPARE(m_cli.run({"export", "manifests", "-o", "out"}).exitCode, 0);
        QByteArray text = m_cli.read("out/shop/allow-ingress-cart-from-web.yaml");
        m_cli.write("out/shop/allow-ingress-cart-from-web.yaml", text.replace("app: web", "app: cart"));
        const Run verified = m_cli.run(
            {"verify", "manifests", "--design", "manifests/design.drawbridge", "--policies", "out"});
        QCOMPARE(verified.exitCode, 1);
        QVERIFY2(
            verified.output.contains("shop/web[Deployment] -> shop/cart[Deployment] TCP 7070: the design "
                                     "allows it, the policies deny it."),
            verified.output);
        QVERIFY2(verified.output.contains("ingress is isolated by shop/allow-ingress-cart-from-web "
                                          "(out/shop/allow-ingress-cart-from-web.yaml:2:1)"),
                 verified.output);
        QVERIFY2(!verified.output.contains("pairs of"), "no numbers of what was left out");
    }
    void aRefusedExportWritesNothing()
    {
        m_cli.write("manifests/design.drawbridge", QByteArray(kDesign).replace("shop/cart", "shop/carts"));
        const Run exported = m_cli.run({"export", "manifests", "-o", "out"});
        QCOMPARE(exported.exitCode, 1);
        QVERIFY2(exported.errors.contains("manifests/design.drawbridge:4:3: error: "), exported.errors);
        QVERIFY2(exported.errors.contains("did you mean shop/cart? [DB7002]"), exported.errors);
        QVERIFY(!QFileInfo::exists(m_cli.path("out")));
    }
    void filesOfOthersAreNotReplacedUnasked()
    {
        m_cli.write("manifests/design.drawbridge", kDesign);
        m_cli.write("out/shop/default-deny.yaml", "mine\n");
        const Run exported = m_cli.run({"export", "manifests", "-o", "out"});
        QCOMPARE(exported.exitCode, 2);
        QVERIFY2(exported.errors.contains("out/shop/default-deny.yaml: error: "), exported.errors);
        QCOMPARE(m_cli.read("out/shop/default-deny.yaml"), QByteArray("mine\n"));
        QVERIFY(!QFileInfo::exists(m_cli.path("out/shop/allow-ingress-cart-from-web.yaml")));
        QCOMPARE(m_cli.run({"export", "manifests", "-o", "out", "--force"}).exitCode, 0);
    }
    void whatWasChangedByHandIsShownAndLeftAlone()
    {
        m_cli.write("manifests/design.drawbridge", kDesign);
        QCOMPARE(m_cli.run({"export", "manifests", "-o", "out"}).exitCode, 0);
        const QByteArray edited = m_cli.read("out/shop/default-deny.yaml") + "# mine\n";
        m_cli.write("out/shop/default-deny.yaml", edited);
        const Run exported = m_cli.run({"export", "manifests", "-o", "out"});
        QCOMPARE(exported.exitCode, 2);
        QVERIFY2(exported.errors.contains("out/shop/default-deny.yaml: error: "), exported.errors);
        QVERIFY2(exported.output.contains("--- out/shop/default-deny.yaml\n+++ out/shop/default-deny.yaml\n"),
                 exported.output);
        QVERIFY2(exported.output.contains("\n-# mine\n"), exported.output);
        QCOMPARE(m_cli.read("out/shop/default-deny.yaml"), edited);
    }
    void anExportIntoTheFolderIsReadOnceAndStaysTheSame()
    {
        m_cli.write("manifests/design.drawbridge", kDesign);
        QCOMPARE(m_cli.run({"export", "manifests", "-o", "manifests/policies"}).exitCode, 0);
        const QString file = m_cli.path("manifests/policies/kustomization.yaml");
        const QDateTime before = QFileInfo(file).lastModified();
        const Run again = m_cli.run({"export", "manifests", "-o", "manifests/policies"});
        QVERIFY2(again.exitCode == 0 && again.errors.isEmpty() == false, again.errors);
        QVERIFY2(!again.errors.contains("warning") && !again.errors.contains("--kustomization"),
                 again.errors);
        QVERIFY2(!again.output.contains("new: ") && !again.output.contains("changed: "), again.output);
        QVERIFY2(again.output.contains("same: manifests/policies/kustomization.yaml\n"), again.output);
        QVERIFY2(again.output.contains("same: manifests/policies/shop/kustomization.yaml\n"), again.output);
        QCOMPARE(QFileInfo(file).lastModified(), before);
        const Run verified = m_cli.run({"verify", "manifests"});
        QVERIFY2(verified.exitCode == 0, verified.output + verified.errors);
        QVERIFY2(verified.output.startsWith("4 policies in 4 files\n"), verified.output);
        const Run built = m_cli.run({"verify", "manifests", "--kustomization", "policies"});
        QVERIFY2(built.errors.contains("0 skipped"), built.errors);
    }
    void anInterruptedExportIsCompletedBeforeAnythingIsRead()
    {
        m_cli.write("manifests/design.drawbridge", kDesign);
        m_cli.write("manifests/out/.drawbridge-export/0.new", kCartPolicy);
        m_cli.write("manifests/out/.drawbridge-export/journal", "folder - shop\nwrite - shop/cart.yaml\n");
        const Run listed = m_cli.run({"list", "manifests"});
        QVERIFY2(listed.exitCode == 0, listed.errors);
        QCOMPARE(m_cli.read("manifests/out/shop/cart.yaml"), QByteArray(kCartPolicy));
        QVERIFY(!QFileInfo::exists(m_cli.path("manifests/out/.drawbridge-export")));
    }
    void whatWasInterruptedAndCannotBeEndedIsAnError()
    {
        // A folder stands where the file has to go.
        m_cli.write("manifests/out/shop/cart.yaml/inside.txt", "");
        m_cli.write("manifests/out/.drawbridge-export/0.new", kCartPolicy);
        m_cli.write("manifests/out/.drawbridge-export/journal", "write old shop/cart.yaml\n");
        m_cli.write("manifests/out/.drawbridge-export/0.old", kCartPolicy);
        const Run listed = m_cli.run({"list", "manifests"});
        QCOMPARE(listed.exitCode, 1);
        QVERIFY2(listed.errors.contains("manifests/out/.drawbridge-export: error: "), listed.errors);
        QVERIFY2(listed.errors.contains("[DB1035]"), listed.errors);
    }
    void everyRefusalSaysThatNothingWasWritten()
    {
        m_cli.write("manifests/design.drawbridge",
                    QByteArray(kDesign).replace("workload: shop/cart", "dnsName: pay.example"));
        const Run exported = m_cli.run({"export", "manifests", "-o", "out"});
        QCOMPARE(exported.exitCode, 1);
        QCOMPARE(exported.output,
                 QByteArray("Nothing was written: the design cannot be expressed exactly.\n"));
        QVERIFY2(exported.errors.contains("manifests/design.drawbridge:4:3: error: "), exported.errors);
        QVERIFY2(exported.errors.contains("[DB7010]"), exported.errors);
    }
    void policiesThatTheDesignReplacesAreToBeDeleted()
    {
        m_cli.write("manifests/design.drawbridge", kDesign);
        m_cli.write("manifests/old.yaml", kCartPolicy);
        const Run exported = m_cli.run({"export", "manifests", "-o", "out"});
        QCOMPARE(exported.exitCode, 0);
        QVERIFY2(exported.output.contains("to delete: shop/cart (manifests/old.yaml:1:1)\n"),
                 exported.output);
    }
    void aPolicyOfTheSameNameIsToBeDeletedFromItsFile()
    {
        m_cli.write("manifests/design.drawbridge", kDesign);
        m_cli.write("manifests/old.yaml",
                    QByteArray(kCartPolicy).replace("{name: cart,", "{name: allow-ingress-cart-from-web,"));
        const QByteArray line
            = "to delete from its file: shop/allow-ingress-cart-from-web (manifests/old.yaml:1:1)\n";
        const Run first = m_cli.run({"export", "manifests", "-o", "manifests/policies"});
        QVERIFY2(first.output.contains(line), first.output);
        QVERIFY(QFile::remove(m_cli.path("manifests/old.yaml")));
        const Run again = m_cli.run({"export", "manifests", "-o", m_cli.path("manifests/policies")});
        QVERIFY2(!again.output.contains("to delete"), again.output);
    }
    void onlyKubernetesPoliciesAreWritten()
    {
        m_cli.write("manifests/design.drawbridge", kDesign);
        const Run exported = m_cli.run({"export", "manifests", "-o", "out", "--dialect", "cilium"});
        QCOMPARE(exported.exitCode, 2);
        QCOMPARE(exported.errors,
                 QByteArray("error: Policies of the dialect cilium cannot be written; known is kubernetes. "
                            "[DB8024]\n"));
        QVERIFY(!QFileInfo::exists(m_cli.path("out")));
        QCOMPARE(m_cli.run({"export", "manifests", "-o", "out", "--dialect", "kubernetes"}).exitCode, 0);
    }
    void aFolderThatCannotBeWrittenIsAnErrorOfUse()
    {
        m_cli.write("manifests/design.drawbridge", kDesign);
        m_cli.write("out", "a file");
        const Run exported = m_cli.run({"export", "manifests", "-o", "out"});
        QCOMPARE(exported.exitCode, 2);
        QVERIFY2(exported.errors.contains("out: error: "), exported.errors);
        QVERIFY2(exported.errors.contains("[DB8023]"), exported.errors);
        const Run design = m_cli.run({"design", "manifests", "-o", "nowhere/d.drawbridge"});
        QCOMPARE(design.exitCode, 2);
        QVERIFY2(design.errors.contains("nowhere/d.drawbridge: error: "), design.errors);
    }
    void theDesignBesideTheManifestsIsTheDefault()
    {
        m_cli.write("manifests/design.drawbridge", kDesign);
        QCOMPARE(m_cli.run({"export", "manifests/shop.yaml", "-o", "manifests/policies"}).exitCode, 0);
        const Run verified = m_cli.run({"verify", "manifests"});
        QVERIFY2(verified.exitCode == 0, verified.output + verified.errors);
        const Run piped = m_cli.run({"verify", "-"}, kShop);
        QCOMPARE(piped.exitCode, 2);
        QVERIFY2(piped.errors.contains("[DB8025]"), piped.errors);
    }
    void whatCouldNotBeReadIsNotClean()
    {
        m_cli.write("manifests/design.drawbridge", kDesign);
        QCOMPARE(m_cli.run({"export", "manifests", "-o", "manifests/policies"}).exitCode, 0);
        m_cli.write("manifests/broken.yaml", "kind: NetworkPolicy\nspec: [\n");
        const Run verified = m_cli.run({"verify", "manifests"});
        QCOMPARE(verified.exitCode, 1);
        QVERIFY2(verified.output.contains("exactly what the design allows"), verified.output);
        QVERIFY2(verified.errors.contains("manifests/broken.yaml:3:1: error: "), verified.errors);
        QVERIFY2(verified.errors.contains("[DB8008]"), verified.errors);
    }
    void whatIsNotRenderedIsNotVerified()
    {
        m_cli.write("manifests/design.drawbridge", kDesign);
        QCOMPARE(m_cli.run({"export", "manifests", "-o", "manifests/policies"}).exitCode, 0);
        m_cli.write("manifests/chart.yaml", "{{ if .Values.open }}\nkind: NetworkPolicy\n{{ end }}\n");
        const Run verified = m_cli.run({"verify", "manifests"});
        QCOMPARE(verified.exitCode, 1);
        QVERIFY2(verified.output.contains("exactly what the design allows"), verified.output);
        QVERIFY2(verified.errors.contains("[DB8008]"), verified.errors);
    }
    void whatPoliciesLeaveUnknownIsRefusedWithTheReason()
    {
        m_cli.write("manifests/design.drawbridge", kDesign);
        m_cli.write("manifests/istio.yaml",
                    "apiVersion: security.istio.io/v1\nkind: AuthorizationPolicy\n"
                    "metadata: {name: mesh, namespace: shop}\nspec: {}\n");
        const Run exported = m_cli.run({"export", "manifests", "-o", "out"});
        QCOMPARE(exported.exitCode, 1);
        QVERIFY2(exported.output.contains("the policies leave it unknown.\n"), exported.output);
        QVERIFY2(
            exported.output.contains("unknown because of AuthorizationPolicy shop/mesh "
                                     "(manifests/istio.yaml:1:1): policies of this kind are not modelled\n"),
            exported.output);
        QVERIFY2(exported.output.contains("leave the files of what is unknown out with --exclude PATH"),
                 exported.output);
        const Run rest = m_cli.run({"export", "manifests", "-o", "out", "--exclude", "manifests/istio.yaml"});
        QVERIFY2(rest.exitCode == 0, rest.output + rest.errors);
        QVERIFY2(exported.output.endsWith("Nothing was written: the policies are not proven.\n"),
                 exported.output);
    }
    /// Whether Cilium keeps it out is not known, and no edge could tell.
    void aKeptDenialOfTheOwnNodeForbidsNoExport()
    {
        m_cli.write("nodes/pods.yaml",
                    "apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n---\n"
                    "apiVersion: v1\nkind: Pod\nmetadata: {name: a, namespace: shop, labels: {app: a}}\n"
                    "spec: {containers: [{name: c, image: x}]}\n"
                    "status: {hostIP: 192.168.0.1, podIP: 10.0.0.5}\n---\n"
                    "apiVersion: v1\nkind: Pod\nmetadata: {name: h, namespace: shop, labels: {app: h}}\n"
                    "spec: {hostNetwork: true, containers: [{name: c, image: x}]}\n"
                    "status: {hostIP: 192.168.0.1, podIP: 192.168.0.1}\n");
        m_cli.write("nodes/deny.yaml",
                    "apiVersion: cilium.io/v2\nkind: CiliumNetworkPolicy\n"
                    "metadata: {name: deny, namespace: shop}\nspec:\n"
                    "  endpointSelector: {matchLabels: {app: a}}\n  ingressDeny:\n"
                    "  - fromEntities: [host]\n    toPorts: [{ports: [{port: \"80\", protocol: TCP}]}]\n");
        m_cli.write("nodes/design.drawbridge",
                    "apiVersion: drawbridge/v1\nkind: Design\nprofile: cilium\npostures:\n"
                    "- {namespace: shop, defaultDeny: [Ingress, Egress], dns: true}\n");
        const Run exported = m_cli.run({"export", "nodes", "-o", "out", "--profile", "cilium"});
        QVERIFY2(exported.exitCode == 0, exported.output + exported.errors);
    }
    void aDesignThatMayMeanMoreIsNotUsed_data()
    {
        QTest::addColumn<QByteArray>("design");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("a newer version")
            << QByteArray(kDesign).replace("drawbridge/v1", "drawbridge/v2") << QByteArray("[DB8027]");
        QTest::newRow("a second document")
            << kDesign + QByteArray("---\n") + kDesign << QByteArray("[DB6014]");
        QTest::newRow("no document") << QByteArray() << QByteArray("[DB6001]");
    }
    void aDesignThatMayMeanMoreIsNotUsed()
    {
        QFETCH(QByteArray, design);
        QFETCH(QByteArray, code);
        m_cli.write("manifests/design.drawbridge", design);
        const Run exported = m_cli.run({"export", "manifests", "-o", "out"});
        QCOMPARE(exported.exitCode, 2);
        QVERIFY2(exported.errors.contains(code), exported.errors);
        QVERIFY(!QFileInfo::exists(m_cli.path("out")));
        QCOMPARE(m_cli.run({"verify", "manifests"}).exitCode, 2);
    }
    void noPoliciesAreAnAnswerToo()
    {
        m_cli.write("manifests/design.drawbridge",
                    "apiVersion: drawbridge/v1\nkind: Design\n"
                    "postures: [{namespace: shop, defaultDeny: [], dns: false, sameNamespace: false}]\n");
        QCOMPARE(m_cli.run({"export", "manifests", "-o", "out"}).exitCode, 0);
        QVERIFY(QDir().mkpath(m_cli.path("none")));
        QCOMPARE(m_cli.run({"verify", "manifests", "--policies", "none"}).exitCode, 0);
        m_cli.write("none/cart.yaml", kCartPolicy);
        QCOMPARE(m_cli.run({"verify", "manifests", "--policies", "none"}).exitCode, 1);
    }
    void aMissingDesignIsAnErrorOfUse()
    {
        const Run exported = m_cli.run({"export", "manifests", "-o", "out"});
        QCOMPARE(exported.exitCode, 2);
        QVERIFY2(exported.errors.contains("save it in the window (File > Save design)"),
                 exported.errors.constData());
        QVERIFY2(exported.errors.contains("--start-from services -o manifests/design.drawbridge [DB8043]"),
                 exported.errors);
    }
};

QTEST_GUILESS_MAIN(TestDesignCommands)
#include "tst_design_commands.moc"
