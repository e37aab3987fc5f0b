// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "synthesis/design_resolution.h"

#include "base/overloaded.h"
#include "base/repeated.h"
#include "base/text.h"
#include "reachability/matching.h"
#include "synthesis/messages.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <future>
#include <iterator>
#include <set>

namespace drawbridge {

namespace {

std::string joined(const std::set<std::string> &names)
{
    return join({names.begin(), names.end()}, ", ");
}

/// Relates one edge to the cluster; every failure is a problem with the edge's name and place.
class EdgeResolver {
public:
    EdgeResolver(const Cluster &cluster, const Design &design, const EnforcementProfile &profile,
                 const AllowedEdge &edge, std::vector<Diagnostic> &problems)
        : m_cluster(cluster)
        , m_design(design)
        , m_profile(profile)
        , m_edge(edge)
        , m_problems(problems)
    {
    }

    ResolvedEdge resolve();

private:
    void resolveEnd(ResolvedEnd &end);
    void resolveMeaning(const ExternalMeaning &meaning, ResolvedEnd &end);
    void resolveWorkload(const WorkloadEndpoint &wanted, ResolvedEnd &end);
    void resolveNamespace(const std::string &name, const LabelSelector &selector, ResolvedEnd &end);
    void resolvePods(const PodsEndpoint &wanted, ResolvedEnd &end);
    void resolveExternal(WellKnownExternal external, ResolvedEnd &end);
    void reportMissing(const WorkloadEndpoint &wanted);
    void addPods(WorkloadIndex workload, ResolvedEnd &end);
    void checkPortNames();
    void checkBlocks(const ResolvedEnd &end);
    void report(const Message &message, std::vector<std::string> arguments = {})
    {
        arguments.insert(arguments.begin(), nameOf(m_edge));
        m_problems.push_back({&message, std::move(arguments), m_edge.place.where, {}});
        m_result.isResolved = m_result.isResolved && message.severity != Severity::Error;
    }

