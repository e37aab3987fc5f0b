// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "app/support/test_window.h"
#include "canvas/canvas_widget.h"
#include "dialogs/change_reasons.h"
#include "dialogs/compare_dialog.h"
#include "models/comparison_rows.h"
#include "panels/row_view.h"
#include "support/style.h"
#include "window/canvas_pane.h"

#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge;
using namespace drawbridge::app;

namespace {

constexpr int kPatienceMilliseconds = 60000;

const QByteArray kShop = R"(apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec: {selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}}, spec: {containers: [{name: c}]}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: cart, namespace: shop}
spec: {selector: {matchLabels: {app: cart}}, template: {metadata: {labels: {app: cart}}, spec: {containers: [{name: c}]}}}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: cart, namespace: shop}
spec:
  podSelector: {matchLabels: {app: cart}}
  ingress:
  - from: [{podSelector: {matchLabels: {app: web}}}]
    ports: [{port: 7070}]
)";

} // namespace

/// Comparing what is open with what it was, in the real window.
class TestCompare : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        applyAppearance(*qApp, Appearance::Light);
        write(kShop);
        git({QStringLiteral("init"), QStringLiteral("-q"), QStringLiteral("-b"), QStringLiteral("main")});
        git({QStringLiteral("add"), QStringLiteral("-A")});
        git({QStringLiteral("commit"), QStringLiteral("-qm"), QStringLiteral("first")});
        write(QByteArray(kShop).replace("7070", "9090"));
        m_window.show();
        m_window.open(m_folder.path());
    }

    void init()
    {
        m_window->activateWindow();
        QTRY_VERIFY(m_window->isActiveWindow());
        QTest::keyClick(m_window.get(), Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        m_dialog = m_window->findChild<CompareDialog *>();
        QVERIFY(m_dialog);
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog));
        QTRY_COMPARE_WITH_TIMEOUT(revision().count(), 2, kPatienceMilliseconds);
    }

    void cleanup()
    {
        QPointer<CompareDialog> dialog(m_dialog);
        if (dialog)
            dialog->close();
        QTRY_VERIFY(!dialog);
    }

    void theRevisionIsTypedAndWhatChangedIsListed()
    {
        compareWithRevision(QStringLiteral("main"));
        QTRY_VERIFY_WITH_TIMEOUT(rows().rowModel().rowCount() == 2, kPatienceMilliseconds);
        const QModelIndex added = rows().rowModel().index(0, 0);
        QCOMPARE(added.data().toString(), QStringLiteral("Newly allowed"));
        const Row &row = rows().rowModel().row(rows().rowModel().index(0, 0, added));
        QCOMPARE(row.text, QStringLiteral("web → cart in shop"));
        QCOMPARE(row.trailing, QStringLiteral("TCP 9090"));
        QCOMPARE(rows().rowModel().index(1, 0).data().toString(), QStringLiteral("Newly cut"));
        QVERIFY(hasLabel(QStringLiteral("1 newly allowed, 1 newly cut")));
    }

    void theReasonsOfTheFirstPairAreThereAtOnceAndNoRoomIsLeftEmptyBefore()
    {
        const auto *summary = m_dialog->findChild<QLabel *>(QStringLiteral("summary"));
        QVERIFY(!summary->isVisible());
        compareWithRevision(QStringLiteral("main"));
        QTRY_VERIFY_WITH_TIMEOUT(rows().rowModel().rowCount() == 2, kPatienceMilliseconds);
        QVERIFY(summary->isVisible());
        const QModelIndex first = rows().rowModel().index(0, 0, rows().rowModel().index(0, 0));
        QCOMPARE(rows().currentIndex(), first);
        QVERIFY(hasLabel(QStringLiteral("shop.yaml:")));
        QVERIFY2(!m_window->selection().connection(), "nothing is chosen for the user elsewhere");
        const auto *scroll = m_dialog->findChild<QScrollArea *>();
        QTRY_VERIFY(scroll->isVisible());
        QTRY_VERIFY2(!scroll->verticalScrollBar()->isVisible(), "all of them fit");
    }

    void aDoubleClickGoesToThePairAndTheReasonsAreShown()
    {
        compareWithRevision(QStringLiteral("HEAD"));
        QTRY_VERIFY_WITH_TIMEOUT(rows().rowModel().rowCount() == 2, kPatienceMilliseconds);
        const QModelIndex row = rows().rowModel().index(0, 0, rows().rowModel().index(0, 0));
        const QPoint centre = rows().visualRect(row).center();
        QTest::mouseClick(rows().viewport(), Qt::LeftButton, Qt::NoModifier, centre);
        QVERIFY(hasLabel(QStringLiteral("shop.yaml:")));
        QTest::mouseDClick(rows().viewport(), Qt::LeftButton, Qt::NoModifier, centre);
        QVERIFY(m_window->selection().connection().has_value());
        QVERIFY(m_window->canvasPane().view() == View::Loaded);
        const QStringList selected = m_window->canvasPane().canvas().selectedNodes();
        QVERIFY(selected.contains(QStringLiteral("shop/web"))
                && selected.contains(QStringLiteral("shop/cart")));
    }

    void thePlacesOfTheReasonsAreLinks()
    {
        compareWithRevision(QStringLiteral("HEAD"));
        QTRY_VERIFY_WITH_TIMEOUT(rows().rowModel().rowCount() == 2, kPatienceMilliseconds);
        rows().setCurrentIndex(rows().rowModel().index(0, 0, rows().rowModel().index(0, 0)));
        auto *reasons = m_dialog->findChild<ChangeReasons *>();
        QVERIFY2(reasons->text().count(QStringLiteral("<a href")) == 2,
                 "a rule of the open folder, and Explain");
        QSignalSpy places(m_dialog, &CompareDialog::placeActivated);
        emit reasons->linkActivated(QStringLiteral("0"));
        QCOMPARE(places.count(), 1);
        QVERIFY(m_window->findChild<QDockWidget *>(QStringLiteral("source"))->isVisible());
        emit reasons->linkActivated(QStringLiteral("explain"));
        QVERIFY(m_window->selection().connection().has_value());
    }

    void addressesHaveReasonsToo()
    {
        QTemporaryDir other;
        writeTo(other.path(),
                QByteArray(kShop)
                    .replace("7070", "9090")
                    .replace("{podSelector: {matchLabels: {app: web}}}", "{ipBlock: {cidr: 10.0.0.0/8}}"));
        auto *field = m_dialog->findChild<QLineEdit *>(QString(), Qt::FindDirectChildrenOnly);
        field->setFocus();
        QTest::keyClicks(field, other.path());
        QTest::keyClick(field, Qt::Key_Return);
        const auto cut = [this] { return rows().rowModel().index(rows().rowModel().rowCount() - 1, 0); };
        QTRY_VERIFY_WITH_TIMEOUT(rows().rowModel().rowCount(cut()) > 0, kPatienceMilliseconds);
        const QModelIndex row = rows().rowModel().index(0, 0, cut());
        QVERIFY2(rows().rowModel().row(row).text.startsWith(QStringLiteral("10.0.0.0 to ")),
                 qPrintable(rows().rowModel().row(row).text));
        rows().setCurrentIndex(row);
        const QString reasons = m_dialog->findChild<ChangeReasons *>()->text();
        QVERIFY2(reasons.contains(QStringLiteral("Before: TCP 9090, Allowed"))
                     && reasons.contains(QStringLiteral("Now: TCP 9090, Denied")),
                 qPrintable(reasons));
    }

    void anotherFolderIsComparedToo()
    {
        QTemporaryDir other;
        writeTo(other.path(), QByteArray(kShop).replace("7070", "9090"));
        auto *field = m_dialog->findChild<QLineEdit *>(QString(), Qt::FindDirectChildrenOnly);
        field->setFocus();
        QTest::keyClicks(field, other.path());
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(hasLabel(QStringLiteral("Both allow the same.")), kPatienceMilliseconds);
        QVERIFY(!button(QStringLiteral("Save")).isEnabled());
    }

    void whatIsNotThereIsSaid()
    {
        compareWithRevision(QStringLiteral("nowhere"));
        QTRY_VERIFY_WITH_TIMEOUT(hasLabel(QStringLiteral("The repository has no revision nowhere.")),
                                 kPatienceMilliseconds);
        QCOMPARE(rows().rowModel().rowCount(), 0);
    }

    void theExportIsTheDifferenceView()
    {
        for (QRadioButton *choice : m_dialog->findChildren<QRadioButton *>()) {
            if (choice->text().contains(QStringLiteral("&export")))
                QTest::mouseClick(choice, Qt::LeftButton, Qt::NoModifier, QPoint(10, choice->height() / 2));
        }
        QTest::mouseClick(&button(QStringLiteral("Compare")), Qt::LeftButton);
        QVERIFY(m_window->canvasPane().view() == View::Difference);
    }

    void theTextNamesEveryPart()
    {
        compareWithRevision(QStringLiteral("main"));
        QTRY_VERIFY_WITH_TIMEOUT(rows().rowModel().rowCount() == 2, kPatienceMilliseconds);
        const auto compared
            = compareWith({{}, QStringLiteral("main")}, m_window->document().project(), {}, {});
        QCOMPARE(comparisonText(comparisonRows(**compared)),
                 QStringLiteral("Newly allowed (1)\n  web → cart in shop: TCP 9090\n"
                                "Newly cut (1)\n  web → cart in shop: TCP 7070\n"));
    }

