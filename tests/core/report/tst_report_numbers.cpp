// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "core/report/report_project.h"
#include "design/design_edits.h"
#include "export/test_script.h"

#include <QTest>
#include <algorithm>

using namespace drawbridge;
using namespace drawbridge::test;

namespace {

using enum ClaimDoubt;
using Doubts = std::vector<ClaimDoubt>;

const std::string kFinishedPod = R"(---
apiVersion: v1
kind: Pod
metadata: {name: installer, namespace: shop}
spec: {containers: [{name: c}]}
status: {phase: Succeeded}
)";

const std::string kAgent = R"(---
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: agent, namespace: shop}
spec: {selector: {matchLabels: {app: agent}}, template: {metadata: {labels: {app: agent}}, spec: {hostNetwork: true, containers: [{name: c}]}}}
)";

ReportClaim judged(const DesignClaim &claim, const std::string &text = kFolder)
{
    Project project(text);
    project.design = *withClaim({}, claim);
    return project.report().claims.back();
}

ReportClaim claimOfKind(const IsolationReport &report, ClaimKind kind)
{
    return *std::ranges::find(report.claims, kind, &ReportClaim::kind);
}

DesignClaim cannotReach(const EdgeEndpoint &from, const EdgeEndpoint &to,
                        std::vector<EdgeTraffic> traffic = {})
{
    return claimOf(ClaimRule::CannotReach, from, to, std::move(traffic));
}

EdgeEndpoint podsWith(const std::string &app)
{
    PodsEndpoint end;
    end.podSelector.matchLabels.set("app", app);
    return end;
}

std::string wordsOf(const IsolationReport &report)
{
    return reportJson(report);
}

} // namespace

class TestReportNumbers : public QObject {
    Q_OBJECT

private slots:
    void aClaimSaysWhyItIsNotProven()
    {
        const EdgeEndpoint shop = namespaceEnd("shop");
        const EdgeEndpoint server = ExternalEndpoint {WellKnownExternal::ApiServer};
        QVERIFY(judged(cannotReach(namespaceEnd("stagin"), shop)).doubts == Doubts {FromNotInFolder});
        QVERIFY(judged(cannotReach(namespaceEnd("staging"), podsWith("nobody"))).doubts
                == Doubts {ToNotInFolder});
        QVERIFY(judged(cannotReach(shop, server)).doubts == Doubts {ToWithoutMeaning});
        QVERIFY(judged(cannotReach(namespaceEnd("staging"), shop)).doubts.empty());
        const std::string unread = "---\n{{ .Values.more }}: [\n";
        QVERIFY(judged(cannotReach(namespaceEnd("staging"), shop), kFolder + unread).doubts
                == Doubts {InputIncomplete});
    }

    void anEndThatIsNotThereIsNoUnknownConnection()
    {
        const ReportClaim claim = judged(cannotReach(namespaceEnd("stagin"), namespaceEnd("shop")));
        QVERIFY(claim.verdict == ClaimVerdict::NotProven);
        QCOMPARE(claim.unknown, std::uint64_t {0});
        QVERIFY(claim.examples.empty());
    }

    void everyVerdictThatIsNotProvenHasACause()
    {
        for (const std::string &text : {std::string(), kFolder, kFolder + "---\n{{ .Values.more }}: [\n"}) {
            Project project(text);
            project.design = *withClaim({}, cannotReach(namespaceEnd("stagin"), namespaceEnd("shop")));
            for (const ReportClaim &claim : project.report().claims)
                QVERIFY(claim.verdict != ClaimVerdict::NotProven || !claim.doubts.empty());
        }
    }

    void podsMayBeChosenAtBothEndsOfAClaim()
    {
        QVERIFY(judged(cannotReach(podsWith("db"), podsWith("cart"))).verdict
                == ClaimVerdict::ProvenUnderAssumptions);
        const ReportClaim claim = judged(cannotReach(podsWith("cart"), podsWith("db")));
        QVERIFY(claim.verdict == ClaimVerdict::Contradicted);
        QCOMPARE(claim.checked, std::uint64_t {1});
        QCOMPARE(claim.examples.front().to, std::string("shop/db[Deployment]"));
    }

