// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "core/layout/route_faults.h"
#include "layout/column_packing.h"
#include "layout/edge_router.h"
#include "layout/graphviz_layout.h"
#include "layout/grid_layout.h"
#include "layout/layout_text.h"
#include "layout/ranked_columns.h"
#include "layout/skyline.h"

#include <QElapsedTimer>
#include <QTest>
#include <cmath>
#include <random>
#include <ranges>
#include <set>
#include <tuple>
#include <utility>

using namespace drawbridge;

namespace {

LayoutGraph randomGraph(unsigned seed, std::size_t boxes, std::size_t nodesEach, std::size_t edges)
{
    std::mt19937 random(seed);
    LayoutGraph graph;
    for (std::size_t box = 0; box < boxes; ++box) {
        graph.boxes.push_back({"b" + std::to_string(box) + "/*"});
        for (std::size_t i = 0; i < nodesEach; ++i)
            graph.nodes.push_back({"b" + std::to_string(box) + "/n" + std::to_string(i), box});
    }
    graph.nodes.push_back({"outside", std::nullopt, 208, 48});
    for (std::size_t i = 0; i < edges; ++i) {
        const std::size_t from = random() % graph.nodes.size();
        const std::size_t to = random() % graph.nodes.size();
        if (from != to)
            graph.edges.push_back({{false, from}, {false, to}});
    }
    graph.edges.push_back({{true, 0}, {false, graph.nodes.size() - 1}});
    return graph;
}

QByteArray overlapOf(const LayoutGraph &graph, const GraphLayout &layout)
{
    for (const LayoutNode &node : graph.nodes) {
        const LayoutRect &rect = layout.nodes.at(node.key);
        if (node.box && !layout.boxes.at(graph.boxes[*node.box].key).contains(rect))
            return QByteArray::fromStdString(node.key + " lies outside of its box");
        for (const auto &[key, other] : layout.nodes) {
            if (key != node.key && other.intersects(rect))
                return QByteArray::fromStdString(node.key + " overlaps " + key);
        }
    }
    for (const auto &[key, rect] : layout.boxes) {
        for (const auto &[otherKey, other] : layout.boxes) {
            if (key != otherKey && rect.intersects(other))
                return QByteArray::fromStdString(key + " overlaps " + otherKey);
        }
    }
    return {};
}

} // namespace

/// Grid, Graphviz, routes, and what is said between the processes.
class TestLayout : public QObject {
    Q_OBJECT
private slots:
    void nothingOverlapsAndBoxesHoldTheirNodes_data();
    void nothingOverlapsAndBoxesHoldTheirNodes();
    void largeNamespacesAndManyOfThemTakeSeconds_data();
    void largeNamespacesAndManyOfThemTakeSeconds();
    void equalGraphsGiveEqualLayouts();
    void columnsLeadToTheRightAndAreNoHigherThanTheyMay();
    void anEmptyGraphHasAnEmptyLayout();
    void placedNodesStayWhereTheyWerePut();
    void aPlacedBoxTakesItsNodesAlong();
    void whatComesBackFindsItsPlace();
    void newNodesLeaveTheOthersWhereTheyWere();
    void nodesThatOnlyReceiveStandLastAndSourcesFirst();
    void theRimIsBesideTheBoxesAtTheHeightOfItsLinks();
    void boxesOfAColumnAreAsWideAsEachOther();
    void manyBoxesAreAlikeAndWideOnesStandLast();
    void manyBoxesStandInColumnsOfOneWidth();
    void moreTimeNeverPacksWorse();
    void whatIsLargeIsPackedDensely();
    void whatIsSmallKeepsTheShapeThatReadsBest();
    void rectanglesGoAsFarLeftAsTheyCan();
    void fewDestinationsStandAmongTheSources();
    void betweenThingsAtTheRimIsRoomForTwoHeads();
    void routesRunFromOutlineToOutlineAndNeverThroughANode_data();
    void routesRunFromOutlineToOutlineAndNeverThroughANode();
    void routesAreLevelOrUpright();
    void linesKeepApartAndAwayFromOutlines_data();
    void linesKeepApartAndAwayFromOutlines();
    void headsOfDifferentLanesStandApart();
    void linesThatPassABoxKeepWellAwayFromIt();
    void theOnlyLineOfANodeAtTheRimRunsStraight();
    void linesToABoxStayOutside();
    void noBentLineBeginsWhereAnotherOneEnds();
    void waysThatWereFoundBeforeChangeNothing();
    void textsSurviveTheWayBetweenProcesses();
    void brokenTextIsRefused_data();
    void brokenTextIsRefused();
};

