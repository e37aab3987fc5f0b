// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "app/support/in_dialog.h"
#include "app/support/small_project.h"
#include "app/support/test_window.h"
#include "canvas/canvas_widget.h"
#include "design/design_edits.h"
#include "panels/row_view.h"
#include "panels/sign_label.h"
#include "panels/source_panel.h"
#include "support/style.h"
#include "window/canvas_pane.h"
#include "window/notice_bar.h"

#include <QDockWidget>
#include <QFileDialog>
#include <QImage>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

#include <algorithm>
#include <cstdlib>
#include <set>

using namespace drawbridge::app;

namespace {

/// How far apart the two are; nothing if they touch.
int gap(const QRect &one, const QRect &other)
{
    const int across = std::max({0, one.left() - other.right(), other.left() - one.right()});
    const int down = std::max({0, one.top() - other.bottom(), other.top() - one.bottom()});
    return std::max(across, down);
}

} // namespace

/// Where the real window puts things, and how it shows who has the keyboard.
class TestWindowStyle : public QObject {
    Q_OBJECT

private:
    TestWindow m_window;

    CanvasWidget &canvas() const { return m_window->canvasPane().canvas(); }
    QRect placeOf(const QString &key) const
    {
        const QRectF rect = canvas().nodeRect(key);
        return {canvas().mapToGlobal(rect.topLeft().toPoint()), rect.size().toSize()};
    }

private slots:
    void init()
    {
        applyAppearance(*qApp, Appearance::Light);
        m_window.show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window.open(QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/resources/samples/harbour"));
    }
    void cleanup() { m_window.close(); }

    void theMenuBarTellsWhatIsOpenAndLeavesTheMenusTheirRoom()
    {
        const auto *name = m_window->menuBar()->findChild<QLabel *>(QStringLiteral("projectName"));
        QTRY_VERIFY(name->isVisible());
        QCOMPARE(name->text(), QStringLiteral("harbour, design.drawbridge"));
        const auto areMenusWhole = [&] {
            const QMenuBar &bar = *m_window->menuBar();
            const auto *more = bar.findChild<QToolButton *>(QStringLiteral("qt_menubar_ext_button"));
            return !more->isVisible() && bar.actionGeometry(bar.actions().last()).right() < name->x();
        };
        QVERIFY(areMenusWhole());
        const QRect menu = m_window->menuBar()->actionGeometry(m_window->menuBar()->actions().first());
        QVERIFY(std::abs(name->geometry().center().y() - menu.center().y()) <= 1);
        m_window->document().apply(QStringLiteral("Deny"), withDefaultDeny(m_window->document().design()));
        QCOMPARE(name->text(), QStringLiteral("harbour, design.drawbridge (modified)"));
        QVERIFY(name->width() >= name->fontMetrics().horizontalAdvance(name->text()));
        m_window->document().undoStack()->undo();
        QCOMPARE(name->accessibleName(), QStringLiteral("Open project: harbour, design.drawbridge"));
        QTemporaryDir parent;
        const QString folder = parent.filePath(QString(200, QLatin1Char('m')));
        QVERIFY(QDir().mkpath(folder));
        writeSmallFolder(folder);
        m_window->resize(1024, 768);
        m_window.open(folder);
        QTRY_VERIFY(name->text().startsWith(QStringLiteral("mmm")));
        QVERIFY(areMenusWhole());
        QVERIFY(name->width() > 100 && name->geometry().right() < m_window->menuBar()->width());
        m_window->resize(m_window->minimumSizeHint().width(), 768);
        QVERIFY(areMenusWhole());
        m_window->actions().closeFolder->trigger();
        QTRY_VERIFY(!name->isVisible());
    }

    void theNextPanelGetsTheKeyboard()
    {
        canvas().setFocus();
        std::set<const QWidget *> visited;
        for (int i = 0; i < 12 && !(i > 0 && canvas().hasFocus()); ++i) {
            visited.insert(QApplication::focusWidget());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
        }
        QVERIFY(canvas().hasFocus());
        // At least the outline, the Inspector, the policies and the canvas.
        QVERIFY2(visited.size() >= 4, qPrintable(QString::number(visited.size())));
        QTest::keyClick(&canvas(), Qt::Key_F6);
        const QWidget *next = QApplication::focusWidget();
        QVERIFY(next != &canvas());
        const auto *dock = m_window->findChild<QDockWidget *>(QStringLiteral("outline"));
        QVERIFY(dock->isAncestorOf(next));
        // The ring is above it, along its edge.
        const QPoint corner = next->mapTo(m_window.get(), QPoint(next->width() / 2, 0));
        QTRY_COMPARE(m_window->grab().toImage().pixelColor(corner).rgb(), lightTheme().accent.rgb());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6, Qt::ShiftModifier);
        QVERIFY(canvas().hasFocus());
    }

