// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "app/print/sample_report.h"
#include "print/html_file.h"
#include "print/pdf_file.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace drawbridge;
using namespace drawbridge::app;

class TestHtmlFile : public QObject {
    Q_OBJECT
private slots:
    void everyTextIsInIt();
    void everyElementIsClosed();
    void languageLandmarksAndScopesAreThere();
    void linksLeadToHeadings();
    void itNeedsNoOtherFile();
    void markupInNamesStaysText();
    void onlyLongWordsMayBeBroken();
    void listBelowARowTakesTheWholeWidth();
    void sameReportGivesTheSameBytes();
};

namespace {

QString html(const ReportDocument &document)
{
    const QByteArray bytes = htmlOf(document).value_or(QByteArray());
    QDir folder(QStringLiteral(DRAWBRIDGE_BINARY_DIR "/tests"));
    folder.mkpath(QStringLiteral("reports"));
    writeWhole(folder.filePath(QStringLiteral("reports/sample.html")), bytes);
    return QString::fromUtf8(bytes);
}

QStringList captured(const QString &text, const QString &pattern)
{
    QStringList found;
    for (auto each = QRegularExpression(pattern).globalMatch(text); each.hasNext();)
        found << each.next().captured(1);
    return found;
}

} // namespace

void TestHtmlFile::everyTextIsInIt()
{
    const QString text = html(*sampleReport(50));
    for (const char *part :
         {"<h1>Network isolation report</h1>", "Contradicted", "لا يمكن", "测试环境不能访问生产环境",
          ">zone-19<", "wider than required", "Two zones and what is between them.", "team-50/svc-50.yaml:24",
          "key120: value of line 120", "Input SHA-256 9c417be20d5a61f483b2c9d0e07b55d1"})
        QVERIFY2(text.contains(QString::fromUtf8(part)), part);
    QCOMPARE(text.count(QStringLiteral(">Orders of day ")), 50);
}

void TestHtmlFile::everyElementIsClosed()
{
    QString text = html(*sampleReport(5));
    // Elements that HTML has no end for.
    text.replace(QRegularExpression(QStringLiteral("<meta ([^>]*)>")), QStringLiteral("<meta \\1/>"));
    QXmlStreamReader reader(text);
    while (!reader.atEnd())
        reader.readNext();
    QVERIFY2(!reader.hasError(),
             qPrintable(QStringLiteral("%1: %2").arg(reader.lineNumber()).arg(reader.errorString())));
}

void TestHtmlFile::languageLandmarksAndScopesAreThere()
{
    const QString text = html(*sampleReport(5));
    for (const char *part : {"<html lang=\"en\" dir=\"ltr\">", "<header>", "<nav aria-label=",
                             "<main id=\"report\">", "<footer", "<caption", "role=\"img\""})
        QVERIFY2(text.contains(QLatin1String(part)), part);
    QCOMPARE(text.count(QStringLiteral("<th>")), 0);
    QCOMPARE(text.count(QStringLiteral("scope=\"row\"")), 4 + 20 + 5);
    // Symbols are for the eye; the words beside them say it.
    QCOMPARE(text.count(QStringLiteral("class=\"mark\"")),
             text.count(QStringLiteral("class=\"mark\" aria-hidden=\"true\"")));
}

void TestHtmlFile::linksLeadToHeadings()
{
    const QString text = html(*sampleReport(5));
    const QStringList links = captured(text, QStringLiteral("href=\"#([^\"]+)\""));
    const QStringList ids = captured(text, QStringLiteral("<(?:h\\d|main) id=\"([^\"]+)\""));
    QVERIFY(links.size() > 10);
    for (const QString &link : links)
        QCOMPARE(ids.count(link), 1);
    QVERIFY(text.contains(QStringLiteral(">section 5</a>")));
}

void TestHtmlFile::itNeedsNoOtherFile()
{
    const QString text = html(*sampleReport(5));
    for (const char *part : {"<script", "<link", "src=", "@import", "url(http"})
        QVERIFY2(!text.contains(QLatin1String(part)), part);
}

void TestHtmlFile::markupInNamesStaysText()
{
    ReportDocument document = *sampleReport(1);
    const QString name = QStringLiteral("</style><script>alert(1)</script>&\"'");
    document.cover.subtitle = name;
    document.blocks.push_back(Heading {1, name, 0});
    document.blocks.push_back(Listing {name, name + QChar(7), 1});
    const QString text = html(document);
    QVERIFY(!text.contains(QStringLiteral("<script")));
    QVERIFY(!text.contains(QChar(7)));
    QVERIFY(text.count(QStringLiteral("&lt;script&gt;alert(1)")) >= 5);
}

void TestHtmlFile::onlyLongWordsMayBeBroken()
{
    const QString digest(64, QLatin1Char('a'));
    auto document = std::make_shared<ReportDocument>(*sampleReport(0));
    document->blocks = {Paragraph {{QStringLiteral("Contradicted by data-of-the-shop/%1").arg(digest)}}};
    const QString text = QString::fromUtf8(*htmlOf(*document));
    QVERIFY(text.contains(
        QStringLiteral("Contradicted by data-of-the-shop/<span class=\"long\">%1</span>").arg(digest)));
}

void TestHtmlFile::listBelowARowTakesTheWholeWidth()
{
    ReportDocument document = *sampleReport(0);
    Table table = sampleRegister(2);
    table.rows[0].below = {{QStringLiteral("To: 2"), TextStyle::Strong}, {QStringLiteral("one/a, two/b")}};
    document.blocks = {std::move(table)};
    const QString text = html(document);
    QVERIFY2(text.contains(QStringLiteral("<tr class=\"below\"><td colspan=\"6\"><span class=\"line strong\">"
                                          "To: 2</span><span class=\"line\">one/a, two/b</span></td></tr>")),
             qPrintable(text));
}

void TestHtmlFile::sameReportGivesTheSameBytes()
{
    QCOMPARE(*htmlOf(*sampleReport(20)), *htmlOf(*sampleReport(20)));
}

QTEST_MAIN(TestHtmlFile)
#include "tst_html_file.moc"
