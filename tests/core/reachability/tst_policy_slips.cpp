// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cluster/cluster_builder.h"
#include "policy/policy_compiler.h"
#include "reachability/policy_slips.h"
#include "support/manifests.h"

#include <QTest>

using namespace drawbridge;

namespace {

std::string workload(const std::string &namespaceName, const std::string &name)
{
    return "---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: " + name
        + ", namespace: " + namespaceName + "}\nspec:\n  selector: {matchLabels: {name: " + name
        + "}}\n  template: {metadata: {labels: {name: " + name
        + "}}, spec: {containers: [{name: c, ports: [{name: http, containerPort: 8080}]}]}}\n";
}

std::string service(const std::string &namespaceName, const std::string &name)
{
    return "---\napiVersion: v1\nkind: Service\nmetadata: {name: " + name + ", namespace: " + namespaceName
        + "}\nspec: {selector: {name: " + name + "}, ports: [{port: 80, targetPort: 8080}]}\n";
}

std::string policy(const std::string &namespaceName, const std::string &spec)
{
    return "---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: np, namespace: "
        + namespaceName + "}\nspec: " + spec + "\n";
}

std::string deny(const std::string &namespaceName)
{
    return "---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: deny, namespace: "
        + namespaceName + "}\nspec: {podSelector: {}, policyTypes: [Ingress, Egress]}\n";
}

/// Two workloads with Services in shop, one in data.
const std::string kWorld = workload("shop", "web") + service("shop", "web") + workload("shop", "cart")
    + service("shop", "cart") + workload("data", "db") + service("data", "db")
    + "---\napiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n"
    + "---\napiVersion: v1\nkind: Namespace\nmetadata: {name: data}\n";

std::string slips(const std::string &policies)
{
    const LoadedFolder loaded = loadText(kWorld + policies);
    const auto cluster = std::make_shared<const Cluster>(buildCluster(loaded.objects).cluster);
    const auto world = Reachability::compute(
        cluster, std::make_shared<const PolicySet>(compilePolicies(loaded.objects, genericProfile())),
        genericProfile());
    return printed(findPolicySlips(*world));
}

} // namespace

class TestPolicySlips : public QObject {
    Q_OBJECT

private slots:
    void eachSlipIsToldOnce_data()
    {
        QTest::addColumn<QString>("policies");
        QTest::addColumn<QStringList>("told");
        const auto row = [](const char *name, const std::string &policies, const QStringList &told) {
            QTest::newRow(name) << QString::fromStdString(policies) << told;
        };
        row("the port of the Service",
            policy("shop", "{podSelector: {matchLabels: {name: web}}, ingress: [{ports: [{port: 80}]}]}"),
            {"DB5008", "port 80", "shop/web", "8080"});
        row("the port of the pods",
            policy("shop", "{podSelector: {matchLabels: {name: web}}, ingress: [{ports: [{port: 8080}]}]}"),
            {});
        row("both ports",
            policy(
                "shop",
                "{podSelector: {matchLabels: {name: web}}, ingress: [{ports: [{port: 80}, {port: 8080}]}]}"),
            {});
        row("a port that no container names",
            policy("shop", "{podSelector: {matchLabels: {name: web}}, ingress: [{ports: [{port: htpp}]}]}"),
            {"DB5009", "htpp", "http"});
        row("a port that a container names",
            policy("shop", "{podSelector: {}, ingress: [{ports: [{port: http}]}]}"), {});
        row("a label instead of the name of a namespace",
            policy(
                "shop",
                "{podSelector: {}, ingress: [{from: [{namespaceSelector: {matchLabels: {team: data}}}]}]}"),
            {"DB5017", "team=data", "kubernetes.io/metadata.name=data"});
        row("a label of which nothing is known",
            policy("shop",
                   "{podSelector: {}, ingress: [{from: [{namespaceSelector: {matchLabels: {team: x}}}]}]}"),
            {});
        row("DNS is forgotten",
            deny("shop")
                + policy("shop",
                         "{podSelector: {}, policyTypes: [Egress], egress: [{ports: [{port: 443}]}]}"),
            {"DB5011", "shop/deny", "port 53"});
        row("DNS over UDP alone",
            deny("shop")
                + policy("shop",
                         "{podSelector: {}, policyTypes: [Egress], "
                         "egress: [{ports: [{port: 53, protocol: UDP}]}]}"),
            {"DB5012", "shop/np", "TCP"});
        row("nothing is to be called at all", deny("shop"), {});
        row("the caller is let in and not out",
            deny("shop")
                + policy("data",
                         "{podSelector: {matchLabels: {name: db}}, ingress: [{from: [{namespaceSelector: "
                         "{matchLabels: {kubernetes.io/metadata.name: shop}}, podSelector: "
                         "{matchLabels: {name: web}}}]}]}"),
            {"DB5013", "data/np", "shop/web"});
        row("the caller is let in and out",
            policy("data",
                   "{podSelector: {matchLabels: {name: db}}, ingress: [{from: [{namespaceSelector: "
                   "{matchLabels: {kubernetes.io/metadata.name: shop}}, podSelector: "
                   "{matchLabels: {name: web}}}]}]}"),
            {});
        row("the callee is not let in",
            deny("data")
                + policy("shop",
                         "{podSelector: {matchLabels: {name: web}}, policyTypes: [Egress], egress: "
                         "[{to: [{namespaceSelector: {}, podSelector: {matchLabels: {name: db}}}]}]}"),
            {"DB5014", "shop/np", "data/db"});
        row("every address",
            policy("shop",
                   "{podSelector: {matchLabels: {name: web}}, policyTypes: [Egress], egress: "
                   "[{to: [{ipBlock: {cidr: 0.0.0.0/0}}]}]}"),
            {"DB5015", "169.254.169.254"});
        row("every address but that of the metadata",
            policy("shop",
                   "{podSelector: {matchLabels: {name: web}}, policyTypes: [Egress], egress: "
                   "[{to: [{ipBlock: {cidr: 0.0.0.0/0, except: [169.254.0.0/16]}}]}]}"),
            {});
        row("egress that denies ingress",
            policy("shop", "{podSelector: {matchLabels: {name: web}}, egress: [{ports: [{port: 443}]}]}"),
            {"DB5016", "shop/np", "shop/web"});
    }
    void eachSlipIsToldOnce()
    {
        QFETCH(QString, policies);
        QFETCH(QStringList, told);
        const QString found = QString::fromStdString(slips(policies.toStdString()));
        QVERIFY2(found.count(QStringLiteral("[DB")) == (told.isEmpty() ? 0 : 1), qPrintable(found));
        for (const QString &each : told)
            QVERIFY2(found.contains(each), qPrintable(found));
    }
    void aPolicyOfAnotherDialectMayOpenWhatIsMissing()
    {
        const std::string calico = "---\napiVersion: projectcalico.org/v3\nkind: GlobalNetworkPolicy\n"
                                   "metadata: {name: dns}\nspec: {selector: \"all()\", types: [Egress], "
                                   "egress: [{action: Allow}]}\n";
        const std::string denied = deny("shop")
            + policy("shop", "{podSelector: {}, policyTypes: [Egress], egress: [{ports: [{port: 443}]}]}");
        QVERIFY(!slips(denied).empty());
        QCOMPARE(slips(denied + calico), std::string());
    }
};

QTEST_APPLESS_MAIN(TestPolicySlips)
#include "tst_policy_slips.moc"
