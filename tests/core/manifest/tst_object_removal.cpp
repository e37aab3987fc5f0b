// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/manifest_loader.h"
#include "manifest/object_removal.h"

#include <QTest>
#include <algorithm>
#include <map>
#include <random>

using namespace drawbridge;

namespace {

/// Removes the policies of these names, found as the loader finds them.
Result<std::string> without(const std::string &bytes, const std::vector<std::string> &names)
{
    const std::vector<SourceFile> files = {{"f.yaml", bytes}};
    std::vector<ObjectPlace> places;
    for (const NetworkPolicy &policy : loadFiles(files).objects.networkPolicies) {
        if (std::ranges::find(names, policy.meta.name) != names.end())
            places.push_back(
                {"NetworkPolicy", policy.meta.namespaceName, policy.meta.name, policy.meta.where});
    }
    if (places.size() != names.size())
        return std::string("not loaded");
    return withoutObjects(bytes, places);
}

std::string policy(const std::string &name)
{
    return "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: " + name
        + ", namespace: shop}\nspec:\n  podSelector: {}\n";
}

std::string item(const std::string &name)
{
    return "- apiVersion: networking.k8s.io/v1\n  kind: NetworkPolicy\n  metadata: {name: " + name
        + ", namespace: shop}\n  spec:\n    podSelector: {}\n";
}

std::string json(const std::string &name)
{
    return R"({"apiVersion": "networking.k8s.io/v1", "kind": "NetworkPolicy", "metadata": {"name": ")" + name
        + R"(", "namespace": "shop"}, "spec": {"podSelector": {}}})";
}

const std::string kMap = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: m}\n";
const std::string kList = "apiVersion: v1\nkind: List\n";

std::string replaced(std::string text, const std::string &from, const std::string &to)
{
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

std::string codeOf(const Result<std::string> &result)
{
    return result ? "done" : std::string(result.error().message->code);
}

} // namespace

