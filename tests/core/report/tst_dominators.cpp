// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "report/dominators.h"

#include <QTest>
#include <algorithm>
#include <random>
#include <set>

using namespace drawbridge;

namespace {

std::set<std::size_t> reachable(const Successors &graph, std::size_t start)
{
    std::set<std::size_t> found {start};
    std::vector<std::size_t> next {start};
    while (!next.empty()) {
        const std::size_t node = next.back();
        next.pop_back();
        for (const std::size_t follower : graph[node]) {
            if (found.insert(follower).second)
                next.push_back(follower);
        }
    }
    return found;
}

/// What nobody gets at without the edge.
std::vector<std::size_t> lostWithout(const Successors &graph, std::size_t start, std::size_t from,
                                     std::size_t to)
{
    Successors cut = graph;
    std::erase(cut[from], to);
    const std::set<std::size_t> before = reachable(graph, start);
    const std::set<std::size_t> after = reachable(cut, start);
    std::vector<std::size_t> lost;
    std::ranges::set_difference(before, after, std::back_inserter(lost));
    return lost;
}

/// By cutting every edge.
std::vector<Bottleneck> plainBottlenecks(const Successors &graph, std::size_t start)
{
    std::vector<Bottleneck> found;
    for (std::size_t from = 0; from < graph.size(); ++from) {
        for (const std::size_t to : graph[from]) {
            const std::vector<std::size_t> lost = lostWithout(graph, start, from, to);
            if (!lost.empty())
                found.push_back({from, to, lost});
        }
    }
    std::ranges::sort(found, {}, [](const Bottleneck &each) {
        return std::tuple(~each.behind.size(), each.from, each.to);
    });
    return found;
}

Successors randomGraph(std::mt19937 &random)
{
    Successors graph(2 + random() % 12);
    const std::size_t edges = random() % (2 * graph.size());
    for (std::size_t i = 0; i < edges; ++i) {
        std::vector<std::size_t> &from = graph[random() % graph.size()];
        const std::size_t to = random() % graph.size();
        if (std::ranges::find(from, to) == from.end())
            from.push_back(to);
    }
    return graph;
}

} // namespace

class TestDominators : public QObject {
    Q_OBJECT

private slots:
    void aSingleNodeHasNoBottleneck() { QVERIFY(bottlenecks({{}}, 0).empty()); }

    void twoWaysAreNoBottleneckAndTheWayBehindThemIs()
    {
        const std::vector<Bottleneck> found = bottlenecks({{1, 2}, {3}, {3}, {4}, {}}, 0);
        QCOMPARE(found.size(), std::size_t {3});
        for (const Bottleneck &each : found) {
            const std::vector<std::size_t> own {each.to};
            QVERIFY(each.behind == own);
            QVERIFY(each.to != 3);
        }
    }

    void cuttingEveryEdgeFindsTheSame()
    {
        std::size_t found = 0;
        for (std::uint32_t seed = 1; seed <= 2000; ++seed) {
            std::mt19937 random(seed);
            const Successors graph = randomGraph(random);
            const std::vector<Bottleneck> expected = plainBottlenecks(graph, 0);
            const std::vector<Bottleneck> actual = bottlenecks(graph, 0);
            QVERIFY2(std::ranges::equal(actual, expected,
                                        [](const Bottleneck &a, const Bottleneck &b) {
                                            return a.from == b.from && a.to == b.to && a.behind == b.behind;
                                        }),
                     qPrintable(QStringLiteral("seed %1").arg(seed)));
            found += expected.size();
        }
        QVERIFY(found > 1000);
    }
};

QTEST_APPLESS_MAIN(TestDominators)
#include "tst_dominators.moc"
