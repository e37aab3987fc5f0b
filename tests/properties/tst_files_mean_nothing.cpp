// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/connection_list.h"
#include "manifest/document_splitter.h"
#include "support/builders.h"
#include "support/manifests.h"

#include <QDirIterator>
#include <QTest>
#include <fmt/format.h>

using namespace drawbridge;

namespace {

QByteArray read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

/// The documents of the files, in the order of the files.
std::vector<std::string> documentsOf(const QStringList &paths)
{
    std::vector<std::string> documents;
    for (const QString &path : paths) {
        const std::string text = read(path).toStdString();
        for (const TextPart &part : splitDocuments(text))
            documents.emplace_back(part.text);
    }
    return documents;
}

std::string joined(const std::vector<std::string> &documents)
{
    std::string text;
    for (const std::string &document : documents)
        text += (document.starts_with("---") ? "" : "---\n") + document + '\n';
    return text;
}

/// Everything that is listed, under the profiles that every dialect is in force with.
std::string listed(const KubernetesObjects &objects)
{
    std::string text;
    for (const char *profile : {"generic", "calico", "cilium"}) {
        const auto engine = test::reachabilityOf(objects, *findProfile(profile));
        ConnectionList list = listConnections(*engine, objects.exposures);
        text += fmt::format("{}\n{}\n", profile, format(list, ConnectionListFormat::Json));
        list.connections = std::move(list.unknown);
        text += format(list, ConnectionListFormat::Json);
    }
    return text;
}

std::string listed(const std::vector<SourceFile> &files)
{
    return listed(loadFiles(files).objects);
}

} // namespace

/// How manifests are spread over documents and files means nothing: seen for folders with policies of every
/// dialect, of which no two have the same name.
class TestFilesMeanNothing : public QObject {
    Q_OBJECT

private slots:
    void theSameDocuments_data()
    {
        QTest::addColumn<QStringList>("paths");
        const QString source = QStringLiteral(DRAWBRIDGE_SOURCE_DIR);
        for (const char *name :
             {"admin-policies", "admin-policies-of-the-first-version", "calico-tiers-and-sets",
              "cilium-policies", "cilium-clusterwide-policies", "deployment-service-policy"})
            QTest::newRow(name) << QStringList {source + "/tests/fuzz/corpus/manifests/" + name};
        QStringList files;
        QDirIterator each(source + "/resources/samples/harbour", {"*.yaml"}, QDir::Files,
                          QDirIterator::Subdirectories);
        while (each.hasNext())
            files.append(each.next());
        files.sort();
        QTest::newRow("harbour") << files;
    }

    void theSameDocuments()
    {
        QFETCH(QStringList, paths);
        std::vector<std::string> documents = documentsOf(paths);
        QVERIFY(documents.size() > 1);
        const std::string expected = listed({{"all.yaml", joined(documents)}});
        QVERIFY(expected.size() > 500);

        std::vector<SourceFile> apart;
        for (std::size_t i = 0; i < documents.size(); ++i)
            apart.push_back({fmt::format("folder{}/{:03}.yaml", i % 3, i), documents[i]});
        QVERIFY2(listed(apart) == expected, "a file for each document");
        std::ranges::reverse(documents);
        QVERIFY2(listed({{"all.yaml", joined(documents)}}) == expected, "documents in reverse");
        const std::size_t half = documents.size() / 2;
        const std::vector<std::string> front(documents.begin(), documents.begin() + std::ptrdiff_t(half));
        const std::vector<std::string> back(documents.begin() + std::ptrdiff_t(half), documents.end());
        QVERIFY2(listed({{"b.yaml", joined(front)}, {"a.yaml", joined(back)}}) == expected, "two files");
    }

    void theSameNumberOfThreadsOrAnother_data() { theSameDocuments_data(); }
    void theSameNumberOfThreadsOrAnother()
    {
        QFETCH(QStringList, paths);
        std::vector<SourceFile> files;
        for (const QString &path : paths)
            files.push_back({path.toStdString(), read(path).toStdString()});
        std::vector<std::string> seen;
        for (const unsigned jobs : {1U, 2U, 7U}) {
            LoadOptions options;
            options.jobs = jobs;
            const LoadedFolder loaded = loadFiles(files, options);
            seen.push_back(printed(loaded.diagnostics) + listed(loaded.objects));
        }
        QVERIFY(seen[0] == seen[1] && seen[0] == seen[2]);
    }
};

QTEST_APPLESS_MAIN(TestFilesMeanNothing)
#include "tst_files_mean_nothing.moc"
