// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstddef>
#include <iterator>

namespace drawbridge {

/// Goes through the constant entries of a list that has operator[], place by place.
template <typename List, typename T> class PlaceIterator {
public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = T;
    using difference_type = std::ptrdiff_t;
    using pointer = const T *;
    using reference = const T &;

    PlaceIterator() = default;
    PlaceIterator(const List *list, std::size_t place)
        : m_list(list)
        , m_place(place)
    {
    }
    const T &operator*() const { return (*m_list)[m_place]; }
    const T *operator->() const { return &(*m_list)[m_place]; }
    PlaceIterator &operator++()
    {
        ++m_place;
        return *this;
    }
    PlaceIterator operator++(int) { return {m_list, m_place++}; }
    friend bool operator==(const PlaceIterator &, const PlaceIterator &) = default;

private:
    const List *m_list = nullptr;
    std::size_t m_place = 0;
};

} // namespace drawbridge
