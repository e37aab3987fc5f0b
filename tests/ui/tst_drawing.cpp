// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "app/support/small_project.h"
#include "app/support/test_window.h"
#include "canvas/canvas_widget.h"
#include "design/design_edits.h"
#include "dialogs/port_editor.h"
#include "models/edge_table_model.h"
#include "panels/code_view.h"
#include "panels/explain_panel.h"
#include "panels/policies_panel.h"
#include "panels/row_view.h"
#include "support/export_plan.h"
#include "support/style.h"
#include "window/canvas_pane.h"
#include "window/canvas_strip.h"
#include "window/notice_bar.h"

#include <QApplication>
#include <QCheckBox>
#include <QContextMenuEvent>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTimer>

#include <algorithm>
#include <set>

using namespace drawbridge;
using namespace drawbridge::app;

namespace {

constexpr int kPatienceMilliseconds = 60000;

const auto kWeb = QStringLiteral("shop/web");
const auto kCart = QStringLiteral("shop/cart");
const auto kReport = QStringLiteral("batch/report");
const auto kCleanup = QStringLiteral("batch/cleanup");
const auto kImport = QStringLiteral("batch/import");

std::string job(const char *name, const char *label)
{
    return std::string("apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: ") + name
        + ", namespace: batch}\nspec:\n  selector: {matchLabels: {app: " + label
        + "}}\n  template:\n    metadata: {labels: {app: " + label
        + "}}\n    spec: {containers: [{name: c}]}\n---\n";
}

} // namespace

