// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "app/canvas/example_scene.h"
#include "canvas/canvas_metrics.h"
#include "canvas/canvas_widget.h"
#include "canvas/rim_card.h"
#include "layout/graph_layout.h"
#include "support/qt_text.h"

#include <QAccessible>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>
#include <QWheelEvent>
#include <algorithm>
#include <ranges>

using namespace drawbridge;
using namespace drawbridge::app;

namespace {

const QString kFront = QStringLiteral("web/front");
const QString kApi = QStringLiteral("web/api");
const QString kStore = QStringLiteral("db/store");
const QString kWeb = QStringLiteral("web/*");
const QString kFrontToApi = QStringLiteral("web/front -> web/api");

QPoint centerOf(const CanvasWidget &canvas, const QString &key)
{
    return canvas.nodeRect(key).center().toPoint();
}

LayoutRect boxOf(const CanvasWidget &canvas, const QString &key)
{
    return canvas.graphLayout().boxes.at(toStd(key));
}

QSet<QString> namespacesOf(const CanvasWidget &canvas)
{
    QSet<QString> keys;
    for (const CanvasNamespace &ns : canvas.scene().namespaces)
        keys.insert(ns.key);
    return keys;
}

/// Names the first two boxes or things at the rim that stand on each other.
std::string overlap(const GraphLayout &layout)
{
    auto things = layout.boxes;
    for (const auto &[key, rect] : layout.nodes) {
        const bool isInside = std::ranges::any_of(
            layout.boxes, [&rect = rect](const auto &box) { return box.second.contains(rect); });
        if (!isInside)
            things[key] = rect;
    }
    for (auto a = things.begin(); a != things.end(); ++a) {
        for (auto b = std::next(a); b != things.end(); ++b) {
            if (a->second.intersects(b->second))
                return a->first + " over " + b->first;
        }
    }
    return {};
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
    void draggingANodeOntoAnotherSaysHowAnEdgeIsDrawn();
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
    void aPreparedSceneKeepsPlacesAndLaterLines();
    void aChangedLineIsPaintedAloneUntilNothingChanges();
    void aScreenReaderHearsOfLinesThatGo();
    void aMoveTakesThePlaceOfAPreparedScene();
    void theDescriptionNamesTheCurrentEdge();
    void theLinesOfAHubShowOnlyWithTheSelection();
    void theLinesOfAHubShowWithTheSelectionOfAWholeCluster();
    void whatASelectionAsksForIsDrawnAndEndsWithIt();
    void onlyWhatIsAllowedIsReached();
    void aNodeIsHitAtEachOfItsPoints();
    void aBlockHasTheBadgesThatItsBoxDoesNotTell();
    void anEdgeInTheMakingGoesAroundWorkloads();
    void theRingOfAnExternalIsAsWideAsItsCard();
    void aMoveThatIsTakenBackIsTakenBackOnTheCanvas();
    void aDoubleClickOnAHeaderOrACardAsksToFoldOrUnfold();
    void theKeysMinusAndPlusFoldAndUnfoldTheNamespaceOfTheSelection();
    void theMarkInTheHeaderFolds();
    void aHeaderStaysInSightAsLongAsItsNamespaceDoes();
    void linesOfAFoldedNamespaceAreBundledByStateAndUnfoldedAsBefore();
    void aNamespaceFoldsToACardAtItsCornerAndNothingElseMoves();
    void cardsAreArrangedAnewAndMakeRoomForWhatIsUnfolded();
    void cardsStandAlikeInWhateverViewTheyAreFolded();
    void whatIsMovedAmongCardsStaysThereAndMovesNothingElsewhere();
    void manyCardsDoNotWaitForTheWaysOfTheirLines();
    void tidyingNamespacesLaysThemOutAnewAndCoversNothing();
    void tidyingWorkloadsKeepsThemInsideAndMovesNoOthers();
    void aFoldedNamespaceThatIsMovedTakesItsWorkloadsAlong();

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
    drag(*m_canvas, before.center().toPoint(), before.center().toPoint() + QPoint(60, 0));
    const QRectF after = m_canvas->nodeRect(kStore);
    QVERIFY2(std::abs(after.left() - before.left() - 60) < 1.5, "the node must follow the pointer");
    QCOMPARE(moved.size(), std::size_t(2));
    QVERIFY2(moved.contains("db/*"), "its namespace stays where it is, too");
    QVERIFY(moved.contains("db/store"));
    QCOMPARE(m_canvas->graphLayout().nodes.at("db/store").y, moved.at("db/store").y);
    const QRectF box = m_canvas->nodeRect(QStringLiteral("db/*"));
    QVERIFY2(box.contains(after), "the box must close around its node");
}

void TestCanvasWidget::draggingANodeOntoAnotherSaysHowAnEdgeIsDrawn()
{
    const QPoint from = centerOf(*m_canvas, kFront);
    drag(*m_canvas, from, from + QPoint(0, 60), Qt::LeftButton, false);
    QVERIFY2(!QToolTip::isVisible(), qPrintable(QToolTip::text()));
    const QPoint onto = centerOf(*m_canvas, kApi);
    QMouseEvent move(QEvent::MouseMove, QPointF(onto), m_canvas->mapToGlobal(QPointF(onto)), Qt::NoButton,
                     Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_canvas.get(), &move);
    QVERIFY2(QToolTip::text().contains(QStringLiteral("front")), qPrintable(QToolTip::text()));
    QVERIFY2(QToolTip::text().contains(QStringLiteral("handle")), qPrintable(QToolTip::text()));
    QTest::mouseRelease(m_canvas.get(), Qt::LeftButton, {}, onto);
    QVERIFY2(!m_canvas->nodeRect(kFront).intersects(m_canvas->nodeRect(kApi)), "it stands beside the other");
    QToolTip::hideText();
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
    QCOMPARE(started.front()[0].toStringList(), QStringList {kApi});
    // The two other workloads and the Internet: namespaces have no ring.
    QCOMPARE(started.front()[1].toInt(), 3);
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

void TestCanvasWidget::aPreparedSceneKeepsPlacesAndLaterLines()
{
    m_canvas->selectKeys({kApi});
    const QRectF before = m_canvas->nodeRect(kFront);
    CanvasScene edited = test::smallScene();
    edited.nodes.back().meta = QStringLiteral("edited");
    QSignalSpy ready(m_canvas.get(), &CanvasWidget::sceneReady);
    m_canvas->prepareScene([edited] { return edited; });
    CanvasEdge drawn;
    drawn.id = QStringLiteral("drawn");
    drawn.from = kApi;
    drawn.to = kStore;
    drawn.state = EdgeState::DrawnNew;
    m_canvas->changeLines({{{kApi, kStore}}, {drawn}});
    QVERIFY(!m_canvas->edgePoint(drawn.id).isNull());
    QTRY_COMPARE(ready.count(), 1);
    QVERIFY(m_canvas->scene().nodes.back().meta != QStringLiteral("edited"));
    m_canvas->showReadyScene();
    QCOMPARE(m_canvas->scene().nodes.back().meta, QStringLiteral("edited"));
    QCOMPARE(m_canvas->nodeRect(kFront), before);
    QCOMPARE(m_canvas->selectedNodes(), QStringList({kApi}));
    QVERIFY(!m_canvas->edgePoint(drawn.id).isNull());
}

void TestCanvasWidget::aChangedLineIsPaintedAloneUntilNothingChanges()
{
    class PaintedRegions : public QObject {
    public:
        std::vector<QRegion> regions;
        bool eventFilter(QObject *, QEvent *event) override
        {
            if (event->type() == QEvent::Paint)
                regions.push_back(static_cast<QPaintEvent *>(event)->region());
            return false;
        }
    } painted;
    const QRect all = m_canvas->rect();
    CanvasEdge edge = m_canvas->scene().edges.front();
    edge.state = EdgeState::WantedDenied;
    m_canvas->repaint();
    m_canvas->installEventFilter(&painted);
    m_canvas->changeLines({{{edge.from, edge.to}}, {edge}});
    QTRY_VERIFY(!painted.regions.empty());
    QVERIFY(painted.regions.front() != QRegion(all));
    QVERIFY(painted.regions.front().contains(m_canvas->edgePoint(edge.id).toPoint()));
    QTRY_VERIFY(painted.regions.back() == QRegion(all));
}

void TestCanvasWidget::aScreenReaderHearsOfLinesThatGo()
{
    QAccessibleInterface *canvas = QAccessible::queryAccessibleInterface(m_canvas.get());
    const auto place = canvas->childCount() - static_cast<int>(m_canvas->scene().edges.size());
    const QAccessible::Id line = QAccessible::uniqueId(canvas->child(place));
    const CanvasEdge edge = m_canvas->scene().edges.front();
    m_canvas->changeLines({{{edge.from, edge.to}}, {}});
    QVERIFY(!QAccessible::accessibleInterface(line));
}

void TestCanvasWidget::aMoveTakesThePlaceOfAPreparedScene()
{
    const QRectF node = m_canvas->nodeRect(kStore);
    QSignalSpy ready(m_canvas.get(), &CanvasWidget::sceneReady);
    m_canvas->prepareScene([] { return test::smallScene(); });
    drag(*m_canvas, node.center().toPoint(), node.center().toPoint() + QPoint(60, 0));
    const QRectF moved = m_canvas->nodeRect(kStore);
    QVERIFY(moved.left() > node.left() + 50);
    ready.clear();
    CanvasScene second = m_canvas->scene();
    m_canvas->prepareScene([second] { return second; });
    QTRY_COMPARE(ready.count(), 1);
    m_canvas->showReadyScene();
    QCOMPARE(m_canvas->nodeRect(kStore), moved);
}

void TestCanvasWidget::theDescriptionNamesTheCurrentEdge()
{
    m_canvas->selectKeys({kFrontToApi});
    QCOMPARE(m_canvas->accessibleDescription(), QStringLiteral("front to api, TCP 8080, allowed"));
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

void TestCanvasWidget::theLinesOfAHubShowWithTheSelectionOfAWholeCluster()
{
    CanvasScene scene = test::smallScene();
    for (CanvasEdge &edge : scene.edges)
        edge.isHubLine = true;
    m_canvas->setScene(scene);
    m_canvas->setZoom(0.2);
    QVERIFY(m_canvas->geometry().bundles().empty());
    const QImage before = m_canvas->grab().toImage();
    m_canvas->selectKeys({kWeb});
    const std::vector<AskedLine> &lines = m_canvas->highlight().askedBundles;
    QCOMPARE(lines.size(), std::size_t(1));
    QCOMPARE(lines.front().line.from, QStringLiteral("internet"));
    QCOMPARE(lines.front().line.to, kWeb);
    const QImage after = m_canvas->grab().toImage();
    const std::vector<QPointF> &corners = lines.front().corners;
    const bool isPainted = std::ranges::any_of(corners, [&](const QPointF &corner) {
        const QRect around(m_canvas->view().toView(corner).toPoint() - QPoint(3, 3), QSize(7, 7));
        return after.copy(around) != before.copy(around);
    });
    QVERIFY(isPainted);
    m_canvas->clearSelection();
    QVERIFY(m_canvas->highlight().askedBundles.empty());
}

void TestCanvasWidget::whatASelectionAsksForIsDrawnAndEndsWithIt()
{
    CanvasEdge cut;
    cut.from = kStore;
    cut.to = kFront;
    cut.state = EdgeState::NewlyCut;
    cut.label = QStringLiteral("all");
    AskedLines asked;
    asked.ends = {kStore, kFront};
    asked.lines = {cut};
    QSignalSpy selected(m_canvas.get(), &CanvasWidget::selectionChanged);
    m_canvas->setAsked(asked);
    const CanvasHighlight &highlight = m_canvas->highlight();
    QCOMPARE(highlight.asked.size(), std::size_t(1));
    QVERIFY(highlight.asked.front().corners.size() >= 2);
    QVERIFY2(highlight.hasSelection() && highlight.ends.contains(kStore), "the others step back");
    QVERIFY(m_canvas->accessibleDescription().contains(QStringLiteral("newly cut")));
    QTest::keyClick(m_canvas.get(), Qt::Key_Escape);
    QVERIFY(highlight.asked.empty() && !highlight.hasSelection());
    QCOMPARE(selected.size(), 1);
    asked.ends.clear();
    asked.lines.clear();
    asked.owner = kApi;
    asked.undrawn = {{EdgeState::Unknown, 3}};
    m_canvas->selectKeys({kApi});
    const QImage before = m_canvas->grab().toImage();
    m_canvas->setAsked(asked);
    const QRect below(m_canvas->nodeRect(kApi).bottomLeft().toPoint(), QSize(80, 16));
    QVERIFY2(before.copy(below) != m_canvas->grab().toImage().copy(below), "a pill says what is not drawn");
    QVERIFY(m_canvas->accessibleDescription().contains(QStringLiteral("3 more unknown")));
}

void TestCanvasWidget::onlyWhatIsAllowedIsReached()
{
    CanvasEdge line;
    line.from = kStore;
    line.to = kFront;
    line.id = QStringLiteral("line");
    const auto showAs = [&](EdgeState state) {
        CanvasScene scene = m_canvas->scene();
        line.state = state;
        scene.edges = {line};
        m_canvas->setScene(scene);
        m_canvas->clearSelection();
        m_canvas->selectKeys({kStore});
    };
    const CanvasHighlight &highlight = m_canvas->highlight();
    showAs(EdgeState::Allowed);
    QVERIFY(highlight.reached.contains(kFront) && !highlight.related.contains(kFront));
    const QImage reached = m_canvas->grab(m_canvas->nodeRect(kFront).toAlignedRect()).toImage();
    for (const EdgeState state : {EdgeState::Unknown, EdgeState::WantedDenied, EdgeState::NewlyCut}) {
        showAs(state);
        QVERIFY(!highlight.reached.contains(kFront) && highlight.related.contains(kFront));
        QVERIFY(m_canvas->grab(m_canvas->nodeRect(kFront).toAlignedRect()).toImage() != reached);
        m_canvas->selectKeys({kFront});
        QVERIFY(!highlight.reaches.contains(kStore) && highlight.related.contains(kStore));
    }
}

void TestCanvasWidget::aNodeIsHitAtEachOfItsPoints()
{
    CanvasScene scene;
    CanvasNode node;
    node.key = QStringLiteral("outside");
    node.shape = NodeShape::External;
    scene.nodes = {node};
    // Over a border of the cells by which things are found.
    scene.positions["outside"] = {320, 380};
    m_canvas->setScene(scene);
    const CanvasGeometry &geometry = m_canvas->geometry();
    const QRectF rect = geometry.rectOf(node.key);
    QVERIFY(rect.contains(QPointF(400, 400)));
    for (double x = rect.left() + 0.5; x < rect.right(); x += 0.5) {
        for (double y = rect.top() + 0.5; y < rect.bottom(); y += 0.5)
            QVERIFY2(geometry.nodeAt({x, y}), qPrintable(QStringLiteral("%1, %2").arg(x).arg(y)));
    }
}

void TestCanvasWidget::aBlockHasTheBadgesThatItsBoxDoesNotTell()
{
    m_canvas->setZoom(0.45);
    QCOMPARE(m_canvas->view().level(), DetailLevel::Blocks);
    const auto cornerWith = [this](std::vector<CanvasBadge> badges) {
        CanvasScene scene = m_canvas->scene();
        std::ranges::find(scene.nodes, kStore, &CanvasNode::key)->badges = std::move(badges);
        m_canvas->setScene(scene);
        const QRectF rect = m_canvas->nodeRect(kStore);
        return m_canvas->grab(QRect(rect.topRight().toPoint() - QPoint(34, 10), QSize(36, 14))).toImage();
    };
    const QImage without = cornerWith({});
    QVERIFY(cornerWith({CanvasBadge::NotIsolated}) == without);
    const QImage unknown = cornerWith({CanvasBadge::Unknown});
    QVERIFY(unknown != without);
    QVERIFY(cornerWith({CanvasBadge::HostNetwork, CanvasBadge::Unknown}) != unknown);
}

void TestCanvasWidget::anEdgeInTheMakingGoesAroundWorkloads()
{
    CanvasScene scene;
    scene.namespaces.resize(1);
    scene.namespaces.front().key = kWeb;
    scene.namespaces.front().name = QStringLiteral("web");
    for (const int column : {0, 1, 2}) {
        CanvasNode node;
        node.key = QStringLiteral("web/n%1").arg(column);
        node.name = QStringLiteral("n%1").arg(column);
        node.namespaceIndex = 0;
        scene.nodes.push_back(node);
        scene.positions["web/n" + std::to_string(column)] = {column * 260.0, 0};
    }
    m_canvas->setScene(scene);
    m_canvas->fit();
    const QString first = scene.nodes.front().key;
    const QString last = scene.nodes.back().key;
    const auto verifyClear = [&] {
        const std::vector<AskedLine> &lines = m_canvas->highlight().pullLines;
        QCOMPARE(lines.size(), std::size_t(1));
        const QRectF between = m_canvas->geometry().rectOf(scene.nodes[1].key);
        const std::vector<QPointF> &corners = lines.front().corners;
        for (std::size_t i = 1; i < corners.size(); ++i) {
            const QRectF piece = QRectF(corners[i - 1], corners[i]).normalized().adjusted(-1, -1, 1, 1);
            QVERIFY(!piece.intersects(between));
        }
    };
    QTest::mouseMove(m_canvas.get(), centerOf(*m_canvas, first));
    drag(*m_canvas, m_canvas->handleRect(first).center().toPoint(), centerOf(*m_canvas, last), Qt::LeftButton,
         false);
    verifyClear();
    QTest::mouseRelease(m_canvas.get(), Qt::LeftButton, {}, centerOf(*m_canvas, last));
    verifyClear();
    m_canvas->setPendingEdges({}, {});
    QVERIFY(m_canvas->highlight().pullLines.empty());
}

void TestCanvasWidget::theRingOfAnExternalIsAsWideAsItsCard()
{
    m_canvas->setZoom(0.12);
    const QString internet = QStringLiteral("internet");
    const QRectF node = m_canvas->nodeRect(internet);
    const QImage before = m_canvas->grab().toImage();
    m_canvas->selectKeys({internet});
    const QImage after = m_canvas->grab().toImage();
    QRect changed;
    const QRect around = node.adjusted(-80, -20, 80, 20).toRect();
    const int y = qRound(node.center().y());
    for (int x = around.left(); x <= around.right(); ++x) {
        if (after.pixelColor(x, y) != before.pixelColor(x, y))
            changed |= QRect(x, y, 1, 1);
    }
    QImage probe(1, 1, QImage::Format_ARGB32);
    QPainter painter(&probe);
    const CanvasPicture picture {m_canvas->geometry(), m_canvas->view(), m_canvas->theme(),
                                 m_canvas->highlight(), m_canvas->font()};
    const QRectF card
        = rimCard(PaintContext(painter, picture, m_canvas->rect()), *m_canvas->geometry().nodeIndex(internet))
              .rect;
    QVERIFY(card.width() > node.width() + 8);
    QVERIFY2(changed.width() > card.width() + 6,
             qPrintable(QStringLiteral("%1 for %2").arg(changed.width()).arg(card.width())));
}

void TestCanvasWidget::aMoveThatIsTakenBackIsTakenBackOnTheCanvas()
{
    const QRectF node = m_canvas->nodeRect(kStore);
    const QRectF box = m_canvas->nodeRect(QStringLiteral("db/*"));
    CanvasScene moved = m_canvas->scene();
    drag(*m_canvas, node.center().toPoint(), node.center().toPoint() + QPoint(60, 0));
    moved.positions = m_canvas->scene().positions;
    m_canvas->setScene(moved);
    QVERIFY2(m_canvas->nodeRect(kStore).left() > node.left() + 50, "another scene leaves what was placed");
    CanvasScene before = moved;
    before.positions.clear();
    m_canvas->setScene(before);
    QCOMPARE(m_canvas->nodeRect(kStore), node);
    QCOMPARE(m_canvas->nodeRect(QStringLiteral("db/*")), box);
}

void TestCanvasWidget::aDoubleClickOnAHeaderOrACardAsksToFoldOrUnfold()
{
    QSignalSpy spy(m_canvas.get(), &CanvasWidget::foldingRequested);
    const QRectF box = m_canvas->nodeRect(kWeb);
    const QPoint header = (box.topLeft() + QPointF(box.width() / 2, 8)).toPoint();
    QTest::mouseDClick(m_canvas.get(), Qt::LeftButton, {}, header);
    QCOMPARE(spy.takeFirst(), QVariantList({QStringList({kWeb}), true}));
    m_canvas->setFolded({kWeb});
    QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, centerOf(*m_canvas, kWeb));
    QVERIFY(m_canvas->accessibleDescription().startsWith(QStringLiteral("Namespace web, folded, ")));
    QTest::mouseDClick(m_canvas.get(), Qt::LeftButton, {}, centerOf(*m_canvas, kWeb));
    QCOMPARE(spy.takeFirst(), QVariantList({QStringList({kWeb}), false}));
}

void TestCanvasWidget::theKeysMinusAndPlusFoldAndUnfoldTheNamespaceOfTheSelection()
{
    QSignalSpy spy(m_canvas.get(), &CanvasWidget::foldingRequested);
    QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, centerOf(*m_canvas, kApi));
    QTest::keyClick(m_canvas.get(), Qt::Key_Minus);
    QCOMPARE(spy.takeFirst(), QVariantList({QStringList({kWeb}), true}));
    m_canvas->setFolded({kWeb});
    QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, centerOf(*m_canvas, kWeb));
    QTest::keyClick(m_canvas.get(), Qt::Key_Minus);
    QCOMPARE(spy.takeFirst(), QVariantList({QStringList(), true}));
    QTest::keyClick(m_canvas.get(), Qt::Key_Plus);
    QCOMPARE(spy.takeFirst(), QVariantList({QStringList({kWeb}), false}));
}

