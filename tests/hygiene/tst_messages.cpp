// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "hygiene/source_tree.h"

#include <QMap>
#include <QRegularExpression>
#include <QtTest>

using namespace drawbridge::hygiene;
namespace fs = std::filesystem;

namespace {

const fs::path kSource = DRAWBRIDGE_SOURCE_DIR;

struct DeclaredMessage {
    QString room;
    QString code;
    QString text;
};

/// The literals of a C++ expression, joined.
QString joinedLiterals(const QString &expression)
{
    static const QRegularExpression literal(QStringLiteral(R"re("((?:[^"\\]|\\.)*)")re"));
    QString joined;
    for (auto match = literal.globalMatch(expression); match.hasNext();)
        joined += match.next().captured(1);
    return joined.replace(QLatin1String("\\\""), QLatin1String("\""));
}

QList<DeclaredMessage> messagesIn(const QString &source, const QString &room)
{
    static const QRegularExpression declaration(QStringLiteral(
        R"re(Message k\w+\s*\{\s*"(DB\d{4})",\s*Severity::\w+,\s*DRAWBRIDGE_TEXT\(\s*"core",((?:\s*"(?:[^"\\]|\\.)*")+)\)\})re"));
    QList<DeclaredMessage> found;
    for (auto match = declaration.globalMatch(source); match.hasNext();) {
        const auto each = match.next();
        found.append({room, each.captured(1), joinedLiterals(each.captured(2))});
    }
    return found;
}

/// Everything but the header that explains what a message is.
std::vector<fs::path> sources()
{
    std::vector<fs::path> found = filesBelow(kSource / "core", {".h", ".cpp"});
    for (fs::path &path : filesBelow(kSource / "app", {".h", ".cpp"}))
        found.push_back(std::move(path));
    std::erase_if(found, [](const fs::path &path) { return path.filename() == "diagnostic.h"; });
    return found;
}

QList<DeclaredMessage> allMessages()
{
    QList<DeclaredMessage> all;
    for (const fs::path &path : sources())
        all += messagesIn(QString::fromStdString(readText(path)),
                          QString::fromStdString(path.parent_path().filename().string()));
    return all;
}

/// The first digits of the codes of a room, see core/diagnostics/diagnostic.h.
QString digitsOf(const QString &room)
{
    static const QMap<QString, QString> digits = {{QStringLiteral("manifest"), QStringLiteral("123")},
                                                  {QStringLiteral("cluster"), QStringLiteral("4")},
                                                  {QStringLiteral("policy"), QStringLiteral("5")},
                                                  {QStringLiteral("reachability"), QStringLiteral("5")},
                                                  {QStringLiteral("design"), QStringLiteral("6")},
                                                  {QStringLiteral("synthesis"), QStringLiteral("7")},
                                                  {QStringLiteral("export"), QStringLiteral("7")},
                                                  {QStringLiteral("report"), QStringLiteral("7")},
                                                  {QStringLiteral("cli"), QStringLiteral("8")},
                                                  {QStringLiteral("filter"), QStringLiteral("9")}};
    return digits.value(room);
}

QStringList problemsOf(const DeclaredMessage &message)
{
    QStringList problems;
    const QChar first = message.text.isEmpty() ? QChar() : message.text.front();
    if (!first.isUpper() && first != u'%' && first != u'"')
        problems << QStringLiteral("does not begin like a sentence");
    // The server's own words, which these end with, have no full stop.
    static const QRegularExpression end(QStringLiteral(R"re((\.|\?|:|%\d|field "%\d")$)re"));
    if (!end.match(message.text).hasMatch())
        problems << QStringLiteral("does not end like a sentence");
    if (message.text.contains(QLatin1String("DB")))
        problems << QStringLiteral("shows a code");
    if (!digitsOf(message.room).contains(message.code.at(2)))
        problems << QStringLiteral("has a code of another room");
    for (int number = 2; number <= 9; ++number) {
        if (message.text.contains(QStringLiteral("%%1").arg(number))
            && !message.text.contains(QStringLiteral("%%1").arg(number - 1)))
            problems << QStringLiteral("leaves out an argument");
    }
    return problems;
}

} // namespace

/// What is said about the input: every code once, every text a sentence.
class MessagesTest : public QObject {
    Q_OBJECT

private slots:
    void everyDeclarationIsFound()
    {
        static const QRegularExpression any(QStringLiteral(R"re("DB\d{4}")re"));
        qsizetype mentioned = 0;
        for (const fs::path &path : sources())
            mentioned += QString::fromStdString(readText(path)).count(any);
        QVERIFY(mentioned > 0);
        QCOMPARE(allMessages().size(), mentioned);
    }
    void everyCodeIsUsedOnce()
    {
        QMap<QString, QString> textOfCode;
        for (const DeclaredMessage &each : allMessages()) {
            QVERIFY2(!textOfCode.contains(each.code), qPrintable(each.code));
            textOfCode[each.code] = each.text;
        }
    }
    void everyTextIsASentence()
    {
        QStringList problems;
        for (const DeclaredMessage &each : allMessages()) {
            for (const QString &problem : problemsOf(each))
                problems << QStringLiteral("%1 %2: %3").arg(each.code, problem, each.text);
        }
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }
    void aBadTextIsFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("small letter") << QStringLiteral("this is it.");
        QTest::newRow("no full stop") << QStringLiteral("This is it");
        QTest::newRow("a code") << QStringLiteral("See DB1001.");
        QTest::newRow("a missing argument") << QStringLiteral("This is %2.");
        QTest::newRow("nothing") << QString();
    }
    void aBadTextIsFound()
    {
        QFETCH(QString, text);
        QVERIFY(!problemsOf({QStringLiteral("manifest"), QStringLiteral("DB1001"), text}).isEmpty());
    }
};

QTEST_APPLESS_MAIN(MessagesTest)
#include "tst_messages.moc"
