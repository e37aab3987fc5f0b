// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "app/support/test_window.h"
#include "canvas/canvas_widget.h"
#include "panels/row_view.h"
#include "support/style.h"
#include "window/canvas_pane.h"
#include "window/filter_field.h"
#include "window/notice_bar.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QDockWidget>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace drawbridge::app;

/// The filter and the locator, with real keys on the real window over the example cluster.
class TestFilter : public QObject {
    Q_OBJECT

private:
    TestWindow m_window;

    CanvasWidget &canvas() const { return m_window->canvasPane().canvas(); }
    FilterField *field() const { return m_window->findChild<FilterField *>(); }
    RowView *outline() const
    {
        return static_cast<RowView *>(
            m_window->findChild<QDockWidget *>(QStringLiteral("outline"))->widget());
    }
    QStringList outlined() const
    {
        QStringList names;
        const RowModel &model = outline()->rowModel();
        for (int i = 0; i < model.rowCount(); ++i) {
            const Row &row = model.row(model.index(i, 0));
            if (!row.isSection)
                names << row.text;
        }
        return names;
    }
    NoticeBar *bar(const QString &says) const
    {
        const QList<NoticeBar *> bars = m_window->findChildren<NoticeBar *>();
        for (NoticeBar *each : bars)
            if (each->isVisible() && each->text().contains(says))
                return each;
        return nullptr;
    }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *each : m_window->canvasPane().findChildren<QPushButton *>())
            if (each->isVisible() && each->text() == text)
                return each;
        return nullptr;
    }
    /// Without its border, which a ring may touch.
    QImage pictureOf(const QString &node) const
    {
        return canvas().grab(canvas().nodeRect(node).toAlignedRect().adjusted(4, 4, -4, -4)).toImage();
    }
    void clickLineWithout(const QString &end)
    {
        for (const CanvasEdge &edge : canvas().scene().edges) {
            const QPoint point = canvas().edgePoint(edge.id).toPoint();
            if (edge.from == end || edge.to == end || edge.from == QStringLiteral("shop/cart")
                || edge.to == QStringLiteral("shop/cart") || !canvas().rect().contains(point)
                || canvas().keyAt(point) != edge.id)
                continue;
            QTest::mouseClick(&canvas(), Qt::LeftButton, {}, point);
            QCOMPARE(canvas().selectedEdges(), QStringList(edge.id));
            return;
        }
        QFAIL("No such line");
    }
    void focusField()
    {
        QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(field()->hasFocus());
    }
    void locate(const QString &name)
    {
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        auto *chooser = m_window->findChild<QWidget *>(QStringLiteral("targetChooser"));
        QVERIFY(chooser);
        QTest::keyClicks(chooser->findChild<QLineEdit *>(), name);
        QTest::keyClick(chooser->findChild<QLineEdit *>(), Qt::Key_Return);
        QTRY_VERIFY(!m_window->findChild<QWidget *>(QStringLiteral("targetChooser")));
    }