/// Drawing and editing edges in the real window, with real keys and a real pointer. Nothing but their names
/// tells two of the workloads apart.
class TestDrawing : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        applyAppearance(*qApp, Appearance::Light);
        writeSmallFolder(m_folder.path());
        QCOMPARE(writeFile(m_folder.filePath(QStringLiteral("batch.yaml")),
                           "apiVersion: v1\nkind: Namespace\nmetadata: {name: batch}\n---\n"
                               + job("cleanup", "job") + job("report", "job") + job("import", "import")),
                 QString());
        m_window.show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window.open(m_folder.path());
        m_window->document().apply(QStringLiteral("Deny"), designFromNothing());
        m_start = m_window->document().undoStack()->index();
    }

    void cleanup()
    {
        if (editor())
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        m_window->document().undoStack()->setIndex(m_start);
        m_window->selection().clear();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->runner().isCurrent(), kPatienceMilliseconds);
    }

    void whatIsPulledIsSelected()
    {
        canvas().fit();
        QTest::mouseClick(&canvas(), Qt::LeftButton, {}, centreOf(kImport));
        pull(kWeb, kCart);
        QVERIFY(editor());
        QCOMPARE(m_window->selection().keys(), QStringList(kWeb));
    }

    void severalArePulledAtOnceAndAreOneStep()
    {
        canvas().fit();
        QTest::mouseClick(&canvas(), Qt::LeftButton, {}, centreOf(kImport));
        QTest::mouseClick(&canvas(), Qt::LeftButton, Qt::ControlModifier, centreOf(kWeb));
        QSignalSpy messages(m_window->statusBar(), &QStatusBar::messageChanged);
        pull(kWeb, kCart);
        QCOMPARE(messages.front()[0].toString(),
                 QStringLiteral("Pulling from 2 workload(s): 3 legal target(s)"));
        QVERIFY(editor());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(drawn(),
                 QStringList({"batch/import -> shop/cart TCP 7070", "shop/web -> shop/cart TCP 7070"}));
        QCOMPARE(m_window->document().undoStack()->undoText(),
                 QStringLiteral("Allow 2 edge(s) to shop/cart"));
        m_window->document().undoStack()->undo();
        QVERIFY(drawn().isEmpty());
    }

    void whatIsPulledAtOnceIsSelectedAndRemovedAtOnce()
    {
        canvas().fit();
        QTest::mouseClick(&canvas(), Qt::LeftButton, {}, centreOf(kImport));
        QTest::mouseClick(&canvas(), Qt::LeftButton, Qt::ControlModifier, centreOf(kWeb));
        pull(kWeb, kCart);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(canvas().selectedEdges().size(), 2, kPatienceMilliseconds);
        QTRY_VERIFY(place(QStringLiteral("2 line(s)")));
        canvas().setFocus();
        QTest::keyClick(&canvas(), Qt::Key_Delete);
        QVERIFY(drawn().isEmpty());
    }

    void aLineThatGoesIsSelectedNoLonger()
    {
        m_window->selection().selectKeys({kWeb});
        canvas().setFocus();
        drawByTyping(&canvas(), QStringLiteral("shop/cart"));
        QTRY_COMPARE_WITH_TIMEOUT(canvas().selectedEdges().size(), 1, kPatienceMilliseconds);
        QTRY_VERIFY(place(QStringLiteral("1 workload(s), 1 line(s)")));
        const QPoint line = canvas().edgePoint(canvas().selectedEdges().first()).toPoint();
        QTest::mouseClick(&canvas(), Qt::LeftButton, {}, line);
        QVERIFY(m_window->selection().keys().isEmpty() && m_window->selection().connection());
        QTest::keyClick(&canvas(), Qt::Key_Delete);
        QVERIFY(drawn().isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->selection().connection(), kPatienceMilliseconds);
        QTRY_VERIFY(place(QStringLiteral("Cluster")));
        const auto told = [this] { return m_window->canvasPane().changeText(); };
        QTRY_VERIFY(told().startsWith(QStringLiteral("Remove web → cart")));
        m_window->document().undoStack()->undo();
        QTRY_VERIFY_WITH_TIMEOUT(told().startsWith(QStringLiteral("Undone: ")), kPatienceMilliseconds);
        m_window->document().undoStack()->redo();
        QTRY_VERIFY_WITH_TIMEOUT(told().startsWith(QStringLiteral("Redone: Remove web → cart")),
                                 kPatienceMilliseconds);
    }

    void aPairThatIsMarkedStaysWhenItsLineGoes()
    {
        drawTwo();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->runner().isCurrent(), kPatienceMilliseconds);
        canvas().setFocus();
        m_window->selection().selectPair({end(kWeb), end(kCart)});
        m_window->document().undoStack()->undo();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->runner().isCurrent(), kPatienceMilliseconds);
        QCOMPARE(canvas().selectedNodes(), QStringList({kCart, kWeb}));
        QVERIFY(m_window->selection().connection());
    }

    void thePathNamesAPairThatNoLineShows()
    {
        m_window->selection().selectOnlyConnection({end(kWeb), end(kCart)});
        QTRY_VERIFY(place(QStringLiteral("web → cart in shop")));
        canvas().setFocus();
        QTest::keyClick(&canvas(), Qt::Key_Escape);
        QVERIFY(!m_window->selection().connection());
        QTRY_VERIFY(place(QStringLiteral("Cluster")));
    }

    void theQuestionLeavesTheSourceInView()
    {
        canvas().fit();
        for (const QString &from : {kWeb, kCart, kReport, kImport}) {
            for (const QString &to : {kWeb, kCart, kReport, kImport}) {
                if (from == to)
                    continue;
                QTest::mouseClick(&canvas(), Qt::LeftButton, {}, centreOf(from));
                pull(from, to);
                QVERIFY2(editor(), qPrintable(from + QStringLiteral(" to ") + to));
                const QRectF source = canvas().nodeRect(from);
                const QPoint corner = canvas().mapTo(m_window.get(), source.topLeft().toPoint());
                // Without the room for shadow and arrow.
                const QRect box = editor()->geometry().adjusted(14, 22, -14, -22);
                QVERIFY2(!box.intersects(QRect(corner, source.size().toSize())),
                         qPrintable(from + QStringLiteral(" to ") + to));
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
                QTRY_VERIFY(!editor());
            }
        }
    }

    void whatNoLabelTellsApartIsShownWhilePullingAndAskedFor()
    {
        canvas().fit();
        QTest::mouseClick(&canvas(), Qt::LeftButton, {}, centreOf(kCleanup));
        QSignalSpy changes(&canvas(), &CanvasWidget::pullChanged);
        pull(kCleanup, kCart);
        QVERIFY(changes.size() >= 2);
        QVERIFY(editor());
        auto *allow = editor()->findChild<QPushButton *>(QStringLiteral("allow"));
        QVERIFY2(!allow->isEnabled(), "nothing is chosen for the user");
        QTest::mouseClick(editor()->findChild<QRadioButton *>(QStringLiteral("letOthersIn")), Qt::LeftButton,
                          {}, {8, 8});
        QVERIFY(allow->isEnabled());
        QTest::mouseClick(allow, Qt::LeftButton);
        QCOMPARE(drawn(),
                 QStringList({"batch/cleanup -> shop/cart TCP 7070", "batch/report -> shop/cart TCP 7070"}));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->runner().isCurrent(), kPatienceMilliseconds);
        QVERIFY(m_window->runner().latest()->synthesis.isComplete());
    }

    void enterTakesTheChoiceThatItIsOnAndThenConfirms()
    {
        m_window->selection().selectKeys({kCleanup});
        canvas().setFocus();
        openEditor(&canvas(), QStringLiteral("shop/cart"));
        const auto *allow = editor()->findChild<QPushButton *>(QStringLiteral("allow"));
        const auto *hint = editor()->findChild<QLabel *>(QStringLiteral("editorHint"));
        auto *in = editor()->findChild<QRadioButton *>(QStringLiteral("letOthersIn"));
        auto *out = editor()->findChild<QRadioButton *>(QStringLiteral("keepOthersOut"));
        QCOMPARE(hint->text(), QStringLiteral("Choose what becomes of the other workloads"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), in);
        QVERIFY2(!in->isChecked(), "what is missing is shown, not decided");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY(in->isChecked());
        QCOMPARE(allow->text(), QStringLiteral("Allow 2 edge(s)"));
        QCOMPARE(hint->text(), QStringLiteral("Enter accepts, Esc cancels"));
        QTest::keyClick(in, Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), out);
        QTest::keyClick(out, Qt::Key_Return);
        QVERIFY(editor() && out->isChecked());
        QCOMPARE(allow->text(), QStringLiteral("Allow only this edge"));
        QTest::keyClick(out, Qt::Key_Return);
        QTRY_VERIFY(!editor());
        QCOMPARE(drawn(), QStringList {"batch/cleanup -> shop/cart TCP 7070"});
    }

    void enterGoesToADateThatIsWrong()
    {
        m_window->selection().selectKeys({kWeb});
        canvas().setFocus();
        openEditor(&canvas(), QStringLiteral("shop/cart"));
        QTest::keyClicks(field("reviewBy"), QStringLiteral("soon"));
        QVERIFY2(field("reviewBy")->property("drawbridgeWrong").toBool(),
                 "its outline says so, as that of other fields");
        field("owner")->setFocus();
        QTest::keyClick(field("owner"), Qt::Key_Return);
        QVERIFY(editor());
        QCOMPARE(QApplication::focusWidget(), field("reviewBy"));
        field("reviewBy")->selectAll();
        QTest::keyClicks(field("reviewBy"), QStringLiteral("2027-03-31"));
        QVERIFY(!field("reviewBy")->property("drawbridgeWrong").toBool());
    }

    void theQuestionPointsAtAnEndInsideItsSource()
    {
        canvas().fit();
        m_window->selection().selectKeys({QStringLiteral("shop/*")});
        canvas().setFocus();
        openEditor(&canvas(), QStringLiteral("shop/cart"));
        const QRectF rect = canvas().nodeRect(kCart);
        const QRect target(canvas().mapTo(m_window.get(), rect.topLeft().toPoint()), rect.size().toSize());
        const std::optional<QPoint> tip = editor()->pointedAt();
        QVERIFY(tip);
        QVERIFY2(target.adjusted(-8, -8, 8, 8).contains(editor()->mapToParent(*tip)),
                 "the arrow is at the rim of the target");
    }

    void theOutlineAndTheTableDrawByKeyToo()
    {
        auto *outline = m_window->findChild<QDockWidget *>(QStringLiteral("outline"))->findChild<RowView *>();
        outline->setFocus();
        outline->setCurrentIndex(outline->rowModel().findKey(kWeb));
        drawByTyping(outline, QStringLiteral("shop/cart"));
        QCOMPARE(drawn(), QStringList {"shop/web -> shop/cart TCP 7070"});
        QTableView *edges = table();
        edges->selectRow(0);
        edges->setFocus();
        drawByTyping(edges, QStringLiteral("batch/import"), QStringLiteral("9000-9010/UDP"));
        QCOMPARE(drawn(),
                 QStringList({"shop/web -> batch/import UDP 9000-9010", "shop/web -> shop/cart TCP 7070"}));
    }

    void namespacesGroupsAndExternalsAreEndsToo()
    {
        m_window->document().apply(
            QStringLiteral("Add"),
            withExternal(m_window->document().design(), ExternalEndpoint {WellKnownExternal::Internet}));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->runner().isCurrent(), kPatienceMilliseconds);
        canvas().fit();
        m_window->selection().selectKeys({QStringLiteral("shop/*")});
        canvas().setFocus();
        drawByTyping(&canvas(), QStringLiteral("batch/all"), QStringLiteral("80"));
        m_window->selection().selectKeys({QStringLiteral("internet")});
        canvas().setFocus();
        drawByTyping(&canvas(), QStringLiteral("shop/cart"));
        QCOMPARE(drawn(), QStringList({"shop/* -> batch/* TCP 80", "internet -> shop/cart TCP 7070"}));
    }

    void podsOfAnyNamespaceAndAddressesAreTyped()
    {
        m_window->selection().selectKeys({kWeb});
        canvas().setFocus();
        drawByTyping(&canvas(), QStringLiteral("*/{app=import}"), QStringLiteral("9090"));
        m_window->selection().selectKeys({kWeb});
        canvas().setFocus();
        drawByTyping(&canvas(), QStringLiteral("198.51.100.0/24"), QStringLiteral("443"));
        QCOMPARE(drawn(),
                 QStringList({"shop/web -> */{app=import} TCP 9090", "shop/web -> 198.51.100.0/24 TCP 443"}));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->runner().isCurrent() && m_window->runner().proof(),
                                 kPatienceMilliseconds);
        QVERIFY(m_window->runner().proof()->holds);
        QVERIFY(!canvas().nodeRect(QStringLiteral("*/{app=import}")).isEmpty());
        // Between these nobody would be opened.
        m_window->selection().selectKeys({QStringLiteral("*/{app=import}")});
        canvas().setFocus();
        QTest::keyClick(&canvas(), Qt::Key_E);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("{team=a}/*"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY(!editor());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    }

    void theEditorSaysWhereReasonsAreKept()
    {
        m_window->selection().selectKeys({kWeb});
        canvas().setFocus();
        openEditor(&canvas(), QStringLiteral("shop/cart"));
        const auto *place = m_window->findChild<QLabel *>(QStringLiteral("notesPlace"));
        QVERIFY(place && place->isVisible());
        QVERIFY(place->text().endsWith(QStringLiteral("exported policies do not carry it.")));
        const auto *reason = m_window->findChild<QLineEdit *>(QStringLiteral("reason"));
        QCOMPARE(reason->accessibleDescription(), place->text());
    }

    void severalEdgesAreEditedTogether()
    {
        drawTwo();
        QTableView *edges = table();
        edges->setFocus();
        edges->selectAll();
        edges->selectionModel()->setCurrentIndex(edges->model()->index(0, EdgeTableModel::From),
                                                 QItemSelectionModel::NoUpdate);
        QTest::keyClick(edges, Qt::Key_F2);
        QVERIFY(editor());
        QVERIFY(editor()->findChild<QCheckBox *>(QStringLiteral("keepTraffic"))->isChecked());
        QTest::keyClicks(field("owner"), QStringLiteral("team-shop"));
        QTest::keyClicks(field("reviewBy"), QStringLiteral("2027-3"));
        QVERIFY(!editor()->findChild<QPushButton *>(QStringLiteral("allow"))->isEnabled());
        field("reviewBy")->selectAll();
        QTest::keyClicks(field("reviewBy"), QStringLiteral("2027-03-31"));
        QTest::keyClick(field("reviewBy"), Qt::Key_Return);
        const EdgeList &all = m_window->document().design().edges;
        QCOMPARE(drawn(),
                 QStringList({"batch/import -> shop/cart TCP 80", "shop/web -> shop/cart TCP 7070"}));
        for (const AllowedEdge &edge : all) {
            QCOMPARE(edge.owner, std::string("team-shop"));
            QCOMPARE(edge.reviewBy, std::string("2027-03-31"));
        }
        QCOMPARE(all[1].reason, std::string("cart API"));
        QCOMPARE(m_window->document().undoStack()->undoText(),
                 QStringLiteral("Change 2 edge(s) to shop/cart"));
    }

    void portsAreEditedInTheirCell()
    {
        drawTwo();
        QTableView *edges = table();
        const QModelIndex cell = edges->model()->index(1, EdgeTableModel::Traffic);
        edges->setFocus();
        edges->setCurrentIndex(cell);
        QTest::keyClick(edges, Qt::Key_F2);
        QPointer<QLineEdit> typed = edges->findChild<QLineEdit *>();
        QVERIFY(typed);
        QCOMPARE(typed->text(), QStringLiteral("TCP 7070"));
        typed->selectAll();
        QTest::keyClicks(typed, QStringLiteral("90-80"));
        QVERIFY(!typed->accessibleDescription().isEmpty());
        QTest::keyClick(typed, Qt::Key_Return);
        QVERIFY2(typed && typed->isVisible(), "what is wrong is not taken");
        typed->selectAll();
        QTest::keyClicks(typed, QStringLiteral("80-90, 53/UDP"));
        QTest::keyClick(typed, Qt::Key_Return);
        QTRY_COMPARE(drawn().value(1), QStringLiteral("shop/web -> shop/cart TCP 80-90, UDP 53"));
        QVERIFY2(!editor() || !editor()->isVisible(), "nothing more is asked");
        QCOMPARE(m_window->document().undoStack()->undoText(), QStringLiteral("Change traffic"));
    }

    void edgesOfOneWorkloadAreGivenToAnother()
    {
        drawTwo();
        m_window->selection().selectKeys({kWeb});
        canvas().setFocus();
        QTest::keyClick(&canvas(), Qt::Key_C, Qt::ControlModifier);
        m_window->selection().selectKeys({kCleanup, kReport});
        QTest::keyClick(&canvas(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(drawn().mid(0, 1) + drawn().mid(2, 1),
                 QStringList({"batch/cleanup -> shop/cart TCP 7070", "batch/report -> shop/cart TCP 7070"}));
        QCOMPARE(m_window->document().design().edges.front().reason, std::string("cart API"));
        QCOMPARE(m_window->document().undoStack()->undoText(), QStringLiteral("Paste 2 edge(s)"));
    }

    void edgesThatAreThereAlreadyAreNotPastedInSilence()
    {
        drawTwo();
        const auto before = drawn();
        const auto told = [this] { return m_window->canvasPane().changeText(); };
        m_window->selection().selectKeys({kWeb});
        canvas().setFocus();
        QTest::keyClick(&canvas(), Qt::Key_C, Qt::ControlModifier);
        QTest::keyClick(&canvas(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(told(), QStringLiteral("Nothing was pasted. shop/web has these edges already."));
        m_window->selection().selectKeys({kCart});
        QTest::keyClick(&canvas(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(told(), QStringLiteral("Nothing was pasted. An edge needs two different ends."));
        QCOMPARE(drawn(), before);
    }

    void theMenuOfALineShowsItsKeys()
    {
        m_window->selection().selectKeys({kWeb});
        canvas().setFocus();
        drawByTyping(&canvas(), QStringLiteral("shop/cart"));
        QTRY_COMPARE_WITH_TIMEOUT(canvas().selectedEdges().size(), 1, kPatienceMilliseconds);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->runner().isCurrent(), kPatienceMilliseconds);
        QStringList entries;
        QTimer::singleShot(0, this, [&entries] {
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            QVERIFY(menu);
            for (const QAction *each : menu->actions())
                entries << each->text() + QLatin1Char(' ') + each->shortcut().toString();
            menu->close();
        });
        const QPoint at = canvas().edgePoint(canvas().selectedEdges().first()).toPoint();
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, canvas().mapToGlobal(at));
        QApplication::sendEvent(&canvas(), &event);
        for (const char *entry : {"Edit edge… F2", "Remove edge Del", "Copy edges Ctrl+C"})
            QVERIFY2(entries.contains(QString::fromUtf8(entry)), qPrintable(entries.join(QLatin1Char('|'))));
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void severalNamespacesGetAPostureInOneStep()
    {
        const auto isAbout = [this](const char *scope) {
            return m_window->actions().defaultDeny->text().endsWith(QString::fromLatin1(scope));
        };
        m_window->selection().selectKeys({kCleanup});
        QVERIFY(isAbout(": batch"));
        m_window->selection().selectKeys({QStringLiteral("shop/*"), QStringLiteral("batch/*")});
        QVERIFY(isAbout(": 2 namespace(s)"));
        QVERIFY(m_window->actions().defaultDeny->isChecked());
        m_window->actions().defaultDeny->trigger();
        const Design &design = m_window->document().design();
        QVERIFY(!design.postureOf("shop").denyIngress && !design.postureOf("batch").denyEgress);
        QCOMPARE(m_window->document().undoStack()->undoText(),
                 QStringLiteral("No default deny: 2 namespace(s)"));
        m_window->document().undoStack()->undo();
        QVERIFY(m_window->document().design().postureOf("batch").denyEgress);
    }

    void theChangeIsToldWithWhatBreaks()
    {
        drawTwo();
        m_window->document().undoStack()->undo();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->runner().isCurrent(), kPatienceMilliseconds);
        const auto told = [this] { return m_window->canvasPane().changeText(); };
        QTRY_VERIFY(told().startsWith(QStringLiteral("Undone: ")));
        m_window->selection().selectKeys({kWeb});
        canvas().setFocus();
        drawByTyping(&canvas(), QStringLiteral("shop/cart"));
        QTRY_COMPARE_WITH_TIMEOUT(
            told(),
            QStringLiteral(
                "Allow web → cart in shop. +1 connection: web → cart in shop, TCP 7070; nothing cut."),
            kPatienceMilliseconds);
        m_window->document().undoStack()->undo();
        QTRY_VERIFY_WITH_TIMEOUT(
            told().startsWith(QStringLiteral(
                "Undone: Allow web → cart in shop. −1 connection: web → cart in shop, TCP 7070")),
            kPatienceMilliseconds);
    }

    void inDifferenceTheLastStepDoesNotSayThatAllIsWell()
    {
        m_window->selection().selectKeys({kWeb});
        canvas().setFocus();
        drawByTyping(&canvas(), QStringLiteral("shop/cart"));
        auto *bar = canvas().findChild<NoticeBar *>();
        const auto told = [this] { return m_window->canvasPane().changeText(); };
        QTRY_VERIFY_WITH_TIMEOUT(told().contains(QStringLiteral("nothing cut")), kPatienceMilliseconds);
        QVERIFY2(bar->tone() == Tone::Added, qPrintable(told()));
        QVERIFY(m_window->runner().latest()->pairs->counts.newlyCut > 0);
        const QString cut = QStringLiteral("are cut by the design in all.");
        QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
        QVERIFY2(told().contains(cut), qPrintable(told()));
        QVERIFY(bar->tone() == Tone::Quiet);
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        QVERIFY2(!told().contains(cut), qPrintable(told()));
        QVERIFY2(bar->tone() == Tone::Added, qPrintable(told()));
    }

    void ofSeveralChangedPairsTheUserChoosesTheOneToExplain()
    {
        m_window->selection().selectKeys({QStringLiteral("shop/*")});
        m_window->actions().defaultDeny->trigger();
        m_window->selection().clear();
        auto *bar = canvas().findChild<NoticeBar *>();
        const auto explain = [bar]() -> QPushButton * {
            const QList<QPushButton *> buttons = bar->findChildren<QPushButton *>();
            const auto it = std::ranges::find(buttons, QStringLiteral("Explain…"), &QPushButton::text);
            return it == buttons.end() || !(*it)->isVisible() ? nullptr : *it;
        };
        QTRY_VERIFY_WITH_TIMEOUT(explain(), kPatienceMilliseconds);
        QTest::mouseClick(explain(), Qt::LeftButton);
        auto *chooser = m_window->findChild<QWidget *>(QStringLiteral("targetChooser"));
        QVERIFY(chooser);
        QVERIFY2(!m_window->selection().connection(), "nothing is explained unasked");
        qobject_cast<QLineEdit *>(QApplication::focusWidget())->insert(QStringLiteral("cart → addresses"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY(m_window->selection().connection());
        QCOMPARE(toString(m_window->selection().connection()->from), std::string("shop/cart"));
        QCOMPARE(toString(m_window->selection().connection()->to), std::string("internet"));
    }

    void anEdgeToWhatIsNotIsolatedSaysThatMoreIsAllowed()
    {
        m_window->selection().selectKeys({QStringLiteral("shop/*"), QStringLiteral("batch/*")});
        m_window->actions().defaultDeny->trigger();
        m_window->selection().selectKeys({QStringLiteral("batch/*")});
        m_window->actions().defaultDeny->trigger();
        m_window->selection().selectKeys({kWeb});
        canvas().setFocus();
        drawByTyping(&canvas(), QStringLiteral("shop/cart"));
        const QString said = QStringLiteral("shop/cart is not isolated: everything else is allowed as well.");
        QTRY_VERIFY_WITH_TIMEOUT(m_window->canvasPane().changeText().endsWith(said), kPatienceMilliseconds);
        m_window->selection().selectOnlyConnection({end(kWeb), end(kCart)});
        auto *explain = m_window->findChild<ExplainPanel *>();
        const QList<QLabel *> labels = explain->findChildren<QLabel *>();
        QVERIFY(std::ranges::find(labels, said, &QLabel::text) != labels.end());
        const QList<QPushButton *> buttons = canvas().findChild<NoticeBar *>()->findChildren<QPushButton *>();
        const auto isolate
            = std::ranges::find(buttons, QStringLiteral("Default deny for shop"), &QPushButton::text);
        QVERIFY(isolate != buttons.end());
        QTRY_VERIFY((*isolate)->isVisible());
        QTest::mouseClick(*isolate, Qt::LeftButton);
        QVERIFY(m_window->document().design().postureOf("shop").denyIngress);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->runner().isCurrent(), kPatienceMilliseconds);
        const QList<QLabel *> after = explain->findChildren<QLabel *>();
        QVERIFY(std::ranges::find(after, said, &QLabel::text) == after.end());
    }

    void policiesOfAnUndoneEdgeAreNotLeft()
    {
        drawTwo();
        auto *dock = m_window->findChild<QDockWidget *>(QStringLiteral("policies"));
        dock->raise();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->runner().isCurrent(), kPatienceMilliseconds);
        m_window->selection().selectOnlyConnection({end(kWeb), end(kCart)});
        const auto shown = [dock] {
            std::set<std::string> texts;
            for (const CodeView *view : dock->findChildren<CodeView *>()) {
                if (view->isVisible())
                    texts.insert(view->toPlainText().toStdString());
            }
            return texts;
        };
        QCOMPARE(shown().size(), std::size_t {2});
        m_window->document().undoStack()->setIndex(m_start);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->runner().isCurrent(), kPatienceMilliseconds);
        for (const std::string &text : shown()) {
            const auto isWritten = [&text](const SourceFile &each) { return each.bytes.starts_with(text); };
            QVERIFY2(std::ranges::any_of(m_window->runner().latest()->written.files, isWritten),
                     text.c_str());
        }
    }

    void linesOfAConnectionAreNotLeftMarked()
    {
        drawTwo();
        auto *dock = m_window->findChild<QDockWidget *>(QStringLiteral("policies"));
        dock->raise();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->runner().isCurrent(), kPatienceMilliseconds);
        const auto hasMarks = [dock] {
            const QList<CodeView *> views = dock->findChildren<CodeView *>();
            return std::ranges::any_of(
                views, [](const CodeView *view) { return view->isVisible() && view->hasMarkedLines(); });
        };
        m_window->selection().selectOnlyConnection({end(kWeb), end(kCart)});
        QVERIFY(hasMarks());
        m_window->selection().clear();
        QVERIFY(!hasMarks());
    }

    void theTextOfThePoliciesLeadsToPodsAndEdges()
    {
        drawTwo();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->runner().isCurrent(), kPatienceMilliseconds);
        auto *dock = m_window->findChild<QDockWidget *>(QStringLiteral("policies"));
        dock->raise();
        auto *panel = dock->findChild<PoliciesPanel *>();
        const Policy &policy = *std::ranges::find_if(
            m_window->runner().latest()->designed->policies().policies, [](const Policy &each) {
                return each.namespaceName == "shop" && !each.egress.empty() && !each.podSelector.isEmpty();
            });
        panel->showPlace(policy.where);
        const QList<CodeView *> texts = panel->findChildren<CodeView *>();
        CodeView *code = *std::ranges::find_if(texts, [](const CodeView *each) { return each->isVisible(); });
        QVERIFY(code);
        const int subject = lineWith(*code, QStringLiteral("  podSelector:")) + 1;
        QSignalSpy hovered(panel, &PoliciesPanel::selectorHovered);
        QTest::mouseMove(code->viewport(), pointAt(*code, subject));
        QTRY_COMPARE(hovered.size(), 1);
        QCOMPARE(hovered.front()[0].toStringList(), QStringList {kWeb});
        QTest::mouseClick(code->viewport(), Qt::LeftButton, {}, pointAt(*code, subject));
        for (int line = subject; line < static_cast<int>(policy.egress.front().where.line); ++line)
            QTest::keyClick(code, Qt::Key_Down);
        QVERIFY(m_window->selection().connection().has_value());
        QVERIFY(m_window->selection().connection()->from == end(kWeb));
        QVERIFY(m_window->selection().connection()->to == end(kCart));
    }

    void escapeTakesTheLineInTheMakingAway()
    {
        m_window->selection().selectKeys({kWeb});
        canvas().setFocus();
        openEditor(&canvas(), QStringLiteral("shop/cart"));
        const QImage pending = canvas().grab().toImage();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!editor());
        QVERIFY(canvas().grab().toImage() != pending);
        QVERIFY(drawn().isEmpty());
    }

