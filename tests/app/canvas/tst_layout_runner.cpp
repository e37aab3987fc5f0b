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
};

static QString worker()
{
    return QStringLiteral(DRAWBRIDGE_BINARY_DIR "/bin/drawbridge-layout");
}

void TestLayoutRunner::theWorkerGivesTheLayoutThatGraphvizGives()
{
    const LayoutGraph graph = toLayoutGraph(test::parcelScene());
    LayoutRunner runner;
    runner.setProgram(worker());
    GraphLayout layout;
    connect(&runner, &LayoutRunner::finished, this, [&layout](const GraphLayout &done) { layout = done; });
    QSignalSpy finished(&runner, &LayoutRunner::finished);
    runner.start(graph);
    QVERIFY(finished.wait(20000));
    QVERIFY(layout == graphvizLayout(graph));
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
    QFile program(folder.filePath(QStringLiteral("crashing")));
    QVERIFY(program.open(QIODevice::WriteOnly));
    program.write("#!/bin/sh\nkill -SEGV $$\n");
    program.close();
    QVERIFY(program.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
    LayoutRunner runner;
    runner.setProgram(program.fileName());
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
    LayoutRunner runner;
    runner.setProgram(worker());
    QSignalSpy finished(&runner, &LayoutRunner::finished);
    const LayoutGraph graph = toLayoutGraph(test::largeScene(20, 60, 240));
    qint64 best = std::numeric_limits<qint64>::max();
    for (int i = 0; i < 3; ++i) {
        runner.start(graph);
        QElapsedTimer clock;
        clock.start();
        runner.cancel();
        // The fastest of several tries, because a machine may be busy.
        best = std::min(best, clock.elapsed());
    }
    QVERIFY2(best <= 100, qPrintable(QStringLiteral("ended after %1 ms").arg(best)));
    QCoreApplication::processEvents();
    QCOMPARE(finished.size(), 0);
}

QTEST_MAIN(TestLayoutRunner)
#include "tst_layout_runner.moc"
