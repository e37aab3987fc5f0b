// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "app/support/small_project.h"
#include "canvas/canvas_widget.h"
#include "design/design_edits.h"
#include "dialogs/port_editor.h"
#include "support/background.h"
#include "support/export_plan.h"
#include "support/style.h"
#include "window/canvas_pane.h"
#include "window/design_commands.h"
#include "window/empty_page.h"
#include "window/main_window.h"
#include "window/notice_bar.h"
#include "window/project_controller.h"

#include <QApplication>
#include <QDockWidget>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace drawbridge;
using namespace drawbridge::app;

namespace {

constexpr int kPatienceMilliseconds = 60000;

using Answer = ProjectController::Answer;
using FileAnswer = ProjectController::FileAnswer;

const std::string kDesign = "apiVersion: drawbridge/v1\nkind: Design\nedges:\n"
                            "- from: {workload: shop/web}\n  to: {workload: shop/cart}\n"
                            "  traffic: [{protocol: TCP, port: 7070}]\n";

const std::string kKustomize = "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n";

} // namespace

/// Opening, saving and closing in the real window, with everything that gets in between.
class TestProjectFlows : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        applyAppearance(*qApp, Appearance::Light);
        m_folder = std::make_unique<QTemporaryDir>();
        m_state = std::make_unique<QTemporaryDir>();
        writeSmallFolder(m_folder->path());
        m_store = std::make_unique<QSettings>(m_state->filePath(QStringLiteral("settings.ini")),
                                              QSettings::IniFormat);
        m_settings = std::make_unique<Settings>(*m_store);
        m_unsaved = Answer::Discard;
        m_fileAnswer = FileAnswer::Cancel;
        m_asked = 0;
        makeWindow();
    }

    void cleanup()
    {
        m_window.reset();
        m_settings.reset();
        m_store.reset();
    }

    void aClosedFolderLeavesNoSimulationBehind()
    {
        open(QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/resources/samples/harbour"));
        std::vector<std::weak_ptr<const Simulation>> seen;
        const QObject context;
        connect(&m_window->runner(), &SimulationRunner::simulated, &context,
                [&] { seen.push_back(m_window->runner().latest()); });
        const auto change = [&](const char *space, bool isOpen) {
            Posture posture;
            posture.denyEgress = !isOpen;
            DesignDocument &document = m_window->document();
            document.apply(QStringLiteral("change"), withPosture(document.design(), space, posture));
            QTRY_VERIFY(m_window->runner().isCurrent());
        };
        // Everything that asks something of a simulation asks it of another one.
        for (const char *dock :
             {"matrix", "problems", "claims", "edges", "changes", "inspector", "policies"}) {
            m_window->findChild<QDockWidget *>(QLatin1String(dock))->raise();
            change("shop", seen.size() % 2 == 0);
            settle();
        }
        m_window->actions().viewDifference->trigger();
        change("data", true);
        m_window->canvasPane().canvas().selectKeys({QStringLiteral("shop/cart")});
        m_window->actions().blastRadius->trigger();
        change("data", false);
        m_window->actions().viewDesigned->trigger();
        settle();
        QVERIFY(seen.size() >= 9);
        m_window->actions().closeFolder->trigger();
        QTRY_VERIFY(!m_window->document().isOpen());
        const auto held
            = [&] { return std::ranges::count_if(seen, [](const auto &each) { return !each.expired(); }); };
        QTRY_COMPARE(held(), 0);
    }

    void aDesignChangedOnDiskIsNotSavedOver()
    {
        write(kDesign);
        open(m_folder->path());
        QSignalSpy announced(&m_window->controller(), &ProjectController::designFileChanged);
        edit();
        const std::string theirs = kDesign + "  reason: theirs\n";
        write(theirs);
        QTRY_VERIFY_WITH_TIMEOUT(announced.count() > 0, kPatienceMilliseconds);
        QVERIFY(!m_window->controller().save());
        QCOMPARE(m_asked, 1);
        QCOMPARE(read(), theirs);
        m_fileAnswer = FileAnswer::UseMine;
        QVERIFY(m_window->controller().save());
        QCOMPARE(read(), writeDesign(m_window->document().design()));
        edit(2);
        QVERIFY(m_window->controller().save());
        QCOMPARE(m_asked, 2);
    }

    void theDesignOnDiskCanBeTaken()
    {
        write(kDesign);
        open(m_folder->path());
        edit();
        const Design mine = m_window->document().design();
        write(kDesign + "  reason: theirs\n");
        m_fileAnswer = FileAnswer::UseFile;
        QVERIFY(!m_window->controller().save());
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->document().design().edges.empty()
                                     && m_window->document().design().edges.front().reason == "theirs",
                                 kPatienceMilliseconds);
        QVERIFY(!m_window->document().isModified());
        m_window->document().undoStack()->undo();
        QVERIFY2(m_window->document().design() == mine, "what was drawn is one undo away");
    }

    void readingTheFolderAgainLeavesTheDesignOfSomebodyElse()
    {
        write(kDesign);
        open(m_folder->path());
        edit();
        const std::string theirs = kDesign + "  reason: theirs\n";
        write(theirs);
        reload();
        QVERIFY(m_window->document().isModified());
        QVERIFY(!m_window->controller().save());
        QCOMPARE(m_asked, 1);
        QCOMPARE(read(), theirs);
        clickNotice(QStringLiteral("Merge"));
        const Design &merged = m_window->document().design();
        QCOMPARE(merged.edges.front().reason, std::string("theirs"));
        QVERIFY(merged.positions.contains("shop/web"));
    }

    void aDesignThatSomebodyElseBeganIsMergedAfterReadingAgain()
    {
        open(m_folder->path());
        edit();
        write(kDesign);
        reload();
        clickNotice(QStringLiteral("Merge"));
        const Design &merged = m_window->document().design();
        QCOMPARE(merged.edges.size(), std::size_t(1));
        QVERIFY(merged.positions.contains("shop/web"));
    }

    void whatIsDrawnIsKeptForACrashAsSoonAsTheFolderIsReadAgain()
    {
        open(m_folder->path());
        edit();
        std::optional<RecoveredWork> kept;
        connect(&m_window->controller(), &ProjectController::recentChanged, this, [&] {
            kept = RecoveryStore(QDir(m_state->filePath(QStringLiteral("recovery"))))
                       .find(m_window->document().project()->designPath);
        });
        reload();
        QVERIFY(kept);
        QVERIFY(kept->design == m_window->document().design());
    }

    void workThatWasNeverSavedIsNamedByItsFolder()
    {
        const QString file = m_folder->filePath(designFileName());
        const QString unsaved = ProjectController::placeOf({file, {}, {}});
        QVERIFY2(!unsaved.contains(designFileName()), qPrintable(unsaved));
        QVERIFY2(unsaved.contains(m_folder->path() + QStringLiteral(", and was never saved")),
                 qPrintable(unsaved));
        write(kDesign);
        QVERIFY(ProjectController::placeOf({file, {}, {}}).contains(file));
    }

    void takingTheFileEndsReadingTheFolderAgain()
    {
        write(kDesign);
        open(m_folder->path());
        edit();
        write("kind: Something\n");
        m_window->controller().reload();
        QSignalSpy loaded(&m_window->controller().loader(), &LoadRunner::loaded);
        m_window->controller().useFile();
        QVERIFY(loaded.wait(kPatienceMilliseconds));
        QVERIFY2(!m_window->document().isModified(), "the file was to be taken");
        QCOMPARE(m_window->document().undoStack()->redoText(),
                 QStringLiteral("Use my edits instead of the file"));
    }

    void aDesignThatNobodyEditsHereIsReadAgainQuietly()
    {
        write(kDesign);
        open(m_folder->path());
        QSignalSpy read(&m_window->controller(), &ProjectController::designFileRead);
        const Design before = m_window->document().design();
        // As editors do it: another file takes its place.
        const QString next = QDir(m_folder->path()).filePath(QStringLiteral("next"));
        QCOMPARE(writeFile(next, kDesign + "  reason: theirs\n"), QString());
        QCOMPARE(std::rename(next.toLocal8Bit(), m_window->document().project()->designPath.toLocal8Bit()),
                 0);
        QTRY_COMPARE_WITH_TIMEOUT(read.count(), 1, kPatienceMilliseconds);
        QCOMPARE(m_window->document().design().edges.front().reason, std::string("theirs"));
        QVERIFY(!m_window->document().isModified());
        clickNotice(QStringLiteral("Undo"));
        QVERIFY(m_window->document().design() == before);
        QVERIFY2(m_window->document().isModified(), "the file holds something else");
    }

    void bothSidesAreMergedByEdge()
    {
        write(kDesign);
        open(m_folder->path());
        edit();
        QSignalSpy announced(&m_window->controller(), &ProjectController::designFileChanged);
        write(kDesign + "- from: {workload: shop/cart}\n  to: {workload: shop/web}\n");
        QTRY_VERIFY_WITH_TIMEOUT(announced.count() > 0, kPatienceMilliseconds);
        edit(2);
        const Design mine = m_window->document().design();
        clickNotice(QStringLiteral("Merge"));
        const Design &both = m_window->document().design();
        QCOMPARE(both.edges.size(), mine.edges.size() + 1);
        QVERIFY2(both.positions == mine.positions, "what was edited while the notice stood there is in it");
        QVERIFY(m_window->document().isModified());
        QVERIFY2(m_window->controller().save(), "both are known, so nothing is asked");
        QCOMPARE(read(), writeDesign(both));
        m_window->document().undoStack()->undo();
        QVERIFY(m_window->document().design() == mine);
    }

    void whatCollidesIsNamedAsConnectionsAreNamedElsewhere()
    {
        write(kDesign);
        open(m_folder->path());
        DesignDocument &document = m_window->document();
        AllowedEdge edge = document.design().edges.front();
        edge.reason = "mine";
        document.apply(QStringLiteral("reason"), withEdges({}, {edge}));
        QSignalSpy announced(&m_window->controller(), &ProjectController::designFileChanged);
        write(kDesign + "  reason: theirs\n");
        QTRY_VERIFY_WITH_TIMEOUT(announced.count() > 0, kPatienceMilliseconds);
        QStringList notices;
        for (const NoticeBar *bar : m_window->findChildren<NoticeBar *>())
            notices << bar->text();
        const QString all = notices.join(QLatin1Char(' '));
        QVERIFY2(all.contains(QStringLiteral("shop/web → shop/cart")), qPrintable(all));
    }

    void aFolderWithoutWorkloadsSaysSoInTheMiddle()
    {
        const QTemporaryDir folder;
        QCOMPARE(writeFile(folder.filePath(QStringLiteral("ns.yaml")),
                           "apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n"),
                 QString());
        open(folder.path());
        const auto *page = m_window->findChild<EmptyPage *>();
        QTRY_VERIFY_WITH_TIMEOUT(page->isVisible(), kPatienceMilliseconds);
        QCoreApplication::processEvents();
        for (const QLabel *label : page->findChildren<QLabel *>()) {
            if (label->isVisible())
                QVERIFY(std::abs(label->geometry().center().x() - page->rect().center().x()) <= 1);
        }
    }

    void anotherCniProfileIsAnEditThatChangesTheVerdicts()
    {
        QFile policy(QDir(m_folder->path()).filePath(QStringLiteral("deny.yaml")));
        QVERIFY(policy.open(QIODevice::WriteOnly));
        policy.write(
            "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\n"
            "metadata: {name: deny, namespace: shop}\nspec: {podSelector: {}, policyTypes: [Ingress]}\n");
        policy.close();
        open(m_folder->path());
        const auto isAllowed = [this](View view) {
            const Reachability &reachability = m_window->runner().latest()->reachability(view);
            const Cluster &cluster = reachability.cluster();
            return !reachability
                        .between(cluster.findWorkloads("shop", "web").front(),
                                 cluster.findWorkloads("shop", "cart").front())
                        .possible.isEmpty();
        };
        const auto actionOf = [this](const QString &name) {
            const QList<QAction *> &profiles = m_window->actions().profiles;
            return *std::ranges::find_if(profiles, [&](QAction *each) { return each->data() == name; });
        };
        QVERIFY(!isAllowed(View::Loaded));
        QVERIFY(actionOf(QStringLiteral("generic"))->isChecked());
        actionOf(QStringLiteral("flannel"))->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->runner().isCurrent(), kPatienceMilliseconds);
        QVERIFY(isAllowed(View::Loaded));
        QVERIFY(isAllowed(View::Designed));
        QVERIFY(actionOf(QStringLiteral("flannel"))->isChecked());
        const auto isDisagreementShown = [this] {
            return std::ranges::any_of(m_window->findChildren<QLabel *>(), [](const QLabel *label) {
                return label->text().startsWith(QStringLiteral("By the specification (profile generic)"));
            });
        };
        m_window->selection().selectPair(
            {WorkloadEndpoint {"shop", "web", {}}, WorkloadEndpoint {"shop", "cart", {}}});
        QVERIFY(isDisagreementShown());
        m_window->document().undoStack()->undo();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->runner().isCurrent(), kPatienceMilliseconds);
        QVERIFY(!isDisagreementShown());
        QVERIFY(!isAllowed(View::Loaded));
        QVERIFY(!isAllowed(View::Designed));
        QVERIFY(actionOf(QStringLiteral("generic"))->isChecked());
    }

    void aFolderThatIsGoneLosesNothing()
    {
        open(m_folder->path());
        edit();
        const QString elsewhere = m_state->filePath(QStringLiteral("moved"));
        QVERIFY(QDir().rename(m_folder->path(), elsewhere));
        QSignalSpy failed(&m_window->controller(), &ProjectController::failed);
        QVERIFY(!m_window->controller().save());
        QCOMPARE(failed.count(), 1);
        QVERIFY(m_window->document().isModified());
        QVERIFY(QDir().rename(elsewhere, m_folder->path()));
        QVERIFY(m_window->controller().save());
        QCOMPARE(read(), writeDesign(m_window->document().design()));
    }

    void aMissingFolderLeavesTheOpenOne()
    {
        open(m_folder->path());
        QSignalSpy failed(&m_window->controller(), &ProjectController::failed);
        m_window->openFolder(m_folder->filePath(QStringLiteral("nowhere")));
        QCOMPARE(failed.count(), 1);
        QVERIFY(!m_window->controller().loader().isRunning());
        QVERIFY(m_window->document().isOpen());
    }

    void aDroppedFolderIsOpened()
    {
        QMimeData dropped;
        dropped.setUrls({QUrl::fromLocalFile(m_folder->path())});
        QDragEnterEvent enter({20, 20}, Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({20, 20}, Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &drop);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->document().isOpen(), kPatienceMilliseconds);
        QCOMPARE(m_window->document().project()->request.folder, m_folder->path());
    }

    void aFileIsOpenedAlone()
    {
        open(m_folder->filePath(QStringLiteral("shop.yaml")));
        QCOMPARE(m_window->document().project()->cluster->workloads().size(), std::size_t {2});
        QCOMPARE(m_window->document().project()->designPath, m_folder->filePath(designFileName()));
    }

    void editsMadeWhileAnotherFolderLoadsAreAskedFor()
    {
        open(m_folder->path());
        QTemporaryDir other;
        writeSmallFolder(other.path());
        m_unsaved = Answer::Cancel;
        m_window->openFolder(other.path());
        edit();
        QTRY_VERIFY_WITH_TIMEOUT(m_asked == 1, kPatienceMilliseconds);
        QCOMPARE(m_window->document().project()->request.folder, m_folder->path());
        QVERIFY(m_window->document().isModified());
    }

    void whatMayBeLostIsAskedForOnce()
    {
        open(m_folder->path());
        QTemporaryDir other;
        writeSmallFolder(other.path());
        edit();
        m_window->openFolder(other.path());
        QTRY_COMPARE_WITH_TIMEOUT(m_window->document().project()->request.folder, other.path(),
                                  kPatienceMilliseconds);
        QCOMPARE(m_asked, 1);
    }

    void aCancelledLoadLeavesTheOpenFolder()
    {
        open(m_folder->path());
        edit();
        QTemporaryDir other;
        writeSmallFolder(other.path());
        m_window->openFolder(other.path());
        m_window->controller().loader().cancel();
        // The load ends by itself, and what it says when it ends must not count.
        QVERIFY(backgroundPool().waitForDone(kPatienceMilliseconds));
        QCoreApplication::processEvents();
        QCOMPARE(m_window->document().project()->request.folder, m_folder->path());
        QVERIFY(m_window->document().isModified());
    }

    void aQuestionAboutAnEdgeClosesWithItsFolder()
    {
        open(m_folder->path());
        m_window->selection().selectKeys({QStringLiteral("shop/web")});
        m_window->actions().drawEdge->trigger();
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("shop/cart"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QPointer<PortEditor> editor = m_window->findChild<PortEditor *>();
        QVERIFY(editor);
        QVERIFY(m_window->controller().closeProject());
        QTRY_VERIFY(!editor);
    }

    void aKustomizationIsOfferedAndOpened()
    {
        QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("overlays/staging")));
        QCOMPARE(writeFile(m_folder->filePath(QStringLiteral("kustomization.yaml")),
                           kKustomize + "resources: [shop.yaml]\n"),
                 QString());
        QCOMPARE(writeFile(m_folder->filePath(QStringLiteral("overlays/staging/kustomization.yaml")),
                           kKustomize + "namePrefix: st-\nnamespace: staging\nresources: [../..]\n"),
                 QString());
        open(m_folder->path());
        QVERIFY(m_window->actions().openKustomization->isEnabled());
        m_window->actions().openKustomization->trigger();
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("staging"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->document().project()->request.kustomization
                                     == QLatin1String("overlays/staging"),
                                 kPatienceMilliseconds);
        const Cluster &cluster = *m_window->document().project()->cluster;
        QVERIFY(!cluster.findWorkloads("staging", "st-cart").empty());
        QVERIFY(m_window->windowTitle().contains(QLatin1String("overlays/staging")));
    }

    void aDesignOfANewerVersionIsOnlyLookedAt()
    {
        const std::string newer = "apiVersion: drawbridge/v2\nkind: Design\n";
        write(newer);
        open(m_folder->path());
        QVERIFY(m_window->document().isReadOnly());
        QVERIFY(!m_window->actions().save->isEnabled());
        edit();
        QVERIFY(!m_window->controller().save());
        QCOMPARE(read(), newer);
    }

    void unknownFieldsAreReportedAndKept()
    {
        write(kDesign + "colour: red\n");
        open(m_folder->path());
        const std::vector<Diagnostic> &problems = m_window->document().project()->diagnostics;
        QVERIFY(std::ranges::any_of(problems, [](const Diagnostic &problem) {
            return std::ranges::find(problem.arguments, "colour") != problem.arguments.end();
        }));
        edit();
        QVERIFY(m_window->controller().save());
        QVERIFY(read().find("colour: red") != std::string::npos);
    }

    void aSmallScreenHoldsTheWindow()
    {
        // What 1024 pixels are at 150 %.
        constexpr int kNarrow = 680;
        open(m_folder->path());
        // The titles of docks that are tabs go once the events are through.
        QTRY_VERIFY(m_window->minimumSizeHint().width() <= kNarrow);
    }

    void aPanelThatWasClosedStaysClosed()
    {
        open(m_folder->path());
        const auto dock = [this](const char *name) {
            return m_window->findChild<QDockWidget *>(QString::fromLatin1(name));
        };
        dock("explain")->toggleViewAction()->trigger();
        QVERIFY(m_window->close());
        makeWindow();
        open(m_folder->path());
        QVERIFY(!dock("explain")->isVisible());
        QVERIFY(dock("outline")->isVisible());
    }

    void closingWhileLoadingOrSimulatingIsFine()
    {
        m_window->openFolder(m_folder->path());
        makeWindow();
        open(m_folder->path(), false);
        edit();
        makeWindow();
        open(m_folder->path(), false);
        edit();
        m_window->openFolder(m_folder->path());
        QVERIFY(m_window->close());
        QVERIFY(!m_window->document().isOpen());
    }