    const Cluster &m_cluster;
    const Design &m_design;
    const EnforcementProfile &m_profile;
    const AllowedEdge &m_edge;
    std::vector<Diagnostic> &m_problems;
    ResolvedEdge m_result;
};

ResolvedEdge EdgeResolver::resolve()
{
    m_result.from.endpoint = m_edge.from;
    m_result.to.endpoint = m_edge.to;
    m_result.ports = edgePorts(m_edge.traffic);
    resolveEnd(m_result.from);
    resolveEnd(m_result.to);
    if (m_result.isResolved) {
        checkPortNames();
        checkBlocks(m_result.from);
        checkBlocks(m_result.to);
    }
    return std::move(m_result);
}

void EdgeResolver::resolveEnd(ResolvedEnd &end)
{
    if (const ExternalMeaning *meaning = m_design.meaningOf(end.endpoint))
        return resolveMeaning(*meaning, end);
    std::visit(
        Overloaded {
            [&](const WorkloadEndpoint &each) { resolveWorkload(each, end); },
            [&](const NamespaceEndpoint &each) { resolveNamespace(each.namespaceName, {}, end); },
            [&](const GroupEndpoint &each) { resolveNamespace(each.namespaceName, each.podSelector, end); },
            [&](const PodsEndpoint &each) { resolvePods(each, end); },
            [&](const CidrEndpoint &each) {
                end.blocks = {{each.cidr, each.except}};
            },
            [&](const DnsNameEndpoint &each) { report(messages::kDnsNameInexpressible, {each.name}); },
            [&](const ExternalEndpoint &each) { resolveExternal(each.external, end); },
        },
        end.endpoint);
    std::ranges::sort(end.pods);
}

void EdgeResolver::resolveMeaning(const ExternalMeaning &meaning, ResolvedEnd &end)
{
    if (meaning.ends.empty()) {
        report(messages::kLeftDenied, {toString(end.endpoint)});
        m_result.isResolved = false;
    } else if (isInsideCluster(meaning.ends.front())) {
        end.endpoint = meaning.ends.front();
        resolveEnd(end);
    } else {
        for (const EdgeEndpoint &each : meaning.ends) {
            const auto &block = std::get<CidrEndpoint>(each);
            end.blocks.push_back({block.cidr, block.except});
        }
    }
}

void EdgeResolver::reportMissing(const WorkloadEndpoint &wanted)
{
    std::vector<std::string> names;
    for (const ClusterWorkload &each : m_cluster.workloads()) {
        if (each.id.namespaceName == wanted.namespaceName)
            names.push_back(each.id.name);
    }
    const std::string near = nearestName(wanted.name, names);
    if (near.empty())
        report(messages::kWorkloadMissing, {toString(EdgeEndpoint(wanted))});
    else
        report(messages::kWorkloadMissingDidYouMean,
               {toString(EdgeEndpoint(wanted)), fmt::format("{}/{}", wanted.namespaceName, near)});
}

void EdgeResolver::resolveWorkload(const WorkloadEndpoint &wanted, ResolvedEnd &end)
{
    const std::vector<WorkloadIndex> found
        = m_cluster.findWorkloads(wanted.namespaceName, wanted.name, wanted.kind);
    if (found.empty())
        return reportMissing(wanted);
    if (found.size() > 1) {
        std::vector<std::string> ids;
        for (const WorkloadIndex each : found)
            ids.push_back(toString(m_cluster[each].id));
        return report(messages::kWorkloadAmbiguous, {toString(EdgeEndpoint(wanted)), join(ids, ", ")});
    }
    addPods(found.front(), end);
    if (end.workloads.empty())
        report(messages::kHostNetworkEnd, {toString(EdgeEndpoint(wanted))});
}

/// Adds the workload unless policies cannot select it. One host-network pod makes it so: the others alone
/// would not be what was drawn.
void EdgeResolver::addPods(WorkloadIndex workload, ResolvedEnd &end)
{
    const std::vector<PodIndex> &pods = m_cluster[workload].pods;
    const auto isBound = [this](PodIndex pod) { return isSelectable(m_cluster[pod], m_profile); };
    if (!std::ranges::all_of(pods, isBound))
        return;
    end.workloads.push_back(workload);
    end.pods.insert(end.pods.end(), pods.begin(), pods.end());
}

void EdgeResolver::resolveNamespace(const std::string &name, const LabelSelector &selector, ResolvedEnd &end)
{
    const auto index = m_cluster.findNamespace(name);
    if (!index)
        return report(messages::kNamespaceMissing, {name});
    std::set<std::string> leftOut;
    std::set<std::string> unknown;
    for (const WorkloadIndex workload : m_cluster[*index].workloads) {
        for (const PodIndex pod : m_cluster[workload].pods) {
            const Match match = matchPod(selector, m_cluster, pod, m_profile);
            if (match == Match::No)
                continue;
            if (!isSelectable(m_cluster[pod], m_profile))
                leftOut.insert(toString(m_cluster[workload].id));
            else if (match == Match::Maybe)
                unknown.insert(toString(m_cluster[workload].id));
            else
                end.pods.push_back(pod);
        }
    }
    if (!leftOut.empty())
        report(messages::kHostNetworkPodsLeftOut, {joined(leftOut)});
    if (!unknown.empty())
        report(messages::kMembershipUnknown, {joined(unknown), toString(end.endpoint)});
    else if (end.pods.empty())
        report(messages::kGroupIsEmpty, {toString(end.endpoint)});
}

void EdgeResolver::resolvePods(const PodsEndpoint &wanted, ResolvedEnd &end)
{
    std::set<std::string> unknown;
    for (std::uint32_t i = 0; i < m_cluster.pods().size(); ++i) {
        const PodIndex pod {i};
        const Match match
            = both(matchNamespace(wanted.namespaceSelector, m_cluster.namespaceOf(pod), m_profile),
                   matchPod(wanted.podSelector, m_cluster, pod, m_profile));
        if (match == Match::No || !isSelectable(m_cluster[pod], m_profile))
            continue;
        (match == Match::Yes ? end.heldPods : end.doubtfulPods).push_back(pod);
        if (match == Match::Maybe)
            unknown.insert(toString(m_cluster.workloadOf(pod).id));
    }
    if (!unknown.empty())
        report(messages::kPodsUndecided, {joined(unknown), toString(end.endpoint)});
}

void EdgeResolver::resolveExternal(WellKnownExternal external, ResolvedEnd &end)
{
    switch (external) {
    case WellKnownExternal::Internet:
        end.blocks = internetBlocks();
        return;
    case WellKnownExternal::ApiServer:
    case WellKnownExternal::Nodes:
        return report(messages::kAddressUnknown, {std::string(toString(external))});
    case WellKnownExternal::IngressController:
        for (std::size_t i = 0; i < m_cluster.workloads().size(); ++i) {
            if (isIngressController(m_cluster.workloads()[i]))
                addPods(WorkloadIndex(static_cast<std::uint32_t>(i)), end);
        }
        if (end.workloads.empty())
            report(messages::kIngressControllerMissing);
        return;
    }
}

void EdgeResolver::checkPortNames()
{
    for (const NamedPort &name : m_result.ports.named) {
        EdgePorts one;
        one.named = {name};
        const auto resolves = [&](PodIndex pod) { return !resolvedOn(one, m_cluster[pod]).isEmpty(); };
        if (isOpenedByEdges(m_edge.to) && std::ranges::none_of(m_result.to.pods, resolves))
            report(messages::kPortNameUnresolved,
                   {toString(m_edge.to), name.name, std::string(toString(*name.protocol))});
    }
    if (!isExpressible(m_result.ports, m_profile))
        report(messages::kTooManySinglePorts,
               {std::to_string(kMostSinglePorts), std::string(m_profile.name)});
    if (!m_profile.supportsSctp && !m_result.ports.numbered.ports(Protocol::Sctp).isEmpty())
        report(messages::kProfileLacks, {"SCTP", std::string(m_profile.name)});
}

void EdgeResolver::checkBlocks(const ResolvedEnd &end)
{
    const bool isInternet = end.endpoint == EdgeEndpoint(ExternalEndpoint {WellKnownExternal::Internet});
    if (end.blocks.empty() || isInternet || !m_profile.ipBlocksMatchPods)
        return;
    const auto mayHold = [addresses = end.addresses()](const ClusterPod &pod) {
        return pod.addresses.empty() && matchPodAddress(addresses, pod) != Match::No;
    };
    if (std::ranges::any_of(m_cluster.pods(), mayHold))
        report(messages::kBlockMayHoldPods, {toString(end.endpoint)});
}

IpBlock block(const char *cidr, std::initializer_list<const char *> except)
{
    IpBlock result {*Cidr::parse(cidr), {}};
    for (const char *each : except)
        result.except.push_back(*Cidr::parse(each));
    return result;
}

/// Labels of the pods of well-known ingress controllers; an empty value stands for any.
constexpr std::array<std::pair<std::string_view, std::string_view>, 24> kIngressControllerLabels = {{
    {"app.kubernetes.io/name", "ingress-nginx"},
    {"app.kubernetes.io/name", "nginx-ingress"},
    {"app.kubernetes.io/name", "nginx-ingress-controller"},
    {"app.kubernetes.io/name", "traefik"},
    {"app.kubernetes.io/name", "haproxy-ingress"},
    {"app.kubernetes.io/name", "kubernetes-ingress"},
    {"app.kubernetes.io/name", "kong"},
    {"app.kubernetes.io/name", "emissary-ingress"},
    {"app.kubernetes.io/name", "ambassador"},
    {"app.kubernetes.io/name", "contour"},
    {"app.kubernetes.io/name", "envoy-gateway"},
    {"app.kubernetes.io/name", "apisix"},
    {"app.kubernetes.io/name", "skipper-ingress"},
    {"app", "ingress-nginx"},
    {"app", "nginx-ingress"},
    {"app", "nginx-ingress-controller"},
    {"app", "traefik"},
    {"app", "haproxy-ingress"},
    {"app", "istio-ingressgateway"},
    {"app", "ingress-kong"},
    {"istio", "ingressgateway"},
    {"k8s-app", "traefik-ingress-lb"},
    {"name", "nginx-ingress-microk8s"},
    {"ingresscontroller.operator.openshift.io/deployment-ingresscontroller", ""},
}};

} // namespace

AddressSet ResolvedEnd::addresses() const
{
    AddressSet set;
    for (const IpBlock &each : blocks)
        set = set | each.addresses();
    return set;
}

bool ResolvedEnd::standsForSomething() const
{
    return !workloads.empty() || !blocks.empty() || std::holds_alternative<NamespaceEndpoint>(endpoint)
        || std::holds_alternative<GroupEndpoint>(endpoint) || std::holds_alternative<PodsEndpoint>(endpoint);
}

std::vector<std::string> namespacesOf(const Cluster &cluster, const ResolvedEnd &end)
{
    if (const auto *ns = std::get_if<NamespaceEndpoint>(&end.endpoint))
        return {ns->namespaceName};
    if (const auto *group = std::get_if<GroupEndpoint>(&end.endpoint))
        return {group->namespaceName};
    std::vector<std::string> names;
    for (const WorkloadIndex workload : end.workloads)
        names.push_back(cluster[workload].id.namespaceName);
    sortAndDropRepeated(names);
    return names;
}

std::vector<IpBlock> internetBlocks()
{
    return {block("0.0.0.0/0",
                  {"10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
                   "192.168.0.0/16", "224.0.0.0/3"}),
            block("::/0", {"::1/128", "fc00::/7", "fe80::/10", "ff00::/8"})};
}

AddressSet internetAddresses()
{
    AddressSet addresses;
    for (const IpBlock &block : internetBlocks())
        addresses = addresses | block.addresses();
    return addresses;
}

bool isIngressController(const ClusterWorkload &workload)
{
    const std::string *component = workload.labels.find("app.kubernetes.io/component");
    const bool isHelper = component && *component != "controller" && *component != "ingress-controller";
    if (workload.id.kind == "Job" || workload.id.kind == "CronJob" || isHelper)
        return false;
    return std::ranges::any_of(kIngressControllerLabels, [&workload](const auto &label) {
        const std::string *value = workload.labels.find(label.first);
        return value && (label.second.empty() || *value == label.second);
    });
}

EdgeEndpoint endpointOf(const Cluster &cluster, WorkloadIndex workload)
{
    const WorkloadId &id = cluster[workload].id;
    return WorkloadEndpoint {id.namespaceName, id.name,
                             cluster.isNameShared(workload) ? id.kind : std::string()};
}

std::string nameOf(const AllowedEdge &edge)
{
    return fmt::format("{} -> {}", toString(edge.from), toString(edge.to));
}

const EnforcementProfile &profileOf(const Design &design)
{
    const EnforcementProfile *profile = findProfile(design.profile);
    return profile ? *profile : genericProfile();
}

ResolvedDesign resolveDesign(const Cluster &cluster, const Design &design, const EnforcementProfile &profile)
{
    const auto resolved = [&](std::size_t first, std::size_t end) {
        ResolvedDesign part;
        part.edges.reserve(end - first);
        for (std::size_t i = first; i < end; ++i)
            part.edges.push_back(
                EdgeResolver(cluster, design, profile, design.edges[i], part.problems).resolve());
        return part;
    };
    // Worth a thread.
    constexpr std::size_t kMany = 20'000;
    const std::size_t count = design.edges.size();
    if (count < kMany)
        return resolved(0, count);
    auto later = std::async(std::launch::async, resolved, count / 2, count);
    ResolvedDesign all = resolved(0, count / 2);
    ResolvedDesign rest = later.get();
    all.edges.reserve(count);
    std::ranges::move(rest.edges, std::back_inserter(all.edges));
    std::ranges::move(rest.problems, std::back_inserter(all.problems));
    return all;
}

} // namespace drawbridge
