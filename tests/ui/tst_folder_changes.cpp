// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "app/support/in_dialog.h"
#include "app/support/small_project.h"
#include "app/support/test_window.h"
#include "canvas/canvas_widget.h"
#include "design/design_edits.h"
#include "dialogs/export_dialog.h"
#include "support/export_plan.h"
#include "support/style.h"
#include "window/canvas_pane.h"
#include "window/notice_bar.h"
#include "window/project_controller.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge;
using namespace drawbridge::app;

namespace {

constexpr int kPatienceMilliseconds = 60000;

const std::string kBatch
    = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: import, namespace: batch}\nspec:\n"
      "  selector: {matchLabels: {app: import}}\n"
      "  template:\n    metadata: {labels: {app: import}}\n    spec: {containers: [{name: c}]}\n";

} // namespace

/// Manifests that change on disk while their folder is open.
class TestFolderChanges : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        applyAppearance(*qApp, Appearance::Light);
        m_folder = std::make_unique<QTemporaryDir>();
        writeSmallFolder(m_folder->path());
        m_window.show();
        QSignalSpy looked(&watch(), &FolderWatch::looked);
        m_window.open(m_folder->path());
        QTRY_VERIFY_WITH_TIMEOUT(!looked.isEmpty(), kPatienceMilliseconds);
    }

    void cleanup() { m_window.close(); }

    void aFolderThatSomebodyChangesCanBeReadAgainAndWhatWasDrawnIsKept()
    {
        m_window->document().apply(QStringLiteral("Draw"),
                                   *withEdge(m_window->document().design(), webToCart()));
        QVERIFY(notice().isHidden());
        write("batch.yaml", kBatch);
        QTRY_VERIFY_WITH_TIMEOUT(notice().isVisible(), kPatienceMilliseconds);
        QVERIFY2(notice().text().startsWith(QStringLiteral("1 file")), qPrintable(notice().text()));
        QCOMPARE(m_window->document().project()->cluster->workloads().size(), std::size_t(2));
        click(QStringLiteral("Reload"));
        QTRY_COMPARE_WITH_TIMEOUT(m_window->document().project()->cluster->workloads().size(), std::size_t(3),
                                  kPatienceMilliseconds);
        QVERIFY(notice().isHidden());
        QCOMPARE(m_window->document().design().edges.size(), std::size_t(1));
        QVERIFY(m_window->document().isModified());
        QUndoStack &steps = *m_window->document().undoStack();
        QCOMPARE(steps.undoText(), QStringLiteral("Draw"));
        steps.undo();
        QVERIFY(m_window->document().design().edges.empty());
        QVERIFY(!m_window->document().isModified());
    }

    void readingAgainWhatIsSavedKeepsTheStepsToUndo()
    {
        m_window->document().apply(QStringLiteral("Draw"),
                                   *withEdge(m_window->document().design(), webToCart()));
        QVERIFY(m_window->controller().save());
        write("batch.yaml", kBatch);
        click(QStringLiteral("Reload"));
        QTRY_COMPARE_WITH_TIMEOUT(m_window->document().project()->cluster->workloads().size(), std::size_t(3),
                                  kPatienceMilliseconds);
        QVERIFY(!m_window->document().isModified());
        QCOMPARE(m_window->document().undoStack()->undoText(), QStringLiteral("Draw"));
        m_window->document().undoStack()->undo();
        QVERIFY(m_window->document().isModified());
        QVERIFY(m_window->document().design().edges.empty());
    }

    void aFileThatIsEditedInItsPlaceIsNoticedToo()
    {
        write("shop.yaml", kBatch);
        QTRY_VERIFY_WITH_TIMEOUT(notice().isVisible(), kPatienceMilliseconds);
        click(QStringLiteral("Dismiss"));
        QVERIFY(notice().isHidden());
        QVERIFY(QFile::remove(m_folder->filePath(QStringLiteral("shop.yaml"))));
        QTRY_VERIFY_WITH_TIMEOUT(notice().isVisible(), kPatienceMilliseconds);
    }

    void whatIsSavedAndExportedHereIsNoChange()
    {
        QSignalSpy changed(&watch(), &FolderWatch::changed);
        QVERIFY(m_window->controller().save());
        QSignalSpy looked(&watch(), &FolderWatch::looked);
        exportPolicies([] {});
        QTRY_VERIFY_WITH_TIMEOUT(!looked.isEmpty(), kPatienceMilliseconds);
        QVERIFY(changed.isEmpty());
        write("policies/shop/mine.yaml", kBatch);
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, kPatienceMilliseconds);
    }

    void whatIsExportedCanBeReadAgain()
    {
        exportPolicies([] {});
        QTRY_VERIFY_WITH_TIMEOUT(button(QStringLiteral("Reload")), kPatienceMilliseconds);
        QVERIFY(m_window->document().project()->loaded->policies().policies.empty());
        click(QStringLiteral("Reload"));
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->document().project()->loaded->policies().policies.empty(),
                                 kPatienceMilliseconds);
        QVERIFY(notice().isHidden());
    }

    void whatTheKustomizationDoesNotNameIsToldBeforeAndAfterTheExport()
    {
        write("kustomization.yaml", "resources: [shop.yaml]\n");
        QTRY_VERIFY_WITH_TIMEOUT(button(QStringLiteral("Reload")), kPatienceMilliseconds);
        click(QStringLiteral("Reload"));
        QTRY_COMPARE_WITH_TIMEOUT(m_window->document().project()->kustomizations.size(), std::size_t {1},
                                  kPatienceMilliseconds);
        m_window->actions().startWithDefaultDeny->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->runner().isCurrent(), kPatienceMilliseconds);
        const QString said = QStringLiteral(
            "kustomization.yaml: This kustomization does not name \"policies\" among its resources: kubectl "
            "apply -k . does not apply the exported policies there.");
        inDialog<ExportDialog>(
            [this] { m_window->actions().exportPolicies->trigger(); },
            [&said](ExportDialog &dialog) {
                auto *problem = dialog.findChild<QLabel *>(QStringLiteral("exportProblem"));
                QVERIFY2(problem->text().startsWith(said), qPrintable(problem->text()));
                QTest::mouseClick(dialog.findChild<QPushButton *>(QStringLiteral("write")), Qt::LeftButton);
            },
            [](ExportDialog &dialog) { return dialog.result().has_value(); });
        QVERIFY2(notice().text().contains(said), qPrintable(notice().text()));
        QCOMPARE(notice().tone(), Tone::Warning);
        listInKustomization();
    }

    void afterAnExportTheDesignIsSavedFromTheBar()
    {
        m_window->actions().startWithDefaultDeny->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->runner().isCurrent(), kPatienceMilliseconds);
        exportPolicies([] {});
        QTRY_VERIFY_WITH_TIMEOUT(button(QStringLiteral("Save design")), kPatienceMilliseconds);
        QVERIFY2(notice().text().contains(QStringLiteral("is not saved yet")), qPrintable(notice().text()));
        click(QStringLiteral("Save design"));
        QVERIFY(!m_window->document().isModified());
        QVERIFY(QFile::exists(m_folder->filePath(QStringLiteral("design.drawbridge"))));
        QTRY_VERIFY(!button(QStringLiteral("Save design")));
        QVERIFY2(!notice().text().contains(QStringLiteral("not saved")), qPrintable(notice().text()));
        QTRY_VERIFY2(button(QStringLiteral("Reload")), qPrintable(notice().text()));
    }

    void whatSomebodyElseChangedIsToldAgainAfterAnExport()
    {
        write("batch.yaml", kBatch);
        QTRY_VERIFY_WITH_TIMEOUT(notice().isVisible(), kPatienceMilliseconds);
        const QString told = notice().text();
        exportPolicies([] {});
        QTRY_VERIFY_WITH_TIMEOUT(notice().text() != told, kPatienceMilliseconds);
        click(QStringLiteral("Dismiss"));
        QCOMPARE(notice().text(), told);
        click(QStringLiteral("Dismiss"));
        QVERIFY(notice().isHidden());
    }

    void whatSomebodyElseChangesDuringAnExportIsTold()
    {
        QSignalSpy changed(&watch(), &FolderWatch::changed);
        exportPolicies([this] { write("batch.yaml", kBatch); });
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, kPatienceMilliseconds);
        QCOMPARE(changed.front().front().toInt(), 1);
    }

