// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "app/sections/sample_isolation.h"
#include "document/report_maker.h"
#include "print/html_file.h"
#include "print/pdf_file.h"
#include "sections/report_printing.h"
#include "sections/report_sections.h"
#include "support/language_scope.h"
#include "support/language_translator.h"

#include <QMutex>
#include <QTest>

#include <cctype>

using namespace drawbridge;
using namespace drawbridge::app;

namespace {

const QLocale kGerman(QLocale::German);
const QLocale kEnglish(QLocale::English);

/// Notes each text that German has no translation of, and each that was looked up without a scope.
class Recorder : public LanguageTranslator {
public:
    Recorder()
        : LanguageTranslator(QStringLiteral("en"))
    {
        const auto german = std::ranges::find(m_languages, QStringLiteral("de"), &Language::code);
        if (german != m_languages.end() && !m_german.load(german->path))
            qFatal("cannot read %s", qPrintable(german->path));
    }

    QString translate(const char *context, const char *source, const char *disambiguation,
                      int count) const override
    {
        // Qt's own texts are in no report.
        if (context[0] == 'Q' && std::isupper(static_cast<unsigned char>(context[1])))
            return {};
        const QMutexLocker locker(&m_mutex);
        ++m_looked;
        const QString text = QStringLiteral("%1: %2").arg(QLatin1String(context), QString::fromUtf8(source));
        if (!LanguageScope::current())
            m_problems.insert(QStringLiteral("outside of the report's language: ") + text);
        else if (*source != '\0' && m_german.translate(context, source, disambiguation, count).isEmpty())
            m_problems.insert(QStringLiteral("not in German: ") + text);
        return LanguageTranslator::translate(context, source, disambiguation, count);
    }

    int looked() const { return m_looked; }
    QStringList problems() const { return QStringList(m_problems.begin(), m_problems.end()); }

private:
    std::vector<Language> m_languages = languages();
    QTranslator m_german;
    mutable QMutex m_mutex;
    mutable int m_looked = 0;
    mutable std::set<QString> m_problems;
};

} // namespace

/// A report in another language than the window.
class TestReportLanguage : public QObject {
    Q_OBJECT

    MadeReportPtr m_made;

    std::shared_ptr<const ReportDocument> documentIn(const QLocale &language) const
    {
        PrintChoices choices;
        choices.language = language;
        return printableReport({m_made->report, m_made->reachability, m_made->design, m_made->root}, choices);
    }

private slots:
    void initTestCase()
    {
        const OpenRequest request {QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/resources/samples/harbour"), {}};
        const ProjectPtr project = loadProject(request, {}, {});
        auto design = std::make_shared<Design>(project->design);
        const ReportResult made = makeReport({request, design, "2027-03-31"}, {}, {});
        QVERIFY(made.has_value());
        m_made = *made;
    }

    void everyTextOfAReportIsGerman()
    {
        Recorder recorder;
        QVERIFY(QCoreApplication::installTranslator(&recorder));
        const auto document = documentIn(kGerman);
        QVERIFY(pdfOf(document, {}));
        QVERIFY(htmlOf(*document));
        ReportMaterial sample = sampleMaterial();
        sample.locale = kGerman;
        const auto second = composeReport(sample);
        QVERIFY(pdfOf(second, {}));
        QVERIFY(htmlOf(*second));
        QVERIFY(recorder.looked() > 1000);
        QVERIFY2(recorder.problems().isEmpty(), qPrintable(recorder.problems().join(u'\n')));
    }

    void theSystemChangesNoByte_data()
    {
        QTest::addColumn<QLocale>("report");
        QTest::newRow("German") << kGerman;
        QTest::newRow("English") << kEnglish;
    }
    void theSystemChangesNoByte()
    {
        QFETCH(QLocale, report);
        QByteArrayList pages;
        QByteArrayList texts;
        for (const char *system : {"en_US", "de_DE", "de_CH", "fr_FR", "hi_IN", "C"}) {
            QLocale::setDefault(QLocale(QLatin1String(system)));
            LanguageTranslator window(preferredLanguage());
            QVERIFY(QCoreApplication::installTranslator(&window));
            const auto document = documentIn(report);
            pages << *pdfOf(document, {});
            texts << *htmlOf(*document);
        }
        QLocale::setDefault(kEnglish);
        for (qsizetype i = 1; i < pages.size(); ++i) {
            QVERIFY2(texts[i] == texts[0], qPrintable(QString::number(i)));
            QVERIFY2(pages[i] == pages[0], qPrintable(QString::number(i)));
        }
    }
};

QTEST_MAIN(TestReportLanguage)
#include "tst_report_language.moc"
