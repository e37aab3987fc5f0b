// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "app/print/sample_report.h"
#include "app/support/full_disk.h"
#include "print/pdf_file.h"

#include <QDateTime>
#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge;
using namespace drawbridge::app;

/// Writes whole reports and reads them with another program. They are kept in the build folder
/// (tests/reports), so that people can look at them.
class TestPdfFile : public QObject {
    Q_OBJECT
private slots:
    void everyTextIsOnSomePage();
    void everyPageSaysWhoseItIs_data();
    void everyPageSaysWhoseItIs();
    void referencesAreThePagesOfTheirHeadings();
    void referencesLeadToTheirPages();
    void rowsAreNeitherSplitNorLost();
    void rowLongerThanAPageIsPrintedInFull();
    void headOfATableIsOnEachOfItsPages();
    void headingStaysWithWhatItsSentenceIntroduces();
    void tableBeginsWithTwoRowsAndTheNoteBelowThem();
    void headingStaysWithARowAsLongAsThePage();
    void headingIsNotAloneBeforeTwoTallRows();
    void tallRowBeginsWhereThereIsRoom();
    void listBelowARowTakesTheWholeWidth();
    void titleStaysWithTheListBelowARow();
    void wordsAreWholeWhereColumnsHaveRoom();
    void columnsShareTheWidthAsTheirTextsNeedIt();
    void datesAndRangesAreWhole();
    void wordsWithUmlautsAreWhole();
    void sameReportGivesTheSameBytes();
    void informationHasTheDateOfTheReportAlone();
    void bookmarksLeadToTheHeadings();
    void fontsAreEmbedded();
    void stoppedReportIsNone();
    void whatCannotBeWrittenIsSaidAndLeavesNothing();
};

namespace {

QByteArray pdf(int rows, QPageSize::PageSizeId size = QPageSize::A4)
{
    return pdfOf(sampleReport(rows), {size}).value_or(QByteArray());
}

QString outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished())
        qFatal("%s does not run", qPrintable(program));
    return QString::fromUtf8(process.readAllStandardOutput());
}

QString kept(const QByteArray &bytes, const QString &name)
{
    QDir folder(QStringLiteral(DRAWBRIDGE_BINARY_DIR "/tests"));
    folder.mkpath(QStringLiteral("reports"));
    const QString path = folder.filePath(QStringLiteral("reports/%1.pdf").arg(name));
    return writeWhole(path, bytes).isEmpty() ? path : QString();
}

/// The text of each page.
QStringList pagesOf(const QByteArray &bytes, const QString &name)
{
    const QString text = outputOf(QStringLiteral("pdftotext"),
                                  {QStringLiteral("-layout"), kept(bytes, name), QStringLiteral("-")});
    QStringList pages = text.split(QLatin1Char('\f'));
    if (pages.last().isEmpty())
        pages.removeLast();
    return pages;
}

/// Without anything but letters and digits: where lines break does not matter.
QString letters(QString text)
{
    text.removeIf([](QChar letter) { return !letter.isLetterOrNumber(); });
    return text;
}

std::shared_ptr<const ReportDocument> reportOf(Table table)
{
    auto document = std::make_shared<ReportDocument>(*sampleReport(0));
    document->blocks = {Heading {1, QStringLiteral("Register"), 4}, std::move(table)};
    return document;
}

} // namespace

void TestPdfFile::everyTextIsOnSomePage()
{
    // Arabic is in the file as the shapes that its letters have in their words.
    const QString all = letters(
        pagesOf(pdf(50), QStringLiteral("sample")).join(QString()).normalized(QString::NormalizationForm_KC));
    for (const char *text : {"Network isolation report", "Contradicted",
                             "Both directions are denied by default for 25 of 30 workloads",
                             "A1 The cluster network enforces the policies", "What this report cannot show",
                             "zone-19", "Two zones and what is between them", "team-50/svc-50.yaml:24",
                             "key120: value of line 120", "لا يمكن"})
        QVERIFY2(all.contains(letters(QString::fromUtf8(text))), text);
}

void TestPdfFile::everyPageSaysWhoseItIs_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<QString>("points");
    QTest::newRow("A4") << static_cast<int>(QPageSize::A4) << QStringLiteral("595 x 842 pts (A4)");
    QTest::newRow("Letter") << static_cast<int>(QPageSize::Letter)
                            << QStringLiteral("612 x 792 pts (letter)");
}

