// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "print/line_breaks.h"

#include <QTest>

using namespace drawbridge::app;

class TestLineBreaks : public QObject {
    Q_OBJECT
private slots:
    void namesArePartedWhereItIsBest_data();
    void namesArePartedWhereItIsBest();
    void widthOfAWordIsThatOfItsWidestPart();
};

void TestLineBreaks::namesArePartedWhereItIsBest_data()
{
    QTest::addColumn<int>("letters");
    QTest::addColumn<QString>("lines");
    const auto row
        = [](int letters, const char *lines) { QTest::newRow(lines) << letters << QString::fromUtf8(lines); };
    row(12, "short");
    row(8, "two |words");
    row(11, "a |word-whole");
    row(15, "shop/|recommendations|[Deployment]");
    row(14, "cluster-csi-|drivers/|aws-ebs-node|[DaemonSet]");
    row(16, "etcd-|ip-10-0-195-177.|ec2.internal");
    row(12, "a/|platform-|eng.yaml:12");
    row(11, "41  team-|platform");
    row(16, "shop/policies/|network-policy-|checkout.yaml:12");
    row(12, "team-1/|web.yaml:12");
    row(13, "zone/name=|observability");
    row(10, "2027-03-31");
    row(6, "2027-|03-31");
    row(4, "0123|4567|89ab");
    row(7, "10.0.0.|0/8");
    row(14, "to |kube-system/*");
    row(10, "kube-|system/*");
}

/// In a font whose letters have one width.
void TestLineBreaks::namesArePartedWhereItIsBest()
{
    QFETCH(int, letters);
    QFETCH(QString, lines);
    const PrintText printText;
    const PlainAdvances &advances = printText.style(TextStyle::Code).advances;
    const QStringList expected = lines.split(QLatin1Char('|'));
    const QString text = expected.join(QString());
    QStringList found;
    for (const LinePiece &piece :
         brokenLines(text, advances, *advances.of(QLatin1Char('x')) * (letters + 0.5)))
        found << text.mid(piece.from, piece.length);
    QStringList shown;
    for (const QString &each : expected)
        shown << each.trimmed();
    QCOMPARE(found, shown);
}

void TestLineBreaks::widthOfAWordIsThatOfItsWidestPart()
{
    const PrintText text;
    const auto width = [&text](const char *word) {
        return text.widthsOf({QString::fromUtf8(word), TextStyle::Code}).word;
    };
    QCOMPARE(width("shop/recommendations[Job]"), width("recommendations"));
    QCOMPARE(width("10.0.0.0/8 2027-03-31"), width("2027-03-31"));
    QCOMPARE(width("a/web.yaml:12"), width("web.yaml:12"));
}

QTEST_MAIN(TestLineBreaks)
#include "tst_line_breaks.moc"
