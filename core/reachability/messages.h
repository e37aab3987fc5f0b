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

inline constexpr Message kSecondPeer {
    "DB5007", Severity::Warning,
    DRAWBRIDGE_TEXT(
        "core",
        "The policy %1 means every pod of %3, not only those with %2: the dash before the podSelector makes "
        "it a peer of its own, for the policy's own namespace, where no pod has that label.")};

inline constexpr Message kServicePort {
    "DB5008", Severity::Warning,
    DRAWBRIDGE_TEXT("core",
                    "The policy %1 opens port %2, which is the port of the Service %3. Policies see the port "
                    "of the pods, %4, and that stays closed: nobody reaches the Service by this rule.")};

inline constexpr Message kNoSuchPort {
    "DB5009", Severity::Warning,
    DRAWBRIDGE_TEXT("core",
                    "The policy %1 opens the port named %2, and none of its pods has a port of that name "
                    "(%3): its rule lets nobody in.")};

inline constexpr Message kNoSuchNamespace {
    "DB5017", Severity::Warning,
    DRAWBRIDGE_TEXT("core",
                    "No namespace has the label %2, so the policy %1 lets nothing through by it. If it means "
                    "the namespace %3, select kubernetes.io/metadata.name=%3.")};

inline constexpr Message kDnsDenied {
    "DB5011", Severity::Warning,
    DRAWBRIDGE_TEXT("core",
                    "No pod of %1 may ask DNS: the policy %2 denies egress, and none of the namespace opens "
                    "port 53. No name can be resolved, so what is allowed fails all the same.")};

inline constexpr Message kDnsByUdpOnly {
    "DB5012", Severity::Warning,
    DRAWBRIDGE_TEXT("core",
                    "The pods of %1 may ask DNS over UDP only (policy %2). Long answers are asked for again "
                    "over TCP, which is denied: names fail now and then.")};

inline constexpr Message kNotLetOut {
    "DB5013", Severity::Warning,
    DRAWBRIDGE_TEXT(
        "core", "The policy %1 lets %2 in, but nothing lets %2 out to there: the connection stays denied.")};

inline constexpr Message kNotLetIn {
    "DB5014", Severity::Warning,
    DRAWBRIDGE_TEXT("core",
                    "The policy %1 lets its pods out to %2, but nothing lets them in there: the connection "
                    "stays denied.")};

inline constexpr Message kEveryAddress {
    "DB5015", Severity::Warning,
    DRAWBRIDGE_TEXT(
        "core",
        "The policy %1 opens every port of every address, also of the cloud's metadata service at "
        "169.254.169.254, which gives out credentials: leave that address out with \"except\".")};

inline constexpr Message kIngressDeniedToo {
    "DB5016", Severity::Warning,
    DRAWBRIDGE_TEXT("core",
                    "The policy %1 has rules for egress alone, and denies ingress as well: nobody reaches "
                    "%2 behind the Service %3. Should its policyTypes be Egress only?")};

} // namespace drawbridge::reachability_messages
