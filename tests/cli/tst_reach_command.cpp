// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/command_line.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace drawbridge::test;

namespace {

/// web may connect to cart, cart to store, and nobody to web.
const QByteArray kChain = R"(apiVersion: v1
kind: Namespace
metadata: {name: shop}
---
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop, labels: {app: web}}
spec: {containers: [{name: main}]}
---
apiVersion: v1
kind: Pod
metadata: {name: cart, namespace: shop, labels: {app: cart}}
spec: {containers: [{name: main}]}
---
apiVersion: v1
kind: Pod
metadata: {name: store, namespace: shop, labels: {app: store}}
spec: {containers: [{name: main}]}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec: {podSelector: {matchLabels: {app: web}}, policyTypes: [Ingress]}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: cart, namespace: shop}
spec:
  podSelector: {matchLabels: {app: cart}}
  policyTypes: [Ingress]
  ingress:
  - from: [{podSelector: {matchLabels: {app: web}}}]
    ports: [{port: 7070}]
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: store, namespace: shop}
spec:
  podSelector: {matchLabels: {app: store}}
  policyTypes: [Ingress]
  ingress:
  - from: [{podSelector: {matchLabels: {app: cart}}}]
    ports: [{port: 6379}]
)";

} // namespace

/// drawbridge-cli reach as a shell sees it; the walk is tested in core/report.
class TestReachCommand : public QObject {
    Q_OBJECT

private:
    CommandLine m_cli;

    Run reach(const QString &from, const QStringList &more = {})
    {
        return m_cli.run(QStringList {"reach", "deploy", "--quiet", "--from", from} + more);
    }

private slots:
    void init()
    {
        m_cli.clear();
        m_cli.write("deploy/shop.yaml", kChain);
    }
    void textTellsHopsPathsAndTheBestCut()
    {
        const Run run = reach("shop/web");
        QCOMPARE(run.output,
                 QByteArray("shop/web[Pod] reaches 2 of 2 other workloads in at most 2 hops.\n\n"
                            "1 hop:\n  shop/cart[Pod] : TCP 7070\n\n"
                            "2 hops:\n  shop/store[Pod] : TCP 6379, by shop/cart[Pod]\n\n"
                            "Without shop/web[Pod] => shop/cart[Pod], 2 of them are out of reach.\n"));
        QCOMPARE(run.exitCode, 0);
    }
    void whatReachesNothingSaysSo()
    {
        const Run run = reach("store");
        QCOMPARE(run.output, QByteArray("shop/store[Pod] reaches 0 of 2 other workloads.\n"));
        QCOMPARE(run.exitCode, 0);
    }
    void jsonHoldsThePathAndWhatACutTakesAway()
    {
        const QJsonObject radius = QJsonDocument::fromJson(reach("web", {"-o", "json"}).output).object();
        const QJsonObject last = radius["reached"].toArray().at(1).toObject();
        QCOMPARE(last["hops"].toInt(), 2);
        QCOMPARE(last["certain"].toBool(), true);
        QCOMPARE(last["path"].toArray(), QJsonArray({"shop/web[Pod]", "shop/cart[Pod]", "shop/store[Pod]"}));
        QCOMPARE(radius["bestCut"].toObject()["lost"].toArray(),
                 QJsonArray({"shop/cart[Pod]", "shop/store[Pod]"}));
    }
    void tablesHaveALineForEachWorkload()
    {
        QCOMPARE(reach("web", {"-o", "csv"}).output,
                 QByteArray("workload,hops,certainty,conn,path\n"
                            "shop/cart[Pod],1,certain,TCP 7070,shop/web[Pod] => shop/cart[Pod]\n"
                            "shop/store[Pod],2,certain,TCP 6379,"
                            "shop/web[Pod] => shop/cart[Pod] => shop/store[Pod]\n"));
        QCOMPARE(reach("web", {"-o", "md"}).output.count('\n'), 4);
        QVERIFY(reach("web", {"-o", "dot"}).output.contains("\"shop/cart[Pod]\" -> \"shop/store[Pod]\""));
    }
    void anUnknownNameIsRefused()
    {
        const Run run = reach("shop/wbe");
        QCOMPARE(run.exitCode, 2);
        QCOMPARE(run.output, QByteArray());
        QVERIFY2(run.errors.contains("Did you mean shop/web?"), run.errors);
    }
    void aNameOfSeveralWorkloadsIsRefused()
    {
        m_cli.write("deploy/other.yaml",
                    "apiVersion: v1\nkind: Pod\nmetadata: {name: web, namespace: other}\n"
                    "spec: {containers: [{name: main}]}\n");
        const Run run = reach("web");
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.errors.contains("other/web[Pod], shop/web[Pod]"), run.errors);
    }
    void withoutAStartTheUsageIsTold()
    {
        const Run run = m_cli.run({"reach", "deploy"});
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.errors.contains("--from"), run.errors);
    }
};

QTEST_GUILESS_MAIN(TestReachCommand)
#include "tst_reach_command.moc"
