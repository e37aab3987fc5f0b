// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "app/canvas/example_scene.h"
#include "app/canvas/painted_scene.h"
#include "canvas/canvas_metrics.h"
#include "canvas/canvas_painter.h"
#include "canvas/rim_card.h"
#include "canvas/scene_layout.h"
#include "layout/graphviz_layout.h"
#include "layout/grid_layout.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTest>
#include <algorithm>

using namespace drawbridge;
using namespace drawbridge::app;
using namespace drawbridge::app::test;

/// Cards, boxes and nodes: what is written on them, at every scale.
class TestCanvasCards : public QObject {
    Q_OBJECT
private slots:
    void externalsKeepTheirNamesWhereTheyAreSmall();
    void aLowCardHasItsName();
    void cardsOfAClusterHaveTheirStateAtOnePlace();
    void nothingHangsOutOfANarrowCard_data();
    void nothingHangsOutOfANarrowCard();
    void aLongNameIsWholeBesideTheFoldMark();
    void whatIsWrittenOnACloseCardKeepsAwayFromItsOutline();
    void aRingStaysBelowTheHeaderThatCoversItsNode();
    void noNameIsCutByAHeaderThatStays();
    void externalsStepBackWhereTheyAreSmall();
    void aMarkIsAsWideAsItsLetters();
    void aFoldedCardKeepsItsBadgeInside();
    void aFoldedCardSaysWhatItHoldsAndItsSides();
};

void TestCanvasCards::externalsKeepTheirNamesWhereTheyAreSmall()
{
    const CanvasScene scene = test::parcelScene();
    const auto geometry = CanvasGeometry::build(scene, graphvizLayout(toLayoutGraph(scene)));
    QImage image(1400, 900, QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&image);
    CanvasView view;
    view.setSize(image.size());
    for (const double zoom : {0.25, 0.45}) {
        view.setZoom(zoom, {});
        const PaintContext context(painter, {*geometry, view, lightTheme(), {}, QFont()}, image.rect());
        int externals = 0;
        for (std::size_t i = 0; i < scene.nodes.size(); ++i) {
            if (scene.nodes[i].namespaceIndex >= 0)
                continue;
            ++externals;
            QVERIFY2(!rimCard(context, static_cast<int>(i)).lines.isEmpty(),
                     qPrintable(QStringLiteral("%1 at %2").arg(scene.nodes[i].name).arg(zoom)));
        }
        QVERIFY(externals > 0);
    }
}

void TestCanvasCards::aLowCardHasItsName()
{
    CanvasScene scene;
    scene.namespaces.resize(1);
    scene.namespaces.front().key = QStringLiteral("team-40-billing/*");
    scene.namespaces.front().name = QStringLiteral("team-40-billing");
    GraphLayout layout;
    layout.boxes["team-40-billing/*"] = {0, 0, 640, 120};
    const QImage image = paint(scene, layout, lightTheme(), {200, 100}, 2, {}, 0.125);
    int ink = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            ink += image.pixelColor(x, y).lightness() < 80 ? 1 : 0;
    }
    QVERIFY2(ink > 100, qPrintable(QString::number(ink)));
}

void TestCanvasCards::cardsOfAClusterHaveTheirStateAtOnePlace()
{
    CanvasScene scene;
    GraphLayout layout;
    for (const char *name : {"shop", "identity-staging"}) {
        CanvasNamespace ns;
        ns.name = QString::fromLatin1(name);
        ns.key = ns.name + QStringLiteral("/*");
        ns.workloadCount = 8;
        const auto boxes = static_cast<double>(scene.namespaces.size());
        layout.boxes[ns.key.toStdString()] = {400 * boxes, 0, 320, 240 + 240 * boxes};
        scene.namespaces.push_back(ns);
    }
    const QImage image = paint(scene, layout, lightTheme(), {240, 160}, 1, {}, 0.25);
    const auto geometry = CanvasGeometry::build(scene, layout);
    CanvasView view;
    view.setSize({240, 160});
    view.fit(geometry->bounds());
    view.setZoom(0.25, {120, 80});
    const auto stateOf = [&](int box) {
        const QRect card = view.toView(geometry->boxRect(box)).toRect();
        return image.copy(card.left() + 3, card.bottom() - 20, card.width() - 6, 18);
    };
    const QImage nothing = image.copy(0, 0, 74, 18);
    QVERIFY(differentPixels(stateOf(0), nothing) > 50);
    QCOMPARE(stateOf(0), stateOf(1));
}

