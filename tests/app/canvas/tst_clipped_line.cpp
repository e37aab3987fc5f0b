// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "canvas/clipped_line.h"

#include <QImage>
#include <QTest>

#include <cmath>

using namespace drawbridge::app;

namespace {

constexpr QSize kSize(200, 160);
const std::vector<QPointF> kLine {{4.3, 20.5}, {90.5, 20.5}, {90.5, 100.2}, {140, 130.7}, {190.1, 131}};

QPen dotted()
{
    QPen pen(QColor(60, 20, 120), 1.8);
    pen.setCapStyle(Qt::RoundCap);
    pen.setDashPattern({0.01 / 1.8, 5 / 1.8});
    return pen;
}

template <typename Draw> QImage drawn(const Draw &draw, const std::vector<QRect> &clips)
{
    QImage image(kSize, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const QRect &clip : clips) {
        painter.setClipRect(clip);
        draw(painter, kLine, clip.adjusted(-4, -4, 4, 4), dotted());
    }
    return image;
}

/// How dark the picture is around a point.
double inkAround(const QImage &image, const QPointF &point)
{
    double ink = 0;
    const QRect around(QPoint(qRound(point.x()) - 3, qRound(point.y()) - 3), QSize(6, 6));
    for (int y = around.top(); y <= around.bottom(); ++y) {
        for (int x = around.left(); x <= around.right(); ++x)
            ink += 255 - image.pixelColor(x, y).green();
    }
    return ink;
}

} // namespace

class TestClippedLine : public QObject {
    Q_OBJECT
private slots:
    void copiedDotsStandWhereAPenDrawsThem()
    {
        const QImage copied = drawn(drawDots, {QRect(QPoint(), kSize)});
        const QImage outlined = drawn(drawClipped, {QRect(QPoint(), kSize)});
        for (std::size_t i = 1; i < kLine.size(); ++i) {
            for (int step = 0; step < 40; ++step) {
                const QPointF at = kLine[i - 1] + (kLine[i] - kLine[i - 1]) * (step / 40.0);
                const double wanted = inkAround(outlined, at);
                QVERIFY2(std::abs(inkAround(copied, at) - wanted) <= 0.25 * wanted + 60,
                         qPrintable(QStringLiteral("%1, %2").arg(at.x()).arg(at.y())));
            }
        }
    }
    void partsOfAPictureHaveTheDotsOfTheWhole()
    {
        const QImage whole = drawn(drawDots, {QRect(QPoint(), kSize)});
        const QImage parts = drawn(
            drawDots,
            {QRect(0, 0, 37, 160), QRect(37, 0, 80, 55), QRect(37, 55, 80, 105), QRect(117, 0, 83, 160)});
        QCOMPARE(parts, whole);
    }
};

QTEST_MAIN(TestClippedLine)
#include "tst_clipped_line.moc"