void TestLayout::nothingOverlapsAndBoxesHoldTheirNodes_data()
{
    QTest::addColumn<unsigned>("seed");
    QTest::addColumn<bool>("graphviz");
    for (unsigned seed = 1; seed <= 6; ++seed) {
        QTest::addRow("grid, seed %u", seed) << seed << false;
        QTest::addRow("Graphviz, seed %u", seed) << seed << true;
    }
}

void TestLayout::nothingOverlapsAndBoxesHoldTheirNodes()
{
    QFETCH(unsigned, seed);
    QFETCH(bool, graphviz);
    const LayoutGraph graph = randomGraph(seed, 3 + seed, 2 + seed, 8 * seed);
    const GraphLayout layout = graphviz ? graphvizLayout(graph) : gridLayout(graph);
    QCOMPARE(layout.nodes.size(), graph.nodes.size());
    QCOMPARE(layout.boxes.size(), graph.boxes.size());
    const QByteArray overlap = overlapOf(graph, layout);
    QVERIFY2(overlap.isEmpty(), overlap.constData());
}

void TestLayout::largeNamespacesAndManyOfThemTakeSeconds_data()
{
    QTest::addColumn<std::size_t>("boxes");
    QTest::addColumn<std::size_t>("nodesEach");
    QTest::addColumn<std::size_t>("edgesInside");
    QTest::addColumn<std::size_t>("edgesBetween");
    QTest::newRow("many namespaces with many lines between them")
        << std::size_t {400} << std::size_t {2} << std::size_t {1} << std::size_t {3000};
    QTest::newRow("one namespace of many workloads")
        << std::size_t {1} << std::size_t {400} << std::size_t {900} << std::size_t {0};
}

/// dot alone takes minutes for each of these.
void TestLayout::largeNamespacesAndManyOfThemTakeSeconds()
{
    QFETCH(std::size_t, boxes);
    QFETCH(std::size_t, nodesEach);
    QFETCH(std::size_t, edgesInside);
    QFETCH(std::size_t, edgesBetween);
    LayoutGraph graph = randomGraph(1, boxes, nodesEach, edgesBetween);
    std::mt19937 random(9);
    for (std::size_t box = 0; box < boxes; ++box) {
        for (std::size_t i = 0; i < edgesInside; ++i)
            graph.edges.push_back({{false, box * nodesEach + random() % nodesEach},
                                   {false, box * nodesEach + random() % nodesEach}});
    }
    QElapsedTimer clock;
    clock.start();
    const GraphLayout layout = graphvizLayout(graph);
    constexpr qint64 kMostMilliseconds = 15'000;
    QVERIFY2(clock.elapsed() < kMostMilliseconds, qPrintable(QString::number(clock.elapsed())));
    const QByteArray overlap = overlapOf(graph, layout);
    QVERIFY2(overlap.isEmpty(), overlap.constData());
    QVERIFY(graphvizLayout(graph) == layout);
    for (const auto &[key, box] : layout.boxes)
        QVERIFY2(box.width < 5 * box.height + 400 && box.height < 3 * box.width, key.c_str());
}

void TestLayout::columnsLeadToTheRightAndAreNoHigherThanTheyMay()
{
    // A chain of three layers with four in each, every one to every one of the next.
    std::vector<std::pair<std::size_t, std::size_t>> edges;
    for (std::size_t from = 0; from < 8; ++from) {
        for (std::size_t to = 0; to < 4; ++to)
            edges.emplace_back(from, (from / 4 + 1) * 4 + to);
    }
    const std::vector<double> heights(12, 10);
    const std::vector<std::vector<std::size_t>> layers {{0, 1, 2, 3}, {4, 5, 6, 7}, {8, 9, 10, 11}};
    QVERIFY(rankedColumns(heights, edges, 40) == layers);
    // A layer that is higher than a column may be goes on in the next.
    const auto narrow = rankedColumns(heights, edges, 20);
    QCOMPARE(narrow.size(), std::size_t {6});
    for (const auto &column : narrow)
        QCOMPARE(column.size(), std::size_t {2});
    // What is linked stands at the same height, whatever its number.
    const auto crossed = rankedColumns(std::vector<double>(6, 10), {{0, 5}, {1, 4}, {2, 3}}, 30);
    QVERIFY(crossed.at(1) == std::vector<std::size_t>({5, 4, 3})
            || crossed.at(0) == std::vector<std::size_t>({2, 1, 0}));
    QVERIFY(rankedColumns({}, {}, 10).empty());
}

