// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "app/support/small_project.h"
#include "support/manifests.h"
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
        writeDesignFile(folder, writeDesign(design));
        const ProjectPtr project = loadSmallProject(folder.path());
        QCOMPARE(project->origin, DesignOrigin::File);
        QCOMPARE(project->loaded->profile().name, std::string_view("np-guard"));
    }
    void aDesignFromServicesTakesWhatIsSureEnough()
    {
        QTemporaryDir folder;
        writeSmallFolder(folder.path());
        QFile file(QDir(folder.path()).filePath(QStringLiteral("job.yaml")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("apiVersion: batch/v1\nkind: Job\nmetadata: {name: job, namespace: shop}\n"
                   "spec: {template: {metadata: {labels: {app: job}}, spec: {containers: [{name: c, "
                   "args: ['http://cart/', 'https://api.pay.com']}]}}}\n");
        file.close();
        const ProjectPtr project = loadProject({folder.path(), {}, StartFrom::Services}, {}, {});
        QCOMPARE(project->origin, DesignOrigin::Services);
        QCOMPARE(project->design.edges.size(), std::size_t {1});
        const AllowedEdge &edge = project->design.edges.front();
        QCOMPARE(toString(edge.from) + " -> " + toString(edge.to), std::string("shop/job -> shop/cart"));
        QCOMPARE(edge.reason, std::string("A command or probe of shop/job[Job] names cart."));
        QCOMPARE(project->waitingSuggestions, std::size_t {1});
        QVERIFY(project->design.postures.empty());
    }
    void aSecondDocumentOfTheDesignIsNeitherUsedNorLost()
    {
        QTemporaryDir folder;
        writeSmallFolder(folder.path());
        writeDesignFile(folder, writeDesign({}) + "---\n" + writeDesign({}));
        const ProjectPtr project = loadSmallProject(folder.path());
        QVERIFY(project->isDesignReadOnly);
        QCOMPARE(countCode(project->diagnostics, "DB6014"), std::size_t {1});
    }

private:
    static void writeDesignFile(const QTemporaryDir &folder, const std::string &text)
    {
        QFile file(QDir(folder.path()).filePath(designFileName()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(text));
    }
};

QTEST_APPLESS_MAIN(TestProject)
#include "tst_project.moc"
