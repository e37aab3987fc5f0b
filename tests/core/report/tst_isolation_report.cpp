// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "core/report/report_project.h"
#include "design/design_edits.h"
#include "export/report_comparison.h"
#include "export/report_csv.h"
#include "export/report_json.h"
#include "manifest/document_parser.h"
#include "report/traffic_text.h"

#include <QTest>
#include <algorithm>

using namespace drawbridge;
using namespace drawbridge::test;

namespace {

const std::string kGatewayPolicy = R"(---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: trial, namespace: staging}
spec: {podSelector: {}, policyTypes: [Ingress, Egress]}
)";

const ReportClaim &claimIn(const IsolationReport &report, ClaimKind kind)
{
    return *std::ranges::find(report.claims, kind, &ReportClaim::kind);
}

ClaimVerdict verdictOf(const DesignClaim &claim, const std::string &text = kFolder)
{
    Project project(text);
    project.design = *withClaim({}, claim);
    return project.report().claims.back().verdict;
}

ZoneJudgement judgementBetween(const IsolationReport &report, const std::string &from, const std::string &to)
{
    const auto placeOf = [&report](const std::string &name) {
        const auto zone = std::ranges::find(report.zones.zones, name, &ReportZone::name);
        return static_cast<std::size_t>(zone - report.zones.zones.begin());
    };
    return report.zones.at(placeOf(from), placeOf(to)).judgement;
}

const RegisteredFlow *flowBetween(const IsolationReport &report, const std::string &from,
                                  const std::string &to)
{
    const auto flow = std::ranges::find_if(report.flows.flows, [&](const RegisteredFlow &each) {
        return each.sources == std::vector {from} && each.destinations == std::vector {to};
    });
    return flow == report.flows.flows.end() ? nullptr : &*flow;
}

std::string codeOf(const Result<PreviousReport> &result)
{
    return result ? std::string() : std::string(result.error().message->code);
}

} // namespace

class TestIsolationReport : public QObject {
    Q_OBJECT

private slots:
    void theEnginePassesItsOwnTest()
    {
        const SelfTest test = Project(kFolder).report().cover.selfTest;
        QVERIFY(test.cases > 15);
        QVERIFY(test.hasPassed());
    }

    void theRootIsWhatSha256sumPrintsOfTheList()
    {
        const ReportCover cover = Project("a: 1").report().cover;
        QCOMPARE(cover.files.size(), std::size_t {1});
        // printf 'a: 1' | sha256sum; printf '%s  all.yaml\n' DIGEST | sha256sum
        QCOMPARE(cover.files[0].sha256,
                 std::string("16c3c6d78678d53d39ab2c7a5a7bc4596567b46a1a57000a2d707334f779b824"));
        QCOMPARE(cover.root, std::string("a5b3f7ed4728a4216003e5b243e654c6ead5558bf27d23c766e12d408a274c64"));
    }

    void flowsCiteTheRulesOfBothEnds()
    {
        const IsolationReport report = Project(kFolder).report();
        const RegisteredFlow *flow = flowBetween(report, "shop/cart[Deployment]", "shop/db[Deployment]");
        QVERIFY(flow);
        QCOMPARE(toString(flow->allowed), std::string("TCP 5432"));
        QCOMPARE(flow->egress.rules.size(), std::size_t {1});
        QCOMPARE(flow->egress.rules[0].policy, std::string("shop/cart"));
        QCOMPARE(toString(flow->ingress.rules[0].where), std::string("all.yaml:45:5"));
        QVERIFY(flowBetween(report, "edge/gateway[Deployment]", "shop/cart[Deployment]")->egress.cause
                == EndCause::NotIsolated);
    }

