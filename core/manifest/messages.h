// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"

/// What the manifest room can say. 1xxx: files and syntax, 2xxx: objects, 3xxx: what the API server rejects.
namespace drawbridge::manifest_messages {

inline constexpr Message kSyntaxError {"DB1001", Severity::Error,
                                       DRAWBRIDGE_TEXT("core", "This document is not valid YAML: %1.")};
inline constexpr Message kJsonError {"DB1002", Severity::Error,
                                     DRAWBRIDGE_TEXT("core", "This document is not valid JSON: %1.")};
inline constexpr Message kTooDeep {
    "DB1003", Severity::Error,
    DRAWBRIDGE_TEXT("core", "Values are nested more than %1 levels deep; the document was skipped.")};
inline constexpr Message kTooManyAliases {
    "DB1004", Severity::Error,
    DRAWBRIDGE_TEXT("core", "Aliases of this document would expand to more than %1 values; it was skipped.")};
inline constexpr Message kRecursiveAlias {
    "DB1005", Severity::Error,
    DRAWBRIDGE_TEXT("core", "An alias refers to the value that contains it; the document was skipped.")};
inline constexpr Message kTemplate {
    "DB1006", Severity::Warning,
    DRAWBRIDGE_TEXT("core",
                    "This document is a template and was not rendered: render it first, for example with "
                    "\"helm template\", and open the result.")};
inline constexpr Message kDuplicateKey {
    "DB1007", Severity::Warning,
    DRAWBRIDGE_TEXT("core",
                    "The key \"%1\" is given twice; the last one counts here. kubectl rejects this.")};
inline constexpr Message kBinaryFile {"DB1008", Severity::Warning,
                                      DRAWBRIDGE_TEXT("core", "This file is binary and was skipped.")};
inline constexpr Message kEncryptedFile {
    "DB1009", Severity::Warning,
    DRAWBRIDGE_TEXT("core", "This file is encrypted (%1) and was skipped: decrypt it first.")};
inline constexpr Message kNotUtf8 {
    "DB1010", Severity::Warning,
    DRAWBRIDGE_TEXT("core", "This file is not UTF-8; it was read as Windows-1252. kubectl rejects it.")};
inline constexpr Message kFileTooLarge {
    "DB1011", Severity::Error,
    DRAWBRIDGE_TEXT("core", "This file has %1 MB, more than the limit of %2 MB, and was skipped.")};
inline constexpr Message kBrokenUtf16 {
    "DB1012", Severity::Error,
    DRAWBRIDGE_TEXT("core", "This file begins as UTF-16 but is damaged; it was skipped.")};
inline constexpr Message kUnreadableFile {"DB1013", Severity::Error,
                                          DRAWBRIDGE_TEXT("core", "This file cannot be read: %1.")};
inline constexpr Message kUnreadableFolder {"DB1014", Severity::Error,
                                            DRAWBRIDGE_TEXT("core", "This folder cannot be read: %1.")};
inline constexpr Message kLinkOutOfFolder {
    "DB1015", Severity::Warning,
    DRAWBRIDGE_TEXT("core", "This link leads out of the opened folder (to %1) and was not followed.")};
inline constexpr Message kDanglingLink {
    "DB1016", Severity::Warning, DRAWBRIDGE_TEXT("core", "This link leads to nothing (%1) and was skipped.")};
inline constexpr Message kLinkLoop {
    "DB1017", Severity::Warning,
    DRAWBRIDGE_TEXT("core",
                    "This link leads back to itself or to a folder that contains it; it was not followed.")};
inline constexpr Message kDocumentTooLarge {
    "DB1018", Severity::Error,
    DRAWBRIDGE_TEXT("core", "This document has %1 MB, more than the limit of %2 MB, and was skipped.")};
inline constexpr Message kNoManifests {
    "DB1019", Severity::Warning,
    DRAWBRIDGE_TEXT("core", "No .yaml, .yml or .json file was found in this folder.")};
inline constexpr Message kHelmChart {
    "DB1020", Severity::Warning,
    DRAWBRIDGE_TEXT("core", "Helm chart %1 (not rendered): run \"helm template\" and open the result.")};
inline constexpr Message kNothingExcluded {
    "DB1037", Severity::Warning, DRAWBRIDGE_TEXT("core", "There is no such file or folder to leave out.")};
inline constexpr Message kLinkedAgain {
    "DB1021", Severity::Information,
    DRAWBRIDGE_TEXT("core", "This link leads to %1, which is read where it stands.")};
inline constexpr Message kComplexKey {
    "DB1023", Severity::Error,
    DRAWBRIDGE_TEXT("core",
                    "A map or a list stands where a key is expected, which Kubernetes does not know; the "
                    "document was skipped. Is a bracket not closed?")};
inline constexpr Message kMoreLikeThis {
    "DB1024", Severity::Information,
    DRAWBRIDGE_TEXT("core", "%1 more findings like this one (%2) are not listed for this file.")};
inline constexpr Message kTooManyFiles {
    "DB1022", Severity::Error,
    DRAWBRIDGE_TEXT("core", "The folder holds more than %1 files; the rest was left out.")};

inline constexpr Message kNoApiVersion {
    "DB2001", Severity::Error,
    DRAWBRIDGE_TEXT("core", "This %1 has no apiVersion; it was skipped. kubectl rejects it.")};
inline constexpr Message kWrongApiVersion {
    "DB2002", Severity::Warning,
    DRAWBRIDGE_TEXT("core", "There is no %1 in %2; did you mean %3? The object is not taken into account.")};
inline constexpr Message kNoName {"DB2003", Severity::Error,
                                  DRAWBRIDGE_TEXT("core", "This %1 has no metadata.name; it was skipped.")};
inline constexpr Message kGeneratedName {
    "DB2004", Severity::Information,
    DRAWBRIDGE_TEXT("core", "The server makes up the name of this %1; it is shown as \"%2\".")};
inline constexpr Message kInferredKind {
    "DB2005", Severity::Information,
    DRAWBRIDGE_TEXT("core", "This object has no kind; it looks like a %1 and is taken as one.")};
inline constexpr Message kIncompleteWorkload {
    "DB2006", Severity::Warning,
    DRAWBRIDGE_TEXT("core", "%1 %2 has no %3: it looks like a patch, and no pods are assumed for it.")};
inline constexpr Message kSelectorDisagrees {
    "DB2007", Severity::Warning,
    DRAWBRIDGE_TEXT("core",
                    "The selector of %1 %2 does not match the labels of its own pod template; the server "
                    "rejects this. The template's labels are used.")};
inline constexpr Message kLabelNotString {
    "DB2008", Severity::Error,
    DRAWBRIDGE_TEXT("core", "The label value %1 is not a string to Kubernetes: quote it (\"%1\").")};
inline constexpr Message kWrongType {"DB2009", Severity::Error,
                                     DRAWBRIDGE_TEXT("core", "%1 must be %2; it was left out.")};
inline constexpr Message kDuplicateObject {
    "DB2010", Severity::Warning,
    DRAWBRIDGE_TEXT("core", "%1 %2 is defined %3 times; this last one counts. The others: %4.")};
inline constexpr Message kUnresolvedVariable {
    "DB2011", Severity::Warning,
    DRAWBRIDGE_TEXT("core", "%1 holds the unresolved variable %2; it is kept as it is written.")};
inline constexpr Message kForeignPolicies {
    "DB2012", Severity::Warning,
    DRAWBRIDGE_TEXT("core",
                    "Policies of kind %2 (%3) are not evaluated (%1 found): what they decide about the pods "
                    "that they may select is unknown.")};
inline constexpr Message kEncryptedObject {
    "DB2013", Severity::Information,
    DRAWBRIDGE_TEXT("core", "%1 %2 is encrypted (%3): only its metadata was read.")};
inline constexpr Message kEncryptedModel {
    "DB2014", Severity::Warning,
    DRAWBRIDGE_TEXT("core", "%1 %2 is encrypted with SOPS and was skipped: decrypt it first.")};
inline constexpr Message kBetaAnnotation {
    "DB2015", Severity::Warning,
    DRAWBRIDGE_TEXT("core",
                    "The annotation %1 has had no effect since Kubernetes 1.7; it isolates nothing.")};
inline constexpr Message kOldNetworkPolicy {
    "DB2016", Severity::Warning,
    DRAWBRIDGE_TEXT("core",
                    "%1 was removed in Kubernetes 1.16; this policy is read as networking.k8s.io/v1.")};
inline constexpr Message kKustomizationFeature {
    "DB2017", Severity::Warning,
    DRAWBRIDGE_TEXT("core",
                    "\"%1\" of this kustomization is not applied; what it would change is not shown.")};
inline constexpr Message kKustomizationResource {
    "DB2018", Severity::Error,
    DRAWBRIDGE_TEXT("core", "The resource %1 of this kustomization was not read: %2.")};
inline constexpr Message kKustomizationMissing {
    "DB2019", Severity::Error, DRAWBRIDGE_TEXT("core", "There is no kustomization.yaml in %1.")};
inline constexpr Message kBadPort {
    "DB2020", Severity::Error,
    DRAWBRIDGE_TEXT("core", "The %1 of a port of %2 is not valid (%3); the port was left out.")};
inline constexpr Message kListItem {
    "DB2021", Severity::Warning,
    DRAWBRIDGE_TEXT("core", "This item of a %1 is not an object; it was skipped.")};
inline constexpr Message kNotRenderedSource {
    "DB2022", Severity::Information,
    DRAWBRIDGE_TEXT(
        "core",
        "Objects of kind %2 (%3) let a controller install more (%1 found): what it installs is not "
        "in this folder. Render it and open the result to see it.")};

inline constexpr Message kPatchFile {
    "DB2023", Severity::Information,
    DRAWBRIDGE_TEXT("core",
                    "This file is a patch of the kustomization in %1, not an object of its own: open the "
                    "kustomization, or build it and open the result.")};

inline constexpr Message kOtherDuplicates {
    "DB2025", Severity::Information,
    DRAWBRIDGE_TEXT("core",
                    "Objects of kinds that decide nothing here are defined more than once (%1 found), for "
                    "example %2 %3, here and at %4.")};

inline constexpr Message kHiddenPods {
    "DB2024", Severity::Warning,
    DRAWBRIDGE_TEXT(
        "core",
        "Objects of kind %2 (%3) let a controller make pods (%1 found): those pods are not shown. "
        "Add manifests of the pods to see what they can reach.")};

/// %1 is the kind, %2 the name, %3 the path of the field, %4 the API server's own words.
inline constexpr Message kRejected {"DB3001", Severity::Error,
                                    DRAWBRIDGE_TEXT("core", "The %1 \"%2\" is invalid: %3: %4")};
inline constexpr Message kUnknownField {
    "DB3002", Severity::Error,
    DRAWBRIDGE_TEXT("core",
                    "The %1 \"%2\" has an unknown field: kubectl rejects it, other tools drop "
                    "the field: strict decoding error: unknown field \"%3\"")};
inline constexpr Message kUndecodable {
    "DB3003", Severity::Error,
    DRAWBRIDGE_TEXT("core", "The %1 \"%2\" cannot be decoded: %3 must be %4, not %5")};
inline constexpr Message kNotCanonical {
    "DB3004", Severity::Error,
    DRAWBRIDGE_TEXT("core", "The %1 \"%2\" is rejected from Kubernetes 1.36 on: %3: %4. It is read as %5.")};
inline constexpr Message kUnresolvedInPolicy {
    "DB3005", Severity::Warning,
    DRAWBRIDGE_TEXT("core",
                    "The %1 \"%2\" holds the unresolved variable %4 in %3: what it decides "
                    "is unknown.")};
inline constexpr Message kStatusField {
    "DB3006", Severity::Information,
    DRAWBRIDGE_TEXT("core", "The %1 \"%2\" has a status, which no longer exists; it is ignored.")};
/// %3 is the path of the peer or the port, %4 the field.
inline constexpr Message kFailsClosed {
    "DB3007", Severity::Warning,
    DRAWBRIDGE_TEXT("core",
                    "The %1 \"%2\" has a field that is not known here: %3.%4. As the API demands, its rule "
                    "accepts nothing, and denies everything if it denies or passes.")};
/// %3 is the path of the rule.
inline constexpr Message kNarrowerAtLayer7 {
    "DB3008", Severity::Information,
    DRAWBRIDGE_TEXT("core",
                    "The %1 \"%2\" lets less through than is shown here: %3 allows single requests at layer "
                    "7, and its ports count as allowed.")};
inline constexpr Message kHostPolicy {
    "DB3009", Severity::Warning,
    DRAWBRIDGE_TEXT("core",
                    "The %1 \"%2\" is about nodes (nodeSelector): it binds no pods of the pod network, and "
                    "what pods of the host network may do is unknown.")};
/// %3 is the path of the field.
inline constexpr Message kFieldNotModelled {
    "DB3010", Severity::Warning,
    DRAWBRIDGE_TEXT("core", "The %1 \"%2\" has %3, which is not evaluated: what depends on it is unknown.")};
inline constexpr Message kStagedPolicy {
    "DB3011", Severity::Information,
    DRAWBRIDGE_TEXT("core",
                    "The %1 \"%2\" is a preview: no cluster enforces it, and nothing here counts it.")};
inline constexpr Message kMissingTier {
    "DB3012", Severity::Warning,
    DRAWBRIDGE_TEXT(
        "core",
        "The %1 \"%2\" is in the tier %3, which is not in the folder: where it stands in the order "
        "is unknown, and so is what it decides.")};
/// %3 is the path, %4 the text as the server would write it.
inline constexpr Message kNotCanonicalText {
    "DB3013", Severity::Warning,
    DRAWBRIDGE_TEXT("core", "The %1 \"%2\" should write %3 in the canonical form \"%4\".")};
inline constexpr Message kManyPeers {
    "DB3014", Severity::Warning,
    DRAWBRIDGE_TEXT("core",
                    "The %1 \"%2\" has %3 peers: CNIs are slow to enforce that many, or refuse them.")};

inline constexpr Message kNotEditable {
    "DB1030", Severity::Warning,
    DRAWBRIDGE_TEXT("core", "The file is no text in UTF-8; it has to be changed by hand.")};
inline constexpr Message kObjectNotThere {
    "DB1031", Severity::Warning,
    DRAWBRIDGE_TEXT("core",
                    "%1 does not stand here as it was loaded: a kustomization or a template makes it, or the "
                    "file has changed. It has to be removed by hand.")};
inline constexpr Message kItemsNotRemovable {
    "DB1032", Severity::Warning,
    DRAWBRIDGE_TEXT("core",
                    "The items of this List are not written one below the other; they have to be removed by "
                    "hand.")};
inline constexpr Message kOthersWouldChange {
    "DB1033", Severity::Warning,
    DRAWBRIDGE_TEXT("core",
                    "Without %1 other objects of the file would not be what they are, for instance because "
                    "they use an anchor of it. It has to be removed by hand.")};
inline constexpr Message kNoResourceList {
    "DB1034", Severity::Warning,
    DRAWBRIDGE_TEXT("core",
                    "The resources of this kustomization cannot be changed in place; the entries have to be "
                    "changed by hand: %1.")};

inline constexpr Message kInterruptedExport {
    "DB1035", Severity::Error,
    DRAWBRIDGE_TEXT("core",
                    "An export into this folder was interrupted, and some of its files are in place and some "
                    "are not: export again.")};

inline constexpr Message kChangesWhatItLists {
    "DB1036", Severity::Warning,
    DRAWBRIDGE_TEXT("core",
                    "This kustomization changes what it lists, and now lists %1: what it builds is not what "
                    "was proven. Verify it with --kustomization.")};

inline constexpr Message kNotListed {
    "DB1038", Severity::Warning,
    DRAWBRIDGE_TEXT(
        "core",
        "This kustomization does not name \"%2\" among its resources: kubectl apply -k %1 does not "
        "apply the exported policies there. Add it, or apply it on its own.")};

} // namespace drawbridge::manifest_messages
