// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "synthesis/namespace_synthesis.h"

#include <algorithm>
#include <fmt/format.h>

namespace drawbridge {

namespace {

constexpr const char *kManagedByLabel = "app.kubernetes.io/managed-by";

NetworkPolicyRule ruleOf(NetworkPolicyPeer peer, const TrafficSet &traffic)
{
    EdgePorts ports;
    ports.isEverything = traffic.isAll();
    ports.numbered = ports.isEverything ? TrafficSet() : traffic;
    NetworkPolicyRule rule;
    rule.peers.push_back(std::move(peer));
    rule.ports = policyPorts(ports);
    return rule;
}

std::set<std::size_t> edgesOf(const SubjectRules &rules)
{
    std::set<std::size_t> edges;
    for (const Grants *grants : {&rules.ingress, &rules.egress}) {
        for (const auto &[peer, grant] : *grants)
            edges.insert(grant.edges.begin(), grant.edges.end());
    }
    return edges;
}

bool isBeforeInBoth(const SubjectRules &a, const SubjectRules &b)
{
    return isSameRules(a.ingress, b.ingress) ? isBefore(a.egress, b.egress) : isBefore(a.ingress, b.ingress);
}

void mergeEdges(Grants &into, const Grants &from)
{
    for (const auto &[peer, grant] : from)
        into[peer].edges.insert(grant.edges.begin(), grant.edges.end());
}

} // namespace

NamespaceSynthesis::NamespaceSynthesis(const Cluster &cluster, const Design &design, const RuleTable &table,
                                       const ClusterDns &dns, const std::vector<NetworkPolicy> &kept,
                                       RuleWriter &writer, const ClusterNamespace &ns)
    : m_cluster(cluster)
    , m_design(design)
    , m_table(table)
    , m_dns(dns)
    , m_writer(writer)
    , m_namespace(ns)
    , m_posture(design.postureOf(ns.name))
    , m_names(ns.name, kept)
{
}

std::vector<ServingPolicy> NamespaceSynthesis::policies()
{
    addDefaultDeny();
    addDns();
    addDnsQueries();
    addSameNamespace();
    addWideSubjects();
    addWorkloads();
    std::ranges::sort(m_policies, {}, [](const ServingPolicy &each) { return each.policy.meta.name; });
    return std::move(m_policies);
}

NetworkPolicy &NamespaceSynthesis::add(std::string_view name, LabelSelector podSelector,
                                       std::set<std::size_t> edges)
{
    m_writer.demandNamespaceName(m_namespace.name);
    ServingPolicy &entry = m_policies.emplace_back();
    entry.edges = std::move(edges);
    entry.policy.meta.name = m_names.claim(name);
    entry.policy.meta.namespaceName = m_namespace.name;
    entry.policy.meta.labels.set(kManagedByLabel, "drawbridge");
    entry.policy.podSelector = std::move(podSelector);
    return entry.policy;
}

void NamespaceSynthesis::addDefaultDeny()
{
    if (!m_posture.denyIngress && !m_posture.denyEgress)
        return;
    NetworkPolicy &policy = add(kDefaultDenyName, {});
    policy.isolatesIngress = m_posture.denyIngress;
    policy.isolatesEgress = m_posture.denyEgress;
}

void NamespaceSynthesis::addDns()
{
    if (!m_posture.denyEgress || !m_posture.dns)
        return;
    NetworkPolicy &policy = add(kAllowDnsName, {});
    policy.isolatesEgress = true;
    NetworkPolicyPeer pods;
    pods.podSelector = m_dns.podSelector;
    if (m_dns.namespaceName != m_namespace.name)
        pods.namespaceSelector = m_writer.demandNamespaces({m_dns.namespaceName});
    policy.egress.push_back(ruleOf(pods, m_dns.traffic));
    if (!m_dns.hasNodeLocalCache)
        return;
    NetworkPolicyPeer cache;
    cache.ipBlock = IpBlock {*Cidr::parse(kNodeLocalDnsBlock), {}};
    if (m_dns.traffic == m_dns.cacheTraffic)
        policy.egress.back().peers.push_back(cache);
    else
        policy.egress.push_back(ruleOf(cache, m_dns.cacheTraffic));
}

void NamespaceSynthesis::addDnsQueries()
{
    if (!m_posture.denyIngress || m_namespace.name != m_dns.namespaceName)
        return;
    std::vector<std::string> clients;
    for (const ClusterNamespace &ns : m_cluster.namespaces()) {
        if (m_design.postureOf(ns.name).dns)
            clients.push_back(ns.name);
    }
    if (clients.empty())
        return;
    NetworkPolicy &policy = add(kAllowDnsQueriesName, m_dns.podSelector);
    policy.isolatesIngress = true;
    NetworkPolicyPeer peer;
    peer.namespaceSelector = m_writer.demandNamespaces(clients);
    policy.ingress.push_back(ruleOf(peer, m_dns.traffic));
}

void NamespaceSynthesis::addSameNamespace()
{
    if (!m_posture.sameNamespace || !(m_posture.denyIngress || m_posture.denyEgress))
        return;
    const auto inside = m_table.insideNamespace.find(m_namespace.name);
    NetworkPolicy &policy
        = add(kAllowSameNamespaceName, {},
              inside == m_table.insideNamespace.end() ? std::set<std::size_t>() : inside->second);
    policy.isolatesIngress = m_posture.denyIngress;
    policy.isolatesEgress = m_posture.denyEgress;
    NetworkPolicyPeer peer;
    peer.podSelector = LabelSelector {};
    const NetworkPolicyRule rule = ruleOf(peer, TrafficSet::all());
    if (m_posture.denyIngress)
        policy.ingress = {rule};
    if (m_posture.denyEgress)
        policy.egress = {rule};
}

void NamespaceSynthesis::addRules(std::string_view name, LabelSelector podSelector, const SubjectRules &rules,
                                  std::set<std::size_t> edges)
{
    NetworkPolicy &policy = add(name, std::move(podSelector), std::move(edges));
    policy.ingress = m_writer.rules(rules.ingress, m_namespace.name);
    policy.egress = m_writer.rules(rules.egress, m_namespace.name);
    policy.isolatesIngress = !policy.ingress.empty();
    policy.isolatesEgress = !policy.egress.empty();
    if (policy.ingress.empty() && policy.egress.empty())
        m_policies.pop_back();
}

void NamespaceSynthesis::addWideSubjects()
{
    for (const auto &[subject, rules] : m_table.subjects) {
        if (subject.namespaceName != m_namespace.name)
            continue;
        if (const auto *selector = std::get_if<LabelSelector>(&subject.pods))
            addRules(fmt::format("allow-{}", toString(*selector)), *selector, rules, edgesOf(rules));
        else if (std::holds_alternative<RuleSubject::WholeNamespace>(subject.pods))
            addRules(kAllowNamespaceName, {}, rules, edgesOf(rules));
    }
}

std::vector<NamespaceSynthesis::Group> NamespaceSynthesis::singles() const
{
    std::vector<Group> groups;
    for (const auto &[subject, rules] : m_table.subjects) {
        const auto *pods = std::get_if<std::vector<PodIndex>>(&subject.pods);
        if (pods && subject.namespaceName == m_namespace.name)
            groups.push_back({*pods, {m_cluster[pods->front()].workload}, rules, edgesOf(rules)});
    }
    return groups;
}

/// Joins workloads with the same rules.
std::vector<NamespaceSynthesis::Group> NamespaceSynthesis::grouped(const std::vector<Group> &singles) const
{
    std::map<SubjectRules, Group, IsBefore> byRules(isBeforeInBoth);
    for (const Group &single : singles) {
        Group &group = byRules.try_emplace(single.rules).first->second;
        if (group.pods.empty())
            group.rules = single.rules;
        mergeEdges(group.rules.ingress, single.rules.ingress);
        mergeEdges(group.rules.egress, single.rules.egress);
        group.pods.insert(group.pods.end(), single.pods.begin(), single.pods.end());
        group.workloads.insert(group.workloads.end(), single.workloads.begin(), single.workloads.end());
        group.edges.insert(single.edges.begin(), single.edges.end());
    }
    std::vector<Group> groups;
    for (auto &[rules, group] : byRules) {
        std::ranges::sort(group.pods);
        std::ranges::sort(group.workloads);
        groups.push_back(std::move(group));
    }
    return groups;
}

/// Takes groups apart again that no one selector can hold.
std::vector<NamespaceSynthesis::Group> NamespaceSynthesis::selectable(const std::vector<Group> &groups,
                                                                      const std::vector<Group> &singles)
{
    std::vector<Group> result;
    for (const Group &group : groups) {
        if (m_writer.selectorFor(group.pods)) {
            result.push_back(group);
            continue;
        }
        for (const Group &single : singles) {
            if (std::ranges::includes(group.pods, single.pods))
                result.push_back(single);
        }
    }
    std::ranges::sort(result, {}, [](const Group &each) { return each.workloads; });
    return result;
}

std::string NamespaceSynthesis::nameFor(const Group &group) const
{
    const std::string first = shortName(m_cluster, group.workloads.front());
    const std::size_t more = group.workloads.size() - 1;
    return more == 0 ? first : fmt::format("{}-and-{}-more", first, more);
}

/// Either one policy per group with the same rules both ways, or one per direction: whichever takes fewer.
void NamespaceSynthesis::addWorkloads()
{
    const std::vector<Group> all = singles();
    const std::vector<Group> joint = selectable(grouped(all), all);
    std::vector<Group> separate;
    for (const Direction direction : {Direction::Ingress, Direction::Egress}) {
        std::vector<Group> half;
        for (Group each : all) {
            each.rules.of(direction == Direction::Ingress ? Direction::Egress : Direction::Ingress).clear();
            each.edges = edgesOf(each.rules);
            if (!each.rules.of(direction).empty())
                half.push_back(std::move(each));
        }
        for (Group &group : selectable(grouped(half), half))
            separate.push_back(std::move(group));
    }
    const bool isJoint = joint.size() <= separate.size();
    for (const Group &group : isJoint ? joint : separate) {
        const auto selector = m_writer.demandSelectorFor(group.pods);
        const char *what = isJoint ? "allow" : group.rules.ingress.empty() ? "allow-egress" : "allow-ingress";
        if (selector)
            addRules(fmt::format("{}-{}", what, nameFor(group)), *selector, group.rules, group.edges);
    }
}

} // namespace drawbridge
