// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

const char *const kManifests = R"(apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec: {containers: [{name: c}]}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: cart, namespace: shop}
spec:
  selector: {matchLabels: {app: cart}}
  template:
    metadata: {labels: {app: cart}}
    spec: {containers: [{name: c}]}
)";

const char *const kDesign = R"(apiVersion: drawbridge/v1
kind: Design
edges:
- from: {workload: shop/web}
  to: {workload: shop/cart}
  traffic: [{protocol: TCP, port: 7070}]
)";

struct Run {
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;
};

} // namespace

/// The commands design, export and verify as a shell sees them.
class TestDesignCommands : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString path(const char *name) const { return m_folder.filePath(QString::fromUtf8(name)); }

    void write(const char *name, const QByteArray &text) const
    {
        QVERIFY(QDir(m_folder.path()).mkpath(QFileInfo(path(name)).path()));
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(text), qint64(text.size()));
    }

    QByteArray read(const char *name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<missing>");
    }

    Run run(const QStringList &arguments) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(QStringLiteral(DRAWBRIDGE_BINARY_DIR "/bin/drawbridge-cli"), arguments);
        process.waitForFinished();
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

private slots:
    void init()
    {
        QDir(m_folder.path()).removeRecursively();
        QVERIFY(QDir().mkpath(m_folder.path()));
        write("manifests/shop.yaml", kManifests);
    }
    void startingFromNothingPrintsAnEmptyDesign()
    {
        const Run design = run({"design", "manifests", "--start-from", "nothing"});
        QCOMPARE(design.output, QByteArray("apiVersion: drawbridge/v1\nkind: Design\n"));
        QCOMPARE(design.exitCode, 0);
    }
    void aDesignIsNotOverwrittenUnasked()
    {
        write("d.drawbridge", kDesign);
        QCOMPARE(run({"design", "manifests", "-o", "d.drawbridge"}).exitCode, 2);
        QCOMPARE(read("d.drawbridge"), QByteArray(kDesign));
        QCOMPARE(run({"design", "manifests", "-o", "d.drawbridge", "--force"}).exitCode, 0);
    }
    void whatIsExportedVerifiesAndLiftsBack()
    {
        write("manifests/design.drawbridge", kDesign);
        const Run exported = run({"export", "manifests", "-o", "out"});
        QVERIFY2(exported.exitCode == 0, exported.output + exported.errors);
        QVERIFY2(exported.output.contains("new: out/shop/allow-cart.yaml"), exported.output);
        QVERIFY2(exported.output.contains("exactly what the design allows"), exported.output);
        const Run verified
            = run({"verify", "manifests", "--design", "manifests/design.drawbridge", "--policies", "out"});
        QVERIFY2(verified.exitCode == 0, verified.output + verified.errors);
        const Run lifted = run({"design", "manifests", "out", "--start-from", "policies"});
        QCOMPARE(lifted.output, QByteArray(kDesign));
        const Run again = run({"export", "manifests", "-o", "out"});
        QVERIFY2(again.output.contains("same: out/shop/allow-cart.yaml"), again.output);
    }
    void driftIsShownWithItsLine()
    {
        write("manifests/design.drawbridge", kDesign);
        QCOMPARE(run({"export", "manifests", "-o", "out"}).exitCode, 0);
        QByteArray text = read("out/shop/allow-cart.yaml");
        write("out/shop/allow-cart.yaml", text.replace("app: web", "app: cart"));
        const Run verified
            = run({"verify", "manifests", "--design", "manifests/design.drawbridge", "--policies", "out"});
        QCOMPARE(verified.exitCode, 1);
        QVERIFY2(
            verified.output.contains("shop/web[Deployment] -> shop/cart[Deployment] TCP 7070: the design "
                                     "allows it, the policies deny it."),
            verified.output);
        QVERIFY2(
            verified.output.contains("ingress is isolated by shop/allow-cart (shop/allow-cart.yaml:1:1)"),
            verified.output);
    }
    void aRefusedExportWritesNothing()
    {
        write("manifests/design.drawbridge", QByteArray(kDesign).replace("shop/cart", "shop/carts"));
        const Run exported = run({"export", "manifests", "-o", "out"});
        QCOMPARE(exported.exitCode, 1);
        QVERIFY2(exported.errors.contains("manifests/design.drawbridge:4:3: error: "), exported.errors);
        QVERIFY2(exported.errors.contains("did you mean shop/cart? [DB7002]"), exported.errors);
        QVERIFY(!QFileInfo::exists(path("out")));
    }
    void filesOfOthersAreNotReplacedUnasked()
    {
        write("manifests/design.drawbridge", kDesign);
        write("out/shop/default-deny.yaml", "mine\n");
        const Run exported = run({"export", "manifests", "-o", "out"});
        QCOMPARE(exported.exitCode, 1);
        QVERIFY2(exported.errors.contains("out/shop/default-deny.yaml: error: "), exported.errors);
        QCOMPARE(read("out/shop/default-deny.yaml"), QByteArray("mine\n"));
        QVERIFY(!QFileInfo::exists(path("out/shop/allow-cart.yaml")));
        QCOMPARE(run({"export", "manifests", "-o", "out", "--force"}).exitCode, 0);
    }
    void aMissingDesignIsAnErrorOfUse()
    {
        const Run exported = run({"export", "manifests", "-o", "out"});
        QCOMPARE(exported.exitCode, 2);
        QVERIFY2(exported.errors.contains("[DB8020]"), exported.errors);
    }
};

QTEST_GUILESS_MAIN(TestDesignCommands)
#include "tst_design_commands.moc"
