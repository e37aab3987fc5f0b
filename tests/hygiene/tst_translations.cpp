// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "hygiene/source_tree.h"

#include <QLocale>
#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>
#include <QtTest>

using namespace drawbridge::hygiene;
namespace fs = std::filesystem;

namespace {

const fs::path kSource = DRAWBRIDGE_SOURCE_DIR;

struct Entry {
    QString source;
    QStringList translations;
    QString state;
    bool isCounted = false;
};

struct TranslationFile {
    QString language;
    QStringList contexts;
    QList<Entry> entries;
    QString error;
};

Entry readEntry(QXmlStreamReader &xml)
{
    Entry entry;
    entry.isCounted = xml.attributes().value(QLatin1String("numerus")) == u"yes";
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source") {
            entry.source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            entry.state = xml.attributes().value(QLatin1String("type")).toString();
            if (!entry.isCounted) {
                entry.translations << xml.readElementText();
                continue;
            }
            while (xml.readNextStartElement())
                entry.translations << xml.readElementText();
        } else {
            xml.skipCurrentElement();
        }
    }
    return entry;
}

TranslationFile readTranslations(const std::string &text)
{
    QXmlStreamReader xml(QString::fromStdString(text));
    TranslationFile file;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == u"TS")
            file.language = xml.attributes().value(QLatin1String("language")).toString();
        else if (xml.isStartElement() && xml.name() == u"name")
            file.contexts << xml.readElementText();
        else if (xml.isStartElement() && xml.name() == u"message")
            file.entries << readEntry(xml);
    }
    if (xml.hasError())
        file.error = xml.errorString();
    return file;
}

QSet<QString> placeholdersOf(const QString &text)
{
    static const QRegularExpression placeholder(QStringLiteral("%(?:L?[0-9]{1,2}|L?n)"));
    QSet<QString> found;
    for (auto match = placeholder.globalMatch(text); match.hasNext();)
        found << match.next().captured(0);
    return found;
}

/// The texts of a source file that are translated with a number.
QStringList countedTexts(const std::string &source)
{
    static const QRegularExpression seam(QStringLiteral("\"\\s*\\n\\s*\""));
    static const QRegularExpression counted(QStringLiteral("\"([^\"]*%L?n[^\"]*)\",\\s*nullptr"));
    const QString text = QString::fromStdString(source).remove(seam);
    QStringList found;
    for (auto match = counted.globalMatch(text); match.hasNext();)
        found << match.next().captured(1);
    return found;
}

