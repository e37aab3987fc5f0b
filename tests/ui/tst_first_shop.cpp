// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "app/support/in_dialog.h"
#include "app/support/small_project.h"
#include "app/support/test_window.h"
#include "canvas/canvas_widget.h"
#include "design/design_edits.h"
#include "dialogs/export_dialog.h"
#include "dialogs/proof_banner.h"
#include "dialogs/suggestions_dialog.h"
#include "dialogs/target_chooser.h"
#include "panels/edges_panel.h"
#include "panels/explain_panel.h"
#include "panels/inspector_panel.h"
#include "panels/policies_panel.h"
#include "panels/row_view.h"
#include "support/export_plan.h"
#include "support/qt_text.h"
#include "support/style.h"
#include "window/canvas_pane.h"
#include "window/filter_field.h"
#include "window/notice_bar.h"

#include <QApplication>
#include <QDockWidget>
#include <QLabel>
#include <QPushButton>
#include <QStatusBar>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

#include <algorithm>

using namespace drawbridge;
using namespace drawbridge::app;

namespace {

constexpr int kPatienceMilliseconds = 60000;

std::string workload(const std::string &name, const std::string &port, const std::string &env)
{
    return "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: " + name
        + "}\nspec:\n  selector: {matchLabels: {app: " + name
        + "}}\n  template:\n    metadata: {labels: {app: " + name
        + "}}\n    spec: {containers: [{name: main, ports: [{containerPort: " + port + "}], env: [" + env
        + "]}]}\n---\napiVersion: v1\nkind: Service\nmetadata: {name: " + name
        + "}\nspec: {selector: {app: " + name + "}, ports: [{port: " + port + "}]}\n";
}

AllowedEdge frontendToCart()
{
    return edgeOn("default", "frontend", "cart", 7070);
}

} // namespace

