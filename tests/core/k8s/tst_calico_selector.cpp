// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "k8s/calico_selector.h"

#include <QTest>

using namespace drawbridge;

namespace {

/// The expression as it is printed, or "COLUMN: PROBLEM".
QString read(std::string_view text, CalicoLabels labels = CalicoLabels::Endpoints)
{
    const auto parsed = parseCalicoSelector(text, labels);
    if (parsed)
        return QString::fromStdString(toString(*parsed));
    return QStringLiteral("%1: %2")
        .arg(parsed.error().column)
        .arg(QString::fromUtf8(parsed.error().problem.data(), qsizetype(parsed.error().problem.size())));
}

} // namespace

class TestCalicoSelector : public QObject {
    Q_OBJECT

private slots:
    void whatTheGrammarAllowsIsRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expression");
        const auto row = [](const char *text, const char *expression) {
            QTest::newRow(text) << QString(text) << QString(expression);
        };
        row("", "all()");
        row(" \t ", "all()");
        row("all()", "all()");
        row("all( )", "all()");
        row("a == 'b'", "a == 'b'");
        row("a==\"b\"", "a == 'b'");
        row("a != 'b'", "!(a == 'b')");
        row("a == \"it's\"", "a == \"it's\"");
        row("a == ''", "a == ''");
        row("has(a)", "has(a)");
        row("has( a )", "has(a)");
        row("!has(a)", "!has(a)");
        row("! ! has(a)", "has(a)");
        row("a in {'c', 'b', 'b'}", "a in {'b', 'c'}");
        row("a in {'b',}", "a == 'b'");
        row("a in {}", "a in {}");
        row("a not in {'b'}", "!(a == 'b')");
        row("a notin{'b'}", "!(a == 'b')");
        row("a contains 'b'", "a contains 'b'");
        row("a startswith 'b'", "a starts with 'b'");
        row("a ends \t with'b'", "a ends with 'b'");
        row("a == '1' || b == '2' && c == '3'", "a == '1' || (b == '2' && c == '3')");
        row("(a == '1' || b == '2') && c == '3'", "(a == '1' || b == '2') && c == '3'");
        row("!(a == '1' && has(b))", "!(a == '1' && has(b))");
        row("all() && has(a)", "has(a)");
        row("in in {'in'}", "in == 'in'");
        row("has == 'x'", "has == 'x'");
        row("projectcalico.org/name == 'a'", "projectcalico.org/name == 'a'");
    }

    void whatTheGrammarAllowsIsRead()
    {
        QFETCH(QString, text);
        QFETCH(QString, expression);
        QCOMPARE(read(text.toStdString()), expression);
    }

    void whatItForbidsIsAnErrorAtItsColumn_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("column");
        const auto row = [](const char *text, int column) { QTest::newRow(text) << QString(text) << column; };
        row("a = 'b'", 3);
        row("a == b", 6);
        row("a == 'b", 6);
        row("a", 2);
        row("a ==", 5);
        row("a == 'b' &&", 12);
        row("a == 'b' & has(c)", 10);
        row("a == 'b' has(c)", 10);
        row("a in ('b')", 6);
        row("a in {'b' 'c'}", 11);
        row("has (a)", 5);
        row("has()", 5);
        row("(a == 'b'", 10);
        row("a == 'b')", 9);
        row("a == 'b'\n", 9);
        row("all", 4);
        row("&& a == 'b'", 1);
        row("global()", 1);
    }

    void whatItForbidsIsAnErrorAtItsColumn()
    {
        QFETCH(QString, text);
        QFETCH(int, column);
        const auto parsed = parseCalicoSelector(text.toStdString());
        QVERIFY(!parsed);
        QCOMPARE(int(parsed.error().column), column);
    }

    void keysOfNamespacesAndServiceAccountsCarryTheirPrefix()
    {
        QCOMPARE(read("a == 'b' && !has(c)", CalicoLabels::Namespaces),
                 QStringLiteral("pcns.a == 'b' && !has(pcns.c)"));
        QCOMPARE(read("a == 'b'", CalicoLabels::ServiceAccounts), QStringLiteral("pcsa.a == 'b'"));
    }

    void allNamespacesAreThoseThatThereAre()
    {
        QCOMPARE(read("all()", CalicoLabels::Namespaces), QStringLiteral("has(projectcalico.org/namespace)"));
        QCOMPARE(read("global()", CalicoLabels::Namespaces),
                 QStringLiteral("!has(projectcalico.org/namespace)"));
        QVERIFY(read("a == 'b' || global()", CalicoLabels::Namespaces).startsWith("13: "));
    }

    void aSelectorHasAThousandCharactersAndALabelFiveHundred()
    {
        QVERIFY(parseCalicoSelector("a == '" + std::string(1017, 'x') + "'"));
        QVERIFY(!parseCalicoSelector("a == '" + std::string(1018, 'x') + "'"));
        QVERIFY(parseCalicoSelector("has(" + std::string(512, 'x') + ")"));
        QVERIFY(!parseCalicoSelector("has(" + std::string(513, 'x') + ")"));
    }

    void bracketsNestAsDeepAsTheTextIsLong()
    {
        QVERIFY(parseCalicoSelector(std::string(500, '(') + "all()" + std::string(500, ')')));
        QVERIFY(!parseCalicoSelector(std::string(1024, '(')));
    }

    /// What is printed is read again as the same.
    void whatIsPrintedIsReadAgain()
    {
        for (const char *text : {"a == 'b' && (has(c) || d in {'x', 'y'}) && !(e contains 'f')",
                                 "!(a in {'b', 'c'}) || (a starts with 'x' && a ends with \"y's\")"}) {
            const auto once = parseCalicoSelector(text);
            QVERIFY(once);
            const auto twice = parseCalicoSelector(toString(*once));
            QVERIFY(twice && *twice == *once);
        }
    }
};

QTEST_APPLESS_MAIN(TestCalicoSelector)
#include "tst_calico_selector.moc"
