// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "app/support/in_dialog.h"
#include "app/support/small_project.h"
#include "app/support/test_window.h"
#include "design/design_edits.h"
#include "dialogs/claim_dialog.h"
#include "dialogs/report_dialog.h"
#include "panels/row_view.h"
#include "window/main_window.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QDockWidget>
#include <QLabel>
#include <QPushButton>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge;
using namespace drawbridge::app;

namespace {

constexpr int kPatienceMilliseconds = 60000;

} // namespace

/// The user's claims in the real window: shop/web may not reach shop/cart until an edge says so.
class TestClaims : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void claimIsAddedByTypingAndProven();
    void edgeThatBreaksAClaimIsToldAtOnce();
    void claimThatIsTakenAwayIsNoLongerCounted();
    void connectionAgainstAClaimIsGoneTo();
    void claimIsEditedAndRemovedWithUndo();
    void whatIsNoEndIsRefused();
    void enterInTheListTakesTheEntryAndAShortNameIsEnough();
    void reportDialogLeadsToTheClaims();

private:
    RowView &list() { return *(*m_window)->findChild<RowView *>(QStringLiteral("claims")); }
    QPushButton &button(const char *name)
    {
        return *(*m_window)->findChild<QPushButton *>(QLatin1String(name));
    }
    void open()
    {
        m_window->open(m_folder->path());
        QTRY_VERIFY_WITH_TIMEOUT((*m_window)->claims().isCurrent(), kPatienceMilliseconds);
        auto *dock = (*m_window)->findChild<QDockWidget *>(QStringLiteral("claims"));
        dock->raise();
        QTRY_VERIFY(list().isVisible());
    }
    void addByTyping(const QString &from, const QString &to)
    {
        inDialog<ClaimDialog>([this] { QTest::mouseClick(&button("addClaim"), Qt::LeftButton); },
                              [&](ClaimDialog &dialog) {
                                  type(dialog, "claimFrom", from);
                                  type(dialog, "claimTo", to);
                                  QTest::keyClicks(
                                      dialog.findChild<QLineEdit *>(QStringLiteral("claimReason")),
                                      QStringLiteral("card data"));
                                  QTest::keyClick(&dialog, Qt::Key_Return);
                              });
        waitForResult();
    }
    static void type(ClaimDialog &dialog, const char *field, const QString &text)
    {
        auto *combo = dialog.findChild<QComboBox *>(QLatin1String(field));
        combo->lineEdit()->selectAll();
        QTest::keyClicks(combo->lineEdit(), text);
        QTest::keyClick(combo->lineEdit(), Qt::Key_Tab);
    }
    void waitForResult()
    {
        QTRY_VERIFY_WITH_TIMEOUT((*m_window)->claims().isCurrent(), kPatienceMilliseconds);
    }
    const Row &row(int index) { return list().rowModel().row(list().rowModel().index(index, 0)); }
    QString statusText()
    {
        QString text;
        for (const QLabel *label : (*m_window)->statusBar()->findChildren<QLabel *>())
            text += label->isVisible() ? label->text() + QLatin1Char('\n') : QString();
        return text;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestWindow> m_window;
};

void TestClaims::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    writeSmallFolder(m_folder->path());
    QFile design(m_folder->filePath(QStringLiteral("design.drawbridge")));
    QVERIFY(design.open(QIODevice::WriteOnly));
    design.write("apiVersion: drawbridge/v1\nkind: Design\n");
    design.close();
    m_window = std::make_unique<TestWindow>();
    m_window->show();
    open();
}

void TestClaims::cleanup()
{
    m_window.reset();
    m_folder.reset();
}

