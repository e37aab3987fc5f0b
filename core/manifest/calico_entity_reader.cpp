// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/calico_entity_reader.h"

#include <algorithm>
#include <charconv>

namespace drawbridge {

namespace {

constexpr std::size_t kMostEntityPorts = 50;
constexpr std::size_t kMostNets = 256;
constexpr std::size_t kMostPortName = 128;

bool isPresent(const Node &node)
{
    return !node.isNull() && !(node.isScalar() && node.text().empty())
        && !(node.isList() && node.items().empty());
}

void checkCount(const Node &list, const std::string &path, std::size_t most, PolicyFields &fields)
{
    if (list.items().size() > most)
        fields.reject(path, list,
                      fmt::format("Too many: {}: must have at most {} items", list.items().size(), most));
}

std::optional<Cidr> readNet(const Node &text, const std::string &path, PolicyFields &fields)
{
    if (fields.isUnresolved(text, path))
        return std::nullopt;
    if (const auto address = IpAddress::parse(text.text()))
        return Cidr::of(*address);
    const validation::CheckedCidr checked = validation::checkCidr(text.text());
    const bool isMasked = checked.cidr && checked.canonicalMessages.empty();
    if (!isMasked)
        fields.reject(path, text, validation::invalidString(text.text(), "invalid CIDR"));
    return checked.cidr;
}

std::optional<std::uint16_t> number(std::string_view text)
{
    std::uint16_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool isWhole = error == std::errc() && end == text.data() + text.size() && value != 0;
    return isWhole ? std::optional(value) : std::nullopt;
}

bool isNumeric(std::string_view text)
{
    return !text.empty()
        && std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || c == ':'; });
}

bool isPortName(std::string_view text)
{
    return !text.empty() && text.size() <= kMostPortName && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'
            || c == '.' || c == '-';
    });
}

std::optional<CalicoPort> readPort(const Node &port, const std::string &path, PolicyFields &fields)
{
    const std::string &text = port.text();
    if (fields.isUnresolved(port, path))
        return std::nullopt;
    if (isNumeric(text)) {
        const std::size_t colon = text.find(':');
        const auto first = number(std::string_view(text).substr(0, colon));
        const auto last
            = colon == std::string::npos ? first : number(std::string_view(text).substr(colon + 1));
        if (first && last && *first <= *last)
            return PortRange {*first, *last};
    } else if (port.isString() && isPortName(text)) {
        return text;
    }
    fields.reject(
        path, port,
        validation::invalidString(text, "port range invalid, port number must be between 1 and 65535"));
    return std::nullopt;
}

std::vector<CalicoPort> readPorts(const Node &list, const std::string &path, PolicyFields &fields)
{
    std::vector<CalicoPort> ports;
    if (!fields.expectList(list, path))
        return ports;
    checkCount(list, path, kMostEntityPorts, fields);
    for (std::size_t i = 0; i < list.items().size(); ++i) {
        if (auto port = readPort(list.items()[i], fmt::format("{}[{}]", path, i), fields))
            ports.push_back(std::move(*port));
    }
    return ports;
}

std::optional<LabelExpression> readServiceAccounts(const Node &match, const std::string &path,
                                                   PolicyFields &fields)
{
    if (match.isNull() || !fields.expectMap(match, path, {"names", "selector"}))
        return std::nullopt;
    std::vector<LabelExpression> parts;
    const Node &names = match["names"];
    if (fields.expectList(names, path + ".names") && !names.items().empty()) {
        std::vector<std::string> accounts;
        for (const Node &name : names.items())
            accounts.push_back(name.text());
        parts.push_back(labelIn(std::string(calico_labels::kServiceAccount), std::move(accounts)));
    }
    if (auto selector
        = readCalicoSelector(match["selector"], path + ".selector", CalicoLabels::ServiceAccounts, fields))
        parts.push_back(std::move(*selector));
    if (parts.empty())
        return std::nullopt;
    return allOf(std::move(parts));
}

std::optional<CalicoServiceMatch> readService(const Node &match, const std::string &path, CalicoEnd end,
                                              PolicyFields &fields)
{
    if (match.isNull() || !fields.expectMap(match, path, {"name", "namespace"}))
        return std::nullopt;
    CalicoServiceMatch service {match["namespace"].text(), match["name"].text()};
    if (service.name.empty())
        fields.reject(path, match, "must specify a service name");
    if (service.namespaceName.empty() && end.isGlobal)
        fields.reject(path, match, "must specify a namespace");
    if (end.isEgress == end.isSource)
        fields.reject(path, match,
                      end.isSource ? "cannot specify source services for egress rules"
                                   : "cannot specify destination services for ingress rules");
    return service;
}

