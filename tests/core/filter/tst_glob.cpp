// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "filter/glob.h"

#include <QTest>

#include <string>

using namespace drawbridge;

class TestGlob : public QObject {
    Q_OBJECT

private slots:
    void patternsMatchWholeTexts_data()
    {
        QTest::addColumn<std::string>("pattern");
        QTest::addColumn<std::string>("text");
        QTest::addColumn<bool>("matches");
        const auto row = [](const char *pattern, const char *text, bool matches) {
            QTest::addRow("%s on %s", pattern, text) << std::string(pattern) << std::string(text) << matches;
        };
        row("cart", "cart", true);
        row("cart", "cart-db", false);
        row("CART", "cart", true);
        row("cart*", "cart-db", true);
        row("cart*", "cart", true);
        row("*db", "cart-db", true);
        row("*db", "cart-db2", false);
        row("c?rt", "cart", true);
        row("c?rt", "crt", false);
        row("a*b*c", "axxbyyc", true);
        row("a*b*c", "axxbyy", false);
        row("*a*a*a*a*a*a*b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", false);
        row("*", "", true);
        row("?", "", false);
        row("", "", true);
        row("", "a", false);
    }
    void patternsMatchWholeTexts()
    {
        QFETCH(std::string, pattern);
        QFETCH(std::string, text);
        QTEST(matchesGlob(pattern, text), "matches");
    }

    void aPartOfATextIsFound()
    {
        QVERIFY(containsGlob("art", "shop/cart"));
        QVERIFY(containsGlob("p/c", "shop/cart"));
        QVERIFY(!containsGlob("crt", "shop/cart"));
    }
};

QTEST_APPLESS_MAIN(TestGlob)
#include "tst_glob.moc"
