// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "benchmarks/processor_time.h"
#include "reachability/flow_evaluator.h"
#include "report/traffic_matrix.h"
#include "support/builders.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <fstream>
#include <gperftools/malloc_extension_c.h>
#include <map>
#include <random>

using namespace drawbridge;
using namespace drawbridge::test;

namespace {

template <typename Work> auto timed(double &milliseconds, Work work)
{
    decltype(work()) result;
    milliseconds = millisecondsOf([&] { result = work(); });
    return result;
}

/// How large a world is, and whether every pod has labels and an address of its own. Otherwise the replicas
/// of an application are alike, as a template makes them.
struct Size {
    int namespaces = 0;
    int applications = 10;
    int replicas = 10;
    bool isDistinct = true;
    /// Policies of a namespace, of which one denies by default.
    int policies = 10;

    int pods() const { return namespaces * applications * replicas; }
};

void addApplication(KubernetesObjects &objects, const std::string &ns, int number, const Size &size,
                    std::uint32_t &address)
{
    const std::string app = "app-" + std::to_string(number);
    const LabelMap labels {{"app", app}, {"tier", "t" + std::to_string(number % 3)}};
    const std::vector<ContainerPort> ports
        = {{"http", static_cast<std::uint16_t>(8000 + number), Protocol::Tcp, {}, {}}};
    if (!size.isDistinct) {
        objects.workloads.push_back(deployment(ns, app, labels, ports));
        objects.workloads.back().replicas = static_cast<std::uint32_t>(size.replicas);
        return;
    }
    for (int r = 0; r < size.replicas; ++r) {
        Workload pod = dumpedPod(ns, app + '-' + std::to_string(r), labels, "DaemonSet", app,
                                 toString(IpAddress::fromV4(address++)));
        pod.podTemplate->labels.set("pod", std::to_string(r));
        pod.podTemplate->ports = ports;
        objects.workloads.push_back(std::move(pod));
    }
}

/// Applications in namespaces, each with policies: a default deny, applications inside it, other teams,
/// blocks.
KubernetesObjects bigWorld(const Size &size)
{
    KubernetesObjects objects;
    std::uint32_t address = 0x0a000001;
    for (int n = 0; n < size.namespaces; ++n) {
        const std::string ns = "team-" + std::to_string(n);
        objects.namespaces.push_back(namespaceOf(ns, {{"group", std::to_string(n % 10)}}));
        for (int a = 0; a < size.applications; ++a)
            addApplication(objects, ns, a, size, address);
        NetworkPolicy deny = ingressPolicy(ns, "default-deny", {});
        deny.isolatesEgress = true;
        objects.networkPolicies.push_back(deny);
        for (int p = 0; p + 1 < size.policies; ++p) {
            const LabelSelector subject = selecting({{"app", "app-" + std::to_string(p)}});
            const std::vector<NetworkPolicyPeer> peers
                = {podsOf(selecting({{"app", "app-" + std::to_string((p + 1) % size.applications)}})),
                   podsOfNamespaces(selecting({{"group", std::to_string(p)}}), selecting({{"tier", "t0"}})),
                   addressesOf("10." + std::to_string(p) + ".0.0/16")};
            const std::string name = "allow-" + std::to_string(p);
            const std::vector<NetworkPolicyPort> ports
                = {portOf(static_cast<std::uint16_t>(8000 + p)), portOf(53, Protocol::Udp)};
            objects.networkPolicies.push_back(p % 2 == 0
                                                  ? ingressPolicy(ns, name, subject, {ruleOf(peers, ports)})
                                                  : egressPolicy(ns, name, subject, {ruleOf(peers, ports)}));
        }
    }
    return objects;
}

/// A line of /proc/self/status: VmRSS is what this process has in memory, VmHWM the most that it ever had.
double megabytesOf(const std::string &line)
{
    std::ifstream status("/proc/self/status");
    double kilobytes = 0;
    for (std::string word; status >> word;) {
        if (word == line + ':')
            status >> kilobytes;
    }
    return kilobytes / 1024;
}

/// Forgets the most that this process ever had in memory.
void resetPeak()
{
    std::ofstream("/proc/self/clear_refs") << 5;
}

/// The pairs of a thousand nodes are too many for any screen; forty that are in view are not.
void lookAtScreen(const Reachability &engine)
{
    std::size_t connected = 0;
    for (std::uint32_t from = 0; from < 40; ++from) {
        for (std::uint32_t to = 0; to < 40; ++to)
            connected += !engine.between(WorkloadIndex(from), WorkloadIndex(to)).possible.isEmpty();
    }
    QVERIFY(connected > 0);
}

/// A world that is edited, one thing at a time.
struct World {
    KubernetesObjects objects;
    std::shared_ptr<const Cluster> cluster;
    std::shared_ptr<const PolicySet> policies;