void TestLayout::equalGraphsGiveEqualLayouts()
{
    const LayoutGraph graph = randomGraph(3, 5, 6, 30);
    QVERIFY(gridLayout(graph) == gridLayout(graph));
    QVERIFY(graphvizLayout(graph) == graphvizLayout(graph));
}

void TestLayout::anEmptyGraphHasAnEmptyLayout()
{
    QVERIFY(gridLayout({}) == GraphLayout {});
    QVERIFY(graphvizLayout({}) == GraphLayout {});
}

void TestLayout::placedNodesStayWhereTheyWerePut()
{
    const LayoutGraph graph = randomGraph(1, 3, 3, 6);
    const GraphLayout layout = withFixedPositions(graph, gridLayout(graph), {{"b1/n0", {3000, -500}}});
    QCOMPARE(layout.nodes.at("b1/n0").x, 3000.0);
    QCOMPARE(layout.nodes.at("b1/n0").y, -500.0);
    QVERIFY(layout.boxes.at("b1/*").contains(layout.nodes.at("b1/n0")));
    QVERIFY(layout.boxes.at("b1/*").contains(layout.nodes.at("b1/n2")));
}

void TestLayout::aPlacedBoxTakesItsNodesAlong()
{
    const LayoutGraph graph = randomGraph(1, 3, 3, 6);
    const GraphLayout before = gridLayout(graph);
    const LayoutRect box = before.boxes.at("b2/*");
    const GraphLayout after = withFixedPositions(graph, before, {{"b2/*", {box.x + 100, box.y + 900}}});
    QCOMPARE(after.nodes.at("b2/n1").x, before.nodes.at("b2/n1").x + 100);
    QCOMPARE(after.nodes.at("b2/n1").y, before.nodes.at("b2/n1").y + 900);
    QVERIFY(after.nodes.at("b0/n1") == before.nodes.at("b0/n1"));
}

void TestLayout::whatComesBackFindsItsPlace()
{
    const LayoutGraph all = randomGraph(4, 3, 3, 6);
    const GraphLayout before = graphvizLayout(all);
    LayoutGraph fewer = all;
    fewer.edges.clear();
    fewer.nodes.pop_back();
    const GraphLayout between = withNewNodes(fewer, before);
    QVERIFY(!hasNewNodes(all, between));
    QCOMPARE(withNewNodes(all, between), before);
    QCOMPARE(withNewNodes({}, between), GraphLayout());
}

void TestLayout::newNodesLeaveTheOthersWhereTheyWere()
{
    LayoutGraph graph = randomGraph(2, 3, 3, 6);
    const GraphLayout before = gridLayout(graph);
    graph.nodes.push_back({"b1/late", 1});
    graph.nodes.push_back({"late.example", std::nullopt, 208, 48});
    const GraphLayout after = withNewNodes(graph, before);
    for (const auto &[key, rect] : before.nodes)
        QVERIFY2(after.nodes.at(key) == rect, key.c_str());
    QVERIFY(after.boxes.at("b1/*").contains(after.nodes.at("b1/late")));
    QVERIFY(after.nodes.contains("late.example"));
}

void TestLayout::nodesThatOnlyReceiveStandLastAndSourcesFirst()
{
    LayoutGraph graph = randomGraph(2, 8, 4, 0);
    graph.edges.clear();
    graph.nodes.push_back({"sink", std::nullopt, 208, 48});
    const std::size_t source = graph.nodes.size() - 2;
    const std::size_t sink = graph.nodes.size() - 1;
    graph.edges = {{{false, source}, {false, 0}}, {{false, 1}, {false, sink}}};
    for (const GraphLayout &layout : {gridLayout(graph), graphvizLayout(graph)}) {
        for (const auto &[key, box] : layout.boxes) {
            QVERIFY2(layout.nodes.at("outside").x <= box.x, key.c_str());
            QVERIFY2(layout.nodes.at("sink").x >= box.x, key.c_str());
        }
    }
}