void TestPdfFile::everyPageSaysWhoseItIs()
{
    QFETCH(int, size);
    QFETCH(QString, points);
    const QByteArray bytes = pdf(50, static_cast<QPageSize::PageSizeId>(size));
    const QStringList pages = pagesOf(bytes, QStringLiteral("paper"));
    QVERIFY(pages.size() > 6);
    for (int i = 0; i < pages.size(); ++i) {
        const QString &page = pages[i];
        QVERIFY2(page.contains(QStringLiteral("Page %1 of %2").arg(i + 1).arg(pages.size())),
                 qPrintable(page));
        QVERIFY2(page.contains(QStringLiteral("9c41 7be2 … e07b 55d1")), qPrintable(page));
        QVERIFY2(i == 0 || page.contains(QStringLiteral("Report 7f3a91c2d0e4")), qPrintable(page));
    }
    const QString information = outputOf(QStringLiteral("pdfinfo"), {kept(bytes, QStringLiteral("paper"))});
    QVERIFY2(information.contains(points), qPrintable(information));
}

void TestPdfFile::referencesAreThePagesOfTheirHeadings()
{
    const QStringList pages = pagesOf(pdf(50), QStringLiteral("references"));
    const auto pageOf = [&pages](const QString &heading) {
        for (int i = 0; i < pages.size(); ++i) {
            if (pages[i].contains(heading))
                return i + 1;
        }
        return 0;
    };
    QVERIFY(pages[0].contains(QStringLiteral("see page %1.").arg(pageOf(QStringLiteral("5 Policies")))));
    QVERIFY(pages[1].contains(QStringLiteral("page %1\n").arg(pageOf(QStringLiteral("2 Zone matrix")))));
}

void TestPdfFile::referencesLeadToTheirPages()
{
    const QString text = outputOf(QStringLiteral("pdftohtml"),
                                  {QStringLiteral("-xml"), QStringLiteral("-i"), QStringLiteral("-stdout"),
                                   kept(pdf(50), QStringLiteral("links"))});
    static const QRegularExpression link(QStringLiteral("<a href=\"[^\"#]*#(\\d+)\">[^<]*page (\\d+)"));
    int count = 0;
    for (auto each = link.globalMatch(text); each.hasNext(); ++count) {
        const QRegularExpressionMatch found = each.next();
        QCOMPARE(found.captured(1), found.captured(2));
    }
    QVERIFY2(count >= 3, qPrintable(text.left(4000)));
}

void TestPdfFile::rowsAreNeitherSplitNorLost()
{
    constexpr int kRows = 400;
    const QStringList pages
        = pagesOf(*pdfOf(reportOf(sampleRegister(kRows)), {}), QStringLiteral("register"));
    int row = 1;
    for (const QString &page : pages) {
        int onPage = 0;
        // A row is on the page with its second line, and no page has a row alone.
        for (; page.contains(QStringLiteral("Orders of day %1 ").arg(row)); ++row, ++onPage) {
            const QString file = QStringLiteral("/svc-%1.yaml:24 ").arg(row);
            QVERIFY2(page.contains(file), qPrintable(file));
        }
        QVERIFY(onPage != 1);
    }
    QCOMPARE(row, kRows + 1);
}

void TestPdfFile::rowLongerThanAPageIsPrintedInFull()
{
    Table table {QStringLiteral("Long"),
                 {{QStringLiteral("First column"), {}, 1}, {QStringLiteral("Second column"), {}, 1}},
                 {{{{{QStringLiteral("before")}}, {}}, false},
                  {{{}, {}}, false},
                  {{{{QStringLiteral("after")}}, {}}, false}}};
    constexpr int kLines = 300;
    for (int i = 0; i < kLines; ++i) {
        table.rows[1].cells[0].push_back({QStringLiteral("left-%1.").arg(i), TextStyle::Body});
        table.rows[1].cells[1].push_back({QStringLiteral("right-%1.").arg(i), TextStyle::Small});
    }
    const QStringList pages = pagesOf(*pdfOf(reportOf(table), {}), QStringLiteral("long-row"));
    QVERIFY(pages.size() >= 6);
    const QString all = pages.join(QString());
    for (int i = 0; i < kLines; ++i) {
        QCOMPARE(all.count(QStringLiteral("left-%1.").arg(i)), 1);
        QCOMPARE(all.count(QStringLiteral("right-%1.").arg(i)), 1);
    }
    QVERIFY(all.contains(QStringLiteral("after")));
}

