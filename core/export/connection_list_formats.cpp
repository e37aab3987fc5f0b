// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/connection_list.h"
#include "export/dot_text.h"
#include "export/table_text.h"

#include <fmt/format.h>
#include <map>
#include <set>

namespace drawbridge {

namespace {

constexpr std::string_view kExternalSuffix = "[External]";

/// The columns of a line; a list about one port does not repeat it.
std::vector<std::string> fieldsOf(const ConnectionList &list, const Connection &connection)
{
    if (list.focusedOn)
        return {connection.source, connection.destination};
    return {connection.source, connection.destination, toString(connection.traffic)};
}

std::string toText(const ConnectionList &list)
{
    std::string text;
    if (list.focusedOn)
        text = fmt::format("Permitted connections on {}:\n", toString(*list.focusedOn));
    for (const Connection &each : list.connections) {
        text += fmt::format("{} => {}", each.source, each.destination);
        text += list.focusedOn ? std::string("\n") : fmt::format(" : {}\n", toString(each.traffic));
    }
    return text;
}

std::string toCsv(const ConnectionList &list)
{
    std::string text = list.focusedOn ? "src,dst\n" : "src,dst,conn\n";
    for (const Connection &each : list.connections)
        text += csvRow(fieldsOf(list, each));
    return text;
}

std::string toMarkdown(const ConnectionList &list)
{
    std::string text
        = list.focusedOn ? "| src | dst |\n|-----|-----|\n" : "| src | dst | conn |\n|-----|-----|------|\n";
    for (const Connection &each : list.connections)
        text += markdownRow(fieldsOf(list, each));
    return text;
}

/// Address ranges are nodes without the word that marks them in the other formats.
std::string dotName(const std::string &peer)
{
    return peer.ends_with(kExternalSuffix) ? peer.substr(0, peer.size() - kExternalSuffix.size()) : peer;
}

std::string toDot(const ConnectionList &list)
{
    std::map<std::string, std::set<std::string>> nodesByNamespace;
    for (const WorkloadId &id : list.workloads)
        nodesByNamespace[id.namespaceName].insert(
            dotNode(toString(id), fmt::format("{}[{}]", id.name, id.kind), "blue"));
    std::set<std::string> outside;
    std::set<std::string> edges;
    for (const Connection &each : list.connections) {
        for (const std::string &peer : {each.source, each.destination}) {
            if (peer.ends_with(kExternalSuffix))
                outside.insert(dotNode(dotName(peer), dotName(peer), "red2"));
            else if (peer.starts_with('{'))
                outside.insert(dotNode(peer, peer, "blue"));
        }
        edges.insert(
            dotEdge(dotName(each.source), dotName(each.destination), toString(each.traffic), "gold2"));
    }
    std::string text = "digraph {\n";
    for (const auto &[name, nodes] : nodesByNamespace) {
        text += fmt::format("\tsubgraph {} {{\n", dotString("cluster_" + name));
        for (const std::string &node : nodes)
            text += '\t' + node;
        text += fmt::format("\t\tlabel={}\n\t}}\n", dotString(name));
    }
    for (const std::set<std::string> &lines : {outside, edges}) {
        for (const std::string &line : lines)
            text += line;
    }
    return text + "}\n";
}

} // namespace

std::string jsonRows(const ConnectionList &list, std::size_t indent)
{
    std::vector<std::string> rows;
    for (const Connection &each : list.connections) {
        std::vector<std::pair<std::string, std::string>> fields
            = {{"src", each.source}, {"dst", each.destination}};
        if (!list.focusedOn)
            fields.emplace_back("conn", toString(each.traffic));
        rows.push_back(jsonObject(fields, indent));
    }
    return jsonArray(rows, indent);
}

std::string format(const ConnectionList &list, ConnectionListFormat format)
{
    switch (format) {
    case ConnectionListFormat::Text:
        return toText(list);
    case ConnectionListFormat::Csv:
        return toCsv(list);
    case ConnectionListFormat::Json:
        return jsonRows(list, 2);
    case ConnectionListFormat::Markdown:
        return toMarkdown(list);
    case ConnectionListFormat::Dot:
        return toDot(list);
    }
    return {};
}

} // namespace drawbridge