private:
    /// Clicks the visible button with that text.
    QPushButton *noticeButton(const QString &text) const
    {
        for (QPushButton *button : m_window->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == text && qobject_cast<NoticeBar *>(button->parent())
                && !button->parentWidget()->parentWidget()->inherits("drawbridge::app::CanvasWidget"))
                return button;
        }
        return nullptr;
    }

    /// A layout shows what is added to it later.
    void clickNotice(const QString &text)
    {
        QTRY_VERIFY2_WITH_TIMEOUT(noticeButton(text), qPrintable(text), kPatienceMilliseconds);
        QTest::mouseClick(noticeButton(text), Qt::LeftButton);
    }

    void makeWindow()
    {
        m_window.reset();
        m_window
            = std::make_unique<MainWindow>(*m_settings, QDir(m_state->filePath(QStringLiteral("recovery"))));
        m_window->controller().setQuestions({[this](const QString &) {
                                                 ++m_asked;
                                                 return m_unsaved;
                                             },
                                             [](const RecoveredWork &) { return false; },
                                             [this](const QString &) {
                                                 ++m_asked;
                                                 return m_fileAnswer;
                                             }});
        m_window->resize(1600, 1000);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void open(const QString &path, bool untilSimulated = true)
    {
        QSignalSpy loaded(&m_window->controller().loader(), &LoadRunner::loaded);
        m_window->openFolder(path);
        QVERIFY(loaded.wait(kPatienceMilliseconds));
        QTRY_VERIFY_WITH_TIMEOUT(!untilSimulated || m_window->runner().isCurrent(), kPatienceMilliseconds);
    }

    /// Lets what was asked in the background be answered.
    static void settle()
    {
        QVERIFY(backgroundPool().waitForDone(kPatienceMilliseconds));
        QCoreApplication::processEvents();
    }

    void reload()
    {
        QSignalSpy loaded(&m_window->controller().loader(), &LoadRunner::loaded);
        m_window->controller().reload();
        QVERIFY(loaded.wait(kPatienceMilliseconds));
    }

    void edit(int x = 1)
    {
        DesignDocument &document = m_window->document();
        document.apply(QStringLiteral("move"), withPosition(document.design(), "shop/web", {double(x), 2}));
        QVERIFY(document.isModified());
    }

    void write(const std::string &design) const
    {
        QCOMPARE(writeFile(m_folder->filePath(designFileName()), design), QString());
    }

    std::string read() const { return readFile(m_folder->filePath(designFileName())).value_or(""); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QTemporaryDir> m_state;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
    Answer m_unsaved = Answer::Discard;
    FileAnswer m_fileAnswer = FileAnswer::Cancel;
    int m_asked = 0;
};

QTEST_MAIN(TestProjectFlows)
#include "tst_project_flows.moc"
