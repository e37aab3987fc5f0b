// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "app/support/test_window.h"
#include "canvas/canvas_widget.h"
#include "design/design_edits.h"
#include "support/background.h"
#include "support/style.h"
#include "window/canvas_pane.h"
#include "window/filter_field.h"

#include <QApplication>
#include <QDialog>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QWheelEvent>

#include <functional>
#include <malloc.h>
#include <random>
#include <set>
#include <utility>

#ifdef __SANITIZE_ADDRESS__
extern "C" std::size_t __sanitizer_get_current_allocated_bytes();
#endif

using namespace drawbridge;
using namespace drawbridge::app;

namespace {

constexpr int kPatienceMilliseconds = 60'000;

unsigned numberFromEnvironment(const char *name, unsigned otherwise)
{
    bool isNumber = false;
    const int number = qEnvironmentVariableIntValue(name, &isNumber);
    return isNumber ? static_cast<unsigned>(number) : otherwise;
}

/// Leaves menus and dialogs that a gesture opens; they run event loops of their own.
class DialogCloser : public QObject {
public:
    DialogCloser()
    {
        constexpr int kLookEveryMilliseconds = 20;
        connect(&m_look, &QTimer::timeout, this, [] {
            if (QWidget *popup = QApplication::activePopupWidget())
                popup->close();
            else if (auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget()))
                dialog->reject();
        });
        m_look.start(kLookEveryMilliseconds);
    }

private:
    QTimer m_look;
};

/// Somebody who does anything, one gesture after the other.
class Player {
public:
    Player(MainWindow &window, unsigned seed)
        : m_window(window)
        , m_canvas(window.canvasPane().canvas())
        , m_random(seed)
    {
    }

    /// Returns what it did.
    const char *play()
    {
        using Gesture = std::pair<const char *, void (Player::*)()>;
        static constexpr Gesture kGestures[] = {
            {"click", &Player::click},   {"drag", &Player::drag},   {"double click", &Player::doubleClick},
            {"wheel", &Player::wheel},   {"key", &Player::key},     {"key", &Player::key},
            {"undo", &Player::undo},     {"redo", &Player::redo},   {"draw", &Player::draw},
            {"draw", &Player::draw},     {"erase", &Player::erase}, {"action", &Player::action},
            {"filter", &Player::filter}, {"panel", &Player::panel}, {"menu", &Player::menu},
        };
        const Gesture &gesture = kGestures[below(std::size(kGestures))];
        (this->*gesture.second)();
        return gesture.first;
    }

private:
    std::size_t below(std::size_t end) { return m_random() % end; }
    QPoint anywhere()
    {
        return {static_cast<int>(below(static_cast<std::size_t>(m_canvas.width()))),
                static_cast<int>(below(static_cast<std::size_t>(m_canvas.height())))};
    }
    /// On a node most of the time: empty canvas is soon explored.
    QPoint somewhere()
    {
        const auto &nodes = m_canvas.scene().nodes;
        if (nodes.empty() || below(4) == 0)
            return anywhere();
        const QRectF rect = m_canvas.nodeRect(nodes[below(nodes.size())].key);
        const QPoint point
            = (below(2) == 0 ? rect.center() : QPointF(rect.right(), rect.center().y())).toPoint();
        return m_canvas.rect().contains(point) ? point : anywhere();
    }
    Qt::KeyboardModifiers modifiers()
    {
        return below(4) == 0 ? Qt::ControlModifier : below(4) == 0 ? Qt::ShiftModifier : Qt::NoModifier;
    }

