// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "document/edited_lines.h"

#include "canvas/named_connections.h"
#include "canvas/scene_edges.h"
#include "policy/policy_compiler.h"
#include "support/background.h"
#include "support/qt_text.h"
#include "synthesis/design_resolution.h"
#include "synthesis/kept_policies.h"
#include "synthesis/partial_synthesis.h"

#include <algorithm>
#include <iterator>
#include <ranges>

namespace drawbridge::app {

namespace {

/// Beyond that many edges or namespaces a whole simulation is the simpler way.
constexpr std::size_t kMostEdges = 64;
constexpr std::size_t kMostNamespaces = 16;

EdgeEnds endsOf(const AllowedEdge *edge)
{
    return {edge->from, edge->to};
}

bool differInEdgesAlone(const Design &a, const Design &b)
{
    return a.profile == b.profile && a.postures == b.postures && a.keptPolicies == b.keptPolicies
        && a.meanings == b.meanings && a.unreadEntries == b.unreadEntries;
}

/// Those of the design that have such ends, and the ends of which there is none.
std::pair<Design, Design> partOf(const Design &design, const std::set<EdgeEnds> &wanted)
{
    std::vector<AllowedEdge> present;
    std::vector<AllowedEdge> missing;
    for (const auto &[from, to] : wanted) {
        if (const auto index = design.edges.indexOf(from, to))
            present.push_back(design.edges[*index]);
        else
            missing.push_back({from, to, {}, {}, {}, {}});
    }
    return {withEdgesAlone(design, EdgeList(std::move(present))),
            withEdgesAlone(design, EdgeList(std::move(missing)))};
}

/// What the design does once the policies of the namespaces are made anew.
std::shared_ptr<const Reachability> simulated(const Simulation &before, const Design &after,
                                              const std::set<std::string> &names)
{
    const KubernetesObjects &objects = *before.project->objects;
    std::vector<NetworkPolicy> inForce = keptPolicies(objects, after);
    std::erase_if(inForce, [&names](const NetworkPolicy &policy) {
        return !names.contains(policy.meta.namespaceName);
    });
    const WrittenPolicies written = writtenPolicies(
        synthesizeNamespaces(*before.project->cluster, objects, after, names), &before.written);
    for (const auto &policies : written.read)
        std::ranges::copy(*policies, std::back_inserter(inForce));
    PolicySet policies = before.designed->policies();
    replaceNetworkPolicies(policies, names, inForce, before.designed->profile());
    return before.designed->withPolicies(std::make_shared<const PolicySet>(std::move(policies)));
}

LineChanges changesBetween(const Simulation &before, const Reachability &designed, const Design &present,
                           const Design &missing, View view)
{
    SceneInputs inputs {before.loaded.get(), &designed, &present, canvasMode(view)};
    LineChanges changes {{}, designLines(inputs)};
    const auto addPair = [&changes](const Connection &connection) {
        changes.pairs.emplace_back(toQString(connection.from.key), toQString(connection.to.key));
    };
    std::ranges::for_each(connectionsOf(designed, present), addPair);
    for (const Connection &connection : connectionsOf(designed, missing)) {
        addPair(connection);
        if (const auto line = lineOfFormerEdge(inputs, connection))
            changes.lines.push_back(*line);
    }
    return changes;
}

} // namespace

std::optional<EditedLines> editedLines(const Simulation &before, const Design &after, View view,
                                       const std::set<EdgeEnds> &again)
{
    if (!differInEdgesAlone(*before.design, after) || !before.designed->profile().baselineIsExact)
        return std::nullopt;
    const auto difference = EdgeListDifference::upTo(2 * kMostEdges, before.design->edges, after.edges);
    if (!difference)
        return std::nullopt;
    EditedLines edited {again, {}};
    for (const auto *edges : {&difference->gone, &difference->added})
        std::ranges::transform(*edges, std::inserter(edited.edges, edited.edges.end()), endsOf);
    if (edited.edges.size() > kMostEdges)
        return std::nullopt;
    const auto [present, missing] = partOf(after, edited.edges);
    const Cluster &cluster = *before.project->cluster;
    std::set<std::string> names = namespacesOpenedBy(cluster, present);
    names.merge(namespacesOpenedBy(cluster, missing));
    if (names.size() > kMostNamespaces)
        return std::nullopt;
    auto designed = simulated(before, after, names);
    edited.changes = changesBetween(before, *designed, present, missing, view);
    // To free it takes as long as some of the rest.
    backgroundPool().start([held = std::move(designed)]() mutable { held.reset(); });
    return edited;
}

} // namespace drawbridge::app