    void edgesOfTheDesignJustifyFlows()
    {
        Project project(kFolder);
        AllowedEdge edge;
        edge.from = WorkloadEndpoint {"shop", "cart", {}};
        edge.to = WorkloadEndpoint {"shop", "db", {}};
        edge.reason = "orders";
        edge.reviewBy = "2027-03-30";
        project.design = *withEdge({}, edge);
        const IsolationReport report = project.report();
        const RegisteredFlow *flow = flowBetween(report, "shop/cart[Deployment]", "shop/db[Deployment]");
        QCOMPARE(flow->justifications.size(), std::size_t {1});
        QCOMPARE(flow->justifications[0].reason, std::string("orders"));
        QVERIFY(report.exceptions.front().isExpired);
    }

    void aReasonForSomeOfAFlowSaysForWhat()
    {
        const auto justified = [](const EdgeEndpoint &from, const EdgeEndpoint &to, std::uint16_t port,
                                  const std::string &source, const std::string &destination) {
            Project project(kFolder);
            AllowedEdge edge;
            edge.from = from;
            edge.to = to;
            edge.traffic = {{Protocol::Tcp, PortReference(port), {}}};
            edge.reason = "orders";
            project.design = *withEdge({}, edge);
            const IsolationReport report = project.report();
            const RegisteredFlow *flow = flowBetween(report, source, destination);
            return flow ? flow->justifications : std::vector<FlowJustification>();
        };
        const WorkloadEndpoint gateway {"edge", "gateway", {}};
        const WorkloadEndpoint trial {"staging", "trial", {}};
        const WorkloadEndpoint cart {"shop", "cart", {}};
        const WorkloadEndpoint db {"shop", "db", {}};
        const auto whole = justified(cart, db, 5432, "shop/cart[Deployment]", "shop/db[Deployment]");
        QCOMPARE(whole.size(), std::size_t {1});
        QCOMPARE(whole[0].covers, std::string());
        const auto part
            = justified(trial, gateway, 8080, "staging/trial[Deployment]", "edge/gateway[Deployment]");
        QCOMPARE(part.size(), std::size_t {1});
        QCOMPARE(part[0].covers, std::string("TCP 8080"));
    }

    void anEdgeOfWhichNothingWasWrittenJustifiesNothing()
    {
        Project project(kFolder);
        project.design = *withEdge(
            {}, {WorkloadEndpoint {"shop", "cart", {}}, WorkloadEndpoint {"shop", "db", {}}, {}, {}, {}, {}});
        const IsolationReport report = project.report();
        const RegisteredFlow *flow = flowBetween(report, "shop/cart[Deployment]", "shop/db[Deployment]");
        QVERIFY(flow && flow->justifications.empty());
    }

    void whatAllPodsOfAnIsolatedNamespaceDenyIsProvenUnderAssumptions()
    {
        const auto staging = namespaceEnd("staging");
        const auto shop = namespaceEnd("shop");
        QVERIFY(verdictOf(claimOf(ClaimRule::CannotReach, staging, shop))
                == ClaimVerdict::ProvenUnderAssumptions);
        QVERIFY(verdictOf(claimOf(ClaimRule::CannotReach, shop, staging))
                == ClaimVerdict::ProvenUnderAssumptions);
        QVERIFY(verdictOf(claimOf(ClaimRule::CannotReach, namespaceEnd("edge"), shop))
                == ClaimVerdict::Contradicted);
        QVERIFY(verdictOf(claimOf(ClaimRule::CannotReach, namespaceEnd("edge"), shop,
                                  {{Protocol::Tcp, PortReference(std::uint16_t {5432}), {}}}))
                == ClaimVerdict::ProvenUnderAssumptions);
    }

    void onlyWhatIsNamedAndWhatIsClaimedAboutMayConnect()
    {
        const EdgeEndpoint db = WorkloadEndpoint {"shop", "db", {}};
        QVERIFY(verdictOf(claimOf(ClaimRule::OnlyReaches, WorkloadEndpoint {"shop", "cart", {}}, db))
                == ClaimVerdict::ProvenUnderAssumptions);
        QVERIFY(verdictOf(claimOf(ClaimRule::OnlyReaches, namespaceEnd("edge"), db))
                == ClaimVerdict::Contradicted);
        // Cart and db are both in what is claimed about.
        QVERIFY(verdictOf(claimOf(ClaimRule::OnlyReaches, namespaceEnd("edge"), namespaceEnd("shop")))
                == ClaimVerdict::ProvenUnderAssumptions);
        QVERIFY(verdictOf(claimOf(ClaimRule::OnlyReaches, namespaceEnd("edge"), namespaceEnd("staging")))
                == ClaimVerdict::Contradicted);
    }

