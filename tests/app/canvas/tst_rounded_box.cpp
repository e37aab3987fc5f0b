// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "canvas/rounded_box.h"

#include <QImage>
#include <QTest>

using namespace drawbridge::app;

namespace {

constexpr double kRadius = 8;

/// The greatest difference of a colour component anywhere.
int difference(const QImage &a, const QImage &b)
{
    int greatest = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QColor one = a.pixelColor(x, y);
            const QColor other = b.pixelColor(x, y);
            greatest = std::max({greatest, std::abs(one.red() - other.red()),
                                 std::abs(one.green() - other.green()), std::abs(one.blue() - other.blue())});
        }
    }
    return greatest;
}

} // namespace

class TestRoundedBox : public QObject {
    Q_OBJECT
private slots:
    void boxesOfPiecesLookLikeBoxesPaintedAsAWhole_data();
    void boxesOfPiecesLookLikeBoxesPaintedAsAWhole();
};

void TestRoundedBox::boxesOfPiecesLookLikeBoxesPaintedAsAWhole_data()
{
    QTest::addColumn<QRectF>("rect");
    QTest::addColumn<double>("ratio");
    QTest::addColumn<bool>("isSelected");
    for (const QSizeF &size :
         {QSizeF(60, 40), QSizeF(19, 19), QSizeF(20, 200), QSizeF(18, 7), QSizeF(4, 3)}) {
        for (const double ratio : {1.0, 2.0}) {
            for (const bool isSelected : {false, true}) {
                const QString name = QStringLiteral("%1 x %2 at %3").arg(size.width()).arg(size.height());
                QTest::addRow("%s, %d", qPrintable(name.arg(ratio)), isSelected)
                    << QRectF(QPointF(10.5, 7.5), size) << ratio << isSelected;
            }
        }
    }
}

void TestRoundedBox::boxesOfPiecesLookLikeBoxesPaintedAsAWhole()
{
    QFETCH(const QRectF, rect);
    QFETCH(const double, ratio);
    QFETCH(const bool, isSelected);
    const auto geometry = CanvasGeometry::build({}, {});
    const Theme theme = lightTheme();
    const CanvasView view;
    const CanvasPicture picture {*geometry, view, theme, {}, {}};
    const QPen pen(isSelected ? theme.accent : theme.nsBorder, isSelected ? 2 : 1);
    const auto painted = [&](const auto &paint) {
        QImage image((QSizeF(100, 240) * ratio).toSize(), QImage::Format_RGB32);
        image.setDevicePixelRatio(ratio);
        image.fill(theme.canvas);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        PaintContext context(painter, picture, QRectF(0, 0, 100, 240));
        paint(context, context.snapped(rect));
        return image;
    };
    const QImage whole = painted([&](PaintContext &context, const QRectF &snapped) {
        context.painter.setPen(pen);
        context.painter.setBrush(theme.nsFill);
        context.painter.drawRoundedRect(snapped, kRadius, kRadius);
    });
    const QImage pieces = painted([&](PaintContext &context, const QRectF &snapped) {
        RoundedBox(context, pen, theme.nsFill, kRadius).paint(snapped);
    });
    QVERIFY(whole.pixelColor((rect.center() * ratio).toPoint()) != theme.canvas);
    const int greatest = difference(whole, pieces);
    QVERIFY2(greatest <= 2, qPrintable(QStringLiteral("differs by %1").arg(greatest)));
}

QTEST_MAIN(TestRoundedBox)
#include "tst_rounded_box.moc"
