// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/command_line.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

using namespace drawbridge::test;

/// drawbridge-cli report and verify-report as a shell sees them; what is told is tested in core/report.
class TestReportCommands : public QObject {
    Q_OBJECT

private:
    CommandLine m_cli;

    Run report(const QStringList &more = {}) const
    {
        return m_cli.run(QStringList {"report", "deploy", "--date", "2027-03-31", "-o", "report.json"}
                         + more);
    }
    Run verify(const QStringList &more = {}) const
    {
        return m_cli.run(QStringList {"verify-report", "report.json", "deploy", "--quiet"} + more);
    }

    /// Without anything but letters and digits: where lines break does not matter.
    static QString letters(QString text)
    {
        text.removeIf([](QChar letter) { return !letter.isLetterOrNumber(); });
        return text;
    }
    static QString number(const QJsonValue &value) { return QLocale::c().toString(value.toInt()); }

    /// What a report in JSON says in numbers and names, as readers are told it.
    static QStringList sentencesOf(const QJsonObject &report)
    {
        const QJsonObject flows = report["flows"].toObject();
        const QJsonObject inside = flows["inside"].toObject();
        QStringList sentences {
            QStringLiteral("Of %1 pairs of workloads, %2 may exchange something")
                .arg(number(inside["pairs"]), number(inside["allowed"])),
            QStringLiteral("and of %1 something is unknown").arg(number(inside["unknown"])),
            QStringLiteral("Rows: %1. Pairs of which something is allowed")
                .arg(flows["rows"].toArray().size()),
            report["cover"].toObject()["root"].toString()};
        for (const QJsonValue &claim : report["claims"].toArray())
            sentences << QStringLiteral("%1 looked at, %2 against it, %3 unknown")
                             .arg(number(claim["checked"]), number(claim["failing"]),
                                  number(claim["unknown"]));
        for (const QJsonValue &flow : flows["rows"].toArray()) {
            for (const QJsonValue &rule : flow["ingress"]["rules"].toArray())
                sentences << rule["where"].toString().section(QLatin1Char(':'), 0, 1);
        }
        for (const QJsonValue &file : report["cover"]["files"].toArray())
            sentences << file["sha256"].toString();
        for (const QJsonValue &policy : report["policies"].toArray())
            sentences << policy["policy"].toString();
        return sentences;
    }

    /// All runs of digits, in their order, of a report in HTML.
    static QStringList numbersOf(const QByteArray &html)
    {
        static const QRegularExpression digits(QStringLiteral("\\d+"));
        const QString text
            = QString::fromUtf8(html)
                  .remove(QRegularExpression(QStringLiteral("<style>.*?</style>|<svg.*?</svg>"),
                                             QRegularExpression::DotMatchesEverythingOption))
                  .remove(QRegularExpression(QStringLiteral("<[^>]*>")));
        QStringList found;
        for (auto match = digits.globalMatch(text); match.hasNext();)
            found << match.next().captured();
        found.sort();
        return found;
    }

    /// Whether a name, or one that stands for its namespace or for all, is among the ends.
    static bool mentions(const QJsonArray &ends, const QString &name)
    {
        return ends.contains(name) || ends.contains(QStringLiteral("*"))
            || ends.contains(name.section(QLatin1Char('/'), 0, 0) + QStringLiteral("/*"));
    }

    /// Whether some row tells of the connection.
    static bool tells(const QJsonArray &rows, const QString &from, const QString &to)
    {
        return std::any_of(rows.begin(), rows.end(), [&](const QJsonValue &row) {
            return mentions(row["sources"].toArray(), from) && mentions(row["destinations"].toArray(), to);
        });
    }

private slots:
    void init()
    {
        m_cli.clear();
        m_cli.write("deploy/shop.yaml", kShop + QByteArray("---\n") + kCartPolicy);
    }

