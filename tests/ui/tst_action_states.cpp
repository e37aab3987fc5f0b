// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "app/support/small_project.h"
#include "app/support/test_window.h"
#include "canvas/canvas_widget.h"
#include "design/design_edits.h"
#include "window/actions.h"
#include "window/canvas_pane.h"

#include <QApplication>
#include <QClipboard>
#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge;
using namespace drawbridge::app;

namespace {

const auto kWeb = QStringLiteral("shop/web");
const auto kCart = QStringLiteral("shop/cart");
const auto kShop = QStringLiteral("shop/*");

} // namespace

/// Entries are grey exactly while they can do nothing, and their keys say why.
class TestActionStates : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { writeSmallFolder(m_folder.path()); }
    void init()
    {
        QApplication::clipboard()->clear();
        m_window.show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window.open(m_folder.path());
        m_window->document().apply(QStringLiteral("Draw"), withEdge(Design(), webToCart()));
        QTRY_VERIFY(m_window->runner().isCurrent());
        canvas().setFocus();
    }
    void cleanup() { m_window.close(); }

    void withoutASelectionNothingIsOfferedForOne()
    {
        QCOMPARE(offered(), QStringLiteral("fold all"));
        m_window->selection().selectKeys({kWeb});
        m_window->selection().clear();
        QCOMPARE(offered(), QStringLiteral("fold all"));
    }

    void aWorkloadIsAStartButNoEdge()
    {
        m_window->selection().selectKeys({kCart});
        QCOMPARE(offered(), QStringLiteral("draw, copy, focus, reach, tidy, fold, fold all"));
        actions().copyEdges->trigger();
        QCOMPARE(offered(), QStringLiteral("draw, copy, paste, focus, reach, tidy, fold, fold all"));
    }

    void twoWorkloadsCanBeExplained()
    {
        m_window->selection().selectKeys({kWeb, kCart});
        QVERIFY(actions().explain->isEnabled());
        QVERIFY(!actions().editEdge->isEnabled());
        QVERIFY(!actions().copyEdges->isEnabled());
    }

    void anEdgeCanBeEditedAndRemoved()
    {
        m_window->canvasPane().selectConnections({{webToCart().from, webToCart().to}});
        QCOMPARE(offered(), QStringLiteral("draw, edit, explain, remove, copy, fold all"));
        m_window->document().undoStack()->undo();
        QTRY_VERIFY(!actions().editEdge->isEnabled());
    }

    void whatIsFoldedCanOnlyBeUnfolded()
    {
        m_window->selection().selectKeys({kShop});
        QVERIFY(actions().fold->isEnabled());
        QVERIFY(!actions().unfold->isEnabled());
        actions().fold->trigger();
        QVERIFY(!actions().fold->isEnabled());
        QVERIFY(actions().unfold->isEnabled());
        QVERIFY(actions().unfoldAll->isEnabled());
    }

    void theKeysOfGreyEntriesSayWhatIsMissing_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::addColumn<QString>("word");
        const Qt::KeyboardModifiers none = Qt::NoModifier;
        const Qt::KeyboardModifiers control = Qt::ControlModifier;
        QTest::newRow("edit") << Qt::Key_F2 << none << QStringLiteral("Select an edge first");
        QTest::newRow("explain") << Qt::Key_I << control << QStringLiteral("two workloads first");
        QTest::newRow("draw") << Qt::Key_E << none << QStringLiteral("the edge begins there");
        QTest::newRow("remove") << Qt::Key_Delete << none << QStringLiteral("can be removed");
        QTest::newRow("copy") << Qt::Key_C << control << QStringLiteral("to copy edges");
        QTest::newRow("paste") << Qt::Key_V << control << QStringLiteral("no edges to paste");
        QTest::newRow("focus") << Qt::Key_F << none << QStringLiteral("the Internet first");
        QTest::newRow("tidy") << Qt::Key_T << none << QStringLiteral("laid out anew");
        QTest::newRow("fold") << Qt::Key_Minus << none << QStringLiteral("nothing to fold");
    }
    void theKeysOfGreyEntriesSayWhatIsMissing()
    {
        QFETCH(Qt::Key, key);
        QFETCH(Qt::KeyboardModifiers, modifiers);
        QFETCH(QString, word);
        QTest::keyClick(&canvas(), key, modifiers);
        QVERIFY2(m_window->canvasPane().changeText().contains(word),
                 qPrintable(m_window->canvasPane().changeText()));
    }

    void aGreyEntrySaysInTheStatusBarWhatItNeeds()
    {
        QVERIFY(actions().editEdge->statusTip().startsWith(QStringLiteral("Select an edge first")));
        m_window->canvasPane().selectConnections({{webToCart().from, webToCart().to}});
        QCOMPARE(actions().editEdge->statusTip(), QStringLiteral("Change the traffic of the selected edge"));
    }

private:
    Actions &actions() const { return m_window->actions(); }
    CanvasWidget &canvas() const { return m_window->canvasPane().canvas(); }

    QString offered() const
    {
        const std::vector<std::pair<QAction *, const char *>> all {
            {actions().drawEdge, "draw"},      {actions().editEdge, "edit"},
            {actions().explain, "explain"},    {actions().remove, "remove"},
            {actions().copyEdges, "copy"},     {actions().pasteEdges, "paste"},
            {actions().sayMeaning, "meaning"}, {actions().focusMode, "focus"},
            {actions().blastRadius, "reach"},  {actions().tidySelection, "tidy"},
            {actions().fold, "fold"},          {actions().unfold, "unfold"},
            {actions().foldAll, "fold all"},   {actions().unfoldAll, "unfold all"}};
        QStringList names;
        for (const auto &[action, name] : all) {
            if (action->isEnabled())
                names.append(QString::fromLatin1(name));
        }
        return names.join(QLatin1String(", "));
    }

    QTemporaryDir m_folder;
    TestWindow m_window;
};

QTEST_MAIN(TestActionStates)
#include "tst_action_states.moc"
