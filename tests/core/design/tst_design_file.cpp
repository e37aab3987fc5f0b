// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "core/synthesis/random_designs.h"
#include "design/design_file.h"
#include "manifest/document_parser.h"

#include <QTest>

using namespace drawbridge;

namespace {

Result<ReadDesign> readText(const std::string &text)
{
    const FileName file("design.drawbridge");
    return readDesign(parseDocuments(file, text).documents, file);
}

/// The lines as toString(Diagnostic) prints them, without file name and severity: "4:3 DB6005".
std::string codesOf(const std::vector<Diagnostic> &diagnostics)
{
    std::string text;
    for (const Diagnostic &each : diagnostics)
        text += (text.empty() ? "" : ", ") + std::to_string(each.where.line) + ":"
            + std::to_string(each.where.column) + " " + std::string(each.message->code);
    return text;
}

const std::string kHead = "apiVersion: drawbridge/v1\nkind: Design\n";

} // namespace

class TestDesignFile : public QObject {
    Q_OBJECT

private slots:
    void readingWhatWasWrittenGivesTheSameDesign()
    {
        for (std::uint32_t seed = 1; seed <= 300; ++seed) {
            test::RandomDesigns world(seed);
            const KubernetesObjects objects = world.objects();
            Design design = world.design(objects);
            design = withPosition(design, "shop/cart[Job]", {1.5 * seed, -2.25});
            design = withPolicyKept(design, {"monitoring", "prometheus"}, world.oneIn(2));
            design = withFolded(design, {"shop", "yes", "data"}, true);
            design = withFolded(design, {"data"}, false);
            design = withCardArrangement(design, seed % 2 == 1);
            design = withCardPosition(design, "shop/*", {2.5 * seed, -1});
            design = withAccepted(design,
                                  {"DB5001 shop/cart", "it's \"fine\": # really\nfor now", "2026-01-31", {}});
            if (!design.edges.empty()) {
                design = *withClaim(design, {kAllClaimRules[seed % 2], design.edges[0]});
                AllowedEdge noted = design.edges.front();
                noted.reason = "yes";
                noted.owner = "0x10";
                design = *withEdgeReplaced(design, 0, noted);
            }
            const std::string text = writeDesign(design);
            const auto read = readText(text);
            QVERIFY2(read.has_value(), text.c_str());
            QVERIFY2(read->diagnostics.empty(), (text + codesOf(read->diagnostics)).c_str());
            QVERIFY2(read->design == design, (text + "\n---\n" + writeDesign(read->design)).c_str());
            QCOMPARE(writeDesign(read->design), text);
        }
    }
    void theChoicesOfAReportAreKept()
    {
        const auto read
            = readText(kHead
                       + "report: {system: shop, zones: env, zoneFile: zones.csv, scope: [shop, data], "
                         "filter: \"-kind:Job\", previous: old.json, paper: letter, language: de, "
                         "withoutSections: [appendix, method], withoutControls: [soc-2], "
                         "later: 1}\n");
        QVERIFY(read.has_value());
        const ReportSettings &report = read->design.report;
        QCOMPARE(report.zoneLabel, std::string("env"));
        QCOMPARE(report.namespaces, (std::set<std::string> {"data", "shop"}));
        QCOMPARE(report.filter, std::string("-kind:Job"));
        QCOMPARE(report.language, std::string("de"));
        QCOMPARE(report.withoutSections, (std::set<std::string> {"appendix", "method"}));
        const auto again = readText(writeDesign(read->design));
        QVERIFY(again.has_value());
        QVERIFY(again->design.report == report);
        QCOMPARE(report.unknownFields.size(), std::size_t {1});
    }

    void aClaimIsAnEdgeWithARuleInFront()
    {
        const auto read = readText(kHead
                                   + "claims:\n- claim: only-reaches\n  from: {workload: edge/gateway}\n"
                                     "  to: {namespace: payments}\n  reason: card data\n"
                                     "- {claim: cannot-reach, from: {namespace: a}, to: {namespace: b}}\n");
        QVERIFY(read.has_value());
        QCOMPARE(codesOf(read->diagnostics), std::string());
        QCOMPARE(read->design.claims.size(), std::size_t {2});
        QVERIFY(read->design.claims[0].rule == ClaimRule::CannotReach);
        QCOMPARE(read->design.claims[1].connections.reason, std::string("card data"));
        QVERIFY(read->design.edges.empty());
    }

