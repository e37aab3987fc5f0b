// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "report/policy_register.h"

#include "base/repeated.h"
#include "reachability/matching.h"
#include "report/pod_sorts.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace drawbridge {

namespace {

std::size_t count(const Cluster &cluster, const PodRuns &pods)
{
    std::size_t total = 0;
    forEachPod(pods, [&](std::uint32_t pod) { total += cluster[PodIndex(pod)].count; });
    return total;
}

bool isEmpty(const CompiledRule &rule)
{
    return !rule.matchesAny && rule.pods.yes.isEmpty() && rule.pods.maybe.isEmpty()
        && rule.addresses.isEmpty() && rule.possibleAddresses.isEmpty();
}

/// Whether one rule, if it matches at all, leaves nothing for the other to add: both only allow, both apply
/// to the same pods, and all ends and ports of the second are those of the first.
bool covers(const CompiledRule &wide, const CompiledRule &narrow)
{
    const bool isPlain = wide.action == Action::Allow && narrow.action == Action::Allow && wide.isValid
        && narrow.isValid && !wide.own && !narrow.own && !narrow.traffic.hasNames()
        && !wide.traffic.hasNames();
    if (!isPlain || !wide.traffic.numbered.contains(narrow.traffic.numbered))
        return false;
    if (wide.matchesAny)
        return true;
    const PodRuns possible = narrow.pods.yes | narrow.pods.maybe;
    const AddressSet addresses = narrow.addresses | narrow.possibleAddresses;
    return !narrow.matchesAny && (possible - wide.pods.yes).isEmpty()
        && (addresses - wide.addresses).isEmpty();
}

class PolicyReader {
public:
    PolicyReader(const Reachability &reachability, const PodSorts &sorts)
        : m_cluster(reachability.cluster())
        , m_policies(reachability.policies())
        , m_sorts(sorts)
    {
        for (std::size_t i = 0; i < m_policies.policies.size(); ++i)
            m_first.try_emplace(shapeOf(PolicyIndex(i)), std::vector<PolicyIndex>())
                .first->second.push_back(PolicyIndex(i));
    }

    bool isAbout(PolicyIndex index, const ReportScope &scope) const
    {
        const std::string &home = m_policies[index].namespaceName;
        const auto isHome
            = [&](const ClusterNamespace &each) { return each.name == home && scope.touches(each); };
        bool isAbout = scope.isWhole() || std::ranges::any_of(m_cluster.namespaces(), isHome);
        const MatchedPods &subject = m_sorts.policy(index).subject();
        forEachPod(subject.yes | subject.maybe, [&](std::uint32_t pod) {
            isAbout = isAbout || scope.holds(m_cluster[PodIndex(pod)].workload);
        });
        return isAbout;
    }

    RegisteredPolicy read(PolicyIndex index) const
    {
        const Policy &policy = m_policies[index];
        const MatchedPods &subject = m_sorts.policy(index).subject();
        RegisteredPolicy entry;
        entry.id = policy.id;
        entry.dialect = policy.dialect;
        entry.isolatesIngress = policy.isolatesIngress;
        entry.isolatesEgress = policy.isolatesEgress;
        entry.ingressRules = policy.ingress.size();
        entry.egressRules = policy.egress.size();
        entry.pods = count(m_cluster, subject.yes);
        entry.possiblePods = count(m_cluster, subject.maybe);
        forEachPod(subject.yes | subject.maybe, [&](std::uint32_t pod) {
            entry.workloads.push_back(toString(m_cluster.workloadOf(PodIndex(pod)).id));
        });
        sortAndDropRepeated(entry.workloads);
        entry.where = policy.where;
        addFindings(index, entry);
        return entry;
    }

private:
    /// What policies that decide alike have in common and is quickly compared.
    using Shape = std::tuple<std::string, std::string, std::size_t, std::size_t>;
    Shape shapeOf(PolicyIndex index) const
    {
        const Policy &policy = m_policies[index];
        return {policy.namespaceName, toString(policy.podSelector), policy.ingress.size(),
                policy.egress.size()};
    }

