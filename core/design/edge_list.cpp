// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "design/edge_list.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace drawbridge {

namespace {

/// Beyond that many new edges it is faster to sort all of them than to find a place for each.
constexpr std::size_t kMostOneByOne = 64;

auto endsOf(const AllowedEdge &edge)
{
    return std::tie(edge.from, edge.to);
}

bool isBefore(const AllowedEdge &a, const AllowedEdge &b)
{
    return endsOf(a) < endsOf(b);
}

/// Of edges that are sorted by their ends.
void joinSameEnds(std::vector<AllowedEdge> &edges)
{
    auto last = std::ranges::adjacent_find(edges, haveSameEnds);
    if (last == edges.end())
        return;
    for (auto next = last + 1; next != edges.end(); ++next) {
        if (haveSameEnds(*last, *next))
            widen(*last, *next);
        else
            *++last = std::move(*next);
    }
    edges.erase(last + 1, edges.end());
}

} // namespace

EdgeList::EdgeList(std::vector<AllowedEdge> edges)
{
    for (AllowedEdge &edge : edges)
        edge = normalized(std::move(edge));
    // Stable, so that of two with the same ends the earlier one is widened.
    std::ranges::stable_sort(edges, isBefore);
    joinSameEnds(edges);
    m_edges = ChunkList(std::move(edges));
}

EdgeList::EdgeList(std::initializer_list<AllowedEdge> edges)
    : EdgeList(std::vector<AllowedEdge>(edges))
{
}

std::optional<std::size_t> EdgeList::indexOf(const EdgeEndpoint &from, const EdgeEndpoint &to) const
{
    const std::size_t place = placeOf(from, to);
    return isAt(place, from, to) ? std::optional(place) : std::nullopt;
}

void EdgeList::insert(AllowedEdge edge)
{
    edge = normalized(std::move(edge));
    const std::size_t place = placeOf(edge.from, edge.to);
    const bool isKnown = isAt(place, edge.from, edge.to);
    if (isKnown) {
        AllowedEdge widened = m_edges[place];
        widen(widened, edge);
        edge = std::move(widened);
    }
    m_edges.replace(place, place + (isKnown ? 1 : 0), {std::move(edge)});
}

void EdgeList::insert(std::vector<AllowedEdge> edges)
{
    if (edges.size() > kMostOneByOne) {
        std::vector<AllowedEdge> all = toVector();
        all.insert(all.end(), std::make_move_iterator(edges.begin()), std::make_move_iterator(edges.end()));
        *this = EdgeList(std::move(all));
        return;
    }
    for (AllowedEdge &edge : edges)
        insert(std::move(edge));
}

void EdgeList::erase(std::size_t index)
{
    m_edges.replace(index, index + 1, {});
}

void EdgeList::eraseIf(const std::function<bool(const AllowedEdge &)> &isGone)
{
    m_edges.removeIf(isGone);
}

bool operator==(const EdgeList &a, const EdgeList &b)
{
    if (a.size() != b.size())
        return false;
    EdgeList::Iterator one = a.begin();
    EdgeList::Iterator other = b.begin();
    while (one != a.end()) {
        if (skipShared(one, other) == 0 && *one++ != *other++)
            return false;
    }
    return true;
}

std::size_t EdgeList::placeOf(const EdgeEndpoint &from, const EdgeEndpoint &to) const
{
    const auto wanted = std::tie(from, to);
    return m_edges.partitionPoint([&wanted](const AllowedEdge &edge) { return endsOf(edge) < wanted; });
}

bool EdgeList::isAt(std::size_t place, const EdgeEndpoint &from, const EdgeEndpoint &to) const
{
    if (place == size())
        return false;
    const AllowedEdge &edge = m_edges[place];
    return edge.from == from && edge.to == to;
}

EdgeListDifference::EdgeListDifference(const EdgeList &before, const EdgeList &after)
{
    find(before, after, before.size() + after.size());
}

std::optional<EdgeListDifference> EdgeListDifference::upTo(std::size_t most, const EdgeList &before,
                                                           const EdgeList &after)
{
    EdgeListDifference difference;
    return difference.find(before, after, most) ? std::optional(std::move(difference)) : std::nullopt;
}

bool EdgeListDifference::find(const EdgeList &before, const EdgeList &after, std::size_t most)
{
    EdgeList::Iterator old = before.begin();
    EdgeList::Iterator fresh = after.begin();
    while ((old != before.end() || fresh != after.end()) && gone.size() + added.size() <= most) {
        if (fresh == after.end()) {
            gone.push_back(&*old++);
        } else if (old == before.end()) {
            added.push_back(&*fresh++);
        } else if (skipShared(old, fresh) > 0) {
            continue;
        } else if (isBefore(*old, *fresh)) {
            gone.push_back(&*old++);
        } else if (isBefore(*fresh, *old)) {
            added.push_back(&*fresh++);
        } else {
            if (*old != *fresh) {
                gone.push_back(&*old);
                added.push_back(&*fresh);
            }
            ++old;
            ++fresh;
        }
    }
    return gone.size() + added.size() <= most;
}

} // namespace drawbridge
