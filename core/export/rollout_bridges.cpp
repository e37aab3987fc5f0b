// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/rollout_bridges.h"

#include "reachability/matching.h"
#include "synthesis/selector_choice.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <optional>

namespace drawbridge {

namespace {

class BridgeBuilder {
public:
    BridgeBuilder(const RolloutStep &step, NamespaceIndex place, const Reachability &before,
                  const Reachability &after, const PoliciesInForce &inForce)
        : m_step(step)
        , m_before(before)
        , m_after(after)
        , m_cluster(before.cluster())
        , m_inForce(inForce)
        , m_namespace(m_cluster[place])
        , m_chooser(m_cluster, std::array {place})
    {
    }

    std::vector<NetworkPolicy> build();

private:
    bool isOpen(WorkloadIndex workload, Direction direction) const;
    bool isSelectedAtAll(WorkloadIndex workload) const;
    void openWhatIsOpen(Direction direction);
    void open(LabelSelector selector, Direction direction);
    void add(NetworkPolicy policy);

    const RolloutStep &m_step;
    const Reachability &m_before;
    const Reachability &m_after;
    const Cluster &m_cluster;
    const PoliciesInForce &m_inForce;
    const ClusterNamespace &m_namespace;
    const SelectorChooser m_chooser;
    std::size_t m_number = 0;
    std::vector<NetworkPolicy> m_bridges;
};

/// Before or after the step. What policies of another dialect deny stays denied.
bool BridgeBuilder::isOpen(WorkloadIndex workload, Direction direction) const
{
    return std::ranges::any_of(std::array {&m_before, &m_after}, [&](const Reachability *world) {
        const auto isFree = [&](PodIndex pod) { return world->policiesOf(pod, direction).empty(); };
        return world->isolation(workload, direction) == Isolation::Open
            && std::ranges::all_of(m_cluster[workload].pods, isFree);
    });
}

bool BridgeBuilder::isSelectedAtAll(WorkloadIndex workload) const
{
    return std::ranges::any_of(m_cluster[workload].pods, [this](PodIndex pod) {
        return takesPart(m_cluster[pod], m_before.profile())
            && isSelectable(m_cluster[pod], m_before.profile());
    });
}

/// Under a name that is not taken.
void BridgeBuilder::add(NetworkPolicy policy)
{
    PolicyKey key;
    do {
        key = {m_namespace.name, fmt::format("rollout-bridge-{}", ++m_number)};
    } while (m_inForce.contains(key)
             || std::ranges::find(m_step.policies, key, keyOf) != m_step.policies.end());
    policy.meta.namespaceName = key.first;
    policy.meta.name = key.second;
    m_bridges.push_back(std::move(policy));
}

void BridgeBuilder::open(LabelSelector selector, Direction direction)
{
    NetworkPolicy policy;
    policy.podSelector = std::move(selector);
    const bool isIngress = direction == Direction::Ingress;
    (isIngress ? policy.isolatesIngress : policy.isolatesEgress) = true;
    (isIngress ? policy.ingress : policy.egress).emplace_back();
    add(std::move(policy));
}

/// With one policy if labels allow it, else with one for each workload that has labels of its own.
void BridgeBuilder::openWhatIsOpen(Direction direction)
{
    std::vector<WorkloadIndex> workloads;
    std::vector<PodIndex> pods;
    bool isAll = true;
    for (const WorkloadIndex workload : m_namespace.workloads) {
        if (!isSelectedAtAll(workload))
            continue;
        isAll = isAll && isOpen(workload, direction);
        if (!isOpen(workload, direction))
            continue;
        workloads.push_back(workload);
        pods.insert(pods.end(), m_cluster[workload].pods.begin(), m_cluster[workload].pods.end());
    }
    if (workloads.empty())
        return;
    if (isAll)
        return open({}, direction);
    if (auto selector = m_chooser.choose(pods))
        return open(*std::move(selector), direction);
    for (const WorkloadIndex workload : workloads) {
        if (auto selector = m_chooser.choose(m_cluster[workload].pods))
            open(*std::move(selector), direction);
    }
}

std::vector<NetworkPolicy> BridgeBuilder::build()
{
    openWhatIsOpen(Direction::Ingress);
    openWhatIsOpen(Direction::Egress);
    for (const NetworkPolicy &policy : m_step.overwritten) {
        if (policy.isValid)
            add(policy);
    }
    return std::move(m_bridges);
}

} // namespace

std::vector<NetworkPolicy> bridgesFor(const RolloutStep &step, const Reachability &before,
                                      const Reachability &after, const PoliciesInForce &inForce)
{
    const auto place = before.cluster().findNamespace(step.namespaceName);
    return place ? BridgeBuilder(step, *place, before, after, inForce).build() : std::vector<NetworkPolicy>();
}

} // namespace drawbridge
