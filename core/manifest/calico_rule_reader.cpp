// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/calico_rule_reader.h"

#include "manifest/calico_entity_reader.h"
#include "manifest/messages.h"

#include <algorithm>
#include <array>

namespace drawbridge {

using namespace manifest_messages;

namespace {

constexpr std::int64_t kIcmpNumber = 1;
constexpr std::int64_t kIcmp6Number = 58;

/// The protocols that a rule can name. Traffic is that of TCP, UDP and SCTP alone; others have none here.
struct NamedProtocol {
    std::string_view name;
    std::int64_t number;
    std::optional<Protocol> modelled;
};
constexpr std::array<NamedProtocol, 6> kProtocols = {{
    {"ICMP", kIcmpNumber, std::nullopt},
    {"ICMPv6", kIcmp6Number, std::nullopt},
    {"SCTP", 132, Protocol::Sctp},
    {"TCP", 6, Protocol::Tcp},
    {"UDP", 17, Protocol::Udp},
    {"UDPLite", 136, std::nullopt},
}};

class RuleReader {
public:
    RuleReader(const Node &entry, std::string path, bool isEgress, bool isGlobal, PolicyFields &fields)
        : m_entry(entry)
        , m_path(std::move(path))
        , m_isEgress(isEgress)
        , m_isGlobal(isGlobal)
        , m_fields(fields)
    {
    }

    CalicoRule read();

private:
    CalicoAction readAction();
    std::optional<IpFamily> readIpVersion();
    /// The protocol's number; nothing where the field is missing or was rejected.
    std::optional<std::int64_t> readProtocol(std::string_view key);
    void checkIcmp(std::string_view key, std::optional<std::int64_t> protocol);
    void checkPorts(const CalicoEntity &entity, std::string_view end, const CalicoRule &rule);
    void checkFamilies(const CalicoRule &rule, std::optional<std::int64_t> protocol);
    void readHttp(CalicoRule &rule);
    void noteUnmodelled(CalicoRule &rule);
    void setUnmodelled(CalicoRule &rule, std::string_view key, const Node &where);
    void reject(std::string_view key, const Node &where, std::string words)
    {
        m_fields.reject(fmt::format("{}.{}", m_path, key), where.line() > 0 ? where : m_entry,
                        std::move(words));
    }