/// The literals that follow each other there, as one text. They hold no escapes but these.
QString literalsAt(const QString &source, qsizetype at)
{
    static const QRegularExpression literal(QStringLiteral(R"re(\s*"((?:[^"\\]|\\.)*)")re"));
    QString text;
    for (auto match = literal.match(source, at, QRegularExpression::NormalMatch,
                                    QRegularExpression::AnchorAtOffsetMatchOption);
         match.hasMatch(); match = literal.match(source, match.capturedEnd(), QRegularExpression::NormalMatch,
                                                 QRegularExpression::AnchorAtOffsetMatchOption))
        text += match.captured(1);
    return text.replace(QStringLiteral("\\n"), QStringLiteral("\n"))
        .replace(QStringLiteral("\\t"), QStringLiteral("\t"))
        .replace(QStringLiteral("\\\""), QStringLiteral("\""))
        .replace(QStringLiteral("\\\\"), QStringLiteral("\\"));
}

/// The texts of a source file that are to be translated.
QStringList markedTexts(const std::string &source)
{
    static const QRegularExpression mark(QStringLiteral(
        R"re((?:\btr\(|\b(?:translate|DRAWBRIDGE_TEXT|QT_TRANSLATE_NOOP)\(\s*"[^"]*",)(?=\s*"))re"));
    const QString text = QString::fromStdString(source);
    QStringList found;
    for (auto match = mark.globalMatch(text); match.hasNext();)
        found << literalsAt(text, match.next().capturedEnd());
    return found;
}

/// The contexts that the sources look texts up in.
QSet<QString> contextsOfTheSources()
{
    static const QRegularExpression declared(
        QStringLiteral(R"re(Q_DECLARE_TR_FUNCTIONS\((\w+)\)|\b(?:translate|DRAWBRIDGE_TEXT|QT_TRANSLATE_NOOP)\("(\w+)")re"
                       R"re(|\bclass (\w+)[^;{]*[{]\s*Q_OBJECT)re"));
    QSet<QString> found;
    for (const char *folder : {"app", "core"}) {
        for (const fs::path &path : filesBelow(kSource / folder, {".cpp", ".h"})) {
            const QString text = QString::fromStdString(readText(path));
            for (auto match = declared.globalMatch(text); match.hasNext();) {
                const auto each = match.next();
                found << each.captured(1) << each.captured(2)
                      << QStringLiteral("drawbridge::app::") + each.captured(3);
            }
        }
    }
    return found;
}

/// How many forms a counted text has in the languages that there are files for.
int pluralForms(QLocale::Language language)
{
    switch (language) {
    case QLocale::English:
    case QLocale::German:
        return 2;
    default:
        return 0;
    }
}

QStringList problemsOf(const Entry &entry, int forms)
{
    QStringList problems;
    if (!entry.state.isEmpty())
        problems << QStringLiteral("is %1").arg(entry.state);
    if (entry.isCounted && entry.translations.size() != forms)
        problems << QStringLiteral("has %1 plural forms, not %2").arg(entry.translations.size()).arg(forms);
    for (const QString &translation : entry.translations) {
        QSet<QString> missing = placeholdersOf(entry.source) - placeholdersOf(translation);
        // "One pod" may do without its number.
        missing.remove(QStringLiteral("%n"));
        missing.remove(QStringLiteral("%Ln"));
        const QSet<QString> added = placeholdersOf(translation) - placeholdersOf(entry.source);
        if (translation.isEmpty())
            problems << QStringLiteral("is empty");
        else if (!missing.isEmpty() || !added.isEmpty())
            problems << QStringLiteral("has other placeholders: %1").arg(translation);
    }
    return problems;
}

QStringList problemsOf(const TranslationFile &file, const QString &expectedLanguage)
{
    if (!file.error.isEmpty())
        return {file.error};
    QStringList problems;
    if (file.language != expectedLanguage)
        problems << QStringLiteral("says it is %1").arg(file.language);
    const int forms = pluralForms(QLocale(expectedLanguage).language());
    if (forms == 0)
        problems << QStringLiteral("is in a language whose plural forms this test does not know");
    for (const Entry &entry : file.entries)
        for (const QString &problem : problemsOf(entry, forms))
            problems << QStringLiteral("\"%1\" %2").arg(entry.source, problem);
    return problems;
}

} // namespace

class TranslationsTest : public QObject {
    Q_OBJECT

private slots:
    void everyFileIsComplete();
    void everyCountedTextHasEnglishForms();
    void everyTextIsTranslated();
    void everyContextIsLookedUp();
    void textsAreFoundInSources();
    void badEntryIsFound_data();
    void badEntryIsFound();
};

void TranslationsTest::everyFileIsComplete()
{
    const std::vector<fs::path> files = filesBelow(kSource / "translations", {".ts"});
    QVERIFY(!files.empty());
    QStringList problems;
    for (const fs::path &path : files) {
        const QString name = QString::fromStdString(path.filename().string());
        const QString language = name.section(u'_', 1).section(u'.', 0, 0);
        for (const QString &problem : problemsOf(readTranslations(readText(path)), language))
            problems << name + QStringLiteral(": ") + problem;
    }
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

void TranslationsTest::everyCountedTextHasEnglishForms()
{
    QSet<QString> known;
    const TranslationFile english = readTranslations(readText(kSource / "translations/drawbridge_en.ts"));
    for (const Entry &entry : english.entries)
        known << entry.source;
    int found = 0;
    for (const fs::path &path : filesBelow(kSource / "app", {".cpp"})) {
        for (const QString &text : countedTexts(readText(path))) {
            ++found;
            QVERIFY2(
                known.contains(text),
                qPrintable(QStringLiteral("%1: \"%2\"").arg(QString::fromStdString(path.string()), text)));
        }
    }
    QVERIFY(found > 40);
}

void TranslationsTest::everyTextIsTranslated()
{
    QSet<QString> known;
    const TranslationFile german = readTranslations(readText(kSource / "translations/drawbridge_de.ts"));
    for (const Entry &entry : german.entries)
        known << entry.source;
    int found = 0;
    QStringList missing;
    for (const char *folder : {"app", "core"}) {
        for (const fs::path &path : filesBelow(kSource / folder, {".cpp", ".h"})) {
            // The command line speaks English.
            if (path.parent_path().filename() == "cli")
                continue;
            for (const QString &text : markedTexts(readText(path))) {
                ++found;
                if (!known.contains(text))
                    missing << QStringLiteral("%1: \"%2\"").arg(QString::fromStdString(path.string()), text);
            }
        }
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    QVERIFY(found > 1500);
}

void TranslationsTest::everyContextIsLookedUp()
{
    const QSet<QString> known = contextsOfTheSources();
    for (const fs::path &path : filesBelow(kSource / "translations", {".ts"})) {
        for (const QString &context : readTranslations(readText(path)).contexts)
            QVERIFY2(known.contains(context),
                     qPrintable(QString::fromStdString(path.filename().string()) + u' ' + context));
    }
}

void TranslationsTest::textsAreFoundInSources()
{
    const QStringList texts
        = markedTexts("x = tr(\"a \\\"b\\\"\\n\"\n   \"c\") + ptr(\"no\") + Words::tr(\n  \"d\", nullptr, 1);"
                      "DRAWBRIDGE_TEXT(\"core\",\n \"e\"); f.translate(\"C\", \"f\");");
    QCOMPARE(texts,
             (QStringList {QStringLiteral("a \"b\"\nc"), QStringLiteral("d"), QStringLiteral("e"),
                           QStringLiteral("f")}));
}

void TranslationsTest::badEntryIsFound_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *name, const char *message, const char *problem) {
        QTest::newRow(name) << QByteArray(message) << QString::fromLatin1(problem);
    };
    row("unfinished", "<message><source>A</source><translation type='unfinished'>B</translation></message>",
        "is unfinished");
    row("empty", "<message><source>A</source><translation></translation></message>", "is empty");
    row("lost placeholder", "<message><source>%1 to %2</source><translation>nach %2</translation></message>",
        "placeholders");
    row("added placeholder", "<message><source>A</source><translation>B %1</translation></message>",
        "placeholders");
    row("one plural form",
        "<message numerus='yes'><source>%n pod(s)</source><translation><numerusform>%n Pod</numerusform>"
        "</translation></message>",
        "1 plural forms");
}

void TranslationsTest::badEntryIsFound()
{
    QFETCH(QByteArray, message);
    QFETCH(QString, problem);
    const QByteArray text = "<TS version='2.1' language='de'><context>" + message + "</context></TS>";
    const QStringList problems = problemsOf(readTranslations(text.toStdString()), QStringLiteral("de"));
    QCOMPARE(problems.size(), 1);
    QVERIFY2(problems.front().contains(problem), qPrintable(problems.front()));
}

QTEST_APPLESS_MAIN(TranslationsTest)
#include "tst_translations.moc"
