// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "app/support/full_disk.h"
#include "app/support/in_dialog.h"
#include "app/support/small_project.h"
#include "app/support/test_window.h"
#include "dialogs/report_dialog.h"
#include "dialogs/report_printer.h"
#include "support/language_translator.h"
#include "support/qt_text.h"
#include "window/main_window.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPaintEngine>
#include <QPrintEngine>
#include <QPrintPreviewDialog>
#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>

using namespace drawbridge;
using namespace drawbridge::app;

namespace {

constexpr int kPatienceMilliseconds = 60000;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void save(ReportDialog &dialog, const QString &path)
{
    QSignalSpy finished(&dialog, &ReportDialog::finished);
    dialog.saveTo(path);
    QVERIFY(finished.wait(kPatienceMilliseconds));
}

QString resultOf(const ReportDialog &dialog)
{
    return dialog.findChild<QLabel *>(QStringLiteral("reportResult"))->text();
}

std::optional<LaidReport> fourPages()
{
    // With these a section leaves so little of its page that the next one starts on another.
    constexpr int kParagraphs = 24;
    auto document = std::make_shared<ReportDocument>();
    for (const Anchor section : {1, 2, 3}) {
        document->blocks.push_back(Heading {1, QString::number(section), section});
        for (int i = 0; i < kParagraphs; ++i)
            document->blocks.push_back(Paragraph {{QStringLiteral("Told in one line.")}});
    }
    return LaidReport::lay(document, {});
}

/// Takes everything that is painted, and leaves no trace of it.
class NoInk : public QPaintEngine {
public:
    NoInk()
        : QPaintEngine(AllFeatures)
    {
    }
    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState &) override { }
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override { }
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override { }
    Type type() const override { return User; }
};

/// Has paper for so many pages.
class ShortOfPaper : public QPrintEngine {
public:
    explicit ShortOfPaper(int pages)
        : m_pages(pages)
    {
    }
    void setProperty(PrintEnginePropertyKey key, const QVariant &value) override { m_values[key] = value; }
    QVariant property(PrintEnginePropertyKey key) const override
    {
        if (key == PPK_PaperRect || key == PPK_PageRect)
            return QRect(0, 0, 4960, 7016);
        return m_values.value(key);
    }
    bool newPage() override { return ++m_printed < m_pages; }
    bool abort() override { return true; }
    int metric(QPaintDevice::PaintDeviceMetric metric) const override
    {
        return metric == QPaintDevice::PdmWidth ? 4960 : metric == QPaintDevice::PdmHeight ? 7016 : 600;
    }
    QPrinter::PrinterState printerState() const override { return QPrinter::Active; }

private:
    int m_pages;
    int m_printed = 0;
    QHash<PrintEnginePropertyKey, QVariant> m_values;
};

class BrokenPrinter : public QPrinter {
public:
    explicit BrokenPrinter(int pages)
        : m_engine(pages)
    {
        setEngines(&m_engine, &m_ink);
    }

private:
    ShortOfPaper m_engine;
    NoInk m_ink;
};

} // namespace

/// Takes what would be opened by another program.
class UrlCatcher : public QObject {
    Q_OBJECT
public:
    QUrl url;
public slots:
    void open(const QUrl &opened) { url = opened; }
};

