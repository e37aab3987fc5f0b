// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "app/sections/sample_isolation.h"
#include "print/html_file.h"
#include "print/pdf_file.h"
#include "sections/report_sections.h"
#include "sections/zone_drawings.h"
#include "synthesis/messages.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>
#include <algorithm>
#include <fmt/format.h>

using namespace drawbridge;
using namespace drawbridge::app;

class TestReportSections : public QObject {
    Q_OBJECT
private slots:
    void everyValueIsPrinted_data();
    void everyValueIsPrinted();
    void incompleteInputIsOnTheFirstPage();
    void completeInputIsNoAlarm();
    void failedSelfTestIsSaid();
    void whatIsNamedAndDeniedIsListed();
    void leftOutSectionsAreNotReferredTo();
    void emptyReportSaysSoInEverySection();
    void likePairsOfZonesShareARow();
    void longListsOfWorkloadsAreToldOnce();
    void listThatFillsAColumnIsBelowItsRow();
    void listOfSeveralRowsIsInAnAnnex();
    void rowsWithoutReasonOrExpiredAreMarked();
    void workloadsOfWhichTheSameIsToldShareARow();
    void assumptionsInARowAreToldByTheirEnds();
    void linesThatWouldHideEachOtherAreLeftOutOfTheWhole();
    void everyPageCanBeLookedAt();
};

namespace {

QString textOf(const ReportMaterial &material)
{
    QString html = QString::fromUtf8(*htmlOf(*composeReport(material)));
    html.remove(QRegularExpression(QStringLiteral("<style>.*</style>"),
                                   QRegularExpression::DotMatchesEverythingOption));
    html.remove(QRegularExpression(QStringLiteral("<[^>]*>")));
    return html;
}

/// With that many changed connections from the same forty workloads.
ReportMaterial withChangedFlows(int count)
{
    IsolationReport report = *sampleMaterial().report;
    ChangedFlow flow = report.change->flows[0];
    flow.sources.clear();
    for (int i = 0; i < 40; ++i)
        flow.sources.push_back(fmt::format("crowd/member-{}[Deployment]", i));
    report.change->flows.assign(static_cast<std::size_t>(count), flow);
    ReportMaterial material = sampleMaterial();
    material.report = std::make_shared<const IsolationReport>(report);
    return material;
}

/// The first table that has a column of that title.
Table tableWith(const ReportDocument &document, const QString &title)
{
    for (const Block &block : document.blocks) {
        const auto *table = std::get_if<Table>(&block);
        if (table && std::ranges::count(table->columns, title, &TableColumn::title) > 0)
            return *table;
    }
    return {};
}

} // namespace

void TestReportSections::everyValueIsPrinted_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"shop-prod",
          "2026-11-22",
          "4b1d9e7c2a, with changes that are in no commit",
          "Contradicted",
          "staging cannot reach production",
          "Nothing but shop/web reaches data/db on TCP 5432",
          "Card data is in production",
          "203.0.113.0/24",
          "as the profile “generic” says",
          "Of 870 pair(s) of workloads, 74 may exchange something, and of 1 something is unknown.",
          "6 looked at, 1 against it, 0 unknown. Counted: ways in",
          "Not known: the folder has no pods of the cluster's DNS.",
          "No pods of the cluster's DNS are in the folder.",
          "there are 6 ways in. Open: 1, unknown: 0. This is what claim C",
          "Check the other numbers that you cite.",
          "Nothing in the folder is data/db, or its labels match no pod.",
          "anything",
          "without the 1 whose pods have all finished",
          "4 object(s) make pods that no file describes",
          "¹: some of it is allowed only because",
          "no container declares it",
          "apps.example.com/Widget",
          "shop/strange",
          "data/db.yaml",
          "env=prod",
          "on the host network",
          "LoadBalancer",
          "shop/front",
          "wider than required",
          "Denied by default",
          "shop/deny-all",
          "no policy selects it",
          "shop/web.yaml:24",
          "Order storage",
          "team-data",
          "2027-03-31",
          "unknown: TCP 9100",
          "From the Internet",
          "allows nothing that rule 1 does not allow",
          "Revenue report",
          "expired",
          "Segmentation re-test required: yes",
          "TCP 5433",
          "shop/new[Deployment]",
          "TCP 5439",
          "probe staging production",
          "kind: NetworkPolicy",
          "Glossary"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestReportSections::everyValueIsPrinted()
{
    QFETCH(QString, text);
    QVERIFY2(textOf(sampleMaterial()).contains(text.toHtmlEscaped()), qPrintable(text));
}

