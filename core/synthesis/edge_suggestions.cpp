// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "synthesis/edge_suggestions.h"

#include "cluster/owner_index.h"
#include "design/design_edits.h"
#include "synthesis/caller_hints.h"
#include "synthesis/edge_ports.h"
#include "synthesis/scrape_hints.h"
#include "synthesis/setting_hints.h"
#include "synthesis/suggestion_table.h"

#include <algorithm>

namespace drawbridge {

std::string_view toString(Confidence confidence)
{
    switch (confidence) {
    case Confidence::Low:
        return "low";
    case Confidence::Medium:
        return "medium";
    case Confidence::High:
        break;
    }
    return "high";
}

std::optional<Confidence> confidenceFromName(std::string_view name)
{
    const auto *found
        = std::ranges::find_if(kAllConfidences, [name](Confidence each) { return toString(each) == name; });
    return found == kAllConfidences.end() ? std::nullopt : std::optional(*found);
}

EdgeSuggestions suggestEdges(const Cluster &cluster, const KubernetesObjects &objects)
{
    SuggestionTable table(cluster, objects);
    SettingHints settings(table);
    ScrapeHints scrapes(table);
    std::vector<const Workload *> workloads;
    for (const Workload &each : objects.workloads)
        workloads.push_back(&each);
    const OwnerIndex owners(workloads);
    for (const Workload *each : workloads) {
        const auto workload = cluster.findWorkload(owners.topOwner(*each));
        if (!workload || !each->podTemplate || !table.isBound(*workload))
            continue;
        settings.inferFrom(*each->podTemplate, *workload);
        scrapes.inferFrom(*each->podTemplate, *workload);
    }
    scrapes.inferFromServices();
    scrapes.inferFromMonitors();
    inferCallersFromOutside(table);
    return table.take();
}

std::vector<EdgeSuggestion> suggestionsBeyond(const Design &design, std::vector<EdgeSuggestion> suggestions)
{
    std::erase_if(suggestions, [&design](const EdgeSuggestion &each) {
        const auto index = indexOfEdge(design, each.edge.from, each.edge.to);
        return index && covers(edgePorts(design.edges[*index].traffic), edgePorts(each.edge.traffic));
    });
    return suggestions;
}

} // namespace drawbridge
