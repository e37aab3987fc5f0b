// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "core/synthesis/random_designs.h"
#include "manifest/policy_writer.h"
#include "policy/policy_compiler.h"
#include "reachability/flow_evaluator.h"
#include "support/builders.h"
#include "support/manifests.h"
#include "synthesis/proof.h"
#include "synthesis/synthesis.h"

#include <QTest>
#include <algorithm>
#include <array>

using namespace drawbridge;

namespace {

/// A random design whose export is exact.
struct Exported {
    explicit Exported(std::uint32_t seed)
        : world(seed)
        , objects(world.objects())
        , cluster(std::make_shared<const Cluster>(buildCluster(objects).cluster))
        , design(world.design(objects))
    {
        const Synthesis synthesis = synthesize(*cluster, objects, design);
        if (!synthesis.isComplete())
            return;
        for (const NetworkPolicy &policy : synthesis.policies)
            yaml += writePolicy(policy) + "---\n";
    }

    PolicySet policiesOf(const std::string &text) const
    {
        KubernetesObjects read;
        read.networkPolicies = loadText(text).objects.networkPolicies;
        return compilePolicies(read);
    }

    std::optional<Proof> proofOf(const PolicySet &policies) const
    {
        const auto simulated
            = Reachability::compute(cluster, std::make_shared<const PolicySet>(policies), genericProfile());
        return prove(*simulated, objects, design);
    }

    test::RandomDesigns world;
    KubernetesObjects objects;
    std::shared_ptr<const Cluster> cluster;
    Design design;
    /// Empty if the design cannot be expressed.
    std::string yaml;
};

QStringList linesOf(const std::string &yaml)
{
    return QString::fromStdString(yaml).split('\n');
}

/// One line is lost, or a word of it is another: what a slip of the hand does to a file.
std::string mutated(const std::string &yaml, test::RandomDesigns &random)
{
    static constexpr std::array<std::pair<const char *, const char *>, 8> kSlips = {{{"TCP", "UDP"},
                                                                                     {"8080", "8081"},
                                                                                     {"808", "80"},
                                                                                     {"w1", "w0"},
                                                                                     {"front", "back"},
                                                                                     {"n0", "n1"},
                                                                                     {"/8", "/7"},
                                                                                     {"Egress", "Ingress"}}};
    QStringList lines = linesOf(yaml);
    const int place = random.below(static_cast<int>(lines.size()));
    if (random.oneIn(2)) {
        lines.removeAt(place);
    } else {
        // The first line from there on that the slip can happen to.
        const auto &[from, to] = kSlips[static_cast<std::size_t>(random.below(kSlips.size()))];
        for (qsizetype i = place; i < lines.size(); ++i) {
            if (lines[i].contains(from)) {
                lines[i].replace(from, to);
                break;
            }
        }
    }
    return lines.join('\n').toStdString();
}

std::vector<Flow> flowsBetweenPods(const Cluster &cluster)
{
    constexpr std::array kPorts = std::to_array<std::uint16_t>({53, 80, 8080, 8081, 8084, 65535});
    std::vector<Flow> flows;
    for (std::uint32_t from = 0; from < cluster.pods().size(); ++from) {
        for (std::uint32_t to = 0; to < cluster.pods().size(); ++to) {
            for (const std::uint16_t port : kPorts) {
                for (const Protocol protocol : {Protocol::Tcp, Protocol::Udp})
                    flows.push_back({PodIndex(from), PodIndex(to), protocol, port});
            }
        }
    }
    return flows;
}

/// The first flow on which the plain evaluator sees a difference.
std::optional<Flow> firstChange(const Exported &exported, const PolicySet &before, const PolicySet &after)
{
    const Cluster &cluster = *exported.cluster;
    for (const Flow &flow : flowsBetweenPods(cluster)) {
        if (evaluateFlow(cluster, before, genericProfile(), flow).access
            != evaluateFlow(cluster, after, genericProfile(), flow).access)
            return flow;
    }
    return std::nullopt;
}

} // namespace

/// Whatever happens to the exported files: if it changes what is allowed, the proof fails, and what it names
/// is a difference.
class TestProofFindsMutations : public QObject {
    Q_OBJECT

private slots:
    void aChangeOfWhatIsAllowedFailsTheProof()
    {
        int changed = 0;
        for (std::uint32_t seed = 1; seed <= 120; ++seed) {
            Exported exported(seed);
            const PolicySet before = exported.policiesOf(exported.yaml);
            if (exported.yaml.empty() || !exported.proofOf(before)->holds)
                continue;
            for (int i = 0; i < 4; ++i) {
                const std::string yaml = mutated(exported.yaml, exported.world);
                changed += check(exported, before, yaml, seed) ? 1 : 0;
                if (QTest::currentTestFailed())
                    return;
            }
        }
        qInfo("%d changes of what is allowed were found (seeds 1 to 120)", changed);
        QVERIFY2(changed > 60, QByteArray::number(changed));
    }

    /// Every line of an export but the marks counts, or leaving it out changes nothing.
    void noLineCanBeLostUnseen()
    {
        int lines = 0;
        int changed = 0;
        for (std::uint32_t seed = 1; seed <= 6; ++seed) {
            const Exported exported(seed);
            const PolicySet before = exported.policiesOf(exported.yaml);
            if (exported.yaml.empty() || !exported.proofOf(before)->holds)
                continue;
            for (qsizetype i = 0; i < linesOf(exported.yaml).size(); ++i) {
                QStringList rest = linesOf(exported.yaml);
                rest.removeAt(i);
                changed += check(exported, before, rest.join('\n').toStdString(), seed) ? 1 : 0;
                if (QTest::currentTestFailed())
                    return;
                ++lines;
            }
        }
        qInfo("%d of %d lost lines change what is allowed, and all of these were found", changed, lines);
        QVERIFY2(lines > 300 && changed > 100, QByteArray::number(changed));
    }

private:
    /// True if the mutation changes what is allowed between pods.
    static bool check(const Exported &exported, const PolicySet &before, const std::string &yaml,
                      std::uint32_t seed)
    {
        const PolicySet after = exported.policiesOf(yaml);
        const std::optional<Proof> proof = exported.proofOf(after);
        const std::optional<Flow> change = firstChange(exported, before, after);
        const QByteArray text = "seed " + QByteArray::number(seed) + "\n" + QByteArray::fromStdString(yaml);
        if (change && proof->holds) {
            QTest::qFail(text, __FILE__, __LINE__);
        } else if (!proof->holds) {
            const CounterExample &example = *proof->counterExample;
            const Verdict verdict = evaluateFlow(*exported.cluster, after, genericProfile(), example.flow);
            if (verdict.access == example.wanted)
                QTest::qFail("not a difference, " + text, __FILE__, __LINE__);
        }
        return change.has_value();
    }
};

QTEST_APPLESS_MAIN(TestProofFindsMutations)
#include "tst_proof_finds_mutations.moc"
