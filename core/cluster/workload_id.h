// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <string>

namespace drawbridge {

/// Names a workload for people and files. Plain value.
struct WorkloadId {
    std::string namespaceName;
    std::string name;
    std::string kind;
    friend auto operator<=>(const WorkloadId &, const WorkloadId &) = default;
};

/// "shop/cart[Deployment]"
inline std::string toString(const WorkloadId &id)
{
    return id.namespaceName + '/' + id.name + '[' + id.kind + ']';
}

} // namespace drawbridge
