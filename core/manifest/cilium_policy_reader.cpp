// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/cilium_policy_reader.h"

#include "manifest/cilium_peer_reader.h"
#include "manifest/cilium_rule_reader.h"
#include "manifest/messages.h"

#include <algorithm>

namespace drawbridge {

using namespace manifest_messages;

namespace {

constexpr std::string_view kGroup = "cilium.io";
constexpr std::string_view kNamespacedKind = "CiliumNetworkPolicy";
constexpr std::string_view kClusterwideKind = "CiliumClusterwideNetworkPolicy";
constexpr std::string_view kCidrGroupKind = "CiliumCIDRGroup";

bool hasRepeatedKey(const Node &node)
{
    return node.hasRepeatedKey() || std::ranges::any_of(node.items(), hasRepeatedKey)
        || std::ranges::any_of(node.members(),
                               [](const Node::Member &member) { return hasRepeatedKey(member.second); });
}

void checkEnvelope(const Node &object, std::initializer_list<std::string_view> members, PolicyFields &fields)
{
    fields.checkMetadata(object["metadata"]);
    for (const auto &[key, value] : object.members()) {
        const bool isKnown = key.text() == "apiVersion" || key.text() == "kind" || key.text() == "metadata"
            || std::ranges::find(members, std::string_view(key.text())) != members.end();
        if (!isKnown)
            fields.reportUnknown(key, key.text());
    }
    fields.acceptKeysWithSource();
}

class CiliumPolicyReader {
public:
    CiliumPolicyReader(const TypeMeta &type, const Node &object, const Reading &reading)
        : m_type(type)
        , m_object(object)
        , m_reading(reading)
        , m_fields(type.kind, object["metadata"]["name"].text(), reading)
    {
    }

    CiliumPolicy read();

private:
    bool isClusterwide() const { return m_type.kind == kClusterwideKind; }
    CiliumSpec readSpec(const Node &spec, const std::string &path);
    void readSubject(const Node &spec, const std::string &path, CiliumSpec &read);
    std::vector<CiliumRule> readRules(const Node &spec, const std::string &path, CiliumRuleKind kind);
    bool isolates(const Node &spec, const std::string &path, std::string_view direction, bool hasRules);
    void reportLayer7(const CiliumSpec &spec, const std::string &path);

