// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "app/support/small_project.h"
#include "app/support/test_window.h"
#include "design/design_edits.h"
#include "window/actions.h"
#include "window/canvas_pane.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QDockWidget>
#include <QMenu>
#include <QMenuBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QWhatsThis>

#include <functional>

using namespace drawbridge;
using namespace drawbridge::app;

namespace {

const auto kWeb = QStringLiteral("shop/web");
const auto kCart = QStringLiteral("shop/cart");
const auto kShop = QStringLiteral("shop/*");
const EdgeEndpoint kApiServer = ExternalEndpoint {WellKnownExternal::ApiServer};

/// An entry by its place, since some menus make their entries anew each time that they show.
struct Entry {
    QString path;
    QMenu *menu;
    qsizetype place;

    QAction &action() const { return *menu->actions().at(place); }
};

void collect(const QString &path, QMenu *menu, std::vector<Entry> &entries)
{
    emit menu->aboutToShow();
    const QList<QAction *> actions = menu->actions();
    for (qsizetype place = 0; place < actions.size(); ++place) {
        const QAction &action = *actions[place];
        const QString here = path + QLatin1Char('/') + action.text().remove(QLatin1Char('&'));
        if (action.menu())
            collect(here, action.menu(), entries);
        else if (!action.isSeparator() && action.isVisible())
            entries.push_back({here, menu, place});
    }
}

std::vector<Entry> entriesOf(const MainWindow &window)
{
    std::vector<Entry> entries;
    for (const QAction *top : window.menuBar()->actions())
        collect(top->text().remove(QLatin1Char('&')), top->menu(), entries);
    return entries;
}

/// Everything that somebody may see or hear of.
struct Seen {
    QImage picture;
    QStringList windows;
    QStringList checked;
    QString clipboard;
    const QWidget *focus = nullptr;
    int undoIndex = 0;
    bool asksWhatThisIs = false;
    friend bool operator==(const Seen &, const Seen &) = default;
};

} // namespace

/// Every entry of every menu, chosen with the keyboard, does something that is seen.
class TestMenuWalk : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QApplication::setCursorFlashTime(0);
        writeSmallFolder(m_folder.path());
        write(QStringLiteral("kustomization.yaml"), "resources: [shop.yaml, policy.yaml]\n");
        write(QStringLiteral("policy.yaml"),
              "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\n"
              "metadata: {name: web, namespace: shop}\n"
              "spec:\n  podSelector: {matchLabels: {app: web}}\n  policyTypes: [Ingress]\n"
              "  ingress: [{from: [{namespaceSelector: {matchLabels: {team: front}}}]}]\n");
    }
    void init()
    {
        m_window.show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window.open(m_folder.path());
    }
    void cleanup() { m_window.close(); }

    void everyEntryDoesSomethingThatIsSeen_data()
    {
        QTest::addColumn<std::size_t>("index");
        init();
        const std::vector<Entry> entries = entriesOf(*m_window);
        for (std::size_t i = 0; i < entries.size(); ++i)
            QTest::newRow(qPrintable(entries[i].path)) << i;
        cleanup();
    }
    void everyEntryDoesSomethingThatIsSeen()
    {
        QFETCH(std::size_t, index);
        makeThingsToUndoAndRedo();
        const Entry entry = entriesOf(*m_window).at(index);
        makePossible(entry.action());
        QVERIFY2(entry.action().isEnabled(), "there is a state in which it is possible");
        const Seen before = settled();
        if (!hasOpenedDialog(entry))
            QTRY_VERIFY(!m_window->isVisible() || staysOtherThan(before));
    }

