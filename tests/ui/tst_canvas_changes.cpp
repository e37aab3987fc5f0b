// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "app/support/event_loop_watch.h"
#include "app/support/test_window.h"
#include "canvas/canvas_widget.h"
#include "canvas/legend_strip.h"
#include "panels/changes_panel.h"
#include "panels/row_view.h"
#include "window/actions.h"
#include "window/canvas_pane.h"

#include <QAction>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace drawbridge;
using namespace drawbridge::app;

namespace {

constexpr int kPatienceMilliseconds = 60000;

/// Namespaces of workloads without any policy.
void writeOpenFolder(const QString &folder, int namespaces, int workloads)
{
    QFile file(QDir(folder).filePath(QStringLiteral("all.yaml")));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(file.fileName()));
    for (int ns = 0; ns < namespaces; ++ns) {
        file.write(QStringLiteral("apiVersion: v1\nkind: Namespace\nmetadata: {name: team-%1}\n---\n")
                       .arg(ns)
                       .toUtf8());
        for (int i = 0; i < workloads; ++i) {
            file.write(QStringLiteral("apiVersion: apps/v1\nkind: Deployment\n"
                                      "metadata: {name: app-%2, namespace: team-%1}\n"
                                      "spec:\n  selector: {matchLabels: {app: app-%2}}\n"
                                      "  template:\n    metadata: {labels: {app: app-%2}}\n"
                                      "    spec: {containers: [{name: main}]}\n---\n")
                           .arg(ns)
                           .arg(i)
                           .toUtf8());
        }
    }
}

} // namespace