void TestClaims::claimIsAddedByTypingAndProven()
{
    addByTyping(QStringLiteral("shop/web"), QStringLiteral("shop/cart"));
    QCOMPARE(list().rowModel().rowCount(), 1);
    QCOMPARE(row(0).text, QStringLiteral("shop/web cannot reach shop/cart"));
    QCOMPARE(row(0).secondary, QStringLiteral("card data"));
    // Nothing is isolated in the folder; the design denies by default.
    QCOMPARE(row(0).trailing, QStringLiteral("Proven under assumptions; in the folder: Contradicted"));
    QVERIFY2(row(0).iconTone == row(0).trailingTone, "no green sign beside words that warn");
    QVERIFY2(!statusText().contains(QStringLiteral("contradicted")), qPrintable(statusText()));
    (*m_window)->actions().viewLoaded->trigger();
    QVERIFY2(statusText().contains(QStringLiteral("✕ 1 claim(s) contradicted")), qPrintable(statusText()));
}

void TestClaims::edgeThatBreaksAClaimIsToldAtOnce()
{
    addByTyping(QStringLiteral("shop/web"), QStringLiteral("shop/cart"));
    (*m_window)->document().apply(QStringLiteral("draw"),
                                  withEdge((*m_window)->document().design(), webToCart()));
    QVERIFY2(row(0).trailing.contains(QStringLiteral("as of the edit before")), qPrintable(row(0).trailing));
    waitForResult();
    QCOMPARE(row(0).trailing, QStringLiteral("Contradicted"));
    QCOMPARE(row(0).icon, QStringLiteral("refused"));
    QVERIFY2(statusText().contains(QStringLiteral("✕ 1 claim(s) contradicted")), qPrintable(statusText()));
    (*m_window)->document().undoStack()->undo();
    QVERIFY2(statusText().contains(QStringLiteral("contradicted (as of the edit before)")),
             qPrintable(statusText()));
    waitForResult();
    QVERIFY(row(0).trailing.startsWith(QStringLiteral("Proven under assumptions")));
    QVERIFY2(!statusText().contains(QStringLiteral("contradicted")), qPrintable(statusText()));
}

void TestClaims::claimThatIsTakenAwayIsNoLongerCounted()
{
    addByTyping(QStringLiteral("shop/web"), QStringLiteral("shop/cart"));
    DesignDocument &document = (*m_window)->document();
    document.apply(QStringLiteral("draw"), withEdge(document.design(), webToCart()));
    waitForResult();
    QVERIFY2(statusText().contains(QStringLiteral("contradicted")), qPrintable(statusText()));
    Design without = document.design();
    without.claims.clear();
    document.apply(QStringLiteral("remove"), without);
    QVERIFY2(!statusText().contains(QStringLiteral("contradicted")), qPrintable(statusText()));
}

void TestClaims::connectionAgainstAClaimIsGoneTo()
{
    addByTyping(QStringLiteral("shop/web"), QStringLiteral("shop/cart"));
    QVERIFY(!list().isExpanded(list().rowModel().index(0, 0)));
    list().expandAll();
    const QModelIndex group = list().rowModel().index(0, 0, list().rowModel().index(0, 0));
    const QModelIndex example = list().rowModel().index(0, 0, group);
    QVERIFY(example.isValid());
    QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, list().visualRect(example).center());
    QTest::keyClick(&list(), Qt::Key_Return);
    QVERIFY((*m_window)->actions().viewLoaded->isChecked());
    const auto &connection = (*m_window)->selection().connection();
    QVERIFY(connection.has_value());
    QCOMPARE(toString(connection->from), std::string("shop/web[Deployment]"));
    QCOMPARE(toString(connection->to), std::string("shop/cart[Deployment]"));
    QTRY_VERIFY((*m_window)->findChild<QDockWidget *>(QStringLiteral("explain"))->isVisible());
}

