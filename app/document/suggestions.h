// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reachability/reachability.h"
#include "synthesis/edge_suggestions.h"

namespace drawbridge::app {

/// What connections can be suggested from.
enum class SuggestionSource {
    /// What variables, commands, ConfigMaps, Ingresses, webhooks and scrapes name.
    Services,
    /// What the loaded policies allow today.
    LoadedPolicies,
};

/// The connections that the source suggests and the design does not have, or has with less traffic. Those of
/// the loaded policies are certain and have no evidence. Runs on any thread.
EdgeSuggestions findSuggestions(const Design &design, const KubernetesObjects &objects,
                                const Reachability &loaded, SuggestionSource source);

/// True for what is sure enough to be taken unless the user says otherwise.
bool isSureEnough(Confidence confidence);

/// The design with an edge for each suggestion, whose reason is its first evidence.
Design withSuggestions(const Design &design, const std::vector<EdgeSuggestion> &suggestions);

} // namespace drawbridge::app
