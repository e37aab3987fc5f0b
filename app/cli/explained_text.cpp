// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/explained_text.h"

#include "base/json_text.h"
#include "base/text.h"
#include "cli/eval_text.h"
#include "cli/flow_ends.h"

#include <fmt/format.h>

namespace drawbridge::app {

namespace {

/// A range of addresses is called by its name in the list, a pod as eval calls it.
std::string endName(const Cluster &cluster, const FlowEnd &end, const std::string &listed)
{
    return std::holds_alternative<IpAddress>(end) ? listed : nameOf(cluster, end, listed);
}

std::string pairText(const Reachability &reachability, const ExplainedConnection &connection,
                     const ExplainedPair &pair)
{
    const std::string from = endName(reachability.cluster(), pair.from, connection.source);
    const std::string to = endName(reachability.cluster(), pair.to, connection.destination);
    std::string text;
    for (const ExplainedTraffic &part : pair.parts) {
        text += fmt::format(" {}: {}\n", nameOf(part.verdict.access), toString(part.traffic));
        text += endText(reachability, part.verdict.egress, from);
        text += endText(reachability, part.verdict.ingress, to);
    }
    return text;
}

std::string partJson(const Reachability &reachability, const ExplainedConnection &connection,
                     const ExplainedPair &pair, const ExplainedTraffic &part)
{
    return fmt::format("  {{\n    \"src\": {},\n    \"dst\": {},\n    \"conn\": {},\n    \"access\": {},\n"
                       "    \"egress\": {},\n    \"ingress\": {}\n  }}",
                       jsonString(endName(reachability.cluster(), pair.from, connection.source)),
                       jsonString(endName(reachability.cluster(), pair.to, connection.destination)),
                       jsonString(toString(part.traffic)), jsonString(nameOf(part.verdict.access)),
                       endJson(reachability.policies(), part.verdict.egress),
                       endJson(reachability.policies(), part.verdict.ingress));
}

std::string connectionJson(const Reachability &reachability, const ExplainedConnection &connection)
{
    std::vector<std::string> parts;
    for (const ExplainedPair &pair : connection.pairs) {
        for (const ExplainedTraffic &part : pair.parts)
            parts.push_back(partJson(reachability, connection, pair, part));
    }
    return fmt::format("{{\n  \"src\": {},\n  \"dst\": {},\n  \"conn\": {},\n  \"explanation\": [\n{}\n  ],\n"
                       "  \"smallestChange\": {}\n}}",
                       jsonString(connection.source), jsonString(connection.destination),
                       jsonString(toString(connection.traffic)), join(parts, ",\n"),
                       changesJson(connection.smallestChange));
}

} // namespace

std::string explainedText(const Reachability &reachability,
                          const std::vector<ExplainedConnection> &connections)
{
    std::string text;
    for (const ExplainedConnection &connection : connections) {
        text += fmt::format("{}{} => {} : {}\n", text.empty() ? "" : "\n", connection.source,
                            connection.destination, toString(connection.traffic));
        for (const ExplainedPair &pair : connection.pairs)
            text += pairText(reachability, connection, pair);
        text += changesText(connection.smallestChange, toString(connection.wanted));
    }
    return text;
}

std::string explainedJson(const Reachability &reachability,
                          const std::vector<ExplainedConnection> &connections)
{
    std::vector<std::string> objects;
    for (const ExplainedConnection &connection : connections)
        objects.push_back(connectionJson(reachability, connection));
    return "[\n" + join(objects, ",\n") + (objects.empty() ? "]\n" : "\n]\n");
}

} // namespace drawbridge::app
