// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "filter/scope_members.h"

#include "base/text.h"
#include "filter/workload_matches.h"
#include "report/messages.h"

#include <algorithm>

namespace drawbridge {

namespace {

std::optional<Diagnostic> unknownNamespace(const ScopeChoice &choice, const Cluster &cluster)
{
    std::vector<std::string> known;
    for (const ClusterNamespace &space : cluster.namespaces())
        known.push_back(space.name);
    for (const std::string &name : choice.namespaces) {
        if (std::ranges::find(known, name) != known.end())
            continue;
        const std::string meant = nearestName(name, known);
        if (meant.empty())
            return Diagnostic {&report_messages::kScopeNamespaceUnknown, {name}, {}, {}};
        return Diagnostic {&report_messages::kScopeNamespaceDidYouMean, {name, meant}, {}, {}};
    }
    return std::nullopt;
}

Match matchOf(FilterAnswer answer)
{
    switch (answer) {
    case FilterAnswer::No:
        return Match::No;
    case FilterAnswer::Perhaps:
        return Match::Maybe;
    case FilterAnswer::Yes:
        return Match::Yes;
    }
    return Match::Maybe;
}

} // namespace

Result<ReportScope> scopeMembers(const ScopeChoice &choice, const Reachability &reachability,
                                 const std::vector<Exposure> &exposures)
{
    if (choice.isWhole())
        return ReportScope();
    const Cluster &cluster = reachability.cluster();
    if (auto problem = unknownNamespace(choice, cluster))
        return tl::unexpected(*std::move(problem));
    const auto filter = WorkloadFilter::parse(choice.filter);
    if (!filter)
        return tl::unexpected(filter.error().what);
    const WorkloadMatches matches = *matchWorkloads(*filter, reachability, exposures);
    std::vector<Match> members;
    for (std::size_t i = 0; i < cluster.workloads().size(); ++i) {
        const bool isNamed = choice.namespaces.empty()
            || std::ranges::find(choice.namespaces, cluster.workloads()[i].id.namespaceName)
                != choice.namespaces.end();
        members.push_back(isNamed ? matchOf(matches.answers[i]) : Match::No);
    }
    if (std::ranges::all_of(members, [](Match each) { return each == Match::No; }))
        return failure(report_messages::kScopeEmpty);
    return ReportScope(std::move(members));
}

} // namespace drawbridge
