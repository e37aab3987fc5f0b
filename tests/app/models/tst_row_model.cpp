// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "models/alike_rows.h"
#include "models/row_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace drawbridge::app;

namespace {

Row leaf(const QString &name, const QString &trailing = {})
{
    Row row;
    row.text = name;
    row.key = name;
    row.trailing = trailing;
    return row;
}

std::vector<Row> tree(const QString &trailing)
{
    Row shop = leaf(QStringLiteral("shop"));
    shop.children = {leaf(QStringLiteral("cart"), trailing), leaf(QStringLiteral("frontend"))};
    return {shop, leaf(QStringLiteral("data"))};
}

} // namespace

class TestRowModel : public QObject {
    Q_OBJECT
private slots:
    void isAWellFormedModelThroughEveryChange()
    {
        RowModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(tree(QStringLiteral("1")));
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.rowCount(model.index(0, 0)), 2);
        model.setRows(tree(QStringLiteral("2")));
        model.setRows({leaf(QStringLiteral("other"))});
        QCOMPARE(model.rowCount(), 1);
        model.setRows({});
        QCOMPARE(model.rowCount(), 0);
    }

    void whatOthersBeginWithTooIsMarked()
    {
        const auto told = [](const std::vector<const char *> &names) {
            std::vector<Row> rows;
            for (const char *name : names)
                rows.push_back(leaf(QString::fromLatin1(name)));
            markAlike(rows);
            QStringList ends;
            for (const Row &row : rows)
                ends << row.text.mid(row.alike);
            return ends;
        };
        QCOMPARE(told({"allow-egress-report", "allow-egress-run", "allow-dns", "deny"}),
                 (QStringList {"report", "run", "dns", "deny"}));
        QCOMPARE(told({"allow-ingress-api", "allow-ingress-api-and-others", "allow-egress-api"}),
                 (QStringList {"ingress-api", "api-and-others", "egress-api"}));
        QCOMPARE(told({"same", "same"}), (QStringList {"same", "same"}));
    }

    void rowsOfTheSameShapeAreUpdatedInPlace()
    {
        RowModel model;
        model.setRows(tree(QStringLiteral("1")));
        const QPersistentModelIndex cart = model.findKey(QStringLiteral("cart"));
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.setRows(tree(QStringLiteral("2")));
        QCOMPARE(resets.size(), 0);
        QCOMPARE(changes.size(), 1);
        QVERIFY(cart.isValid());
        QCOMPARE(model.row(cart).trailing, QStringLiteral("2"));
        model.setRows(tree(QStringLiteral("2")));
        QCOMPARE(changes.size(), 1);
    }

    void aDifferentShapeStartsAnew()
    {
        RowModel model;
        model.setRows(tree(QStringLiteral("1")));
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.setRows({leaf(QStringLiteral("data"))});
        QCOMPARE(resets.size(), 1);
        QVERIFY(!model.findKey(QStringLiteral("cart")).isValid());
    }

    void saysEverythingToAScreenReader()
    {
        RowModel model;
        Row row = leaf(QStringLiteral("gateway"), QStringLiteral("TCP 8443"));
        row.secondary = QStringLiteral("payments");
        model.setRows({row});
        QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("gateway, payments, TCP 8443"));
    }
};

QTEST_MAIN(TestRowModel)
#include "tst_row_model.moc"
