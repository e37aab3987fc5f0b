// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "app/support/small_project.h"
#include "design/design_edits.h"
#include "document/autosave.h"
#include "document/design_document.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge;
using namespace drawbridge::app;

namespace {

/// What the test program does when it plays the window that is killed: edit, and wait for the end.
int beAWindowThatIsKilled(const QString &folder, const QString &recovery)
{
    DesignDocument document;
    Autosave autosave(document, RecoveryStore(QDir(recovery)));
    document.open(loadSmallProject(folder));
    document.apply(QStringLiteral("edge"), withEdge(document.design(), webToCart()));
    return QCoreApplication::exec();
}

} // namespace

class TestRecovery : public QObject {
    Q_OBJECT
private slots:
    void workOfAKilledProcessIsOffered()
    {
        QTemporaryDir folder;
        QTemporaryDir recovery;
        writeSmallFolder(folder.path());
        const RecoveryStore store {QDir(recovery.path())};
        const QString path = loadSmallProject(folder.path())->designPath;
        QProcess window;
        window.start(QCoreApplication::applicationFilePath(),
                     {QStringLiteral("--be-a-window"), folder.path(), recovery.path()});
        QVERIFY(window.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(store.find(path).has_value(), kAutosaveMilliseconds + 20000);
        QVERIFY2(store.abandoned().empty(), "work of a living window is not abandoned");
        window.kill();
        QVERIFY(window.waitForFinished());
        QCOMPARE(store.abandoned().size(), std::size_t {1});

        DesignDocument document;
        Autosave autosave(document, RecoveryStore(QDir(recovery.path())));
        document.open(loadSmallProject(folder.path()));
        const auto work = autosave.abandonedWork();
        QVERIFY(work.has_value());
        QCOMPARE(work->design.edges.size(), std::size_t {1});
        document.apply(QStringLiteral("restore"), work->design);
        autosave.settleAbandonedWork();
        QVERIFY(document.isModified());
        autosave.flush();
        QVERIFY2(store.find(path), "restored work is still unsaved, and still kept");
        QCOMPARE(document.save(), QString());
        autosave.flush();
        QVERIFY2(!store.find(path), "a saved design needs no copy");
    }

    void closingInOrderLeavesNothing()
    {
        QTemporaryDir folder;
        QTemporaryDir recovery;
        writeSmallFolder(folder.path());
        const RecoveryStore store {QDir(recovery.path())};
        DesignDocument document;
        Autosave autosave(document, RecoveryStore(QDir(recovery.path())));
        document.open(loadSmallProject(folder.path()));
        const QString path = document.project()->designPath;
        document.apply(QStringLiteral("edge"), withEdge(document.design(), webToCart()));
        autosave.flush();
        QVERIFY(store.find(path));
        document.undoStack()->undo();
        autosave.flush();
        QVERIFY2(!store.find(path), "undone to what is saved, there is nothing to keep");
        document.undoStack()->redo();
        autosave.flush();
        QVERIFY(store.find(path));
        document.close();
        QVERIFY(!store.find(path));
    }

    void undecidedWorkIsNotOverwritten()
    {
        QTemporaryDir folder;
        QTemporaryDir recovery;
        writeSmallFolder(folder.path());
        const ProjectPtr project = loadSmallProject(folder.path());
        RecoveryStore store {QDir(recovery.path())};
        QCOMPARE(
            store.write({project->designPath, project->request}, *withEdge(project->design, webToCart())),
            QString());
        DesignDocument document;
        Autosave autosave(document, RecoveryStore(QDir(recovery.path())));
        document.open(project);
        autosave.flush();
        QVERIFY2(store.find(project->designPath), "nobody has said yet that the work is not wanted");
        autosave.settleAbandonedWork();
        QVERIFY2(!store.find(project->designPath), "discarded work is gone");
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments[1] == QLatin1String("--be-a-window"))
        return beAWindowThatIsKilled(arguments[2], arguments[3]);
    TestRecovery test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_recovery.moc"