void TestLayout::theRimIsBesideTheBoxesAtTheHeightOfItsLinks()
{
    for (unsigned seed = 1; seed <= 20; ++seed) {
        LayoutGraph graph = randomGraph(seed, 6, 5, 30);
        std::mt19937 random(seed);
        const std::size_t inBoxes = graph.nodes.size();
        for (int i = 0; i < 9; ++i) {
            const std::size_t node = graph.nodes.size();
            graph.nodes.push_back({"rim" + std::to_string(i), std::nullopt, 208, 48});
            const LayoutEnd other {false, random() % (inBoxes - 1)};
            if (i % 3 == 0)
                graph.edges.push_back({other, {false, node}});
            else
                graph.edges.push_back({{false, node}, other});
        }
        const GraphLayout layout = graphvizLayout(graph);
        LayoutRect boxes;
        for (const auto &[key, box] : layout.boxes)
            boxes = united(boxes, box);
        std::map<std::pair<bool, double>, std::vector<std::pair<double, double>>> columns;
        for (std::size_t node = inBoxes; node < graph.nodes.size(); ++node) {
            const LayoutRect &place = layout.nodes.at(graph.nodes[node].key);
            QVERIFY2(place.right() < boxes.x || place.x > boxes.right(), qPrintable(QString::number(seed)));
            QVERIFY(place.y >= boxes.y && place.bottom() <= boxes.bottom() + 1);
            for (const auto &[key, other] : layout.nodes)
                QVERIFY(key == graph.nodes[node].key || !place.intersects(other));
            const auto edge = std::ranges::find_if(graph.edges, [node](const LayoutEdge &each) {
                return (!each.from.isBox && each.from.index == node)
                    || (!each.to.isBox && each.to.index == node);
            });
            const LayoutEnd linked = !edge->from.isBox && edge->from.index == node ? edge->to : edge->from;
            columns[{place.x > boxes.right(), place.x}].emplace_back(
                place.y, layout.nodes.at(graph.nodes[linked.index].key).center().y);
        }
        for (auto &[side, column] : columns) {
            std::ranges::sort(column);
            QVERIFY2(std::ranges::is_sorted(column, {}, &std::pair<double, double>::second),
                     qPrintable(QString::number(seed)));
        }
    }
}

void TestLayout::boxesOfAColumnAreAsWideAsEachOther()
{
    const auto placesOf = [](double second) {
        return packColumns({{{500, 300}}, {{second, 300}}}, {0, 1}, {}, 2000, PackingEffort::Quick);
    };
    const std::vector<PackedPlace> places = placesOf(400);
    QCOMPARE(places[1].corner.x, places[0].corner.x);
    QCOMPARE(places[1].width, 500.0);
    QVERIFY2(placesOf(100)[1].width == 100, "a box does not become mostly empty");
}

void TestLayout::manyBoxesAreAlikeAndWideOnesStandLast()
{
    // Box 0 is wider than the others, boxes 5 and 9 are linked, and nothing links the rest.
    LayoutGraph graph = randomGraph(1, 50, 4, 0);
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
        if (graph.nodes[i].box == 0)
            graph.nodes[i].width = 400;
        if (graph.nodes[i].box == 5)
            graph.edges.push_back({{false, i}, {true, 9}});
    }
    const GraphLayout layout = graphvizLayout(graph);
    std::vector<std::tuple<double, double, std::size_t>> places;
    for (std::size_t box = 0; box < graph.boxes.size(); ++box) {
        const LayoutRect &place = layout.boxes.at(graph.boxes[box].key);
        places.emplace_back(place.x, place.y, box);
        if (box > 0)
            QVERIFY(place.width >= layout.boxes.at(graph.boxes[1].key).width);
    }
    std::ranges::sort(places);
    std::vector<std::size_t> inReadingOrder;
    for (const auto &place : places)
        inReadingOrder.push_back(std::get<std::size_t>(place));
    QCOMPARE(std::set(inReadingOrder.begin(), inReadingOrder.begin() + 2), (std::set<std::size_t> {5, 9}));
    QVERIFY(std::is_sorted(inReadingOrder.begin() + 2, inReadingOrder.end() - 1));
    QCOMPARE(inReadingOrder.back(), std::size_t(0));
}

void TestLayout::manyBoxesStandInColumnsOfOneWidth()
{
    std::mt19937 random(11);
    std::vector<PackedItem> items;
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < 60; ++i) {
        const double width = i % 7 == 0 ? static_cast<double>(1100 + random() % 600) : 1000;
        items.push_back({{width, static_cast<double>(500 + random() % 100)}});
        order.push_back(i);
    }
    const auto places = packColumns(items, order, {}, 0, PackingEffort::Quick, 1000);
    std::map<double, std::set<double>> widths;
    std::map<double, double> bottoms;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const PackedPlace &place = places[i];
        widths[place.corner.x].insert(place.width);
        double &bottom = bottoms[place.corner.x];
        bottom = std::max(bottom, place.corner.y + items[i].front().height);
    }
    double before = -LayoutSpacing::kBoxColumnGap;
    for (const auto &[x, inColumn] : widths) {
        QCOMPARE(inColumn.size(), std::size_t(1));
        QCOMPARE(x, before + LayoutSpacing::kBoxColumnGap);
        before = x + *inColumn.begin();
    }
    const double lowest = std::ranges::max(bottoms | std::views::values);
    const auto full = std::ranges::count_if(bottoms | std::views::values,
                                            [&](double bottom) { return lowest - bottom < 20; });
    QVERIFY2(full + 2 >= std::ssize(bottoms), "all but the last ones of a kind end at the same height");
}