    void theEditorOfATypedEdgePointsAtItsEnd()
    {
        const QString from = QStringLiteral("shop/catalogue");
        QString to;
        for (const char *key : {"data/broker", "edge/proxy", "batch/invoice-run", "monitoring/grafana"}) {
            const QString other = QString::fromLatin1(key);
            if (to.isEmpty() || gap(placeOf(other), placeOf(from)) > gap(placeOf(to), placeOf(from)))
                to = other;
        }
        m_window->selection().selectKeys({from});
        canvas().setFocus();
        QTest::keyClick(&canvas(), Qt::Key_E);
        QTest::keyClicks(QApplication::focusWidget(), to);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        auto *editor = m_window->findChild<QWidget *>(QStringLiteral("portEditor"));
        QVERIFY(editor);
        const QRect place(editor->mapToGlobal(QPoint()), editor->size());
        constexpr int kNear = 8;
        QVERIFY(gap(place, placeOf(to)) <= kNear);
        QVERIFY(gap(place, placeOf(from)) > kNear);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    }

    void aListIsAsHighAsItsRows()
    {
        m_window->selection().selectKeys({QStringLiteral("shop/frontend")});
        canvas().setFocus();
        QTest::keyClick(&canvas(), Qt::Key_E);
        const auto *chooser = m_window->findChild<QWidget *>(QStringLiteral("targetChooser"));
        QVERIFY(chooser);
        const auto &rows = *chooser->findChild<RowView *>();
        const int whole = chooser->height();
        const int top = chooser->y();
        QVERIFY(rows.model()->rowCount() > 12);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("shop/sear"));
        QCOMPARE(rows.model()->rowCount(), 2);
        QTRY_VERIFY(rows.height() < 3 * rows.visualRect(rows.model()->index(0, 0)).height());
        QVERIFY(chooser->height() < whole / 2);
        QCOMPARE(chooser->y(), top);
        for (int i = 0; i < 9; ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backspace);
        QTRY_COMPARE(chooser->height(), whole);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    }

    void aQuestionStaysAboveThePanelWhoseTabIsChosen()
    {
        m_window->selection().selectKeys({QStringLiteral("shop/frontend")});
        canvas().setFocus();
        QTest::keyClick(&canvas(), Qt::Key_E);
        auto *chooser = m_window->findChild<QWidget *>(QStringLiteral("targetChooser"));
        QVERIFY(chooser);
        auto *dock = m_window->findChild<QDockWidget *>(QStringLiteral("edges"));
        const QWidget *policies = m_window->findChild<QDockWidget *>(QStringLiteral("policies"));
        const QRect bottom(policies->mapTo(m_window.get(), QPoint()), policies->size());
        chooser->move(bottom.left(), bottom.bottom() - chooser->height());
        dock->raise();
        const QPoint beside = bottom.bottomRight() - QPoint(40, 40);
        QTRY_VERIFY(dock->isAncestorOf(m_window->childAt(beside)));
        const QPoint inside(bottom.left() + 60, bottom.bottom() - 60);
        QTRY_VERIFY(chooser->isAncestorOf(m_window->childAt(inside)) || m_window->childAt(inside) == chooser);
        QTest::keyClick(chooser->focusWidget(), Qt::Key_Escape);
    }

    void aPanelThatIsLeftAloneHasItsTitle()
    {
        const auto dock = [this](const char *name) {
            return m_window->findChild<QDockWidget *>(QString::fromLatin1(name));
        };
        const auto hasTitle = [&] { return dock("changes")->titleBarWidget()->height() > 10; };
        QVERIFY(!hasTitle());
        dock("inspector")->hide();
        QTRY_VERIFY(hasTitle());
        dock("inspector")->show();
        QTRY_VERIFY(!hasTitle());
    }

    void theHeadOfAPanelClosesAndMovesIt()
    {
        const auto dock = [this](const char *name) {
            return m_window->findChild<QDockWidget *>(QString::fromLatin1(name));
        };
        const auto button = [this](const QString &name) {
            QToolButton *found = nullptr;
            for (auto *each : m_window->findChildren<QToolButton *>()) {
                if (each->isVisible() && each->accessibleName() == name)
                    found = each;
            }
            return found;
        };
        QTRY_VERIFY(button(QStringLiteral("Close Policies")));
        QVERIFY2(!button(QStringLiteral("Close Matrix")), "only that of the panel in front");
        dock("matrix")->raise();
        QTRY_VERIFY(button(QStringLiteral("Close Matrix")));
        auto *close = button(QStringLiteral("Close Matrix"));
        QVERIFY(close->focusPolicy() & Qt::TabFocus);
        QVERIFY(!close->toolTip().isEmpty());
        QTest::mouseClick(close, Qt::LeftButton);
        QTRY_VERIFY(dock("matrix")->isHidden());
        QVERIFY(!dock("matrix")->toggleViewAction()->isChecked());
        const auto choose = [&](const QString &panel, const QString &entry) {
            QToolButton *more = button(QStringLiteral("What to do with the panel ") + panel);
            QVERIFY2(more, qPrintable(panel));
            more->setFocus();
            QTest::keyClick(more, Qt::Key_Space);
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            QVERIFY(menu);
            const auto actions = menu->actions();
            const auto found = std::ranges::find(actions, entry, &QAction::text);
            QVERIFY2(found != actions.end(), qPrintable(entry));
            QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(*found).center());
        };
        m_window->resizeDocks({dock("inspector")}, {400}, Qt::Horizontal);
        choose(QStringLiteral("Outline"), QStringLiteral("Move to the ri&ght"));
        QTRY_COMPARE(m_window->dockWidgetArea(dock("outline")), Qt::RightDockWidgetArea);
        QTRY_VERIFY(button(QStringLiteral("Close Outline")));
        choose(QStringLiteral("Outline"), QStringLiteral("&Detach from the window"));
        QTRY_VERIFY(dock("outline")->isFloating());
        QTRY_VERIFY(dock("outline")->titleBarWidget()->height() > 10);
        choose(QStringLiteral("Outline"), QStringLiteral("&Put back into the window"));
        QTRY_VERIFY(!dock("outline")->isFloating());
        choose(QStringLiteral("Outline"), m_window->actions().resetArrangement->text());
        QTRY_COMPARE(m_window->dockWidgetArea(dock("outline")), Qt::LeftDockWidgetArea);
        QTRY_VERIFY(!dock("matrix")->isHidden());
    }

    void theStatusBarHasSignsAndLinesBetweenItsParts()
    {
        const auto labelWith = [this](const QString &part) -> const SignLabel * {
            for (const auto *each : m_window->statusBar()->findChildren<SignLabel *>()) {
                if (each->isVisible() && each->text().contains(part))
                    return each;
            }
            return nullptr;
        };
        QTRY_VERIFY_WITH_TIMEOUT(labelWith(QStringLiteral("Proven")), 60000);
        QCOMPARE(labelWith(QStringLiteral("Proven"))->sign(), QStringLiteral("proven"));
        QCOMPARE(labelWith(QStringLiteral("pairs allowed"))->sign(), QStringLiteral("check"));
        QCOMPARE(labelWith(QStringLiteral("problem"))->sign(), QStringLiteral("problems"));
        const auto hasLine = [](const SignLabel *label) {
            const QImage image = const_cast<SignLabel *>(label)->grab().toImage();
            return image.pixelColor(0, image.height() / 2) == lightTheme().line;
        };
        QVERIFY(!hasLine(labelWith(QStringLiteral("pairs allowed"))));
        QVERIFY(hasLine(labelWith(QStringLiteral("workload(s)"))));
        QVERIFY(!hasLine(labelWith(QStringLiteral("Proven"))));
        QVERIFY(hasLine(labelWith(QStringLiteral("CNI profile"))));
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
        QTRY_COMPARE(labelWith(QStringLiteral("pairs allowed"))->sign(), QString());
    }

    void withDifferenceThePanelGoesThatCameWithIt()
    {
        const auto isInFront = [this](const char *name) {
            return m_window->findChild<QDockWidget *>(QString::fromLatin1(name))
                ->property("isInFront")
                .toBool();
        };
        const auto press = [this](Qt::Key key) { QTest::keyClick(m_window.get(), key, Qt::ControlModifier); };
        QTRY_VERIFY(isInFront("inspector"));
        press(Qt::Key_3);
        QTRY_VERIFY(isInFront("changes") && !isInFront("inspector"));
        press(Qt::Key_2);
        QTRY_VERIFY(isInFront("inspector") && !isInFront("changes"));
        // Who has looked at the changes before keeps them.
        m_window->findChild<QDockWidget *>(QStringLiteral("changes"))->raise();
        QTRY_VERIFY(isInFront("changes"));
        press(Qt::Key_3);
        press(Qt::Key_1);
        QCoreApplication::processEvents();
        QVERIFY(isInFront("changes"));
    }

    void picturesAreForPaper()
    {
        applyAppearance(*qApp, Appearance::Dark);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("canvas.png"));
        saveAs(path, [this] { m_window->actions().exportPicture->trigger(); });
        QTRY_VERIFY(QFileInfo::exists(path));
        const auto *bar
            = m_window->centralWidget()->findChild<NoticeBar *>(QString(), Qt::FindDirectChildrenOnly);
        QVERIFY(bar->isVisible());
        QCOMPARE(bar->text(), QStringLiteral("The canvas was written to %1.").arg(path));
        inDialog<QFileDialog>(
            [this] { m_window->actions().exportPicture->trigger(); },
            [&folder](const QFileDialog &next) { QCOMPARE(next.directory(), QDir(folder.path())); });
        const QImage picture(path);
        QVERIFY(!picture.isNull());
        QCOMPARE(picture.pixelColor(0, 0), QColor(Qt::white));
        for (int y = 0; y < picture.height(); y += 3) {
            for (int x = 0; x < picture.width(); ++x) {
                const QColor color = picture.pixelColor(x, y);
                QVERIFY(color.red() == color.green() && color.green() == color.blue());
            }
        }
    }

    void stepsOfTheHistoryBeginWhereOtherPanelsDo()
    {
        auto *dock = m_window->findChild<QDockWidget *>(QStringLiteral("history"));
        dock->raise();
        auto *steps = dock->findChild<QListView *>();
        QTRY_VERIFY(!steps->viewport()->visibleRegion().isEmpty());
        const QImage row = steps->viewport()->grab(steps->visualRect(steps->model()->index(0, 0))).toImage();
        const QColor ground = row.pixelColor(2, row.height() / 2);
        const auto isInk = [&](int x) {
            for (int y = 2; y < row.height() - 2; ++y) {
                if (row.pixelColor(x, y) != ground)
                    return true;
            }
            return false;
        };
        int first = 2;
        while (first < row.width() - 2 && !isInk(first))
            ++first;
        QVERIFY2(first >= 14 && first <= 16, qPrintable(QString::number(first)));
    }

    void anEmptySourceSaysSoInTheMiddle()
    {
        auto *dock = m_window->findChild<QDockWidget *>(QStringLiteral("source"));
        dock->raise();
        const auto *panel = m_window->findChild<SourcePanel *>();
        QTRY_VERIFY(panel->isVisible());
        const auto labels = panel->findChildren<QLabel *>();
        const auto shown
            = std::ranges::find_if(labels, [](const QLabel *label) { return label->isVisible(); });
        QVERIFY(shown != labels.end());
        QCOMPARE((*shown)->alignment(), Qt::AlignCenter);
        QVERIFY((*shown)->geometry().contains(panel->rect().center()));
    }
};

QTEST_MAIN(TestWindowStyle)
#include "tst_window_style.moc"
