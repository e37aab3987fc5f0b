// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "design/design.h"

#include "base/overloaded.h"
#include "base/text.h"
#include "design/messages.h"
#include "k8s/name_validation.h"

#include <algorithm>
#include <fmt/format.h>

namespace drawbridge {

namespace {

const std::string *nameIn(const EdgeTraffic &traffic)
{
    return traffic.port ? std::get_if<std::string>(&*traffic.port) : nullptr;
}

Diagnostic error(const Message &message, std::vector<std::string> arguments = {})
{
    return {&message, std::move(arguments), {}, {}};
}

bool isDate(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return false;
    for (const std::size_t i : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U}) {
        if (text[i] < '0' || text[i] > '9')
            return false;
    }
    const int month = (text[5] - '0') * 10 + (text[6] - '0');
    const int day = (text[8] - '0') * 10 + (text[9] - '0');
    return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/// What the API server would say of a selector.
std::optional<Diagnostic> selectorError(const LabelSelector &selector)
{
    const auto firstOf
        = [](const std::string &text, const validation::Messages &messages) -> std::optional<Diagnostic> {
        return messages.empty() ? std::nullopt
                                : std::optional(error(messages::kBadLabel, {text, messages.front()}));
    };
    for (const auto &[key, value] : selector.matchLabels) {
        if (auto found = firstOf(key, validation::checkLabelKey(key)))
            return found;
        if (auto found = firstOf(value, validation::checkLabelValue(value)))
            return found;
    }
    for (const LabelRequirement &each : selector.matchExpressions) {
        if (auto found = firstOf(each.key, validation::checkLabelKey(each.key)))
            return found;
        for (const std::string &value : each.values) {
            if (auto found = firstOf(value, validation::checkLabelValue(value)))
                return found;
        }
    }
    return std::nullopt;
}

std::optional<Diagnostic> blockError(const CidrEndpoint &end)
{
    if (end.cidr.first().isMappedV4())
        return error(messages::kMappedCidr, {toString(end.cidr)});
    for (const Cidr &hole : end.except) {
        if (hole == end.cidr || !end.cidr.contains(hole))
            return error(messages::kExceptOutsideBlock, {toString(hole), toString(end.cidr)});
        if (hole.first().isMappedV4())
            return error(messages::kMappedCidr, {toString(hole)});
    }
    return std::nullopt;
}

std::optional<Diagnostic> endError(const EdgeEndpoint &end)
{
    const auto missing = [](bool isMissing, const char *what) -> std::optional<Diagnostic> {
        return isMissing ? std::optional(error(messages::kIncompleteEnd, {what})) : std::nullopt;
    };
    return std::visit(
        Overloaded {
            [&](const WorkloadEndpoint &each) {
                return missing(each.namespaceName.empty() || each.name.empty(), "workload name");
            },
            [&](const NamespaceEndpoint &each) { return missing(each.namespaceName.empty(), "namespace"); },
            [&](const GroupEndpoint &each) {
                auto found = missing(each.namespaceName.empty(), "namespace");
                return found ? found : selectorError(each.podSelector);
            },
            [](const PodsEndpoint &each) {
                auto found = selectorError(each.namespaceSelector);
                return found ? found : selectorError(each.podSelector);
            },
            [](const CidrEndpoint &each) { return blockError(each); },
            [&](const DnsNameEndpoint &each) { return missing(each.name.empty(), "DNS name"); },
            [](const ExternalEndpoint &) -> std::optional<Diagnostic> { return std::nullopt; },
        },
        end);
}

std::optional<Diagnostic> trafficError(const EdgeTraffic &traffic, const EdgeEndpoint &to)
{
    if (const std::string *name = nameIn(traffic)) {
        if (!validation::checkPortName(*name).empty())
            return error(messages::kBadPortName, {*name});
        if (!isInsideCluster(to))
            return error(messages::kPortNameOfAddress, {toString(to), *name});
    }
    const auto *number = traffic.port ? std::get_if<std::uint16_t>(&*traffic.port) : nullptr;
    if ((number && *number == 0) || traffic.endPort == 0)
        return error(messages::kPortZero);
    if (traffic.endPort && !number)
        return error(messages::kRangeWithoutNumber);
    if (traffic.endPort && *traffic.endPort < *number)
        return error(messages::kRangeEndsBeforeStart,
                     {std::to_string(*number), std::to_string(*traffic.endPort)});
    return std::nullopt;
}

std::string toString(const EdgeTraffic &traffic)
{
    const std::string_view protocol = drawbridge::toString(traffic.protocol);
    if (!traffic.port)
        return std::string(protocol);
    if (const std::string *name = nameIn(traffic))
        return fmt::format("{} {}", protocol, *name);
    const auto number = std::get<std::uint16_t>(*traffic.port);
    return traffic.endPort ? fmt::format("{} {}-{}", protocol, number, *traffic.endPort)
                           : fmt::format("{} {}", protocol, number);
}

} // namespace

std::string_view toString(DnsScope scope)
{
    switch (scope) {
    case DnsScope::Nobody:
        return "false";
    case DnsScope::PerWorkload:
        return "per-workload";
    case DnsScope::PerNamespace:
        return "true";
    }
    return {};
}

const Posture &Design::postureOf(const std::string &namespaceName) const
{
    static const Posture zeroTrust;
    const auto posture = postures.find(namespaceName);
    return posture == postures.end() ? zeroTrust : posture->second;
}

bool Design::keeps(const LoadedPolicyId &policy) const
{
    return std::ranges::find(keptPolicies, policy) != keptPolicies.end();
}

const ExternalMeaning *Design::meaningOf(const EdgeEndpoint &external) const
{
    const auto found = meanings.find(external);
    return found == meanings.end() ? nullptr : &found->second;
}

bool isInsideCluster(const EdgeEndpoint &endpoint)
{
    if (const auto *external = std::get_if<ExternalEndpoint>(&endpoint))
        return external->external == WellKnownExternal::IngressController;
    return !std::holds_alternative<CidrEndpoint>(endpoint)
        && !std::holds_alternative<DnsNameEndpoint>(endpoint);
}

bool isOpenedByEdges(const EdgeEndpoint &endpoint)
{
    return isInsideCluster(endpoint) && !std::holds_alternative<PodsEndpoint>(endpoint);
}

std::string_view toString(ClaimRule rule)
{
    switch (rule) {
    case ClaimRule::CannotReach:
        return "cannot-reach";
    case ClaimRule::OnlyReaches:
        return "only-reaches";
    }
    return {};
}

std::optional<Diagnostic> claimError(const AllowedEdge &edge)
{
    for (const EdgeEndpoint *end : {&edge.from, &edge.to}) {
        if (auto found = endError(*end))
            return found;
    }
    if (!isInsideCluster(edge.from) && !isInsideCluster(edge.to))
        return error(messages::kBothEndsOutside, {toString(edge.from), toString(edge.to)});
    for (const EdgeTraffic &traffic : edge.traffic) {
        if (auto found = trafficError(traffic, edge.to))
            return found;
    }
    if (!edge.reviewBy.empty() && !isDate(edge.reviewBy))
        return error(messages::kBadReviewDate, {edge.reviewBy});
    return std::nullopt;
}

std::optional<Diagnostic> edgeError(const AllowedEdge &edge)
{
    if (auto found = claimError(edge))
        return found;
    if (!isOpenedByEdges(edge.from) && !isOpenedByEdges(edge.to))
        return error(messages::kNoEndToOpen, {toString(edge.from), toString(edge.to)});
    return std::nullopt;
}

std::optional<Diagnostic> meaningError(const EdgeEndpoint &external, const ExternalMeaning &meaning)
{
    const auto *known = std::get_if<ExternalEndpoint>(&external);
    const bool isDnsName = std::holds_alternative<DnsNameEndpoint>(external);
    if (!isDnsName && (!known || known->external == WellKnownExternal::Internet))
        return error(messages::kMeaningOfItsOwn, {toString(external)});
    const auto isBlock = [](const EdgeEndpoint &end) { return std::holds_alternative<CidrEndpoint>(end); };
    const bool isController = known && known->external == WellKnownExternal::IngressController;
    const bool isOnePodEnd = isController && meaning.ends.size() == 1 && isOpenedByEdges(meaning.ends.front())
        && meaning.ends.front() != external;
    if (!isOnePodEnd && !std::ranges::all_of(meaning.ends, isBlock))
        return error(isController ? messages::kControllerMeaning : messages::kAddressMeaning,
                     {toString(external)});
    for (const EdgeEndpoint &end : meaning.ends) {
        if (auto found = endError(end))
            return found;
    }
    if (isDnsName && !meaning.ends.empty() && meaning.reviewBy.empty())
        return error(messages::kReviewDateMissing, {toString(external)});
    if (!meaning.reviewBy.empty() && !isDate(meaning.reviewBy))
        return error(messages::kBadReviewDate, {meaning.reviewBy});
    return std::nullopt;
}

std::string toString(const std::vector<EdgeTraffic> &traffic)
{
    std::vector<std::string> parts;
    for (const EdgeTraffic &each : traffic)
        parts.push_back(toString(each));
    return parts.empty() ? "everything" : join(parts, ", ");
}

} // namespace drawbridge