void TestPdfFile::headOfATableIsOnEachOfItsPages()
{
    const QStringList pages = pagesOf(*pdfOf(reportOf(sampleRegister(200)), {}), QStringLiteral("head"));
    QVERIFY(pages.size() > 8);
    for (int i = 1; i < pages.size(); ++i)
        QCOMPARE(pages[i].count(QStringLiteral("Leaves by")), 1);
    QVERIFY(pages[1].contains(QStringLiteral("of 200, continued on page 3")));
}

void TestPdfFile::headingStaysWithWhatItsSentenceIntroduces()
{
    for (int lines = 25; lines < 60; ++lines) {
        auto document = std::make_shared<ReportDocument>(*sampleReport(0));
        document->blocks = {Heading {1, QStringLiteral("Register"), 4}};
        for (int i = 0; i < lines; ++i)
            document->blocks.push_back(Paragraph {{QStringLiteral("Filled.")}});
        document->blocks.push_back(Heading {2, QStringLiteral("Near the end"), 5});
        document->blocks.push_back(Paragraph {{QStringLiteral("What the table says.")}});
        document->blocks.push_back(sampleRegister(3));
        for (const QString &page : pagesOf(*pdfOf(document, {}), QStringLiteral("introduction")))
            QCOMPARE(page.contains(QStringLiteral("Near the end")),
                     page.contains(QStringLiteral("Orders of day 1 ")));
    }
}

void TestPdfFile::tableBeginsWithTwoRowsAndTheNoteBelowThem()
{
    for (int lines = 25; lines < 60; ++lines) {
        auto document = std::make_shared<ReportDocument>(*sampleReport(0));
        document->blocks = {Heading {1, QStringLiteral("Register"), 4}};
        for (int i = 0; i < lines; ++i)
            document->blocks.push_back(Paragraph {{QStringLiteral("Filled.")}});
        document->blocks.push_back(sampleRegister(40));
        for (const QString &page : pagesOf(*pdfOf(document, {}), QStringLiteral("two-rows")))
            QVERIFY2(!page.contains(QStringLiteral("Rows 1 to 1 of 40")), qPrintable(page));
    }
}

void TestPdfFile::headingStaysWithARowAsLongAsThePage()
{
    for (int lines = 20; lines < 80; lines += 3) {
        auto document = std::make_shared<ReportDocument>(*sampleReport(0));
        Table table {QStringLiteral("Tall"), {{QStringLiteral("Only"), {}, 1}}, {{{{}}, false}}};
        for (int i = 0; i < lines; ++i)
            table.rows[0].cells[0].push_back({QStringLiteral("line-%1.").arg(i)});
        document->blocks
            = {Heading {1, QStringLiteral("Register"), 4}, Paragraph {{QStringLiteral("First.")}},
               Heading {2, QStringLiteral("Below it"), 5}, std::move(table)};
        for (const QString &page : pagesOf(*pdfOf(document, {}), QStringLiteral("tall")))
            QCOMPARE(page.contains(QStringLiteral("Below it")), page.contains(QStringLiteral("line-0.")));
    }
}

void TestPdfFile::headingIsNotAloneBeforeTwoTallRows()
{
    for (int lines = 15; lines < 70; lines += 5) {
        auto document = std::make_shared<ReportDocument>(*sampleReport(0));
        Table table {QStringLiteral("Tall"), {{QStringLiteral("Only"), {}, 1}}, {}};
        for (int row = 0; row < 2; ++row) {
            table.rows.push_back({{{}}, false});
            for (int i = 0; i < lines; ++i)
                table.rows[static_cast<std::size_t>(row)].cells[0].push_back(
                    {QStringLiteral("line-%1-%2.").arg(row).arg(i)});
        }
        document->blocks
            = {Heading {1, QStringLiteral("Register"), 4}, Paragraph {{QStringLiteral("First.")}},
               Heading {2, QStringLiteral("Below it"), 5}, std::move(table)};
        for (const QString &page : pagesOf(*pdfOf(document, {}), QStringLiteral("two-tall")))
            QCOMPARE(page.contains(QStringLiteral("Below it")), page.contains(QStringLiteral("line-0-0.")));
    }
}