void TestCanvasWidget::theMarkInTheHeaderFolds()
{
    QSignalSpy spy(m_canvas.get(), &CanvasWidget::foldingRequested);
    const QRectF header = headerRect(m_canvas->view(), m_canvas->geometry().rectOf(kWeb));
    QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {},
                      foldMarkRect(m_canvas->view(), header).center().toPoint());
    QCOMPARE(spy.takeFirst(), QVariantList({QStringList({kWeb}), true}));
    QCOMPARE(m_canvas->selectedNodes(), QStringList());
}

void TestCanvasWidget::aHeaderStaysInSightAsLongAsItsNamespaceDoes()
{
    m_canvas->setZoom(1);
    const QRectF box = m_canvas->geometry().rectOf(kWeb);
    const auto header = [&] { return headerRect(m_canvas->view(), box); };
    const QRectF seen = QRectF(m_canvas->rect());
    m_canvas->setView(box.bottomRight() + QPointF(300, 280), 1);
    QVERIFY(m_canvas->nodeRect(kWeb).left() < 0);
    QCOMPARE(header().topLeft(), QPointF(0, 0));
    QVERIFY(seen.contains(foldMarkRect(m_canvas->view(), header())));
    m_canvas->setView(box.topLeft() - QPointF(300, 0), 1);
    QVERIFY(m_canvas->nodeRect(kWeb).right() > seen.right());
    QCOMPARE(header().right(), seen.right());
}