void TestReportSections::incompleteInputIsOnTheFirstPage()
{
    const auto document = composeReport(sampleMaterial());
    QVERIFY(document->cover.notice.isAlert);
    QVERIFY(document->cover.notice.title.startsWith(QStringLiteral("Input is incomplete")));
}

void TestReportSections::completeInputIsNoAlarm()
{
    ReportMaterial material = sampleMaterial();
    auto report = std::make_shared<IsolationReport>(*material.report);
    report->input = {};
    report->input.leftOut = {{SkipReason::Empty, 7}};
    material.report = report;
    const Notice notice = composeReport(material)->cover.notice;
    QVERIFY(!notice.isAlert);
    QVERIFY2(!notice.lines[0].text.contains(QLatin1Char('7')), qPrintable(notice.lines[0].text));
}

void TestReportSections::failedSelfTestIsSaid()
{
    ReportMaterial material = sampleMaterial();
    auto report = std::make_shared<IsolationReport>(*material.report);
    report->cover.selfTest.failed = {"a case"};
    material.report = report;
    QVERIFY(textOf(material).contains(QStringLiteral("the engine self-test did not pass")));
}

void TestReportSections::whatIsNamedAndDeniedIsListed()
{
    ReportMaterial material = sampleMaterial();
    const auto title = QStringLiteral("Named by the manifests and denied");
    QVERIFY2(!textOf(material).contains(title), "it was not looked for");
    material.denied.emplace();
    QVERIFY(textOf(material).contains(QStringLiteral("No connection that the manifests name is denied")));
    EdgeSuggestion named;
    named.edge.from = NamespaceEndpoint {"shop"};
    named.edge.to = NamespaceEndpoint {"data"};
    named.evidence.push_back(
        {&messages::kVariableNames, {"shop/web[Deployment]", "DB", "db.data:5432"}, {}, {}});
    material.denied->push_back(named);
    const QString text = textOf(material);
    QVERIFY(text.contains(QStringLiteral("The manifests name 1 connection(s)")));
    QVERIFY(text.contains(QStringLiteral("names db.data:5432")));
}

void TestReportSections::leftOutSectionsAreNotReferredTo()
{
    ReportMaterial material = sampleMaterial();
    material.sections.clear();
    const auto document = composeReport(material);
    QVERIFY(pdfOf(document, {}).has_value());
    const QString text = QString::fromUtf8(*htmlOf(*document));
    QVERIFY(text.contains(QStringLiteral("1 Conclusion")));
    QVERIFY(!text.contains(QStringLiteral(">section ")));
}

void TestReportSections::emptyReportSaysSoInEverySection()
{
    ReportMaterial material = sampleMaterial();
    material.report = std::make_shared<IsolationReport>();
    material.diagrams.clear();
    material.sources.clear();
    const QString text = textOf(material);
    for (const char *sentence :
         {"No claim was examined.", "There is no workload.", "Nothing is allowed.",
          "The folder has no policy.", "No earlier report was given", "There is nothing to draw.",
          "No claim denies a connection that could be tried."})
        QVERIFY2(text.contains(QLatin1String(sentence)), sentence);
    QVERIFY(pdfOf(composeReport(material), {}).has_value());
}

/// Kept in the build folder (tests/reports).
void TestReportSections::likePairsOfZonesShareARow()
{
    IsolationReport report = *sampleMaterial().report;
    report.zones = {};
    for (const char *name : {"blue", "green", "red", "white"})
        report.zones.zones.push_back({name});
    report.zones.traffic = {{}, {Protocol::Tcp, {{80, 80}}}, {Protocol::Tcp, {{443, 443}}}};
    report.zones.cells.resize(16);
    for (const std::size_t to : {1, 3})
        report.zones.cells[to].allowed = 1;
    report.zones.cells[2].allowed = 2;
    // From red and from white to every other zone.
    for (const std::size_t cell : {8, 9, 11, 12, 13, 14})
        report.zones.cells[cell].allowed = 1;
    ReportMaterial material = sampleMaterial();
    material.report = std::make_shared<const IsolationReport>(report);
    const QString text = textOf(material);
    QVERIFY2(text.contains(QStringLiteral("green, white")), qPrintable(text));
    QVERIFY(!text.contains(QStringLiteral("green, red")));
    QVERIFY2(text.contains(QStringLiteral("red, white")), qPrintable(text));
    QCOMPARE(text.count(QStringLiteral("every other zone")), 1);
}