private:
    void exportPolicies(const std::function<void()> &meanwhile)
    {
        m_window->actions().startWithDefaultDeny->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->runner().isCurrent(), kPatienceMilliseconds);
        const auto writing
            = [](ExportDialog &dialog) { return dialog.findChild<QPushButton *>(QStringLiteral("write")); };
        inDialog<ExportDialog>([this] { QTest::keyClick(m_window.get(), Qt::Key_E, Qt::ControlModifier); },
                               [&](ExportDialog &dialog) {
                                   meanwhile();
                                   QTest::mouseClick(writing(dialog), Qt::LeftButton);
                               },
                               [&](ExportDialog &dialog) { return writing(dialog)->isEnabled(); });
        QVERIFY(QFileInfo::exists(m_folder->filePath(QStringLiteral("policies/shop/default-deny.yaml"))));
    }

    /// First in vain, as the file is read-only; then what was done is told, and the canvas stays as it is.
    void listInKustomization()
    {
        const QString path = m_folder->filePath(QStringLiteral("kustomization.yaml"));
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner));
        click(QStringLiteral("Add to kustomization.yaml"));
        QVERIFY2(notice().text().startsWith(
                     QStringLiteral("kustomization.yaml is read-only and was not changed.")),
                 qPrintable(notice().text()));
        QCOMPARE(*readFile(path), std::string("resources: [shop.yaml]\n"));
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
        CanvasWidget &canvas = m_window->canvasPane().canvas();
        const auto web = QStringLiteral("shop/web");
        m_window->selection().selectKeys({web});
        canvas.setView(canvas.geometry().rectOf(web).center(), 1.5);
        const auto place = [&] { return canvas.nodeRect(web); };
        const QRectF before = place();
        const std::uint64_t revision = m_window->document().revision();
        QTest::mouseClick(m_window->findChild<QPushButton *>(QStringLiteral("listInKustomization")),
                          Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->document().revision() != revision, kPatienceMilliseconds);
        QCOMPARE(notice().text(), QStringLiteral("Added to the resources of kustomization.yaml: policies."));
        QCOMPARE(place(), before);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->runner().isCurrent(), kPatienceMilliseconds);
        QCOMPARE(place(), before);
        QCOMPARE(m_window->selection().keys(), QStringList {web});
        QCOMPARE(canvas.selectedNodes(), QStringList {web});
    }

    FolderWatch &watch() { return m_window->controller().folderWatch(); }
    NoticeBar &notice() const
    {
        return *m_window->centralWidget()->findChild<NoticeBar *>(QString(), Qt::FindDirectChildrenOnly);
    }

    void write(const char *name, const std::string &text)
    {
        QCOMPARE(writeFile(m_folder->filePath(QString::fromLatin1(name)), text), QString());
    }

    QPushButton *button(const QString &text) const
    {
        for (QPushButton *each : notice().findChildren<QPushButton *>()) {
            if (each->text() == text && each->isVisible())
                return each;
        }
        return nullptr;
    }

    /// A layout shows what is added to it later.
    void click(const QString &text)
    {
        QTRY_VERIFY2_WITH_TIMEOUT(button(text), qPrintable(text), kPatienceMilliseconds);
        QTest::mouseClick(button(text), Qt::LeftButton);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    TestWindow m_window;
};

QTEST_MAIN(TestFolderChanges)
#include "tst_folder_changes.moc"