void TestLayout::moreTimeNeverPacksWorse()
{
    std::mt19937 random(7);
    for (int run = 0; run < 20; ++run) {
        std::vector<PackedItem> items;
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < 12; ++i) {
            items.push_back(
                {{static_cast<double>(200 + random() % 700), static_cast<double>(100 + random() % 500)}});
            order.push_back(i);
        }
        const auto sizeOf = [&](PackingEffort effort) {
            const std::vector<PackedPlace> places = packColumns(items, order, {}, 0, effort);
            double width = 0;
            double height = 0;
            for (std::size_t i = 0; i < items.size(); ++i) {
                width = std::max(width, places[i].corner.x + items[i].front().width);
                height = std::max(height, places[i].corner.y + items[i].front().height);
            }
            return std::max(width, kCanvasAspect * height);
        };
        QVERIFY(sizeOf(PackingEffort::Careful) <= sizeOf(PackingEffort::Quick) + 1);
    }
}

void TestLayout::whatIsLargeIsPackedDensely()
{
    constexpr std::uint32_t kSeeds = 10;
    double filled = 0;
    for (std::uint32_t seed = 1; seed <= kSeeds; ++seed) {
        const LayoutGraph graph = randomGraph(seed, 8, 4, 50);
        const GraphLayout layout = graphvizLayout(graph);
        LayoutRect all;
        double nodes = 0;
        for (const auto *rects : {&layout.boxes, &layout.nodes}) {
            for (const auto &[key, rect] : *rects)
                all = united(all, rect);
        }
        for (const auto &[key, node] : layout.nodes)
            nodes += node.width * node.height;
        filled += nodes
            / (std::max(all.width, kCanvasAspect * all.height)
               * std::max(all.width / kCanvasAspect, all.height));
    }
    constexpr double kLeastFilled = 0.15;
    QVERIFY2(filled / kSeeds > kLeastFilled, qPrintable(QString::number(filled / kSeeds)));
}

void TestLayout::whatIsSmallKeepsTheShapeThatReadsBest()
{
    const PackedItem item {{1000, 300}, {400, 300, 100}};
    const auto shapes = [&item](std::size_t count) {
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < count; ++i)
            order.push_back(i);
        const auto places = packColumns(std::vector(count, item), order, {}, 0, PackingEffort::Careful);
        std::set<std::size_t> found;
        for (const PackedPlace &place : places)
            found.insert(place.shape);
        return found;
    };
    QCOMPARE(shapes(2), std::set<std::size_t> {0});
    QCOMPARE(shapes(12), std::set<std::size_t> {1});
}

void TestLayout::rectanglesGoAsFarLeftAsTheyCan()
{
    Skyline skyline(100);
    QCOMPARE(skyline.place(50, 60), (LayoutPoint {0, 0}));
    QCOMPARE(skyline.place(20, 30), (LayoutPoint {0, 60}));
    QCOMPARE(skyline.place(10, 40), (LayoutPoint {20, 60}));
    QCOMPARE(skyline.place(10, 100), (LayoutPoint {50, 0}));
    QCOMPARE(skyline.place(10, 200), (LayoutPoint {60, 0}));
}

void TestLayout::fewDestinationsStandAmongTheSources()
{
    LayoutGraph graph = randomGraph(2, 8, 4, 0);
    graph.edges.clear();
    const std::size_t inBoxes = graph.nodes.size() - 1;
    for (const char *key : {"second", "third"})
        graph.nodes.push_back({key, std::nullopt, 208, 48});
    for (std::size_t node = inBoxes; node < graph.nodes.size(); ++node)
        graph.edges.push_back({{false, node}, {false, 0}});
    graph.nodes.push_back({"sink", std::nullopt, 208, 48});
    graph.edges.push_back({{false, 1}, {false, graph.nodes.size() - 1}});
    for (const GraphLayout &layout : {gridLayout(graph), graphvizLayout(graph)}) {
        for (const auto &[key, box] : layout.boxes)
            QVERIFY2(layout.nodes.at("sink").right() < box.x, key.c_str());
        const QByteArray overlap = overlapOf(graph, layout);
        QVERIFY2(overlap.isEmpty(), overlap.constData());
    }
}

