// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "app/support/test_window.h"
#include "canvas/canvas_widget.h"
#include "canvas/legend_strip.h"
#include "design/design_edits.h"
#include "models/edge_table_model.h"
#include "panels/code_view.h"
#include "panels/inspector_panel.h"
#include "panels/policies_panel.h"
#include "panels/row_view.h"
#include "window/canvas_pane.h"

#include <QDockWidget>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace drawbridge;
using namespace drawbridge::app;

namespace {

const auto kCart = QStringLiteral("shop/cart");
const auto kFrontend = QStringLiteral("shop/frontend");
const auto kGateway = QStringLiteral("payments/gateway");

} // namespace

/// What is selected together in one panel is selected together in all, with real keys and clicks on the real
/// window over the example cluster.
class TestLinkedSelection : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_window.show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window.open(QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/resources/samples/harbour"));
    }
    void cleanup() { m_window.close(); }

    void workloadsOfTheCanvasAreMarkedInTheOutline()
    {
        for (const QString &key : {kFrontend, kCart, kGateway})
            clickNode(key, key == kFrontend ? Qt::NoModifier : Qt::ControlModifier);
        QCOMPARE(m_window->selection().keys(), QStringList({kFrontend, kCart, kGateway}));
        QCOMPARE(marked(outline()), QStringList({kGateway, kCart, kFrontend}));
        clickNode(kCart, Qt::ControlModifier);
        QCOMPARE(marked(outline()), QStringList({kGateway, kFrontend}));
    }

    void theInspectorIsAboutAllThatIsSelected()
    {
        clickNode(kFrontend, Qt::NoModifier);
        const auto *inspector = m_window->findChild<InspectorPanel *>();
        const auto says = [inspector](const QString &text) {
            const auto labels = inspector->findChildren<QLabel *>();
            return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text() == text; });
        };
        QVERIFY(says(QStringLiteral("frontend")));
        clickNode(kGateway, Qt::ControlModifier);
        QVERIFY(says(QStringLiteral("2 selected")));
        const RowModel &rows = inspector->findChild<RowView *>()->rowModel();
        QStringList listed;
        for (int i = 0; i < rows.rowCount(); ++i) {
            const QModelIndex section = rows.index(i, 0);
            for (int child = 0; child < rows.rowCount(section); ++child) {
                const QString key = rows.row(rows.index(child, 0, section)).key;
                if (!key.isEmpty())
                    listed << key;
            }
        }
        QCOMPARE(listed, QStringList({kFrontend, kGateway}));
    }

    void theLegendExplainsTheLinesOfTheSelection()
    {
        const auto *legend = m_window->findChild<LegendStrip *>();
        const auto says = [legend](const char *words) {
            return legend->accessibleDescription().contains(QString::fromLatin1(words));
        };
        QVERIFY(!says("the selection"));
        clickNode(kFrontend, Qt::NoModifier);
        QVERIFY(says("From the selection") && says("To the selection"));
        dock("edges").raise();
        QTRY_VERIFY(table().isVisible());
        chooseRow(0, Qt::NoModifier);
        QVERIFY(says("Selected") && !says("the selection"));
        canvas().setFocus();
        QTest::keyClick(&canvas(), Qt::Key_Escape);
        QVERIFY(!says("Selected"));
    }

    void theOutlineKeepsTheBeginningOfNamesAndTellsThemInFull()
    {
        const QModelIndex cart = outline().rowModel().findKey(kCart);
        QVERIFY(outline().rowModel().row(cart).isSentence);
        QCOMPARE(cart.data(Qt::ToolTipRole).toString(), QStringLiteral("cart\nDeployment in shop"));
        const QModelIndex shop = outline().rowModel().findKey(QStringLiteral("shop/*"));
        QVERIFY(shop.data(Qt::ToolTipRole).toString().startsWith(QStringLiteral("shop")));
    }

    void theCanvasAndTheTableTakeEachEdgeAlike()
    {
        const std::vector<Access> &verdicts = m_window->runner().latest()->edgeAccess;
        const auto accessOf = [](EdgeState state) {
            return state == EdgeState::Unknown     ? Access::Unknown
                : state == EdgeState::WantedDenied ? Access::Denied
                                                   : Access::Allowed;
        };
        std::size_t compared = 0;
        for (const CanvasEdge &edge : canvas().scene().edges) {
            if (edge.designEdge < 0)
                continue;
            ++compared;
            QVERIFY2(verdicts[static_cast<std::size_t>(edge.designEdge)] == accessOf(edge.state),
                     qPrintable(edge.id));
        }
        QCOMPARE(compared, verdicts.size());
    }

    void whatIsSelectedHasTheLinesOfItsNamespace()
    {
        clickNode(kCart, Qt::NoModifier);
        const CanvasScene &scene = canvas().scene();
        const auto line = std::ranges::find(scene.edges, QStringLiteral("shop/*"), &CanvasEdge::to);
        QVERIFY(line != scene.edges.end());
        QVERIFY(canvas().highlight().reachesEdges.contains(line->id));
        QVERIFY(canvas().highlight().related.contains(line->from));
        const auto source = std::ranges::find(scene.nodes, line->from, &CanvasNode::key);
        const RowModel &rows = m_window->findChild<InspectorPanel *>()->findChild<RowView *>()->rowModel();
        QStringList peers;
        for (int i = 0; i < rows.rowCount(); ++i) {
            const QModelIndex section = rows.index(i, 0);
            if (rows.row(section).text != QStringLiteral("Reached by"))
                continue;
            for (int child = 0; child < rows.rowCount(section); ++child)
                peers << rows.row(rows.index(child, 0, section)).text;
        }
        QVERIFY2(peers.contains(source->name), qPrintable(peers.join(QLatin1Char(','))));
        // Any namespace lets its own end in alone, and is not what cart itself may reach or be reached by.
        QVERIFY(!peers.contains(QStringLiteral("prometheus")));
    }

    void namesOfNamespacesHaveRoomInTheOutline()
    {
        Row row = outline().rowModel().row(outline().rowModel().findKey(QStringLiteral("shop/*")));
        QVERIFY(row.ingress && row.toolTip.contains(QStringLiteral("8 workload(s)")));
        row.text = QStringLiteral("payments-staging");
        // What the dock takes of the usual window.
        QVERIFY2(outline().widthFor(row) <= 1600 / 6, qPrintable(QString::number(outline().widthFor(row))));
    }

    void thePoliciesShowWhatSelectsTheSelectedWorkload()
    {
        auto *panel = m_window->findChild<PoliciesPanel *>();
        auto &files = *panel->findChild<RowView *>();
        QTRY_VERIFY(files.model()->rowCount() > 0);
        const auto texts = panel->findChildren<CodeView *>();
        const CodeView &text = **std::ranges::find_if(texts, &CodeView::isVisible);
        canvas().setFocus();
        clickNode(kCart, Qt::NoModifier);
        QVERIFY(files.currentRow());
        const QString own = files.currentRow()->file;
        QVERIFY2(own.startsWith(QStringLiteral("shop/")) && own.contains(QStringLiteral("cart")),
                 qPrintable(own));
        QVERIFY(files.viewport()->rect().contains(files.visualRect(files.currentIndex()).center()));
        QVERIFY2(text.hasMarkedLines() && text.toPlainText().contains(QStringLiteral("name: cart")),
                 qPrintable(text.toPlainText()));
        QVERIFY2(canvas().hasFocus(), "the keyboard stays where it was");
        clickNode(QStringLiteral("kube-system/coredns"), Qt::NoModifier);
        QCOMPARE(files.currentRow()->file, own);
        QVERIFY2(!text.hasMarkedLines(), "no policy selects it");
        clickRow(kGateway, Qt::NoModifier);
        QVERIFY2(files.currentRow()->file.contains(QStringLiteral("gateway")),
                 qPrintable(files.currentRow()->file));
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
        QTRY_VERIFY(files.currentRow()
                    && files.currentRow()->file == QStringLiteral("payments/policies/gateway.yaml"));
        QVERIFY(text.hasMarkedLines());
    }

    void aFileThatWasChosenStaysAfterAnEdit()
    {
        auto &files = *m_window->findChild<PoliciesPanel *>()->findChild<RowView *>();
        clickNode(kCart, Qt::NoModifier);
        const QModelIndex other = files.model()->index(0, 0, files.model()->index(0, 0));
        files.scrollTo(other);
        QTest::mouseClick(files.viewport(), Qt::LeftButton, {}, files.visualRect(other).center());
        const QString chosen = files.currentRow()->file;
        m_window->document().apply(QStringLiteral("Remove"), withoutEdge(m_window->document().design(), 0));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->runner().isCurrent(), 60000);
        QVERIFY(files.currentRow());
        QCOMPARE(files.currentRow()->file, chosen);
    }

    void rowsOfTheOutlineAreMarkedOnTheCanvas()
    {
        clickRow(kGateway, Qt::NoModifier);
        clickRow(kCart, Qt::ControlModifier);
        QCOMPARE(canvas().selectedNodes(), QStringList({kGateway, kCart}));
        QCOMPARE(marked(outline()), QStringList({kGateway, kCart}));
        clickRow(kGateway, Qt::ControlModifier);
        QCOMPARE(canvas().selectedNodes(), QStringList({kCart}));
    }

    void rowsOfTheTableAreMarkedOnTheCanvasAndInTheMatrix()
    {
        dock("edges").raise();
        QTRY_VERIFY(table().isVisible());
        chooseRow(0, Qt::NoModifier);
        chooseRow(2, Qt::ControlModifier);
        chooseRow(3, Qt::ControlModifier);
        QCOMPARE(canvas().selectedEdges(), idsOf({3, 2, 0}));
        QCOMPARE(rowsOfTable(), QList<int>({0, 2, 3}));
        QCOMPARE(m_window->selection().lines().size(), std::size_t(3));
        const auto *rows = m_window->findChild<InspectorPanel *>()->findChild<RowView *>();
        int listed = 0;
        for (int i = 0; i < rows->model()->rowCount(); ++i)
            listed += rows->model()->rowCount(rows->model()->index(i, 0));
        QCOMPARE(listed, 3);
        QTest::keyClick(&table(), Qt::Key_Down);
        QCOMPARE(canvas().selectedEdges(), idsOf({4}));
        QVERIFY(m_window->selection().lines().empty());
    }

    void linesOfTheCanvasAreMarkedInTheTable()
    {
        dock("edges").raise();
        const QStringList ids = idsOf({0, 1});
        canvas().selectKeys(ids);
        QCOMPARE(rowsOfTable(), QList<int>({0, 1}));
    }

    void theChangesShowWhatIsLookedAt()
    {
        m_window->document().apply(QStringLiteral("Remove"), withoutEdge(m_window->document().design(), 0));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->runner().isCurrent(), 60000);
        QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
        dock("changes").raise();
        auto &changes = *dock("changes").findChild<RowView *>();
        QTRY_VERIFY(changes.isVisible() && changes.model()->rowCount() > 0);
        const QModelIndex pair = changes.model()->index(0, 0, changes.model()->index(0, 0));
        QVERIFY(pair.isValid());
        QTest::mouseClick(changes.viewport(), Qt::LeftButton, {}, changes.visualRect(pair).center());
        QVERIFY(changes.currentRow());
        const SelectedConnection chosen = *changes.currentRow()->connection;
        QVERIFY(m_window->selection().connection() == chosen);
        clickNode(kCart, Qt::NoModifier);
        QVERIFY(!changes.currentRow());
        m_window->selection().selectPair(chosen);
        QVERIFY(changes.currentRow() && changes.currentRow()->connection == chosen);
        canvas().setFocus();
        QTest::keyClick(&canvas(), Qt::Key_Escape);
        QVERIFY(!changes.currentRow());
    }

    void theNamesInTheChangesAreWholeAtTheirUsualWidth()
    {
        m_window->resize(1600, 1000);
        Design bare = m_window->document().design();
        bare.edges = EdgeList();
        m_window->document().apply(QStringLiteral("Remove all"), std::move(bare));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->runner().isCurrent(), 60000);
        QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
        dock("changes").raise();
        auto &changes = *dock("changes").findChild<RowView *>();
        QTRY_VERIFY(changes.isVisible() && changes.model()->rowCount() > 0);
        m_window->resizeDocks({&dock("changes")}, {320}, Qt::Horizontal);
        QTRY_COMPARE(dock("changes").width(), 320);
        int looked = 0;
        for (QModelIndex at = changes.model()->index(0, 0); at.isValid(); at = changes.indexBelow(at)) {
            const Row &row = changes.rowModel().row(at);
            if (!row.connection || !at.parent().isValid())
                continue;
            ++looked;
            const QString from = QString::fromStdString(toString(row.connection->from));
            const QString to = QString::fromStdString(toString(row.connection->to));
            QCOMPARE(row.text, from.section(u'/', 1) + QStringLiteral(" → ") + to.section(u'/', 1));
            // The icon and what the row keeps clear at its sides.
            constexpr int kAround = 40;
            QVERIFY2(changes.fontMetrics().horizontalAdvance(row.text)
                         <= changes.visualRect(at).width() - kAround,
                     qPrintable(row.text));
            QVERIFY(changes.visualRect(at).height() > 2 * changes.fontMetrics().height());
            const QString said = at.data(Qt::AccessibleTextRole).toString();
            QVERIFY2(said.contains(from.section(u'/', 0, 0)) && said.contains(to.section(u'/', 0, 0)),
                     qPrintable(said));
        }
        QVERIFY(looked > 0);
    }

    void aSortedTableBeginsAtItsTopOrAtWhatIsSelected()
    {
        dock("edges").raise();
        QTRY_VERIFY(table().isVisible());
        const auto sortBy = [this](int column) {
            const QHeaderView &head = *table().horizontalHeader();
            QTest::mouseClick(head.viewport(), Qt::LeftButton, {},
                              {head.sectionViewportPosition(column) + 10, head.height() / 2});
        };
        table().scrollToBottom();
        sortBy(EdgeTableModel::Traffic);
        QCOMPARE(table().rowAt(1), 0);
        chooseRow(0, Qt::NoModifier);
        sortBy(EdgeTableModel::Traffic);
        QVERIFY(rowsOfTable().front() > 0);
        const QRect row = table().visualRect(table().currentIndex());
        QVERIFY(table().viewport()->rect().contains(row.center()));
    }

    void noStateIsCutInTheTable()
    {
        dock("edges").raise();
        QTRY_VERIFY(table().isVisible());
        const int text = table().fontMetrics().horizontalAdvance(QStringLiteral("One end opened"));
        QVERIFY2(table().columnWidth(EdgeTableModel::State) >= text + 52,
                 qPrintable(QString::number(table().columnWidth(EdgeTableModel::State))));
    }

    void aLineThatIsSelectedAloneGoesWhenAnEndIsSelected()
    {
        const std::vector<CanvasEdge> &edges = canvas().scene().edges;
        const auto edge = std::ranges::find(edges, kFrontend, &CanvasEdge::from);
        QVERIFY(edge != edges.end());
        canvas().selectKeys({edge->id});
        QVERIFY(m_window->selection().connection());
        clickNode(kFrontend, Qt::NoModifier);
        QVERIFY(!m_window->selection().connection());
        QCOMPARE(m_window->selection().keys(), QStringList {kFrontend});
        QVERIFY(canvas().selectedEdges().isEmpty());
    }

    void anEditKeepsSeveralLinesSelected()
    {
        dock("edges").raise();
        chooseRow(0, Qt::NoModifier);
        chooseRow(1, Qt::ShiftModifier);
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(rowsOfTable(), QList<int>({0, 1}));
        QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(m_window->selection().lines().size(), std::size_t(2));
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(canvas().selectedEdges(), idsOf({0, 1}));
        QCOMPARE(rowsOfTable(), QList<int>({0, 1}));
    }

