// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "design/design_merge.h"

#include "design/design_edits.h"

#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

namespace drawbridge {

namespace {

using Part = MergeCollision::Part;

/// Merges the parts of three designs, one after the other.
class Merger {
public:
    explicit Merger(std::vector<MergeCollision> &collisions)
        : m_collisions(collisions)
    {
    }

    template <typename Value>
    Value value(const Value &base, const Value &mine, const Value &theirs, std::optional<MergeCollision> at)
    {
        if (mine == base)
            return theirs;
        if (theirs != base && theirs != mine && at)
            m_collisions.push_back(std::move(*at));
        return mine;
    }

    /// Without a name for a key, what both sides changed is mine.
    template <typename Map, typename Name>
    Map map(const Map &base, const Map &mine, const Map &theirs, const Name &name)
    {
        std::set<typename Map::key_type> keys;
        for (const Map *each : {&base, &mine, &theirs}) {
            for (const auto &entry : *each)
                keys.insert(entry.first);
        }
        Map result;
        for (const auto &key : keys) {
            if (auto kept = value(find(base, key), find(mine, key), find(theirs, key), name(key)))
                result.emplace(key, std::move(*kept));
        }
        return result;
    }

private:
    template <typename Map>
    static std::optional<typename Map::mapped_type> find(const Map &map, const typename Map::key_type &key)
    {
        const auto place = map.find(key);
        return place == map.end() ? std::nullopt : std::optional(place->second);
    }

    std::vector<MergeCollision> &m_collisions;
};

using EdgeEnds = std::pair<EdgeEndpoint, EdgeEndpoint>;

std::map<EdgeEnds, AllowedEdge> edgesByEnds(const Design &design)
{
    std::map<EdgeEnds, AllowedEdge> edges;
    for (const AllowedEdge &edge : design.edges)
        edges.emplace(EdgeEnds(edge.from, edge.to), edge);
    return edges;
}

std::map<std::string, AcceptedFinding> acceptedByName(const Design &design)
{
    std::map<std::string, AcceptedFinding> accepted;
    for (const AcceptedFinding &each : design.accepted)
        accepted.emplace(each.finding, each);
    return accepted;
}

/// The entries of a list that has each at most once.
template <typename List> std::map<typename List::value_type, bool> asSet(const List &list)
{
    std::map<typename List::value_type, bool> entries;
    for (const auto &entry : list)
        entries.emplace(entry, true);
    return entries;
}

using ClaimName = std::tuple<ClaimRule, EdgeEndpoint, EdgeEndpoint>;

std::map<ClaimName, DesignClaim> claimsByName(const Design &design)
{
    std::map<ClaimName, DesignClaim> claims;
    for (const DesignClaim &each : design.claims)
        claims.emplace(ClaimName {each.rule, each.connections.from, each.connections.to}, each);
    return claims;
}

/// A collision about this is none: mine counts.
constexpr auto kUnnamed = [](const auto &) { return std::optional<MergeCollision>(); };

template <typename List>
List mergedList(Merger &merger, const List &base, const List &mine, const List &theirs)
{
    List list;
    for (const auto &entry : merger.map(asSet(base), asSet(mine), asSet(theirs), kUnnamed))
        list.insert(list.end(), entry.first);
    return list;
}

void mergeCanvas(Merger &merger, Design &result, const Design &base, const Design &mine, const Design &theirs)
{
    for (auto Design::*places : {&Design::positions, &Design::cardPositions})
        result.*places = merger.map(base.*places, mine.*places, theirs.*places, kUnnamed);
    result.foldedNamespaces
        = mergedList(merger, base.foldedNamespaces, mine.foldedNamespaces, theirs.foldedNamespaces);
    result.hasCardArrangement = merger.value(base.hasCardArrangement, mine.hasCardArrangement,
                                             theirs.hasCardArrangement, std::nullopt);
}

void mergeFields(Merger &merger, Design &result, const Design &base, const Design &mine, const Design &theirs)
{
    const MergeCollision other {Part::Other};
    for (UnknownFields Design::*fields :
         {&Design::unknownFields, &Design::unknownPolicyFields, &Design::unknownCanvasFields})
        result.*fields = merger.value(base.*fields, mine.*fields, theirs.*fields, other);
    result.unreadEntries = merger.value(base.unreadEntries, mine.unreadEntries, theirs.unreadEntries, other);
    result.profile = merger.value(base.profile, mine.profile, theirs.profile, MergeCollision {Part::Profile});
}

} // namespace

MergedDesign merged(const Design &base, const Design &mine, const Design &theirs)
{
    MergedDesign result;
    Merger merger(result.collisions);
    const auto named = [](Part part) {
        return [part](const std::string &name) { return std::optional(MergeCollision {part, name}); };
    };
    std::vector<AllowedEdge> edges;
    for (auto &[ends, edge] :
         merger.map(edgesByEnds(base), edgesByEnds(mine), edgesByEnds(theirs), [](const EdgeEnds &ends) {
             return std::optional(MergeCollision {Part::Edge, toString(ends.first), toString(ends.second)});
         }))
        edges.push_back(edge);
    result.design = withEdges({}, std::move(edges));
    result.design.postures = merger.map(base.postures, mine.postures, theirs.postures, named(Part::Posture));
    result.design.meanings
        = merger.map(base.meanings, mine.meanings, theirs.meanings, [](const EdgeEndpoint &external) {
              return std::optional(MergeCollision {Part::Meaning, toString(external)});
          });
    mergeCanvas(merger, result.design, base, mine, theirs);
    for (const auto &entry :
         merger.map(acceptedByName(base), acceptedByName(mine), acceptedByName(theirs), named(Part::Finding)))
        result.design.accepted.push_back(entry.second);
    result.design.keptPolicies
        = mergedList(merger, base.keptPolicies, mine.keptPolicies, theirs.keptPolicies);
    result.design.externals = mergedList(merger, base.externals, mine.externals, theirs.externals);
    for (auto &entry :
         merger.map(claimsByName(base), claimsByName(mine), claimsByName(theirs),
                    [](const ClaimName &) { return std::optional(MergeCollision {Part::Other}); }))
        result.design.claims.push_back(entry.second);
    result.design.report = merger.value(base.report, mine.report, theirs.report, std::nullopt);
    mergeFields(merger, result.design, base, mine, theirs);
    return result;
}

} // namespace drawbridge
