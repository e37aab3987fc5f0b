// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "reachability/pod_runs.h"

#include <QTest>
#include <random>
#include <set>
#include <string>

using namespace drawbridge;

namespace {

std::string toText(const PodRuns &pods)
{
    std::string text;
    for (const PodRun run : pods.runs())
        text += std::to_string(run.first) + '-' + std::to_string(run.end) + ' ';
    return text;
}

PodRuns runsOf(const std::set<std::uint32_t> &pods)
{
    PodRuns runs;
    for (const std::uint32_t pod : pods)
        runs.append(pod, pod + 1);
    return runs;
}

std::set<std::uint32_t> randomPods(std::mt19937 &random)
{
    std::set<std::uint32_t> pods;
    for (int i = static_cast<int>(random() % 12); i > 0; --i)
        pods.insert(static_cast<std::uint32_t>(random() % 20));
    return pods;
}

} // namespace

class TestPodRuns : public QObject {
    Q_OBJECT

private slots:
    void neighboursBecomeOneRun()
    {
        PodRuns pods(1, 3);
        pods.append(3, 5);
        pods.append(7, 7);
        pods.append(8, 9);
        QCOMPARE(toText(pods), std::string("1-5 8-9 "));
    }

    void operationsAgreeWithSets()
    {
        std::mt19937 random(1);
        for (int i = 0; i < 2000; ++i) {
            const std::set<std::uint32_t> a = randomPods(random);
            const std::set<std::uint32_t> b = randomPods(random);
            std::set<std::uint32_t> both;
            std::set<std::uint32_t> any = a;
            std::set<std::uint32_t> onlyA;
            any.insert(b.begin(), b.end());
            for (const std::uint32_t pod : a)
                (b.contains(pod) ? both : onlyA).insert(pod);
            QCOMPARE(toText(runsOf(a) | runsOf(b)), toText(runsOf(any)));
            QCOMPARE(toText(runsOf(a) & runsOf(b)), toText(runsOf(both)));
            QCOMPARE(toText(runsOf(a) - runsOf(b)), toText(runsOf(onlyA)));
            for (std::uint32_t pod = 0; pod < 21; ++pod)
                QCOMPARE(runsOf(a).contains(pod), a.contains(pod));
        }
    }
};

QTEST_APPLESS_MAIN(TestPodRuns)
#include "tst_pod_runs.moc"
