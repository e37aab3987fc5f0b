// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/allowing_rules.h"

#include "base/text.h"
#include "export/policy_change.h"
#include "manifest/manifest_loader.h"
#include "manifest/policy_writer.h"
#include "policy/policy_compiler.h"
#include "synthesis/rule_writer.h"
#include "tree/yaml_text.h"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>

namespace drawbridge {

namespace {

constexpr const char *kClusterNetworkPolicy = "ClusterNetworkPolicy";

std::string_view listOf(Direction direction)
{
    return direction == Direction::Ingress ? "ingress" : "egress";
}

std::string blocksText(const AddressSet &addresses)
{
    std::vector<std::string> blocks;
    for (const Cidr &cidr : toCidrs(addresses))
        blocks.push_back(yamlString(toString(cidr)));
    return fmt::format("[{}]", join(blocks, ", "));
}

/// "{namespaceSelector: {...}, podSelector: {...}}", which several dialects write alike.
std::string podsText(const SelectedPods &pods)
{
    NetworkPolicyRule rule;
    NetworkPolicyPeer &peer = rule.peers.emplace_back();
    peer.namespaceSelector = namespacesNamed({pods.namespaceName});
    peer.podSelector = pods.selector;
    const Node document = policyDocument(policyWithRule({}, Direction::Ingress, std::move(rule)));
    return yamlFlow(document["spec"]["ingress"].items().front()["from"].items().front());
}

std::string adminPortText(bool isNewest, Protocol protocol, const PortRange &range)
{
    std::string name(toString(protocol));
    const bool isOne = range.first == range.last;
    if (!isNewest)
        return isOne ? fmt::format("{{portNumber: {{protocol: {}, port: {}}}}}", name, range.first)
                     : fmt::format("{{portRange: {{protocol: {}, start: {}, end: {}}}}}", name, range.first,
                                   range.last);
    std::ranges::transform(name, name.begin(), [](unsigned char c) { return std::tolower(c); });
    const std::string port = isOne ? fmt::format("number: {}", range.first)
                                   : fmt::format("range: {{start: {}, end: {}}}", range.first, range.last);
    return fmt::format("{{{}: {{destinationPort: {{{}}}}}}}", name, port);
}

std::vector<std::string> adminRules(const Policy &policy, const NamedConnection &connection)
{
    const bool isNewest = policy.id.kind == kClusterNetworkPolicy;
    std::vector<std::string> ports;
    for (const Protocol protocol : kAllProtocols) {
        for (const PortRange &range : connection.traffic.ports(protocol).ranges())
            ports.push_back(adminPortText(isNewest, protocol, range));
    }
    const auto *pods = std::get_if<SelectedPods>(&connection.other);
    const std::string peer = pods
        ? fmt::format("{{pods: {}}}", podsText(*pods))
        : fmt::format("{{networks: {}}}", blocksText(std::get<AddressSet>(connection.other)));
    return {
        fmt::format("{{action: {}, {}: [{}]{}}}", isNewest ? "Accept" : "Allow",
                    connection.direction == Direction::Ingress ? "from" : "to", peer,
                    connection.traffic.isAll()
                        ? std::string()
                        : fmt::format(", {}: [{}]", isNewest ? "protocols" : "ports", join(ports, ", ")))};
}

std::string adminDocument(const Policy &policy, const std::string &rules, Direction direction)
{
    const bool isNewest = policy.id.kind == kClusterNetworkPolicy;
    const bool isBaseline = policy.id.kind == "BaselineAdminNetworkPolicy";
    return fmt::format("{{apiVersion: policy.networking.k8s.io/{}, kind: {}, metadata: {{name: default}}, "
                       "spec: {{subject: {{namespaces: {{}}}}{}{}, {}: {}}}}}",
                       isNewest ? "v1alpha2" : "v1alpha1", policy.id.kind, isBaseline ? "" : ", priority: 0",
                       isNewest ? ", tier: Admin" : "", listOf(direction), rules);
}

/// Calico's selectors have no escapes, and labels no quotes.
std::string calicoSelector(const LabelSelector &selector)
{
    std::vector<std::string> terms;
    for (const auto &[key, value] : selector.matchLabels)
        terms.push_back(fmt::format("{} == '{}'", key, value));
    for (const LabelRequirement &each : selector.matchExpressions) {
        std::vector<std::string> values;
        for (const std::string &value : each.values)
            values.push_back(fmt::format("'{}'", value));
        terms.push_back(fmt::format("{} in {{ {} }}", each.key, join(values, ", ")));
    }
    return terms.empty() ? "all()" : join(terms, " && ");
}

std::string calicoPods(const SelectedPods &pods)
{
    return fmt::format("namespaceSelector: {}, selector: {}",
                       yamlString(fmt::format("projectcalico.org/name == '{}'", pods.namespaceName)),
                       yamlString(calicoSelector(pods.selector)));
}

std::string calicoPorts(const PortSet &ports)
{
    if (ports.isAll())
        return {};
    std::vector<std::string> texts;
    for (const PortRange &range : ports.ranges())
        texts.push_back(range.first == range.last ? std::to_string(range.first)
                                                  : fmt::format("\"{}:{}\"", range.first, range.last));
    return fmt::format(", ports: [{}]", join(texts, ", "));
}

/// One for each protocol: a rule is about one, or about everything.
std::vector<std::string> calicoRules(const NamedConnection &connection)
{
    const auto *pods = std::get_if<SelectedPods>(&connection.other);
    const std::string other = pods
        ? calicoPods(*pods)
        : fmt::format("nets: {}", blocksText(std::get<AddressSet>(connection.other)));
    const std::string subject = calicoPods(connection.subject);
    const bool isIngress = connection.direction == Direction::Ingress;
    const auto ruleText = [&](const std::string &protocol, const std::string &ports) {
        return fmt::format("{{action: Allow{}, source: {{{}}}, destination: {{{}{}}}}}", protocol,
                           isIngress ? other : subject, isIngress ? subject : other, ports);
    };
    if (connection.traffic.isAll())
        return {ruleText({}, {})};
    std::vector<std::string> rules;
    for (const Protocol protocol : kAllProtocols) {
        const PortSet &ports = connection.traffic.ports(protocol);
        if (!ports.isEmpty())
            rules.push_back(ruleText(fmt::format(", protocol: {}", toString(protocol)), calicoPorts(ports)));
    }
    return rules;
}

std::string calicoDocument(const Policy &policy, const std::string &rules, Direction direction)
{
    const std::string &space = policy.id.namespaceName;
    return fmt::format("{{apiVersion: projectcalico.org/v3, kind: {}, metadata: {{name: rules{}}}, spec: "
                       "{{types: [{}], {}: {}}}}}",
                       policy.id.kind, space.empty() ? space : ", namespace: " + yamlString(space),
                       direction == Direction::Ingress ? "Ingress" : "Egress", listOf(direction), rules);
}

/// The rules of the only policy of a document; nothing if any of them is not what it was meant to be.
std::vector<PolicyRule> readRules(std::string document, Direction direction,
                                  const EnforcementProfile &profile)
{
    const SourceFile file {"rules.yaml", std::move(document)};
    LoadOptions options;
    options.jobs = 1;
    const PolicySet set = compilePolicies(loadFiles(std::span(&file, 1), options).objects, profile);
    if (set.policies.size() != 1 || !set.policies.front().isCertain)
        return {};
    std::vector<PolicyRule> rules = set.policies.front().rules(direction);
    if (std::ranges::any_of(rules, [](const PolicyRule &rule) { return !rule.isValid || rule.unmodelled; }))
        return {};
    for (PolicyRule &rule : rules)
        rule.where = {};
    return rules;
}

} // namespace

std::optional<WrittenRules> allowingRules(const Policy &policy, const NamedConnection &connection,
                                          const EnforcementProfile &profile)
{
    const bool isCalico = policy.dialect == Dialect::Calico;
    if (!isCalico && policy.dialect != Dialect::ClusterNetworkPolicy)
        return std::nullopt;
    const std::vector<std::string> rules
        = isCalico ? calicoRules(connection) : adminRules(policy, connection);
    const std::string list = fmt::format("[{}]", join(rules, ", "));
    WrittenRules written {rules.size() == 1 ? rules.front() : list,
                          readRules(isCalico ? calicoDocument(policy, list, connection.direction)
                                             : adminDocument(policy, list, connection.direction),
                                    connection.direction, profile)};
    return written.rules.empty() ? std::nullopt : std::optional(std::move(written));
}

} // namespace drawbridge