    /// An edge could not open either end; a claim opens nothing.
    void aClaimMayChoosePodsAtBothEnds()
    {
        const std::string pods = "{pods: {namespaceSelector: {}, podSelector: {matchLabels: {tier: ";
        const auto read
            = readText(kHead + "claims:\n- {claim: cannot-reach, from: " + pods + "web}}}}, to: " + pods
                       + "data}}}}}\n- {claim: cannot-reach, from: {cidr: 10.0.0.0/8}, "
                         "to: {external: internet}}\n");
        QVERIFY(read.has_value());
        QCOMPARE(codesOf(read->diagnostics), std::string("5:3 DB6020"));
        QCOMPARE(read->design.claims.size(), std::size_t {1});
        const auto again = readText(writeDesign(read->design));
        QVERIFY(again->design.claims == read->design.claims);
    }

    void aClaimThatIsNotUnderstoodIsKeptAndReported()
    {
        const std::string claims = "claims:\n- {claim: never, from: {namespace: a}, to: {namespace: b}}\n"
                                   "- {from: {namespace: a}, to: {namespace: b}}\n";
        const auto read = readText(kHead + claims);
        QCOMPARE(codesOf(read->diagnostics), std::string("4:11 DB6012, 5:3 DB6006"));
        QVERIFY(read->design.claims.empty());
        QCOMPARE(writeDesign(read->design), kHead + claims);
    }

