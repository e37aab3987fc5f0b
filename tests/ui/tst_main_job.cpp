// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "canvas/canvas_widget.h"
#include "dialogs/port_editor.h"
#include "document/endpoint_index.h"
#include "export/policy_bundle.h"
#include "panels/explain_panel.h"
#include "panels/inspector_panel.h"
#include "policy/policy_compiler.h"
#include "support/export_plan.h"
#include "support/qt_text.h"
#include "support/style.h"
#include "synthesis/kept_policies.h"
#include "window/canvas_pane.h"
#include "window/main_window.h"
#include "window/notice_bar.h"
#include "window/project_controller.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QPointer>
#include <QProcess>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace drawbridge;
using namespace drawbridge::app;

namespace {

constexpr int kPatienceMilliseconds = 60000;

const auto kFrom = QStringLiteral("shop/search");
const auto kTo = QStringLiteral("shop/cart-store");
constexpr std::uint16_t kPort = 6379;

bool copyFolder(const QString &from, const QString &to)
{
    return QProcess::execute(QStringLiteral("cp"), {QStringLiteral("-r"), from + QStringLiteral("/."), to})
        == 0;
}

QStringList shownTexts(const QWidget &widget)
{
    QStringList texts;
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        if (label->isVisible())
            texts.append(label->text());
    }
    return texts;
}

TrafficSet between(const Reachability &reachability)
{
    const Cluster &cluster = reachability.cluster();
    const auto from = cluster.findWorkloads("shop", "search");
    const auto to = cluster.findWorkloads("shop", "cart-store");
    return reachability.between(from.front(), to.front()).allowed;
}

} // namespace

