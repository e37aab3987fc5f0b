// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "report/matrix_change.h"

#include "reachability/flow_evaluator.h"
#include "support/builders.h"
#include "support/random_world.h"

#include <QTest>

#include <set>
using namespace drawbridge;
using namespace drawbridge::test;

namespace {

/// What one pair of pods may do with the traffic looked at.
struct PodAnswer {
    bool isConnected = false;
    bool isOpen = false;
    bool isPossible = false;
};

/// The plainest way to count: every pair of pods of every pair of workloads.
template <typename AnswerOf>
MatrixCell counted(const Reachability &reachability, const MatrixGroup &from, const MatrixGroup &to,
                   AnswerOf answerOf)
{
    const Cluster &cluster = reachability.cluster();
    const auto isRunning
        = [&](PodIndex pod) { return !cluster[pod].isFinished || reachability.profile().finishedPodsCount; };
    MatrixCell cell;
    for (const WorkloadIndex source : from.workloads) {
        for (const WorkloadIndex target : to.workloads) {
            std::vector<PodAnswer> answers;
            for (const PodIndex a : cluster[source].pods) {
                for (const PodIndex b : cluster[target].pods) {
                    const bool isItself = a == b && cluster[a].count == 1;
                    if (!isItself && isRunning(a) && isRunning(b))
                        answers.push_back(answerOf(a, b));
                }
            }
            const auto any = [&](bool PodAnswer::*what) { return std::ranges::any_of(answers, what); };
            const bool isConnected = any(&PodAnswer::isConnected);
            cell.pairs += answers.empty() ? 0 : 1;
            cell.connected += isConnected ? 1 : 0;
            cell.open += isConnected && std::ranges::all_of(answers, &PodAnswer::isOpen) ? 1 : 0;
            cell.unknown += !isConnected && any(&PodAnswer::isPossible) ? 1 : 0;
        }
    }
    return cell;
}

PodAnswer answerOf(const TrafficBounds &bounds)
{
    return {!bounds.allowed.isEmpty(), bounds.allowed.isAll(), !bounds.possible.isEmpty()};
}

PodAnswer answerOf(const Verdict &verdict)
{
    const bool isAllowed = verdict.access == Access::Allowed;
    return {isAllowed, isAllowed, verdict.access != Access::Denied};
}

/// The changes of one port, pod by pod.
MatrixChange countedChange(const Reachability &before, const Reachability &after, const MatrixGroup &from,
                           const MatrixGroup &to, Protocol protocol, std::uint16_t port)
{
    const auto accessIn = [=](const Reachability &world, PodIndex source, PodIndex target) {
        return evaluateFlow(world.cluster(), world.policies(), world.profile(),
                            {source, target, protocol, port})
            .access;
    };
    MatrixChange count;
    for (const WorkloadIndex source : from.workloads) {
        for (const WorkloadIndex target : to.workloads) {
            std::set<Access> seenBefore;
            std::set<Access> seenAfter;
            bool isAdded = false;
            bool isCut = false;
            bool isUnsure = false;
            for (const PodIndex a : before.cluster()[source].pods) {
                for (const PodIndex b : before.cluster()[target].pods) {
                    if (a == b && before.cluster()[a].count == 1)
                        continue;
                    const Access then = accessIn(before, a, b);
                    const Access now = accessIn(after, a, b);
                    seenBefore.insert(then);
                    seenAfter.insert(now);
                    isAdded = isAdded || (then == Access::Denied && now == Access::Allowed);
                    isCut = isCut || (then == Access::Allowed && now == Access::Denied);
                    isUnsure
                        = isUnsure || (then != now && (then == Access::Unknown || now == Access::Unknown));
                }
            }
            if (isAdded)
                (seenBefore.contains(Access::Allowed) ? count.widened : count.added) += 1;
            if (isCut)
                (seenAfter.contains(Access::Allowed) ? count.narrowed : count.cut) += 1;
            count.unsure += isUnsure ? 1 : 0;
        }
    }
    return count;
}

} // namespace

