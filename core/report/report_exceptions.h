// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/source_position.h"

#include <cstdint>
#include <string>
#include <vector>

namespace drawbridge {

enum class ExceptionKind : std::uint8_t {
    /// An edge of the design that is to be reviewed at some date.
    Edge,
    /// What an external stands for, which has to be reviewed.
    Meaning,
    /// A finding that the user accepted.
    AcceptedFinding,
    /// A namespace that the design does not deny by default in both directions.
    Posture,
    /// A workload that is not denied by default in both directions.
    NotIsolated,
};

struct ReportException {
    ExceptionKind kind {};
    /// "shop/web -> shop/cart", "shop", ...
    std::string subject;
    std::string reason;
    std::string owner;
    /// ISO 8601 date, or empty.
    std::string reviewBy;
    /// Whether that date is before the date of the report; false if either is missing.
    bool isExpired = false;
    SourcePosition where;
};

/// Whether the day of review is over. Dates are of one form, in which the earlier one comes first; without a
/// date of the report nothing is.
bool isExpired(const std::string &reviewBy, const std::string &date);

struct ReportInput;
struct DefaultCoverage;
class PodSorts;

/// What has to do with the scope, by kind, then by subject.
std::vector<ReportException> reportExceptions(const ReportInput &input, const DefaultCoverage &coverage,
                                              const PodSorts &sorts);

} // namespace drawbridge
