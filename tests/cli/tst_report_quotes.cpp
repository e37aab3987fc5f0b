// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/command_line.h"

#include <QRegularExpression>

using namespace drawbridge::test;

/// What a printed report quotes of files that hold more than policies.
class TestReportQuotes : public QObject {
    Q_OBJECT

private:
    CommandLine m_cli;

private slots:
    void init() { m_cli.clear(); }

    void nothingButPoliciesIsQuoted_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<int>("first");
        const QByteArray secret = "apiVersion: v1\nkind: Secret\nmetadata: {name: s, namespace: shop}\n"
                                  "stringData:\n  password: hunter2\n";
        const QByteArray policy(kCartPolicy);
        const QByteArray shop
            = QByteArray(kShop).replace("[{name: c", "[{env: [{name: A, value: hunter2}], name: c");
        const auto item
            = [](const QByteArray &object) { return "- " + object.trimmed().replace("\n", "\n  ") + "\n"; };
        const QByteArray both = secret + "---\n" + policy + "---\n" + shop;
        QTest::newRow("documents") << both << 7;
        QTest::newRow("Windows lines") << QByteArray(both).replace("\n", "\r\n") << 7;
        QTest::newRow("the last one, without a line break") << shop + "---\n" + secret + "---\n"
                + policy.trimmed() << static_cast<int>((shop + secret).count('\n')) + 3;
        QTest::newRow("a list") << "apiVersion: v1\nkind: List\nitems:\n" + item(secret) + item(policy)
                + item(secret) << 9;
        QTest::newRow("a list in JSON") << QByteArray(R"({"apiVersion": "v1", "kind": "List", "items": [
{"apiVersion": "v1", "kind": "Secret", "metadata": {"name": "s"}, "stringData": {"a": "hunter2"}},
{"apiVersion": "networking.k8s.io/v1", "kind": "NetworkPolicy", "metadata": {"name": "cart",
 "namespace": "shop"}, "spec": {"podSelector": {}}}]}
)") << 0;
    }

    void nothingButPoliciesIsQuoted()
    {
        QFETCH(QByteArray, file);
        QFETCH(int, first);
        m_cli.write("deploy/x.yaml", file);
        m_cli.write("deploy/shop.yaml", kShop);
        for (const char *name : {"r.html", "r.pdf"})
            m_cli.run({"report", "deploy", "--quiet", "-o", name});
        const QString html
            = QString::fromUtf8(m_cli.read("r.html")).remove(QStringLiteral(" aria-hidden=\"true\""));
        const QString pdf = QString::fromUtf8(m_cli.shell("pdftotext -layout r.pdf -").output);
        for (const QString &text : {html, pdf}) {
            for (const char *foreign : {"hunter2", "stringData", "kind: Deployment", "kind: Secret"})
                QVERIFY2(!text.contains(QLatin1String(foreign)), foreign);
            const QString note = QStringLiteral(
                "Not quoted from x.yaml, because other objects are in the same document: shop/cart");
            QCOMPARE(text.contains(note), first == 0);
            if (first > 0)
                QVERIFY2(text.contains(QStringLiteral("x.yaml:%1–%2").arg(first).arg(first + 10)),
                         qPrintable(text));
        }
        if (first == 0)
            return;
        const QString beginning = QStringLiteral("(- )?apiVersion: networking.k8s.io/v1\n");
        const QString end = QStringLiteral(" +ports: \\[\\{protocol: TCP, port: grpc\\}\\]\n");
        const QString line = QStringLiteral("<span class=\"n\">%1</span>%2");
        QVERIFY(html.contains(QRegularExpression("<pre>" + line.arg(first).arg(beginning))));
        QVERIFY(html.contains(QRegularExpression(line.arg(first + 10).arg(end) + "</pre>")));
        const QString printed = QStringLiteral("\n *%1 +%2");
        QVERIFY2(pdf.contains(QRegularExpression(printed.arg(first).arg(beginning))), qPrintable(pdf));
        QVERIFY2(pdf.contains(QRegularExpression(printed.arg(first + 10).arg(end))), qPrintable(pdf));
    }

    void twoPoliciesOfAFileAreTwoPieces()
    {
        const QByteArray other = QByteArray(kCartPolicy).replace("name: cart,", "name: other,");
        const QByteArray before = kCartPolicy + QByteArray("---\n") + kShop + "---\n";
        m_cli.write("deploy/x.yaml", before + other);
        m_cli.run({"report", "deploy", "--quiet", "-o", "r.html"});
        const QByteArray html = m_cli.read("r.html");
        const QByteArray second = "<h4>x.yaml:" + QByteArray::number(before.count('\n') + 1);
        const qsizetype first = html.indexOf("<h4>x.yaml:1–11</h4>");
        QVERIFY2(first > 0 && html.indexOf(second) > first, html);
        QCOMPARE(html.count("<h4>x.yaml"), 2);
        QVERIFY(!html.contains("kind: Deployment"));
    }
};

QTEST_APPLESS_MAIN(TestReportQuotes)
#include "tst_report_quotes.moc"
