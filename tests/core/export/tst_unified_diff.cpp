// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/unified_diff.h"

#include <QRegularExpression>
#include <QTest>
#include <random>

using namespace drawbridge;

namespace {

QStringList linesOf(const std::string &text)
{
    QStringList lines = QString::fromStdString(text).split(QLatin1Char('\n'));
    if (lines.last().isEmpty())
        lines.removeLast();
    else
        lines.last() += QLatin1Char('\\');
    return lines;
}

/// What the program patch makes of the text; a backslash stands for a missing line break at the end.
QStringList patched(const QStringList &before, QStringList diff)
{
    for (qsizetype i = diff.size() - 1; i > 0; --i) {
        if (diff[i].startsWith(QLatin1String("\\ "))) {
            diff.removeAt(i);
            diff[i - 1] += QLatin1Char('\\');
        }
    }
    static const QRegularExpression range(QStringLiteral("^@@ -(\\d+),(\\d+) \\+"));
    QStringList after;
    qsizetype done = 0;
    for (const QString &line : diff.sliced(2)) {
        const QRegularExpressionMatch hunk = range.match(line);
        const qsizetype start = hunk.captured(1).toInt() - (hunk.captured(2) == QLatin1String("0") ? 0 : 1);
        while (hunk.hasMatch() && done < start)
            after << before[done++];
        if (line.startsWith(QLatin1Char('+')))
            after << line.sliced(1);
        else if (!hunk.hasMatch() && before.value(done++) != line.sliced(1))
            return {QStringLiteral("does not fit: ") + line};
        else if (line.startsWith(QLatin1Char(' ')))
            after << line.sliced(1);
    }
    return after + before.sliced(done);
}

std::string randomText(std::mt19937 &random)
{
    std::string text;
    for (std::size_t lines = 1 + random() % 30; lines > 0; --lines)
        text += "line " + std::to_string(random() % 6) + '\n';
    if (random() % 3 == 0)
        text.pop_back();
    return text;
}

} // namespace

class TestUnifiedDiff : public QObject {
    Q_OBJECT

private slots:
    void equalTextsHaveNoDifference() { QCOMPARE(unifiedDiff("a", "x\ny", "x\ny"), std::string()); }
    void changesStandInTheirContext()
    {
        const std::string before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";
        const std::string after = "1\n2\n3\n4\nfive\n6\n7\n8\n9\n";
        QCOMPARE(unifiedDiff("n/p.yaml", before, after),
                 std::string("--- n/p.yaml\n+++ n/p.yaml\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n "
                             "8\n"));
    }
    void aFileThatIsNewOrGoneComesFromNowhere()
    {
        QCOMPARE(unifiedDiff("f", "", "a\n"), std::string("--- /dev/null\n+++ f\n@@ -0,0 +1,1 @@\n+a\n"));
        QCOMPARE(unifiedDiff("f", "a\n", ""), std::string("--- f\n+++ /dev/null\n@@ -1,1 +0,0 @@\n-a\n"));
    }
    void aMissingLineBreakAtTheEndIsADifference()
    {
        QCOMPARE(unifiedDiff("f", "a", "a\n"),
                 std::string("--- f\n+++ f\n@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+a\n"));
    }
    void itMakesTheOneTextOfTheOther()
    {
        for (std::uint32_t seed = 1; seed <= 300; ++seed) {
            std::mt19937 random(seed);
            const std::string before = randomText(random);
            const std::string after = randomText(random);
            const std::string diff = unifiedDiff("file", before, after);
            if (!diff.empty())
                QCOMPARE(patched(linesOf(before), linesOf(diff)), linesOf(after));
        }
    }
};

QTEST_APPLESS_MAIN(TestUnifiedDiff)
#include "tst_unified_diff.moc"