    void click() { QTest::mouseClick(&m_canvas, Qt::LeftButton, modifiers(), somewhere()); }
    void doubleClick() { QTest::mouseDClick(&m_canvas, Qt::LeftButton, Qt::NoModifier, somewhere()); }
    void drag()
    {
        const Qt::MouseButton button = below(3) == 0 ? Qt::MiddleButton : Qt::LeftButton;
        const QPoint from = somewhere();
        const QPoint to = somewhere();
        QTest::mouseMove(&m_canvas, from);
        QTest::mousePress(&m_canvas, button, modifiers(), from);
        for (int step = 1; step <= 4; ++step) {
            const QPoint at = from + (to - from) * step / 4;
            QMouseEvent move(QEvent::MouseMove, at, m_canvas.mapToGlobal(at), Qt::NoButton, button,
                             Qt::NoModifier);
            QApplication::sendEvent(&m_canvas, &move);
        }
        QTest::mouseRelease(&m_canvas, button, Qt::NoModifier, to);
    }
    void wheel()
    {
        const QPoint at = anywhere();
        QWheelEvent event(at, m_canvas.mapToGlobal(at), {}, {0, below(2) == 0 ? 120 : -120}, Qt::NoButton,
                          modifiers(), Qt::NoScrollPhase, false);
        QApplication::sendEvent(&m_canvas, &event);
    }
    void key()
    {
        static constexpr Qt::Key kKeys[]
            = {Qt::Key_Left,   Qt::Key_Right, Qt::Key_Up,    Qt::Key_Down,   Qt::Key_Tab,  Qt::Key_Backtab,
               Qt::Key_Escape, Qt::Key_E,     Qt::Key_F,     Qt::Key_Delete, Qt::Key_Home, Qt::Key_End,
               Qt::Key_Return, Qt::Key_Space, Qt::Key_Plus,  Qt::Key_Minus,  Qt::Key_0,    Qt::Key_A,
               Qt::Key_Menu,   Qt::Key_F2,    Qt::Key_Comma, Qt::Key_T,      Qt::Key_H};
        QWidget *target = QApplication::focusWidget();
        QTest::keyClick(target ? target : &m_canvas, kKeys[below(std::size(kKeys))], modifiers());
    }
    void undo() { m_window.document().undoStack()->undo(); }
    void redo() { m_window.document().undoStack()->redo(); }
    void draw()
    {
        if (!m_window.document().isOpen())
            return;
        const Cluster &cluster = *m_window.document().project()->cluster;
        const auto any = [&] {
            const WorkloadId &id = cluster.workloads()[below(cluster.workloads().size())].id;
            return WorkloadEndpoint {id.namespaceName, id.name, {}};
        };
        AllowedEdge edge;
        edge.from = any();
        edge.to = any();
        EdgeTraffic traffic;
        traffic.port = static_cast<std::uint16_t>(1 + below(65'535));
        edge.traffic = {traffic};
        m_window.document().apply(QStringLiteral("Draw"), withEdge(m_window.document().design(), edge));
    }
    void erase()
    {
        const Design &design = m_window.document().design();
        if (!design.edges.empty())
            m_window.document().apply(QStringLiteral("Erase"),
                                      withoutEdge(design, below(design.edges.size())));
    }
    void action()
    {
        Actions &actions = m_window.actions();
        QAction *const some[]
            = {actions.viewLoaded,  actions.viewDesigned,  actions.viewDifference, actions.fit,
               actions.zoomIn,      actions.zoomOut,       actions.focusMode,      actions.minimap,
               actions.blastRadius, actions.selectAll,     actions.tidy,           actions.selectTool,
               actions.pullTool,    actions.defaultDeny,   actions.allowDns,       actions.allowInside,
               actions.remove,      actions.themeDark,     actions.themeLight,     actions.drawEdge,
               actions.fold,        actions.unfold,        actions.foldAll,        actions.unfoldAll,
               actions.hideHubs,    actions.themeContrast, actions.tidySelection};
        some[below(std::size(some))]->trigger();
    }
    void filter()
    {
        static const QString kFilters[] = {QString(),
                                           QStringLiteral("ns:shop"),
                                           QStringLiteral("kind:Deployment isolated:no"),
                                           QStringLiteral("exposed"),
                                           QStringLiteral("ns:"),
                                           QStringLiteral("reaches:data/*")};
        m_window.findChild<FilterField *>()->setText(kFilters[below(std::size(kFilters))]);
    }
    void panel()
    {
        const QList<QDockWidget *> docks = m_window.findChildren<QDockWidget *>();
        QDockWidget *dock = docks[static_cast<qsizetype>(below(static_cast<std::size_t>(docks.size())))];
        dock->setVisible(!dock->isVisible());
    }
    void menu()
    {
        const QPoint at = somewhere();
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, m_canvas.mapToGlobal(at));
        QApplication::sendEvent(&m_canvas, &event);
    }

    MainWindow &m_window;
    CanvasWidget &m_canvas;
    std::mt19937 m_random;
};

} // namespace

#ifdef __SANITIZE_ADDRESS__
double heapMegabytes()
{
    return static_cast<double>(__sanitizer_get_current_allocated_bytes()) / (1 << 20);
}
#else
double heapMegabytes()
{
    const struct mallinfo2 heap = mallinfo2();
    return static_cast<double>(heap.uordblks + heap.hblkhd) / (1 << 20);
}
#endif

