// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "report/isolation_report.h"

#include <algorithm>

namespace drawbridge {

bool IsolationReport::isConclusive() const
{
    const auto weakens = [](const ReportAssumption &each) {
        return each.code == AssumptionCode::InputIncomplete || each.code == AssumptionCode::VerdictsUnknown
            || each.code == AssumptionCode::PoliciesNotModelled;
    };
    return input.isComplete && std::ranges::none_of(assumptions, weakens);
}

} // namespace drawbridge
