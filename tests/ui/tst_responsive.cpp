// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "app/support/event_loop_watch.h"
#include "app/support/large_project.h"
#include "app/support/test_window.h"
#include "canvas/canvas_widget.h"
#include "canvas/layout_runner.h"
#include "panels/changes_panel.h"
#include "panels/inspector_panel.h"
#include "panels/policies_panel.h"
#include "panels/row_view.h"
#include "support/background.h"
#include "support/style.h"
#include "window/canvas_pane.h"
#include "window/main_window.h"
#include "window/project_controller.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QSemaphore>
#include <QSettings>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QUndoStack>

#include <algorithm>

using namespace drawbridge;
using namespace drawbridge::app;

namespace {

constexpr int kPatienceMilliseconds = 120000;

/// Namespaces of services that call each other, each isolated and with rules for its callers.
QByteArray manyServices(int namespaces, int servicesEach)
{
    QByteArray yaml;
    for (int ns = 0; ns < namespaces; ++ns) {
        yaml += QStringLiteral("apiVersion: v1\nkind: Namespace\nmetadata: {name: team-%1}\n---\n")
                    .arg(ns)
                    .toUtf8();
        for (int i = 0; i < servicesEach; ++i) {
            yaml += QStringLiteral(
                        "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: service-%2, namespace: "
                        "team-%1}\n"
                        "spec:\n  replicas: 2\n  selector: {matchLabels: {app: service-%2}}\n  template:\n"
                        "    metadata: {labels: {app: service-%2}}\n"
                        "    spec: {containers: [{name: c, image: i, ports: [{containerPort: 8080}]}]}\n---\n"
                        "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\n"
                        "metadata: {name: service-%2, namespace: team-%1}\nspec:\n"
                        "  podSelector: {matchLabels: {app: service-%2}}\n  policyTypes: [Ingress]\n  "
                        "ingress:\n"
                        "  - from:\n    - podSelector: {matchLabels: {app: service-%3}}\n"
                        "    - namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: team-%4}}\n"
                        "      podSelector: {matchLabels: {app: service-%2}}\n"
                        "    ports: [{protocol: TCP, port: 8080}]\n---\n")
                        .arg(ns)
                        .arg(i)
                        .arg((i + 1) % servicesEach)
                        .arg((ns + 1) % namespaces)
                        .toUtf8();
        }
    }
    return yaml;
}

/// Nothing is isolated, and the design denies everything.
ProjectPtr projectWithOpenPods(int workloads)
{
    auto project = std::make_shared<Project>(*largeProject(workloads));
    KubernetesObjects objects = largeObjects(workloads);
    objects.networkPolicies.clear();
    project->objects = std::make_shared<const KubernetesObjects>(std::move(objects));
    project->loaded = Reachability::compute(
        project->cluster, std::make_shared<const PolicySet>(compilePolicies(*project->objects)),
        genericProfile());
    project->design = Design();
    return project;
}

} // namespace

/// The window answers while a large folder is read, simulated, drawn and edited.
class TestResponsive : public QObject {
    Q_OBJECT
private slots:
    void aLargeProjectIsShownBeforeItIsSimulated()
    {
        TestWindow window;
        window.show();
        std::ptrdiff_t known = -1;
        QString policies;
        const RowView *files = window->findChild<PoliciesPanel *>()->findChild<RowView *>();
        connect(&window->runner(), &SimulationRunner::pictured, this, [&] {
            known = std::ranges::count_if(window->canvasPane().canvas().scene().edges,
                                          [](const auto &edge) { return edge.state != EdgeState::Pending; });
            policies = files->accessibleDescription();
        });
        QSignalSpy pictured(&window->runner(), &SimulationRunner::pictured);
        const ProjectPtr project = largeProject(300);
        window->document().open(project);
        QTRY_VERIFY_WITH_TIMEOUT(window->runner().isCurrent(), kPatienceMilliseconds);
        QCOMPARE(pictured.count(), 1);
        QCOMPARE(known, std::ptrdiff_t {0});
        QCOMPARE(policies, QStringLiteral("Being simulated"));
        QTRY_COMPARE(files->accessibleDescription(), QString());
        const auto isDrawn = [](const CanvasEdge &edge) { return edge.state == EdgeState::DrawnNew; };
        QCOMPARE(static_cast<std::size_t>(
                     std::ranges::count_if(window->canvasPane().canvas().scene().edges, isDrawn)),
                 project->design.edges.size());
        window.close();
    }

