// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "panels/row_view.h"
#include "support/background.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

#include <memory>

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

private:
    QString trailingOf(const QString &key) const
    {
        return m_view->rowModel().row(m_view->rowModel().findKey(key)).trailing;
    }

    std::unique_ptr<RowView> m_view;
};

QTEST_MAIN(TestRowView)
#include "tst_row_view.moc"