private:
    CanvasWidget &canvas() const { return m_window->canvasPane().canvas(); }
    QDockWidget &dock(const char *name) const
    {
        return *m_window->findChild<QDockWidget *>(QLatin1String(name));
    }
    RowView &outline() const { return *dock("outline").findChild<RowView *>(); }
    QTableView &table() const { return *dock("edges").findChild<QTableView *>(); }

    void clickNode(const QString &key, Qt::KeyboardModifier modifier) const
    {
        QTest::mouseClick(&canvas(), Qt::LeftButton, modifier, canvas().nodeRect(key).center().toPoint());
    }
    void clickRow(const QString &key, Qt::KeyboardModifier modifier) const
    {
        const QRect rect = outline().visualRect(outline().rowModel().findKey(key));
        QTest::mouseClick(outline().viewport(), Qt::LeftButton, modifier, rect.center());
    }
    void chooseRow(int row, Qt::KeyboardModifier modifier) const
    {
        const QRect rect = table().visualRect(table().model()->index(row, 0));
        QTest::mouseClick(table().viewport(), Qt::LeftButton, modifier, rect.center());
        table().setFocus();
    }
    static QStringList marked(const RowView &view)
    {
        QStringList keys;
        for (const QModelIndex &index : view.selectionModel()->selectedIndexes())
            keys.append(const_cast<RowView &>(view).rowModel().row(index).key);
        keys.sort();
        return keys;
    }
    QList<int> rowsOfTable() const
    {
        QList<int> rows;
        for (const QModelIndex &index : table().selectionModel()->selectedRows())
            rows.append(index.row());
        std::ranges::sort(rows);
        return rows;
    }
    QStringList idsOf(const QList<int> &rows) const
    {
        QStringList ids;
        for (const int row : rows) {
            const AllowedEdge &edge = m_window->document().design().edges[static_cast<std::size_t>(row)];
            for (const CanvasEdge &line : canvas().scene().edges) {
                if (line.from.toStdString() == toString(edge.from)
                    && line.to.toStdString() == toString(edge.to))
                    ids.append(line.id);
            }
        }
        ids.sort();
        return ids;
    }

    TestWindow m_window;
};

QTEST_MAIN(TestLinkedSelection)
#include "tst_linked_selection.moc"
