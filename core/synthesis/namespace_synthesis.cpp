// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "synthesis/namespace_synthesis.h"

#include "synthesis/subject_names.h"

#include <algorithm>

namespace drawbridge {

namespace {

constexpr const char *kManagedByLabel = "app.kubernetes.io/managed-by";

} // namespace

NamespaceSynthesis::NamespaceSynthesis(const Cluster &cluster, const Design &design, const RuleTable &table,
                                       const std::vector<NetworkPolicy> &kept, RuleWriter &writer,
                                       const ClusterNamespace &ns)
    : m_cluster(cluster)
    , m_table(table)
    , m_writer(writer)
    , m_namespace(ns)
    , m_posture(design.postureOf(ns.name))
    , m_names(ns.name, kept)
{
}

std::vector<NetworkPolicy> NamespaceSynthesis::policies()
{
    addDefaultDeny();
    addDns();
    addWideSubjects();
    addWorkloads();
    std::ranges::sort(m_policies, {}, [](const NetworkPolicy &each) { return each.meta.name; });
    return std::move(m_policies);
}

NetworkPolicy &NamespaceSynthesis::add(std::string_view name, LabelSelector podSelector)
{
    m_writer.demandNamespaceName(m_namespace.name);
    NetworkPolicy &policy = m_policies.emplace_back();
    policy.meta.name = m_names.claim(name);
    policy.meta.namespaceName = m_namespace.name;
    policy.meta.labels.set(kManagedByLabel, "drawbridge");
    policy.podSelector = std::move(podSelector);
    return policy;
}

void NamespaceSynthesis::addDefaultDeny()
{
    if (!m_posture.denyIngress && !m_posture.denyEgress)
        return;
    NetworkPolicy &policy = add(kDefaultDenyName, {});
    policy.isolatesIngress = m_posture.denyIngress;
    policy.isolatesEgress = m_posture.denyEgress;
}

void NamespaceSynthesis::addRules(std::string_view name, LabelSelector podSelector, const SubjectRules &rules)
{
    std::vector<NetworkPolicyRule> ingress = m_writer.rules(rules.ingress, m_namespace.name);
    std::vector<NetworkPolicyRule> egress = m_writer.rules(rules.egress, m_namespace.name);
    if (ingress.empty() && egress.empty())
        return;
    NetworkPolicy &policy = add(name, std::move(podSelector));
    policy.isolatesIngress = !ingress.empty();
    policy.isolatesEgress = !egress.empty();
    policy.ingress = std::move(ingress);
    policy.egress = std::move(egress);
}

void NamespaceSynthesis::addDns()
{
    for (const auto &[subject, rules] : ofNamespace(m_table.dns, m_namespace.name)) {
        if (const auto *selector = std::get_if<LabelSelector>(&subject.pods))
            addRules(kAllowDnsQueriesName, *selector, rules);
        else
            addRules(kAllowDnsName, {}, rules);
    }
}

void NamespaceSynthesis::addWideSubjects()
{
    for (const auto &[subject, rules] : ofNamespace(m_table.subjects, m_namespace.name)) {
        if (const auto *selector = std::get_if<LabelSelector>(&subject.pods))
            addRules(policyName(m_cluster, subject, rules), *selector, rules);
        else if (std::holds_alternative<RuleSubject::WholeNamespace>(subject.pods))
            addRules(policyName(m_cluster, subject, rules), {}, rules);
    }
}

void NamespaceSynthesis::addWorkloads()
{
    std::vector<SubjectGroup> singles;
    for (const auto &[subject, rules] : ofNamespace(m_table.subjects, m_namespace.name)) {
        if (const auto *pods = std::get_if<std::vector<PodIndex>>(&subject.pods))
            singles.push_back({*pods, {m_cluster[pods->front()].workload}, rules});
    }
    const auto canSelect
        = [this](const std::vector<PodIndex> &pods) { return m_writer.selectorFor(pods).has_value(); };
    for (const SubjectGroup &group : fewestGroups(singles, canSelect)) {
        if (const auto selector = m_writer.demandSelectorFor(group.pods))
            addRules(policyName(m_cluster, group, *selector), *selector, group.rules);
    }
}

} // namespace drawbridge
