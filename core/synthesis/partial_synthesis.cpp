// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "synthesis/partial_synthesis.h"

#include "base/overloaded.h"
#include "synthesis/cluster_dns.h"
#include "synthesis/design_resolution.h"
#include "synthesis/kept_policies.h"
#include "synthesis/namespace_synthesis.h"
#include "synthesis/rule_cover.h"
#include "synthesis/synthesis.h"

#include <algorithm>
#include <iterator>

namespace drawbridge {

namespace {

/// False if no policy of the namespaces can select the end.
bool mayStandIn(const EdgeEndpoint &end, const std::set<std::string> &names)
{
    return std::visit(Overloaded {
                          [&](const WorkloadEndpoint &each) { return names.contains(each.namespaceName); },
                          [&](const NamespaceEndpoint &each) { return names.contains(each.namespaceName); },
                          [&](const GroupEndpoint &each) { return names.contains(each.namespaceName); },
                          [](const PodsEndpoint &) { return false; },
                          [](const CidrEndpoint &) { return false; },
                          [](const DnsNameEndpoint &) { return false; },
                          [](const ExternalEndpoint &) { return true; },
                      },
                      end);
}

/// The edges on which the policies of the namespaces depend, and perhaps more.
Design designAround(const Design &design, const std::set<std::string> &names)
{
    std::vector<AllowedEdge> edges;
    std::ranges::copy_if(design.edges, std::back_inserter(edges), [&names](const AllowedEdge &edge) {
        return mayStandIn(edge.from, names) || mayStandIn(edge.to, names);
    });
    return withEdgesAlone(design, EdgeList(std::move(edges)));
}

} // namespace

Design withEdgesAlone(const Design &design, EdgeList edges)
{
    Design alone;
    alone.profile = design.profile;
    alone.postures = design.postures;
    alone.keptPolicies = design.keptPolicies;
    alone.edges = std::move(edges);
    alone.externals = design.externals;
    alone.meanings = design.meanings;
    return alone;
}

std::set<std::string> namespacesOpenedBy(const Cluster &cluster, const Design &edges)
{
    std::set<std::string> names;
    for (const ResolvedEdge &edge : resolveDesign(cluster, edges, profileOf(edges)).edges) {
        for (const ResolvedEnd *end : {&edge.from, &edge.to}) {
            for (const std::string &name : namespacesOf(cluster, *end))
                names.insert(name);
        }
    }
    return names;
}

std::vector<NetworkPolicy> synthesizeNamespaces(const Cluster &cluster, const KubernetesObjects &objects,
                                                const Design &design, const std::set<std::string> &names)
{
    const std::vector<NetworkPolicy> kept = keptPolicies(objects, design);
    // Who may ask DNS depends on all edges.
    const bool isAboutDns = names.contains(findClusterDns(cluster, objects).namespaceName);
    const RuleTable table
        = reducedRuleTable(cluster, objects, isAboutDns ? design : designAround(design, names));
    RuleWriter writer(cluster, profileOf(design));
    std::vector<NetworkPolicy> policies;
    for (const std::string &name : names) {
        const auto ns = cluster.findNamespace(name);
        if (ns && hasPolicies(cluster[*ns]))
            std::ranges::move(
                NamespaceSynthesis(cluster, design, table, kept, writer, cluster[*ns]).policies(),
                std::back_inserter(policies));
    }
    return policies;
}

} // namespace drawbridge
