// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "app/canvas/example_scene.h"
#include "app/canvas/painted_scene.h"
#include "canvas/canvas_painter.h"
#include "canvas/edge_painter.h"
#include "canvas/label_painter.h"
#include "canvas/scene_layout.h"
#include "layout/graphviz_layout.h"
#include "layout/grid_layout.h"

#include <QPainter>
#include <QTest>
#include <algorithm>

using namespace drawbridge;
using namespace drawbridge::app;
using namespace drawbridge::app::test;

/// How lines look, and what they say, by their state and by what is looked at.
class TestLineLooks : public QObject {
    Q_OBJECT
private slots:
    void aSelectedLineSaysItsPortsAmongBlocks();
    void aCrowdSaysThePortsOfWhatIsSelectedAlone();
    void onlyBundlesOfSeveralSayTheirCount();
    void ofManyBundlesThatChangeTheLargestTellTheirCounts();
    void linesOfTheFocusComeFirstInFocusMode();
    void theLeastDensityHidesAndTheMostShowsAllLines();
    void everyStateDiffersInLineOrHeadFromTheOthers();
    void everyThemePaintsEveryState();
    void linesThatAreAskedForEndBesideThoseOfTheScene();
    void linesOfALargeSceneWaitForTheirWays();
};

void TestLineLooks::aSelectedLineSaysItsPortsAmongBlocks()
{
    CanvasScene scene = test::parcelScene();
    const GraphLayout layout = graphvizLayout(toLayoutGraph(scene));
    CanvasEdge &edge = *std::ranges::find(scene.edges, QStringLiteral("api.cards.example"), &CanvasEdge::to);
    const auto withLabel = [&](const char *label, const QString &selected) {
        edge.label = QString::fromLatin1(label);
        CanvasHighlight highlight;
        highlight.edges = {selected};
        return paint(scene, layout, lightTheme(), {1400, 900}, 1, highlight, 0.45);
    };
    const QString id = edge.id;
    QVERIFY(differentPixels(withLabel("8080", id), withLabel("", id)) > 100);
    const QString other = scene.edges.back().id;
    QCOMPARE(differentPixels(withLabel("8080", other), withLabel("", other)), 0);
}

void TestLineLooks::aCrowdSaysThePortsOfWhatIsSelectedAlone()
{
    constexpr QSize kView(1400, 900);
    const auto labelled = [&](CanvasScene scene, const char *label, const CanvasHighlight &highlight) {
        for (CanvasEdge &edge : scene.edges)
            edge.label = QString::fromLatin1(label);
        return paint(scene, gridLayout(toLayoutGraph(scene)), lightTheme(), kView, 1, highlight, 0.95);
    };
    const CanvasScene few = test::largeScene(1, 30, 20);
    QVERIFY(differentPixels(labelled(few, "8080", {}), labelled(few, "", {})) > 100);
    const CanvasScene many = test::largeScene(1, 60, 2500);
    QCOMPARE(differentPixels(labelled(many, "8080", {}), labelled(many, "", {})), 0);
    CanvasHighlight selected;
    for (const CanvasEdge &edge : many.edges)
        selected.edges.insert(edge.id);
    QVERIFY(differentPixels(labelled(many, "8080", selected), labelled(many, "", selected)) > 100);
}

void TestLineLooks::onlyBundlesOfSeveralSayTheirCount()
{
    CanvasScene scene = test::smallScene();
    const auto in = [&scene](int ns) {
        return std::find_if(scene.nodes.begin(), scene.nodes.end(),
                            [ns](const CanvasNode &node) { return node.namespaceIndex == ns; })
            ->key;
    };
    CanvasEdge edge;
    edge.id = QStringLiteral("between");
    edge.from = in(0);
    edge.to = in(1);
    scene.edges = {edge};
    const GraphLayout layout = gridLayout(toLayoutGraph(scene));
    CanvasHighlight elsewhere;
    elsewhere.nodes.insert(QStringLiteral("elsewhere"));
    const auto hasPill = [&](int count, EdgeState state, const CanvasHighlight &highlight) {
        scene.edges.front().count = count;
        scene.edges.front().state = state;
        const auto geometry = CanvasGeometry::build(scene, layout);
        CanvasView view;
        view.setSize({900, 600});
        view.setZoom(0.25, {});
        QImage image(900, 600, QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&image);
        const CanvasPicture picture {*geometry, view, lightTheme(), highlight, QFont()};
        const PaintContext context(painter, picture, image.rect());
        return CountChoice(context).shows(geometry->bundles().front());
    };
    QVERIFY(!hasPill(1, EdgeState::Allowed, {}));
    QVERIFY(hasPill(2, EdgeState::Allowed, {}));
    QVERIFY(!hasPill(2, EdgeState::Allowed, elsewhere));
    QVERIFY(hasPill(1, EdgeState::Unknown, {}));
    QVERIFY(!hasPill(1, EdgeState::Unknown, elsewhere));
}

