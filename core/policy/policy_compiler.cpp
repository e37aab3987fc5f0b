// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "policy/policy_compiler.h"

#include "base/repeated.h"
#include "policy/admin_policy_compiler.h"
#include "policy/calico_policy_compiler.h"
#include "policy/cilium_policy_compiler.h"
#include "policy/profile_limits.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>
#include <tuple>

namespace drawbridge {

namespace {

constexpr const char *kNetworkPolicyGroup = "networking.k8s.io";
constexpr const char *kNetworkPolicyKind = "NetworkPolicy";

void addPort(RuleTraffic &traffic, const NetworkPolicyPort &port)
{
    if (!port.port) {
        traffic.numbered |= TrafficSet(port.protocol, PortSet::all());
    } else if (const auto *number = std::get_if<std::uint16_t>(&*port.port)) {
        const std::uint16_t last = port.endPort.value_or(*number);
        // A reversed range and port 0 are rejected by the API server; such a rule is not valid anyway.
        if (*number != 0 && last >= *number)
            traffic.numbered.insert(port.protocol, {*number, last});
    } else {
        traffic.named.push_back({std::get<std::string>(*port.port), port.protocol});
    }
}

RuleTraffic compileTraffic(const std::vector<NetworkPolicyPort> &ports)
{
    if (ports.empty())
        return {TrafficSet::all(), {}};
    RuleTraffic traffic;
    for (const NetworkPolicyPort &port : ports)
        addPort(traffic, port);
    sortAndDropRepeated(traffic.named);
    return traffic;
}

/// A peer with nothing set is rejected by the API server; it selects nothing.
std::optional<PolicyPeer> compilePeer(const NetworkPolicyPeer &peer, const std::string &namespaceName)
{
    if (peer.ipBlock)
        return PolicyPeer {AddressPeer {peer.ipBlock->addresses()}, peer.where};
    if (!peer.podSelector && !peer.namespaceSelector)
        return std::nullopt;
    PodPeer pods;
    if (!peer.namespaceSelector)
        pods.namespaceName = namespaceName;
    pods.namespaceSelector = peer.namespaceSelector;
    pods.podSelector = peer.podSelector.value_or(LabelSelector {});
    return PolicyPeer {std::move(pods), peer.where};
}

std::vector<PolicyRule> compileRules(const std::vector<NetworkPolicyRule> &rules,
                                     const std::string &namespaceName)
{
    std::vector<PolicyRule> compiled;
    for (const NetworkPolicyRule &rule : rules) {
        PolicyRule &result = compiled.emplace_back();
        result.traffic = compileTraffic(rule.ports);
        result.sourceIndex = static_cast<std::uint32_t>(compiled.size() - 1);
        result.isValid = rule.isValid;
        result.where = rule.where;
        if (rule.peers.empty())
            result.peers.push_back({AnyPeer {}, rule.where});
        for (const NetworkPolicyPeer &peer : rule.peers) {
            if (auto compiledPeer = compilePeer(peer, namespaceName))
                result.peers.push_back(std::move(*compiledPeer));
        }
    }
    return compiled;
}

bool isEveryRuleValid(const NetworkPolicy &policy)
{
    return std::ranges::all_of(policy.ingress, &NetworkPolicyRule::isValid)
        && std::ranges::all_of(policy.egress, &NetworkPolicyRule::isValid);
}

Policy compile(const NetworkPolicy &source)
{
    const std::string &namespaceName = source.meta.namespaceName;
    Policy policy;
    policy.id = {kNetworkPolicyGroup, kNetworkPolicyKind, namespaceName, source.meta.name};
    policy.namespaceName = namespaceName;
    policy.podSelector = source.podSelector;
    policy.decidesIngress = policy.isolatesIngress = source.isolatesIngress;
    policy.decidesEgress = policy.isolatesEgress = source.isolatesEgress;
    policy.ingress = compileRules(source.ingress, namespaceName);
    policy.egress = compileRules(source.egress, namespaceName);
    policy.isCertain = source.isValid && isEveryRuleValid(source);
    policy.where = source.meta.where;
    return policy;
}

/// Each policy once: the last of an id. Objects without a name are given one by the API server, so they are
/// never the same.
std::vector<Policy> compileNetworkPolicies(const std::vector<NetworkPolicy> &sources,
                                           const EnforcementProfile &profile)
{
    std::map<std::pair<PolicyId, std::size_t>, std::vector<Policy>> byId;
    for (std::size_t i = 0; i < sources.size(); ++i) {
        Policy policy = compile(sources[i]);
        std::vector<Policy> compiled = applyLimits(profile, sources[i], policy);
        std::pair key(policy.id, policy.id.name.empty() ? i : 0);
        compiled.push_back(std::move(policy));
        byId.insert_or_assign(std::move(key), std::move(compiled));
    }
    std::vector<Policy> policies;
    for (auto &[key, compiled] : byId)
        std::ranges::move(compiled, std::back_inserter(policies));
    return policies;
}

OtherPolicy otherPolicy(PolicyId id, const SourcePosition &where)
{
    OtherPolicy other;
    other.id = std::move(id);
    other.where = where;
    return other;
}

bool isInForce(const AdminPolicy &policy, const EnforcementProfile &profile)
{
    return policy.kind == "ClusterNetworkPolicy" ? profile.enforcesClusterPolicies
                                                 : profile.enforcesAdminPolicies;
}

/// Where a NetworkPolicy may end the Baseline tier for both directions, what that tier says is not certain.
void doubtBaseline(Policy &policy)
{
    policy.isCertain = false;
    policy.unmodelled = {"spec.tier", policy.where};
}

void addAdminPolicies(const KubernetesObjects &objects, const EnforcementProfile &profile, PolicySet &set)
{
    const bool isDoubtful = !profile.baselineIsExact && !objects.networkPolicies.empty();
    for (const AdminPolicy &source : objects.adminPolicies) {
        Policy policy = compileAdminPolicy(source);
        if (!isInForce(source, profile)) {
            set.notInForce.push_back(otherPolicy(policy.id, policy.where));
            continue;
        }
        if (isDoubtful && policy.place.tier == kBaselineTier)
            doubtBaseline(policy);
        set.policies.push_back(std::move(policy));
    }
}

template <typename T> void append(std::vector<T> &to, const std::vector<T> &from)
{
    to.insert(to.end(), from.begin(), from.end());
}

/// What no two objects of a list share.
template <typename T> std::array<std::string, 3> keyOf(const T &object)
{
    std::array<std::string, 3> key = {object.meta.namespaceName, object.meta.name, {}};
    if constexpr (requires { object.kind; })
        key[2] = object.kind;
    return key;
}

/// Appends objects, in place of those with the same name. Objects without a name are given one by the API
/// server, so they are never the same.
template <typename T> void replaceOrAppend(std::vector<T> &to, const std::vector<T> &from)
{
    std::set<std::array<std::string, 3>> replaced;
    for (const T &object : from) {
        if (!object.meta.name.empty())
            replaced.insert(keyOf(object));
    }
    std::erase_if(to, [&replaced](const T &object) { return replaced.contains(keyOf(object)); });
    append(to, from);
}

auto rankOf(const Policy &policy)
{
    return std::tie(policy.place, policy.id);
}

/// Calico orders a NetworkPolicy of the order that all of them have by name among its own policies of that
/// order. The policies must be sorted.
void orderAmongCalico(SharedEntries<Policy> &policies)
{
    const std::size_t end = policies.partitionPoint([](const Policy &policy) {
        return std::tie(policy.place.tier, policy.place.order) <= std::tie(kDefaultTier, kNetworkPolicyOrder);
    });
    const auto isOfThatOrder = [](const PolicyPlace &place) {
        return place.tier == kDefaultTier && place.order == kNetworkPolicyOrder;
    };
    // What has a tie break stands behind what has none.
    if (end == 0 || !isOfThatOrder(policies[end - 1].place) || policies[end - 1].place.tieBreak.empty())
        return;
    for (std::size_t i = 0; i < policies.size(); ++i) {
        if (policies[i].dialect == Dialect::NetworkPolicy && policies[i].place.tieBreak.empty())
            policies.edit(i).place.tieBreak = calicoTieBreak(policies[i].id);
    }
    policies.sortBy(rankOf);
}

/// No cluster enforces both: what their policies decide is unknown.
bool hasTwoCnis(const KubernetesObjects &objects, const EnforcementProfile &profile)
{
    return profile.enforcesCalico && profile.enforcesCilium && !objects.calicoPolicies.empty()
        && !objects.ciliumPolicies.empty();
}

void addCalico(const KubernetesObjects &objects, const EnforcementProfile &profile, PolicySet &set)
{
    const bool isUnknown = hasTwoCnis(objects, profile);
    for (const CalicoPolicy &policy : objects.calicoPolicies) {
        OtherPolicy other = otherPolicy(calicoPolicyId(policy), policy.meta.where);
        if (!profile.enforcesCalico) {
            set.notInForce.push_back(std::move(other));
        } else if (isUnknown) {
            other.why = OtherPolicy::Why::TwoCnis;
            set.notModelled.push_back(std::move(other));
        } else if (auto compiled = compileCalicoPolicy(policy, objects)) {
            set.policies.push_back(*std::move(compiled));
        } else {
            other.why = OtherPolicy::Why::MissingTier;
            other.tier = policy.tier;
            set.notModelled.push_back(std::move(other));
        }
    }
    if (!isUnknown && profile.enforcesCalico && !objects.calicoPolicies.empty())
        set.addressSets = labelledAddresses(objects.calicoNetworkSets);
}

void addCilium(const KubernetesObjects &objects, const EnforcementProfile &profile, PolicySet &set)
{
    const bool isUnknown = hasTwoCnis(objects, profile);
    if (profile.enforcesCilium && !isUnknown)
        return compileCiliumPolicies(objects, set);
    if (isUnknown) {
        PolicySet aboutNodes;
        compileCiliumPolicies(objects, aboutNodes);
        append(set.notModelled, aboutNodes.notModelled);
    }
    for (const CiliumPolicy &policy : objects.ciliumPolicies) {
        OtherPolicy other = otherPolicy(ciliumPolicyId(policy), policy.meta.where);
        if (isUnknown)
            other.why = OtherPolicy::Why::TwoCnis;
        (isUnknown ? set.notModelled : set.notInForce).push_back(std::move(other));
    }
}

/// Whether a CNI that is not modelled, or a service mesh, has its policies in force.
bool isInForce(std::string_view group, const EnforcementProfile &profile)
{
    if (group == "cilium.io")
        return profile.enforcesCilium;
    if (group == "crd.antrea.io" || group == "security.antrea.tanzu.vmware.com")
        return profile.enforcesAntrea;
    if (group == "k8s.ovn.org" || group == "network.openshift.io")
        return profile.enforcesOvn;
    return group != "policy.networking.k8s.io" || profile.enforcesClusterPolicies
        || profile.enforcesAdminPolicies;
}

void addForeign(const KubernetesObjects &objects, const EnforcementProfile &profile, PolicySet &set)
{
    for (const OtherObject &object : objects.foreignPolicies) {
        const std::string group = object.apiVersion.substr(0, object.apiVersion.find('/'));
        (isInForce(group, profile) ? set.notModelled : set.notInForce)
            .push_back(otherPolicy({group, object.kind, object.meta.namespaceName, object.meta.name},
                                   object.meta.where));
    }
}

} // namespace

void addOtherPolicies(KubernetesObjects &to, const KubernetesObjects &from)
{
    replaceOrAppend(to.adminPolicies, from.adminPolicies);
    replaceOrAppend(to.foreignPolicies, from.foreignPolicies);
    if (from.calicoPolicies.empty() && from.ciliumPolicies.empty())
        return;
    replaceOrAppend(to.calicoPolicies, from.calicoPolicies);
    replaceOrAppend(to.calicoTiers, from.calicoTiers);
    replaceOrAppend(to.calicoNetworkSets, from.calicoNetworkSets);
    replaceOrAppend(to.ciliumPolicies, from.ciliumPolicies);
    replaceOrAppend(to.ciliumCidrGroups, from.ciliumCidrGroups);
    replaceOrAppend(to.services, from.services);
    append(to.workloads, from.workloads);
}

void addNetworkPolicy(PolicySet &set, const NetworkPolicy &policy, const EnforcementProfile &profile)
{
    for (std::size_t i = 0; !profile.baselineIsExact && i < set.policies.size(); ++i) {
        if (set.policies[i].place.tier == kBaselineTier)
            doubtBaseline(set.policies.edit(i));
    }
    std::vector<Policy> compiled = compileNetworkPolicies({policy}, profile);
    if (!policy.meta.name.empty())
        set.policies.removeIf([&](const Policy &each) { return each.id == compiled.front().id; });
    for (Policy &each : compiled)
        set.policies.insertBy(rankOf, std::move(each));
    orderAmongCalico(set.policies);
}

void replaceNetworkPolicies(PolicySet &set, const std::set<std::string> &namespaces,
                            const std::vector<NetworkPolicy> &policies, const EnforcementProfile &profile)
{
    const auto isReplaced = [&namespaces](const Policy &each) {
        return each.dialect == Dialect::NetworkPolicy && namespaces.contains(each.id.namespaceName);
    };
    const auto mayHoldReplaced = [&namespaces](const Policy &first, const Policy &last) {
        const bool areOfOneKind = std::tie(first.place, first.id.group, first.id.kind)
            == std::tie(last.place, last.id.group, last.id.kind);
        const auto name = namespaces.lower_bound(first.id.namespaceName);
        return !areOfOneKind || (name != namespaces.end() && *name <= last.id.namespaceName);
    };
    set.policies.removeIf(isReplaced, mayHoldReplaced);
    for (Policy &each : compileNetworkPolicies(policies, profile))
        set.policies.insertBy(rankOf, std::move(each));
    orderAmongCalico(set.policies);
}

PolicySet compilePolicies(const KubernetesObjects &objects, const EnforcementProfile &profile)
{
    PolicySet set;
    for (Policy &policy : compileNetworkPolicies(objects.networkPolicies, profile))
        set.policies.push_back(std::move(policy));
    addAdminPolicies(objects, profile, set);
    addCalico(objects, profile, set);
    addCilium(objects, profile, set);
    addForeign(objects, profile, set);
    set.policies.sortBy(rankOf);
    orderAmongCalico(set.policies);
    std::ranges::stable_sort(set.notModelled, {}, &OtherPolicy::id);
    std::ranges::stable_sort(set.notInForce, {}, &OtherPolicy::id);
    return set;
}

} // namespace drawbridge
