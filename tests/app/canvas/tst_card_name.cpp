// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/card_name.h"

#include <QFont>
#include <QFontMetricsF>
#include <QTest>

using namespace drawbridge::app;

/// Names of namespaces on cards that are narrower than they are.
class TestCardName : public QObject {
    Q_OBJECT
private slots:
    void aBeginningOfMostNamesIsCommon()
    {
        QCOMPARE(commonBeginning({QStringLiteral("open-api"), QStringLiteral("default"),
                                  QStringLiteral("open-etcd"), QStringLiteral("open")}),
                 QString());
        QCOMPARE(commonBeginning(
                     {QStringLiteral("open-api"), QStringLiteral("default"), QStringLiteral("open-etcd")}),
                 QStringLiteral("open-"));
        QCOMPARE(commonBeginning({QStringLiteral("shop"), QStringLiteral("shop")}), QString());
        QCOMPARE(commonBeginning(
                     {QStringLiteral("team07-edge"), QStringLiteral("team12-edge"), QStringLiteral("shop")}),
                 QStringLiteral("team"));
    }

    void aNameThatFitsIsOneLine()
    {
        QCOMPARE(nameInLines(QStringLiteral("kube-system"), m_metrics, 1000, 3),
                 QStringList {QStringLiteral("kube-system")});
    }

    void aNameIsBrokenAfterADash()
    {
        QCOMPARE(nameInLines(QStringLiteral("kube-system"), m_metrics, widthOf("kube-sys"), 2),
                 QStringList({QStringLiteral("kube-"), QStringLiteral("system")}));
    }

    void dotsAndSlashesEndALineToo()
    {
        QCOMPARE(nameInLines(QStringLiteral("api.example"), m_metrics, widthOf("example"), 2),
                 QStringList({QStringLiteral("api."), QStringLiteral("example")}));
        QCOMPARE(nameInLines(QStringLiteral("10.0.0.0/24"), m_metrics, widthOf("10.0.0.0/"), 2),
                 QStringList({QStringLiteral("10.0.0.0/"), QStringLiteral("24")}));
    }

    void ofASelectorTheLastPartOfTheKeyAndTheValueStay()
    {
        const auto name = QStringLiteral("namespaces team.example/zone=dmz");
        QCOMPARE(elidedName(name, m_metrics, widthOf("team.example/zone=dmz")),
                 QStringLiteral("team.example/zone=dmz"));
        QCOMPARE(elidedName(name, m_metrics, widthOf("zone=dmz")), QStringLiteral("zone=dmz"));
        QCOMPARE(elidedName(name, m_metrics, widthOf("…=dmz")), QStringLiteral("…=dmz"));
        QCOMPARE(elidedName(QStringLiteral("namespaces kubernetes.io/metadata.name=data"), m_metrics,
                            widthOf("name=data")),
                 QStringLiteral("name=data"));
        QCOMPARE(elidedName(QStringLiteral("app.kubernetes.io/name=web in namespace data"), m_metrics,
                            widthOf("name=web…")),
                 QStringLiteral("name=web…"));
    }

    void ofABlockWithoutOthersTheirNumberStays()
    {
        const auto name = QStringLiteral("0.0.0.0/0 − 4 blocks");
        QCOMPARE(elidedName(name, m_metrics, widthOf("0.0.0.0/0 − 4")), QStringLiteral("0.0.0.0/0 − 4"));
        QCOMPARE(elidedName(name, m_metrics, widthOf("0.0.0.0/0 −")), QStringLiteral("0.0.0.0/0 −"));
    }

    void atTheRimANameHasTwoLinesRatherThanLessOfItself()
    {
        const auto name = QStringLiteral("app.kubernetes.io/name=web in namespace data");
        QCOMPARE(rimName(name, m_metrics, widthOf("namespace data."), 2),
                 QStringList({QStringLiteral("name=web in "), QStringLiteral("namespace data")}));
        QCOMPARE(rimName(name, m_metrics, widthOf("name=web in "), 1),
                 QStringList {QStringLiteral("name=web…")});
        QCOMPARE(rimName(QStringLiteral("namespaces team.example/stage=staging"), m_metrics,
                         widthOf("stage=s"), 2),
                 QStringList({QStringLiteral("stage="), QStringLiteral("staging")}));
        QCOMPARE(rimName(QStringLiteral("Internet"), m_metrics, 1000, 2),
                 QStringList {QStringLiteral("Internet")});
    }

