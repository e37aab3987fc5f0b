// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "support/git_folder.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge::app;

/// Real repositories, made with git itself.
class TestGitFolder : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_place = std::make_unique<QTemporaryDir>();
        m_repository = m_place->filePath(QStringLiteral("repository"));
        QVERIFY(QDir().mkpath(m_repository));
        git({"init", "-q", "-b", "main"});
    }

    void aFolderIsReadAsItWas()
    {
        write("deploy/shop.yaml", "old");
        write("deploy/base/more.yml", "more");
        write("other.yaml", "elsewhere");
        commit();
        write("deploy/shop.yaml", "new");
        const auto folder = read("deploy", "main");
        QCOMPARE(filesOf(*folder), (QStringList {"base/more.yml", "shop.yaml"}));
        QCOMPARE(contentOf(*folder, "shop.yaml"), QByteArray("old"));
        QCOMPARE(QFileInfo(folder->path()).fileName(), QStringLiteral("deploy"));
    }
    void theTopOfTheRepositoryIsAFolderToo()
    {
        write("shop.yaml", "old");
        commit();
        QCOMPARE(filesOf(*read("", "HEAD")), (QStringList {"shop.yaml"}));
    }
    void oneFileIsReadAlone()
    {
        write("deploy/shop.yaml", "old");
        write("deploy/cart.yaml", "cart");
        commit();
        write("deploy/shop.yaml", "new");
        const auto file = read("deploy/shop.yaml", "main");
        QFile opened(file->path());
        QVERIFY(opened.open(QIODevice::ReadOnly));
        QCOMPARE(opened.readAll(), QByteArray("old"));
        QVERIFY(!QFileInfo::exists(QFileInfo(file->path()).dir().filePath(QStringLiteral("cart.yaml"))));
    }
    void namesOfAnyKindAreRead()
    {
        write("deploy/with space.yaml", "1");
        write("deploy/ümläut\n.yaml", "2");
        write("deploy/-rf.yaml", "3");
        commit();
        QCOMPARE(filesOf(*read("deploy", "main")).size(), 3);
    }
    void filesThatAreNoManifestsAreLeftOutUnlessAllAreWanted()
    {
        write("deploy/shop.yaml", "manifest");
        write("deploy/picture.png", "picture");
        commit();
        QCOMPARE(filesOf(*read("deploy", "main")), (QStringList {"shop.yaml"}));
        const auto all = GitFolder::read(path("deploy"), QStringLiteral("main"), true);
        QVERIFY(all);
        QCOMPARE(filesOf(**all), (QStringList {"picture.png", "shop.yaml"}));
    }
    void linksStayLinksAndLeadWhereTheyLed()
    {
        write("deploy/base/shop.txt", "linked");
        QVERIFY(QFile::link(QStringLiteral("base/shop.txt"), path("deploy/shop.yaml")));
        commit();
        const auto folder = read("deploy", "main");
        const QFileInfo link(QDir(folder->path()).filePath(QStringLiteral("shop.yaml")));
        QVERIFY(link.isSymLink());
        QCOMPARE(contentOf(*folder, "shop.yaml"), QByteArray("linked"));
    }
    void submodulesAreReadWhereTheyAreCheckedOut()
    {
        const QString library = m_place->filePath(QStringLiteral("library"));
        QVERIFY(QDir().mkpath(library));
        git({"init", "-q", "-b", "main"}, library);
        writeFile(QDir(library).filePath(QStringLiteral("lib.yaml")), "library");
        commit(library);
        write("deploy/shop.yaml", "shop");
        git({"-c", "protocol.file.allow=always", "submodule", "-q", "add", library, "deploy/lib"});
        commit();
        QCOMPARE(filesOf(*read("deploy", "main")), (QStringList {"lib/lib.yaml", "shop.yaml"}));
        QCOMPARE(read("deploy", "main")->missingSubmodules(), QStringList());
        QVERIFY(QDir(path("deploy/lib")).removeRecursively());
        const auto without = read("deploy", "main");
        QCOMPARE(filesOf(*without), (QStringList {"shop.yaml"}));
        QCOMPARE(without->missingSubmodules(), (QStringList {"lib"}));
    }
    void theVariablesOfAHookDoNotLeadElsewhere()
    {
        write("shop.yaml", "old");
        commit();
        qputenv("GIT_DIR", "/nowhere");
        const auto folder = GitFolder::read(m_repository, QStringLiteral("main"), false);
        qunsetenv("GIT_DIR");
        QVERIFY(folder);
    }
    void theRepositoryStaysAsItIs()
    {
        write("deploy/shop.yaml", "old");
        commit();
        write("deploy/shop.yaml", "new");
        read("deploy", "main");
        QCOMPARE(git({"status", "--porcelain"}), QByteArray(" M deploy/shop.yaml\n"));
        QCOMPARE(git({"worktree", "list"}).count('\n'), 1);
    }
    void theCopyGoesWithItsOwner()
    {
        write("shop.yaml", "old");
        commit();
        QString place;
        {
            const auto folder = read("", "main");
            place = folder->path();
            QVERIFY(QFileInfo::exists(place));
        }
        QVERIFY(!QFileInfo::exists(place));
    }
    void problemsAreToldApart()
    {
        write("deploy/shop.yaml", "old");
        QVERIFY(problemOf(m_place->path(), "main") == GitProblem::NoRepository);
        QVERIFY(problemOf(path("deploy"), "main") == GitProblem::NoSuchRevision);
        write("other.yaml", "other");
        git({"add", "other.yaml"});
        git({"commit", "-qm", "other"});
        QVERIFY(problemOf(path("deploy"), "main") == GitProblem::NotInRevision);
        QVERIFY(problemOf(path("deploy/shop.yaml"), "main") == GitProblem::NotInRevision);
        for (const char *revision : {"", "--all", "nowhere", "main:other.yaml"})
            QVERIFY2(problemOf(path("deploy"), revision) == GitProblem::NoSuchRevision, revision);
        std::stop_source stop;
        stop.request_stop();
        const auto cancelled = GitFolder::read(m_repository, QStringLiteral("main"), false, stop.get_token());
        QVERIFY(!cancelled);
    }
    void revisionsAreListedForCompletion()
    {
        QCOMPARE(gitRevisions(m_place->path()), QStringList());
        write("shop.yaml", "old");
        commit();
        git({"tag", "v1"});
        git({"branch", "feature/x"});
        const QStringList names = gitRevisions(m_repository);
        for (const char *name : {"HEAD", "main", "v1", "feature/x"})
            QVERIFY2(names.contains(QString::fromLatin1(name)), name);
    }