class TestObjectRemoval : public QObject {
    Q_OBJECT

private slots:
    void nothingElseIsTouched_data()
    {
        QTest::addColumn<std::string>("before");
        QTest::addColumn<std::string>("after");
        const auto row = [](const char *name, const std::string &before, const std::string &after) {
            QTest::newRow(name) << before << after;
        };
        row("the only document", policy("old"), "");
        row("the first of two, without a marker", policy("old") + "---\n" + kMap, kMap);
        row("the first of two, with a marker", "---\n" + policy("old") + "---\n" + kMap, "---\n" + kMap);
        row("the last of two", kMap + "---\n" + policy("old"), kMap);
        row("one in the middle", kMap + "---\n" + policy("old") + "---\n" + policy("b"),
            kMap + "---\n" + policy("b"));
        row("a marker with a comment", kMap + "--- # old\n" + policy("old") + "--- # b\n" + policy("b"),
            kMap + "--- # b\n" + policy("b"));
        row("the next marker keeps its comment", policy("old") + "--- # b\n" + kMap, "--- # b\n" + kMap);
        row("no line break at the end", kMap + "---\n" + policy("old").substr(0, policy("old").size() - 1),
            kMap);
        row("its comment goes, the header stays",
            "# Our shop\n\n# The old one\n" + policy("old") + "---\n# The map\n" + kMap,
            "# Our shop\n\n# The map\n" + kMap);
        row("comments inside go, those at the margin stay",
            kMap + "---\n" + policy("old") + "  # ingress: []\n# The last one\n---\n" + policy("b"),
            kMap + "# The last one\n---\n" + policy("b"));
        row("only comments are left", "# Our shop\n\n" + policy("old"), "");
        row("empty documents are no objects", "---\n---\n" + policy("old") + "---\n", "");
        row("a byte order mark", "\xef\xbb\xbf" + policy("old") + "---\n" + kMap, "\xef\xbb\xbf" + kMap);
        row("Windows lines", replaced(kMap + "---\n" + policy("old") + "---\n" + policy("b"), "\n", "\r\n"),
            replaced(kMap + "---\n" + policy("b"), "\n", "\r\n"));
        row("what is no YAML", "{{ if .x }}\na: {{ .y }}\n{{ end }}\n---\n" + policy("old"),
            "{{ if .x }}\na: {{ .y }}\n{{ end }}\n");
        row("the first item of a list", kList + "items:\n# old\n" + item("old") + "# b\n" + item("b"),
            kList + "items:\n# b\n" + item("b"));
        row("the last item of a list",
            kList + "items:\n" + item("b") + "\n# old\n" + item("old") + "\nmetadata: {}\n",
            kList + "items:\n" + item("b") + "\nmetadata: {}\n");
        row("an item of an indented list",
            kList + "items:\n  - " + replaced(kMap, "\n", "\n    ") + "\n  -\n    "
                + replaced(policy("old"), "\n", "\n    ") + "\n",
            kList + "items:\n  - " + replaced(kMap, "\n", "\n    ") + "\n");
        row("all items of a list", kMap + "---\n" + kList + "items:\n" + item("old"), kMap);
        row("JSON", json("old") + "\n", "");
        row("JSON, one after the other", json("a") + "\n" + json("old") + "\n", json("a") + "\n");
        row("the first item in JSON",
            R"({"kind": "List", "apiVersion": "v1", "items": [)" + json("old") + ",\n  " + json("b") + "]}\n",
            R"({"kind": "List", "apiVersion": "v1", "items": [)" + json("b") + "]}\n");
        row("the last item in JSON",
            R"({"kind": "List", "apiVersion": "v1", "items": [)" + json("b") + ",\n  " + json("old")
                + "\n]}\n",
            R"({"kind": "List", "apiVersion": "v1", "items": [)" + json("b") + "\n]}\n");
        row("the last element of an array", "[" + json("a") + ", " + json("old") + "]",
            "[" + json("a") + "]");
    }
    void nothingElseIsTouched()
    {
        QFETCH(std::string, before);
        QFETCH(std::string, after);
        const Result<std::string> result = without(before, {"old"});
        QVERIFY2(result.has_value(), codeOf(result).c_str());
        QCOMPARE(QString::fromStdString(*result), QString::fromStdString(after));
    }
    void severalGoAtOnce()
    {
        const std::string head = R"({"kind": "List", "apiVersion": "v1", "items": [)";
        QCOMPARE(*without(head + json("a") + ", " + json("b") + ", " + json("c") + "]}", {"b", "c"}),
                 head + json("a") + "]}");
        QCOMPARE(*without("[" + json("a") + ", " + json("b") + ", " + json("c") + "]", {"b", "c"}),
                 "[" + json("a") + "]");
        QCOMPARE(*without(kList + "items:\n" + item("a") + item("b") + item("c"), {"a", "c"}),
                 kList + "items:\n" + item("b"));
    }
    void whatCannotBeRemovedIsSaid_data()
    {
        QTest::addColumn<std::string>("bytes");
        QTest::addColumn<std::string>("code");
        QTest::newRow("others use its anchor")
            << kList + "items:\n" + replaced(item("old"), "podSelector: {}", "podSelector: &all {}")
                + replaced(item("b"), "podSelector: {}", "podSelector: *all")
            << std::string("DB1033");
        QTest::newRow("flow style") << kList + "items: [" + json("old") + ", " + json("b") + "]\n"
                                    << std::string("DB1032");
        QTest::newRow("Windows-1252")
            << "# caf\xe9\n" + policy("old") + "---\n" + kMap << std::string("DB1030");
    }
    void whatCannotBeRemovedIsSaid()
    {
        QFETCH(std::string, bytes);
        QFETCH(std::string, code);
        QCOMPARE(codeOf(without(bytes, {"old"})), code);
    }
    void whatStandsSomewhereElseIsNotRemoved()
    {
        const SourcePosition where {FileName("f.yaml"), 1, 1};
        const auto code
            = [&](const ObjectPlace &place) { return codeOf(withoutObjects(policy("old"), {place})); };
        QCOMPARE(code({"NetworkPolicy", "shop", "old", where}), std::string("done"));
        QCOMPARE(code({"NetworkPolicy", "shop", "prod-old", where}), std::string("DB1031"));
        QCOMPARE(code({"NetworkPolicy", "prod", "old", where}), std::string("DB1031"));
        QCOMPARE(code({"Service", "shop", "old", where}), std::string("DB1031"));
        QCOMPARE(code({"NetworkPolicy", "shop", "old", {FileName("f.yaml"), 2, 1}}), std::string("DB1031"));
    }
    /// Every line that is no part of a removed object is there before and after, in the same order.
    void randomFilesKeepEverythingElse()
    {
        int edits = 0;
        for (std::uint32_t seed = 1; seed <= 400; ++seed) {
            std::mt19937 random(seed);
            checkRandomFile(random, seed);
            if (QTest::currentTestFailed())
                return;
            ++edits;
        }
        QCOMPARE(edits, 400);
    }

private:
    static std::size_t below(std::mt19937 &random, std::size_t end) { return random() % end; }

