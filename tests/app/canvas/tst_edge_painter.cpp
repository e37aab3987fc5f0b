// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "app/canvas/example_scene.h"
#include "canvas/canvas_painter.h"
#include "canvas/edge_painter.h"
#include "canvas/scene_layout.h"
#include "layout/grid_layout.h"

#include <QPainter>
#include <QTest>
#include <algorithm>
#include <random>

using namespace drawbridge;
using namespace drawbridge::app;

/// Lines by themselves, without labels and nodes.
class TestEdgePainter : public QObject {
    Q_OBJECT
private slots:
    void linesOnTheSameWayDoNotHideEachOther_data();
    void linesOnTheSameWayDoNotHideEachOther();
    void linesBesideTheirWayKeepTheirFirstAndLastPiece();
    void deniedLinesOfWorkloadsRunWhereTheirWayKeepsClear();
    void headsOfTheSelectionAreSeenBetweenTheCardsOfAWholeCluster();
    void inHighContrastTheSelectionIsFarStrongerThanTheRest();
};

namespace {

/// Of those that are level.
QPointF middleOfLongestPiece(const std::vector<QPointF> &corners)
{
    QPointF middle;
    double longest = 0;
    for (std::size_t i = 1; i < corners.size(); ++i) {
        const QPointF piece = corners[i] - corners[i - 1];
        if (std::abs(piece.y()) > 1 || std::abs(piece.x()) <= longest)
            continue;
        longest = std::abs(piece.x());
        middle = (corners[i] + corners[i - 1]) / 2;
    }
    return middle;
}

QImage paintLinesOnly(const CanvasScene &scene, double zoom)
{
    const auto geometry = CanvasGeometry::build(scene, gridLayout(toLayoutGraph(scene)));
    CanvasView view;
    view.setSize({600, 400});
    view.fit(geometry->bounds());
    view.setZoom(zoom, QPointF(300, 200));
    view.centerOn(middleOfLongestPiece(geometry->route(0)));
    QImage image(1200, 800, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(2);
    image.fill(lightTheme().canvas);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const CanvasHighlight highlight;
    const CanvasPicture picture {*geometry, view, lightTheme(), highlight, QFont()};
    PaintContext context(painter, picture, QRectF(0, 0, 600, 400));
    paintEdges(context);
    return image;
}

} // namespace

void TestEdgePainter::linesOnTheSameWayDoNotHideEachOther_data()
{
    QTest::addColumn<EdgeState>("solid");
    QTest::addColumn<EdgeState>("broken");
    QTest::addColumn<double>("zoom");
    for (const double zoom : {1.0, 0.45}) {
        QTest::addRow("allowed and unknown, %g", zoom) << EdgeState::Allowed << EdgeState::Unknown << zoom;
        QTest::addRow("drawn and denied, %g", zoom) << EdgeState::DrawnNew << EdgeState::WantedDenied << zoom;
        QTest::addRow("added and cut, %g", zoom) << EdgeState::NewlyAllowed << EdgeState::NewlyCut << zoom;
    }
}

void TestEdgePainter::linesOnTheSameWayDoNotHideEachOther()
{
    QFETCH(EdgeState, solid);
    QFETCH(EdgeState, broken);
    QFETCH(double, zoom);
    constexpr int kBehindSource = 560;
    constexpr int kBeforeHeads = 620;
    const auto isNear = [](const QColor &one, const QColor &other) {
        return std::abs(one.red() - other.red()) + std::abs(one.green() - other.green())
            + std::abs(one.blue() - other.blue())
            < 90;
    };
    const auto inkOf = [zoom, isNear](std::vector<EdgeState> states, EdgeState wanted) {
        CanvasScene scene = test::smallScene();
        scene.edges.clear();
        for (const EdgeState state : states) {
            CanvasEdge edge;
            edge.id = QString::number(static_cast<int>(state));
            edge.from = QStringLiteral("db/store");
            edge.to = QStringLiteral("web/front");
            edge.state = state;
            scene.edges.push_back(edge);
        }
        const QImage image = paintLinesOnly(scene, zoom);
        const QColor color = edgeStyle(lightTheme(), wanted, Relation::Plain, 1).color;
        int ink = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = kBehindSource; x < kBeforeHeads; ++x)
                ink += isNear(image.pixelColor(x, y), color) ? 1 : 0;
        }
        return ink;
    };
    for (const EdgeState state : {solid, broken}) {
        const int alone = inkOf({state}, state);
        QVERIFY(alone > 15);
        QVERIFY2(inkOf({solid, broken}, state) > alone * 0.85, qPrintable(stateName(state)));
    }
}