void TestCanvasWidget::linesOfAFoldedNamespaceAreBundledByStateAndUnfoldedAsBefore()
{
    CanvasScene scene = test::smallScene();
    const auto line = [&scene](const char *id, const QString &from, EdgeState state) {
        CanvasEdge edge;
        edge.id = QString::fromLatin1(id);
        edge.from = from;
        edge.to = kStore;
        edge.label = QStringLiteral("5432");
        edge.state = state;
        scene.edges.push_back(edge);
    };
    line("a", kFront, EdgeState::Allowed);
    line("b", kApi, EdgeState::Allowed);
    line("c", kApi, EdgeState::Unknown);
    for (CanvasEdge &edge : scene.edges) {
        if (edge.id == kFrontToApi)
            edge.state = EdgeState::WantedDenied;
    }
    m_canvas->setScene(scene);
    m_canvas->setFolded({kWeb});
    std::map<EdgeState, int> toStore;
    for (const CanvasEdge &edge : m_canvas->scene().edges) {
        if (edge.from == kWeb && edge.to == kStore)
            toStore[edge.state] += edge.count;
    }
    QCOMPARE(toStore, (std::map<EdgeState, int> {{EdgeState::Allowed, 2}, {EdgeState::Unknown, 1}}));
    QCOMPARE(m_canvas->shownKey(QStringLiteral("c")), QStringLiteral("c"));
    QCOMPARE(m_canvas->shownKey(QStringLiteral("a")), m_canvas->shownKey(QStringLiteral("b")));
    QVERIFY(!m_canvas->geometry().edgeIndex(kFrontToApi));
    const auto folded = m_canvas->geometry().namespaceIndex(kWeb);
    const CanvasNamespace &card = m_canvas->scene().namespaces[static_cast<std::size_t>(*folded)];
    QVERIFY2(card.hasAlarm, "what is denied inside is said on the card");
    m_canvas->setFolded({});
    QVERIFY(m_canvas->scene() == scene);
}

