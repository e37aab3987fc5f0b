// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "app/support/test_window.h"
#include "canvas/canvas_widget.h"
#include "design/design_edits.h"
#include "dialogs/port_editor.h"
#include "models/edge_table_model.h"
#include "models/matrix_model.h"
#include "panels/code_view.h"
#include "panels/explain_panel.h"
#include "panels/inspector_panel.h"
#include "panels/pill.h"
#include "panels/policies_panel.h"
#include "panels/row_view.h"
#include "reachability/pair_access.h"
#include "support/style.h"
#include "window/canvas_pane.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDockWidget>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <set>

using namespace drawbridge;
using namespace drawbridge::app;

namespace {

constexpr int kPatienceMilliseconds = 60000;
const auto kCart = QStringLiteral("shop/cart");
const auto kGateway = QStringLiteral("payments/gateway");

} // namespace

/// The ways to the reasons for a pair that has no line, with real keys and clicks on the real window.
class TestExplanations : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_window.show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window.open(QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/resources/samples/harbour"));
    }
    void cleanup() { m_window.close(); }

    void twoWorkloadsAreExplainedInTheOrderOfTheirSelection()
    {
        clickNode(kGateway, Qt::NoModifier);
        clickNode(kCart, Qt::ControlModifier);
        QVERIFY(explanation().contains(QStringLiteral("payments/gateway → shop/cart")));
        auto *other = explain().findChild<QPushButton *>(QStringLiteral("otherDirection"));
        QVERIFY(other);
        QTest::mouseClick(other, Qt::LeftButton);
        QVERIFY(explanation().contains(QStringLiteral("shop/cart → payments/gateway")));
        QCOMPARE(canvas().selectedNodes().size(), 2);
    }

    void whatIsDrawnLeadsAndWhatWasBeforeIsQuiet()
    {
        clickNode(QStringLiteral("shop/catalogue"), Qt::NoModifier);
        QTest::keyClick(&canvas(), Qt::Key_E);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("search"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY2(explanation().contains(QStringLiteral("Being simulated")) && verdicts().isEmpty(),
                 qPrintable(explanation().join(QLatin1Char('\n'))));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->runner().isCurrent(), kPatienceMilliseconds);
        QCOMPARE(verdicts(), QStringList {QStringLiteral("Allowed")});
        QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(verdicts(), QStringList({QStringLiteral("Allowed"), QStringLiteral("Denied")}));
        const QStringList all = explanation();
        QVERIFY(all.indexOf(QStringLiteral("Designed"))
                < all.indexOf(QStringLiteral("Before: the loaded policies")));
        const auto groundOf = [this](int pill) {
            const QImage image = explain().widget()->findChildren<Pill *>().at(pill)->grab().toImage();
            return image.pixelColor(image.width() / 2, 3);
        };
        QTRY_COMPARE(groundOf(0), themeOf(&explain()).addedSoft);
        QCOMPARE(groundOf(1), themeOf(&explain()).base);
    }

    void whatIsAllowedForSomeAddressesOnlyIsNotUnknown()
    {
        // A rule of it lets out to every address of IPv4, and none to IPv6.
        m_window->canvasPane().explainPair(
            {WorkloadEndpoint {"shop", "mailer", {}}, ExternalEndpoint {WellKnownExternal::Internet}});
        QTRY_COMPARE(verdicts(), QStringList {QStringLiteral("In part")});
        const QString told = explanation().join(QLatin1Char('\n'));
        QVERIFY2(told.contains(QStringLiteral("Not the same for all: ")), qPrintable(told));
        clickNode(QStringLiteral("shop/mailer"), Qt::NoModifier);
        const RowModel &rows = dock("inspector").findChild<RowView *>()->rowModel();
        const auto trailing = [&] {
            const QModelIndex found = rows.findConnection(
                {WorkloadEndpoint {"shop", "mailer", {}}, ExternalEndpoint {WellKnownExternal::Internet}});
            return found.isValid() ? rows.row(found).trailing : QString();
        };
        QTRY_COMPARE(trailing(), QStringLiteral("in part"));
    }

    void theInspectorListsWhatIsOpenAndWhatIsMostlyUnknown()
    {
        canvas().clearSelection();
        const auto namesIn = [this](const char *name) {
            const QModelIndex section = inspectorSection(QLatin1String(name));
            QStringList names;
            for (int i = 0; section.isValid() && i < inspectorRows().rowCount(section); ++i)
                names << inspectorRows().row(inspectorRows().index(i, 0, section)).text;
            names.sort();
            return names;
        };
        const QStringList doubtful {QStringLiteral("node-agent"), QStringLiteral("node-proxy")};
        QTRY_COMPARE(namesIn("Mostly unknown"), doubtful);
        for (const char *each : {"kube-system/node-proxy", "monitoring/node-agent"}) {
            const auto node
                = std::ranges::find(canvas().scene().nodes, QLatin1String(each), &CanvasNode::key);
            QVERIFY(std::ranges::find(node->badges, CanvasBadge::Unknown) != node->badges.end());
        }
        QVERIFY(canvas().scene().note.contains(QLatin1String("101 unknown pair(s)")));
        // The design allows what the folder does: of some there by rules, where no policy selects them here.
        const QStringList open = namesIn("Open workloads");
        QVERIFY(open.contains(QStringLiteral("prometheus")));
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
        QTRY_COMPARE(namesIn("Open workloads"), open);
    }

    void aPodInTheNetworkOfItsNodeHasALineOfItsOwn()
    {
        clickNode(QStringLiteral("shop/mailer"), Qt::NoModifier);
        const auto hasLineTo = [this](const char *end) {
            return std::ranges::any_of(canvas().highlight().asked, [end](const AskedLine &each) {
                return each.line.to == QLatin1String(end);
            });
        };
        QTRY_VERIFY(hasLineTo("kube-system/node-proxy"));
        QVERIFY2(!hasLineTo("kube-system/coredns"), "it has a line in the scene");
    }

    void ofWhatTheDesignDeniesTheEndsInTheFilesAreTold()
    {
        m_window->canvasPane().explainPair(
            {WorkloadEndpoint {"shop", "checkout", {}}, WorkloadEndpoint {"payments", "gateway", {}}});
        QTRY_COMPARE(verdicts(), QStringList {QStringLiteral("Denied")});
        const QString told = explanation().join(QLatin1Char('\n'));
        QVERIFY2(
            told.contains(QStringLiteral("The loaded policies let it leave shop/checkout, and do not let it "
                                         "enter payments/gateway")),
            qPrintable(told));
    }

    void theTableAndExplainSayTheSameOfEachEdge()
    {
        dock("edges").raise();
        auto &table = *dock("edges").findChild<QTableView *>();
        QTRY_VERIFY(table.isVisible());
        int ofOneEnd = 0;
        for (int row = 0; row < table.model()->rowCount(); ++row) {
            const QModelIndex from = table.model()->index(row, EdgeTableModel::From);
            table.scrollTo(from);
            QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(from).center());
            const QString state = from.siblingAtColumn(EdgeTableModel::State).data().toString();
            const QString verdict = verdicts().value(0, QStringLiteral("Unknown"));
            QVERIFY2(state == verdict, qPrintable(explanation().join(QLatin1Char('\n')) + state));
            ofOneEnd += state == QStringLiteral("One end opened") ? 1 : 0;
        }
        QVERIFY(ofOneEnd > 0);
    }

    void whatIsDrawnSaysWhatItIsForWhoseItIsAndUntilWhen()
    {
        dock("edges").raise();
        auto &table = *dock("edges").findChild<QTableView *>();
        QTRY_VERIFY(table.isVisible());
        const QModelIndex first = table.model()->index(0, EdgeTableModel::From);
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(first).center());
        QVERIFY(explanation().contains(
            QStringLiteral("It is drawn, without a reason, an owner or a date to review it by.")));
        AllowedEdge edge = m_window->document().design().edges[0];
        edge.reason = "Card API";
        edge.reviewBy = "2027-03-31";
        m_window->document().apply(QStringLiteral("Edit"),
                                   withEdgeReplaced(m_window->document().design(), 0, edge));
        const QStringList all = explanation();
        const qsizetype reason = all.indexOf(QStringLiteral("Reason"));
        QVERIFY2(reason >= 0, qPrintable(all.join(QLatin1Char('\n'))));
        QCOMPARE(all.mid(reason, 6),
                 QStringList({"Reason", "Card API", "Owner", "not said", "Review by", "2027-03-31"}));
    }

    void nothingIsCutOffWhereThereIsLittleRoom()
    {
        const AllowedEdge &edge = m_window->document().design().edges.front();
        m_window->selection().selectPair({edge.from, edge.to});
        ExplainPanel narrow(m_window->document(), m_window->runner(), m_window->selection());
        narrow.resize(230, 500);
        narrow.show();
        QVERIFY(QTest::qWaitForWindowExposed(&narrow));
        QVERIFY(narrow.findChildren<QPushButton *>().size() >= 2);
        QTRY_VERIFY2(narrow.widget()->width() <= narrow.viewport()->width(),
                     qPrintable(QString::number(narrow.widget()->width())));
    }

    void whatAllowsADeniedPairIsSeenWithoutScrolling()
    {
        m_window->resize(1600, 1000);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->runner().isCurrent(), kPatienceMilliseconds);
        clickNode(QStringLiteral("payments/fraud-check"), Qt::NoModifier);
        clickNode(kCart, Qt::ControlModifier);
        const auto draw
            = [this] { return explain().widget()->findChild<QPushButton *>(QStringLiteral("drawDenied")); };
        const auto isInSight = [this](const QWidget *each) {
            return each
                && explain().viewport()->rect().contains(
                    QRect(each->mapTo(explain().viewport(), QPoint()), each->size()));
        };
        QTRY_VERIFY2(isInSight(draw()), "in Designed");
        QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
        QTRY_VERIFY2(isInSight(draw()), "in Difference");
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
        QVERIFY(!draw());
        const auto change = [this]() -> QLabel * {
            for (QLabel *each : explain().widget()->findChildren<QLabel *>()) {
                if (each->text().startsWith(QStringLiteral("Smallest change of the policies")))
                    return each;
            }
            return nullptr;
        };
        const auto hasFirstLineInSight = [this](const QWidget *each) {
            return each
                && explain().viewport()->rect().contains(QRect(each->mapTo(explain().viewport(), QPoint()),
                                                               QSize(1, each->fontMetrics().height())));
        };
        QTRY_VERIFY_WITH_TIMEOUT(hasFirstLineInSight(change()), kPatienceMilliseconds);
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        QTest::mouseClick(draw(), Qt::LeftButton);
        const auto hasEditor = [this] {
            const auto editors = m_window->findChildren<PortEditor *>();
            return std::ranges::any_of(editors, [](const PortEditor *each) { return each->isVisible(); });
        };
        QTRY_VERIFY(hasEditor());
    }

    void inLoadedThePoliciesAreThoseOfTheFolder()
    {
        auto *panel = m_window->findChild<PoliciesPanel *>();
        panel->parentWidget()->raise();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->runner().isCurrent(), kPatienceMilliseconds);
        const auto shows = [panel](const char *text) {
            const auto labels = panel->findChildren<QLabel *>();
            return std::ranges::any_of(
                labels, [text](const QLabel *each) { return each->text() == QLatin1String(text); });
        };
        RowModel &files = panel->findChild<RowView *>()->rowModel();
        QTRY_VERIFY_WITH_TIMEOUT(shows("Proven"), kPatienceMilliseconds);
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
        QTRY_VERIFY(shows("In force in the folder"));
        QVERIFY(!shows("Proven"));
        QVERIFY(shows("batch/policies/allow-dns.yaml"));
        QVERIFY(files.findFile(QStringLiteral("monitoring/policies/grafana.yaml")).isValid());
        const auto views = panel->findChildren<CodeView *>();
        const auto shown = std::ranges::find_if(
            views, [](const CodeView *each) { return !each->toPlainText().isEmpty(); });
        QVERIFY(shown != views.end());
        const CodeView *code = *shown;
        QVERIFY2(!code->toPlainText().contains(QStringLiteral("Written by Drawbridge")),
                 "nothing of the export");
        QVERIFY(code->toPlainText().contains(QStringLiteral("kind: NetworkPolicy")));
        clickNode(QStringLiteral("shop/frontend"), Qt::NoModifier);
        clickNode(kCart, Qt::ControlModifier);
        QVERIFY2(code->hasMarkedLines() && shows("shop/policies/frontend.yaml"),
                 "the rule that lets it through");
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY(shows("Proven"));
        QVERIFY(code->toPlainText().contains(QStringLiteral("Written by Drawbridge")));
    }

    void itsKeyBringsExplainBeforeHistory()
    {
        clickNode(kCart, Qt::NoModifier);
        clickNode(kGateway, Qt::ControlModifier);
        dock("history").raise();
        QTRY_VERIFY(!isInFront(explain()));
        QTest::keyClick(m_window.get(), Qt::Key_I, Qt::ControlModifier);
        QTRY_VERIFY(isInFront(explain()));
        m_window->selection().clear();
        dock("history").raise();
        QTRY_VERIFY(!isInFront(explain()));
        QTest::keyClick(m_window.get(), Qt::Key_I, Qt::ControlModifier);
        QVERIFY2(m_window->canvasPane().changeText().contains(QStringLiteral("first")), "what to select");
        QVERIFY(!isInFront(explain()));
    }

    void theMenuOfTwoWorkloadsExplainsBothDirections()
    {
        clickNode(kCart, Qt::NoModifier);
        clickNode(kGateway, Qt::ControlModifier);
        dock("history").raise();
        chooseInMenuOf(kGateway, QStringLiteral("Explain payments/gateway → shop/cart"));
        QTRY_VERIFY(isInFront(explain()));
        QVERIFY(explanation().contains(QStringLiteral("payments/gateway → shop/cart")));
    }

    void theRowsOfTheInspectorLeadOn()
    {
        clickNode(kCart, Qt::NoModifier);
        dock("history").raise();
        clickRow([](const Row &row) { return row.text == QStringLiteral("Ingress"); });
        QTRY_VERIFY(isInFront(matrix()));
        QTRY_COMPARE_WITH_TIMEOUT(markedColumns(), std::set {sectionOf(kCart)}, kPatienceMilliseconds);
        clickRow([](const Row &row) { return row.text == QStringLiteral("Reaches"); });
        QTRY_COMPARE_WITH_TIMEOUT(markedRows(), std::set {sectionOf(kCart)}, kPatienceMilliseconds);
        const QModelIndex cell = matrix().model()->index(sectionOf(kGateway), sectionOf(kCart));
        matrix().scrollTo(cell);
        QTest::mouseClick(matrix().viewport(), Qt::LeftButton, {}, matrix().visualRect(cell).center());
        QTRY_VERIFY(isInFront(explain()));
        QVERIFY(explanation().contains(QStringLiteral("payments/gateway → shop/cart")));
    }

    void whatIsUnknownIsCountedApartAndLast()
    {
        clickNode(QStringLiteral("shop/catalogue"), Qt::NoModifier);
        const QModelIndex reaches = inspectorSection(QStringLiteral("Reaches"));
        const RowModel &rows = inspectorRows();
        int unknown = 0;
        const int all = rows.rowCount(reaches);
        for (int i = 0; i < all; ++i) {
            const bool isUnknown = rows.row(rows.index(i, 0, reaches)).trailing == QStringLiteral("unknown");
            QVERIFY2(isUnknown || unknown == 0, "what is unknown is last");
            unknown += isUnknown ? 1 : 0;
        }
        QVERIFY(unknown > 0 && unknown < all);
        QCOMPARE(rows.row(reaches).secondary,
                 QStringLiteral("%1, %2 unknown").arg(all - unknown).arg(unknown));
    }

    void anOpenNamespaceSaysWhatItReaches()
    {
        m_window->selection().selectKeys({QStringLiteral("staging/*")});
        for (const auto &name : {QStringLiteral("Reaches"), QStringLiteral("Reached by")}) {
            const QModelIndex side = inspectorSection(name);
            QVERIFY2(side.isValid(), qPrintable(name));
            const Row &row = inspectorRows().row(inspectorRows().index(0, 0, side));
            QVERIFY2(row.text.startsWith(QStringLiteral("Everything that ")), qPrintable(row.text));
            QVERIFY2(row.trailing.endsWith(QStringLiteral(" of 28")), qPrintable(row.trailing));
            QVERIFY2(row.toolTip.contains(QStringLiteral(" of 28 workload(s)\n")), qPrintable(row.toolTip));
            QVERIFY(row.trailing.section(u' ', 0, 0).toInt() > 0);
        }
        clickRow([](const Row &row) { return row.text.startsWith(QStringLiteral("Everything that lets")); });
        QTRY_VERIFY(isInFront(matrix()));
        QTRY_COMPARE_WITH_TIMEOUT(markedRows(), std::set {sectionOf(QStringLiteral("staging"))},
                                  kPatienceMilliseconds);
        m_window->selection().selectKeys({QStringLiteral("shop/*")});
        QVERIFY(!inspectorRows()
                     .row(inspectorRows().index(0, 0, inspectorSection(QStringLiteral("Reaches"))))
                     .text.startsWith(QStringLiteral("Everything that ")));
    }

    void whatIsWantedAndDeniedIsListedAsTheCanvasDrawsIt()
    {
        const auto kSearch = QStringLiteral("shop/search");
        clickNode(kSearch, Qt::NoModifier);
        QStringList drawn;
        for (const CanvasEdge &edge : canvas().scene().edges) {
            if (edge.state == EdgeState::WantedDenied && (edge.from == kSearch || edge.to == kSearch))
                drawn << edge.from + QStringLiteral(" ") + edge.to;
        }
        QVERIFY(!drawn.isEmpty());
        const QModelIndex section = inspectorSection(QStringLiteral("Wanted, denied"));
        QStringList listed;
        for (int i = 0; i < inspectorRows().rowCount(section); ++i) {
            const Row &row = inspectorRows().row(inspectorRows().index(i, 0, section));
            QVERIFY(row.connection);
            listed << QString::fromStdString(toString(row.connection->from) + " "
                                             + toString(row.connection->to));
            QCOMPARE(row.icon, QStringLiteral("bridge-raised"));
            QVERIFY2(row.trailing.startsWith(QStringLiteral("TCP ")), qPrintable(row.trailing));
        }
        drawn.sort();
        listed.sort();
        QCOMPARE(listed, drawn);
        QCOMPARE(inspectorRows().row(section).secondary, QString::number(drawn.size()));

        dock("history").raise();
        clickRow([](const Row &row) { return row.text == QStringLiteral("search → catalogue"); });
        QVERIFY(m_window->selection().connection());
        QCOMPARE(toString(m_window->selection().connection()->to), std::string("shop/catalogue"));
        QCOMPARE(m_window->selection().keys(), QStringList {kSearch});
        QTRY_VERIFY(isInFront(explain()));
        QVERIFY(explanation().contains(QStringLiteral("search → catalogue in shop")));
    }

    void whatIsDrawnAndDeniedIsListedWithItsDirection()
    {
        AllowedEdge edge;
        edge.from = WorkloadEndpoint {"payments", "gateway", {}};
        edge.to = WorkloadEndpoint {"shop", "cart", {}};
        m_window->document().apply(QStringLiteral("Draw"),
                                   withEdge(m_window->document().design(), edge).value());
        QTRY_VERIFY_WITH_TIMEOUT(m_window->runner().isCurrent(), kPatienceMilliseconds);
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
        m_window->selection().selectKeys({kCart});
        const QModelIndex section = inspectorSection(QStringLiteral("Wanted, denied"));
        QVERIFY(section.isValid());
        const int last = inspectorRows().rowCount(section) - 1;
        const Row &row = inspectorRows().row(inspectorRows().index(last, 0, section));
        QCOMPARE(row.text, QStringLiteral("gateway → cart"));
        QCOMPARE(row.secondary, QStringLiteral("payments → shop"));
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
    }

    void aNamespaceListsItsPairsByTheOtherEnd()
    {
        m_window->selection().selectKeys({QStringLiteral("monitoring/*")});
        auto &view = *m_window->findChild<InspectorPanel *>()->findChild<RowView *>();
        std::size_t unknown = 0;
        for (const auto &name : {QStringLiteral("Reaches"), QStringLiteral("Reached by")}) {
            const QModelIndex side = inspectorSection(name);
            QVERIFY2(side.isValid() && inspectorRows().rowCount(side) > 1, qPrintable(name));
            for (int i = 0; i < inspectorRows().rowCount(side); ++i) {
                const QModelIndex group = inspectorRows().index(i, 0, side);
                QVERIFY(!view.isExpanded(group));
                for (int pair = 0; pair < inspectorRows().rowCount(group); ++pair) {
                    const Row &row = inspectorRows().row(inspectorRows().index(pair, 0, group));
                    const bool isUnknown = row.trailingTone == Tone::Unknown;
                    QCOMPARE(row.icon == QStringLiteral("unknown"), isUnknown);
                    unknown += isUnknown && inspectorRows().row(group).text == QStringLiteral("shop") ? 1 : 0;
                }
            }
        }
        QCOMPARE(unknown, unknownPairsBetween("monitoring", "shop"));
        QVERIFY(unknown > 0);

        const QModelIndex reaches = inspectorSection(QStringLiteral("Reaches"));
        const auto isShop = [](const Row &row) { return row.text == QStringLiteral("shop"); };
        clickRow(isShop);
        QCOMPARE(m_window->selection().keys(), QStringList {QStringLiteral("monitoring/*")});
        dock("history").raise();
        clickRow([](const Row &row) { return row.connection && row.icon == QStringLiteral("unknown"); });
        QVERIFY(m_window->selection().connection());
        QCOMPARE(m_window->selection().keys(), QStringList {QStringLiteral("monitoring/*")});
        QTRY_VERIFY(isInFront(explain()));
        QVERIFY(inspectorSection(QStringLiteral("Reaches")) == reaches);
        int open = 0;
        for (int i = 0; i < inspectorRows().rowCount(reaches); ++i)
            open += view.isExpanded(inspectorRows().index(i, 0, reaches)) ? 1 : 0;
        QCOMPARE(open, 1);
        clickRow(isShop);
        for (int i = 0; i < inspectorRows().rowCount(reaches); ++i)
            QVERIFY(!view.isExpanded(inspectorRows().index(i, 0, reaches)));
    }

    void anotherThemeColoursWhatIsShownAnew()
    {
        const auto isLegible = [](const QLabel &label) {
            const QColor ink = label.palette().color(QPalette::WindowText);
            return std::abs(ink.lightness() - label.palette().color(QPalette::Base).lightness()) > 80;
        };
        const auto areLegible = [&] {
            const QList<QLabel *> labels = explain().widget()->findChildren<QLabel *>();
            return std::ranges::all_of(labels, [&](const QLabel *label) { return isLegible(*label); });
        };
        m_window->actions().themeLight->trigger();
        QTRY_VERIFY(areLegible());
        m_window->actions().themeDark->trigger();
        QTRY_VERIFY(themeOf(&explain()).isDark && areLegible());
        clickNode(kCart, Qt::NoModifier);
        clickNode(kGateway, Qt::ControlModifier);
        QVERIFY(areLegible());
        m_window->actions().themeLight->trigger();
        QTRY_VERIFY(!themeOf(&explain()).isDark && areLegible());
    }

    void aPeerInTheInspectorIsExplained()
    {
        clickNode(kCart, Qt::NoModifier);
        dock("history").raise();
        clickRow([](const Row &row) { return row.connection.has_value(); });
        QTRY_VERIFY(isInFront(explain()));
    }

