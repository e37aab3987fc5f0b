// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/list_cutter.h"
#include "support/manifests.h"

#include <QTest>

using namespace drawbridge;

namespace {

TextPart partOf(std::string_view text, TextFormat format)
{
    TextPart part;
    part.text = text;
    part.format = format;
    part.firstLine = 10;
    return part;
}

/// Each part with its place, between bars.
std::string printed(const std::vector<TextPart> &parts)
{
    std::string text;
    for (const TextPart &part : parts)
        text += std::to_string(part.firstLine) + ':' + std::to_string(part.firstColumn) + '|'
            + std::string(part.text) + '|';
    return text;
}

/// Lists that are long enough to be cut.
constexpr int kMany = 2000;

std::string longJsonList(const std::string &oneItem)
{
    std::string text = "{\"apiVersion\": \"v1\", \"kind\": \"NamespaceList\", \"items\": [\n";
    for (int i = 0; i < kMany; ++i)
        text += "{\"metadata\": {\"name\": \"n" + std::to_string(i) + "\", \"labels\": {\"pad\": \""
            + std::string(60, 'x') + "\"}}},\n";
    return text + oneItem + "\n]}\n";
}

std::string longYamlList(const std::string &dash, const std::string &indent)
{
    std::string text = "apiVersion: v1\nkind: NamespaceList\nitems:\n";
    for (int i = 0; i < kMany; ++i)
        text += dash + "metadata:\n" + indent + "  name: n" + std::to_string(i) + "\n" + indent
            + "  labels: {pad: " + std::string(60, 'x') + "}\n";
    return text;
}

} // namespace

class TestListCutter : public QObject {
    Q_OBJECT

private slots:
    void aListIsCutBetweenItsItems_data();
    void aListIsCutBetweenItsItems()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, isJson);
        QFETCH(QByteArray, parts);
        const std::string list = text.toStdString();
        const std::vector<TextPart> cut = isJson ? cutJsonList(partOf(list, TextFormat::Json))
                                                 : cutYamlList(partOf(list, TextFormat::Yaml), 1);
        QCOMPARE(QByteArray::fromStdString(printed(cut)), parts);
    }
    void everyItemOfALongListIsRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("YAML") << QByteArray::fromStdString(longYamlList("- ", "  "));
        QTest::newRow("YAML with indented items") << QByteArray::fromStdString(longYamlList("  - ", "    "));
        QTest::newRow("YAML with dashes on lines of their own")
            << QByteArray::fromStdString(longYamlList("-\n  ", "  "));
        QTest::newRow("JSON") << QByteArray::fromStdString(
            longJsonList("{\"metadata\": {\"name\": \"n0\"}}"));
    }
    void everyItemOfALongListIsRead()
    {
        QFETCH(QByteArray, text);
        const LoadedFolder loaded = loadText(text.toStdString());
        QVERIFY(!loaded.isIncomplete());
        QCOMPARE(loaded.objects.namespaces.size(), static_cast<std::size_t>(kMany));
    }
    void aBrokenItemOfALongListCostsNothingElse()
    {
        const LoadedFolder loaded = loadText(longJsonList("{\"metadata\": \"x\" \"y\"}"));
        QCOMPARE(loaded.objects.namespaces.size(), static_cast<std::size_t>(kMany));
        QCOMPARE(loaded.summary.skipped.at(SkipReason::Syntax), std::size_t {1});
        QCOMPARE(loaded.diagnostics.at(0).where.line, static_cast<std::uint32_t>(kMany + 2));
    }
};