/// What somebody sees who opens the manifests of a shop without policies, and draws the first edge.
class TestFirstShop : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        applyAppearance(*qApp, Appearance::Light);
        m_folder = std::make_unique<QTemporaryDir>();
        write("frontend.yaml",
              workload("frontend", "8080", "{name: CART, value: 'cart:7070'}")
                  + "---\napiVersion: v1\nkind: Service\nmetadata: {name: frontend-external}\n"
                    "spec: {type: LoadBalancer, selector: {app: frontend}, ports: [{port: 80, targetPort: "
                    "8080}]}\n");
        write("cart.yaml", workload("cart", "7070", ""));
        write("ads.yaml", workload("ads", "9555", ""));
        m_window.show();
        m_window.open(m_folder->path());
    }

    void cleanup() { m_window.close(); }

    void aPairThatKeepsAPartIsNarrowedAndNotCut()
    {
        draw();
        isolate();
        key(Qt::Key_3);
        const auto *inspector = m_window->findChild<InspectorPanel *>()->findChild<RowView *>();
        const QStringList counts = textsOf(*inspector);
        QVERIFY2(counts.contains(QStringLiteral("Newly cut 5")), qPrintable(counts.join(u'\n')));
        QVERIFY2(counts.contains(QStringLiteral("Narrowed 1")), qPrintable(counts.join(u'\n')));
        QTRY_VERIFY(hasStatus(QStringLiteral("6 workload pairs: 5 newly cut, 1 narrowed")));
        const RowView *changes = rowView(QStringLiteral("Changes"));
        QVERIFY2(textsOf(*changes).contains(QStringLiteral("Pairs narrowed 1")),
                 qPrintable(textsOf(*changes).join(u'\n')));
        QVERIFY(textsOf(*changes).contains(QStringLiteral("Pairs newly cut 5")));
    }

    void nothingIsProvenBeforeAPolicyIsWritten()
    {
        QTRY_VERIFY_WITH_TIMEOUT(hasStatus(QStringLiteral("Nothing to prove: no policy is written")),
                                 kPatienceMilliseconds);
        auto *isolate
            = m_window->findChild<PoliciesPanel *>()->findChild<QPushButton *>(QStringLiteral("isolate"));
        auto *notice = m_window->canvasPane().canvas().findChild<NoticeBar *>();
        QTRY_VERIFY(notice->offers(QStringLiteral("Start with default deny")));
        QVERIFY2(!isolate->isVisible(), "one button is enough");
        const auto labels = isolate->parentWidget()->findChildren<QLabel *>();
        QVERIFY(labels.front()->text().endsWith(
            QStringLiteral("The notice on the canvas starts with default deny.")));
        QTest::mouseClick(notice->findChild<QToolButton *>(), Qt::LeftButton);
        QVERIFY(notice->isHidden());
        QVERIFY(isolate->isVisible());
        QVERIFY(!labels.front()->text().contains(QStringLiteral("notice")));
        QTest::mouseClick(isolate, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(hasStatus(QStringLiteral("Proven")), kPatienceMilliseconds);
        QVERIFY(!isolate->isVisible());
        QVERIFY(m_window->document().design().postureOf("default").denyIngress);
    }

    void nothingDrawnSaysWhatTheLinesOfTheCanvasAre()
    {
        auto *panel = m_window->findChild<EdgesPanel *>();
        panel->parentWidget()->raise();
        const auto *text = panel->findChild<QLabel *>(QStringLiteral("noEdges"));
        auto *suggest = panel->findChild<QPushButton *>(QStringLiteral("suggestEdges"));
        QTRY_VERIFY(suggest->isVisible());
        QVERIFY2(text->text().startsWith(
                     QStringLiteral("Nothing is drawn yet. The canvas has lines for 2 connection(s)")),
                 qPrintable(text->text()));
        QTest::mouseClick(suggest, Qt::LeftButton);
        QTRY_VERIFY(m_window->findChild<SuggestionsDialog *>());
        m_window->findChild<SuggestionsDialog *>()->close();
        draw();
        QVERIFY2(!text->isVisible() && !suggest->isVisible(), "there is a row");
    }

    void unknownPairsAreCountedInOneWay()
    {
        write("ops.yaml",
              "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: cart}\n"
              "spec: {podSelector: {matchLabels: {app: cart}}, policyTypes: [Ingress], ingress: "
              "[{from: [{namespaceSelector: {matchLabels: {team: ops}}}]}]}\n");
        m_window.open(m_folder->path());
        QTRY_VERIFY(hasStatus(QStringLiteral("4 of 6 workload pairs allowed, 2 unknown")));
        QTRY_VERIFY2(rowTexts().contains(QStringLiteral("2 workload pair(s) are unknown in the design.")),
                     qPrintable(rowTexts()));
        const QStringList counts = textsOf(*m_window->findChild<InspectorPanel *>()->findChild<RowView *>());
        QVERIFY2(counts.contains(QStringLiteral("Unknown in the design 2")), qPrintable(counts.join(u'\n')));
        isolate();
        QTRY_VERIFY(hasStatus(QStringLiteral("0 of 6 workload pairs allowed (\u22124 since open)")));
    }

    void theDifferenceAsksOneQuestionOfBothSides()
    {
        draw();
        isolate();
        key(Qt::Key_3);
        const AllowedEdge edge = frontendToCart();
        m_window->selection().selectOnlyConnection({edge.from, edge.to});
        QStringList texts;
        for (const QLabel *label : m_window->findChild<ExplainPanel *>()->findChildren<QLabel *>())
            texts << label->text();
        QCOMPARE(texts.first(), QStringLiteral("frontend → cart in default"));
        QVERIFY2(texts.contains(QStringLiteral("Compared is TCP 7070, which is drawn.")),
                 qPrintable(texts.join(u'\n')));
        QVERIFY2(texts.contains(QStringLiteral("Beside it newly cut: all but TCP 7070.")),
                 qPrintable(texts.join(u'\n')));
        QCOMPARE(texts.count(QStringLiteral("TCP 7070")), 2);
        QVERIFY(!texts.contains(QStringLiteral("all traffic")));
    }

    void thePoliciesFollowTwoWorkloadsThatAreSelected()
    {
        draw();
        isolate();
        const auto hasFile = [this](const char *part) {
            const auto labels = m_window->findChild<PoliciesPanel *>()->findChildren<QLabel *>();
            return std::ranges::any_of(labels, [part](const QLabel *label) {
                return label->isVisible() && label->text().contains(QLatin1String(part));
            });
        };
        QVERIFY(!hasFile("egress-frontend"));
        m_window->selection().selectKeys(
            {QStringLiteral("default/frontend"), QStringLiteral("default/cart")});
        QTRY_VERIFY(hasFile("egress-frontend"));
        QVERIFY(hasFile("ingress-cart"));
    }

    void whatIsClosedToTheOutsideIsToldAfterTheFolderIsReadAgain()
    {
        isolate();
        QTRY_VERIFY(hasStatus(QStringLiteral("0 of 6 workload pairs allowed (\u22126 since open)")));
        exportAll();
        settleReload();
        QTRY_VERIFY(hasStatus(QStringLiteral("0 of 6 workload pairs allowed")));
        QTRY_VERIFY2(rowTexts().contains(QStringLiteral("default/frontend-external is open to the outside")),
                     qPrintable(rowTexts()));
        draw();
        QTRY_VERIFY(hasStatus(QStringLiteral("1 of 6 workload pairs allowed (+1 since the reload)")));
    }

    void anExportInVainOffersDefaultDenyInTheDialog()
    {
        draw();
        const auto isProven = [](ExportDialog &dialog) { return dialog.result().has_value(); };
        inDialog<ExportDialog>(
            [this] { m_window->actions().exportPolicies->trigger(); },
            [](ExportDialog &dialog) {
                auto *banner = dialog.findChild<ProofBanner *>();
                QVERIFY2(banner->accessibleName().startsWith(QStringLiteral("Your 1 edge")),
                         qPrintable(banner->accessibleName()));
                for (const QLabel *label : banner->findChildren<QLabel *>())
                    QVERIFY2(!label->isVisible() || !label->text().contains(QStringLiteral("0 file")),
                             "nothing looks done");
                QTest::mouseClick(&banner->wayOn(), Qt::LeftButton);
                QTRY_VERIFY_WITH_TIMEOUT(dialog.plan().writes() > 0, kPatienceMilliseconds);
                QVERIFY(!banner->wayOn().isVisible());
                QVERIFY(dialog.findChild<QPushButton *>(QStringLiteral("write"))->isEnabled());
            },
            isProven);
        QCOMPARE(m_window->document().undoStack()->undoText(), QStringLiteral("Start with default deny"));
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!m_window->document().design().postureOf("default").denyIngress);
    }

    void whatTheExportLeavesOutOfTheKustomizationIsMendedFromProblems()
    {
        write("kustomization.yaml", "# ours\nresources:\n - frontend.yaml # first\n - cart.yaml\n");
        m_window.open(m_folder->path());
        draw();
        isolate();
        exportAll();
        const auto isTold
            = [this] { return rowTexts().contains(QStringLiteral("kubectl apply -k . does not apply")); };
        QVERIFY2(isTold(), "without reading the folder again");
        auto *button = m_window->findChild<QPushButton *>(QStringLiteral("listInKustomization"));
        settleReload();
        QVERIFY2(isTold(), "until it is mended");
        showProblems();
        QVERIFY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!isTold(), kPatienceMilliseconds);
        QCOMPARE(toQString(*readFile(m_folder->filePath(QStringLiteral("kustomization.yaml")))),
                 QStringLiteral("# ours\nresources:\n - frontend.yaml # first\n - cart.yaml\n - policies\n"));
        QVERIFY(button->isHidden());
        QVERIFY2(m_window->document().undoStack()->canUndo(), "what was done can be undone");
    }

    void whatDefaultDenyCutsIsAmongTheProblems()
    {
        isolate();
        auto *dock = m_window->findChild<QDockWidget *>(QStringLiteral("problems"));
        QTRY_COMPARE_WITH_TIMEOUT(dock->windowTitle(), QStringLiteral("Problems (2)"), kPatienceMilliseconds);
        const QString rows = rowTexts();
        QCOMPARE(rows.left(rows.indexOf(QStringLiteral("Notes "))).count(QLatin1Char('\n')), 2);
        QVERIFY2(rows.contains(QStringLiteral("2 connection(s) that the manifests name are denied.")),
                 qPrintable(rows));
        QVERIFY2(rows.contains(QStringLiteral("default/frontend-external is open to the outside")),
                 qPrintable(rows));
        QVERIFY2(rows.contains(QStringLiteral("TCP 53, UDP 53")), qPrintable(rows));
        QVERIFY2(rows.contains(QStringLiteral("7 object(s) name no namespace")), qPrintable(rows));
        showProblems();
        everyProblemIsReadable();
        QTest::mouseClick(m_window->findChild<QPushButton *>(QStringLiteral("suggestDenied")),
                          Qt::LeftButton);
        QTRY_VERIFY(m_window->findChild<SuggestionsDialog *>());
        m_window->findChild<SuggestionsDialog *>()->close();
        QTRY_VERIFY(!m_window->findChild<SuggestionsDialog *>());
        followTheFirstLink();
        QTRY_VERIFY2(m_window->findChild<SuggestionsDialog *>(), "one click on the link is enough");
        m_window->findChild<SuggestionsDialog *>()->close();
        draw();
        QTRY_COMPARE_WITH_TIMEOUT(dock->windowTitle(), QStringLiteral("Problems (2)"), kPatienceMilliseconds);
        QTRY_VERIFY(
            rowTexts().contains(QStringLiteral("1 connection(s) that the manifests name are denied.")));
    }

    void whatIsNotIsolatedIsAProblemThatOneClickMends()
    {
        const QString text = QStringLiteral("1 namespace(s) have pods that no policy isolates");
        QTRY_VERIFY_WITH_TIMEOUT(rowTexts().contains(text), kPatienceMilliseconds);
        showProblems();
        followTheFirstLink();
        QVERIFY(m_window->document().undoStack()->undoText().contains(QStringLiteral("default deny")));
        QTRY_VERIFY_WITH_TIMEOUT(!rowTexts().contains(text), kPatienceMilliseconds);
    }

    void theMistakesOfTheExampleAreToldInPlainWords()
    {
        m_window.open(QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/resources/samples/harbour"));
        const auto told = [this](const char *text) { return rowTexts().contains(QLatin1String(text)); };
        QTRY_VERIFY_WITH_TIMEOUT(told("The policy shop/catalogue selects no pod"), kPatienceMilliseconds);
        const QString rows = rowTexts();
        for (const char *each :
             {"No pod of payments may ask DNS", "The pods of data may ask DNS over UDP only",
              "The policy data/pooler means every pod of staging",
              "The policy payments/gateway opens port 443", "No namespace has the label purpose=monitoring",
              "lets batch/schema-migration in, but nothing", "opens the port named queue",
              "The policy shop/mailer opens every port of every address",
              "nobody reaches monitoring/grafana behind the Service"})
            QVERIFY2(told(each), qPrintable(QLatin1String(each) + QLatin1Char('\n') + rows));
    }

    void whatIsSaidAgainAndAgainIsOneRowThatOpens()
    {
        m_window.open(QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/resources/samples/harbour"));
        showProblems();
        RowView &rows = *rowView(QStringLiteral("Problems"));
        const QString key = QStringLiteral("repeated:DB7012");
        QTRY_VERIFY_WITH_TIMEOUT(rows.rowModel().findKey(key).isValid(), kPatienceMilliseconds);
        const auto group = [&] { return rows.rowModel().findKey(key); };
        const int below = rows.rowModel().rowCount(group());
        QVERIFY(below >= 3);
        QCOMPARE(rows.rowModel().row(group()).trailing, QString::number(below));
        QVERIFY(rows.rowModel().row(group()).text.startsWith(QString::number(below)));
        QVERIFY(!rows.isExpanded(group()));
        rows.scrollTo(group());
        QTest::mouseClick(rows.viewport(), Qt::LeftButton, Qt::NoModifier, rows.visualRect(group()).center());
        QVERIFY2(rows.isExpanded(group()), "by a click anywhere on it");
        QTest::keyClick(&rows, Qt::Key_Return);
        QVERIFY2(!rows.isExpanded(group()), "and by the keyboard");
        // The tab counts problems, not rows.
        const QModelIndex notes = rows.rowModel().index(rows.rowModel().rowCount() - 1, 0);
        int problems = 0;
        for (int i = 0; i < notes.row(); ++i)
            problems += std::max(1, rows.rowModel().rowCount(rows.rowModel().index(i, 0)));
        auto *dock = m_window->findChild<QDockWidget *>(QStringLiteral("problems"));
        QTRY_COMPARE_WITH_TIMEOUT(dock->windowTitle(), QStringLiteral("Problems (%1)").arg(problems),
                                  kPatienceMilliseconds);
    }

    void aKustomizationSaysWhatItLeavesOutAndKeepsTheStepsToUndo()
    {
        write("kustomization.yaml", "resources: [frontend.yaml, cart.yaml]\n");
        m_window.open(m_folder->path());
        draw();
        m_window->actions().openKustomization->trigger();
        auto *chooser = m_window->findChild<TargetChooser *>();
        QVERIFY(chooser);
        QVERIFY2(textsOf(*chooser->findChild<RowView *>()).contains(QStringLiteral("kustomization.yaml")),
                 "by its path");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->document().project()->cluster->workloads().size(),
                                  std::size_t {2}, kPatienceMilliseconds);
        const QString notice = m_window->centralWidget()
                                   ->findChild<NoticeBar *>(QString(), Qt::FindDirectChildrenOnly)
                                   ->text();
        QVERIFY2(notice.contains(QStringLiteral("2 of 3 workload(s); not in it: ads.")), qPrintable(notice));
        QCOMPARE(m_window->document().undoStack()->undoText(), QStringLiteral("Draw"));
        QCOMPARE(m_window->document().design().edges.size(), std::size_t {1});
    }

    void aFilteredNamespaceCountsWhatIsListed()
    {
        auto *outline = rowView(QStringLiteral("Namespaces and workloads"));
        QTRY_VERIFY(textsOf(*outline).contains(QStringLiteral("default 3")));
        m_window->findChild<FilterField *>()->setFocus();
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("cart"));
        QTRY_VERIFY(textsOf(*outline).contains(QStringLiteral("default 1 of 3")));
    }

