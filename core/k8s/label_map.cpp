// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "k8s/label_map.h"

#include <algorithm>

namespace drawbridge {

LabelMap::LabelMap(std::initializer_list<Entry> entries)
{
    for (const Entry &entry : entries)
        set(entry.first, entry.second);
}

void LabelMap::set(std::string key, std::string value)
{
    const auto place = std::ranges::lower_bound(m_entries, key, {}, &Entry::first);
    if (place != m_entries.end() && place->first == key)
        place->second = std::move(value);
    else
        m_entries.emplace(place, std::move(key), std::move(value));
}

void LabelMap::remove(std::string_view key)
{
    std::erase_if(m_entries, [key](const Entry &entry) { return entry.first == key; });
}

const std::string *LabelMap::find(std::string_view key) const
{
    const auto place = std::ranges::lower_bound(
        m_entries, key, {}, [](const Entry &entry) { return std::string_view(entry.first); });
    return place != m_entries.end() && place->first == key ? &place->second : nullptr;
}

} // namespace drawbridge
