// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"

/// Why a design cannot be expressed in a cluster, or what to know before it is exported.
namespace drawbridge::messages {

inline constexpr Message kWorkloadMissing {
    "DB7001", Severity::Error,
    DRAWBRIDGE_TEXT("core", "The edge %1 needs the workload %2, which is not in the folder.")};
inline constexpr Message kWorkloadMissingDidYouMean {
    "DB7002", Severity::Error,
    DRAWBRIDGE_TEXT("core",
                    "The edge %1 needs the workload %2, which is not in the folder; did you mean %3?")};
inline constexpr Message kWorkloadAmbiguous {
    "DB7003", Severity::Error,
    DRAWBRIDGE_TEXT("core",
                    "The edge %1 names %2, which is more than one workload: %3. Add the kind in brackets.")};
inline constexpr Message kNamespaceMissing {
    "DB7004", Severity::Warning,
    DRAWBRIDGE_TEXT(
        "core",
        "The namespace %2 of the edge %1 is not in the folder: only the other end of the edge is opened.")};
inline constexpr Message kGroupIsEmpty {
    "DB7005", Severity::Warning,
    DRAWBRIDGE_TEXT("core", "The edge %1: no pod in the folder belongs to %2 today.")};
inline constexpr Message kHostNetworkEnd {
    "DB7006", Severity::Error,
    DRAWBRIDGE_TEXT(
        "core",
        "The edge %1 needs %2, which runs in the network of its node: no policy selects it. Draw the "
        "addresses of the nodes as a CIDR instead.")};
inline constexpr Message kHostNetworkPodsLeftOut {
    "DB7007", Severity::Warning,
    DRAWBRIDGE_TEXT(
        "core",
        "The edge %1 does not reach %2, which runs in the network of its node and is not selected by "
        "policies.")};
inline constexpr Message kIngressControllerMissing {
    "DB7008", Severity::Error,
    DRAWBRIDGE_TEXT(
        "core",
        "The edge %1: no ingress controller was found in the folder. Say in the design which workload, "
        "namespace or addresses it has, or that it stays denied.")};
inline constexpr Message kAddressUnknown {
    "DB7009", Severity::Error,
    DRAWBRIDGE_TEXT("core",
                    "The edge %1: the addresses of %2 are not known here. Say in the design which they are, "
                    "or that it stays denied.")};
inline constexpr Message kDnsNameInexpressible {
    "DB7010", Severity::Error,
    DRAWBRIDGE_TEXT(
        "core",
        "The edge %1: a NetworkPolicy cannot name %2. Say in the design which addresses it has and when to "
        "review them, or that it stays denied.")};
inline constexpr Message kLeftDenied {
    "DB7015", Severity::Information,
    DRAWBRIDGE_TEXT("core", "The edge %1 allows nothing: the design leaves %2 denied.")};
inline constexpr Message kPodsUndecided {
    "DB7016", Severity::Information,
    DRAWBRIDGE_TEXT("core",
                    "The edge %1: whether pods of %2 belong to %3 is not known, because labels that it looks "
                    "at are not in the folder; if they do, the edge lets them pass.")};
inline constexpr Message kPortNameUnresolved {
    "DB7011", Severity::Warning,
    DRAWBRIDGE_TEXT("core",
                    "The edge %1: no pod of %2 has a port named %3 for %4, so nothing is allowed by it.")};
inline constexpr Message kBlockMayHoldPods {
    "DB7012", Severity::Information,
    DRAWBRIDGE_TEXT(
        "core",
        "The edge %1: pods whose address is not known may lie in %2; then this edge reaches them, too.")};
inline constexpr Message kMembershipUnknown {
    "DB7013", Severity::Error,
    DRAWBRIDGE_TEXT("core",
                    "The edge %1: whether pods of %2 belong to %3 is not known, because labels that it "
                    "looks at are filled in later. Select by labels that are written in the folder.")};
inline constexpr Message kKeptIsolationUnknown {
    "DB7014", Severity::Error,
    DRAWBRIDGE_TEXT(
        "core",
        "The edge %1: whether the kept policy %2 selects %3 is not known, because labels that it "
        "looks at are filled in later. Replace the policy, or let the namespace deny by default.")};
inline constexpr Message kNothingSeparates {
    "DB7020", Severity::Error,
    DRAWBRIDGE_TEXT("core",
                    "No stable label tells the pods of %1 from %2. Give them a label of their own, such as "
                    "app.kubernetes.io/component; the policy is not widened.")};
inline constexpr Message kBadNamespaceName {
    "DB7021", Severity::Error, DRAWBRIDGE_TEXT("core", "No policy can name the namespace \"%1\": %2.")};
inline constexpr Message kKeptPolicyMissing {
    "DB7030", Severity::Error,
    DRAWBRIDGE_TEXT("core", "The design keeps the policy %1, which is not in the folder.")};
inline constexpr Message kKeptPolicyInvalid {
    "DB7031", Severity::Error,
    DRAWBRIDGE_TEXT("core", "The design keeps the policy %1, which the API server would reject.")};
inline constexpr Message kPostureOfMissingNamespace {
    "DB7032", Severity::Warning,
    DRAWBRIDGE_TEXT("core", "The design has a posture for the namespace %1, which is not in the folder.")};
inline constexpr Message kUnreadDesign {
    "DB7033", Severity::Error,
    DRAWBRIDGE_TEXT("core",
                    "Entries of %1 could not be read (%2): correct or delete them before exporting.")};
inline constexpr Message kUnknownProfile {"DB7034", Severity::Error,
                                          DRAWBRIDGE_TEXT("core", "The profile %1 is not known.")};
inline constexpr Message kProfileForComparison {
    "DB7035", Severity::Error,
    DRAWBRIDGE_TEXT("core", "The profile %1 is for comparison only; nothing is exported for it.")};
inline constexpr Message kProfileEnforcesNothing {
    "DB7036", Severity::Error,
    DRAWBRIDGE_TEXT("core", "With the profile %1 policies have no effect; no design can hold.")};
inline constexpr Message kProfileLacks {
    "DB7037", Severity::Error,
    DRAWBRIDGE_TEXT("core", "The edge %1 needs %2, which the profile %3 does not enforce.")};
inline constexpr Message kOverPermission {
    "DB7038", Severity::Warning,
    DRAWBRIDGE_TEXT("core",
                    "The kept policy %1 allows more than is drawn: its %2 rule %3 lets %4 reach %5 on %6 "
                    "(%7 pairs).")};
inline constexpr Message kTooManySinglePorts {
    "DB7039", Severity::Error,
    DRAWBRIDGE_TEXT(
        "core",
        "The edge %1 has more than %2 ports, and the profile %3 does not enforce ranges (endPort). "
        "Draw fewer ports, or every port of the protocol.")};
inline constexpr Message kDnsPodsMissing {
    "DB7040", Severity::Information,
    DRAWBRIDGE_TEXT(
        "core", "No DNS pods are in the folder; the policies assume pods with %1 in %2 that listen on %3.")};
inline constexpr Message kDnsOnHostNetwork {
    "DB7041", Severity::Warning,
    DRAWBRIDGE_TEXT("core", "The DNS pods of %1 run in the network of their node: no policy selects them.")};

inline constexpr Message kVariableNames {"DB7060", Severity::Information,
                                         DRAWBRIDGE_TEXT("core", "The variable %2 of %1 names %3.")};
inline constexpr Message kArgumentNames {"DB7061", Severity::Information,
                                         DRAWBRIDGE_TEXT("core", "A command or probe of %1 names %2.")};
inline constexpr Message kConfigMapNames {
    "DB7062", Severity::Information,
    DRAWBRIDGE_TEXT("core", "The key %2 of a ConfigMap that %1 uses names %3.")};
inline constexpr Message kExposedBy {"DB7063", Severity::Information,
                                     DRAWBRIDGE_TEXT("core", "%1 sends traffic from outside to %2.")};
inline constexpr Message kPublicService {"DB7064", Severity::Information,
                                         DRAWBRIDGE_TEXT("core", "The Service %1 is of type %2.")};
inline constexpr Message kCalledByApiServer {"DB7065", Severity::Information,
                                             DRAWBRIDGE_TEXT("core", "%1 makes the API server call %2.")};
inline constexpr Message kScrapeAnnotation {
    "DB7066", Severity::Information,
    DRAWBRIDGE_TEXT("core", "An annotation of %1 asks Prometheus to scrape it.")};
inline constexpr Message kScrapeMonitor {"DB7067", Severity::Information,
                                         DRAWBRIDGE_TEXT("core", "%1 asks Prometheus to scrape %2.")};
inline constexpr Message kNobodyScrapes {
    "DB7068", Severity::Information,
    DRAWBRIDGE_TEXT("core", "%1 is to be scraped, but no Prometheus is in the folder: draw who scrapes it.")};

inline constexpr Message kUnknownLeftOut {
    "DB7050", Severity::Warning,
    DRAWBRIDGE_TEXT("core", "Of %1 workload pairs the design leaves out what is unknown today.")};
inline constexpr Message kPodsDiffer {
    "DB7051", Severity::Warning,
    DRAWBRIDGE_TEXT(
        "core",
        "From %1 to %2 only some of the pods are allowed %3 today; an edge cannot say which, so it is "
        "left out.")};
inline constexpr Message kOutsidersLeftOut {
    "DB7053", Severity::Warning,
    DRAWBRIDGE_TEXT(
        "core",
        "Pods of every namespace may reach %1 on %2 today; the design lets in those of the folder "
        "alone. Draw who else is to, for example the ingress controller or Prometheus.")};
inline constexpr Message kWithoutPodsKept {
    "DB7054", Severity::Information,
    DRAWBRIDGE_TEXT(
        "core",
        "The policy %1 selects no pod of the folder: the design keeps it as it is, for pods elsewhere "
        "or to come.")};
inline constexpr Message kDnsRuleNarrowed {
    "DB7055", Severity::Information,
    DRAWBRIDGE_TEXT(
        "core",
        "A rule of %1 lets ask DNS pods of other namespaces, too; the design lets ask those of %2 alone.")};
inline constexpr Message kLiftNotExact {
    "DB7052", Severity::Warning,
    DRAWBRIDGE_TEXT("core", "The design differs from today's policies, for example from %1 to %2 on %3 %4.")};

} // namespace drawbridge::messages
