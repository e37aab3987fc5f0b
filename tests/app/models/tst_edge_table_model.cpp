// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "app/support/small_project.h"
#include "design/design_edits.h"
#include "document/design_document.h"
#include "document/simulation.h"
#include "models/edge_table_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge;
using namespace drawbridge::app;

class TestEdgeTableModel : public QObject {
    Q_OBJECT
private slots:
    void followsTheDesignThroughUndoAndRedo()
    {
        QTemporaryDir folder;
        writeSmallFolder(folder.path());
        DesignDocument document;
        document.open(loadSmallProject(folder.path()));
        EdgeTableModel model(document);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        document.apply(QStringLiteral("Allow"), withEdge(document.design(), webToCart()));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0, EdgeTableModel::From).data().toString(), QStringLiteral("shop/web"));
        QCOMPARE(model.index(0, EdgeTableModel::Traffic).data().toString(), QStringLiteral("TCP 7070"));
        document.undoStack()->undo();
        QCOMPARE(model.rowCount(), 0);
        document.undoStack()->redo();
        QCOMPARE(model.rowCount(), 1);
    }

    void whatOpensOneEndAloneDoesNotReadAsAllowed()
    {
        QTemporaryDir folder;
        writeSmallFolder(folder.path());
        DesignDocument document;
        document.open(loadSmallProject(folder.path()));
        EdgeTableModel model(document);
        AllowedEdge fromAnywhere = webToCart();
        fromAnywhere.from = PodsEndpoint {};
        document.apply(QStringLiteral("Allow"), withEdge(document.design(), webToCart()));
        document.apply(QStringLiteral("Allow"), withEdge(document.design(), fromAnywhere));
        model.setSimulation(simulate(document.revision(), document.project(), document.snapshot(), {}, {}));
        QStringList states;
        for (int row = 0; row < model.rowCount(); ++row)
            states << model.index(row, EdgeTableModel::State).data().toString();
        states.sort();
        QCOMPARE(states, QStringList({QStringLiteral("Allowed"), QStringLiteral("One end opened")}));
    }

    void editsInPlaceAreUndoSteps()
    {
        QTemporaryDir folder;
        writeSmallFolder(folder.path());
        DesignDocument document;
        document.open(loadSmallProject(folder.path()));
        EdgeTableModel model(document);
        document.apply(QStringLiteral("Allow"), withEdge(document.design(), webToCart()));
        const QModelIndex reason = model.index(0, EdgeTableModel::Reason);
        QVERIFY(model.setData(reason, QStringLiteral("cart API"), Qt::EditRole));
        QCOMPARE(document.design().edges.front().reason, std::string("cart API"));
        QCOMPARE(document.undoStack()->undoText(), QStringLiteral("Change reason"));
        QSignalSpy refusals(&model, &EdgeTableModel::refused);
        QVERIFY(
            !model.setData(model.index(0, EdgeTableModel::ReviewBy), QStringLiteral("soon"), Qt::EditRole));
        QCOMPARE(refusals.size(), 1);
        QVERIFY(model.setData(model.index(0, EdgeTableModel::ReviewBy), QStringLiteral("2027-03-31"),
                              Qt::EditRole));
        document.undoStack()->undo();
        document.undoStack()->undo();
        QCOMPARE(model.index(0, EdgeTableModel::Reason).data().toString(), QString());
    }
};

QTEST_MAIN(TestEdgeTableModel)
#include "tst_edge_table_model.moc"
