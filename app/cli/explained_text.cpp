// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/explained_text.h"

#include "base/json_text.h"
#include "base/text.h"
#include "cli/changes_text.h"
#include "cli/eval_text.h"
#include "cli/flow_ends.h"
#include "report/pair_traffic.h"

#include <fmt/format.h>

namespace drawbridge::app {

namespace {

/// A range of addresses is called by its name in the list, a pod as eval calls it.
std::string endName(const Cluster &cluster, const FlowEnd &end, const std::string &listed)
{
    return std::holds_alternative<IpAddress>(end) ? listed : nameOf(cluster, end, listed);
}

/// What the specification says of a pair, if that is not what the profile's CNI does.
std::optional<TrafficBounds> specifiedBounds(const Reachability &reachability, const ExplainedPair &pair,
                                             const Reachability *specified)
{
    if (!specified)
        return std::nullopt;
    TrafficBounds bounds = boundsBetween(*specified, pair.from, pair.to);
    return bounds == boundsBetween(reachability, pair.from, pair.to) ? std::nullopt : std::optional(bounds);
}

std::string specifiedText(const Reachability &reachability, const TrafficBounds &bounds)
{
    const TrafficSet unknown = bounds.possible - bounds.allowed;
    return fmt::format(" by the specification (profile generic) allowed: {}{}; {} enforces it otherwise\n",
                       toString(bounds.allowed),
                       unknown.isEmpty() ? std::string() : ", unknown: " + toString(unknown),
                       reachability.profile().name);
}

std::string specifiedJson(const TrafficBounds &bounds)
{
    return fmt::format("    \"generic\": {{\"allowed\": {}, \"unknown\": {}}},\n",
                       jsonString(toString(bounds.allowed)),
                       jsonString(toString(bounds.possible - bounds.allowed)));
}

std::string pairText(const Reachability &reachability, const ExplainedConnection &connection,
                     const ExplainedPair &pair, const Reachability *specified)
{
    const std::string from = endName(reachability.cluster(), pair.from, connection.source);
    const std::string to = endName(reachability.cluster(), pair.to, connection.destination);
    std::string text;
    if (const auto bounds = specifiedBounds(reachability, pair, specified))
        text += specifiedText(reachability, *bounds);
    for (const ExplainedTraffic &part : pair.parts) {
        text += fmt::format(" {}: {}\n", nameOf(part.verdict.access), toString(part.traffic));
        text += endText(reachability, part.verdict.egress, from);
        text += endText(reachability, part.verdict.ingress, to);
    }
    return text;
}

std::string partJson(const Reachability &reachability, const ExplainedConnection &connection,
                     const ExplainedPair &pair, const ExplainedTraffic &part, const Reachability *specified)
{
    const auto bounds = specifiedBounds(reachability, pair, specified);
    return fmt::format("  {{\n    \"src\": {},\n    \"dst\": {},\n    \"conn\": {},\n    \"access\": {},\n{}"
                       "    \"egress\": {},\n    \"ingress\": {}\n  }}",
                       jsonString(endName(reachability.cluster(), pair.from, connection.source)),
                       jsonString(endName(reachability.cluster(), pair.to, connection.destination)),
                       jsonString(toString(part.traffic)), jsonString(nameOf(part.verdict.access)),
                       bounds ? specifiedJson(*bounds) : std::string(),
                       endJson(reachability.policies(), part.verdict.egress),
                       endJson(reachability.policies(), part.verdict.ingress));
}

std::string connectionJson(const Reachability &reachability, const ExplainedConnection &connection,
                           const Reachability *specified)
{
    std::vector<std::string> parts;
    for (const ExplainedPair &pair : connection.pairs) {
        for (const ExplainedTraffic &part : pair.parts)
            parts.push_back(partJson(reachability, connection, pair, part, specified));
    }
    return fmt::format("{{\n  \"src\": {},\n  \"dst\": {},\n  \"conn\": {},\n  \"explanation\": [\n{}\n  ],\n"
                       "  {}\n}}",
                       jsonString(connection.source), jsonString(connection.destination),
                       jsonString(toString(connection.traffic)), join(parts, ",\n"),
                       changesJson(connection.smallestChange));
}

} // namespace

std::string explainedText(const Reachability &reachability,
                          const std::vector<ExplainedConnection> &connections, const Reachability *specified)
{
    std::string text;
    for (const ExplainedConnection &connection : connections) {
        text += fmt::format("{}{} => {} : {}\n", text.empty() ? "" : "\n", connection.source,
                            connection.destination, toString(connection.traffic));
        for (const ExplainedPair &pair : connection.pairs)
            text += pairText(reachability, connection, pair, specified);
        text += changesText(connection.smallestChange, toString(connection.wanted));
    }
    return text;
}

std::string explainedJson(const Reachability &reachability,
                          const std::vector<ExplainedConnection> &connections, const Reachability *specified)
{
    std::vector<std::string> objects;
    for (const ExplainedConnection &connection : connections)
        objects.push_back(connectionJson(reachability, connection, specified));
    return "[\n" + join(objects, ",\n") + (objects.empty() ? "]\n" : "\n]\n");
}

} // namespace drawbridge::app
