// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "design/edge_reader.h"

#include "base/text.h"
#include "design/messages.h"

#include <algorithm>

namespace drawbridge {

namespace {

/// Reads the parts of one edge; everything that cannot be understood without doubt is a failure, because an
/// edge that is read wrongly would allow something else.
class EdgeReader {
public:
    EdgeReader(const FileName &file, std::vector<Diagnostic> &warnings)
        : m_file(file)
        , m_warnings(warnings)
    {
    }

    Result<AllowedEdge> edge(const Node &entry, std::optional<Diagnostic> (*errorOf)(const AllowedEdge &));
    Result<EdgeEndpoint> endpoint(const Node &entry);

private:
    Result<EdgeEndpoint> workload(const Node &value) const;
    Result<EdgeEndpoint> group(const Node &value) const;
    Result<EdgeEndpoint> pods(const Node &value) const;
    Result<EdgeEndpoint> cidr(const Node &entry);
    Result<EdgeEndpoint> external(const Node &value) const;
    Result<LabelSelector> selector(const Node &value) const;
    Result<LabelRequirement> requirement(const Node &value) const;
    Result<Cidr> block(const Node &value);
    Result<EdgeTraffic> traffic(const Node &entry) const;
    Result<std::uint16_t> portNumber(const Node &value, const std::string &field) const;
    Result<bool> onlyFields(const Node &map, const std::vector<std::string> &known) const;
    tl::unexpected<Diagnostic> wrong(const Node &node, const Message &message,
                                     std::vector<std::string> arguments = {}) const
    {
        return failure(message, std::move(arguments), node.position(m_file));
    }