void TestLayout::betweenThingsAtTheRimIsRoomForTwoHeads()
{
    LayoutGraph graph = randomGraph(4, 8, 6, 10);
    const std::size_t first = graph.nodes.size();
    for (const char *key : {"one", "two", "three"})
        graph.nodes.push_back({key, std::nullopt, 208, 48});
    for (std::size_t node = first; node < graph.nodes.size(); ++node) {
        graph.edges.push_back({{false, node}, {false, 0}});
        graph.edges.push_back({{false, 0}, {false, node}});
    }
    for (const GraphLayout &layout : {gridLayout(graph), graphvizLayout(graph)}) {
        std::vector<double> tops;
        for (const char *key : {"one", "two", "three"})
            tops.push_back(layout.nodes.at(key).y);
        std::ranges::sort(tops);
        for (std::size_t i = 1; i < tops.size(); ++i)
            QVERIFY2(tops[i] - tops[i - 1] - 48 >= 56, qPrintable(QString::number(tops[i] - tops[i - 1])));
    }
}

void TestLayout::routesRunFromOutlineToOutlineAndNeverThroughANode_data()
{
    QTest::addColumn<bool>("isLarge");
    QTest::newRow("one grid for everything") << false;
    QTest::newRow("from box to box") << true;
}

void TestLayout::routesRunFromOutlineToOutlineAndNeverThroughANode()
{
    QFETCH(bool, isLarge);
    const LayoutGraph graph = isLarge ? randomGraph(5, 80, 60, 150) : randomGraph(5, 6, 5, 60);
    const GraphLayout layout = isLarge ? gridLayout(graph) : graphvizLayout(graph);
    const auto routes = routeEdges(graph, layout);
    QCOMPARE(routes.size(), graph.edges.size());
    for (std::size_t i = 0; i < routes.size(); ++i) {
        QVERIFY(routes[i].size() >= 2);
        for (std::size_t p = 1; p < routes[i].size(); ++p) {
            const LayoutPoint &a = routes[i][p - 1];
            const LayoutPoint &b = routes[i][p];
            const LayoutRect piece {std::min(a.x, b.x) + 0.01, std::min(a.y, b.y) + 0.01,
                                    std::abs(a.x - b.x) + 0.01, std::abs(a.y - b.y) + 0.01};
            for (const auto &[key, rect] : layout.nodes) {
                QVERIFY2(
                    !rect.grown(-1).intersects(piece),
                    qPrintable(
                        QStringLiteral("edge %1 runs through %2").arg(i).arg(QString::fromStdString(key))));
            }
        }
        const LayoutRect from = graph.edges[i].from.isBox
            ? layout.boxes.at(graph.boxes[graph.edges[i].from.index].key)
            : layout.nodes.at(graph.nodes[graph.edges[i].from.index].key);
        const LayoutPoint start = routes[i].front();
        const bool touches = std::abs(start.x - from.x) < 0.1 || std::abs(start.x - from.right()) < 0.1
            || std::abs(start.y - from.y) < 0.1 || std::abs(start.y - from.bottom()) < 0.1;
        QVERIFY2(touches, "a line must begin at the outline of its source");
    }
}

void TestLayout::routesAreLevelOrUpright()
{
    const LayoutGraph graph = randomGraph(4, 4, 4, 40);
    for (const auto &route : routeEdges(graph, gridLayout(graph))) {
        for (std::size_t p = 1; p < route.size(); ++p)
            QVERIFY(std::abs(route[p].x - route[p - 1].x) < 0.01
                    || std::abs(route[p].y - route[p - 1].y) < 0.01);
    }
}

void TestLayout::linesKeepApartAndAwayFromOutlines_data()
{
    QTest::addColumn<std::size_t>("boxes");
    QTest::addColumn<std::size_t>("nodesEach");
    QTest::addColumn<std::size_t>("edges");
    QTest::addColumn<double>("apart");
    const auto add = [](const char *name, std::size_t boxes, std::size_t nodes, std::size_t edges,
                        double apart) { QTest::newRow(name) << boxes << nodes << edges << apart; };
    add("three boxes", 3, 4, 12, 2);
    add("one box", 1, 12, 18, 2);
    add("six boxes", 6, 6, 30, 2);
    // More lines than gutters have room for.
    add("crowded", 6, 6, 80, 0.3);
}

