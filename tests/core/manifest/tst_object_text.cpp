// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/manifest_loader.h"
#include "manifest/object_text.h"

#include <QTest>

using namespace drawbridge;

namespace {

/// The lines of each NetworkPolicy, found as the loader finds them: "2|text|", or "-" for none.
std::string textsIn(const std::string &bytes)
{
    const std::vector<SourceFile> files = {{"f.yaml", bytes}};
    std::vector<ObjectPlace> places;
    for (const NetworkPolicy &policy : loadFiles(files).objects.networkPolicies)
        places.push_back({"NetworkPolicy", {}, {}, policy.meta.where});
    std::string all;
    for (const auto &each : textsOfObjects(bytes, places))
        all += each ? std::to_string(each->firstLine) + '|' + each->text + '|' : "-";
    return all;
}

std::string policy(const std::string &name, const std::string &indent = "")
{
    return "apiVersion: networking.k8s.io/v1\n" + indent + "kind: NetworkPolicy\n" + indent
        + "metadata: {name: " + name + "}\n" + indent + "spec:\n" + indent + "  podSelector: {}";
}

std::string json(const std::string &name)
{
    return R"({"apiVersion": "networking.k8s.io/v1", "kind": "NetworkPolicy", "metadata": {"name": ")" + name
        + R"("}, "spec": {"podSelector": {}}})";
}

const std::string kSecret
    = "apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData:\n  word: hunter2\n";
const std::string kSecretItem
    = "- apiVersion: v1\n  kind: Secret\n  metadata: {name: s}\n  stringData:\n    word: hunter2\n";
const std::string kJsonSecret
    = R"({"apiVersion": "v1", "kind": "Secret", "metadata": {"name": "s"}, "stringData": {"a": "hunter2"}})";
const std::string kList = "apiVersion: v1\nkind: List\nitems:\n";

std::string windows(std::string text)
{
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 2))
        text.insert(at, 1, '\r');
    return text;
}

} // namespace

