// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/report_csv.h"

#include "base/text.h"
#include "export/report_words.h"
#include "export/table_text.h"
#include "export/test_script.h"

#include <algorithm>
#include <fmt/format.h>

namespace drawbridge {

namespace {

using Row = std::vector<std::string>;

std::string number(std::uint64_t value)
{
    return std::to_string(value);
}

std::string word(bool flag)
{
    return flag ? "yes" : "no";
}

std::string word(std::string_view text)
{
    return std::string(text);
}

std::string joined(const std::vector<std::string> &list)
{
    return join(list, "; ");
}

std::string joined(const EndCitation &end)
{
    std::vector<std::string> rules;
    for (const RuleCitation &rule : end.rules)
        rules.push_back(fmt::format("{} {}[{}] {}", rule.policy, rule.list, rule.rule, toString(rule.where)));
    return rules.empty() ? word(wordOf(end.cause)) : joined(rules);
}

template <typename Rows, typename Write>
SourceFile table(const std::string &name, Row head, const Rows &rows, Write write)
{
    std::string text = csvRow(head);
    for (const auto &each : rows)
        text += csvRow(write(each));
    return {name, std::move(text)};
}

SourceFile inputs(const ReportCover &cover)
{
    std::string text;
    for (const ReportFile &file : cover.files) {
        if (!file.sha256.empty())
            text += fmt::format("{}  {}\n", file.sha256, file.name);
    }
    return {"inputs.sha256", std::move(text)};
}

SourceFile claims(const IsolationReport &report)
{
    return table("claims.csv",
                 {"claim", "about", "arguments", "verdict", "assumptions", "checked", "failing", "unknown",
                  "reason", "counts", "doubts"},
                 report.claims, [&report](const ReportClaim &claim) {
                     std::vector<std::string> codes;
                     for (const std::size_t index : claim.assumptions)
                         codes.emplace_back(wordOf(report.assumptions[index].code));
                     return Row {word(wordOf(claim.kind)),
                                 word(wordOf(claim.about)),
                                 joined(claim.arguments),
                                 word(wordOf(claim.verdict)),
                                 joined(codes),
                                 number(claim.checked),
                                 number(claim.failing),
                                 number(claim.unknown),
                                 claim.reason,
                                 word(wordOf(unitOf(claim.kind))),
                                 joined(wordsOf(claim.doubts))};
                 });
}

SourceFile findings(const InputCompleteness &input)
{
    return table("input-findings.csv", {"where", "severity", "code", "text"}, input.findings,
                 [](const Diagnostic &each) {
                     return Row {toString(each.where), word(toString(each.message->severity)),
                                 word(each.message->code), text(each)};
                 });
}

SourceFile workloads(const ReportInventory &inventory)
{
    return table("workloads.csv", {"workload", "pods", "zone", "host network", "where"}, inventory.workloads,
                 [](const InventoryWorkload &each) {
                     return Row {each.name, number(each.pods), each.zone, word(each.isHostNetwork),
                                 toString(each.where)};
                 });
}

SourceFile outside(const CoveredPart &part)
{
    return table("outside-scope.csv", {"workload"}, part.outside,
                 [](const std::string &workload) { return Row {workload}; });
}

SourceFile zones(const ZoneMatrix &zones)
{
    std::vector<std::size_t> shown;
    for (std::size_t i = 0; i < zones.cells.size(); ++i) {
        const ZoneCell &cell = zones.cells[i];
        if (cell.count.connected + cell.count.unknown > 0 || isJudged(cell.judgement))
            shown.push_back(i);
    }
    return table("zones.csv",
                 {"from", "to", "pairs", "connected", "open", "unknown pairs", "allowed", "unknown",
                  "required", "judgement", "widened by host network"},
                 shown, [&zones](std::size_t index) {
                     const ZoneCell &cell = zones.cells[index];
                     const bool isRequired = isJudged(cell.judgement);
                     return Row {zones.zones[index / zones.zones.size()].name,
                                 zones.zones[index % zones.zones.size()].name,
                                 number(cell.count.pairs),
                                 number(cell.count.connected),
                                 number(cell.count.open),
                                 number(cell.unknownPairs),
                                 toString(zones.traffic[cell.allowed]),
                                 toString(zones.traffic[cell.unknown]),
                                 isRequired ? toString(zones.traffic[cell.required]) : std::string(),
                                 word(wordOf(cell.judgement)),
                                 word(cell.isWidenedByHostNetwork)};
                 });
}

SourceFile coverage(const DefaultCoverage &coverage)
{
    return table("coverage.csv",
                 {"workload", "pods", "ingress", "ingress reason", "ingress policies", "egress",
                  "egress reason", "egress policies"},
                 coverage.workloads, [](const WorkloadCoverage &each) {
                     return Row {each.workload,
                                 number(each.pods),
                                 word(wordOf(each.ingress.isolation)),
                                 word(wordOf(each.ingress.reason)),
                                 joined(each.ingress.policies),
                                 word(wordOf(each.egress.isolation)),
                                 word(wordOf(each.egress.reason)),
                                 joined(each.egress.policies)};
                 });
}

SourceFile flows(const FlowRegister &flows)
{
    return table("flows.csv",
                 {"sources", "destinations", "allowed", "unknown", "for some pods only", "egress rules",
                  "ingress rules", "reason", "owner", "review by"},
                 flows.flows, [](const RegisteredFlow &flow) {
                     std::vector<std::string> reasons;
                     std::vector<std::string> owners;
                     std::vector<std::string> dates;
                     for (const FlowJustification &each : flow.justifications) {
                         reasons.push_back(each.covers.empty() || each.reason.empty()
                                               ? each.reason
                                               : each.covers + ": " + each.reason);
                         owners.push_back(each.owner);
                         dates.push_back(each.reviewBy);
                     }
                     return Row {joined(flow.sources),   joined(flow.destinations), toString(flow.allowed),
                                 toString(flow.unknown), toString(flow.partial),    joined(flow.egress),
                                 joined(flow.ingress),   joined(reasons),           joined(owners),
                                 joined(dates)};
                 });
}

SourceFile exposure(const OutsideExposure &exposure)
{
    return table("exposure.csv", {"exposure", "workload", "allowed", "unknown", "every address"},
                 exposure.rows, [](const ExposureRow &row) {
                     return Row {word(wordOf(row.kind)), row.workload, toString(row.allowed),
                                 toString(row.unknown), word(row.isEveryAddress)};
                 });
}

SourceFile policies(const std::vector<RegisteredPolicy> &policies)
{
    return table(
        "policies.csv",
        {"policy", "kind", "pods", "workloads", "ingress rules", "egress rules", "findings", "where"},
        policies, [](const RegisteredPolicy &each) {
            std::vector<std::string> found;
            for (const PolicyFinding &finding : each.findings)
                found.push_back(finding.list.empty() ? word(wordOf(finding.kind))
                                                     : fmt::format("{} {}[{}]", wordOf(finding.kind),
                                                                   finding.list, finding.rule));
            return Row {toString(each.id),
                        each.id.kind,
                        number(each.pods),
                        joined(each.workloads),
                        number(each.ingressRules),
                        number(each.egressRules),
                        joined(found),
                        toString(each.where)};
        });
}

SourceFile exceptions(const std::vector<ReportException> &exceptions)
{
    return table(
        "exceptions.csv", {"exception", "subject", "reason", "owner", "review by", "expired", "where"},
        exceptions, [](const ReportException &each) {
            return Row {word(wordOf(each.kind)), each.subject,         each.reason,         each.owner,
                        each.reviewBy,           word(each.isExpired), toString(each.where)};
        });
}

SourceFile changes(const ReportChange &change)
{
    return table("changes.csv",
                 {"sources", "destinations", "newly allowed", "may be newly allowed", "newly denied",
                  "may be newly denied"},
                 change.flows, [](const ChangedFlow &each) {
                     return Row {joined(each.sources),
                                 joined(each.destinations),
                                 toString(each.change.newlyAllowed),
                                 toString(each.change.mayBeNewlyAllowed),
                                 toString(each.change.newlyDenied),
                                 toString(each.change.mayBeNewlyDenied)};
                 });
}

SourceFile testPlan(const IsolationReport &report)
{
    std::size_t place = 0;
    return table(
        "test-plan.csv",
        {"probe", "claim", "from", "to", "protocol", "port", "declared", "pairs", "expected", "result"},
        report.testPlan, [&](const TestProbe &probe) {
            return Row {number(++place),
                        word(wordOf(report.claims[probe.claim].kind)),
                        probe.from,
                        probe.to,
                        word(toString(probe.protocol)),
                        number(probe.port),
                        word(probe.isDeclared),
                        number(probe.pairs),
                        "blocked",
                        {}};
        });
}

} // namespace

std::vector<SourceFile> reportTables(const IsolationReport &report)
{
    std::vector<SourceFile> files = {inputs(report.cover),
                                     claims(report),
                                     findings(report.input),
                                     workloads(report.inventory),
                                     zones(report.zones),
                                     coverage(report.coverage),
                                     flows(report.flows),
                                     exposure(report.exposure),
                                     policies(report.policies),
                                     exceptions(report.exceptions),
                                     testPlan(report),
                                     {"test-plan.sh", testScript(report)},
                                     // Empty, too, so that none stays of another report.
                                     outside(report.scope),
                                     changes(report.change.value_or(ReportChange {}))};
    std::ranges::sort(files, {}, &SourceFile::name);
    return files;
}

} // namespace drawbridge
