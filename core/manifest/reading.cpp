// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/reading.h"

#include "manifest/messages.h"

#include <algorithm>

namespace drawbridge {

using namespace manifest_messages;

namespace {

/// kubectl keeps a copy of the whole object in it, a Secret's data included.
constexpr std::string_view kLastApplied = "kubectl.kubernetes.io/last-applied-configuration";

std::vector<OwnerReference> readOwners(const Node &owners)
{
    std::vector<OwnerReference> read;
    for (const Node &owner : owners.items())
        read.push_back({owner["apiVersion"].text(), owner["kind"].text(), owner["name"].text(),
                        owner["controller"].isTrue()});
    return read;
}

void reportVariable(std::string_view field, const Node &value, const Reading &reading)
{
    const std::string variable = unresolvedVariable(value.text());
    if (!variable.empty())
        reading.report(kUnresolvedVariable, value, {std::string(field), variable});
}

std::optional<SelectorOperator> operatorFromName(std::string_view name)
{
    if (name == "In")
        return SelectorOperator::In;
    if (name == "NotIn")
        return SelectorOperator::NotIn;
    if (name == "Exists")
        return SelectorOperator::Exists;
    if (name == "DoesNotExist")
        return SelectorOperator::DoesNotExist;
    return std::nullopt;
}

} // namespace

std::string TypeMeta::group() const
{
    const std::size_t slash = apiVersion.find('/');
    return slash == std::string::npos ? std::string() : apiVersion.substr(0, slash);
}

std::string TypeMeta::version() const
{
    const std::size_t slash = apiVersion.find('/');
    return slash == std::string::npos ? apiVersion : apiVersion.substr(slash + 1);
}

ObjectMeta readMeta(const Node &object, Scope scope, const Reading &reading)
{
    const Node &metadata = object["metadata"];
    ObjectMeta meta;
    meta.name = metadata["name"].text();
    meta.where = object.position(reading.file);
    if (scope == Scope::Namespaced) {
        meta.namespaceName = metadata["namespace"].text();
        meta.namespaceIsImplicit = meta.namespaceName.empty();
        if (meta.namespaceIsImplicit)
            meta.namespaceName = reading.options.unqualifiedNamespace;
    }
    meta.labels = readLabels(metadata["labels"], reading);
    meta.annotations = readAnnotations(metadata["annotations"]);
    meta.owners = readOwners(metadata["ownerReferences"]);
    reportVariable("metadata.name", metadata["name"], reading);
    reportVariable("metadata.namespace", metadata["namespace"], reading);
    return meta;
}

std::vector<const Node::Member *> sortedMembers(const Node &map)
{
    std::vector<const Node::Member *> members;
    members.reserve(map.members().size());
    for (const Node::Member &member : map.members())
        members.push_back(&member);
    std::ranges::sort(members, {},
                      [](const Node::Member *each) -> const std::string & { return each->first.text(); });
    return members;
}

LabelMap readAnnotations(const Node &annotations)
{
    LabelMap map;
    for (const Node::Member *member : sortedMembers(annotations)) {
        if (member->first.text() != kLastApplied)
            map.set(member->first.text(), member->second.text());
    }
    return map;
}

LabelMap readLabels(const Node &labels, const Reading &reading)
{
    LabelMap map;
    for (const Node::Member *member : sortedMembers(labels)) {
        const auto &[key, value] = *member;
        if (value.isScalar() && !value.isString())
            reading.report(kLabelNotString, value, {value.text()});
        if (value.isList() || value.isMap()) {
            reading.report(kWrongType, value, {key.text(), "a string"});
            continue;
        }
        reportVariable(key.text(), value, reading);
        map.set(key.text(), value.text());
    }
    return map;
}

LabelSelector readSelector(const Node &selector, const Reading &reading)
{
    LabelSelector read;
    read.matchLabels = readLabels(selector["matchLabels"], reading);
    for (const Node &expression : selector["matchExpressions"].items()) {
        const auto op = operatorFromName(expression["operator"].text());
        if (!op) {
            reading.report(kWrongType, expression, {"operator", "In, NotIn, Exists or DoesNotExist"});
            continue;
        }
        LabelRequirement requirement {expression["key"].text(), *op, {}};
        for (const Node &value : expression["values"].items())
            requirement.values.push_back(value.text());
        read.matchExpressions.push_back(std::move(requirement));
    }
    return read;
}

std::optional<std::uint16_t> readPortNumber(const Node &port)
{
    const std::int64_t number = port.asInteger();
    if (!port.isInteger() || number < 1 || number > 65535)
        return std::nullopt;
    return static_cast<std::uint16_t>(number);
}

std::optional<PortReference> readPortReference(const Node &port)
{
    if (const auto number = readPortNumber(port))
        return *number;
    if (port.isScalar() && !port.text().empty() && !port.isInteger())
        return port.text();
    return std::nullopt;
}

std::string unresolvedVariable(std::string_view text)
{
    const std::size_t start = text.find("${");
    const std::size_t end = text.find('}', start);
    return start == std::string_view::npos || end == std::string_view::npos
        ? std::string()
        : std::string(text.substr(start, end - start + 1));
}

std::string describe(const Node &node)
{
    switch (node.kind()) {
    case Node::Kind::Null:
        return "null";
    case Node::Kind::List:
        return "a list";
    case Node::Kind::Map:
        return "a map";
    case Node::Kind::Scalar:
        break;
    }
    if (node.isInteger())
        return "the number " + node.text();
    return node.isString() ? "the string \"" + node.text() + '"' : node.text();
}

} // namespace drawbridge
