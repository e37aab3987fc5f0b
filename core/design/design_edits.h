// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "design/design.h"

#include <cstddef>
#include <string>
#include <vector>

namespace drawbridge {

/// Pure edits: each returns the next design, and the same design where nothing changes. An edit that would
/// break an invariant (edgeError) returns why instead.

/// Adds the edge; where one with the same ends exists its traffic is widened by the new one's, and what the
/// old one leaves empty (reason, owner, review date) is taken from the new one.
Result<Design> withEdge(const Design &design, AllowedEdge edge);
/// Adds one after the other; those that would break an invariant are left out.
Design withEdges(const Design &design, std::vector<AllowedEdge> edges);
/// The edge takes the place of the one at the index; edges are sorted, so its own index may be another one
/// afterwards (indexOfEdge).
Result<Design> withEdgeReplaced(const Design &design, std::size_t index, AllowedEdge edge);
/// The design itself where there is no such edge.
Design withoutEdge(const Design &design, std::size_t index);
/// Where the edge between the two ends stands.
std::optional<std::size_t> indexOfEdge(const Design &design, const EdgeEndpoint &from,
                                       const EdgeEndpoint &to);

/// What the namespaces do about DNS, in one step. They keep the rest of their postures.
Design withDnsScope(const Design &design, const std::vector<std::string> &namespaces, DnsScope scope);
/// Every namespace is isolated both ways and may ask DNS, whatever its posture was.
Design withDefaultDeny(const Design &design);
Design withPosture(const Design &design, const std::string &namespaceName, const Posture &posture);
Design withPolicyKept(const Design &design, const LoadedPolicyId &policy, bool isKept);
Design withPosition(const Design &design, const std::string &key, const CanvasPosition &position);
Design withoutPosition(const Design &design, const std::string &key);
Design withFolded(const Design &design, const std::vector<std::string> &namespaces, bool isFolded);
Design withCardArrangement(const Design &design, bool isWanted);
Design withCardPosition(const Design &design, const std::string &key, const CanvasPosition &position);
Design withExternal(const Design &design, EdgeEndpoint external);
/// Takes the external from the canvas together with every edge that starts or ends at it.
Design withoutExternal(const Design &design, const EdgeEndpoint &external);
/// Says what an external stands for; takes the place of what was said before.
Result<Design> withMeaning(const Design &design, EdgeEndpoint external, ExternalMeaning meaning);
/// Nothing is said about the external any more.
Design withoutMeaning(const Design &design, const EdgeEndpoint &external);
Design withProfile(const Design &design, std::string profile);
/// One entry for each finding: accepting it again replaces reason and date.
/// The same as read from that file, at the same lines.
Design withPlacesIn(Design design, const FileName &file);

Design withAccepted(const Design &design, AcceptedFinding accepted);
Design withoutAccepted(const Design &design, const std::string &finding);
/// One claim for each rule and ends: claiming it again replaces traffic and reason. Fails where an edge with
/// those ends makes no sense.
Result<Design> withClaim(const Design &design, DesignClaim claim);
/// The design itself where there is no such claim.
Design withoutClaim(const Design &design, std::size_t index);

} // namespace drawbridge
