// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "synthesis/rule_writer.h"

#include "base/repeated.h"
#include "base/text.h"
#include "k8s/name_validation.h"
#include "synthesis/block_cover.h"
#include "synthesis/messages.h"
#include "synthesis/rule_basis.h"
#include "synthesis/subject_groups.h"

#include <algorithm>
#include <tuple>

namespace drawbridge {

namespace {

std::vector<std::string> workloadNames(const Cluster &cluster, const std::vector<PodIndex> &pods)
{
    std::set<std::string> names;
    for (const PodIndex pod : pods)
        names.insert(toString(cluster.workloadOf(pod).id));
    return {names.begin(), names.end()};
}

/// Whether the peers are all that there is, which a rule without peers says as well. Where blocks do not
/// match pods they may not match nodes either, so that such a rule would say more.
bool isEverybody(const std::vector<NetworkPolicyPeer> &peers, const EnforcementProfile &profile)
{
    const auto isAnyPod = [](const NetworkPolicyPeer &peer) {
        return peer.namespaceSelector && peer.namespaceSelector->isEmpty()
            && (!peer.podSelector || peer.podSelector->isEmpty());
    };
    AddressSet addresses;
    for (const NetworkPolicyPeer &peer : peers) {
        if (peer.ipBlock)
            addresses = addresses | peer.ipBlock->addresses();
    }
    return profile.ipBlocksMatchPods && addresses == AddressSet::all()
        && std::ranges::any_of(peers, isAnyPod);
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

const SelectorChooser &RuleWriter::chooserFor(const std::vector<PodIndex> &pods)
{
    std::vector<NamespaceIndex> namespaces;
    for (const PodIndex pod : pods)
        namespaces.push_back(m_cluster.workloadOf(pod).namespaceIndex);
    sortAndDropRepeated(namespaces);
    return m_choosers.try_emplace(namespaces, m_cluster, namespaces).first->second;
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
        for (const PodIndex pod : pods)
            m_inseparable.insert(m_cluster[pod].workload);
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

/// One selector for all of them, or as few as it takes.
void RuleWriter::appendWorkloads(const std::vector<WorkloadIndex> &workloads, std::vector<PodPeer> &result)
{
    std::vector<std::vector<PodIndex>> single;
    for (const WorkloadIndex workload : workloads)
        single.push_back(m_cluster[workload].pods);
    const auto canSelect
        = [this](const std::vector<PodIndex> &pods) { return selectorFor(pods).has_value(); };
    for (SelectablePart &part : fewestSelectable(single, canSelect)) {
        if (auto selector = demandSelectorFor(part.pods))
            result.push_back({{m_cluster.namespaceOf(part.pods.front()).name},
                              *std::move(selector),
                              std::move(part.pods)});
    }
}

std::vector<RuleWriter::PodPeer> RuleWriter::podPeers(const std::vector<RulePeer> &peers)
{
    std::vector<PodPeer> result;
    std::map<NamespaceIndex, std::vector<WorkloadIndex>> workloads;
    for (const RulePeer &peer : peers) {
        if (const auto *ns = std::get_if<NamespacePeer>(&peer))
            result.push_back({{ns->namespaceName}, {}, {}});
        else if (const auto *group = std::get_if<GroupPeer>(&peer))
            result.push_back({{group->namespaceName}, group->podSelector, {}});
        else if (const auto *any = std::get_if<PodsPeer>(&peer))
            result.push_back({{}, any->podSelector, {}, any->namespaceSelector});
        else if (const auto *workload = std::get_if<WorkloadPeer>(&peer))
            workloads[m_cluster[workload->workload].namespaceIndex].push_back(workload->workload);
    }
    for (const auto &[ns, list] : workloads)
        appendWorkloads(list, result);
    joinNamespaces(result);
    return result;
}

/// One entry for pods of several namespaces that one selector finds in all of them.
bool RuleWriter::absorb(PodPeer &into, const PodPeer &other)
{
    std::set<std::string> namespaces = into.namespaces;
    namespaces.insert(other.namespaces.begin(), other.namespaces.end());
    if (into.namespaceSelector || other.namespaceSelector
        || namespaces.size() < into.namespaces.size() + other.namespaces.size())
        return false;
    std::vector<PodIndex> pods = into.pods;
    pods.insert(pods.end(), other.pods.begin(), other.pods.end());
    std::ranges::sort(pods);
    const bool areKnown = !into.pods.empty() && !other.pods.empty();
    std::optional<LabelSelector> selector;
    if (into.selector == other.selector)
        selector = into.selector;
    else if (areKnown)
        selector = selectorFor(pods);
    if (!selector)
        return false;
    into
        = {std::move(namespaces), *std::move(selector), areKnown ? std::move(pods) : std::vector<PodIndex>()};
    return true;
}

void RuleWriter::joinNamespaces(std::vector<PodPeer> &peers)
{
    std::vector<PodPeer> joined;
    for (const PodPeer &peer : peers) {
        const auto isJoined = [&](PodPeer &into) { return absorb(into, peer); };
        if (std::ranges::none_of(joined, isJoined))
            joined.push_back(peer);
    }
    peers = std::move(joined);
}

NetworkPolicyPeer RuleWriter::written(const PodPeer &peer, const std::string &policyNamespace)
{
    NetworkPolicyPeer entry;
    const std::vector<std::string> names(peer.namespaces.begin(), peer.namespaces.end());
    const bool isOwn = names.size() == 1 && names.front() == policyNamespace;
    if (isOwn || !peer.selector.isEmpty())
        entry.podSelector = peer.selector;
    if (isOwn)
        return entry;
    for (const std::string &name : names)
        demandNamespaceName(name);
    entry.namespaceSelector = peer.namespaceSelector ? *peer.namespaceSelector : namespacesNamed(names);
    return entry;
}

std::vector<NetworkPolicyPeer> RuleWriter::written(const std::vector<RulePeer> &peers,
                                                   const std::string &policyNamespace)
{
    std::vector<PodPeer> pods = podPeers(peers);
    std::ranges::sort(pods, {}, [&policyNamespace](const PodPeer &each) {
        const bool isOwn = each.namespaces.size() == 1 && each.namespaces.contains(policyNamespace);
        return std::tuple(!isOwn, each.namespaces, each.namespaceSelector, each.selector);
    });
    std::vector<NetworkPolicyPeer> result;
    for (const PodPeer &each : pods)
        result.push_back(written(each, policyNamespace));
    std::vector<IpBlock> blocks;
    for (const RulePeer &peer : peers) {
        if (const auto *block = std::get_if<BlockPeer>(&peer))
            blocks.push_back({block->cidr, block->except});
    }
    for (IpBlock &block : fewestBlocks(std::move(blocks)))
        result.emplace_back().ipBlock = std::move(block);
    return result;
}

std::vector<NetworkPolicyRule> RuleWriter::rules(const Grants &grants, const std::string &policyNamespace)
{
    std::vector<NetworkPolicyRule> rules;
    for (const RuleDraft &draft : fewestRules(grants, m_profile)) {
        NetworkPolicyRule rule;
        rule.peers = written(draft.peers, policyNamespace);
        rule.ports = policyPorts(draft.ports, m_profile);
        // There are none only where a selector was not found.
        if (rule.peers.empty())
            continue;
        if (isEverybody(rule.peers, m_profile))
            rule.peers.clear();
        rules.push_back(std::move(rule));
    }
    return rules;
}

} // namespace drawbridge