    void theSameFolderGivesTheSameBytesWhereverItIs()
    {
        const Run made = report();
        QVERIFY2(made.errors.contains("default-deny-ingress: contradicted (2 checked, 1 failing, 0 unknown)"),
                 made.errors);
        QCOMPARE(made.exitCode, 1);
        const Run copied = m_cli.shell(
            "mkdir elsewhere && cp -r deploy elsewhere && cd elsewhere && SOURCE_DATE_EPOCH=1806451200 "
            "$drawbridge report deploy --quiet > ../copy.json; cmp ../report.json ../copy.json");
        QVERIFY2(copied.exitCode == 0, copied.output + copied.errors);
    }

    void theNumbersForReadersAreThoseForMachines()
    {
        const QStringList harbour {"report", DRAWBRIDGE_SOURCE_DIR "/resources/samples/harbour", "--quiet",
                                   "-o"};
        for (const char *name : {"report.json", "report.pdf", "report.html"})
            QCOMPARE(m_cli.run(harbour + QStringList {name}).exitCode, 1);
        const QJsonObject json = QJsonDocument::fromJson(m_cli.read("report.json")).object();
        const QString pdf = letters(QString::fromUtf8(m_cli.shell("pdftotext -raw report.pdf -").output));
        const QString html = letters(QString::fromUtf8(m_cli.read("report.html"))
                                         .remove(QRegularExpression(QStringLiteral("<[^>]*>"))));
        const QStringList expected = sentencesOf(json);
        QVERIFY(expected.size() > 80);
        for (const QString &sentence : expected) {
            QVERIFY2(pdf.contains(letters(sentence)), qPrintable(sentence));
            QVERIFY2(html.contains(letters(sentence)), qPrintable(sentence));
        }
        // As many as Problems counts in the window.
        const auto denied
            = QStringLiteral("The manifests name 8 connections that the policies of the folder deny");
        QVERIFY(html.contains(letters(denied)) && pdf.contains(letters(denied)));
    }

    void aGermanReportHasGermanWordsAndTheSameNumbers()
    {
        const QStringList harbour {"report",     DRAWBRIDGE_SOURCE_DIR "/resources/samples/harbour",
                                   "--quiet",    "--date",
                                   "2027-03-31", "-o"};
        for (const char *name : {"en.html", "en.pdf"})
            QCOMPARE(m_cli.run(harbour + QStringList {name}).exitCode, 1);
        for (const char *name : {"de.html", "de.pdf"})
            QCOMPARE(m_cli.run(harbour + QStringList {name, "--language", "de"}).exitCode, 1);
        const QByteArray html = m_cli.read("de.html");
        const QByteArray pdf = m_cli.shell("pdftotext -raw de.pdf -").output;
        for (const char *word : {"Isolationsbericht", "Zonenmatrix", "Abdeckung", "Widerlegt", "Testplan"}) {
            QVERIFY2(html.contains(word), word);
            QVERIFY2(pdf.contains(word), word);
        }
        QVERIFY(html.contains("<html lang=\"de\""));
        QVERIFY(pdf.contains("Seite 1 von "));
        for (const char *word : {"Zone matrix", "Contents", "Conclusion", "Contradicted", "Page 1 of"}) {
            QVERIFY2(!html.contains(word), word);
            QVERIFY2(!pdf.contains(word), word);
        }
        QCOMPARE(numbersOf(html), numbersOf(m_cli.read("en.html")));
    }

    void theSystemsLanguageChangesNoByteOfAReport()
    {
        const Run made = m_cli.shell(
            "for language in en de; do for system in C de_DE.UTF-8 fr_FR.UTF-8; do for form in pdf html "
            "json; do "
            "LC_ALL=$system LANG=$system LANGUAGE=${system%%_*} $drawbridge report deploy --quiet --date "
            "2027-03-31 --language $language -o $language-$system.$form; done; done; done; "
            "for language in en de; do for form in pdf html; do for system in de_DE fr_FR; do "
            "cmp $language-C.$form $language-$system.UTF-8.$form || exit 2; done; done; done; "
            // What is for machines is the same in every language.
            "cmp en-C.json de-de_DE.UTF-8.json");
        QVERIFY2(made.exitCode == 0, made.output + made.errors);
        QVERIFY(m_cli.read("en-C.html") != m_cli.read("de-C.html"));
    }