/// What is chosen among the changes of a first default deny is seen on the canvas, in the real window.
class TestCanvasChanges : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_window.show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void cleanup() { m_window.close(); }

    void aPairThatIsChosenHasItsLineAsLongAsItIs()
    {
        openDenied(3, 3);
        canvas().setZoom(0.5);
        const QModelIndex pair = rows().rowModel().index(0, 0, rows().rowModel().index(0, 0));
        click(pair);
        const Row &row = rows().rowModel().row(pair);
        const auto key = [](const EdgeEndpoint &end) { return QString::fromStdString(toString(end)); };
        const CanvasHighlight &highlight = canvas().highlight();
        QCOMPARE(highlight.asked.size(), std::size_t(1));
        const AskedLine &line = highlight.asked.front();
        QCOMPARE(line.line.from, key(row.connection->from));
        QCOMPARE(line.line.to, key(row.connection->to));
        QVERIFY(line.line.state == EdgeState::NewlyCut && line.isLookedAt);
        QVERIFY(highlight.ends.contains(line.line.from) && highlight.ends.contains(line.line.to));
        for (const QString &end : {line.line.from, line.line.to})
            QVERIFY2(canvas().rect().contains(canvas().nodeRect(end).toRect()), qPrintable(end));
        QTRY_VERIFY(isPaintedAsCut(line));
        QVERIFY(legend().accessibleDescription().contains(QStringLiteral("Newly cut")));
        // The next one takes its place, and nothing that is chosen leaves none.
        click(rows().rowModel().index(1, 0, rows().rowModel().index(0, 0)));
        QCOMPARE(highlight.asked.size(), std::size_t(1));
        QVERIFY(highlight.asked.front().line.to != key(row.connection->to)
                || highlight.asked.front().line.from != key(row.connection->from));
        canvas().setFocus();
        QTest::keyClick(&canvas(), Qt::Key_Escape);
        QVERIFY(highlight.asked.empty() && !highlight.hasSelection());
        QVERIFY(!m_window->selection().connection());
    }

    void whatIsChosenIsSeenBetweenTheCardsOfAWholeCluster()
    {
        openDenied(5, 4);
        canvas().setZoom(0.2);
        const QModelIndex group = groupBetweenTwo();
        QVERIFY(group.isValid());
        const QString tip = group.data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.startsWith(QStringLiteral("Workload pairs that change from ")), qPrintable(tip));
        click(group);
        const CanvasHighlight &highlight = canvas().highlight();
        QCOMPARE(highlight.askedBundles.size(), std::size_t(1));
        QCOMPARE(highlight.askedBundles.front().line.count, 16);
        QTRY_VERIFY(isPaintedAsCut(highlight.askedBundles.front()));
        rows().expand(group);
        const QModelIndex pair = rows().rowModel().index(0, 0, group);
        QTRY_VERIFY(pair.isValid());
        click(pair);
        QCOMPARE(highlight.askedBundles.size(), std::size_t(1));
        const AskedLine &line = highlight.askedBundles.front();
        QCOMPARE(line.line.count, 1);
        QVERIFY(line.line.from.endsWith(QStringLiteral("/*")) && line.line.to.endsWith(QStringLiteral("/*")));
        QCOMPARE(highlight.chosenBoxes.size(), qsizetype(2));
        QTRY_VERIFY(isPaintedAsCut(line));
    }

    void whatTheLastStepCutsIsNotToldTwice()
    {
        openDenied(2, 2);
        const auto told = [this] { return m_window->canvasPane().changeText(); };
        QTRY_VERIFY2(told().contains(QStringLiteral("\u221212 workload pair(s)")), qPrintable(told()));
        QVERIFY2(!told().contains(QStringLiteral("in all")), qPrintable(told()));
    }

    void aSelectedWorkloadSaysWhatHasNoLine()
    {
        openDenied(5, 4);
        const QString app = QStringLiteral("team-1/app-2");
        const CanvasHighlight &highlight = canvas().highlight();
        const auto undrawn
            = [&] { return highlight.undrawn.empty() ? UndrawnCount {} : highlight.undrawn.front(); };
        select(app);
        // 19 others and the Internet, both ways.
        QTRY_COMPARE(undrawn(), UndrawnCount({EdgeState::NewlyCut, 40}));
        QCOMPARE(highlight.undrawnOwner, app);
        QVERIFY(highlight.related.contains(QStringLiteral("team-4/app-3"))
                && highlight.relatedBoxes.contains(QStringLiteral("team-4/*")));
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
        QTRY_COMPARE(undrawn(), UndrawnCount({EdgeState::Allowed, 40}));
        // Of a namespace, with what is outside.
        select(QStringLiteral("team-1/*"));
        QTRY_COMPARE(undrawn(), UndrawnCount({EdgeState::Allowed, 4 * 17 * 2}));
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY(highlight.undrawn.empty());
        QVERIFY(!highlight.related.contains(QStringLiteral("team-4/app-3")));
    }

    void fewPairsWithoutALineAreDrawnWithTheirWorkload()
    {
        openDenied(2, 2);
        select(QStringLiteral("team-0/app-0"));
        const CanvasHighlight &highlight = canvas().highlight();
        QTRY_COMPARE(highlight.asked.size(), std::size_t(6));
        QVERIFY(std::ranges::all_of(highlight.asked, [](const AskedLine &asked) {
            return asked.line.state == EdgeState::NewlyCut && asked.corners.size() >= 2;
        }));
        // The Internet is not on the canvas.
        QCOMPARE(highlight.undrawn, std::vector({UndrawnCount {EdgeState::NewlyCut, 2}}));
        QVERIFY(std::ranges::none_of(highlight.asked, &AskedLine::isLookedAt));
        // What is looked at of them leaves the others.
        const auto endOf = [](const char *name, const char *app) { return WorkloadEndpoint {name, app, {}}; };
        m_window->selection().selectConnection({endOf("team-0", "app-0"), endOf("team-1", "app-1")});
        QCOMPARE(highlight.asked.size(), std::size_t(6));
        QCOMPARE(std::ranges::count_if(highlight.asked, &AskedLine::isLookedAt), 1);
        canvas().clearSelection();
        QVERIFY(highlight.asked.empty());
    }

    void theLegendKnowsWhatIsInSight()
    {
        openDenied(5, 4);
        canvas().clearSelection();
        const auto says = [this](const char *words) {
            return legend().accessibleDescription().contains(QString::fromLatin1(words));
        };
        QVERIFY(!says("Newly cut"));
        click(groupBetweenTwo());
        QVERIFY(says("Newly cut"));
        canvas().setView({-40000, -40000}, 1);
        QTRY_VERIFY2(!says("Newly cut"), "the line is out of sight");
        canvas().fit();
        QTRY_VERIFY(says("Newly cut"));
    }

    void manyChangesDoNotHoldTheWindowUp()
    {
        openDenied(60, 8);
        EventLoopWatch watch;
        const QModelIndex group = rows().rowModel().index(3, 0);
        watch.takeLongest();
        click(group);
        QVERIFY(watch.wasUnnoticed("a namespace"));
        rows().expand(group);
        const QModelIndex pairs = rows().rowModel().index(2, 0, group);
        click(pairs);
        QVERIFY(watch.wasUnnoticed("the pairs of two namespaces"));
        QCOMPARE(canvas().highlight().askedBundles.size(), std::size_t(1));
        rows().expand(pairs);
        watch.takeLongest();
        click(rows().rowModel().index(0, 0, pairs));
        QVERIFY(watch.wasUnnoticed("a pair"));
        QCOMPARE(canvas().highlight().asked.size(), std::size_t(1));
    }

