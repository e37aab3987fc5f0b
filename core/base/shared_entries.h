// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/place_iterator.h"
#include "base/shared_value.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace drawbridge {

/// A list of large values whose copies share each of them until one copy changes it. An entry that is shared
/// has the same address in both.
template <typename T> class SharedEntries {
public:
    using Iterator = PlaceIterator<SharedEntries, T>;

    std::size_t size() const { return m_entries.size(); }
    bool empty() const { return m_entries.empty(); }
    const T &operator[](std::size_t place) const { return *m_entries[place]; }
    const T &front() const { return *m_entries.front(); }
    Iterator begin() const { return {this, 0}; }
    Iterator end() const { return {this, size()}; }

    void push_back(T value) { m_entries.emplace_back(std::move(value)); }
    /// For changing one entry of this list and of none of its copies.
    T &edit(std::size_t place) { return m_entries[place].edit(); }
    template <typename Predicate> void removeIf(Predicate isGone)
    {
        std::erase_if(m_entries, [&isGone](const SharedValue<T> &entry) { return isGone(*entry); });
    }
    /// Equal entries keep their order.
    template <typename Key> void sortBy(Key key)
    {
        std::ranges::stable_sort(m_entries, {}, [&key](const SharedValue<T> &entry) { return key(*entry); });
    }
    /// Behind the entries that are not greater; the list must be sorted by the key.
    template <typename Key> void insertBy(Key key, T value)
    {
        const auto place = std::ranges::upper_bound(
            m_entries, key(value), {}, [&key](const SharedValue<T> &entry) { return key(*entry); });
        m_entries.emplace(place, std::move(value));
    }

private:
    std::vector<SharedValue<T>> m_entries;
};

} // namespace drawbridge
