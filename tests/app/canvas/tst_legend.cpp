// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "app/canvas/example_scene.h"
#include "canvas/clause_cut.h"
#include "canvas/legend_painter.h"
#include "canvas/scene_layout.h"
#include "layout/grid_layout.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTest>
#include <algorithm>

using namespace drawbridge;
using namespace drawbridge::app;

/// The strip below the canvas: what it explains, and its note.
class TestLegend : public QObject {
    Q_OBJECT
private slots:
    void aLongNoteLeavesTheLegendWhole();
    void aNoteWithoutRoomLosesWholeClauses();
    void theLegendNamesTheOutlineOfAnUndeclaredNamespace();
    void theLegendNamesTheBadgesOfAWholeCluster();
    void theLegendNamesTheLinesOfABlastRadius();
};

void TestLegend::aLongNoteLeavesTheLegendWhole()
{
    const std::vector<LegendEntry> entries
        = {{EdgeState::Allowed}, {EdgeState::Unknown}, {EdgeState::Allowed, Relation::Reached}};
    const QFont font;
    const int needed = static_cast<int>(std::ceil(legendWidth(font, entries, {})));
    const auto legendWith = [&](const QString &note) {
        QImage image(needed + 150, 28, QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&image);
        paintLegend(painter, lightTheme(), font, image.rect(), entries, note);
        return image;
    };
    const QImage alone = legendWith({});
    const QImage withNote = legendWith(QStringLiteral("2 open namespaces: only named connections are drawn"));
    const QRect words(0, 0, needed - 24, 28);
    QCOMPARE(withNote.copy(words), alone.copy(words));
    QVERIFY(withNote != alone);
}

void TestLegend::aNoteWithoutRoomLosesWholeClauses()
{
    const QFontMetricsF metrics {QFont()};
    const QString note
        = QStringLiteral("2,000 hubs hidden, 2 namespaces are open: only some lines are drawn.");
    const auto cutTo = [&](const QString &text) {
        return cutAtClause(note, metrics, metrics.horizontalAdvance(text) + 2);
    };
    QCOMPARE(cutTo(note), note);
    QCOMPARE(cutTo(QStringLiteral("2,000 hubs hidden, 2 namespaces are open: only")),
             QStringLiteral("2,000 hubs hidden, 2 namespaces are open…"));
    QCOMPARE(cutTo(QStringLiteral("2,000 hubs hidden, 2 name")), QStringLiteral("2,000 hubs hidden…"));
    QVERIFY2(cutTo(QStringLiteral("2,000 hubs")).startsWith(QStringLiteral("2,000 h")), "no clause has room");
}

void TestLegend::theLegendNamesTheOutlineOfAnUndeclaredNamespace()
{
    CanvasScene scene = test::smallScene();
    for (CanvasNamespace &ns : scene.namespaces)
        ns.isDeclared = true;
    const auto names = [&scene] {
        const auto geometry = CanvasGeometry::build(scene, gridLayout(toLayoutGraph(scene)));
        CanvasView view;
        view.setSize({900, 600});
        view.fit(geometry->bounds());
        const auto isNamed = [](const std::vector<LegendEntry> &entries) {
            return std::ranges::count(entries, true, &LegendEntry::isUndeclaredBox) == 1;
        };
        return std::pair(isNamed(legendOf(scene)), isNamed(legendOf(*geometry, view, {})));
    };
    QCOMPARE(names(), std::pair(false, false));
    scene.namespaces.front().isDeclared = false;
    QCOMPARE(names(), std::pair(true, true));
    QCOMPARE(textOf(legendOf(scene).back()), QStringLiteral("Namespace not declared"));
}

void TestLegend::theLegendNamesTheBadgesOfAWholeCluster()
{
    const auto namesAt = [](double zoom) {
        const CanvasScene scene = test::parcelScene();
        const auto geometry = CanvasGeometry::build(scene, gridLayout(toLayoutGraph(scene)));
        CanvasView view;
        view.setSize({2000, 1500});
        view.setZoom(zoom, {});
        view.centerOn(geometry->bounds().center());
        QStringList names;
        for (const LegendEntry &entry : legendOf(*geometry, view, {})) {
            if (entry.badge)
                names << textOf(entry);
        }
        return names;
    };
    QVERIFY(namesAt(0.6).isEmpty());
    const QStringList names = namesAt(0.2);
    QVERIFY(names.size() > 1 && QSet<QString>(names.begin(), names.end()).size() == names.size());
    QVERIFY2(names.contains(QStringLiteral("Ingress open"))
                 && names.contains(QStringLiteral("Denied by default")),
             qPrintable(names.join(QLatin1Char(','))));
}

void TestLegend::theLegendNamesTheLinesOfABlastRadius()
{
    const CanvasScene scene = test::smallScene();
    const auto geometry = CanvasGeometry::build(scene, gridLayout(toLayoutGraph(scene)));
    CanvasView view;
    view.setSize({900, 600});
    view.fit(geometry->bounds());
    CanvasHighlight highlight;
    const auto names = [&](Relation relation) {
        return std::ranges::count(legendOf(*geometry, view, highlight), relation, &LegendEntry::relation) > 0;
    };
    QVERIFY(!names(Relation::Reached));
    highlight.spread.emplace().ways.insert({scene.edges.front().from, scene.edges.front().to});
    QVERIFY(names(Relation::Reached));
    QVERIFY(names(Relation::Plain));
}

QTEST_MAIN(TestLegend)
#include "tst_legend.moc"
