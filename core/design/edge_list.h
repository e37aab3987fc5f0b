// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/chunk_list.h"
#include "design/allowed_edge.h"

#include <cstddef>
#include <functional>
#include <initializer_list>
#include <optional>
#include <vector>

namespace drawbridge {

/// The edges of a design: normalized, sorted by from and to, no two with the same ends. Copies share what
/// none of them has changed.
class EdgeList {
public:
    using Iterator = ChunkList<AllowedEdge>::Iterator;
    using value_type = AllowedEdge;
    using const_iterator = Iterator;

    EdgeList() = default;
    /// In any order; of two with the same ends the first is widened by the other.
    explicit EdgeList(std::vector<AllowedEdge> edges);
    EdgeList(std::initializer_list<AllowedEdge> edges);

    std::size_t size() const { return m_edges.size(); }
    bool empty() const { return m_edges.empty(); }
    Iterator begin() const { return m_edges.begin(); }
    Iterator end() const { return m_edges.end(); }
    const AllowedEdge &front() const { return m_edges.front(); }
    const AllowedEdge &operator[](std::size_t index) const { return m_edges[index]; }
    std::vector<AllowedEdge> toVector() const { return m_edges.toVector(); }

    /// Where the edge between the two ends stands.
    std::optional<std::size_t> indexOf(const EdgeEndpoint &from, const EdgeEndpoint &to) const;

    /// Where one with the same ends exists it is widened.
    void insert(AllowedEdge edge);
    /// One after the other.
    void insert(std::vector<AllowedEdge> edges);
    void erase(std::size_t index);
    void eraseIf(const std::function<bool(const AllowedEdge &)> &isGone);

    friend bool operator==(const EdgeList &a, const EdgeList &b);

private:
    /// Of the edge with those ends, or where it would stand.
    std::size_t placeOf(const EdgeEndpoint &from, const EdgeEndpoint &to) const;
    bool isAt(std::size_t place, const EdgeEndpoint &from, const EdgeEndpoint &to) const;

    ChunkList<AllowedEdge> m_edges;
};

/// What one list has that another one has not, or has differently between the same ends; both sorted, and
/// good for as long as the lists are.
class EdgeListDifference {
public:
    EdgeListDifference(const EdgeList &before, const EdgeList &after);
    /// Nothing if there is more than that.
    static std::optional<EdgeListDifference> upTo(std::size_t most, const EdgeList &before,
                                                  const EdgeList &after);

    std::vector<const AllowedEdge *> gone;
    std::vector<const AllowedEdge *> added;

private:
    EdgeListDifference() = default;
    /// False if it has more than that.
    bool find(const EdgeList &before, const EdgeList &after, std::size_t most);
};

} // namespace drawbridge
