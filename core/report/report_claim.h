// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/traffic_set.h"
#include "report/report_citation.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace drawbridge {

/// What the statements of a report rest on, beyond the files.
enum class AssumptionCode : std::uint8_t {
    /// The CNI enforces the policies as the profile (first argument) describes it.
    CniEnforces,
    /// The folder holds every policy, namespace and workload of the cluster.
    FolderIsComplete,
    /// Nothing changes labels, pods or policies in the cluster after they were applied.
    NothingChanges,
    /// A pod's own node is never kept out, and pods on the host network (first argument: how many) are bound
    /// by
    /// no policy.
    NodesAreTrusted,
    /// Policies decide about TCP, UDP and SCTP alone.
    OtherProtocols,
    /// Something was left out that may hold policies or workloads (arguments: how much in all, documents,
    /// objects whose controllers make pods that no file describes).
    InputIncomplete,
    /// Some verdicts are unknown (first argument: on how many pairs of workloads, or of a workload and
    /// addresses).
    VerdictsUnknown,
    /// There are policies that are not modelled (first argument: how many).
    PoliciesNotModelled,
    /// The report is about some of the workloads only (arguments: how many, and how many there are).
    ScopeIsPart,
};

struct ReportAssumption {
    AssumptionCode code {};
    std::vector<std::string> arguments;
    friend bool operator==(const ReportAssumption &, const ReportAssumption &) = default;
};

enum class ClaimKind : std::uint8_t {
    /// Every pod that policies can bind denies by default what enters; what leaves.
    DefaultDenyIngress,
    DefaultDenyEgress,
    /// The policies of the folder allow exactly what the design allows.
    PoliciesEqualDesign,
    /// The traffic between zones is what was required (arguments: how many cells were required).
    ZonesAsRequired,
    /// No address of the Internet may connect to a pod, nothing that an Ingress or the like leads to lets its
    /// controller in, and no Service or port of a node is open to it; no pod may connect to an address of the
    /// Internet.
    NothingFromInternet,
    NothingToInternet,
    /// No pod may connect to 169.254.169.254 or fd00:ec2::254.
    MetadataUnreachable,
    /// The user's own: nothing of the first argument may connect to the second one (third argument: on which
    /// traffic; empty for any).
    CannotReach,
    /// The user's own: no workload and no address but the first argument, or the second itself, may connect
    /// to
    /// the second one.
    OnlyReaches,
};

/// What a claim is about, beside its own ends.
enum class ClaimSubject : std::uint8_t {
    Cluster,
    /// The workloads in the scope of the report, and what they exchange with others.
    Scope,
    /// Nothing in the scope: it is not judged.
    OutsideScope,
};

enum class ClaimVerdict : std::uint8_t { Proven, ProvenUnderAssumptions, NotProven, Contradicted };

/// What a claim counts.
enum class ClaimUnit : std::uint8_t {
    /// Workloads that policies can bind; workloads.
    BindableWorkloads,
    Workloads,
    /// Ways into workloads: from the Internet, through an ingress controller, through an open Service.
    WaysIn,
    /// Pairs of zones of which something was required.
    Cells,
    /// Ordered pairs of pods. Of the differences the worst one is counted and named.
    PodPairs,
    /// Ordered pairs of workloads, and of a workload and addresses.
    Pairs,
};

ClaimUnit unitOf(ClaimKind kind);

/// What stands in the way of a proof.
enum class ClaimDoubt : std::uint8_t {
    SelfTestFailed,
    /// Something was left out that may hold policies or workloads.
    InputIncomplete,
    /// It is unknown whether some of what was looked at is allowed.
    VerdictsUnknown,
    /// No connection and no pod is such that the claim says something about it.
    NothingLookedAt,
    /// The folder holds nothing of the first end of the claim; of the second one.
    FromNotInFolder,
    ToNotInFolder,
    /// No file tells what the end is, and the design gives it no meaning.
    FromWithoutMeaning,
    ToWithoutMeaning,
    /// The design has errors: what it allows is not certain.
    DesignHasErrors,
};

/// One connection on which a claim fails, or of which it is unknown whether it does.
struct ClaimExample {
    /// "shop/cart[Deployment]", a zone, an address, "{ingress-controller}", "{node}", "{internet}",
    /// "{metadata}", or "{any}" where a claim is about pods by themselves.
    std::string from;
    std::string to;
    TrafficSet traffic;
    /// False if it is unknown.
    bool isCertain = true;
    friend bool operator==(const ClaimExample &, const ClaimExample &) = default;
};

/// A statement about the cluster, and how far the files prove it.
struct ReportClaim {
    ClaimKind kind {};
    ClaimSubject about = ClaimSubject::Cluster;
    std::vector<std::string> arguments;
    /// Why the user wants it; empty for the built-in ones.
    std::string reason;
    ClaimVerdict verdict = ClaimVerdict::NotProven;
    /// Places in IsolationReport::assumptions, ascending; what the verdict rests on, or why there is none.
    std::vector<std::size_t> assumptions;
    /// What stands in the way of a proof; empty where it is proven.
    std::vector<ClaimDoubt> doubts;
    /// How many of unitOf(kind) were looked at, and on how many of them the claim fails or is unknown.
    std::uint64_t checked = 0;
    std::uint64_t failing = 0;
    std::uint64_t unknown = 0;
    /// Some of those, failing ones first.
    std::vector<ClaimExample> examples;
};

/// The claims of a report, and the assumptions that they rest on.
struct JudgedClaims {
    std::vector<ReportClaim> claims;
    std::vector<ReportAssumption> assumptions;
};

struct DefaultCoverage;
struct FlowRegister;
struct InputCompleteness;
struct OutsideExposure;
struct ReportInput;
struct ZoneMatrix;
class WorkloadFlows;

/// What is known of the cluster before claims are judged.
struct ClaimBasis {
    const ReportInput &input;
    WorkloadFlows &flows;
    const InputCompleteness &completeness;
    const DefaultCoverage &coverage;
    const ZoneMatrix &zones;
    const OutsideExposure &exposure;
    const FlowRegister &registered;
};

/// Nothing if the stop was requested.
std::optional<JudgedClaims> judgeClaims(const ClaimBasis &basis, const std::stop_token &stop = {});

} // namespace drawbridge
