// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "base/text.h"
#include "export/dot_text.h"
#include "export/potential_exposure.h"
#include "export/table_text.h"
#include "k8s/namespace.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

namespace drawbridge {

namespace {

constexpr const char *kEntireCluster = "entire-cluster";
constexpr std::string_view kExternalSuffix = "[External]";

/// "{app=web,{Key:tier,Operator:In,Values:[a b],}}", as the analyzer writes selectors.
std::string braced(const LabelSelector &selector)
{
    std::vector<std::string> parts;
    for (const auto &[key, value] : selector.matchLabels)
        parts.push_back(key + '=' + value);
    std::vector<std::string> expressions;
    for (const LabelRequirement &each : selector.matchExpressions)
        expressions.push_back(fmt::format("{{Key:{},Operator:{},Values:[{}],}}", each.key, toString(each.op),
                                          join(each.values, " ")));
    std::ranges::sort(expressions);
    parts.insert(parts.end(), expressions.begin(), expressions.end());
    return '{' + join(parts, ",") + '}';
}

/// The name of a namespace where the selector is nothing but that; empty otherwise.
std::string namedNamespace(const LabelSelector &selector)
{
    const bool isOne = selector.matchLabels.size() == 1 && selector.matchExpressions.empty();
    const std::string *name = isOne ? selector.matchLabels.find(kNamespaceNameLabel) : nullptr;
    return name ? *name : std::string();
}

std::string namespaceText(const LabelSelector &selector)
{
    return selector.isEmpty() ? "all namespaces" : "namespace with " + braced(selector);
}

std::string podText(const LabelSelector &selector)
{
    return selector.isEmpty() ? "all pods" : "pod with " + braced(selector);
}

std::string peerText(const std::optional<PotentialPeer> &peer)
{
    if (!peer)
        return kEntireCluster;
    const std::string name = namedNamespace(peer->namespaceSelector);
    return fmt::format("{}/[{}]",
                       name.empty() ? fmt::format("[{}]", namespaceText(peer->namespaceSelector)) : name,
                       podText(peer->podSelector));
}

/// As a list writes traffic, with names behind the numbers of their protocol.
std::string trafficText(const RuleTraffic &traffic)
{
    if (traffic.named.empty())
        return toString(traffic.numbered);
    std::vector<std::string> parts;
    for (const Protocol protocol : kAllProtocols) {
        std::vector<std::string> ports;
        if (!traffic.numbered.ports(protocol).isEmpty())
            ports.push_back(toString(traffic.numbered.ports(protocol)));
        for (const NamedPort &each : traffic.named) {
            if (!each.protocol || each.protocol == protocol)
                ports.push_back(each.name);
        }
        if (!ports.empty())
            parts.push_back(fmt::format("{} {}", toString(protocol), join(ports, ",")));
    }
    std::ranges::sort(parts);
    return join(parts, ",");
}

/// One line of the exposure: a workload, the other end and the traffic.
struct Row {
    std::string workload;
    std::string other;
    std::string traffic;
    friend auto operator<=>(const Row &, const Row &) = default;
};

std::set<std::string> exposedWorkloads(const PotentialExposure &exposure)
{
    std::set<std::string> names;
    for (const auto *connections : {&exposure.egress, &exposure.ingress}) {
        for (const PotentialConnection &each : *connections)
            names.insert(each.workload);
    }
    return names;
}

/// What is potential, and again what exposed workloads exchange with addresses.
std::vector<Row> rowsOf(const ConnectionList &list, const PotentialExposure &exposure, Direction direction)
{
    const bool isEgress = direction == Direction::Egress;
    const std::set<std::string> exposed = exposedWorkloads(exposure);
    std::vector<Row> rows;
    for (const PotentialConnection &each : isEgress ? exposure.egress : exposure.ingress)
        rows.push_back({each.workload, peerText(each.peer), trafficText(each.traffic)});
    for (const Connection &each : list.connections) {
        const std::string &workload = isEgress ? each.source : each.destination;
        const std::string &other = isEgress ? each.destination : each.source;
        if (other.ends_with(kExternalSuffix) && exposed.contains(workload))
            rows.push_back({workload, other, toString(each.traffic)});
    }
    std::ranges::sort(rows);
    return rows;
}

/// "Exposure Analysis Result", with the port that the list is about.
std::string title(const ConnectionList &list)
{
    return list.focusedOn ? fmt::format("Exposure Analysis Result on {}:", toString(*list.focusedOn))
                          : "Exposure Analysis Result:";
}

/// The columns of a table; one about one port does not repeat it.
std::vector<std::string> columnsOf(const ConnectionList &list, std::string first, std::string second,
                                   std::string third)
{
    std::vector<std::string> columns = {std::move(first), std::move(second)};
    if (!list.focusedOn)
        columns.push_back(std::move(third));
    return columns;
}

std::string textRows(const ConnectionList &list, const std::vector<Row> &rows, std::string_view arrow,
                     std::size_t width)
{
    std::string text;
    for (const Row &row : rows)
        text += fmt::format("{:<{}} \t{} \t{}{}\n", row.workload, width, arrow, row.other,
                            list.focusedOn ? std::string() : " : " + row.traffic);
    return text;
}

std::string unprotectedText(const PotentialExposure &exposure)
{
    std::set<std::string> lines;
    for (const auto &[workload, direction] : exposure.unprotected)
        lines.insert(fmt::format("{} is not protected on {}\n", workload,
                                 direction == Direction::Egress ? "Egress" : "Ingress"));
    std::string text;
    for (const std::string &line : lines)
        text += line;
    return text.empty() ? text : "\nWorkloads not protected by network policies:\n" + text;
}

std::string toText(const ConnectionList &list, const PotentialExposure &exposure)
{
    std::size_t width = 0;
    for (const std::string &name : exposedWorkloads(exposure))
        width = std::max(width, name.size());
    const std::string connections = format(list, ConnectionListFormat::Text);
    const std::string egress = textRows(list, rowsOf(list, exposure, Direction::Egress), "=>", width);
    const std::string ingress = textRows(list, rowsOf(list, exposure, Direction::Ingress), "<=", width);
    std::string text = connections + (connections.empty() ? "" : "\n") + title(list) + '\n';
    if (!egress.empty())
        text += "Egress Exposure:\n" + egress;
    if (!ingress.empty())
        text += std::string(egress.empty() ? "" : "\n") + "Ingress Exposure:\n" + ingress;
    return text + unprotectedText(exposure);
}

/// The two tables of a format: rows of egress, rows of ingress.
struct Section {
    const char *title;
    std::vector<std::string> columns;
    std::vector<Row> rows;
};

Section sectionOf(const ConnectionList &list, const PotentialExposure &exposure, Direction direction)
{
    std::vector<Row> rows = rowsOf(list, exposure, direction);
    return direction == Direction::Egress
        ? Section {"Egress Exposure:", columnsOf(list, "src", "dst", "conn"), std::move(rows)}
        : Section {"Ingress Exposure:", columnsOf(list, "dst", "src", "conn"), std::move(rows)};
}

/// A row that has its text in the first column alone.
std::string csvTitle(const ConnectionList &list, std::string text)
{
    return csvRow(columnsOf(list, std::move(text), "", ""));
}

std::string csvSection(const ConnectionList &list, const Section &section)
{
    if (section.rows.empty())
        return {};
    std::string text = csvTitle(list, section.title) + csvRow(section.columns);
    for (const Row &row : section.rows)
        text += csvRow(columnsOf(list, row.workload, row.other, row.traffic));
    return text;
}

std::string toCsv(const ConnectionList &list, const PotentialExposure &exposure)
{
    return format(list, ConnectionListFormat::Csv) + csvTitle(list, title(list))
        + csvSection(list, sectionOf(list, exposure, Direction::Egress))
        + csvSection(list, sectionOf(list, exposure, Direction::Ingress));
}

std::string jsonRowsOf(const ConnectionList &list, const PotentialExposure &exposure, Direction direction)
{
    std::vector<std::string> objects;
    for (const Row &row : rowsOf(list, exposure, direction)) {
        const bool isEgress = direction == Direction::Egress;
        std::vector<std::pair<std::string, std::string>> fields
            = {{"src", isEgress ? row.workload : row.other}, {"dst", isEgress ? row.other : row.workload}};
        if (!list.focusedOn)
            fields.emplace_back("conn", row.traffic);
        objects.push_back(jsonObject(fields, 6));
    }
    return objects.empty() ? "null" : jsonArray(objects, 6);
}

std::string toJson(const ConnectionList &list, const PotentialExposure &exposure)
{
    return fmt::format("{{\n  \"connlist_results\": {},\n  \"exposure_results\": {{\n"
                       "    \"egress_exposure\": {},\n    \"ingress_exposure\": {}\n  }}\n}}",
                       jsonRows(list, 4), jsonRowsOf(list, exposure, Direction::Egress),
                       jsonRowsOf(list, exposure, Direction::Ingress));
}

std::string markdownSection(const ConnectionList &list, const Section &section)
{
    if (section.rows.empty())
        return {};
    std::string text = fmt::format("### {}\n{}{}\n", section.title, markdownRow(section.columns),
                                   list.focusedOn ? "|-----|-----|" : "|-----|-----|------|");
    for (const Row &row : section.rows)
        text += markdownRow(columnsOf(list, row.workload, row.other, row.traffic));
    return text;
}

std::string toMarkdown(const ConnectionList &list, const PotentialExposure &exposure)
{
    return format(list, ConnectionListFormat::Markdown) + "## " + title(list) + '\n'
        + markdownSection(list, sectionOf(list, exposure, Direction::Egress)) + '\n'
        + markdownSection(list, sectionOf(list, exposure, Direction::Ingress));
}

/// Nodes that stand for pods by their labels, in boxes that stand for namespaces by theirs.
class ExposureGraph {
public:
    explicit ExposureGraph(const ConnectionList &list)
    {
        for (const WorkloadId &id : list.workloads)
            m_namespaces.insert(id.namespaceName);
    }

