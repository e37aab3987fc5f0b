// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/command_line.h"

#include <QDateTime>

#include <array>

using namespace drawbridge::test;

/// drawbridge-cli render as a shell sees it; how a canvas looks is tested in app/canvas.
class TestRenderCommand : public QObject {
    Q_OBJECT

private:
    CommandLine m_cli;

private slots:
    void init()
    {
        m_cli.clear();
        m_cli.write("deploy/shop.yaml", kShop);
        m_cli.write("deploy/cart.yaml", kCartPolicy);
    }
    void everyEndingIsThatKindOfPicture_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("canvas.svg") << QByteArray("<?xml");
        QTest::newRow("canvas.PNG") << QByteArray("\x89PNG");
        QTest::newRow("canvas.pdf") << QByteArray("%PDF-1.");
    }
    void everyEndingIsThatKindOfPicture()
    {
        QFETCH(QByteArray, start);
        const char *name = QTest::currentDataTag();
        const Run run = m_cli.run({"render", "deploy", "--quiet", "-o", name});
        QCOMPARE(run.output, QByteArray(name) + '\n');
        QCOMPARE(run.errors, QByteArray());
        QCOMPARE(run.exitCode, 0);
        QVERIFY(m_cli.read(name).startsWith(start));
    }
    void theSameInputGivesTheSameBytes()
    {
        const std::array<QByteArray, 3> endings = {"svg", "png", "pdf"};
        for (const QByteArray &ending : endings)
            m_cli.run({"render", "deploy", "-o", "a." + ending});
        // A PDF names the second in which it was written, unless that is removed.
        const qint64 now = QDateTime::currentSecsSinceEpoch();
        QTRY_VERIFY(QDateTime::currentSecsSinceEpoch() > now);
        for (const QByteArray &ending : endings) {
            m_cli.run({"render", "deploy", "-o", "b." + ending});
            QCOMPARE(m_cli.read("a." + ending), m_cli.read("b." + ending));
        }
    }
    void aDesignInTheFolderIsShown()
    {
        m_cli.write("deploy/design.drawbridge",
                    "apiVersion: drawbridge/v1\nkind: Design\nedges:\n- from: {workload: shop/cart}\n"
                    "  to: {workload: shop/web}\n  traffic: [{protocol: TCP, port: 4321}]\n");
        const auto shows = [this](const QStringList &more) {
            m_cli.run(QStringList {"render", "deploy", "-o", "x.svg"} + more);
            return m_cli.read("x.svg").contains(">4321");
        };
        QVERIFY(shows({}));
        QVERIFY(shows({"--view", "designed", "--theme", "dark"}));
        QVERIFY(QFile::remove(m_cli.path("deploy/design.drawbridge")));
        QVERIFY(!shows({}));
    }
    void blocksWithExceptionsAreOneNodeEach()
    {
        m_cli.write("deploy/cart.yaml",
                    QByteArray(kCartPolicy)
                        .replace("ipBlock: {cidr: 192.0.2.0/24}",
                                 "ipBlock: {cidr: \"::/0\", except: [\"::1/128\", \"fc00::/7\"]}"));
        m_cli.run({"render", "deploy", "-o", "x.svg"});
        const QByteArray svg = m_cli.read("x.svg");
        QCOMPARE(svg.count("::/0 \xe2\x88\x92 2 blocks</text>"), 1);
    }
    void textHasAFontWithoutSerifsEverywhere()
    {
        m_cli.run({"render", "deploy", "-o", "x.svg"});
        const QByteArray svg = m_cli.read("x.svg");
        QVERIFY(svg.contains(", sans-serif\""));
        QCOMPARE(svg.count("font-family=\""), svg.count(", sans-serif\""));
    }
    void whatCannotBeDrawnIsAnErrorOfUse()
    {
        const Run ending = m_cli.run({"render", "deploy", "-o", "canvas.gif"});
        QVERIFY2(ending.errors.contains("canvas.gif ends in none of .svg, .png and .pdf"), ending.errors);
        QCOMPARE(ending.exitCode, 2);
        const Run folder = m_cli.run({"render", "deploy", "-o", "nowhere/canvas.svg"});
        QVERIFY2(folder.errors.contains("nowhere/canvas.svg: error: "), folder.errors);
        QCOMPARE(folder.exitCode, 2);
        QCOMPARE(m_cli.run({"render", "deploy", "-o", "x.svg", "--view", "difference"}).exitCode, 2);
    }
};

QTEST_GUILESS_MAIN(TestRenderCommand)
#include "tst_render_command.moc"
