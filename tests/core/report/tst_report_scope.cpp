// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "core/report/report_project.h"
#include "design/design_edits.h"
#include "export/report_csv.h"
#include "filter/scope_members.h"

#include <QTest>
#include <algorithm>

using namespace drawbridge;
using namespace drawbridge::test;

namespace {

Project projectOf(const std::vector<std::string> &namespaces, const std::string &filter = {},
                  const std::string &text = kFolder)
{
    Project project(text);
    project.chosen.choices.scope = {namespaces, filter};
    project.chosen.scope
        = scopeMembers(project.chosen.choices.scope, *project.world, project.loaded.objects.exposures)
              .value();
    return project;
}

std::string codeOf(const ScopeChoice &choice)
{
    const Project project(kFolder);
    const auto scope = scopeMembers(choice, *project.world, project.loaded.objects.exposures);
    return scope ? std::string() : std::string(scope.error().message->code);
}

bool mentions(const std::vector<std::string> &ends, const std::string &name)
{
    const std::string all = name.substr(0, name.find('/')) + "/*";
    return std::ranges::any_of(
        ends, [&](const std::string &end) { return end == name || end == "*" || end == all; });
}

/// Whether the register has a line from one to the other.
bool tells(const IsolationReport &report, const std::string &from, const std::string &to)
{
    return std::ranges::any_of(report.flows.flows, [&](const RegisteredFlow &flow) {
        return mentions(flow.sources, from) && mentions(flow.destinations, to);
    });
}

std::vector<std::string> zoneNames(const IsolationReport &report)
{
    std::vector<std::string> names;
    for (const ReportZone &zone : report.zones.zones)
        names.push_back(zone.name + (zone.isInScope ? "" : " (outside)"));
    return names;
}

const char *const kGateway = "edge/gateway[Deployment]";
const char *const kCart = "shop/cart[Deployment]";
const char *const kDb = "shop/db[Deployment]";
const char *const kTrial = "staging/trial[Deployment]";

} // namespace

class TestReportScope : public QObject {
    Q_OBJECT

private slots:
    void whatCrossesTheBorderIsToldAndWhatIsBeyondItIsNot()
    {
        const IsolationReport whole = Project(kFolder).report();
        QVERIFY(tells(whole, kGateway, kTrial));
        const IsolationReport part = projectOf({"shop"}).report();
        QVERIFY(tells(part, kCart, kDb));
        QVERIFY(tells(part, kGateway, kCart));
        QVERIFY(!tells(part, kGateway, kTrial));
        QVERIFY(!tells(part, kTrial, kGateway));
        QVERIFY(tells(projectOf({"edge"}).report(), kGateway, kCart));
        // Twelve ordered pairs of four workloads, less the two between gateway and trial.
        QCOMPARE(whole.flows.inside.pairs, std::uint64_t {12});
        QCOMPARE(part.flows.inside.pairs, std::uint64_t {10});
        QCOMPARE(part.flows.outside.pairs, std::uint64_t {4});
    }

    void itIsWrittenDownWhatIsOutside()
    {
        const IsolationReport part = projectOf({"shop"}, "cart").report();
        QVERIFY(!part.scope.isWhole);
        QCOMPARE(part.scope.workloads, std::size_t {1});
        QCOMPARE(part.scope.outside, (std::vector<std::string> {kGateway, kDb, kTrial}));
        const std::string json = reportJson(part);
        QVERIFY(json.find("\"filter\": \"cart\"") != std::string::npos);
        const auto outside = [](const IsolationReport &report) {
            const std::vector<SourceFile> tables = reportTables(report);
            const auto table = std::ranges::find(tables, "outside-scope.csv", &SourceFile::name);
            return table == tables.end() ? std::string() : table->bytes;
        };
        QCOMPARE(outside(part), std::string("workload\n") + kGateway + '\n' + kDb + '\n' + kTrial + '\n');
        QCOMPARE(outside(Project(kFolder).report()), std::string("workload\n"));
        QVERIFY(reportJson(Project(kFolder).report()).find("\"scope\": null") != std::string::npos);
    }

    void noClaimAboutAPartIsOneAboutTheWhole()
    {
        // Gateway and trial are open; cart and db are not.
        const auto claimIn = [](const IsolationReport &report) {
            return *std::ranges::find(report.claims, ClaimKind::DefaultDenyIngress, &ReportClaim::kind);
        };
        const IsolationReport part = projectOf({"shop"}).report();
        QVERIFY(claimIn(Project(kFolder).report()).verdict == ClaimVerdict::Contradicted);
        QVERIFY(claimIn(part).verdict == ClaimVerdict::ProvenUnderAssumptions);
        QVERIFY(claimIn(part).about == ClaimSubject::Scope);
        const std::size_t last = claimIn(part).assumptions.back();
        QVERIFY(part.assumptions[last].code == AssumptionCode::ScopeIsPart);
        QCOMPARE(part.assumptions[last].arguments, (std::vector<std::string> {"2", "4"}));
    }