void TestCanvasCards::nothingHangsOutOfANarrowCard_data()
{
    QTest::addColumn<int>("height");
    QTest::newRow("high") << 400;
    QTest::newRow("low") << 280;
}

void TestCanvasCards::nothingHangsOutOfANarrowCard()
{
    QFETCH(int, height);
    CanvasScene scene;
    scene.namespaces.resize(1);
    CanvasNamespace &ns = scene.namespaces.front();
    ns.key = QStringLiteral("team-a/*");
    ns.name = QStringLiteral("team-a");
    ns.workloadCount = 50;
    GraphLayout layout;
    layout.boxes["team-a/*"] = {0, 0, 260, static_cast<double>(height)};
    const auto geometry = CanvasGeometry::build(scene, layout);
    CanvasView view;
    view.setSize({120, 120});
    view.fit(geometry->bounds());
    view.setZoom(0.1, {60, 60});
    const QRect card = view.toView(geometry->boxRect(0)).toAlignedRect();
    const auto painted = [&](Isolation isolation) {
        ns.ingress = ns.egress = isolation;
        return paint(scene, layout, lightTheme(), {120, 120}, 1, {}, 0.1);
    };
    const QImage open = painted(Isolation::Open);
    const QImage isolated = painted(Isolation::Isolated);
    QVERIFY(differentPixels(open.copy(card), isolated.copy(card)) > 20);
    QCOMPARE(differentPixels(open, isolated), differentPixels(open.copy(card), isolated.copy(card)));
}

void TestCanvasCards::aLongNameIsWholeBesideTheFoldMark()
{
    CanvasScene scene;
    scene.namespaces.resize(1);
    CanvasNamespace &ns = scene.namespaces.front();
    ns.key = QStringLiteral("kube-system/*");
    GraphLayout layout;
    layout.boxes["kube-system/*"] = {0, 0, 220, 200};
    const auto painted = [&](const char *name, Isolation isolation) {
        ns.name = QString::fromLatin1(name);
        ns.ingress = ns.egress = isolation;
        const QImage image = paint(scene, layout, lightTheme(), {200, 160}, 1, {}, 0.5);
        return image;
    };
    // Every letter of the name is drawn, and the badge.
    const QImage open = painted("kube-system", Isolation::Open);
    QVERIFY(differentPixels(open, painted("kube-xystem", Isolation::Open)) > 0);
    QVERIFY(differentPixels(open, painted("kube-system", Isolation::Partial)) > 50);
}

void TestCanvasCards::whatIsWrittenOnACloseCardKeepsAwayFromItsOutline()
{
    CanvasScene scene;
    scene.nodes.resize(1);
    CanvasNode &node = scene.nodes.front();
    node.key = node.name = QStringLiteral("cart");
    node.meta = QStringLiteral("2 pods");
    for (int i = 0; i < 9; ++i)
        node.details.append(QStringLiteral("[port-%1]").arg(i));
    GraphLayout layout;
    layout.nodes["cart"] = {0, 0, 168, 48};
    const auto geometry = CanvasGeometry::build(scene, layout);
    CanvasView view;
    view.setSize({400, 160});
    view.fit(geometry->bounds());
    for (const double zoom : {1.55, 1.7, 2.0}) {
        const QImage image = paint(scene, layout, lightTheme(), {400, 160}, 1, {}, zoom);
        view.setZoom(zoom, {200, 80});
        const QRect card = view.toView(geometry->nodeRect(0)).toRect().adjusted(50, 2, -50, -2);
        const QImage nothing = image.copy(card.right(), card.top(), 1, 3).scaled(card.width(), 3);
        QCOMPARE(image.copy(card.left(), card.top(), card.width(), 3), nothing);
        QCOMPARE(image.copy(card.left(), card.bottom() - 2, card.width(), 3), nothing);
    }
}