    void aLanguageWithoutTextsIsRefused()
    {
        const Run refused = report({"--language", "tlh"});
        QCOMPARE(refused.exitCode, 2);
        QVERIFY2(refused.errors.contains("tlh is not known; known are en"), refused.errors);
    }

    void theNumbersAreThoseOfTheList()
    {
        const QString harbour = QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/resources/samples/harbour");
        QCOMPARE(m_cli.run({"report", harbour, "--quiet", "-o", "report.json"}).exitCode, 1);
        const QJsonObject made = QJsonDocument::fromJson(m_cli.read("report.json")).object();
        const QJsonObject flows = made["flows"].toObject();
        const Run list = m_cli.run({"list", harbour});
        int inside = 0;
        for (const QString &line :
             QString::fromUtf8(list.output).split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
            const QString from = line.section(QStringLiteral(" => "), 0, 0);
            const QString to = line.section(QStringLiteral(" => "), 1).section(QStringLiteral(" : "), 0, 0);
            if (from.contains(QStringLiteral("[External]")) || to.contains(QStringLiteral("[External]")))
                continue;
            ++inside;
            QVERIFY2(tells(flows["rows"].toArray(), from, to), qPrintable(line));
        }
        QVERIFY(inside > 100);
        QCOMPARE(flows["inside"]["allowed"].toInt(), inside);
        // The list tells of the ingress controller, which is no workload, among the unknown ones.
        int unknown = flows["inside"]["unknown"].toInt() + flows["outside"]["unknown"].toInt();
        for (const QJsonValue &row : made["exposure"]["rows"].toArray()) {
            const bool isController = row["exposure"] == QStringLiteral("from-ingress-controller");
            unknown += isController && row["unknown"] != QStringLiteral("No Connections") ? 1 : 0;
        }
        const QByteArray told = QByteArray::number(unknown) + " connections are unknown";
        QVERIFY2(list.errors.contains(told), list.errors);
    }

    void longNamesAndOtherScriptsStayOnThePage()
    {
        const QByteArray name = QByteArray("payments-of-the-northern-branch-").repeated(8).left(253);
        m_cli.write("long/all.yaml",
                    "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: " + name
                        + ", namespace: shop}\nspec: {selector: {matchLabels: {app: a}}, template: "
                          "{metadata: {labels: "
                          "{app: a}}, spec: {containers: [{name: c}]}}}\n---\n"
                        + kShop);
        const QString arabic = QString::fromUtf8("بيانات البطاقات لا تغادر هذا القسم");
        const QString chinese = QString::fromUtf8("支付数据不得离开此命名空间，除非经过网关");
        m_cli.write("long/design.drawbridge",
                    ("apiVersion: drawbridge/v1\nkind: Design\nclaims:\n- {claim: cannot-reach, from: "
                     "{workload: shop/web}, "
                     "to: {workload: shop/cart}, reason: \""
                     + arabic + "\"}\n- {claim: cannot-reach, from: {workload: shop/"
                     + QString::fromUtf8(name) + "}, to: {namespace: shop}, reason: \"" + chinese + "\"}\n")
                        .toUtf8());
        const QStringList arguments {
            "report", "long", "--quiet", "--system", chinese + QLatin1Char(' ') + arabic, "-o"};
        QCOMPARE(m_cli.run(arguments + QStringList {"r.html"}).exitCode, 1);
        const QString html = QString::fromUtf8(m_cli.read("r.html"));
        for (const QString &text : {arabic, chinese, QString::fromUtf8(name)})
            QVERIFY2(html.contains(text), qPrintable(text));
        QCOMPARE(m_cli.run(arguments + QStringList {"r.pdf"}).exitCode, 1);
        const QString pdf = letters(QString::fromUtf8(m_cli.shell("pdftotext -raw r.pdf -").output));
        QVERIFY(pdf.contains(letters(QString::fromUtf8(name))));
        // No word ends beyond the edge of an A4 page, of 595 points.
        const Run boxes
            = m_cli.shell("pdftotext -bbox r.pdf - | grep -o 'xMax=\"[0-9]*' | cut -c7- | sort -n | tail -1");
        QVERIFY2(boxes.output.trimmed().toInt() > 400 && boxes.output.trimmed().toInt() < 595, boxes.output);
    }

