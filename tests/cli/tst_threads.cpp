// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/command_line.h"

#include <QDirIterator>

using namespace drawbridge::test;

/// The same input gives the same bytes, whatever the number of threads.
class TestThreads : public QObject {
    Q_OBJECT

private:
    CommandLine m_cli;
    const QString m_harbour = QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/resources/samples/harbour");

    QByteArray output(QStringList arguments, const char *jobs) const
    {
        arguments.insert(1, m_harbour);
        const Run run = m_cli.run(arguments + QStringList {"--jobs", jobs});
        return QByteArray::number(run.exitCode) + '\n' + run.output + run.errors;
    }

    /// Every file of a folder with its name, in the order of the names.
    QByteArray filesOf(const char *folder) const
    {
        QStringList paths;
        QDirIterator each(m_cli.path(folder), QDir::Files, QDirIterator::Subdirectories);
        while (each.hasNext())
            paths.append(each.next());
        paths.sort();
        QByteArray bytes;
        for (const QString &path : paths) {
            const QString name = QDir(m_cli.path(".")).relativeFilePath(path);
            bytes += name.toUtf8() + '\n' + m_cli.read(name.toUtf8().constData());
        }
        return bytes;
    }

private slots:
    void aCommandPrintsTheSame_data()
    {
        QTest::addColumn<QStringList>("arguments");
        for (const char *form : {"txt", "json", "csv", "md", "dot"})
            QTest::addRow("list %s", form) << QStringList {"list", "-o", form};
        for (const char *form : {"txt", "json", "csv", "md"})
            QTest::addRow("diff %s", form) << QStringList {"diff", m_harbour + "/shop", "-o", form};
        QTest::newRow("list with reasons") << QStringList {"list", "--explain"};
        QTest::newRow("list with reasons as json") << QStringList {"list", "--explain", "-o", "json"};
        QTest::newRow("list under a CNI") << QStringList {"list", "--profile", "cilium", "--explain"};
        QTest::newRow("list with exposure") << QStringList {"list", "--exposure"};
        QTest::newRow("matrix") << QStringList {"matrix", "--by", "workload", "-o", "json"};
        QTest::newRow("reach") << QStringList {"reach", "--from", "shop/frontend", "-o", "json"};
        QTest::newRow("eval") << QStringList {"eval",      "--from", "shop/frontend", "--to",
                                              "shop/cart", "--port", "8080"};
    }
    void aCommandPrintsTheSame()
    {
        QFETCH(QStringList, arguments);
        const QByteArray one = output(arguments, "1");
        QVERIFY2(one.size() > 200, one);
        QCOMPARE(output(arguments, "7"), one);
    }

    void aPictureIsTheSame()
    {
        QByteArrayList drawn;
        for (const char *jobs : {"1", "7"}) {
            output({"render", "-o", "canvas.svg"}, jobs);
            drawn.append(m_cli.read("canvas.svg"));
        }
        QVERIFY(drawn[0].contains("<svg"));
        QCOMPARE(drawn[1], drawn[0]);
    }

    void anExportWritesTheSame()
    {
        QByteArrayList written;
        for (const char *jobs : {"1", "7"}) {
            m_cli.clear();
            output({"design", "--start-from", "policies", "-o", "design.drawbridge"}, jobs);
            output({"export", "--design", "design.drawbridge", "-o", "policies"}, jobs);
            written.append(m_cli.read("design.drawbridge") + filesOf("policies"));
        }
        QVERIFY(written[0].contains("kind: NetworkPolicy"));
        QCOMPARE(written[1], written[0]);
    }
};

QTEST_APPLESS_MAIN(TestThreads)
#include "tst_threads.moc"
