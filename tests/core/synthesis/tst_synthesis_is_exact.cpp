// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "base/text.h"
#include "core/synthesis/random_designs.h"
#include "design/design_edits.h"
#include "manifest/policy_writer.h"
#include "policy/policy_compiler.h"
#include "reachability/flow_evaluator.h"
#include "synthesis/kept_policies.h"
#include "synthesis/partial_synthesis.h"
#include "synthesis/proof.h"
#include "synthesis/synthesis.h"

#include <QTest>

using namespace drawbridge;

namespace {

std::shared_ptr<const Reachability> simulate(const std::shared_ptr<const Cluster> &cluster,
                                             std::vector<NetworkPolicy> policies)
{
    KubernetesObjects objects;
    objects.networkPolicies = std::move(policies);
    return Reachability::compute(cluster, std::make_shared<const PolicySet>(compilePolicies(objects)),
                                 genericProfile());
}

/// What a reader needs to see where a proof fails.
QByteArray describe(std::uint32_t seed, const Proof &proof, const std::vector<NetworkPolicy> &policies,
                    const Design &design)
{
    QByteArray text = "seed " + QByteArray::number(seed);
    if (proof.counterExample) {
        const CounterExample &example = *proof.counterExample;
        text += QByteArray::fromStdString(": " + example.from + " -> " + example.to + " "
                                          + std::string(toString(example.flow.protocol)) + " "
                                          + std::to_string(example.flow.port) + " wanted "
                                          + std::to_string(static_cast<int>(example.wanted)) + " actual "
                                          + std::to_string(static_cast<int>(example.actual.access)) + "\n");
    }
    for (const AllowedEdge &edge : design.edges)
        text += QByteArray::fromStdString(toString(edge.from) + " -> " + toString(edge.to) + " "
                                          + toString(edge.traffic) + "\n");
    for (const auto &[name, posture] : design.postures)
        text += QByteArray::fromStdString(name) + " " + (posture.denyIngress ? "I" : "-")
            + (posture.denyEgress ? "E" : "-") + " dns " + toString(posture.dns).data()
            + (posture.sameNamespace ? "S\n" : "-\n");
    for (const NetworkPolicy &policy : policies)
        text += QByteArray::fromStdString(writePolicy(policy)) + "---\n";
    return text;
}

/// All that a synthesis says.
std::string textOf(const Synthesis &synthesis)
{
    std::string text;
    for (const NetworkPolicy &policy : synthesis.policies)
        text += writePolicy(policy) + "---\n";
    for (const Diagnostic &problem : synthesis.problems)
        text += std::string(problem.message->code) + ' ' + join(problem.arguments, " ") + '\n';
    for (const WorkloadIndex workload : synthesis.inseparable)
        text += std::to_string(toSize(workload)) + '\n';
    return text;
}

struct Case {
    explicit Case(std::uint32_t seed, bool keepsPolicies)
        : world(seed)
        , objects(world.objects())
    {
        if (keepsPolicies)
            objects.networkPolicies = world.policies(objects, 3);
        cluster = std::make_shared<const Cluster>(buildCluster(objects).cluster);
        design = world.design(objects);
        if (keepsPolicies)
            design = withPolicyKept(design, {objects.networkPolicies[0].meta.namespaceName, "p0"}, true);
        synthesis = synthesize(*cluster, objects, design);
        policies = synthesis.policies;
        for (const NetworkPolicy &kept : keptPolicies(objects, design))
            policies.push_back(kept);
    }

    std::optional<Proof> proof() const { return prove(*simulate(cluster, policies), objects, design); }

    test::RandomDesigns world;
    KubernetesObjects objects;
    std::shared_ptr<const Cluster> cluster;
    Design design;
    Synthesis synthesis;
    std::vector<NetworkPolicy> policies;
};

} // namespace