    void aClaimAboutAnEndThatIsNotThereIsNotProven()
    {
        QVERIFY(verdictOf(claimOf(ClaimRule::CannotReach, namespaceEnd("stagin"), namespaceEnd("shop")))
                == ClaimVerdict::NotProven);
        QVERIFY(verdictOf(claimOf(ClaimRule::CannotReach, namespaceEnd("shop"),
                                  ExternalEndpoint {WellKnownExternal::ApiServer}))
                == ClaimVerdict::NotProven);
    }

    void aPodOfTheHostNetworkIsNotLeftOutOfAClaim()
    {
        const std::string node = R"(---
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: agent, namespace: shop}
spec: {selector: {matchLabels: {app: agent}}, template: {metadata: {labels: {app: agent}}, spec: {hostNetwork: true, containers: [{name: c}]}}}
)";
        QVERIFY(verdictOf(claimOf(ClaimRule::CannotReach, namespaceEnd("staging"), namespaceEnd("shop")),
                          kFolder + node)
                == ClaimVerdict::Contradicted);
    }

    void incompleteInputProvesNothing()
    {
        const DesignClaim claim
            = claimOf(ClaimRule::CannotReach, namespaceEnd("staging"), namespaceEnd("shop"));
        Project project(kFolder + "---\n{{ .Values.more }}: [\n");
        QVERIFY(project.loaded.isIncomplete());
        project.design = *withClaim({}, claim);
        const IsolationReport report = project.report();
        QVERIFY(!report.input.isComplete);
        QVERIFY(!report.isConclusive());
        for (const ReportClaim &each : report.claims)
            QVERIFY(each.verdict == ClaimVerdict::NotProven || each.verdict == ClaimVerdict::Contradicted);
        QVERIFY(report.claims.back().verdict == ClaimVerdict::NotProven);
    }

    void unknownVerdictsProveNothing()
    {
        const std::string foreign = R"(---
apiVersion: crd.antrea.io/v1beta1
kind: ClusterNetworkPolicy
metadata: {name: other}
spec: {}
)";
        const DesignClaim claim
            = claimOf(ClaimRule::CannotReach, namespaceEnd("staging"), namespaceEnd("shop"));
        QVERIFY(verdictOf(claim, kFolder + foreign) == ClaimVerdict::NotProven);
    }

    void aProfileThatEnforcesNothingContradictsEverything()
    {
        const IsolationReport report = Project(kFolder, *findProfile("flannel")).report();
        QVERIFY(claimIn(report, ClaimKind::DefaultDenyIngress).verdict == ClaimVerdict::Contradicted);
        QVERIFY(claimIn(report, ClaimKind::NothingToInternet).verdict == ClaimVerdict::Contradicted);
        QCOMPARE(report.coverage.count.bothDenied, std::size_t {0});
    }

    void aServiceThatANodeOpensLeavesTheInternetUnknown()
    {
        const std::string closed = R"(---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: deny, namespace: NAME}
spec: {podSelector: {}, policyTypes: [Ingress]}
)";
        std::string text = kFolder;
        for (const std::string name : {"edge", "staging"}) {
            std::string policy = closed;
            text += policy.replace(policy.find("NAME"), 4, name);
        }
        QVERIFY(claimIn(Project(text).report(), ClaimKind::NothingFromInternet).verdict
                == ClaimVerdict::ProvenUnderAssumptions);
        const std::string service = R"(---
