// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/traffic_matrix_formats.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace drawbridge;

namespace {

/// Cells of every kind.
TrafficMatrix matrix(const TrafficSet &traffic = TrafficSet::all())
{
    return {{{"data", {}}, {"shop, old", {}}},
            traffic,
            {{0, 0, 0, 0}, {4, 0, 0, 0}, {12, 3, 1, 2}, {6, 6, 6, 0}}};
}

QByteArray printed(MatrixFormat as, const TrafficSet &traffic = TrafficSet::all())
{
    return QByteArray::fromStdString(format(matrix(traffic), as));
}

} // namespace

class TestTrafficMatrixFormats : public QObject {
    Q_OBJECT

private slots:
    void cellsAreShort_data()
    {
        QTest::addColumn<std::vector<int>>("numbers");
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char *name, std::vector<int> numbers, const char *text) {
            QTest::newRow(name) << std::move(numbers) << QByteArray(text);
        };
        row("no pairs", {0, 0, 0, 0}, "");
        row("none", {4, 0, 0, 0}, "-");
        row("some pairs", {12, 3, 1, 0}, "3 of 12");
        row("every pair, not everything", {12, 12, 11, 0}, "12 of 12");
        row("everything", {12, 12, 12, 0}, "all");
        row("unknown", {12, 0, 0, 2}, "?2");
        row("some pairs, others unknown", {12, 3, 3, 2}, "3 of 12 ?2");
        row("some of one pair", {1, 1, 0, 0}, "some");
        row("one unknown pair", {1, 0, 0, 1}, "?");
    }
    void cellsAreShort()
    {
        QFETCH(std::vector<int>, numbers);
        QFETCH(QByteArray, text);
        const auto number = [&numbers](std::size_t i) { return static_cast<std::uint64_t>(numbers[i]); };
        QCOMPARE(QByteArray::fromStdString(
                     drawbridge::toString(MatrixCell {number(0), number(1), number(2), number(3)})),
                 text);
    }
    void textIsAnAlignedTable()
    {
        QCOMPARE(printed(MatrixFormat::Text, TrafficSet(Protocol::Tcp, {{5432, 5432}})),
                 QByteArray("Pairs of workloads that may connect on TCP 5432, from the row to the column:\n"
                            "from / to        data  shop, old\n"
                            "data                           -\n"
                            "shop, old  3 of 12 ?2        all\n"
                            "- none, n of m pairs, some traffic of the only pair, all traffic of every pair, "
                            "?n unknown\n"));
        QVERIFY(printed(MatrixFormat::Text).startsWith("Pairs of workloads that may connect on any port,"));
    }
    void csvQuotesWhatItMust()
    {
        QCOMPARE(printed(MatrixFormat::Csv),
                 QByteArray("from / to,data,\"shop, old\"\n"
                            "data,,-\n"
                            "\"shop, old\",3 of 12 ?2,all\n"));
    }
    void markdownIsATable()
    {
        QCOMPARE(printed(MatrixFormat::Markdown),
                 QByteArray("| from / to | data | shop, old |\n"
                            "|---|---:|---:|\n"
                            "| data |  | - |\n"
                            "| shop, old | 3 of 12 ?2 | all |\n"));
    }
    void jsonHasEveryNumber()
    {
        const QJsonObject root
            = QJsonDocument::fromJson(printed(MatrixFormat::Json, TrafficSet(Protocol::Udp, {{53, 53}})))
                  .object();
        QCOMPARE(root[QStringLiteral("traffic")].toString(), QStringLiteral("UDP 53"));
        const QJsonArray cells = root[QStringLiteral("cells")].toArray();
        QCOMPARE(cells.size(), 4);
        QCOMPARE(cells[2].toObject(),
                 (QJsonObject {{QStringLiteral("src"), QStringLiteral("shop, old")},
                               {QStringLiteral("dst"), QStringLiteral("data")},
                               {QStringLiteral("allowed"), QStringLiteral("some")},
                               {QStringLiteral("pairs"), 12},
                               {QStringLiteral("connected"), 3},
                               {QStringLiteral("open"), 1},
                               {QStringLiteral("denied"), 7},
                               {QStringLiteral("unknown"), 2}}));
        QCOMPARE(cells[0].toObject()[QStringLiteral("allowed")].toString(), QStringLiteral("no-pairs"));
    }
};

QTEST_APPLESS_MAIN(TestTrafficMatrixFormats)
#include "tst_traffic_matrix_formats.moc"
