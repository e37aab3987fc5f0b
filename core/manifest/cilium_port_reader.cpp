// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/cilium_port_reader.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <limits>

namespace drawbridge {

namespace {

constexpr std::size_t kMostRulePorts = 40;
constexpr std::array<std::string_view, 6> kProtocolNames = {"ANY", "TCP", "UDP", "SCTP", "VRRP", "IGMP"};
constexpr std::array<std::string_view, 4> kLayer7 = {"dns", "http", "kafka", "l7proto"};

std::string upperCase(std::string text)
{
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return std::toupper(c); });
    return text;
}

std::string lowerCase(std::string text)
{
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return std::tolower(c); });
    return text;
}

/// Clamped to the largest number; nothing for text that is no decimal number.
std::optional<std::uint64_t> decimalNumber(const std::string &text)
{
    std::uint64_t number = 0;
    const char *end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, number);
    if (rest != end || error == std::errc::invalid_argument)
        return std::nullopt;
    return error == std::errc() ? number : std::numeric_limits<std::uint64_t>::max();
}

/// Reads one entry of toPorts.
class PortRuleReader {
public:
    PortRuleReader(const Node &entry, const std::string &path, CiliumRuleKind kind, CiliumRule &rule,
                   PolicyFields &fields)
        : m_entry(entry)
        , m_path(path)
        , m_kind(kind)
        , m_rule(rule)
        , m_fields(fields)
    {
    }

    void read();

private:
    bool expectEntry();
    void readPort(const Node &port, const std::string &path);
    std::string readProtocol(const Node &port, const std::string &path);
    void addNumber(std::uint16_t first, const Node &port, const std::string &protocol);
    void addName(std::string name, const Node &port, const std::string &protocol);
    void readLayer7();
    void checkLayer7(std::size_t kinds);
    bool hasDns() const { return !m_entry["rules"]["dns"].items().empty(); }

    const Node &m_entry;
    const std::string &m_path;
    const CiliumRuleKind m_kind;
    CiliumRule &m_rule;
    PolicyFields &m_fields;
    bool m_hasPortZero = false;
    /// One that rules of layer 7 cannot be about, apart from those of DNS.
    std::string m_otherProtocol;
};

void PortRuleReader::read()
{
    if (!expectEntry())
        return;
    const Node &ports = m_entry["ports"];
    const std::string path = m_path + ".ports";
    if (!m_fields.expectList(ports, path))
        return;
    if (ports.items().size() > kMostRulePorts)
        m_fields.reject(path, ports, fmt::format("too many ports, the max is {}", kMostRulePorts));
    for (std::size_t i = 0; i < ports.items().size(); ++i)
        readPort(ports.items()[i], fmt::format("{}[{}]", path, i));
    if (ports.items().empty())
        m_rule.notModelled.emplace_back("toPorts.ports");
    readLayer7();
}

bool PortRuleReader::expectEntry()
{
    if (m_kind.isDeny)
        return m_fields.expectMap(m_entry, m_path, {"ports"});
    return m_fields.expectMap(
        m_entry, m_path, {"listener", "originatingTLS", "ports", "rules", "serverNames", "terminatingTLS"});
}

void PortRuleReader::readPort(const Node &port, const std::string &path)
{
    if (!m_fields.expectMap(port, path, {"endPort", "port", "protocol"}))
        return;
    const std::string protocol = readProtocol(port, path);
    const Node &number = port["port"];
    const std::string numberPath = path + ".port";
    if (number.isNull() || (number.isString() && number.text().empty()))
        return m_fields.reject(numberPath, number.line() > 0 ? number : port, "port must be specified");
    if (!m_fields.expectString(number, numberPath))
        return;
    const std::string name = lowerCase(number.text());
    if (validation::checkPortName(name).empty())
        return addName(name, port, protocol);
    const auto value = decimalNumber(number.text());
    if (!value || *value > std::numeric_limits<std::uint16_t>::max())
        return m_fields.reject(numberPath, number,
                               fmt::format("unable to parse port: parsing \"{}\": {}", number.text(),
                                           value ? "value out of range" : "invalid syntax"));
    addNumber(static_cast<std::uint16_t>(*value), port, protocol);
}

