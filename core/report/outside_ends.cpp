// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "report/outside_ends.h"

#include "base/repeated.h"

namespace drawbridge {

std::vector<IpAddress> telling(const AddressSet &addresses, std::span<const Reachability *const> worlds)
{
    std::vector<IpAddress> found;
    if (addresses.isEmpty())
        return found;
    for (const Reachability *world : worlds) {
        for (const AddressRange &atom : world->externalAtoms()) {
            const AddressSet covered = addresses & AddressSet(atom);
            for (const AddressRange &range : covered.ranges())
                found.push_back(range.first);
        }
    }
    sortAndDropRepeated(found);
    return found;
}

TrafficBounds withAddress(const Reachability &reachability, PodIndex pod, Direction direction,
                          const IpAddress &address)
{
    return direction == Direction::Egress ? reachability.toAddress(pod, address)
                                          : reachability.fromAddress(address, pod);
}

} // namespace drawbridge