    void untilItIsShownTheCanvasSaysWhatIsBeingDrawn()
    {
        TestWindow window;
        window.show();
        CanvasWidget &canvas = window->canvasPane().canvas();
        const QString words = QStringLiteral("Drawing 3,001 workload(s) in 151 namespace(s)");
        const auto *note = canvas.findChild<QLabel *>(QStringLiteral("drawingNote"));
        QVERIFY(!note->isVisible());
        // However fast it is, nobody draws it now.
        QThreadPool &pool = backgroundPool();
        const auto rest = std::make_shared<QSemaphore>();
        for (int i = 0; i < pool.maxThreadCount(); ++i)
            pool.start([rest] { rest->acquire(); });
        QSemaphoreReleaser letGo(*rest, pool.maxThreadCount());
        window->document().open(largeProject(3000));
        QTRY_VERIFY_WITH_TIMEOUT(note->isVisible(), kPatienceMilliseconds);
        QVERIFY(canvas.scene().nodes.empty());
        QCOMPARE(note->text(), words);
        QCOMPARE(note->geometry(), canvas.rect());
        letGo = {};
        QTRY_VERIFY_WITH_TIMEOUT(!canvas.scene().nodes.empty(), kPatienceMilliseconds);
        QVERIFY(!note->isVisible());
        window.close();
    }

    void theStatusBarTellsTheSimulationFromTheProof()
    {
        TestWindow window;
        window.show();
        QStringList said;
        const auto listen = [&window, &said] {
            QStringList words;
            for (const QLabel *label : window->statusBar()->findChildren<QLabel *>()) {
                if (label->isVisible()
                    && QStringList({"Being simulated", "Proof is running", "Proven"}).contains(label->text()))
                    words.append(label->text());
            }
            said.append(words.join(QLatin1Char('|')));
        };
        for (const auto signal :
             {&SimulationRunner::started, &SimulationRunner::simulated, &SimulationRunner::proved})
            connect(&window->runner(), signal, &window->runner(), listen);
        const ProjectPtr project = largeProject(40);
        window->document().open(project);
        QTRY_VERIFY_WITH_TIMEOUT(window->runner().proof(), kPatienceMilliseconds);
        window->document().apply(QStringLiteral("Draw"), withEdge(project->design, edgeBetween(1, 30, 9090)));
        QTRY_VERIFY_WITH_TIMEOUT(window->runner().isCurrent() && window->runner().proof(),
                                 kPatienceMilliseconds);
        const QStringList once {"Being simulated", "Proof is running", "Proven"};
        QCOMPARE(said, once + once);
        window.close();
    }

    void anUnchangedDesignIsNotCalledChangedWhileItIsProven()
    {
        TestWindow window;
        window.show();
        auto *panel = window->findChild<PoliciesPanel *>();
        const auto says = [panel](const char *text) {
            const auto labels = panel->findChildren<QLabel *>();
            return std::ranges::any_of(labels, [text](const QLabel *each) {
                return each->isVisible() && each->text() == QLatin1String(text);
            });
        };
        QStringList said;
        const auto listen = [&said, says] {
            for (const char *text : {"Changed, not proven yet", "Proof is running", "Proven"}) {
                if (says(text) && (said.isEmpty() || said.last() != QLatin1String(text)))
                    said.append(QLatin1String(text));
            }
        };
        for (const auto signal :
             {&SimulationRunner::started, &SimulationRunner::simulated, &SimulationRunner::proved})
            connect(&window->runner(), signal, panel, listen);
        const ProjectPtr project = largeProject(40);
        window->document().open(project);
        QTRY_VERIFY_WITH_TIMEOUT(window->runner().proof(), kPatienceMilliseconds);
        QCOMPARE(said, QStringList({"Proof is running", "Proven"}));
        said.clear();
        window->document().apply(QStringLiteral("Draw"), withEdge(project->design, edgeBetween(1, 30, 9090)));
        QTRY_VERIFY_WITH_TIMEOUT(window->runner().isCurrent() && window->runner().proof(),
                                 kPatienceMilliseconds);
        QCOMPARE(said, QStringList({"Changed, not proven yet", "Proof is running", "Proven"}));
        window.close();
    }

