// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "synthesis/edge_suggestions.h"
#include "synthesis/service_directory.h"

#include <functional>
#include <map>
#include <utility>
#include <vector>

namespace drawbridge {

/// What arrives at each workload.
using TrafficByWorkload = std::map<WorkloadIndex, std::vector<EdgeTraffic>>;

/// What a Service passes on to each workload through those of its ports that the predicate takes.
TrafficByWorkload targetsOf(const Cluster &cluster, const ClusterService &service,
                            const std::function<bool(const ServiceBackend &)> &takes);

std::vector<EdgeTraffic> tcp(std::uint16_t port);

/// The number that a text is, from 1 to 65535; nothing for any other text.
std::optional<std::uint16_t> portNumber(std::string_view text);

/// Gathers suggestions by their ends, from everything that hints at a connection. Cluster and objects must
/// outlive it.
class SuggestionTable {
public:
    SuggestionTable(const Cluster &cluster, const KubernetesObjects &objects)
        : m_cluster(cluster)
        , m_objects(objects)
        , m_directory(cluster, objects)
    {
    }

    const Cluster &cluster() const { return m_cluster; }
    const KubernetesObjects &objects() const { return m_objects; }
    const ServiceDirectory &directory() const { return m_directory; }

    /// False for pods in the network of their node: no policy binds them, so no suggestion is about them.
    bool isBound(WorkloadIndex workload) const { return !m_cluster[workload].hostNetwork; }

    void add(const EdgeEndpoint &from, const EdgeEndpoint &to, std::vector<EdgeTraffic> traffic,
             Confidence confidence, const Diagnostic &evidence);
    void add(const EdgeEndpoint &from, const TrafficByWorkload &targets, Confidence confidence,
             const Diagnostic &evidence);
    void report(Diagnostic diagnostic) { m_diagnostics.push_back(std::move(diagnostic)); }

    EdgeSuggestions take();

private:
    const Cluster &m_cluster;
    const KubernetesObjects &m_objects;
    ServiceDirectory m_directory;
    std::map<std::pair<EdgeEndpoint, EdgeEndpoint>, EdgeSuggestion> m_byEnds;
    std::vector<Diagnostic> m_diagnostics;
};

} // namespace drawbridge
