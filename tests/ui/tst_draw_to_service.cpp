// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "app/support/small_project.h"
#include "app/support/test_window.h"
#include "canvas/canvas_widget.h"
#include "panels/row_view.h"
#include "support/export_plan.h"
#include "support/style.h"
#include "window/canvas_pane.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge;
using namespace drawbridge::app;

namespace {

const std::string kCanary
    = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: canary, namespace: shop}\n"
      "spec:\n  selector: {matchLabels: {app: cart, track: new}}\n  template:\n"
      "    metadata: {labels: {app: cart, track: new}}\n"
      "    spec: {containers: [{name: c}]}\n";

} // namespace

/// Drawing an edge by typing the name of a Service, in the real window.
class TestDrawToService : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        applyAppearance(*qApp, Appearance::Light);
        writeSmallFolder(m_folder.path());
        QCOMPARE(writeFile(m_folder.filePath(QStringLiteral("canary.yaml")), kCanary), QString());
        m_window.show();
        m_window.open(m_folder.path());
    }

    void cleanup() { m_window->document().undoStack()->setIndex(0); }

    void everyWorkloadBehindItGetsAnEdge()
    {
        chooseService(QStringLiteral("shop/web"));
        const EdgeList &edges = m_window->document().design().edges;
        QCOMPARE(edges.size(), std::size_t {2});
        QCOMPARE(toString(edges[0].to), std::string("shop/canary"));
        QCOMPARE(toString(edges[1].to), std::string("shop/cart"));
        for (const AllowedEdge &edge : edges) {
            QCOMPARE(toString(edge.from), std::string("shop/web"));
            QCOMPARE(toString(edge.traffic), std::string("TCP 7070"));
        }
        QCOMPARE(m_window->document().undoStack()->undoText(),
                 QStringLiteral("Allow shop/web → Service shop/cart"));
        m_window->document().undoStack()->undo();
        QVERIFY(m_window->document().design().edges.empty());
    }

    void aWorkloadBehindItReachesTheOthers()
    {
        chooseService(QStringLiteral("shop/cart"));
        const EdgeList &edges = m_window->document().design().edges;
        QCOMPARE(edges.size(), std::size_t {1});
        QCOMPARE(toString(edges.front().to), std::string("shop/canary"));
    }

private:
    /// Presses E on the workload, types, and takes the row that is the Service.
    void chooseService(const QString &from)
    {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->selection().selectKeys({from});
        CanvasWidget &canvas = m_window->canvasPane().canvas();
        canvas.setFocus();
        QTest::keyClick(&canvas, Qt::Key_E);
        auto *chooser = m_window->findChild<QWidget *>(QStringLiteral("targetChooser"));
        QVERIFY(chooser);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("shop/cart"));
        auto *rows = chooser->findChild<RowView *>();
        for (int i = 0; i < rows->rowModel().rowCount() && !isService(*rows->currentRow()); ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QVERIFY(isService(*rows->currentRow()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    }

    static bool isService(const Row &row) { return row.trailing == QStringLiteral("Service"); }

    QTemporaryDir m_folder;
    TestWindow m_window;
};

QTEST_MAIN(TestDrawToService)
#include "tst_draw_to_service.moc"
