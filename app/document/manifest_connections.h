// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/lazy.h"
#include "reachability/reachability.h"
#include "synthesis/edge_suggestions.h"

#include <memory>
#include <vector>

namespace drawbridge::app {

/// The connections that the manifests of one folder name. They are found once, on the thread that asks first.
class ManifestConnections {
public:
    ManifestConnections(std::shared_ptr<const Cluster> cluster,
                        std::shared_ptr<const KubernetesObjects> objects);

    const std::vector<EdgeSuggestion> &all() const;
    /// The one with those ends, or null.
    const EdgeSuggestion *between(const EdgeEndpoint &from, const EdgeEndpoint &to) const;
    /// Those that the design does not have, or has with less traffic.
    std::vector<EdgeSuggestion> beyond(const Design &design) const;
    /// Those of them that policies deny for certain, at least in part.
    std::vector<EdgeSuggestion> deniedBy(const Reachability &reachability, const Design &design) const;

private:
    std::shared_ptr<const Cluster> m_cluster;
    std::shared_ptr<const KubernetesObjects> m_objects;
    Lazy<std::vector<EdgeSuggestion>> m_found;
};

/// Those that policies deny for certain, at least in part. The design says what names outside stand for.
std::vector<EdgeSuggestion> deniedAmong(std::vector<EdgeSuggestion> named, const Reachability &reachability,
                                        const Design &design);

/// The same of all that the manifests name, whether it is drawn or not; there may be no design.
std::vector<EdgeSuggestion> deniedConnections(const Reachability &reachability,
                                              const KubernetesObjects &objects, const Design *design);

} // namespace drawbridge::app
