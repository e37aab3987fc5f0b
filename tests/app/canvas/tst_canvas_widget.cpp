// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "app/canvas/example_scene.h"
#include "canvas/canvas_metrics.h"
#include "canvas/canvas_widget.h"

#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace drawbridge;
using namespace drawbridge::app;

namespace {

const QString kFront = QStringLiteral("web/front");
const QString kApi = QStringLiteral("web/api");
const QString kStore = QStringLiteral("db/store");
const QString kFrontToApi = QStringLiteral("web/front -> web/api");

QPoint centerOf(const CanvasWidget &canvas, const QString &key)
{
    return canvas.nodeRect(key).center().toPoint();
}

/// A press, a few moves on the way, and a release, as a hand does it.
void drag(CanvasWidget &canvas, const QPoint &from, const QPoint &to, Qt::MouseButton button = Qt::LeftButton,
          bool releases = true)
{
    QTest::mouseMove(&canvas, from);
    QTest::mousePress(&canvas, button, {}, from);
    for (int step = 1; step <= 4; ++step) {
        const QPointF at = from + (to - from) * (step / 4.0);
        QMouseEvent move(QEvent::MouseMove, at, canvas.mapToGlobal(at), Qt::NoButton, button, {});
        QCoreApplication::sendEvent(&canvas, &move);
    }
    if (releases)
        QTest::mouseRelease(&canvas, button, {}, to);
}

} // namespace

/// The widget under real mouse and key events.
class TestCanvasWidget : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void aClickSelectsANodeAndControlClickAddsAnother();
    void aClickOnALineSelectsTheEdge();
    void aClickOnFreeCanvasSelectsNothing();
    void aRubberBandSelectsWhatItTouches();
    void theWheelZoomsToThePointer();
    void draggingWithTheMiddleButtonPans();
    void draggingANodeMovesItAndTellsWhereTo();
    void draggingAHeaderMovesTheNamespaceWithItsNodes();
    void pullingFromTheHandleDrawsAnEdge();
    void pullingOntoAnIllegalTargetDrawsNothing();
    void pullingOneOfTheSelectedPullsAll();
    void escapeEndsAPullWithoutAnEdge();
    void pullingOntoANamespaceNamesTheNamespace();
    void arrowsMoveTheFocusAndEnterActivates();
    void tabWalksAlongTheEdgesOfANode();
    void theLetterEAsksForTheOtherEnd();
    void placesAndSelectionSurviveAnEditedScene();
    void theDescriptionNamesTheCurrentEdge();
    void theLinesOfAHubShowOnlyWithTheSelection();
    void aMoveThatIsTakenBackIsTakenBackOnTheCanvas();

private:
    std::unique_ptr<CanvasWidget> m_canvas;
};

void TestCanvasWidget::init()
{
    m_canvas = std::make_unique<CanvasWidget>();
    m_canvas->setLayoutWorkerEnabled(false);
    m_canvas->resize(1000, 700);
    m_canvas->setScene(test::smallScene());
    m_canvas->show();
    m_canvas->activateWindow();
    m_canvas->setFocus();
    QVERIFY(QTest::qWaitForWindowExposed(m_canvas.get()));
    m_canvas->fit();
}

void TestCanvasWidget::cleanup()
{
    m_canvas.reset();
}

void TestCanvasWidget::aClickSelectsANodeAndControlClickAddsAnother()
{
    QSignalSpy spy(m_canvas.get(), &CanvasWidget::selectionChanged);
    QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, centerOf(*m_canvas, kFront));
    QCOMPARE(m_canvas->selectedNodes(), QStringList({kFront}));
    QTest::mouseClick(m_canvas.get(), Qt::LeftButton, Qt::ControlModifier, centerOf(*m_canvas, kStore));
    QCOMPARE(m_canvas->selectedNodes(), QStringList({kStore, kFront}));
    QCOMPARE(spy.size(), 2);
}

void TestCanvasWidget::aClickOnALineSelectsTheEdge()
{
    QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, m_canvas->edgePoint(kFrontToApi).toPoint());
    QCOMPARE(m_canvas->selectedEdges(), QStringList({kFrontToApi}));
    QCOMPARE(m_canvas->selectedNodes(), QStringList());
}

