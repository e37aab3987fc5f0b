// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "app/support/event_loop_watch.h"
#include "app/support/large_project.h"
#include "app/support/test_window.h"
#include "canvas/canvas_widget.h"
#include "canvas/layout_runner.h"
#include "canvas/scene_builder.h"
#include "support/background.h"
#include "support/style.h"
#include "window/canvas_pane.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QTest>

#include <algorithm>
#include <fstream>
#include <functional>
#include <gperftools/malloc_extension_c.h>
#include <numeric>

using namespace drawbridge;
using namespace drawbridge::app;

namespace {

constexpr QSize kFrame(1600, 1000);

double millisecondsOf(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// How long one thing took, each time.
class Times {
public:
    void add(double milliseconds) { m_times.push_back(milliseconds); }
    double at(double fraction)
    {
        std::sort(m_times.begin(), m_times.end());
        const auto last = static_cast<double>(m_times.size() - 1);
        return m_times.empty() ? 0 : m_times[static_cast<std::size_t>(last * fraction)];
    }
    double sum() const { return std::accumulate(m_times.begin(), m_times.end(), 0.0); }

private:
    std::vector<double> m_times;
};

void tell(const char *what, Times times)
{
    qInfo("  %-44s median %8.1f  p95 %8.1f ms", what, times.at(0.5), times.at(0.95));
}

void report(const char *what, Times times, double limit)
{
    const double p95 = times.at(0.95);
    qInfo("  %-44s median %8.1f  p95 %8.1f ms  limit %6.0f  %s", what, times.at(0.5), p95, limit,
          p95 <= limit ? "held" : "MISSED");
}

double residentMegabytes()
{
    MallocExtension_ReleaseFreeMemory();
    std::ifstream status("/proc/self/status");
    double kilobytes = 0;
    for (std::string word; status >> word;) {
        if (word == "VmRSS:")
            status >> kilobytes;
    }
    return kilobytes / 1024;
}

/// Tells when a canvas has painted.
class PaintWatch : public QObject {
public:
    explicit PaintWatch(CanvasWidget &canvas)
        : m_canvas(canvas)
    {
        canvas.installEventFilter(this);
    }

    /// Runs the events until the canvas has painted a picture of which that is true.
    void waitFor(const std::function<bool()> &isThere)
    {
        m_hasPainted = false;
        m_isThere = isThere;
        while (!m_hasPainted)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        m_hasPainted = m_hasPainted || (event->type() == QEvent::Paint && m_isThere && m_isThere());
        return false;
    }

private:
    CanvasWidget &m_canvas;
    std::function<bool()> m_isThere;
    bool m_hasPainted = false;
};

/// What the table holds the canvas to at one size.
struct Limits {
    int workloads;
    double open, pan, zoom, hover, draw, memory;
};

/// The design as it looks when nearly all of it is allowed.
CanvasScene sceneOf(const Project &project)
{
    CanvasScene scene
        = buildScene({project.loaded.get(), project.loaded.get(), &project.design, CanvasMode::Designed});
    for (std::size_t i = 0; i < scene.edges.size(); ++i)
        scene.edges[i].state = i % 50 == 0 ? EdgeState::Unknown : EdgeState::Allowed;
    return scene;
}

class CanvasBench {
public:
    explicit CanvasBench(const Limits &limits)
        : m_limits(limits)
        , m_project(largeProject(limits.workloads))
    {
        qInfo("%d workloads, %zu edges", limits.workloads, m_project->design.edges.size());
    }

    void frames()
    {
        CanvasWidget canvas;
        canvas.setLayoutWorkerEnabled(false);
        canvas.resize(kFrame);
        canvas.show();
        QVERIFY(QTest::qWaitForWindowExposed(&canvas));
        CanvasScene scene = sceneOf(*m_project);
        const double before = residentMegabytes();
        canvas.setScene(std::move(scene));
        canvas.repaint();
        const double memory = residentMegabytes() - before;
        pan(canvas);
        zoom(canvas);
        point(canvas);
        qInfo("  %-44s %8.0f MB                limit %6.0f  %s", "canvas memory", memory, m_limits.memory,
              memory <= m_limits.memory ? "held" : "MISSED");
    }

    void window()
    {
        TestWindow window;
        window.show();
        CanvasWidget &canvas = window->canvasPane().canvas();
        PaintWatch watch(canvas);
        EventLoopWatch loop;
        Times open;
        open.add(millisecondsOf([&] {
            window->document().open(m_project);
            watch.waitFor([&canvas] { return !canvas.scene().nodes.empty(); });
        }));
        report("open to first picture", open, m_limits.open);
        Times simulated;
        simulated.add(millisecondsOf([&] { waitUntilSimulated(*window); }));
        tell("  and until all of it is simulated", simulated);
        waitUntilAtRest(*window);
        block("window blocked while opening", loop);
        draw(window, watch);
        window.close();
    }

private:
    static constexpr double kPatienceMilliseconds = 20'000;
    static constexpr double kLongestBlock = 50;

    static void block(const char *what, EventLoopWatch &loop)
    {
        Times times;
        times.add(loop.takeLongest());
        report(what, times, kLongestBlock);
    }

    /// Simulated, shown, proven, laid out, and nothing left to do in the background.
    static void waitUntilAtRest(MainWindow &window)
    {
        const auto isAtRest = [&window] {
            return window.runner().isCurrent() && window.runner().proof()
                && !window.canvasPane().canvas().layoutRunner().isRunning()
                && backgroundPool().activeThreadCount() == 0;
        };
        for (int quiet = 0; quiet < 5; quiet = isAtRest() ? quiet + 1 : 0)
            QTest::qWait(5);
    }
    static void waitUntilSimulated(MainWindow &window)
    {
        while (!window.runner().isCurrent())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }

    void pan(CanvasWidget &canvas)
    {
        Times times;
        for (const double zoom : {1.0, 0.6, 0.4}) {
            canvas.setView(canvas.geometry().bounds().center(), zoom);
            for (int step = 0; step < 40; ++step) {
                const QPointF center = canvas.view().visibleCanvas().center() + QPointF(23, 11) / zoom;
                canvas.setView(center, zoom);
                times.add(millisecondsOf([&canvas] { canvas.repaint(); }));
            }
        }
        report("pan", times, m_limits.pan);
    }

    void zoom(CanvasWidget &canvas)
    {
        Times all;
        canvas.fit();
        const QPointF center = canvas.geometry().bounds().center();
        const double fitting = canvas.zoom();
        for (const double zoom : {fitting, 0.1, 0.2, 0.3, 0.36, 0.45, 0.57, 0.7, 0.95, 1.2, 1.6, 2.5}) {
            Times times;
            for (int i = 0; i < 5; ++i) {
                times.add(millisecondsOf([&] {
                    canvas.setView(center + QPointF(i, i), zoom);
                    canvas.repaint();
                }));
            }
            report(qPrintable(QStringLiteral("  full repaint at %1 %").arg(zoom * 100, 0, 'f', 1)), times,
                   m_limits.zoom);
            all.add(times.at(0.95));
        }
        report("zoom and full repaint at every scale", all, m_limits.zoom);
    }

    void point(CanvasWidget &canvas)
    {
        Times hover;
        Times select;
        canvas.setView(canvas.geometry().bounds().center(), 1);
        const auto moveTo = [&canvas](const QPointF &at) {
            QMouseEvent event(QEvent::MouseMove, at, canvas.mapToGlobal(at), Qt::NoButton, Qt::NoButton,
                              Qt::NoModifier);
            QCoreApplication::sendEvent(&canvas, &event);
        };
        for (int i = 0; i < 100; ++i) {
            const QPointF at(37 * i % kFrame.width(), 61 * i % kFrame.height());
            hover.add(millisecondsOf([&] { moveTo(at); }));
        }
        const std::vector<CanvasNode> &nodes = canvas.scene().nodes;
        for (std::size_t i = 0; i < 50; ++i) {
            const QString key = nodes[i * nodes.size() / 50].key;
            select.add(millisecondsOf([&] { canvas.selectKeys({key}); }));
        }
        canvas.clearSelection();
        report("hit test and hover", hover, m_limits.hover);
        report("selection highlight", select, m_limits.hover);
    }

    void draw(TestWindow &window, PaintWatch &watch)
    {
        Times answer;
        Times colours;
        Times all;
        Times blocks;
        EventLoopWatch loop;
        const int step = m_limits.workloads / 40;
        for (int i = 0; i < 20 && all.sum() < kPatienceMilliseconds; ++i) {
            const AllowedEdge edge
                = edgeBetween(i * step, (i * step + 7 * step + 3) % m_limits.workloads, 9090);
            const CanvasWidget &canvas = window->canvasPane().canvas();
            const auto line = [&]() -> const CanvasEdge * {
                const QString from = QString::fromStdString(toString(edge.from));
                const QString to = QString::fromStdString(toString(edge.to));
                const auto &edges = canvas.scene().edges;
                const auto it = std::find_if(edges.begin(), edges.end(), [&](const CanvasEdge &each) {
                    return each.from == from && each.to == to;
                });
                return it == edges.end() ? nullptr : &*it;
            };
            colours.add(millisecondsOf([&] {
                answer.add(millisecondsOf([&] {
                    window->document().apply(QStringLiteral("Draw"),
                                             withEdge(window->document().design(), edge));
                }));
                watch.waitFor([&] { return line() && line()->state == EdgeState::DrawnNew; });
            }));
            all.add(millisecondsOf([&] { waitUntilSimulated(*window); }));
            waitUntilAtRest(*window);
            blocks.add(loop.takeLongest());
        }
        report("draw an edge: until the event is handled", answer, m_limits.draw);
        report("draw an edge to new colours on screen", colours, m_limits.draw);
        tell("  and until all of it is simulated", all);
        report("window blocked by an edit", blocks, kLongestBlock);
    }

    Limits m_limits;
    ProjectPtr m_project;
};

} // namespace

/// The canvas and the window at three sizes. The limits are those of a machine that has nothing else to do,
/// so the table is printed and only what is far beyond it fails.
class BenchCanvas : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        qputenv("DRAWBRIDGE_LAYOUT_WORKER", DRAWBRIDGE_BINARY_DIR "/bin/drawbridge-layout");
        applyAppearance(*qApp, Appearance::Light);
    }

    void startup()
    {
        TestWindow window;
        Times times;
        times.add(millisecondsOf([&window] { window.show(); }));
        report("startup to window", times, 250);
        window.close();
    }

    void ofThousand() { run({1'000, 150, 8, 16, 2, 16, 60}); }
    void ofTenThousand() { run({10'000, 400, 16, 33, 5, 33, 60}); }
    void ofHundredThousand() { run({100'000, 2'000, 16, 40, 16, 100, 300}); }

private:
    static void run(const Limits &limits)
    {
        CanvasBench bench(limits);
        bench.frames();
        bench.window();
    }
};

QTEST_MAIN(BenchCanvas)
#include "bench_canvas.moc"
