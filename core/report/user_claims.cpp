// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "report/user_claims.h"

#include "report/claim_check.h"

namespace drawbridge {

namespace {

/// Why nothing can be proven about the end; nothing if it is known.
std::optional<ClaimDoubt> doubtAbout(const ClaimEnd &end, ClaimDoubt ifAbsent, ClaimDoubt ifMeaningless)
{
    if (end.isKnown)
        return std::nullopt;
    return end.lacksMeaning ? ifMeaningless : ifAbsent;
}

} // namespace

void settle(ReportClaim &claim, bool isInputComplete, std::uint64_t least)
{
    if (claim.failing > 0) {
        claim.verdict = ClaimVerdict::Contradicted;
        return;
    }
    if (!isInputComplete)
        claim.doubts.push_back(ClaimDoubt::InputIncomplete);
    if (claim.unknown > 0)
        claim.doubts.push_back(ClaimDoubt::VerdictsUnknown);
    if (claim.checked < least && claim.doubts.empty())
        claim.doubts.push_back(ClaimDoubt::NothingLookedAt);
    claim.verdict = claim.doubts.empty() ? ClaimVerdict::ProvenUnderAssumptions : ClaimVerdict::NotProven;
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
    using enum ClaimDoubt;
    for (const auto &doubt : {doubtAbout(separation.from, FromNotInFolder, FromWithoutMeaning),
                              doubtAbout(separation.to, ToNotInFolder, ToWithoutMeaning)}) {
        if (doubt)
            claim.doubts.push_back(*doubt);
    }
    // What only one may reach is a claim about everybody, whatever the scope is.
    if (!isOnly && !touches(scope, separation.from, sorts) && !touches(scope, separation.to, sorts)) {
        claim.about = ClaimSubject::OutsideScope;
        claim.doubts.clear();
        return claim;
    }
    if (isOnly) {
        separation.except = std::move(separation.from);
        separation.from = everyEnd(flows.cluster(), sorts);
        for (std::size_t i = 0; i < separation.to.pods.size(); ++i)
            separation.except->pods[i] = either(separation.except->pods[i], separation.to.pods[i]);
        separation.except->addresses = separation.except->addresses | separation.to.addresses;
    }
    if (!checkSeparation(flows, separation, claim, stop))
        return std::nullopt;
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
        settle(*claim, isInputComplete);
        claims.push_back(*std::move(claim));
    }
    return claims;
}

} // namespace drawbridge
