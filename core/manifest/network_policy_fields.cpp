// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/network_policy_fields.h"

#include "manifest/messages.h"

#include <algorithm>

namespace drawbridge {

using namespace manifest_messages;
using namespace validation;

PolicyFields::PolicyFields(std::string kind, std::string policyName, const Reading &reading)
    : m_kind(std::move(kind))
    , m_name(std::move(policyName))
    , m_reading(reading)
{
}

void PolicyFields::reject(const std::string &path, const Node &where, std::string words)
{
    ++m_errors;
    m_reading.report(kRejected, where, {m_kind, m_name, path, std::move(words)});
}

void PolicyFields::rejectAll(const std::string &path, const Node &where, const std::string &value,
                             const Messages &messages)
{
    for (const std::string &message : messages)
        reject(path, where, invalidString(value, message));
}

void PolicyFields::reportUnknown(const Node &key, const std::string &path)
{
    ++m_errors;
    m_reading.report(kUnknownField, key, {m_kind, m_name, path});
}

void PolicyFields::undecodable(const Node &node, const std::string &path, std::string_view expected)
{
    ++m_errors;
    m_reading.report(kUndecodable, node, {m_kind, m_name, path, std::string(expected), describe(node)});
}

void PolicyFields::note(const Message &message, const Node &where, const std::string &path) const
{
    m_reading.report(message, where, {m_kind, m_name, path});
}

bool PolicyFields::isUnresolved(const Node &node, const std::string &path)
{
    const std::string variable = unresolvedVariable(node.text());
    if (variable.empty())
        return false;
    ++m_errors;
    m_reading.report(kUnresolvedInPolicy, node, {m_kind, m_name, path, variable});
    return true;
}

bool PolicyFields::expectMap(const Node &node, const std::string &path,
                             std::initializer_list<std::string_view> allowed)
{
    if (node.isNull())
        return true;
    if (!node.isMap()) {
        undecodable(node, path, "a map");
        return false;
    }
    for (const auto &[key, value] : node.members()) {
        if (std::ranges::find(allowed, std::string_view(key.text())) == allowed.end())
            reportUnknown(key, path + '.' + key.text());
    }
    return true;
}

bool PolicyFields::expectList(const Node &node, const std::string &path)
{
    if (node.isNull() || node.isList())
        return true;
    undecodable(node, path, "a list");
    return false;
}

bool PolicyFields::expectString(const Node &node, const std::string &path)
{
    if (isUnresolved(node, path))
        return false;
    if (node.isString())
        return true;
    undecodable(node, path, "a string");
    return false;
}

Messages PolicyFields::checkKey(std::string_view key) const
{
    const std::size_t colon = m_keysHaveSource ? key.find(':') : std::string_view::npos;
    return checkLabelKey(colon == std::string_view::npos ? key : key.substr(colon + 1));
}

void PolicyFields::checkName(const Node &name, const std::string &path)
{
    if (name.isNull() || isUnresolved(name, path))
        return;
    if (!name.isString())
        return undecodable(name, path, "a string");
    rejectAll(path, name, name.text(),
              path == "metadata.namespace" ? checkDnsLabel(name.text()) : checkSubdomain(name.text()));
}

void PolicyFields::checkMetadata(const Node &metadata)
{
    if (!metadata.isMap())
        return undecodable(metadata, "metadata", "a map");
    expectMap(metadata, "metadata",
              {"annotations", "creationTimestamp", "deletionGracePeriodSeconds", "deletionTimestamp",
               "finalizers", "generateName", "generation", "labels", "managedFields", "name", "namespace",
               "ownerReferences", "resourceVersion", "selfLink", "uid"});
    checkName(metadata["name"], "metadata.name");
    checkName(metadata["namespace"], "metadata.namespace");
    readMatchLabels(metadata["labels"], "metadata.labels");
}

LabelMap PolicyFields::readMatchLabels(const Node &labels, const std::string &path)
{
    LabelMap read;
    if (!labels.isNull() && !labels.isMap()) {
        undecodable(labels, path, "a map");
        return read;
    }
    for (const Node::Member *member : sortedMembers(labels)) {
        const auto &[key, value] = *member;
        rejectAll(path, key, key.text(), checkKey(key.text()));
        const std::string valuePath = path + '.' + key.text();
        if (!value.isNull() && !value.isString())
            undecodable(value, valuePath, "a string");
        else if (!isUnresolved(value, valuePath))
            rejectAll(path, value, value.text(), checkLabelValue(value.text()));
        read.set(key.text(), value.text());
    }
    return read;
}

LabelSelector PolicyFields::readSelector(const Node &selector, const std::string &path)
{
    LabelSelector read;
    if (!expectMap(selector, path, {"matchExpressions", "matchLabels"}))
        return read;
    read.matchLabels = readMatchLabels(selector["matchLabels"], path + ".matchLabels");
    const Node &expressions = selector["matchExpressions"];
    expectList(expressions, path + ".matchExpressions");
    for (std::size_t i = 0; i < expressions.items().size(); ++i) {
        const std::string itemPath = fmt::format("{}.matchExpressions[{}]", path, i);
        if (auto requirement = readExpression(expressions.items()[i], itemPath))
            read.matchExpressions.push_back(std::move(*requirement));
    }
    return read;
}

std::optional<LabelRequirement> PolicyFields::readExpression(const Node &expression, const std::string &path)
{
    if (!expectMap(expression, path, {"key", "operator", "values"}))
        return std::nullopt;
    const Node &values = expression["values"];
    const Node &op = expression["operator"];
    expectList(values, path + ".values");
    LabelRequirement requirement {expression["key"].text(), SelectorOperator::In, {}};
    if (op.text() == "In" || op.text() == "NotIn") {
        requirement.op = op.text() == "In" ? SelectorOperator::In : SelectorOperator::NotIn;
        if (values.items().empty())
            reject(path + ".values", values.line() > 0 ? values : expression,
                   "Required value: must be specified when `operator` is 'In' or 'NotIn'");
    } else if (op.text() == "Exists" || op.text() == "DoesNotExist") {
        requirement.op = op.text() == "Exists" ? SelectorOperator::Exists : SelectorOperator::DoesNotExist;
        if (!values.items().empty())
            reject(path + ".values", values,
                   "Forbidden: may not be specified when `operator` is 'Exists' or 'DoesNotExist'");
    } else {
        reject(path + ".operator", op.line() > 0 ? op : expression,
               invalidString(op.text(), "not a valid selector operator"));
    }
    const Node &key = expression["key"];
    if (!isUnresolved(key, path + ".key"))
        rejectAll(path + ".key", key.line() > 0 ? key : expression, key.text(), checkKey(key.text()));
    for (std::size_t i = 0; i < values.items().size(); ++i) {
        const Node &value = values.items()[i];
        const std::string valuePath = fmt::format("{}.values[{}]", path, i);
        if (!value.isNull() && !value.isString())
            undecodable(value, valuePath, "a string");
        else if (!isUnresolved(value, valuePath))
            rejectAll(valuePath, value, value.text(), checkLabelValue(value.text()));
        requirement.values.push_back(value.text());
    }
    return requirement;
}

Protocol PolicyFields::readProtocol(const Node &entry, const std::string &path)
{
    const Node &name = entry["protocol"];
    if (name.isNull())
        return Protocol::Tcp;
    const auto protocol = protocolFromName(name.text());
    if (!name.isString())
        undecodable(name, path + ".protocol", "a string");
    else if (!protocol)
        reject(path + ".protocol", name, unsupportedValue(name.text(), {"TCP", "UDP", "SCTP"}));
    return protocol.value_or(Protocol::Tcp);
}

std::optional<PortReference> PolicyFields::readPort(const Node &entry, const std::string &path)
{
    const Node &port = entry["port"];
    const std::string portPath = path + ".port";
    if (port.isNull() || isUnresolved(port, portPath))
        return std::nullopt;
    if (port.isInteger()) {
        for (const std::string &message : checkPortNumber(port.asInteger()))
            reject(portPath, port, invalidValue(port.text(), message));
        return readPortNumber(port);
    }
    if (!port.isString()) {
        undecodable(port, portPath, "a number or a string");
        return std::nullopt;
    }
    rejectAll(portPath, port, port.text(), checkPortName(port.text()));
    return port.text();
}

std::optional<std::uint16_t> PolicyFields::readEndPort(const Node &entry, const std::string &path,
                                                       const std::optional<PortReference> &port)
{
    const Node &end = entry["endPort"];
    const std::string endPath = path + ".endPort";
    if (end.isNull())
        return std::nullopt;
    if (!end.isInteger()) {
        undecodable(end, endPath, "a number");
        return std::nullopt;
    }
    const Node &start = entry["port"];
    if (start.isNull()) {
        reject(endPath, end, invalidValue(end.text(), "may not be specified when `port` is not specified"));
    } else if (port && std::holds_alternative<std::string>(*port)) {
        reject(endPath, end, invalidValue(end.text(), "may not be specified when `port` is non-numeric"));
    } else {
        if (start.isInteger() && end.asInteger() < start.asInteger())
            reject(endPath, end, invalidValue(end.text(), "must be greater than or equal to `port`"));
        for (const std::string &message : checkPortNumber(end.asInteger()))
            reject(endPath, end, invalidValue(end.text(), message));
    }
    return readPortNumber(end);
}

std::optional<Cidr> PolicyFields::readCidr(const Node &parent, std::string_view key, const std::string &path)
{
    const Node &text = parent[key];
    if (!text.text().empty() || text.isList() || text.isMap())
        return readCidr(text, path);
    reject(path, text.line() > 0 ? text : parent, "Required value");
    return std::nullopt;
}

std::optional<Cidr> PolicyFields::readCidr(const Node &text, const std::string &path)
{
    if (isUnresolved(text, path))
        return std::nullopt;
    if (!text.isString()) {
        undecodable(text, path, "a string");
        return std::nullopt;
    }
    const CheckedCidr checked = checkCidr(text.text());
    rejectAll(path, text, text.text(), checked.messages);
    for (const std::string &message : checked.canonicalMessages)
        m_reading.report(
            kNotCanonical, text,
            {m_kind, m_name, path, invalidString(text.text(), message), toString(*checked.cidr)});
    if (!checked.isCanonicalText)
        m_reading.report(kNotCanonicalText, text, {m_kind, m_name, path, toString(*checked.cidr)});
    return checked.cidr;
}

std::string listText(const Node &list)
{
    std::string text = "[";
    for (const Node &item : list.items())
        text += fmt::format("{}\"{}\"", text.size() > 1 ? "," : "", item.text());
    return text + "]";
}

} // namespace drawbridge