    void add(const PotentialConnection &connection, Direction direction)
    {
        const bool isEgress = direction == Direction::Egress;
        const std::string other = nodeOf(connection.peer);
        m_edges.insert(dotEdge(isEgress ? connection.workload : other, isEgress ? other : connection.workload,
                               trafficText(connection.traffic), isEgress ? "darkorange4" : "darkorange2",
                               isEgress ? " weight=0.5 style=dashed" : " weight=1 style=dashed"));
    }

    std::string text() const
    {
        std::string text;
        for (const auto &[name, nodes] : m_boxes) {
            text += fmt::format("\tsubgraph {} {{\n", dotString("cluster_" + name));
            if (!m_namespaces.contains(name))
                text += "\t\tcolor=\"red2\"\n\t\tfontcolor=\"red2\"\n";
            for (const std::string &node : nodes)
                text += '\t' + node;
            text += fmt::format("\t\tlabel={}\n\t}}\n", dotString(name));
        }
        for (const std::set<std::string> &lines : {m_outside, m_edges}) {
            for (const std::string &line : lines)
                text += line;
        }
        return text;
    }

private:
    std::string nodeOf(const std::optional<PotentialPeer> &peer)
    {
        if (!peer) {
            m_outside.insert(dotNode(kEntireCluster, kEntireCluster, "red2", " shape=diamond"));
            return kEntireCluster;
        }
        const std::string name = namedNamespace(peer->namespaceSelector);
        const std::string box = name.empty() ? namespaceText(peer->namespaceSelector) : name;
        const std::string label = podText(peer->podSelector);
        const std::string node = fmt::format("{}_in_{}", label, box);
        m_boxes[box].insert(dotNode(node, label, "red2"));
        return node;
    }

    std::set<std::string> m_namespaces;
    std::map<std::string, std::set<std::string>> m_boxes;
    std::set<std::string> m_outside;
    std::set<std::string> m_edges;
};

std::string toDot(const ConnectionList &list, const PotentialExposure &exposure)
{
    ExposureGraph graph(list);
    for (const PotentialConnection &each : exposure.egress)
        graph.add(each, Direction::Egress);
    for (const PotentialConnection &each : exposure.ingress)
        graph.add(each, Direction::Ingress);
    std::string text = format(list, ConnectionListFormat::Dot);
    text.insert(text.rfind('}'), graph.text());
    return text;
}

} // namespace

std::string format(const ConnectionList &list, const PotentialExposure &exposure, ConnectionListFormat format)
{
    switch (format) {
    case ConnectionListFormat::Text:
        return toText(list, exposure);
    case ConnectionListFormat::Csv:
        return toCsv(list, exposure);
    case ConnectionListFormat::Json:
        return toJson(list, exposure);
    case ConnectionListFormat::Markdown:
        return toMarkdown(list, exposure);
    case ConnectionListFormat::Dot:
        return toDot(list, exposure);
    }
    return {};
}

} // namespace drawbridge
