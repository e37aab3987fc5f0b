// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/connection_list.h"
#include "manifest/manifest_loader.h"
#include "support/builders.h"

#include <QDir>
#include <QTest>
#include <algorithm>

using namespace drawbridge;

namespace {

const QString kScenarios = QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/tests/scenarios");

std::string contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

/// What is allowed, and below it what is unknown.
std::string listOf(const std::vector<SourceFile> &files)
{
    const LoadedFolder loaded = loadFiles(files);
    ConnectionList list = listConnections(*test::reachabilityOf(loaded.objects), loaded.objects.exposures);
    std::string text = format(list, ConnectionListFormat::Text);
    list.connections = list.unknown;
    return text + "unknown:\n" + format(list, ConnectionListFormat::Text);
}

std::vector<std::string> documentsOf(const std::string &yaml)
{
    std::vector<std::string> documents(1);
    for (const QByteArray &line : QByteArray::fromStdString(yaml).split('\n')) {
        if (line == "---")
            documents.emplace_back();
        else
            documents.back() += line.toStdString() + '\n';
    }
    return documents;
}

std::string joined(const std::vector<std::string> &documents)
{
    std::string yaml;
    for (const std::string &document : documents)
        yaml += document + "---\n";
    return yaml;
}

} // namespace

/// Every folder here holds manifests.yaml and the connections that it must give, expected.txt. A run with
/// DRAWBRIDGE_UPDATE_GOLDENS=1 writes them anew.
class TestScenarios : public QObject {
    Q_OBJECT

private slots:
    void theConnectionsAreAsExpected_data() { addScenarios(); }

    void theConnectionsAreAsExpected()
    {
        QFETCH(QString, folder);
        const std::string list = listOf({{"manifests.yaml", contentOf(folder + "/manifests.yaml")}});
        if (qEnvironmentVariableIsSet("DRAWBRIDGE_UPDATE_GOLDENS")) {
            QFile file(folder + "/expected.txt");
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(list.data(), static_cast<qint64>(list.size()));
        }
        QCOMPARE(list, contentOf(folder + "/expected.txt"));
    }

    void theOrderOfDocumentsMeansNothing_data() { addScenarios(); }

    void theOrderOfDocumentsMeansNothing()
    {
        QFETCH(QString, folder);
        std::vector<std::string> documents = documentsOf(contentOf(folder + "/manifests.yaml"));
        std::ranges::reverse(documents);
        QCOMPARE(listOf({{"manifests.yaml", joined(documents)}}), contentOf(folder + "/expected.txt"));
    }

    void oneFileForEachDocumentIsTheSame_data() { addScenarios(); }

    void oneFileForEachDocumentIsTheSame()
    {
        QFETCH(QString, folder);
        std::vector<SourceFile> files;
        for (const std::string &document : documentsOf(contentOf(folder + "/manifests.yaml")))
            files.push_back({std::to_string(files.size()) + ".yaml", document});
        QCOMPARE(listOf(files), contentOf(folder + "/expected.txt"));
    }

    void aPolicyWrittenTwiceUnderAnotherNameChangesNothing_data() { addScenarios(); }

    void aPolicyWrittenTwiceUnderAnotherNameChangesNothing()
    {
        QFETCH(QString, folder);
        LoadedFolder loaded
            = loadFiles(std::vector<SourceFile> {{"manifests.yaml", contentOf(folder + "/manifests.yaml")}});
        const auto before = test::reachabilityOf(loaded.objects);
        const std::vector<NetworkPolicy> policies = loaded.objects.networkPolicies;
        for (NetworkPolicy policy : policies) {
            policy.meta.name += "-again";
            loaded.objects.networkPolicies.push_back(policy);
        }
        const auto after = test::reachabilityOf(loaded.objects);
        for (std::size_t from = 0; from < before->cluster().pods().size(); ++from) {
            for (std::size_t to = 0; to < before->cluster().pods().size(); ++to)
                QVERIFY(before->between(PodIndex(from), PodIndex(to))
                        == after->between(PodIndex(from), PodIndex(to)));
        }
    }

private:
    static void addScenarios()
    {
        QTest::addColumn<QString>("folder");
        for (const QString &name : QDir(kScenarios).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            QTest::newRow(qPrintable(name)) << kScenarios + '/' + name;
    }
};

QTEST_APPLESS_MAIN(TestScenarios)
#include "tst_scenarios.moc"
