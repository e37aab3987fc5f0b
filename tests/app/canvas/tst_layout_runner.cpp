// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "app/canvas/example_scene.h"
#include "canvas/layout_runner.h"
#include "canvas/scene_layout.h"
#include "layout/graphviz_layout.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <limits>

using namespace drawbridge;
using namespace drawbridge::app;

/// The worker process: its result, its absence, and its end.
class TestLayoutRunner : public QObject {
    Q_OBJECT
private slots:
    void theWorkerGivesTheLayoutThatGraphvizGives();
    void aMissingProgramIsAFailureNotACrash();
    void aProgramThatCrashesIsAFailureAndTheNextOneWorks();
    void aProgramThatNeverAnswersIsEndedAtTheTimeLimit();
    void cancellingIsImmediate();
    void whatIsCancelledBeforeTheProgramStartsNeverComes();
};

static QString worker()
{
    return QStringLiteral(DRAWBRIDGE_BINARY_DIR "/bin/drawbridge-layout");
}

/// A program of a few lines for the shell.
static QString script(const QTemporaryDir &folder, const QByteArray &lines)
{
    QFile program(folder.filePath(QStringLiteral("program")));
    if (!program.open(QIODevice::WriteOnly))
        return {};
    program.write("#!/bin/sh\n" + lines);
    program.close();
    return program.setPermissions(QFile::ReadOwner | QFile::ExeOwner) ? program.fileName() : QString();
}

void TestLayoutRunner::theWorkerGivesTheLayoutThatGraphvizGives()
{
    const LayoutGraph graph = toLayoutGraph(test::parcelScene());
    LayoutRunner runner;
    runner.setProgram(worker());
    LayoutRunner::Layout layout;
    connect(&runner, &LayoutRunner::finished, this, [&layout](const auto &done) { layout = done; });
    QSignalSpy finished(&runner, &LayoutRunner::finished);
    runner.start(graph);
    QVERIFY(finished.wait(20000));
    QVERIFY(*layout == graphvizLayout(graph));
    QVERIFY(!runner.isRunning());
}

void TestLayoutRunner::aMissingProgramIsAFailureNotACrash()
{
    LayoutRunner runner;
    runner.setProgram(QStringLiteral("/nowhere/drawbridge-layout"));
    QSignalSpy failed(&runner, &LayoutRunner::failed);
    runner.start(toLayoutGraph(test::smallScene()));
    QTRY_COMPARE(failed.size(), 1);
}

void TestLayoutRunner::aProgramThatCrashesIsAFailureAndTheNextOneWorks()
{
    QTemporaryDir folder;
    LayoutRunner runner;
    runner.setProgram(script(folder, "kill -SEGV $$\n"));
    QSignalSpy failed(&runner, &LayoutRunner::failed);
    QSignalSpy finished(&runner, &LayoutRunner::finished);
    runner.start(toLayoutGraph(test::smallScene()));
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!runner.isRunning());
    runner.setProgram(worker());
    runner.start(toLayoutGraph(test::smallScene()));
    QVERIFY(finished.wait(20000));
}

void TestLayoutRunner::aProgramThatNeverAnswersIsEndedAtTheTimeLimit()
{
    LayoutRunner runner;
    runner.setProgram(QStringLiteral("/usr/bin/yes"));
    runner.setTimeLimit(200);
    QSignalSpy failed(&runner, &LayoutRunner::failed);
    runner.start(toLayoutGraph(test::smallScene()));
    QVERIFY(failed.wait(10000));
    QVERIFY(!runner.isRunning());
}

void TestLayoutRunner::cancellingIsImmediate()
{
    QTemporaryDir folder;
    const QString mark = folder.filePath(QStringLiteral("running"));
    LayoutRunner runner;
    runner.setProgram(script(folder, "touch '" + mark.toLocal8Bit() + "'\nexec sleep 60\n"));
    QSignalSpy finished(&runner, &LayoutRunner::finished);
    qint64 best = std::numeric_limits<qint64>::max();
    for (int i = 0; i < 3; ++i) {
        runner.start(toLayoutGraph(test::smallScene()));
        QTRY_VERIFY(QFile::exists(mark));
        QVERIFY(QFile::remove(mark));
        QElapsedTimer clock;
        clock.start();
        runner.cancel();
        // The fastest of several tries, because a machine may be busy.
        best = std::min(best, clock.elapsed());
        QVERIFY(!runner.isRunning());
    }
    QVERIFY2(best <= 100, qPrintable(QStringLiteral("ended after %1 ms").arg(best)));
    QCoreApplication::processEvents();
    QCOMPARE(finished.size(), 0);
}

void TestLayoutRunner::whatIsCancelledBeforeTheProgramStartsNeverComes()
{
    LayoutRunner runner;
    runner.setProgram(worker());
    QSignalSpy finished(&runner, &LayoutRunner::finished);
    runner.start(toLayoutGraph(test::largeScene(20, 60, 240)));
    runner.cancel();
    QVERIFY(!runner.isRunning());
    runner.start(toLayoutGraph(test::smallScene()));
    QVERIFY(finished.wait(20000));
    QVERIFY(!finished.wait(300));
    QCOMPARE(finished.size(), 1);
}

QTEST_MAIN(TestLayoutRunner)
#include "tst_layout_runner.moc"