    void aLargeFolderNeverBlocksTheWindow()
    {
        applyAppearance(*qApp, Appearance::Light);
        QTemporaryDir folder;
        QFile file(QDir(folder.path()).filePath(QStringLiteral("services.yaml")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(manyServices(20, 8));
        file.close();
        QTemporaryDir recovery;
        QSettings store(QDir(recovery.path()).filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        Settings settings(store);
        MainWindow window(settings, QDir(recovery.path()));
        window.controller().setQuestions({[](const QString &) { return ProjectController::Answer::Discard; },
                                          [](const RecoveredWork &) { return true; }});
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        EventLoopWatch watch;
        window.openFolder(folder.path());
        QTRY_VERIFY_WITH_TIMEOUT(window.runner().isCurrent() && window.runner().proof(),
                                 kPatienceMilliseconds);
        QTRY_VERIFY_WITH_TIMEOUT(!window.canvasPane().canvas().layoutRunner().isRunning(),
                                 kPatienceMilliseconds);
        QVERIFY(watch.wasUnnoticed("opening"));
        window.actions().viewLoaded->trigger();
        QVERIFY(watch.wasUnnoticed("another view"));
        window.canvasPane().canvas().selectAll();
        QVERIFY(watch.wasUnnoticed("selecting everything"));
        window.selection().selectKeys({QStringLiteral("team-3/service-2")});
        QVERIFY(watch.wasUnnoticed("selecting one"));
        for (int edit = 0; edit < 3; ++edit) {
            window.document().apply(QStringLiteral("Draw"),
                                    withEdge(window.document().design(), edgeBetween(edit, 20 + edit, 9090)));
            QTRY_VERIFY_WITH_TIMEOUT(window.runner().isCurrent() && window.runner().proof(),
                                     kPatienceMilliseconds);
            QVERIFY(watch.wasUnnoticed("an edit"));
        }
        window.document().undoStack()->undo();
        QTRY_VERIFY_WITH_TIMEOUT(window.runner().isCurrent() && window.runner().proof(),
                                 kPatienceMilliseconds);
        QVERIFY(watch.wasUnnoticed("taking it back"));
    }

    void aDifferenceOfAllPairsIsListedInGroupsWithoutBlockingTheWindow()
    {
        applyAppearance(*qApp, Appearance::Light);
        TestWindow window;
        window.show();
        auto *panel = window->findChild<ChangesPanel *>();
        auto &rows = *panel->findChild<RowView *>();
        EventLoopWatch watch;
        const ProjectPtr project = projectWithOpenPods(480);
        watch.takeLongest();
        window->document().open(project);
        QTRY_VERIFY_WITH_TIMEOUT(window->runner().isCurrent(), kPatienceMilliseconds);
        QTest::keyClick(window.get(), Qt::Key_3, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(rows.model()->rowCount(), 25, kPatienceMilliseconds);
        QVERIFY(watch.wasUnnoticed("listing"));
        const QList<QLabel *> labels = panel->findChildren<QLabel *>();
        const auto says = [&labels](const QString &text) {
            return std::ranges::any_of(
                labels, [&](const QLabel *label) { return label->isVisible() && label->text() == text; });
        };
        QVERIFY(says(QStringLiteral("230,880 workload pair(s) change")));
        QVERIFY(says(QStringLiteral("230,400 newly cut, 480 narrowed")));

        const QModelIndex source = rows.model()->index(1, 0);
        QCOMPARE(rows.rowModel().row(source).trailing, QStringLiteral("−9,580 ↓20"));
        QCOMPARE(rows.rowModel().row(source).secondary, QStringLiteral("from it to 25 namespace(s)"));
        QVERIFY(rows.rowModel().row(source).toolTip.endsWith(
            QStringLiteral("Its card on the canvas also counts those that change from others to it.")));
        QTest::mouseClick(rows.viewport(), Qt::LeftButton, {}, rows.visualRect(source).center());
        QCOMPARE(window->selection().keys().size(), 1);
        const QString from = window->selection().keys().front();
        QVERIFY(!rows.isExpanded(source));
        QTest::keyClick(&rows, Qt::Key_Right);
        QCOMPARE(rows.model()->rowCount(source), 25);
        QTest::keyClick(&rows, Qt::Key_Down);
        QCOMPARE(window->selection().keys().size(), 2);
        QCOMPARE(window->selection().keys().front(), from);
        QCOMPARE(window->canvasPane().canvas().highlight().ends,
                 QSet<QString>(window->selection().keys().begin(), window->selection().keys().end()));
        QTest::keyClick(&rows, Qt::Key_Right);
        QCOMPARE(rows.model()->rowCount(source.model()->index(0, 0, source)), 400);
        QTest::keyClick(&rows, Qt::Key_Down);
        QVERIFY(window->selection().connection());
        QVERIFY(std::holds_alternative<WorkloadEndpoint>(window->selection().connection()->to));
        QVERIFY(watch.wasUnnoticed("looking into groups"));

        // Another edit keeps open what was looked into.
        window->document().apply(QStringLiteral("Draw"),
                                 withEdge(window->document().design(), edgeBetween(1, 2, 9090)));
        QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("230,399 newly cut, 481 narrowed")),
                                 kPatienceMilliseconds);
        int open = 0;
        for (int i = 0; i < rows.model()->rowCount(); ++i)
            open += rows.isExpanded(rows.model()->index(i, 0)) ? 1 : 0;
        QCOMPARE(open, 1);
        window.close();
    }

    void aNamespaceOfALargeClusterIsListedWithoutBlockingTheWindow()
    {
        applyAppearance(*qApp, Appearance::Light);
        TestWindow window;
        window.show();
        const auto &rows = window->findChild<InspectorPanel *>()->findChild<RowView *>()->rowModel();
        const ProjectPtr project = projectWithOpenPods(1'000);
        EventLoopWatch watch;
        window->document().open(project);
        QTRY_VERIFY_WITH_TIMEOUT(window->runner().isCurrent(), kPatienceMilliseconds);
        QTest::keyClick(window.get(), Qt::Key_1, Qt::ControlModifier);
        const auto section = [&rows](const QString &name) {
            QModelIndex found;
            for (int i = 0; i < rows.rowCount(); ++i) {
                if (rows.row(rows.index(i, 0)).text == name)
                    found = rows.index(i, 0);
            }
            return found;
        };
        watch.takeLongest();
        const std::string name = project->cluster->namespaces().back().name;
        window->selection().selectKeys({QString::fromStdString(name + "/*")});
        QVERIFY(section(QStringLiteral("Reaches")).isValid());
        // What lets it in, the other namespaces, and the Internet.
        const int others = static_cast<int>(project->cluster->namespaces().size()) - 1;
        QTRY_COMPARE_WITH_TIMEOUT(rows.rowCount(section(QStringLiteral("Reaches"))), others + 2,
                                  kPatienceMilliseconds);
        const QModelIndex other = rows.index(2, 0, section(QStringLiteral("Reaches")));
        QCOMPARE(rows.row(other).trailing, QStringLiteral("400 pair(s)"));
        QCOMPARE(rows.rowCount(other), 101);
        QCOMPARE(rows.row(rows.index(100, 0, other)).text,
                 QStringLiteral("300 more pair(s): see the Matrix"));
        QVERIFY(watch.wasUnnoticed("listing a namespace"));
        window.close();
    }
};

QTEST_MAIN(TestResponsive)
#include "tst_responsive.moc"