    explicit World(const Size &size)
        : objects(bigWorld(size))
        , cluster(std::make_shared<const Cluster>(buildCluster(objects).cluster))
        , policies(std::make_shared<const PolicySet>(compilePolicies(objects)))
    {
    }
    NetworkPolicy &anyPolicy(std::mt19937 &random)
    {
        return objects.networkPolicies[random() % objects.networkPolicies.size()];
    }
};

using Engine = std::shared_ptr<const Reachability>;

/// Puts policies in place of those with their names, and asks for what that changes.
Engine withPolicies(World &world, const Engine &engine, const std::vector<NetworkPolicy> &edited,
                    double &milliseconds)
{
    return timed(milliseconds, [&] {
        auto policies = std::make_shared<PolicySet>(*world.policies);
        for (const NetworkPolicy &policy : edited)
            addNetworkPolicy(*policies, policy, genericProfile());
        world.policies = policies;
        return engine->withPolicies(std::move(policies));
    });
}

Engine editRule(World &world, const Engine &engine, std::mt19937 &random, double &milliseconds)
{
    NetworkPolicy &policy = world.anyPolicy(random);
    NetworkPolicyRule rule;
    rule.peers.push_back(podsOfNamespaces(selecting({{"group", std::to_string(random() % 10)}})));
    rule.ports.push_back(portOf(443));
    std::vector<NetworkPolicyRule> &rules = policy.isolatesIngress ? policy.ingress : policy.egress;
    rules.assign(1, rule);
    return withPolicies(world, engine, {policy}, milliseconds);
}

Engine editSelector(World &world, const Engine &engine, std::mt19937 &random, double &milliseconds)
{
    NetworkPolicy &policy = world.anyPolicy(random);
    policy.podSelector = selecting({{"app", "app-" + std::to_string(random() % 10)}});
    return withPolicies(world, engine, {policy}, milliseconds);
}

Engine editPolicy(World &world, const Engine &engine, std::mt19937 &random, double &milliseconds)
{
    NetworkPolicy &policy = world.anyPolicy(random);
    policy.isolatesEgress = !policy.isolatesEgress;
    return withPolicies(world, engine, {policy}, milliseconds);
}

/// What a new edge comes to: a policy at each end.
Engine drawEdge(World &world, const Engine &engine, std::mt19937 &random, double &milliseconds)
{
    const auto any = [&](std::size_t end) { return std::to_string(random() % end); };
    const std::string ns = "team-" + any(world.cluster->namespaces().size());
    const LabelSelector from = selecting({{"app", "app-" + any(5)}});
    const LabelSelector to = selecting({{"app", "app-" + any(5)}});
    const std::string name = "drawn-" + std::to_string(random());
    return withPolicies(world, engine,
                        {egressPolicy(ns, name + "-out", from, {ruleOf({podsOf(to)}, {portOf(9000)})}),
                         ingressPolicy(ns, name + "-in", to, {ruleOf({podsOf(from)}, {portOf(9000)})})},
                        milliseconds);
}

Engine editPodLabel(World &world, const Engine &engine, std::mt19937 &random, double &milliseconds)
{
    const auto pod = PodIndex(random() % world.cluster->pods().size());
    LabelMap labels = (*world.cluster)[pod].labels;
    labels.set("app", "app-" + std::to_string(random() % 10));
    return timed(milliseconds, [&] {
        world.cluster = std::make_shared<const Cluster>(world.cluster->withPodLabels(pod, labels));
        return engine->withLabels(world.cluster);
    });
}

Engine editNamespaceLabel(World &world, const Engine &engine, std::mt19937 &random, double &milliseconds)
{
    const auto ns = NamespaceIndex(random() % world.cluster->namespaces().size());
    LabelMap labels = (*world.cluster)[ns].labels;
    labels.set("group", std::to_string(random() % 10));
    return timed(milliseconds, [&] {
        world.cluster = std::make_shared<const Cluster>(world.cluster->withNamespaceLabels(ns, labels));
        return engine->withLabels(world.cluster);
    });
}

struct Edit {
    const char *name;
    Engine (*apply)(World &world, const Engine &engine, std::mt19937 &random, double &milliseconds);
};

constexpr Edit kEdits[] = {
    {"one rule", editRule},
    {"one policy", editPolicy},
    {"one selector", editSelector},
    {"one pod label", editPodLabel},
    {"one namespace label", editNamespaceLabel},
    {"one drawn edge", drawEdge},
};

/// How much slower one flow is in the plain evaluator than all ports of a pair are in the engine.
double ratioToPlain(const Reachability &engine)
{
    std::mt19937 random(2);
    std::vector<std::pair<PodIndex, PodIndex>> pairs;
    const std::size_t pods = engine.cluster().pods().size();
    for (int i = 0; i < 100; ++i)
        pairs.emplace_back(PodIndex(random() % pods), PodIndex(random() % pods));
    std::size_t plainly = 0;
    std::size_t quickly = 0;
    const double plain = millisecondsOf([&] {
        for (const auto &[from, to] : pairs)
            plainly += engine.explain({from, to, Protocol::Tcp, 8000}).access == Access::Allowed;
    });
    const double quick = millisecondsOf([&] {
        for (const auto &[from, to] : pairs)
            quickly += engine.between(from, to).allowed.contains(Protocol::Tcp, 8000);
    });
    return plainly == quickly ? plain / std::max(quick, 0.001) : 0;
}

} // namespace