void TestCanvasWidget::aNamespaceFoldsToACardAtItsCornerAndNothingElseMoves()
{
    const GraphLayout before = m_canvas->graphLayout();
    m_canvas->setFolded({kWeb});
    QCOMPARE(boxOf(*m_canvas, kWeb),
             (LayoutRect {before.boxes.at("web/*").x, before.boxes.at("web/*").y,
                          LayoutSpacing::kEmptyBoxWidth, LayoutSpacing::kEmptyBoxHeight}));
    QCOMPARE(boxOf(*m_canvas, QStringLiteral("db/*")), before.boxes.at("db/*"));
    m_canvas->setFolded({});
    QVERIFY(m_canvas->graphLayout() == before);
}

void TestCanvasWidget::cardsAreArrangedAnewAndMakeRoomForWhatIsUnfolded()
{
    m_canvas->setScene(test::parcelScene());
    const GraphLayout open = m_canvas->graphLayout();
    const QRectF openBounds = m_canvas->geometry().bounds();
    const QSet<QString> all = namespacesOf(*m_canvas);
    m_canvas->setFolded(all, true);
    const GraphLayout cards = m_canvas->graphLayout();
    const QRectF bounds = m_canvas->geometry().bounds();
    QVERIFY(bounds.width() * bounds.height() < openBounds.width() * openBounds.height() / 2);
    QCOMPARE(overlap(m_canvas->graphLayout()), std::string());
    QSet<QString> folded = all;
    for (const QString &key : all) {
        m_canvas->setFolded(folded -= key, true);
        QCOMPARE(overlap(m_canvas->graphLayout()), std::string());
        if (!folded.isEmpty())
            QCOMPARE(boxOf(*m_canvas, key).width, open.boxes.at(toStd(key)).width);
    }
    m_canvas->setFolded(all, true);
    QVERIFY(m_canvas->graphLayout() == cards);
    m_canvas->setFolded({}, false);
    QVERIFY(m_canvas->graphLayout() == open);
}