class TestObjectText : public QObject {
    Q_OBJECT

private slots:
    void onlyItsOwnLinesAreGiven_data()
    {
        QTest::addColumn<std::string>("bytes");
        QTest::addColumn<std::string>("texts");
        const auto row = [](const char *name, const std::string &bytes, const std::string &texts) {
            QTest::newRow(name) << bytes << texts;
        };
        const std::string a = policy("a");
        const std::string item = "- " + policy("a", "  ");
        row("the only document", a + "\n", "1|" + a + "|");
        row("no line break at the end", kSecret + "---\n" + a, "7|" + a + "|");
        row("between others", kSecret + "---\n" + a + "\n---\n" + kSecret, "7|" + a + "|");
        row("two policies", a + "\n---\n" + policy("b") + "\n", "1|" + a + "|7|" + policy("b") + "|");
        row("Windows lines", windows(kSecret + "---\n" + a + "\n---\n" + kSecret), "7|" + a + "|");
        row("a byte order mark", "\xef\xbb\xbf---\n" + a + "\n---\n" + kSecret, "2|" + a + "|");
        row("comments inside stay, those around go",
            "# word: hunter2\n\n" + a + "\n  # ingress: []\n# stringData:\n#   word: hunter2\n\n---\n"
                + kSecret,
            "3|" + a + "\n  # ingress: []|");
        const std::string applied = policy("a") + "\nstatus: |\n  # last\n\n  " + json("a");
        row("what kubectl keeps of it", kSecret + "---\n" + applied + "\n---\n" + kSecret,
            "7|" + applied + "|");
        row("an end of the document", a + "\n...\n# hunter2\n---\n" + kSecret, "1|" + a + "|");
        row("after an end of the document", kSecret + "...\n" + a + "\n", "-");
        row("flow style after the marker", kSecret + "--- " + json("a") + "\n---\n" + kSecret,
            "6|--- " + json("a") + "|");
        row("a document marker is missing", kSecret + a + "\n", "-");
        row("an item", kList + kSecretItem + item + "\n" + kSecretItem, "9|" + item + "|");
        row("the last item, before another key",
            kList + kSecretItem + "# old\n" + item + "\n# hunter2\nmetadata: {}\n", "10|" + item + "|");
        row("the last item, without a line break", kList + kSecretItem + item, "9|" + item + "|");
        row("a dash on a line of its own",
            kList + "  -\n    # a\n    " + policy("a", "    ") + "\n  - " + kJsonSecret + "\n",
            "4|  -\n    # a\n    " + policy("a", "    ") + "|");
        row("comments after an item",
            kList + item + "\n    # ingress: []\n  # hunter2\n# hunter2\n" + kSecretItem,
            "4|" + item + "\n    # ingress: []|");
        row("an item in flow style on its own line", kList + "- " + json("a") + "\n- " + kJsonSecret + "\n",
            "4|- " + json("a") + "|");
        row("a list at the root", kSecretItem + item + "\n", "6|" + item + "|");
        row("a list in a list",
            kList + "- apiVersion: v1\n  kind: List\n  items:\n  - " + policy("a", "    ") + "\n"
                + kSecretItem,
            "7|  - " + policy("a", "    ") + "|");
        row("an item without its kind",
            "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicyList\nitems:\n- metadata: {name: a}\n"
            "  spec: {podSelector: {}}\n",
            "4|- metadata: {name: a}\n  spec: {podSelector: {}}|");
        row("a list in flow style", kList + "  [" + kJsonSecret + ",\n  " + json("a") + "]\n", "-");
        row("an item that is written elsewhere",
            "x:\n- &a\n  " + policy("a", "  ") + "\nword: hunter2\n" + kList + "- *a\n" + kSecretItem,
            "2|- &a\n  " + policy("a", "  ") + "|");
        row("two objects that share a key",
            R"({"kind": "Secret", "stringData": {"a": "hunter2"}, )" + json("a").substr(1) + "\n", "-");
        row("an item with a value of another one",
            kList
                + "- {apiVersion: v1, kind: Secret, metadata: &m {name: a}}\n"
                  "- apiVersion: networking.k8s.io/v1\n  kind: NetworkPolicy\n  metadata: *m\n  spec: {}\n",
            "-");
        row("JSON", json("a"), "1|" + json("a") + "|");
        row("JSON, each on its own lines", kJsonSecret + "\n" + json("a") + "\n" + kJsonSecret + "\n",
            "2|" + json("a") + "|");
        row("JSON on one line", kJsonSecret + " " + json("a") + "\n", "-");
        row("JSON on one line, the first", json("a") + " " + kJsonSecret + "\n", "-");
        row("an array in JSON", "[" + kJsonSecret + ",\n" + json("a") + "\n]", "2|" + json("a") + "|");
        row("a List in JSON",
            R"({"apiVersion": "v1", "kind": "List", "items": [)" + kJsonSecret + ",\n" + json("a") + "\n]}\n",
            "-");
    }
    void onlyItsOwnLinesAreGiven()
    {
        QFETCH(std::string, bytes);
        QFETCH(std::string, texts);
        QCOMPARE(QString::fromStdString(textsIn(bytes)), QString::fromStdString(texts));
        QVERIFY(textsIn(bytes).find("hunter2") == std::string::npos);
    }

    void longListsAreCut()
    {
        std::string secrets;
        std::string json;
        for (int i = 0; i < 4000; ++i) {
            secrets += kSecretItem;
            json += kJsonSecret + ",\n";
        }
        const std::string item = "- " + policy("a", "  ");
        QCOMPARE(textsIn(kList + secrets + item + "\n" + secrets), "20004|" + item + "|");
        QCOMPARE(textsIn(R"({"apiVersion": "v1", "kind": "List", "items": [)" + json + ::json("a") + "\n]}"),
                 std::string("-"));
    }

    void aPlaceInsideAnObjectStandsForIt()
    {
        const std::string bytes = kSecret + "---\n" + policy("a") + "\n";
        const auto textAt = [&](const std::string &kind, std::uint32_t line, std::uint32_t column) {
            return textsOfObjects(bytes, {{kind, {}, {}, {{}, line, column}}}).front();
        };
        QCOMPARE(textAt("NetworkPolicy", 11, 3)->text, policy("a"));
        QVERIFY(!textAt("NetworkPolicy", 1, 1));
        QVERIFY(!textAt("NetworkPolicy", 5, 3));
        QVERIFY(!textAt("NetworkPolicy", 12, 1));
        QVERIFY(!textAt("NetworkPolicy", 0, 0));
        const ObjectPlace unknown {"NetworkPolicy", {}, {}, {}};
        const ObjectPlace second {"NetworkPolicy", {}, {}, {{}, 2, 1}};
        QVERIFY(!textsOfObjects("---\n---\n# nothing\n---\n", {unknown, second})[0]);
    }
};

QTEST_APPLESS_MAIN(TestObjectText)
#include "tst_object_text.moc"
