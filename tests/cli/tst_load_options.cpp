// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

const char *const kWeb = R"(apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec: {containers: [{name: c}]}
)";

struct Run {
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;
};

} // namespace

/// How the commands read folders, as a shell sees it.
class TestLoadOptions : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    void write(const QString &name, const QByteArray &text) const
    {
        const QString path = m_folder.filePath(name);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(text), qint64(text.size()));
    }

    Run list(const QStringList &options) const
    {
        QProcess process;
        process.start(QStringLiteral(DRAWBRIDGE_BINARY_DIR "/bin/drawbridge-cli"),
                      QStringList {QStringLiteral("list"), m_folder.path()} + options);
        process.waitForFinished();
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

private slots:
    void init()
    {
        QVERIFY(m_folder.isValid());
        QDir(m_folder.path()).removeRecursively();
        write(QStringLiteral("base/web.yaml"), kWeb);
        write(QStringLiteral("base/kustomization.yaml"), "resources: [web.yaml]\n");
        write(QStringLiteral("prod/kustomization.yaml"), "resources: [../base]\nnamespace: prod\n");
        write(QStringLiteral("other/broken.yaml"), "a: [\n");
    }
    void theSummarySaysWhatWasSkippedAndWhy()
    {
        const Run run = list({});
        QVERIFY2(
            run.errors.contains("4 files, 1 object, 3 skipped (1 syntax errors, 2 not Kubernetes objects)\n"),
            run.errors.constData());
        QVERIFY2(run.errors.contains("--kustomization can open 2 kustomizations: base, prod\n"),
                 run.errors.constData());
    }
    void aKustomizationOfTheFolderItselfIsNamedInWords()
    {
        QVERIFY(QDir(m_folder.path()).removeRecursively());
        write(QStringLiteral("web.yaml"), kWeb);
        write(QStringLiteral("kustomization.yaml"), "resources: [web.yaml]\n");
        const Run run = list({});
        QVERIFY2(run.errors.contains("--kustomization can open 1 kustomization: . (the folder itself)\n"),
                 run.errors.constData());
    }
    void aKustomizationIsReadInPlaceOfTheFolder()
    {
        for (const char *name : {"prod", "./prod/"}) {
            const Run run = list({QStringLiteral("--kustomization"), QString::fromUtf8(name)});
            QCOMPARE(run.exitCode, 0);
            QVERIFY2(run.output.contains("prod/web[Deployment]"), run.output.constData());
            QVERIFY2(!run.errors.contains("broken.yaml"), run.errors.constData());
        }
    }
    void aKustomizationThatIsNotThereIsUnusable()
    {
        const Run run = list({QStringLiteral("--kustomization"), QStringLiteral("gone")});
        QCOMPARE(run.exitCode, 2);
        QVERIFY(run.output.isEmpty());
        QVERIFY2(run.errors.contains("There is no kustomization in gone. [DB8030]"), run.errors.constData());
        QVERIFY2(run.errors.contains("base, prod"), run.errors.constData());
    }
    void aSubFolderCanBeLeftOut()
    {
        const Run run = list({QStringLiteral("--exclude"), QStringLiteral("other/,./prod")});
        QVERIFY2(!run.errors.contains("broken.yaml"), run.errors.constData());
        QVERIFY2(run.errors.contains("2 files, 1 object, "), run.errors.constData());
    }
    /// The path of a file as diagnostics show it.
    void aFileCanBeLeftOut()
    {
        QVERIFY(list({}).errors.contains("broken.yaml"));
        for (const char *path : {"other/broken.yaml", "FOLDER/other/broken.yaml"}) {
            const QString excluded
                = QString::fromUtf8(path).replace(QStringLiteral("FOLDER"), m_folder.path());
            const Run run = list({QStringLiteral("--exclude"), excluded});
            QVERIFY2(!run.errors.contains("broken.yaml"), run.errors.constData());
            QVERIFY2(!run.errors.contains("DB1037"), run.errors.constData());
        }
    }
    void aPathIsTheSameHoweverItIsWritten()
    {
        for (const char *paths : {"other,other/,./other", "other,other/broken.yaml", "FOLDER/other,other"}) {
            const QString excluded
                = QString::fromUtf8(paths).replace(QStringLiteral("FOLDER"), m_folder.path());
            const Run run = list({QStringLiteral("--exclude"), excluded});
            QVERIFY2(!run.errors.contains("broken.yaml"), run.errors.constData());
            QVERIFY2(!run.errors.contains("DB1037"), run.errors.constData());
        }
    }
    void aLinkDoesNotBringBackWhatIsLeftOut()
    {
        QVERIFY(QFile::link(QStringLiteral("other"), m_folder.filePath(QStringLiteral("again"))));
        QVERIFY(
            QFile::link(QStringLiteral("other/broken.yaml"), m_folder.filePath(QStringLiteral("one.yaml"))));
        const Run run = list({QStringLiteral("--exclude"), QStringLiteral("other")});
        QVERIFY2(!run.errors.contains("broken.yaml") && !run.errors.contains("one.yaml")
                     && !run.errors.contains("again"),
                 run.errors.constData());
        QVERIFY2(list({}).errors.contains("again"), "without that it is told that the folder is linked");
    }
    void aMisspeltPathIsReported()
    {
        const Run run = list({QStringLiteral("--exclude"), QStringLiteral("othr")});
        QVERIFY2(run.errors.contains("othr: warning: There is no such file or folder to leave out. [DB1037]"),
                 run.errors.constData());
    }
};

QTEST_APPLESS_MAIN(TestLoadOptions)
#include "tst_load_options.moc"
