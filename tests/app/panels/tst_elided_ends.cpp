// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "panels/elided_ends.h"

#include <QFont>
#include <QFontMetrics>
#include <QTest>

using namespace drawbridge::app;

/// Connections in rows that are narrower than they are.
class TestElidedEnds : public QObject {
    Q_OBJECT
private slots:
    void whatFitsStays()
    {
        const auto text = QStringLiteral("shop/web → shop/cart");
        QCOMPARE(elidedEnds(text, m_metrics, m_metrics.horizontalAdvance(text)), text);
    }

    void theArrowStaysAndBothNamesGiveWay()
    {
        const auto text = QStringLiteral("online-boutique/recommendation → online-boutique/productcatalog");
        for (const int part : {2, 3}) {
            const int width = m_metrics.horizontalAdvance(text) / part;
            const QString shown = elidedEnds(text, m_metrics, width);
            QVERIFY2(m_metrics.horizontalAdvance(shown) <= width, qPrintable(shown));
            const QStringList names = shown.split(QStringLiteral(" → "));
            QCOMPARE(names.size(), 2);
            for (const QString &name : names)
                QVERIFY2(name.startsWith(QStringLiteral("on")) && name.contains(QChar(0x2026)),
                         qPrintable(shown));
        }
    }

    void aShortNameStaysWhole()
    {
        const auto text = QStringLiteral("internet → online-boutique/recommendationservice");
        const QString shown = elidedEnds(text, m_metrics, m_metrics.horizontalAdvance(text) * 2 / 3);
        QVERIFY2(shown.startsWith(QStringLiteral("internet → on")), qPrintable(shown));
    }

    void otherTextsAreElidedInTheMiddle()
    {
        const auto text = QStringLiteral("a-very-long-name-of-something");
        const int width = m_metrics.horizontalAdvance(text) / 2;
        QCOMPARE(elidedEnds(text, m_metrics, width), m_metrics.elidedText(text, Qt::ElideMiddle, width));
    }

    void amongOthersTheirCommonBeginningGoesFirst()
    {
        const auto text = QStringLiteral("allow-egress-nightly-report");
        const auto end = QStringLiteral("…nightly-report");
        const int whole = m_metrics.horizontalAdvance(text);
        QCOMPARE(elidedAmongOthers(text, 13, m_metrics, whole), text);
        QCOMPARE(elidedAmongOthers(text, 13, m_metrics, whole - 1), end);
        QCOMPARE(elidedAmongOthers(text, 13, m_metrics, m_metrics.horizontalAdvance(end)), end);
        QCOMPARE(elidedAmongOthers(text, 0, m_metrics, whole / 2), elidedEnds(text, m_metrics, whole / 2));
    }

    void aNameIsNeverCutAtTwoPlaces()
    {
        const auto text = QStringLiteral("allow-egress-frontend-to-cartservice.yaml");
        for (int width = 60; width < m_metrics.horizontalAdvance(text); width += 7) {
            const QString shown = elidedAmongOthers(text, 6, m_metrics, width);
            QVERIFY2(shown.count(QChar(0x2026)) == 1, qPrintable(shown));
            QVERIFY2(m_metrics.horizontalAdvance(shown) <= width, qPrintable(shown));
        }
    }

private:
    QFontMetrics m_metrics {QFont()};
};

QTEST_MAIN(TestElidedEnds)
#include "tst_elided_ends.moc"
