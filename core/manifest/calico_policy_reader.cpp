// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/calico_policy_reader.h"

#include "manifest/calico_entity_reader.h"
#include "manifest/calico_rule_reader.h"
#include "manifest/messages.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace drawbridge {

using namespace manifest_messages;

namespace {

constexpr std::size_t kMostRules = 1024;

/// "100", "10.5", "-1e3": Calico's orders are 64-bit floating-point numbers.
std::optional<double> readOrder(const Node &order, PolicyFields &fields)
{
    if (order.isNull())
        return std::nullopt;
    double value = 0;
    const std::string &text = order.text();
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc() && end == text.data() + text.size() && !order.isQuoted() && value == value)
        return value;
    fields.undecodable(order, "spec.order", "a number");
    return std::nullopt;
}

class CalicoPolicyReader {
public:
    CalicoPolicyReader(const TypeMeta &type, const Node &object, const Reading &reading)
        : m_type(type)
        , m_object(object)
        , m_spec(object["spec"])
        , m_reading(reading)
        , m_isGlobal(type.kind.ends_with("GlobalNetworkPolicy"))
        , m_fields(type.kind, object["metadata"]["name"].text(), reading)
    {
    }

    CalicoPolicy read();

private:
    void checkEnvelope();
    void readSubject(CalicoPolicy &policy);
    void readTypes(CalicoPolicy &policy);
    std::vector<CalicoRule> readRules(std::string_view key);
    void readHostFields(CalicoPolicy &policy);

    const TypeMeta &m_type;
    const Node &m_object;
    const Node &m_spec;
    const Reading &m_reading;
    const bool m_isGlobal;
    PolicyFields m_fields;
};

CalicoPolicy CalicoPolicyReader::read()
{
    CalicoPolicy policy;
    policy.meta = readMeta(m_object, m_isGlobal ? Scope::Cluster : Scope::Namespaced, m_reading);
    policy.group = m_type.group();
    policy.kind = m_type.kind;
    checkEnvelope();
    if (!m_spec["tier"].text().empty() && !m_fields.isUnresolved(m_spec["tier"], "spec.tier"))
        policy.tier = m_spec["tier"].text();
    policy.order = readOrder(m_spec["order"], m_fields);
    readSubject(policy);
    readTypes(policy);
    policy.ingress = readRules("ingress");
    policy.egress = readRules("egress");
    if (m_isGlobal)
        readHostFields(policy);
    policy.isValid = m_fields.errors() == 0;
    return policy;
}

void CalicoPolicyReader::checkEnvelope()
{
    m_fields.checkMetadata(m_object["metadata"]);
    for (const auto &[key, value] : m_object.members()) {
        const bool isKnown = key.text() == "apiVersion" || key.text() == "kind" || key.text() == "metadata"
            || key.text() == "spec" || key.text() == "status";
        if (!isKnown)
            m_fields.reportUnknown(key, key.text());
    }
    if (m_isGlobal)
        m_fields.expectMap(m_spec, "spec",
                           {"applyOnForward", "doNotTrack", "egress", "ingress", "namespaceSelector", "order",
                            "performanceHints", "preDNAT", "selector", "serviceAccountSelector",
                            "stagedAction", "tier", "types"});
    else
        m_fields.expectMap(m_spec, "spec",
                           {"egress", "ingress", "order", "performanceHints", "selector",
                            "serviceAccountSelector", "stagedAction", "tier", "types"});
}

void CalicoPolicyReader::readSubject(CalicoPolicy &policy)
{
    std::vector<LabelExpression> parts;
    const auto add = [&](std::string_view key, CalicoLabels labels) {
        const std::string path = fmt::format("spec.{}", key);
        auto selector = readCalicoSelector(m_spec[key], path, labels, m_fields);
        if (selector && *selector == negated(hasLabel(std::string(calico_labels::kNamespace))))
            m_fields.reject(path, m_spec[key],
                            "global() can only be used in the namespaceSelector of a rule");
        if (selector)
            parts.push_back(std::move(*selector));
    };
    add("selector", CalicoLabels::Endpoints);
    add("serviceAccountSelector", CalicoLabels::ServiceAccounts);
    if (m_isGlobal)
        add("namespaceSelector", CalicoLabels::Namespaces);
    policy.subject = allOf(std::move(parts));
}

/// Without types, a policy has a say where it has rules, and for ingress if it has none at all.
void CalicoPolicyReader::readTypes(CalicoPolicy &policy)
{
    const Node &types = m_spec["types"];
    if (!m_fields.expectList(types, "spec.types") || types.items().empty()) {
        policy.hasEgress = !m_spec["egress"].items().empty();
        policy.hasIngress = !policy.hasEgress || !m_spec["ingress"].items().empty();
        return;
    }
    for (std::size_t i = 0; i < types.items().size(); ++i) {
        const Node &type = types.items()[i];
        if (type.text() == "Ingress")
            policy.hasIngress = true;
        else if (type.text() == "Egress")
            policy.hasEgress = true;
        else
            m_fields.reject(fmt::format("spec.types[{}]", i), type,
                            validation::unsupportedValue(type.text(), {"Egress", "Ingress"}));
    }
}

std::vector<CalicoRule> CalicoPolicyReader::readRules(std::string_view key)
{
    std::vector<CalicoRule> rules;
    const Node &list = m_spec[key];
    const std::string path = fmt::format("spec.{}", key);
    if (!m_fields.expectList(list, path))
        return rules;
    if (list.items().size() > kMostRules)
        m_fields.reject(
            path, list,
            fmt::format("Too many: {}: must have at most {} items", list.items().size(), kMostRules));
    for (std::size_t i = 0; i < list.items().size(); ++i)
        rules.push_back(readCalicoRule(list.items()[i], fmt::format("{}[{}]", path, i), key == "egress",
                                       m_isGlobal, m_fields));
    return rules;
}

