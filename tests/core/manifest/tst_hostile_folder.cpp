// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "support/manifests.h"

#include <QTemporaryDir>
#include <QTest>
#include <filesystem>
#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

using namespace drawbridge;
namespace fs = std::filesystem;

namespace {

constexpr const char *kNamespace = "apiVersion: v1\nkind: Namespace\nmetadata: {name: ok}\n";

void write(const fs::path &path, const std::string &text)
{
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
}

LoadedFolder loadFolder(const fs::path &path, std::stop_token stop = {}, const Progress &progress = {})
{
    return loadFolders(std::span(&path, 1), {}, std::move(stop), progress);
}

/// Somebody whom permissions bind, while it lives: root may read everything.
class NotRoot {
public:
    NotRoot()
    {
        constexpr uid_t kNobody = 65534;
        if (m_wasRoot)
            QCOMPARE(seteuid(kNobody), 0);
    }
    ~NotRoot()
    {
        if (m_wasRoot)
            QCOMPARE(seteuid(0), 0);
    }
    NotRoot(const NotRoot &) = delete;
    NotRoot &operator=(const NotRoot &) = delete;

private:
    const bool m_wasRoot = geteuid() == 0;
};

} // namespace

class TestHostileFolder : public QObject {
    Q_OBJECT

private slots:
    void aFolderIsReadWithoutItsTraps()
    {
        QTemporaryDir folder;
        QTemporaryDir outside;
        const fs::path root = folder.path().toStdString();
        const fs::path elsewhere = outside.path().toStdString();
        write(elsewhere / "far.yaml", kNamespace);
        write(root / "sub" / "ok.yaml", kNamespace);
        write(root / "sub" / "plain.txt", "apiVersion: v1\nkind: Namespace\nmetadata: {name: linked}\n");
        fs::create_directory(root / "folder.yaml");
        fs::create_directory_symlink(root, root / "sub" / "loop");
        fs::create_symlink("self.yaml", root / "self.yaml");
        fs::create_symlink("missing", root / "dangling.yaml");
        fs::create_symlink(elsewhere / "far.yaml", root / "far.yaml");
        fs::create_symlink("sub/ok.yaml", root / "again.yaml");
        fs::create_symlink("sub/plain.txt", root / "plain.yaml");
        write(root / "chart" / "Chart.yaml", "name: c\n");
        write(root / "chart" / "templates" / "t.yaml", "kind: {{ .x }}\n");
        const LoadedFolder loaded = loadFolder(root);
        const std::string expected
            = "again.yaml: information: This link leads to sub/ok.yaml, which is read where it "
              "stands. [DB1021]\n"
              "chart/Chart.yaml: warning: Helm chart chart (not rendered): run \"helm template\" "
              "and open the result. [DB1020]\n"
              "dangling.yaml: warning: This link leads to nothing (missing) and was skipped. "
              "[DB1016]\n"
              "far.yaml: warning: This link leads out of the opened folder (to "
            + (elsewhere / "far.yaml").string()
            + ") and was not followed. [DB1015]\n"
              "self.yaml: warning: This link leads back to itself or to a folder that contains it; it was "
              "not "
              "followed. [DB1017]\n"
              "sub/loop: warning: This link leads back to itself or to a folder that contains it; it was not "
              "followed. [DB1017]\n";
        QCOMPARE(QString::fromStdString(printed(loaded.diagnostics)), QString::fromStdString(expected));
        QCOMPARE(loaded.objects.namespaces.size(), std::size_t {2});
        QCOMPARE(loaded.objects.namespaces[0].meta.where.file.text().c_str(), "plain.yaml");
        QVERIFY(loaded.isIncomplete());
    }
    void foldersThatHoldEachOtherAreReadOnce()
    {
        QTemporaryDir folder;
        const fs::path root = folder.path().toStdString();
        write(root / "ok.yaml", kNamespace);
        write(root / "sub" / "more.yaml", "apiVersion: v1\nkind: Namespace\nmetadata: {name: more}\n");
        const std::vector<fs::path> roots {root / "sub", root, root / "ok.yaml"};
        const LoadedFolder loaded = loadFolders(roots);
        QCOMPARE(loaded.summary.files, 2U);
        QCOMPARE(loaded.objects.namespaces.size(), 2U);
        QCOMPARE(printed(loaded.diagnostics), std::string());
    }
    void anEmptyFolderSaysSo()
    {
        QTemporaryDir folder;
        const LoadedFolder loaded = loadFolder(folder.path().toStdString());
        QCOMPARE(printed(loaded.diagnostics).c_str(),
                 ".: warning: No .yaml, .yml or .json file was found in this folder. [DB1019]\n");
    }
    void aFolderThatIsGoneIsReported()
    {
        const LoadedFolder loaded = loadFolder("/nowhere/at/all");
        QCOMPARE(countCode(loaded.diagnostics, "DB1014"), std::size_t {1});
        QVERIFY(loaded.isIncomplete());
    }
    void aFolderMayVanishWhileItIsRead()
    {
        QTemporaryDir folder;
        const fs::path root = folder.path().toStdString();
        for (int i = 0; i < 300; ++i)
            write(root / std::to_string(i) / "n.yaml", kNamespace);
        bool isGone = false;
        const Progress removeAll = [&](std::size_t, std::size_t) {
            if (!isGone)
                fs::remove_all(root);
            isGone = true;
        };
        LoadOptions options;
        options.jobs = 1;
        const LoadedFolder loaded = loadFolders(std::span(&root, 1), options, {}, removeAll);
        QVERIFY(isGone);
        QVERIFY(loaded.isIncomplete());
        QVERIFY2(countCode(loaded.diagnostics, "DB1013") > 0, printed(loaded.diagnostics).c_str());
    }
    void pipesAndDevicesAreNotOpened()
    {
        QTemporaryDir folder;
        const fs::path root = folder.path().toStdString();
        write(root / "ok.yaml", kNamespace);
        QCOMPARE(mkfifo((root / "pipe.yaml").c_str(), 0600), 0);
        QCOMPARE(mkfifo((root / "pipe").c_str(), 0600), 0);
        fs::create_symlink("pipe", root / "link.yaml");
        const LoadedFolder loaded = loadFolder(root);
        QCOMPARE(printed(loaded.diagnostics).c_str(),
                 "link.yaml: error: This file cannot be read: it is not a regular file. [DB1013]\n"
                 "pipe.yaml: error: This file cannot be read: it is not a regular file. [DB1013]\n");
        QCOMPARE(loaded.objects.namespaces.size(), std::size_t {1});
        const LoadedFolder alone = loadFolder(root / "pipe");
        QCOMPARE(countCode(alone.diagnostics, "DB1013"), std::size_t {1});
    }
    void aFileThatNobodyMayReadCostsNoNeighbour()
    {
        const NotRoot somebody;
        QTemporaryDir folder;
        const fs::path root = folder.path().toStdString();
        write(root / "ok.yaml", kNamespace);
        write(root / "secret.yaml", kNamespace);
        fs::permissions(root / "secret.yaml", fs::perms::none);
        write(root / "closed" / "a.yaml", kNamespace);
        fs::permissions(root / "closed", fs::perms::none);
        const LoadedFolder loaded = loadFolder(root);
        fs::permissions(root / "closed", fs::perms::owner_all);
        QCOMPARE(printed(loaded.diagnostics).c_str(),
                 "closed: error: This folder cannot be read: Permission denied. [DB1014]\n"
                 "secret.yaml: error: This file cannot be read: Permission denied. [DB1013]\n");
        QCOMPARE(loaded.objects.namespaces.size(), std::size_t {1});
    }
    void aFileOf200MegabytesIsRefusedUnread()
    {
        QTemporaryDir folder;
        const fs::path root = folder.path().toStdString();
        write(root / "big.yaml", "");
        fs::resize_file(root / "big.yaml", 200ULL * 1024 * 1024);
        write(root / "ok.yaml", kNamespace);
        const LoadedFolder loaded = loadFolder(root);
        QCOMPARE(loaded.objects.namespaces.size(), std::size_t {1});
        QCOMPARE(printed(loaded.diagnostics).c_str(),
                 "big.yaml: error: This file has 200 MB, more than the limit of 128 MB, and was skipped. "
                 "[DB1011]\n");
    }
    void aLoadStopsInTheMiddleOfAnEndlessText()
    {
        QTemporaryDir folder;
        const fs::path root = folder.path().toStdString();
        write(root / "huge.yaml", std::string(kNamespace) + "x: " + std::string(3'000'000, 'a') + '\n');
        std::stop_source stop;
        const auto stopInside = [&stop](std::size_t done, std::size_t total) {
            if (done > 0 && done < total)
                stop.request_stop();
        };
        const LoadedFolder loaded = loadFolder(root, stop.get_token(), stopInside);
        QVERIFY(loaded.wasCancelled);
        QVERIFY(loaded.objects.namespaces.empty());
    }
};

QTEST_APPLESS_MAIN(TestHostileFolder)
#include "tst_hostile_folder.moc"
