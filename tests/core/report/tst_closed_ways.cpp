// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "report/closed_ways.h"

#include "support/builders.h"
#include "support/manifests.h"

#include <QTest>

using namespace drawbridge;
using namespace drawbridge::test;

namespace {

const std::string kShop
    = "apiVersion: v1\nkind: Pod\nmetadata: {name: web, namespace: shop, labels: {app: web}}\n"
      "spec: {containers: [{name: c, ports: [{containerPort: 8080}]}]}\n---\n"
      "apiVersion: v1\nkind: Service\nmetadata: {name: open, namespace: shop}\n"
      "spec: {type: LoadBalancer, selector: {app: web}, ports: [{port: 80, targetPort: 8080}]}\n"
      "---\napiVersion: v1\nkind: Service\nmetadata: {name: web, namespace: shop}\n"
      "spec: {selector: {app: web}, ports: [{port: 80, targetPort: 8080}]}\n"
      "---\napiVersion: networking.k8s.io/v1\nkind: Ingress\n"
      "metadata: {name: site, namespace: shop}\n"
      "spec: {defaultBackend: {service: {name: web, port: {number: 80}}}}\n";

std::string policyWith(const std::string &ingress)
{
    return "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: p, namespace: shop}\n"
           "spec: {podSelector: {}, policyTypes: [Ingress], ingress: ["
        + ingress + "]}\n";
}

/// What is told of the shop when this policy is added.
std::string toldWith(const std::string &ingress)
{
    const KubernetesObjects objects = loadText(kShop).objects;
    return printed(
        closedWaysIn(*reachabilityOf(loadText(kShop + "---\n" + policyWith(ingress)).objects), objects));
}

} // namespace

class TestClosedWays : public QObject {
    Q_OBJECT

private slots:
    void whatIsDeniedToEverythingOutsideIsTold()
    {
        const std::string told = toldWith("");
        QVERIFY2(told.find("shop/open is open to the outside (LoadBalancer)") != std::string::npos,
                 told.c_str());
        QVERIFY2(told.find("The Ingress shop/site leads to shop/web") != std::string::npos, told.c_str());
    }
    void oneAddressOnThePortIsAWayIn()
    {
        QCOMPARE(toldWith("{from: [{ipBlock: {cidr: 192.0.2.0/24}}], ports: [{port: 8080}]}"), std::string());
        QVERIFY(toldWith("{from: [{ipBlock: {cidr: 192.0.2.0/24}}], ports: [{port: 9090}]}").find("shop/open")
                != std::string::npos);
    }
    void anIngressControllerIsAWayInForAnIngressAlone()
    {
        const std::string told = toldWith("{from: [{namespaceSelector: {}}]}");
        QVERIFY2(told.find("shop/open") != std::string::npos, told.c_str());
        QVERIFY2(told.find("shop/site") == std::string::npos, told.c_str());
    }
    void whatLeadsToNoPodIsNotTold()
    {
        const KubernetesObjects objects
            = loadText("apiVersion: v1\nkind: Service\nmetadata: {name: open, namespace: shop}\n"
                       "spec: {type: LoadBalancer, selector: {app: web}, ports: [{port: 80}]}\n"
                       "---\napiVersion: networking.k8s.io/v1\nkind: Ingress\n"
                       "metadata: {name: site, namespace: shop}\n"
                       "spec: {defaultBackend: {service: {name: open, port: {number: 80}}}}\n---\n"
                       + policyWith(""))
                  .objects;
        QCOMPARE(printed(closedWaysIn(*reachabilityOf(objects), objects)), std::string());
    }
};

QTEST_APPLESS_MAIN(TestClosedWays)
#include "tst_closed_ways.moc"
