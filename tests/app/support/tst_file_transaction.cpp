// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/interrupted_export.h"
#include "support/export_plan.h"
#include "support/file_transaction.h"
#include "support/qt_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <map>
#include <optional>
#include <sys/resource.h>

using namespace drawbridge;
using namespace drawbridge::app;

namespace {

using Files = std::map<std::string, std::string>;

const Files kOld = {{"shop/a.yaml", "old a"}, {"shop/stale.yaml", "old stale"}, {"mine.yaml", "mine"}};
const Files kNew
    = {{"shop/a.yaml", "new a"}, {"shop/b.yaml", "new b"}, {"web/c.yaml", "new c"}, {"mine.yaml", "mine"}};
const std::vector<FileChange> kChanges = {{"shop/a.yaml", "new a"},
                                          {"shop/b.yaml", "new b"},
                                          {"shop/stale.yaml", std::nullopt},
                                          {"web/c.yaml", "new c"}};

Files filesIn(const QString &folder)
{
    Files files;
    QDirIterator each(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QString path = each.next();
        files[toStd(QDir(folder).relativeFilePath(path))] = readFile(path).value_or("(unreadable)");
    }
    return files;
}

void writeOld(const QString &folder)
{
    QVERIFY(QDir(folder).removeRecursively());
    for (const auto &[name, text] : kOld) {
        const QString path = folder + QLatin1Char('/') + toQString(name);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QCOMPARE(writeFile(path, text), QString());
    }
}

/// Counts the calls that change the disk. The one with that number fails, or ends the process in its midst;
/// after a failure all may go on failing.
class Faulty : public FileSystem {
public:
    enum class Fault { Fails, FailsFromNow, Kills };

    Faulty(int step, Fault fault)
        : m_left(step)
        , m_fault(fault)
    {
    }

    bool hasStruck() const { return m_left <= 0; }

    std::error_code makeFolder(const std::filesystem::path &folder) override
    {
        return strikes() ? failed() : FileSystem::makeFolder(folder);
    }
    std::error_code write(const std::filesystem::path &file, std::string_view bytes) override
    {
        if (!strikes())
            return FileSystem::write(file, bytes);
        // A disk that is full takes a part.
        FileSystem::write(file, bytes.substr(0, bytes.size() / 2));
        return failed();
    }
    std::error_code keep(const std::filesystem::path &file, const std::filesystem::path &name) override
    {
        return strikes() ? failed() : FileSystem::keep(file, name);
    }
    std::error_code rename(const std::filesystem::path &from, const std::filesystem::path &to) override
    {
        return strikes() ? failed() : FileSystem::rename(from, to);
    }
    std::error_code remove(const std::filesystem::path &path) override
    {
        return strikes() ? failed() : FileSystem::remove(path);
    }
    std::error_code sync(const std::vector<std::filesystem::path> &paths) override
    {
        return strikes() ? failed() : FileSystem::sync(paths);
    }

private:
    bool strikes()
    {
        --m_left;
        return m_left == 0 || (m_left < 0 && m_fault == Fault::FailsFromNow);
    }
    std::error_code failed() const
    {
        if (m_fault == Fault::Kills)
            std::raise(SIGKILL);
        return std::make_error_code(std::errc::no_space_on_device);
    }

    int m_left;
    Fault m_fault;
};

} // namespace