/// The report dialog of the real window.
class TestReportDialog : public QObject {
    Q_OBJECT
private slots:
    void everyFormIsWritten();
    void choiceIsRememberedInTheDesign();
    void languageIsChosenAndRememberedInTheDesign();
    void languageOfTheWindowIsOfferedAndNotKept();
    void unknownLanguageIsToldAndKept();
    void partOfTheClusterIsReported();
    void everyKeyMeansOneThing_data();
    void everyKeyMeansOneThing();
    void problemIsSaidAndNothingIsWritten();
    void cancelledReportIsNotWritten();
    void previewShowsThePages();
    void printedPagesAreToldAndShown();
    void pageRangeIsPrinted();
    void printerThatFailsMidwayIsTold();
    void cancelledPrintingStops();
    void fullDiskLeavesNoPrintedFile();

private:
    void withDialog(const std::function<void(ReportDialog &)> &steps, const QByteArray &report = {})
    {
        const QTemporaryDir folder;
        writeSmallFolder(folder.path());
        QFile more(folder.filePath(QStringLiteral("data.yaml")));
        QVERIFY(more.open(QIODevice::WriteOnly));
        more.write("apiVersion: v1\nkind: Namespace\nmetadata: {name: data}\n");
        more.close();
        if (!report.isEmpty()) {
            QFile design(folder.filePath(QStringLiteral("design.drawbridge")));
            QVERIFY(design.open(QIODevice::WriteOnly));
            design.write("apiVersion: drawbridge/v1\nkind: Design\nreport: " + report + '\n');
        }
        TestWindow window;
        window.show();
        window->openFolder(folder.path());
        QTRY_VERIFY_WITH_TIMEOUT(window->runner().isCurrent(), kPatienceMilliseconds);
        const QTemporaryDir reports;
        m_reports = reports.path();
        inDialog<ReportDialog>([&window] { window->actions().report->trigger(); }, steps);
        m_design = window->document().design();
        window->document().undoStack()->undo();
        m_undone = window->document().design();
    }

    static QComboBox *languageOf(const ReportDialog &dialog)
    {
        return dialog.findChild<QComboBox *>(QStringLiteral("reportLanguage"));
    }

    QString file(const char *name) const { return m_reports + QLatin1Char('/') + QLatin1String(name); }

    QString m_reports;
    Design m_design;
    /// After one step back.
    Design m_undone;
};

void TestReportDialog::everyFormIsWritten()
{
    withDialog([this](ReportDialog &dialog) {
        save(dialog, file("report.pdf"));
        QVERIFY2(resultOf(dialog).contains(QStringLiteral("was written")), qPrintable(resultOf(dialog)));
        QVERIFY(contentOf(file("report.pdf")).startsWith("%PDF"));
        save(dialog, file("report.html"));
        QVERIFY(contentOf(file("report.html")).contains("shop/web[Deployment]"));
        save(dialog, file("report.json"));
        QVERIFY(QJsonDocument::fromJson(contentOf(file("report.json"))).isObject());
        save(dialog, file("tables.csv"));
        QVERIFY2(resultOf(dialog).contains(QStringLiteral("was written")), qPrintable(resultOf(dialog)));
        QVERIFY(contentOf(file("tables.csv/flows.csv")).startsWith("sources,destinations"));
        save(dialog, file("again.json"));
        QCOMPARE(contentOf(file("again.json")), contentOf(file("report.json")));
    });
}

void TestReportDialog::choiceIsRememberedInTheDesign()
{
    withDialog([this](ReportDialog &dialog) {
        auto *sections = dialog.findChild<QListWidget *>(QStringLiteral("reportSections"));
        sections->item(0)->setCheckState(Qt::Unchecked);
        save(dialog, file("report.html"));
        QVERIFY(!contentOf(file("report.html")).contains("Assumptions and limits"));
    });
    QCOMPARE(m_design.report.withoutSections, std::set<std::string> {"assumptions"});
}

