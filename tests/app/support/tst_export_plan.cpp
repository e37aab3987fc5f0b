// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "support/export_plan.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge;
using namespace drawbridge::app;

namespace {

const std::string kOurs = "metadata:\n  labels:\n    app.kubernetes.io/managed-by: drawbridge\n";

std::string contentOf(const QTemporaryDir &folder, const char *name)
{
    return readFile(folder.filePath(QString::fromUtf8(name))).value_or("(missing)");
}

} // namespace

class TestExportPlan : public QObject {
    Q_OBJECT

private slots:
    void everyFileHasItsState()
    {
        QTemporaryDir folder;
        QDir(folder.path()).mkpath(QStringLiteral("shop"));
        for (const char *name : {"same", "changed", "stale"})
            QCOMPARE(writeFile(folder.filePath(QStringLiteral("shop/%1.yaml").arg(QString::fromUtf8(name))),
                               kOurs),
                     QString());
        QCOMPARE(writeFile(folder.filePath(QStringLiteral("shop/mine.yaml")), "mine\n"), QString());
        const ExportPlan plan = planExport(folder.path(),
                                           {{"shop/same.yaml", kOurs},
                                            {"shop/changed.yaml", kOurs + "x"},
                                            {"shop/mine.yaml", kOurs},
                                            {"web/new.yaml", kOurs}});
        std::vector<std::pair<std::string, FileState>> states;
        for (const PlannedFile &file : plan.files)
            states.emplace_back(file.name, file.state);
        const std::vector<std::pair<std::string, FileState>> expected
            = {{"shop/changed.yaml", FileState::Changed},
               {"shop/mine.yaml", FileState::Foreign},
               {"shop/same.yaml", FileState::Same},
               {"shop/stale.yaml", FileState::Removed},
               {"web/new.yaml", FileState::New}};
        QVERIFY(states == expected);
        QCOMPARE(plan.writes(), std::size_t {3});
    }

    void writingThePlanMakesEverythingSame()
    {
        QTemporaryDir folder;
        QDir(folder.path()).mkpath(QStringLiteral("shop"));
        QCOMPARE(writeFile(folder.filePath(QStringLiteral("shop/stale.yaml")), kOurs), QString());
        const std::vector<SourceFile> files = {{"shop/a.yaml", kOurs}, {"web/b.yaml", kOurs + "b"}};
        QCOMPARE(writeExport(planExport(folder.path(), files)), QString());
        QCOMPARE(contentOf(folder, "web/b.yaml"), kOurs + "b");
        QCOMPARE(contentOf(folder, "shop/stale.yaml"), std::string("(missing)"));
        QCOMPARE(planExport(folder.path(), files).count(FileState::Same), files.size());
    }

    void aFailureLeavesWhatWasThere()
    {
        QTemporaryDir folder;
        QDir(folder.path()).mkpath(QStringLiteral("shop"));
        QCOMPARE(writeFile(folder.filePath(QStringLiteral("shop/a.yaml")), kOurs), QString());
        // A file where the second folder should be: the second file cannot be staged.
        QCOMPARE(writeFile(folder.filePath(QStringLiteral("web")), "in the way"), QString());
        const ExportPlan plan
            = planExport(folder.path(), {{"shop/a.yaml", kOurs + "changed"}, {"web/b.yaml", kOurs}});
        QVERIFY(!writeExport(plan).isEmpty());
        QCOMPARE(contentOf(folder, "shop/a.yaml"), kOurs);
        QCOMPARE(QDir(folder.filePath(QStringLiteral("shop"))).entryList(QDir::Files).size(), 1);
    }

    void aFailureWhileCommittingIsRolledBack()
    {
        QTemporaryDir folder;
        QDir(folder.path()).mkpath(QStringLiteral("shop"));
        QCOMPARE(writeFile(folder.filePath(QStringLiteral("shop/a.yaml")), kOurs), QString());
        ExportPlan plan
            = planExport(folder.path(), {{"shop/a.yaml", kOurs + "changed"}, {"shop/b.yaml", kOurs}});
        plan.files.push_back({"shop/never-there.yaml", FileState::Removed, {}, {}});
        QVERIFY(!writeExport(plan).isEmpty());
        QCOMPARE(contentOf(folder, "shop/a.yaml"), kOurs);
        QCOMPARE(contentOf(folder, "shop/b.yaml"), std::string("(missing)"));
    }
};

QTEST_GUILESS_MAIN(TestExportPlan)
#include "tst_export_plan.moc"