private:
    void openDenied(int namespaces, int workloads)
    {
        writeOpenFolder(m_folder->path(), namespaces, workloads);
        m_window.open(m_folder->path());
        m_window->actions().startWithDefaultDeny->trigger();
        QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->runner().isCurrent() && rows().rowModel().rowCount() > 0,
                                 kPatienceMilliseconds);
        QTRY_VERIFY(rows().isVisible());
    }

    RowView &rows() const { return *m_window->findChild<ChangesPanel *>()->findChild<RowView *>(); }
    CanvasWidget &canvas() const { return m_window->canvasPane().canvas(); }
    const LegendStrip &legend() const { return *m_window->findChild<LegendStrip *>(); }

    void click(const QModelIndex &row) const
    {
        rows().expand(row.parent());
        rows().scrollTo(row);
        QTest::mouseClick(rows().viewport(), Qt::LeftButton, {}, rows().visualRect(row).center());
    }

    void select(const QString &key) const
    {
        m_window->selection().clear();
        m_window->selection().selectKeys({key});
    }

    /// The first row that stands for the pairs between two namespaces.
    QModelIndex groupBetweenTwo() const
    {
        const RowModel &model = rows().rowModel();
        for (int i = 0; i < model.rowCount(); ++i) {
            const auto &ends = model.row(model.index(i, 0)).connection;
            if (ends && ends->from != ends->to)
                return model.index(i, 0);
        }
        return {};
    }

    /// Whether most of the way is painted in the colour of what is cut, as dashes.
    bool isPaintedAsCut(const AskedLine &line) const
    {
        const QImage image = canvas().grab().toImage();
        int all = 0;
        int red = 0;
        for (std::size_t i = 1; i < line.corners.size(); ++i) {
            const QLineF piece(canvas().view().toView(line.corners[i - 1]),
                               canvas().view().toView(line.corners[i]));
            for (double at = 0; at < piece.length(); at += 2) {
                ++all;
                red += isRedAround(image, piece.pointAt(at / piece.length()).toPoint()) ? 1 : 0;
            }
        }
        return all > 2 && 2 * red > all;
    }

    /// Broken lines run beside the way, between pixels.
    static bool isRedAround(const QImage &image, const QPoint &point)
    {
        constexpr int kReach = 6;
        constexpr int kRedder = 40;
        for (int y = point.y() - kReach; y <= point.y() + kReach; ++y) {
            for (int x = point.x() - kReach; x <= point.x() + kReach; ++x) {
                if (!image.valid(x, y))
                    continue;
                const QColor color = image.pixelColor(x, y);
                if (color.red() > color.green() + kRedder && color.red() > color.blue() + kRedder)
                    return true;
            }
        }
        return false;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    TestWindow m_window;
};

QTEST_MAIN(TestCanvasChanges)
#include "tst_canvas_changes.moc"
