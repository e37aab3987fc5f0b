// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "support/manifests.h"
#include "synthesis/design_resolution.h"

#include <QTest>

using namespace drawbridge;

namespace {

/// More edges than one thread resolves.
constexpr int kWorkloads = 160;

std::string manyPods()
{
    std::string text;
    for (int i = 0; i < kWorkloads; ++i) {
        const std::string name = "w" + std::to_string(i);
        text += "---\napiVersion: v1\nkind: Pod\nmetadata: {name: " + name
            + ", namespace: shop, labels: {app: " + name + "}}\nspec: {containers: [{name: c}]}\n";
    }
    return text;
}

EdgeEndpoint workload(int number)
{
    return WorkloadEndpoint {"shop", "w" + std::to_string(number), {}};
}

} // namespace

class TestDesignResolution : public QObject {
    Q_OBJECT
private slots:
    void manyEdgesAreWhatEachIsAlone()
    {
        const Cluster cluster = buildCluster(loadText(manyPods()).objects).cluster;
        Design design;
        std::vector<AllowedEdge> edges;
        for (int from = 0; from < kWorkloads; ++from) {
            for (int to = 0; to < kWorkloads; ++to)
                // One in a hundred is missing.
                edges.push_back(
                    {workload(from), workload((from + to) % 100 == 0 ? to + 1000 : to), {}, {}, {}, {}});
        }
        design.edges = EdgeList(edges);
        const ResolvedDesign all = resolveDesign(cluster, design, genericProfile());
        QCOMPARE(all.edges.size(), design.edges.size());
        std::vector<std::string> problems;
        for (std::size_t i = 0; i < design.edges.size(); ++i) {
            Design one;
            one.edges = EdgeList({design.edges[i]});
            const ResolvedDesign alone = resolveDesign(cluster, one, genericProfile());
            QVERIFY(all.edges[i].from.pods == alone.edges.front().from.pods);
            QVERIFY(all.edges[i].to.pods == alone.edges.front().to.pods);
            QCOMPARE(all.edges[i].isResolved, alone.edges.front().isResolved);
            for (const Diagnostic &problem : alone.problems)
                problems.push_back(toString(problem));
        }
        QVERIFY(problems.size() > 200);
        QCOMPARE(all.problems.size(), problems.size());
        for (std::size_t i = 0; i < problems.size(); ++i)
            QCOMPARE(toString(all.problems[i]), problems[i]);
    }
};

QTEST_GUILESS_MAIN(TestDesignResolution)
#include "tst_design_resolution.moc"
