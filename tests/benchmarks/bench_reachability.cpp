// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "reachability/flow_evaluator.h"
#include "support/builders.h"

#include <QTest>
#include <algorithm>
#include <ctime>
#include <functional>
#include <random>

using namespace drawbridge;
using namespace drawbridge::test;

namespace {

/// Processor time, so that other work on the machine does not count; everything here runs on one thread.
double millisecondsOf(const std::function<void()> &work)
{
    const std::clock_t start = std::clock();
    work();
    return 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

/// A hundred namespaces of ten applications with ten dumped pods each, every pod with labels and an address
/// of its own; ten policies a namespace: a default deny, applications inside it, other teams, blocks.
KubernetesObjects bigWorld(int namespaces, int applications, int replicas)
{
    KubernetesObjects objects;
    std::uint32_t address = 0x0a000001;
    for (int n = 0; n < namespaces; ++n) {
        const std::string ns = "team-" + std::to_string(n);
        objects.namespaces.push_back(namespaceOf(ns, {{"group", std::to_string(n % 10)}}));
        for (int a = 0; a < applications; ++a) {
            const std::string app = "app-" + std::to_string(a);
            for (int r = 0; r < replicas; ++r) {
                Workload pod = dumpedPod(
                    ns, app + '-' + std::to_string(r),
                    {{"app", app}, {"pod", std::to_string(r)}, {"tier", "t" + std::to_string(a % 3)}},
                    "DaemonSet", app, toString(IpAddress::fromV4(address++)));
                pod.podTemplate->ports
                    = {{"http", static_cast<std::uint16_t>(8000 + a), Protocol::Tcp, {}, {}}};
                objects.workloads.push_back(std::move(pod));
            }
        }
        NetworkPolicy deny = ingressPolicy(ns, "default-deny", {});
        deny.isolatesEgress = true;
        objects.networkPolicies.push_back(deny);
        for (int p = 0; p < 9; ++p) {
            const LabelSelector subject = selecting({{"app", "app-" + std::to_string(p)}});
            const std::vector<NetworkPolicyPeer> peers
                = {podsOf(selecting({{"app", "app-" + std::to_string((p + 1) % applications)}})),
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

} // namespace

/// Times what an editor waits for. Ratios to the plain evaluator are taken in the same run, so that they mean
/// the same on any machine.
class BenchReachability : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_objects = bigWorld(100, 10, 10);
        m_cluster = std::make_shared<const Cluster>(buildCluster(m_objects).cluster);
        m_policies = std::make_shared<const PolicySet>(compilePolicies(m_objects));
        QCOMPARE(m_cluster->pods().size(), std::size_t {10'000});
        QCOMPARE(m_policies->policies.size(), std::size_t {1'000});
    }

    void aFullComputation()
    {
        double best = 1e9;
        for (int i = 0; i < 3; ++i)
            best = std::min(best, millisecondsOf([this] {
                                m_engine = Reachability::compute(m_cluster, m_policies, genericProfile());
                            }));
        qInfo("10,000 pods, 1,000 policies, 100 namespaces: full computation %.1f ms", best);
    }

    void anEdit()
    {
        std::vector<double> times;
        std::mt19937 random(1);
        auto engine = m_engine;
        KubernetesObjects objects = m_objects;
        for (int i = 0; i < 60; ++i) {
            NetworkPolicy &policy = objects.networkPolicies[random() % objects.networkPolicies.size()];
            (policy.isolatesIngress ? policy.ingress : policy.egress)
                = {ruleOf({podsOfNamespaces(selecting({{"group", std::to_string(i % 10)}}))}, {portOf(443)})};
            const auto policies = std::make_shared<const PolicySet>(compilePolicies(objects));
            times.push_back(millisecondsOf([&] { engine = engine->withPolicies(policies); }));
        }
        std::ranges::sort(times);
        qInfo("one policy changed: median %.2f ms, p95 %.2f ms, most %.2f ms", times[30], times[57],
              times[59]);
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

private:
    KubernetesObjects m_objects;
    std::shared_ptr<const Cluster> m_cluster;
    std::shared_ptr<const PolicySet> m_policies;
    std::shared_ptr<const Reachability> m_engine;
};

QTEST_APPLESS_MAIN(BenchReachability)
#include "bench_reachability.moc"
