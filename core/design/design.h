// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "design/edge_list.h"
#include "design/report_settings.h"
#include "diagnostics/result.h"

#include <compare>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace drawbridge {

/// Which pods of a namespace that denies egress may ask the DNS of the cluster.
enum class DnsScope {
    Nobody,
    /// Only the pods that an edge names as its start. They get it from their own policies.
    PerWorkload,
    /// Every pod, by one policy.
    PerNamespace,
};

/// All of them, in order.
inline constexpr DnsScope kAllDnsScopes[] = {DnsScope::Nobody, DnsScope::PerWorkload, DnsScope::PerNamespace};

/// "false", "per-workload", "true", as in the design file.
std::string_view toString(DnsScope scope);

/// What holds for every pod of a namespace. The default is zero trust: deny both ways, cluster DNS allowed.
struct Posture {
    bool denyIngress = true;
    bool denyEgress = true;
    DnsScope dns = DnsScope::PerNamespace;
    bool sameNamespace = false;
    UnknownFields unknownFields {};
    friend auto operator<=>(const Posture &, const Posture &) = default;
};

/// A loaded policy by namespace and name.
struct LoadedPolicyId {
    std::string namespaceName;
    std::string name;
    friend auto operator<=>(const LoadedPolicyId &, const LoadedPolicyId &) = default;
};

/// What an external stands for that no folder can tell, as the user says: blocks of addresses, or for the
/// ingress controller one end inside the cluster. Without any end it stays denied: its edges are kept and
/// allow nothing.
struct ExternalMeaning {
    std::vector<EdgeEndpoint> ends;
    /// ISO 8601 date; addresses of a DNS name need one, because they change.
    std::string reviewBy;
    UnknownFields unknownFields {};
    friend auto operator<=>(const ExternalMeaning &, const ExternalMeaning &) = default;
};

/// In canvas units, the upper left corner.
struct CanvasPosition {
    double x = 0;
    double y = 0;
    friend auto operator<=>(const CanvasPosition &, const CanvasPosition &) = default;
};

/// A finding that the user has accepted, kept as written.
struct AcceptedFinding {
    std::string finding;
    std::string reason;
    std::string date;
    UnknownFields unknownFields {};
    friend auto operator<=>(const AcceptedFinding &, const AcceptedFinding &) = default;
};

/// What the user says about the whole, to be checked and reported.
enum class ClaimRule {
    /// Nothing of `from` may connect to anything of `to`.
    CannotReach,
    /// No workload and no address but those in `from`, or in `to` itself, may connect to anything of `to`.
    OnlyReaches,
};

inline constexpr ClaimRule kAllClaimRules[] = {ClaimRule::CannotReach, ClaimRule::OnlyReaches};

/// "cannot-reach", "only-reaches", as in the design file.
std::string_view toString(ClaimRule rule);

/// A claim about connections: their ends, their traffic (empty for any), and why it is made. It allows and
/// denies nothing.
struct DesignClaim {
    ClaimRule rule = ClaimRule::CannotReach;
    AllowedEdge connections;
    friend auto operator<=>(const DesignClaim &, const DesignClaim &) = default;
};

/// What the user wants: the immutable value that is edited, undone, saved and exported. What a design allows
/// is defined in README.md.
struct Design {
    std::string profile = "generic";
    /// Namespaces that differ from the default posture.
    std::map<std::string, Posture> postures;
    /// Loaded policies that stay in force beside the design; all others are replaced.
    std::vector<LoadedPolicyId> keptPolicies;
    EdgeList edges;
    /// Externals that stand on the canvas without an edge.
    std::vector<EdgeEndpoint> externals;
    std::map<EdgeEndpoint, ExternalMeaning> meanings;
    /// Where the user put things, by toString(EdgeEndpoint).
    std::map<std::string, CanvasPosition> positions;
    /// Namespaces that the canvas shows as one card each.
    std::set<std::string> foldedNamespaces;
    /// Whether the cards have an arrangement of their own: once all namespaces were folded, until none is.
    bool hasCardArrangement = false;
    /// Where the user put things in that arrangement, by toString(EdgeEndpoint).
    std::map<std::string, CanvasPosition> cardPositions;
    std::vector<AcceptedFinding> accepted;
    /// Sorted; no two have the same rule and ends.
    std::vector<DesignClaim> claims {};
    ReportSettings report {};
    UnknownFields unknownFields {};
    UnknownFields unknownPolicyFields {};
    UnknownFields unknownCanvasFields {};
    /// Entries of the file's lists that could not be read, by field ("edges"). Kept on save; while there are
    /// any, nothing is exported, because they may have said what else is allowed.
    std::map<std::string, std::vector<Node>> unreadEntries;
    FilePlace place {};

    /// The namespace's own posture, or the default.
    const Posture &postureOf(const std::string &namespaceName) const;
    bool keeps(const LoadedPolicyId &policy) const;
    /// Nothing if the design does not say what the end stands for.
    const ExternalMeaning *meaningOf(const EdgeEndpoint &external) const;

    friend bool operator==(const Design &, const Design &) = default;
};

/// Why an edge makes no sense in any cluster: no end that it could open, a range that ends before it begins,
/// an exception that is no part of its block, a name for a port of an address. Nothing if it is fine.
std::optional<Diagnostic> edgeError(const AllowedEdge &edge);

/// The same of connections that a claim is about: it opens nothing, so pods may be chosen at both ends.
std::optional<Diagnostic> claimError(const AllowedEdge &edge);

/// Why an external cannot stand for that: it has a meaning of its own, or the ends are neither blocks nor one
/// end in the cluster of the ingress controller. Nothing if it is fine.
std::optional<Diagnostic> meaningError(const EdgeEndpoint &external, const ExternalMeaning &meaning);

/// True for ends that name pods: workload, namespace, group, pods of any namespace, and the ingress
/// controller, which runs as pods.
bool isInsideCluster(const EdgeEndpoint &endpoint);
/// Whether an edge opens the end itself, and not the other one alone.
bool isOpenedByEdges(const EdgeEndpoint &endpoint);

/// "TCP 7070, UDP 53, TCP http, TCP 8000-8010"; "everything" for the empty list.
std::string toString(const std::vector<EdgeTraffic> &traffic);

} // namespace drawbridge
