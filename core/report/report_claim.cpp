// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "report/report_claim.h"

#include "policy/policy_compiler.h"
#include "report/claim_check.h"
#include "report/default_coverage.h"
#include "report/flow_register.h"
#include "report/input_completeness.h"
#include "report/outside_exposure.h"
#include "report/report_input.h"
#include "report/user_claims.h"
#include "report/zone_matrix.h"
#include "synthesis/design_resolution.h"
#include "synthesis/proof.h"
#include "synthesis/synthesis.h"

#include <algorithm>
#include <memory>

namespace drawbridge {

namespace {

constexpr const char *kAnyEnd = "{any}";

/// What stands for the other end.
std::string outsideName(OutsideKind kind)
{
    if (kind == OutsideKind::FromIngressController)
        return "{ingress-controller}";
    if (kind == OutsideKind::FromOpenService)
        return "{node}";
    return kind == OutsideKind::ToMetadata ? "{metadata}" : "{internet}";
}

class ClaimJudge {
public:
    ClaimJudge(const ClaimBasis &basis, const std::stop_token &stop)
        : m_basis(basis)
        , m_stop(stop)
    {
        addAssumptions();
    }

    std::optional<JudgedClaims> judge();

private:
    void addAssumptions();
    void assume(AssumptionCode code, std::vector<std::string> arguments = {})
    {
        m_result.assumptions.push_back({code, std::move(arguments)});
    }
    /// The places of those assumptions that were made.
    std::vector<std::size_t> placesOf(std::initializer_list<AssumptionCode> codes) const;

    /// A claim about every workload, as far as the scope goes.
    ReportClaim claimAboutAll(ClaimKind kind) const
    {
        ReportClaim claim;
        claim.kind = kind;
        claim.about = m_basis.input.options.scope.isWhole() ? ClaimSubject::Cluster : ClaimSubject::Scope;
        return claim;
    }

    void addDefaultDeny(ClaimKind kind, DirectionCoverage WorkloadCoverage::*direction);
    void addOutside(ClaimKind kind, std::initializer_list<OutsideKind> kinds);
    void addZones();
    void addDesign();
    void addUserClaim(const DesignClaim &wanted);
    /// The verdict of a claim about what the cluster does.
    void finish(ReportClaim claim);
    void finishProof(ReportClaim claim, const Proof &proof, bool isCertain);