private slots:
    void init()
    {
        m_window.show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->openFolder(QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/resources/samples/harbour"));
        QTRY_VERIFY_WITH_TIMEOUT(outlined().size() > 3 && m_window->runner().isCurrent(), 20000);
    }
    void cleanup() { m_window.close(); }

    void typingNarrowsEveryView()
    {
        const QStringList before = outlined();
        focusField();
        QTest::keyClicks(field(), QStringLiteral("ns:shop"));
        QTRY_COMPARE(outlined(), QStringList(QStringLiteral("shop")));
        QTRY_VERIFY(bar(QStringLiteral("fit.")));
        QTest::keyClick(field(), Qt::Key_Escape);
        QTRY_COMPARE(outlined(), before);
        QTest::keyClick(field(), Qt::Key_Escape);
        QTRY_COMPARE(m_window->focusWidget(), &canvas());
    }

    void thePictureStaysWhereItIsWhenTheBarComesAndGoes()
    {
        const auto placeOnScreen = [this] {
            return canvas().mapToGlobal(canvas().nodeRect(QStringLiteral("shop/cart")).center()).toPoint();
        };
        const QPoint before = placeOnScreen();
        const int height = canvas().height();
        focusField();
        QTest::keyClicks(field(), QStringLiteral("ns:shop"));
        QTRY_VERIFY(bar(QStringLiteral("fit.")));
        QTRY_VERIFY(canvas().height() < height);
        QCOMPARE(placeOnScreen(), before);
        QTest::keyClick(field(), Qt::Key_Escape);
        QTRY_COMPARE(canvas().height(), height);
        QCOMPARE(placeOnScreen(), before);
    }

    void wordsAreOfferedAndTaken()
    {
        focusField();
        QTest::keyClicks(field(), QStringLiteral("ns:shop"));
        QTRY_VERIFY(bar(QStringLiteral("fit.")));
        QTest::keyClicks(field(), QStringLiteral(" -k"));
        QAbstractItemView *offers = field()->findChild<QCompleter *>()->popup();
        QTRY_VERIFY(offers->isVisible());
        QCOMPARE(offers->model()->index(0, 0).data().toString(), QStringLiteral("kind:"));
        QTest::keyClick(offers, Qt::Key_Down);
        QTest::keyClick(offers, Qt::Key_Return);
        QCOMPARE(field()->text(), QStringLiteral("ns:shop -kind:"));
        QTRY_COMPARE(offers->model()->index(0, 0).data().toString(), QStringLiteral("CronJob"));
        QTest::keyClick(offers, Qt::Key_Down);
        QTest::keyClick(offers, Qt::Key_Return);
        QCOMPARE(field()->text(), QStringLiteral("ns:shop -kind:CronJob"));
        QTRY_COMPARE(outlined(), QStringList(QStringLiteral("shop")));
    }

    void aMisspeltNameIsMendedByAButton()
    {
        focusField();
        QTest::keyClicks(field(), QStringLiteral("ns:shpo"));
        QTRY_VERIFY(bar(QStringLiteral("Nothing fits “ns:shpo”. Did you mean “shop”?")));
        QVERIFY(outlined().isEmpty());
        field()->findChild<QCompleter *>()->popup()->hide();
        QPushButton *use = bar(QStringLiteral("shpo"))->findChild<QPushButton *>();
        QTest::mouseClick(use, Qt::LeftButton);
        QCOMPARE(field()->text(), QStringLiteral("ns:shop"));
        QTRY_COMPARE(outlined(), QStringList(QStringLiteral("shop")));
    }

    void aTextThatIsReplacedAtOnceIsNotTakenForTheOldOne()
    {
        focusField();
        QTest::keyClicks(field(), QStringLiteral("ns:shop kind:Nothing"));
        QTRY_VERIFY(bar(QStringLiteral("Nothing fits “kind:Nothing”.")));
        field()->selectAll();
        QTest::keyClicks(field(), QStringLiteral("a"));
        QTRY_VERIFY(bar(QStringLiteral("fit.")));
        QVERIFY(outlined().size() > 1);
    }

    void aWrongTextIsToldAndFiltersNothing()
    {
        const QStringList before = outlined();
        focusField();
        QTest::keyClicks(field(), QStringLiteral("isolatd:no"));
        QTRY_VERIFY(bar(QStringLiteral("A filter has no \"isolatd\". Did you mean \"isolated\"?")));
        QCOMPARE(field()->toolTip(),
                 QStringLiteral("A filter has no \"isolatd\". Did you mean \"isolated\"?"));
        QCOMPARE(outlined(), before);
    }

    void theTableOfEdgesShowsWhatTouchesTheFiltered()
    {
        auto *table = m_window->findChild<QDockWidget *>(QStringLiteral("edges"))->findChild<QTableView *>();
        const int all = table->model()->rowCount();
        focusField();
        QTest::keyClicks(field(), QStringLiteral("ns:data"));
        QTRY_VERIFY(table->model()->rowCount() < all);
        QVERIFY(table->model()->rowCount() > 0);
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            const QString ends = table->model()->index(row, 0).data().toString()
                + table->model()->index(row, 1).data().toString();
            const bool holdsData
                = ends.contains(QStringLiteral("data")) || ends.contains(QStringLiteral("any namespace"));
            QVERIFY2(holdsData, qPrintable(ends));
        }
    }

    void focusModeFiltersByTheSelectedThing()
    {
        const QStringList before = outlined();
        locate(QStringLiteral("payments/ledger"));
        QTRY_COMPARE(canvas().selectedNodes(), QStringList(QStringLiteral("payments/ledger")));
        QTest::keyClick(&canvas(), Qt::Key_F);
        QCOMPARE(field()->text(), QStringLiteral("near:payments/ledger"));
        QTRY_VERIFY(bar(QStringLiteral("Focus mode")));
        QVERIFY2(m_window->actions().focusMode->isChecked(), "the menu says that it is on");
        QTRY_VERIFY(outlined() != before);
        QVERIFY(outlined().contains(QStringLiteral("payments")));
        QTest::keyClick(&canvas(), Qt::Key_F);
        QCOMPARE(field()->text(), QString());
        QVERIFY(!m_window->actions().focusMode->isChecked());
        QTRY_COMPARE(outlined(), before);
    }

    void whatFitsStaysBrightWhateverIsSelected()
    {
        const QString fitting = QStringLiteral("payments/ledger");
        focusField();
        QTest::keyClicks(field(), QStringLiteral("near:payments/ledger kind:Deployment,StatefulSet"));
        QTRY_VERIFY(bar(QStringLiteral("fit.")));
        field()->findChild<QCompleter *>()->popup()->hide();
        const QImage before = pictureOf(fitting);
        const QImage dimmed = pictureOf(QStringLiteral("shop/cart"));
        clickLineWithout(fitting);
        QVERIFY(pictureOf(fitting) == before);
        QVERIFY(pictureOf(QStringLiteral("shop/cart")) == dimmed);
    }

    void inFocusModeOnlyTheLinesOfTheFocusAreStrong()
    {
        const QString focus = QStringLiteral("payments/ledger");
        locate(focus);
        QTRY_COMPARE(canvas().selectedNodes(), QStringList(focus));
        QTest::keyClick(&canvas(), Qt::Key_F);
        QTRY_VERIFY(bar(QStringLiteral("Focus mode: payments/ledger and what has to do with it, ")));
        QTRY_VERIFY(button(QStringLiteral("End focus mode")));
    }

    void escapeEndsOneThingAfterTheOther()
    {
        const QString focus = QStringLiteral("payments/ledger");
        locate(focus);
        QTRY_COMPARE(canvas().selectedNodes(), QStringList(focus));
        QTest::keyClick(&canvas(), Qt::Key_F);
        QTRY_VERIFY(button(QStringLiteral("End focus mode")));
        QTest::keyClick(&canvas(), Qt::Key_F, Qt::ShiftModifier);
        QTRY_VERIFY(button(QStringLiteral("End blast radius")));
        m_window->canvasPane().sayDone(QStringLiteral("Something was done."));
        QVERIFY(bar(QStringLiteral("Something was done.")));

        QTest::keyClick(&canvas(), Qt::Key_Escape);
        QVERIFY(canvas().selectedNodes().isEmpty());
        QVERIFY(button(QStringLiteral("End blast radius")));
        QTest::keyClick(&canvas(), Qt::Key_Escape);
        QVERIFY(!button(QStringLiteral("End blast radius")));
        QVERIFY(button(QStringLiteral("End focus mode")));
        QTest::keyClick(&canvas(), Qt::Key_Escape);
        QVERIFY(!button(QStringLiteral("End focus mode")));
        QCOMPARE(field()->text(), QString());
        QVERIFY(bar(QStringLiteral("Something was done.")));
        QTest::keyClick(&canvas(), Qt::Key_Escape);
        QVERIFY(!bar(QStringLiteral("Something was done.")));
    }

    void theLocatorSaysWhatAGreyEntryNeeds()
    {
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        auto *chooser = m_window->findChild<QWidget *>(QStringLiteral("targetChooser"));
        QVERIFY(chooser);
        auto *rows = chooser->findChild<RowView *>();
        const QString first = rows->rowModel().row(rows->rowModel().index(0, 0)).key;
        QVERIFY2(!canvas().nodeRect(first).isEmpty(), qPrintable(first));
        auto *typed = chooser->findChild<QLineEdit *>();
        QTest::keyClicks(typed, QStringLiteral("focus mode"));
        QCOMPARE(rows->rowModel().rowCount(), 1);
        const Row row = rows->rowModel().row(rows->rowModel().index(0, 0));
        QVERIFY(row.isDisabled);
        QVERIFY(row.secondary.startsWith(QStringLiteral("Select a workload, a namespace or the Internet")));
        QTest::keyClick(typed, Qt::Key_Return);
        QVERIFY2(chooser->isVisible(), "nothing was chosen");
        QTest::mouseClick(rows->viewport(), Qt::LeftButton, {},
                          rows->visualRect(rows->rowModel().index(0, 0)).center());
        QVERIFY2(chooser->isVisible(), "nothing was chosen");
        QTest::keyClick(typed, Qt::Key_Escape);
        QVERIFY(field()->text().isEmpty());
    }

    void theLocatorFindsThingsAndMenuEntries()
    {
        locate(QStringLiteral("shop/cart"));
        QTRY_VERIFY(canvas().hasFocus());
        const QString cart = QStringLiteral("shop/cart");
        QTRY_COMPARE(canvas().selectedNodes(), QStringList(cart));
        // Where only namespaces are seen, it goes near enough to see the workload.
        canvas().setZoom(0.2);
        canvas().clearSelection();
        locate(cart);
        QTRY_COMPARE(canvas().selectedNodes(), QStringList(cart));
        QVERIFY(canvas().view().level() >= DetailLevel::Workloads);
        QVERIFY(canvas().rect().contains(canvas().nodeRect(cart).toRect()));
        const QWidget *problems = m_window->findChild<QDockWidget *>(QStringLiteral("problems"))
                                      ->findChild<RowView *>()
                                      ->viewport();
        QVERIFY(problems->visibleRegion().isEmpty());
        locate(QStringLiteral("problems"));
        QTRY_VERIFY(!problems->visibleRegion().isEmpty());
    }
};

QTEST_MAIN(TestFilter)
#include "tst_filter.moc"
