// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "app/support/small_project.h"
#include "app/support/test_window.h"
#include "canvas/canvas_widget.h"
#include "canvas/layout_runner.h"
#include "dialogs/port_editor.h"
#include "dialogs/suggestions_dialog.h"
#include "panels/explain_panel.h"
#include "panels/row_view.h"
#include "panels/source_panel.h"
#include "support/export_plan.h"
#include "support/style.h"
#include "window/canvas_pane.h"
#include "window/choice_card.h"
#include "window/notice_bar.h"

#include <QApplication>
#include <QCheckBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QRadioButton>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace drawbridge;
using namespace drawbridge::app;

namespace {

constexpr int kPatienceMilliseconds = 60000;

/// Names shop/cart twice with its port, and something outside.
const std::string kCaller
    = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: caller, namespace: shop}\nspec:\n"
      "  selector: {matchLabels: {app: caller}}\n  template:\n    metadata: {labels: {app: caller}}\n"
      "    spec:\n      containers:\n      - name: main\n        env:\n"
      "        - {name: CART, value: 'http://cart:80'}\n"
      "        - {name: CART_AGAIN, value: 'cart:80'}\n"
      "        - {name: PAYMENTS, value: 'https://api.pay.com/v1'}\n";

/// Denies everything but shop/web -> shop/cart on TCP 7070.
const std::string kPolicies = R"(apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: deny, namespace: shop}
spec: {podSelector: {}, policyTypes: [Ingress, Egress]}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: cart, namespace: shop}
spec:
  podSelector: {matchLabels: {app: cart}}
  policyTypes: [Ingress]
  ingress: [{from: [{podSelector: {matchLabels: {app: web}}}], ports: [{port: 7070}]}]
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web, namespace: shop}
spec:
  podSelector: {matchLabels: {app: web}}
  policyTypes: [Egress]
  egress: [{to: [{podSelector: {matchLabels: {app: cart}}}], ports: [{port: 7070}]}]
)";

} // namespace

