// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"

namespace drawbridge::reachability_messages {

inline constexpr Message kSelectsNoPod {
    "DB5001", Severity::Warning,
    DRAWBRIDGE_TEXT(
        "core",
        "The policy %1 selects no pod of its namespace here (%2): it isolates nothing. Is a label "
        "misspelt, or does an operator make the pods?")};

inline constexpr Message kPeerIsNobody {
    "DB5002", Severity::Warning,
    DRAWBRIDGE_TEXT("core",
                    "No pod of the namespace is the peer %2 of the policy %1: its rule lets nobody through "
                    "by it. Is a label misspelt, or does an operator make the pods?")};

inline constexpr Message kNoWorkloads {
    "DB5003", Severity::Information,
    DRAWBRIDGE_TEXT(
        "core",
        "Policies whose namespaces have no workloads in this folder: %1. Open the folder with the "
        "workloads as well to see what they do.")};

inline constexpr Message kOnlyHostNetwork {
    "DB5004", Severity::Warning,
    DRAWBRIDGE_TEXT("core",
                    "The selector %2 of the policy %1 means only pods that run in the network of their node: "
                    "policies neither isolate them nor know them by their labels.")};

} // namespace drawbridge::reachability_messages