    const ClaimBasis &m_basis;
    const std::stop_token &m_stop;
    JudgedClaims m_result;
};

void ClaimJudge::addAssumptions()
{
    const InputCompleteness &input = m_basis.completeness;
    const FlowRegister &flows = m_basis.registered;
    assume(AssumptionCode::CniEnforces, {std::string(m_basis.input.reachability.profile().name)});
    assume(AssumptionCode::FolderIsComplete);
    assume(AssumptionCode::NothingChanges);
    assume(AssumptionCode::NodesAreTrusted, {std::to_string(m_basis.coverage.unbindable)});
    assume(AssumptionCode::OtherProtocols);
    if (!input.isComplete) {
        const std::size_t documents = input.hidingDocuments();
        const std::size_t makers = input.podMakers();
        assume(AssumptionCode::InputIncomplete,
               {std::to_string(documents + makers), std::to_string(documents), std::to_string(makers)});
    }
    if (const std::uint64_t unknown = flows.inside.unknown + flows.outside.unknown; unknown > 0)
        assume(AssumptionCode::VerdictsUnknown, {std::to_string(unknown)});
    if (!input.notModelled.empty())
        assume(AssumptionCode::PoliciesNotModelled, {std::to_string(input.notModelled.size())});
    const Cluster &cluster = m_basis.flows.cluster();
    const CoveredPart part = coveredPart(m_basis.input.options.scope, cluster, m_basis.flows.sorts());
    if (!part.isWhole)
        assume(AssumptionCode::ScopeIsPart,
               {std::to_string(part.workloads), std::to_string(part.workloads + part.outside.size())});
}

std::vector<std::size_t> ClaimJudge::placesOf(std::initializer_list<AssumptionCode> codes) const
{
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < m_result.assumptions.size(); ++i) {
        if (std::ranges::find(codes, m_result.assumptions[i].code) != codes.end())
            places.push_back(i);
    }
    return places;
}

void ClaimJudge::finish(ReportClaim claim)
{
    using enum AssumptionCode;
    settle(claim, m_basis.completeness.isComplete);
    claim.assumptions = placesOf(
        {CniEnforces, FolderIsComplete, NothingChanges, NodesAreTrusted, OtherProtocols, InputIncomplete});
    if (claim.unknown > 0) {
        for (const std::size_t place : placesOf({VerdictsUnknown, PoliciesNotModelled}))
            claim.assumptions.push_back(place);
    }
    if (claim.about != ClaimSubject::Cluster) {
        for (const std::size_t place : placesOf({ScopeIsPart}))
            claim.assumptions.push_back(place);
    }
    m_result.claims.push_back(std::move(claim));
}

void ClaimJudge::addDefaultDeny(ClaimKind kind, DirectionCoverage WorkloadCoverage::*direction)
{
    ReportClaim claim = claimAboutAll(kind);
    ClaimTally tally(claim);
    for (const WorkloadCoverage &each : m_basis.coverage.workloads) {
        const Isolation isolation = (each.*direction).isolation;
        if (!each.isBindable)
            continue;
        const bool isUnknown = isolation == Isolation::Unknown;
        const bool fails = !isUnknown && isolation != Isolation::Isolated;
        const bool enters = kind == ClaimKind::DefaultDenyIngress;
        tally.add(enters ? kAnyEnd : each.workload, enters ? each.workload : kAnyEnd,
                  fails ? TrafficSet::all() : TrafficSet(), isUnknown ? TrafficSet::all() : TrafficSet());
    }
    finish(std::move(claim));
}

void ClaimJudge::addOutside(ClaimKind kind, std::initializer_list<OutsideKind> kinds)
{
    ReportClaim claim = claimAboutAll(kind);
    ClaimTally tally(claim);
    for (const ExposureRow &row : m_basis.exposure.rows) {
        if (std::ranges::find(kinds, row.kind) == kinds.end())
            continue;
        const std::string other = outsideName(row.kind);
        const bool leaves = row.kind == OutsideKind::ToInternet || row.kind == OutsideKind::ToMetadata;
        tally.add(leaves ? row.workload : other, leaves ? other : row.workload, row.allowed, row.unknown);
    }
    // Workloads without a row are denied for certain.
    claim.checked = m_basis.exposure.workloads * kinds.size();
    finish(std::move(claim));
}

void ClaimJudge::addZones()
{
    const ZoneMatrix &zones = m_basis.zones;
    if (!zones.hasRequirements)
        return;
    ReportClaim claim = claimAboutAll(ClaimKind::ZonesAsRequired);
    ClaimTally tally(claim);
    for (std::size_t i = 0; i < zones.cells.size(); ++i) {
        const ZoneCell &cell = zones.cells[i];
        if (!isJudged(cell.judgement))
            continue;
        const TrafficSet &required = zones.traffic[cell.required];
        const TrafficSet &allowed = zones.traffic[cell.allowed];
        TrafficSet failing;
        TrafficSet unknown;
        if (cell.judgement == ZoneJudgement::TooMuch)
            failing = allowed - required;
        if (cell.judgement == ZoneJudgement::TooLittle)
            failing = required - allowed;
        if (cell.judgement == ZoneJudgement::Unknown)
            unknown = zones.traffic[cell.unknown];
        tally.add(zones.zones[i / zones.zones.size()].name, zones.zones[i % zones.zones.size()].name, failing,
                  unknown);
    }
    claim.arguments = {std::to_string(claim.checked)};
    finish(std::move(claim));
}

/// A statement about files: no assumption about the cluster is needed.
void ClaimJudge::finishProof(ReportClaim claim, const Proof &proof, bool isCertain)
{
    claim.checked = proof.podPairs;
    if (proof.counterExample) {
        const CounterExample &example = *proof.counterExample;
        const bool isKnown = example.wanted != Access::Unknown && example.actual.access != Access::Unknown;
        ++(isKnown ? claim.failing : claim.unknown);
        claim.examples.push_back({example.from, example.to,
                                  TrafficSet(example.flow.protocol, {{example.flow.port, example.flow.port}}),
                                  isKnown});
    }
    if (!isCertain)
        claim.doubts.push_back(ClaimDoubt::DesignHasErrors);
    settle(claim, m_basis.completeness.isComplete, 0);
    if (claim.verdict == ClaimVerdict::ProvenUnderAssumptions && proof.undecidedPairs == 0)
        claim.verdict = ClaimVerdict::Proven;
    claim.assumptions = placesOf({AssumptionCode::InputIncomplete});
    if (proof.undecidedPairs > 0 || claim.unknown > 0) {
        for (const std::size_t place : placesOf({AssumptionCode::VerdictsUnknown}))
            claim.assumptions.push_back(place);
    }
    m_result.claims.push_back(std::move(claim));
}

void ClaimJudge::addDesign()
{
    const Design *design = m_basis.input.design;
    if (!design)
        return;
    const Reachability &world = m_basis.input.reachability;
    const KubernetesObjects &objects = m_basis.input.loaded.objects;
    const std::vector<Diagnostic> problems = designProblems(world.cluster(), objects, *design);
    const bool isCertain = std::ranges::none_of(
        problems, [](const Diagnostic &each) { return each.message->severity == Severity::Error; });
    const EnforcementProfile &profile = profileOf(*design);
    std::shared_ptr<const Reachability> asDesigned;
    if (profile.name != world.profile().name)
        asDesigned = Reachability::compute(
            std::make_shared<const Cluster>(world.cluster()),
            std::make_shared<const PolicySet>(compilePolicies(objects, profile)), profile, m_stop);
    if (m_stop.stop_requested())
        return;
    const std::optional<Proof> proof = prove(asDesigned ? *asDesigned : world, objects, *design, m_stop);
    if (!proof)
        return;
    ReportClaim claim;
    claim.kind = ClaimKind::PoliciesEqualDesign;
    finishProof(std::move(claim), *proof, isCertain);
    for (const DesignClaim &each : design->claims)
        addUserClaim(each);
}

void ClaimJudge::addUserClaim(const DesignClaim &wanted)
{
    auto claim
        = checkedClaim(m_basis.flows, *m_basis.input.design, wanted, m_basis.input.options.scope, m_stop);
    if (!claim)
        return;
    if (claim->about != ClaimSubject::OutsideScope)
        return finish(*std::move(claim));
    claim->assumptions = placesOf({AssumptionCode::ScopeIsPart});
    m_result.claims.push_back(*std::move(claim));
}

std::optional<JudgedClaims> ClaimJudge::judge()
{
    addDefaultDeny(ClaimKind::DefaultDenyIngress, &WorkloadCoverage::ingress);
    addDefaultDeny(ClaimKind::DefaultDenyEgress, &WorkloadCoverage::egress);
    addOutside(ClaimKind::NothingFromInternet,
               {OutsideKind::FromInternet, OutsideKind::FromIngressController, OutsideKind::FromOpenService});
    addOutside(ClaimKind::NothingToInternet, {OutsideKind::ToInternet});
    addOutside(ClaimKind::MetadataUnreachable, {OutsideKind::ToMetadata});
    addZones();
    addDesign();
    if (m_stop.stop_requested())
        return std::nullopt;
    return std::move(m_result);
}

} // namespace

ClaimUnit unitOf(ClaimKind kind)
{
    switch (kind) {
    case ClaimKind::DefaultDenyIngress:
    case ClaimKind::DefaultDenyEgress:
        return ClaimUnit::BindableWorkloads;
    case ClaimKind::NothingFromInternet:
        return ClaimUnit::WaysIn;
    case ClaimKind::NothingToInternet:
    case ClaimKind::MetadataUnreachable:
        return ClaimUnit::Workloads;
    case ClaimKind::ZonesAsRequired:
        return ClaimUnit::Cells;
    case ClaimKind::PoliciesEqualDesign:
        return ClaimUnit::PodPairs;
    case ClaimKind::CannotReach:
    case ClaimKind::OnlyReaches:
        break;
    }
    return ClaimUnit::Pairs;
}

std::optional<JudgedClaims> judgeClaims(const ClaimBasis &basis, const std::stop_token &stop)
{
    return ClaimJudge(basis, stop).judge();
}

} // namespace drawbridge