void TestReportDialog::languageIsChosenAndRememberedInTheDesign()
{
    LanguageTranslator texts(QStringLiteral("en"));
    QVERIFY(QCoreApplication::installTranslator(&texts));
    withDialog([this](ReportDialog &dialog) {
        QComboBox *language = languageOf(dialog);
        QCOMPARE(language->currentText(), QStringLiteral("English"));
        QTest::keyClick(&dialog, Qt::Key_L, Qt::AltModifier);
        QVERIFY(language->hasFocus());
        QTest::keyClick(language, Qt::Key_D);
        QCOMPARE(language->currentText(), QStringLiteral("Deutsch"));
        save(dialog, file("report.html"));
        QVERIFY(contentOf(file("report.html")).contains("<html lang=\"de\""));
        QVERIFY(contentOf(file("report.html")).contains("Zonenmatrix"));
        QVERIFY2(resultOf(dialog).contains(QStringLiteral("was written")), qPrintable(resultOf(dialog)));
        save(dialog, file("report.pdf"));
        QVERIFY(contentOf(file("report.pdf")).contains("/Lang (de)"));
    });
    QCOMPARE(m_design.report.language, std::string("de"));
    QCOMPARE(m_undone.report.language, std::string());
}

void TestReportDialog::languageOfTheWindowIsOfferedAndNotKept()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German));
    LanguageTranslator texts(preferredLanguage());
    QVERIFY(QCoreApplication::installTranslator(&texts));
    withDialog([this](ReportDialog &dialog) {
        QCOMPARE(languageOf(dialog)->currentText(), QStringLiteral("Deutsch"));
        save(dialog, file("report.html"));
        QVERIFY(contentOf(file("report.html")).contains("Zonenmatrix"));
        QTest::keyClick(languageOf(dialog), Qt::Key_E);
        save(dialog, file("english.html"));
        QVERIFY(contentOf(file("english.html")).contains("Zone matrix"));
        QVERIFY(!contentOf(file("english.html")).contains("Zonenmatrix"));
    });
    QLocale::setDefault(before);
    QCOMPARE(m_undone.report.language, std::string());
    QCOMPARE(m_design.report.language, std::string("en"));
}

void TestReportDialog::unknownLanguageIsToldAndKept()
{
    withDialog(
        [this](ReportDialog &dialog) {
            QCOMPARE(languageOf(dialog)->currentData().toString(), QStringLiteral("tlh"));
            QVERIFY2(resultOf(dialog).contains(QStringLiteral("\"tlh\"")), qPrintable(resultOf(dialog)));
            save(dialog, file("report.html"));
            QVERIFY(contentOf(file("report.html")).contains("<html lang=\"en\""));
            QTest::keyClick(languageOf(dialog), Qt::Key_Home);
            QVERIFY(!resultOf(dialog).contains(QStringLiteral("\"tlh\"")));
            QTest::keyClick(languageOf(dialog), Qt::Key_End);
            QVERIFY(resultOf(dialog).contains(QStringLiteral("\"tlh\"")));
            save(dialog, file("report.html"));
        },
        "{language: tlh}");
    QCOMPARE(m_design.report.language, std::string("tlh"));
}

void TestReportDialog::partOfTheClusterIsReported()
{
    withDialog([this](ReportDialog &dialog) {
        auto *namespaces = dialog.findChild<QListWidget *>(QStringLiteral("reportNamespaces"));
        auto *filter = dialog.findChild<QLineEdit *>(QStringLiteral("reportFilter"));
        QTest::mouseClick(filter, Qt::LeftButton);
        QTest::keyClicks(filter, QStringLiteral("ns:"));
        QTest::mouseClick(dialog.findChild<QPushButton *>(QStringLiteral("reportSave")), Qt::LeftButton);
        QVERIFY2(resultOf(dialog).contains(QStringLiteral("\"ns\" needs a value")),
                 qPrintable(resultOf(dialog)));
        QTest::keyClicks(filter, QStringLiteral("shop -web"));
        namespaces->setFocus();
        namespaces->setCurrentRow(0);
        QTest::keyClick(namespaces, Qt::Key_Space);
        dialog.saveTo(file("report.json"));
        QCOMPARE(resultOf(dialog), QStringLiteral("No namespace is in the scope of the report."));
        const auto shop = namespaces->findItems(QStringLiteral("shop"), Qt::MatchExactly);
        namespaces->setCurrentItem(shop.front());
        QTest::keyClick(namespaces, Qt::Key_Space);
        QCOMPARE(namespaces->item(0)->checkState(), Qt::PartiallyChecked);
        save(dialog, file("report.json"));
        const QJsonObject scope
            = QJsonDocument::fromJson(contentOf(file("report.json"))).object()["scope"].toObject();
        QCOMPARE(scope["namespaces"].toArray(), QJsonArray {QStringLiteral("shop")});
        QVERIFY(scope["outside"].toArray().contains(QStringLiteral("shop/web[Deployment]")));
        QVERIFY2(resultOf(dialog).contains(QStringLiteral("About the scope of this report alone")),
                 qPrintable(resultOf(dialog)));
        filter->selectAll();
        QTest::keyClicks(filter, QStringLiteral("ns:shop or ns:nowhere"));
        save(dialog, file("report.json"));
        QVERIFY2(resultOf(dialog).contains(QStringLiteral("Nothing fits “ns:nowhere” of the filter.")),
                 qPrintable(resultOf(dialog)));
    });
    QCOMPARE(m_design.report.namespaces, std::set<std::string> {"shop"});
    QCOMPARE(m_design.report.filter, std::string("ns:shop or ns:nowhere"));
}