private:
    QString path(const char *name) const { return QDir(m_repository).filePath(QString::fromUtf8(name)); }

    static void writeFile(const QString &name, const QByteArray &bytes)
    {
        QVERIFY(QDir().mkpath(QFileInfo(name).path()));
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), qint64(bytes.size()));
    }
    void write(const char *name, const QByteArray &bytes) const { writeFile(path(name), bytes); }

    QByteArray git(const QStringList &arguments, const QString &folder = {}) const
    {
        QProcess process;
        process.setWorkingDirectory(folder.isEmpty() ? m_repository : folder);
        process.start(QStringLiteral("git"),
                      QStringList {"-c", "user.name=n", "-c", "user.email=n@example.org"} + arguments);
        process.waitForFinished();
        if (process.exitCode() != 0)
            qWarning("%s", process.readAllStandardError().constData());
        return process.readAllStandardOutput();
    }

    void commit(const QString &folder = {}) const
    {
        git({"add", "-A"}, folder);
        git({"commit", "-qm", "commit"}, folder);
    }

    std::unique_ptr<GitFolder> read(const char *name, const char *revision) const
    {
        auto folder = GitFolder::read(path(name), QString::fromUtf8(revision), false);
        if (!folder)
            qFatal("%s", qPrintable(folder.error().detail));
        return std::move(*folder);
    }

    static GitProblem problemOf(const QString &folder, const char *revision)
    {
        const auto read = GitFolder::read(folder, QString::fromUtf8(revision), false);
        return read ? GitProblem::Cancelled : read.error().problem;
    }

    static QStringList filesOf(const GitFolder &folder)
    {
        QStringList names;
        QDirIterator each(folder.path(), QDir::Files | QDir::Hidden | QDir::System,
                          QDirIterator::Subdirectories);
        while (each.hasNext())
            names << QDir(folder.path()).relativeFilePath(each.next());
        names.sort();
        return names;
    }

    static QByteArray contentOf(const GitFolder &folder, const char *name)
    {
        QFile file(QDir(folder.path()).filePath(QString::fromUtf8(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<missing>");
    }

    std::unique_ptr<QTemporaryDir> m_place;
    QString m_repository;
};

QTEST_GUILESS_MAIN(TestGitFolder)
#include "tst_git_folder.moc"
