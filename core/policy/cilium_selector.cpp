// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "policy/cilium_selector.h"

#include "base/text.h"
#include "k8s/namespace.h"

#include <algorithm>
#include <array>
#include <utility>

namespace drawbridge {

namespace {

constexpr std::string_view kNamespaceKey = "io.kubernetes.pod.namespace";
constexpr std::string_view kNamespaceLabels = "io.cilium.k8s.namespace.labels.";
constexpr std::string_view kClusterKey = "io.cilium.k8s.policy.cluster";

/// The name of the cluster is in no manifest: a key that nobody filled in.
constexpr const char *kUnknownClusterKey = "${io.cilium.k8s.policy.cluster}";

constexpr std::array<std::pair<std::string_view, CiliumEntity>, 10> kReserved = {{
    {"world", CiliumEntity::World},
    {"world-ipv4", CiliumEntity::WorldIpv4},
    {"world-ipv6", CiliumEntity::WorldIpv6},
    {"host", CiliumEntity::Host},
    {"remote-node", CiliumEntity::RemoteNode},
    {"kube-apiserver", CiliumEntity::ApiServer},
    {"ingress", CiliumEntity::Ingress},
    {"init", CiliumEntity::Init},
    {"health", CiliumEntity::Health},
    {"unmanaged", CiliumEntity::Unmanaged},
}};

/// A requirement whose key is taken apart: "k8s:app" is the label app of Kubernetes.
struct SourcedRequirement {
    std::string source;
    LabelRequirement requirement;

