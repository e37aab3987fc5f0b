// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "layout/layout_text.h"

#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <vector>

namespace drawbridge {

namespace {

std::string escaped(std::string_view key)
{
    std::string text;
    for (const char c : key) {
        if (c == '\\')
            text += "\\\\";
        else if (c == '\t')
            text += "\\t";
        else if (c == '\n')
            text += "\\n";
        else
            text += c;
    }
    return text;
}

std::string unescaped(std::string_view text)
{
    std::string key;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size()) {
            key += text[i];
            continue;
        }
        ++i;
        key += text[i] == 't' ? '\t' : text[i] == 'n' ? '\n' : text[i];
    }
    return key;
}

/// Reads lines up to "end"; calls back with the fields of each. False if the end is missing or a record is
/// refused.
template <typename Read> bool readRecords(std::string_view text, Read read)
{
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        if (end == std::string_view::npos)
            return false;
        std::string_view line = text.substr(0, end);
        text.remove_prefix(end + 1);
        if (line == "end")
            return text.empty();
        std::vector<std::string_view> fields;
        for (std::size_t tab = line.find('\t'); tab != std::string_view::npos; tab = line.find('\t')) {
            fields.push_back(line.substr(0, tab));
            line.remove_prefix(tab + 1);
        }
        fields.push_back(line);
        if (!read(fields))
            return false;
    }
    return false;
}

template <typename Number> bool readNumber(std::string_view text, Number &number)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size();
}

bool readLength(std::string_view text, double &length)
{
    constexpr double kLongest = 1e7;
    return readNumber(text, length) && std::isfinite(length) && std::abs(length) <= kLongest;
}

std::string toText(LayoutEnd end)
{
    return fmt::format("{}{}", end.isBox ? 'b' : 'n', end.index);
}

bool readEnd(std::string_view text, const LayoutGraph &graph, LayoutEnd &end)
{
    if (text.empty() || (text.front() != 'b' && text.front() != 'n'))
        return false;
    end.isBox = text.front() == 'b';
    return readNumber(text.substr(1), end.index)
        && end.index < (end.isBox ? graph.boxes.size() : graph.nodes.size());
}

bool readNode(const std::vector<std::string_view> &fields, LayoutGraph &graph)
{
    LayoutNode node;
    node.key = unescaped(fields[1]);
    if (fields[2] != "-") {
        std::size_t box = 0;
        if (!readNumber(fields[2], box) || box >= graph.boxes.size())
            return false;
        node.box = box;
    }
    if (!readLength(fields[3], node.width) || !readLength(fields[4], node.height))
        return false;
    graph.nodes.push_back(std::move(node));
    return true;
}

} // namespace

std::string toText(const LayoutGraph &graph)
{
    std::string text;
    for (const LayoutBox &box : graph.boxes)
        text += fmt::format("box\t{}\n", escaped(box.key));
    for (const LayoutNode &node : graph.nodes) {
        text += fmt::format("node\t{}\t{}\t{}\t{}\n", escaped(node.key),
                            node.box ? std::to_string(*node.box) : "-", node.width, node.height);
    }
    for (const LayoutEdge &edge : graph.edges)
        text += fmt::format("edge\t{}\t{}\n", toText(edge.from), toText(edge.to));
    return text + "end\n";
}

std::string toText(const GraphLayout &layout)
{
    std::string text;
    for (const auto &[key, r] : layout.boxes)
        text += fmt::format("box\t{}\t{}\t{}\t{}\t{}\n", escaped(key), r.x, r.y, r.width, r.height);
    for (const auto &[key, r] : layout.nodes)
        text += fmt::format("node\t{}\t{}\t{}\t{}\t{}\n", escaped(key), r.x, r.y, r.width, r.height);
    return text + "end\n";
}

std::optional<LayoutGraph> layoutGraphFromText(std::string_view text)
{
    LayoutGraph graph;
    const bool isWhole = readRecords(text, [&graph](const std::vector<std::string_view> &fields) {
        if (fields[0] == "box" && fields.size() == 2) {
            graph.boxes.push_back({unescaped(fields[1])});
            return true;
        }
        if (fields[0] == "node" && fields.size() == 5)
            return readNode(fields, graph);
        LayoutEdge edge;
        if (fields[0] != "edge" || fields.size() != 3 || !readEnd(fields[1], graph, edge.from)
            || !readEnd(fields[2], graph, edge.to))
            return false;
        graph.edges.push_back(edge);
        return true;
    });
    return isWhole ? std::optional(std::move(graph)) : std::nullopt;
}

std::optional<GraphLayout> graphLayoutFromText(std::string_view text)
{
    GraphLayout layout;
    const bool isWhole = readRecords(text, [&layout](const std::vector<std::string_view> &fields) {
        if (fields.size() != 6 || (fields[0] != "box" && fields[0] != "node"))
            return false;
        LayoutRect rect;
        if (!readLength(fields[2], rect.x) || !readLength(fields[3], rect.y)
            || !readLength(fields[4], rect.width) || !readLength(fields[5], rect.height))
            return false;
        (fields[0] == "box" ? layout.boxes : layout.nodes)[unescaped(fields[1])] = rect;
        return true;
    });
    return isWhole ? std::optional(std::move(layout)) : std::nullopt;
}

} // namespace drawbridge