void TestLineLooks::ofManyBundlesThatChangeTheLargestTellTheirCounts()
{
    constexpr int kSpaces = 30;
    CanvasScene scene;
    for (int i = 0; i < kSpaces; ++i) {
        CanvasNamespace ns;
        ns.name = QStringLiteral("ns-%1").arg(i);
        ns.key = ns.name + QStringLiteral("/*");
        CanvasNode node;
        node.key = ns.name + QStringLiteral("/web");
        node.namespaceIndex = i;
        scene.namespaces.push_back(ns);
        scene.nodes.push_back(node);
        if (i == 0)
            continue;
        CanvasEdge edge;
        edge.id = QStringLiteral("edge %1").arg(i);
        edge.from = node.key;
        edge.to = scene.nodes.front().key;
        edge.state = EdgeState::NewlyCut;
        edge.count = i == 7 ? 5 : 1;
        scene.edges.push_back(edge);
    }
    const auto geometry = CanvasGeometry::build(scene, gridLayout(toLayoutGraph(scene)));
    QCOMPARE(geometry->bundles().size(), std::size_t {kSpaces - 1});
    const auto told = [&geometry](const CanvasHighlight &highlight) {
        CanvasView view;
        view.setSize({900, 600});
        view.setZoom(0.2, {});
        QImage image(900, 600, QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&image);
        const CanvasPicture picture {*geometry, view, lightTheme(), highlight, QFont()};
        const PaintContext context(painter, picture, image.rect());
        const CountChoice choice(context);
        QStringList from;
        for (const CanvasBundle &bundle : geometry->bundles()) {
            if (choice.shows(bundle))
                from << bundle.from;
        }
        from.sort();
        return from;
    };
    QCOMPARE(told({}), QStringList {QStringLiteral("ns-7/*")});
    CanvasHighlight selected;
    selected.edges.insert(QStringLiteral("edge 12"));
    QCOMPARE(told(selected), QStringList {QStringLiteral("ns-12/*")});
    CanvasHighlight hovered;
    hovered.hover = QStringLiteral("edge 3");
    QCOMPARE(told(hovered), QStringList({QStringLiteral("ns-3/*"), QStringLiteral("ns-7/*")}));
}

void TestLineLooks::linesOfTheFocusComeFirstInFocusMode()
{
    const CanvasScene scene = test::smallScene();
    const GraphLayout layout = gridLayout(toLayoutGraph(scene));
    const auto geometry = CanvasGeometry::build(scene, layout);
    CanvasHighlight highlight;
    const auto fits = [&](const CanvasEdge &edge) {
        return relationOf(*geometry, highlight, edge) != Relation::Unrelated;
    };
    const CanvasEdge &inside = scene.edges[0];
    const CanvasEdge &fromInternet = scene.edges[1];

    highlight.filter = {inside.to};
    QVERIFY(fits(inside));
    QVERIFY(!fits(fromInternet));
    highlight.isFocusMode = true;
    QVERIFY2(!fits(inside), "its other end is dimmed");
    highlight.filter = {inside.from, inside.to};
    QVERIFY(fits(inside));
    QVERIFY(fits(fromInternet));

    const auto paintAt = [&](bool isFocusMode) {
        highlight.isFocusMode = isFocusMode;
        return paint(scene, layout, lightTheme(), {900, 600}, 1, highlight, 0.8);
    };
    QVERIFY2(paintAt(true) != paintAt(false), "lines of the focus say their ports");

    highlight.filter = {QStringLiteral("nothing/of-this")};
    const auto inkOf = [&](EdgeState state, const QColor &color, bool isFocusMode) {
        CanvasScene others = scene;
        for (CanvasEdge &edge : others.edges)
            edge.state = state;
        highlight.isFocusMode = isFocusMode;
        const QImage image = paint(others, layout, lightTheme(), {900, 600}, 1, highlight, 0.8);
        int ink = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                ink += image.pixel(x, y) == color.rgb() ? 1 : 0;
        }
        return ink;
    };
    for (const auto &[state, color] : {std::pair(EdgeState::WantedDenied, lightTheme().denied),
                                       std::pair(EdgeState::Allowed, lightTheme().faint)}) {
        QVERIFY(inkOf(state, color, false) > 10);
        QVERIFY2(inkOf(state, color, true) == 0, "what others have steps back");
    }
}

