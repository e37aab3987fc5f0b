// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "core/synthesis/random_designs.h"
#include "export/policy_bundle.h"
#include "export/rollout_files.h"
#include "export/rollout_simulation.h"
#include "manifest/file_mark.h"
#include "manifest/policy_writer.h"
#include "policy/policy_compiler.h"
#include "reachability/flow_end.h"
#include "reachability/flow_evaluator.h"
#include "synthesis/kept_policies.h"

#include <QTest>
#include <algorithm>
#include <array>
#include <functional>
#include <map>

using namespace drawbridge;

namespace {

KubernetesObjects withPolicies(test::RandomDesigns &world)
{
    KubernetesObjects objects = world.objects();
    objects.networkPolicies = world.policies(objects, world.below(5));
    // Some have the names of exported ones.
    if (!objects.networkPolicies.empty() && world.oneIn(2))
        objects.networkPolicies.back().meta.name = "default-deny";
    return objects;
}

Design designKeeping(test::RandomDesigns &world, const KubernetesObjects &objects)
{
    const Design design = world.design(objects);
    if (objects.networkPolicies.size() < 2 || world.oneIn(2))
        return design;
    const ObjectMeta &kept = objects.networkPolicies.front().meta;
    return withPolicyKept(design, {kept.namespaceName, kept.name}, true);
}

/// A random design with a proven export, and the way there.
struct RolledOut {
    explicit RolledOut(std::uint32_t seed)
        : world(seed)
        , objects(withPolicies(world))
        , cluster(std::make_shared<const Cluster>(buildCluster(objects).cluster))
        , design(designKeeping(world, objects))
        , proven(*proveExport(objects, *cluster, design))
    {
        if (proven.mayBeWritten())
            rollout
                = *planRollout(objects, cluster, design, objects.networkPolicies, proven.synthesis.policies);
    }

    test::RandomDesigns world;
    KubernetesObjects objects;
    std::shared_ptr<const Cluster> cluster;
    Design design;
    ProvenExport proven;
    Rollout rollout;
};

void put(const std::vector<NetworkPolicy> &policies, PoliciesInForce &inForce)
{
    for (const NetworkPolicy &policy : policies)
        inForce.insert_or_assign({policy.meta.namespaceName, policy.meta.name}, policy);
}

void drop(const std::vector<NetworkPolicy> &policies, PoliciesInForce &inForce)
{
    for (const NetworkPolicy &policy : policies)
        inForce.erase({policy.meta.namespaceName, policy.meta.name});
}

void take(const RolloutStep &step, PoliciesInForce &inForce)
{
    put(step.policies, inForce);
    drop(step.removed, inForce);
}

void takeBack(const RolloutStep &step, PoliciesInForce &inForce)
{
    drop(step.policies, inForce);
    put(step.overwritten, inForce);
    put(step.removed, inForce);
}

std::map<std::pair<std::string, std::string>, std::string> textsOf(const PoliciesInForce &inForce)
{
    std::map<std::pair<std::string, std::string>, std::string> texts;
    for (const auto &[key, policy] : inForce)
        texts[key] = writePolicy(policy);
    return texts;
}

PolicySet compiled(const PoliciesInForce &inForce, const KubernetesObjects &objects)
{
    KubernetesObjects enforced;
    for (const auto &[key, policy] : inForce)
        enforced.networkPolicies.push_back(policy);
    addOtherPolicies(enforced, objects);
    return compilePolicies(enforced);
}

std::vector<Flow> someFlows(const Cluster &cluster)
{
    constexpr std::array kPorts = std::to_array<std::uint16_t>({53, 8080, 8081, 8084});
    const IpAddress outside = *IpAddress::parse("203.0.113.9");
    std::vector<Flow> flows;
    for (std::uint32_t from = 0; from < cluster.pods().size(); ++from) {
        for (const std::uint16_t port : kPorts) {
            for (const Protocol protocol : {Protocol::Tcp, Protocol::Udp}) {
                for (std::uint32_t to = 0; to < cluster.pods().size(); ++to)
                    flows.push_back({PodIndex(from), PodIndex(to), protocol, port});
                flows.push_back({PodIndex(from), outside, protocol, port});
                flows.push_back({outside, PodIndex(from), protocol, port});
            }
        }
    }
    return flows;
}

/// By the plain evaluator.
std::vector<bool> allowed(const RolledOut &one, const PoliciesInForce &inForce,
                          const std::vector<Flow> &flows)
{
    const PolicySet policies = compiled(inForce, one.objects);
    std::vector<bool> result;
    for (const Flow &flow : flows)
        result.push_back(evaluateFlow(*one.cluster, policies, genericProfile(), flow).access
                         == Access::Allowed);
    return result;
}

} // namespace

