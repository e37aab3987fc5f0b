// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "design/edge_list.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace drawbridge {

namespace {

constexpr std::ptrdiff_t kMostInChunk = 128;
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
    for (auto first = edges.begin(); first != edges.end();) {
        const auto last = std::ranges::next(first, kMostInChunk, edges.end());
        m_chunks.push_back(std::make_shared<std::vector<AllowedEdge>>(std::make_move_iterator(first),
                                                                      std::make_move_iterator(last)));
        first = last;
    }
    countFrom(0);
}

EdgeList::EdgeList(std::initializer_list<AllowedEdge> edges)
    : EdgeList(std::vector<AllowedEdge>(edges))
{
}

const AllowedEdge &EdgeList::operator[](std::size_t index) const
{
    const Place place = placeOf(index);
    return (*m_chunks[place.chunk])[place.place];
}

std::optional<std::size_t> EdgeList::indexOf(const EdgeEndpoint &from, const EdgeEndpoint &to) const
{
    const Place place = placeOf(from, to);
    return isAt(place, from, to) ? std::optional(m_starts[place.chunk] + place.place) : std::nullopt;
}

void EdgeList::insert(AllowedEdge edge)
{
    edge = normalized(std::move(edge));
    if (empty()) {
        m_chunks.push_back(std::make_shared<std::vector<AllowedEdge>>(1, std::move(edge)));
        countFrom(0);
        return;
    }
    const Place place = placeOf(edge.from, edge.to);
    std::vector<AllowedEdge> edges = *m_chunks[place.chunk];
    if (isAt(place, edge.from, edge.to))
        widen(edges[place.place], edge);
    else
        edges.insert(edges.begin() + static_cast<std::ptrdiff_t>(place.place), std::move(edge));
    replaceChunk(place.chunk, std::move(edges));
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
    const Place place = placeOf(index);
    std::vector<AllowedEdge> edges = *m_chunks[place.chunk];
    edges.erase(edges.begin() + static_cast<std::ptrdiff_t>(place.place));
    replaceChunk(place.chunk, std::move(edges));
}

void EdgeList::eraseIf(const std::function<bool(const AllowedEdge &)> &isGone)
{
    for (std::size_t chunk = m_chunks.size(); chunk-- > 0;) {
        if (std::ranges::none_of(*m_chunks[chunk], isGone))
            continue;
        std::vector<AllowedEdge> edges = *m_chunks[chunk];
        std::erase_if(edges, isGone);
        replaceChunk(chunk, std::move(edges));
    }
}

bool operator==(const EdgeList &a, const EdgeList &b)
{
    if (a.size() != b.size())
        return false;
    EdgeList::Iterator one = a.begin();
    EdgeList::Iterator other = b.begin();
    while (one != a.end()) {
        if (EdgeList::skipShared(one, other))
            continue;
        if (*one++ != *other++)
            return false;
    }
    return true;
}

bool EdgeList::skipShared(Iterator &one, Iterator &other)
{
    if (one.m_place != 0 || other.m_place != 0 || *one.m_chunk != *other.m_chunk)
        return false;
    ++one.m_chunk;
    ++other.m_chunk;
    return true;
}

EdgeList::Place EdgeList::placeOf(std::size_t index) const
{
    const auto next = std::ranges::upper_bound(m_starts, index);
    const auto chunk = static_cast<std::size_t>(next - m_starts.begin()) - 1;
    return {chunk, index - m_starts[chunk]};
}

EdgeList::Place EdgeList::placeOf(const EdgeEndpoint &from, const EdgeEndpoint &to) const
{
    if (empty())
        return {0, 0};
    const auto wanted = std::tie(from, to);
    const auto next = std::ranges::upper_bound(m_chunks, wanted, {},
                                               [](const Chunk &chunk) { return endsOf(chunk->front()); });
    const std::size_t chunk
        = next == m_chunks.begin() ? 0 : static_cast<std::size_t>(next - m_chunks.begin()) - 1;
    const auto edge = std::ranges::lower_bound(*m_chunks[chunk], wanted, {}, endsOf);
    return {chunk, static_cast<std::size_t>(edge - m_chunks[chunk]->begin())};
}

bool EdgeList::isAt(const Place &place, const EdgeEndpoint &from, const EdgeEndpoint &to) const
{
    if (place.chunk == m_chunks.size() || place.place == m_chunks[place.chunk]->size())
        return false;
    const AllowedEdge &edge = (*m_chunks[place.chunk])[place.place];
    return edge.from == from && edge.to == to;
}

void EdgeList::replaceChunk(std::size_t chunk, std::vector<AllowedEdge> edges)
{
    const auto place = m_chunks.begin() + static_cast<std::ptrdiff_t>(chunk);
    if (edges.empty()) {
        m_chunks.erase(place);
    } else if (std::ssize(edges) <= kMostInChunk) {
        *place = std::make_shared<std::vector<AllowedEdge>>(std::move(edges));
    } else {
        const auto middle = edges.begin() + static_cast<std::ptrdiff_t>(edges.size() / 2);
        auto second = std::make_shared<std::vector<AllowedEdge>>(std::make_move_iterator(middle),
                                                                 std::make_move_iterator(edges.end()));
        edges.erase(middle, edges.end());
        *place = std::make_shared<std::vector<AllowedEdge>>(std::move(edges));
        m_chunks.insert(place + 1, std::move(second));
    }
    countFrom(chunk);
}

void EdgeList::countFrom(std::size_t chunk)
{
    m_starts.resize(m_chunks.size());
    for (; chunk < m_chunks.size(); ++chunk)
        m_starts[chunk] = chunk == 0 ? 0 : m_starts[chunk - 1] + m_chunks[chunk - 1]->size();
}

EdgeListDifference::EdgeListDifference(const EdgeList &before, const EdgeList &after)
{
    EdgeList::Iterator old = before.begin();
    EdgeList::Iterator fresh = after.begin();
    while (old != before.end() && fresh != after.end()) {
        if (EdgeList::skipShared(old, fresh)) {
            continue;
        } else if (isBefore(*old, *fresh)) {
            gone.push_back(*old++);
        } else if (isBefore(*fresh, *old)) {
            added.push_back(*fresh++);
        } else {
            if (*old != *fresh) {
                gone.push_back(*old);
                added.push_back(*fresh);
            }
            ++old;
            ++fresh;
        }
    }
    gone.insert(gone.end(), old, before.end());
    added.insert(added.end(), fresh, after.end());
}

} // namespace drawbridge
