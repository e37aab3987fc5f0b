// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "base/json_text.h"
#include "base/text.h"
#include "export/connection_list.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

namespace drawbridge {

namespace {

constexpr std::string_view kExternalSuffix = "[External]";

std::string toText(const ConnectionList &list)
{
    std::string text;
    for (const Connection &each : list.connections)
        text += fmt::format("{} => {} : {}\n", each.source, each.destination, toString(each.traffic));
    return text;
}

/// RFC 4180: quoted only where needed.
std::string csvField(const std::string &field)
{
    if (field.find_first_of(",\"\n") == std::string::npos)
        return field;
    std::string quoted = "\"";
    for (const char letter : field)
        quoted += letter == '"' ? std::string("\"\"") : std::string(1, letter);
    return quoted + '"';
}

std::string toCsv(const ConnectionList &list)
{
    std::string text = "src,dst,conn\n";
    for (const Connection &each : list.connections)
        text += fmt::format("{},{},{}\n", csvField(each.source), csvField(each.destination),
                            csvField(toString(each.traffic)));
    return text;
}

std::string toJson(const ConnectionList &list)
{
    std::vector<std::string> rows;
    for (const Connection &each : list.connections)
        rows.push_back(fmt::format("  {{\n    \"src\": {},\n    \"dst\": {},\n    \"conn\": {}\n  }}",
                                   jsonString(each.source), jsonString(each.destination),
                                   jsonString(toString(each.traffic))));
    return rows.empty() ? "[]" : "[\n" + join(rows, ",\n") + "\n]";
}

std::string toMarkdown(const ConnectionList &list)
{
    std::string text = "| src | dst | conn |\n|-----|-----|------|\n";
    for (const Connection &each : list.connections)
        text += fmt::format("| {} | {} | {} |\n", each.source, each.destination, toString(each.traffic));
    return text;
}

std::string dotString(const std::string &value)
{
    std::string quoted = "\"";
    for (const char letter : value)
        quoted += letter == '"' || letter == '\\' ? std::string("\\") + letter : std::string(1, letter);
    return quoted + '"';
}

/// Address ranges are nodes without the word that marks them in the other formats.
std::string dotName(const std::string &peer)
{
    return peer.ends_with(kExternalSuffix) ? peer.substr(0, peer.size() - kExternalSuffix.size()) : peer;
}

std::string dotNode(const std::string &name, const std::string &label, std::string_view color)
{
    return fmt::format("\t{} [label={} color=\"{}\" fontcolor=\"{}\"]\n", dotString(name), dotString(label),
                       color, color);
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
        edges.insert(fmt::format("\t{} -> {} [label={} color=\"gold2\" fontcolor=\"darkgreen\"]\n",
                                 dotString(dotName(each.source)), dotString(dotName(each.destination)),
                                 dotString(toString(each.traffic))));
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

std::string format(const ConnectionList &list, ConnectionListFormat format)
{
    switch (format) {
    case ConnectionListFormat::Text:
        return toText(list);
    case ConnectionListFormat::Csv:
        return toCsv(list);
    case ConnectionListFormat::Json:
        return toJson(list);
    case ConnectionListFormat::Markdown:
        return toMarkdown(list);
    case ConnectionListFormat::Dot:
        return toDot(list);
    }
    return {};
}

} // namespace drawbridge