    const FileName &m_file;
    std::vector<Diagnostic> &m_warnings;
};

Result<bool> EdgeReader::onlyFields(const Node &map, const std::vector<std::string> &known) const
{
    for (const auto &[key, value] : map.members()) {
        if (std::ranges::find(known, key.text()) == known.end())
            return wrong(key, messages::kUnknownEndField, {key.text()});
    }
    return true;
}

Result<EdgeEndpoint> EdgeReader::workload(const Node &value) const
{
    const std::string &text = value.text();
    const std::size_t slash = text.find('/');
    const std::size_t bracket = text.find('[');
    const bool hasKind = bracket != std::string::npos;
    const bool isWhole = value.isScalar() && slash != std::string::npos && slash > 0
        && (!hasKind || (bracket > slash && text.back() == ']' && bracket + 2 < text.size()));
    WorkloadEndpoint end;
    if (isWhole) {
        end.namespaceName = text.substr(0, slash);
        end.name = text.substr(slash + 1, hasKind ? bracket - slash - 1 : std::string::npos);
        end.kind = hasKind ? text.substr(bracket + 1, text.size() - bracket - 2) : std::string();
    }
    if (end.name.empty() || end.name.find('/') != std::string::npos)
        return wrong(value, messages::kBadWorkloadName, {text});
    return end;
}

Result<LabelRequirement> EdgeReader::requirement(const Node &value) const
{
    static const std::vector<std::string> names = {"In", "NotIn", "Exists", "DoesNotExist"};
    if (auto known = onlyFields(value, {"key", "operator", "values"}); !known)
        return tl::unexpected(known.error());
    LabelRequirement result;
    result.key = value["key"].text();
    if (result.key.empty())
        return wrong(value, messages::kMissingField, {"key"});
    const auto name = std::ranges::find(names, value["operator"].text());
    if (name == names.end())
        return wrong(value, messages::kUnknownValue, {value["operator"].text(), join(names, ", ")});
    result.op = static_cast<SelectorOperator>(name - names.begin());
    if (const Node *values = value.find("values"); values && !values->isList())
        return wrong(*values, messages::kWrongType, {"values", "a list of values"});
    for (const Node &each : value["values"].items()) {
        if (!each.isScalar())
            return wrong(each, messages::kWrongType, {"values", "a list of values"});
        result.values.push_back(each.text());
    }
    const bool needsValues = result.op == SelectorOperator::In || result.op == SelectorOperator::NotIn;
    if (needsValues == result.values.empty())
        return wrong(value, messages::kWrongType, {"values", needsValues ? "a list of values" : "left out"});
    return result;
}

Result<LabelSelector> EdgeReader::selector(const Node &value) const
{
    if (auto known = onlyFields(value, {"matchLabels", "matchExpressions"}); !known)
        return tl::unexpected(known.error());
    LabelSelector result;
    // Anything else would read as no requirement at all, and select every pod.
    if (const Node *labels = value.find("matchLabels"); labels && !labels->isMap())
        return wrong(*labels, messages::kWrongType, {"matchLabels", "a map"});
    if (const Node *list = value.find("matchExpressions"); list && !list->isList())
        return wrong(*list, messages::kWrongType, {"matchExpressions", "a list"});
    for (const auto &[key, label] : value["matchLabels"].members()) {
        if (!label.isScalar())
            return wrong(label, messages::kWrongType, {key.text(), "a text"});
        result.matchLabels.set(key.text(), label.text());
    }
    for (const Node &each : value["matchExpressions"].items()) {
        auto read = requirement(each);
        if (!read)
            return tl::unexpected(read.error());
        result.matchExpressions.push_back(*std::move(read));
    }
    return result;
}

Result<EdgeEndpoint> EdgeReader::group(const Node &value) const
{
    if (!value.isMap())
        return wrong(value, messages::kWrongType, {"group", "a map of namespace and podSelector"});
    if (auto known = onlyFields(value, {"namespace", "podSelector"}); !known)
        return tl::unexpected(known.error());
    if (!value["podSelector"].isMap())
        return wrong(value, messages::kMissingField, {"podSelector"});
    auto labels = selector(value["podSelector"]);
    if (!labels)
        return tl::unexpected(labels.error());
    if (value["namespace"].text().empty())
        return wrong(value, messages::kMissingField, {"namespace"});
    return GroupEndpoint {value["namespace"].text(), *std::move(labels)};
}

Result<EdgeEndpoint> EdgeReader::pods(const Node &value) const
{
    if (!value.isMap())
        return wrong(value, messages::kWrongType, {"pods", "a map of namespaceSelector and podSelector"});
    if (auto known = onlyFields(value, {"namespaceSelector", "podSelector"}); !known)
        return tl::unexpected(known.error());
    PodsEndpoint end;
    for (const auto &[field, into] : {std::pair("namespaceSelector", &end.namespaceSelector),
                                      std::pair("podSelector", &end.podSelector)}) {
        if (!value[field].isMap())
            return wrong(value, messages::kMissingField, {field});
        auto read = selector(value[field]);
        if (!read)
            return tl::unexpected(read.error());
        *into = *std::move(read);
    }
    return end;
}

Result<Cidr> EdgeReader::block(const Node &value)
{
    const auto cidr = Cidr::parse(value.text());
    if (!cidr)
        return wrong(value, messages::kBadCidr, {value.text()});
    const auto written = IpAddress::parse(std::string_view(value.text()).substr(0, value.text().find('/')));
    if (written && *written != cidr->first())
        m_warnings.push_back(
            {&messages::kMaskedCidr, {value.text(), toString(*cidr)}, value.position(m_file), {}});
    return *cidr;
}

Result<EdgeEndpoint> EdgeReader::cidr(const Node &entry)
{
    auto whole = block(entry["cidr"]);
    if (!whole)
        return tl::unexpected(whole.error());
    CidrEndpoint end {*whole, {}};
    const Node &except = entry["except"];
    if (!except.isNull() && !except.isList())
        return wrong(except, messages::kWrongType, {"except", "a list of address blocks"});
    for (const Node &each : except.items()) {
        auto hole = block(each);
        if (!hole)
            return tl::unexpected(hole.error());
        end.except.push_back(*hole);
    }
    std::ranges::sort(end.except);
    return end;
}

Result<EdgeEndpoint> EdgeReader::external(const Node &value) const
{
    if (const auto external = wellKnownExternalFromName(value.text()))
        return ExternalEndpoint {*external};
    std::vector<std::string> names;
    for (const WellKnownExternal each : kAllWellKnownExternals)
        names.emplace_back(toString(each));
    return wrong(value, messages::kUnknownValue, {value.text(), join(names, ", ")});
}

Result<EdgeEndpoint> EdgeReader::endpoint(const Node &entry)
{
    if (!entry.isMap())
        return wrong(entry, messages::kAmbiguousEnd);
    const bool isCidr = entry.find("cidr") != nullptr;
    std::vector<std::string> known
        = {"workload", "namespace", "group", "pods", "cidr", "dnsName", "external"};
    if (isCidr)
        known.emplace_back("except");
    if (auto checked = onlyFields(entry, known); !checked)
        return tl::unexpected(checked.error());
    const auto isKind = [](const Node::Member &each) { return each.first.text() != "except"; };
    if (std::ranges::count_if(entry.members(), isKind) != 1)
        return wrong(entry, messages::kAmbiguousEnd);
    if (isCidr)
        return cidr(entry);
    const auto &[key, value] = entry.members().front();
    if (key.text() == "group")
        return group(value);
    if (key.text() == "pods")
        return pods(value);
    if (!value.isScalar() || value.text().empty())
        return wrong(value, messages::kWrongType, {key.text(), "a text"});
    if (key.text() == "workload")
        return workload(value);
    if (key.text() == "external")
        return external(value);
    if (key.text() == "namespace")
        return NamespaceEndpoint {value.text()};
    return DnsNameEndpoint {value.text()};
}

Result<std::uint16_t> EdgeReader::portNumber(const Node &value, const std::string &field) const
{
    if (!value.isInteger() || value.asInteger() < 1 || value.asInteger() > 65535)
        return wrong(value, messages::kWrongType, {field, "a number from 1 to 65535"});
    return static_cast<std::uint16_t>(value.asInteger());
}

Result<EdgeTraffic> EdgeReader::traffic(const Node &entry) const
{
    if (!entry.isMap())
        return wrong(entry, messages::kWrongType,
                     {"traffic", "a list of maps of protocol, port and endPort"});
    if (auto known = onlyFields(entry, {"protocol", "port", "endPort"}); !known)
        return tl::unexpected(known.error());
    EdgeTraffic result;
    if (const Node *protocol = entry.find("protocol")) {
        const auto known = protocolFromName(protocol->text());
        if (!known)
            return wrong(*protocol, messages::kUnknownValue, {protocol->text(), "TCP, UDP, SCTP"});
        result.protocol = *known;
    }
    if (const Node *port = entry.find("port"); port && port->isString()) {
        result.port = port->text();
    } else if (port) {
        const auto number = portNumber(*port, "port");
        if (!number)
            return tl::unexpected(number.error());
        result.port = *number;
    }
    if (const Node *last = entry.find("endPort")) {
        const auto number = portNumber(*last, "endPort");
        if (!number)
            return tl::unexpected(number.error());
        result.endPort = *number;
    }
    return result;
}

Result<AllowedEdge> EdgeReader::edge(const Node &entry,
                                     std::optional<Diagnostic> (*errorOf)(const AllowedEdge &))
{
    if (!entry.isMap())
        return wrong(entry, messages::kWrongType, {"edges", "a list of maps"});
    AllowedEdge result;
    result.place.where = entry.position(m_file);
    for (const auto &[field, end] : {std::pair("from", &result.from), std::pair("to", &result.to)}) {
        if (!entry.find(field))
            return wrong(entry, messages::kMissingField, {field});
        auto read = endpoint(entry[field]);
        if (!read)
            return tl::unexpected(read.error());
        *end = *std::move(read);
    }
    const Node *list = entry.find("traffic");
    // An empty list would read as "nothing" to people and as "everything" to the policy: it must be meant.
    if (list && (!list->isList() || list->items().empty()))
        return wrong(*list, messages::kWrongType,
                     {"traffic", "a list with an entry, or left out for everything"});
    for (const Node &each : entry["traffic"].items()) {
        auto read = traffic(each);
        if (!read)
            return tl::unexpected(read.error());
        result.traffic.push_back(*std::move(read));
    }
    for (const auto &[field, member] :
         {std::pair("reason", &AllowedEdge::reason), std::pair("owner", &AllowedEdge::owner),
          std::pair("reviewBy", &AllowedEdge::reviewBy)}) {
        auto text = readText(entry, field, m_file);
        if (!text)
            return tl::unexpected(text.error());
        result.*member = *std::move(text);
    }
    if (auto error = errorOf(result)) {
        error->where = entry.position(m_file);
        return tl::unexpected(*std::move(error));
    }
    result.unknownFields = unknownFieldsOf(entry, {"from", "to", "traffic", "reason", "owner", "reviewBy"},
                                           "an edge", m_file, m_warnings);
    return result;
}

} // namespace

Result<AllowedEdge> readEdge(const Node &entry, const FileName &file, std::vector<Diagnostic> &warnings)
{
    return EdgeReader(file, warnings).edge(entry, edgeError);
}

Result<AllowedEdge> readClaimedEdge(const Node &entry, const FileName &file,
                                    std::vector<Diagnostic> &warnings)
{
    return EdgeReader(file, warnings).edge(entry, claimError);
}

Result<EdgeEndpoint> readEndpoint(const Node &entry, const FileName &file, std::vector<Diagnostic> &warnings)
{
    return EdgeReader(file, warnings).endpoint(entry);
}

UnknownFields unknownFieldsOf(const Node &map, const std::vector<std::string> &known,
                              const std::string &where, const FileName &file,
                              std::vector<Diagnostic> &warnings)
{
    UnknownFields unknown;
    for (const Node::Member &member : map.members()) {
        const std::string &name = member.first.text();
        if (std::ranges::find(known, name) != known.end())
            continue;
        const std::string near = nearestName(name, known);
        const SourcePosition position = member.first.position(file);
        if (near.empty())
            warnings.push_back({&messages::kUnknownDesignField, {name, where}, position, {}});
        else
            warnings.push_back({&messages::kUnknownDesignFieldDidYouMean, {name, where, near}, position, {}});
        unknown.push_back(member);
    }
    return unknown;
}

Result<std::string> readText(const Node &map, const std::string &field, const FileName &file)
{
    const Node &value = map[field];
    if (!value.isNull() && !value.isScalar())
        return failure(messages::kWrongType, {field, "a text"}, value.position(file));
    return value.text();
}

} // namespace drawbridge