void TestCanvasCards::aRingStaysBelowTheHeaderThatCoversItsNode()
{
    const CanvasScene scene = test::parcelScene();
    const auto geometry = CanvasGeometry::build(scene, graphvizLayout(toLayoutGraph(scene)));
    const auto node
        = std::ranges::find_if(scene.nodes, [](const auto &each) { return each.namespaceIndex >= 0; });
    QVERIFY(node != scene.nodes.end());
    CanvasView view;
    view.setSize({600, 400});
    view.setZoom(1, QPointF());
    view.setOrigin(geometry->rectOf(node->key).topLeft() - QPointF(100, 4));
    const QRectF header = headerRect(view, geometry->boxRect(node->namespaceIndex));
    QVERIFY(header.intersects(view.toView(geometry->rectOf(node->key))));
    const auto painted = [&](const CanvasHighlight &highlight) {
        QImage image(600, 400, QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&image);
        paintCanvas(painter, {*geometry, view, lightTheme(), highlight, QFont()}, QRectF(0, 0, 600, 400));
        return image;
    };
    CanvasHighlight selected;
    selected.nodes = {node->key};
    selected.relatedBoxes = {scene.namespaces[static_cast<std::size_t>(node->namespaceIndex)].key};
    const QImage before = painted({});
    const QImage after = painted(selected);
    QVERIFY(differentPixels(before, after) > 0);
    QCOMPARE(after.copy(header.toRect().adjusted(1, 1, -1, -1)),
             before.copy(header.toRect().adjusted(1, 1, -1, -1)));
}

void TestCanvasCards::noNameIsCutByAHeaderThatStays()
{
    CanvasScene scene;
    scene.namespaces.resize(1);
    scene.namespaces.front().key = scene.namespaces.front().name = QStringLiteral("shop");
    scene.nodes.resize(1);
    scene.nodes.front().key = scene.nodes.front().name = QStringLiteral("cart");
    scene.nodes.front().namespaceIndex = 0;
    GraphLayout layout;
    layout.boxes["shop"] = {0, 0, 216, 300};
    layout.nodes["cart"] = {24, 60, 168, 48};
    const auto geometry = CanvasGeometry::build(scene, layout);
    for (const double zoom : {0.45, 0.8, 1.0}) {
        CanvasView view;
        view.setSize({400, 300});
        view.setZoom(zoom, {});
        view.setOrigin({-20, 60});
        const double header = headerRect(view, geometry->boxRect(0)).height();
        // The header ends in the middle of the node, and the name with it.
        view.setOrigin({-20, 84 - header / view.scale()});
        QImage image(400, 300, QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&image);
        paintCanvas(painter, {*geometry, view, lightTheme(), {}, QFont()}, image.rect());
        const QRectF rect = view.toView(geometry->nodeRect(0));
        const QRect below(QPoint(int(rect.left()) + 4, int(header) + 2),
                          QPoint(int(rect.right()) - 4, int(rect.bottom()) - 4));
        QVERIFY(below.height() > 2);
        const QImage part = image.copy(below);
        QCOMPARE(part, part.copy(0, 0, 1, 1).scaled(part.size()));
    }
}

void TestCanvasCards::externalsStepBackWhereTheyAreSmall()
{
    const CanvasScene scene = test::parcelScene();
    const GraphLayout layout = graphvizLayout(toLayoutGraph(scene));
    const auto geometry = CanvasGeometry::build(scene, layout);
    CanvasView view;
    view.setSize({1400, 900});
    view.fit(geometry->bounds());
    view.setZoom(0.45, {700, 450});
    CanvasHighlight highlight;
    const auto darkest = [&](int node) {
        QImage image(1400, 900, QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&image);
        const CanvasPicture picture {*geometry, view, lightTheme(), highlight, QFont()};
        paintCanvas(painter, picture, image.rect());
        const QRect card = rimCard(PaintContext(painter, picture, image.rect()), node)
                               .rect.adjusted(3, 3, -3, -3)
                               .toRect();
        int lightness = 255;
        for (int y = card.top(); y <= card.bottom(); ++y) {
            for (int x = card.left(); x <= card.right(); ++x)
                lightness = std::min(lightness, image.pixelColor(x, y).lightness());
        }
        return lightness;
    };
    const int external = geometry->rimNodes().front();
    const int plain = darkest(external);
    highlight.filter = QSet<QString> {scene.nodes.front().key};
    QVERIFY(darkest(external) > plain + 20);
}

