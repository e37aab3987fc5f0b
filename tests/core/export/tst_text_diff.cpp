// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/text_diff.h"

#include <QTest>
#include <random>

using namespace drawbridge;

namespace {

std::string unified(const std::vector<DiffLine> &lines)
{
    std::string text;
    for (const DiffLine &line : lines)
        text += (line.kind == DiffKind::Same        ? " "
                     : line.kind == DiffKind::Added ? "+"
                                                    : "-")
            + line.text + "\n";
    return text;
}

std::string side(const std::vector<DiffLine> &lines, DiffKind dropped)
{
    std::string text;
    for (const DiffLine &line : lines) {
        if (line.kind != dropped)
            text += line.text + "\n";
    }
    return text;
}

} // namespace

class TestTextDiff : public QObject {
    Q_OBJECT

private slots:
    void equalTextsHaveNoChange()
    {
        for (const DiffLine &line : diffLines("a\nb\n", "a\nb\n"))
            QCOMPARE(line.kind, DiffKind::Same);
    }
    void aNewFileIsAllAdditions() { QCOMPARE(unified(diffLines("", "a\nb\n")), std::string("+a\n+b\n")); }
    void aRemovedFileIsAllRemovals() { QCOMPARE(unified(diffLines("a\nb\n", "")), std::string("-a\n-b\n")); }
    void aChangedLineIsRemovedThenAdded()
    {
        QCOMPARE(unified(diffLines("a\nb\nc\n", "a\nx\nc\n")), std::string(" a\n-b\n+x\n c\n"));
    }
    void lineNumbersCountOnBothSides()
    {
        const auto lines = diffLines("a\nb\n", "z\na\nb\n");
        QCOMPARE(lines.size(), std::size_t {3});
        QCOMPARE(lines[0], (DiffLine {DiffKind::Added, 0, 1, "z"}));
        QCOMPARE(lines[2], (DiffLine {DiffKind::Same, 2, 3, "b"}));
    }
    void bothSidesCanBeReadBack()
    {
        const unsigned seed = 20261123;
        std::mt19937 random(seed);
        for (int round = 0; round < 500; ++round) {
            std::string texts[2];
            for (std::string &text : texts) {
                const auto count = random() % 12;
                for (unsigned i = 0; i < count; ++i)
                    text += std::string(1, static_cast<char>('a' + random() % 4)) + "\n";
            }
            const auto lines = diffLines(texts[0], texts[1]);
            QVERIFY2(side(lines, DiffKind::Added) == texts[0] && side(lines, DiffKind::Removed) == texts[1],
                     qPrintable(QStringLiteral("seed %1, round %2").arg(seed).arg(round)));
        }
    }
    void veryDifferentTextsAreReplacedAsAWhole()
    {
        std::string before, after;
        for (int i = 0; i < 1500; ++i) {
            before += "b" + std::to_string(i) + "\n";
            after += "a" + std::to_string(i) + "\n";
        }
        const auto lines = diffLines(before, after);
        QCOMPARE(lines.size(), std::size_t {3000});
        QCOMPARE(side(lines, DiffKind::Added), before);
        QCOMPARE(side(lines, DiffKind::Removed), after);
    }
};

QTEST_APPLESS_MAIN(TestTextDiff)
#include "tst_text_diff.moc"