void TestClaims::claimIsEditedAndRemovedWithUndo()
{
    addByTyping(QStringLiteral("shop/web"), QStringLiteral("shop/cart"));
    list().setCurrentIndex(list().rowModel().index(0, 0));
    list().setFocus();
    inDialog<ClaimDialog>([this] { QTest::keyClick(&list(), Qt::Key_Return); },
                          [](ClaimDialog &dialog) {
                              auto *rule = dialog.findChild<QComboBox *>(QStringLiteral("claimRule"));
                              rule->setFocus();
                              QTest::keyClick(rule, Qt::Key_Down);
                              QTest::keyClick(&dialog, Qt::Key_Return);
                          });
    waitForResult();
    QCOMPARE(row(0).text, QStringLiteral("Nothing but shop/web reaches shop/cart"));
    list().setCurrentIndex(list().rowModel().index(0, 0));
    list().setFocus();
    QTest::keyClick(&list(), Qt::Key_Delete);
    QCOMPARE(list().rowModel().rowCount(), 0);
    (*m_window)->document().undoStack()->undo();
    QCOMPARE(list().rowModel().rowCount(), 1);
    (*m_window)->document().undoStack()->undo();
    QCOMPARE(row(0).text, QStringLiteral("shop/web cannot reach shop/cart"));
}

void TestClaims::enterInTheListTakesTheEntryAndAShortNameIsEnough()
{
    inDialog<ClaimDialog>([this] { QTest::mouseClick(&button("addClaim"), Qt::LeftButton); },
                          [&](ClaimDialog &dialog) {
                              auto *from = dialog.findChild<QComboBox *>(QStringLiteral("claimFrom"));
                              QAbstractItemView *list = from->completer()->popup();
                              QTest::keyClicks(from->lineEdit(), QStringLiteral("p/we"));
                              QTRY_VERIFY(list->isVisible());
                              QTest::keyClick(list, Qt::Key_Return);
                              QVERIFY(dialog.isVisible());
                              QVERIFY(!list->isVisible());
                              QCOMPARE(from->currentText(), QStringLiteral("shop/web"));
                              type(dialog, "claimTo", QStringLiteral("cart"));
                              QTest::keyClick(&dialog, Qt::Key_Return);
                          });
    waitForResult();
    QCOMPARE((*m_window)->document().design().claims.size(), std::size_t(1));
    const AllowedEdge &about = (*m_window)->document().design().claims.front().connections;
    QCOMPARE(toString(about.from), std::string("shop/web"));
    QCOMPARE(toString(about.to), std::string("shop/cart"));
}

void TestClaims::whatIsNoEndIsRefused()
{
    inDialog<ClaimDialog>([this] { (*m_window)->actions().addClaim->trigger(); },
                          [](ClaimDialog &dialog) {
                              type(dialog, "claimFrom", QStringLiteral("staging"));
                              type(dialog, "claimTo", QStringLiteral("shop"));
                              QVERIFY(!dialog.claim());
                              type(dialog, "claimFrom", QStringLiteral("203.0.113.0/24"));
                              QVERIFY(dialog.claim());
                              QCOMPARE(toString(dialog.claim()->connections.to), std::string("shop/*"));
                              auto *traffic = dialog.findChild<QLineEdit *>(QStringLiteral("claimTraffic"));
                              QTest::keyClicks(traffic, QStringLiteral("99999"));
                              QVERIFY(!dialog.claim());
                          });
    QCOMPARE(list().rowModel().rowCount(), 0);
}

void TestClaims::reportDialogLeadsToTheClaims()
{
    (*m_window)->findChild<QDockWidget *>(QStringLiteral("policies"))->raise();
    inDialog<ReportDialog>([this] { (*m_window)->actions().report->trigger(); },
                           [](ReportDialog &dialog) {
                               auto *hint = dialog.findChild<QLabel *>(QStringLiteral("reportClaims"));
                               hint->setFocus();
                               QTest::keyClick(hint, Qt::Key_Tab);
                               emit hint->linkActivated(QStringLiteral("claims"));
                           });
    QTRY_VERIFY(list().isVisible());
}

QTEST_MAIN(TestClaims)
#include "tst_claims.moc"
