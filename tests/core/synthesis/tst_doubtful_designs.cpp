// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "design/design_file.h"
#include "export/policy_bundle.h"
#include "manifest/document_parser.h"
#include "support/manifests.h"

#include <QTest>

using namespace drawbridge;

namespace {

constexpr const char *kShop = R"(
apiVersion: v1
kind: Namespace
metadata: {name: shop}
---
apiVersion: v1
kind: Namespace
metadata: {name: data}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec:
  replicas: 2
  selector: {matchLabels: {app: web}}
  template: {metadata: {labels: {app: web}}, spec: {containers: [{name: c}]}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: cart, namespace: shop}
spec:
  selector: {matchLabels: {app: cart}}
  template: {metadata: {labels: {app: cart}}, spec: {containers: [{name: c}]}}
---
apiVersion: v1
kind: Pod
metadata: {name: db, namespace: data, labels: {app: db}}
spec: {containers: [{name: c}]}
status: {phase: Running, podIPs: [{ip: 10.1.2.3}, {ip: "fd00::3"}]}
)";

/// A pod of the namespace shop with a label that a pipeline still has to fill in.
constexpr const char *kTemplated = R"(
---
apiVersion: v1
kind: Pod
metadata: {name: canary, namespace: shop, labels: {app: "${APP}"}}
spec: {containers: [{name: c}]}
)";

/// A namespace whose name a pipeline still has to fill in.
constexpr const char *kTemplatedNamespace = R"(
---
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: "${TEAM}", labels: {app: web}}
spec: {containers: [{name: c}]}
)";

std::string policy(const std::string &podSelector, const std::string &ingress = "[]")
{
    return "\n---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\n"
           "metadata: {name: kept, namespace: shop}\n"
           "spec: {podSelector: "
        + podSelector + ", ingress: " + ingress + "}\n";
}

Design designOf(const std::string &rest)
{
    const FileName file("design.drawbridge");
    const std::string text = "apiVersion: drawbridge/v1\nkind: Design\n" + rest;
    const auto read = readDesign(parseDocuments(file, text).documents, file);
    return read.value().design;
}

std::string edges(std::initializer_list<const char *> list)
{
    std::string text = "edges:\n";
    for (const char *each : list)
        text += std::string("- ") + each + '\n';
    return text;
}

ProvenExport exported(const std::string &world, const Design &design)
{
    const KubernetesObjects objects = loadText(world).objects;
    return *proveExport(objects, buildCluster(objects).cluster, design);
}

} // namespace

/// Designs whose meaning in a cluster is not certain, or that no policy can express: refused with the reason,
/// not left to the proof.
class TestDoubtfulDesigns : public QObject {
    Q_OBJECT

private slots:
    void whatNoPolicyCanExpressIsAProblem_data();
    void whatNoPolicyCanExpressIsAProblem()
    {
        QFETCH(QByteArray, world);
        QFETCH(QByteArray, design);
        QFETCH(QByteArray, problem);
        const ProvenExport result = exported(world.toStdString(), designOf(design.toStdString()));
        const std::string problems = printed(result.synthesis.problems);
        QVERIFY2(QByteArray::fromStdString(problems).contains(problem), problems.c_str());
        QVERIFY(!result.synthesis.isComplete());
    }
    void blocksThatHoldAPodTogetherLetItIn_data();
    void blocksThatHoldAPodTogetherLetItIn()
    {
        QFETCH(QByteArray, design);
        const ProvenExport result = exported(kShop, designOf(design.toStdString()));
        QVERIFY2(result.synthesis.isComplete(), printed(result.synthesis.problems).c_str());
        QVERIFY(result.proof.holds);
    }
    void whatOnlyLooksDoubtfulIsExported()
    {
        const ProvenExport result = exported(
            std::string(kShop) + kTemplated,
            designOf(edges({"{from: {group: {namespace: data, podSelector: {matchLabels: {app: db}}}}, "
                            "to: {namespace: shop}}"})));
        QVERIFY2(result.synthesis.isComplete(), printed(result.synthesis.problems).c_str());
        QVERIFY(result.proof.holds);
    }
};