void TestListCutter::aListIsCutBetweenItsItems_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isJson");
    QTest::addColumn<QByteArray>("parts");
    const auto json = [](const char *name, const char *text, const char *parts) {
        QTest::newRow(name) << QByteArray(text) << true << QByteArray(parts);
    };
    json("a JSON list", R"({"kind":"List","items":[{"a":"]}"}, {"b":1}],"apiVersion":"v1"})",
         R"(10:25|{"a":"]}"}|10:37|{"b":1}|)");
    json("items on lines",
         "{\"kind\": \"List\", \"apiVersion\": \"v1\", \"items\": [\n{},\n {}\n], \"metadata\": {}}\n",
         "11:1|{}|12:2|{}|");
    json("no items", R"({"kind":"List","items":[],"apiVersion":"v1"})", "");
    json("no list", R"({"kind":"Pod","items":[{}],"apiVersion":"v1"})", "");
    json("no version", R"({"kind":"List","items":[{}]})", "");
    json("an item that is no object", R"({"kind":"List","items":[{},5],"apiVersion":"v1"})", "");
    json("items twice", R"({"kind":"List","items":[{}],"items":[{}],"apiVersion":"v1"})", "");
    json("a kind twice", R"({"kind":"List","items":[{}],"kind":"List","apiVersion":"v1"})", "");
    json("an end that is missing", R"({"kind":"List","apiVersion":"v1","items":[{}])", "");
    json("more after the end", R"({"kind":"List","apiVersion":"v1","items":[{}]} x)", "");
    const auto ambiguous = [json](const char *name, const std::string &item) {
        json(name, (R"({"kind":"List","items":[)" + item + R"(,{}],"apiVersion":"v1"})").c_str(), "");
    };
    ambiguous("a quote within a word", R"({a, b"},{"c})");
    ambiguous("a quote behind a key without quotes", R"({a:"},{"})");
    ambiguous("an apostrophe", R"({"a":'},{'})");
    ambiguous("a comment", "{\"a\":1 # },{\n}");
    ambiguous("an alias", R"({"a":*b})");
    ambiguous("a string that does not end on its line", "{\"a\":\"},{\n\"}");
    const auto yaml = [](const char *name, const char *text, const char *parts) {
        QTest::newRow(name) << QByteArray(text) << false << QByteArray(parts);
    };
    yaml("a YAML list", "apiVersion: v1\nkind: List\nitems:\n- a\n- b:\n  - c\nmetadata: {}\n",
         "13:1|- a\n|14:1|- b:\n  - c\n|");
    yaml("a dash alone", "apiVersion: v1\nkind: List\nitems:\n-\n  a: b\n- c\n",
         "13:1|-\n  a: b\n|15:1|- c\n|");
    yaml("aliases", "apiVersion: v1\nkind: List\nitems:\n- &a b\n- *a\n", "");
    yaml("a kind that is not what it looks like", "apiVersion: v1\nkind: Pod # List\nitems:\n- a\n", "");
    yaml("a key that ends elsewhere", "apiVersion: v1\nkind:List\nitems:\n- a\n", "");
    yaml("a line that is no key", "apiVersion: v1\nitems:\n- a\n: b\nkind: List\n", "");
    yaml("a line that is half a key", "apiVersion: v1\nitems:\n- a\nb\": '\nkind: List\n", "");
    yaml("a carriage return", "apiVersion: v1\nkind: \rList\nitems:\n- a\n", "");
    yaml("a kind with a tag", "apiVersion: v1\nkind: !List\nitems:\n- a\n", "");
    yaml("a kind that goes on below", "apiVersion: v1\nkind: PodList\n  b\nitems:\n- a\n", "");
    yaml("a kind within quotes", "apiVersion: v1\nm: \"\nkind: PodList\n\"\nkind: List\nitems:\n- a\n", "");
    yaml("a kind within quotes further in",
         "apiVersion: v1\nm:\n  b: '\nkind: PodList\n  '\nkind: List\nitems:\n- a\n", "");
    yaml("a kind within the quotes of an item",
         "apiVersion: v1\nitems:\n- a: \"\nkind: PodList\n  \"\nkind: List\n", "");
    yaml("a kind within braces", "apiVersion: v1\nm:\n  b: {\nkind: PodList\n  }\nkind: List\nitems:\n- a\n",
         "");
    yaml("a kind twice", "apiVersion: v1\nkind: List\nitems:\n- a\nkind: List\n", "");
    yaml("what kubectl writes around the items",
         "---\napiVersion: v1\nitems:\n- a\nkind: List\nmetadata:\n  resourceVersion: \"\"\n  'b': [] \n\n",
         "13:1|- a\n|");
    yaml("no list", "apiVersion: v1\nkind: Pod\nitems:\n- a\n", "");
}

QTEST_APPLESS_MAIN(TestListCutter)
#include "tst_list_cutter.moc"