private:
    void showProblems()
    {
        auto *dock = m_window->findChild<QDockWidget *>(QStringLiteral("problems"));
        dock->raise();
        QTRY_VERIFY(!rowView(QStringLiteral("Problems"))->viewport()->visibleRegion().isEmpty());
    }

    /// In one line, or in two.
    void everyProblemIsReadable() const
    {
        const RowView &rows = *rowView(QStringLiteral("Problems"));
        const int line = rows.fontMetrics().height();
        int wrapped = 0;
        for (QModelIndex index = rows.model()->index(0, 0); index.isValid(); index = rows.indexBelow(index)) {
            const Row &row = const_cast<RowView &>(rows).rowModel().row(index);
            const int room
                = rows.viewport()->width() - 60 - rows.fontMetrics().horizontalAdvance(row.trailing);
            const bool isLong = rows.fontMetrics().horizontalAdvance(row.text) > room + 60;
            const int height = rows.visualRect(index).height();
            QVERIFY2(!isLong || height >= 2 * line - 4, qPrintable(row.text));
            wrapped += isLong ? 1 : 0;
            QVERIFY2(row.isSection || row.toolTip.contains(row.text), qPrintable(row.toolTip));
        }
        QVERIFY2(wrapped > 0, "or there is nothing to test");
    }

    void followTheFirstLink() const
    {
        const RowView *rows = rowView(QStringLiteral("Problems"));
        const QRect first = rows->visualRect(rows->model()->index(0, 0));
        QTest::mouseClick(rows->viewport(), Qt::LeftButton, Qt::NoModifier,
                          {first.right() - 40, first.center().y()});
    }

    QString rowTexts() const { return textsOf(*rowView(QStringLiteral("Problems"))).join(QLatin1Char('\n')); }

    void exportAll()
    {
        const auto isProven = [](ExportDialog &dialog) { return dialog.result().has_value(); };
        inDialog<ExportDialog>([this] { m_window->actions().exportPolicies->trigger(); },
                               [](ExportDialog &dialog) {
                                   QTest::mouseClick(dialog.findChild<QPushButton *>(QStringLiteral("write")),
                                                     Qt::LeftButton);
                               },
                               isProven);
    }

    void settleReload()
    {
        const QSignalSpy read(&m_window->controller(), &ProjectController::folderRead);
        m_window->controller().reload();
        QTRY_VERIFY_WITH_TIMEOUT(!read.isEmpty(), kPatienceMilliseconds);
        settle();
    }

    void write(const char *name, const std::string &content)
    {
        QCOMPARE(writeFile(m_folder->filePath(QString::fromUtf8(name)), content), QString());
    }

    void draw()
    {
        m_window->document().apply(QStringLiteral("Draw"),
                                   *withEdge(m_window->document().design(), frontendToCart()));
        settle();
    }

    void isolate()
    {
        m_window->actions().startWithDefaultDeny->trigger();
        settle();
    }

    void settle() { QTRY_VERIFY_WITH_TIMEOUT(m_window->runner().isCurrent(), kPatienceMilliseconds); }

    void key(Qt::Key view) { QTest::keyClick(m_window.get(), view, Qt::ControlModifier); }

    RowView *rowView(const QString &name) const
    {
        for (RowView *view : m_window->findChildren<RowView *>()) {
            if (view->accessibleName() == name)
                return view;
        }
        return nullptr;
    }

    /// Every row with what stands at its end.
    static QStringList textsOf(const RowView &view)
    {
        QStringList texts;
        const auto &model = const_cast<RowView &>(view).rowModel();
        const std::function<void(const QModelIndex &)> add = [&](const QModelIndex &parent) {
            for (int i = 0; i < model.rowCount(parent); ++i) {
                const QModelIndex index = model.index(i, 0, parent);
                const Row &row = model.row(index);
                const QString end = row.trailing.isEmpty() ? row.secondary : row.trailing;
                texts << (end.isEmpty() ? row.text : row.text + u' ' + end);
                add(index);
            }
        };
        add({});
        return texts;
    }

    bool hasStatus(const QString &text) const
    {
        const auto labels = m_window->statusBar()->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text() == text; });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    TestWindow m_window;
};

QTEST_MAIN(TestFirstShop)
#include "tst_first_shop.moc"
