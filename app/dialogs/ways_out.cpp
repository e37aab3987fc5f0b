// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "dialogs/ways_out.h"

#include "design/design_edits.h"
#include "document/endpoint_index.h"
#include "support/qt_text.h"
#include "synthesis/design_resolution.h"
#include "synthesis/messages.h"
#include "text/domain_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace drawbridge::app {

namespace {

struct WaysOut {
    Q_DECLARE_TR_FUNCTIONS(WaysOut)
};

EdgeEndpoint endOf(const FlowEnd &end, const Cluster &cluster)
{
    if (const auto *pod = std::get_if<PodIndex>(&end))
        return endpointOf(cluster, cluster[*pod].workload);
    return CidrEndpoint {Cidr::of(std::get<IpAddress>(end)), {}};
}

WayOut removal(const Design &design, std::size_t index)
{
    const AllowedEdge &edge = design.edges[index];
    return {WaysOut::tr("Remove the edge %1").arg(connectionText(edge.from, edge.to)),
            WaysOut::tr("The connection is denied then."), WaysOut::tr("Remove"), withoutEdge(design, index)};
}

/// The edge with the workload that was probably meant, if the problem names one.
std::optional<WayOut> correction(const Design &design, std::size_t index, const Diagnostic &problem)
{
    if (problem.message != &messages::kWorkloadMissingDidYouMean)
        return std::nullopt;
    const std::string &missing = problem.arguments[1];
    const std::string &meant = problem.arguments[2];
    const std::size_t slash = meant.find('/');
    AllowedEdge edge = design.edges[index];
    EdgeEndpoint &end = toString(edge.from) == missing ? edge.from : edge.to;
    if (toString(end) != missing || slash == std::string::npos)
        return std::nullopt;
    end = WorkloadEndpoint {meant.substr(0, slash), meant.substr(slash + 1), {}};
    const QString text = WaysOut::tr("Draw %1 instead").arg(connectionText(edge.from, edge.to));
    Result<Design> drawn = withEdge(withoutEdge(design, index), std::move(edge));
    if (!drawn)
        return std::nullopt;
    return WayOut {text, WaysOut::tr("If %1 is what was meant.").arg(toQString(meant)), WaysOut::tr("Draw"),
                   *std::move(drawn)};
}

/// Ways for an end whose addresses are not known here.
void addMeanings(const Design &design, const EdgeEndpoint &external, std::vector<WayOut> &ways)
{
    Result<Design> denied = withMeaning(design, external, {});
    if (!denied || design.meaningOf(external))
        return;
    const QString name = endpointText(external);
    ways.push_back({WaysOut::tr("Say which addresses %1 has").arg(name),
                    WaysOut::tr("Edges to it allow exactly these."), WaysOut::tr("Give it addresses…"),
                    design, external});
    ways.push_back({WaysOut::tr("Leave %1 denied").arg(name),
                    WaysOut::tr("Its edges stay in the design and allow nothing."),
                    WaysOut::tr("Leave it denied"), *std::move(denied)});
}

/// True for problems that end once the design says what an external stands for.
bool isAboutMeaning(const Diagnostic &problem)
{
    return problem.message == &messages::kIngressControllerMissing
        || problem.message == &messages::kAddressUnknown
        || problem.message == &messages::kDnsNameInexpressible;
}

std::optional<WayOut> replacement(const Design &design, const LoadedPolicyId &policy)
{
    if (!design.keeps(policy))
        return std::nullopt;
    const QString name = toQString(policy.namespaceName) + QLatin1Char('/') + toQString(policy.name);
    return WayOut {WaysOut::tr("Replace %1 by the design").arg(name),
                   WaysOut::tr("What only this policy allows is denied then."), WaysOut::tr("Replace"),
                   withPolicyKept(design, policy, false)};
}

std::optional<WayOut> drawing(const CounterExample &example, const Cluster &cluster, const Design &design)
{
    AllowedEdge edge;
    edge.from = endOf(example.flow.from, cluster);
    edge.to = endOf(example.flow.to, cluster);
    edge.traffic = {{example.flow.protocol, PortReference(example.flow.port), std::nullopt}};
    const QString connection = connectionText(edge.from, edge.to);
    Result<Design> drawn = withEdge(design, std::move(edge));
    if (!drawn || *drawn == design)
        return std::nullopt;
    return WayOut {WaysOut::tr("Draw %1").arg(connection),
                   WaysOut::tr("If the connection is meant to be allowed."), WaysOut::tr("Draw"),
                   *std::move(drawn)};
}

} // namespace

std::vector<WayOut> waysOut(const CounterExample &example, const Cluster &cluster, const Design &design)
{
    std::vector<WayOut> ways;
    std::vector<LoadedPolicyId> offered;
    for (const PolicyCitation &citation : example.citations) {
        const LoadedPolicyId policy {citation.policy.namespaceName, citation.policy.name};
        if (std::ranges::find(offered, policy) != offered.end())
            continue;
        offered.push_back(policy);
        if (auto way = replacement(design, policy))
            ways.push_back(*std::move(way));
    }
    if (example.wanted == Access::Denied) {
        if (auto way = drawing(example, cluster, design))
            ways.push_back(*std::move(way));
        return ways;
    }
    const auto edge = indexOfEdge(design, endOf(example.flow.from, cluster), endOf(example.flow.to, cluster));
    if (edge)
        ways.push_back(removal(design, *edge));
    return ways;
}

std::vector<WayOut> waysOut(const Diagnostic &problem, const Design &design)
{
    std::vector<WayOut> ways;
    if (problem.arguments.empty())
        return ways;
    const std::string &subject = problem.arguments.front();
    for (std::size_t i = 0; i < design.edges.size(); ++i) {
        if (nameOf(design.edges[i]) != subject)
            continue;
        if (isAboutMeaning(problem)) {
            for (const EdgeEndpoint &end : {design.edges[i].from, design.edges[i].to})
                addMeanings(design, end, ways);
        }
        if (auto way = correction(design, i, problem))
            ways.push_back(*std::move(way));
        ways.push_back(removal(design, i));
    }
    for (const LoadedPolicyId &policy : design.keptPolicies) {
        if (policy.namespaceName + "/" + policy.name != subject)
            continue;
        if (auto way = replacement(design, policy))
            ways.push_back(*std::move(way));
    }
    return ways;
}

} // namespace drawbridge::app
