// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/isolation_report.h"

#include <string_view>

namespace drawbridge {

/// What the values of a report are called in files that programs read: "proven-under-assumptions". They are
/// part of the format.
std::string_view wordOf(AssumptionCode code);
std::string_view wordOf(ClaimKind kind);
std::string_view wordOf(ClaimSubject subject);
std::string_view wordOf(ClaimVerdict verdict);
std::string_view wordOf(ClaimUnit unit);
std::string_view wordOf(ClaimDoubt doubt);
std::vector<std::string> wordsOf(const std::vector<ClaimDoubt> &doubts);
std::string_view wordOf(ZoneJudgement judgement);
std::string_view wordOf(Isolation isolation);
std::string_view wordOf(OpenReason reason);
std::string_view wordOf(EndCause cause);
std::string_view wordOf(OutsideKind kind);
std::string_view wordOf(PolicyFindingKind kind);
std::string_view wordOf(ExceptionKind kind);
std::string_view wordOf(ControlSupport support);
std::string_view wordOf(ControlStatus status);
std::string_view wordOf(OtherPolicy::Why why);
std::string_view wordOf(SkipReason reason);

} // namespace drawbridge
