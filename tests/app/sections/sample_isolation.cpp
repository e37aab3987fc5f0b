// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "app/sections/sample_isolation.h"

#include <QPainter>

namespace drawbridge::app {

namespace {

SourcePosition place(const char *file, std::uint32_t line)
{
    return {FileName(file), line, 1};
}

TrafficSet tcp(std::uint16_t port)
{
    return {Protocol::Tcp, {{port, port}}};
}

ReportCover cover()
{
    ReportCover cover;
    cover.systemName = "shop-prod";
    cover.date = "2026-11-22";
    cover.toolVersion = "0.1.0";
    cover.profile = "generic";
    cover.files
        = {{"data/db.yaml", 812, std::string(64, 'a')}, {"shop/web.yaml", 1024, std::string(64, 'b')}};
    cover.root = "9c417be20d5a61f483b2c9d0e07b55d19c417be20d5a61f483b2c9d0e07b55d1";
    cover.revision = ReportRevision {"4b1d9e7c2a", true};
    cover.selfTest = {15, {}};
    cover.digest = "7f3a91c2d0e4" + std::string(52, '0');
    return cover;
}

void addClaims(IsolationReport &report)
{
    const auto claim = [&report](ClaimKind kind, ClaimVerdict verdict, std::vector<std::size_t> assumptions,
                                 std::vector<std::string> arguments = {}) -> ReportClaim & {
        ReportClaim added;
        added.kind = kind;
        added.verdict = verdict;
        added.assumptions = std::move(assumptions);
        added.arguments = std::move(arguments);
        added.checked = 6;
        return report.claims.emplace_back(std::move(added));
    };
    claim(ClaimKind::DefaultDenyIngress, ClaimVerdict::Proven, {});
    ReportClaim &internet = claim(ClaimKind::NothingFromInternet, ClaimVerdict::Contradicted, {});
    internet.failing = 1;
    internet.examples = {{"203.0.113.0/24", "shop/web[Deployment]", tcp(8443), true}};
    claim(ClaimKind::CannotReach, ClaimVerdict::ProvenUnderAssumptions, {0, 1}, {"staging", "production"})
        .reason
        = "Card data is in production";
    ReportClaim &only
        = claim(ClaimKind::OnlyReaches, ClaimVerdict::NotProven, {2}, {"shop/web", "data/db", "TCP 5432"});
    only.unknown = 2;
    only.doubts = {ClaimDoubt::VerdictsUnknown, ClaimDoubt::ToNotInFolder};
    ReportClaim &denied = claim(ClaimKind::DefaultDenyEgress, ClaimVerdict::Contradicted, {});
    denied.failing = 1;
    denied.examples = {{"shop/web[Deployment]", "{any}", TrafficSet::all(), true}};
    report.assumptions = {{AssumptionCode::CniEnforces, {"generic"}},
                          {AssumptionCode::FolderIsComplete, {}},
                          {AssumptionCode::VerdictsUnknown, {"2"}}};
}

void addInput(IsolationReport &report)
{
    report.input.isComplete = false;
    report.input.files = 41;
    report.input.documents = 60;
    report.input.objects = 58;
    report.input.leftOut = {{SkipReason::Binary, 3}};
    report.input.kindsNotRead = {{"apps.example.com/Widget", 4, true, place("shop/widget.yaml", 3)}};
    report.input.notModelled = {{{"linkerd.io", "Server", "shop", "strange"},
                                 place("shop/server.yaml", 2),
                                 OtherPolicy::Why::OtherKind,
                                 {}}};
}

void addInventory(IsolationReport &report)
{
    InventoryNamespace space {"shop", true, {{"env", "prod"}}, 2, 4, "shop", place("shop/ns.yaml", 1)};
    report.inventory.namespaces = {{"data", false, {}, 1, 1, "data", {}}, space};
    const auto workload
        = [&report](const char *name, std::size_t pods, const char *zone, std::uint16_t port) {
              InventoryWorkload added;
              added.name = name;
              added.pods = pods;
              added.zone = zone;
              added.labels = {{"app", "web"}};
              added.ports = {{"http", port, Protocol::Tcp, std::nullopt, {}}};
              added.where = place("shop/web.yaml", 8);
              report.inventory.workloads.push_back(added);
          };
    workload("data/db[StatefulSet]", 1, "data", 5432);
    workload("shop/web[Deployment]", 3, "shop", 8443);
    report.inventory.workloads.back().isHostNetwork = true;
    workload("shop/once[Pod]", 0, "shop", 80);
    report.inventory.finished = 1;
    report.inventory.openServices
        = {{"shop/web", "LoadBalancer", {}, {"shop/web[Deployment]"}, place("shop/web.yaml", 40)}};
    report.inventory.exposures = {{"shop/front", "Ingress", {"shop/web"}, place("shop/ingress.yaml", 1)}};
    report.inventory.pods = 4;
}

void addZones(IsolationReport &report)
{
    report.zones.zones = {{"data", 1, 1}, {"shop", 1, 3}};
    report.zones.hasRequirements = true;
    report.zones.traffic = {TrafficSet(), tcp(5432), TrafficSet::all(), tcp(9100)};
    report.zones.cells.resize(4);
    report.zones.cells[0].judgement = ZoneJudgement::Meets;
    report.zones.cells[1].judgement = ZoneJudgement::Unknown;
    report.zones.cells[1].unknown = 3;
    report.zones.cells[2].judgement = ZoneJudgement::TooMuch;
    report.zones.cells[2].allowed = 2;
    report.zones.cells[2].required = 1;
    report.zones.cells[2].isWidenedByHostNetwork = true;
}

void addFlows(IsolationReport &report)
{
    RegisteredFlow flow;
    flow.sources = {"shop/web[Deployment]"};
    flow.destinations = {"data/db[StatefulSet]"};
    flow.allowed = tcp(5432);
    flow.egress.cause = EndCause::Rule;
    flow.egress.rules = {{"shop/allow-web", "egress", 0, place("shop/web.yaml", 24)}};
    flow.justifications = {{"Order storage", "team-data", "2027-03-31", {}}};
    RegisteredFlow unknown;
    unknown.sources = {"data/db[StatefulSet]"};
    unknown.destinations = {"shop/*"};
    unknown.unknown = tcp(9100);
    unknown.egress.cause = EndCause::Unknown;
    report.flows.flows = {unknown, flow};
    report.flows.inside = {870, 74, 1};
    report.flows.outside = {60, 4, 0};
}

void addRegisters(IsolationReport &report)
{
    report.coverage.count.pods = 4;
    report.coverage.count.ingressDenied = 3;
    report.coverage.count.bothDenied = 2;
    WorkloadCoverage covered;
    covered.workload = "shop/web[Deployment]";
    covered.pods = 3;
    covered.ingress = {Isolation::Isolated, OpenReason::None, {"shop/deny-all"}};
    covered.egress = {Isolation::Open, OpenReason::NoPolicySelects, {}};
    report.coverage.workloads = {covered};
    report.exposure.workloads = 2;
    report.exposure.rows = {{OutsideKind::FromInternet, "shop/web[Deployment]", tcp(8443), {}, true}};
    RegisteredPolicy policy;
    policy.id = {"networking.k8s.io", "NetworkPolicy", "shop", "allow-web"};
    policy.isolatesIngress = true;
    policy.ingressRules = 2;
    policy.pods = 3;
    policy.workloads = {"shop/web[Deployment]"};
    policy.findings = {{PolicyFindingKind::Covered, "ingress", 1, "0", place("shop/policy.yaml", 20)}};
    policy.where = place("shop/policy.yaml", 1);
    report.policies = {policy};
    ReportException exception;
    exception.kind = ExceptionKind::Edge;
    exception.subject = "batch/report -> data/orders";
    exception.reason = "Revenue report";
    exception.owner = "team-finance";
    exception.reviewBy = "2026-10-31";
    exception.isExpired = true;
    report.exceptions = {exception};
}

void addChangeAndTests(IsolationReport &report)
{
    ReportChange change;
    change.digest = std::string(64, 'c');
    change.date = "2026-05-01";
    change.root = std::string(64, 'd');
    change.flows = {{{"shop/web[Deployment]"}, {"data/db[StatefulSet]"}, {tcp(5433), {}, tcp(22), {}}}};
    change.changed = 1;
    change.unchanged = 73;
    change.addedWorkloads = {"shop/new[Deployment]"};
    report.change = change;
    TestProbe probe;
    probe.claim = 2;
    probe.fromNamespace = "staging";
    probe.from = "staging/web[Deployment]";
    probe.fromLabels = {{"app", "web"}};
    probe.to = "production/db[StatefulSet]";
    probe.port = 5439;
    probe.pairs = 12;
    probe.isDeclared = false;
    report.testPlan = {probe};
}

} // namespace

ReportMaterial sampleMaterial()
{
    auto report = std::make_shared<IsolationReport>();
    report->cover = cover();
    addClaims(*report);
    addInput(*report);
    addInventory(*report);
    addZones(*report);
    addFlows(*report);
    addRegisters(*report);
    addChangeAndTests(*report);
    ReportMaterial material;
    material.report = report;
    material.diagrams
        = {{{},
            {QStringLiteral("Every workload with its connections."), QStringLiteral("web to db"),
             QSizeF(300, 100), [](QPainter &painter) { painter.drawRect(QRectF(5, 5, 290, 90)); }}}};
    material.sources
        = {{QStringLiteral("shop/policy.yaml"), QStringLiteral("kind: NetworkPolicy\nmetadata:\n")}};
    material.testScript = QStringLiteral("#!/bin/sh\nprobe staging production 5439\n");
    for (const ControlFramework &framework : controlFrameworks())
        material.frameworks.insert(std::string(framework.key));
    for (int i = 0; i <= static_cast<int>(ReportSection::Appendix); ++i)
        material.sections.insert(static_cast<ReportSection>(i));
    return material;
}

} // namespace drawbridge::app