void TestCanvasWidget::aClickOnFreeCanvasSelectsNothing()
{
    m_canvas->selectKeys({kFront});
    QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, QPoint(3, 3));
    QCOMPARE(m_canvas->selectedNodes(), QStringList());
}

void TestCanvasWidget::aRubberBandSelectsWhatItTouches()
{
    drag(*m_canvas, QPoint(2, 2), QPoint(997, 697));
    QCOMPARE(m_canvas->selectedNodes(), QStringList({kStore, QStringLiteral("internet"), kApi, kFront}));
}

void TestCanvasWidget::theWheelZoomsToThePointer()
{
    const QPointF at = centerOf(*m_canvas, kApi);
    const QPointF before = m_canvas->view().toCanvas(at);
    const double zoom = m_canvas->zoom();
    QWheelEvent wheel(at, m_canvas->mapToGlobal(at), QPoint(), QPoint(0, -240), Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(m_canvas.get(), &wheel);
    QVERIFY2(m_canvas->zoom() < zoom, "turning the wheel towards oneself must zoom out");
    const QPointF after = m_canvas->view().toCanvas(at);
    QVERIFY2((after - before).manhattanLength() < 0.01, "the point under the pointer must stay");
}

void TestCanvasWidget::draggingWithTheMiddleButtonPans()
{
    const QPointF before = m_canvas->nodeRect(kFront).topLeft();
    drag(*m_canvas, QPoint(400, 300), QPoint(440, 330), Qt::MiddleButton);
    QCOMPARE(m_canvas->nodeRect(kFront).topLeft().toPoint(), (before + QPointF(40, 30)).toPoint());
}

void TestCanvasWidget::draggingANodeMovesItAndTellsWhereTo()
{
    std::map<std::string, LayoutPoint> moved;
    connect(m_canvas.get(), &CanvasWidget::positionsMoved, this,
            [&](const auto &positions) { moved = positions; });
    const QRectF before
        = m_canvas->graphLayout().nodes.at("db/store").width > 0 ? m_canvas->nodeRect(kStore) : QRectF();
    drag(*m_canvas, before.center().toPoint(), before.center().toPoint() + QPoint(0, 60));
    const QRectF after = m_canvas->nodeRect(kStore);
    QVERIFY2(std::abs(after.top() - before.top() - 60) < 1.5, "the node must follow the pointer");
    QCOMPARE(moved.size(), std::size_t(2));
    QVERIFY2(moved.contains("db/*"), "its namespace stays where it is, too");
    QVERIFY(moved.contains("db/store"));
    QCOMPARE(m_canvas->graphLayout().nodes.at("db/store").y, moved.at("db/store").y);
    const QRectF box = m_canvas->nodeRect(QStringLiteral("db/*"));
    QVERIFY2(box.contains(after), "the box must close around its node");
}

void TestCanvasWidget::draggingAHeaderMovesTheNamespaceWithItsNodes()
{
    std::map<std::string, LayoutPoint> moved;
    connect(m_canvas.get(), &CanvasWidget::positionsMoved, this,
            [&](const auto &positions) { moved = positions; });
    const QRectF node = m_canvas->nodeRect(kApi);
    const QRectF box = m_canvas->nodeRect(QStringLiteral("web/*"));
    const QPoint header = (box.topLeft() + QPointF(30, 8)).toPoint();
    drag(*m_canvas, header, header + QPoint(20, 40));
    QVERIFY(moved.contains("web/*"));
    QVERIFY2(std::abs(m_canvas->nodeRect(kApi).top() - node.top() - 40) < 1.5, "nodes must come along");
}

void TestCanvasWidget::pullingFromTheHandleDrawsAnEdge()
{
    QSignalSpy pulled(m_canvas.get(), &CanvasWidget::edgesPulled);
    QSignalSpy started(m_canvas.get(), &CanvasWidget::pullStarted);
    QTest::mouseMove(m_canvas.get(), centerOf(*m_canvas, kApi));
    drag(*m_canvas, m_canvas->handleRect(kApi).center().toPoint(), centerOf(*m_canvas, kStore));
    QCOMPARE(started.size(), 1);
    QCOMPARE(pulled.size(), 1);
    QCOMPARE(pulled.front()[0].toStringList(), QStringList {kApi});
    QCOMPARE(pulled.front()[1].toStringList(), QStringList {kStore});
    const QRect anchor = pulled.front()[2].toRect();
    QVERIFY(anchor.contains(m_canvas->mapToGlobal(centerOf(*m_canvas, kStore))));
}

void TestCanvasWidget::pullingOntoAnIllegalTargetDrawsNothing()
{
    m_canvas->setWhyNot([](const QString &, const QString &to) {
        return to == kStore ? QStringLiteral("store is closed") : QString();
    });
    QSignalSpy pulled(m_canvas.get(), &CanvasWidget::edgesPulled);
    QSignalSpy ended(m_canvas.get(), &CanvasWidget::pullEnded);
    QTest::mouseMove(m_canvas.get(), centerOf(*m_canvas, kApi));
    drag(*m_canvas, m_canvas->handleRect(kApi).center().toPoint(), centerOf(*m_canvas, kStore));
    QCOMPARE(pulled.size(), 0);
    QCOMPARE(ended.size(), 1);
}

void TestCanvasWidget::pullingOneOfTheSelectedPullsAll()
{
    QSignalSpy pulled(m_canvas.get(), &CanvasWidget::edgesPulled);
    m_canvas->selectKeys({kApi, kFront});
    QTest::mouseMove(m_canvas.get(), centerOf(*m_canvas, kApi));
    drag(*m_canvas, m_canvas->handleRect(kApi).center().toPoint(), centerOf(*m_canvas, kStore));
    QCOMPARE(pulled.size(), 1);
    QCOMPARE(pulled.front()[0].toStringList(), QStringList({kApi, kFront}));
    QCOMPARE(pulled.front()[1].toStringList(), QStringList {kStore});
}

void TestCanvasWidget::escapeEndsAPullWithoutAnEdge()
{
    QSignalSpy pulled(m_canvas.get(), &CanvasWidget::edgesPulled);
    QTest::mouseMove(m_canvas.get(), centerOf(*m_canvas, kApi));
    drag(*m_canvas, m_canvas->handleRect(kApi).center().toPoint(), centerOf(*m_canvas, kStore),
         Qt::LeftButton, false);
    QVERIFY(m_canvas->isPulling());
    QTest::keyClick(m_canvas.get(), Qt::Key_Escape);
    QVERIFY(!m_canvas->isPulling());
    QTest::mouseRelease(m_canvas.get(), Qt::LeftButton, {}, centerOf(*m_canvas, kStore));
    QCOMPARE(pulled.size(), 0);
}

void TestCanvasWidget::pullingOntoANamespaceNamesTheNamespace()
{
    QSignalSpy pulled(m_canvas.get(), &CanvasWidget::edgesPulled);
    QTest::mouseMove(m_canvas.get(), centerOf(*m_canvas, kFront));
    const QRectF box = m_canvas->nodeRect(QStringLiteral("db/*"));
    drag(*m_canvas, m_canvas->handleRect(kFront).center().toPoint(),
         (box.topLeft() + QPointF(20, 10)).toPoint());
    QCOMPARE(pulled.size(), 1);
    QCOMPARE(pulled.front()[1].toStringList(), QStringList {QStringLiteral("db/*")});
}

void TestCanvasWidget::arrowsMoveTheFocusAndEnterActivates()
{
    QSignalSpy activated(m_canvas.get(), &CanvasWidget::nodeActivated);
    QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, centerOf(*m_canvas, kFront));
    QTest::keyClick(m_canvas.get(), Qt::Key_Right);
    QCOMPARE(m_canvas->focusedKey(), kApi);
    QTest::keyClick(m_canvas.get(), Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.front()[0].toString(), kApi);
    QCOMPARE(m_canvas->selectedNodes(), QStringList({kApi}));
}