void TestCanvasWidget::cardsStandAlikeInWhateverViewTheyAreFolded()
{
    const CanvasScene designed = test::parcelScene();
    CanvasScene difference = designed;
    for (CanvasEdge &edge : difference.edges)
        std::swap(edge.from, edge.to);
    difference.edges.resize(difference.edges.size() / 2);
    m_canvas->setScene(designed);
    const QSet<QString> all = namespacesOf(*m_canvas);
    m_canvas->setFolded(all, true);
    const GraphLayout cards = m_canvas->graphLayout();
    m_canvas->setScene(difference);
    m_canvas->setFolded(all, true);
    QVERIFY(m_canvas->graphLayout() == cards);

    const auto foldedFirst = [&](const CanvasScene &scene) {
        CanvasWidget other;
        other.setLayoutWorkerEnabled(false);
        other.setScene(designed);
        other.setScene(scene);
        other.setFolded(all, true);
        return other.graphLayout();
    };
    QVERIFY(foldedFirst(difference) == foldedFirst(designed));
    CanvasNode added;
    added.key = added.name = QStringLiteral("10.0.0.0/8");
    added.shape = NodeShape::External;
    difference.nodes.push_back(added);
    const GraphLayout withAdded = foldedFirst(difference);
    QVERIFY(withAdded.nodes.contains("10.0.0.0/8"));
    QCOMPARE(overlap(withAdded), std::string());
}