    /// One document or List with the names of its policies; each line of a removed one holds "gone".
    static std::string randomDocument(std::mt19937 &random, int &count, std::vector<std::string> &gone)
    {
        const auto name = [&] {
            const bool isGone = below(random, 3) == 0;
            const std::string text = (isGone ? "gone" : "kept") + std::to_string(++count);
            if (isGone)
                gone.push_back(text);
            return text;
        };
        const auto lined = [](const std::string &text, const std::string &own) {
            return own.starts_with("gone") ? replaced(text, "\n", " # gone\n") : text;
        };
        switch (below(random, 4)) {
        case 0:
            return "# a map\n" + kMap;
        case 1: {
            std::string list = kList + "items:\n";
            // One that stays, or the list would go as a whole.
            const std::string kept = "kept" + std::to_string(++count);
            for (std::size_t i = below(random, 4); i > 0; --i) {
                const std::string own = name();
                list += lined((below(random, 2) == 0 ? "# " + own + "\n" : "") + item(own), own);
                list += below(random, 3) == 0 ? "\n" : "";
            }
            return list + item(kept);
        }
        default: {
            const std::string own = name();
            const std::string comment = below(random, 2) == 0 ? "# " + own + "\n" : "";
            return lined(comment + policy(own), own) + (below(random, 3) == 0 ? "# a remark\n" : "");
        }
        }
    }

    static void checkRandomFile(std::mt19937 &random, std::uint32_t seed)
    {
        int count = 0;
        std::vector<std::string> gone;
        std::string text = below(random, 2) == 0 ? "# Licence\n\n" : "";
        text += "# first\n" + kMap;
        for (std::size_t i = 1 + below(random, 5); i > 0; --i)
            text += "---\n" + randomDocument(random, count, gone);
        const bool isWindows = below(random, 3) == 0;
        const std::string before = isWindows ? replaced(text, "\n", "\r\n") : text;
        const Result<std::string> result = without(before, gone);
        const QByteArray message
            = "seed " + QByteArray::number(seed) + "\n" + QByteArray::fromStdString(text);
        QVERIFY2(result.has_value(), message + QByteArray::fromStdString(codeOf(result)));
        QCOMPARE(policyNames(*result), keptNames(before));
        const auto marked = linesWithout(before);
        QVERIFY2(linesWithout(*result) == marked, message + "\n=>\n" + QByteArray::fromStdString(*result));
        QVERIFY2(!QByteArray::fromStdString(*result).contains("gone"), message);
    }

    static QStringList policyNames(const std::string &bytes)
    {
        const std::vector<SourceFile> files = {{"f.yaml", bytes}};
        QStringList names;
        for (const NetworkPolicy &each : loadFiles(files).objects.networkPolicies)
            names << QString::fromStdString(each.meta.name);
        return names;
    }
    static QStringList keptNames(const std::string &bytes)
    {
        QStringList names = policyNames(bytes);
        names.erase(
            std::remove_if(names.begin(), names.end(),
                           [](const QString &name) { return name.startsWith(QLatin1String("gone")); }),
            names.end());
        return names;
    }
    /// The lines that no removed object has anything to do with, without markers and blank lines.
    static QStringList linesWithout(const std::string &bytes)
    {
        QStringList lines;
        for (const QString &line : QString::fromStdString(bytes).split(QLatin1Char('\n'))) {
            if (!line.contains(QLatin1String("gone")) && !line.trimmed().isEmpty()
                && !line.startsWith(QLatin1String("---")))
                lines << line;
        }
        return lines;
    }
};

QTEST_APPLESS_MAIN(TestObjectRemoval)
#include "tst_object_removal.moc"
