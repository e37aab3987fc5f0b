// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/admin_policy_reader.h"

#include "manifest/admin_port_reader.h"

#include <algorithm>

namespace drawbridge {

namespace {

constexpr std::string_view kAdminKind = "AdminNetworkPolicy";
constexpr std::string_view kBaselineKind = "BaselineAdminNetworkPolicy";
constexpr std::string_view kClusterKind = "ClusterNetworkPolicy";
constexpr std::int32_t kLastPriority = 1000;
constexpr std::size_t kMostNetworks = 25;
constexpr std::size_t kMostRuleName = 100;

class AdminPolicyReader {
public:
    AdminPolicyReader(const TypeMeta &type, const Node &object, const Reading &reading)
        : m_type(type)
        , m_object(object)
        , m_reading(reading)
        , m_fields(type, object, reading)
    {
    }

    AdminPolicy read();

private:
    void checkEnvelope();
    void readTierAndPriority(const Node &spec, AdminPolicy &policy);
    std::int32_t readPriority(const Node &spec);
    AdminPods readSubject(const Node &spec);
    std::vector<AdminRule> readRules(const Node &spec, std::string_view key, std::string_view peersKey);
    AdminRule readRule(const Node &entry, const std::string &path, std::string_view peersKey);
    AdminAction readAction(const Node &entry, const std::string &path);
    std::optional<AdminPeer> readPeer(const Node &entry, const std::string &path, bool isEgress,
                                      AdminRule &rule);
    AdminPods readPods(const Node &pods, const std::string &path);
    std::vector<Cidr> readNetworks(const Node &networks, const std::string &path);
    AdminDomainNames readDomainNames(const Node &names, const std::string &path, AdminAction action);
    void readPorts(const Node &list, const std::string &path, AdminRule &rule);
    void checkNamedPorts(const AdminRule &rule, const Node &entry, const std::string &path);