void checkServiceStandsAlone(const Node &entity, const std::string &path, PolicyFields &fields)
{
    for (const std::string_view key :
         {"selector", "notSelector", "nets", "notNets", "namespaceSelector", "serviceAccounts"}) {
        if (isPresent(entity[key]))
            fields.reject(path, entity[key],
                          fmt::format("cannot specify {} and services on the same rule", key));
    }
    for (const std::string_view key : {"ports", "notPorts"}) {
        if (isPresent(entity[key]))
            fields.reject(path, entity[key], "cannot specify ports with a service selector");
    }
}

void checkNotNets(const Node &notNets, const std::string &path, PolicyFields &fields)
{
    for (const Node &net : notNets.items()) {
        if (net.text() == "0.0.0.0/0" || net.text() == "::/0")
            fields.reject(path, net, fmt::format("catch-all CIDR range {} is not allowed", net.text()));
    }
}

/// Only for egress, and only where it allows.
void readDomains(const Node &domains, const std::string &path, CalicoEnd end, CalicoEntity &entity,
                 PolicyFields &fields)
{
    if (!isPresent(domains))
        return;
    entity.hasDomains = true;
    if (end.isSource || !end.isEgress)
        fields.reject(path, domains, "domains are only for the destination of egress rules");
}

} // namespace

std::optional<LabelExpression> readCalicoSelector(const Node &text, const std::string &path,
                                                  CalicoLabels labels, PolicyFields &fields)
{
    if (!isPresent(text))
        return std::nullopt;
    if (!text.isScalar()) {
        fields.undecodable(text, path, "a string");
        return std::nullopt;
    }
    auto parsed = parseCalicoSelector(text.text(), labels);
    if (parsed)
        return std::move(*parsed);
    if (!fields.isUnresolved(text, path))
        fields.reject(
            path, text,
            validation::invalidString(
                text.text(), fmt::format("column {}: {}", parsed.error().column, parsed.error().problem)));
    return std::nullopt;
}

AddressSet readCalicoNets(const Node &list, const std::string &path, PolicyFields &fields)
{
    AddressSet nets;
    if (!fields.expectList(list, path))
        return nets;
    for (std::size_t i = 0; i < list.items().size(); ++i) {
        if (const auto net = readNet(list.items()[i], fmt::format("{}[{}]", path, i), fields))
            nets = nets | AddressSet(*net);
    }
    return nets;
}

CalicoEntity readCalicoEntity(const Node &node, const std::string &path, CalicoEnd end, PolicyFields &fields)
{
    CalicoEntity entity;
    entity.where = fields.position(node);
    if (!fields.expectMap(node, path,
                          {"domains", "namespaceSelector", "nets", "notNets", "notPorts", "notSelector",
                           "ports", "selector", "serviceAccounts", "services"}))
        return entity;
    for (const std::string_view key : {"nets", "notNets"})
        checkCount(node[key], fmt::format("{}.{}", path, key), kMostNets, fields);
    if (isPresent(node["nets"]))
        entity.nets = readCalicoNets(node["nets"], path + ".nets", fields);
    entity.notNets = readCalicoNets(node["notNets"], path + ".notNets", fields);
    checkNotNets(node["notNets"], path + ".notNets", fields);
    const auto selector = [&](std::string_view key, CalicoLabels labels) {
        return readCalicoSelector(node[key], fmt::format("{}.{}", path, key), labels, fields);
    };
    entity.selector = selector("selector", CalicoLabels::Endpoints);
    entity.notSelector = selector("notSelector", CalicoLabels::Endpoints);
    entity.namespaceSelector = selector("namespaceSelector", CalicoLabels::Namespaces);
    entity.serviceAccounts = readServiceAccounts(node["serviceAccounts"], path + ".serviceAccounts", fields);
    entity.ports = readPorts(node["ports"], path + ".ports", fields);
    entity.notPorts = readPorts(node["notPorts"], path + ".notPorts", fields);
    entity.service = readService(node["services"], path + ".services", end, fields);
    if (entity.service)
        checkServiceStandsAlone(node, path + ".services", fields);
    readDomains(node["domains"], path + ".domains", end, entity, fields);
    return entity;
}

} // namespace drawbridge
