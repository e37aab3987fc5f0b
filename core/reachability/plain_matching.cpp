// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "reachability/plain_matching.h"

#include "k8s/namespace.h"

#include <functional>

namespace drawbridge::plain {

namespace {

/// Tells why a label that was not found may be there all the same; nothing where it is absent for sure.
using WhyPerhaps = std::function<std::optional<Doubt>(const std::string &key)>;

bool isVariable(const std::string &text)
{
    return text.find("${") != std::string::npos;
}

Match opposite(Match match)
{
    if (match == Match::Maybe)
        return Match::Maybe;
    return match == Match::Yes ? Match::No : Match::Yes;
}

const std::string *valueOf(const LabelMap &labels, const std::string &key)
{
    for (const auto &[name, value] : labels) {
        if (name == key)
            return &value;
    }
    return nullptr;
}

bool hasVariableKey(const LabelMap &labels)
{
    for (const auto &[name, value] : labels) {
        if (isVariable(name))
            return true;
    }
    return false;
}

/// "In: the label's value is one of the values."
Match isOneOf(const std::string &value, const std::vector<std::string> &values)
{
    if (isVariable(value))
        return Match::Maybe;
    Match found = Match::No;
    for (const std::string &each : values) {
        if (each == value)
            return Match::Yes;
        if (isVariable(each))
            found = Match::Maybe;
    }
    return found;
}

/// The four operators of a label that is there (value) or not (null): NotIn and DoesNotExist match where the
/// key is lacking, In and Exists do not.
Match satisfies(SelectorOperator op, const std::string *value, const std::vector<std::string> &values)
{
    if (op == SelectorOperator::Exists)
        return value ? Match::Yes : Match::No;
    if (op == SelectorOperator::DoesNotExist)
        return value ? Match::No : Match::Yes;
    const Match listed = value ? isOneOf(*value, values) : Match::No;
    return op == SelectorOperator::In ? listed : opposite(listed);
}

Match satisfies(const LabelRequirement &requirement, const LabelMap &labels, const WhyPerhaps &whyPerhaps,
                Doubts &doubts)
{
    const std::string *value = valueOf(labels, requirement.key);
    Match match = Match::Maybe;
    Doubt doubt {UnknownCause::UnresolvedLabel, requirement.key};
    if (const auto perhaps = value ? std::nullopt : whyPerhaps(requirement.key))
        doubt = *perhaps;
    else if (!isVariable(requirement.key) && (value || !hasVariableKey(labels)))
        match = satisfies(requirement.op, value, requirement.values);
    if (match == Match::Maybe)
        doubts.push_back(std::move(doubt));
    return match;
}

/// All of matchLabels and all of matchExpressions. Doubts count only if nothing rules the match out.
Match satisfiesAll(const LabelSelector &selector, const LabelMap &labels, const WhyPerhaps &whyPerhaps,
                   Doubts &doubts)
{
    std::vector<LabelRequirement> requirements = selector.matchExpressions;
    for (const auto &[key, value] : selector.matchLabels)
        requirements.push_back({key, SelectorOperator::In, {value}});
    Match all = Match::Yes;
    Doubts found;
    for (const LabelRequirement &requirement : requirements) {
        const Match match = satisfies(requirement, labels, whyPerhaps, found);
        if (match == Match::No)
            return Match::No;
        if (match == Match::Maybe)
            all = Match::Maybe;
    }
    if (all == Match::Maybe)
        doubts.insert(doubts.end(), found.begin(), found.end());
    return all;
}

/// The places in a block where the answer of other blocks can change, its first address among them.
std::vector<IpAddress> turns(const Cidr &region, const AddressSet &blocks)
{
    std::vector<IpAddress> addresses = {region.first()};
    for (const AddressRange &range : blocks.ranges()) {
        addresses.push_back(range.first);
        if (range.last != IpAddress::last(range.last.family()))
            addresses.push_back(range.last.next());
    }
    std::erase_if(addresses, [&region](const IpAddress &each) {
        return each.family() != region.family() || each < region.first() || region.last() < each;
    });
    return addresses;
}

/// An IPv4 address for sure, private (RFC 1918) or shared (RFC 6598); perhaps a global or unique local IPv6
/// one. A node may have any address.
Match holdsUnknown(const AddressSet &blocks, bool onHostNetwork)
{
    const std::vector<const char *> ofPods
        = {"10.0.0.0/8", "100.64.0.0/10", "172.16.0.0/12", "192.168.0.0/16", "2000::/3", "fc00::/7"};
    const std::vector<const char *> ofNodes = {"0.0.0.0/0", "::/0"};
    bool holdsSome = false;
    bool holdsAllOfV4 = true;
    for (const char *text : onHostNetwork ? ofNodes : ofPods) {
        const Cidr region = *Cidr::parse(text);
        for (const IpAddress &address : turns(region, blocks)) {
            if (holds(blocks, address))
                holdsSome = true;
            else if (region.family() == IpFamily::V4)
                holdsAllOfV4 = false;
        }
    }
    if (holdsAllOfV4)
        return Match::Yes;
    return holdsSome ? Match::Maybe : Match::No;
}

bool holds(const PortSet &ports, std::uint16_t port)
{
    for (const PortRange range : ports.ranges()) {
        if (range.first <= port && port <= range.last)
            return true;
    }
    return false;
}

/// Whether one of the names stands for the port on the destination.
bool isNamed(const std::vector<NamedPort> &names, const ClusterPod *destination, Protocol protocol,
             std::uint16_t port)
{
    for (const NamedPort &name : names) {
        if (!destination || (name.protocol && *name.protocol != protocol))
            continue;
        // The first container port of that name, and of that protocol if one is asked for, counts.
        for (const ContainerPort &each : destination->ports) {
            if (each.name != name.name || (name.protocol && each.protocol != *name.protocol))
                continue;
            if (each.protocol == protocol && each.number == port)
                return true;
            break;
        }
    }
    return false;
}

} // namespace

Match selectsPod(const LabelSelector &selector, const Cluster &cluster, PodIndex pod,
                 const EnforcementProfile &profile, Doubts &doubts)
{
    const bool isComplete = !cluster[pod].isAuthored || profile.unknownLabelsAreAbsent;
    const auto whyPerhaps = [&](const std::string &key) -> std::optional<Doubt> {
        if (isComplete || !mayBeAdded(key, cluster.workloadOf(pod).id.kind))
            return std::nullopt;
        return Doubt {UnknownCause::AddedLabel, key};
    };
    LabelMap labels = cluster[pod].labels;
    const std::string &account = cluster.workloadOf(pod).serviceAccount;
    labels.set(std::string(kServiceAccountKey), account.empty() ? "default" : account);
    return satisfiesAll(selector, labels, whyPerhaps, doubts);
}

Match selectsNamespace(const LabelSelector &selector, const ClusterNamespace &ns,
                       const EnforcementProfile &profile, Doubts &doubts)
{
    LabelMap labels = ns.labels;
    if (profile.manifestsNameNamespaces && ns.writtenName)
        labels.set(kNamespaceNameLabel, *ns.writtenName);
    const bool isComplete = ns.isDeclared || profile.unknownLabelsAreAbsent;
    const auto whyPerhaps = [&](const std::string &) -> std::optional<Doubt> {
        if (isComplete)
            return std::nullopt;
        return Doubt {UnknownCause::UndeclaredNamespace, ns.name};
    };
    return satisfiesAll(selector, labels, whyPerhaps, doubts);
}

Match isNamespace(const std::string &name, const ClusterNamespace &ns)
{
    if (name == ns.name)
        return Match::Yes;
    return isVariable(name) ? Match::Maybe : Match::No;
}

bool holds(const AddressSet &blocks, const IpAddress &address)
{
    for (const AddressRange &range : blocks.ranges()) {
        if (range.first.family() == address.family() && range.first <= address && address <= range.last)
            return true;
    }
    return false;
}

Match holds(const AddressSet &blocks, const ClusterPod &pod)
{
    if (pod.addresses.empty())
        return holdsUnknown(blocks, pod.hostNetwork);
    std::size_t held = 0;
    for (const IpAddress &address : pod.addresses)
        held += holds(blocks, address) ? 1 : 0;
    if (held == pod.addresses.size())
        return Match::Yes;
    return held == 0 ? Match::No : Match::Maybe;
}

bool letsThrough(const RuleTraffic &ports, const ClusterPod *destination, Protocol protocol,
                 std::uint16_t port)
{
    if (holds(ports.excluded.ports(protocol), port)
        || isNamed(ports.excludedNames, destination, protocol, port))
        return false;
    return holds(ports.numbered.ports(protocol), port) || isNamed(ports.named, destination, protocol, port);
}

Match isNodeOf(const ClusterPod &onHostNetwork, const ClusterPod &pod)
{
    bool hasCommonFamily = false;
    for (const IpAddress &own : onHostNetwork.addresses) {
        for (const IpAddress &node : pod.nodeAddresses) {
            if (own == node)
                return Match::Yes;
            if (own.family() == node.family())
                hasCommonFamily = true;
        }
    }
    return hasCommonFamily ? Match::No : Match::Maybe;
}

} // namespace drawbridge::plain
