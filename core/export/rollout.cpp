// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/rollout.h"

#include "export/rollout_bridges.h"
#include "export/rollout_simulation.h"
#include "manifest/policy_writer.h"

#include <algorithm>
#include <set>
#include <span>
#include <utility>

namespace drawbridge {

namespace {

bool allowsSomething(const NetworkPolicy &policy)
{
    return !policy.ingress.empty() || !policy.egress.empty();
}

/// Takes step after step, and simulates each before it is taken.
class Planner {
public:
    Planner(RolloutSimulation simulation, PoliciesInForce inForce, const Design &design,
            const std::vector<NetworkPolicy> &exported)
        : m_simulation(std::move(simulation))
        , m_inForce(std::move(inForce))
        , m_design(design)
        , m_exported(exported)
    {
    }

    /// Does the first of the actions, or all of them together where the first alone would cut more.
    void take(const std::string &namespaceName, const std::vector<RolloutAction> &actions);

    bool isStopped() const { return m_simulation.isStopped(); }
    Rollout rollout() { return std::move(m_rollout); }

private:
    struct Candidate {
        RolloutStep step;
        PoliciesInForce after;
        std::shared_ptr<const Reachability> world;
    };

    Candidate candidate(const std::string &namespaceName, std::span<const RolloutAction> actions) const;
    void apply(RolloutAction action, Candidate &candidate) const;
    void remove(Candidate &candidate) const;
    void bridge(Candidate &candidate) const;

    RolloutSimulation m_simulation;
    PoliciesInForce m_inForce;
    const Design &m_design;
    const std::vector<NetworkPolicy> &m_exported;
    Rollout m_rollout;
};

/// Applies those that allow something, or those that do not.
void Planner::apply(RolloutAction action, Candidate &candidate) const
{
    RolloutStep &step = candidate.step;
    for (const NetworkPolicy &policy : m_exported) {
        const bool isMeant = policy.meta.namespaceName == step.namespaceName
            && allowsSomething(policy) == (action == RolloutAction::Allow);
        const auto before = candidate.after.find(keyOf(policy));
        const bool isThere = before != candidate.after.end();
        if (!isMeant || (isThere && writePolicy(before->second) == writePolicy(policy)))
            continue;
        if (isThere)
            step.overwritten.push_back(before->second);
        step.policies.push_back(policy);
        candidate.after.insert_or_assign(keyOf(policy), policy);
    }
}

/// Removes what is neither kept nor exported.
void Planner::remove(Candidate &candidate) const
{
    for (const NetworkPolicy &policy : policiesOf(candidate.after)) {
        const PolicyKey key = keyOf(policy);
        if (key.first != candidate.step.namespaceName || m_design.keeps({key.first, key.second})
            || std::ranges::find(m_exported, key, keyOf) != m_exported.end())
            continue;
        candidate.step.removed.push_back(policy);
        candidate.after.erase(key);
    }
}

Planner::Candidate Planner::candidate(const std::string &namespaceName,
                                      std::span<const RolloutAction> actions) const
{
    Candidate candidate {{}, m_inForce, nullptr};
    candidate.step.action = actions.front();
    candidate.step.namespaceName = namespaceName;
    for (const RolloutAction action : actions) {
        if (action == RolloutAction::Remove)
            remove(candidate);
        else
            apply(action, candidate);
    }
    if (!candidate.step.policies.empty() || !candidate.step.removed.empty())
        candidate.world = m_simulation.simulate(policiesOf(candidate.after), candidate.step);
    return candidate;
}

/// Builds bridges where something would be interrupted without them, and where they help without opening
/// anything else.
void Planner::bridge(Candidate &candidate) const
{
    m_simulation.simulateMoves(m_inForce, *candidate.world, candidate.step);
    if (candidate.step.interrupted == 0)
        return;
    RolloutStep bridged = candidate.step;
    bridged.bridges = bridgesFor(bridged, *m_simulation.now(), *candidate.world, m_inForce);
    m_simulation.simulateMoves(m_inForce, *candidate.world, bridged);
    if (bridged.interrupted < candidate.step.interrupted
        && !m_simulation.bridgesWiden(m_inForce, *candidate.world, bridged))
        candidate.step = std::move(bridged);
}

void Planner::take(const std::string &namespaceName, const std::vector<RolloutAction> &actions)
{
    Candidate best = candidate(namespaceName, std::span(actions).first(1));
    if (best.step.cut > 0) {
        Candidate together = candidate(namespaceName, actions);
        if (together.step.cut < best.step.cut)
            best = std::move(together);
    }
    if (!best.world)
        return;
    bridge(best);
    m_simulation.advance(best.world);
    m_inForce = std::move(best.after);
    m_rollout.steps.push_back(std::move(best.step));
}

} // namespace

bool Rollout::cutsNothing() const
{
    return std::ranges::all_of(
        steps, [](const RolloutStep &step) { return step.cut == 0 && step.interrupted == 0; });
}

std::optional<Rollout> planRollout(const KubernetesObjects &objects, std::shared_ptr<const Cluster> cluster,
                                   const Design &design, const std::vector<NetworkPolicy> &inForce,
                                   const std::vector<NetworkPolicy> &exported, std::stop_token stop)
{
    PoliciesInForce now;
    std::set<std::string> namespaces;
    for (const NetworkPolicy &policy : inForce) {
        now.insert_or_assign(keyOf(policy), policy);
        namespaces.insert(policy.meta.namespaceName);
    }
    for (const NetworkPolicy &policy : exported)
        namespaces.insert(policy.meta.namespaceName);
    Planner planner(RolloutSimulation(objects, std::move(cluster), design, policiesOf(now), stop), now,
                    design, exported);
    using enum RolloutAction;
    for (const std::string &each : namespaces)
        planner.take(each, {Allow, Deny, Remove});
    for (const std::string &each : namespaces) {
        planner.take(each, {Deny, Remove});
        planner.take(each, {Remove});
    }
    if (planner.isStopped())
        return std::nullopt;
    return planner.rollout();
}

} // namespace drawbridge
