// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/result.h"
#include "net/traffic_set.h"
#include "tree/node.h"

#include <string>
#include <vector>

namespace drawbridge {

/// The name of the JSON form of reports, and its version.
inline constexpr std::string_view kReportFormat = "drawbridge-report/v1";

/// What two reports are compared by.
struct PreviousFlow {
    std::vector<std::string> sources;
    std::vector<std::string> destinations;
    TrafficSet allowed;
    TrafficSet unknown;
    friend bool operator==(const PreviousFlow &, const PreviousFlow &) = default;
};

/// An earlier report, as far as the next one needs it.
struct PreviousReport {
    std::string digest;
    std::string date;
    std::string root;
    std::string systemName;
    /// Those with pods that take part and are in its scope, and those outside; sorted.
    std::vector<std::string> workloads;
    /// Those of them with several pods, sorted: the others are no pair with themselves.
    std::vector<std::string> replicated;
    std::vector<std::string> outside;
    std::vector<PreviousFlow> flows;
};

/// Reads a report from the tree of its JSON form; the bytes are those of the file. Fails for another format
/// or version, for bytes that were altered, and for what is not understood, with its place.
Result<PreviousReport> readPreviousReport(const Node &document, const std::string &bytes,
                                          const FileName &file);

/// The digest that bytes of a report should tell: SHA-256 with 64 zeros in the place of the one that they
/// tell.
std::string digestOfReport(std::string bytes, const std::string &told);

} // namespace drawbridge