void TestLineLooks::theLeastDensityHidesAndTheMostShowsAllLines()
{
    CanvasScene scene = test::smallScene();
    const GraphLayout layout = gridLayout(toLayoutGraph(scene));
    for (const EdgeState state : {EdgeState::Allowed, EdgeState::DrawnNew}) {
        scene.edges.front().state = state;
        scene.edges.front().label.clear();
        CanvasScene without = scene;
        without.edges.clear();
        CanvasHighlight highlight;
        highlight.nodes.insert(QStringLiteral("db/store"));
        const auto paintAt = [&](const CanvasScene &shown, double density) {
            highlight.density = density;
            return paint(shown, layout, lightTheme(), {900, 600}, 1, highlight);
        };
        QVERIFY(paintAt(scene, 0) == paintAt(without, 0));
        QVERIFY(paintAt(scene, 0.5) != paintAt(without, 0.5));
        QVERIFY(paintAt(scene, 1) != paintAt(scene, 0.5));
    }
}

void TestLineLooks::everyStateDiffersInLineOrHeadFromTheOthers()
{
    // Black, and as wide as each other: what tells them apart is the shape alone.
    const auto lineOf = [](EdgeState state) {
        const CanvasView view;
        const CanvasHighlight highlight;
        const auto geometry = CanvasGeometry::build({}, {});
        QImage image(60, 20, QImage::Format_Grayscale8);
        image.fill(Qt::white);
        QPainter painter(&image);
        PaintContext context(painter, {*geometry, view, printTheme(), highlight, QFont()}, image.rect());
        EdgeStyle style = edgeStyle(printTheme(), state, Relation::Plain);
        style.color = Qt::black;
        style.width = 2;
        paintEdgeLine(context, {{5, 10}, {50, 10}}, style, Qt::white);
        return image;
    };
    const std::vector<EdgeState> states {
        EdgeState::Allowed,  EdgeState::DrawnNew, EdgeState::WantedDenied, EdgeState::NewlyAllowed,
        EdgeState::NewlyCut, EdgeState::Unknown,  EdgeState::Pending};
    for (std::size_t a = 0; a < states.size(); ++a) {
        for (std::size_t b = a + 1; b < states.size(); ++b) {
            const QImage one = lineOf(states[a]);
            const QImage other = lineOf(states[b]);
            int different = 0;
            for (int y = 0; y < one.height(); ++y) {
                for (int x = 0; x < one.width(); ++x)
                    different += std::abs(qGray(one.pixel(x, y)) - qGray(other.pixel(x, y))) > 100 ? 1 : 0;
            }
            QVERIFY2(different >= 8,
                     qPrintable(stateName(states[a]) + QStringLiteral(", ") + stateName(states[b])));
        }
    }
}

void TestLineLooks::everyThemePaintsEveryState()
{
    const std::vector<std::pair<const char *, const Theme *>> themes {
        {"light", &lightTheme()},
        {"dark", &darkTheme()},
        {"light-contrast", &lightContrastTheme()},
        {"dark-contrast", &darkContrastTheme()},
        {"print", &printTheme()}};
    for (const auto &[name, theme] : themes) {
        const auto states
            = {EdgeState::Allowed,  EdgeState::DrawnNew, EdgeState::WantedDenied, EdgeState::NewlyAllowed,
               EdgeState::NewlyCut, EdgeState::Unknown,  EdgeState::Pending};
        // The same line in each state, between two workloads that have no other.
        CanvasScene scene = test::largeScene(1, 2 * static_cast<int>(states.size()), 0);
        scene.edges.clear();
        int row = 0;
        for (const EdgeState state : states) {
            CanvasEdge edge;
            edge.from = scene.nodes[static_cast<std::size_t>(2 * row)].key;
            edge.to = scene.nodes[static_cast<std::size_t>(2 * row + 1)].key;
            edge.id = edge.from + QStringLiteral(" -> ") + edge.to;
            edge.state = state;
            edge.label = QStringLiteral("8080");
            scene.edges.push_back(edge);
            ++row;
        }
        GraphLayout layout;
        for (std::size_t i = 0; i < scene.nodes.size(); ++i)
            layout.nodes[scene.nodes[i].key.toStdString()]
                = {24 + 340.0 * double(i % 2), 60 + 74.0 * double(i / 2), 168, 48};
        layout.boxes[scene.namespaces[0].key.toStdString()] = {0, 0, 556, 60 + 74.0 * double(states.size())};
        keep(paint(scene, layout, *theme, QSize(640, 640), 1), QStringLiteral("states-%1").arg(name));
    }
}

