// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "app/print/sample_report.h"
#include "print/pdf_file.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QPdfWriter>
#include <QTest>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

#include <algorithm>
#include <fstream>

using namespace drawbridge;
using namespace drawbridge::app;

/// Tables as PDF, painted by Drawbridge and by Qt's text document.
class BenchReport : public QObject {
    Q_OBJECT
private slots:
    void registerOf2500Rows();
    void registerOf25000Rows();
};

namespace {

double secondsOf(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

double peakMegabytes()
{
    std::ifstream status("/proc/self/status");
    double kilobytes = 0;
    for (std::string word; status >> word;) {
        if (word == "VmHWM:")
            status >> kilobytes;
    }
    return kilobytes / 1024;
}

/// The best of some runs: what else the computer does only ever adds.
double secondsOfPdf(int rows, int runs)
{
    const auto document = sampleReport(rows);
    double best = 1e9;
    for (int i = 0; i < runs; ++i)
        best = std::min(best, secondsOf([&document] { QVERIFY(pdfOf(document, {})->size() > 1000); }));
    return best;
}

void fill(QTextDocument &document, const Table &table)
{
    QTextCursor cursor(&document);
    QTextTable *grid
        = cursor.insertTable(static_cast<int>(table.rows.size()) + 1, static_cast<int>(table.columns.size()));
    for (std::size_t column = 0; column < table.columns.size(); ++column)
        grid->cellAt(0, static_cast<int>(column))
            .firstCursorPosition()
            .insertText(table.columns[column].title);
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            QStringList lines;
            for (const TextLine &line : table.rows[row].cells[column])
                lines << line.text;
            grid->cellAt(static_cast<int>(row) + 1, static_cast<int>(column))
                .firstCursorPosition()
                .insertText(lines.join(QChar::LineSeparator));
        }
    }
}

double secondsOfTextDocument(int rows)
{
    const Table table = sampleRegister(rows);
    return secondsOf([&table] {
        QTextDocument document;
        fill(document, table);
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A4));
        document.print(&writer);
    });
}

} // namespace

void BenchReport::registerOf2500Rows()
{
    const double ours = secondsOfPdf(2500, 5);
    const double theirs = secondsOfTextDocument(2500);
    qInfo("  2,500 rows: %.3f s, QTextDocument %.3f s: %.1f times faster", ours, theirs, theirs / ours);
    QVERIFY2(ours <= 0.6, "2,500 rows take more than 0.6 s");
    QVERIFY2(theirs >= 5 * ours, "less than 5 times faster than QTextDocument");
}

void BenchReport::registerOf25000Rows()
{
    const double small = secondsOfPdf(2500, 3);
    const double large = secondsOfPdf(25000, 2);
    qInfo("  25,000 rows: %.2f s, %.1f times 2,500 rows; the process took at most %.0f MB", large,
          large / small, peakMegabytes());
    QVERIFY2(large <= 5, "25,000 rows take more than 5 s");
    QVERIFY2(large <= 13 * small, "the time is not linear in the rows");
    QVERIFY2(peakMegabytes() <= 200, "more than 200 MB");
}

QTEST_MAIN(BenchReport)
#include "bench_report.moc"
