// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"

namespace drawbridge::policy_messages {

inline constexpr Message kOtherProfile {
    "DB5010", Severity::Information,
    DRAWBRIDGE_TEXT(
        "core",
        "The %1 shows that the cluster uses the CNI %2, and policies are simulated as %3 enforces "
        "them: choose the profile %2 to see what is enforced there.")};

} // namespace drawbridge::policy_messages
