// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "synthesis/subject_names.h"

#include "base/overloaded.h"
#include "synthesis/policy_names.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace drawbridge {

namespace {

bool isInternet(const Grants &grants)
{
    std::set<RulePeer> blocks;
    for (const IpBlock &each : internetBlocks())
        blocks.insert(BlockPeer {each.cidr, each.except});
    return std::ranges::equal(grants, blocks, {}, [](const auto &entry) { return entry.first; });
}

std::string nameOf(const PodsPeer &peer)
{
    const std::string namespaces
        = peer.namespaceSelector.isEmpty() ? "any-namespace" : toString(peer.namespaceSelector);
    return peer.podSelector.isEmpty() ? namespaces
                                      : fmt::format("{}-{}", namespaces, toString(peer.podSelector));
}

std::string nameOf(const Cluster &cluster, const RulePeer &peer, const std::string &ownNamespace)
{
    const auto within = [&ownNamespace](const std::string &namespaceName, const std::string &name) {
        return namespaceName == ownNamespace ? name : fmt::format("{}-{}", namespaceName, name);
    };
    return std::visit(
        Overloaded {
            [](const NamespacePeer &each) { return "namespace-" + each.namespaceName; },
            [&](const GroupPeer &each) { return within(each.namespaceName, toString(each.podSelector)); },
            [](const PodsPeer &each) { return nameOf(each); },
            [&](const WorkloadPeer &each) {
                return within(cluster[each.workload].id.namespaceName, shortName(cluster, each.workload));
            },
            [](const BlockPeer &each) { return toString(each.cidr); },
        },
        peer);
}

/// What was drawn of it, if anything was: names tell policies apart, and DNS tells none.
Grants drawn(const Grants &grants)
{
    Grants result = grants;
    std::erase_if(result, [](const auto &entry) { return entry.second.isDns; });
    return result.empty() ? grants : result;
}

/// The one peer that the rules name, or nothing.
std::string onlyPeer(const Cluster &cluster, const Grants &all, const std::string &ownNamespace)
{
    const Grants grants = drawn(all);
    if (isInternet(grants))
        return "internet";
    return grants.size() == 1 ? nameOf(cluster, grants.begin()->first, ownNamespace) : std::string();
}

std::string policyName(const Cluster &cluster, const std::string &namespaceName, const std::string &subject,
                       const SubjectRules &rules)
{
    if (!rules.ingress.empty() && !rules.egress.empty())
        return "allow-" + subject;
    const bool isIngress = rules.egress.empty();
    const std::string peer = onlyPeer(cluster, isIngress ? rules.ingress : rules.egress, namespaceName);
    const std::string name = fmt::format("allow-{}-{}", isIngress ? "ingress" : "egress", subject);
    return peer.empty() ? name : fmt::format("{}-{}-{}", name, isIngress ? "from" : "to", peer);
}

} // namespace

std::string policyName(const Cluster &cluster, const SubjectGroup &group, const LabelSelector &selector)
{
    const WorkloadIndex first = group.workloads.front();
    std::string subject = shortName(cluster, first);
    if (group.workloads.size() > 1)
        subject = selector.matchExpressions.empty() ? toString(selector) : subject + "-and-others";
    return policyName(cluster, cluster[first].id.namespaceName, subject, group.rules);
}

std::string policyName(const Cluster &cluster, const RuleSubject &subject, const SubjectRules &rules)
{
    const std::string &name = subject.namespaceName;
    if (const auto *selector = std::get_if<LabelSelector>(&subject.pods))
        return policyName(cluster, name, toString(*selector), rules);
    const auto isOnlyInside = [&name](const Grants &all) {
        const Grants grants = drawn(all);
        return grants.empty() || (grants.size() == 1 && grants.contains(NamespacePeer {name}));
    };
    if (isOnlyInside(rules.ingress) && isOnlyInside(rules.egress))
        return std::string(kAllowSameNamespaceName);
    return policyName(cluster, name, "namespace", rules);
}

} // namespace drawbridge