void TestDoubtfulDesigns::whatNoPolicyCanExpressIsAProblem_data()
{
    QTest::addColumn<QByteArray>("world");
    QTest::addColumn<QByteArray>("design");
    QTest::addColumn<QByteArray>("problem");
    const auto row
        = [](const char *name, const std::string &world, const std::string &design, const char *problem) {
              QTest::newRow(name) << QByteArray::fromStdString(kShop + world)
                                  << QByteArray::fromStdString(design) << QByteArray(problem);
          };
    row("a namespace that is no name", "", edges({"{from: {namespace: a b}, to: {workload: shop/web}}"}),
        "DB7021");
    row("a namespace that is too long", "",
        edges({("{from: {namespace: " + std::string(64, 'a') + "}, to: {workload: shop/web}}").c_str()}),
        "DB7021");
    row("a namespace of the folder that is no name", kTemplatedNamespace, "", "DB7021");
    row("an entry that could not be read", "", edges({"{from: {workload: web}, to: {workload: shop/web}}"}),
        "design.drawbridge:4:3: error: Entries of edges could not be read (1)");
    row("a group of labels that are set later", "",
        edges({"{from: {group: {namespace: shop, podSelector: {matchLabels: {pod-template-hash: x}}}}, "
               "to: {workload: data/db}}"}),
        "DB7013");
    row("a group without labels that are set later", "",
        edges({"{from: {workload: data/db}, to: {group: {namespace: shop, podSelector: {matchExpressions: "
               "[{key: pod-template-hash, operator: DoesNotExist}]}}}}"}),
        "DB7013");
    row("a group that a templated label may belong to", kTemplated,
        edges({"{from: {workload: data/db}, to: {group: {namespace: shop, podSelector: {matchLabels: {app: "
               "web}}}}}"}),
        "DB7013");
    row("a workload that a templated label may not be told from", kTemplated,
        edges({"{from: {workload: data/db}, to: {workload: shop/web}}"}), "DB7020");
    const std::string open
        = "postures: [{namespace: shop, defaultDeny: []}]\npolicies: {keep: [shop/kept]}\n";
    const std::string toWeb = edges({"{from: {workload: data/db}, to: {workload: shop/web}}"});
    row("a kept policy that selects by labels which are set later",
        policy("{matchLabels: {pod-template-hash: x}}"), open + toWeb, "DB7014");
    row("a kept policy with a rule that is rejected",
        policy("{matchLabels: {app: web}}", "[{ports: [{port: 0}]}]"), open + toWeb, "DB7031");
}

void TestDoubtfulDesigns::blocksThatHoldAPodTogetherLetItIn_data()
{
    QTest::addColumn<QByteArray>("design");
    const auto row = [](const char *name, const std::string &design) {
        QTest::newRow(name) << QByteArray::fromStdString("postures: [{namespace: data, defaultDeny: "
                                                         "[Ingress]}, {namespace: shop, defaultDeny: "
                                                         "[Ingress]}]\n"
                                                         + design);
    };
    row("each address of a pod in a block of its own",
        edges({"{from: {cidr: 10.0.0.0/8}, to: {workload: shop/web}}",
               "{from: {cidr: 'fd00::/8'}, to: {workload: shop/web}}"}));
    row("one block for the namespace, too",
        edges({"{from: {cidr: 10.0.0.0/8}, to: {namespace: shop}}",
               "{from: {cidr: 10.0.0.0/8}, to: {workload: shop/web}}",
               "{from: {cidr: 'fd00::/8'}, to: {workload: shop/web}}"}));
    row("one block only for the namespace",
        edges({"{from: {cidr: 10.0.0.0/8}, to: {namespace: shop}}",
               "{from: {cidr: 'fd00::/8'}, to: {workload: shop/web}}"}));
    row("a workload that is named in two ways",
        edges({"{from: {cidr: 10.0.0.0/8}, to: {workload: 'shop/web[Deployment]'}}",
               "{from: {cidr: 'fd00::/8'}, to: {workload: shop/web}}"}));
    row("all private addresses in four blocks",
        edges({"{from: {cidr: 10.0.0.0/8}, to: {workload: data/db}}",
               "{from: {cidr: 100.64.0.0/10}, to: {workload: data/db}}",
               "{from: {cidr: 172.16.0.0/12}, to: {workload: data/db}}",
               "{from: {cidr: 192.168.0.0/16}, to: {workload: data/db}}"}));
}

QTEST_APPLESS_MAIN(TestDoubtfulDesigns)
#include "tst_doubtful_designs.moc"
