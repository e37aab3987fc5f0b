// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "base/overloaded.h"
#include "base/text.h"
#include "design/design_file.h"
#include "tree/yaml_text.h"

#include <fmt/format.h>

namespace drawbridge {

namespace {

std::string flowMap(const std::vector<std::string> &members)
{
    return fmt::format("{{{}}}", join(members, ", "));
}

std::string flowList(const std::vector<std::string> &items)
{
    return fmt::format("[{}]", join(items, ", "));
}

std::string member(std::string_view key, const std::string &value)
{
    return fmt::format("{}: {}", key, value);
}

void appendUnknown(std::vector<std::string> &members, const UnknownFields &fields)
{
    for (const auto &[key, value] : fields)
        members.push_back(member(yamlFlow(key), yamlFlow(value)));
}

std::string flow(const LabelSelector &selector)
{
    std::vector<std::string> parts;
    std::vector<std::string> labels;
    for (const auto &[key, value] : selector.matchLabels)
        labels.push_back(member(yamlString(key), yamlString(value)));
    if (!labels.empty())
        parts.push_back(member("matchLabels", flowMap(labels)));
    std::vector<std::string> expressions;
    for (const LabelRequirement &each : selector.matchExpressions) {
        std::vector<std::string> members
            = {member("key", yamlString(each.key)), member("operator", std::string(toString(each.op)))};
        std::vector<std::string> values;
        for (const std::string &value : each.values)
            values.push_back(yamlString(value));
        if (!values.empty())
            members.push_back(member("values", flowList(values)));
        expressions.push_back(flowMap(members));
    }
    if (!expressions.empty())
        parts.push_back(member("matchExpressions", flowList(expressions)));
    return flowMap(parts);
}

std::string flow(const CidrEndpoint &end)
{
    std::vector<std::string> members = {member("cidr", yamlString(toString(end.cidr)))};
    std::vector<std::string> exceptions;
    for (const Cidr &each : end.except)
        exceptions.push_back(yamlString(toString(each)));
    if (!exceptions.empty())
        members.push_back(member("except", flowList(exceptions)));
    return flowMap(members);
}

std::string flow(const EdgeEndpoint &endpoint)
{
    return std::visit(
        Overloaded {
            [&](const WorkloadEndpoint &) {
                return flowMap({member("workload", yamlString(toString(endpoint)))});
            },
            [](const NamespaceEndpoint &end) {
                return flowMap({member("namespace", yamlString(end.namespaceName))});
            },
            [](const GroupEndpoint &end) {
                return flowMap({member("group",
                                       flowMap({member("namespace", yamlString(end.namespaceName)),
                                                member("podSelector", flow(end.podSelector))}))});
            },
            [](const PodsEndpoint &end) {
                return flowMap({member("pods",
                                       flowMap({member("namespaceSelector", flow(end.namespaceSelector)),
                                                member("podSelector", flow(end.podSelector))}))});
            },
            [](const CidrEndpoint &end) { return flow(end); },
            [](const DnsNameEndpoint &end) { return flowMap({member("dnsName", yamlString(end.name))}); },
            [](const ExternalEndpoint &end) {
                return flowMap({member("external", std::string(toString(end.external)))});
            },
        },
        endpoint);
}

std::string flow(const EdgeTraffic &traffic)
{
    std::vector<std::string> members = {member("protocol", std::string(toString(traffic.protocol)))};
    if (traffic.port) {
        const auto *name = std::get_if<std::string>(&*traffic.port);
        members.push_back(member(
            "port", name ? yamlString(*name) : std::to_string(std::get<std::uint16_t>(*traffic.port))));
    }
    if (traffic.endPort)
        members.push_back(member("endPort", std::to_string(*traffic.endPort)));
    return flowMap(members);
}

std::string flow(const std::string &namespaceName, const Posture &posture)
{
    std::vector<std::string> denied;
    if (posture.denyIngress)
        denied.emplace_back("Ingress");
    if (posture.denyEgress)
        denied.emplace_back("Egress");
    std::vector<std::string> members
        = {member("namespace", yamlString(namespaceName)), member("defaultDeny", flowList(denied)),
           member("dns", std::string(toString(posture.dns))),
           member("sameNamespace", posture.sameNamespace ? "true" : "false")};
    appendUnknown(members, posture.unknownFields);
    return flowMap(members);
}

std::string flow(const EdgeEndpoint &external, const ExternalMeaning &meaning)
{
    std::vector<std::string> ends;
    for (const EdgeEndpoint &each : meaning.ends)
        ends.push_back(flow(each));
    std::vector<std::string> members = {member("of", flow(external)), member("as", flowList(ends))};
    if (!meaning.reviewBy.empty())
        members.push_back(member("reviewBy", meaning.reviewBy));
    appendUnknown(members, meaning.unknownFields);
    return flowMap(members);
}

std::string flow(const AcceptedFinding &accepted)
{
    std::vector<std::string> members = {member("finding", yamlString(accepted.finding))};
    if (!accepted.reason.empty())
        members.push_back(member("reason", yamlString(accepted.reason)));
    if (!accepted.date.empty())
        members.push_back(member("date", yamlString(accepted.date)));
    appendUnknown(members, accepted.unknownFields);
    return flowMap(members);
}

/// The fields of an edge, one a line, indented as below a dash.
std::string fieldsOf(const AllowedEdge &edge)
{
    std::string text = fmt::format("  from: {}\n  to: {}\n", flow(edge.from), flow(edge.to));
    std::vector<std::string> traffic;
    for (const EdgeTraffic &each : edge.traffic)
        traffic.push_back(flow(each));
    if (!traffic.empty())
        text += fmt::format("  traffic: {}\n", flowList(traffic));
    if (!edge.reason.empty())
        text += fmt::format("  reason: {}\n", yamlString(edge.reason));
    if (!edge.owner.empty())
        text += fmt::format("  owner: {}\n", yamlString(edge.owner));
    if (!edge.reviewBy.empty())
        text += fmt::format("  reviewBy: {}\n", edge.reviewBy);
    for (const auto &[key, value] : edge.unknownFields)
        text += fmt::format("  {}: {}\n", yamlFlow(key), yamlFlow(value));
    return text;
}

std::string paragraph(const AllowedEdge &edge)
{
    return '-' + fieldsOf(edge).substr(1);
}

std::string paragraph(const DesignClaim &claim)
{
    return fmt::format("- claim: {}\n{}", toString(claim.rule), fieldsOf(claim.connections));
}

/// "field:" with one entry a line, followed by the entries that could not be read; nothing for an empty list.
std::string listSection(const Design &design, const std::string &field,
                        const std::vector<std::string> &entries)
{
    std::string text;
    for (const std::string &entry : entries)
        text += fmt::format("- {}\n", entry);
    if (const auto unread = design.unreadEntries.find(field); unread != design.unreadEntries.end()) {
        for (const Node &each : unread->second)
            text += fmt::format("- {}\n", yamlFlow(each));
    }
    return text.empty() ? text : fmt::format("{}:\n{}", field, text);
}

/// The same for entries that take several lines.
template <typename Entries>
std::string paragraphSection(const Design &design, const std::string &field, const Entries &entries)
{
    const std::string unread = listSection(design, field, {});
    if (entries.empty())
        return unread;
    std::string text = field + ":\n";
    for (const auto &entry : entries)
        text += paragraph(entry);
    return text + unread.substr(unread.empty() ? 0 : field.size() + 2);
}

std::string policiesSection(const Design &design)
{
    std::vector<std::string> kept;
    for (const LoadedPolicyId &each : design.keptPolicies)
        kept.push_back(yamlString(fmt::format("{}/{}", each.namespaceName, each.name)));
    if (const auto unread = design.unreadEntries.find("policies.keep");
        unread != design.unreadEntries.end()) {
        for (const Node &each : unread->second)
            kept.push_back(yamlFlow(each));
    }
    std::vector<std::string> members;
    if (!kept.empty())
        members = {member("keep", flowList(kept)), member("replace", "rest")};
    appendUnknown(members, design.unknownPolicyFields);
    return members.empty() ? std::string() : fmt::format("policies: {}\n", flowMap(members));
}

std::string positionsSection(std::string_view field, const std::map<std::string, CanvasPosition> &positions)
{
    std::string text = positions.empty() ? std::string() : fmt::format("  {}:\n", field);
    for (const auto &[key, position] : positions)
        text += fmt::format("    {}: {{x: {}, y: {}}}\n", yamlString(key), position.x, position.y);
    return text;
}

std::string canvasSection(const Design &design)
{
    std::string text;
    for (const auto &[key, value] : design.unknownCanvasFields)
        text += fmt::format("  {}: {}\n", yamlFlow(key), yamlFlow(value));
    std::vector<std::string> folded;
    for (const std::string &name : design.foldedNamespaces)
        folded.push_back(yamlString(name));
    if (!folded.empty())
        text += fmt::format("  folded: {}\n", flowList(folded));
    if (design.hasCardArrangement)
        text += "  arrangement: cards\n";
    text += positionsSection("cardPositions", design.cardPositions);
    text += positionsSection("positions", design.positions);
    return text.empty() ? text : "canvas:\n" + text;
}

} // namespace

std::string writeDesign(const Design &design)
{
    std::string text = "apiVersion: drawbridge/v1\nkind: Design\n";
    if (design.profile != Design().profile)
        text += fmt::format("profile: {}\n", yamlString(design.profile));
    std::vector<std::string> postures;
    for (const auto &[name, posture] : design.postures)
        postures.push_back(flow(name, posture));
    text += listSection(design, "postures", postures);
    text += policiesSection(design);
    text += paragraphSection(design, "edges", design.edges);
    std::vector<std::string> externals;
    for (const EdgeEndpoint &each : design.externals)
        externals.push_back(flow(each));
    text += listSection(design, "externals", externals);
    std::vector<std::string> meanings;
    for (const auto &[external, meaning] : design.meanings)
        meanings.push_back(flow(external, meaning));
    text += listSection(design, "meanings", meanings);
    text += canvasSection(design);
    std::vector<std::string> accepted;
    for (const AcceptedFinding &each : design.accepted)
        accepted.push_back(flow(each));
    text += listSection(design, "accepted", accepted);
    text += paragraphSection(design, "claims", design.claims);
    text += reportSection(design.report);
    for (const auto &[key, value] : design.unknownFields)
        text += fmt::format("{}: {}\n", yamlFlow(key), yamlFlow(value));
    return text;
}

} // namespace drawbridge