void TestCanvasWidget::whatIsMovedAmongCardsStaysThereAndMovesNothingElsewhere()
{
    m_canvas->setScene(test::parcelScene());
    const GraphLayout open = m_canvas->graphLayout();
    QSet<QString> folded = namespacesOf(*m_canvas);
    const QString opened = QStringLiteral("parcels/*");
    QVERIFY(folded.remove(opened));
    m_canvas->setFolded(folded, true);
    m_canvas->fit();
    // Where the border does not make the view move along.
    m_canvas->setZoom(0.8 * m_canvas->view().zoom());
    const QRectF bounds = m_canvas->geometry().bounds();
    const QString card = *folded.begin();
    CanvasScene moved = m_canvas->wholeScene();
    connect(m_canvas.get(), &CanvasWidget::positionsMoved, this,
            [&moved](const auto &positions, const auto &cards) {
                moved.positions = positions;
                moved.cardPositions = cards;
            });
    const QPointF target = m_canvas->view().toView(bounds.bottomLeft() + QPointF(84, 20));
    drag(*m_canvas, centerOf(*m_canvas, card), target.toPoint());
    QCOMPARE(moved.positions.size(), std::size_t {0});
    QCOMPARE(moved.cardPositions.size(), std::size_t {1});
    const LayoutRect place = boxOf(*m_canvas, card);
    QVERIFY(std::abs(place.y - (bounds.bottom() - 20)) < 2);
    m_canvas->setScene(moved);
    QCOMPARE(boxOf(*m_canvas, card), place);
    m_canvas->setFolded({}, false);
    QVERIFY(m_canvas->graphLayout() == open);
}

