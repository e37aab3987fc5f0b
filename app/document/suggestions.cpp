// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "document/suggestions.h"

#include "design/design_edits.h"
#include "support/qt_text.h"
#include "synthesis/starting_design.h"
#include "text/diagnostic_text.h"

namespace drawbridge::app {

namespace {

EdgeSuggestions whatPoliciesAllow(const Reachability &loaded, const KubernetesObjects &objects)
{
    LiftedDesign lifted = designFromPolicies(loaded, objects);
    EdgeSuggestions found;
    for (const AllowedEdge &edge : lifted.design.edges)
        found.edges.push_back({edge, Confidence::High, {}});
    found.diagnostics = std::move(lifted.diagnostics);
    return found;
}

} // namespace

EdgeSuggestions findSuggestions(const Design &design, const KubernetesObjects &objects,
                                const Reachability &loaded, SuggestionSource source)
{
    EdgeSuggestions found = source == SuggestionSource::Services ? suggestEdges(loaded.cluster(), objects)
                                                                 : whatPoliciesAllow(loaded, objects);
    found.edges = suggestionsBeyond(design, std::move(found.edges));
    return found;
}

bool isSureEnough(Confidence confidence)
{
    return confidence >= Confidence::Medium;
}

Design withSuggestions(const Design &design, const std::vector<EdgeSuggestion> &suggestions)
{
    std::vector<AllowedEdge> edges;
    for (const EdgeSuggestion &each : suggestions) {
        AllowedEdge &edge = edges.emplace_back(each.edge);
        if (!each.evidence.empty())
            edge.reason = toStd(diagnosticText(each.evidence.front()));
    }
    return withEdges(design, std::move(edges));
}

} // namespace drawbridge::app
