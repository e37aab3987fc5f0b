// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "models/matrix_model.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QTest>

using namespace drawbridge;
using namespace drawbridge::app;

namespace {

/// A matrix of one cell.
MatrixAnsweredPtr answerOf(const MatrixCell &cell, const std::vector<MatrixChange> &changes = {})
{
    auto answer = std::make_shared<MatrixAnswered>();
    answer->matrix = {{{"shop", {}}}, TrafficSet::all(), {cell}};
    answer->changes = changes;
    return answer;
}

} // namespace

/// What cells of a matrix say; who is counted is tested in core/report.
class TestMatrixModel : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void cellsSayCountsAndChanges_data()
    {
        QTest::addColumn<MatrixCell>("cell");
        QTest::addColumn<MatrixChange>("change");
        QTest::addColumn<QString>("text");
        const auto row
            = [](const char *name, const MatrixCell &cell, const MatrixChange &change, const char *text) {
                  QTest::newRow(name) << cell << change << QString::fromUtf8(text);
              };
        row("no pairs", {0, 0, 0, 0}, {}, "");
        row("none", {4, 0, 0, 0}, {}, "–");
        row("unknown", {4, 0, 0, 4}, {}, "?");
        row("some", {4, 3, 1, 0}, {}, "3");
        row("some, others unknown", {4, 3, 1, 1}, {}, "3 ?");
        row("everything", {4, 4, 4, 0}, {}, "all 4");
        row("the only pair, partly", {1, 1, 0, 0}, {}, "some");
        row("the only pair", {1, 1, 1, 0}, {}, "all");
        row("one of eight is new", {9, 8, 8, 0}, {1, 0, 0}, "+1 of 8");
        row("all are new", {9, 2, 2, 0}, {2, 0, 0}, "+2");
        row("four are cut", {9, 3, 3, 0}, {0, 4, 0}, "−4");
        row("gained and lost", {9, 3, 3, 0}, {1, 2, 0}, "+1 −2");
        row("one loses a part", {9, 3, 3, 0}, {0, 4, 0, 0, 1}, "−4, 1 less");
        row("two gain a part", {9, 3, 3, 0}, {1, 0, 0, 2, 0}, "+1, 2 more");
        row("the only pair is new", {1, 1, 0, 0}, {1, 0, 0}, "+ some");
        row("the only pair is cut", {1, 0, 0, 0}, {0, 1, 0}, "− cut");
        row("the only pair loses a part", {1, 1, 0, 0}, {0, 0, 0, 0, 1}, "some, less");
        row("may have changed", {9, 3, 3, 0}, {0, 0, 1}, "3 ?");
    }
    void cellsSayCountsAndChanges()
    {
        QFETCH(MatrixCell, cell);
        QFETCH(MatrixChange, change);
        QFETCH(QString, text);
        MatrixModel model;
        model.setAnswer(answerOf(cell, {change}));
        QCOMPARE(model.index(0, 0).data().toString(), text);
    }
    void theSentenceNamesEveryNumber()
    {
        MatrixModel model;
        model.setAnswer(answerOf({9, 3, 3, 2}, {{1, 4, 5, 6, 7}}));
        const QString sentence = model.index(0, 0).data(Qt::AccessibleTextRole).toString();
        for (const char *words : {"shop to shop:", "3 of 9 pair", "2 more pair",
                                  "1 pair(s) are newly allowed", "4 pair(s) are newly cut", "for 5",
                                  "6 pair(s) may exchange more", "7 pair(s) may exchange less"})
            QVERIFY2(sentence.contains(QString::fromUtf8(words)), qPrintable(sentence));
    }
    void anotherAnswerOfTheSameGroupsKeepsTheTable()
    {
        MatrixModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setAnswer(answerOf({4, 0, 0, 0}));
        const QPersistentModelIndex cell = model.index(0, 0);
        model.setAnswer(answerOf({4, 4, 4, 0}));
        QVERIFY(cell.isValid());
        QCOMPARE(cell.data().toString(), QStringLiteral("all 4"));
        model.setAnswer(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestMatrixModel)
#include "tst_matrix_model.moc"
