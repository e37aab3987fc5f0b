// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "app/support/small_project.h"
#include "support/qt_text.h"

#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge;
using namespace drawbridge::app;

/// What opening a folder gives.
class TestProject : public QObject {
    Q_OBJECT
private slots:
    void loadedPoliciesAreSimulatedWithTheProfileOfTheDesign()
    {
        QTemporaryDir folder;
        writeSmallFolder(folder.path());
        QCOMPARE(loadSmallProject(folder.path())->loaded->profile().name, genericProfile().name);
        Design design;
        design.profile = "np-guard";
        QFile file(QDir(folder.path()).filePath(designFileName()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(writeDesign(design)));
        file.close();
        const ProjectPtr project = loadSmallProject(folder.path());
        QCOMPARE(project->origin, DesignOrigin::File);
        QCOMPARE(project->loaded->profile().name, std::string_view("np-guard"));
    }
};

QTEST_APPLESS_MAIN(TestProject)
#include "tst_project.moc"