/// Policies that act before connections are tracked, or before addresses are translated, are about hosts.
void CalicoPolicyReader::readHostFields(CalicoPolicy &policy)
{
    const bool isForwarded = m_spec["applyOnForward"].isTrue();
    for (const std::string_view key : {"preDNAT", "doNotTrack"}) {
        if (!m_spec[key].isTrue())
            continue;
        const std::string path = fmt::format("spec.{}", key);
        if (!isForwarded)
            m_fields.reject(path, m_spec[key], "PreDNAT or DoNotTrack true but ApplyOnForward not true");
        policy.unmodelled = UnmodelledField {path, m_fields.position(m_spec[key])};
        m_fields.note(kFieldNotModelled, m_spec[key], path);
    }
    if (m_spec["preDNAT"].isTrue() && m_spec["doNotTrack"].isTrue())
        m_fields.reject("spec.preDNAT", m_spec["preDNAT"],
                        "PreDNAT and DoNotTrack cannot both be true, for a given PolicySpec");
    if (m_spec["preDNAT"].isTrue() && policy.hasEgress)
        m_fields.reject("spec.preDNAT", m_spec["preDNAT"], "PreDNAT PolicySpec cannot have 'Egress' Type");
}

} // namespace

bool isCalico(const TypeMeta &type)
{
    return type.apiVersion == "projectcalico.org/v3" || type.apiVersion == "crd.projectcalico.org/v1";
}

bool isCalicoPolicy(const TypeMeta &type)
{
    return isCalico(type) && (type.kind == "NetworkPolicy" || type.kind == "GlobalNetworkPolicy");
}

bool isStagedCalicoPolicy(const TypeMeta &type)
{
    return isCalico(type)
        && (type.kind == "StagedNetworkPolicy" || type.kind == "StagedGlobalNetworkPolicy"
            || type.kind == "StagedKubernetesNetworkPolicy");
}

CalicoPolicy readCalicoPolicy(const TypeMeta &type, const Node &object, const Reading &reading)
{
    return CalicoPolicyReader(type, object, reading).read();
}

void checkStagedCalicoPolicy(const TypeMeta &type, const Node &object, const Reading &reading)
{
    constexpr std::array<std::string_view, 4> kActions = {"Delete", "Ignore", "Learn", "Set"};
    if (type.kind != "StagedKubernetesNetworkPolicy")
        readCalicoPolicy(type, object, reading);
    PolicyFields fields(type.kind, object["metadata"]["name"].text(), reading);
    const Node &action = object["spec"]["stagedAction"];
    if (!action.isNull() && std::ranges::find(kActions, std::string_view(action.text())) == kActions.end())
        fields.reject("spec.stagedAction", action,
                      validation::unsupportedValue(action.text(), {"Delete", "Ignore", "Learn", "Set"}));
    fields.note(kStagedPolicy, object, {});
}

bool isCalicoTier(const TypeMeta &type)
{
    return isCalico(type) && type.kind == "Tier";
}

CalicoTier readCalicoTier(const TypeMeta &type, const Node &object, const Reading &reading)
{
    PolicyFields fields(type.kind, object["metadata"]["name"].text(), reading);
    CalicoTier tier;
    tier.meta = readMeta(object, Scope::Cluster, reading);
    tier.group = type.group();
    const Node &spec = object["spec"];
    fields.expectMap(spec, "spec", {"defaultAction", "order"});
    tier.order = readOrder(spec["order"], fields);
    const Node &action = spec["defaultAction"];
    tier.passesByDefault = action.text() == "Pass";
    if (!action.isNull() && action.text() != "Deny" && !tier.passesByDefault)
        fields.reject("spec.defaultAction", action,
                      validation::unsupportedValue(action.text(), {"Deny", "Pass"}));
    tier.isValid = fields.errors() == 0;
    return tier;
}

bool isCalicoNetworkSet(const TypeMeta &type)
{
    return isCalico(type)
        && (type.kind == "NetworkSet" || type.kind == "GlobalNetworkSet" || type.kind == "HostEndpoint");
}

CalicoNetworkSet readCalicoNetworkSet(const TypeMeta &type, const Node &object, const Reading &reading)
{
    PolicyFields fields(type.kind, object["metadata"]["name"].text(), reading);
    CalicoNetworkSet set;
    set.meta = readMeta(object, type.kind == "NetworkSet" ? Scope::Namespaced : Scope::Cluster, reading);
    set.group = type.group();
    set.kind = type.kind;
    const Node &spec = object["spec"];
    if (type.kind == "HostEndpoint") {
        set.addresses = readCalicoNets(spec["expectedIPs"], "spec.expectedIPs", fields);
        set.isComplete = !set.addresses.isEmpty();
        return set;
    }
    fields.expectMap(spec, "spec", {"allowedEgressDomains", "nets"});
    set.addresses = readCalicoNets(spec["nets"], "spec.nets", fields);
    const Node &domains = spec["allowedEgressDomains"];
    if (!domains.items().empty())
        fields.note(kFieldNotModelled, domains, "spec.allowedEgressDomains");
    set.isComplete = domains.items().empty() && fields.errors() == 0;
    return set;
}

} // namespace drawbridge
