// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/shared_value.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>
#include <vector>

namespace drawbridge {

/// A list into whose middle entries come and go. Copies share what none of them has changed: a copy, a change
/// and a comparison with what it was changed from take next to no time and memory, however many entries
/// there are.
template <typename T> class ChunkList {
    /// Never empty while it is in a list.
    using Chunk = SharedValue<std::vector<T>>;

public:
    class Iterator {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = T;
        using difference_type = std::ptrdiff_t;
        using pointer = const T *;
        using reference = const T &;

        Iterator() = default;
        const T &operator*() const { return (**m_chunk)[m_place]; }
        const T *operator->() const { return &**this; }
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
        /// If both stand before entries that their lists share: goes behind some of them, and tells of how
        /// many.
        friend std::size_t skipShared(Iterator &one, Iterator &other)
        {
            if (one.m_place != 0 || other.m_place != 0 || !one.m_chunk->isSharedWith(*other.m_chunk))
                return 0;
            ++other.m_chunk;
            return (*one.m_chunk++)->size();
        }

    private:
        friend class ChunkList;
        explicit Iterator(const Chunk *chunk)
            : m_chunk(chunk)
        {
        }
        const Chunk *m_chunk = nullptr;
        std::size_t m_place = 0;
    };

    ChunkList() = default;
    explicit ChunkList(std::vector<T> entries) { replace(0, 0, std::move(entries)); }

    std::size_t size() const { return m_starts.empty() ? 0 : m_starts.back() + m_chunks.back()->size(); }
    bool empty() const { return m_chunks.empty(); }
    Iterator begin() const { return Iterator(m_chunks.data()); }
    Iterator end() const { return Iterator(m_chunks.data() + m_chunks.size()); }
    const T &front() const { return m_chunks.front()->front(); }
    const T &operator[](std::size_t index) const
    {
        const Place place = placeOf(index);
        return (*m_chunks[place.chunk])[place.place];
    }
    std::vector<T> toVector() const { return {begin(), end()}; }

    /// How many entries there are until the first one for which that is false; it must be true of none
    /// behind.
    template <typename Predicate> std::size_t partitionPoint(Predicate isBefore) const
    {
        const auto next = std::ranges::partition_point(
            m_chunks, [&isBefore](const Chunk &chunk) { return isBefore(chunk->front()); });
        if (next == m_chunks.begin())
            return 0;
        const auto chunk = static_cast<std::size_t>(next - m_chunks.begin()) - 1;
        const std::vector<T> &entries = *m_chunks[chunk];
        const auto entry = std::ranges::partition_point(entries, isBefore);
        return m_starts[chunk] + static_cast<std::size_t>(entry - entries.begin());
    }

    void push_back(T entry)
    {
        if (m_chunks.empty() || m_chunks.back()->size() == kMostInChunk) {
            m_starts.push_back(size());
            m_chunks.emplace_back();
        }
        m_chunks.back().edit().push_back(std::move(entry));
    }
    /// For changing one entry of this list and of none of its copies.
    T &edit(std::size_t index)
    {
        const Place place = placeOf(index);
        return m_chunks[place.chunk].edit()[place.place];
    }
    /// Puts others in the place of the entries from the first index to the one before the last.
    void replace(std::size_t first, std::size_t last, std::vector<T> entries)
    {
        if (first == last && entries.empty())
            return;
        const Place from = m_chunks.empty() ? Place() : placeOf(first);
        const Place to = m_chunks.empty() ? Place() : placeOf(last);
        if (from.chunk < m_chunks.size()) {
            const std::vector<T> &before = *m_chunks[from.chunk];
            entries.insert(entries.begin(), before.begin(), before.begin() + signedOf(from.place));
        }
        std::size_t end = to.chunk;
        if (end < m_chunks.size() && (to.place > 0 || end == from.chunk)) {
            const std::vector<T> &behind = *m_chunks[end];
            entries.insert(entries.end(), behind.begin() + signedOf(to.place), behind.end());
            ++end;
        }
        putChunks(from.chunk, end, std::move(entries));
    }
    template <typename Predicate> void removeIf(Predicate isGone)
    {
        removeIf(isGone, [](const T &, const T &) { return true; });
    }
    /// The second tells of the first and last of some neighbours whether any of them may be gone.
    template <typename Predicate, typename Range> void removeIf(Predicate isGone, Range mayHold)
    {
        for (std::size_t chunk = m_chunks.size(); chunk-- > 0;) {
            const std::vector<T> &entries = *m_chunks[chunk];
            if (!mayHold(entries.front(), entries.back()) || std::ranges::none_of(entries, isGone))
                continue;
            std::vector<T> left;
            std::ranges::remove_copy_if(entries, std::back_inserter(left), isGone);
            putChunks(chunk, chunk + 1, std::move(left));
        }
    }

private:
    static constexpr std::size_t kMostInChunk = 128;

    struct Place {
        std::size_t chunk = 0;
        std::size_t place = 0;
    };
    static std::ptrdiff_t signedOf(std::size_t number) { return static_cast<std::ptrdiff_t>(number); }
    /// The place behind the last entry is in the last chunk.
    Place placeOf(std::size_t index) const
    {
        const auto next = std::ranges::upper_bound(m_starts, index);
        const auto chunk = static_cast<std::size_t>(next - m_starts.begin()) - 1;
        return {chunk, index - m_starts[chunk]};
    }
    /// In the place of some chunks, in as many of about the same size as it takes.
    void putChunks(std::size_t first, std::size_t last, std::vector<T> entries)
    {
        const std::size_t count = (entries.size() + kMostInChunk - 1) / kMostInChunk;
        std::vector<Chunk> fresh;
        for (std::size_t i = 0; i < count; ++i) {
            const auto begin = entries.begin() + signedOf(entries.size() * i / count);
            const auto end = entries.begin() + signedOf(entries.size() * (i + 1) / count);
            fresh.emplace_back(std::vector<T>(std::make_move_iterator(begin), std::make_move_iterator(end)));
        }
        const std::size_t kept = std::min(last - first, count);
        std::move(fresh.begin(), fresh.begin() + signedOf(kept), m_chunks.begin() + signedOf(first));
        if (kept < count)
            m_chunks.insert(m_chunks.begin() + signedOf(first + kept),
                            std::make_move_iterator(fresh.begin() + signedOf(kept)),
                            std::make_move_iterator(fresh.end()));
        else
            m_chunks.erase(m_chunks.begin() + signedOf(first + kept), m_chunks.begin() + signedOf(last));
        countFrom(first);
    }
    void countFrom(std::size_t chunk)
    {
        m_starts.resize(m_chunks.size());
        for (; chunk < m_chunks.size(); ++chunk)
            m_starts[chunk] = chunk == 0 ? 0 : m_starts[chunk - 1] + m_chunks[chunk - 1]->size();
    }

    std::vector<Chunk> m_chunks;
    /// The index of the first entry of each chunk.
    std::vector<std::size_t> m_starts;
};

} // namespace drawbridge