    void aWordIsElidedRatherThanBroken()
    {
        const QStringList lines
            = nameInLines(QStringLiteral("monitoring"), m_metrics, widthOf("monitori"), 2);
        QCOMPARE(lines.size(), 1);
        QVERIFY2(lines.first().contains(QChar(0x2026)), qPrintable(lines.first()));
        QVERIFY2(lines.first().startsWith(QLatin1Char('m')) && lines.first().endsWith(QLatin1Char('g')),
                 qPrintable(lines.first()));
        const QStringList more
            = nameInLines(QStringLiteral("kube-monitoring"), m_metrics, widthOf("monitori"), 2);
        QCOMPARE(more.first(), QStringLiteral("kube-"));
        QVERIFY2(more.last().endsWith(QLatin1Char('g')), qPrintable(more.last()));
    }

    void aWordIsBrokenWhereTooFewLettersWouldBeLeft()
    {
        QCOMPARE(nameInLines(QStringLiteral("monitoring"), m_metrics, widthOf("monito"), 2),
                 QStringList({QStringLiteral("monito"), QStringLiteral("ring")}));
    }

    void theLastLineIsElidedAndFits()
    {
        const double width = widthOf("cluster-");
        const QStringList lines
            = nameInLines(QStringLiteral("cluster-node-tuning-operator"), m_metrics, width, 2);
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines.first(), QStringLiteral("cluster-"));
        QVERIFY(lines.last().contains(QChar(0x2026)));
        QVERIFY(m_metrics.horizontalAdvance(lines.last()) <= width);
    }

    void aNameWithoutItsBeginningKeepsWhatTellsItApart()
    {
        const double width = m_metrics.horizontalAdvance(QStringLiteral("\u202634-s\u2026")) + 0.5;
        const QStringList lines = nameInLines(QStringLiteral("\u202634-shop"), m_metrics, width, 1);
        QVERIFY2(lines.first().startsWith(QStringLiteral("\u202634")), qPrintable(lines.first()));
        QCOMPARE(lines.first().count(QChar(0x2026)), 2);
    }

    void aShortLastWordIsKeptWhole()
    {
        const double width = m_metrics.horizontalAdvance(QStringLiteral("fron\u2026-4")) + 0.5;
        QCOMPARE(elidedName(QStringLiteral("frontend-4"), m_metrics, width), QStringLiteral("fron\u2026-4"));
        QCOMPARE(elidedName(QStringLiteral("cart-4"), m_metrics, width), QStringLiteral("cart-4"));
        const QString other = elidedName(QStringLiteral("recommendation"), m_metrics, width);
        QVERIFY2(other.contains(QChar(0x2026)) && other.endsWith(QLatin1Char('n')), qPrintable(other));
    }

    void aRestThatTellsNothingIsNotWritten()
    {
        const double width = m_metrics.horizontalAdvance(QStringLiteral("e\u20265")) + 0.5;
        QCOMPARE(elidedName(QStringLiteral("edge-05"), m_metrics, width), QString());
        QCOMPARE(nameInLines(QStringLiteral("edge-05"), m_metrics, width, 1), QStringList());
        for (double room = 0; room < 120; ++room) {
            for (const int most : {1, 2}) {
                const QStringList lines
                    = nameInLines(QStringLiteral("payments-worker-5"), m_metrics, room, most);
                QVERIFY(lines.isEmpty() || lines.join(QString()).remove(QChar(0x2026)).size() >= 4);
                for (const QString &line : lines)
                    QVERIFY2(m_metrics.horizontalAdvance(line) <= room, qPrintable(line));
            }
        }
    }

    void aBeginningThatAllShareIsLeftOutWhereThereIsNoRoom()
    {
        const QString beginning = QStringLiteral("billing-");
        const QString name = QStringLiteral("billing-worker-5");
        const double width = m_metrics.horizontalAdvance(QStringLiteral("\u2026worker-5")) + 0.5;
        QCOMPARE(nameAmongOthers(name, beginning, m_metrics, width, 1),
                 QStringList {QStringLiteral("\u2026worker-5")});
        QCOMPARE(nameAmongOthers(name, beginning, m_metrics, 1000, 1), QStringList {name});
        QCOMPARE(nameAmongOthers(name, beginning, m_metrics, width, 2),
                 QStringList({QStringLiteral("billing-"), QStringLiteral("worker-5")}));
    }

    void aBrokenWordIsToldFromAWholeOne()
    {
        QVERIFY(breaksWords({QStringLiteral("kube-"), QStringLiteral("syste"), QStringLiteral("m")}));
        QVERIFY(!breaksWords({QStringLiteral("kube-"), QStringLiteral("system")}));
        QVERIFY(!breaksWords({QStringLiteral("monitoring")}));
    }

    void whereNothingFitsNothingIsWritten()
    {
        QCOMPARE(nameInLines(QStringLiteral("monitoring"), m_metrics, 4, 2), QStringList());
        QCOMPARE(nameInLines(QStringLiteral("monitoring"), m_metrics, 100, 0), QStringList());
    }

    void aWordIsBrokenTwoLettersFromItsEndsAtLeast()
    {
        for (const char *name : {"kube-system", "monitoring", "abc"}) {
            for (double width = 4; width < 120; ++width) {
                const QStringList lines = nameInLines(QString::fromLatin1(name), m_metrics, width, 3);
                if (!breaksWords(lines) || lines.join(QString()) != QString::fromLatin1(name))
                    continue;
                for (const QString &line : lines)
                    QVERIFY2(QString(line).remove(QLatin1Char('-')).size() > 1,
                             qPrintable(lines.join(QLatin1Char('|'))));
            }
        }
        QCOMPARE(nameInLines(QStringLiteral("monitoring"), m_metrics, widthOf("monito"), 2),
                 QStringList({QStringLiteral("monito"), QStringLiteral("ring")}));
    }

    void portsAreShownWholeOrCounted()
    {
        const auto meta = QStringLiteral("2 pods  :5672 :15672 :9000");
        QCOMPARE(portsThatFit(meta, m_metrics, 1000), meta);
        QCOMPARE(portsThatFit(meta, m_metrics, widthOf("2 pods  :5672 :15672 +1")),
                 QStringLiteral("2 pods  :5672 :15672 +1"));
        QCOMPARE(portsThatFit(meta, m_metrics, widthOf("2 pods  :5672 :15")),
                 QStringLiteral("2 pods  :5672 +2"));
        QCOMPARE(portsThatFit(meta, m_metrics, widthOf("2 pods  :5")), QStringLiteral("2 pods"));
        QVERIFY(portsThatFit(QStringLiteral("public addresses"), m_metrics, widthOf("public a"))
                    .endsWith(QChar(0x2026)));
    }

    void aNumberAndTheWordBehindItTellNamesApart()
    {
        const QString name = QStringLiteral("team00-edge");
        QCOMPARE(elidedName(name, m_metrics, widthOf("team00-edge")), name);
        QCOMPARE(elidedName(name, m_metrics, widthOf("te…00-edge")), QStringLiteral("te…00-edge"));
        QCOMPARE(elidedName(name, m_metrics, widthOf("…00-edge")), QStringLiteral("…00-edge"));
        QCOMPARE(elidedName(name, m_metrics, widthOf("…00-e…")), QStringLiteral("…00-e…"));
    }

private:
    double widthOf(const char *text) const
    {
        return m_metrics.horizontalAdvance(QString::fromUtf8(text)) + 0.5;
    }

    QFontMetricsF m_metrics {QFont()};
};

QTEST_MAIN(TestCardName)
#include "tst_card_name.moc"