private:
    static EdgeEndpoint end(const QString &key)
    {
        const QStringList parts = key.split(QLatin1Char('/'));
        return WorkloadEndpoint {parts[0].toStdString(), parts[1].toStdString(), {}};
    }
    Design designFromNothing() const
    {
        Design design = m_window->document().design();
        design.postures.clear();
        return design;
    }
    CanvasWidget &canvas() const { return m_window->canvasPane().canvas(); }
    QPoint centreOf(const QString &key) const { return canvas().nodeRect(key).center().toPoint(); }
    /// Whether the path above the canvas ends with that.
    bool place(const QString &name) const
    {
        const auto labels = m_window->canvasPane().strip().findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&name](const QLabel *each) {
            return each->text() == name && each->isVisible() && each->pixmap().isNull();
        });
    }
    PortEditor *editor() const
    {
        for (PortEditor *each : m_window->findChildren<PortEditor *>()) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    QLineEdit *field(const char *name) const { return editor()->findChild<QLineEdit *>(QLatin1String(name)); }
    QTableView *table() const
    {
        auto *dock = m_window->findChild<QDockWidget *>(QStringLiteral("edges"));
        dock->raise();
        return dock->findChild<QTableView *>();
    }

    static int lineWith(const CodeView &code, const QString &start)
    {
        const QStringList lines = code.toPlainText().split(QLatin1Char('\n'));
        for (int i = 0; i < lines.size(); ++i) {
            if (lines[i].startsWith(start))
                return i + 1;
        }
        return 0;
    }
    static QPoint pointAt(CodeView &code, int line)
    {
        QTextCursor cursor(code.document()->findBlockByNumber(line - 1));
        cursor.movePosition(QTextCursor::EndOfBlock);
        code.setTextCursor(cursor);
        code.ensureCursorVisible();
        return code.cursorRect(cursor).center() - QPoint(8, 0);
    }

    QStringList drawn() const
    {
        QStringList edges;
        for (const AllowedEdge &edge : m_window->document().design().edges)
            edges.append(QString::fromStdString(toString(edge.from) + " -> " + toString(edge.to) + ' '
                                                + toString(edge.traffic)));
        return edges;
    }

    /// shop/web -> shop/cart with a reason, batch/import -> shop/cart with another port.
    void drawTwo()
    {
        AllowedEdge web = webToCart();
        web.reason = "cart API";
        AllowedEdge other = webToCart();
        other.from = end(kImport);
        other.traffic.front().port = std::uint16_t {80};
        m_window->document().apply(QStringLiteral("Draw"),
                                   withEdges(m_window->document().design(), {web, other}));
    }

    void pull(const QString &from, const QString &to)
    {
        QTest::mouseMove(&canvas(), centreOf(from));
        const QPoint handle = canvas().handleRect(from).center().toPoint();
        QTest::mouseMove(&canvas(), handle);
        QTest::mousePress(&canvas(), Qt::LeftButton, {}, handle);
        for (int step = 1; step <= 4; ++step)
            QTest::mouseMove(&canvas(), handle + (centreOf(to) - handle) * step / 4);
        QTest::mouseRelease(&canvas(), Qt::LeftButton, {}, centreOf(to));
    }

    void openEditor(QWidget *place, const QString &target)
    {
        QTest::keyClick(place, Qt::Key_E);
        QVERIFY(m_window->findChild<QWidget *>(QStringLiteral("targetChooser")));
        QTest::keyClicks(QApplication::focusWidget(), target);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY(editor());
    }

    void drawByTyping(QWidget *place, const QString &target, const QString &ports = {})
    {
        openEditor(place, target);
        if (!ports.isEmpty())
            QTest::keyClicks(field("otherPorts"), ports);
        const auto *allow = editor()->findChild<QPushButton *>(QStringLiteral("allow"));
        QVERIFY2(allow->isEnabled(), qPrintable(allow->toolTip()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(!editor());
    }

    QTemporaryDir m_folder;
    TestWindow m_window;
    int m_start = 0;
};

QTEST_MAIN(TestDrawing)
#include "tst_drawing.moc"