/// Corners and runs alike; the last pieces of lines have room for a head.
void TestLayout::linesKeepApartAndAwayFromOutlines()
{
    QFETCH(std::size_t, boxes);
    QFETCH(std::size_t, nodesEach);
    QFETCH(std::size_t, edges);
    QFETCH(double, apart);
    constexpr std::uint32_t kSeeds = 40;
    std::size_t crowds = 0;
    for (std::uint32_t seed = 1; seed <= kSeeds; ++seed) {
        LayoutGraph graph = randomGraph(seed, boxes, nodesEach, edges);
        for (const bool hasLanes : {false, true}) {
            std::mt19937 random(seed);
            for (LayoutEdge &edge : graph.edges)
                edge.lane = hasLanes && random() % 4 == 0 ? 1 : 0;
            for (const GraphLayout &layout : {gridLayout(graph), graphvizLayout(graph)}) {
                const RouteFaults faults
                    = FaultCounter(graph, layout, routeEdges(graph, layout), apart).count();
                const auto told = QStringLiteral("seed %1").arg(seed).toStdString();
                QVERIFY2(faults.besideForeignNodes == 0, told.c_str());
                QVERIFY2(faults.shortEnds == 0, told.c_str());
                QVERIFY2(faults.alongBoxes == 0, told.c_str());
                QVERIFY2(faults.onOneAnother == 0 || apart < 1, told.c_str());
                crowds += faults.onOneAnother > 0 ? 1 : 0;
            }
        }
    }
    constexpr std::size_t kMostCrowds = 4 * kSeeds / 10;
    QVERIFY2(crowds <= kMostCrowds, qPrintable(QString::number(crowds)));
}

/// As far as heads are high where names can be read.
void TestLayout::headsOfDifferentLanesStandApart()
{
    constexpr double kHead = 13.9;
    std::size_t pairs = 0;
    std::size_t close = 0;
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        LayoutGraph graph = randomGraph(seed, 3, 4, 24);
        for (std::size_t edge = 0; edge < graph.edges.size(); ++edge)
            graph.edges[edge].lane = static_cast<int>(edge % 3);
        const auto routes = routeEdges(graph, graphvizLayout(graph));
        for (std::size_t i = 0; i < routes.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                const LayoutEdge &one = graph.edges[i];
                const LayoutEdge &other = graph.edges[j];
                if (one.to != other.to || one.lane == other.lane)
                    continue;
                ++pairs;
                const double across = std::abs(routes[i].back().x - routes[j].back().x);
                const double along = std::abs(routes[i].back().y - routes[j].back().y);
                close += std::max(across, along) < kHead ? 1 : 0;
            }
        }
    }
    QVERIFY(pairs > 100);
    // Lines that come around a corner may have no room.
    QVERIFY2(close * 20 <= pairs, qPrintable(QStringLiteral("%1 of %2").arg(close).arg(pairs)));
}

void TestLayout::linesThatPassABoxKeepWellAwayFromIt()
{
    // Two lines pass the upper box on their way to the lower one.
    LayoutGraph graph;
    graph.boxes = {{"upper"}, {"lower"}};
    graph.nodes = {{"upper/a", 0}, {"lower/b", 1}, {"lower/c", 1}, {"one", {}}, {"two", {}}};
    graph.edges = {{{false, 3}, {false, 1}}, {{false, 4}, {false, 2}}};
    GraphLayout layout;
    layout.boxes = {{"upper", {300, 0, 216, 132}}, {"lower", {300, 176, 216, 214}}};
    layout.nodes = {{"upper/a", {324, 60, 168, 48}},
                    {"lower/b", {324, 236, 168, 48}},
                    {"lower/c", {324, 318, 168, 48}},
                    {"one", {52, 0, 168, 48}},
                    {"two", {52, 82, 168, 48}}};
    for (const auto &route : routeEdges(graph, layout)) {
        for (std::size_t p = 1; p < route.size(); ++p) {
            if (std::abs(route[p].x - route[p - 1].x) < 0.01)
                QVERIFY2(route[p].x <= 290, qPrintable(QString::number(route[p].x)));
        }
    }
}

void TestLayout::theOnlyLineOfANodeAtTheRimRunsStraight()
{
    // What the line leads to stands behind another node.
    LayoutGraph graph;
    graph.boxes = {{"box"}};
    graph.nodes = {{"box/a", 0}, {"box/b", 0}, {"outside", {}, 208, 48}};
    graph.edges = {{{false, 0}, {false, 1}}, {{false, 2}, {false, 1}}};
    const GraphLayout layout = gridLayout(graph);
    const std::vector<LayoutPoint> route = routeEdges(graph, layout)[1];
    QCOMPARE(route.size(), std::size_t {4});
    QVERIFY2(route[1].x > layout.nodes.at("box/a").right(), "it bends behind the other node only");
}

