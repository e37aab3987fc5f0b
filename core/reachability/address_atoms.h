// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/address_set.h"
#include "policy/policy_model.h"
#include "reachability/pod_lookup.h"

#include <mutex>
#include <vector>

namespace drawbridge {

/// Cuts of all addresses; see Reachability::addressAtoms().
struct AddressAtoms {
    std::vector<AddressRange> all;
    std::vector<AddressRange> external;
};

AddressAtoms cutAddresses(const PolicySet &policies, const PodLookup &lookup);

/// The atoms of policy sets that name the same blocks, cut when they are first asked for: most edits are
/// looked at without them. May be asked from several threads.
class LazyAtoms {
public:
    const AddressAtoms &of(const PolicySet &policies, const PodLookup &lookup) const
    {
        std::call_once(m_once, [&] { m_atoms = cutAddresses(policies, lookup); });
        return m_atoms;
    }

private:
    mutable std::once_flag m_once;
    mutable AddressAtoms m_atoms;
};

} // namespace drawbridge
