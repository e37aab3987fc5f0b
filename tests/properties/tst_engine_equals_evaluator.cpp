// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cluster/cluster.h"
#include "policy/policy_compiler.h"
#include "reachability/flow_evaluator.h"
#include "reachability/label_changes.h"
#include "reachability/reachability.h"
#include "support/random_world.h"

#include <QTest>
#include <algorithm>
#include <set>

using namespace drawbridge;

namespace {

const char *toText(Access access)
{
    switch (access) {
    case Access::Allowed:
        return "allowed";
    case Access::Denied:
        return "denied";
    case Access::Unknown:
        return "unknown";
    }
    return "";
}

Access accessOf(const TrafficBounds &bounds, Protocol protocol, std::uint16_t port)
{
    if (bounds.allowed.contains(protocol, port))
        return Access::Allowed;
    return bounds.possible.contains(protocol, port) ? Access::Unknown : Access::Denied;
}

std::string toText(const FlowEnd &end)
{
    if (const auto *address = std::get_if<IpAddress>(&end))
        return toString(*address);
    return "pod " + std::to_string(toSize(std::get<PodIndex>(end)));
}

TrafficBounds boundsOf(const Reachability &engine, const FlowEnd &from, const FlowEnd &to)
{
    const auto *source = std::get_if<PodIndex>(&from);
    const auto *target = std::get_if<PodIndex>(&to);
    if (source && target)
        return engine.between(*source, *target);
    return source ? engine.toAddress(*source, std::get<IpAddress>(to))
                  : engine.fromAddress(std::get<IpAddress>(from), *target);
}

/// What was seen over all worlds; a generator that never makes an Unknown tests nothing about it.
struct Seen {
    std::set<Access> accesses;
    std::set<EndCause> causes;
    std::set<UnknownCause> unknowns;

    void add(const Verdict &verdict)
    {
        accesses.insert(verdict.access);
        for (const EndReason &end : {verdict.egress, verdict.ingress}) {
            causes.insert(end.cause);
            for (const UnknownReason &reason : end.unknowns)
                unknowns.insert(reason.cause);
        }
    }
};

std::shared_ptr<const PolicySet> policiesOf(const KubernetesObjects &objects,
                                            const EnforcementProfile &profile = genericProfile())
{
    return std::make_shared<const PolicySet>(compilePolicies(objects, profile));
}

/// Every other world has cluster-wide policies; most have those of Cilium or of Calico, and some both.
/// Bare pods of one node, the first of which has its address.
void runOnOneNode(KubernetesObjects &objects)
{
    for (Workload &workload : objects.workloads) {
        workload.kind = "Pod";
        workload.status.hostIps = {"192.0.2.1"};
        if (&workload != &objects.workloads.front())
            continue;
        workload.podTemplate->hostNetwork = true;
        workload.status.podIps = workload.status.hostIps;
    }
}

KubernetesObjects objectsOf(test::RandomWorld &random, std::uint32_t seed)
{
    KubernetesObjects objects = random.objects();
    if (seed % 2 == 0)
        random.addAdminPolicies(objects);
    if (seed % 10 < 4)
        random.addCiliumPolicies(objects);
    if (seed % 10 >= 3 && seed % 10 < 8)
        random.addCalicoPolicies(objects);
    if (seed % 10 == 1)
        runOnOneNode(objects);
    return objects;
}

/// A third of the worlds are of all profiles in turn, the others of the generic one.
const EnforcementProfile &profileOf(std::uint32_t seed)
{
    const auto profiles = enforcementProfiles();
    return seed % 3 == 0 ? profiles[seed / 3 % profiles.size()] : genericProfile();
}

std::shared_ptr<const Reachability> computed(const KubernetesObjects &objects)
{
    return Reachability::compute(std::make_shared<const Cluster>(buildCluster(objects).cluster),
                                 policiesOf(objects), genericProfile());
}

} // namespace

