// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "app/support/small_project.h"
#include "design/design_edits.h"
#include "dialogs/ways_out.h"
#include "support/export_plan.h"
#include "support/qt_text.h"

#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge;
using namespace drawbridge::app;

namespace {

AllowedEdge edgeTo(const char *name)
{
    AllowedEdge edge = webToCart();
    edge.to = WorkloadEndpoint {"shop", name, {}};
    return edge;
}

ProvenExport exportOf(const Project &project, const Design &design)
{
    return *proveExport(*project.objects, *project.cluster, design);
}

/// The one error among the problems.
Diagnostic errorOf(const ProvenExport &refused)
{
    std::vector<Diagnostic> errors = refused.synthesis.problems;
    std::erase_if(errors, [](const Diagnostic &each) { return each.message->severity != Severity::Error; });
    return errors.size() == 1 ? errors.front() : Diagnostic {};
}

} // namespace

class TestWaysOut : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        writeSmallFolder(m_folder->path());
        m_project = loadSmallProject(m_folder->path());
    }

    void theWorkloadThatWasMeantIsOfferedFirst()
    {
        const Design design = *withEdge(m_project->design, edgeTo("carts"));
        const ProvenExport refused = exportOf(*m_project, design);
        const std::vector<WayOut> ways = waysOut(errorOf(refused), design);
        QCOMPARE(ways.size(), std::size_t {2});
        QVERIFY(ways[0].design == *withEdge(m_project->design, webToCart()));
        QVERIFY(ways[1].design == m_project->design);
        for (const WayOut &way : ways)
            QVERIFY(exportOf(*m_project, way.design).mayBeWritten());
    }

    void aKeptPolicyThatIsGoneCanBeReplaced()
    {
        const Design design = withPolicyKept(m_project->design, {"shop", "gone"}, true);
        const ProvenExport refused = exportOf(*m_project, design);
        const std::vector<WayOut> ways = waysOut(errorOf(refused), design);
        QCOMPARE(ways.size(), std::size_t {1});
        QVERIFY(ways[0].design.keptPolicies.empty());
    }

    void againstACounterExampleTheEdgeIsDrawnOrRemoved()
    {
        const Cluster &cluster = *m_project->cluster;
        CounterExample example;
        example.flow.from = cluster[*cluster.findWorkload({"shop", "web", "Deployment"})].pods.front();
        example.flow.to = cluster[*cluster.findWorkload({"shop", "cart", "Deployment"})].pods.front();
        example.flow.port = 7070;
        const Design with = *withEdge(m_project->design, webToCart());
        const std::vector<WayOut> drawn = waysOut(example, cluster, m_project->design);
        QCOMPARE(drawn.size(), std::size_t {1});
        QVERIFY(drawn[0].design == with);
        example.wanted = Access::Allowed;
        const std::vector<WayOut> removed = waysOut(example, cluster, with);
        QCOMPARE(removed.size(), std::size_t {1});
        QVERIFY(removed[0].design == m_project->design);
    }

    void whatOnlyTheFolderCanMendHasNoWayOut()
    {
        Design design = m_project->design;
        design.profile = "nobody";
        const ProvenExport refused = exportOf(*m_project, design);
        QVERIFY(!refused.mayBeWritten());
        QVERIFY(waysOut(errorOf(refused), design).empty());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    ProjectPtr m_project;
};

QTEST_MAIN(TestWaysOut)
#include "tst_ways_out.moc"