void TestReportDialog::everyKeyMeansOneThing_data()
{
    QTest::addColumn<QString>("language");
    for (const Language &language : languages())
        QTest::newRow(qPrintable(language.code)) << language.code;
}

void TestReportDialog::everyKeyMeansOneThing()
{
    QFETCH(QString, language);
    LanguageTranslator texts(language);
    QVERIFY(QCoreApplication::installTranslator(&texts));
    withDialog([](ReportDialog &dialog) {
        QStringList keys;
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            keys << QKeySequence::mnemonic(label->buddy() ? label->text() : QString()).toString();
        for (const QPushButton *button : dialog.findChildren<QPushButton *>())
            keys << QKeySequence::mnemonic(button->text()).toString();
        keys.removeAll(QString());
        QVERIFY(keys.size() > 10);
        QCOMPARE(keys.removeDuplicates(), 0);
    });
}

void TestReportDialog::problemIsSaidAndNothingIsWritten()
{
    withDialog([this](ReportDialog &dialog) {
        auto *previous = dialog.findChild<QLineEdit *>(QStringLiteral("reportPrevious"));
        previous->setText(QStringLiteral("shop.yaml"));
        save(dialog, file("report.pdf"));
        QVERIFY2(resultOf(dialog).contains(QStringLiteral("shop.yaml")), qPrintable(resultOf(dialog)));
        QVERIFY(!QFile::exists(file("report.pdf")));
        previous->clear();
        save(dialog, file("no/such/folder.pdf"));
        QVERIFY2(resultOf(dialog).contains(QStringLiteral("was not written")), qPrintable(resultOf(dialog)));
    });
}