void TestCanvasWidget::tabWalksAlongTheEdgesOfANode()
{
    QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, centerOf(*m_canvas, kFront));
    QTest::keyClick(m_canvas.get(), Qt::Key_Tab);
    const QString first = m_canvas->focusedKey();
    QTest::keyClick(m_canvas.get(), Qt::Key_Tab);
    const QString second = m_canvas->focusedKey();
    QCOMPARE(QSet<QString>({first, second}),
             QSet<QString>({kFrontToApi, QStringLiteral("internet -> web/front")}));
    QTest::keyClick(m_canvas.get(), Qt::Key_Backtab);
    QCOMPARE(m_canvas->focusedKey(), first);
}

void TestCanvasWidget::theLetterEAsksForTheOtherEnd()
{
    QSignalSpy asked(m_canvas.get(), &CanvasWidget::drawByKeyboardRequested);
    QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, centerOf(*m_canvas, kStore));
    QTest::keyClick(m_canvas.get(), Qt::Key_E);
    QTest::keyClick(m_canvas.get(), Qt::Key_E, Qt::ShiftModifier);
    QCOMPARE(asked.size(), 2);
    QCOMPARE(asked[0][0].toStringList(), QStringList {kStore});
    QCOMPARE(asked[0][1].toBool(), true);
    QCOMPARE(asked[1][1].toBool(), false);
}

