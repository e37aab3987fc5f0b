// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "benchmarks/load_input.h"
#include "benchmarks/measured_load.h"

#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <fstream>
#include <yaml-cpp/yaml.h>

using namespace drawbridge;
using namespace drawbridge::bench;
namespace fs = std::filesystem;

namespace {

using Clock = std::chrono::steady_clock;

constexpr double kMegabyte = 1024 * 1024;

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// Reads every file with yaml-cpp's own tree.
std::size_t loadAllOf(const fs::path &folder)
{
    std::size_t documents = 0;
    for (const fs::directory_entry &entry : fs::directory_iterator(folder)) {
        std::ifstream stream(entry.path());
        documents += YAML::LoadAll(stream).size();
    }
    return documents;
}

} // namespace

/// Times the loader on generated dumps. DRAWBRIDGE_BENCH_MB chooses how large they are. Ratios are taken in
/// the same run, one measurement after the other, so that they mean the same on any machine that has its
/// processors to itself.
class BenchLoad : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_megabytes = qEnvironmentVariableIsSet("DRAWBRIDGE_BENCH_MB")
            ? qEnvironmentVariable("DRAWBRIDGE_BENCH_MB").toUInt()
            : 50;
        for (const Shape shape : kAllShapes)
            writeInput(folderOf(shape), shape, m_megabytes * 1024 * 1024);
    }

    void memoryIsAtMostFiveTimesTheInput_data() { addShapes(); }
    void memoryIsAtMostFiveTimesTheInput()
    {
        QFETCH(Shape, shape);
        const double input = static_cast<double>(sizeOf(folderOf(shape)));
        const double peak = static_cast<double>(peakMemoryOfLoading(folderOf(shape)));
        qInfo("%.1f MB of %s: peak memory %.0f MB, %.2f times the input", input / kMegabyte, nameOf(shape),
              peak / kMegabyte, peak / input);
        QVERIFY(peak > 0);
        QVERIFY2(peak <= 5 * input, "the peak memory is more than five times the input");
    }

    void progressAndCancelTakeAtMostATenthOfASecond_data() { addShapes(); }
    void progressAndCancelTakeAtMostATenthOfASecond()
    {
        QFETCH(Shape, shape);
        const MeasuredLoad whole = measureLoad(folderOf(shape));
        double cancel = 0;
        for (const double part : {0.0, 0.1, 0.3, 0.6, 0.9})
            cancel = std::max(cancel, measureLoad(folderOf(shape), part * whole.seconds).cancelSeconds);
        qInfo("%s: %.2f s (%.1f MB/s), %zu objects, longest time without progress %.0f ms, "
              "to a cancel at most %.0f ms",
              nameOf(shape), whole.seconds,
              static_cast<double>(sizeOf(folderOf(shape))) / kMegabyte / whole.seconds, whole.objects,
              whole.longestGap * 1000, cancel * 1000);
        QVERIFY(whole.objects > 0);
        QVERIFY2(whole.longestGap <= 0.1, "there was no progress for more than 100 ms");
        QVERIFY2(cancel <= 0.1, "a cancel took more than 100 ms");
    }

    void loadingIsTwoAndAHalfTimesFasterThanLoadAll()
    {
        std::vector<double> ratios;
        for (int round = 0; round < 3; ++round) {
            const MeasuredLoad ours = measureLoad(folderOf(Shape::Files));
            const auto start = Clock::now();
            const std::size_t documents = loadAllOf(folderOf(Shape::Files));
            const double theirs = secondsSince(start);
            QVERIFY(documents >= ours.objects);
            ratios.push_back(theirs / ours.seconds);
            qInfo("%zu objects: %.2f s, LoadAll %.2f s, ratio %.2f", ours.objects, ours.seconds, theirs,
                  ratios.back());
        }
        std::ranges::sort(ratios);
        qInfo("median ratio %.2f", ratios[1]);
        QVERIFY2(ratios[1] >= 2.5, "the loader must be two and a half times faster than LoadAll");
    }

private:
    fs::path folderOf(Shape shape) const { return fs::path(m_folder.path().toStdString()) / nameOf(shape); }

    static void addShapes()
    {
        QTest::addColumn<Shape>("shape");
        for (const Shape shape : kAllShapes)
            QTest::newRow(nameOf(shape)) << shape;
    }

    QTemporaryDir m_folder;
    std::size_t m_megabytes = 0;
};

QTEST_APPLESS_MAIN(BenchLoad)
#include "bench_load.moc"
