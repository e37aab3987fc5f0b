// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "report/user_claims.h"

#include "report/claim_check.h"

namespace drawbridge {

ClaimVerdict verdictOf(const ReportClaim &claim, bool isInputComplete)
{
    if (claim.failing > 0)
        return ClaimVerdict::Contradicted;
    const bool isSettled = claim.unknown == 0 && isInputComplete && claim.checked > 0;
    return isSettled ? ClaimVerdict::ProvenUnderAssumptions : ClaimVerdict::NotProven;
}

std::optional<ReportClaim> checkedClaim(WorkloadFlows &flows, const Design &design, const DesignClaim &wanted,
                                        const ReportScope &scope, const std::stop_token &stop)
{
    const PodSorts &sorts = flows.sorts();
    const AllowedEdge &about = wanted.connections;
    const auto endOf = [&](const EdgeEndpoint &end) {
        return claimEnd(end, design, flows.cluster(), flows.reachability().profile(), sorts);
    };
    ReportClaim claim;
    const bool isOnly = wanted.rule == ClaimRule::OnlyReaches;
    claim.kind = isOnly ? ClaimKind::OnlyReaches : ClaimKind::CannotReach;
    claim.arguments = {toString(about.from), toString(about.to),
                       about.traffic.empty() ? std::string() : toString(about.traffic)};
    claim.reason = about.reason;
    ClaimedSeparation separation {endOf(about.from), endOf(about.to), {}, edgePorts(about.traffic)};
    const bool isKnown = separation.from.isKnown && separation.to.isKnown;
    // What only one may reach is a claim about everybody, whatever the scope is.
    if (!isOnly && !touches(scope, separation.from, sorts) && !touches(scope, separation.to, sorts)) {
        claim.about = ClaimSubject::OutsideScope;
        return claim;
    }
    if (isOnly) {
        separation.except = std::move(separation.from);
        separation.from = everyEnd(sorts);
        for (std::size_t i = 0; i < separation.to.sorts.size(); ++i)
            separation.except->sorts[i] = either(separation.except->sorts[i], separation.to.sorts[i]);
        separation.except->addresses = separation.except->addresses | separation.to.addresses;
    }
    if (!checkSeparation(flows, separation, claim, stop))
        return std::nullopt;
    claim.unknown += isKnown ? 0 : 1;
    return claim;
}

std::optional<std::vector<ReportClaim>> judgedUserClaims(const Reachability &world, const Design &design,
                                                         bool isInputComplete, const std::stop_token &stop)
{
    std::vector<ReportClaim> claims;
    if (design.claims.empty())
        return claims;
    WorkloadFlows flows(world);
    for (const DesignClaim &each : design.claims) {
        auto claim = checkedClaim(flows, design, each, {}, stop);
        if (!claim)
            return std::nullopt;
        claim->verdict = verdictOf(*claim, isInputComplete);
        claims.push_back(*std::move(claim));
    }
    return claims;
}

} // namespace drawbridge
