// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "app/support/small_project.h"
#include "document/folder_watch.h"
#include "support/background.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge::app;

/// The watch alone; what the window does with it: ui/tst_folder_changes.
class TestFolderWatch : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        for (int i = 0; i < kFolders; ++i) {
            const QString name = QString::number(i);
            QVERIFY(QDir(m_folder->path()).mkdir(name));
            writeSmallFolder(m_folder->filePath(name));
        }
    }

    void mayEndWhileItsFolderIsLookedAt()
    {
        for (int i = 0; i < kTimes; ++i) {
            FolderWatch watch;
            const QFuture<void> expected = watch.expect(m_folder->path());
            watch.start();
            QVERIFY(!expected.isFinished());
        }
        QVERIFY(backgroundPool().waitForDone());
    }

    void whatItWasStoppedForIsNotTold()
    {
        FolderWatch watch;
        QSignalSpy looked(&watch, &FolderWatch::looked);
        watch.expect(m_folder->path()).waitForFinished();
        watch.start();
        watch.stop();
        QVERIFY(!looked.wait(2 * kLookAfterMilliseconds));
        watch.start();
        QTRY_COMPARE(looked.size(), 1);
    }

private:
    static constexpr int kFolders = 200;
    static constexpr int kTimes = 20;
    static constexpr int kLookAfterMilliseconds = 500;
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(TestFolderWatch)
#include "tst_folder_watch.moc"