private:
    CanvasWidget &canvas() const { return m_window->canvasPane().canvas(); }
    ExplainPanel &explain() const { return *m_window->findChild<ExplainPanel *>(); }
    QTableView &matrix() const { return *dock("matrix").findChild<QTableView *>(); }
    QDockWidget &dock(const char *name) const
    {
        return *m_window->findChild<QDockWidget *>(QLatin1String(name));
    }
    static bool isInFront(const QWidget &widget) { return !widget.visibleRegion().isEmpty(); }

    QStringList explanation() const
    {
        QStringList texts;
        const QList<QLabel *> labels = explain().widget()->findChildren<QLabel *>();
        for (const QLabel *label : labels)
            texts << label->text();
        return texts;
    }
    RowModel &inspectorRows() const
    {
        return m_window->findChild<InspectorPanel *>()->findChild<RowView *>()->rowModel();
    }
    QModelIndex inspectorSection(const QString &name) const
    {
        for (int i = 0; i < inspectorRows().rowCount(); ++i) {
            if (inspectorRows().row(inspectorRows().index(i, 0)).text == name)
                return inspectorRows().index(i, 0);
        }
        return {};
    }
    /// Both directions.
    std::size_t unknownPairsBetween(const std::string &one, const std::string &other) const
    {
        const Reachability &world = *m_window->runner().latest()->designed;
        const auto workloadsOf = [&world](const std::string &name) {
            return world.cluster()[*world.cluster().findNamespace(name)].workloads;
        };
        std::size_t count = 0;
        for (const WorkloadIndex from : workloadsOf(one)) {
            for (const WorkloadIndex to : workloadsOf(other)) {
                count += accessOf(world.between(from, to)) == Access::Unknown ? 1 : 0;
                count += accessOf(world.between(to, from)) == Access::Unknown ? 1 : 0;
            }
        }
        return count;
    }
    QStringList verdicts() const
    {
        QStringList names;
        for (const Pill *pill : explain().widget()->findChildren<Pill *>())
            names << pill->accessibleName();
        return names;
    }
    void clickNode(const QString &key, Qt::KeyboardModifier modifier) const
    {
        QTest::mouseClick(&canvas(), Qt::LeftButton, modifier, canvas().nodeRect(key).center().toPoint());
    }
    void chooseInMenuOf(const QString &key, const QString &text) const
    {
        bool isFound = false;
        QTimer::singleShot(0, this, [&] {
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            QVERIFY(menu);
            for (QAction *action : menu->actions()) {
                if (action->text() != text)
                    continue;
                isFound = true;
                QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
                return;
            }
            menu->close();
        });
        const QPoint place = canvas().nodeRect(key).center().toPoint();
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, canvas().mapToGlobal(place));
        QApplication::sendEvent(&canvas(), &event);
        QVERIFY(isFound);
    }
    void clickRow(const std::function<bool(const Row &)> &isWanted) const
    {
        auto *view = m_window->findChild<InspectorPanel *>()->findChild<RowView *>();
        for (QModelIndex index = view->model()->index(0, 0); index.isValid();
             index = view->indexBelow(index)) {
            if (!isWanted(view->rowModel().row(index)))
                continue;
            view->scrollTo(index);
            QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index).center());
            return;
        }
        QFAIL("no such row");
    }
    int sectionOf(const QString &name) const
    {
        for (int section = 0; section < matrix().model()->rowCount(); ++section) {
            if (matrix().model()->headerData(section, Qt::Vertical).toString() == name)
                return section;
        }
        return -1;
    }
    std::set<int> markedRows() const { return marked(&QModelIndex::row, &QModelIndex::column); }
    std::set<int> markedColumns() const { return marked(&QModelIndex::column, &QModelIndex::row); }
    /// Where a whole row or column is marked, and nothing where only parts are.
    std::set<int> marked(int (QModelIndex::*along)() const, int (QModelIndex::*across)() const) const
    {
        std::set<int> found;
        std::set<int> others;
        for (const QModelIndex &cell : matrix().selectionModel()->selectedIndexes()) {
            found.insert((cell.*along)());
            others.insert((cell.*across)());
        }
        return static_cast<int>(others.size()) == matrix().model()->rowCount() - 1 ? found : std::set<int>();
    }

    TestWindow m_window;
};

QTEST_MAIN(TestExplanations)
#include "tst_explanations.moc"