void TestCanvasWidget::manyCardsDoNotWaitForTheWaysOfTheirLines()
{
    m_canvas->setScene(test::largeScene(300, 10, 4));
    m_canvas->setFolded(namespacesOf(*m_canvas), true);
    QVERIFY(m_canvas->scene().nodes.empty());
    QVERIFY2(m_canvas->scene().edges.size() > 200,
             qPrintable(QString::number(m_canvas->scene().edges.size())));
    const auto lines = std::views::iota(0, static_cast<int>(m_canvas->scene().edges.size()));
    QVERIFY(std::ranges::any_of(lines, [this](int line) { return m_canvas->geometry().isCurve(line); }));
}

void TestCanvasWidget::tidyingNamespacesLaysThemOutAnewAndCoversNothing()
{
    m_canvas->setScene(test::parcelScene());
    const QString moved = QStringLiteral("parcels/*");
    const QString other = QStringLiteral("watch/*");
    CanvasScene scene = m_canvas->scene();
    const LayoutRect place = boxOf(*m_canvas, other);
    scene.positions[toStd(moved)] = {place.x + 20, place.y + 20};
    m_canvas->setScene(scene);
    QVERIFY(!overlap(m_canvas->graphLayout()).empty());
    const GraphLayout before = m_canvas->graphLayout();
    m_canvas->selectKeys({moved});
    QTest::keyClick(m_canvas.get(), Qt::Key_T);
    QCOMPARE(overlap(m_canvas->graphLayout()), std::string());
    for (const auto &[key, rect] : before.boxes) {
        if (key != toStd(moved))
            QCOMPARE(boxOf(*m_canvas, toQString(key)), rect);
    }
}