/// Anything, in any order, for as long as DRAWBRIDGE_GESTURE_SECONDS say and from the seed in
/// DRAWBRIDGE_GESTURE_SEED: nothing crashes, undo and the design stay in step, the canvas shows the
/// design, and a closed folder leaves no memory behind.
class TestRandomGestures : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        applyAppearance(*qApp, Appearance::Light);
        QCOMPARE(QProcess::execute(QStringLiteral("cp"),
                                   {QStringLiteral("-r"),
                                    QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/resources/samples/harbour/."),
                                    m_folder.path()}),
                 0);
    }

    void anyGesturesKeepUndoAndDesignInStep()
    {
        const unsigned seed
            = numberFromEnvironment("DRAWBRIDGE_GESTURE_SEED", std::random_device()() % 100'000);
        const unsigned seconds = numberFromEnvironment("DRAWBRIDGE_GESTURE_SECONDS", 15);
        qInfo("seed %u, %u seconds", seed, seconds);
        m_window.show();
        open();
        DialogCloser closer;
        Player player(*m_window, seed);
        QElapsedTimer clock;
        clock.start();
        for (m_steps = 1; clock.elapsed() < qint64(seconds) * 1000; ++m_steps) {
            m_last = player.play();
            QCoreApplication::processEvents();
            if (m_steps % 40 == 0)
                checkUndo();
            if (m_steps % 100 == 0)
                checkCanvas();
            if (m_steps % 400 == 0)
                reopen();
            if (QTest::currentTestFailed())
                break;
        }
        qInfo("%d gestures; with the folder closed %.1f MB at first, %.1f MB at last", m_steps, m_heapAtFirst,
              m_heapAtLast);
        m_window.close();
    }

private:
    void open()
    {
        m_window.open(m_folder.path());
        m_first = m_window->document().design();
    }

    void reopen()
    {
        QVERIFY(m_window->controller().closeProject());
        QVERIFY(!m_window->document().isOpen());
        QCoreApplication::processEvents();
        QVERIFY2(m_window->canvasPane().canvas().scene().nodes.empty(), "a closed folder shows nothing");
        checkHeap();
        open();
    }

    void checkHeap()
    {
        // Fonts, icons and what Qt keeps for the next time are there after a few rounds.
        constexpr int kRoundsToWarmUp = 4;
        constexpr double kMostGrowth = 24;
        QVERIFY(backgroundPool().waitForDone(kPatienceMilliseconds));
        // What is still under way ends, and hands over what it holds in events: that only adds.
        const auto isSettled = [this] {
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            m_heapAtLast = heapMegabytes();
            return m_rounds == 0 || m_heapAtLast < m_heapAtFirst + kMostGrowth;
        };
        QTRY_VERIFY2_WITH_TIMEOUT(isSettled(), qPrintable(said("a closed folder leaves memory behind")),
                                  kPatienceMilliseconds);
        if (m_rounds++ < kRoundsToWarmUp)
            m_heapAtFirst = m_rounds == 1 ? m_heapAtLast : std::min(m_heapAtFirst, m_heapAtLast);
    }

    void checkUndo()
    {
        DesignDocument &document = m_window->document();
        QUndoStack &stack = *document.undoStack();
        const Design now = document.design();
        const int index = stack.index();
        while (stack.canUndo())
            stack.undo();
        QVERIFY2(document.design() == m_first,
                 qPrintable(said("undoing everything leads to the first design")));
        while (stack.index() < index)
            stack.redo();
        QVERIFY2(document.design() == now, qPrintable(said("redoing everything leads back")));
    }

    void checkCanvas()
    {
        m_window->actions().viewDesigned->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->runner().isCurrent(), kPatienceMilliseconds);
        std::set<int> shown;
        for (const CanvasEdge &edge : m_window->canvasPane().canvas().wholeScene().edges)
            shown.insert(edge.designEdge);
        shown.erase(-1);
        QVERIFY2(shown.size() == m_window->document().design().edges.size(),
                 qPrintable(said("the canvas has a line for each edge of the design")));
    }

    QString said(const char *what) const
    {
        return QStringLiteral("%1, after gesture %2 (%3)")
            .arg(QLatin1String(what))
            .arg(m_steps)
            .arg(QLatin1String(m_last));
    }

    QTemporaryDir m_folder;
    TestWindow m_window;
    Design m_first;
    int m_steps = 0;
    int m_rounds = 0;
    double m_heapAtFirst = 0;
    double m_heapAtLast = 0;
    const char *m_last = "";
};

QTEST_MAIN(TestRandomGestures)
#include "tst_random_gestures.moc"
