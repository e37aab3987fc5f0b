// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "cluster/cluster_builder.h"
#include "document/endpoint_index.h"
#include "support/builders.h"

#include <QTest>

using namespace drawbridge;
using namespace drawbridge::app;

namespace {

/// With two workloads of one name.
Cluster exampleCluster()
{
    KubernetesObjects objects;
    objects.namespaces = {test::namespaceOf("shop"), test::namespaceOf("empty")};
    objects.workloads = {test::deployment("shop", "web"), test::deployment("shop", "cart"),
                         test::workloadOf("StatefulSet", "shop", "cart"), test::deployment("data", "db")};
    return buildCluster(objects).cluster;
}

} // namespace

class TestEndpointIndex : public QObject {
    Q_OBJECT
private slots:
    void theClusterIsSearchedAsItsIndexIs()
    {
        const Cluster cluster = exampleCluster();
        const EndpointIndex index(cluster, {});
        int inCluster = 0;
        for (const auto &[key, endpoint] : index.all()) {
            if (std::holds_alternative<ExternalEndpoint>(endpoint))
                continue;
            QCOMPARE(endpointInCluster(cluster, key), std::optional(endpoint));
            ++inCluster;
        }
        QCOMPARE(inCluster, 7);
    }

    void whatIsNotThereIsNotFound()
    {
        const Cluster cluster = exampleCluster();
        for (const char *key :
             {"", "shop", "/", "shop/", "shop/cart", "shop/cart[Job]", "shop/web[Deployment]", "other/*",
              "other/web", "internet", "10.0.0.0/8", "{a=b}/*"})
            QVERIFY2(!endpointInCluster(cluster, key), key);
    }
};

QTEST_GUILESS_MAIN(TestEndpointIndex)
#include "tst_endpoint_index.moc"
