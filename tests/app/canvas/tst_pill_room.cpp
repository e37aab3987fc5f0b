// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/header_painter.h"
#include "canvas/label_painter.h"
#include "canvas/pill_room.h"
#include "canvas/rim_card.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace drawbridge;
using namespace drawbridge::app;

namespace {

CanvasScene twoRows()
{
    CanvasScene scene;
    for (const char *key : {"a", "b", "c", "d"}) {
        CanvasNode node;
        node.key = node.name = QString::fromLatin1(key);
        scene.nodes.push_back(node);
    }
    return scene;
}

CanvasEdge lineBetween(const char *from, const char *to, const char *label)
{
    CanvasEdge edge;
    edge.from = QString::fromLatin1(from);
    edge.to = QString::fromLatin1(to);
    edge.label = QString::fromLatin1(label);
    edge.id = edge.from + edge.to;
    return edge;
}

} // namespace

/// A pill tells whose port it is by where it lies.
class TestPillRoom : public QObject {
    Q_OBJECT
private slots:
    void aPillKeepsOffWhatOthersRunAlong()
    {
        const std::vector<QPointF> own {{0, 0}, {400, 0}};
        // Another line runs along the first half, and one crosses the middle of the rest.
        const std::vector<QPointF> beside {{-100, 0}, {200, 0}, {200, -300}};
        const std::vector<QPointF> crossing {{300, -200}, {300, 200}};
        const auto place = placeBeside(own, {beside, crossing}, PillCompany::None);
        QVERIFY(place);
        QVERIFY2(place->left() > 201 && place->right() < 399, qPrintable(QString::number(place->left())));
        QVERIFY2(place->right() < 299 || place->left() > 301, qPrintable(QString::number(place->left())));
        QCOMPARE(place->center().y(), 0.0);
    }

    void withoutAnyPlaceAloneItMayLieOnACrossing()
    {
        const std::vector<QPointF> own {{0, 0}, {120, 0}};
        std::vector<std::vector<QPointF>> others;
        for (int x = 10; x < 120; x += 10)
            others.push_back({{double(x), -50}, {double(x), 50}});
        QVERIFY(!placeBeside(own, others, PillCompany::None));
        QVERIFY(placeBeside(own, others, PillCompany::Crossing));
        const std::vector<QPointF> along {{-50, 0}, {170, 0}};
        QVERIFY(!placeBeside(own, {along}, PillCompany::Crossing));
        QVERIFY(placeBeside(own, {along}, PillCompany::Any));
    }

    void aCountHasRoomBetweenTwoCards()
    {
        const std::vector<QPointF> own {{0, 0}, {0, 28}};
        QVERIFY(placeBeside(own, {}, PillCompany::None));
        const std::vector<QPointF> shorter {{0, 0}, {0, 24}};
        QVERIFY2(!placeBeside(shorter, {}, PillCompany::Any), "its head must be seen");
    }

    void aPillNeverCoversAWorkload()
    {
        GraphLayout layout;
        layout.nodes["c"] = {60, -24, 168, 48};
        const std::vector<QPointF> own {{0, 0}, {300, 0}};
        for (const PillCompany company : {PillCompany::None, PillCompany::Crossing, PillCompany::Any}) {
            const auto place = placeBeside(own, {}, company, layout);
            QVERIFY(place);
            QVERIFY2(!place->intersects(QRectF(60, -24, 168, 48)),
                     qPrintable(QString::number(place->left())));
        }
    }

