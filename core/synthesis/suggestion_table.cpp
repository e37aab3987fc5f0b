// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "synthesis/suggestion_table.h"

#include "base/repeated.h"
#include "synthesis/design_resolution.h"

#include <charconv>

namespace drawbridge {

namespace {

void addTraffic(EdgeSuggestion &suggestion, std::vector<EdgeTraffic> traffic)
{
    std::vector<EdgeTraffic> &all = suggestion.edge.traffic;
    if (all.empty() || traffic.empty())
        all.clear();
    else
        all.insert(all.end(), traffic.begin(), traffic.end());
    sortAndDropRepeated(all);
}

} // namespace

TrafficByWorkload targetsOf(const Cluster &cluster, const ClusterService &service,
                            const std::function<bool(const ServiceBackend &)> &takes)
{
    TrafficByWorkload targets;
    for (const ServiceBackend &backend : service.backends) {
        if (takes(backend))
            targets[cluster[backend.pod].workload].push_back(
                {backend.protocol, PortReference(backend.targetPort), std::nullopt});
    }
    for (auto &[workload, traffic] : targets)
        sortAndDropRepeated(traffic);
    return targets;
}

std::vector<EdgeTraffic> tcp(std::uint16_t port)
{
    return {{Protocol::Tcp, PortReference(port), std::nullopt}};
}

std::optional<std::uint16_t> portNumber(std::string_view text)
{
    std::uint16_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool isNumber = error == std::errc() && end == text.data() + text.size() && number > 0;
    return isNumber ? std::optional(number) : std::nullopt;
}

void SuggestionTable::add(const EdgeEndpoint &from, const EdgeEndpoint &to, std::vector<EdgeTraffic> traffic,
                          Confidence confidence, const Diagnostic &evidence)
{
    const auto [entry, isNew] = m_byEnds.try_emplace({from, to});
    EdgeSuggestion &suggestion = entry->second;
    if (isNew || confidence > suggestion.confidence) {
        suggestion.edge.from = from;
        suggestion.edge.to = to;
        suggestion.edge.traffic = std::move(traffic);
        suggestion.confidence = confidence;
    } else if (confidence == suggestion.confidence) {
        addTraffic(suggestion, std::move(traffic));
    }
    suggestion.evidence.push_back(evidence);
}

void SuggestionTable::add(const EdgeEndpoint &from, const TrafficByWorkload &targets, Confidence confidence,
                          const Diagnostic &evidence)
{
    for (const auto &[workload, traffic] : targets) {
        if (isBound(workload))
            add(from, endpointOf(m_cluster, workload), traffic, confidence, evidence);
    }
}

EdgeSuggestions SuggestionTable::take()
{
    EdgeSuggestions result;
    for (auto &[ends, suggestion] : m_byEnds) {
        sortAndUnique(suggestion.evidence);
        result.edges.push_back(std::move(suggestion));
    }
    result.diagnostics = std::move(m_diagnostics);
    sortAndUnique(result.diagnostics);
    return result;
}

} // namespace drawbridge