    void usersClaimsAreJudgedOverTheWholeOrNotAtAll()
    {
        Project project = projectOf({"shop"});
        project.design
            = *withClaim({}, claimOf(ClaimRule::CannotReach, namespaceEnd("edge"), namespaceEnd("staging")));
        project.design = *withClaim(
            *project.design, claimOf(ClaimRule::CannotReach, namespaceEnd("edge"), namespaceEnd("shop")));
        const IsolationReport part = project.report();
        const ReportClaim &touching = part.claims[part.claims.size() - 2];
        const ReportClaim &beyond = part.claims.back();
        QVERIFY(touching.about == ClaimSubject::Cluster);
        QVERIFY(touching.verdict == ClaimVerdict::Contradicted);
        QVERIFY(beyond.about == ClaimSubject::OutsideScope);
        QVERIFY(beyond.verdict == ClaimVerdict::NotProven);
        QCOMPARE(beyond.checked, std::uint64_t {0});
        for (const TestProbe &probe : part.testPlan)
            QVERIFY(probe.claim != part.claims.size() - 1);
    }

    void everyTableIsAboutTheScope()
    {
        const IsolationReport part = projectOf({"staging"}).report();
        QCOMPARE(part.inventory.workloads.size(), std::size_t {1});
        QCOMPARE(part.inventory.namespaces.size(), std::size_t {1});
        QCOMPARE(part.coverage.workloads.size(), std::size_t {1});
        QCOMPARE(part.exposure.workloads, std::size_t {1});
        QVERIFY(part.policies.empty());
        QCOMPARE(projectOf({"shop"}).report().policies.size(), std::size_t {3});
        for (const ExposureRow &row : part.exposure.rows)
            QCOMPARE(row.workload, std::string(kTrial));
    }

    void zonesOutsideAreShownWhereTheyHaveToDoWithTheScope()
    {
        QCOMPARE(zoneNames(projectOf({"shop"}).report()),
                 (std::vector<std::string> {"edge (outside)", "shop"}));
        const IsolationReport part = projectOf({"edge"}).report();
        QCOMPARE(zoneNames(part), (std::vector<std::string> {"edge", "shop (outside)", "staging (outside)"}));
        QVERIFY(part.zones.at(1, 2).judgement == ZoneJudgement::OutsideScope);
        QVERIFY(part.zones.at(0, 1).judgement == ZoneJudgement::NotRequired);
        QCOMPARE(part.zones.at(0, 1).count.connected, std::size_t {1});
    }

    void requiredZonesAreKeptThoughNothingIsAllowed()
    {
        Project part = projectOf({"shop"});
        part.chosen.zones.hasRequirements = true;
        part.chosen.zones.requirements
            = readZoneRequirements("from,to,traffic\nshop,staging,none\n", FileName("zones.csv")).value();
        const IsolationReport report = part.report();
        QCOMPARE(report.zones.zones.size(), std::size_t {3});
        const auto claim = std::ranges::find(report.claims, ClaimKind::ZonesAsRequired, &ReportClaim::kind);
        QVERIFY(claim != report.claims.end());
        QVERIFY(claim->checked > 0);
    }

    void onlyReachesIsAClaimAboutEverybody()
    {
        Project project = projectOf({"shop"});
        project.design
            = *withClaim({}, claimOf(ClaimRule::OnlyReaches, namespaceEnd("edge"), namespaceEnd("staging")));
        const ReportClaim claim = project.report().claims.back();
        QVERIFY(claim.about == ClaimSubject::Cluster);
        QVERIFY(claim.checked > 0);
    }

    void whatAReportDoesNotTellIsNoChange()
    {
        Project part = projectOf({"shop"});
        part.chosen.previous = previousOf(Project(kFolder).report());
        const ReportChange change = *part.report().change;
        QCOMPARE(change.changed, std::uint64_t {0});
        QVERIFY(!change.isSameScope);
        QVERIFY(!change.isRetestDecided());
        QVERIFY(change.removedWorkloads.empty());
        Project whole(kFolder);
        whole.chosen.previous = previousOf(projectOf({"shop"}).report());
        QCOMPARE(whole.report().change->changed, std::uint64_t {0});
        QVERIFY(whole.report().change->addedWorkloads.empty());
        Project same = projectOf({"shop"});
        same.chosen.previous = previousOf(projectOf({"shop"}).report());
        QCOMPARE(same.report().change->changed, std::uint64_t {0});
        QVERIFY(same.report().change->isSameScope);
        QVERIFY(same.report().change->isRetestDecided());
    }

    void whatChangedInTheScopeIsTold()
    {
        std::string wider = kFolder;
        wider.replace(wider.find("port: 8080}]"), 12, "port: 8081}]");
        Project part = projectOf({"shop"}, {}, wider);
        part.chosen.previous = previousOf(projectOf({"shop"}).report());
        const ReportChange change = *part.report().change;
        QCOMPARE(change.changed, std::uint64_t {1});
        QVERIFY(change.isRetestRequired());
    }

    void aScopeThatMeansNothingIsAProblem()
    {
        QCOMPARE(codeOf({{"shp"}, {}}), std::string("DB7422"));
        QCOMPARE(codeOf({{"elsewhere"}, {}}), std::string("DB7421"));
        QCOMPARE(codeOf({{"shop"}, "ns:edge"}), std::string("DB7423"));
        QCOMPARE(codeOf({{}, "ns:"}), std::string("DB9003"));
        QCOMPARE(codeOf({}), std::string());
    }
};

QTEST_APPLESS_MAIN(TestReportScope)
#include "tst_report_scope.moc"
