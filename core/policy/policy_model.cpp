// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "policy/policy_model.h"

#include <algorithm>

namespace drawbridge {

std::string toString(const PolicyId &id)
{
    return id.namespaceName.empty() ? id.name : id.namespaceName + '/' + id.name;
}

std::string ruleList(const PolicyRule &rule, Direction direction)
{
    if (!rule.section.empty())
        return rule.section;
    return direction == Direction::Ingress ? "ingress" : "egress";
}

std::string_view toString(UnresolvedPeer::Kind kind)
{
    switch (kind) {
    case UnresolvedPeer::Kind::Nodes:
        return "nodes";
    case UnresolvedPeer::Kind::DomainNames:
        return "domainNames";
    case UnresolvedPeer::Kind::ApiServer:
        return "kube-apiserver";
    case UnresolvedPeer::Kind::ReservedEndpoints:
        return "reserved endpoints";
    case UnresolvedPeer::Kind::CloudGroups:
        return "cloud groups";
    case UnresolvedPeer::Kind::CidrGroups:
        return "CIDR groups";
    case UnresolvedPeer::Kind::Services:
        return "services";
    }
    return {};
}

namespace {

bool isSamePeer(const PolicyPeer &a, const PolicyPeer &b)
{
    return a.what == b.what;
}

bool isSameRule(const PolicyRule &a, const PolicyRule &b)
{
    return a.action == b.action && a.isValid == b.isValid && a.traffic == b.traffic && a.own == b.own
        && a.unmodelled == b.unmodelled && std::ranges::equal(a.peers, b.peers, isSamePeer);
}

} // namespace

bool isSameDecision(const Policy &a, const Policy &b)
{
    return a.place == b.place && a.ruleActions == b.ruleActions && a.namespaceName == b.namespaceName
        && a.namespaceSelector == b.namespaceSelector && a.podSelector == b.podSelector
        && a.decidesIngress == b.decidesIngress && a.decidesEgress == b.decidesEgress
        && a.isolatesIngress == b.isolatesIngress && a.isolatesEgress == b.isolatesEgress
        && a.subject == b.subject && a.isCertain == b.isCertain && a.unmodelled == b.unmodelled
        && std::ranges::equal(a.ingress, b.ingress, isSameRule)
        && std::ranges::equal(a.egress, b.egress, isSameRule);
}

} // namespace drawbridge