class TestFileTransaction : public QObject {
    Q_OBJECT

private slots:
    void everythingIsChangedAndNothingIsLeftOver()
    {
        const QTemporaryDir folder;
        writeOld(folder.path());
        FileSystem files;
        QVERIFY(!FileTransaction(toStd(folder.path()), files).commit(kChanges));
        QVERIFY(filesIn(folder.path()) == kNew);
        QVERIFY(!QFileInfo::exists(folder.filePath(toQString(kExportStaging))));
    }
    void manyFilesAreChangedTogether()
    {
        const QTemporaryDir folder;
        std::vector<FileChange> changes;
        for (int i = 0; i < 200; ++i)
            changes.push_back({"folder/" + std::to_string(i), std::to_string(i)});
        FileSystem files;
        QVERIFY(!FileTransaction(toStd(folder.path()), files).commit(changes));
        QCOMPARE(filesIn(folder.path()).size(), changes.size());
        QVERIFY(!QFileInfo::exists(folder.filePath(toQString(kExportStaging))));
    }
    void theModeOfAFileStays()
    {
        const QTemporaryDir folder;
        writeOld(folder.path());
        const QString path = folder.filePath(QStringLiteral("shop/a.yaml"));
        const QFile::Permissions mode
            = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
        QVERIFY(QFile::setPermissions(path, mode));
        FileSystem files;
        QVERIFY(!FileTransaction(toStd(folder.path()), files).commit(kChanges));
        QCOMPARE(QFile::permissions(path), mode);
    }
    /// Root, too, leaves it as it is.
    void aFileThatIsReadOnlyIsNotReplaced()
    {
        const QTemporaryDir folder;
        writeOld(folder.path());
        const QString path = folder.filePath(QStringLiteral("shop/a.yaml"));
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner));
        FileSystem files;
        const auto error = FileTransaction(toStd(folder.path()), files).commit(kChanges);
        QVERIFY(error && error->reason == std::errc::permission_denied);
        QVERIFY(filesIn(folder.path()) == kOld);
        QVERIFY2(writeFile(path, "other").contains(QStringLiteral("it is read-only")), "nor alone");
        QVERIFY(filesIn(folder.path()) == kOld);
    }
    /// Whichever step fails: the old files are there, or all of the new ones.
    void aFailureAtAnyStepLeavesTheOldOrTheNewState()
    {
        const QTemporaryDir folder;
        int reported = 0;
        for (int step = 1;; ++step) {
            writeOld(folder.path());
            Faulty faulty(step, Faulty::Fault::Fails);
            const auto error = FileTransaction(toStd(folder.path()), faulty).commit(kChanges);
            if (!faulty.hasStruck())
                break;
            FileSystem files;
            QVERIFY(!FileTransaction(toStd(folder.path()), files).recover());
            QVERIFY2(filesIn(folder.path()) == (error ? kOld : kNew), QByteArray::number(step));
            reported += error ? 1 : 0;
        }
        QVERIFY2(reported >= 10, QByteArray::number(reported));
    }
    /// The disk stays full, or the permission does not come back: whatever was reached is brought to an end
    /// later.
    void aLastingFailureIsEndedByTheNextStart()
    {
        const QTemporaryDir folder;
        int unfinished = 0;
        for (int step = 1;; ++step) {
            writeOld(folder.path());
            Faulty faulty(step, Faulty::Fault::FailsFromNow);
            const auto error = FileTransaction(toStd(folder.path()), faulty).commit(kChanges);
            if (!faulty.hasStruck())
                break;
            if (error && error->isUnfinished) {
                ++unfinished;
                QVERIFY(isUnfinished(toStd(folder.path())));
            }
            FileSystem files;
            QVERIFY(!FileTransaction(toStd(folder.path()), files).recover());
            const Files found = filesIn(folder.path());
            QVERIFY2(found == kOld || found == kNew, QByteArray::number(step));
            QVERIFY(!QFileInfo::exists(folder.filePath(toQString(kExportStaging))));
        }
        QVERIFY2(unfinished >= 4, QByteArray::number(unfinished));
    }
    /// kill -9 at every step; the next start ends what was begun.
    void aKilledProcessLeavesTheOldOrTheNewState()
    {
        const QTemporaryDir folder;
        int killed = 0;
        std::array<int, 2> states = {0, 0};
        for (int step = 1;; ++step) {
            writeOld(folder.path());
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(),
                        {QStringLiteral("--killed-at"), QString::number(step), folder.path()});
            QVERIFY(child.waitForFinished());
            if (child.exitStatus() == QProcess::NormalExit)
                break;
            ++killed;
            FileSystem files;
            QVERIFY(!FileTransaction(toStd(folder.path()), files).recover());
            const Files found = filesIn(folder.path());
            QVERIFY2(found == kOld || found == kNew, QByteArray::number(step));
            ++states[found == kNew ? 1 : 0];
        }
        QVERIFY2(killed >= 15 && states[0] >= 6 && states[1] >= 6, QByteArray::number(killed));
    }
    void aRecoveryThatIsKilledIsEndedByTheOneAfter()
    {
        const QTemporaryDir folder;
        for (int first = 9; first <= 15; first += 2) {
            for (int second = 1; second <= 8; ++second) {
                writeOld(folder.path());
                for (const int step : {first, second}) {
                    QProcess child;
                    child.start(QCoreApplication::applicationFilePath(),
                                {step == first ? QStringLiteral("--killed-at")
                                               : QStringLiteral("--recovery-killed-at"),
                                 QString::number(step), folder.path()});
                    QVERIFY(child.waitForFinished());
                }
                FileSystem files;
                QVERIFY(!FileTransaction(toStd(folder.path()), files).recover());
                const Files found = filesIn(folder.path());
                QVERIFY2(found == kOld || found == kNew,
                         qPrintable(QStringLiteral("%1 %2").arg(first).arg(second)));
            }
        }
    }
    /// The system itself refuses to write more.
    void aFileThatMayNotGrowLeavesTheOldState()
    {
        const QTemporaryDir folder;
        writeOld(folder.path());
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
                    {QStringLiteral("--with-limit"), QStringLiteral("0"), folder.path()});
        QVERIFY(child.waitForFinished());
        QCOMPARE(child.exitCode(), 1);
        QVERIFY2(child.readAllStandardOutput().contains("shop/b.yaml"), "says which file");
        QVERIFY(filesIn(folder.path()) == kOld);
    }
    void twoAtOnceDoNotMix()
    {
        const QTemporaryDir folder;
        writeOld(folder.path());
        class Reentrant : public FileSystem {
        public:
            explicit Reentrant(QString folder)
                : m_folder(std::move(folder))
            {
            }
            std::error_code write(const std::filesystem::path &file, std::string_view bytes) override
            {
                FileSystem files;
                isRefused = FileTransaction(toStd(m_folder), files).commit(kChanges).has_value();
                return FileSystem::write(file, bytes);
            }
            bool isRefused = false;

        private:
            QString m_folder;
        } files(folder.path());
        QVERIFY(!FileTransaction(toStd(folder.path()), files).commit(kChanges));
        QVERIFY(files.isRefused);
        QVERIFY(filesIn(folder.path()) == kNew);
    }
};

namespace {

/// What the test starts as a process of its own.
int runChild(const QStringList &arguments)
{
    const std::filesystem::path folder = toStd(arguments.value(3));
    const QString &role = arguments[1];
    FileSystem plain;
    Faulty faulty(arguments[2].toInt(), Faulty::Fault::Kills);
    if (role == QLatin1String("--killed-at"))
        return FileTransaction(folder, faulty).commit(kChanges) ? 1 : 0;
    if (role == QLatin1String("--recovery-killed-at"))
        return FileTransaction(folder, faulty).recover() ? 1 : 0;
    const rlimit limit {64, 64};
    setrlimit(RLIMIT_FSIZE, &limit);
    std::signal(SIGXFSZ, SIG_IGN);
    std::vector<FileChange> changes = kChanges;
    changes[1].bytes = std::string(100, 'x');
    const auto error = FileTransaction(folder, plain).commit(changes);
    if (error)
        std::printf("%s\n", error->file.c_str());
    return error ? 1 : 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (application.arguments().size() == 4 && application.arguments()[1].startsWith(QLatin1String("--")))
        return runChild(application.arguments());
    TestFileTransaction test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_file_transaction.moc"