    const TypeMeta &m_type;
    const Node &m_object;
    const Reading &m_reading;
    PolicyFields m_fields;
};

CiliumPolicy CiliumPolicyReader::read()
{
    CiliumPolicy policy;
    policy.meta = readMeta(m_object, isClusterwide() ? Scope::Cluster : Scope::Namespaced, m_reading);
    policy.kind = m_type.kind;
    checkEnvelope(m_object, {"spec", "specs", "status"}, m_fields);
    const Node &spec = m_object["spec"];
    const Node &specs = m_object["specs"];
    if (spec.isNull() && specs.isNull())
        m_fields.reject("spec", m_object, "spec or specs must be provided");
    if (!spec.isNull())
        policy.specs.push_back(readSpec(spec, "spec"));
    m_fields.expectList(specs, "specs");
    for (std::size_t i = 0; i < specs.items().size(); ++i)
        policy.specs.push_back(readSpec(specs.items()[i], fmt::format("specs[{}]", i)));
    // kubectl refuses a key that is given twice; the parser has reported it.
    policy.isValid = m_fields.errors() == 0 && !hasRepeatedKey(m_object);
    return policy;
}

CiliumSpec CiliumPolicyReader::readSpec(const Node &spec, const std::string &path)
{
    CiliumSpec read;
    read.path = path;
    read.where = m_fields.position(spec);
    if (!m_fields.expectMap(spec, path,
                            {"description", "egress", "egressDeny", "enableDefaultDeny", "endpointSelector",
                             "ingress", "ingressDeny", "labels", "log", "nodeSelector"}))
        return read;
    readSubject(spec, path, read);
    read.ingress = readRules(spec, path, {Direction::Ingress, false});
    read.ingressDeny = readRules(spec, path, {Direction::Ingress, true});
    read.egress = readRules(spec, path, {Direction::Egress, false});
    read.egressDeny = readRules(spec, path, {Direction::Egress, true});
    const bool hasIngress = !read.ingress.empty() || !read.ingressDeny.empty();
    const bool hasEgress = !read.egress.empty() || !read.egressDeny.empty();
    if (!hasIngress && !hasEgress)
        m_fields.reject(path, spec,
                        "rule must have at least one of Ingress, IngressDeny, Egress, EgressDeny");
    m_fields.expectMap(spec["enableDefaultDeny"], path + ".enableDefaultDeny", {"egress", "ingress"});
    read.isolatesIngress = isolates(spec, path, "ingress", hasIngress);
    read.isolatesEgress = isolates(spec, path, "egress", hasEgress);
    if (read.isAboutNodes)
        m_reading.report(kHostPolicy, spec["nodeSelector"],
                         {m_type.kind, m_object["metadata"]["name"].text()});
    else
        reportLayer7(read, path);
    return read;
}

void CiliumPolicyReader::readSubject(const Node &spec, const std::string &path, CiliumSpec &read)
{
    const Node &endpoints = spec["endpointSelector"];
    const Node &nodes = spec["nodeSelector"];
    if (endpoints.isNull() && nodes.isNull())
        m_fields.reject(path, spec, "rule must have one of EndpointSelector or NodeSelector");
    if (!endpoints.isNull() && !nodes.isNull())
        m_fields.reject(path, nodes, "rule cannot have both EndpointSelector and NodeSelector");
    else if (!nodes.isNull() && !isClusterwide())
        m_fields.reject(path, nodes, "rule cannot have NodeSelector");
    read.endpoints = m_fields.readSelector(endpoints, path + ".endpointSelector");
    m_fields.readSelector(nodes, path + ".nodeSelector");
    read.isAboutNodes = endpoints.isNull() && !nodes.isNull();
}

std::vector<CiliumRule> CiliumPolicyReader::readRules(const Node &spec, const std::string &path,
                                                      CiliumRuleKind kind)
{
    std::vector<CiliumRule> rules;
    const Node &list = spec[kind.key()];
    const std::string listPath = fmt::format("{}.{}", path, kind.key());
    m_fields.expectList(list, listPath);
    for (std::size_t i = 0; i < list.items().size(); ++i)
        rules.push_back(readCiliumRule(list.items()[i], fmt::format("{}[{}]", listPath, i), kind, m_fields));
    return rules;
}

/// Any section of a direction puts the endpoints in default deny there, unless this is turned off
/// (Rule.Sanitize).
bool CiliumPolicyReader::isolates(const Node &spec, const std::string &path, std::string_view direction,
                                  bool hasRules)
{
    const Node &chosen = spec["enableDefaultDeny"][direction];
    if (chosen.isNull())
        return hasRules;
    if (!chosen.isTrue() && chosen.text() != "false")
        m_fields.reject(fmt::format("{}.enableDefaultDeny.{}", path, direction), chosen,
                        validation::invalidValue(chosen.text(), "must be of type boolean"));
    return chosen.isTrue();
}

void CiliumPolicyReader::reportLayer7(const CiliumSpec &spec, const std::string &path)
{
    const auto report = [&](const std::vector<CiliumRule> &rules, std::string_view key) {
        for (std::size_t i = 0; i < rules.size(); ++i) {
            if (rules[i].isNarrowerAtLayer7)
                m_reading.part.diagnostics.push_back({&kNarrowerAtLayer7,
                                                      {m_type.kind, m_object["metadata"]["name"].text(),
                                                       fmt::format("{}.{}[{}]", path, key, i)},
                                                      rules[i].where,
                                                      {}});
        }
    };
    report(spec.ingress, "ingress");
    report(spec.egress, "egress");
}

} // namespace

bool isCiliumPolicy(const TypeMeta &type)
{
    return type.apiVersion == "cilium.io/v2"
        && (type.kind == kNamespacedKind || type.kind == kClusterwideKind);
}

bool isCiliumCidrGroup(const TypeMeta &type)
{
    return type.kind == kCidrGroupKind && type.group() == kGroup
        && (type.version() == "v2" || type.version() == "v2alpha1");
}

CiliumPolicy readCiliumPolicy(const TypeMeta &type, const Node &object, const Reading &reading)
{
    return CiliumPolicyReader(type, object, reading).read();
}

CiliumCidrGroup readCiliumCidrGroup(const TypeMeta &type, const Node &object, const Reading &reading)
{
    CiliumCidrGroup group;
    group.meta = readMeta(object, Scope::Cluster, reading);
    PolicyFields fields(type.kind, group.meta.name, reading);
    checkEnvelope(object, {"spec"}, fields);
    fields.expectMap(object["spec"], "spec", {"externalCIDRs"});
    const Node &blocks = object["spec"]["externalCIDRs"];
    fields.expectList(blocks, "spec.externalCIDRs");
    for (std::size_t i = 0; i < blocks.items().size(); ++i) {
        const std::string path = fmt::format("spec.externalCIDRs[{}]", i);
        if (const auto block = readCiliumCidr(blocks.items()[i], path, fields))
            group.blocks.push_back(*block);
    }
    group.isValid = fields.errors() == 0 && !hasRepeatedKey(object);
    return group;
}

} // namespace drawbridge
