// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "document/policy_lines.h"

#include "document/endpoint_index.h"

#include <algorithm>
#include <iterator>
#include <ranges>
#include <sstream>

namespace drawbridge::app {

namespace {

using Pods = std::vector<PodIndex>;

std::vector<std::string> linesOf(const std::string &bytes)
{
    std::vector<std::string> lines;
    std::istringstream stream(bytes);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

std::size_t indentOf(const std::string &line)
{
    return std::min(line.find_first_not_of(' '), line.size());
}

/// Whether the line belongs to the block that begins at the other one, whose content is indented at least so.
bool isInBlock(const std::vector<std::string> &lines, int first, std::size_t indent, int line)
{
    if (first < 1 || line < first || line > static_cast<int>(lines.size()))
        return false;
    for (int i = first + 1; i <= line; ++i) {
        if (indentOf(lines[static_cast<std::size_t>(i - 1)]) < indent)
            return false;
    }
    return true;
}

bool isInPlace(const std::vector<std::string> &lines, const SourcePosition &where, int line)
{
    return isInBlock(lines, static_cast<int>(where.line), where.column - 1, line);
}

/// The last of the parts that begins at or before the line and holds it.
template <typename Part>
const Part *partAt(const std::vector<Part> &parts, const std::vector<std::string> &lines, int line)
{
    for (const Part &part : parts | std::views::reverse) {
        if (part.where.isKnown() && isInPlace(lines, part.where, line))
            return &part;
    }
    return nullptr;
}

Pods selectedPods(const Cluster &cluster, const PodPeer &peer)
{
    Pods found;
    for (std::size_t i = 0; i < cluster.pods().size(); ++i) {
        const auto pod = static_cast<PodIndex>(i);
        const ClusterNamespace &space = cluster.namespaceOf(pod);
        const bool isThere = peer.namespaceSelector ? matches(*peer.namespaceSelector, space.labels)
                                                    : space.name == peer.namespaceName;
        if (isThere && matches(peer.podSelector, cluster[pod].labels))
            found.push_back(pod);
    }
    return found;
}

bool meet(const Pods &a, Pods b)
{
    std::ranges::sort(b);
    return std::ranges::any_of(a, [&b](PodIndex pod) { return std::ranges::binary_search(b, pod); });
}

/// Whether the end is what a peer names; without a peer, any end is.
bool isNamed(const Cluster &cluster, const EdgeEndpoint &end, const PolicyPeer *peer)
{
    if (!peer)
        return true;
    if (const auto *pods = std::get_if<PodPeer>(&peer->what))
        return meet(selectedPods(cluster, *pods), podsOf(cluster, end));
    const auto *addresses = std::get_if<AddressPeer>(&peer->what);
    return addresses && !(addressesOf(end) & addresses->addresses).isEmpty();
}

std::optional<SelectedConnection> connectionAt(const Simulation &simulation, const Policy &policy,
                                               Direction direction, const PolicyPeer *peer)
{
    const Cluster &cluster = *simulation.project->cluster;
    const Pods subject
        = selectedPods(cluster, PodPeer {policy.namespaceName, std::nullopt, policy.podSelector});
    for (const AllowedEdge &edge : simulation.design->edges) {
        const bool isOut = direction == Direction::Egress;
        if (meet(subject, podsOf(cluster, isOut ? edge.from : edge.to))
            && isNamed(cluster, isOut ? edge.to : edge.from, peer))
            return SelectedConnection {edge.from, edge.to};
    }
    return std::nullopt;
}

/// Whether the line is of the selector of the policy's own pods.
bool isSubject(const std::vector<std::string> &lines, int line)
{
    const auto own = std::ranges::find_if(
        lines, [](const std::string &text) { return text.starts_with("  podSelector:"); });
    const auto first = static_cast<int>(own - lines.begin()) + 1;
    return own != lines.end() && isInBlock(lines, first, 3, line);
}

} // namespace

PolicyLine policyLine(const Simulation &simulation, const std::string &file, int line)
{
    const std::string *bytes = simulation.exportedFile(file);
    if (!bytes)
        return {};
    const Cluster &cluster = *simulation.project->cluster;
    const std::vector<std::string> lines = linesOf(*bytes);
    PolicyLine found;
    for (const Policy &policy : simulation.designed->policies().policies) {
        if (policy.where.file.text() != file)
            continue;
        if (isSubject(lines, line))
            found.pods
                = selectedPods(cluster, PodPeer {policy.namespaceName, std::nullopt, policy.podSelector});
        for (const Direction direction : {Direction::Ingress, Direction::Egress}) {
            const PolicyRule *rule = partAt(policy.rules(direction), lines, line);
            if (!rule)
                continue;
            const PolicyPeer *peer = partAt(rule->peers, lines, line);
            if (const auto *pods = peer ? std::get_if<PodPeer>(&peer->what) : nullptr)
                found.pods = selectedPods(cluster, *pods);
            found.connection = connectionAt(simulation, policy, direction, peer);
        }
    }
    return found;
}

} // namespace drawbridge::app
