// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/blast_radius_formats.h"

#include "base/json_text.h"
#include "base/text.h"
#include "export/dot_text.h"
#include "export/table_text.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <set>

namespace drawbridge {

namespace {

std::string nameOf(const Cluster &cluster, WorkloadIndex workload)
{
    return toString(cluster[workload].id);
}

std::vector<std::string> namesOf(const Cluster &cluster, const std::vector<WorkloadIndex> &workloads)
{
    std::vector<std::string> names;
    std::ranges::transform(workloads, std::back_inserter(names),
                           [&](WorkloadIndex each) { return nameOf(cluster, each); });
    return names;
}

std::string counted(std::size_t count, std::string_view noun)
{
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string summaryOf(const BlastRadius &radius, const Cluster &cluster)
{
    const auto certain
        = static_cast<std::size_t>(std::ranges::count(radius.reached, true, &ReachedWorkload::isCertain));
    const std::size_t perhaps = radius.reached.size() - certain;
    std::string text = fmt::format("{} reaches {} of {}", nameOf(cluster, radius.start), certain,
                                   counted(cluster.workloads().size() - 1, "other workload"));
    if (certain > 0)
        text += fmt::format(" in at most {}", counted(radius.reached[certain - 1].hops(), "hop"));
    return text + (perhaps > 0 ? fmt::format(", and perhaps {} more.\n", perhaps) : ".\n");
}

std::string lineOf(const ReachedWorkload &reached, const Cluster &cluster)
{
    std::string line
        = fmt::format("  {} : {}", nameOf(cluster, reached.workload()), toString(reached.traffic));
    if (reached.hops() > 1) {
        const std::vector<WorkloadIndex> between(std::next(reached.path.begin()),
                                                 std::prev(reached.path.end()));
        line += fmt::format(", by {}", join(namesOf(cluster, between), " => "));
    }
    return line + '\n';
}

std::string toText(const BlastRadius &radius, const Cluster &cluster)
{
    std::string text = summaryOf(radius, cluster);
    std::string heading;
    for (const ReachedWorkload &each : radius.reached) {
        const std::string next = counted(each.hops(), "hop") + (each.isCertain ? "" : ", not certain");
        if (next != heading)
            text += fmt::format("\n{}:\n", next);
        heading = next;
        text += lineOf(each, cluster);
    }
    if (const auto &cut = radius.bestCut)
        text += fmt::format("\nWithout {} => {}, {} of them {} out of reach.\n", nameOf(cluster, cut->from),
                            nameOf(cluster, cut->to), cut->lost.size(), cut->lost.size() == 1 ? "is" : "are");
    else if (!radius.reached.empty())
        text += "\nNo single connection leads to any of them: each has a second way in.\n";
    return text;
}

std::vector<std::string> fieldsOf(const ReachedWorkload &reached, const Cluster &cluster)
{
    return {nameOf(cluster, reached.workload()), std::to_string(reached.hops()),
            reached.isCertain ? "certain" : "unknown", toString(reached.traffic),
            join(namesOf(cluster, reached.path), " => ")};
}

std::string toCsv(const BlastRadius &radius, const Cluster &cluster)
{
    std::string text = csvRow({"workload", "hops", "certainty", "conn", "path"});
    for (const ReachedWorkload &each : radius.reached)
        text += csvRow(fieldsOf(each, cluster));
    return text;
}

std::string toMarkdown(const BlastRadius &radius, const Cluster &cluster)
{
    std::string text = markdownRow({"workload", "hops", "certainty", "conn", "path"});
    text += "|----------|------|-----------|------|------|\n";
    for (const ReachedWorkload &each : radius.reached)
        text += markdownRow(fieldsOf(each, cluster));
    return text;
}

std::string jsonNames(const Cluster &cluster, const std::vector<WorkloadIndex> &workloads)
{
    std::vector<std::string> names = namesOf(cluster, workloads);
    std::ranges::transform(names, names.begin(), jsonString);
    return '[' + join(names, ", ") + ']';
}

std::string toJson(const BlastRadius &radius, const Cluster &cluster)
{
    std::vector<std::string> rows;
    for (const ReachedWorkload &each : radius.reached)
        rows.push_back(
            fmt::format(R"(    {{"workload": {}, "hops": {}, "certain": {}, "conn": {}, "path": {}}})",
                        jsonString(nameOf(cluster, each.workload())), each.hops(), each.isCertain,
                        jsonString(toString(each.traffic)), jsonNames(cluster, each.path)));
    std::string cut = "null";
    if (radius.bestCut)
        cut = fmt::format(
            R"({{"src": {}, "dst": {}, "lost": {}}})", jsonString(nameOf(cluster, radius.bestCut->from)),
            jsonString(nameOf(cluster, radius.bestCut->to)), jsonNames(cluster, radius.bestCut->lost));
    return fmt::format(
        "{{\n  \"start\": {},\n  \"workloads\": {},\n  \"reached\": {},\n  \"bestCut\": {}\n}}\n",
        jsonString(nameOf(cluster, radius.start)), cluster.workloads().size(), jsonArray(rows, 4), cut);
}

std::string toDot(const BlastRadius &radius, const Cluster &cluster)
{
    const std::string start = nameOf(cluster, radius.start);
    std::string nodes = dotNode(start, start, "red2");
    std::set<std::string> edges;
    for (const ReachedWorkload &each : radius.reached) {
        const std::string name = nameOf(cluster, each.workload());
        const std::string_view more = each.isCertain ? "" : " style=\"dashed\"";
        nodes += dotNode(name, name, "blue", more);
        edges.insert(dotEdge(nameOf(cluster, each.path[each.hops() - 1]), name, toString(each.traffic),
                             "gold2", more));
    }
    std::string text = "digraph {\n" + nodes;
    for (const std::string &edge : edges)
        text += edge;
    return text + "}\n";
}

} // namespace

std::string format(const BlastRadius &radius, const Cluster &cluster, BlastRadiusFormat format)
{
    switch (format) {
    case BlastRadiusFormat::Text:
        return toText(radius, cluster);
    case BlastRadiusFormat::Csv:
        return toCsv(radius, cluster);
    case BlastRadiusFormat::Json:
        return toJson(radius, cluster);
    case BlastRadiusFormat::Markdown:
        return toMarkdown(radius, cluster);
    case BlastRadiusFormat::Dot:
        return toDot(radius, cluster);
    }
    return {};
}

} // namespace drawbridge
