// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/place_iterator.h"
#include "base/shared_value.h"

#include <cstddef>
#include <utility>
#include <vector>

namespace drawbridge {

/// A list whose copies share all that none of them has changed: copying it, and changing one entry of a copy,
/// costs next to nothing however long it is.
template <typename T> class SharedList {
public:
    using Iterator = PlaceIterator<SharedList, T>;

    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    const T &operator[](std::size_t place) const { return (*m_chunks[place / kChunk])[place % kChunk]; }
    Iterator begin() const { return {this, 0}; }
    Iterator end() const { return {this, m_size}; }

    void push_back(T value)
    {
        if (m_size % kChunk == 0)
            m_chunks.emplace_back();
        m_chunks.back().edit().push_back(std::move(value));
        ++m_size;
    }
    /// For changing one entry of this list and of none of its copies.
    T &edit(std::size_t place) { return m_chunks[place / kChunk].edit()[place % kChunk]; }

    /// Calls visit(place) for each place at which two lists of the same length may differ.
    template <typename Visit>
    friend void forEachUnshared(const SharedList &a, const SharedList &b, Visit visit)
    {
        for (std::size_t chunk = 0; chunk < a.m_chunks.size(); ++chunk) {
            if (a.m_chunks[chunk].isSharedWith(b.m_chunks[chunk]))
                continue;
            for (std::size_t i = 0; i < a.m_chunks[chunk]->size(); ++i)
                visit(chunk * kChunk + i);
        }
    }

private:
    static constexpr std::size_t kChunk = 128;
    std::vector<SharedValue<std::vector<T>>> m_chunks;
    std::size_t m_size = 0;
};

} // namespace drawbridge