    const Node &m_entry;
    const std::string m_path;
    const bool m_isEgress;
    const bool m_isGlobal;
    PolicyFields &m_fields;
};

TrafficSet trafficOf(std::int64_t protocol)
{
    const auto *place = std::ranges::find(kProtocols, protocol, &NamedProtocol::number);
    return place == kProtocols.end() || !place->modelled ? TrafficSet()
                                                         : TrafficSet(*place->modelled, PortSet::all());
}

CalicoRule RuleReader::read()
{
    const std::size_t errorsBefore = m_fields.errors();
    CalicoRule rule;
    rule.where = m_fields.position(m_entry);
    if (m_fields.expectMap(m_entry, m_path,
                           {"action", "destination", "http", "icmp", "ipVersion", "metadata", "notICMP",
                            "notProtocol", "protocol", "source"})) {
        rule.action = readAction();
        rule.ipVersion = readIpVersion();
        const std::optional<std::int64_t> protocol = readProtocol("protocol");
        const std::optional<std::int64_t> notProtocol = readProtocol("notProtocol");
        if (protocol)
            rule.protocol = trafficOf(*protocol);
        if (notProtocol)
            rule.notProtocol = trafficOf(*notProtocol);
        rule.source = readCalicoEntity(m_entry["source"], m_path + ".source", {m_isEgress, true, m_isGlobal},
                                       m_fields);
        rule.destination = readCalicoEntity(m_entry["destination"], m_path + ".destination",
                                            {m_isEgress, false, m_isGlobal}, m_fields);
        checkIcmp("icmp", protocol);
        checkIcmp("notICMP", protocol);
        checkPorts(rule.source, "source", rule);
        checkPorts(rule.destination, "destination", rule);
        checkFamilies(rule, protocol);
        readHttp(rule);
        noteUnmodelled(rule);
    }
    rule.isValid = m_fields.errors() == errorsBefore;
    return rule;
}

CalicoAction RuleReader::readAction()
{
    constexpr std::array<std::pair<std::string_view, CalicoAction>, 4> kActions = {{
        {"Allow", CalicoAction::Allow},
        {"Deny", CalicoAction::Deny},
        {"Log", CalicoAction::Log},
        {"Pass", CalicoAction::Pass},
    }};
    const Node &action = m_entry["action"];
    for (const auto &[name, value] : kActions) {
        if (action.text() == name)
            return value;
    }
    if (action.isNull())
        reject("action", action, "Required value");
    else
        reject("action", action,
               validation::unsupportedValue(action.text(), {"Allow", "Deny", "Log", "Pass"}));
    return CalicoAction::Deny;
}

std::optional<IpFamily> RuleReader::readIpVersion()
{
    const Node &version = m_entry["ipVersion"];
    if (version.isNull())
        return std::nullopt;
    if (version.text() == "4")
        return IpFamily::V4;
    if (version.text() == "6")
        return IpFamily::V6;
    reject("ipVersion", version, validation::unsupportedValue(version.text(), {"4", "6"}));
    return std::nullopt;
}

std::optional<std::int64_t> RuleReader::readProtocol(std::string_view key)
{
    const Node &protocol = m_entry[key];
    if (protocol.isNull() || m_fields.isUnresolved(protocol, fmt::format("{}.{}", m_path, key)))
        return std::nullopt;
    if (protocol.isInteger() && protocol.asInteger() >= 1 && protocol.asInteger() <= 255)
        return protocol.asInteger();
    const auto *place
        = std::ranges::find(kProtocols, std::string_view(protocol.text()), &NamedProtocol::name);
    if (place != kProtocols.end())
        return place->number;
    reject(
        key, protocol,
        validation::unsupportedValue(protocol.text(), {"ICMP", "ICMPv6", "SCTP", "TCP", "UDP", "UDPLite"}));
    return std::nullopt;
}

void RuleReader::checkIcmp(std::string_view key, std::optional<std::int64_t> protocol)
{
    const Node &icmp = m_entry[key];
    if (icmp.isNull() || !m_fields.expectMap(icmp, fmt::format("{}.{}", m_path, key), {"code", "type"}))
        return;
    if (protocol != kIcmpNumber && protocol != kIcmp6Number)
        reject(key, icmp, "protocol must be ICMP or ICMPv6 where ICMP fields are specified");
    if (!icmp["code"].isNull() && icmp["type"].isNull())
        reject(key, icmp, "ICMP code specified without an ICMP type");
    const auto isOutside = [](const Node &number, std::int64_t last) {
        return !number.isNull()
            && (!number.isInteger() || number.asInteger() < 0 || number.asInteger() > last);
    };
    if (isOutside(icmp["type"], 254))
        reject(key, icmp["type"], validation::invalidValue(icmp["type"].text(), "must be between 0 and 254"));
    if (isOutside(icmp["code"], 255))
        reject(key, icmp["code"], validation::invalidValue(icmp["code"].text(), "must be between 0 and 255"));
}

/// Only three protocols have ports; without one, names alone can be told.
void RuleReader::checkPorts(const CalicoEntity &entity, std::string_view end, const CalicoRule &rule)
{
    const bool hasPorts = !entity.ports.empty() || !entity.notPorts.empty();
    const auto isNumeric = [](const CalicoPort &port) { return std::holds_alternative<PortRange>(port); };
    if (hasPorts && !m_entry["protocol"].isNull() && (!rule.protocol || rule.protocol->isEmpty()))
        reject(end, m_entry[end], "rules that specify ports must set protocol to TCP or UDP or SCTP");
    else if (m_entry["protocol"].isNull()
             && (std::ranges::any_of(entity.ports, isNumeric)
                 || std::ranges::any_of(entity.notPorts, isNumeric)))
        reject(end, m_entry[end],
               "rules with numeric port or port range must set protocol to TCP or UDP or SCTP");
}

void RuleReader::checkFamilies(const CalicoRule &rule, std::optional<std::int64_t> protocol)
{
    bool hasV4 = rule.ipVersion == IpFamily::V4 || protocol == kIcmpNumber;
    bool hasV6 = rule.ipVersion == IpFamily::V6 || protocol == kIcmp6Number;
    for (const CalicoEntity *entity : {&rule.source, &rule.destination}) {
        for (const AddressSet &nets : {entity->nets.value_or(AddressSet()), entity->notNets}) {
            for (const AddressRange &range : nets.ranges())
                (range.first.family() == IpFamily::V4 ? hasV4 : hasV6) = true;
        }
    }
    if (hasV4 && hasV6)
        reject("ipVersion", m_entry["ipVersion"], "rules cannot mix IPv4 and IPv6");
}

void RuleReader::readHttp(CalicoRule &rule)
{
    const Node &http = m_entry["http"];
    if (http.isNull() || !m_fields.expectMap(http, m_path + ".http", {"methods", "paths"}))
        return;
    if (rule.action != CalicoAction::Allow || m_isEgress)
        reject("http", http, "rules with HTTP match must have ingress direction and action Allow");
    rule.isNarrowerAtLayer7 = true;
    m_fields.note(kNarrowerAtLayer7, http, m_path);
}

void RuleReader::setUnmodelled(CalicoRule &rule, std::string_view key, const Node &where)
{
    const std::string path = fmt::format("{}.{}", m_path, key);
    rule.unmodelled = UnmodelledField {path, m_fields.position(where)};
    m_fields.note(kFieldNotModelled, where, path);
}

/// Which port a connection comes from is not known.
void RuleReader::noteUnmodelled(CalicoRule &rule)
{
    const Node &source = m_entry["source"];
    if (!rule.source.ports.empty())
        setUnmodelled(rule, "source.ports", source["ports"]);
    else if (!rule.source.notPorts.empty())
        setUnmodelled(rule, "source.notPorts", source["notPorts"]);
    if (rule.destination.hasDomains && rule.action != CalicoAction::Allow)
        reject("destination.domains", m_entry["destination"]["domains"],
               "rules with domains must have action Allow");
}

} // namespace

CalicoRule readCalicoRule(const Node &entry, const std::string &path, bool isEgress, bool isGlobal,
                          PolicyFields &fields)
{
    return RuleReader(entry, path, isEgress, isGlobal, fields).read();
}

} // namespace drawbridge
