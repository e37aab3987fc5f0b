// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/network_policy_reader.h"

#include "manifest/messages.h"
#include "manifest/network_policy_fields.h"

#include <algorithm>

namespace drawbridge {

using namespace manifest_messages;

namespace {

/// policyTypes, or what the server puts in its place when it is empty (networking/v1 defaults.go): Ingress,
/// and Egress if there is an egress rule.
void readPolicyTypes(const Node &spec, NetworkPolicy &policy, PolicyFields &fields)
{
    const Node &types = spec["policyTypes"];
    fields.expectList(types, "spec.policyTypes");
    if (types.items().empty()) {
        policy.isolatesIngress = true;
        policy.isolatesEgress = !spec["egress"].items().empty();
        return;
    }
    if (types.items().size() > 2) {
        fields.reject("spec.policyTypes", types,
                      validation::invalidValue(listText(types), "may not specify more than two policyTypes"));
        return;
    }
    for (std::size_t i = 0; i < types.items().size(); ++i) {
        const Node &type = types.items()[i];
        if (type.text() == "Ingress")
            policy.isolatesIngress = true;
        else if (type.text() == "Egress")
            policy.isolatesEgress = true;
        else
            fields.reject(fmt::format("spec.policyTypes[{}]", i), type,
                          validation::unsupportedValue(type.text(), {"Egress", "Ingress"}));
    }
}

std::optional<NetworkPolicyPort> readPort(const Node &entry, const std::string &path, PolicyFields &fields)
{
    if (!fields.expectMap(entry, path, {"endPort", "port", "protocol"}))
        return std::nullopt;
    NetworkPolicyPort port;
    port.where = fields.position(entry);
    port.protocol = fields.readProtocol(entry, path);
    port.port = fields.readPort(entry, path);
    port.endPort = fields.readEndPort(entry, path, port.port);
    return port;
}

std::optional<IpBlock> readIpBlock(const Node &block, const std::string &path, PolicyFields &fields)
{
    if (!fields.expectMap(block, path, {"cidr", "except"}))
        return std::nullopt;
    IpBlock read;
    const auto cidr = fields.readCidr(block, "cidr", path + ".cidr");
    if (cidr)
        read.cidr = *cidr;
    const Node &except = block["except"];
    fields.expectList(except, path + ".except");
    for (std::size_t i = 0; i < except.items().size(); ++i) {
        const Node &item = except.items()[i];
        const std::string itemPath = fmt::format("{}.except[{}]", path, i);
        const auto hole = fields.readCidr(item, itemPath);
        if (!hole || !cidr)
            continue;
        if (!cidr->contains(*hole) || cidr->prefixLength() >= hole->prefixLength())
            fields.reject(itemPath, item,
                          validation::invalidString(item.text(), "must be a strict subset of `cidr`"));
        read.except.push_back(*hole);
    }
    return read;
}

std::optional<NetworkPolicyPeer> readPeer(const Node &entry, const std::string &path, PolicyFields &fields)
{
    if (!fields.expectMap(entry, path, {"ipBlock", "namespaceSelector", "podSelector"}))
        return std::nullopt;
    NetworkPolicyPeer peer;
    peer.where = fields.position(entry);
    if (!entry["podSelector"].isNull())
        peer.podSelector = fields.readSelector(entry["podSelector"], path + ".podSelector");
    if (!entry["namespaceSelector"].isNull())
        peer.namespaceSelector = fields.readSelector(entry["namespaceSelector"], path + ".namespaceSelector");
    if (!entry["ipBlock"].isNull())
        peer.ipBlock = readIpBlock(entry["ipBlock"], path + ".ipBlock", fields);
    const bool hasSelector = !entry["podSelector"].isNull() || !entry["namespaceSelector"].isNull();
    if (!hasSelector && entry["ipBlock"].isNull())
        fields.reject(path, entry, "Required value: must specify a peer");
    if (hasSelector && !entry["ipBlock"].isNull())
        fields.reject(path, entry["ipBlock"], "Forbidden: may not specify both ipBlock and another peer");
    return peer;
}

NetworkPolicyRule readRule(const Node &entry, const std::string &path, std::string_view peersKey,
                           PolicyFields &fields)
{
    const std::size_t errorsBefore = fields.errors();
    NetworkPolicyRule rule;
    rule.where = fields.position(entry);
    if (fields.expectMap(entry, path, {peersKey, "ports"})) {
        const Node &peers = entry[peersKey];
        const std::string peersPath = fmt::format("{}.{}", path, peersKey);
        fields.expectList(peers, peersPath);
        for (std::size_t i = 0; i < peers.items().size(); ++i) {
            if (auto peer = readPeer(peers.items()[i], fmt::format("{}[{}]", peersPath, i), fields))
                rule.peers.push_back(std::move(*peer));
        }
        const Node &ports = entry["ports"];
        fields.expectList(ports, path + ".ports");
        for (std::size_t i = 0; i < ports.items().size(); ++i) {
            if (auto port = readPort(ports.items()[i], fmt::format("{}.ports[{}]", path, i), fields))
                rule.ports.push_back(std::move(*port));
        }
    }
    rule.isValid = fields.errors() == errorsBefore;
    return rule;
}

std::vector<NetworkPolicyRule> readRules(const Node &spec, std::string_view key, std::string_view peersKey,
                                         PolicyFields &fields)
{
    std::vector<NetworkPolicyRule> rules;
    const Node &list = spec[key];
    const std::string path = fmt::format("spec.{}", key);
    fields.expectList(list, path);
    for (std::size_t i = 0; i < list.items().size(); ++i)
        rules.push_back(readRule(list.items()[i], fmt::format("{}[{}]", path, i), peersKey, fields));
    return rules;
}

/// The API has no limit, and CNIs make one or several entries of each peer.
constexpr std::size_t kMostPeers = 300;

void countPeers(const TypeMeta &type, const Node &object, const NetworkPolicy &policy, const Reading &reading)
{
    std::size_t peers = 0;
    for (const auto *rules : {&policy.ingress, &policy.egress}) {
        for (const NetworkPolicyRule &rule : *rules)
            peers += rule.peers.size();
    }
    if (peers > kMostPeers)
        reading.report(kManyPeers, object, {type.kind, policy.meta.name, std::to_string(peers)});
}

bool hasRepeatedKey(const Node &node)
{
    return node.hasRepeatedKey() || std::ranges::any_of(node.items(), hasRepeatedKey)
        || std::ranges::any_of(node.members(),
                               [](const Node::Member &member) { return hasRepeatedKey(member.second); });
}

void reportEnvelope(const TypeMeta &type, const Node &object, const Reading &reading, PolicyFields &fields)
{
    fields.checkMetadata(object["metadata"]);
    for (const auto &[key, value] : object.members()) {
        if (key.text() == "status")
            reading.report(kStatusField, key, {type.kind, object["metadata"]["name"].text()});
        else if (key.text() != "apiVersion" && key.text() != "kind" && key.text() != "metadata"
                 && key.text() != "spec" && key.text() != "sops")
            fields.reportUnknown(key, key.text());
    }
    if (type.group() == "extensions")
        reading.report(kOldNetworkPolicy, object, {type.apiVersion});
}

} // namespace

NetworkPolicy readNetworkPolicy(const TypeMeta &type, const Node &object, const Reading &reading)
{
    NetworkPolicy policy;
    policy.meta = readMeta(object, Scope::Namespaced, reading);
    PolicyFields fields(type.kind, policy.meta.name, reading);
    const Node &spec = object["spec"];
    reportEnvelope(type, object, reading, fields);
    fields.expectMap(spec, "spec", {"egress", "ingress", "podSelector", "policyTypes"});
    policy.podSelector = fields.readSelector(spec["podSelector"], "spec.podSelector");
    policy.ingress = readRules(spec, "ingress", "from", fields);
    policy.egress = readRules(spec, "egress", "to", fields);
    readPolicyTypes(spec, policy, fields);
    countPeers(type, object, policy, reading);
    // kubectl refuses a key that is given twice; the parser has reported it.
    policy.isValid = fields.errors() == 0 && !hasRepeatedKey(object);
    return policy;
}

} // namespace drawbridge
