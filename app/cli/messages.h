// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"

/// What the command line itself can say.
namespace drawbridge::messages {

inline constexpr Message kNoSuchFolder {"DB8001", Severity::Error,
                                        DRAWBRIDGE_TEXT("core", "There is no such file or folder.")};
inline constexpr Message kNothingRead {
    "DB8002", Severity::Error,
    DRAWBRIDGE_TEXT("core", "No Kubernetes object was found, so there is nothing to say about it.")};
inline constexpr Message kExposureBlocked {
    "DB8004", Severity::Warning,
    DRAWBRIDGE_TEXT("core",
                    "An Ingress or a Route leads to %1, and policies close it to ingress controllers.")};
inline constexpr Message kConnectionsUnknown {
    "DB8005", Severity::Warning, DRAWBRIDGE_TEXT("core", "%1 connections are unknown and not listed:")};
inline constexpr Message kConnectionsPartial {
    "DB8006", Severity::Warning, DRAWBRIDGE_TEXT("core", "%1 connections hold for some of the pods only:")};
inline constexpr Message kProfileForComparisonOnly {
    "DB8007", Severity::Information,
    DRAWBRIDGE_TEXT(
        "core", "The profile %1 is for comparison with another tool, not for statements about a cluster.")};
inline constexpr Message kInputIncomplete {
    "DB8008", Severity::Warning,
    DRAWBRIDGE_TEXT("core", "Files that could not be read may hold more; what follows holds for the rest.")};
inline constexpr Message kOutputNotWritten {
    "DB8009", Severity::Error,
    DRAWBRIDGE_TEXT("core", "The result could not be written to standard output.")};

inline constexpr Message kWrongUsage {"DB8010", Severity::Error, DRAWBRIDGE_TEXT("core", "%1.")};
inline constexpr Message kNoSuchCommand {"DB8011", Severity::Error,
                                         DRAWBRIDGE_TEXT("core", "There is no command %1.")};
inline constexpr Message kNoSuchCommandDidYouMean {
    "DB8012", Severity::Error, DRAWBRIDGE_TEXT("core", "There is no command %1. Did you mean %2?")};
inline constexpr Message kNoSuchOption {"DB8013", Severity::Error,
                                        DRAWBRIDGE_TEXT("core", "The command %1 has no option %2.")};
inline constexpr Message kNoSuchOptionDidYouMean {
    "DB8014", Severity::Error, DRAWBRIDGE_TEXT("core", "The command %1 has no option %2. Did you mean %3?")};

inline constexpr Message kNoSuchEnd {"DB8015", Severity::Error,
                                     DRAWBRIDGE_TEXT("core", "There is no workload or pod %1.")};
inline constexpr Message kNoSuchEndDidYouMean {
    "DB8016", Severity::Error, DRAWBRIDGE_TEXT("core", "There is no workload or pod %1. Did you mean %2?")};
inline constexpr Message kSeveralWorkloads {
    "DB8017", Severity::Error,
    DRAWBRIDGE_TEXT("core", "%1 is the name of several workloads: %2. Which one?")};
inline constexpr Message kBothEndsAreAddresses {
    "DB8018", Severity::Error,
    DRAWBRIDGE_TEXT("core", "Neither %1 nor %2 is in the cluster: no policy decides between them.")};
inline constexpr Message kServiceAddress {
    "DB8033", Severity::Error,
    DRAWBRIDGE_TEXT("core",
                    "%1 is the address of the Service %2. Policies see the pods behind it: ask for one "
                    "of them and its port.")};
inline constexpr Message kNodeAddress {
    "DB8034", Severity::Error,
    DRAWBRIDGE_TEXT("core",
                    "%1 is the address of a node. A node always reaches the pods that run on it, "
                    "whatever policies say, so there is not one answer.")};
inline constexpr Message kNoSuchPort {"DB8019", Severity::Error,
                                      DRAWBRIDGE_TEXT("core", "%1 has no %2 port named %3; it has %4.")};

inline constexpr Message kDesignUnreadable {"DB8020", Severity::Error,
                                            DRAWBRIDGE_TEXT("core", "The design cannot be read: %1.")};
inline constexpr Message kDesignMissing {
    "DB8043", Severity::Error,
    DRAWBRIDGE_TEXT(
        "core",
        "There is no such design. To make one, save it in the window (File > Save design), or write a first "
        "one: drawbridge-cli design FOLDER --start-from services -o %1")};
inline constexpr Message kDesignExists {"DB8021", Severity::Error,
                                        DRAWBRIDGE_TEXT("core", "This file exists; --force replaces it.")};
inline constexpr Message kSuggestionTaken {"DB8050", Severity::Information,
                                           DRAWBRIDGE_TEXT("core", "Taken (%3): %1 on %2. %4")};
inline constexpr Message kSuggestionLeft {"DB8051", Severity::Information,
                                          DRAWBRIDGE_TEXT("core", "Left out (%3): %1 on %2. %4")};
inline constexpr Message kForeignFile {
    "DB8022", Severity::Error,
    DRAWBRIDGE_TEXT("core", "Drawbridge did not write this file; --force replaces it.")};
inline constexpr Message kEditedFile {
    "DB8035", Severity::Error,
    DRAWBRIDGE_TEXT("core", "This file was changed since Drawbridge wrote it; --force replaces it.")};
inline constexpr Message kNotWritten {"DB8023", Severity::Error, DRAWBRIDGE_TEXT("core", "%1")};
inline constexpr Message kDialectUnknown {
    "DB8024", Severity::Error,
    DRAWBRIDGE_TEXT("core", "Policies of the dialect %1 cannot be written; known is kubernetes.")};
inline constexpr Message kDesignNeeded {
    "DB8025", Severity::Error,
    DRAWBRIDGE_TEXT("core", "Standard input has no design beside it; name one with --design.")};
inline constexpr Message kDesignTooNew {
    "DB8027", Severity::Error,
    DRAWBRIDGE_TEXT("core",
                    "A newer version may mean more than this program reads; use the version that wrote it.")};
inline constexpr Message kLayoutFailed {
    "DB8026", Severity::Warning,
    DRAWBRIDGE_TEXT("core",
                    "Graphviz gave no layout within %1 seconds; the picture shows a plain grid instead.")};
inline constexpr Message kDifferencesUnknown {
    "DB8031", Severity::Warning,
    DRAWBRIDGE_TEXT("core",
                    "Unknown on one side alone: %1 connections may be newly allowed, %2 may be newly cut.")};
inline constexpr Message kPairsUnknown {
    "DB8036", Severity::Warning,
    DRAWBRIDGE_TEXT("core", "Pairs of workloads of which it is unknown whether they may connect: %1.")};
inline constexpr Message kExposureUnknown {
    "DB8032", Severity::Warning,
    DRAWBRIDGE_TEXT("core", "More may be open than is listed, for the ingress or egress of %1 workloads:")};

inline constexpr Message kNoGit {
    "DB8037", Severity::Error,
    DRAWBRIDGE_TEXT("core", "The program git, which reads revisions, was not found.")};
inline constexpr Message kNoRepository {
    "DB8038", Severity::Error,
    DRAWBRIDGE_TEXT("core", "This is in no Git repository that git would read: %1")};
inline constexpr Message kNoSuchRevision {"DB8039", Severity::Error,
                                          DRAWBRIDGE_TEXT("core", "The repository has no revision %1.")};
inline constexpr Message kNotInRevision {"DB8040", Severity::Error,
                                         DRAWBRIDGE_TEXT("core", "The revision %1 does not have this.")};
inline constexpr Message kRevisionUnreadable {
    "DB8041", Severity::Error, DRAWBRIDGE_TEXT("core", "The revision %1 could not be read: %2")};
inline constexpr Message kSubmoduleMissing {
    "DB8042", Severity::Warning,
    DRAWBRIDGE_TEXT("core",
                    "The submodule %1 is not here as the revision %2 has it: what it held is missing from "
                    "the comparison.")};

inline constexpr Message kKustomizationOfOneFolder {
    "DB8029", Severity::Error,
    DRAWBRIDGE_TEXT("core", "The option --kustomization needs exactly one FOLDER.")};
inline constexpr Message kNoSuchKustomization {"DB8030", Severity::Error,
                                               DRAWBRIDGE_TEXT("core", "There is no kustomization in %1.")};

inline constexpr Message kFilterTermWithoutHits {"DB8070", Severity::Warning,
                                                 DRAWBRIDGE_TEXT("core", "Nothing fits %1 in the filter.")};
inline constexpr Message kFilterTermMisspelt {
    "DB8071", Severity::Warning, DRAWBRIDGE_TEXT("core", "Nothing fits %1 in the filter. Did you mean %2?")};
inline constexpr Message kFilterUncertain {
    "DB8072", Severity::Warning,
    DRAWBRIDGE_TEXT("core",
                    "It is unknown whether these workloads fit the filter, so they are taken in: %1.")};

inline constexpr Message kExportNeedsTarget {
    "DB8060", Severity::Error,
    DRAWBRIDGE_TEXT("core", "Say where the policies go: either --output DIR or --in-place.")};
inline constexpr Message kInPlaceOfOneFolder {
    "DB8061", Severity::Error,
    DRAWBRIDGE_TEXT("core", "The option --in-place needs exactly one FOLDER, read from disk.")};
inline constexpr Message kNotThroughKustomization {
    "DB8062", Severity::Error,
    DRAWBRIDGE_TEXT("core",
                    "%1 changes files that other kustomizations may use as well: open the folder without "
                    "--kustomization.")};
inline constexpr Message kDiskNotProven {
    "DB8063", Severity::Error,
    DRAWBRIDGE_TEXT("core", "The files were written, but what is on disk is not what was proven.")};

inline constexpr Message kReportNeedsFolder {
    "DB8081", Severity::Error, DRAWBRIDGE_TEXT("core", "A report is about exactly one FOLDER on disk.")};
inline constexpr Message kReportAndFolder {"DB8082", Severity::Error,
                                           DRAWBRIDGE_TEXT("core", "Name the report and its folder.")};
inline constexpr Message kReportMadeWith {
    "DB8083", Severity::Error,
    DRAWBRIDGE_TEXT("core", "The report was made with %1, which is needed to make it again: %2.")};

inline constexpr Message kNoKubectl {"DB8064", Severity::Error,
                                     DRAWBRIDGE_TEXT("core", "The program kubectl was not found.")};
inline constexpr Message kKubectlFailed {"DB8065", Severity::Error,
                                         DRAWBRIDGE_TEXT("core", "The program kubectl failed: %1")};

} // namespace drawbridge::messages
