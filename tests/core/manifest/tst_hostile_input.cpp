// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/document_parser.h"
#include "support/manifests.h"

#include <QTest>
#include <ctime>

using namespace drawbridge;

namespace {

constexpr const char *kNamespace = "apiVersion: v1\nkind: Namespace\nmetadata: {name: ok}\n";

LoadedFolder loadBytes(std::string bytes)
{
    return loadText(std::move(bytes));
}

std::string utf16(const std::string &ascii, bool isBigEndian)
{
    std::string bytes = isBigEndian ? "\xfe\xff" : "\xff\xfe";
    for (const char c : ascii) {
        if (isBigEndian)
            bytes += '\0';
        bytes += c;
        if (!isBigEndian)
            bytes += '\0';
    }
    return bytes;
}

/// Of processor time: what else the machine does is no fault of the reader.
double secondsSince(std::clock_t start)
{
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

} // namespace

class TestHostileInput : public QObject {
    Q_OBJECT

private slots:
    void oddEncodingsAreReadAllTheSame_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("diagnostics");
        const auto row = [](const char *name, const std::string &bytes, int diagnostics) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << diagnostics;
        };
        std::string crlf;
        for (const char c : std::string(kNamespace))
            crlf += c == '\n' ? std::string("\r\n") : std::string(1, c);
        row("a byte order mark", std::string("\xef\xbb\xbf") + kNamespace, 0);
        row("UTF-16 little endian", utf16(kNamespace, false), 0);
        row("UTF-16 big endian", utf16(kNamespace, true), 0);
        row("CRLF", crlf, 0);
        row(
            "CR alone",
            [] {
                std::string text = kNamespace;
                std::ranges::replace(text, '\n', '\r');
                return text;
            }(),
            0);
        row("CR among others", "apiVersion: v1\rkind: Namespace\nmetadata: {name: ok}\r\r\n", 0);
        row("CR in a JSON list",
            "{\"kind\": \"List\",\r\"apiVersion\": \"v1\", \"items\": [\n{\"apiVersion\":\r\"v1\", "
            "\"kind\": \"Namespace\", # why not\r\"metadata\": {\"name\": \"ok\"}}]}",
            0);
        row("no newline at the end", std::string(kNamespace, std::string_view(kNamespace).size() - 1), 0);
        row("Windows-1252", std::string("# caf\xe9\n") + kNamespace, 1);
        row("trailing tabs", "apiVersion: v1\t\nkind: Namespace\t# a tab\nmetadata: {name:\tok}\n", 0);
        row("JSON with tabs in a .yaml",
            "{\n\t\"apiVersion\": \"v1\",\n\t\"kind\": \"Namespace\",\n\t\"metadata\": {\"name\": \"ok\"}\n}",
            0);
        row("JSON after a document marker",
            "---\n{\n\t\"apiVersion\": \"v1\",\n\t\"kind\": \"Namespace\",\n"
            "\t\"metadata\": {\"name\": \"ok\"}\n}\n",
            0);
        row("JSON with a comment",
            "{\"apiVersion\": \"v1\", \"kind\": \"Namespace\", # why not\n"
            "\"metadata\": {\"name\": \"ok\"}}",
            0);
        row("a JSON array",
            "[{\"apiVersion\": \"v1\", \"kind\": \"Namespace\", \"metadata\": {\"name\": \"ok\"}}]", 0);
        row("an unknown tag and a lone equals sign",
            std::string(kNamespace) + "x: !env_var Y\ny: =\nz: !Ref [a, {b: c}]\n", 0);
        row("keys that are no strings", std::string(kNamespace) + "1: a\ntrue: b\nnull: c\n2.5: d\n", 0);
        row("a duplicate key", std::string("kind: Pod\n") + kNamespace, 1);
        row("an anchor used again", std::string(kNamespace) + "a: &x 1\nb: &x 2\nc: *x\n", 0);
        row("templates inside quotes and block scalars",
            std::string(kNamespace) + "a: \"{{ .Values.x }}\"\nb: |\n  {{ range }}\n", 0);
        row("a document marker inside a block scalar's indentation",
            std::string(kNamespace) + "a: |\n  ---\n  kind: Pod\n", 0);
    }
    void oddEncodingsAreReadAllTheSame()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, diagnostics);
        const LoadedFolder loaded = loadBytes(bytes.toStdString());
        QVERIFY2(static_cast<int>(loaded.diagnostics.size()) == diagnostics,
                 printed(loaded.diagnostics).c_str());
        QCOMPARE(loaded.objects.namespaces.size(), std::size_t {1});
        QCOMPARE(loaded.objects.namespaces[0].meta.name.c_str(), "ok");
        QVERIFY(!loaded.isIncomplete());
    }
    void whatCannotBeReadIsSkippedWithAReason_data();
    void whatCannotBeReadIsSkippedWithAReason()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, reason);
        QFETCH(QString, expected);
        const LoadedFolder loaded = loadBytes(bytes.toStdString());
        QCOMPARE(QString::fromStdString(printed(loaded.diagnostics)), expected);
        QCOMPARE(loaded.summary.skipped.size(), std::size_t {1});
        QCOMPARE(static_cast<int>(loaded.summary.skipped.begin()->first), reason);
        QVERIFY(loaded.isIncomplete());
    }
    void emptyAndForeignDocumentsAreNoErrors()
    {
        const LoadedFolder loaded = loadText(
            "---\n# nothing\n---\n---\njust text\n---\n- a\n- b\n---\nversion: '3'\nservices: {}\n");
        QCOMPARE(printed(loaded.diagnostics).c_str(), "");
        QCOMPARE(loaded.summary.skipped.at(SkipReason::NotKubernetes), std::size_t {3});
        QVERIFY(!loaded.isIncomplete());
    }
    void textsThatOthersFillInAreNoTemplates()
    {
        const LoadedFolder loaded = loadText(
            "apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\nmetadata: {name: r}\nspec:\n"
            "  message: Pod {{ $labels.pod }} is down\n---\n"
            "apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\nmetadata:\n  name: r-{{ "
            ".Release.Name }}\n---\n"
            "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {containers: [{name: c}], "
            "nodeName: n-{{ .x }}}\n");
        QCOMPARE(loaded.objects.others.size(), std::size_t {1});
        QVERIFY(loaded.objects.workloads.empty());
        QCOMPARE(countCode(loaded.diagnostics, "DB1006"), std::size_t {2});
    }
    void duplicateKeysNameBothPlaces()
    {
        const ParsedDocuments parsed = parseDocuments(FileName("f.yaml"), "a: 1\nb: 2\na: 3\n");
        QCOMPARE(parsed.documents.at(0)["a"].text().c_str(), "3");
        QCOMPARE(parsed.diagnostics.size(), std::size_t {1});
        QCOMPARE(toString(parsed.diagnostics[0].where).c_str(), "f.yaml:3:1");
        QCOMPARE(toString(parsed.diagnostics[0].related.at(0).where).c_str(), "f.yaml:1:1");
    }
    void mergeKeysLetOwnKeysAndEarlierSourcesWin()
    {
        const ParsedDocuments parsed = parseDocuments(
            FileName("f.yaml"), "a: &a {x: 1, y: 1}\nb: &b {y: 2, z: 2}\nc:\n  x: 0\n  <<: [*a, *b]\n");
        QCOMPARE(printed(parsed.diagnostics).c_str(), "");
        const Node &merged = parsed.documents.at(0)["c"];
        QCOMPARE((merged["x"].text() + merged["y"].text() + merged["z"].text()).c_str(), "012");
        QVERIFY(!merged.find("<<"));
    }
    void anAliasOfSomethingNobodyReadsIsStillResolved()
    {
        const LoadedFolder loaded
            = loadText("apiVersion: v1\nkind: Pod\ndata: {l: &l {app: web}}\nmetadata: {name: p, "
                       "labels: *l}\nspec: {containers: [{name: c}]}\n");
        QCOMPARE(*loaded.objects.workloads.at(0).meta.labels.find("app"), std::string("web"));
    }
    void secretsAreNeverKept()
    {
        const LoadedFolder loaded
            = loadText("apiVersion: v1\nkind: Secret\nmetadata:\n  name: s\n  annotations:\n    "
                       "kubectl.kubernetes.io/last-applied-configuration: 'c2VjcmV0'\ndata: {k: c2VjcmV0}\n"
                       "stringData: {k: c2VjcmV0}\n");
        const OtherObject &secret = loaded.objects.others.at(0);
        QCOMPARE(secret.meta.name.c_str(), "s");
        QVERIFY(secret.meta.annotations.empty());
        QVERIFY(printed(loaded.diagnostics).find("c2VjcmV0") == std::string::npos);
    }
    void aPolicyOfAHundredThousandBadLabelsIsReadInTime()
    {
        std::string text
            = "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: n}\nspec:\n"
              "  podSelector:\n    matchLabels:\n";
        for (int i = 0; i < 100'000; ++i)
            text += "      k" + std::to_string(i * 7919 % 100'000) + ": yes\n";
        const std::clock_t start = std::clock();
        const LoadedFolder loaded = loadText(text);
        QCOMPARE(loaded.objects.networkPolicies.at(0).podSelector.matchLabels.size(), std::size_t {100'000});
        QVERIFY(secondsSince(start) < 60);
        QCOMPARE(countCode(loaded.diagnostics, "DB3003"), std::size_t {20});
        QCOMPARE(
            toString(loaded.diagnostics.at(20)).c_str(),
            "test.yaml:27:15: information: 99980 more findings like this one (DB3003) are not listed for "
            "this file. [DB1024]");
    }
    void aMapOfAHundredThousandKeysIsReadInTime()
    {
        std::string text = "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: n\n  labels:\n";
        for (int i = 0; i < 100'000; ++i)
            text += "    k" + std::to_string(i) + ": v\n";
        const std::clock_t start = std::clock();
        const LoadedFolder loaded = loadText(text);
        QCOMPARE(loaded.objects.namespaces.at(0).meta.labels.size(), std::size_t {100'000});
        QVERIFY(secondsSince(start) < 60);
    }
    void aNameWithControlCharactersStaysOnItsLine()
    {
        const SourceFile file {"a\nb\x1b[31m.yaml", "a: [\n"};
        const LoadedFolder loaded = loadFiles(std::span(&file, 1));
        const std::string text = printed(loaded.diagnostics);
        QVERIFY2(text.starts_with("a\\nb\\x1b[31m.yaml:2:1: error: "), text.c_str());
        QCOMPARE(std::ranges::count(text, '\n'), 1);
    }
    void theResultDoesNotDependOnThreads()
    {
        std::string text;
        for (int i = 0; i < 4000; ++i)
            text += "---\napiVersion: v1\nkind: Namespace\nmetadata:\n  name: n" + std::to_string(i)
                + "\n  labels: {a: b, a: c}\n";
        LoadOptions one;
        one.jobs = 1;
        LoadOptions four;
        four.jobs = 4;
        const LoadedFolder a = loadText(text, one);
        const LoadedFolder b = loadText(text, four);
        QCOMPARE(a.objects.namespaces.size(), std::size_t {4000});
        QVERIFY(printed(a.diagnostics) == printed(b.diagnostics));
        QVERIFY(std::ranges::equal(
            a.objects.namespaces, b.objects.namespaces, {},
            [](const Namespace &each) { return each.meta.where; },
            [](const Namespace &each) { return each.meta.where; }));
    }
};

void TestHostileInput::whatCannotBeReadIsSkippedWithAReason_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("reason");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const std::string &bytes, SkipReason reason, const char *expected) {
        QTest::newRow(name) << QByteArray::fromStdString(bytes) << static_cast<int>(reason)
                            << QString(expected);
    };
    const char *const isTemplate = "warning: This document is a template and was not rendered: render it "
                                   "first, for example with \"helm "
                                   "template\", and open the result. [DB1006]\n";
    row("broken YAML", "a: [1\nb: 2\n", SkipReason::Syntax,
        "test.yaml:2:2: error: This document is not valid YAML: end of sequence flow not found. [DB1001]\n");
    row("a quote that is never closed", "kind: Pod\nname: \"a\nspec: {}\n", SkipReason::Syntax,
        "test.yaml:2:7: error: This document is not valid YAML: a quoted text has no end. [DB1001]\n");
    row("a key that is cut off before its colon", "kind: Pod\nspec:\n  a: b\n  ports", SkipReason::Syntax,
        "test.yaml:4:3: error: This document is not valid YAML: a key has no colon. [DB1001]\n");
    row("a line that is no key", "kind: Pod\nspec\n", SkipReason::Syntax,
        "test.yaml:2:1: error: This document is not valid YAML: a key has no colon. [DB1001]\n");
    row("a value below its key", "kind: Pod\nx:\n- a:\n  b\n- c\n# d\n- e:\n  - f\n", SkipReason::Syntax,
        "test.yaml:4:3: error: This document is not valid YAML: a value must stand further right than its "
        "key. [DB1001]\n");
    row("a comma where a document begins", ", a\n", SkipReason::Syntax,
        "test.yaml:1:1: error: This document is not valid YAML: a value cannot begin here. [DB1001]\n");
    row("a tab as indentation", "a:\n\tb: 1\n", SkipReason::Syntax,
        "test.yaml:2:1: error: This document is not valid YAML: a tab is used for indentation. "
        "[DB1001]\n");
    row("an undefined alias", "a: *nowhere\n", SkipReason::Syntax,
        "test.yaml:1:4: error: This document is not valid YAML: the referenced anchor is not defined. "
        "[DB1001]\n");
    row("an alias of itself", "a: &a\n  b: *a\n", SkipReason::Syntax,
        "test.yaml:2:6: error: An alias refers to the value that contains it; the document was skipped. "
        "[DB1005]\n");
    row("NUL bytes", std::string("a: 1\0b", 6), SkipReason::Binary,
        "test.yaml: warning: This file is binary and was skipped. [DB1008]\n");
    row("git-crypt", std::string("\0GITCRYPT\0abc", 13), SkipReason::Encrypted,
        "test.yaml: warning: This file is encrypted (git-crypt) and was skipped: decrypt it first. "
        "[DB1009]\n");
    row("half a UTF-16 character", std::string("\xff\xfe") + "abc", SkipReason::Encoding,
        "test.yaml: error: This file begins as UTF-16 but is damaged; it was skipped. [DB1012]\n");
    const auto templateRow = [&](const char *name, const std::string &text, const char *place) {
        QTest::newRow(name) << QByteArray::fromStdString(text) << static_cast<int>(SkipReason::Template)
                            << QStringLiteral("test.yaml:%1: %2").arg(place, isTemplate);
    };
    templateRow("a Helm value that parses as a map", "kind: Pod\nname: {{ .Values.name }}\n", "2:8");
    templateRow("a Helm expression inside a word", "kind: Pod\nname: web-{{ .Release.Name }}\n", "2:7");
    templateRow("a Helm block", "kind: Pod\n{{- if .Values.x }}\nname: x\n{{- end }}\n", "2:3");
    templateRow("a Jinja block", "kind: Pod\n{% if x %}\nname: x\n", "2:2");
    templateRow("a comment that ytt runs", "kind: Pod\nmetadata:\n  name: #@ data.values.name\n", "3:9");
    templateRow("a file that ytt lays over others", "#@overlay/match by=\"x\"\nkind: Pod\n", "1:1");
    templateRow("an OpenShift Template",
                "apiVersion: template.openshift.io/v1\nkind: Template\nmetadata: {name: t}\nobjects: []\n",
                "1:1");
    templateRow("a template where nobody reads", "kind: Pod\nspec:\n  volumes:\n  - {{ .x }}\n", "4:6");
    std::string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 9; ++i) {
        const std::string below = "*a" + std::to_string(i - 1);
        bomb += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + below;
        for (int k = 0; k < 8; ++k)
            bomb += ", " + below;
        bomb += "]\n";
    }
    row("an alias bomb", bomb, SkipReason::TooLarge,
        "test.yaml:6:15: error: Aliases of this document would expand to more than 200000 values; it was "
        "skipped. "
        "[DB1004]\n");
    row("a map as a key", "? {a: b}\n: c\n", SkipReason::Syntax,
        "test.yaml:1:3: error: A map or a list stands where a key is expected, which Kubernetes does not "
        "know; "
        "the document was skipped. Is a bracket not closed? [DB1023]\n");
    row("JSON that ends too early", "{\"kind\": \"Pod\",\n\"metadata\": {", SkipReason::Syntax,
        "test.yaml:2:13: error: This document is not valid JSON: The JSON document has an improper "
        "structure: "
        "missing or superfluous commas, braces, missing keys, etc. [DB1002]\n");
    row("nesting of 100,000 in flow style", std::string(100'000, '['), SkipReason::TooDeep,
        "test.yaml:1:201: error: Values are nested more than 200 levels deep; the document was skipped. "
        "[DB1003]\n");
    std::string json;
    for (int i = 0; i < 100'000; ++i)
        json += "{\"a\":";
    row("nesting of 100,000 in JSON", json, SkipReason::TooDeep,
        "test.yaml:1:1001: error: Values are nested more than 200 levels deep; the document was skipped. "
        "[DB1003]\n");
    std::string block;
    for (int i = 0; i < 1000; ++i)
        block += std::string(static_cast<std::size_t>(i), ' ') + "a:\n";
    row("nesting of 1,000 in block style", block, SkipReason::TooDeep,
        "test.yaml:201:201: error: Values are nested more than 200 levels deep; the document was skipped. "
        "[DB1003]\n");
}

QTEST_APPLESS_MAIN(TestHostileInput)
#include "tst_hostile_input.moc"
