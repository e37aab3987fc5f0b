// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "design/allowed_edge.h"

#include "base/repeated.h"

#include <algorithm>
#include <utility>

namespace drawbridge {

bool haveSameEnds(const AllowedEdge &a, const AllowedEdge &b)
{
    return a.from == b.from && a.to == b.to;
}

EdgeEndpoint normalized(EdgeEndpoint end)
{
    if (auto *cidr = std::get_if<CidrEndpoint>(&end))
        sortAndDropRepeated(cidr->except);
    return end;
}

AllowedEdge normalized(AllowedEdge edge)
{
    edge.from = normalized(std::move(edge.from));
    edge.to = normalized(std::move(edge.to));
    sortAndDropRepeated(edge.traffic);
    return edge;
}

void widen(AllowedEdge &edge, const AllowedEdge &by)
{
    if (edge.traffic.empty() || by.traffic.empty())
        edge.traffic.clear();
    else
        edge.traffic.insert(edge.traffic.end(), by.traffic.begin(), by.traffic.end());
    sortAndDropRepeated(edge.traffic);
    for (const auto field : {&AllowedEdge::reason, &AllowedEdge::owner, &AllowedEdge::reviewBy}) {
        if ((edge.*field).empty())
            edge.*field = by.*field;
    }
    for (const Node::Member &each : by.unknownFields) {
        const auto isSame = [&each](const Node::Member &other) { return other.first == each.first; };
        if (std::ranges::none_of(edge.unknownFields, isSame))
            edge.unknownFields.push_back(each);
    }
}

} // namespace drawbridge