void TestLayout::linesToABoxStayOutside()
{
    for (std::uint32_t seed = 1; seed <= 8; ++seed) {
        LayoutGraph graph = randomGraph(seed, 6, 6, 40);
        std::mt19937 random(seed);
        const std::size_t first = graph.edges.size();
        for (int i = 0; i < 20; ++i) {
            const std::size_t node = random() % graph.nodes.size();
            const std::size_t box = random() % graph.boxes.size();
            if (graph.nodes[node].box != box)
                graph.edges.push_back({{false, node}, {true, box}});
        }
        const GraphLayout layout = graphvizLayout(graph);
        const auto routes = routeEdges(graph, layout);
        for (std::size_t i = first; i < routes.size(); ++i) {
            const LayoutRect inside = layout.boxes.at(graph.boxes[graph.edges[i].to.index].key).grown(-1);
            for (std::size_t p = 1; p < routes[i].size(); ++p) {
                const LayoutPoint &a = routes[i][p - 1];
                const LayoutPoint &b = routes[i][p];
                const LayoutRect piece {std::min(a.x, b.x), std::min(a.y, b.y), std::abs(a.x - b.x) + 0.01,
                                        std::abs(a.y - b.y) + 0.01};
                QVERIFY2(!inside.intersects(piece), qPrintable(QStringLiteral("seed %1").arg(seed)));
            }
        }
    }
}

void TestLayout::noBentLineBeginsWhereAnotherOneEnds()
{
    for (std::uint32_t seed = 1; seed <= 8; ++seed) {
        const LayoutGraph graph = randomGraph(seed, 6, 6, 80);
        const auto routes = routeEdges(graph, gridLayout(graph));
        std::set<std::pair<long, long>> begun;
        const auto placeOf
            = [](const LayoutPoint &point) { return std::pair(std::lround(point.x), std::lround(point.y)); };
        for (const auto &route : routes) {
            if (route.size() > 2)
                begun.insert(placeOf(route.front()));
        }
        for (const auto &route : routes) {
            if (route.size() > 2)
                QVERIFY2(!begun.contains(placeOf(route.back())), qPrintable(QString::number(seed)));
        }
    }
}

void TestLayout::waysThatWereFoundBeforeChangeNothing()
{
    constexpr std::uint32_t kSeeds = 8;
    for (std::uint32_t seed = 1; seed <= kSeeds; ++seed) {
        std::mt19937 random(seed);
        LayoutGraph graph = randomGraph(seed, 4, 4, 30);
        GraphLayout layout = gridLayout(graph);
        FoundWays found;
        for (int edits = 0; edits < 8; ++edits) {
            const auto again = routeEdges(graph, layout, {}, &found);
            QVERIFY2(again == routeEdges(graph, layout), qPrintable(QStringLiteral("seed %1").arg(seed)));
            const std::size_t edge = random() % graph.edges.size();
            graph.edges[edge].to = {false, random() % graph.nodes.size()};
            graph.edges.push_back({graph.edges[edge].from, {true, random() % graph.boxes.size()}});
            if (edits % 3 == 2)
                layout.nodes[graph.nodes[random() % graph.nodes.size()].key].x += 10;
            if (edits % 4 == 3)
                graph.edges.erase(graph.edges.begin() + static_cast<std::ptrdiff_t>(edge));
        }
        std::stop_source stop;
        stop.request_stop();
        layout.nodes.begin()->second.x += 10;
        routeEdges(graph, layout, stop.get_token(), &found);
        QVERIFY2(routeEdges(graph, layout, {}, &found) == routeEdges(graph, layout),
                 qPrintable(QStringLiteral("seed %1, after a stop").arg(seed)));
    }
}

void TestLayout::textsSurviveTheWayBetweenProcesses()
{
    LayoutGraph graph = randomGraph(6, 3, 3, 10);
    graph.nodes[0].key = "tab\there, line\nthere, back\\slash";
    QVERIFY(layoutGraphFromText(toText(graph)) == graph);
    const GraphLayout layout = gridLayout(graph);
    QVERIFY(graphLayoutFromText(toText(layout)) == layout);
}

void TestLayout::brokenTextIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no end") << QByteArray("box\ta\n");
    QTest::newRow("more after the end") << QByteArray("end\nbox\ta\n");
    QTest::newRow("a box that is not there") << QByteArray("node\tn\t0\t1\t1\nend\n");
    QTest::newRow("an edge to nowhere") << QByteArray("edge\tn0\tn1\nend\n");
    QTest::newRow("a length that is none") << QByteArray("node\tn\t-\tnan\t1\nend\n");
}

void TestLayout::brokenTextIsRefused()
{
    QFETCH(QByteArray, text);
    QVERIFY(!layoutGraphFromText(text.toStdString()));
}

QTEST_APPLESS_MAIN(TestLayout)
#include "tst_layout.moc"