void TestReportSections::longListsOfWorkloadsAreToldOnce()
{
    IsolationReport report = *sampleMaterial().report;
    RegisteredFlow flow;
    for (int i = 0; i < 9; ++i)
        flow.sources.push_back(fmt::format("crowd/member-{}[Deployment]", i));
    flow.destinations = {"data/db[StatefulSet]"};
    flow.allowed = {Protocol::Tcp, {{5432, 5432}}};
    report.flows.flows = {flow, flow};
    report.flows.flows[1].destinations = flow.sources;
    flow.sources.pop_back();
    flow.sources.push_back("other/one[Deployment]");
    report.flows.flows.push_back(flow);
    ReportMaterial material = sampleMaterial();
    material.report = std::make_shared<const IsolationReport>(report);
    const QString text = textOf(material);
    QCOMPARE(text.count(QStringLiteral("member-5[Deployment]")), 1);
    QCOMPARE(text.count(QStringLiteral("Group G1")), 5);
    QVERIFY(text.contains(QStringLiteral("except crowd/member-8[Deployment]")));
    QVERIFY(text.contains(QStringLiteral("and also other/one[Deployment]")));
    QVERIFY(!text.contains(QStringLiteral("Group G2")));
}

void TestReportSections::listThatFillsAColumnIsBelowItsRow()
{
    const auto document = composeReport(withChangedFlows(1));
    const Table table = tableWith(*document, QStringLiteral("Newly denied"));
    QCOMPARE(table.rows[0].cells[0][0].text, QStringLiteral("40, listed below"));
    QCOMPARE(table.rows[0].below.size(), 2U);
    QCOMPARE(table.rows[0].below[0].text, QStringLiteral("From: 40"));
    QVERIFY(table.rows[0].below[1].text.startsWith(
        QStringLiteral("crowd (40): member-0[Deployment], member-1[Deployment], ")));
    QCOMPARE(textOf(withChangedFlows(1)).count(QStringLiteral("member-39[Deployment]")), 1);
}

void TestReportSections::listOfSeveralRowsIsInAnAnnex()
{
    const auto document = composeReport(withChangedFlows(3));
    const Table table = tableWith(*document, QStringLiteral("Newly denied"));
    for (const TableRow &row : table.rows) {
        QCOMPARE(row.cells[0][0].text, QStringLiteral("40 in list L1, %1").arg(kReference));
        QVERIFY(row.below.empty());
    }
    QCOMPARE(textOf(withChangedFlows(3)).count(QStringLiteral("member-39[Deployment]")), 1);
    QVERIFY(pdfOf(document, {}).has_value());
}

void TestReportSections::rowsWithoutReasonOrExpiredAreMarked()
{
    IsolationReport report = *sampleMaterial().report;
    RegisteredFlow flow = report.flows.flows[1];
    report.flows.flows = {flow, flow, flow};
    report.flows.flows[1].justifications.clear();
    report.flows.flows[2].justifications[0].reviewBy = "2026-11-21";
    ReportMaterial material = sampleMaterial();
    material.report = std::make_shared<const IsolationReport>(report);
    const Table table = tableWith(*composeReport(material), QStringLiteral("Review by"));
    QVERIFY(!table.rows[0].isEmphasised);
    QVERIFY(table.rows[1].isEmphasised);
    QVERIFY(table.rows[1].cells[4][0].mark == Mark::Warning);
    QVERIFY(table.rows[2].isEmphasised);
    QCOMPARE(table.rows[2].cells[5].back().text, QStringLiteral("expired"));
    QVERIFY(table.rows[2].cells[5].back().mark == Mark::Warning);
}

