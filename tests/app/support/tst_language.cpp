// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "support/language_scope.h"
#include "support/language_translator.h"
#include "support/number_text.h"

#include <QSemaphore>
#include <QTest>

#include <optional>
#include <thread>

using namespace drawbridge::app;

namespace {

QString pods(int count)
{
    return QCoreApplication::translate("SectionWords", "%Ln pod(s)", nullptr, count);
}

QString title()
{
    return QCoreApplication::translate("SectionWords", "Control map");
}

const QLocale kGerman(QLocale::German);
const QLocale kEnglish(QLocale::English);

} // namespace

/// Which language texts are in, per window and per thread.
class TestLanguage : public QObject {
    Q_OBJECT

    std::optional<LanguageTranslator> m_texts;

    void openWindowIn(const QString &language)
    {
        m_texts.emplace(language);
        QVERIFY(QCoreApplication::installTranslator(&*m_texts));
    }

private slots:
    void cleanup()
    {
        m_texts.reset();
        QLocale::setDefault(kEnglish);
    }

    void englishIsTheFirstAndEachHasItsOwnName()
    {
        const std::vector<Language> known = languages();
        QCOMPARE(known[0].code, QStringLiteral("en"));
        QCOMPARE(known[0].name, QStringLiteral("English"));
        QCOMPARE(known[1].code, QStringLiteral("de"));
        QCOMPARE(known[1].name, QStringLiteral("Deutsch"));
    }

    void englishIsKnownWithoutAnyFile()
    {
        const std::vector<Language> known = languages(QStringLiteral("/no/such/folder"));
        QCOMPARE(known.size(), std::size_t {1});
        QCOMPARE(known[0].code, QStringLiteral("en"));
    }

    void theUsersLanguageIsTakenWhereThereAreTextsInIt_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("code");
        QTest::newRow("Germany") << QStringLiteral("de_DE") << QStringLiteral("de");
        QTest::newRow("Austria") << QStringLiteral("de_AT") << QStringLiteral("de");
        QTest::newRow("Britain") << QStringLiteral("en_GB") << QStringLiteral("en");
        QTest::newRow("France") << QStringLiteral("fr_FR") << QStringLiteral("en");
        QTest::newRow("no language") << QStringLiteral("C") << QStringLiteral("en");
    }
    void theUsersLanguageIsTakenWhereThereAreTextsInIt()
    {
        QFETCH(QString, locale);
        QLocale::setDefault(QLocale(locale));
        QTEST(preferredLanguage(), "code");
    }

    void windowHasItsLanguage()
    {
        openWindowIn(QStringLiteral("de"));
        QCOMPARE(title(), QStringLiteral("Kontrollzuordnung"));
        openWindowIn(QStringLiteral("en"));
        QCOMPARE(title(), QStringLiteral("Control map"));
    }

    void scopeHasItsOwnLanguageUntilItEnds()
    {
        openWindowIn(QStringLiteral("en"));
        {
            const LanguageScope german(kGerman);
            QCOMPARE(title(), QStringLiteral("Kontrollzuordnung"));
            {
                const LanguageScope english(kEnglish);
                QCOMPARE(title(), QStringLiteral("Control map"));
            }
            QCOMPARE(title(), QStringLiteral("Kontrollzuordnung"));
        }
        QCOMPARE(title(), QStringLiteral("Control map"));
    }

    void englishScopeInAGermanWindowIsEnglishEvenWithoutAnEntry()
    {
        openWindowIn(QStringLiteral("de"));
        const LanguageScope english(kEnglish);
        QCOMPARE(title(), QStringLiteral("Control map"));
        QCOMPARE(pods(1), QStringLiteral("1 pod"));
        QCOMPARE(pods(2), QStringLiteral("2 pods"));
    }

    void pluralsAndNumbersAreThoseOfTheScope()
    {
        openWindowIn(QStringLiteral("en"));
        QLocale::setDefault(QLocale(QLocale::Hindi));
        const LanguageScope german(kGerman);
        QCOMPARE(pods(1), QStringLiteral("1 Pod"));
        QCOMPARE(pods(0), QStringLiteral("0 Pods"));
        QCOMPARE(pods(1234567), QStringLiteral("1.234.567 Pods"));
        QCOMPARE(numberText(1234567), QStringLiteral("1.234.567"));
        const LanguageScope english(kEnglish);
        QCOMPARE(pods(1234567), QStringLiteral("1,234,567 pods"));
        QCOMPARE(numberText(1234567), QStringLiteral("1,234,567"));
    }

    void numbersOfTheWindowAreThoseOfTheUser()
    {
        openWindowIn(QStringLiteral("en"));
        QLocale::setDefault(kGerman);
        QCOMPARE(pods(1234567), QStringLiteral("1.234.567 pods"));
        QCOMPARE(numberText(1234567), QStringLiteral("1.234.567"));
    }

    void keysAreNamedInTheLanguageOfTheWindow()
    {
        openWindowIn(QStringLiteral("de"));
        const auto key = [](const char *name) { return QCoreApplication::translate("QShortcut", name); };
        QCOMPARE(key("Ctrl"), QStringLiteral("Strg"));
        QCOMPARE(key("Shift"), QStringLiteral("Umschalt"));
        QCOMPARE(key("Del"), QStringLiteral("Entf"));
        QCOMPARE(key("F%1"), QStringLiteral("F%1"));
    }

    void unknownTextIsEnglish()
    {
        openWindowIn(QStringLiteral("de"));
        const LanguageScope german(kGerman);
        QCOMPARE(QCoreApplication::translate("Nowhere", "%Ln apple(s)", nullptr, 3000),
                 QStringLiteral("3.000 apple(s)"));
    }

    void threadsHaveLanguagesOfTheirOwnAtTheSameTime()
    {
        openWindowIn(QStringLiteral("en"));
        constexpr int kRounds = 2000;
        QSemaphore ready;
        QSemaphore go;
        const auto countWrong = [&](const QLocale &locale, const char *expected, int &wrong) {
            const LanguageScope scope(locale);
            ready.release();
            go.acquire();
            for (int i = 0; i < kRounds; ++i)
                wrong += title() == QLatin1String(expected) ? 0 : 1;
        };
        int wrongGerman = 0;
        int wrongEnglish = 0;
        std::thread german([&] { countWrong(kGerman, "Kontrollzuordnung", wrongGerman); });
        std::thread english([&] { countWrong(kEnglish, "Control map", wrongEnglish); });
        ready.acquire(2);
        go.release(2);
        german.join();
        english.join();
        QCOMPARE(wrongGerman, 0);
        QCOMPARE(wrongEnglish, 0);
        QVERIFY(!LanguageScope::current());
    }
};

QTEST_GUILESS_MAIN(TestLanguage)
#include "tst_language.moc"