    void theSameFolderGivesTheSamePages()
    {
        for (const char *name : {"one.pdf", "two.pdf"})
            QCOMPARE(m_cli.run({"report", "deploy", "--quiet", "-o", name}).exitCode, 1);
        QVERIFY(m_cli.read("one.pdf").startsWith("%PDF"));
        QCOMPARE(m_cli.read("one.pdf"), m_cli.read("two.pdf"));
        QCOMPARE(
            m_cli.run({"report", "deploy", "--quiet", "-o", "some.html", "--sections", "flows"}).exitCode, 1);
        QVERIFY(m_cli.read("some.html").contains("Allowed-flow register"));
        QVERIFY(!m_cli.read("some.html").contains("Glossary"));
        const Run refused = m_cli.run({"report", "deploy", "-o", "x.pdf", "--sections", "flow"});
        QVERIFY2(refused.errors.contains("flow is not known; known are "), refused.errors);
    }

    void aReportIsVerifiedAgainstItsFolder()
    {
        report();
        const Run good = verify();
        QVERIFY2(good.output.startsWith("The folder gives the same report: "), good.errors);
        QCOMPARE(good.exitCode, 0);
        m_cli.write("deploy/more.yaml", "# another file\n");
        const Run changed = verify();
        QVERIFY2(changed.errors.contains("error: $.cover.root is "), changed.errors);
        QCOMPARE(changed.exitCode, 1);
    }

    void aPlantedLieIsToldByItsPlace()
    {
        report();
        QByteArray lie = m_cli.read("report.json");
        const qsizetype at = lie.indexOf("\"failing\": 1");
        QVERIFY(at > 0);
        lie.replace(at, 12, "\"failing\": 0");
        m_cli.write("report.json", lie);
        const Run found = verify();
        QVERIFY2(found.errors.contains(
                     "error: $.claims[0].failing is 0 in the report and 1 in the folder. [DB7415]"),
                 found.errors);
        QCOMPARE(found.exitCode, 1);
    }

