// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "app/support/small_project.h"
#include "app/support/test_window.h"
#include "canvas/canvas_widget.h"
#include "design/design_edits.h"
#include "support/style.h"
#include "window/canvas_pane.h"

#include <QActionGroup>
#include <QContextMenuEvent>
#include <QImage>
#include <QMenu>
#include <QMenuBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace drawbridge;
using namespace drawbridge::app;

namespace {

constexpr int kPatienceMilliseconds = 60000;
const auto kWeb = QStringLiteral("shop/web");

/// What somebody in front of the window can see of it.
struct Seen {
    QImage window;
    int step = 0;
    bool isFullScreen = false;
    friend bool operator==(const Seen &, const Seen &) = default;
};

/// All entries of the menu and of the menus in it.
QList<QAction *> entriesOf(const QMenu &menu)
{
    QList<QAction *> entries;
    for (QAction *action : menu.actions()) {
        if (action->menu())
            entries += entriesOf(*action->menu());
        else if (!action->isSeparator())
            entries.append(action);
    }
    return entries;
}

/// Of several entries that exclude each other, the one that is in force.
bool isInForce(const QAction &action)
{
    return action.actionGroup() && action.isChecked();
}

} // namespace

/// Whatever is selected: what a menu offers does something that can be seen, or says why it does not.
class TestEveryEntry : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QApplication::setCursorFlashTime(0);
        writeSmallFolder(m_folder.path());
        applyAppearance(*qApp, Appearance::Light);
    }

    void init()
    {
        m_window.show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->resize(1280, 800);
        const QString state = QString::fromLatin1(QTest::currentDataTag());
        if (state == QLatin1String("no folder"))
            return;
        m_window.open(m_folder.path());
        Design design = *withEdge(m_window->document().design(), webToCart());
        design.postures.clear();
        m_window->document().apply(QStringLiteral("Draw"), design);
        m_step = m_window->document().undoStack()->index();
        settle();
    }

    void cleanup() { m_window.close(); }

    void theMenusAreNeverSilent_data() { addStates(); }
    void theMenusAreNeverSilent()
    {
        QStringList silent;
        for (QAction *entry : menuEntries()) {
            bringAbout();
            // Leaves, or opens another folder.
            const auto &actions = m_window->actions();
            if (!entry->isEnabled() || isInForce(*entry) || entry == actions.quit
                || entry == actions.closeFolder || entry == actions.openExample)
                continue;
            if (!isSeen([entry] { entry->trigger(); }))
                silent.append(entry->text());
        }
        QCOMPARE(silent.join(QLatin1String(", ")), QString());
    }

    void theMenuOfTheCanvasIsNeverSilent_data() { addStates(); }
    void theMenuOfTheCanvasIsNeverSilent()
    {
        if (QString::fromLatin1(QTest::currentDataTag()) == QLatin1String("no folder"))
            return;
        QStringList silent;
        for (int i = 0;; ++i) {
            bringAbout();
            QString text;
            const bool wasSeen = isSeen([&] { text = takeFromMenu(i); });
            if (text.isEmpty())
                break;
            if (!wasSeen && text != QLatin1String("-"))
                silent.append(text);
        }
        QCOMPARE(silent.join(QLatin1String(", ")), QString());
    }

private:
    static void addStates()
    {
        QTest::addColumn<QString>("key");
        QTest::newRow("no folder") << QString();
        QTest::newRow("nothing selected") << QString();
        QTest::newRow("workload") << kWeb;
        QTest::newRow("edge") << QStringLiteral("edge");
        QTest::newRow("namespace") << QStringLiteral("shop/*");
        QTest::newRow("external") << QStringLiteral("internet");
    }

    QList<QAction *> menuEntries() const
    {
        QList<QAction *> entries;
        for (const QAction *menu : m_window->menuBar()->actions())
            entries += entriesOf(*menu->menu());
        return entries;
    }

    CanvasWidget &canvas() const { return m_window->canvasPane().canvas(); }

    void settle() const
    {
        if (m_window->document().isOpen())
            QTRY_VERIFY_WITH_TIMEOUT(m_window->runner().isCurrent() && m_window->runner().proof(),
                                     kPatienceMilliseconds);
        QTest::qWait(20);
    }

    /// The state that the row is about.
    void bringAbout() const
    {
        if (!m_window->document().isOpen())
            return;
        m_window->document().undoStack()->setIndex(m_step);
        m_window->actions().viewDesigned->trigger();
        m_window->actions().selectTool->trigger();
        QFETCH(QString, key);
        if (key == QLatin1String("edge"))
            m_window->canvasPane().selectConnections({{webToCart().from, webToCart().to}});
        else
            m_window->selection().selectKeys(key.isEmpty() ? QStringList() : QStringList(key));
        canvas().fit();
        canvas().zoomBy(0.8, canvas().rect().center());
        canvas().setFocus();
        settle();
    }

    Seen look() const
    {
        return {m_window->grab().toImage(), m_window->document().undoStack()->index(),
                m_window->isFullScreen()};
    }

    /// Whether doing it changes what is seen, or asks something.
    bool isSeen(const std::function<void()> &act) const
    {
        const Seen before = look();
        bool hasAsked = false;
        QTimer dialogs;
        connect(&dialogs, &QTimer::timeout, this, [&hasAsked] {
            if (auto *dialog = QApplication::activeModalWidget()) {
                hasAsked = true;
                dialog->close();
            }
        });
        dialogs.start(10);
        act();
        QTest::qWait(30);
        dialogs.stop();
        const bool isOther = hasAsked || !(look() == before);
        for (QWidget *other : QApplication::topLevelWidgets()) {
            if (other->isWindow() && other->isVisible() && other != m_window.get())
                other->close();
        }
        if (QWidget *focus = QApplication::focusWidget(); focus && focus->inherits("QLineEdit"))
            QTest::keyClick(focus, Qt::Key_Escape);
        return isOther;
    }

    /// Takes an entry of the menu of what is selected; its text, "-" if it cannot be taken, nothing if there
    /// are no more.
    QString takeFromMenu(int index) const
    {
        QString text;
        QTimer::singleShot(50, this, [&text, index] {
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            if (!menu)
                return;
            const QList<QAction *> entries = entriesOf(*menu);
            if (index < entries.size()) {
                QAction *entry = entries[index];
                text = entry->isEnabled() ? entry->text() : QStringLiteral("-");
                if (entry->isEnabled())
                    menu->setActiveAction(entry);
            }
            if (text.isEmpty() || text == QLatin1String("-"))
                menu->close();
            else
                QTest::keyClick(menu, Qt::Key_Return);
        });
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
        QApplication::sendEvent(&canvas(), &event);
        return text;
    }

    QTemporaryDir m_folder;
    TestWindow m_window;
    int m_step = 0;
};

QTEST_MAIN(TestEveryEntry)
#include "tst_every_entry.moc"