void TestEdgePainter::linesBesideTheirWayKeepTheirFirstAndLastPiece()
{
    const auto length = [](const QPointF &a, const QPointF &b) { return (b - a).manhattanLength(); };
    for (unsigned seed = 1; seed <= 200; ++seed) {
        std::mt19937 random(seed);
        std::vector<QPointF> corners {{0, 0}};
        const std::size_t count = 3 + random() % 5;
        bool isLevel = random() % 2 == 0;
        for (std::size_t i = 1; i < count; ++i, isLevel = !isLevel) {
            const double by = (10 + static_cast<double>(random() % 90)) * (random() % 2 == 0 ? 1 : -1);
            corners.push_back(corners.back() + (isLevel ? QPointF(by, 0) : QPointF(0, by)));
        }
        for (const double lane : {-4.0, 4.0}) {
            const std::vector<QPointF> beside = besideItself(corners, lane);
            const QByteArray told = "seed " + QByteArray::number(seed);
            for (std::size_t i = 1; i < beside.size(); ++i) {
                const QPointF piece = beside[i] - beside[i - 1];
                QVERIFY2(qFuzzyIsNull(piece.x()) || qFuzzyIsNull(piece.y()), told);
            }
            // With a corner alone, the one piece makes way for the other.
            if (count < 4)
                continue;
            const std::size_t last = count - 1;
            QVERIFY2(length(beside[last - 1], beside[last]) > length(corners[last - 1], corners[last]) - 0.01,
                     told);
            if (count > 4)
                QVERIFY2(length(beside[0], beside[1]) > length(corners[0], corners[1]) - 0.01, told);
        }
    }
}

/// A few pixels to the side are many units where the picture is small: next to nodes that are not theirs.
void TestEdgePainter::deniedLinesOfWorkloadsRunWhereTheirWayKeepsClear()
{
    const CanvasScene scene = test::smallScene();
    const auto geometry = CanvasGeometry::build(scene, gridLayout(toLayoutGraph(scene)));
    QImage image(600, 400, QImage::Format_RGB32);
    QPainter painter(&image);
    const CanvasHighlight highlight;
    const auto laneAt = [&](double zoom) {
        CanvasView view;
        view.setSize({600, 400});
        view.setZoom(zoom, QPointF());
        const CanvasPicture picture {*geometry, view, lightTheme(), highlight, QFont()};
        return laneOf(PaintContext(painter, picture, QRectF(0, 0, 600, 400)), EdgeState::WantedDenied);
    };
    for (const double zoom : {0.4, 0.7, 1.0, 2.0})
        QCOMPARE(laneAt(zoom), 0.0);
    QVERIFY2(laneAt(0.2) != 0, "bundles have one way for all states");
}

void TestEdgePainter::headsOfTheSelectionAreSeenBetweenTheCardsOfAWholeCluster()
{
    const CanvasScene scene = test::largeScene(6, 20, 55);
    const auto geometry = CanvasGeometry::build(scene, gridLayout(toLayoutGraph(scene)));
    const CanvasBundle &bundle = *std::ranges::find_if(geometry->bundles(), [&](const CanvasBundle &each) {
        return each.state == EdgeState::Allowed && geometry->namespaceIndex(each.from)
            && geometry->namespaceIndex(each.to);
    });
    CanvasView view;
    view.setSize({300, 200});
    // A gutter has two or three pixels.
    view.setZoom(0.05, QPointF());
    view.centerOn(geometry->rectOf(bundle.to).center());
    CanvasHighlight highlight;
    highlight.nodes = {bundle.from};
    const auto cardAsPainted = [&] {
        QImage image(300, 200, QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&image);
        paintCanvas(painter, {*geometry, view, lightTheme(), highlight, QFont()}, QRectF(0, 0, 300, 200));
        return image.copy(view.toView(geometry->rectOf(bundle.to)).toRect());
    };
    const QImage without = cardAsPainted();
    for (const int edge : bundle.edges)
        highlight.reachedEdges.insert(scene.edges[static_cast<std::size_t>(edge)].id);
    const QImage with = cardAsPainted();
    int ink = 0;
    for (int y = 0; y < with.height(); ++y) {
        for (int x = 0; x < with.width(); ++x)
            ink += with.pixel(x, y) != without.pixel(x, y) ? 1 : 0;
    }
    QVERIFY2(ink >= 6, qPrintable(QString::number(ink)));
}

void TestEdgePainter::inHighContrastTheSelectionIsFarStrongerThanTheRest()
{
    for (const Theme *theme : {&lightContrastTheme(), &darkContrastTheme()}) {
        const auto width = [theme](EdgeState state, Relation relation) {
            return edgeStyle(*theme, state, relation).width;
        };
        for (const EdgeState state : {EdgeState::Allowed, EdgeState::DrawnNew, EdgeState::NewlyCut}) {
            const double rest = width(state, Relation::Unrelated);
            QVERIFY(width(state, Relation::Reached) >= 3 * rest);
            QVERIFY(width(state, Relation::Reaches) >= 3 * rest);
            QVERIFY(width(state, Relation::Selected) > width(state, Relation::Reached));
        }
        QVERIFY2(width(EdgeState::Unknown, Relation::Unrelated) >= 1.5, "dots need their size");
        QVERIFY(width(EdgeState::WantedDenied, Relation::Unrelated) >= 1.25);
    }
    QVERIFY(edgeStyle(lightTheme(), EdgeState::Allowed, Relation::Selected).width < 3);
}

QTEST_MAIN(TestEdgePainter)
#include "tst_edge_painter.moc"
