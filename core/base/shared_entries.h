// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/chunk_list.h"
#include "base/shared_value.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>
#include <vector>

namespace drawbridge {

/// A list of large values whose copies share each of them until one copy changes it. An entry that is shared
/// has the same address in both.
template <typename T> class SharedEntries {
    using Entry = SharedValue<T>;
    using Entries = ChunkList<Entry>;

public:
    class Iterator {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = T;
        using difference_type = std::ptrdiff_t;
        using pointer = const T *;
        using reference = const T &;

        Iterator() = default;
        explicit Iterator(typename Entries::Iterator entry)
            : m_entry(entry)
        {
        }
        const T &operator*() const { return **m_entry; }
        const T *operator->() const { return &**this; }
        Iterator &operator++()
        {
            ++m_entry;
            return *this;
        }
        Iterator operator++(int) { return Iterator(m_entry++); }
        friend bool operator==(const Iterator &, const Iterator &) = default;
        /// If both stand before entries that their lists share: goes behind some of them, and tells of how
        /// many.
        friend std::size_t skipShared(Iterator &one, Iterator &other)
        {
            return skipShared(one.m_entry, other.m_entry);
        }

    private:
        typename Entries::Iterator m_entry;
    };

    std::size_t size() const { return m_entries.size(); }
    bool empty() const { return m_entries.empty(); }
    const T &operator[](std::size_t place) const { return *m_entries[place]; }
    const T &front() const { return *m_entries.front(); }
    Iterator begin() const { return Iterator(m_entries.begin()); }
    Iterator end() const { return Iterator(m_entries.end()); }

    void push_back(T value) { m_entries.push_back(Entry(std::move(value))); }
    /// For changing one entry of this list and of none of its copies.
    T &edit(std::size_t place) { return m_entries.edit(place).edit(); }
    template <typename Predicate> void removeIf(Predicate isGone)
    {
        m_entries.removeIf([&isGone](const Entry &entry) { return isGone(*entry); });
    }
    /// The second tells of the first and last of some neighbours whether any of them may be gone.
    template <typename Predicate, typename Range> void removeIf(Predicate isGone, Range mayHold)
    {
        m_entries.removeIf(
            [&isGone](const Entry &entry) { return isGone(*entry); },
            [&mayHold](const Entry &first, const Entry &last) { return mayHold(*first, *last); });
    }
    /// Equal entries keep their order.
    template <typename Key> void sortBy(Key key)
    {
        std::vector<Entry> sorted = m_entries.toVector();
        std::ranges::stable_sort(sorted, {}, [&key](const Entry &entry) { return key(*entry); });
        m_entries = Entries(std::move(sorted));
    }
    /// How many entries there are until the first one for which that is false; it must be true of none
    /// behind.
    template <typename Predicate> std::size_t partitionPoint(Predicate isBefore) const
    {
        return m_entries.partitionPoint([&isBefore](const Entry &entry) { return isBefore(*entry); });
    }
    /// Behind the entries that are not greater; the list must be sorted by the key.
    template <typename Key> void insertBy(Key key, T value)
    {
        const std::size_t place
            = partitionPoint([&key, &value](const T &each) { return !(key(value) < key(each)); });
        m_entries.replace(place, place, {Entry(std::move(value))});
    }

private:
    Entries m_entries;
};

} // namespace drawbridge