    void addFindings(PolicyIndex index, RegisteredPolicy &entry) const
    {
        const Policy &policy = m_policies[index];
        const auto add = [&](PolicyFindingKind kind, std::string other) {
            entry.findings.push_back({kind, {}, 0, std::move(other), policy.where});
        };
        if (!policy.isCertain)
            add(PolicyFindingKind::NotCertain, {});
        if (entry.pods == 0 && entry.possiblePods == 0)
            add(PolicyFindingKind::SelectsNothing, {});
        for (const PolicyIndex other : m_first.at(shapeOf(index))) {
            if (other != index && isSameDecision(policy, m_policies[other])) {
                add(PolicyFindingKind::Repeated, toString(m_policies[other].id));
                break;
            }
        }
        for (const Direction direction : {Direction::Ingress, Direction::Egress})
            addRuleFindings(index, direction, entry);
    }

    void addRuleFindings(PolicyIndex index, Direction direction, RegisteredPolicy &entry) const
    {
        const std::vector<CompiledRule> &rules = m_sorts.policy(index).rulesOf(direction);
        for (std::size_t i = 0; i < rules.size(); ++i) {
            const PolicyRule &source = m_policies[index].rules(direction)[i];
            const auto add = [&](PolicyFindingKind kind, std::string other = {}) {
                entry.findings.push_back(
                    {kind, ruleList(source, direction), source.sourceIndex, std::move(other), source.where});
            };
            if (!rules[i].isValid || source.unmodelled)
                add(PolicyFindingKind::NotCertain);
            else if (isEmpty(rules[i]))
                add(PolicyFindingKind::MatchesNothing);
            else if (const auto other = coveredBy(rules, i))
                add(PolicyFindingKind::Covered,
                    std::to_string(m_policies[index].rules(direction)[*other].sourceIndex));
            addBreadth(rules[i], add);
        }
    }

    template <typename Add> static void addBreadth(const CompiledRule &rule, const Add &add)
    {
        if (rule.action != Action::Allow)
            return;
        if (rule.matchesAny)
            add(PolicyFindingKind::AnyPeer);
        else if (rule.addresses.contains(AddressSet(*Cidr::parse("0.0.0.0/0")))
                 || rule.addresses.contains(AddressSet(*Cidr::parse("::/0"))))
            add(PolicyFindingKind::AnyAddress);
        if (rule.traffic.numbered.isAll())
            add(PolicyFindingKind::AnyPort);
    }

    /// A rule that allows all that this one does; of two that are alike the first one stays.
    static std::optional<std::size_t> coveredBy(const std::vector<CompiledRule> &rules, std::size_t index)
    {
        for (std::size_t i = 0; i < rules.size(); ++i) {
            if (i != index && covers(rules[i], rules[index])
                && (i < index || !covers(rules[index], rules[i])))
                return i;
        }
        return std::nullopt;
    }

    const Cluster &m_cluster;
    const PolicySet &m_policies;
    const PodSorts &m_sorts;
    std::map<Shape, std::vector<PolicyIndex>> m_first;
};

} // namespace

std::vector<RegisteredPolicy> policyRegister(const Reachability &reachability, const PodSorts &sorts,
                                             const ReportScope &scope)
{
    const PolicyReader reader(reachability, sorts);
    std::vector<RegisteredPolicy> list;
    for (std::size_t i = 0; i < reachability.policies().policies.size(); ++i) {
        if (reader.isAbout(PolicyIndex(i), scope))
            list.push_back(reader.read(PolicyIndex(i)));
    }
    std::ranges::sort(list, {}, [](const RegisteredPolicy &each) {
        return std::tie(each.id.namespaceName, each.id.name, each.id.kind, each.where);
    });
    return list;
}

} // namespace drawbridge