class TestSynthesisIsExact : public QObject {
    Q_OBJECT

private:
    static constexpr std::uint32_t kSeeds = 300;

private slots:
    void everySynthesisIsRefusedOrExact_data()
    {
        QTest::addColumn<bool>("keepsPolicies");
        QTest::newRow("replacing all policies") << false;
        QTest::newRow("keeping a policy") << true;
    }
    void everySynthesisIsRefusedOrExact()
    {
        QFETCH(bool, keepsPolicies);
        int exact = 0;
        for (std::uint32_t seed = 1; seed <= kSeeds; ++seed) {
            const Case one(seed, keepsPolicies);
            if (!one.synthesis.isComplete())
                continue;
            const auto proof = one.proof();
            QVERIFY2(proof->holds, describe(seed, *proof, one.policies, one.design));
            ++exact;
        }
        QVERIFY2(exact > static_cast<int>(kSeeds) / 4, QByteArray::number(exact));
        qInfo("%d of %u random designs were exact, the others refused (seeds 1 to %u)", exact, kSeeds,
              kSeeds);
    }
    /// Edit by edit, from one random design to another one.
    void continuingFromAnotherDesignMakesTheSame()
    {
        for (std::uint32_t seed = 1; seed <= 40; ++seed) {
            Case one(seed, seed % 2 == 0);
            Synthesis earlier = one.synthesis;
            Design design = one.design;
            const Design other = one.world.design(one.objects);
            const auto check = [&] {
                Synthesis again = synthesize(*one.cluster, one.objects, design, &earlier);
                QVERIFY2(textOf(again) == textOf(synthesize(*one.cluster, one.objects, design)),
                         QByteArray::number(seed));
                earlier = std::move(again);
            };
            for (const AllowedEdge &edge : other.edges) {
                design = withEdges(design, {edge});
                check();
            }
            for (const auto &[name, posture] : other.postures) {
                design = withPosture(design, name, posture);
                check();
            }
            if (!design.edges.empty())
                design = withoutEdge(design, 0);
            check();
            design = withProfile(design, "calico");
            check();
        }
    }
    void namespacesAloneGetTheSamePolicies()
    {
        for (std::uint32_t seed = 1; seed <= kSeeds; ++seed) {
            const Case one(seed, seed % 2 == 0);
            for (const AllowedEdge &edge : one.design.edges) {
                const std::set<std::string> names
                    = namespacesOpenedBy(*one.cluster, withEdgesAlone(one.design, {edge}));
                std::vector<NetworkPolicy> expected = one.synthesis.policies;
                std::erase_if(expected, [&names](const NetworkPolicy &each) {
                    return !names.contains(each.meta.namespaceName);
                });
                const std::vector<NetworkPolicy> alone
                    = synthesizeNamespaces(*one.cluster, one.objects, one.design, names);
                QCOMPARE(textOf(Synthesis {alone, {}}), textOf(Synthesis {expected, {}}));
            }
        }
        qInfo("seeds 1 to %u", kSeeds);
    }
    void replacingPoliciesOfNamespacesIsCompilingAll()
    {
        for (std::uint32_t seed = 1; seed <= 60; ++seed) {
            Case one(seed, true);
            const AllowedEdge other
                = {WorkloadEndpoint {"n0", "w0", {}}, NamespaceEndpoint {"n0"}, {}, {}, {}, {}};
            const Design edited = withEdges(one.design, {other});
            const std::set<std::string> names
                = namespacesOpenedBy(*one.cluster, withEdgesAlone(edited, {other}));
            const auto inForce = [&one](std::vector<NetworkPolicy> policies, const Design &design) {
                for (const NetworkPolicy &kept : keptPolicies(one.objects, design))
                    policies.push_back(kept);
                return policies;
            };
            KubernetesObjects after;
            after.networkPolicies = inForce(synthesize(*one.cluster, one.objects, edited).policies, edited);
            std::vector<NetworkPolicy> replaced
                = inForce(synthesizeNamespaces(*one.cluster, one.objects, edited, names), edited);
            std::erase_if(replaced, [&names](const NetworkPolicy &each) {
                return !names.contains(each.meta.namespaceName);
            });
            for (const EnforcementProfile *profile : {&genericProfile(), findProfile("calico")}) {
                KubernetesObjects before;
                before.networkPolicies = one.policies;
                PolicySet set = compilePolicies(before, *profile);
                replaceNetworkPolicies(set, names, replaced, *profile);
                const PolicySet whole = compilePolicies(after, *profile);
                const auto isSame
                    = [](const Policy &a, const Policy &b) { return a.id == b.id && isSameDecision(a, b); };
                QVERIFY2(std::equal(set.policies.begin(), set.policies.end(), whole.policies.begin(),
                                    whole.policies.end(), isSame),
                         QByteArray::number(seed));
            }
        }
    }
    void theProofAgreesWithThePlainEvaluator()
    {
        for (std::uint32_t seed = 1; seed <= 60; ++seed) {
            const Case one(seed, seed % 2 == 0);
            if (!one.synthesis.isComplete())
                continue;
            const auto reachability = simulate(one.cluster, one.policies);
            const DesignedTraffic designed(*one.cluster, one.objects, one.design);
            for (std::uint32_t from = 0; from < one.cluster->pods().size(); ++from) {
                for (std::uint32_t to = 0; to < one.cluster->pods().size(); ++to) {
                    if (from == to || one.cluster->pods()[from].isFinished
                        || one.cluster->pods()[to].isFinished)
                        continue;
                    const TrafficBounds wanted = designed.between(PodIndex(from), PodIndex(to));
                    for (const std::uint16_t port :
                         std::initializer_list<std::uint16_t> {53, 443, 5353, 8080, 8081, 8084}) {
                        const Verdict verdict
                            = evaluateFlow(*one.cluster, reachability->policies(), genericProfile(),
                                           {PodIndex(from), PodIndex(to), Protocol::Tcp, port});
                        if (wanted.allowed.contains(Protocol::Tcp, port))
                            QVERIFY2(verdict.access == Access::Allowed, QByteArray::number(seed));
                        else if (!wanted.possible.contains(Protocol::Tcp, port))
                            QVERIFY2(verdict.access == Access::Denied, QByteArray::number(seed));
                    }
                }
            }
        }
    }
    void aRuleThatIsLostOrWidenedIsFound()
    {
        int lost = 0;
        int widened = 0;
        for (std::uint32_t seed = 1; seed <= kSeeds; ++seed) {
            Case one(seed, false);
            if (!one.synthesis.isComplete() || one.policies.empty())
                continue;
            const std::vector<NetworkPolicy> good = one.policies;
            for (std::size_t i = 0; i < good.size(); ++i) {
                one.policies = good;
                one.policies.erase(one.policies.begin() + static_cast<std::ptrdiff_t>(i));
                lost += one.proof()->holds ? 0 : 1;
                one.policies = good;
                if (one.policies[i].isolatesIngress) {
                    one.policies[i].ingress.push_back({});
                    // Opening a namespace to everybody is a leak wherever a live pod was closed to anybody.
                    widened += one.proof()->holds ? 0 : 1;
                }
            }
            if (lost > 150 && widened > 150)
                break;
        }
        QVERIFY2(lost > 100, QByteArray::number(lost));
        QVERIFY2(widened > 100, QByteArray::number(widened));
    }
};

QTEST_APPLESS_MAIN(TestSynthesisIsExact)
#include "tst_synthesis_is_exact.moc"