void TestCanvasWidget::tidyingWorkloadsKeepsThemInsideAndMovesNoOthers()
{
    const QRectF store = m_canvas->geometry().rectOf(kStore);
    CanvasScene scene = m_canvas->scene();
    const QRectF front = m_canvas->geometry().rectOf(kFront);
    scene.positions["web/api"] = {front.x() + 10, front.y() + 10};
    m_canvas->setScene(scene);
    m_canvas->selectKeys({kApi});
    QTest::keyClick(m_canvas.get(), Qt::Key_T);
    QCOMPARE(m_canvas->geometry().rectOf(kFront), front);
    QCOMPARE(m_canvas->geometry().rectOf(kStore), store);
    QVERIFY(!m_canvas->geometry().rectOf(kApi).intersects(front));
    QVERIFY(m_canvas->geometry().rectOf(kWeb).contains(m_canvas->geometry().rectOf(kApi)));
}

void TestCanvasWidget::aFoldedNamespaceThatIsMovedTakesItsWorkloadsAlong()
{
    drag(*m_canvas, centerOf(*m_canvas, kApi), centerOf(*m_canvas, kApi) + QPoint(0, 40));
    const auto offset = [this] {
        return m_canvas->geometry().rectOf(kApi).topLeft() - m_canvas->geometry().rectOf(kWeb).topLeft();
    };
    const QPointF before = offset();
    m_canvas->setFolded({kWeb});
    const QPointF start = m_canvas->geometry().rectOf(kWeb).topLeft();
    drag(*m_canvas, centerOf(*m_canvas, kWeb), centerOf(*m_canvas, kWeb) + QPoint(60, 80));
    const QPointF end = m_canvas->geometry().rectOf(kWeb).topLeft();
    QVERIFY((end - start).manhattanLength() > 20);
    m_canvas->setFolded({});
    QCOMPARE(m_canvas->geometry().rectOf(kWeb).topLeft(), end);
    QCOMPARE(offset(), before);
}

QTEST_MAIN(TestCanvasWidget)
#include "tst_canvas_widget.moc"
