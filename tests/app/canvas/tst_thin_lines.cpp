// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "canvas/thin_lines.h"

#include <QTest>

#include <random>

using namespace drawbridge::app;

namespace {

constexpr QRect kClip(13, 7, 150, 200);
constexpr QRgb kInk = 0xff3366cc;
constexpr QRgb kPaper = 0xffffffff;

bool isInPiece(int pixel, const ThinLines::Pieces &pieces)
{
    const int period = pieces.length + pieces.gap;
    return ((pixel % period) + period) % period < pieces.length;
}

/// Pixel by pixel, as the lines are described.
void paintPlainly(QImage &image, const std::vector<QLine> &lines, const ThinLines::Pieces &pieces,
                  const QPoint &origin)
{
    for (const QLine &line : lines) {
        const auto [left, right] = std::minmax({line.x1(), line.x2()});
        const auto [top, bottom] = std::minmax({line.y1(), line.y2()});
        for (int y = top; y <= bottom; ++y) {
            for (int x = left; x <= right; ++x) {
                const int along = line.y1() == line.y2() ? x - origin.x() : y - origin.y();
                if (kClip.contains(x, y) && isInPiece(along, pieces))
                    image.setPixel(x, y, kInk);
            }
        }
    }
}

} // namespace

/// Thin lines against lines that are painted one after the other, pixel by pixel.
class TestThinLines : public QObject {
    Q_OBJECT
private slots:
    void theSamePixelsAreWritten_data()
    {
        QTest::addColumn<int>("length");
        QTest::addColumn<int>("gap");
        QTest::newRow("whole") << 1 << 0;
        QTest::newRow("dotted") << 2 << 3;
        QTest::newRow("dashed") << 7 << 4;
    }
    void theSamePixelsAreWritten()
    {
        QFETCH(int, length);
        QFETCH(int, gap);
        const ThinLines::Pieces pieces {.length = length, .gap = gap};
        const unsigned seed = std::random_device()();
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        const auto upTo = [&random](int most) { return std::uniform_int_distribution(-20, most)(random); };
        for (int count : {1, 5, 60}) {
            std::vector<QLine> lines;
            ThinLines thin(kClip);
            for (int i = 0; i < count; ++i) {
                const QPoint at(upTo(200), upTo(250));
                const QLine line(at, i % 2 == 0 ? QPoint(upTo(200), at.y()) : QPoint(at.x(), upTo(250)));
                lines.push_back(line);
                thin.add({line.p1(), line.p2()});
            }
            const QPoint origin(upTo(50), upTo(50));
            QImage plain(220, 260, QImage::Format_RGB32);
            plain.fill(kPaper);
            QImage written = plain;
            paintPlainly(plain, lines, pieces, origin);
            QPainter painter(&written);
            ThinLayer layer(painter, kClip);
            thin.paint(layer, QColor::fromRgb(kInk), pieces, origin);
            QCOMPARE(written, plain);
        }
    }
};

QTEST_GUILESS_MAIN(TestThinLines)
#include "tst_thin_lines.moc"