    const TypeMeta &m_type;
    const Node &m_object;
    const Reading &m_reading;
    AdminFields m_fields;
};

AdminPolicy AdminPolicyReader::read()
{
    AdminPolicy policy;
    policy.meta = readMeta(m_object, Scope::Cluster, m_reading);
    policy.kind = m_type.kind;
    checkEnvelope();
    const Node &spec = m_object["spec"];
    m_fields.plain().expectMap(spec, "spec", {"egress", "ingress", "priority", "subject", "tier"});
    readTierAndPriority(spec, policy);
    policy.subject = readSubject(spec);
    policy.ingress = readRules(spec, "ingress", "from");
    policy.egress = readRules(spec, "egress", "to");
    policy.isValid = m_fields.plain().errors() == 0;
    return policy;
}

void AdminPolicyReader::checkEnvelope()
{
    const Node &metadata = m_object["metadata"];
    m_fields.plain().checkMetadata(metadata);
    for (const auto &[key, value] : m_object.members()) {
        const bool isKnown = key.text() == "apiVersion" || key.text() == "kind" || key.text() == "metadata"
            || key.text() == "spec" || key.text() == "status";
        if (!isKnown)
            m_fields.plain().reportUnknown(key, key.text());
    }
    if (m_type.kind == kBaselineKind && metadata["name"].text() != "default")
        m_fields.reject("metadata.name", m_object,
                        validation::invalidValue("object",
                                                 "Only one baseline admin network policy with "
                                                 "metadata.name=\"default\" can be created in the cluster"));
}

void AdminPolicyReader::readTierAndPriority(const Node &spec, AdminPolicy &policy)
{
    if (m_type.kind == kBaselineKind) {
        policy.tier = AdminTier::Baseline;
        policy.priority = kLastPriority;
        return;
    }
    policy.priority = readPriority(spec);
    if (m_type.kind != kClusterKind || !m_fields.require(spec, "tier", "spec.tier"))
        return;
    const Node &tier = spec["tier"];
    if (tier.text() == "Baseline")
        policy.tier = AdminTier::Baseline;
    else if (tier.text() != "Admin")
        m_fields.reject("spec.tier", tier, validation::unsupportedValue(tier.text(), {"Admin", "Baseline"}));
}

std::int32_t AdminPolicyReader::readPriority(const Node &spec)
{
    const std::string path = "spec.priority";
    if (!m_fields.require(spec, "priority", path))
        return 0;
    const Node &priority = spec["priority"];
    std::string_view limit;
    if (!priority.isInteger())
        limit = "must be of type integer";
    else if (priority.asInteger() < 0)
        limit = "should be greater than or equal to 0";
    else if (priority.asInteger() > kLastPriority)
        limit = "should be less than or equal to 1000";
    if (limit.empty())
        return static_cast<std::int32_t>(priority.asInteger());
    m_fields.reject(path, priority,
                    validation::invalidValue(priority.text(), fmt::format("{} in body {}", path, limit)));
    return 0;
}

AdminPods AdminPolicyReader::readSubject(const Node &spec)
{
    const std::string path = "spec.subject";
    if (!m_fields.require(spec, "subject", path))
        return {};
    const Node &subject = spec["subject"];
    bool isOfUnknownKind = false;
    const Node *member = m_fields.onlyMember(subject, path, {"namespaces", "pods"}, isOfUnknownKind);
    if (isOfUnknownKind)
        m_fields.plain().reportUnknown(subject, path);
    if (!member)
        return {};
    if (member == subject.find("namespaces"))
        return {m_fields.plain().readSelector(*member, path + ".namespaces"), {}};
    return readPods(*member, path + ".pods");
}

std::vector<AdminRule> AdminPolicyReader::readRules(const Node &spec, std::string_view key,
                                                    std::string_view peersKey)
{
    std::vector<AdminRule> rules;
    const Node &list = spec[key];
    const std::string path = fmt::format("spec.{}", key);
    if (!m_fields.plain().expectList(list, path))
        return rules;
    m_fields.checkCount(list, path, 0, m_fields.dialect().mostRules, m_object);
    for (std::size_t i = 0; i < list.items().size(); ++i)
        rules.push_back(readRule(list.items()[i], fmt::format("{}[{}]", path, i), peersKey));
    return rules;
}

AdminRule AdminPolicyReader::readRule(const Node &entry, const std::string &path, std::string_view peersKey)
{
    const AdminDialect &dialect = m_fields.dialect();
    const std::size_t errorsBefore = m_fields.plain().errors();
    AdminRule rule;
    rule.where = m_fields.plain().position(entry);
    if (m_fields.plain().expectMap(entry, path, {"action", peersKey, "name", dialect.portsKey})) {
        rule.name = entry["name"].text();
        if (rule.name.size() > kMostRuleName)
            m_fields.reject(path + ".name", entry["name"],
                            fmt::format("Too long: may not be more than {} bytes", kMostRuleName));
        rule.action = readAction(entry, path);
        const Node &peers = entry[peersKey];
        const std::string peersPath = fmt::format("{}.{}", path, peersKey);
        m_fields.plain().expectList(peers, peersPath);
        m_fields.checkCount(peers, peersPath, 1, dialect.mostPeers, entry);
        for (std::size_t i = 0; i < peers.items().size(); ++i) {
            const std::string peerPath = fmt::format("{}[{}]", peersPath, i);
            if (auto peer = readPeer(peers.items()[i], peerPath, peersKey == "to", rule))
                rule.peers.push_back(std::move(*peer));
        }
        readPorts(entry[dialect.portsKey], fmt::format("{}.{}", path, dialect.portsKey), rule);
        checkNamedPorts(rule, entry, path);
    }
    rule.isValid = m_fields.plain().errors() == errorsBefore;
    return rule;
}

AdminAction AdminPolicyReader::readAction(const Node &entry, const std::string &path)
{
    const AdminDialect &dialect = m_fields.dialect();
    if (!m_fields.require(entry, "action", path + ".action"))
        return AdminAction::Deny;
    const Node &action = entry["action"];
    if (action.text() == dialect.acceptWord)
        return AdminAction::Accept;
    if (action.text() == "Pass" && dialect.canPass)
        return AdminAction::Pass;
    if (action.text() != "Deny") {
        std::vector<std::string> supported {std::string(dialect.acceptWord), "Deny"};
        if (dialect.canPass)
            supported.emplace_back("Pass");
        m_fields.reject(path + ".action", action, validation::unsupportedValue(action.text(), supported));
    }
    return AdminAction::Deny;
}

std::optional<AdminPeer> AdminPolicyReader::readPeer(const Node &entry, const std::string &path,
                                                     bool isEgress, AdminRule &rule)
{
    const Node *member = isEgress
        ? m_fields.onlyMember(entry, path, {"domainNames", "namespaces", "networks", "nodes", "pods"},
                              rule.failsClosed)
        : m_fields.onlyMember(entry, path, {"namespaces", "pods"}, rule.failsClosed);
    if (!member)
        return std::nullopt;
    PolicyFields &plain = m_fields.plain();
    AdminPeer peer {{}, plain.position(entry)};
    if (member == entry.find("namespaces"))
        peer.what = AdminPods {plain.readSelector(*member, path + ".namespaces"), {}};
    else if (member == entry.find("pods"))
        peer.what = readPods(*member, path + ".pods");
    else if (member == entry.find("networks"))
        peer.what = readNetworks(*member, path + ".networks");
    else if (member == entry.find("nodes"))
        peer.what = AdminNodes {plain.readSelector(*member, path + ".nodes")};
    else
        peer.what = readDomainNames(*member, path + ".domainNames", rule.action);
    return peer;
}

AdminPods AdminPolicyReader::readPods(const Node &pods, const std::string &path)
{
    PolicyFields &plain = m_fields.plain();
    if (!plain.expectMap(pods, path, {"namespaceSelector", "podSelector"}))
        return {};
    // Policies of v1alpha1 are met without one of the selectors; it then matches everything.
    if (m_type.kind == kClusterKind)
        m_fields.require(pods, "podSelector", path + ".podSelector");
    return {plain.readSelector(pods["namespaceSelector"], path + ".namespaceSelector"),
            plain.readSelector(pods["podSelector"], path + ".podSelector")};
}

std::vector<Cidr> AdminPolicyReader::readNetworks(const Node &networks, const std::string &path)
{
    std::vector<Cidr> read;
    if (!m_fields.plain().expectList(networks, path))
        return read;
    m_fields.checkCount(networks, path, 1, kMostNetworks, networks);
    for (std::size_t i = 0; i < networks.items().size(); ++i) {
        const std::string itemPath = fmt::format("{}[{}]", path, i);
        if (const auto cidr = m_fields.plain().readCidr(networks.items()[i], itemPath))
            read.push_back(*cidr);
    }
    return read;
}

/// The API accepts names and nothing else: what does not resolve to them cannot be told from what does.
AdminDomainNames AdminPolicyReader::readDomainNames(const Node &names, const std::string &path,
                                                    AdminAction action)
{
    const AdminDialect &dialect = m_fields.dialect();
    AdminDomainNames read;
    if (!dialect.hasDomainNames) {
        m_fields.plain().reportUnknown(names, path);
        return read;
    }
    if (action != AdminAction::Accept)
        m_fields.reject(
            path, names,
            validation::invalidValue(
                "object",
                fmt::format("domainNames peer is only supported for {} rules", dialect.acceptWord)));
    if (m_fields.plain().expectList(names, path))
        m_fields.checkCount(names, path, 1, kMostNetworks, names);
    for (const Node &name : names.items())
        read.names.push_back(name.text());
    return read;
}

void AdminPolicyReader::readPorts(const Node &list, const std::string &path, AdminRule &rule)
{
    if (list.isNull() || !m_fields.plain().expectList(list, path))
        return;
    m_fields.checkCount(list, path, m_type.kind == kClusterKind ? 1 : 0, m_fields.dialect().mostPeers, list);
    if (list.items().empty())
        return;
    std::vector<AdminPort> ports;
    for (std::size_t i = 0; i < list.items().size(); ++i) {
        const std::string itemPath = fmt::format("{}[{}]", path, i);
        if (auto port = readAdminPort(list.items()[i], itemPath, m_fields, rule.failsClosed))
            ports.push_back(std::move(*port));
    }
    rule.ports = std::move(ports);
}

/// The API's own rule: a name means nothing on an address.
void AdminPolicyReader::checkNamedPorts(const AdminRule &rule, const Node &entry, const std::string &path)
{
    if (!rule.ports)
        return;
    const bool hasName = std::ranges::any_of(
        *rule.ports, [](const AdminPort &port) { return std::holds_alternative<AdminNamedPort>(port.what); });
    const bool hasAddress = std::ranges::any_of(
        rule.peers, [](const AdminPeer &peer) { return !std::holds_alternative<AdminPods>(peer.what); });
    if (hasName && hasAddress)
        m_fields.reject(path, entry,
                        validation::invalidValue("object",
                                                 "networks/nodes peer cannot be set with namedPorts since "
                                                 "there are no namedPorts for networks/nodes"));
}

} // namespace

bool isAdminPolicy(const TypeMeta &type)
{
    if (type.apiVersion == "policy.networking.k8s.io/v1alpha1")
        return type.kind == kAdminKind || type.kind == kBaselineKind;
    return type.apiVersion == "policy.networking.k8s.io/v1alpha2" && type.kind == kClusterKind;
}

AdminPolicy readAdminPolicy(const TypeMeta &type, const Node &object, const Reading &reading)
{
    return AdminPolicyReader(type, object, reading).read();
}

} // namespace drawbridge