    /// Policies treat them alike, a claim does not.
    void ofTwoReplicasAClaimMayNameOne()
    {
        const auto pod = [](const std::string &name) {
            return "---\napiVersion: v1\nkind: Pod\nmetadata:\n  name: " + name
                + "\n  namespace: edge\n  labels: {app: pair, one: " + name
                + "}\n  ownerReferences: [{apiVersion: apps/v1, kind: StatefulSet, name: pair, controller: "
                  "true}]\nspec: {containers: [{name: c}]}\nstatus: {phase: Running}\n";
        };
        const std::string text = kFolder + pod("pair-0") + pod("pair-1");
        PodsEndpoint first;
        first.podSelector.matchLabels.set("one", "pair-0");
        PodsEndpoint second;
        second.podSelector.matchLabels.set("one", "pair-1");
        QVERIFY(judged(cannotReach(first, first), text).verdict == ClaimVerdict::NotProven);
        QVERIFY(judged(cannotReach(first, second), text).verdict == ClaimVerdict::Contradicted);
        // The other replica reaches the gateway as well.
        const ReportClaim only
            = judged(claimOf(ClaimRule::OnlyReaches, first, WorkloadEndpoint {"edge", "gateway", {}}), text);
        QVERIFY(std::ranges::any_of(only.examples, [](const ClaimExample &example) {
            return example.from == "edge/pair[StatefulSet]";
        }));
    }

    void theReceiverStandsAtTheEndThatReceives()
    {
        const IsolationReport report = Project(kFolder).report();
        const ReportClaim enters = claimOfKind(report, ClaimKind::DefaultDenyIngress);
        QVERIFY(!enters.examples.empty());
        for (const ClaimExample &example : enters.examples)
            QCOMPARE(example.from, std::string("{any}"));
        for (const ClaimExample &example : claimOfKind(report, ClaimKind::DefaultDenyEgress).examples)
            QCOMPARE(example.to, std::string("{any}"));
        for (const ClaimExample &example : claimOfKind(report, ClaimKind::NothingToInternet).examples)
            QCOMPARE(example.to, std::string("{internet}"));
        for (const ReportClaim &claim : report.claims) {
            for (const ClaimExample &example : claim.examples)
                QVERIFY(!example.from.empty() && !example.to.empty());
        }
    }

    void finishedWorkloadsAreCountedAndLeftOutElsewhere()
    {
        const IsolationReport report = Project(kFolder + kFinishedPod).report();
        const ReportInventory &inventory = report.inventory;
        QCOMPARE(inventory.finished, std::size_t {1});
        QCOMPARE(inventory.workloads.size() - inventory.finished, report.coverage.workloads.size());
        QCOMPARE(inventory.workloads.size() - inventory.finished, report.exposure.workloads);
        QCOMPARE(inventory.pods, report.coverage.count.pods);
        QVERIFY(wordsOf(report).find("\"finishedWorkloads\": 1") != std::string::npos);
    }

    void whatIsLeftOutIsCountedOnce()
    {
        const IsolationReport report = Project(kFolder + "---\n{{ .Values.more }}: [\n---\na: 1\n").report();
        const auto assumption
            = std::ranges::find(report.assumptions, AssumptionCode::InputIncomplete, &ReportAssumption::code);
        QVERIFY(assumption != report.assumptions.end());
        QCOMPARE(assumption->arguments.at(1), std::to_string(report.input.hidingDocuments()));
        QCOMPARE(assumption->arguments.at(2), std::to_string(report.input.podMakers()));
    }

    void whatTheHostNetworkAddsToACellIsMarked()
    {
        const auto isMarked = [](const std::string &text, const std::string &from, const std::string &to) {
            const ZoneMatrix zones = Project(text).report().zones;
            const auto place = [&zones](const std::string &name) {
                return static_cast<std::size_t>(std::ranges::find(zones.zones, name, &ReportZone::name)
                                                - zones.zones.begin());
            };
            return zones.at(place(from), place(to)).isWidenedByHostNetwork;
        };
        QVERIFY(!isMarked(kFolder, "staging", "shop"));
        QVERIFY(isMarked(kFolder + kAgent, "staging", "shop"));
        QVERIFY(!isMarked(kFolder + kAgent, "staging", "edge"));
    }

    void aProbeSaysWhetherAnybodyListens()
    {
        Project project(kFolder);
        project.design = *withClaim({},
                                    cannotReach(namespaceEnd("edge"), namespaceEnd("shop"),
                                                {{Protocol::Tcp, PortReference(std::uint16_t {5433}), {}}}));
        const IsolationReport report = project.report();
        const std::size_t last = report.claims.size() - 1;
        for (const TestProbe &probe : report.testPlan) {
            if (probe.claim != last)
                continue;
            QCOMPARE(probe.port, std::uint16_t {5433});
            QVERIFY(!probe.isDeclared);
        }
        QVERIFY(std::ranges::find(report.testPlan, last, &TestProbe::claim) != report.testPlan.end());
    }

    void withoutProbesThereIsNoScript()
    {
        const IsolationReport report = Project("").report();
        QVERIFY(report.testPlan.empty());
        QVERIFY(testScript(report).empty());
        QVERIFY(!testScript(Project(kFolder).report()).empty());
    }
};

QTEST_APPLESS_MAIN(TestReportNumbers)
#include "tst_report_numbers.moc"
