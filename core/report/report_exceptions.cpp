// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "report/report_exceptions.h"

#include "report/claim_ends.h"
#include "report/default_coverage.h"
#include "report/report_input.h"
#include "synthesis/design_resolution.h"

#include <algorithm>
#include <tuple>

namespace drawbridge {

namespace {

class ExceptionList {
public:
    ExceptionList(const ReportInput &input, const PodSorts &sorts)
        : m_input(input)
        , m_sorts(sorts)
        , m_date(input.options.date)
    {
    }

    void addDesign(const Design &design)
    {
        for (const AllowedEdge &edge : design.edges) {
            if (!edge.reviewBy.empty() && (isMeant(edge.from, design) || isMeant(edge.to, design)))
                add({ExceptionKind::Edge, nameOf(edge), edge.reason, edge.owner, edge.reviewBy, false,
                     edge.place.where});
        }
        for (const auto &[external, meaning] : design.meanings) {
            if (!meaning.reviewBy.empty())
                add({ExceptionKind::Meaning, toString(external), {}, {}, meaning.reviewBy, false, {}});
        }
        for (const AcceptedFinding &each : design.accepted)
            add({ExceptionKind::AcceptedFinding, each.finding, each.reason, {}, {}, false, {}});
        for (const auto &[namespaceName, posture] : design.postures) {
            if ((!posture.denyIngress || !posture.denyEgress)
                && isMeant(NamespaceEndpoint {namespaceName}, design))
                add({ExceptionKind::Posture, namespaceName, {}, {}, {}, false, {}});
        }
    }

    void addCoverage(const DefaultCoverage &coverage)
    {
        for (const WorkloadCoverage &each : coverage.workloads) {
            if (each.ingress.isolation != Isolation::Isolated || each.egress.isolation != Isolation::Isolated)
                add({ExceptionKind::NotIsolated, each.workload, {}, {}, {}, false, {}});
        }
    }

    std::vector<ReportException> take()
    {
        std::ranges::sort(m_list, {}, [](const ReportException &each) {
            return std::tie(each.kind, each.subject, each.where);
        });
        return std::move(m_list);
    }

private:
    /// What the folder does not tell is not left out.
    bool isMeant(const EdgeEndpoint &endpoint, const Design &design) const
    {
        const Reachability &world = m_input.reachability;
        return m_input.options.scope.isWhole()
            || touches(m_input.options.scope,
                       claimEnd(endpoint, design, world.cluster(), world.profile(), m_sorts), m_sorts);
    }

    void add(ReportException exception)
    {
        exception.isExpired = isExpired(exception.reviewBy, m_date);
        m_list.push_back(std::move(exception));
    }

    const ReportInput &m_input;
    const PodSorts &m_sorts;
    const std::string &m_date;
    std::vector<ReportException> m_list;
};

} // namespace

bool isExpired(const std::string &reviewBy, const std::string &date)
{
    return !date.empty() && !reviewBy.empty() && reviewBy < date;
}

std::vector<ReportException> reportExceptions(const ReportInput &input, const DefaultCoverage &coverage,
                                              const PodSorts &sorts)
{
    ExceptionList list(input, sorts);
    if (input.design)
        list.addDesign(*input.design);
    list.addCoverage(coverage);
    return list.take();
}

} // namespace drawbridge
