// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "synthesis/lifted_ends.h"

#include "synthesis/design_resolution.h"

#include <optional>

namespace drawbridge {

namespace {

/// The block around all addresses of one family, with exceptions, or the blocks one by one: whichever is
/// shorter.
void appendBlocks(const AddressSet &set, IpFamily family, std::vector<EdgeEndpoint> &ends)
{
    const Cidr whole = *Cidr::parse(family == IpFamily::V4 ? "0.0.0.0/0" : "::/0");
    const AddressSet part = set & AddressSet(whole);
    if (part.isEmpty())
        return;
    const std::vector<Cidr> blocks = toCidrs(part);
    const std::vector<Cidr> holes = toCidrs(AddressSet(whole) - part);
    if (holes.size() < blocks.size() || holes.empty()) {
        ends.emplace_back(CidrEndpoint {whole, holes});
        return;
    }
    for (const Cidr &block : blocks)
        ends.emplace_back(CidrEndpoint {block, {}});
}

} // namespace

std::vector<EdgeTraffic> linesOf(const TrafficSet &traffic)
{
    std::vector<EdgeTraffic> lines;
    if (traffic.isAll())
        return lines;
    for (const Protocol protocol : kAllProtocols) {
        const PortSet &ports = traffic.ports(protocol);
        if (ports.isAll()) {
            lines.push_back({protocol, std::nullopt, std::nullopt});
            continue;
        }
        for (const PortRange range : ports.ranges()) {
            const bool isOne = range.first == range.last;
            lines.push_back(
                {protocol, PortReference(range.first), isOne ? std::nullopt : std::optional(range.last)});
        }
    }
    return lines;
}

std::vector<EdgeEndpoint> endsOf(const AddressSet &set)
{
    if (set == internetAddresses())
        return {ExternalEndpoint {WellKnownExternal::Internet}};
    std::vector<EdgeEndpoint> ends;
    appendBlocks(set, IpFamily::V4, ends);
    appendBlocks(set, IpFamily::V6, ends);
    return ends;
}

} // namespace drawbridge