/// The main job on the real window: open the example, draw an edge with the mouse, confirm it with the
/// keyboard, see the verdicts, undo, redo, export, and read the export back to the same verdicts.
class TestMainJob : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        applyAppearance(*qApp, Appearance::Light);
        QVERIFY(
            copyFolder(QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/resources/samples/harbour"), m_folder.path()));
        m_store = std::make_unique<QSettings>(m_recovery.filePath(QStringLiteral("settings.ini")),
                                              QSettings::IniFormat);
        m_settings = std::make_unique<Settings>(*m_store);
        m_window = std::make_unique<MainWindow>(*m_settings, QDir(m_recovery.path()));
        m_window->controller().setQuestions(
            {[](const QString &) { return ProjectController::Answer::Discard; },
             [](const RecoveredWork &) { return true; }});
        m_window->resize(1600, 1000);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void opensTheFolder()
    {
        m_window->openFolder(m_folder.path());
        QTRY_VERIFY_WITH_TIMEOUT(m_window->runner().isCurrent(), kPatienceMilliseconds);
        QVERIFY(!canvas().nodeRect(kFrom).isEmpty());
        QVERIFY(!canvas().nodeRect(kTo).isEmpty());
        QVERIFY2(between(*m_window->runner().latest()->designed).isEmpty(),
                 "the edge to draw is not there yet");
    }

    void drawsAnEdgeWithTheMouse()
    {
        CanvasWidget &view = canvas();
        // As a user would: first close enough to see the handle.
        view.revealKey(kFrom);
        m_before = between(*m_window->runner().latest()->designed);
        const QPoint source = view.nodeRect(kFrom).center().toPoint();
        QTest::mouseMove(&view, source);
        QTest::mouseClick(&view, Qt::LeftButton, Qt::NoModifier, source);
        QCOMPARE(view.selectedNodes(), QStringList {kFrom});
        const QPoint handle = view.handleRect(kFrom).center().toPoint();
        const QPoint target = view.nodeRect(kTo).center().toPoint();
        QTest::mouseMove(&view, handle);
        QTest::mousePress(&view, Qt::LeftButton, Qt::NoModifier, handle);
        for (int step = 1; step <= 10; ++step)
            QTest::mouseMove(&view, handle + (target - handle) * step / 10);
        QVERIFY(view.isPulling());
        QTest::mouseRelease(&view, Qt::LeftButton, Qt::NoModifier, target);
        auto *editor = m_window->findChild<PortEditor *>();
        QVERIFY2(editor, "releasing on a legal target opens the port editor");
        QVERIFY2(!editor->traffic()->empty(), "the port behind the Service is ticked");
        QVERIFY(editor->isAncestorOf(QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(m_window->document().undoStack()->count(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->runner().isCurrent(), kPatienceMilliseconds);
        QVERIFY(between(*m_window->runner().latest()->designed).contains(Protocol::Tcp, kPort));
        QVERIFY2(!between(*m_window->document().project()->loaded).contains(Protocol::Tcp, kPort),
                 "the loaded policies stay as they are");
    }

    void tellsTheChangeBesideTheNodesAndHidesItOnDemand()
    {
        CanvasWidget &view = canvas();
        auto *change = view.findChild<NoticeBar *>();
        QVERIFY(change && change->isVisible());
        view.fit();
        QTRY_VERIFY(change->geometry().bottom() < view.height());
        for (const CanvasNode &node : view.scene().nodes)
            QVERIFY2(!view.nodeRect(node.key).intersects(change->geometry()), qPrintable(node.key));
        QTest::mouseClick(change->findChild<QToolButton *>(), Qt::LeftButton);
        QVERIFY(!change->isVisible());
    }

    void undoesAndRedoes()
    {
        m_window->document().undoStack()->undo();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->runner().isCurrent(), kPatienceMilliseconds);
        QVERIFY(between(*m_window->runner().latest()->designed) == m_before);
        m_window->document().undoStack()->redo();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->runner().isCurrent(), kPatienceMilliseconds);
        QVERIFY(between(*m_window->runner().latest()->designed).contains(Protocol::Tcp, kPort));
    }

    void explainsWhatTheLoadedPoliciesDenyWithTheSmallestChange()
    {
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
        m_window->selection().selectOnlyConnection({*endpointNamed(kFrom), *endpointNamed(kTo)});
        auto *explain = m_window->findChild<ExplainPanel *>();
        const auto isFound = [&] {
            return shownTexts(*explain).contains(
                QStringLiteral("Smallest change of the policies that allows TCP 6379"));
        };
        QTRY_VERIFY_WITH_TIMEOUT(isFound(), kPatienceMilliseconds);
        const QString all = shownTexts(*explain).join(QLatin1Char('\n'));
        QVERIFY2(all.contains(QStringLiteral("Add ")) && all.contains(QStringLiteral("6379")),
                 qPrintable(all));
        QVERIFY2(all.contains(QStringLiteral("shop/")), qPrintable(all));
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        m_window->selection().clear();
    }

    void explainsTheSmallestChangeForTheInternet()
    {
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
        m_window->selection().selectOnlyConnection(
            {ExternalEndpoint {WellKnownExternal::Internet}, *endpointNamed(kTo)});
        auto *explain = m_window->findChild<ExplainPanel *>();
        const auto isFound = [&] {
            return shownTexts(*explain)
                .join(QLatin1Char('\n'))
                .contains(QStringLiteral("{from: [{ipBlock: {cidr: 0.0.0.0/0, except: [10.0.0.0/8, "));
        };
        QTRY_VERIFY_WITH_TIMEOUT(isFound(), kPatienceMilliseconds);
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        m_window->selection().clear();
    }

    void showsTheBlastRadiusAndFollowsTheDesign()
    {
        CanvasWidget &view = canvas();
        view.fit();
        const auto hopsToTarget = [this] {
            const BlastRadiusRunner &runner = m_window->blastRadius();
            const Cluster &cluster = *m_window->document().project()->cluster;
            const WorkloadIndex target = cluster.findWorkloads("shop", "cart-store").front();
            const auto found
                = std::ranges::find(runner.radius()->reached, target, &ReachedWorkload::workload);
            return found == runner.radius()->reached.end() ? std::size_t {0} : found->hops();
        };
        const auto isComputed = [this] { return m_window->blastRadius().radius().has_value(); };
        QTest::mouseClick(&view, Qt::LeftButton, Qt::NoModifier, view.nodeRect(kFrom).center().toPoint());
        QTest::keyClick(&view, Qt::Key_F, Qt::ShiftModifier);
        QVERIFY(m_window->actions().blastRadius->isChecked());
        QTRY_VERIFY_WITH_TIMEOUT(isComputed(), kPatienceMilliseconds);
        QCOMPARE(hopsToTarget(), std::size_t {1});
        auto *inspector = m_window->findChild<InspectorPanel *>();
        const QStringList texts = shownTexts(*inspector);
        QVERIFY2(texts.contains(QStringLiteral("Blast radius of search")), qPrintable(texts.join(u'|')));

        m_window->document().undoStack()->undo();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->runner().isCurrent() && isComputed(), kPatienceMilliseconds);
        QVERIFY(hopsToTarget() != 1);
        m_window->document().undoStack()->redo();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->runner().isCurrent() && isComputed(), kPatienceMilliseconds);
        QCOMPARE(hopsToTarget(), std::size_t {1});

        const auto end = [this]() -> QPushButton * {
            for (QPushButton *button : m_window->canvasPane().findChildren<QPushButton *>()) {
                if (button->isVisible() && button->text() == QStringLiteral("End blast radius"))
                    return button;
            }
            return nullptr;
        };
        QTRY_VERIFY(end());
        QTest::mouseClick(end(), Qt::LeftButton);
        QVERIFY(!m_window->blastRadius().isActive());
        QVERIFY(!m_window->actions().blastRadius->isChecked());
    }

    void changesThePostureOfANamespace()
    {
        // A click on the header selects the namespace; its posture is then in the Inspector.
        const QString space = QStringLiteral("shop/*");
        CanvasWidget &view = canvas();
        view.revealKey(space);
        const QPoint header = view.nodeRect(space).toRect().topLeft() + QPoint(40, 8);
        QTest::mouseClick(&view, Qt::LeftButton, Qt::NoModifier, header);
        QCOMPARE(view.selectedNodes(), QStringList {space});
        auto *inspector = m_window->findChild<InspectorPanel *>();
        QCheckBox *inside = nullptr;
        const QList<QCheckBox *> boxes = inspector->findChildren<QCheckBox *>();
        for (QCheckBox *box : boxes)
            inside = box->text().contains(QLatin1String("inside")) ? box : inside;
        QVERIFY(inside && inside->isVisible() && !inside->isChecked());
        QTest::mouseClick(inside, Qt::LeftButton, Qt::NoModifier, QPoint(8, inside->height() / 2));
        QVERIFY(m_window->document().design().postureOf("shop").sameNamespace);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->runner().isCurrent(), kPatienceMilliseconds);
        QVERIFY2(between(*m_window->runner().latest()->designed) == TrafficSet::all(),
                 "the whole namespace talks to itself");
        m_window->document().undoStack()->undo();
        QVERIFY(!m_window->document().design().postureOf("shop").sameNamespace);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->runner().isCurrent(), kPatienceMilliseconds);
    }

    void namesWhatCanBeUndone()
    {
        const QString name = m_window->document().undoStack()->undoText();
        QVERIFY2(name.contains(QLatin1String("search")) && name.contains(QLatin1String("cart-store")),
                 qPrintable(name));
    }

    void drawsAndCancelsWithTheKeyboard()
    {
        const int edits = m_window->document().undoStack()->count();
        canvas().setFocus();
        m_window->selection().selectKeys({kFrom});
        m_window->actions().drawEdge->trigger();
        QWidget *chooser = m_window->findChild<QWidget *>(QStringLiteral("targetChooser"));
        QVERIFY(chooser);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("shop/orders"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QPointer<PortEditor> editor;
        QTRY_VERIFY(editor = m_window->findChild<PortEditor *>());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!editor);
        QCOMPARE(m_window->document().undoStack()->count(), edits);
    }

    void exportsWhatReadsBackTheSame()
    {
        const SimulationPtr simulation = m_window->runner().latest();
        const auto proven
            = proveExport(*simulation->project->objects, *simulation->project->cluster, *simulation->design);
        QVERIFY(proven.has_value());
        QTemporaryDir target;
        const ExportPlan plan = planExport(target.path(), proven->files);
        QCOMPARE(writeExport(plan), QString());
        const std::filesystem::path root(toStd(target.path()));
        LoadedFolder written = loadFolders({&root, 1});
        KubernetesObjects objects = *simulation->project->objects;
        objects.networkPolicies = keptPolicies(objects, *simulation->design);
        objects.networkPolicies.insert(objects.networkPolicies.end(), written.objects.networkPolicies.begin(),
                                       written.objects.networkPolicies.end());
        const auto policies = std::make_shared<const PolicySet>(compilePolicies(objects));
        const auto again = simulation->designed->withPolicies(policies);
        const Cluster &cluster = again->cluster();
        for (std::size_t i = 0; i < cluster.workloads().size(); ++i) {
            for (std::size_t j = 0; j < cluster.workloads().size(); ++j) {
                const auto from = static_cast<WorkloadIndex>(i);
                const auto to = static_cast<WorkloadIndex>(j);
                const std::string pair = toString(cluster[from].id) + " -> " + toString(cluster[to].id);
                QVERIFY2(again->between(from, to) == simulation->designed->between(from, to), pair.c_str());
            }
        }
    }

    void savesAndOpensTheDesignAgain()
    {
        const std::string before = writeDesign(m_window->document().design());
        QVERIFY(m_window->controller().save());
        QVERIFY(m_window->controller().closeProject());
        m_window->openFolder(m_folder.path());
        QTRY_VERIFY_WITH_TIMEOUT(m_window->runner().isCurrent(), kPatienceMilliseconds);
        QCOMPARE(writeDesign(m_window->document().design()), before);
    }

    void unsavedWorkIsAskedFor()
    {
        int asked = 0;
        auto answer = ProjectController::Answer::Cancel;
        m_window->controller().setQuestions({[&](const QString &) {
                                                 ++asked;
                                                 return answer;
                                             },
                                             [](const RecoveredWork &) { return true; }});
        QVERIFY(m_window->controller().mayLeave());
        QCOMPARE(asked, 0);
        m_window->actions().startWithDefaultDeny->trigger();
        Design design = m_window->document().design();
        design.positions["shop/search"] = {1, 2};
        m_window->document().apply(QStringLiteral("move"), design);
        QVERIFY(!m_window->close());
        QCOMPARE(asked, 1);
        QVERIFY(m_window->document().isOpen());
        answer = ProjectController::Answer::Discard;
        QVERIFY(m_window->controller().closeProject());
        QVERIFY(!m_window->document().isOpen());
    }

    void cleanupTestCase() { m_window.reset(); }

private:
    CanvasWidget &canvas() { return m_window->canvasPane().canvas(); }
    std::optional<EdgeEndpoint> endpointNamed(const QString &key)
    {
        return EndpointIndex(*m_window->document().project()->cluster, m_window->document().design())
            .find(toStd(key));
    }

    QTemporaryDir m_folder;
    QTemporaryDir m_recovery;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
    TrafficSet m_before;
};

QTEST_MAIN(TestMainJob)
#include "tst_main_job.moc"