apiVersion: v1
kind: Service
metadata: {name: cart, namespace: shop}
spec: {type: NodePort, selector: {app: cart}, ports: [{port: 80, targetPort: 8080}]}
)";
        const ReportClaim claim = claimIn(Project(text + service).report(), ClaimKind::NothingFromInternet);
        QVERIFY(claim.verdict == ClaimVerdict::NotProven);
        QCOMPARE(claim.examples.front().to, std::string("shop/cart[Deployment]"));
        QCOMPARE(toString(claim.examples.front().traffic), std::string("TCP 8080"));
    }

    void coverageTellsWhichPodsAreOpenAndWhy()
    {
        const IsolationReport report = Project(kFolder).report();
        QCOMPARE(report.coverage.count.pods, std::size_t {4});
        QCOMPARE(report.coverage.count.bothDenied, std::size_t {2});
        const WorkloadCoverage &gateway = report.coverage.workloads.front();
        QVERIFY(gateway.ingress.reason == OpenReason::NoPolicySelects);
        QCOMPARE(claimIn(report, ClaimKind::DefaultDenyIngress).failing, std::uint64_t {2});
    }

    void zonesAreHeldAgainstWhatWasRequired()
    {
        Project project(kFolder);
        project.chosen.zones.label = "zone";
        project.chosen.zones.hasRequirements = true;
        project.chosen.zones.requirements
            = readZoneRequirements("from,to,traffic\nouter,inner,TCP 8080\ntest,*,any\ninner,test,TCP 1\n",
                                   FileName("zones.csv"))
                  .value();
        QVERIFY(reportProblems(project.input()).empty());
        const IsolationReport report = project.report();
        QVERIFY(judgementBetween(report, "outer", "inner") == ZoneJudgement::Meets);
        QVERIFY(judgementBetween(report, "outer", "test") == ZoneJudgement::TooMuch);
        QVERIFY(judgementBetween(report, "test", "outer") == ZoneJudgement::NotRequired);
        QVERIFY(judgementBetween(report, "inner", "test") == ZoneJudgement::TooLittle);
        QVERIFY(judgementBetween(report, "inner", "inner") == ZoneJudgement::NotRequired);
        QVERIFY(claimIn(report, ClaimKind::ZonesAsRequired).verdict == ClaimVerdict::Contradicted);
    }

    void badRequirementsAreToldWithTheirPlace_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("no header") << "a,b,none\n"
                                   << "zones.csv:1:1 DB7402";
        QTest::newRow("too few columns") << "from,to,traffic\na,b\n"
                                         << "zones.csv:2:1 DB7401";
        QTest::newRow("no traffic") << "from,to,traffic\na,b,TCP 99999\n"
                                    << "zones.csv:2:5 DB7403";
        QTest::newRow("twice") << "from,to,traffic\na,b,none\n\"a\",b,all\n"
                               << "zones.csv:3:1 DB7404";
    }
    void badRequirementsAreToldWithTheirPlace()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const auto read = readZoneRequirements(text.toStdString(), FileName("zones.csv"));
        QVERIFY(!read);
        QCOMPARE(QString::fromStdString(toString(read.error().where) + ' '
                                        + std::string(read.error().message->code)),
                 expected);
    }

    void aZoneThatThereIsNotIsAProblem()
    {
        Project project(kFolder);
        project.chosen.zones.hasRequirements = true;
        project.chosen.zones.requirements
            = readZoneRequirements("from,to,traffic\nshp,staging,none\n", FileName("zones.csv")).value();
        const std::vector<Diagnostic> problems = reportProblems(project.input());
        QCOMPARE(problems.size(), std::size_t {1});
        QCOMPARE(toString(problems[0]),
                 std::string("zones.csv:2:1: error: There is no zone shp. Did you mean shop? [DB7406]"));
    }

    void policiesTellWhatIsWrongWithThem()
    {
        const std::string more = R"(---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: wide, namespace: staging}
spec:
  podSelector: {matchLabels: {app: nobody}}
  ingress:
  - {}
  - from: [{podSelector: {matchLabels: {app: trial}}}]
  - from: [{podSelector: {matchLabels: {app: gone}}}]
)";
        const IsolationReport report = Project(kFolder + more).report();
        const RegisteredPolicy &wide = report.policies.back();
        QCOMPARE(toString(wide.id), std::string("staging/wide"));
        const auto has = [&wide](PolicyFindingKind kind, std::uint32_t rule) {
            return std::ranges::any_of(wide.findings, [=](const PolicyFinding &each) {
                return each.kind == kind && each.rule == rule;
            });
        };
        QVERIFY(has(PolicyFindingKind::SelectsNothing, 0));
        QVERIFY(has(PolicyFindingKind::AnyPeer, 0));
        QVERIFY(has(PolicyFindingKind::Covered, 1));
        QVERIFY(has(PolicyFindingKind::MatchesNothing, 2));
    }

    void aDesignThatThePoliciesDoNotEqualIsToldByAnExample()
    {
        Project project(kFolder);
        project.design = Design();
        const ReportClaim claim = claimIn(project.report(), ClaimKind::PoliciesEqualDesign);
        QVERIFY(claim.verdict == ClaimVerdict::Contradicted);
        QCOMPARE(claim.examples.size(), std::size_t {1});
    }

    void whatChangedBeginsWithWhatIsNewlyAllowed()
    {
        Project project(kFolder);
        project.chosen.previous = previousOf(Project(kFolder + kGatewayPolicy).report());
        const ReportChange change = *project.report().change;
        QVERIFY(change.isRetestRequired());
        QVERIFY(!change.flows.front().change.newlyAllowed.isEmpty());
        QVERIFY(change.addedWorkloads.empty());

        Project back(kFolder + kGatewayPolicy);
        back.chosen.previous = previousOf(Project(kFolder).report());
        const ReportChange closed = *back.report().change;
        QVERIFY(!closed.isRetestRequired());
        QCOMPARE(closed.changed, change.changed);
        QCOMPARE(closed.unchanged, change.unchanged);

        Project same(kFolder);
        same.chosen.previous = previousOf(Project(kFolder).report());
        QCOMPARE(same.report().change->changed, std::uint64_t {0});
    }

    void aSinglePodAndItselfAreNoChange()
    {
        Project designed(kFolder);
        designed.design = Design();
        AllowedEdge edge;
        edge.from = namespaceEnd("edge");
        edge.to = namespaceEnd("staging");
        edge.reason = "Trials are reached";
        designed.design->edges.insert(edge);
        Project plain(kFolder);
        plain.chosen.previous = previousOf(designed.report());
        QCOMPARE(plain.report().change->changed, std::uint64_t {0});
        designed.chosen.previous = previousOf(Project(kFolder).report());
        QCOMPARE(designed.report().change->changed, std::uint64_t {0});
    }

    void aPreviousReportThatWasAlteredIsRefused()
    {
        const std::string json = reportJson(Project(kFolder).report());
        const auto read = [](std::string text) {
            const FileName file("x.json");
            return readPreviousReport(parseDocuments(file, text).documents.front(), text, file);
        };
        QCOMPARE(codeOf(read(json)), std::string());
        std::string lie = json;
        lie.replace(lie.find("TCP 5432"), 8, "TCP 5433");
        QCOMPARE(codeOf(read(lie)), std::string("DB7413"));
        std::string other = json;
        other.replace(other.find("report/v1"), 9, "report/v2");
        QCOMPARE(codeOf(read(other)), std::string("DB7412"));
        QCOMPARE(codeOf(read("{}")), std::string("DB7411"));
    }

    void everyLieInTheJsonIsFound()
    {
        const std::string json = reportJson(Project(kFolder).report());
        const FileName file("x.json");
        const Node honest = parseDocuments(file, json).documents.front();
        QVERIFY(!firstDifference(honest, honest, file));
        std::size_t lies = 0;
        for (std::size_t i = 0; i < json.size(); ++i) {
            if (json[i] < '0' || json[i] > '8' || (i > 0 && json[i - 1] == '0'))
                continue;
            std::string lie = json;
            ++lie[i];
            const auto found = firstDifference(parseDocuments(file, lie).documents.front(), honest, file);
            const bool isDigest = json.rfind('\n', i) != std::string::npos
                && json.compare(json.rfind('\n', i), 15, "\n    \"digest\": ") == 0;
            QVERIFY2(found.has_value() != isDigest, lie.substr(i > 40 ? i - 40 : 0, 80).c_str());
            i += 15;
            ++lies;
        }
        QVERIFY(lies > 100);
    }

    void aDifferenceIsNamedByItsPathAndPlace()
    {
        const std::string json = reportJson(Project(kFolder).report());
        const FileName file("x.json");
        std::string lie = json;
        lie.replace(lie.find("\"TCP 5432\""), 10, "\"TCP 5433\"");
        const auto found = firstDifference(parseDocuments(file, lie).documents.front(),
                                           parseDocuments(file, json).documents.front(), file);
        QVERIFY(found);
        QVERIFY(found->arguments[0].starts_with("$."));
        QVERIFY(found->where.line > 1);
    }

    void tablesHaveTheNumbersOfTheJson()
    {
        const IsolationReport report = Project(kFolder).report();
        const std::vector<SourceFile> tables = reportTables(report);
        const auto linesOf = [&tables](const std::string &name) {
            const auto table = std::ranges::find(tables, name, &SourceFile::name);
            return static_cast<std::size_t>(std::ranges::count(table->bytes, '\n'));
        };
        QCOMPARE(linesOf("flows.csv"), report.flows.flows.size() + 1);
        QCOMPARE(linesOf("claims.csv"), report.claims.size() + 1);
        QCOMPARE(linesOf("coverage.csv"), report.coverage.workloads.size() + 1);
        QCOMPARE(linesOf("test-plan.csv"), report.testPlan.size() + 1);
        QVERIFY(!report.testPlan.empty());
    }

    void probesTryWhatIsDeniedForCertain()
    {
        Project project(kFolder);
        project.design
            = *withClaim({}, claimOf(ClaimRule::CannotReach, namespaceEnd("edge"), namespaceEnd("shop")));
        const IsolationReport report = project.report();
        const Cluster &cluster = project.world->cluster();
        for (const TestProbe &probe : report.testPlan) {
            if (probe.toNamespace.empty())
                continue;
            const auto podNamed = [&cluster](const std::string &name) {
                const auto slash = name.find('/');
                return podOf(cluster, name.substr(0, slash),
                             name.substr(slash + 1, name.find('[') - slash - 1));
            };
            const TrafficBounds bounds = project.world->between(podNamed(probe.from), podNamed(probe.to));
            QVERIFY(!bounds.possible.contains(probe.protocol, probe.port));
        }
    }

    void nothingAtAllProvesNothing()
    {
        const IsolationReport report = Project("").report();
        for (const ReportClaim &claim : report.claims)
            QVERIFY(claim.verdict == ClaimVerdict::NotProven);
        QVERIFY(!reportJson(report).empty());
    }

    void sameInputSameBytes()
    {
        QCOMPARE(reportJson(Project(kFolder).report()), reportJson(Project(kFolder).report()));
    }

    void trafficIsReadAsItIsWritten()
    {
        for (const std::string text : {"All Connections", "No Connections", "TCP 80,8080-8090,UDP 53"})
            QCOMPARE(toString(trafficFromText(text).value()), text);
        QCOMPARE(toString(trafficFromText("443; UDP 53, 54").value()), std::string("TCP 443,UDP 53-54"));
        for (const std::string text : {"", "TCP", "TCP 0", "TCP 9-8", "http", "TCP 80 x"})
            QVERIFY2(!trafficFromText(text), text.c_str());
    }
};

QTEST_APPLESS_MAIN(TestIsolationReport)
#include "tst_isolation_report.moc"