void TestPdfFile::tallRowBeginsWhereThereIsRoom()
{
    Table table = sampleRegister(6);
    for (int i = 0; i < 60; ++i)
        table.rows[4].cells[1].push_back({QStringLiteral("name-%1.").arg(i)});
    const QStringList pages = pagesOf(*pdfOf(reportOf(table), {}), QStringLiteral("tall-row"));
    QCOMPARE(pages.size(), 3);
    QVERIFY2(pages[1].contains(QStringLiteral("name-20.")), qPrintable(pages[1]));
    QVERIFY2(pages[1].contains(QStringLiteral("Rows 1 to 5 of 6, row 5 continued on page 3")),
             qPrintable(pages[1]));
    QVERIFY2(pages[2].contains(QStringLiteral("Row 5, continued")), qPrintable(pages[2]));
    QVERIFY(pages[2].contains(QStringLiteral("Orders of day 6 ")));
    QCOMPARE(pages[2].count(QStringLiteral("Leaves by")), 1);
}

void TestPdfFile::listBelowARowTakesTheWholeWidth()
{
    Table table = sampleRegister(3);
    QStringList names;
    for (int i = 0; i < 400; ++i)
        names << QStringLiteral("team-%1/member-%2").arg(i / 10).arg(i);
    table.rows[1].below = {{QStringLiteral("To: 400"), TextStyle::Strong},
                           {names.join(QStringLiteral(", ")), TextStyle::Small}};
    const QStringList pages = pagesOf(*pdfOf(reportOf(table), {}), QStringLiteral("below"));
    QVERIFY2(pages.size() <= 4, qPrintable(QString::number(pages.size())));
    const QString all = letters(pages.join(QString()));
    QVERIFY(pages[1].contains(QStringLiteral("To: 400")));
    for (const QString &name : names)
        QVERIFY2(all.contains(letters(name)), qPrintable(name));
    QVERIFY(pages.last().contains(QStringLiteral("Orders of day 3 ")));
}

void TestPdfFile::titleStaysWithTheListBelowARow()
{
    for (int lines = 30; lines < 60; ++lines) {
        Table table = sampleRegister(1);
        for (int i = 0; i < lines; ++i)
            table.rows[0].cells[1].push_back({QStringLiteral("name-%1.").arg(i)});
        table.rows[0].below = {{QStringLiteral("Members: 200"), TextStyle::Strong}};
        for (int i = 0; i < 200; ++i)
            table.rows[0].below.push_back({QStringLiteral("member-%1.").arg(i), TextStyle::Small});
        for (const QString &page : pagesOf(*pdfOf(reportOf(table), {}), QStringLiteral("title")))
            QCOMPARE(page.contains(QStringLiteral("Members: 200")),
                     page.contains(QStringLiteral("member-0.")));
    }
}

void TestPdfFile::wordsAreWholeWhereColumnsHaveRoom()
{
    const Table table {QStringLiteral("Findings"),
                       {{QStringLiteral("Severity"), {}, 1}, {QStringLiteral("What"), {}, 20}},
                       {{{{{QStringLiteral("Information")}}, {{QStringLiteral("Seen")}}}, false}}};
    const QString text
        = pagesOf(*pdfOf(reportOf(table), {}), QStringLiteral("words")).join(QLatin1Char('\n'));
    QVERIFY2(text.contains(QStringLiteral("Severity")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("Information")), qPrintable(text));
}

void TestPdfFile::columnsShareTheWidthAsTheirTextsNeedIt()
{
    Table table {
        QStringLiteral("Register"),
        {{QStringLiteral("Long"), {}, 1}, {QStringLiteral("Short"), {}, 3}, {QStringLiteral("Sign"), {}, 1}},
        {}};
    const QString text = QStringLiteral("One sentence of a length that has room beside what is short");
    for (int i = 0; i < 20; ++i)
        table.rows.push_back({{{{text}}, {{QStringLiteral("word")}}, {{QString()}}}, false});
    const QString page = pagesOf(*pdfOf(reportOf(table), {}), QStringLiteral("shares"))[1];
    QCOMPARE(page.count(text), 20);
    // What is blank is there to be written into.
    const QStringList head = page.split(QLatin1Char('\n')).filter(QStringLiteral("Sign"));
    QCOMPARE(head.size(), 1);
    QVERIFY2(head[0].indexOf(QStringLiteral("Sign")) < 92, qPrintable(head[0]));
}

void TestPdfFile::datesAndRangesAreWhole()
{
    const QString date = QStringLiteral("2027-03-31");
    const Table table {QStringLiteral("Dates"),
                       {{QStringLiteral("By"), {}, 1}, {QStringLiteral("What"), {}, 14}},
                       {{{{{date, TextStyle::Code}}, {{QStringLiteral("Seen")}}}, false}}};
    const QString text
        = pagesOf(*pdfOf(reportOf(table), {}), QStringLiteral("dates")).join(QLatin1Char('\n'));
    QVERIFY2(text.contains(date), qPrintable(text));
}