/// Times what an editor waits for. Ratios to the plain evaluator are taken in the same run, so that they mean
/// the same on any machine.
class BenchReachability : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_objects = bigWorld({.namespaces = 100});
        m_cluster = std::make_shared<const Cluster>(buildCluster(m_objects).cluster);
        m_policies = std::make_shared<const PolicySet>(compilePolicies(m_objects));
        m_engine = Reachability::compute(m_cluster, m_policies, genericProfile());
        QCOMPARE(m_cluster->pods().size(), std::size_t {10'000});
        QCOMPARE(m_policies->policies.size(), std::size_t {1'000});
    }

    void aFullComputationAndEdits_data()
    {
        QTest::addColumn<Size>("size");
        QTest::newRow("1,000 pods, 100 policies")
            << Size {.namespaces = 20, .applications = 5, .policies = 5};
        QTest::newRow("10,000 pods, 1,000 policies") << Size {.namespaces = 100};
        QTest::newRow("100,000 pods, 10,000 policies, replicas")
            << Size {.namespaces = 1000, .isDistinct = false};
        QTest::newRow("100,000 pods, 10,000 policies, all distinct") << Size {.namespaces = 1000};
    }
    void aFullComputationAndEdits()
    {
        QFETCH(Size, size);
        World world(size);
        Engine engine;
        // What building the world has freed would hide what the engine takes.
        MallocExtension_ReleaseFreeMemory();
        const double before = megabytesOf("VmRSS");
        resetPeak();
        const double full = millisecondsOf(
            [&] { engine = Reachability::compute(world.cluster, world.policies, genericProfile()); });
        const double peak = megabytesOf("VmHWM") - before;
        const double ratio = ratioToPlain(*engine);
        QVERIFY2(ratio > 10,
                 "the engine must be ten times faster than the plain evaluator, and agree with it");
        qInfo("%s: full computation %.1f ms (%.1f times the row before), %.0f MB, %.2g cells a second, "
              "%.0f times the plain evaluator",
              QTest::currentDataTag(), full, m_lastFull > 0 ? full / m_lastFull : 1.0, peak,
              1000 * std::pow(static_cast<double>(size.pods()), 2) / full, ratio);
        m_lastFull = full;
        std::mt19937 random(1);
        for (const Edit &edit : kEdits)
            measure(edit, world, engine, random);
    }

    void onePairOfPodsAgainstThePlainEvaluator()
    {
        std::mt19937 random(2);
        std::vector<std::pair<PodIndex, PodIndex>> pairs;
        for (int i = 0; i < 300; ++i)
            pairs.emplace_back(PodIndex(random() % 10'000), PodIndex(random() % 10'000));
        int allowedPlain = 0;
        int allowedEngine = 0;
        const double plain = millisecondsOf([&] {
            for (const auto &[from, to] : pairs)
                allowedPlain += evaluateFlow(*m_cluster, *m_policies, genericProfile(),
                                             {from, to, Protocol::Tcp, 8000})
                                    .access
                    == Access::Allowed;
        });
        const double fast = millisecondsOf([&] {
            for (const auto &[from, to] : pairs)
                allowedEngine += m_engine->between(from, to).allowed.contains(Protocol::Tcp, 8000);
        });
        QCOMPARE(allowedEngine, allowedPlain);
        qInfo("one pair: engine %.2f us for all ports, plain evaluator %.1f us for one, ratio %.0f",
              fast * 1000 / 300, plain * 1000 / 300, plain / fast);
        QVERIFY2(plain > 10 * fast, "the engine must be ten times faster than the plain evaluator");
    }

    void everyPairOfWorkloads()
    {
        std::size_t connected = 0;
        const double all = millisecondsOf([&] {
            for (std::size_t from = 0; from < m_cluster->workloads().size(); ++from) {
                for (std::size_t to = 0; to < m_cluster->workloads().size(); ++to)
                    connected
                        += !m_engine->between(WorkloadIndex(from), WorkloadIndex(to)).possible.isEmpty();
            }
        });
        QVERIFY(connected > 0);
        qInfo("1,000 x 1,000 workloads of ten pods each: %.0f ms", all);
    }

    void aMatrixOfNamespaces_data()
    {
        QTest::addColumn<TrafficSet>("traffic");
        QTest::newRow("any port") << TrafficSet::all();
        QTest::newRow("TCP 8000") << TrafficSet(Protocol::Tcp, {{8000, 8000}});
    }

    void aMatrixOfNamespaces()
    {
        QFETCH(TrafficSet, traffic);
        MatrixCell total;
        const double all = millisecondsOf(
            [&] { total = trafficMatrix(*m_engine, namespaceGroups(*m_cluster), traffic)->total(); });
        QCOMPARE(total.pairs, std::uint64_t {1'000'000});
        qInfo("matrix of 100 x 100 namespaces, 1,000 workloads, %s: %.0f ms", QTest::currentDataTag(), all);
    }

private:
    /// From an edit to the pairs on screen.
    void measure(const Edit &edit, World &world, Engine &engine, std::mt19937 &random)
    {
        std::vector<double> times;
        for (int i = 0; i < 40; ++i) {
            double editing = 0;
            const Engine previous = engine;
            engine = edit.apply(world, previous, random, editing);
            times.push_back(editing + millisecondsOf([&] { lookAtScreen(*engine); }));
        }
        std::ranges::sort(times);
        double &last = m_lastMedian[edit.name];
        const double median = times[times.size() / 2];
        qInfo("    %-20s p50 %6.2f ms, p95 %6.2f ms, most %6.2f ms, %.1f times the row before", edit.name,
              median, times[times.size() * 95 / 100], times.back(), last > 0 ? median / last : 1.0);
        last = median;
    }

    double m_lastFull = 0;
    std::map<std::string, double> m_lastMedian;
    KubernetesObjects m_objects;
    std::shared_ptr<const Cluster> m_cluster;
    std::shared_ptr<const PolicySet> m_policies;
    std::shared_ptr<const Reachability> m_engine;
};

QTEST_APPLESS_MAIN(BenchReachability)
#include "bench_reachability.moc"
