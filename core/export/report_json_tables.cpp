// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/report_json_parts.h"

#include "export/report_json_values.h"
#include "export/report_words.h"

namespace drawbridge {

using namespace report_json;

namespace {

void direction(JsonWriter &json, std::string_view key, const DirectionCoverage &coverage)
{
    json.key(key).flatObject([&] {
        json.key("default").value(wordOf(coverage.isolation));
        json.key("reason").value(wordOf(coverage.reason));
        texts(json, "policies", coverage.policies);
    });
}

void end(JsonWriter &json, std::string_view key, const EndCitation &citation)
{
    json.key(key).flatObject([&] {
        json.key("cause").value(wordOf(citation.cause));
        rows(json, "rules", citation.rules, [&](const RuleCitation &rule) {
            json.key("policy").value(rule.policy);
            json.key("list").value(rule.list);
            json.key("rule").value(rule.rule);
            place(json, rule.where);
        });
    });
}

void count(JsonWriter &json, std::string_view key, const FlowCount &count)
{
    json.key(key).flatObject([&] {
        json.key("pairs").value(count.pairs);
        json.key("allowed").value(count.allowed);
        json.key("unknown").value(count.unknown);
    });
}

void zoneCell(JsonWriter &json, const ZoneMatrix &zones, std::size_t index)
{
    const ZoneCell &cell = zones.cells[index];
    json.key("from").value(zones.zones[index / zones.zones.size()].name);
    json.key("to").value(zones.zones[index % zones.zones.size()].name);
    json.key("pairs").value(cell.count.pairs);
    json.key("connected").value(cell.count.connected);
    json.key("open").value(cell.count.open);
    json.key("unknownPairs").value(cell.unknownPairs);
    traffic(json, "allowed", zones.traffic[cell.allowed]);
    traffic(json, "unknown", zones.traffic[cell.unknown]);
    json.key("widenedByHostNetwork").value(cell.isWidenedByHostNetwork);
    json.key("judgement").value(wordOf(cell.judgement));
    if (isJudged(cell.judgement))
        traffic(json, "required", zones.traffic[cell.required]);
}

} // namespace

void writeZones(JsonWriter &json, const ZoneMatrix &zones)
{
    json.key("zones").object([&] {
        json.key("label").value(zones.label);
        json.key("hasRequirements").value(zones.hasRequirements);
        rows(json, "zones", zones.zones, [&](const ReportZone &each) {
            json.key("name").value(each.name);
            json.key("workloads").value(each.workloads);
            json.key("pods").value(each.pods);
            json.key("inScope").value(each.isInScope);
        });
        // What is denied for certain and not asked about is left out.
        json.key("cells").array([&] {
            for (std::size_t i = 0; i < zones.cells.size(); ++i) {
                const ZoneCell &cell = zones.cells[i];
                if (cell.count.connected + cell.count.unknown > 0 || isJudged(cell.judgement))
                    json.flatObject([&] { zoneCell(json, zones, i); });
            }
        });
    });
}

void writeCoverage(JsonWriter &json, const DefaultCoverage &coverage)
{
    json.key("coverage").object([&] {
        json.key("pods").value(coverage.count.pods);
        json.key("ingressDenied").value(coverage.count.ingressDenied);
        json.key("egressDenied").value(coverage.count.egressDenied);
        json.key("bothDenied").value(coverage.count.bothDenied);
        json.key("unknown").value(coverage.count.unknown);
        json.key("unbindable").value(coverage.count.unbindable);
        rows(json, "workloads", coverage.workloads, [&](const WorkloadCoverage &each) {
            json.key("workload").value(each.workload);
            json.key("pods").value(each.pods);
            json.key("bindable").value(each.isBindable);
            direction(json, "ingress", each.ingress);
            direction(json, "egress", each.egress);
        });
    });
}

void writeFlows(JsonWriter &json, const FlowRegister &flows)
{
    json.key("flows").object([&] {
        count(json, "inside", flows.inside);
        count(json, "outside", flows.outside);
        rows(json, "rows", flows.flows, [&](const RegisteredFlow &flow) {
            texts(json, "sources", flow.sources);
            texts(json, "destinations", flow.destinations);
            traffic(json, "allowed", flow.allowed);
            traffic(json, "unknown", flow.unknown);
            traffic(json, "partial", flow.partial);
            end(json, "egress", flow.egress);
            end(json, "ingress", flow.ingress);
            rows(json, "justifications", flow.justifications, [&](const FlowJustification &each) {
                json.key("reason").value(each.reason);
                json.key("owner").value(each.owner);
                json.key("reviewBy").value(each.reviewBy);
                json.key("covers").value(each.covers);
                place(json, each.where);
            });
        });
    });
}

void writeExposure(JsonWriter &json, const OutsideExposure &exposure)
{
    json.key("exposure").object([&] {
        json.key("workloads").value(exposure.workloads);
        json.key("apiServerKnown").value(exposure.isApiServerKnown);
        rows(json, "rows", exposure.rows, [&](const ExposureRow &each) {
            json.key("exposure").value(wordOf(each.kind));
            json.key("workload").value(each.workload);
            traffic(json, "allowed", each.allowed);
            traffic(json, "unknown", each.unknown);
            json.key("everyAddress").value(each.isEveryAddress);
        });
    });
}

void writePolicies(JsonWriter &json, const std::vector<RegisteredPolicy> &policies)
{
    rows(json, "policies", policies, [&](const RegisteredPolicy &each) {
        policyId(json, each.id);
        json.key("isolatesIngress").value(each.isolatesIngress);
        json.key("isolatesEgress").value(each.isolatesEgress);
        json.key("ingressRules").value(each.ingressRules);
        json.key("egressRules").value(each.egressRules);
        json.key("pods").value(each.pods);
        json.key("possiblePods").value(each.possiblePods);
        texts(json, "workloads", each.workloads);
        rows(json, "findings", each.findings, [&](const PolicyFinding &finding) {
            json.key("finding").value(wordOf(finding.kind));
            json.key("list").value(finding.list);
            json.key("rule").value(finding.rule);
            json.key("other").value(finding.other);
            place(json, finding.where);
        });
        place(json, each.where);
    });
}

void writeExceptions(JsonWriter &json, const std::vector<ReportException> &exceptions)
{
    rows(json, "exceptions", exceptions, [&](const ReportException &each) {
        json.key("exception").value(wordOf(each.kind));
        json.key("subject").value(each.subject);
        json.key("reason").value(each.reason);
        json.key("owner").value(each.owner);
        json.key("reviewBy").value(each.reviewBy);
        json.key("expired").value(each.isExpired);
        place(json, each.where);
    });
}

void writeChange(JsonWriter &json, const std::optional<ReportChange> &change)
{
    json.key("change");
    if (!change)
        return json.null();
    json.object([&] {
        json.key("previousDigest").value(change->digest);
        json.key("previousDate").value(change->date);
        json.key("previousRoot").value(change->root);
        json.key("sameScope").value(change->isSameScope);
        json.key("retestRequired");
        if (change->isRetestDecided())
            json.value(change->isRetestRequired());
        else
            json.null();
        json.key("changed").value(change->changed);
        json.key("unchanged").value(change->unchanged);
        texts(json, "addedWorkloads", change->addedWorkloads);
        texts(json, "removedWorkloads", change->removedWorkloads);
        rows(json, "flows", change->flows, [&](const ChangedFlow &each) {
            texts(json, "sources", each.sources);
            texts(json, "destinations", each.destinations);
            traffic(json, "newlyAllowed", each.change.newlyAllowed);
            traffic(json, "mayBeNewlyAllowed", each.change.mayBeNewlyAllowed);
            traffic(json, "newlyDenied", each.change.newlyDenied);
            traffic(json, "mayBeNewlyDenied", each.change.mayBeNewlyDenied);
        });
    });
}

void writeTestPlan(JsonWriter &json, const std::vector<TestProbe> &plan)
{
    rows(json, "testPlan", plan, [&](const TestProbe &probe) {
        json.key("claim").value(probe.claim);
        json.key("fromNamespace").value(probe.fromNamespace);
        json.key("from").value(probe.from);
        labels(json, "fromLabels", probe.fromLabels);
        json.key("toNamespace").value(probe.toNamespace);
        json.key("to").value(probe.to);
        labels(json, "toLabels", probe.toLabels);
        json.key("protocol").value(toString(probe.protocol));
        json.key("port").value(probe.port);
        json.key("declared").value(probe.isDeclared);
        json.key("pairs").value(probe.pairs);
    });
}

void writeControls(JsonWriter &json)
{
    json.key("controls").array([&] {
        for (const ControlFramework &framework : controlFrameworks()) {
            json.flatObject([&] {
                json.key("framework").value(framework.key);
                json.key("edition").value(framework.edition);
                json.key("status").value(wordOf(framework.status));
                rows(json, "controls", framework.controls, [&](const Control &control) {
                    json.key("control").value(control.id);
                    json.key("support").value(wordOf(control.support));
                    json.key("verified").value(control.isVerified);
                });
            });
        }
    });
}

} // namespace drawbridge