void TestPdfFile::wordsWithUmlautsAreWhole()
{
    const QString word = QString::fromUtf8("Überprüfungsgrößen");
    const Table table {QStringLiteral("Befunde"),
                       {{word, {}, 1}, {QString::fromUtf8("„Was“ – und wo"), {}, 20}},
                       {{{{{QStringLiteral("ja")}}, {{QStringLiteral("hier")}}}, false}}};
    const QString text
        = pagesOf(*pdfOf(reportOf(table), {}), QStringLiteral("umlauts")).join(QLatin1Char('\n'));
    QVERIFY2(text.contains(word), qPrintable(text));
}

void TestPdfFile::sameReportGivesTheSameBytes()
{
    const QByteArray first = pdf(50);
    const qint64 second = QDateTime::currentSecsSinceEpoch();
    QTRY_VERIFY(QDateTime::currentSecsSinceEpoch() > second);
    QVERIFY(!first.isEmpty());
    QVERIFY(first == pdf(50));
}

void TestPdfFile::informationHasTheDateOfTheReportAlone()
{
    const QByteArray bytes = pdf(5);
    const QString information = outputOf(
        QStringLiteral("pdfinfo"), {QStringLiteral("-rawdates"), kept(bytes, QStringLiteral("information"))});
    QVERIFY2(information.contains(QStringLiteral("Network isolation report, shop-prod")),
             qPrintable(information));
    QVERIFY2(information.contains(QStringLiteral("CreationDate:    D:20261122000000Z")),
             qPrintable(information));
    QVERIFY2(information.contains(QStringLiteral("7f3a91c2d0e4, SHA-256 9c417be2")), qPrintable(information));
    for (qsizetype at = bytes.indexOf("(D:"); at >= 0; at = bytes.indexOf("(D:", at + 1))
        QCOMPARE(bytes.mid(at + 3, 14), QByteArray("20261122000000"));
}

void TestPdfFile::bookmarksLeadToTheHeadings()
{
    const QByteArray bytes = pdf(50);
    const QString path = kept(bytes, QStringLiteral("bookmarks"));
    const QString destinations
        = outputOf(QStringLiteral("pdftohtml"),
                   {QStringLiteral("-xml"), QStringLiteral("-i"), QStringLiteral("-stdout"), path});
    const qsizetype outline = destinations.indexOf(QStringLiteral("<outline>"));
    QVERIFY2(outline > 0, qPrintable(destinations.right(400)));
    const QString items = destinations.mid(outline);
    QVERIFY2(items.contains(QStringLiteral("<item page=\"2\">1 Conclusion</item>")), qPrintable(items));
    QVERIFY2(items.contains(QStringLiteral("1.1 Assumptions</item>")), qPrintable(items));
    QVERIFY2(items.contains(QStringLiteral("5.1 shop</item>")), qPrintable(items));
}

void TestPdfFile::fontsAreEmbedded()
{
    const QStringList fonts = outputOf(QStringLiteral("pdffonts"), {kept(pdf(5), QStringLiteral("fonts"))})
                                  .split(QLatin1Char('\n'), Qt::SkipEmptyParts)
                                  .mid(2);
    QVERIFY(fonts.size() >= 3);
    for (const QString &font : fonts)
        QVERIFY2(font.contains(QRegularExpression(QStringLiteral("yes +\\S+ +yes"))), qPrintable(font));
}

void TestPdfFile::stoppedReportIsNone()
{
    std::stop_source stop;
    const Progress progress = [&stop](std::size_t done, std::size_t) {
        if (done == 3)
            stop.request_stop();
    };
    QVERIFY(!pdfOf(sampleReport(50), {}, stop.get_token(), progress));
}

void TestPdfFile::whatCannotBeWrittenIsSaidAndLeavesNothing()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("report.pdf"));
    QCOMPARE(writeWhole(path, "the one before"), QString());
    QVERIFY(!writeWhole(folder.filePath(QStringLiteral("no/such/folder.pdf")), "bytes").isEmpty());
    QVERIFY(!writeWhole(QStringLiteral("/dev/null"), "bytes").isEmpty());
    const FullDisk disk(4096);
    QVERIFY(!writeWhole(path, QByteArray(1 << 20, 'x')).isEmpty());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("the one before"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

QTEST_MAIN(TestPdfFile)
#include "tst_pdf_file.moc"