class TestRollout : public QObject {
    Q_OBJECT

private slots:
    /// What ends up allowed and is allowed before a step is allowed after it, and the steps end where the
    /// export does.
    void noStepCutsWhatIsWanted()
    {
        std::size_t steps = 0;
        for (std::uint32_t seed = 1; seed <= 60; ++seed) {
            const RolledOut one(seed);
            if (!one.proven.mayBeWritten())
                continue;
            for (const RolloutStep &step : one.rollout.steps)
                QVERIFY2(step.cut == 0, QByteArray::number(seed));
            checkEveryStep(one, seed);
            if (QTest::currentTestFailed())
                return;
            steps += one.rollout.steps.size();
        }
        qInfo("%zu steps (seeds 1 to 60)", steps);
        QVERIFY(steps > 150);
    }
    /// Nor does any policy while kubectl applies and deletes them one by one, there and back, unless the step
    /// says so.
    void noMomentCutsWhatIsWanted()
    {
        std::size_t moments = 0;
        int interrupted = 0;
        for (std::uint32_t seed = 1; seed <= 80; ++seed) {
            const RolledOut one(seed);
            PoliciesInForce inForce;
            put(one.objects.networkPolicies, inForce);
            for (RolloutStep step : one.rollout.steps) {
                PoliciesInForce after = inForce;
                take(step, after);
                interrupted += step.interrupted > 0 ? 1 : 0;
                const bool isAtOnce = movesOf(step).size() < 2;
                for (const bool isBackwards : {false, true}) {
                    if (isAtOnce || step.interrupted > 0)
                        break;
                    if (isBackwards)
                        reverse(step);
                    moments += checkMoments(one, movesOf(step), inForce);
                    moments += checkMoments(one, movesBack(step), after);
                    QVERIFY2(!QTest::currentTestFailed(), QByteArray::number(seed));
                }
                inForce = after;
            }
        }
        qInfo("%zu moments, %d steps without a bridge (seeds 1 to 80)", moments, interrupted);
        QVERIFY(moments > 500);
        QVERIFY2(interrupted < 3, "no stable label at all, or a bridge would open something else");
    }
    /// Without bridges the simulation sees what is interrupted, and what bridges are built for.
    void bridgesAreBuiltWhereTheyAreNeeded()
    {
        int needed = 0;
        int tooWide = 0;
        int steps = 0;
        for (std::uint32_t seed = 1; seed <= 40; ++seed) {
            const RolledOut one(seed);
            PoliciesInForce inForce;
            put(one.objects.networkPolicies, inForce);
            for (RolloutStep step : one.rollout.steps) {
                const RolloutSimulation simulation(one.objects, one.cluster, one.design, policiesOf(inForce),
                                                   {});
                const bool hasBridges = !step.bridges.empty();
                step.bridges.clear();
                take(step, inForce);
                RolloutStep ignored;
                const auto after = simulation.simulate(policiesOf(inForce), ignored);
                PoliciesInForce before = inForce;
                takeBack(step, before);
                simulation.simulateMoves(before, *after, step);
                QVERIFY2(!hasBridges || step.interrupted > 0, QByteArray::number(seed));
                tooWide += !hasBridges && step.interrupted > 0 ? 1 : 0;
                QCOMPARE(step.interruptedFlows.empty(), step.interrupted == 0);
                needed += hasBridges ? 1 : 0;
                ++steps;
            }
        }
        qInfo("%d of %d steps have bridges, of %d they would open more", needed, steps, tooWide);
        QVERIFY(needed > 10 && needed < steps);
        QVERIFY(tooWide < needed);
    }
    void noBridgeOpensWhatIsClosedBeforeAndAfter()
    {
        int bridged = 0;
        for (std::uint32_t seed = 1; seed <= 80; ++seed) {
            const RolledOut one(seed);
            const std::vector<Flow> flows = someFlows(*one.cluster);
            PoliciesInForce before;
            put(one.objects.networkPolicies, before);
            for (const RolloutStep &step : one.rollout.steps) {
                PoliciesInForce between = before;
                put(step.bridges, between);
                PoliciesInForce after = before;
                take(step, after);
                if (!step.bridges.empty()) {
                    ++bridged;
                    const std::vector<bool> isOpenBefore = allowed(one, before, flows);
                    const std::vector<bool> isOpenAfter = allowed(one, after, flows);
                    PoliciesInForce atTheEnd = after;
                    put(step.bridges, atTheEnd);
                    for (const PoliciesInForce &moment : {between, atTheEnd}) {
                        const std::vector<bool> isOpen = allowed(one, moment, flows);
                        for (std::size_t i = 0; i < flows.size(); ++i)
                            QVERIFY2(!isOpen[i] || isOpenBefore[i] || isOpenAfter[i],
                                     QByteArray::number(seed));
                    }
                }
                before = std::move(after);
            }
        }
        qInfo("%d bridges (seeds 1 to 80)", bridged);
        QVERIFY(bridged > 20);
    }
    void undoLeadsBackStepByStep()
    {
        for (std::uint32_t seed = 1; seed <= 40; ++seed) {
            const RolledOut one(seed);
            PoliciesInForce inForce;
            put(one.objects.networkPolicies, inForce);
            for (const RolloutStep &step : one.rollout.steps) {
                const auto before = textsOf(inForce);
                take(step, inForce);
                PoliciesInForce undone = inForce;
                takeBack(step, undone);
                QVERIFY2(textsOf(undone) == before, QByteArray::number(seed));
            }
        }
    }
    /// The default deny alone, with nothing that allows anything: the simulation sees it.
    void aStepThatCutsIsSeen()
    {
        int seen = 0;
        for (std::uint32_t seed = 1; seed <= 40; ++seed) {
            const RolledOut one(seed);
            for (RolloutStep step : one.rollout.steps) {
                if (step.action != RolloutAction::Deny || step.wanted == 0)
                    continue;
                step.cut = 0;
                RolloutSimulation(one.objects, one.cluster, one.design, {}, {}).simulate(step.policies, step);
                seen += step.cut > 0 && !step.cutFlows.empty() ? 1 : 0;
            }
        }
        QVERIFY2(seen > 10, QByteArray::number(seen));
    }
    /// Everything is closed on the ports that nobody listens on, so a check of one of those proves little.
    void aCheckTriesAPortThatSomethingListensOn()
    {
        int listened = 0;
        int others = 0;
        for (std::uint32_t seed = 1; seed <= 60; ++seed) {
            const RolledOut one(seed);
            for (const RolloutStep &step : one.rollout.steps) {
                for (const RolloutFlow &flow : step.mustNotConnect)
                    ++(listensOn(*one.cluster, flow) ? listened : others);
            }
        }
        qInfo("%d checks of ports that something listens on, %d others", listened, others);
        QVERIFY(listened > others);
    }
    void nothingIsToBeDoneTwice()
    {
        for (std::uint32_t seed = 1; seed <= 20; ++seed) {
            const RolledOut one(seed);
            if (!one.proven.mayBeWritten())
                continue;
            PoliciesInForce inForce;
            put(one.objects.networkPolicies, inForce);
            for (const RolloutStep &step : one.rollout.steps)
                take(step, inForce);
            std::vector<NetworkPolicy> policies;
            for (const auto &[key, policy] : inForce)
                policies.push_back(policy);
            const auto again
                = planRollout(one.objects, one.cluster, one.design, policies, one.proven.synthesis.policies);
            QVERIFY2(again->steps.empty(), QByteArray::number(seed));
        }
    }
    void theFilesSayWhatToDo()
    {
        RolloutStep allow;
        allow.namespaceName = "shop";
        allow.policies.emplace_back().meta = {"allow-cart", "shop", false, {}, {}, {}, {}};
        allow.policies.emplace_back().meta = {"allow-web", "shop", false, {}, {}, {}, {}};
        allow.overwritten = {allow.policies.front()};
        allow.bridges.emplace_back().meta = {"rollout-bridge-1", "shop", false, {}, {}, {}, {}};
        allow.mustConnect = {{"shop/web[Deployment]", "shop/cart[Deployment]", Protocol::Tcp, 7070}};
        RolloutStep remove;
        remove.action = RolloutAction::Remove;
        remove.namespaceName = "shop";
        remove.removed = {allow.policies.front()};
        const std::vector<SourceFile> files = rolloutFiles({{allow, remove}});
        std::vector<std::string> names;
        for (const SourceFile &file : files) {
            names.push_back(file.name);
            QVERIFY2(authorOf(file.bytes) == FileAuthor::Export, file.name.c_str());
        }
        const std::vector<std::string> expected = {"ROLLOUT.md",
                                                   "ROLLOUT/01-allow-shop/policies.step",
                                                   "ROLLOUT/01-allow-shop/kustomization.yaml",
                                                   "ROLLOUT/01-allow-shop/undo/policies.step",
                                                   "ROLLOUT/01-allow-shop/undo/kustomization.yaml",
                                                   "ROLLOUT/01-allow-shop/bridge/policies.step",
                                                   "ROLLOUT/01-allow-shop/bridge/kustomization.yaml",
                                                   "ROLLOUT/02-remove-shop/policies.step",
                                                   "ROLLOUT/02-remove-shop/kustomization.yaml"};
        QVERIFY(names == expected);
        const QString text = QString::fromStdString(files.front().bytes);
        for (const char *line :
             {"```\nkubectl apply -k ROLLOUT/01-allow-shop/bridge\nkubectl apply -k ROLLOUT/01-allow-shop\n"
              "kubectl delete -k ROLLOUT/01-allow-shop/bridge\n```\n",
              "```\nkubectl apply -k ROLLOUT/01-allow-shop/bridge\n"
              "kubectl apply -k ROLLOUT/01-allow-shop/undo\n"
              "kubectl delete networkpolicy -n shop allow-web\n"
              "kubectl delete -k ROLLOUT/01-allow-shop/bridge\n```\n",
              "kubectl delete -k ROLLOUT/02-remove-shop\n",
              "- `shop/web[Deployment]` to `shop/cart[Deployment]` on TCP 7070 still connects\n"})
            QVERIFY2(text.contains(QLatin1String(line)), line);
    }

private:
    static bool listensOn(const Cluster &cluster, const RolloutFlow &flow)
    {
        for (std::uint32_t i = 0; i < cluster.pods().size(); ++i) {
            if (nameOf(cluster, PodIndex(i)) != flow.to)
                continue;
            return std::ranges::any_of(cluster.pods()[i].ports, [&](const ContainerPort &port) {
                return port.protocol == flow.protocol && port.number == flow.port;
            });
        }
        return flow.port == 443;
    }
    static void reverse(RolloutStep &step)
    {
        std::ranges::reverse(step.policies);
        std::ranges::reverse(step.removed);
        std::ranges::reverse(step.overwritten);
    }
    /// What is wanted, allowed before the moves and after them.
    static std::vector<Flow> steadyFlows(const RolledOut &one, const std::vector<RolloutMove> &moves,
                                         PoliciesInForce inForce)
    {
        PoliciesInForce end;
        put(keptPolicies(one.objects, one.design), end);
        put(one.proven.synthesis.policies, end);
        const PoliciesInForce before = inForce;
        for (const RolloutMove &move : moves)
            drawbridge::take(move, inForce);
        std::vector<Flow> flows = someFlows(*one.cluster);
        for (const PoliciesInForce *world :
             std::array<const PoliciesInForce *, 3> {&end, &before, &inForce}) {
            const std::vector<bool> isAllowed = allowed(one, *world, flows);
            std::size_t place = 0;
            std::erase_if(flows, [&](const Flow &) { return !isAllowed[place++]; });
        }
        return flows;
    }
    /// How many moments were looked at.
    static std::size_t checkMoments(const RolledOut &one, const std::vector<RolloutMove> &moves,
                                    PoliciesInForce inForce)
    {
        const std::vector<Flow> flows = steadyFlows(one, moves, inForce);
        for (const RolloutMove &move : moves) {
            drawbridge::take(move, inForce);
            if (!std::ranges::all_of(allowed(one, inForce, flows), std::identity())) {
                QTest::qFail(move.policy.meta.name.c_str(), __FILE__, __LINE__);
                return 0;
            }
        }
        return moves.size();
    }
    static void checkEveryStep(const RolledOut &one, std::uint32_t seed)
    {
        const std::vector<Flow> flows = someFlows(*one.cluster);
        PoliciesInForce end;
        put(keptPolicies(one.objects, one.design), end);
        put(one.proven.synthesis.policies, end);
        const std::vector<bool> wanted = allowed(one, end, flows);
        PoliciesInForce inForce;
        put(one.objects.networkPolicies, inForce);
        std::vector<bool> before = allowed(one, inForce, flows);
        for (const RolloutStep &step : one.rollout.steps) {
            take(step, inForce);
            const std::vector<bool> after = allowed(one, inForce, flows);
            for (std::size_t i = 0; i < flows.size(); ++i)
                QVERIFY2(!wanted[i] || !before[i] || after[i],
                         QByteArray::number(seed) + " " + QByteArray::fromStdString(step.namespaceName));
            before = after;
        }
        QVERIFY2(textsOf(inForce) == textsOf(end), QByteArray::number(seed));
    }
};

QTEST_APPLESS_MAIN(TestRollout)
#include "tst_rollout.moc"
