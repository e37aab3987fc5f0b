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

inline constexpr Message kNotInForce {
    "DB5005", Severity::Warning,
    DRAWBRIDGE_TEXT(
        "core",
        "Policies of kind %2 (%3) are not in force under the CNI profile %4 (%1 found): they decide "
        "nothing here. Is this the CNI of the cluster?")};

inline constexpr Message kTwoDialects {
    "DB5006", Severity::Warning,
    DRAWBRIDGE_TEXT(
        "core",
        "The folder has policies of Calico and of Cilium, and no CNI enforces both: what they decide "
        "is unknown. Choose the CNI profile of the cluster.")};

} // namespace drawbridge::reachability_messages