void TestReportDialog::cancelledReportIsNotWritten()
{
    withDialog([this](ReportDialog &dialog) {
        dialog.saveTo(file("report.pdf"));
        auto *close = dialog.findChild<QPushButton *>(QStringLiteral("reportClose"));
        QCOMPARE(close->text(), QStringLiteral("Cancel"));
        QTest::mouseClick(close, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(resultOf(dialog), QStringLiteral("Cancelled. Nothing was written."),
                                  kPatienceMilliseconds);
        QVERIFY(dialog.isVisible());
        QVERIFY(!QFile::exists(file("report.pdf")));
    });
}

void TestReportDialog::previewShowsThePages()
{
    withDialog([](ReportDialog &dialog) {
        bool isShown = false;
        inDialog<QPrintPreviewDialog>(
            [&dialog] {
                QSignalSpy finished(&dialog, &ReportDialog::finished);
                QTest::mouseClick(dialog.findChild<QPushButton *>(QStringLiteral("reportPreview")),
                                  Qt::LeftButton);
                QVERIFY(finished.wait(kPatienceMilliseconds));
            },
            [&isShown](QPrintPreviewDialog &) { isShown = true; });
        QVERIFY(isShown);
    });
}

void TestReportDialog::printedPagesAreToldAndShown()
{
    UrlCatcher opened;
    QDesktopServices::setUrlHandler(QStringLiteral("file"), &opened, "open");
    withDialog([this, &opened](ReportDialog &dialog) {
        dialog.setFolder(QDir(m_reports));
        auto *show = dialog.findChild<QPushButton *>(QStringLiteral("reportShowFolder"));
        QVERIFY(!show->isVisible());
        inDialog<QPrintPreviewDialog>(
            [&dialog] {
                QSignalSpy finished(&dialog, &ReportDialog::finished);
                QTest::mouseClick(dialog.findChild<QPushButton *>(QStringLiteral("reportPreview")),
                                  Qt::LeftButton);
                QVERIFY(finished.wait(kPatienceMilliseconds));
            },
            [&dialog](QPrintPreviewDialog &preview) {
                QVERIFY2(!resultOf(dialog).contains(QStringLiteral("was written")), "seen is not printed");
                preview.findChild<QPrintPreviewWidget *>()->print();
            });
        QVERIFY2(
            resultOf(dialog).startsWith(file("isolation-report.pdf") + QStringLiteral(" was written, with ")),
            qPrintable(resultOf(dialog)));
        QVERIFY(QFile::exists(file("isolation-report.pdf")));
        QTest::mouseClick(show, Qt::LeftButton);
        QCOMPARE(opened.url, QUrl::fromLocalFile(m_reports));
    });
    QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
}

void TestReportDialog::pageRangeIsPrinted()
{
    const auto report = fourPages();
    QCOMPARE(report->pageCount(), 4);
    const QTemporaryDir folder;
    QPrinter printer;
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(folder.filePath(QStringLiteral("range.pdf")));
    printer.setFromTo(2, 3);
    QCOMPARE(printReport(printer, *report), QString());
    QVERIFY(contentOf(folder.filePath(QStringLiteral("range.pdf"))).contains("/Count 2"));
    printer.setOutputFileName(folder.filePath(QStringLiteral("no/such/folder.pdf")));
    QVERIFY(!printReport(printer, *report).isEmpty());
}

void TestReportDialog::printerThatFailsMidwayIsTold()
{
    BrokenPrinter printer(2);
    QCOMPARE(printReport(printer, *fourPages()),
             QStringLiteral("The printer stopped at page 3 of 4. What it has printed is incomplete."));
    BrokenPrinter good(4);
    QCOMPARE(printReport(good, *fourPages()), QString());
}

void TestReportDialog::cancelledPrintingStops()
{
    const QTemporaryDir folder;
    QPrinter printer;
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(folder.filePath(QStringLiteral("some.pdf")));
    QList<int> pages;
    const QString problem = printReport(printer, *fourPages(), [&pages](int done, int total) {
        pages << done;
        return total == 4 && done < 2;
    });
    QCOMPARE(problem, QStringLiteral("Cancelled after page 2 of 4."));
    QCOMPARE(pages, (QList<int> {1, 2}));
    QVERIFY(!QFile::exists(printer.outputFileName()));
}

void TestReportDialog::fullDiskLeavesNoPrintedFile()
{
    const QTemporaryDir folder;
    QPrinter printer;
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(folder.filePath(QStringLiteral("full.pdf")));
    QString problem;
    {
        constexpr rlim_t kBytes = 64;
        const FullDisk disk(kBytes);
        problem = printReport(printer, *fourPages());
    }
    QVERIFY2(problem.contains(QStringLiteral("was not written")), qPrintable(problem));
    QVERIFY(!QFile::exists(printer.outputFileName()));
}

QTEST_MAIN(TestReportDialog)
#include "tst_report_dialog.moc"
