// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "k8s/network_policy.h"

namespace drawbridge {

AddressSet IpBlock::addresses() const
{
    AddressSet set(cidr);
    for (const Cidr &each : except)
        set = set - AddressSet(each);
    return set;
}

} // namespace drawbridge
