// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"

namespace drawbridge::messages {

inline constexpr Message kNamespaceLabelsUnknown {
    "DB4002", Severity::Warning,
    DRAWBRIDGE_TEXT("core",
                    "There is no Namespace object for %1, so its labels are not known, and whether "
                    "namespaceSelectors that look at labels (%2 here) match is unknown.")};

inline constexpr Message kTooManyOrdinals {
    "DB4003", Severity::Warning,
    DRAWBRIDGE_TEXT("core", "%1 has %2 replicas; only the first %3 are told apart by their ordinal labels.")};

inline constexpr Message kTemplateOwnerMissing {
    "DB4004", Severity::Warning,
    DRAWBRIDGE_TEXT("core", "%1 takes its pod template from the Deployment %2, which is not in the folder.")};

inline constexpr Message kTargetPortUnresolved {
    "DB4005", Severity::Warning,
    DRAWBRIDGE_TEXT("core",
                    "The targetPort %1 of the Service %2 is declared by none of the pods it selects.")};

inline constexpr Message kUnresolvedVariable {
    "DB4006", Severity::Warning,
    DRAWBRIDGE_TEXT("core",
                    "The label %1 of %2 holds a variable that was not filled in; selectors that look "
                    "at it are unknown.")};

} // namespace drawbridge::messages