    void theDigestsAreThoseOfSha256sum()
    {
        QCOMPARE(report({"-o", "tables.csv"}).exitCode, 2);
        QCOMPARE(m_cli.run({"report", "deploy", "-o", "tables.csv", "--quiet"}).exitCode, 1);
        const Run checked = m_cli.shell("cd deploy && sha256sum --check ../tables.csv/inputs.sha256");
        QCOMPARE(checked.output, QByteArray("shop.yaml: OK\n"));
        const Run root = m_cli.shell("$drawbridge report deploy --quiet | grep -o '\"root\": \"[0-9a-f]*' | "
                                     "cut -d'\"' -f4; sha256sum < tables.csv/inputs.sha256 | cut -d' ' -f1");
        const QList<QByteArray> lines = root.output.trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines[0], lines[1]);
    }

    void theScriptOfTheTestPlanIsOneThatBashReads()
    {
        m_cli.run({"report", "deploy", "-o", "tables.csv", "--quiet"});
        const Run read
            = m_cli.shell("bash -n tables.csv/test-plan.sh && grep -c '|shop|' tables.csv/test-plan.sh");
        QCOMPARE(read.exitCode, 0);
        QVERIFY(read.output.trimmed().toInt() > 0);
    }

    void theNextReportTellsWhatChanged()
    {
        report();
        m_cli.write("deploy/shop.yaml", kShop);
        const Run next = m_cli.run({"report", "deploy", "--previous", "report.json", "-o", "next.json"});
        QVERIFY2(m_cli.read("next.json").contains("\"retestRequired\": true"), next.errors);
        const Run verified
            = m_cli.run({"verify-report", "next.json", "deploy", "--previous", "report.json", "--quiet"});
        QVERIFY2(verified.exitCode == 0, verified.errors);
        const Run without = m_cli.run({"verify-report", "next.json", "deploy", "--quiet"});
        QVERIFY2(without.errors.contains("made with --previous"), without.errors);
        QCOMPARE(without.exitCode, 2);
    }

    void filesThatAreNotWhatTheyShouldBeAreToldWithTheirPlace()
    {
        m_cli.write("zones.csv", "from,to,traffic\nshop,shp,none\n");
        const Run zones = report({"--zones", "zones.csv"});
        QVERIFY2(
            zones.errors.contains("zones.csv:2:1: error: There is no zone shp. Did you mean shop? [DB7406]"),
            zones.errors);
        QCOMPARE(zones.exitCode, 2);
        m_cli.write("previous.json", "{\"format\": \"drawbridge-report/v9\"}");
        const Run previous = report({"--previous", "previous.json"});
        QVERIFY2(previous.errors.contains("previous.json:1:12: error: The report has the format"),
                 previous.errors);
        QCOMPARE(report({"--previous", "none.json"}).exitCode, 2);
        QCOMPARE(m_cli.read("report.json"), QByteArray("<missing>"));
    }

    void howThePathOfTheFolderIsWrittenChangesNothing()
    {
        m_cli.write("deploy/design.drawbridge",
                    "apiVersion: drawbridge/v1\nkind: Design\nedges:\n"
                    "- {from: {workload: shop/web}, to: {workload: shop/cart}, reason: orders, review-by: "
                    "2028-01-31}\n");
        report();
        QVERIFY2(m_cli.read("report.json").contains("\"design.drawbridge\""), m_cli.read("report.json"));
        QVERIFY2(m_cli.read("report.json").contains("orders"), m_cli.read("report.json"));
        const Run inside = m_cli.shell("cd deploy && $drawbridge report . --system deploy --date 2027-03-31 "
                                       "--quiet > ../inside.json; cmp ../report.json ../inside.json");
        QVERIFY2(inside.exitCode == 0, inside.output + inside.errors);
        const Run absolute = m_cli.shell("$drawbridge verify-report report.json \"$PWD/deploy\"");
        QVERIFY2(absolute.exitCode == 0, absolute.output + absolute.errors);
    }

    void claimsOfTheDesignAreJudged()
    {
        m_cli.write("deploy/design.drawbridge",
                    "apiVersion: drawbridge/v1\nkind: Design\nclaims:\n"
                    "- {claim: cannot-reach, from: {workload: shop/cart}, to: {workload: shop/web}}\n");
        const Run made = report();
        QVERIFY2(
            made.errors.contains("cannot-reach shop/cart to shop/web: contradicted (1 checked, 1 failing, "
                                 "0 unknown)"),
            made.errors);
        QVERIFY(m_cli.read("report.json").contains("\"design\": {\"name\": \"design.drawbridge\""));
        QCOMPARE(verify().exitCode, 0);
    }

    void aReportAboutAPartSaysSoAndIsVerifiedAsOne()
    {
        const QString other = QString(kShop).replace("shop", "store");
        m_cli.write("deploy/store.yaml", other.toUtf8());
        const Run made = report({"--scope", "store", "--filter", "-cart"});
        QVERIFY2(made.errors.contains("\nscope: 1 of 4 workloads\n"), made.errors);
        const QByteArray json = m_cli.read("report.json");
        QVERIFY2(json.contains("\"filter\": \"-cart\""), json);
        QCOMPARE(verify().exitCode, 0);
        QByteArray lie = json;
        m_cli.write("report.json", lie.replace("\"filter\": \"-cart\"", "\"filter\": \"-web\""));
        QCOMPARE(verify().exitCode, 1);
        m_cli.run({"report", "deploy", "--quiet", "--scope", "store", "-o", "part.html"});
        const QByteArray html = m_cli.read("part.html");
        for (const char *text :
             {"deploy, in part", "a part of the cluster: 1 namespace, 2 workloads", "shop (2)",
              "In the scope alone: Every pod", "About the scope of this report alone: 2 of 4 workloads",
              "leads into the scope"})
            QVERIFY2(html.contains(text), text);
        const Run unknown = report({"--scope", "stor"});
        QVERIFY2(unknown.errors.contains("Did you mean store? [DB7422]"), unknown.errors);
        QCOMPARE(unknown.exitCode, 2);
        QCOMPARE(report({"--filter", "ns:"}).exitCode, 2);
        const Run misspelt = report({"--filter", "ns:shop or ns:stroe"});
        QVERIFY2(misspelt.errors.contains("Nothing fits ns:stroe in the filter. Did you mean store?"),
                 misspelt.errors);
    }

    void aFullDiskLeavesNothingHalfWritten()
    {
        for (const char *name : {"r.json", "r.html", "r.pdf", "r.csv"}) {
            const Run full = m_cli.shell(
                QByteArray("trap '' XFSZ; ulimit -f 1; $drawbridge report deploy --quiet -o ") + name);
            QVERIFY2(full.errors.contains("File too large"), full.errors);
            QCOMPARE(full.exitCode, 2);
            const Run left = m_cli.shell("ls | grep -v '^deploy$'");
            QCOMPARE(left.output, QByteArray());
        }
    }

    void previousReportsThatAreNotWhatTheyShouldBeAreToldAndNothingIsWritten_data()
    {
        QTest::addColumn<QByteArray>("edit");
        QTest::addColumn<QByteArray>("error");
        QTest::newRow("another version")
            << QByteArray("sed -i s,report/v1,report/v2, previous.json") << QByteArray("[DB7412]");
        QTest::newRow("tampered") << QByteArray("sed -i 's/TCP 7070/TCP 7071/' previous.json")
                                  << QByteArray("[DB7413]");
        QTest::newRow("another folder") << QByteArray(
            "mkdir other && sed 's/shop/store/' deploy/shop.yaml > other/store.yaml && $drawbridge report "
            "other --quiet -o previous.json; true")
                                        << QByteArray("The previous report is about other: none of its "
                                                      "workloads is in this folder. [DB7414]");
        QTest::newRow("no report") << QByteArray("echo '{}' > previous.json") << QByteArray("[DB7411]");
    }

    void previousReportsThatAreNotWhatTheyShouldBeAreToldAndNothingIsWritten()
    {
        QFETCH(QByteArray, edit);
        QFETCH(QByteArray, error);
        report();
        const Run edited = m_cli.shell("mv report.json previous.json && " + edit);
        QCOMPARE(edited.exitCode, 0);
        const Run found = report({"--previous", "previous.json"});
        QVERIFY2(found.errors.contains(error), found.errors);
        QCOMPARE(found.exitCode, 2);
        QCOMPARE(m_cli.read("report.json"), QByteArray("<missing>"));
    }

    void aFolderWithoutWorkloadsProvesNothingAndSaysSo()
    {
        m_cli.write("empty/note.yaml", "apiVersion: v1\nkind: Namespace\nmetadata: {name: bare}\n");
        for (const char *name : {"r.pdf", "r.html", "r.json"}) {
            const Run made = m_cli.run({"report", "empty", "-o", name});
            QVERIFY2(made.errors.contains("default-deny-ingress: not-proven (0 checked"), made.errors);
            QVERIFY(m_cli.read(name).size() > 1000);
        }
        QVERIFY(m_cli.read("r.html").contains("There is no workload."));
        const Run none = m_cli.run({"report", "empty", "--filter", "cart", "-o", "x.json"});
        QVERIFY2(none.errors.contains("No workload is in the scope of the report. [DB7423]"), none.errors);
        QCOMPARE(none.exitCode, 2);
    }

    void theCommitIsToldAndWhetherInputDiffersFromIt()
    {
        const QByteArray commit
            = "git init -q && git add deploy && git -c user.name=a -c user.email=a@b commit -qm a";
        const Run clean = m_cli.shell(commit + " && $drawbridge report deploy --quiet | grep '\"revision\"'");
        QVERIFY2(clean.output.contains("\"dirty\": false"), clean.output + clean.errors);
        const Run dirty
            = m_cli.shell("echo '# x' >> deploy/shop.yaml; $drawbridge report deploy --quiet | grep "
                          "'\"revision\"'");
        QVERIFY2(dirty.output.contains("\"dirty\": true"), dirty.output);
    }
};

QTEST_APPLESS_MAIN(TestReportCommands)
#include "tst_report_commands.moc"
