// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "app/support/test_window.h"
#include "canvas/canvas_widget.h"
#include "design/design_edits.h"
#include "models/matrix_model.h"
#include "panels/matrix_panel.h"
#include "panels/view_switch.h"
#include "support/style.h"
#include "window/canvas_pane.h"

#include <QAccessible>
#include <QApplication>
#include <QDockWidget>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QScrollBar>
#include <QTableView>
#include <QTest>
#include <QUndoStack>

using namespace drawbridge;
using namespace drawbridge::app;

namespace {
constexpr int kPatienceMilliseconds = 60000;
} // namespace

/// The matrix in the real window, with mouse and keyboard.
class TestMatrix : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        applyAppearance(*qApp, Appearance::Light);
        m_window.show();
        m_panel = m_window->findChild<MatrixPanel *>();
        m_table = m_panel->findChild<QTableView *>();
        m_model = static_cast<MatrixModel *>(m_table->model());
        m_window.open(QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/resources/samples/harbour"));
    }

    void itsKeyBringsItToTheFront()
    {
        QVERIFY(m_panel->visibleRegion().isEmpty());
        QTest::keyClick(m_window.get(), Qt::Key_7, Qt::AltModifier);
        QTRY_VERIFY(!m_panel->visibleRegion().isEmpty());
        waitForAnswer();
        QCOMPARE(m_model->rowCount(), 8 + outside());
    }

    void cellsSayWhatTheEngineSays()
    {
        chooseView(m_window->actions().viewLoaded);
        const auto matrix
            = trafficMatrix(*m_window->document().project()->loaded, m_model->answer()->matrix.groups);
        for (int row = 0; row < m_model->rowCount() - 1; ++row) {
            for (int column = 0; column < m_model->columnCount() - 1; ++column) {
                const MatrixCell &cell
                    = matrix->at(static_cast<std::size_t>(row), static_cast<std::size_t>(column));
                const QString text = m_model->index(row, column).data().toString();
                if (cell.pairs == 0)
                    QCOMPARE(text, QString());
                else if (cell.connected == 0)
                    QCOMPARE(text, cell.unknown > 0 ? QStringLiteral("?") : QStringLiteral("–"));
                else
                    QVERIFY2(text.contains(QString::number(cell.connected)), qPrintable(text));
                QCOMPARE(text.contains(QLatin1Char('?')), cell.unknown > 0);
            }
        }
    }

    void theInternetIsARowAndAColumnAndTheLastOnesAreSums()
    {
        const int internet = sectionOf("Internet");
        QVERIFY(internet == 8);
        const QModelIndex inside = m_model->index(internet, sectionOf("edge"));
        QVERIFY(!inside.data().toString().isEmpty());
        QVERIFY2(m_model->index(internet, internet).data().toString().isEmpty(), "addresses are in no pair");
        const QModelIndex total = m_model->index(m_model->rowCount() - 1, m_model->rowCount() - 1);
        QVERIFY(total.data(MatrixModel::kTotalRole).toBool());
        QCOMPARE(m_model->headerData(total.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                 QStringLiteral("Total"));
        const MatrixCell all = m_model->answer()->matrix.total();
        QVERIFY2(total.data().toString().contains(QLocale().toString(static_cast<qulonglong>(all.connected))),
                 qPrintable(total.data().toString()));
    }

    void aClickedCellSelectsBothNamespaces()
    {
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, Qt::NoModifier, centreOf("shop", "data"));
        QCOMPARE(m_window->selection().keys(),
                 (QStringList {QStringLiteral("shop/*"), QStringLiteral("data/*")}));
        QCOMPARE(m_window->canvasPane().canvas().selectedNodes().size(), 2);
        QTest::keyClick(m_table, Qt::Key_Left);
        QCOMPARE(m_window->selection().keys(),
                 (QStringList {QStringLiteral("shop/*"), QStringLiteral("batch/*")}));
    }

    void enterShowsTheWorkloadsOfACell()
    {
        select("shop", "data");
        QTest::keyClick(m_table, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_model->rowCount() == 12 + outside(), kPatienceMilliseconds);
        QCOMPARE(m_model->headerData(0, Qt::Vertical, Qt::DisplayRole).toString().section(u'/', 0, 0),
                 QStringLiteral("data"));
        const QModelIndex cell = m_model->index(11, 0);
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, Qt::NoModifier, visibleRect(cell).center());
        QVERIFY(m_window->selection().connection().has_value());
        QCOMPARE(m_window->selection().keys().size(), 2);
        QVERIFY(m_table->currentIndex() == cell);
        QCOMPARE(m_model->rowCount(), 12 + outside());
    }

    void headsStayWhileTheTableScrolls()
    {
        m_table->verticalScrollBar()->setValue(m_table->verticalScrollBar()->maximum());
        m_table->horizontalScrollBar()->setValue(m_table->horizontalScrollBar()->maximum());
        QVERIFY(m_table->horizontalHeader()->isVisible());
        QCOMPARE(m_table->horizontalHeader()->y(), 0);
        QCOMPARE(m_table->verticalHeader()->x(), 0);
    }

    void theOutlineChoosesTheNamespace()
    {
        m_window->selection().selectKeys({QStringLiteral("payments/*")});
        QTRY_VERIFY_WITH_TIMEOUT(m_model->rowCount() == 3 + outside(), kPatienceMilliseconds);
        const auto switches = m_panel->findChildren<SegmentButton *>();
        QTest::mouseClick(switches.first(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(m_model->rowCount(), 8 + outside(), kPatienceMilliseconds);
    }

    void onlyTheChosenPortCounts()
    {
        auto *field = m_panel->findChild<QLineEdit *>();
        field->setFocus();
        QTest::keyClicks(field, QStringLiteral("5432"));
        const TrafficSet postgres(Protocol::Tcp, {{5432, 5432}});
        QTRY_VERIFY_WITH_TIMEOUT(m_model->answer()->question.traffic == postgres, kPatienceMilliseconds);
        QTest::keyClicks(field, QStringLiteral("/tpc"));
        QTRY_VERIFY(!labelsWith(QStringLiteral("is not a protocol")).isEmpty());
        QVERIFY2(m_model->answer()->question.traffic == postgres, "what is not understood changes nothing");
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral("http"));
        QTRY_VERIFY(!labelsWith(QStringLiteral("write the number")).isEmpty());
        field->selectAll();
        QTest::keyClick(field, Qt::Key_Delete);
        QTRY_VERIFY_WITH_TIMEOUT(m_model->answer()->question.traffic.isAll(), kPatienceMilliseconds);
    }

    void cellsThatTheCniDoesNotEnforceAsSpecifiedAreMarked()
    {
        chooseView(m_window->actions().viewLoaded);
        const QModelIndex closed = m_model->index(sectionOf("shop"), sectionOf("payments"));
        QVERIFY(!closed.data(MatrixModel::kDepartsRole).toBool());
        Design design = m_window->document().design();
        design.profile = "flannel";
        m_window->document().apply(QStringLiteral("Profile"), design);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->runner().isCurrent(), kPatienceMilliseconds);
        chooseView(m_window->actions().viewLoaded);
        QVERIFY(closed.data(MatrixModel::kDepartsRole).toBool());
        const QString sentence = closed.data(Qt::AccessibleTextRole).toString();
        QVERIFY2(sentence.contains(QStringLiteral("does not enforce what the specification says")),
                 qPrintable(sentence));
        m_window->document().undoStack()->undo();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->runner().isCurrent(), kPatienceMilliseconds);
    }

    void differencesAreShownAsGainAndLoss()
    {
        const QString space = QStringLiteral("staging");
        Posture closed;
        DesignDocument &document = m_window->document();
        Design design = document.design();
        design.postures[space.toStdString()] = closed;
        document.apply(QStringLiteral("Close"), design);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->runner().isCurrent(), kPatienceMilliseconds);
        chooseView(m_window->actions().viewDifference);
        bool isAnyCut = false;
        const MatrixAnsweredPtr &answer = m_model->answer();
        for (std::size_t i = 0; i < answer->changes.size(); ++i) {
            const auto size = answer->matrix.groups.size();
            const QString text
                = m_model->index(static_cast<int>(i / size), static_cast<int>(i % size)).data().toString();
            const MatrixChange &change = answer->changes[i];
            // One pair has words instead of a number.
            if (answer->matrix.cells[i].pairs == 1)
                continue;
            QCOMPARE(text.contains(QStringLiteral("−%1").arg(change.cut)), change.cut > 0);
            QCOMPARE(text.contains(QStringLiteral("+%1").arg(change.added)), change.added > 0);
            isAnyCut = isAnyCut || change.cut > 0;
        }
        QVERIFY(isAnyCut);
    }

    void aChangeIsBroughtIntoView()
    {
        m_window->document().undoStack()->undo();
        const Design &design = m_window->document().design();
        const auto isInShop = [](const EdgeEndpoint &end) { return toString(end).starts_with("shop/"); };
        std::size_t edge = 0;
        while (!isInShop(design.edges[edge].from) || !isInShop(design.edges[edge].to))
            ++edge;
        m_window->document().apply(QStringLiteral("Remove"), withoutEdge(design, edge));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->runner().isCurrent(), kPatienceMilliseconds);
        m_window->selection().clear();
        chooseView(m_window->actions().viewLoaded);
        m_table->scrollToTop();
        const QModelIndex cell = m_model->index(sectionOf("shop"), sectionOf("shop"));
        const auto isInView = [&] { return m_table->viewport()->rect().contains(m_table->visualRect(cell)); };
        QVERIFY2(!isInView(), "or there is nothing to test");
        chooseView(m_window->actions().viewDifference);
        QVERIFY(isInView());
        m_window->document().undoStack()->undo();
    }

    void everyCellCanBeReadAloud()
    {
        const QModelIndex cell = m_model->index(0, 1);
        const QString text = cell.data(Qt::AccessibleTextRole).toString();
        QVERIFY2(text.startsWith(QStringLiteral("batch to data:")), qPrintable(text));
        QVERIFY(!m_table->accessibleName().isEmpty());
        for (const auto *button : m_panel->findChildren<SegmentButton *>())
            QVERIFY(!QAccessible::queryAccessibleInterface(const_cast<SegmentButton *>(button))
                         ->text(QAccessible::Name)
                         .isEmpty());
    }

    void withoutAFolderNothingIsShown()
    {
        m_window->actions().closeFolder->trigger();
        QTRY_VERIFY(!m_window->document().isOpen());
        QCOMPARE(m_model->rowCount(), 0);
    }