    void aNarrowHeaderTellsWhatChangesOnTheLowerEdgeOfItsBox()
    {
        CanvasScene scene;
        scene.namespaces.resize(1);
        CanvasNamespace &ns = scene.namespaces.front();
        ns.key = QStringLiteral("kube-system/*");
        ns.name = QStringLiteral("kube-system");
        ns.ingress = ns.egress = Isolation::Isolated;
        ns.foldedNote = QStringLiteral("\u2212116 \u219316 ?1");
        ns.hasAlarm = true;
        ns.alarm = EdgeState::NewlyCut;
        GraphLayout layout;
        layout.boxes["kube-system/*"] = {0, 0, 216, 200};
        const auto lowerEdge = [&](double zoom) {
            const auto geometry = CanvasGeometry::build(scene, layout);
            CanvasView view;
            view.setSize({600, 400});
            view.setZoom(zoom, {});
            view.centerOn({108, 100});
            QImage image(600, 400, QImage::Format_ARGB32_Premultiplied);
            QPainter painter(&image);
            QFont font;
            font.setPixelSize(13);
            const CanvasHighlight highlight;
            const CanvasPicture picture {*geometry, view, lightTheme(), highlight, font};
            paintCanvas(painter, picture, image.rect());
            const QRectF low = lowerEdgeOf(PaintContext(painter, picture, image.rect()), 0);
            const QRectF box = view.toView(QRectF(0, 0, 216, 200));
            bool isPainted = false;
            for (int x = int(low.left()); x < low.right(); ++x)
                isPainted = isPainted || isRed(image.pixelColor(x, int(low.center().y())));
            return std::pair(low.isEmpty() || (isPainted && low.center().y() - box.bottom() < 2), low);
        };
        for (const double zoom : {0.42, 0.51, 0.74}) {
            const auto [isThere, low] = lowerEdge(zoom);
            QVERIFY2(!low.isEmpty(), qPrintable(QString::number(zoom)));
            QVERIFY2(isThere, qPrintable(QString::number(zoom)));
        }
        QVERIFY2(lowerEdge(1.4).second.isEmpty(), "there is room in the header");
        ns.hasAlarm = false;
        ns.foldedNote.clear();
        ns.ingress = Isolation::Open;
        const auto [isThere, low] = lowerEdge(0.42);
        QVERIFY2(!low.isEmpty(), "nothing hangs out of the header, and the badge is there all the same");
    }

    void aHeaderKeepsItsBadgeWhereTheViewCutsTheBox()
    {
        CanvasScene scene;
        scene.namespaces.resize(1);
        CanvasNamespace &ns = scene.namespaces.front();
        ns.key = ns.name = QStringLiteral("payments-staging");
        ns.ingress = ns.egress = Isolation::Open;
        GraphLayout layout;
        layout.boxes["payments-staging"] = {0, 0, 456, 400};
        const auto geometry = CanvasGeometry::build(scene, layout);
        QFont font;
        font.setPixelSize(13);
        const CanvasHighlight highlight;
        for (const double width : {600.0, 185.0, 150.0, 100.0}) {
            CanvasView view;
            view.setSize({width, 400});
            view.setZoom(0.42, {});
            QImage image(600, 400, QImage::Format_ARGB32_Premultiplied);
            QPainter painter(&image);
            const CanvasPicture picture {*geometry, view, lightTheme(), highlight, font};
            QVERIFY2(lowerEdgeOf(PaintContext(painter, picture, image.rect()), 0).isEmpty(),
                     qPrintable(QString::number(width)));
        }
    }

    void aCardAtTheRimSaysHowManyBlocksItIsWithout()
    {
        CanvasScene scene;
        scene.nodes.resize(1);
        CanvasNode &node = scene.nodes.front();
        node.key = node.name = QStringLiteral("0.0.0.0/0 \u2212 4 blocks");
        node.shape = NodeShape::External;
        GraphLayout layout;
        layout.nodes[node.key.toStdString()] = {0, 0, 208, 48};
        const auto geometry = CanvasGeometry::build(scene, layout);
        CanvasView view;
        view.setSize({600, 400});
        view.setZoom(0.3, {});
        view.centerOn({104, 24});
        QImage image(600, 400, QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&image);
        QFont font;
        font.setPixelSize(13);
        const CanvasHighlight highlight;
        const CanvasPicture picture {*geometry, view, lightTheme(), highlight, font};
        QCOMPARE(rimCard(PaintContext(painter, picture, image.rect()), 0).lines, QStringList(node.name));
    }

private:
    static bool isRed(const QColor &color) { return color.red() > color.blue() + 60; }

    /// In a view of 100 %, where canvas and view are the same but for their origin.
    static std::optional<QRectF> placeBeside(const std::vector<QPointF> &own,
                                             const std::vector<std::vector<QPointF>> &others,
                                             PillCompany company, const GraphLayout &layout = {})
    {
        const auto geometry = CanvasGeometry::build(twoRows(), layout);
        CanvasHighlight highlight;
        for (const std::vector<QPointF> &other : others)
            highlight.asked.push_back({lineBetween("a", "b", "9090"), other});
        CanvasView view;
        view.setSize({1000, 800});
        view.setZoom(1, {});
        view.centerOn({100, 0});
        QImage image(1000, 800, QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&image);
        const PaintContext context(painter, {*geometry, view, lightTheme(), highlight, QFont()},
                                   image.rect());
        PillRoom room(context);
        const auto place
            = room.placeFor({own, EdgeState::Allowed, QStringLiteral("7070")}, {40, 16}, company);
        return place ? std::optional(view.toCanvas(place->rect)) : std::nullopt;
    }
};

QTEST_MAIN(TestPillRoom)
#include "tst_pill_room.moc"
