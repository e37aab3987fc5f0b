// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "design/design_edits.h"

#include "base/repeated.h"
#include "design/messages.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace drawbridge {

Result<Design> withEdge(const Design &design, AllowedEdge edge)
{
    if (auto error = edgeError(edge))
        return tl::unexpected(*std::move(error));
    return withEdges(design, {std::move(edge)});
}

Design withEdges(const Design &design, std::vector<AllowedEdge> edges)
{
    std::erase_if(edges, [](const AllowedEdge &edge) { return edgeError(edge).has_value(); });
    Design next = design;
    next.edges.insert(std::move(edges));
    return next;
}

Result<Design> withEdgeReplaced(const Design &design, std::size_t index, AllowedEdge edge)
{
    if (index >= design.edges.size())
        return failure(messages::kNoSuchEdge, {std::to_string(index)});
    return withEdge(withoutEdge(design, index), std::move(edge));
}

Design withoutEdge(const Design &design, std::size_t index)
{
    Design next = design;
    if (index < next.edges.size())
        next.edges.erase(index);
    return next;
}

std::optional<std::size_t> indexOfEdge(const Design &design, const EdgeEndpoint &from, const EdgeEndpoint &to)
{
    return design.edges.indexOf(normalized(from), normalized(to));
}

Design withDefaultDeny(const Design &design)
{
    Design after = design;
    after.postures.clear();
    return after;
}

Design withPosture(const Design &design, const std::string &namespaceName, const Posture &posture)
{
    Design next = design;
    if (posture == Posture())
        next.postures.erase(namespaceName);
    else
        next.postures[namespaceName] = posture;
    return next;
}

Design withDnsScope(const Design &design, const std::vector<std::string> &namespaces, DnsScope scope)
{
    Design next = design;
    for (const std::string &name : namespaces) {
        Posture posture = next.postureOf(name);
        posture.dns = scope;
        next = withPosture(next, name, posture);
    }
    return next;
}

Design withPolicyKept(const Design &design, const LoadedPolicyId &policy, bool isKept)
{
    Design next = design;
    std::erase(next.keptPolicies, policy);
    if (isKept)
        next.keptPolicies.push_back(policy);
    std::ranges::sort(next.keptPolicies);
    return next;
}

Design withPosition(const Design &design, const std::string &key, const CanvasPosition &position)
{
    Design next = design;
    next.positions[key] = position;
    return next;
}

Design withoutPosition(const Design &design, const std::string &key)
{
    Design next = design;
    next.positions.erase(key);
    return next;
}

Design withFolded(const Design &design, const std::vector<std::string> &namespaces, bool isFolded)
{
    Design next = design;
    for (const std::string &name : namespaces) {
        if (isFolded)
            next.foldedNamespaces.insert(name);
        else
            next.foldedNamespaces.erase(name);
    }
    return next;
}

Design withCardArrangement(const Design &design, bool isWanted)
{
    Design next = design;
    next.hasCardArrangement = isWanted;
    return next;
}

Design withCardPosition(const Design &design, const std::string &key, const CanvasPosition &position)
{
    Design next = design;
    next.cardPositions[key] = position;
    return next;
}

Design withExternal(const Design &design, EdgeEndpoint external)
{
    Design next = design;
    next.externals.push_back(normalized(std::move(external)));
    sortAndDropRepeated(next.externals);
    return next;
}

Design withoutExternal(const Design &design, const EdgeEndpoint &external)
{
    const EdgeEndpoint end = normalized(external);
    Design next = withoutMeaning(withoutPosition(design, toString(end)), end);
    std::erase(next.externals, end);
    next.edges.eraseIf([&end](const AllowedEdge &each) { return each.from == end || each.to == end; });
    return next;
}

Result<Design> withMeaning(const Design &design, EdgeEndpoint external, ExternalMeaning meaning)
{
    for (EdgeEndpoint &end : meaning.ends)
        end = normalized(std::move(end));
    sortAndDropRepeated(meaning.ends);
    if (auto error = meaningError(external, meaning))
        return tl::unexpected(*std::move(error));
    Design next = design;
    next.meanings[std::move(external)] = std::move(meaning);
    return next;
}

Design withoutMeaning(const Design &design, const EdgeEndpoint &external)
{
    Design next = design;
    next.meanings.erase(external);
    return next;
}

Design withProfile(const Design &design, std::string profile)
{
    Design next = design;
    next.profile = std::move(profile);
    return next;
}

Design withPlacesIn(Design design, const FileName &file)
{
    const auto rename = [&file](FilePlace &place) {
        if (place.where.isKnown())
            place.where.file = file;
    };
    rename(design.place);
    std::vector<AllowedEdge> edges = design.edges.toVector();
    for (AllowedEdge &edge : edges)
        rename(edge.place);
    design.edges = EdgeList(std::move(edges));
    for (DesignClaim &claim : design.claims)
        rename(claim.connections.place);
    return design;
}

Design withAccepted(const Design &design, AcceptedFinding accepted)
{
    Design next = withoutAccepted(design, accepted.finding);
    next.accepted.push_back(std::move(accepted));
    std::ranges::sort(next.accepted);
    return next;
}

Design withoutAccepted(const Design &design, const std::string &finding)
{
    Design next = design;
    std::erase_if(next.accepted, [&finding](const AcceptedFinding &each) { return each.finding == finding; });
    return next;
}

Result<Design> withClaim(const Design &design, DesignClaim claim)
{
    if (auto error = claimError(claim.connections))
        return tl::unexpected(*std::move(error));
    claim.connections = normalized(std::move(claim.connections));
    Design next = design;
    std::erase_if(next.claims, [&claim](const DesignClaim &each) {
        return each.rule == claim.rule && haveSameEnds(each.connections, claim.connections);
    });
    next.claims.push_back(std::move(claim));
    std::ranges::sort(next.claims);
    return next;
}

Design withoutClaim(const Design &design, std::size_t index)
{
    Design next = design;
    if (index < next.claims.size())
        next.claims.erase(next.claims.begin() + static_cast<std::ptrdiff_t>(index));
    return next;
}

} // namespace drawbridge