/// Holds the engine to the plain evaluator. DRAWBRIDGE_SEED chooses the first seed, DRAWBRIDGE_WORLDS how
/// many.
class TestEngineEqualsEvaluator : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_seed = qEnvironmentVariableIsSet("DRAWBRIDGE_SEED")
            ? qEnvironmentVariable("DRAWBRIDGE_SEED").toUInt()
            : 20261;
        m_worlds = qEnvironmentVariableIsSet("DRAWBRIDGE_WORLDS")
            ? qEnvironmentVariable("DRAWBRIDGE_WORLDS").toUInt()
            : 2000;
        qInfo("first seed %u, %u worlds", m_seed, m_worlds);
    }

    void everyVerdictIsTheSameInEveryProfile()
    {
        for (std::uint32_t seed = m_seed; seed < m_seed + m_worlds; ++seed) {
            test::RandomWorld random(seed);
            const KubernetesObjects objects = objectsOf(random, seed);
            const auto cluster = std::make_shared<const Cluster>(buildCluster(objects).cluster);
            const EnforcementProfile &profile = profileOf(seed);
            const auto engine = Reachability::compute(cluster, policiesOf(objects, profile), profile);
            const QString difference = firstDifference(*engine, random, 40);
            QVERIFY2(difference.isEmpty(),
                     qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(difference)));
        }
        QCOMPARE(m_seen.accesses.size(), std::size_t {3});
        for (const UnknownCause cause :
             {UnknownCause::InvalidPolicy, UnknownCause::UndeclaredNamespace, UnknownCause::UnresolvedLabel,
              UnknownCause::AddedLabel, UnknownCause::PodAddress, UnknownCause::OwnNode,
              UnknownCause::OwnNodeDenied, UnknownCause::UnresolvedPeer, UnknownCause::EqualPriority,
              UnknownCause::PartNotModelled, UnknownCause::PolicyNotModelled, UnknownCause::MissingTier,
              UnknownCause::TwoCnis, UnknownCause::UndeclaredServiceAccount})
            QVERIFY2(m_seen.unknowns.contains(cause),
                     qPrintable(QStringLiteral("no world made cause %1").arg(static_cast<int>(cause))));
        for (const EndCause cause :
             {EndCause::NotIsolated, EndCause::Rule, EndCause::NoRule, EndCause::NotSubject, EndCause::OwnPod,
              EndCause::OwnNode, EndCause::NotDecided, EndCause::Finished})
            QVERIFY2(m_seen.causes.contains(cause),
                     qPrintable(QStringLiteral("no world made end cause %1").arg(static_cast<int>(cause))));
    }

    void everyVerdictIsTheSameAfterEdits()
    {
        for (std::uint32_t seed = m_seed; seed < m_seed + m_worlds / 3; ++seed) {
            test::RandomWorld random(seed);
            KubernetesObjects objects = objectsOf(random, seed);
            auto engine = computed(objects);
            for (int step = 0; step < 6; ++step) {
                if (random.oneIn(4)) {
                    random.editLabels(objects);
                    engine = computed(objects);
                }
                random.edit(objects);
                engine = engine->withPolicies(policiesOf(objects));
                const QString difference = firstDifference(*engine, random, 15);
                QVERIFY2(
                    difference.isEmpty(),
                    qPrintable(QStringLiteral("seed %1, edit %2: %3").arg(seed).arg(step).arg(difference)));
                compareWithFresh(*engine, seed);
                if (QTest::currentTestFailed())
                    return;
            }
        }
    }

    void everyVerdictIsTheSameAfterEditsOfLabels()
    {
        std::size_t shared = 0;
        for (std::uint32_t seed = m_seed; seed < m_seed + m_worlds / 2; ++seed) {
            test::RandomWorld random(seed);
            const KubernetesObjects objects = objectsOf(random, seed);
            const EnforcementProfile &profile = profileOf(seed);
            auto engine
                = Reachability::compute(std::make_shared<const Cluster>(buildCluster(objects).cluster),
                                        policiesOf(objects, profile), profile);
            KubernetesObjects edited = objects;
            for (int step = 0; step < 6; ++step) {
                const auto cluster = relabelled(engine->cluster(), random);
                shared += labelChanges(engine->cluster(), *cluster) ? 1 : 0;
                engine = engine->withLabels(cluster);
                if (random.oneIn(3)) {
                    random.edit(edited);
                    engine = engine->withPolicies(policiesOf(edited, profile));
                }
                compareWithFresh(*engine, seed);
                if (QTest::currentTestFailed())
                    return;
                const QString difference = firstDifference(*engine, random, 15);
                QVERIFY2(
                    difference.isEmpty(),
                    qPrintable(QStringLiteral("seed %1, step %2: %3").arg(seed).arg(step).arg(difference)));
            }
        }
        QVERIFY(shared > m_worlds / 2 * 4);
    }

    void clustersThatAreReadAgainAreTheSameWithOtherLabels()
    {
        std::size_t shared = 0;
        for (std::uint32_t seed = m_seed; seed < m_seed + m_worlds / 10; ++seed) {
            test::RandomWorld random(seed);
            KubernetesObjects objects = objectsOf(random, seed);
            auto engine = computed(objects);
            for (int step = 0; step < 4; ++step) {
                random.editLabels(objects);
                const auto cluster = std::make_shared<const Cluster>(buildCluster(objects).cluster);
                shared += labelChanges(engine->cluster(), *cluster) ? 1 : 0;
                engine = engine->withLabels(cluster);
                compareWithFresh(*engine, seed);
                if (QTest::currentTestFailed())
                    return;
            }
        }
        QVERIFY(shared > m_worlds / 10);
    }

    void workloadAnswersJoinTheirPods()
    {
        for (std::uint32_t seed = m_seed; seed < m_seed + m_worlds / 5; ++seed) {
            test::RandomWorld random(seed);
            const KubernetesObjects objects = random.objects();
            const auto engine = computed(objects);
            const Cluster *cluster = &engine->cluster();
            for (std::size_t from = 0; from < cluster->workloads().size(); ++from) {
                for (std::size_t to = 0; to < cluster->workloads().size(); ++to)
                    compareJoined(*engine, WorkloadIndex(from), WorkloadIndex(to), seed);
                if (QTest::currentTestFailed())
                    return;
            }
        }
    }

