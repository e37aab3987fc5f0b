// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "benchmarks/processor_time.h"
#include "export/connection_list.h"
#include "policy/policy_compiler.h"
#include "support/builders.h"

#include <QTest>
#include <algorithm>

using namespace drawbridge;
using namespace drawbridge::test;

namespace {

/// Workloads that may all reach the same blocks, none of which touch.
KubernetesObjects blockWorld(int workloads, int blocks)
{
    KubernetesObjects objects;
    objects.namespaces.push_back(namespaceOf("shop"));
    for (int i = 0; i < workloads; ++i) {
        const std::string app = "app-" + std::to_string(i);
        objects.workloads.push_back(
            deployment("shop", app, {{"app", app}}, {{"http", 8080, Protocol::Tcp, {}, {}}}));
    }
    std::vector<NetworkPolicyPeer> peers;
    for (int i = 0; i < blocks; ++i)
        peers.push_back(
            addressesOf(std::to_string(20 + i / 128) + '.' + std::to_string(i % 128 * 2) + ".0.0/16"));
    NetworkPolicy policy = egressPolicy("shop", "out", {}, {ruleOf(peers, {portOf(443)})});
    objects.networkPolicies.push_back(std::move(policy));
    return objects;
}

} // namespace

/// Times what the command line prints.
class BenchList : public QObject {
    Q_OBJECT

private slots:
    void sixHundredAndFortyBlocks()
    {
        const KubernetesObjects objects = blockWorld(22, 640);
        const auto cluster = std::make_shared<const Cluster>(buildCluster(objects).cluster);
        const auto engine = Reachability::compute(
            cluster, std::make_shared<const PolicySet>(compilePolicies(objects)), genericProfile());
        ConnectionList list;
        const double listing = millisecondsOf([&] { list = listConnections(*engine, {}, {}); });
        std::string text;
        const double writing = millisecondsOf([&] { text = format(list, ConnectionListFormat::Text); });
        const auto lines = std::ranges::count(text, '\n');
        QVERIFY(lines > 22 * 640);
        qInfo("640 blocks, 22 workloads, %td lines: listing %.1f ms, writing %.1f ms", lines, listing,
              writing);
    }
};

QTEST_APPLESS_MAIN(BenchList)
#include "bench_list.moc"