/// Holds the matrix to a double loop over pods, the one port decided by the plain evaluator. DRAWBRIDGE_SEED
/// chooses the first seed.
class TestMatrixCountsEveryPair : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_seed = qEnvironmentVariableIsSet("DRAWBRIDGE_SEED")
            ? qEnvironmentVariable("DRAWBRIDGE_SEED").toUInt()
            : 5000;
        qInfo("first seed %u", m_seed);
    }
    void onAnyPort()
    {
        countInEachWorld(TrafficSet::all(), [](const Reachability &reachability, RandomWorld &) {
            return [&reachability](PodIndex from, PodIndex to) {
                return answerOf(reachability.between(from, to));
            };
        });
    }
    void onOnePort()
    {
        RandomWorld random(m_seed);
        for (int i = 0; i < 3; ++i) {
            const Protocol protocol = random.protocol();
            const std::uint16_t port = random.port();
            countInEachWorld(
                {protocol, {{port, port}}}, [=](const Reachability &reachability, RandomWorld &) {
                    return [&reachability, protocol, port](PodIndex from, PodIndex to) {
                        return answerOf(evaluateFlow(reachability.cluster(), reachability.policies(),
                                                     reachability.profile(), {from, to, protocol, port}));
                    };
                });
        }
    }

    void changesOnOnePort()
    {
        MatrixChange seen;
        for (std::uint32_t seed = m_seed; seed < m_seed + 300; ++seed) {
            RandomWorld random(seed);
            KubernetesObjects objects = random.objects();
            if (seed % 3 == 0)
                joinPods(objects);
            const auto before = reachabilityOf(objects);
            for (int i = 0; i < 4; ++i)
                random.edit(objects);
            const auto after
                = before->withPolicies(std::make_shared<const PolicySet>(compilePolicies(objects)));
            const Protocol protocol = random.protocol();
            const std::uint16_t port = random.port();
            const auto matrix
                = trafficMatrix(*after, namespaceGroups(after->cluster()), {protocol, {{port, port}}});
            const auto changes = matrixChanges(*before, *after, *matrix);
            const std::size_t size = matrix->groups.size();
            for (std::size_t i = 0; i < changes->size(); ++i) {
                const MatrixChange plain = countedChange(*before, *after, matrix->groups[i / size],
                                                         matrix->groups[i % size], protocol, port);
                QVERIFY2((*changes)[i] == plain,
                         qPrintable(QStringLiteral("seed %1, cell %2").arg(seed).arg(i)));
                seen.added += plain.added;
                seen.cut += plain.cut;
                seen.unsure += plain.unsure;
            }
        }
        QVERIFY(seen.added > 0 && seen.cut > 0 && seen.unsure > 0);
    }

private:
    template <typename MakeAnswerOf>
    void countInEachWorld(const TrafficSet &traffic, MakeAnswerOf makeAnswerOf)
    {
        MatrixCell seen;
        for (std::uint32_t seed = m_seed; seed < m_seed + 300; ++seed) {
            RandomWorld random(seed);
            KubernetesObjects objects = random.objects();
            if (seed % 2 == 0)
                random.addAdminPolicies(objects);
            if (seed % 3 == 0)
                joinPods(objects);
            const auto reachability = reachabilityOf(objects, enforcementProfiles()[seed % 4 == 0 ? 1 : 0]);
            for (const auto &groups :
                 {namespaceGroups(reachability->cluster()), workloadGroups(reachability->cluster())}) {
                const auto matrix = trafficMatrix(*reachability, groups, traffic);
                compare(*reachability, *matrix, makeAnswerOf(*reachability, random), seed);
                if (QTest::currentTestFailed())
                    return;
                const MatrixCell total = matrix->total();
                seen.pairs += total.denied();
                seen.connected += total.connected - total.open;
                seen.open += total.open;
                seen.unknown += total.unknown;
            }
        }
        // A generator that never makes an answer tests nothing about it.
        QVERIFY(seen.pairs > 0 && seen.connected > 0 && seen.open > 0 && seen.unknown > 0);
    }

    template <typename AnswerOf>
    static void compare(const Reachability &reachability, const TrafficMatrix &matrix, AnswerOf answerOf,
                        std::uint32_t seed)
    {
        for (std::size_t from = 0; from < matrix.groups.size(); ++from) {
            for (std::size_t to = 0; to < matrix.groups.size(); ++to) {
                const MatrixCell plain
                    = counted(reachability, matrix.groups[from], matrix.groups[to], answerOf);
                QVERIFY2(matrix.at(from, to) == plain,
                         qPrintable(QStringLiteral("seed %1: %2 to %3")
                                        .arg(seed)
                                        .arg(QString::fromStdString(matrix.groups[from].name),
                                             QString::fromStdString(matrix.groups[to].name))));
            }
        }
    }

    std::uint32_t m_seed = 0;
};

QTEST_APPLESS_MAIN(TestMatrixCountsEveryPair)
#include "tst_matrix_counts_every_pair.moc"
