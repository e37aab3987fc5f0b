// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "report/report_builder.h"

#include "base/sha256.h"
#include "report/flow_justifications.h"
#include "report/messages.h"
#include "report/self_test.h"
#include "report/workload_flows.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace drawbridge {

namespace {

/// See ReportCover::root.
std::string rootOf(const std::vector<ReportFile> &files)
{
    std::string text;
    for (const ReportFile &file : files)
        text += fmt::format("{}  {}\n", file.sha256, file.name);
    return sha256(text);
}

ReportCover coverOf(const ReportInput &input)
{
    const ReportOptions &options = input.options;
    ReportCover cover;
    cover.systemName = options.systemName;
    cover.date = options.date;
    cover.toolVersion = options.toolVersion;
    cover.profile = input.reachability.profile().name;
    cover.choices = options.choices;
    for (const DigestedFile &file : input.loaded.files)
        cover.files.push_back({file.name, file.bytes, file.sha256});
    cover.root = rootOf(cover.files);
    cover.design = options.designFile;
    cover.revision = options.revision;
    cover.selfTest = runSelfTest();
    return cover;
}

std::set<std::string> workloadNames(const Cluster &cluster)
{
    std::set<std::string> names;
    for (const ClusterWorkload &each : cluster.workloads())
        names.insert(toString(each.id));
    return names;
}

} // namespace

std::optional<IsolationReport> isolationReport(const ReportInput &input, const std::stop_token &stop,
                                               const Progress &progress)
{
    const Reachability &world = input.reachability;
    IsolationReport report;
    report.cover = coverOf(input);
    report.input = inputCompleteness(input);
    WorkloadFlows flows(world);
    FlowJustifications justifications(world.cluster(), world.profile(), input.design);
    const ReportScope &scope = input.options.scope;
    auto registered = flowRegister(flows, justifications, scope, stop, progress);
    auto zones = registered ? zoneMatrix(flows, input.options.zones, scope, stop) : std::nullopt;
    if (!zones)
        return std::nullopt;
    report.scope = coveredPart(scope, world.cluster(), flows.sorts());
    report.flows = *std::move(registered);
    report.zones = *std::move(zones);
    report.inventory = reportInventory(input, flows.sorts());
    report.coverage = defaultCoverage(world, flows.sorts(), scope);
    report.exposure = outsideExposure(flows, input);
    report.policies = policyRegister(world, flows.sorts(), scope);
    report.exceptions = reportExceptions(input, report.coverage, flows.sorts());
    const ClaimBasis basis {input,        flows,           report.input, report.coverage,
                            report.zones, report.exposure, report.flows};
    auto judged = judgeClaims(basis, stop);
    if (!judged)
        return std::nullopt;
    report.claims = std::move(judged->claims);
    // An engine that fails its own test proves nothing.
    for (ReportClaim &claim : report.claims) {
        if (report.cover.selfTest.hasPassed())
            continue;
        claim.verdict = ClaimVerdict::NotProven;
        claim.doubts.insert(claim.doubts.begin(), ClaimDoubt::SelfTestFailed);
    }
    report.assumptions = std::move(judged->assumptions);
    report.testPlan = testPlan(basis, report.claims);
    if (input.options.previous)
        report.change = reportChange(*input.options.previous, report);
    return report;
}

std::vector<Diagnostic> reportProblems(const ReportInput &input)
{
    const Cluster &cluster = input.reachability.cluster();
    std::vector<ReportZone> zones;
    for (const std::string &zone : zonesOf(cluster, input.options.zones.label))
        zones.push_back({zone, 0, 0, true});
    std::vector<Diagnostic> problems = unknownZones(input.options.zones, zones);
    const std::optional<PreviousReport> &previous = input.options.previous;
    if (previous && !previous->workloads.empty() && !cluster.workloads().empty()) {
        const std::set<std::string> names = workloadNames(cluster);
        if (std::ranges::none_of(previous->workloads,
                                 [&names](const std::string &each) { return names.contains(each); }))
            problems.push_back({&report_messages::kReportOfOther, {previous->systemName}, {}, {}});
    }
    return problems;
}

} // namespace drawbridge