    bool isOfPods() const { return source == "k8s" || source == "any"; }
    bool isOfNamespace() const
    {
        return isOfPods()
            && (requirement.key == kNamespaceKey || startsWith(requirement.key, kNamespaceLabels));
    }
};

SourcedRequirement sourced(LabelRequirement requirement)
{
    const std::size_t colon = requirement.key.find(':');
    if (colon == std::string::npos)
        return {"any", std::move(requirement)};
    std::string source = requirement.key.substr(0, colon);
    requirement.key.erase(0, colon + 1);
    return {std::move(source), std::move(requirement)};
}

std::vector<SourcedRequirement> requirementsOf(const LabelSelector &selector)
{
    std::vector<SourcedRequirement> requirements;
    for (const auto &[key, value] : selector.matchLabels)
        requirements.push_back(sourced({key, SelectorOperator::In, {value}}));
    for (const LabelRequirement &each : selector.matchExpressions)
        requirements.push_back(sourced(each));
    return requirements;
}

bool hasSource(const std::vector<SourcedRequirement> &requirements, std::string_view source)
{
    return std::ranges::any_of(requirements, [source](const auto &each) { return each.source == source; });
}

/// Whether something that lacks the key satisfies the requirement.
bool holdsWithoutKey(const LabelRequirement &requirement)
{
    return requirement.op == SelectorOperator::NotIn || requirement.op == SelectorOperator::DoesNotExist;
}

void add(LabelSelector &selector, LabelRequirement requirement)
{
    if (requirement.op == SelectorOperator::In && requirement.values.size() == 1
        && !selector.matchLabels.contains(requirement.key))
        selector.matchLabels.set(std::move(requirement.key), std::move(requirement.values.front()));
    else
        selector.matchExpressions.push_back(std::move(requirement));
}

/// The requirement about pods or their namespace. Every pod has a namespace and a cluster. False if no pod
/// satisfies it.
bool addForPods(PodPeer &pods, const SourcedRequirement &each)
{
    LabelRequirement requirement = each.requirement;
    if (!each.isOfPods())
        return holdsWithoutKey(requirement);
    if (each.isOfNamespace()) {
        requirement.key = requirement.key == kNamespaceKey ? std::string(kNamespaceNameLabel)
                                                           : requirement.key.substr(kNamespaceLabels.size());
        add(*pods.namespaceSelector, std::move(requirement));
        return true;
    }
    if (requirement.key == kClusterKey) {
        if (requirement.op == SelectorOperator::Exists || requirement.op == SelectorOperator::DoesNotExist)
            return requirement.op == SelectorOperator::Exists;
        requirement.key = kUnknownClusterKey;
    }
    add(pods.podSelector, std::move(requirement));
    return true;
}

std::optional<PodPeer> podsOf(const std::vector<SourcedRequirement> &requirements)
{
    PodPeer pods;
    pods.namespaceSelector.emplace();
    const bool mayMatch = std::ranges::all_of(
        requirements, [&pods](const SourcedRequirement &each) { return addForPods(pods, each); });
    return mayMatch ? std::optional(std::move(pods)) : std::nullopt;
}

/// The pods of the one namespace, where nothing else is said about namespaces.
void putIntoNamespace(PodPeer &pods, const std::string &namespaceName)
{
    if (pods.namespaceSelector->isEmpty()) {
        pods.namespaceSelector.reset();
        pods.namespaceName = namespaceName;
    } else {
        pods.namespaceSelector->matchExpressions.push_back(
            {kNamespaceNameLabel, SelectorOperator::In, {namespaceName}});
    }
}

/// Whether something that has the one label "reserved:NAME" satisfies the requirement.
bool holdsForReserved(const SourcedRequirement &each, std::string_view name)
{
    const bool hasKey = (each.source == "reserved" || each.source == "any") && each.requirement.key == name;
    if (!hasKey)
        return holdsWithoutKey(each.requirement);
    return matches(LabelRequirement {"name", each.requirement.op, each.requirement.values},
                   LabelMap {{"name", ""}});
}

std::vector<CiliumEntity> entitiesOf(const std::vector<SourcedRequirement> &requirements)
{
    std::vector<CiliumEntity> entities;
    for (const auto &[name, entity] : kReserved) {
        // clang 14 captures no structured bindings.
        const auto holds = [&reserved = name](const auto &each) { return holdsForReserved(each, reserved); };
        if (std::ranges::all_of(requirements, holds))
            entities.push_back(entity);
    }
    return entities;
}

} // namespace

CiliumSelection selectCiliumPeers(const LabelSelector &selector, const std::string &policyNamespace,
                                  bool isAboutInit)
{
    const std::vector<SourcedRequirement> requirements = requirementsOf(selector);
    const bool namesNamespace = std::ranges::any_of(requirements, &SourcedRequirement::isOfNamespace);
    const bool isReserved = hasSource(requirements, "reserved");
    CiliumSelection selection;
    selection.pods = podsOf(requirements);
    selection.looksAtBlocks = hasSource(requirements, "cidr");
    if (selection.pods && !policyNamespace.empty() && !namesNamespace && !isReserved)
        putIntoNamespace(*selection.pods, policyNamespace);
    const bool meansPodsAlone = !policyNamespace.empty() || !isAboutInit;
    if (isReserved || !meansPodsAlone)
        selection.entities = entitiesOf(requirements);
    return selection;
}

std::optional<PodPeer> selectCiliumSubjects(const LabelSelector &selector, const std::string &policyNamespace)
{
    std::vector<SourcedRequirement> requirements = requirementsOf(selector);
    if (!policyNamespace.empty()) {
        // The namespace of the policy takes the place of another one that is demanded of k8s.
        std::erase_if(requirements, [](const SourcedRequirement &each) {
            return each.source == "k8s" && each.requirement.key == kNamespaceKey
                && each.requirement.op == SelectorOperator::In && each.requirement.values.size() == 1;
        });
    }
    std::optional<PodPeer> pods = podsOf(requirements);
    if (pods && !policyNamespace.empty())
        putIntoNamespace(*pods, policyNamespace);
    return pods;
}

bool looksAtInit(const LabelSelector &selector)
{
    return std::ranges::any_of(requirementsOf(selector), [](const SourcedRequirement &each) {
        return each.source == "reserved" && each.requirement.key == "init";
    });
}

LabelSelector withoutSources(const LabelSelector &selector)
{
    LabelSelector plain;
    for (const SourcedRequirement &each : requirementsOf(selector))
        add(plain, each.requirement);
    return plain;
}

} // namespace drawbridge