private:
    static void writeTo(const QString &folder, const QByteArray &bytes)
    {
        QFile file(QDir(folder).filePath(QStringLiteral("shop.yaml")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), qint64(bytes.size()));
    }
    void write(const QByteArray &bytes) const { writeTo(m_folder.path(), bytes); }

    void git(const QStringList &arguments) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(QStringLiteral("git"),
                      QStringList {QStringLiteral("-c"), QStringLiteral("user.name=n"), QStringLiteral("-c"),
                                   QStringLiteral("user.email=n@example.org")}
                          + arguments);
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
    }

    RowView &rows() const { return *m_dialog->findChild<RowView *>(); }
    QComboBox &revision() const { return *m_dialog->findChild<QComboBox *>(); }

    QPushButton &button(const QString &text) const
    {
        for (QPushButton *each : m_dialog->findChildren<QPushButton *>()) {
            if (each->text().remove(QLatin1Char('&')).startsWith(text))
                return *each;
        }
        qFatal("no button %s", qPrintable(text));
    }

    bool hasLabel(const QString &text) const
    {
        const auto labels = m_dialog->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&text](const QLabel *label) {
            return label->isVisible() && label->text().contains(text);
        });
    }

    void compareWithRevision(const QString &name) const
    {
        QLineEdit *field = revision().lineEdit();
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, name);
        if (QWidget *popup = QApplication::activePopupWidget())
            popup->hide();
        QTest::mouseClick(&button(QStringLiteral("Compare")), Qt::LeftButton);
    }

    QTemporaryDir m_folder;
    TestWindow m_window;
    QPointer<CompareDialog> m_dialog;
};

QTEST_MAIN(TestCompare)
#include "tst_compare.moc"
