// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "sections/each_section.h"

#include "sections/claim_words.h"
#include "sections/section_words.h"
#include "support/number_text.h"
#include "text/domain_text.h"

#include <algorithm>

namespace drawbridge::app {

namespace {

QString titleOf(OutsideKind kind)
{
    switch (kind) {
    case OutsideKind::FromInternet:
        return SectionWords::tr("From the Internet");
    case OutsideKind::ToInternet:
        return SectionWords::tr("To the Internet");
    case OutsideKind::FromIngressController:
        return SectionWords::tr("From an ingress controller");
    case OutsideKind::FromOpenService:
        return SectionWords::tr("Through an open Service or a port of a node");
    case OutsideKind::ToMetadata:
        return SectionWords::tr("To the metadata address 169.254.169.254");
    case OutsideKind::ToApiServer:
        return SectionWords::tr("To the API server");
    case OutsideKind::ToDns:
        return SectionWords::tr("To DNS");
    }
    return {};
}

TableCell trafficCell(const TrafficSet &traffic)
{
    return cellOf(traffic.isEmpty() ? orDash({}) : trafficText(traffic), TextStyle::Code);
}

/// Workloads of which the same is to be told.
struct ExposedAlike {
    const ExposureRow *first = nullptr;
    std::vector<std::string> workloads;
};

std::vector<ExposedAlike> exposedAlike(const OutsideExposure &exposure, OutsideKind kind)
{
    std::vector<ExposedAlike> all;
    for (const ExposureRow &row : exposure.rows) {
        if (row.kind != kind)
            continue;
        const auto found = std::ranges::find_if(all, [&row](const ExposedAlike &alike) {
            return alike.first->allowed == row.allowed && alike.first->unknown == row.unknown
                && alike.first->isEveryAddress == row.isEveryAddress;
        });
        if (found == all.end())
            all.push_back({&row, {row.workload}});
        else
            found->workloads.push_back(row.workload);
    }
    return all;
}

Table tableOf(const OutsideExposure &exposure, OutsideKind kind)
{
    Table table {titleOf(kind),
                 {{SectionWords::tr("Workload"), {}, 3},
                  {SectionWords::tr("Allowed"), {}, 3},
                  {SectionWords::tr("Unknown"), {}, 2},
                  {SectionWords::tr("Addresses"), {}, 1}},
                 {}};
    for (const ExposedAlike &alike : exposedAlike(exposure, kind)) {
        const ExposureRow &row = *alike.first;
        table.rows.push_back(
            {{namesCell(alike.workloads), trafficCell(row.allowed), trafficCell(row.unknown),
              cellOf(row.isEveryAddress ? SectionWords::tr("all") : SectionWords::tr("some"))},
             !row.unknown.isEmpty()});
    }
    return table;
}

/// In the numbers of the claim about the Internet.
void addWaysIn(SectionBuilder &builder)
{
    const std::vector<ReportClaim> &claims = builder.report().claims;
    const auto claim = std::ranges::find(claims, ClaimKind::NothingFromInternet, &ReportClaim::kind);
    if (claim == claims.end() || claim->about == ClaimSubject::OutsideScope)
        return;
    builder.paragraph(
        SectionWords::tr("From the Internet, through an ingress controller, and through an open Service or a "
                         "port of a node there are %1 ways in. Open: %2, unknown: %3. This is what claim %4 "
                         "counts.")
            .arg(numberText(claim->checked), numberText(claim->failing), numberText(claim->unknown),
                 claimName(static_cast<std::size_t>(claim - claims.begin()))));
}

} // namespace

void addExposure(SectionBuilder &builder)
{
    const OutsideExposure &exposure = builder.report().exposure;
    builder.paragraph(SectionWords::tr(
        "What the policies of the folder let %Ln workload(s) exchange with the outside. What is "
        "not listed is denied. Firewalls and load balancers in front of the cluster may deny "
        "more; they are not modelled.",
        nullptr, asCount(exposure.workloads)));
    addWaysIn(builder);
    for (const OutsideKind kind : kAllOutsideKinds) {
        builder.heading(titleOf(kind));
        if (kind == OutsideKind::ToApiServer && !exposure.isApiServerKnown)
            builder.paragraph(
                SectionWords::tr(
                    "The design does not say where the API server is: these are workloads that may "
                    "connect to some address outside of the cluster."),
                TextStyle::Small);
        const bool isKnown = kind != OutsideKind::ToDns || exposure.isDnsInFolder;
        builder.addOr(tableOf(exposure, kind),
                      isKnown ? SectionWords::tr("No workload.")
                              : SectionWords::tr("Not known: the folder has no pods of the cluster's DNS."));
    }
}

} // namespace drawbridge::app