/// In upper case, as Cilium compares it; without one, any protocol.
std::string PortRuleReader::readProtocol(const Node &port, const std::string &path)
{
    const Node &written = port["protocol"];
    const std::string protocol = written.text().empty() ? "ANY" : upperCase(written.text());
    if (std::ranges::find(kProtocolNames, protocol) == kProtocolNames.end())
        m_fields.reject(path + ".protocol", written,
                        fmt::format("invalid protocol \"{}\", must be {{ tcp | udp | sctp | vrrp | igmp | "
                                    "any }}",
                                    written.text()));
    if (protocol != "TCP")
        m_otherProtocol = protocol;
    return protocol;
}

/// Port 0 is every port. An end below the port is no range.
void PortRuleReader::addNumber(std::uint16_t first, const Node &port, const std::string &protocol)
{
    const Node &end = port["endPort"];
    m_hasPortZero = m_hasPortZero || first == 0;
    const std::int64_t last = end.isNull() ? first : end.asInteger();
    if (!end.isNull()
        && (!end.isInteger() || last < first || last > std::numeric_limits<std::uint16_t>::max()))
        m_rule.notModelled.emplace_back("toPorts.ports.endPort");
    const bool isRange = end.isInteger() && last > first && last <= std::numeric_limits<std::uint16_t>::max();
    if (isRange && hasDns())
        m_fields.reject(m_path + ".ports", end, "DNS rules do not support port ranges");
    PortSet numbers = PortSet::all();
    if (first != 0)
        numbers = {{first, isRange ? static_cast<std::uint16_t>(last) : first}};
    TrafficSet traffic;
    for (const Protocol each : kAllProtocols) {
        if (protocol == "ANY" || protocol == toString(each))
            traffic |= TrafficSet(each, numbers);
    }
    m_rule.ports->push_back({traffic, m_fields.position(port)});
}

void PortRuleReader::addName(std::string name, const Node &port, const std::string &protocol)
{
    if (!port["endPort"].isNull())
        m_rule.notModelled.emplace_back("toPorts.ports.endPort");
    const auto one = protocolFromName(protocol);
    if (one || protocol == "ANY")
        m_rule.ports->push_back({CiliumNamedPort {std::move(name), one}, m_fields.position(port)});
}

void PortRuleReader::readLayer7()
{
    if (m_kind.isDeny)
        return;
    const Node &rules = m_entry["rules"];
    m_fields.expectMap(rules, m_path + ".rules", {"dns", "http", "kafka", "l7", "l7proto"});
    const auto kinds = static_cast<std::size_t>(
        std::ranges::count_if(kLayer7, [&rules](std::string_view key) { return !rules[key].isNull(); }));
    if (kinds > 0)
        checkLayer7(kinds);
    const Node &listener = m_entry["listener"];
    if (!listener.isNull() && m_kind.isIngress())
        m_fields.reject(m_path + ".listener", listener,
                        fmt::format("Listener is not allowed on ingress ({})", listener["name"].text()));
    m_rule.isNarrowerAtLayer7 = m_rule.isNarrowerAtLayer7 || kinds > 0 || !listener.isNull()
        || !m_entry["serverNames"].items().empty();
}

void PortRuleReader::checkLayer7(std::size_t kinds)
{
    const Node &rules = m_entry["rules"];
    const std::string path = m_path + ".rules";
    if (kinds > 1)
        m_fields.reject(path, rules, "multiple L7 protocol rule types specified in single rule");
    if (hasDns() && m_kind.isIngress())
        m_fields.reject(path + ".dns", rules["dns"], "DNS rules are not allowed on ingress");
    if (!rules["dns"].isNull() && m_entry["ports"].items().empty())
        m_fields.reject(path + ".dns", rules["dns"], "port 53 must be specified for DNS rules");
    if (!hasDns() && !m_otherProtocol.empty())
        m_fields.reject(
            path, rules,
            fmt::format("L7 rules can only apply to TCP (not {}) except for DNS rules", m_otherProtocol));
    if (m_hasPortZero)
        m_fields.reject(path, rules, "L7 rules can not be used when a port is 0");
}

} // namespace

void readCiliumPorts(const Node &list, const std::string &path, CiliumRuleKind kind, CiliumRule &rule,
                     PolicyFields &fields)
{
    if (!fields.expectList(list, path) || list.items().empty())
        return;
    rule.ports.emplace();
    for (std::size_t i = 0; i < list.items().size(); ++i) {
        const std::string itemPath = fmt::format("{}[{}]", path, i);
        PortRuleReader(list.items()[i], itemPath, kind, rule, fields).read();
    }
}

} // namespace drawbridge
