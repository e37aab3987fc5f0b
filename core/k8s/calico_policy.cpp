// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "k8s/calico_policy.h"

#include <algorithm>

namespace drawbridge {

bool hasTier(const std::vector<CalicoTier> &tiers, std::string_view name)
{
    return name == "default" || name == "kube-admin" || name == "kube-baseline"
        || std::ranges::any_of(tiers, [name](const CalicoTier &tier) { return tier.meta.name == name; });
}

} // namespace drawbridge
