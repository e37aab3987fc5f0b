// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/command_line.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QMap>

using namespace drawbridge::test;

namespace {

const char *const kDesign = R"(apiVersion: drawbridge/v1
kind: Design
edges:
- from: {workload: shop/web}
  to: {workload: shop/cart}
  traffic: [{protocol: TCP, port: 7070}]
)";

const char *const kKustomization
    = "# The shop\nresources:\n- shop.yaml # workloads\n- old.yaml\n# more to come\n";

using Hashes = QMap<QString, QByteArray>;

} // namespace

/// Exports into the folder that the workloads come from: what has to change does, and nothing else.
class TestExportInPlace : public QObject {
    Q_OBJECT

private:
    CommandLine m_cli;

    Hashes hashes() const
    {
        Hashes found;
        const QString root = m_cli.path("deploy");
        QDirIterator each(root, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (each.hasNext()) {
            QFile file(each.next());
            if (file.open(QIODevice::ReadOnly))
                found[QDir(root).relativeFilePath(file.fileName())]
                    = QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256);
        }
        return found;
    }
    /// The names of the files that differ, of those that are new and of those that are gone.
    static QStringList differences(const Hashes &before, const Hashes &after)
    {
        QStringList names;
        for (auto it = after.begin(); it != after.end(); ++it)
            if (before.value(it.key()) != it.value())
                names << it.key();
        for (auto it = before.begin(); it != before.end(); ++it)
            if (!after.contains(it.key()))
                names << QStringLiteral("-") + it.key();
        return names;
    }

private slots:
    void init()
    {
        m_cli.clear();
        m_cli.write("deploy/design.drawbridge", kDesign);
        m_cli.write("deploy/apps/shop/shop.yaml", kShop);
        m_cli.write("deploy/apps/shop/old.yaml", kCartPolicy);
        m_cli.write("deploy/apps/shop/kustomization.yaml", kKustomization);
        m_cli.write("deploy/apps/shop/notes.txt", "mine\r\n");
        m_cli.write("deploy/more/map.yaml",
                    "# crlf\r\nkind: ConfigMap\r\napiVersion: v1\r\nmetadata: {name: m}");
    }
    void policiesStandBesideTheWorkloadsAndNothingElseChanges()
    {
        const Hashes before = hashes();
        const Run exported = m_cli.run({"export", "deploy", "--in-place"});
        QVERIFY2(exported.exitCode == 0, exported.output + exported.errors);
        QCOMPARE(differences(before, hashes()),
                 QStringList({"apps/shop/allow-dns.yaml", "apps/shop/allow-egress-web-to-cart.yaml",
                              "apps/shop/allow-ingress-cart-from-web.yaml", "apps/shop/default-deny.yaml",
                              "apps/shop/kustomization.yaml"}));
        QCOMPARE(m_cli.read("deploy/apps/shop/kustomization.yaml"),
                 QByteArray("# The shop\nresources:\n- shop.yaml # workloads\n- old.yaml\n- allow-dns.yaml\n"
                            "- allow-egress-web-to-cart.yaml\n- allow-ingress-cart-from-web.yaml\n- "
                            "default-deny.yaml\n# more to come\n"));
        QVERIFY2(exported.output.contains("edited: deploy/apps/shop/kustomization.yaml\n"), exported.output);
        QVERIFY2(exported.output.contains("\n+- allow-ingress-cart-from-web.yaml\n"), exported.output);
        QVERIFY2(exported.output.contains("to delete: shop/cart (deploy/apps/shop/old.yaml:1:1)\n"),
                 exported.output);
    }
    void policiesThatNoKustomizationNamesAreSaid()
    {
        const QByteArray said
            = "deploy/kustomization.yaml: warning: This kustomization does not name \"policies\" among its "
              "resources: kubectl apply -k deploy does not apply the exported policies there.";
        m_cli.write("deploy/kustomization.yaml", "resources:\n- apps/shop\n");
        const QStringList command {"export", "deploy", "-o", "deploy/policies"};
        for (const char *time : {"new", "there already"}) {
            const Run exported = m_cli.run(command);
            QVERIFY2(exported.exitCode == 0, exported.output + exported.errors);
            QVERIFY2(exported.errors.contains(said), time + exported.errors);
        }
        m_cli.write("deploy/kustomization.yaml", "resources:\n- apps/shop\n- policies\n");
        QVERIFY(!m_cli.run(command).errors.contains("kubectl apply -k"));
        m_cli.write("deploy/kustomization.yaml", "resources:\n- apps/shop\n- ./policies/shop/\n");
        QVERIFY(!m_cli.run(command).errors.contains("kubectl apply -k"));
        m_cli.write("deploy/kustomization.yaml", "resources:\n- apps/shop\n- policies/shop/allow-dns.yaml\n");
        QVERIFY(m_cli.run(command).errors.contains(said));
        m_cli.write("deploy/kustomization.yaml", "resources:\n- apps/shop\n");
        m_cli.write("deploy/more/kustomization.yaml", "resources:\n- ..\n- ../policies\n");
        QVERIFY2(!m_cli.run(command).errors.contains("kubectl apply -k"), "another one names them");
        QVERIFY2(!m_cli.run({"export", "deploy", "-o", "elsewhere"}).errors.contains("kubectl apply -k"),
                 "no kustomization is around them");
        QVERIFY2(!m_cli.run({"export", "deploy", "--in-place"}).errors.contains("kubectl apply -k"),
                 "the export has named them itself");
    }
    void exportingAgainTouchesNothing()
    {
        QCOMPARE(m_cli.run({"export", "deploy", "--in-place", "--remove-replaced"}).exitCode, 0);
        const QString file = m_cli.path("deploy/apps/shop/default-deny.yaml");
        const QDateTime written = QFileInfo(file).lastModified();
        const Hashes before = hashes();
        const Run again = m_cli.run({"export", "deploy", "--in-place", "--remove-replaced"});
        QVERIFY2(again.exitCode == 0, again.output + again.errors);
        QVERIFY2(!again.output.contains("new: ") && !again.output.contains("edited: "), again.output);
        QCOMPARE(differences(before, hashes()), QStringList());
        QCOMPARE(QFileInfo(file).lastModified(), written);
    }
    void replacedPoliciesGoFromTheirFilesAndKustomizations()
    {
        const QByteArray shop(kShop);
        m_cli.write("deploy/apps/shop/shop.yaml",
                    QByteArray(kCartPolicy).replace("name: cart", "name: older") + "--- # the shop\n" + shop);
        const Hashes before = hashes();
        const Run dry = m_cli.run({"export", "deploy", "--in-place", "--remove-replaced", "--dry-run"});
        QVERIFY2(dry.exitCode == 0, dry.output + dry.errors);
        QCOMPARE(differences(before, hashes()), QStringList());
        QVERIFY2(dry.output.contains("removed: deploy/apps/shop/old.yaml\n"), dry.output);
        QVERIFY2(dry.output.contains("--- deploy/apps/shop/old.yaml\n+++ /dev/null\n"), dry.output);
        QVERIFY2(dry.output.contains("\n-- old.yaml\n"), dry.output);
        QVERIFY2(dry.output.endsWith("Nothing was written: this is a dry run.\n"), dry.output);

        const Run exported = m_cli.run({"export", "deploy", "--in-place", "--remove-replaced"});
        QVERIFY2(exported.exitCode == 0, exported.output + exported.errors);
        QVERIFY2(!exported.output.contains("to delete"), exported.output);
        QCOMPARE(m_cli.read("deploy/apps/shop/shop.yaml"), "--- # the shop\n" + shop);
        QCOMPARE(m_cli.read("deploy/apps/shop/old.yaml"), QByteArray("<missing>"));
        QVERIFY(!m_cli.read("deploy/apps/shop/kustomization.yaml").contains("old.yaml"));
        const Run verified = m_cli.run({"verify", "deploy"});
        QVERIFY2(verified.exitCode == 0, verified.output + verified.errors);
        const Run built = m_cli.run({"verify", "deploy", "--kustomization", "apps/shop"});
        QVERIFY2(built.exitCode == 0, built.output + built.errors);
    }
    void replacedPoliciesGoFromManifestsBesideAnExportFolder()
    {
        const Run exported = m_cli.run({"export", "deploy", "-o", "out", "--remove-replaced"});
        QVERIFY2(exported.exitCode == 0, exported.output + exported.errors);
        QVERIFY2(exported.output.contains("removed: deploy/apps/shop/old.yaml\n"), exported.output);
        QCOMPARE(m_cli.read("deploy/apps/shop/kustomization.yaml"),
                 QByteArray(kKustomization).replace("- old.yaml\n", ""));
    }
    /// Of several definitions the last counts; without it an earlier one would.
    void noEarlierDefinitionOfAReplacedPolicyComesIntoForce()
    {
        m_cli.write("deploy/apps/shop/aged.yaml",
                    QByteArray(kCartPolicy).replace("192.0.2.0/24", "0.0.0.0/0"));
        const Run exported = m_cli.run({"export", "deploy", "--in-place", "--remove-replaced"});
        QVERIFY2(exported.exitCode == 0, exported.output + exported.errors);
        QVERIFY2(exported.output.contains("removed: deploy/apps/shop/aged.yaml\n"), exported.output);
        QCOMPARE(m_cli.read("deploy/apps/shop/aged.yaml"), QByteArray("<missing>"));
        QCOMPARE(m_cli.read("deploy/apps/shop/old.yaml"), QByteArray("<missing>"));
        const Run verified = m_cli.run({"verify", "deploy"});
        QVERIFY2(verified.exitCode == 0, verified.output + verified.errors);
    }
    void aFileInTheWayIsAConflictUntilItsPolicyIsReplaced()
    {
        m_cli.write("deploy/apps/shop/default-deny.yaml",
                    QByteArray(kCartPolicy).replace("name: cart", "name: deny"));
        const Hashes before = hashes();
        QCOMPARE(m_cli.run({"export", "deploy", "--in-place"}).exitCode, 2);
        QCOMPARE(differences(before, hashes()), QStringList());
        const Run exported = m_cli.run({"export", "deploy", "--in-place", "--remove-replaced"});
        QVERIFY2(exported.exitCode == 0, exported.output + exported.errors);
        QVERIFY(m_cli.read("deploy/apps/shop/default-deny.yaml").startsWith("# Written by Drawbridge"));
    }
    void anEarlierExportInTheFolderMoves()
    {
        m_cli.write("deploy/kustomization.yaml", "resources:\n- apps/shop\n- policies\n");
        QCOMPARE(m_cli.run({"export", "deploy", "-o", "deploy/policies"}).exitCode, 0);
        const Run exported = m_cli.run({"export", "deploy", "--in-place"});
        QVERIFY2(exported.exitCode == 0, exported.output + exported.errors);
        QCOMPARE(m_cli.read("deploy/policies/kustomization.yaml"), QByteArray("<missing>"));
        QCOMPARE(m_cli.read("deploy/policies/shop/allow-ingress-cart-from-web.yaml"),
                 QByteArray("<missing>"));
        QCOMPARE(m_cli.read("deploy/kustomization.yaml"), QByteArray("resources:\n- apps/shop\n"));
    }
    void namespacesThatShareAFolderKeepTheirFilesApart()
    {
        m_cli.write("deploy/apps/shop/staging.yaml",
                    QByteArray(kShop)
                        .replace("namespace: shop", "namespace: stage")
                        .replace("name: shop", "name: stage"));
        const Run exported = m_cli.run({"export", "deploy", "--in-place"});
        QVERIFY2(exported.exitCode == 0, exported.output + exported.errors);
        QVERIFY(m_cli.read("deploy/apps/shop/shop.default-deny.yaml").contains("namespace: shop\n"));
        QVERIFY(m_cli.read("deploy/apps/shop/stage.default-deny.yaml").contains("namespace: stage\n"));
    }
    void aKustomizationThatChangesWhatItListsIsSaid()
    {
        m_cli.write("deploy/apps/shop/kustomization.yaml",
                    "resources: [shop.yaml, old.yaml]\nnamePrefix: x-\n");
        const Run exported = m_cli.run({"export", "deploy", "--in-place"});
        QVERIFY2(exported.errors.contains("[DB1036]"), exported.errors);
    }
    void whatCannotBeRemovedIsSaidAndLeft()
    {
        m_cli.write("deploy/apps/shop/kustomization.yaml", "namePrefix: x-\nresources:\n- old.yaml\n");
        const Run exported = m_cli.run({"export", "deploy", "-o", "out", "--remove-replaced"});
        QVERIFY2(exported.errors.contains("deploy/apps/shop/kustomization.yaml: warning: "), exported.errors);
        QVERIFY2(exported.output.contains("to delete: shop/cart (deploy/apps/shop/old.yaml:1:1)\n"),
                 exported.output);
        QCOMPARE(m_cli.read("deploy/apps/shop/old.yaml"), QByteArray(kCartPolicy));
    }
    void aRolloutIsWrittenAndStaysTheSame()
    {
        const Run exported = m_cli.run({"export", "deploy", "-o", "deploy/policies", "--rollout"});
        QVERIFY2(exported.exitCode == 0, exported.output + exported.errors);
        QVERIFY2(exported.output.contains("new: deploy/policies/ROLLOUT/01-allow-shop/kustomization.yaml\n"),
                 exported.output);
        QVERIFY2(
            m_cli.read("deploy/policies/ROLLOUT.md").contains("kubectl apply -k ROLLOUT/01-allow-shop\n"),
            "the first step");
        QVERIFY(m_cli.read("deploy/policies/ROLLOUT/03-remove-shop/policies.step").contains("name: cart"));
        const Hashes before = hashes();
        const Run again = m_cli.run({"export", "deploy", "-o", "deploy/policies", "--rollout"});
        QVERIFY2(again.exitCode == 0, again.output + again.errors);
        QCOMPARE(differences(before, hashes()), QStringList());
        const Run verified = m_cli.run({"verify", "deploy", "--policies", "deploy/policies"});
        QVERIFY2(verified.output.startsWith("4 policies in 4 files\n"), verified.output);
    }
    void theUndoOfAChangedExportDeletesNothingThatWasThere()
    {
        for (const QString &out : {QStringLiteral("out"), QStringLiteral("deploy/policies")}) {
            init();
            QCOMPARE(m_cli.run({"export", "deploy", "-o", out, "--rollout"}).exitCode, 0);
            m_cli.write("deploy/design.drawbridge", QByteArray(kDesign).replace("7070", "7071"));
            QCOMPARE(m_cli.run({"export", "deploy", "-o", out, "--rollout"}).exitCode, 0);
            const QByteArray plan = m_cli.read(qPrintable(out + "/ROLLOUT.md"));
            QVERIFY2(plan.contains("kubectl apply -k ROLLOUT/01-allow-shop/undo\n"), plan);
            QVERIFY2(!plan.contains("kubectl delete networkpolicy"), plan);
            const QByteArray undo = m_cli.read(qPrintable(out + "/ROLLOUT/01-allow-shop/undo/policies.step"));
            QVERIFY2(undo.contains("7070") && !undo.contains("7071"), undo);
            const QByteArray step = m_cli.read(qPrintable(out + "/ROLLOUT/01-allow-shop/policies.step"));
            QVERIFY2(step.contains("7071") && !step.contains("default-deny"), step);
        }
    }
    void aRolloutFromPoliciesThatChangedIsMadeAnew()
    {
        const QByteArray legacy = "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\n"
                                  "metadata: {name: legacy, namespace: shop}\n"
                                  "spec: {podSelector: {matchLabels: {app: cart}}, policyTypes: [Ingress], "
                                  "ingress: [{ports: [{port: 9999}]}]}\n";
        m_cli.write("deploy/legacy.yaml", legacy);
        const QStringList arguments {"export", "deploy", "-o", "out", "--rollout"};
        QVERIFY2(m_cli.run(arguments).output.contains("new: out/ROLLOUT.md\n"), "there is a plan");
        QVERIFY2(!m_cli.run(arguments).output.contains("changed: out/ROLLOUT"), "it stays while all stays");
        m_cli.write("deploy/legacy.yaml", QByteArray(legacy).replace("9999", "9998"));
        const Run again = m_cli.run(arguments);
        QVERIFY2(again.output.contains("changed: out/ROLLOUT.md\n"), again.output);
    }
    void aRolloutToAnotherExportIsRemoved()
    {
        m_cli.run({"export", "deploy", "-o", "out", "--rollout"});
        m_cli.write("deploy/design.drawbridge", QByteArray(kDesign).replace("7070", "7071"));
        const Run changed = m_cli.run({"export", "deploy", "-o", "out"});
        QVERIFY2(changed.output.contains("removed: out/ROLLOUT.md\n"), changed.output);
        QVERIFY(!QFileInfo::exists(m_cli.path("out/ROLLOUT/01-allow-shop/policies.step")));
    }
    /// The way there cannot be seen any more when the policies that it deletes are gone from their files.
    void aRolloutStaysAfterWhatItRemovesIsGone()
    {
        const QStringList arguments {"export", "deploy", "-o", "out", "--rollout", "--remove-replaced"};
        const Run first = m_cli.run(arguments);
        QVERIFY2(first.exitCode == 0, first.output + first.errors);
        const QByteArray plan = m_cli.read("out/ROLLOUT.md");
        QVERIFY2(plan.contains("kubectl delete -k ROLLOUT/03-remove-shop\n"), plan);
        m_cli.run(arguments);
        QCOMPARE(m_cli.read("out/ROLLOUT.md"), plan);
        m_cli.write("deploy/apps/shop/other.yaml",
                    QByteArray(kCartPolicy).replace("name: cart,", "name: late,"));
        m_cli.run(arguments);
        QVERIFY(m_cli.read("out/ROLLOUT/01-remove-shop/policies.step").contains("name: late"));
    }
    void theClusterIsAskedWhereThereIsAKubectl()
    {
        m_cli.write("bin/kubectl", "#!/bin/sh\necho \"$1 $2 $3\"\nexit 1\n");
        QVERIFY(QFile::setPermissions(m_cli.path("bin/kubectl"),
                                      QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        const Run diff = m_cli.shell("PATH=$PWD/bin:$PATH $drawbridge export deploy -o out --kubectl diff");
        QVERIFY2(diff.exitCode == 0, diff.output + diff.errors);
        QVERIFY2(diff.output.contains("kubectl diff:\ndiff -f "), diff.output);
        const Run dry = m_cli.shell("PATH=$PWD/bin:$PATH $drawbridge export deploy -o out --kubectl dry-run");
        QCOMPARE(dry.exitCode, 1);
        QVERIFY2(dry.errors.contains("apply --dry-run=server -f") && dry.errors.contains("[DB8065]"),
                 dry.errors);
        const Run none = m_cli.shell("PATH=/nowhere $drawbridge export deploy -o out --kubectl diff");
        QCOMPARE(none.exitCode, 1);
        QVERIFY2(none.errors.contains("[DB8064]"), none.errors);
    }
    void wrongUseIsRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("two targets") << QStringList {"deploy", "--in-place", "-o", "out"}
                                     << QByteArray("[DB8060]");
        QTest::newRow("a file") << QStringList {"deploy/apps/shop/shop.yaml", "--in-place"}
                                << QByteArray("[DB8061]");
        QTest::newRow("through a kustomization")
            << QStringList {"deploy", "--in-place", "--kustomization", "apps/shop"} << QByteArray("[DB8062]");
    }
    void wrongUseIsRefused()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, code);
        const Hashes before = hashes();
        const Run exported = m_cli.run(QStringList {"export"} + arguments);
        QCOMPARE(exported.exitCode, 2);
        QVERIFY2(exported.errors.contains(code), exported.errors);
        QCOMPARE(differences(before, hashes()), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestExportInPlace)
#include "tst_export_in_place.moc"
