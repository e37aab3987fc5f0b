// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/file_mark.h"
#include "support/export_plan.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge;
using namespace drawbridge::app;

namespace {

const std::string kOurs = withFileMark("kind: NetworkPolicy\n");
const std::string kNext = withFileMark("kind: NetworkPolicy\nspec: {}\n");

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
                                            {"shop/changed.yaml", kNext},
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
        const std::vector<SourceFile> files = {{"shop/a.yaml", kOurs}, {"web/b.yaml", kNext}};
        QCOMPARE(writeExport(planExport(folder.path(), files)), QString());
        QCOMPARE(contentOf(folder, "web/b.yaml"), kNext);
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
        const ExportPlan plan = planExport(folder.path(), {{"shop/a.yaml", kNext}, {"web/b.yaml", kOurs}});
        QVERIFY(!writeExport(plan).isEmpty());
        QCOMPARE(contentOf(folder, "shop/a.yaml"), kOurs);
        QCOMPARE(contentOf(folder, "web"), std::string("in the way"));
        QCOMPARE(QDir(folder.filePath(QStringLiteral("shop"))).entryList(QDir::Files).size(), 1);
    }

    void aFailureLeavesNoFolderBehind()
    {
        QTemporaryDir folder;
        QCOMPARE(writeFile(folder.filePath(QStringLiteral("web")), "in the way"), QString());
        const QString target = folder.filePath(QStringLiteral("deep/policies"));
        ExportPlan plan = planExport(target, {{"shop/a.yaml", kOurs}, {"web/b.yaml", kOurs}});
        plan.files.back().name = "../../web/b.yaml";
        QVERIFY(!writeExport(plan).isEmpty());
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
                 QStringList {QStringLiteral("web")});
    }

    void whatWasEditedByHandIsAConflict()
    {
        QTemporaryDir folder;
        QDir(folder.path()).mkpath(QStringLiteral("shop"));
        for (const char *name : {"needed", "stale"})
            QCOMPARE(writeFile(folder.filePath(QStringLiteral("shop/%1.yaml").arg(QString::fromUtf8(name))),
                               kOurs + "# mine\n"),
                     QString());
        const ExportPlan plan = planExport(folder.path(), {{"shop/needed.yaml", kOurs}});
        QCOMPARE(plan.count(FileState::Edited), std::size_t {2});
        QCOMPARE(plan.conflicts(), std::size_t {2});
        QCOMPARE(plan.writes(), std::size_t {1});
        QCOMPARE(plan.removals(), std::size_t {1});
        QCOMPARE(writeExport(plan), QString());
        QCOMPARE(contentOf(folder, "shop/needed.yaml"), kOurs);
        QCOMPARE(contentOf(folder, "shop/stale.yaml"), std::string("(missing)"));
    }

    void policiesOfOthersAreNeverRemoved()
    {
        QTemporaryDir folder;
        QDir(folder.path()).mkpath(QStringLiteral("shop"));
        QCOMPARE(writeFile(folder.filePath(QStringLiteral("shop/mine.yaml")), "kind: NetworkPolicy\n"),
                 QString());
        const ExportPlan plan = planExport(folder.path(), {{"shop/a.yaml", kOurs}});
        QCOMPARE(plan.files.size(), std::size_t {1});
    }
};

QTEST_GUILESS_MAIN(TestExportPlan)
#include "tst_export_plan.moc"
