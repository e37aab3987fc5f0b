// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "report/self_test.h"

#include "manifest/manifest_loader.h"
#include "policy/policy_compiler.h"
#include "reachability/flow_evaluator.h"
#include "report/pair_traffic.h"

#include <fmt/format.h>
#include <memory>
#include <span>

namespace drawbridge {

namespace {

/// Two namespaces with a client and a server each; each policy of the second namespace selects one server.
constexpr std::string_view kPods = R"(
{apiVersion: v1, kind: Namespace, metadata: {name: near, labels: {team: a}}}
---
{apiVersion: v1, kind: Namespace, metadata: {name: far, labels: {team: b}}}
---
{apiVersion: v1, kind: Pod, metadata: {name: client, namespace: near, labels: {app: client}}, spec: {containers: [{name: c}]}}
---
{apiVersion: v1, kind: Pod, metadata: {name: client, namespace: far, labels: {app: client}}, spec: {containers: [{name: c}]}}
)";

constexpr std::string_view kServer = R"(---
{{apiVersion: v1, kind: Pod, metadata: {{name: {0}, namespace: near, labels: {{app: {0}}}}}, spec: {{containers: [{{name: c, ports: [{{name: web, containerPort: 8080}}]}}]}}}}
---
{{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {{name: {0}, namespace: near}}, spec: {{podSelector: {{matchLabels: {{app: {0}}}}}, {1}}}}}
)";

/// One policy and one connection to the pod that it selects (or from it, where the policy is about egress).
struct Case {
    std::string_view name;
    std::string_view spec;
    /// "near/client", "far/client", or an address.
    std::string_view other;
    Protocol protocol;
    std::uint16_t port;
    Access expected;
    Direction direction = Direction::Ingress;
};

constexpr Case kCases[] = {
    {"deny-all", "policyTypes: [Ingress]", "near/client", Protocol::Tcp, 80, Access::Denied},
    {"egress-open", "policyTypes: [Ingress]", "near/client", Protocol::Tcp, 80, Access::Allowed,
     Direction::Egress},
    {"empty-from", "ingress: [{from: []}]", "far/client", Protocol::Tcp, 80, Access::Allowed},
    {"other-namespace", "ingress: [{from: [{podSelector: {}}]}]", "far/client", Protocol::Tcp, 80,
     Access::Denied},
    {"own-namespace", "ingress: [{from: [{podSelector: {}}]}]", "near/client", Protocol::Tcp, 80,
     Access::Allowed},
    {"both-selectors",
     "ingress: [{from: [{namespaceSelector: {matchLabels: {team: b}}, podSelector: {matchLabels: {app: "
     "none}}}]}]",
     "far/client", Protocol::Tcp, 80, Access::Denied},
    {"either-selector",
     "ingress: [{from: [{namespaceSelector: {matchLabels: {team: b}}}, {podSelector: {matchLabels: {app: "
     "none}}}]}]",
     "far/client", Protocol::Tcp, 80, Access::Allowed},
    {"port", "ingress: [{ports: [{port: 80}]}]", "near/client", Protocol::Tcp, 80, Access::Allowed},
    {"other-port", "ingress: [{ports: [{port: 80}]}]", "near/client", Protocol::Tcp, 81, Access::Denied},
    {"other-protocol", "ingress: [{ports: [{port: 80}]}]", "near/client", Protocol::Udp, 80, Access::Denied},
    {"range", "ingress: [{ports: [{port: 80, endPort: 90}]}]", "near/client", Protocol::Tcp, 90,
     Access::Allowed},
    {"named-port", "ingress: [{ports: [{port: web}]}]", "near/client", Protocol::Tcp, 8080, Access::Allowed},
    {"block", "ingress: [{from: [{ipBlock: {cidr: 203.0.113.0/24, except: [203.0.113.8/29]}}]}]",
     "203.0.113.1", Protocol::Tcp, 80, Access::Allowed},
    {"exception", "ingress: [{from: [{ipBlock: {cidr: 203.0.113.0/24, except: [203.0.113.8/29]}}]}]",
     "203.0.113.9", Protocol::Tcp, 80, Access::Denied},
    {"egress-rule", "policyTypes: [Egress], egress: [{to: [{ipBlock: {cidr: '2001:db8::/32'}}]}]",
     "2001:db8::1", Protocol::Sctp, 80, Access::Allowed, Direction::Egress},
    {"egress-alone", "policyTypes: [Egress]", "2001:db8::1", Protocol::Tcp, 80, Access::Denied,
     Direction::Egress},
    {"expression",
     "ingress: [{from: [{podSelector: {matchExpressions: [{key: app, operator: NotIn, values: [x]}]}}]}]",
     "near/client", Protocol::Tcp, 80, Access::Allowed},
    {"rejected", "ingress: [{ports: [{port: 99999}]}]", "near/client", Protocol::Tcp, 80, Access::Unknown},
};

std::string manifests()
{
    std::string text(kPods);
    for (const Case &each : kCases)
        text += fmt::format(fmt::runtime(kServer), each.name, each.spec);
    return text;
}

std::optional<FlowEnd> endOf(const Cluster &cluster, std::string_view name)
{
    if (const auto address = IpAddress::parse(name))
        return *address;
    const std::size_t slash = name.find('/');
    const std::vector<WorkloadIndex> found
        = cluster.findWorkloads(name.substr(0, slash), name.substr(slash + 1));
    if (found.size() != 1)
        return std::nullopt;
    return cluster[found.front()].pods.front();
}

Access accessIn(const TrafficBounds &bounds, Protocol protocol, std::uint16_t port)
{
    if (bounds.allowed.contains(protocol, port))
        return Access::Allowed;
    return bounds.possible.contains(protocol, port) ? Access::Unknown : Access::Denied;
}

bool holds(const Case &which, const Reachability &world)
{
    const Cluster &cluster = world.cluster();
    const auto server = endOf(cluster, "near/" + std::string(which.name));
    const auto other = endOf(cluster, which.other);
    if (!server || !other)
        return false;
    const bool enters = which.direction == Direction::Ingress;
    const Flow flow {enters ? *other : *server, enters ? *server : *other, which.protocol, which.port};
    const TrafficBounds bounds = boundsBetween(world, flow.from, flow.to);
    return accessIn(bounds, which.protocol, which.port) == which.expected
        && evaluateFlow(cluster, world.policies(), world.profile(), flow).access == which.expected;
}

} // namespace

SelfTest runSelfTest()
{
    const SourceFile file {"self-test.yaml", manifests()};
    const LoadedFolder loaded = loadFiles(std::span(&file, 1));
    const auto world = Reachability::compute(
        std::make_shared<const Cluster>(buildCluster(loaded.objects).cluster),
        std::make_shared<const PolicySet>(compilePolicies(loaded.objects)), genericProfile());
    SelfTest result;
    for (const Case &each : kCases) {
        ++result.cases;
        if (!holds(each, *world))
            result.failed.emplace_back(each.name);
    }
    return result;
}

} // namespace drawbridge
