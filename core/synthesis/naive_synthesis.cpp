// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "synthesis/naive_synthesis.h"

#include "base/overloaded.h"
#include "synthesis/cluster_dns.h"
#include "synthesis/design_resolution.h"
#include "synthesis/kept_policies.h"
#include "synthesis/namespace_synthesis.h"
#include "synthesis/rule_table.h"
#include "synthesis/synthesis.h"

#include <fmt/format.h>

namespace drawbridge {

namespace {

void needAll(SubjectTable &subjects)
{
    for (auto &[subject, rules] : subjects) {
        for (Grants *grants : {&rules.ingress, &rules.egress}) {
            for (auto &[peer, grant] : *grants)
                grant.needed = grant.ports;
        }
    }
}

std::optional<LabelSelector> selectorOf(const RuleSubject &subject, RuleWriter &writer)
{
    return std::visit(Overloaded {
                          [](const RuleSubject::WholeNamespace &) { return std::optional(LabelSelector()); },
                          [](const LabelSelector &selector) { return std::optional(selector); },
                          [&writer](const std::vector<PodIndex> &pods) { return writer.selectorFor(pods); },
                      },
                      subject.pods);
}

/// One policy for each subject and direction.
void append(const SubjectTable &subjects, const std::string &name, RuleWriter &writer,
            std::vector<NetworkPolicy> &policies)
{
    for (const auto &[subject, rules] : subjects) {
        const auto selector = selectorOf(subject, writer);
        if (!selector)
            continue;
        for (const Direction direction : {Direction::Ingress, Direction::Egress}) {
            const bool isIngress = direction == Direction::Ingress;
            auto written = writer.rules(rules.of(direction), subject.namespaceName);
            if (written.empty())
                continue;
            NetworkPolicy &policy = policies.emplace_back();
            policy.meta.namespaceName = subject.namespaceName;
            policy.meta.name
                = fmt::format("{}-{}-{}", name, isIngress ? "ingress" : "egress", policies.size());
            policy.meta.labels.set("app.kubernetes.io/managed-by", "drawbridge");
            policy.podSelector = *selector;
            (isIngress ? policy.isolatesIngress : policy.isolatesEgress) = true;
            (isIngress ? policy.ingress : policy.egress) = std::move(written);
        }
    }
}

} // namespace

std::vector<NetworkPolicy> naivePolicies(const Cluster &cluster, const KubernetesObjects &objects,
                                         const Design &design)
{
    const EnforcementProfile &profile = profileOf(design);
    const std::vector<NetworkPolicy> kept = keptPolicies(objects, design);
    const ResolvedDesign resolved = resolveDesign(cluster, design, profile);
    const ClusterDns dns = findClusterDns(cluster, objects);
    RuleWriter writer(cluster, profile);
    RuleTable postures = buildRuleTable(cluster, design, {}, dns, kept);
    for (SubjectTable *subjects : {&postures.subjects, &postures.dns})
        needAll(*subjects);
    std::vector<NetworkPolicy> policies;
    for (const ClusterNamespace &ns : cluster.namespaces()) {
        if (hasPolicies(ns)) {
            for (NetworkPolicy &each :
                 NamespaceSynthesis(cluster, design, postures, kept, writer, ns).policies())
                policies.push_back(std::move(each));
        }
    }
    for (std::size_t i = 0; i < resolved.edges.size(); ++i) {
        SubjectTable edge = grantsOfEdge(cluster, design, dns, kept, resolved.edges[i], i);
        needAll(edge);
        append(edge, fmt::format("edge-{}", i + 1), writer, policies);
    }
    return policies;
}

} // namespace drawbridge