    void aMeaningThatMakesNoSenseForbidsAnExport_data()
    {
        QTest::addColumn<QByteArray>("entry");
        QTest::addColumn<QByteArray>("codes");
        const auto row = [](const char *name, const char *entry, const char *codes) {
            QTest::newRow(name) << QByteArray(entry) << QByteArray(codes);
        };
        row("no list", "{of: {external: nodes}}", "4:3 DB6005");
        row("no external", "{as: []}", "4:3 DB6006");
        row("internet", "{of: {external: internet}, as: []}", "4:3 DB6032");
        row("a workload", "{of: {workload: a/b}, as: []}", "4:3 DB6032");
        row("pods of a name", "{of: {dnsName: a.b}, as: [{namespace: c}], reviewBy: 2027-01-01}",
            "4:3 DB6033");
        row("two namespaces", "{of: {external: ingress-controller}, as: [{namespace: c}, {namespace: d}]}",
            "4:3 DB6034");
        row("itself", "{of: {external: ingress-controller}, as: [{external: ingress-controller}]}",
            "4:3 DB6034");
        row("no date", "{of: {dnsName: a.b}, as: [{cidr: 10.0.0.1/32}]}", "4:3 DB6035");
        row("a bad date", "{of: {external: nodes}, as: [{cidr: 10.0.0.1/32}], reviewBy: soon}", "4:3 DB6028");
        row("a bad block", "{of: {external: nodes}, as: [{cidr: '::ffff:10.0.0.0/104'}]}", "4:3 DB6031");
    }
    void aMeaningThatMakesNoSenseForbidsAnExport()
    {
        QFETCH(QByteArray, entry);
        QFETCH(QByteArray, codes);
        const auto read = readText(kHead + "meanings:\n- " + entry.toStdString() + "\n");
        QVERIFY(read.has_value());
        QCOMPARE(codesOf(read->diagnostics), codes.toStdString());
        QVERIFY(read->design.meanings.empty());
        QCOMPARE(read->design.unreadEntries.at("meanings").size(), std::size_t {1});
    }
    void anExternalHasOneMeaning()
    {
        const auto read = readText(
            kHead + "meanings:\n- {of: {external: nodes}, as: []}\n- {of: {external: nodes}, as: []}\n");
        QVERIFY(read.has_value());
        QCOMPARE(codesOf(read->diagnostics), std::string("5:3 DB6036"));
        QCOMPARE(read->design.unreadEntries.at("meanings").size(), std::size_t {1});
    }
    void everyFieldButTheEndsHasADefault()
    {
        const auto read = readText(kHead + "edges:\n- {from: {workload: a/b}, to: {namespace: c}}\n");
        QVERIFY(read && read->diagnostics.empty());
        QCOMPARE(read->design.profile, std::string("generic"));
        QCOMPARE(read->design.edges.size(), std::size_t {1});
        QVERIFY(read->design.edges[0].traffic.empty());
        QVERIFY(read->design.postureOf("a") == Posture());
    }
    void dnsIsForAllForThoseThatConnectOrForNobody_data()
    {
        QTest::addColumn<QByteArray>("word");
        QTest::addColumn<int>("scope");
        QTest::newRow("all") << QByteArray("true") << static_cast<int>(DnsScope::PerNamespace);
        QTest::newRow("nobody") << QByteArray("false") << static_cast<int>(DnsScope::Nobody);
        QTest::newRow("those that connect")
            << QByteArray("per-workload") << static_cast<int>(DnsScope::PerWorkload);
        QTest::newRow("in quotes") << QByteArray("\"per-workload\"")
                                   << static_cast<int>(DnsScope::PerWorkload);
    }
    void dnsIsForAllForThoseThatConnectOrForNobody()
    {
        QFETCH(QByteArray, word);
        const auto read = readText(kHead + "postures:\n- {namespace: a, dns: " + word.toStdString() + "}\n");
        QVERIFY(read && read->diagnostics.empty());
        QTEST(static_cast<int>(read->design.postureOf("a").dns), "scope");
    }
    void anotherWordForDnsForbidsAnExport_data()
    {
        QTest::addColumn<QByteArray>("word");
        for (const char *word : {"per-pod", "\"true\"", "yes", "[true]", ""})
            QTest::newRow(word) << QByteArray(word);
    }
    void anotherWordForDnsForbidsAnExport()
    {
        QFETCH(QByteArray, word);
        const auto read = readText(kHead + "postures:\n- {namespace: a, dns: " + word.toStdString() + "}\n");
        QVERIFY2(codesOf(read->diagnostics).ends_with(" DB6005"), codesOf(read->diagnostics).c_str());
        QCOMPARE(read->design.unreadEntries.at("postures").size(), std::size_t {1});
    }
    void podsOfWhateverNamespacesAreAnEnd()
    {
        const std::string edge = "{pods: {namespaceSelector: {matchLabels: {team: a}}, podSelector: {}}}";
        const std::string text = kHead + "edges:\n- from: " + edge + "\n  to: {workload: a/b}\n";
        const auto read = readText(text);
        QVERIFY(read && read->diagnostics.empty());
        QCOMPARE(toString(read->design.edges[0].from), std::string("{team=a}/*"));
        QCOMPARE(toString(EdgeEndpoint(PodsEndpoint {})), std::string("*/*"));
        QCOMPARE(writeDesign(read->design), text);
    }
    void unknownFieldsAreReportedAndKept()
    {
        const std::string text = kHead
            + "edges:\n- from: {workload: a/b}\n  to: {workload: a/c}\n  ticket: {id: 12, tags: [x, \"1\"]}\n"
              "zone: \"3\"\n";
        const auto read = readText(text);
        QVERIFY(read.has_value());
        QCOMPARE(codesOf(read->diagnostics), std::string("6:3 DB6003, 7:1 DB6003"));
        QCOMPARE(writeDesign(read->design), text);
    }
    void aMisspeltFieldGetsASuggestion()
    {
        const auto read = readText(kHead + "edge: []\n");
        QCOMPARE(codesOf(read->diagnostics), std::string("3:1 DB6004"));
        QCOMPARE(
            text(read->diagnostics[0]),
            std::string("Unknown field \"edge\" in the design, did you mean \"edges\"? It is kept when the "
                        "design is saved."));
    }
    void anEntryThatCannotBeReadIsKeptAndReported_data()
    {
        QTest::addColumn<QByteArray>("entry");
        QTest::addColumn<QByteArray>("codes");
        const auto row = [](const char *name, const char *entry, const char *codes) {
            QTest::newRow(name) << QByteArray(entry) << QByteArray(codes);
        };
        row("no end", "{from: {workload: a/b}}", "4:3 DB6006");
        row("two kinds of end", "{from: {workload: a/b, namespace: a}, to: {namespace: c}}", "4:10 DB6010");
        row("a workload without namespace", "{from: {workload: b}, to: {namespace: c}}", "4:21 DB6011");
        row("pods without namespaces", "{from: {pods: {podSelector: {}}}, to: {namespace: c}}",
            "4:17 DB6006");
        row("pods with one namespace", "{from: {pods: {namespace: a, podSelector: {}}}, to: {namespace: c}}",
            "4:18 DB6009");
        row("two ends that no edge opens",
            "{from: {pods: {namespaceSelector: {}, podSelector: {}}}, to: {external: internet}}",
            "4:3 DB6037");
        row("an unknown external", "{from: {external: moon}, to: {namespace: c}}", "4:21 DB6012");
        row("a bare address", "{from: {cidr: 10.0.0.1}, to: {namespace: c}}", "4:17 DB6013");
        row("an unknown field in an end", "{from: {namespace: a, zone: b}, to: {namespace: c}}",
            "4:25 DB6009");
        row("a lower-case protocol", "{from: {namespace: a}, to: {namespace: c}, traffic: [{protocol: tcp}]}",
            "4:67 DB6012");
        row("an empty list of traffic", "{from: {namespace: a}, to: {namespace: c}, traffic: []}",
            "4:55 DB6005");
        const auto group = [&row](const char *name, const std::string &selector, const char *codes) {
            row(name,
                ("{to: {namespace: c}, from: {group: {podSelector: " + selector + ", namespace: a}}}")
                    .c_str(),
                codes);
        };
        group("labels that are no map", "{matchLabels: app}", "4:66 DB6005");
        group("expressions that are no list", "{matchExpressions: app}", "4:71 DB6005");
        group("values that are no list", "{matchExpressions: [{key: a, operator: Exists, values: b}]}",
              "4:107 DB6005");
        group("a value that is no text", "{matchExpressions: [{key: a, operator: In, values: [[b]]}]}",
              "4:104 DB6005");
        group("a value that no label has", "{matchLabels: {app: a b}}", "4:3 DB6030");
        group("a key that no label has", "{matchLabels: {a b: c}}", "4:3 DB6030");
        group("a variable", "{matchLabels: {app: '${APP}'}}", "4:3 DB6030");
        group("a listed value that no label has",
              "{matchExpressions: [{key: a, operator: In, values: [b c]}]}", "4:3 DB6030");
        group("an expression whose key no label has", "{matchExpressions: [{key: /a, operator: Exists}]}",
              "4:3 DB6030");
        row("IPv4 written as IPv6", "{from: {cidr: '::ffff:10.0.0.0/104'}, to: {namespace: c}}",
            "4:3 DB6031");
        row("an IPv4 exception written as IPv6",
            "{from: {cidr: '::/0', except: ['::ffff:10.0.0.0/104']}, to: {namespace: c}}", "4:3 DB6031");
        row("both ends outside", "{from: {cidr: 10.0.0.0/8}, to: {external: internet}}", "4:3 DB6020");
    }
    void anEntryThatCannotBeReadIsKeptAndReported()
    {
        QFETCH(QByteArray, entry);
        QFETCH(QByteArray, codes);
        const std::string text = kHead + "edges:\n- " + entry.toStdString() + "\n";
        const auto read = readText(text);
        QVERIFY(read.has_value());
        QCOMPARE(codesOf(read->diagnostics), codes.toStdString());
        QVERIFY(read->design.edges.empty());
        QCOMPARE(read->design.unreadEntries.at("edges").size(), std::size_t {1});
        const auto again = readText(writeDesign(read->design));
        QVERIFY(again && again->design == read->design);
    }
    void policiesThatAreNoMapAreKeptAndReported()
    {
        const auto read = readText(kHead + "policies: [a/b]\n");
        QCOMPARE(codesOf(read->diagnostics), std::string("3:11 DB6005"));
        QCOMPARE(read->design.unreadEntries.at("policies.keep").size(), std::size_t {1});
        const auto again = readText(writeDesign(read->design));
        QVERIFY(again && again->design == read->design);
    }
    void aCanvasThatIsNoMapIsReported()
    {
        QCOMPARE(codesOf(readText(kHead + "canvas: [a]\n")->diagnostics), std::string("3:9 DB6005"));
        QCOMPARE(codesOf(readText(kHead + "canvas: {positions: a}\n")->diagnostics),
                 std::string("3:21 DB6005"));
        QCOMPARE(codesOf(readText(kHead + "canvas: {folded: shop}\n")->diagnostics),
                 std::string("3:18 DB6005"));
        QCOMPARE(codesOf(readText(kHead + "canvas: {folded: [shop, {a: b}]}\n")->diagnostics),
                 std::string("3:25 DB6005"));
        QCOMPARE(codesOf(readText(kHead + "canvas: {arrangement: rows}\n")->diagnostics),
                 std::string("3:23 DB6005"));
        QCOMPARE(codesOf(readText(kHead + "canvas: {cardPositions: {shop/*: {x: 1}}}\n")->diagnostics),
                 std::string("3:34 DB6005"));
    }
    void aNewerVersionIsReadOnly()
    {
        const auto read = readText("apiVersion: drawbridge/v2\nkind: Design\n");
        QVERIFY(read && read->isReadOnly);
        QCOMPARE(codesOf(read->diagnostics), std::string("1:13 DB6002"));
    }
    void somethingElseIsNoDesign()
    {
        QVERIFY(!readText("apiVersion: v1\nkind: Pod\n"));
        QVERIFY(!readText(""));
        QVERIFY(!readText("- a\n"));
        QVERIFY(!readText("apiVersion: drawbridge/v1beta1\nkind: Design\n"));
    }
    void twoDocumentsAreNoDesign()
    {
        const auto read = readText(kHead + "---\n" + kHead);
        QVERIFY(!read);
        QCOMPARE(codesOf({read.error()}), std::string("4:1 DB6014"));
    }
};

QTEST_APPLESS_MAIN(TestDesignFile)
#include "tst_design_file.moc"
