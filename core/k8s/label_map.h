// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace drawbridge {

/// Labels of an object, sorted by key, each key once. Plain value.
class LabelMap {
public:
    using Entry = std::pair<std::string, std::string>;

    LabelMap() = default;
    LabelMap(std::initializer_list<Entry> entries);

    /// Adds the label, or replaces its value.
    void set(std::string key, std::string value);
    void remove(std::string_view key);
    /// The value of a key, or nothing. The pointer lives as long as the map is unchanged.
    const std::string *find(std::string_view key) const;
    bool contains(std::string_view key) const { return find(key) != nullptr; }

    bool empty() const { return m_entries.empty(); }
    std::size_t size() const { return m_entries.size(); }
    auto begin() const { return m_entries.begin(); }
    auto end() const { return m_entries.end(); }

    friend auto operator<=>(const LabelMap &, const LabelMap &) = default;

private:
    std::vector<Entry> m_entries;
};

} // namespace drawbridge
