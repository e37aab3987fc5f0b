// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "design/allowed_edge.h"

#include <cstddef>
#include <functional>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <optional>
#include <vector>

namespace drawbridge {

/// The edges of a design: normalized, sorted by from and to, no two with the same ends. Copies share what
/// none of them has changed: a copy, a change and a comparison with what it was changed from take next to no
/// time and memory, however many edges there are.
class EdgeList {
    /// Never empty, and never changed once it is shared.
    using Chunk = std::shared_ptr<const std::vector<AllowedEdge>>;

public:
    class Iterator {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = AllowedEdge;
        using difference_type = std::ptrdiff_t;
        using pointer = const AllowedEdge *;
        using reference = const AllowedEdge &;

        Iterator() = default;
        const AllowedEdge &operator*() const { return (**m_chunk)[m_place]; }
        const AllowedEdge *operator->() const { return &**this; }
        Iterator &operator++()
        {
            if (++m_place == (*m_chunk)->size()) {
                ++m_chunk;
                m_place = 0;
            }
            return *this;
        }
        Iterator operator++(int)
        {
            Iterator before = *this;
            ++*this;
            return before;
        }
        friend bool operator==(const Iterator &, const Iterator &) = default;

    private:
        friend class EdgeList;
        explicit Iterator(const Chunk *chunk)
            : m_chunk(chunk)
        {
        }
        const Chunk *m_chunk = nullptr;
        std::size_t m_place = 0;
    };
    using value_type = AllowedEdge;
    using const_iterator = Iterator;

    EdgeList() = default;
    /// In any order; of two with the same ends the first is widened by the other.
    explicit EdgeList(std::vector<AllowedEdge> edges);
    EdgeList(std::initializer_list<AllowedEdge> edges);

    std::size_t size() const { return m_starts.empty() ? 0 : m_starts.back() + m_chunks.back()->size(); }
    bool empty() const { return m_chunks.empty(); }
    Iterator begin() const { return Iterator(m_chunks.data()); }
    Iterator end() const { return Iterator(m_chunks.data() + m_chunks.size()); }
    const AllowedEdge &front() const { return m_chunks.front()->front(); }
    const AllowedEdge &operator[](std::size_t index) const;
    std::vector<AllowedEdge> toVector() const { return {begin(), end()}; }

    /// Where the edge between the two ends stands.
    std::optional<std::size_t> indexOf(const EdgeEndpoint &from, const EdgeEndpoint &to) const;

    /// Where one with the same ends exists it is widened.
    void insert(AllowedEdge edge);
    /// One after the other.
    void insert(std::vector<AllowedEdge> edges);
    void erase(std::size_t index);
    void eraseIf(const std::function<bool(const AllowedEdge &)> &isGone);

    friend bool operator==(const EdgeList &a, const EdgeList &b);
    friend class EdgeListDifference;

private:
    struct Place {
        std::size_t chunk;
        std::size_t place;
    };
    /// Whether both stood before a chunk that the lists share; then behind it.
    static bool skipShared(Iterator &one, Iterator &other);
    Place placeOf(std::size_t index) const;
    /// Of the edge with those ends, or where it would stand.
    Place placeOf(const EdgeEndpoint &from, const EdgeEndpoint &to) const;
    bool isAt(const Place &place, const EdgeEndpoint &from, const EdgeEndpoint &to) const;
    void replaceChunk(std::size_t chunk, std::vector<AllowedEdge> edges);
    void countFrom(std::size_t chunk);

    std::vector<Chunk> m_chunks;
    /// The index of the first edge of each chunk.
    std::vector<std::size_t> m_starts;
};

/// What one list has that another one has not, or has differently between the same ends; both sorted.
class EdgeListDifference {
public:
    EdgeListDifference(const EdgeList &before, const EdgeList &after);

    std::vector<AllowedEdge> gone;
    std::vector<AllowedEdge> added;
};

} // namespace drawbridge
