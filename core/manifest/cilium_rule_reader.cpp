// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/cilium_rule_reader.h"

#include "manifest/cilium_peer_reader.h"
#include "manifest/cilium_port_reader.h"

namespace drawbridge {

namespace {

constexpr std::size_t kMostIcmpFields = 40;

bool expectRule(const Node &entry, const std::string &path, CiliumRuleKind kind, PolicyFields &fields)
{
    if (kind.isIngress() && kind.isDeny)
        return fields.expectMap(entry, path,
                                {"fromCIDR", "fromCIDRSet", "fromEndpoints", "fromEntities", "fromGroups",
                                 "fromNodes", "fromRequires", "icmps", "toPorts"});
    if (kind.isIngress())
        return fields.expectMap(entry, path,
                                {"authentication", "fromCIDR", "fromCIDRSet", "fromEndpoints", "fromEntities",
                                 "fromGroups", "fromNodes", "fromRequires", "icmps", "toPorts"});
    if (kind.isDeny)
        return fields.expectMap(entry, path,
                                {"icmps", "toCIDR", "toCIDRSet", "toEndpoints", "toEntities", "toGroups",
                                 "toNodes", "toPorts", "toRequires", "toServices"});
    return fields.expectMap(entry, path,
                            {"authentication", "icmps", "toCIDR", "toCIDRSet", "toEndpoints", "toEntities",
                             "toFQDNs", "toGroups", "toNodes", "toPorts", "toRequires", "toServices"});
}

/// fromRequires and toRequires were removed; the schema allows no items in them.
void checkRequires(const Node &entry, const std::string &path, CiliumRuleKind kind, PolicyFields &fields)
{
    const std::string_view key = kind.isIngress() ? "fromRequires" : "toRequires";
    const Node &list = entry[key];
    const std::string listPath = fmt::format("{}.{}", path, key);
    if (fields.expectList(list, listPath) && !list.items().empty())
        fields.reject(listPath, list,
                      fmt::format("Too many: {}: must have at most 0 items", list.items().size()));
}

void readAuthentication(const Node &authentication, const std::string &path, CiliumRule &rule,
                        PolicyFields &fields)
{
    if (authentication.isNull() || !fields.expectMap(authentication, path, {"mode"}))
        return;
    const std::string &mode = authentication["mode"].text();
    if (mode == "required" || mode == "test-always-fail")
        rule.notModelled.emplace_back("authentication.mode");
    else if (mode != "disabled")
        fields.reject(path + ".mode", authentication,
                      validation::unsupportedValue(mode, {"disabled", "required", "test-always-fail"}));
}

void checkIcmpFields(const Node &entry, const std::string &path, PolicyFields &fields)
{
    if (!fields.expectMap(entry, path, {"fields"}))
        return;
    const Node &list = entry["fields"];
    if (!fields.expectList(list, path + ".fields"))
        return;
    if (list.items().size() > kMostIcmpFields)
        fields.reject(path + ".fields", list, fmt::format("too many types, the max is {}", kMostIcmpFields));
    for (std::size_t i = 0; i < list.items().size(); ++i) {
        const std::string fieldPath = fmt::format("{}.fields[{}]", path, i);
        if (!fields.expectMap(list.items()[i], fieldPath, {"family", "type"}))
            continue;
        const Node &family = list.items()[i]["family"];
        if (!family.text().empty() && family.text() != "IPv4" && family.text() != "IPv6")
            fields.reject(fieldPath + ".family", family, fmt::format("wrong family: {}", family.text()));
    }
}

/// A rule about ICMP is about nothing else.
void readIcmps(const Node &list, const std::string &path, CiliumRule &rule, PolicyFields &fields)
{
    if (!fields.expectList(list, path) || list.items().empty())
        return;
    if (rule.ports)
        fields.reject(path, list,
                      "the ICMPs block may only be present without ToPorts. Define a separate rule to use "
                      "ToPorts");
    else
        rule.ports.emplace();
    for (std::size_t i = 0; i < list.items().size(); ++i)
        checkIcmpFields(list.items()[i], fmt::format("{}[{}]", path, i), fields);
}

} // namespace

std::string_view CiliumRuleKind::key() const
{
    if (isIngress())
        return isDeny ? "ingressDeny" : "ingress";
    return isDeny ? "egressDeny" : "egress";
}

CiliumRule readCiliumRule(const Node &entry, const std::string &path, CiliumRuleKind kind,
                          PolicyFields &fields)
{
    const std::size_t errorsBefore = fields.errors();
    CiliumRule rule;
    rule.where = fields.position(entry);
    if (expectRule(entry, path, kind, fields)) {
        rule.peers = readCiliumPeers(entry, path, kind, fields);
        readCiliumPorts(entry["toPorts"], path + ".toPorts", kind, rule, fields);
        readIcmps(entry["icmps"], path + ".icmps", rule, fields);
        checkRequires(entry, path, kind, fields);
        readAuthentication(entry["authentication"], path + ".authentication", rule, fields);
    }
    rule.isValid = fields.errors() == errorsBefore;
    return rule;
}

} // namespace drawbridge
