// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "app/support/full_disk.h"
#include "app/support/small_project.h"
#include "design/design_edits.h"
#include "document/design_document.h"
#include "document/edited_lines.h"
#include "document/simulation_runner.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <iterator>

using namespace drawbridge;
using namespace drawbridge::app;

namespace {

constexpr int kPatienceMilliseconds = 30000;

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

TrafficSet designedTraffic(const SimulationRunner &runner)
{
    const Reachability &designed = *runner.latest()->designed;
    const auto workload = [&designed](const char *name) {
        return *designed.cluster().findWorkload({"shop", name, "Deployment"});
    };
    return designed.between(workload("web"), workload("cart")).allowed;
}

} // namespace

class TestDesignDocument : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        writeSmallFolder(m_folder->path());
    }

    void undoGivesBackTheSameDesignAfterEveryEdit()
    {
        DesignDocument document;
        document.open(loadSmallProject(m_folder->path()));
        std::vector<std::string> states {writeDesign(document.design())};
        const auto remember = [&] { states.push_back(writeDesign(document.design())); };
        document.apply(QStringLiteral("edge"), withEdge(document.design(), webToCart()));
        remember();
        Posture open;
        open.denyIngress = false;
        document.apply(QStringLiteral("posture"), withPosture(document.design(), "shop", open));
        remember();
        document.apply(QStringLiteral("position"), withPosition(document.design(), "shop/web", {10, 20}));
        remember();
        document.apply(QStringLiteral("removal"), withoutEdge(document.design(), 0));
        remember();
        QCOMPARE(document.undoStack()->count(), 4);
        for (std::size_t i = states.size() - 1; i > 0; --i) {
            QCOMPARE(writeDesign(document.design()), states[i]);
            document.undoStack()->undo();
        }
        for (const std::string &state : states) {
            QCOMPARE(writeDesign(document.design()), state);
            document.undoStack()->redo();
        }
    }

    void anEditWithoutADifferenceIsNoStep()
    {
        DesignDocument document;
        document.open(loadSmallProject(m_folder->path()));
        document.apply(QStringLiteral("nothing"), withPosture(document.design(), "shop", Posture()));
        QCOMPARE(document.undoStack()->count(), 0);
        QVERIFY(!document.isModified());
    }

    void whereThingsStandInTheFileIsNoDifference()
    {
        DesignDocument document;
        document.open(loadSmallProject(m_folder->path()));
        document.apply(QStringLiteral("edge"), withEdge(document.design(), webToCart()));
        Design moved = document.design();
        moved.place.where.line = 3;
        AllowedEdge edge = moved.edges.front();
        edge.place.where.line = 7;
        moved.edges = {edge};
        document.apply(QStringLiteral("moved in the file"), moved);
        QCOMPARE(document.undoStack()->count(), 1);
        edge.reason = "checkout";
        moved.edges = {edge};
        document.apply(QStringLiteral("reason"), moved);
        QCOMPARE(document.undoStack()->count(), 2);
        QCOMPARE(document.design().edges.front().reason, std::string("checkout"));
    }

    void editsWithTheSameMergeKeyAreOneStep()
    {
        DesignDocument document;
        document.open(loadSmallProject(m_folder->path()));
        const std::string before = writeDesign(document.design());
        for (const double x : {1.0, 2.0, 3.0})
            document.apply(QStringLiteral("move"), withPosition(document.design(), "shop/web", {x, 0}),
                           QStringLiteral("move"));
        QCOMPARE(document.undoStack()->count(), 1);
        document.undoStack()->undo();
        QCOMPARE(writeDesign(document.design()), before);
    }

    void whatIsSavedIsReadAgain()
    {
        DesignDocument document;
        document.open(loadSmallProject(m_folder->path()));
        document.apply(QStringLiteral("edge"), withEdge(document.design(), webToCart()));
        QVERIFY(document.isModified());
        QCOMPARE(document.save(), QString());
        QVERIFY(!document.isModified());
        const ProjectPtr again = loadSmallProject(m_folder->path());
        QCOMPARE(static_cast<int>(again->origin), static_cast<int>(DesignOrigin::File));
        QCOMPARE(writeDesign(again->design), writeDesign(document.design()));
    }

    void aFullDiskKeepsWhatWasSaved()
    {
        DesignDocument document;
        document.open(loadSmallProject(m_folder->path()));
        QCOMPARE(document.save(), QString());
        const QString path = m_folder->filePath(designFileName());
        const QByteArray before = bytesOf(path);
        document.apply(QStringLiteral("edge"), withEdge(document.design(), webToCart()));
        QString error;
        {
            constexpr rlim_t kBytes = 64;
            const FullDisk disk(kBytes);
            error = document.save();
        }
        QVERIFY2(error.contains(QStringLiteral("File too large")), qPrintable(error));
        QVERIFY(document.isModified());
        QCOMPARE(bytesOf(path), before);
    }

    void aFileThatIsNoDesignIsNotSavedOver()
    {
        QFile file(m_folder->filePath(designFileName()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("kind: Something\n");
        file.close();
        DesignDocument document;
        document.open(loadSmallProject(m_folder->path()));
        QVERIFY(document.isReadOnly());
        QVERIFY2(!document.save().isEmpty(), "saving has to say why it does not");
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("kind: Something\n"));
    }

    void everyEditIsSimulatedAndProven()
    {
        DesignDocument document;
        SimulationRunner runner(document);
        QSignalSpy simulated(&runner, &SimulationRunner::simulated);
        QSignalSpy proved(&runner, &SimulationRunner::proved);
        document.open(loadSmallProject(m_folder->path()));
        QVERIFY(simulated.wait(kPatienceMilliseconds));
        QVERIFY(runner.isCurrent());
        QVERIFY(designedTraffic(runner).isEmpty());
        document.apply(QStringLiteral("edge"), withEdge(document.design(), webToCart()));
        QVERIFY2(!runner.isCurrent(), "until the new result is there, the old one counts as old");
        QVERIFY(simulated.wait(kPatienceMilliseconds));
        QVERIFY(designedTraffic(runner) == TrafficSet(Protocol::Tcp, PortSet({{7070, 7070}})));
        QCOMPARE(runner.latest()->edgeAccess.size(), std::size_t {1});
        QVERIFY(runner.latest()->edgeAccess.front() == Access::Allowed);
        QTRY_VERIFY_WITH_TIMEOUT(runner.proof().has_value(), kPatienceMilliseconds);
        QVERIFY2(runner.proof()->holds, "the policies of the design have to be exact");
    }

    void aFastRowOfEditsEndsWithTheNewest()
    {
        DesignDocument document;
        SimulationRunner runner(document);
        document.open(loadSmallProject(m_folder->path()));
        for (int i = 0; i < 20; ++i) {
            document.apply(QStringLiteral("edge"), withEdge(document.design(), webToCart()));
            document.undoStack()->undo();
        }
        document.undoStack()->redo();
        QTRY_VERIFY_WITH_TIMEOUT(runner.isCurrent(), kPatienceMilliseconds);
        QVERIFY(designedTraffic(runner) == TrafficSet(Protocol::Tcp, PortSet({{7070, 7070}})));
    }

    void closingWhileAStoppedSimulationEndsStartsNoOther()
    {
        DesignDocument document;
        SimulationRunner runner(document);
        DesignDocument other;
        SimulationRunner otherRunner(other);
        const ProjectPtr project = loadSmallProject(m_folder->path());
        document.open(project);
        document.apply(QStringLiteral("edge"), withEdge(document.design(), webToCart()));
        document.close();
        other.open(project);
        QTRY_VERIFY_WITH_TIMEOUT(otherRunner.isCurrent(), kPatienceMilliseconds);
        QVERIFY(!runner.latest());
    }

    void linesOfAnotherViewAreNotShown()
    {
        DesignDocument document;
        SimulationRunner runner(document);
        document.open(loadSmallProject(m_folder->path()));
        document.apply(QStringLiteral("edge"), withEdge(document.design(), webToCart()));
        QTRY_VERIFY_WITH_TIMEOUT(runner.isCurrent(), kPatienceMilliseconds);
        std::vector<LineChanges> told;
        connect(&runner, &SimulationRunner::linesEdited, this,
                [&told](const LineChanges &changes) { told.push_back(changes); });
        const SimulationPtr before = runner.latest();
        document.undoStack()->undo();
        runner.setSight({View::Loaded});
        QTRY_VERIFY_WITH_TIMEOUT(runner.isCurrent(), kPatienceMilliseconds);
        const auto ofLoaded = editedLines(*before, document.design(), View::Loaded, {});
        QVERIFY(ofLoaded);
        QCOMPARE(told.size(), std::size_t(1));
        const auto states = [](const LineChanges &changes) {
            std::vector<EdgeState> all;
            std::ranges::transform(changes.lines, std::back_inserter(all), &CanvasEdge::state);
            return all;
        };
        const auto ofDesigned = editedLines(*before, document.design(), View::Designed, {});
        QVERIFY(states(ofDesigned->changes) != states(ofLoaded->changes));
        QVERIFY(states(told.front()) == states(ofLoaded->changes));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(TestDesignDocument)
#include "tst_design_document.moc"
