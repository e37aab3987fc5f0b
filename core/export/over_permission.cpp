// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/over_permission.h"

#include "reachability/flow_end.h"
#include "reachability/matching.h"
#include "synthesis/messages.h"

#include <algorithm>
#include <map>
#include <set>

namespace drawbridge {

namespace {

/// Compares two simulations at the pods that kept policies select.
class OverPermissionFinder {
public:
    OverPermissionFinder(const Reachability &all, const Reachability &exported)
        : m_all(all)
        , m_exported(exported)
        , m_cluster(all.cluster())
    {
        for (const Policy &policy : exported.policies().policies)
            m_exportedIds.insert(policy.id);
    }

    std::vector<Diagnostic> find();

private:
    struct Finding {
        Flow example;
        std::set<std::pair<FlowEnd, FlowEnd>> pairs;
    };

    bool isKept(PolicyIndex policy) const;
    bool isSelectedByKept(PodIndex pod, Direction direction) const;
    void lookFrom(PodIndex subject, Direction direction);
    void compare(const FlowEnd &from, const FlowEnd &to);
    void note(const Flow &flow);
    Diagnostic diagnosticOf(const RuleReference &rule, const Finding &finding) const;

    const Reachability &m_all;
    const Reachability &m_exported;
    const Cluster &m_cluster;
    std::set<PolicyId> m_exportedIds;
    std::map<RuleReference, Finding> m_findings;
};

bool OverPermissionFinder::isKept(PolicyIndex policy) const
{
    return !m_exportedIds.contains(m_all.policies()[policy].id);
}

bool OverPermissionFinder::isSelectedByKept(PodIndex pod, Direction direction) const
{
    return std::ranges::any_of(m_all.policiesOf(pod, direction),
                               [this](PolicyIndex policy) { return isKept(policy); });
}

void OverPermissionFinder::compare(const FlowEnd &from, const FlowEnd &to)
{
    const TrafficSet beyond = boundsOf(m_all, from, to).allowed - boundsOf(m_exported, from, to).allowed;
    for (const Protocol protocol : kAllProtocols) {
        for (const PortRange range : beyond.ports(protocol).ranges())
            note({from, to, protocol, range.first});
    }
}

void OverPermissionFinder::note(const Flow &flow)
{
    const Verdict verdict = m_all.explain(flow);
    for (const EndReason *end : {&verdict.egress, &verdict.ingress}) {
        for (const RuleReference &rule : end->decidingRules) {
            if (!isKept(rule.policy))
                continue;
            Finding &finding = m_findings.try_emplace(rule, Finding {flow, {}}).first->second;
            finding.pairs.emplace(flow.from, flow.to);
        }
    }
}

void OverPermissionFinder::lookFrom(PodIndex subject, Direction direction)
{
    const auto look = [&](const FlowEnd &other) {
        if (direction == Direction::Egress)
            compare(subject, other);
        else
            compare(other, subject);
    };
    for (std::size_t i = 0; i < m_cluster.pods().size(); ++i) {
        const PodIndex other {static_cast<std::uint32_t>(i)};
        if ((other != subject || m_cluster[other].count > 1) && takesPart(m_cluster[other], m_all.profile()))
            look(other);
    }
    for (const AddressRange &atom : m_all.externalAtoms())
        look(atom.first);
}

Diagnostic OverPermissionFinder::diagnosticOf(const RuleReference &rule, const Finding &finding) const
{
    const Policy &policy = m_all.policies()[rule.policy];
    const PolicyRule &source = policy.rules(rule.direction)[rule.rule];
    const Flow &flow = finding.example;
    return {&messages::kOverPermission,
            {toString(policy.id), std::string(rule.direction == Direction::Ingress ? "ingress" : "egress"),
             std::to_string(source.sourceIndex + 1), nameOf(m_cluster, flow.from), nameOf(m_cluster, flow.to),
             std::string(toString(flow.protocol)) + ' ' + std::to_string(flow.port),
             std::to_string(finding.pairs.size())},
            source.where,
            {}};
}

std::vector<Diagnostic> OverPermissionFinder::find()
{
    for (std::size_t i = 0; i < m_cluster.pods().size(); ++i) {
        const PodIndex pod {static_cast<std::uint32_t>(i)};
        if (!takesPart(m_cluster[pod], m_all.profile()))
            continue;
        for (const Direction direction : {Direction::Egress, Direction::Ingress}) {
            if (isSelectedByKept(pod, direction))
                lookFrom(pod, direction);
        }
    }
    std::vector<Diagnostic> diagnostics;
    for (const auto &[rule, finding] : m_findings)
        diagnostics.push_back(diagnosticOf(rule, finding));
    sortAndUnique(diagnostics);
    return diagnostics;
}

} // namespace

std::vector<Diagnostic> overPermissions(const Reachability &all, const Reachability &exported)
{
    return OverPermissionFinder(all, exported).find();
}

} // namespace drawbridge