void TestCanvasWidget::placesAndSelectionSurviveAnEditedScene()
{
    m_canvas->selectKeys({kApi});
    const QRectF before = m_canvas->nodeRect(kFront);
    CanvasScene edited = test::smallScene();
    CanvasEdge added;
    added.id = QStringLiteral("web/api -> db/store");
    added.from = kApi;
    added.to = kStore;
    added.label = QStringLiteral("5432");
    added.state = EdgeState::DrawnNew;
    edited.edges.push_back(added);
    m_canvas->setScene(edited);
    QCOMPARE(m_canvas->nodeRect(kFront), before);
    QCOMPARE(m_canvas->selectedNodes(), QStringList({kApi}));
    QVERIFY(!m_canvas->edgePoint(added.id).isNull());
}

void TestCanvasWidget::theDescriptionNamesTheCurrentEdge()
{
    m_canvas->selectKeys({kFrontToApi});
    QCOMPARE(m_canvas->accessibleDescription(), QStringLiteral("front to api, 8080, allowed"));
}

void TestCanvasWidget::theLinesOfAHubShowOnlyWithTheSelection()
{
    CanvasScene scene = test::smallScene();
    for (CanvasEdge &edge : scene.edges)
        edge.isHubLine = true;
    const QString id = scene.edges.front().id;
    const QString end = scene.edges.front().from;
    m_canvas->setScene(scene);
    QVERIFY2(m_canvas->edgePoint(id).isNull(), "no place of the canvas belongs to a line that is not shown");
    m_canvas->selectKeys({end});
    const QPointF point = m_canvas->edgePoint(id);
    QVERIFY(!point.isNull());
    QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, point.toPoint());
    QCOMPARE(m_canvas->selectedEdges(), QStringList {id});
}

void TestCanvasWidget::aMoveThatIsTakenBackIsTakenBackOnTheCanvas()
{
    const QRectF node = m_canvas->nodeRect(kStore);
    const QRectF box = m_canvas->nodeRect(QStringLiteral("db/*"));
    CanvasScene moved = m_canvas->scene();
    drag(*m_canvas, node.center().toPoint(), node.center().toPoint() + QPoint(0, 60));
    moved.positions = m_canvas->scene().positions;
    m_canvas->setScene(moved);
    QVERIFY2(m_canvas->nodeRect(kStore).top() > node.top() + 50, "another scene leaves what was placed");
    CanvasScene before = moved;
    before.positions.clear();
    m_canvas->setScene(before);
    QCOMPARE(m_canvas->nodeRect(kStore), node);
    QCOMPARE(m_canvas->nodeRect(QStringLiteral("db/*")), box);
}

QTEST_MAIN(TestCanvasWidget)
#include "tst_canvas_widget.moc"