void TestCanvasCards::aMarkIsAsWideAsItsLetters()
{
    CanvasScene scene = test::smallScene();
    scene.edges.clear();
    const QString key = scene.nodes.front().key;
    const GraphLayout layout = gridLayout(toLayoutGraph(scene));
    const auto painted = [&](const QString &text) {
        CanvasHighlight highlight;
        highlight.spread.emplace().marks[key].text = text;
        return paint(scene, layout, lightTheme(), {900, 600}, 1, highlight, 1);
    };
    const QImage without = painted({});
    const QString text = QStringLiteral("12?");
    const QImage with = painted(text);
    QRect changed;
    for (int y = 0; y < with.height(); ++y) {
        for (int x = 0; x < with.width(); ++x) {
            if (with.pixel(x, y) != without.pixel(x, y))
                changed |= QRect(x, y, 1, 1);
        }
    }
    QFont font;
    font.setPixelSize(9);
    font.setWeight(QFont::Bold);
    const double letters = QFontMetricsF(font).horizontalAdvance(text);
    QVERIFY2(changed.height() > 10 && changed.width() >= letters + 6,
             qPrintable(QStringLiteral("%1 for %2").arg(changed.width()).arg(letters)));
}

void TestCanvasCards::aFoldedCardKeepsItsBadgeInside()
{
    CanvasScene scene;
    CanvasNamespace &ns = scene.namespaces.emplace_back();
    ns.key = QStringLiteral("kube-system/*");
    ns.name = QStringLiteral("kube-system");
    ns.isFolded = true;
    ns.workloadCount = 3;
    GraphLayout layout;
    layout.boxes[ns.key.toStdString()] = {0, 0, 168, 80};
    const double zoom = 0.72;
    const auto paintAs = [&](Isolation isolation) {
        ns.ingress = ns.egress = isolation;
        return paint(scene, layout, lightTheme(), {400, 300}, 1, {}, zoom);
    };
    const QImage isolated = paintAs(Isolation::Isolated);
    const QImage open = paintAs(Isolation::Open);
    QRect badge;
    for (int y = 0; y < open.height(); ++y) {
        for (int x = 0; x < open.width(); ++x) {
            if (open.pixel(x, y) != isolated.pixel(x, y))
                badge |= QRect(x, y, 1, 1);
        }
    }
    QVERIFY(badge.width() > 15);
    QVERIFY2(badge.bottom() < 150 + 40 * zoom - 2, "the badge hangs out of the card");
    QVERIFY2(badge.left() < 200 - 84 * zoom + 12, "the count has its room beside it");
}

void TestCanvasCards::aFoldedCardSaysWhatItHoldsAndItsSides()
{
    CanvasScene scene;
    CanvasNamespace &ns = scene.namespaces.emplace_back();
    ns.key = QStringLiteral("kube-system/*");
    ns.name = QStringLiteral("kube-system");
    ns.isFolded = true;
    GraphLayout layout;
    layout.boxes[ns.key.toStdString()] = {0, 0, 168, 80};
    const auto painted = [&](double zoom, int workloads, Isolation isolation) {
        ns.workloadCount = workloads;
        ns.ingress = ns.egress = isolation;
        return paint(scene, layout, lightTheme(), {400, 300}, 1, {}, zoom);
    };
    const auto difference = [](const QImage &one, const QImage &other) {
        QRect changed;
        for (int y = 0; y < one.height(); ++y) {
            for (int x = 0; x < one.width(); ++x) {
                if (one.pixel(x, y) != other.pixel(x, y))
                    changed |= QRect(x, y, 1, 1);
            }
        }
        return changed;
    };
    for (const double zoom : {0.66, 0.72, 1.0}) {
        const QRect count
            = difference(painted(zoom, 1, Isolation::Isolated), painted(zoom, 3, Isolation::Isolated));
        QVERIFY2(count.width() > 40, "the word stands after the number");
    }
    ns.hasAlarm = true;
    ns.alarm = EdgeState::WantedDenied;
    ns.foldedNote = QStringLiteral("2 denied inside");
    const QRect sides = difference(painted(1.3, 3, Isolation::Isolated), painted(1.3, 3, Isolation::Open));
    // Badge and words, which are lines apart.
    QVERIFY2(sides.height() > 35, qPrintable(QString::number(sides.height())));
    ns.hasAlarm = false;
    const QImage withWords = painted(0.66, 3, Isolation::Isolated);
    ns.foldedNote.clear();
    QVERIFY2(difference(withWords, painted(0.66, 3, Isolation::Isolated)).width() > 40,
             "a low one says it, too");
}

QTEST_MAIN(TestCanvasCards)
#include "tst_canvas_cards.moc"
