// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "fuzz/world_checks.h"

#include "cluster/cluster.h"
#include "export/connection_list.h"
#include "export/policy_bundle.h"
#include "fuzz/fuzz_target.h"
#include "manifest/document_parser.h"
#include "manifest/policy_writer.h"
#include "policy/policy_compiler.h"
#include "reachability/flow_evaluator.h"
#include "reachability/reachability.h"
#include "tree/yaml_text.h"

#include <set>

namespace drawbridge::fuzz {

namespace {

/// How many pods, addresses and ports of a world are tried with each other.
constexpr std::size_t kMostEnds = 6;
constexpr std::size_t kMostPorts = 6;

/// The ports at which some rule begins, and two that no rule may name.
std::set<std::uint16_t> portsOf(const PolicySet &policies)
{
    std::set<std::uint16_t> ports = {1, 65535};
    for (const Policy &policy : policies.policies) {
        for (const Direction direction : {Direction::Ingress, Direction::Egress}) {
            for (const PolicyRule &rule : policy.rules(direction)) {
                for (const Protocol protocol : kAllProtocols) {
                    for (const PortRange &range : rule.traffic.numbered.ports(protocol).ranges()) {
                        if (ports.size() < kMostPorts)
                            ports.insert(range.first);
                    }
                }
            }
        }
    }
    return ports;
}

Access accessOf(const TrafficBounds &bounds, const Flow &flow)
{
    if (bounds.allowed.contains(flow.protocol, flow.port))
        return Access::Allowed;
    return bounds.possible.contains(flow.protocol, flow.port) ? Access::Unknown : Access::Denied;
}

TrafficBounds boundsOf(const Reachability &engine, const FlowEnd &from, const FlowEnd &to)
{
    const auto *source = std::get_if<PodIndex>(&from);
    const auto *target = std::get_if<PodIndex>(&to);
    if (source && target)
        return engine.between(*source, *target);
    return source ? engine.toAddress(*source, std::get<IpAddress>(to))
                  : engine.fromAddress(std::get<IpAddress>(from), *target);
}

void checkPair(const Reachability &engine, const FlowEnd &from, const FlowEnd &to,
               const std::set<std::uint16_t> &ports)
{
    const TrafficBounds bounds = boundsOf(engine, from, to);
    require(bounds.possible.contains(bounds.allowed), "what is allowed is possible");
    for (const Protocol protocol : kAllProtocols) {
        for (const std::uint16_t port : ports) {
            const Flow flow {from, to, protocol, port};
            const Verdict verdict = evaluateFlow(engine.cluster(), engine.policies(), engine.profile(), flow);
            require(accessOf(bounds, flow) == verdict.access, "the engine says what the evaluator says");
        }
    }
}

void checkFlows(const Reachability &engine)
{
    std::vector<FlowEnd> ends;
    for (std::size_t i = 0; i < std::min(kMostEnds, engine.cluster().pods().size()); ++i)
        ends.emplace_back(PodIndex(i));
    const auto atoms = engine.externalAtoms();
    for (std::size_t i = 0; i < std::min(kMostEnds, atoms.size()); ++i)
        ends.emplace_back(atoms[i * atoms.size() / std::min(kMostEnds, atoms.size())].last);
    const std::set<std::uint16_t> ports = portsOf(engine.policies());
    for (const FlowEnd &from : ends) {
        for (const FlowEnd &to : ends) {
            if (std::holds_alternative<PodIndex>(from) || std::holds_alternative<PodIndex>(to))
                checkPair(engine, from, to, ports);
        }
    }
}

bool isAccepted(const NetworkPolicy &policy)
{
    const auto isValid = [](const NetworkPolicyRule &rule) { return rule.isValid; };
    return policy.isValid && std::ranges::all_of(policy.ingress, isValid)
        && std::ranges::all_of(policy.egress, isValid);
}

} // namespace

void checkWorld(const KubernetesObjects &objects)
{
    const auto cluster = std::make_shared<const Cluster>(buildCluster(objects).cluster);
    for (const EnforcementProfile &profile : enforcementProfiles()) {
        const auto policies = std::make_shared<const PolicySet>(compilePolicies(objects, profile));
        const auto engine = Reachability::compute(cluster, policies, profile);
        checkFlows(*engine);
    }
    if (cluster->workloads().size() > kMostEnds)
        return;
    const auto policies = std::make_shared<const PolicySet>(compilePolicies(objects));
    const auto engine = Reachability::compute(cluster, policies, genericProfile());
    const ConnectionList list = listConnections(*engine, objects.exposures);
    for (const auto form : {ConnectionListFormat::Text, ConnectionListFormat::Csv, ConnectionListFormat::Json,
                            ConnectionListFormat::Markdown, ConnectionListFormat::Dot})
        static_cast<void>(format(list, form));
}

bool checkWrittenPolicy(const NetworkPolicy &policy)
{
    const std::string text = writePolicy(policy);
    const SourceFile file {"policy.yaml", text};
    LoadOptions options;
    options.jobs = 1;
    const LoadedFolder loaded = loadFiles(std::span(&file, 1), options);
    require(loaded.objects.networkPolicies.size() == 1, "a written policy is one policy", text);
    const NetworkPolicy &read = loaded.objects.networkPolicies[0];
    if (!isAccepted(read))
        return false;
    require(writePolicy(read) == text, "a policy that is read again is written alike", text);
    KubernetesObjects one;
    one.networkPolicies = {policy};
    require(isSameDecision(compilePolicies(one).policies.front(),
                           compilePolicies(loaded.objects).policies.front()),
            "a written policy decides alike", text);
    return true;
}

void checkWrittenTree(const Node &tree)
{
    // Below a key, because a list of JSON at the top of a document is read as the documents that it lists.
    Node root = Node::map(0, 0);
    root.set("tree", tree);
    for (const std::string &written : {yamlBlock(root), "tree: " + yamlFlow(tree) + '\n'}) {
        const ParsedDocuments read = parseDocuments(FileName("a.yaml"), written);
        require(read.documents.size() == 1 && read.documents[0] == root,
                "a written tree is read as the same tree", written);
    }
}

void checkWrittenPolicies(const KubernetesObjects &objects)
{
    for (const NetworkPolicy &policy : objects.networkPolicies)
        require(!isAccepted(policy) || checkWrittenPolicy(policy), "a policy stays accepted",
                writePolicy(policy));
}

} // namespace drawbridge::fuzz