void TestReportSections::workloadsOfWhichTheSameIsToldShareARow()
{
    IsolationReport report = *sampleMaterial().report;
    ExposureRow row = report.exposure.rows[0];
    for (const char *name : {"shop/b[Deployment]", "shop/c[Deployment]", "shop/d[Deployment]"}) {
        row.workload = name;
        report.exposure.rows.push_back(row);
    }
    report.exposure.rows.back().isEveryAddress = false;
    ReportException open;
    open.kind = ExceptionKind::NotIsolated;
    for (const char *name : {"shop/b[Deployment]", "shop/c[Deployment]", "shop/d[Deployment]"}) {
        open.subject = name;
        report.exceptions.push_back(open);
    }
    report.exceptions.back().reason = "Legacy";
    ReportMaterial material = sampleMaterial();
    material.report = std::make_shared<const IsolationReport>(report);
    const auto document = composeReport(material);
    const Table exposed = tableWith(*document, QStringLiteral("Addresses"));
    QCOMPARE(exposed.rows.size(), 2U);
    QCOMPARE(exposed.rows[0].cells[0].size(), 3U);
    QCOMPARE(exposed.rows[0].cells[0][2].text, QStringLiteral("shop/c[Deployment]"));
    QCOMPARE(exposed.rows[1].cells[0][0].text, QStringLiteral("shop/d[Deployment]"));
    const Table exceptions = tableWith(*document, QStringLiteral("Exception"));
    QCOMPARE(exceptions.rows.size(), sampleMaterial().report->exceptions.size() + 2);
    QCOMPARE(exceptions.rows.back().cells[1].size(), 2U);
    QCOMPARE(exceptions.rows.back().cells[1][1].text, QStringLiteral("shop/c[Deployment]"));
}

void TestReportSections::assumptionsInARowAreToldByTheirEnds()
{
    IsolationReport report = *sampleMaterial().report;
    report.claims[0].assumptions = {0, 1, 2, 4, 5};
    ReportMaterial material = sampleMaterial();
    material.report = std::make_shared<const IsolationReport>(report);
    const Table table = tableWith(*composeReport(material), QStringLiteral("Assumes"));
    QCOMPARE(table.rows[0].cells[3][0].text, QString::fromUtf8("A1–A3, A5, A6"));
}

void TestReportSections::linesThatWouldHideEachOtherAreLeftOutOfTheWhole()
{
    const auto captionsOf = [](int lines) {
        constexpr int kNamespaces = 61;
        CanvasScene scene;
        for (int i = 0; i < kNamespaces; ++i) {
            const QString name = QStringLiteral("n%1").arg(i);
            CanvasNamespace ns;
            ns.key = name + QStringLiteral("/*");
            ns.name = name;
            scene.namespaces.push_back(ns);
            CanvasNode node;
            node.key = name + QStringLiteral("/w");
            node.namespaceIndex = i;
            scene.nodes.push_back(node);
        }
        for (int i = 0; i < lines; ++i) {
            CanvasEdge edge;
            edge.id = QString::number(i);
            edge.from = scene.nodes[static_cast<std::size_t>(i % kNamespaces)].key;
            edge.to = scene.nodes[static_cast<std::size_t>((i + 1 + i / kNamespaces) % kNamespaces)].key;
            scene.edges.push_back(edge);
        }
        QStringList captions;
        for (const ReportDiagram &diagram : drawZones(scene, {}, {}, {}))
            captions << diagram.drawing.caption;
        return captions;
    };
    const QStringList few = captionsOf(150);
    QCOMPARE(few.size(), 1);
    QVERIFY2(few[0].startsWith(QStringLiteral("Every namespace")), qPrintable(few[0]));
    const QStringList many = captionsOf(151);
    QCOMPARE(many.size(), 2);
    QVERIFY2(many[0].startsWith(QStringLiteral("Namespaces 1 to 60 of 61. The 151 lines")),
             qPrintable(many[0]));
    QVERIFY2(many[1].startsWith(QStringLiteral("Namespaces 61 to 61 of 61.")), qPrintable(many[1]));
}

void TestReportSections::everyPageCanBeLookedAt()
{
    const auto document = composeReport(sampleMaterial());
    QDir folder(QStringLiteral(DRAWBRIDGE_BINARY_DIR "/tests"));
    folder.mkpath(QStringLiteral("reports"));
    for (const auto size : {QPageSize::A4, QPageSize::Letter})
        QCOMPARE(
            writeWhole(folder.filePath(QStringLiteral("reports/isolation-%1.pdf").arg(QPageSize::key(size))),
                       *pdfOf(document, {size})),
            QString());
}

QTEST_MAIN(TestReportSections)
#include "tst_report_sections.moc"
