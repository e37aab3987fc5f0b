// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/drawn_connections.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace drawbridge::app {

namespace {

bool holds(const ConnectionEnd &outer, const ConnectionEnd &inner)
{
    if (outer.key == inner.key)
        return true;
    if (inner.isOutside())
        return outer.range.contains(inner.range);
    return !inner.pods.empty() && std::ranges::all_of(inner.pods, [&outer](PodIndex pod) {
        return std::ranges::find(outer.pods, pod) != outer.pods.end();
    });
}

template <typename Key, typename Table>
void append(DrawnConnections::Connections &to, const Table &table, const Key &key)
{
    if (const auto found = table.find(key); found != table.end())
        std::ranges::copy(found->second, std::back_inserter(to));
}

} // namespace

void DrawnConnections::Index::add(const ConnectionEnd &end, const Connection &connection)
{
    byKey[end.key].push_back(&connection);
    for (const PodIndex pod : end.pods)
        byPod[pod].push_back(&connection);
    if (end.isOutside())
        outside.push_back(&connection);
}

DrawnConnections::Connections DrawnConnections::Index::candidates(const ConnectionEnd &inner) const
{
    Connections found;
    append(found, byKey, inner.key);
    if (inner.isOutside())
        std::ranges::copy(outside, std::back_inserter(found));
    else if (!inner.pods.empty())
        append(found, byPod, inner.pods.front());
    return found;
}

void DrawnConnections::add(Connection connection)
{
    const Connection &added = m_connections.emplace_back(std::move(connection));
    m_from.add(added.from, added);
    m_to.add(added.to, added);
}

DrawnConnections::Connections DrawnConnections::holding(const Connection &inner) const
{
    Connections found = m_from.candidates(inner.from);
    Connections ofTarget = m_to.candidates(inner.to);
    if (ofTarget.size() < found.size())
        found.swap(ofTarget);
    std::erase_if(found, [&inner](const Connection *outer) {
        return !holds(outer->from, inner.from) || !holds(outer->to, inner.to);
    });
    return found;
}

} // namespace drawbridge::app