private:
    void waitForAnswer() { QTRY_VERIFY_WITH_TIMEOUT(m_model->answer(), kPatienceMilliseconds); }

    void chooseView(QAction *view)
    {
        view->trigger();
        m_panel->parentWidget()->raise();
        const View wanted = view == m_window->actions().viewLoaded ? View::Loaded : View::Difference;
        QTRY_VERIFY_WITH_TIMEOUT(m_model->answer() && m_model->answer()->question.view == wanted
                                     && m_model->answer()->question.simulation == m_window->runner().latest(),
                                 kPatienceMilliseconds);
    }

    /// The rows that are not of pods: the Internet, what the design names, and the total.
    int outside() const
    {
        const std::vector<MatrixGroup> &groups = m_model->answer()->matrix.groups;
        return 1 + static_cast<int>(std::ranges::count_if(groups, [](const MatrixGroup &group) {
                   return !group.addresses.isEmpty();
               }));
    }

    int sectionOf(const char *name) const
    {
        for (int i = 0; i < m_model->rowCount() && !m_model->isTotal(i); ++i) {
            if (m_model->group(i).name == name)
                return i;
        }
        return -1;
    }

    QRect visibleRect(const QModelIndex &index) const
    {
        m_table->scrollTo(index);
        return m_table->visualRect(index);
    }

    QPoint centreOf(const char *from, const char *to) const
    {
        return visibleRect(m_model->index(sectionOf(from), sectionOf(to))).center();
    }

    void select(const char *from, const char *to)
    {
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, Qt::NoModifier, centreOf(from, to));
    }

    QList<QLabel *> labelsWith(const QString &text) const
    {
        QList<QLabel *> found;
        for (QLabel *label : m_panel->findChildren<QLabel *>()) {
            if (label->text().contains(text))
                found.append(label);
        }
        return found;
    }

    TestWindow m_window;
    MatrixPanel *m_panel = nullptr;
    QTableView *m_table = nullptr;
    MatrixModel *m_model = nullptr;
};

QTEST_MAIN(TestMatrix)
#include "tst_matrix.moc"
