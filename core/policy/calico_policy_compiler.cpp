// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "policy/calico_policy_compiler.h"

#include "policy/calico_rule_compiler.h"

#include <algorithm>
#include <limits>

namespace drawbridge {

namespace {

constexpr double kLast = std::numeric_limits<double>::infinity();

struct TierOfPolicy {
    TierPlace place;
    bool passesByDefault = false;
    bool isValid = true;
};

std::optional<TierOfPolicy> findTier(const std::vector<CalicoTier> &tiers, const std::string &name)
{
    if (name == kDefaultTier.name)
        return TierOfPolicy {kDefaultTier};
    if (name == kAdminTier.name || name == kBaselineTier.name)
        return TierOfPolicy {name == kAdminTier.name ? kAdminTier : kBaselineTier, true};
    for (const CalicoTier &tier : tiers) {
        if (tier.meta.name == name)
            return TierOfPolicy {{tier.order.value_or(kLast), name}, tier.passesByDefault, tier.isValid};
    }
    return std::nullopt;
}

/// An older API wants the tier in front of a name, a newer one has it as it is given.
std::string nameInTier(const CalicoPolicy &policy)
{
    const std::string prefix = policy.tier + '.';
    return policy.meta.name.starts_with(prefix) ? policy.meta.name.substr(prefix.size()) : policy.meta.name;
}

std::vector<PolicyRule> compileRules(const std::vector<CalicoRule> &sources, Direction direction,
                                     const CalicoPolicy &policy, const std::vector<Service> &services)
{
    std::vector<PolicyRule> rules;
    for (std::size_t i = 0; i < sources.size(); ++i) {
        // What is logged goes on to the next rule.
        if (sources[i].isValid && sources[i].action == CalicoAction::Log)
            continue;
        rules.push_back(compileCalicoRule(sources[i], direction, policy.meta.namespaceName, services));
        rules.back().sourceIndex = static_cast<std::uint32_t>(i);
    }
    return rules;
}

std::optional<UnmodelledPart> unmodelledPart(const std::optional<UnmodelledField> &field)
{
    return field ? std::optional(UnmodelledPart {field->path, field->where}) : std::nullopt;
}

} // namespace

PolicyId calicoPolicyId(const CalicoPolicy &policy)
{
    return {"projectcalico.org", policy.kind, policy.meta.namespaceName, policy.meta.name};
}

std::string calicoTieBreak(const PolicyId &id)
{
    std::string text = id.name;
    for (const std::string &part : {id.namespaceName, id.kind}) {
        text += '\0';
        text += part;
    }
    return text;
}

std::optional<Policy> compileCalicoPolicy(const CalicoPolicy &source, const KubernetesObjects &objects)
{
    const std::optional<TierOfPolicy> tier = findTier(objects.calicoTiers, source.tier);
    if (!tier || !tier->isValid)
        return std::nullopt;
    Policy policy;
    policy.id = calicoPolicyId(source);
    policy.dialect = Dialect::Calico;
    PolicyId ordered = policy.id;
    ordered.name = nameInTier(source);
    policy.place = {tier->place, source.order.value_or(kLast), calicoTieBreak(ordered)};
    policy.ruleActions = RuleActions::Any;
    policy.namespaceName = source.meta.namespaceName;
    policy.subject = source.subject;
    policy.decidesIngress = source.hasIngress;
    policy.decidesEgress = source.hasEgress;
    policy.isolatesIngress = source.hasIngress && !tier->passesByDefault;
    policy.isolatesEgress = source.hasEgress && !tier->passesByDefault;
    policy.ingress = compileRules(source.ingress, Direction::Ingress, source, objects.services);
    policy.egress = compileRules(source.egress, Direction::Egress, source, objects.services);
    policy.unmodelled = unmodelledPart(source.unmodelled);
    policy.isCertain = source.isValid && !source.unmodelled;
    policy.where = source.meta.where;
    return policy;
}

std::vector<LabelledAddresses> labelledAddresses(const std::vector<CalicoNetworkSet> &sets)
{
    std::vector<LabelledAddresses> labelled;
    for (const CalicoNetworkSet &set : sets)
        labelled.push_back({set.meta.namespaceName, set.meta.labels, set.addresses, set.isComplete});
    return labelled;
}

} // namespace drawbridge
