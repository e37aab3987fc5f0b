// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/resource_list.h"

#include <QTest>

using namespace drawbridge;

namespace {

const std::string kHead = "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n";

Result<std::string> edited(const std::string &bytes, const std::vector<std::string> &added,
                           const std::vector<std::string> &removed)
{
    return withResources(FileName("kustomization.yaml"), bytes, added, removed);
}

} // namespace

class TestResourceList : public QObject {
    Q_OBJECT

private slots:
    void onlyTheEntriesChange_data()
    {
        QTest::addColumn<std::string>("before");
        QTest::addColumn<std::string>("after");
        const auto row = [](const char *name, const std::string &before, const std::string &after) {
            QTest::newRow(name) << before << after;
        };
        row("below the last one", kHead + "resources: # all\n- a.yaml\n# old\n- old.yaml\n\nimages: []\n",
            kHead + "resources: # all\n- a.yaml\n# old\n- new.yaml\n\nimages: []\n");
        row("indented", "resources:\n  - old.yaml # gone\n  - \"b.yaml\"  # b\n",
            "resources:\n  - \"b.yaml\"  # b\n  - new.yaml\n");
        row("no line break at the end", "resources:\n- old.yaml\n- b.yaml",
            "resources:\n- b.yaml\n- new.yaml");
        row("Windows lines", "resources:\r\n- b.yaml\r\n- old.yaml\r\n",
            "resources:\r\n- b.yaml\r\n- new.yaml\r\n");
        row("lines of an old Mac", "resources:\r- b.yaml\r- old.yaml\r",
            "resources:\r- b.yaml\r- new.yaml\r");
        row("line ends of all kinds", "resources:\r- b.yaml\n- old.yaml\r\r\n",
            "resources:\r- b.yaml\n- new.yaml\n");
        row("one line without an end", "resources: []", "resources:\n- new.yaml");
        row("on one line", "resources: [a.yaml, 'old.yaml']\n", "resources: [a.yaml, new.yaml]\n");
        row("the first on one line", "resources: [old.yaml, a.yaml] # x\n",
            "resources: [a.yaml, new.yaml] # x\n");
        row("the only one", "resources:\n- old.yaml\n", "resources:\n- new.yaml\n");
        row("an empty list", kHead + "resources: []\nimages: []\n",
            kHead + "resources:\n- new.yaml\nimages: []\n");
        row("no list", kHead + "namespace: shop\n", kHead + "namespace: shop\nresources:\n- new.yaml\n");
    }
    void onlyTheEntriesChange()
    {
        QFETCH(std::string, before);
        QFETCH(std::string, after);
        const Result<std::string> result = edited(before, {"new.yaml"}, {"old.yaml"});
        QVERIFY(result.has_value());
        QCOMPARE(QString::fromStdString(*result), QString::fromStdString(after));
    }
    void whatIsNotUnderstoodIsNotChanged()
    {
        // No resource would be left, and kustomize does not build from nothing.
        QVERIFY(!edited("resources:\n- old.yaml\n", {}, {"old.yaml"}));
        QVERIFY(!edited("{resources: }\n", {"new.yaml"}, {}));
        QVERIFY(!edited("resources: &r\n- old.yaml\ncomponents: *r\n", {"new.yaml"}, {}));
        QVERIFY(!edited("resources:\n- a.yaml\n---\nresources:\n- b.yaml\n", {"new.yaml"}, {}));
        QVERIFY(!edited("resources: [", {"new.yaml"}, {}));
    }
    void whatChangesObjectsIsTold()
    {
        QVERIFY(!readResourceList(kHead + "resources: [a.yaml]\n").changesObjects);
        QVERIFY(readResourceList(kHead + "resources: [a.yaml]\nnamePrefix: x-\n").changesObjects);
    }
};

QTEST_APPLESS_MAIN(TestResourceList)
#include "tst_resource_list.moc"
