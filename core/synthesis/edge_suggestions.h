// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cluster/cluster.h"
#include "design/design.h"
#include "diagnostics/diagnostic.h"
#include "k8s/kubernetes_objects.h"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace drawbridge {

/// How sure it is that a connection is wanted.
enum class Confidence {
    /// Something looks like it: a name outside, a port that nobody serves, a port that is open to the world.
    Low,
    /// A Service is named, but which of its ports is a guess, or one of several ways to read the text.
    Medium,
    /// A Service is named with a port that it serves, or an object of the API says so.
    High,
};

inline constexpr std::array<Confidence, 3> kAllConfidences
    = {Confidence::Low, Confidence::Medium, Confidence::High};

/// "low", "medium", "high".
std::string_view toString(Confidence confidence);
std::optional<Confidence> confidenceFromName(std::string_view name);

/// A connection that the manifests seem to need.
struct EdgeSuggestion {
    AllowedEdge edge;
    Confidence confidence = Confidence::Low;
    /// Why, each with its place; at least one, sorted. None of them shows more of a text than the host that
    /// it names, because connection strings hold passwords.
    std::vector<Diagnostic> evidence;
};

struct EdgeSuggestions {
    /// Sorted by ends; no two have the same ones. The traffic is that of the surest evidence.
    std::vector<EdgeSuggestion> edges;
    /// What seems to be needed and no edge can be made of.
    std::vector<Diagnostic> diagnostics;
};

/// Infers who talks to whom from variables, commands, ConfigMaps and probes that name Services, from
/// Ingresses and routes, Services that are open to the outside, webhooks and scrapes. Probes by the kubelet
/// need no edge: a node always reaches its own pods.
EdgeSuggestions suggestEdges(const Cluster &cluster, const KubernetesObjects &objects);

/// Those that the design does not have, or has with less traffic.
std::vector<EdgeSuggestion> suggestionsBeyond(const Design &design, std::vector<EdgeSuggestion> suggestions);

} // namespace drawbridge
