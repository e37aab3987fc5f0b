// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/admin_port_reader.h"

#include <array>
#include <limits>

namespace drawbridge {

namespace {

struct NamedProtocol {
    std::string_view key;
    Protocol protocol;
};
constexpr std::array kProtocolKeys
    = {NamedProtocol {"tcp", Protocol::Tcp}, NamedProtocol {"udp", Protocol::Udp},
       NamedProtocol {"sctp", Protocol::Sctp}};

std::optional<std::uint16_t> readNumber(const Node &parent, std::string_view key, const std::string &path,
                                        AdminFields &fields)
{
    const std::string numberPath = fmt::format("{}.{}", path, key);
    if (!fields.require(parent, key, numberPath))
        return std::nullopt;
    const Node &number = parent[key];
    const std::int64_t value = number.asInteger();
    if (number.isInteger() && value >= 1 && value <= std::numeric_limits<std::uint16_t>::max())
        return static_cast<std::uint16_t>(value);
    std::string_view limit = "should be less than or equal to 65535";
    if (!number.isInteger())
        limit = "must be of type integer";
    else if (value < 1)
        limit = "should be greater than or equal to 1";
    fields.reject(numberPath, number,
                  validation::invalidValue(number.text(), fmt::format("{} in body {}", numberPath, limit)));
    return std::nullopt;
}

/// v1alpha1 does not demand that a range has two ends in order; such a range is empty.
std::optional<TrafficSet> readRange(Protocol protocol, const Node &range, const std::string &path,
                                    AdminFields &fields)
{
    const auto start = readNumber(range, "start", path, fields);
    const auto end = readNumber(range, "end", path, fields);
    if (!start || !end)
        return std::nullopt;
    if (fields.dialect().isClusterKind && *start >= *end) {
        fields.reject(path, range,
                      validation::invalidValue("object", "Start port must be less than End port"));
        return std::nullopt;
    }
    return *start > *end ? TrafficSet() : TrafficSet(protocol, PortSet {{*start, *end}});
}

std::optional<TrafficSet> readOnePort(Protocol protocol, const Node &parent, std::string_view key,
                                      const std::string &path, AdminFields &fields)
{
    const auto number = readNumber(parent, key, path, fields);
    return number ? std::optional(TrafficSet(protocol, PortSet {{*number, *number}})) : std::nullopt;
}

std::optional<AdminPort> readName(const Node &name, const std::string &path, const SourcePosition &where,
                                  AdminFields &fields)
{
    if (name.isString())
        return AdminPort {AdminNamedPort {name.text()}, where};
    fields.reject(
        path, name,
        validation::invalidValue(name.text(), fmt::format("{} in body must be of type string", path)));
    return std::nullopt;
}

std::optional<AdminPort> asPort(std::optional<TrafficSet> traffic, const SourcePosition &where)
{
    return traffic ? std::optional(AdminPort {std::move(*traffic), where}) : std::nullopt;
}

std::optional<AdminPort> readAlpha1(const Node &entry, const std::string &path, AdminFields &fields,
                                    bool &failsClosed)
{
    const Node *member
        = fields.onlyMember(entry, path, {"namedPort", "portNumber", "portRange"}, failsClosed);
    if (!member)
        return std::nullopt;
    const SourcePosition where = fields.plain().position(entry);
    if (member == entry.find("namedPort"))
        return readName(*member, path + ".namedPort", where, fields);
    if (member == entry.find("portNumber")) {
        const std::string memberPath = path + ".portNumber";
        if (!fields.plain().expectMap(*member, memberPath, {"port", "protocol"}))
            return std::nullopt;
        const Protocol protocol = fields.plain().readProtocol(*member, memberPath);
        return asPort(readOnePort(protocol, *member, "port", memberPath, fields), where);
    }
    const std::string memberPath = path + ".portRange";
    if (!fields.plain().expectMap(*member, memberPath, {"end", "protocol", "start"}))
        return std::nullopt;
    const Protocol protocol = fields.plain().readProtocol(*member, memberPath);
    return asPort(readRange(protocol, *member, memberPath, fields), where);
}

std::optional<TrafficSet> readDestinationPort(Protocol protocol, const Node &port, const std::string &path,
                                              AdminFields &fields, bool &failsClosed)
{
    const Node *member = fields.onlyMember(port, path, {"number", "range"}, failsClosed);
    if (!member)
        return std::nullopt;
    if (member == port.find("number"))
        return readOnePort(protocol, port, "number", path, fields);
    const std::string rangePath = path + ".range";
    if (!fields.plain().expectMap(*member, rangePath, {"end", "start"}))
        return std::nullopt;
    return readRange(protocol, *member, rangePath, fields);
}

std::optional<AdminPort> readAlpha2(const Node &entry, const std::string &path, AdminFields &fields,
                                    bool &failsClosed)
{
    const Node *member
        = fields.onlyMember(entry, path, {"destinationNamedPort", "sctp", "tcp", "udp"}, failsClosed);
    if (!member)
        return std::nullopt;
    const SourcePosition where = fields.plain().position(entry);
    if (member == entry.find("destinationNamedPort"))
        return readName(*member, path + ".destinationNamedPort", where, fields);
    for (const auto &[key, protocol] : kProtocolKeys) {
        if (member != entry.find(key))
            continue;
        const std::string memberPath = fmt::format("{}.{}", path, key);
        const Node *port = fields.onlyMember(*member, memberPath, {"destinationPort"}, failsClosed);
        if (!port)
            return std::nullopt;
        return asPort(
            readDestinationPort(protocol, *port, memberPath + ".destinationPort", fields, failsClosed),
            where);
    }
    return std::nullopt;
}

} // namespace

std::optional<AdminPort> readAdminPort(const Node &entry, const std::string &path, AdminFields &fields,
                                       bool &failsClosed)
{
    return fields.dialect().isClusterKind ? readAlpha2(entry, path, fields, failsClosed)
                                          : readAlpha1(entry, path, fields, failsClosed);
}

} // namespace drawbridge