private:
    FlowEnd randomEnd(const Reachability &engine, test::RandomWorld &random) const
    {
        if (!random.oneIn(5))
            return PodIndex(random.below(engine.cluster().pods().size()));
        const auto atoms = engine.externalAtoms();
        const AddressRange &atom = atoms[random.below(atoms.size())];
        return random.oneIn(2) ? atom.first : atom.last;
    }

    /// Empty if the engine agrees with the evaluator on that many random flows.
    QString firstDifference(const Reachability &engine, test::RandomWorld &random, int flows)
    {
        for (int i = 0; i < flows; ++i) {
            Flow flow {randomEnd(engine, random), randomEnd(engine, random), random.protocol(),
                       random.port()};
            if (std::holds_alternative<IpAddress>(flow.from) && std::holds_alternative<IpAddress>(flow.to))
                continue;
            const Verdict verdict = engine.explain(flow);
            m_seen.add(verdict);
            const TrafficBounds bounds = boundsOf(engine, flow.from, flow.to);
            const Access access = accessOf(bounds, flow.protocol, flow.port);
            if (access != verdict.access || !bounds.possible.contains(bounds.allowed))
                return QStringLiteral("%1 to %2, %3 %4: engine %5, evaluator %6")
                    .arg(QString::fromStdString(toText(flow.from)), QString::fromStdString(toText(flow.to)),
                         QString::fromUtf8(toString(flow.protocol).data()))
                    .arg(flow.port)
                    .arg(QString::fromUtf8(toText(access)), QString::fromUtf8(toText(verdict.access)));
        }
        return {};
    }

    /// The cluster with one to three labels of pods and namespaces edited.
    static std::shared_ptr<const Cluster> relabelled(const Cluster &before, test::RandomWorld &random)
    {
        Cluster cluster = before;
        for (std::size_t i = 1 + random.below(3); i > 0; --i) {
            if (random.oneIn(3)) {
                const auto ns = NamespaceIndex(random.below(cluster.namespaces().size()));
                LabelMap labels = cluster[ns].labels;
                random.editLabel(labels);
                cluster = cluster.withNamespaceLabels(ns, labels);
            } else {
                const auto pod = PodIndex(random.below(cluster.pods().size()));
                LabelMap labels = cluster[pod].labels;
                random.editLabel(labels);
                cluster = cluster.withPodLabels(pod, labels);
            }
        }
        return std::make_shared<const Cluster>(cluster);
    }

    void compareWithFresh(const Reachability &edited, std::uint32_t seed)
    {
        const auto fresh
            = Reachability::compute(std::make_shared<const Cluster>(edited.cluster()),
                                    std::make_shared<const PolicySet>(edited.policies()), edited.profile());
        const bool hasSameAtoms = std::ranges::equal(fresh->addressAtoms(), edited.addressAtoms());
        QVERIFY2(hasSameAtoms, qPrintable(QStringLiteral("seed %1: other atoms").arg(seed)));
        for (std::size_t i = 0; i < edited.cluster().pods().size(); ++i) {
            const auto pod = PodIndex(i);
            for (const Direction direction : {Direction::Ingress, Direction::Egress})
                QCOMPARE(edited.policiesOf(pod, direction), fresh->policiesOf(pod, direction));
            for (std::size_t j = 0; j < edited.cluster().pods().size(); ++j)
                QVERIFY2(edited.between(pod, PodIndex(j)) == fresh->between(pod, PodIndex(j)),
                         qPrintable(QStringLiteral("seed %1: pod %2 to pod %3").arg(seed).arg(i).arg(j)));
        }
    }

    void compareJoined(const Reachability &engine, WorkloadIndex from, WorkloadIndex to, std::uint32_t seed)
    {
        std::optional<TrafficBounds> joined;
        TrafficSet some;
        for (const PodIndex source : engine.cluster()[from].pods) {
            for (const PodIndex target : engine.cluster()[to].pods) {
                const ClusterPod &pod = engine.cluster()[source];
                if ((source == target && pod.count == 1) || pod.isFinished
                    || engine.cluster()[target].isFinished)
                    continue;
                const TrafficBounds pair = engine.between(source, target);
                some |= pair.allowed;
                joined = joined
                    ? TrafficBounds {joined->allowed & pair.allowed, joined->possible | pair.possible}
                    : pair;
            }
        }
        QVERIFY2(
            engine.between(from, to) == joined.value_or(TrafficBounds {})
                && engine.allowedForSome(from, to) == some,
            qPrintable(
                QStringLiteral("seed %1: workload %2 to %3").arg(seed).arg(toSize(from)).arg(toSize(to))));
    }

    std::uint32_t m_seed = 0;
    std::uint32_t m_worlds = 0;
    Seen m_seen;
};

QTEST_APPLESS_MAIN(TestEngineEqualsEvaluator)
#include "tst_engine_equals_evaluator.moc"
