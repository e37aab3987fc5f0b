// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "synthesis/rule_writer.h"

#include "base/text.h"
#include "k8s/name_validation.h"
#include "synthesis/messages.h"

#include <algorithm>

namespace drawbridge {

namespace {

std::vector<std::string> workloadNames(const Cluster &cluster, const std::vector<PodIndex> &pods)
{
    std::set<std::string> names;
    for (const PodIndex pod : pods)
        names.insert(toString(cluster.workloadOf(pod).id));
    return {names.begin(), names.end()};
}

} // namespace

LabelSelector namespacesNamed(const std::vector<std::string> &names)
{
    LabelSelector selector;
    if (names.size() == 1)
        selector.matchLabels.set(kNamespaceNameLabel, names.front());
    else
        selector.matchExpressions.push_back({kNamespaceNameLabel, SelectorOperator::In, names});
    return selector;
}

void RuleWriter::demandNamespaceName(const std::string &name)
{
    const validation::Messages reasons = validation::checkDnsLabel(name);
    if (reasons.empty())
        return;
    const auto index = m_cluster.findNamespace(name);
    m_problems.push_back({&messages::kBadNamespaceName,
                          {name, reasons.front()},
                          index ? m_cluster[*index].where : SourcePosition(),
                          {}});
}

LabelSelector RuleWriter::demandNamespaces(const std::vector<std::string> &names)
{
    for (const std::string &name : names)
        demandNamespaceName(name);
    return namespacesNamed(names);
}

NetworkPolicyPeer RuleWriter::podPeer(const std::string &namespaceName, LabelSelector selector,
                                      const std::string &policyNamespace)
{
    NetworkPolicyPeer peer;
    peer.podSelector = std::move(selector);
    if (namespaceName != policyNamespace)
        peer.namespaceSelector = demandNamespaces({namespaceName});
    return peer;
}

const SelectorChooser &RuleWriter::chooserFor(const std::vector<PodIndex> &pods)
{
    const NamespaceIndex index = m_cluster.workloadOf(pods.front()).namespaceIndex;
    return m_choosers.try_emplace(index, m_cluster, index).first->second;
}

std::optional<LabelSelector> RuleWriter::selectorFor(const std::vector<PodIndex> &pods)
{
    const auto known = m_found.find(pods);
    if (known != m_found.end())
        return known->second;
    return m_found.emplace(pods, chooserFor(pods).choose(pods)).first->second;
}

std::optional<LabelSelector> RuleWriter::demandSelectorFor(const std::vector<PodIndex> &pods)
{
    auto selector = selectorFor(pods);
    if (!selector) {
        const std::vector<PodIndex> others = chooserFor(pods).inseparable(pods);
        const std::string also = others.empty() ? std::string("future pods: it has none")
                                                : join(workloadNames(m_cluster, others), ", ");
        m_problems.push_back({&messages::kNothingSeparates,
                              {join(workloadNames(m_cluster, pods), ", "), also},
                              m_cluster.workloadOf(pods.front()).where,
                              {}});
    }
    return selector;
}

void RuleWriter::appendWorkloads(const std::vector<WorkloadIndex> &workloads,
                                 const std::string &policyNamespace, std::vector<NetworkPolicyPeer> &result)
{
    const std::string &namespaceName = m_cluster[workloads.front()].id.namespaceName;
    std::vector<PodIndex> all;
    for (const WorkloadIndex workload : workloads)
        all.insert(all.end(), m_cluster[workload].pods.begin(), m_cluster[workload].pods.end());
    std::ranges::sort(all);
    if (auto selector = selectorFor(all)) {
        result.push_back(podPeer(namespaceName, *std::move(selector), policyNamespace));
        return;
    }
    for (const WorkloadIndex workload : workloads) {
        if (auto selector = demandSelectorFor(m_cluster[workload].pods))
            result.push_back(podPeer(namespaceName, *std::move(selector), policyNamespace));
    }
}

std::vector<NetworkPolicyPeer> RuleWriter::peers(const std::vector<RulePeer> &peers,
                                                 const std::string &policyNamespace)
{
    std::vector<NetworkPolicyPeer> result;
    std::vector<std::string> otherNamespaces;
    std::map<NamespaceIndex, std::vector<WorkloadIndex>> workloads;
    std::vector<NetworkPolicyPeer> blocks;
    for (const RulePeer &peer : peers) {
        if (const auto *ns = std::get_if<NamespacePeer>(&peer)) {
            if (ns->namespaceName == policyNamespace)
                result.push_back(podPeer(policyNamespace, {}, policyNamespace));
            else
                otherNamespaces.push_back(ns->namespaceName);
        } else if (const auto *group = std::get_if<GroupPeer>(&peer)) {
            result.push_back(podPeer(group->namespaceName, group->podSelector, policyNamespace));
        } else if (const auto *workload = std::get_if<WorkloadPeer>(&peer)) {
            workloads[m_cluster[workload->workload].namespaceIndex].push_back(workload->workload);
        } else {
            const auto &block = std::get<BlockPeer>(peer);
            NetworkPolicyPeer entry;
            entry.ipBlock = IpBlock {block.cidr, block.except};
            blocks.push_back(std::move(entry));
        }
    }
    if (!otherNamespaces.empty()) {
        NetworkPolicyPeer entry;
        entry.namespaceSelector = demandNamespaces(otherNamespaces);
        result.push_back(std::move(entry));
    }
    for (const auto &[ns, list] : workloads)
        appendWorkloads(list, policyNamespace, result);
    result.insert(result.end(), blocks.begin(), blocks.end());
    return result;
}

std::vector<NetworkPolicyRule> RuleWriter::rules(const Grants &grants, const std::string &policyNamespace)
{
    std::map<EdgePorts, std::vector<RulePeer>> byPorts;
    for (const auto &[peer, grant] : grants)
        byPorts[grant.ports].push_back(peer);
    std::vector<NetworkPolicyRule> rules;
    for (const auto &[ports, list] : byPorts) {
        NetworkPolicyRule rule;
        rule.peers = peers(list, policyNamespace);
        rule.ports = policyPorts(ports);
        // A rule without peers would mean everybody; there are none only where a selector was not found.
        if (!rule.peers.empty())
            rules.push_back(std::move(rule));
    }
    return rules;
}

} // namespace drawbridge
