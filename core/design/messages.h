// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"

/// What the design file and the edits can say.
namespace drawbridge::messages {

inline constexpr Message kNotADesign {
    "DB6001", Severity::Error,
    DRAWBRIDGE_TEXT("core", "This is not a design: expected apiVersion drawbridge/v1 and kind Design.")};
inline constexpr Message kNewerDesign {
    "DB6002", Severity::Warning,
    DRAWBRIDGE_TEXT("core", "The design is of version %1; this program knows v1. It is opened read-only.")};
inline constexpr Message kUnknownDesignField {
    "DB6003", Severity::Warning,
    DRAWBRIDGE_TEXT("core", "Unknown field \"%1\" in %2; it is kept when the design is saved.")};
inline constexpr Message kUnknownDesignFieldDidYouMean {
    "DB6004", Severity::Warning,
    DRAWBRIDGE_TEXT("core",
                    "Unknown field \"%1\" in %2, did you mean \"%3\"? It is kept when the design is saved.")};
inline constexpr Message kWrongType {"DB6005", Severity::Error,
                                     DRAWBRIDGE_TEXT("core", "\"%1\" must be %2.")};
inline constexpr Message kMissingField {"DB6006", Severity::Error,
                                        DRAWBRIDGE_TEXT("core", "The field \"%1\" is missing.")};
inline constexpr Message kUnknownEndField {
    "DB6009", Severity::Error,
    DRAWBRIDGE_TEXT("core",
                    "Unknown field \"%1\": what this entry means is not certain, so it is left out.")};
inline constexpr Message kAmbiguousEnd {
    "DB6010", Severity::Error,
    DRAWBRIDGE_TEXT("core",
                    "An end is exactly one of workload, namespace, group, cidr, dnsName and external.")};
inline constexpr Message kBadWorkloadName {
    "DB6011", Severity::Error,
    DRAWBRIDGE_TEXT("core", "\"%1\" is no workload: expected namespace/name or namespace/name[Kind].")};
inline constexpr Message kUnknownValue {"DB6012", Severity::Error,
                                        DRAWBRIDGE_TEXT("core", "\"%1\" is not known here; known are %2.")};
inline constexpr Message kBadCidr {
    "DB6013", Severity::Error,
    DRAWBRIDGE_TEXT("core", "\"%1\" is no address block, such as 10.9.8.0/24 or 2001:db8::/64.")};
inline constexpr Message kSeveralDocuments {
    "DB6014", Severity::Error, DRAWBRIDGE_TEXT("core", "A design is one document; this file holds %1.")};
inline constexpr Message kMergedEdge {
    "DB6007", Severity::Information,
    DRAWBRIDGE_TEXT("core", "A second edge from %1 to %2; its traffic is added to the first.")};
inline constexpr Message kMaskedCidr {
    "DB6008", Severity::Warning,
    DRAWBRIDGE_TEXT("core", "%1 has bits set beyond its prefix and is read as %2.")};

inline constexpr Message kBothEndsOutside {
    "DB6020", Severity::Error,
    DRAWBRIDGE_TEXT("core", "Neither %1 nor %2 is in the cluster: no policy could allow or deny this.")};
inline constexpr Message kIncompleteEnd {"DB6021", Severity::Error,
                                         DRAWBRIDGE_TEXT("core", "An end of the edge has no %1.")};
inline constexpr Message kExceptOutsideBlock {
    "DB6022", Severity::Error,
    DRAWBRIDGE_TEXT("core", "The exception %1 must lie within %2 and be smaller.")};
inline constexpr Message kPortZero {"DB6023", Severity::Error,
                                    DRAWBRIDGE_TEXT("core", "Ports are numbers from 1 to 65535.")};
inline constexpr Message kRangeEndsBeforeStart {
    "DB6024", Severity::Error, DRAWBRIDGE_TEXT("core", "The range of ports %1-%2 ends before it begins.")};
inline constexpr Message kRangeWithoutNumber {
    "DB6025", Severity::Error, DRAWBRIDGE_TEXT("core", "The field endPort needs a port that is a number.")};
inline constexpr Message kBadPortName {
    "DB6026", Severity::Error,
    DRAWBRIDGE_TEXT("core",
                    "\"%1\" is no name of a port: at most 15 of a-z, 0-9 and -, at least one letter, no - at "
                    "an end and no two in a row.")};
inline constexpr Message kPortNameOfAddress {
    "DB6027", Severity::Error,
    DRAWBRIDGE_TEXT("core", "%1 is outside the pods, so the port must be a number and not the name \"%2\".")};
inline constexpr Message kBadReviewDate {
    "DB6028", Severity::Error, DRAWBRIDGE_TEXT("core", "\"%1\" is no date of the form 2027-03-31.")};
inline constexpr Message kMeaningOfItsOwn {
    "DB6032", Severity::Error,
    DRAWBRIDGE_TEXT("core", "%1 has a meaning of its own; only what no folder can tell is given one.")};
inline constexpr Message kAddressMeaning {
    "DB6033", Severity::Error, DRAWBRIDGE_TEXT("core", "%1 can only stand for blocks of addresses.")};
inline constexpr Message kControllerMeaning {
    "DB6034", Severity::Error,
    DRAWBRIDGE_TEXT("core",
                    "%1 can only stand for one workload, namespace or group, or for blocks of addresses.")};
inline constexpr Message kReviewDateMissing {
    "DB6035", Severity::Error,
    DRAWBRIDGE_TEXT("core", "The addresses of %1 need a date of review (reviewBy), because they change.")};
inline constexpr Message kSecondMeaning {
    "DB6036", Severity::Error, DRAWBRIDGE_TEXT("core", "The design says twice what %1 stands for.")};
inline constexpr Message kBadLabel {"DB6030", Severity::Error,
                                    DRAWBRIDGE_TEXT("core", "No policy can select pods by \"%1\": %2.")};
inline constexpr Message kMappedCidr {
    "DB6031", Severity::Error,
    DRAWBRIDGE_TEXT("core", "%1 is IPv4 written as IPv6, which the API server rejects: write it as IPv4.")};
inline constexpr Message kNoEndToOpen {
    "DB6037", Severity::Error,
    DRAWBRIDGE_TEXT("core",
                    "Neither %1 nor %2 is a workload, a namespace or a group: the edge has no end to open.")};
inline constexpr Message kNoSuchEdge {"DB6029", Severity::Error,
                                      DRAWBRIDGE_TEXT("core", "The design has no edge number %1.")};

} // namespace drawbridge::messages
