// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "report/report_change.h"

#include <algorithm>

namespace drawbridge {

bool ReportChange::isRetestRequired() const
{
    return !addedWorkloads.empty() || std::ranges::any_of(flows, [](const ChangedFlow &each) {
        return !each.newlyAllowed.isEmpty() || !each.mayBeNewlyAllowed.isEmpty();
    });
}

} // namespace drawbridge
