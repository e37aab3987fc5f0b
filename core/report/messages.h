// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"

/// What a report says about the files that it is given.
namespace drawbridge::report_messages {

inline constexpr Message kZoneColumns {
    "DB7401", Severity::Error,
    DRAWBRIDGE_TEXT("core", "Expected the columns from, to and traffic; this line has %1.")};
inline constexpr Message kZoneHeader {
    "DB7402", Severity::Error,
    DRAWBRIDGE_TEXT("core", "The first line must name the columns: from,to,traffic.")};
inline constexpr Message kZoneTraffic {
    "DB7403", Severity::Error,
    DRAWBRIDGE_TEXT(
        "core",
        "\"%1\" is no traffic: expected none, all, any, or ports such as TCP 443,8000-8010; UDP 53.")};
inline constexpr Message kZoneRepeated {
    "DB7404", Severity::Error, DRAWBRIDGE_TEXT("core", "What may pass from %1 to %2 was said before.")};
inline constexpr Message kZoneUnknown {"DB7405", Severity::Error,
                                       DRAWBRIDGE_TEXT("core", "There is no zone %1.")};
inline constexpr Message kZoneUnknownDidYouMean {
    "DB7406", Severity::Error, DRAWBRIDGE_TEXT("core", "There is no zone %1. Did you mean %2?")};

inline constexpr Message kNotAReport {
    "DB7411", Severity::Error,
    DRAWBRIDGE_TEXT("core", "This is no isolation report in JSON: %1 is missing.")};
inline constexpr Message kOtherReportVersion {
    "DB7412", Severity::Error,
    DRAWBRIDGE_TEXT("core", "The report has the format %1; this program reads %2.")};
inline constexpr Message kReportAltered {
    "DB7413", Severity::Error,
    DRAWBRIDGE_TEXT("core",
                    "The report was altered after it was written: its digest should be %1 and is %2.")};
inline constexpr Message kReportOfOther {
    "DB7414", Severity::Error,
    DRAWBRIDGE_TEXT("core", "The previous report is about %1: none of its workloads is in this folder.")};
inline constexpr Message kReportDiffers {
    "DB7415", Severity::Error, DRAWBRIDGE_TEXT("core", "%1 is %2 in the report and %3 in the folder.")};
inline constexpr Message kReportValue {"DB7416", Severity::Error,
                                       DRAWBRIDGE_TEXT("core", "\"%1\" is not understood here.")};
inline constexpr Message kFileUnreadable {"DB7417", Severity::Error,
                                          DRAWBRIDGE_TEXT("core", "This file cannot be read.")};

inline constexpr Message kServiceClosed {
    "DB7431", Severity::Warning,
    DRAWBRIDGE_TEXT(
        "core",
        "The Service %1 is open to the outside (%2), but the policies let no address outside connect to %3: "
        "draw an edge from the Internet, or from the addresses that use it.")};
inline constexpr Message kExposureClosed {
    "DB7432", Severity::Warning,
    DRAWBRIDGE_TEXT(
        "core",
        "The %1 %2 leads to %3, but the policies let neither an ingress controller nor an address outside "
        "connect to it: draw an edge from the ingress controller.")};

inline constexpr Message kScopeNamespaceUnknown {
    "DB7421", Severity::Error,
    DRAWBRIDGE_TEXT("core", "There is no namespace %1 for the scope of the report.")};
inline constexpr Message kScopeNamespaceDidYouMean {
    "DB7422", Severity::Error,
    DRAWBRIDGE_TEXT("core", "There is no namespace %1 for the scope of the report. Did you mean %2?")};
inline constexpr Message kScopeEmpty {"DB7423", Severity::Error,
                                      DRAWBRIDGE_TEXT("core", "No workload is in the scope of the report.")};

} // namespace drawbridge::report_messages