private:
    void makeThingsToUndoAndRedo()
    {
        AllowedEdge outward = webToCart();
        outward.to = kApiServer;
        const AllowedEdge other = edgeOn("shop", "cart", "web", 9090);
        m_window->document().apply(QStringLiteral("Draw"), withEdge(m_window->document().design(), outward));
        m_window->document().apply(QStringLiteral("Draw"),
                                   withEdge(m_window->document().design(), webToCart()));
        m_window->document().apply(QStringLiteral("Draw"), withEdge(m_window->document().design(), other));
        m_window->document().undoStack()->undo();
        m_window->selection().selectKeys({kWeb});
        m_window->actions().copyEdges->trigger();
        m_window->selection().clear();
        m_window->actions().zoomIn->trigger();
        for (QDockWidget *dock : m_window->findChildren<QDockWidget *>()) {
            if (dock->objectName() == QLatin1String("source"))
                dock->close();
        }
    }

    /// Selects what the entry needs, and makes something else the case where it would change nothing.
    void makePossible(const QAction &action)
    {
        const std::vector<std::function<void()>> states {
            [] {},
            [this] { m_window->selection().selectKeys({kCart}); },
            [this] {
                m_window->selection().selectKeys({kWeb, kCart});
            },
            [this] {
                m_window->canvasPane().selectConnections({{webToCart().from, webToCart().to}});
            },
            [this] { m_window->selection().selectKeys({kShop}); },
            [this] { m_window->actions().fold->trigger(); },
            [this] { m_window->selection().selectKeys({QString::fromStdString(toString(kApiServer))}); },
        };
        for (const auto &enter : states) {
            enter();
            QTRY_VERIFY(m_window->runner().isCurrent());
            if (action.isEnabled())
                break;
        }
        if (!action.isChecked() || !action.actionGroup())
            return;
        for (QAction *other : action.actionGroup()->actions()) {
            if (other != &action && other->isEnabled()) {
                other->trigger();
                break;
            }
        }
    }

    void write(const QString &name, const QByteArray &text) const
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    Seen seen() const
    {
        Seen now {m_window->grab().toImage(),
                  {},
                  {},
                  QApplication::clipboard()->text(),
                  QApplication::focusWidget(),
                  m_window->document().undoStack()->index(),
                  QWhatsThis::inWhatsThisMode()};
        for (const QWidget *window : QApplication::topLevelWidgets()) {
            if (window->isVisible())
                now.windows << QString::fromLatin1(window->metaObject()->className());
        }
        for (const QAction *action : m_window->findChildren<QAction *>()) {
            if (action->isChecked())
                now.checked << action->text();
        }
        return now;
    }

    /// As the window looks once nothing changes any more.
    Seen settled() const
    {
        constexpr int kRestMilliseconds = 80;
        constexpr int kMostRests = 120;
        Seen before = seen();
        for (int rest = 0; rest < kMostRests; ++rest) {
            QTest::qWait(kRestMilliseconds);
            Seen now = seen();
            if (now == before && m_window->runner().isCurrent())
                break;
            before = std::move(now);
        }
        return before;
    }

    /// Chooses the entry in its menu. A dialog that it opens is closed.
    bool hasOpenedDialog(const Entry &entry)
    {
        bool isOpened = false;
        QTimer look;
        connect(&look, &QTimer::timeout, &look, [&isOpened] {
            auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
            if (!dialog || !dialog->isVisible())
                return;
            isOpened = true;
            dialog->reject();
        });
        look.start(50);
        entry.menu->popup(m_window->mapToGlobal(QPoint(40, 40)));
        entry.menu->setActiveAction(&entry.action());
        QTest::keyClick(entry.menu, Qt::Key_Return);
        return isOpened;
    }

    /// A tip in the status bar that comes and goes with the menu does not count.
    bool staysOtherThan(const Seen &before) const
    {
        constexpr int kAWhileMilliseconds = 100;
        if (seen() == before)
            return false;
        QTest::qWait(kAWhileMilliseconds);
        return !m_window->isVisible() || !(seen() == before);
    }

    QTemporaryDir m_folder;
    TestWindow m_window;
};

QTEST_MAIN(TestMenuWalk)
#include "tst_menu_walk.moc"
