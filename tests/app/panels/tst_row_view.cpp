// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "panels/row_view.h"
#include "support/background.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QWindow>

#include <memory>

using namespace drawbridge;
using namespace drawbridge::app;

namespace {

constexpr std::size_t kMany = 1'000;

std::vector<Row> manyRows(const QString &trailing)
{
    std::vector<Row> rows;
    for (std::size_t i = 0; i < kMany; ++i) {
        Row row;
        row.text = QString::number(i);
        row.key = row.text;
        row.trailing = trailing;
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace

/// Rows that are made on another thread.
class TestRowView : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_view = std::make_unique<RowView>(QStringLiteral("Rows"));
        m_view->setRows([] { return manyRows(QStringLiteral("first")); }, kMany);
        QTRY_COMPARE(m_view->rowModel().rowCount(), static_cast<int>(kMany));
    }

    void goesAwayAfterRowsWereMade()
    {
        m_view.reset();
        QVERIFY(!m_view);
    }

    void keepsTheSelectionWhereOnlyWordsChange()
    {
        m_view->showKeys({QStringLiteral("7")});
        m_view->setRows([] { return manyRows(QStringLiteral("second")); }, kMany);
        QTRY_COMPARE(trailingOf(QStringLiteral("7")), QStringLiteral("second"));
        QVERIFY(m_view->currentRow());
        QCOMPARE(m_view->currentRow()->key, QStringLiteral("7"));
    }

    void theLastRowsThatAreWantedAreShown()
    {
        QSemaphore mayGoOn;
        m_view->setRows(
            [&mayGoOn] {
                mayGoOn.acquire();
                return manyRows(QStringLiteral("outdated"));
            },
            kMany);
        m_view->setRows([] { return manyRows(QStringLiteral("wanted")); }, kMany);
        QSignalSpy shown(m_view.get(), &RowView::rowsShown);
        mayGoOn.release();
        QTRY_COMPARE(shown.size(), 1);
        QCOMPARE(trailingOf(QStringLiteral("0")), QStringLiteral("wanted"));
    }

    void fewRowsTakeThePlaceOfThoseThatAreBeingMade()
    {
        QSemaphore mayGoOn;
        m_view->setRows(
            [&mayGoOn] {
                mayGoOn.acquire();
                return manyRows(QStringLiteral("outdated"));
            },
            kMany);
        m_view->setRows(std::vector<Row>());
        QCOMPARE(m_view->rowModel().rowCount(), 0);
        mayGoOn.release();
        QVERIFY(backgroundPool().waitForDone());
        QCoreApplication::processEvents();
        QCOMPARE(m_view->rowModel().rowCount(), 0);
    }

    void aNarrowRowLosesItsNumberAndNeverItsBadge()
    {
        Row row;
        row.text = QStringLiteral("payments-staging");
        row.trailing = QStringLiteral("50");
        row.ingress = Isolation::Isolated;
        row.egress = Isolation::Open;
        m_view->setRows({row});
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        const auto grabbed = [this](int width) {
            m_view->resize(width, 200);
            return m_view->viewport()->grab(m_view->visualRect(m_view->rowModel().index(0, 0))).toImage();
        };
        const int whole = m_view->widthFor(row);
        const QImage wide = grabbed(whole + 300);
        const auto badgeOf = [](const QImage &image) {
            constexpr int kBadge = 40;
            return image.copy(image.width() - kBadge - 4, 0, kBadge, image.height());
        };
        const int name = m_view->fontMetrics().horizontalAdvance(row.text);
        for (const int width : {whole, whole - 24, 140, 110}) {
            const QImage image = grabbed(width);
            QCOMPARE(badgeOf(image), badgeOf(wide));
            if (width >= whole - 24)
                QCOMPARE(image.copy(0, 0, name, image.height()), wide.copy(0, 0, name, image.height()));
        }
    }

    void aNameTakesTheRoomOfWhatStandsBesideIt()
    {
        Row row;
        row.text = QStringLiteral("fraud-check → coredns");
        row.secondary = QStringLiteral("payments → kube-system");
        row.isSecondaryBelow = true;
        row.trailing = QStringLiteral("TCP 53; UDP 53");
        Row lone = row;
        lone.secondary.clear();
        Row plain = row;
        plain.isSecondaryBelow = false;
        m_view->setWrapsSentences(true);
        m_view->setRows({row, lone, plain});
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        const auto rectAt = [this](int width, int place) {
            m_view->resize(width, 300);
            m_view->doItemsLayout();
            return m_view->visualRect(m_view->rowModel().index(place, 0));
        };
        const int line = rectAt(600, 2).height();
        QCOMPARE(rectAt(600, 1).height(), line);
        QVERIFY(rectAt(600, 0).height() > line);
        const int narrow = m_view->fontMetrics().horizontalAdvance(row.text) + 60;
        QVERIFY(rectAt(narrow, 1).height() > line);
        QCOMPARE(rectAt(narrow, 2).height(), line);
        const auto grabbed = [this](const QRect &rect) { return m_view->viewport()->grab(rect).toImage(); };
        // The name is what it is where there is much room.
        const int name = m_view->fontMetrics().horizontalAdvance(row.text);
        const QRect narrowRect = rectAt(narrow, 0);
        const QImage narrowName = grabbed({0, narrowRect.top(), name, narrowRect.height() / 2});
        const QRect wideRect = rectAt(600, 0);
        QCOMPARE(grabbed({0, wideRect.top(), name, wideRect.height() / 2}), narrowName);
    }

    void aClickOnTheLinkOfARowFollowsIt()
    {
        Row row;
        row.text = QStringLiteral("Nothing selects it.");
        row.trailing = QStringLiteral("shop.yaml:3");
        row.isTrailingLink = true;
        Row other = row;
        other.isTrailingLink = false;
        m_view->setRows({row, other});
        m_view->resize(400, 200);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        const QSignalSpy followed(m_view.get(), &RowView::rowActivated);
        const QRect first = m_view->visualRect(m_view->rowModel().index(0, 0));
        const QPoint link(first.right() - 30, first.center().y());
        moveTo(link);
        QTRY_COMPARE(m_view->viewport()->cursor().shape(), Qt::PointingHandCursor);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::NoModifier, link);
        QCOMPARE(followed.size(), 1);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::NoModifier, first.center());
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::NoModifier,
                          link + QPoint(0, first.height()));
        QCOMPARE(followed.size(), 1);
        moveTo(first.center());
        QTRY_VERIFY(m_view->viewport()->cursor().shape() != Qt::PointingHandCursor);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::NoModifier, link);
        QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, Qt::NoModifier, link);
        QVERIFY2(followed.size() <= 3, "a double click follows it once a click");
        const auto before = followed.size();
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QCOMPARE(followed.size(), before + 1);
    }

private:
    void moveTo(const QPoint &point)
    {
        QTest::mouseMove(m_view->windowHandle(), m_view->viewport()->mapTo(m_view.get(), point));
    }

    QString trailingOf(const QString &key) const
    {
        return m_view->rowModel().row(m_view->rowModel().findKey(key)).trailing;
    }

    std::unique_ptr<RowView> m_view;
};

QTEST_MAIN(TestRowView)
#include "tst_row_view.moc"
