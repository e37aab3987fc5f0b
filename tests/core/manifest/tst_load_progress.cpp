// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/manifest_loader.h"

#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <fstream>

using namespace drawbridge;
namespace fs = std::filesystem;

namespace {

/// One document, which one thread reads from its beginning to its end.
std::string document(bool isJson)
{
    std::string items;
    for (int i = 0; i < (isJson ? 300'000 : 60'000); ++i)
        items += (i > 0 ? ", " : "") + std::string("\"value ") + std::to_string(i) + '"';
    return isJson
        ? R"({"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "n"}, "x": [)" + items + "]}"
        : "apiVersion: v1\nkind: Namespace\nmetadata: {name: n}\nx: [" + items + "]\n";
}

} // namespace

class TestLoadProgress : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_root = m_folder->path().toStdString();
        m_options.jobs = 1;
    }
    void aLongDocumentIsReportedWhileItIsRead_data() { addFormats(); }
    void aLongDocumentIsReportedWhileItIsRead()
    {
        write();
        std::vector<std::size_t> reports;
        const auto isInside = [this](std::size_t done) { return done > 0 && done < m_bytes; };
        const LoadedFolder loaded
            = loadFolders(std::span(&m_root, 1), m_options, {}, [&](std::size_t done, std::size_t total) {
                  QCOMPARE(total, m_bytes);
                  reports.push_back(done);
              });
        QCOMPARE(loaded.objects.namespaces.size(), std::size_t {1});
        QVERIFY(std::ranges::is_sorted(reports));
        QVERIFY2(std::ranges::any_of(reports, isInside), "no report came from inside the document");
    }
    void aStopEndsALongDocument_data() { addFormats(); }
    void aStopEndsALongDocument()
    {
        write();
        std::stop_source stop;
        std::size_t stoppedAt = 0;
        const LoadedFolder loaded = loadFolders(std::span(&m_root, 1), m_options, stop.get_token(),
                                                [&](std::size_t done, std::size_t) {
                                                    if (done > 0 && stop.request_stop())
                                                        stoppedAt = done;
                                                });
        QVERIFY(loaded.wasCancelled);
        QVERIFY(loaded.isIncomplete());
        QVERIFY(loaded.objects.namespaces.empty());
        QVERIFY2(stoppedAt > 0 && stoppedAt < m_bytes, "the document was not stopped in its middle");
    }

private:
    static void addFormats()
    {
        QTest::addColumn<bool>("isJson");
        QTest::newRow("YAML") << false;
        QTest::newRow("JSON") << true;
    }
    void write()
    {
        QFETCH(bool, isJson);
        const std::string text = document(isJson);
        m_bytes = text.size();
        std::ofstream(m_root / (isJson ? "long.json" : "long.yaml"), std::ios::binary) << text;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_root;
    LoadOptions m_options;
    std::size_t m_bytes = 0;
};

QTEST_APPLESS_MAIN(TestLoadProgress)
#include "tst_load_progress.moc"
