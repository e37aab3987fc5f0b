// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/cell_index.h"

#include <QTest>
#include <algorithm>
#include <random>

using namespace drawbridge::app;

namespace {

/// Rectangles of all shapes: small, long and level, long and upright, large.
QRectF anyRect(std::mt19937 &random)
{
    const auto upTo
        = [&random](double most) { return std::uniform_real_distribution<double>(0, most)(random); };
    const double lengths[] = {4, 300, 1'000, 9'000};
    const QPointF corner(upTo(20'000) - 10'000, upTo(20'000) - 10'000);
    return {corner, QSizeF(upTo(lengths[random() % 4]), upTo(lengths[random() % 4]))};
}

} // namespace

/// The index of places against a search through everything.
class TestCellIndex : public QObject {
    Q_OBJECT
private slots:
    void findsWhatTouches()
    {
        constexpr int kThings = 400;
        const unsigned seed = std::random_device()();
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        std::vector<QRectF> rects;
        CellIndex index;
        for (int thing = 0; thing < kThings; ++thing) {
            rects.push_back(anyRect(random));
            index.insert(thing, rects.back());
        }
        std::vector<bool> isThere(kThings, true);
        for (int round = 0; round < 200; ++round) {
            const auto taken = static_cast<int>(random() % kThings);
            index.remove(taken, rects[static_cast<std::size_t>(taken)]);
            isThere[static_cast<std::size_t>(taken)] = false;
            const QRectF wanted = anyRect(random);
            const std::vector<int> found = index.query(wanted);
            QVERIFY(std::ranges::is_sorted(found));
            QVERIFY(std::ranges::adjacent_find(found) == found.end());
            for (int thing = 0; thing < kThings; ++thing) {
                const auto place = static_cast<std::size_t>(thing);
                const bool isFound = std::ranges::binary_search(found, thing);
                constexpr double kCell = 400;
                const bool isNear = rects[place].intersects(wanted.adjusted(-kCell, -kCell, kCell, kCell));
                QVERIFY(isFound || !isThere[place] || !rects[place].intersects(wanted));
                QVERIFY(!isFound || (isThere[place] && isNear));
            }
        }
    }

    void holdsNothingAtFirst() { QVERIFY(CellIndex().query(QRectF(-1e6, -1e6, 2e6, 2e6)).empty()); }
};

QTEST_GUILESS_MAIN(TestCellIndex)
#include "tst_cell_index.moc"