/// Starting from what the manifests name, and taking more of it later, in the real window.
class TestSuggestions : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        applyAppearance(*qApp, Appearance::Light);
        m_folder = std::make_unique<QTemporaryDir>();
        writeSmallFolder(m_folder->path());
        write(QStringLiteral("caller.yaml"), kCaller);
        m_window.show();
    }

    void cleanup() { m_window.close(); }

    void aDesignStartsFromTheServices()
    {
        openFrom(QStringLiteral("Services"));
        const EdgeList &edges = m_window->document().design().edges;
        QCOMPARE(edges.size(), std::size_t {1});
        QCOMPARE(toString(edges.front().to), std::string("shop/cart"));
        QCOMPARE(toString(edges.front().traffic), std::string("TCP 7070"));
        QCOMPARE(edges.front().reason,
                 std::string("The variable CART of shop/caller[Deployment] names cart:80."));
        QVERIFY(m_window->document().design().postureOf("shop").denyIngress);
    }

    void theFirstChoiceFitsAFolderWithoutPoliciesAndOneWithThem()
    {
        dropFolder();
        QVERIFY(m_window->document().project()->origin == DesignOrigin::Services);
        QCOMPARE(m_window->document().design().edges.size(), std::size_t {1});
        QVERIFY(m_window->document().design().postureOf("shop").denyIngress);
        m_window.close();
        write(QStringLiteral("policies.yaml"), kPolicies);
        m_window.show();
        dropFolder();
        QVERIFY(m_window->document().project()->origin == DesignOrigin::LoadedPolicies);
    }

    void whatWaitsIsSaidAndShown()
    {
        openFrom(QStringLiteral("Services"));
        auto *bar = m_window->centralWidget()->findChild<NoticeBar *>(QString(), Qt::FindDirectChildrenOnly);
        QVERIFY(bar->isVisible());
        QCOMPARE(bar->text(),
                 QStringLiteral("1 connection(s) that the manifests name are drawn. 1 less certain one(s) "
                                "wait for your choice."));
        QTest::mouseClick(&button(*bar, QStringLiteral("Show suggestions…")), Qt::LeftButton);
        QVERIFY(!bar->isVisible());
        waitForRows(1);
        QCOMPARE(item(0).text(0), QStringLiteral("shop/caller → api.pay.com"));
        QCOMPARE(item(0).text(2), QStringLiteral("Low"));
        QCOMPARE(item(0).checkState(0), Qt::Unchecked);
        QVERIFY(!addButton().isEnabled());
        QTest::keyClick(&tree(), Qt::Key_Space);
        QCOMPARE(addButton().text(), QStringLiteral("&Add 1 connection(s)"));
        QTest::mouseClick(&addButton(), Qt::LeftButton);
        QTRY_VERIFY(!dialog());
        QCOMPARE(m_window->document().design().edges.size(), std::size_t {2});
    }

    void suggestionsAreFilteredTickedAndAdded()
    {
        openFrom(QStringLiteral("Nothing"));
        QVERIFY(m_window->document().design().edges.empty());
        suggest();
        waitForRows(2);
        QCOMPARE(item(0).text(2), QStringLiteral("High"));
        QCOMPARE(item(0).checkState(0), Qt::Checked);
        QCOMPARE(addButton().text(), QStringLiteral("&Add 1 connection(s)"));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("PAYMENTS"));
        QVERIFY(item(0).isHidden() && !item(1).isHidden());
        QVERIFY(!addButton().isEnabled());
        auto *all = dialog()->findChild<QCheckBox *>();
        QTest::mouseClick(all, Qt::LeftButton, Qt::NoModifier, {10, all->height() / 2});
        QCOMPARE(addButton().text(), QStringLiteral("&Add 1 connection(s)"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(!dialog());
        const Design &design = m_window->document().design();
        QCOMPARE(design.edges.size(), std::size_t {1});
        QCOMPARE(toString(design.edges.front().to), std::string("api.pay.com"));
        QCOMPARE(m_window->document().undoStack()->undoText(), QStringLiteral("Add 1 connection(s)"));
        m_window->document().undoStack()->undo();
        QVERIFY(m_window->document().design().edges.empty());
    }

    void whatLetsInTheInternetStandsFirst()
    {
        write(QStringLiteral("front.yaml"),
              "apiVersion: v1\nkind: Service\nmetadata: {name: front, namespace: shop}\nspec:\n"
              "  type: LoadBalancer\n  selector: {app: web}\n  ports: [{port: 80, targetPort: 7070}]\n");
        openFrom(QStringLiteral("Nothing"));
        suggest();
        waitForRows(3);
        QVERIFY2(item(0).text(0).startsWith(QStringLiteral("Internet")), qPrintable(item(0).text(0)));
    }

    void whatDefaultDenyCutsOfItIsSaidAndShown()
    {
        m_window.open(m_folder->path());
        m_window->actions().startWithDefaultDeny->trigger();
        const auto says = [this](const char *text) {
            return m_window->canvasPane().changeText().contains(QString::fromLatin1(text));
        };
        QTRY_VERIFY_WITH_TIMEOUT(says("2 connection(s) that the manifests name are denied."),
                                 kPatienceMilliseconds);
        NoticeBar &bar = *m_window->canvasPane().canvas().findChild<NoticeBar *>();
        QTest::mouseClick(&button(bar, QStringLiteral("Suggest connections…")), Qt::LeftButton);
        waitForRows(2);
        QTest::mouseClick(&addButton(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(says("+1 connection"), kPatienceMilliseconds);
        QVERIFY2(!says("that the manifests name"), "an edit that cuts nothing does not say it again");
    }

    void aDesignThatDeniesFromTheStartSaysWhatThatCuts()
    {
        // Beside the tests there is no program for layouts, which is told in the same place.
        m_window->canvasPane().canvas().layoutRunner().blockSignals(true);
        openFrom(QStringLiteral("Nothing"));
        QTRY_COMPARE_WITH_TIMEOUT(
            m_window->canvasPane().changeText(),
            QStringLiteral("Pull an edge from the handle of a workload, or select one and press E. "
                           "2 connection(s) that the manifests name are denied."),
            kPatienceMilliseconds);
    }

    void whatTheManifestsNameHasALine()
    {
        m_window.open(m_folder->path());
        QTRY_COMPARE_WITH_TIMEOUT(lineToCart(), QStringLiteral("all"), kPatienceMilliseconds);
        m_window->actions().startWithDefaultDeny->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(lineToCart(), QStringLiteral("7070 denied"), kPatienceMilliseconds);
        const auto isInStatus = [this](const QString &text) {
            const QList<QLabel *> labels = m_window->statusBar()->findChildren<QLabel *>();
            return std::ranges::any_of(
                labels, [&text](const QLabel *each) { return each->isVisible() && each->text() == text; });
        };
        QTRY_VERIFY(isInStatus(QStringLiteral("2 connection(s) wanted but denied")));
        QTest::mouseClick(&canvas(), Qt::LeftButton, {}, canvas().edgePoint(toCart()->id).toPoint());
        const QStringList told = explained();
        QVERIFY2(told.contains(QStringLiteral("For TCP 7070:")), qPrintable(told.join(QLatin1Char('\n'))));
        QVERIFY(told.contains(QStringLiteral("The manifests name this connection: The variable CART of "
                                             "shop/caller[Deployment] names cart:80.")));
        m_window->actions().viewDifference->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(lineToCart(), QStringLiteral("− all"), kPatienceMilliseconds);
        m_window->actions().viewLoaded->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(lineToCart(), QStringLiteral("all"), kPatienceMilliseconds);
        QTRY_VERIFY(!isInStatus(QStringLiteral("2 connection(s) wanted but denied")));
    }

    void aNameOfTheManifestsIsExplainedToo()
    {
        m_window.open(m_folder->path());
        m_window->actions().startWithDefaultDeny->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!canvas().nodeRect(QStringLiteral("api.pay.com")).isEmpty(),
                                 kPatienceMilliseconds);
        canvas().selectKeys({QStringLiteral("api.pay.com"), QStringLiteral("shop/caller")});
        QTRY_VERIFY2(explained().contains(QStringLiteral("api.pay.com → shop/caller"))
                         || explained().contains(QStringLiteral("shop/caller → api.pay.com")),
                     qPrintable(explained().join(QLatin1Char('\n'))));
    }

    void drawingWhatTheManifestsNameTakesItsLine()
    {
        m_window.open(m_folder->path());
        m_window->actions().startWithDefaultDeny->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(lineToCart(), QStringLiteral("7070 denied"), kPatienceMilliseconds);
        const QPoint place = canvas().edgePoint(toCart()->id).toPoint();
        QTest::mouseDClick(&canvas(), Qt::LeftButton, {}, place);
        QTRY_VERIFY(m_window->findChild<PortEditor *>());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(lineToCart(), QStringLiteral("7070"), kPatienceMilliseconds);
        m_window->document().undoStack()->undo();
        QTRY_COMPARE_WITH_TIMEOUT(lineToCart(), QStringLiteral("7070 denied"), kPatienceMilliseconds);
    }

    void evidenceLeadsToItsPlace()
    {
        openFrom(QStringLiteral("Nothing"));
        suggest();
        waitForRows(2);
        QVERIFY(item(0).text(3).startsWith(
            QStringLiteral("The variable CART of shop/caller[Deployment] names cart:80.")));
        auto *evidence = dialog()->findChild<RowView *>();
        const RowModel &rows = evidence->rowModel();
        QCOMPARE(rows.rowCount(rows.index(0, 0)), 2);
        const QModelIndex second = rows.index(1, 0, rows.index(0, 0));
        QCOMPARE(rows.row(second).trailing, QStringLiteral("caller.yaml:13"));
        const QRect place = evidence->visualRect(second);
        QTest::mouseClick(evidence->viewport(), Qt::LeftButton, Qt::NoModifier,
                          {place.right() - 30, place.center().y()});
        const auto *source = m_window->findChild<SourcePanel *>();
        QVERIFY(source->isVisible());
        QVERIFY(dialog()->isVisible());
    }

    void whatPoliciesAllowIsSuggestedToo()
    {
        write(QStringLiteral("policy.yaml"), kPolicies);
        openFrom(QStringLiteral("Nothing"));
        suggest();
        waitForRows(2);
        auto *fromPolicies = dialog()->findChildren<QRadioButton *>().last();
        QTest::mouseClick(fromPolicies, Qt::LeftButton, Qt::NoModifier, {10, fromPolicies->height() / 2});
        waitForRows(1);
        QCOMPARE(item(0).text(0), QStringLiteral("web → cart in shop"));
        QCOMPARE(item(0).checkState(0), Qt::Checked);
        QTest::mouseClick(&addButton(), Qt::LeftButton);
        QTRY_VERIFY(!dialog());
        suggest();
        fromPolicies = dialog()->findChildren<QRadioButton *>().last();
        QTest::mouseClick(fromPolicies, Qt::LeftButton, Qt::NoModifier, {10, fromPolicies->height() / 2});
        QTRY_VERIFY_WITH_TIMEOUT(
            hasLabel(QStringLiteral("Every connection that the loaded policies allow is in the design.")),
            kPatienceMilliseconds);
    }

private:
    void write(const QString &name, const std::string &text) const
    {
        QCOMPARE(writeFile(m_folder->filePath(name), text), QString());
    }

    /// As if the folder were dropped on the first page.
    void dropFolder()
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(m_folder->path())});
        QDragEnterEvent enter(m_window->rect().center(), Qt::CopyAction, &data, Qt::LeftButton,
                              Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &enter);
        QDropEvent drop(m_window->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &drop);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->document().isOpen() && m_window->runner().isCurrent(),
                                 kPatienceMilliseconds);
    }

    /// Chooses on the first page what the design starts from, and opens the folder.
    void openFrom(const QString &card)
    {
        const QList<ChoiceCard *> cards = m_window->findChildren<ChoiceCard *>();
        const auto it
            = std::ranges::find_if(cards, [&](const ChoiceCard *each) { return each->text() == card; });
        QVERIFY(it != cards.end());
        QTest::mouseClick(*it, Qt::LeftButton);
        dropFolder();
    }

    void suggest()
    {
        m_window->activateWindow();
        QTRY_VERIFY(m_window->isActiveWindow());
        QTest::keyClick(m_window.get(), Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(dialog());
        QVERIFY(QTest::qWaitForWindowExposed(dialog()));
        QTRY_VERIFY(dialog()->isActiveWindow());
    }

    CanvasWidget &canvas() const { return m_window->canvasPane().canvas(); }
    const CanvasEdge *toCart() const
    {
        for (const CanvasEdge &edge : canvas().scene().edges) {
            if (edge.from == QStringLiteral("shop/caller") && edge.to == QStringLiteral("shop/cart"))
                return &edge;
        }
        return nullptr;
    }
    QString lineToCart() const
    {
        const CanvasEdge *line = toCart();
        return line ? labelWithState(*line) : QString();
    }

    QStringList explained() const
    {
        QStringList texts;
        for (const QLabel *each : m_window->findChild<ExplainPanel *>()->widget()->findChildren<QLabel *>())
            texts << each->text();
        return texts;
    }

    SuggestionsDialog *dialog() const { return m_window->findChild<SuggestionsDialog *>(); }
    QTreeWidget &tree() const { return *dialog()->findChild<QTreeWidget *>(); }
    QTreeWidgetItem &item(int row) const { return *tree().topLevelItem(row); }
    void waitForRows(int count) const
    {
        QTRY_COMPARE_WITH_TIMEOUT(tree().topLevelItemCount(), count, kPatienceMilliseconds);
    }

    static QPushButton &button(const QWidget &parent, const QString &text)
    {
        for (QPushButton *each : parent.findChildren<QPushButton *>()) {
            if (each->text().startsWith(text))
                return *each;
        }
        qFatal("no button %s", qPrintable(text));
    }
    QPushButton &addButton() const { return button(*dialog(), QStringLiteral("&Add")); }

    bool hasLabel(const QString &text) const
    {
        const QList<QLabel *> labels = dialog()->findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&text](const QLabel *each) { return each->isVisible() && each->text() == text; });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    TestWindow m_window;
};

QTEST_MAIN(TestSuggestions)
#include "tst_suggestions.moc"
