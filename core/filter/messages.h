// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"

namespace drawbridge::messages {

inline constexpr Message kFilterKeyUnknown {"DB9001", Severity::Error,
                                            DRAWBRIDGE_TEXT("core", "A filter has no \"%1\"; there are %2.")};

inline constexpr Message kFilterKeyMisspelt {
    "DB9002", Severity::Error, DRAWBRIDGE_TEXT("core", "A filter has no \"%1\". Did you mean \"%2\"?")};

inline constexpr Message kFilterValueMissing {
    "DB9003", Severity::Error, DRAWBRIDGE_TEXT("core", "\"%1\" needs a value, for example %2.")};

inline constexpr Message kFilterValueWrong {
    "DB9004", Severity::Error, DRAWBRIDGE_TEXT("core", "\"%2\" is no value for \"%1\"; there are %3.")};

inline constexpr Message kFilterPortWrong {
    "DB9005", Severity::Error,
    DRAWBRIDGE_TEXT("core", "\"%1\" is no port; write 8080, 53/UDP or the name of a port.")};

inline constexpr Message kFilterQuoteOpen {"DB9006", Severity::Error,
                                           DRAWBRIDGE_TEXT("core", "The closing quotation mark is missing.")};

inline constexpr Message kFilterTermMissing {
    "DB9007", Severity::Error, DRAWBRIDGE_TEXT("core", "There is nothing to look for beside \"%1\".")};

} // namespace drawbridge::messages