void TestLineLooks::linesThatAreAskedForEndBesideThoseOfTheScene()
{
    const CanvasScene scene = test::parcelScene();
    const auto geometry = CanvasGeometry::build(scene, graphvizLayout(toLayoutGraph(scene)));
    constexpr double kHead = 9;
    int compared = 0;
    int apart = 0;
    for (const CanvasEdge &edge : scene.edges) {
        const auto isNode = [&](const QString &key) { return geometry->nodeIndex(key).has_value(); };
        if (edge.from == edge.to || !isNode(edge.from) || !isNode(edge.to))
            continue;
        const std::vector<QPointF> &route = geometry->route(*geometry->edgeIndex(edge.id));
        CanvasEdge unknown = edge;
        unknown.state = EdgeState::Unknown;
        const auto ways = geometry->waysOf({unknown, unknown});
        for (const auto &[one, other] :
             {std::pair(ways[0], route), std::pair(ways[1], route), std::pair(ways[0], ways[1])}) {
            ++compared;
            apart += (one.back() - other.back()).manhattanLength() > kHead ? 1 : 0;
        }
        for (std::size_t i = 1; i < ways[0].size(); ++i) {
            const QPointF piece = ways[0][i] - ways[0][i - 1];
            QVERIFY2(std::min(std::abs(piece.x()), std::abs(piece.y())) < 0.01, qPrintable(edge.id));
        }
    }
    // Some outlines are full.
    QVERIFY2(compared > 60 && 10 * apart > 8 * compared,
             qPrintable(QStringLiteral("%1 of %2").arg(apart).arg(compared)));
}

void TestLineLooks::linesOfALargeSceneWaitForTheirWays()
{
    constexpr std::size_t kLines = 2100;
    CanvasScene scene = test::largeScene(10, 20, 55);
    scene.edges.assign(kLines, {});
    for (std::size_t i = 0; i < kLines; ++i) {
        CanvasEdge &edge = scene.edges[i];
        edge.from = scene.nodes[i % scene.nodes.size()].key;
        edge.to = scene.nodes[(7 * i + i / scene.nodes.size()) % scene.nodes.size()].key;
        edge.id = QString::number(i);
    }
    const GraphLayout layout = gridLayout(toLayoutGraph(scene));
    CanvasHighlight highlight;
    const auto painted = [&](const CanvasGeometry &geometry, double zoom) {
        CanvasView view;
        view.setSize({500, 400});
        view.setZoom(zoom, {});
        view.centerOn(geometry.bounds().center());
        QImage image(500, 400, QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&image);
        paintCanvas(painter, {geometry, view, lightTheme(), highlight, QFont()}, QRectF(image.rect()));
        return image;
    };
    const auto waiting = CanvasGeometry::build(scene, layout, LineSearch::Curves);
    const auto found = CanvasGeometry::build(scene, layout);
    QVERIFY(waiting->awaitsWays() && !found->awaitsWays());
    QVERIFY2(!CanvasGeometry::build(test::smallScene(), layout, LineSearch::Curves)->awaitsWays(), "too few");
    CanvasScene without = scene;
    without.edges.clear();
    const auto none = CanvasGeometry::build(without, layout);
    QCOMPARE(differentPixels(painted(*waiting, 0.8), painted(*none, 0.8)), 0);
    QVERIFY(differentPixels(painted(*found, 0.8), painted(*none, 0.8)) > 500);
    QVERIFY2(differentPixels(painted(*waiting, 0.1), painted(*none, 0.1)) > 100, "bundles are there");
    highlight.nodes = {scene.edges.front().from};
    highlight.reachedEdges = {scene.edges.front().id};
    QCOMPARE(differentPixels(painted(*waiting, 0.8), painted(*none, 0.8)), 0);
    // An edit leaves the others where they are.
    scene.edges.front().state = EdgeState::Pending;
    scene.edges.front().id += QLatin1Char('p');
    QVERIFY(!CanvasGeometry::build(scene, layout, *found)->awaitsWays());
    QVERIFY(CanvasGeometry::build(scene, layout, *waiting)->awaitsWays());
}

QTEST_MAIN(TestLineLooks)
#include "tst_line_looks.moc"
