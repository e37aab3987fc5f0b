// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "app/support/large_project.h"
#include "app/support/small_project.h"
#include "document/edited_lines.h"
#include "document/simulation.h"
#include "support/manifests.h"
#include "support/qt_text.h"

#include <QTemporaryDir>
#include <QTest>
#include <random>

using namespace drawbridge;
using namespace drawbridge::app;

/// What opening a folder gives.
class TestProject : public QObject {
    Q_OBJECT
private slots:
    void loadedPoliciesAreSimulatedWithTheProfileOfTheDesign()
    {
        QTemporaryDir folder;
        writeSmallFolder(folder.path());
        QCOMPARE(loadSmallProject(folder.path())->loaded->profile().name, genericProfile().name);
        Design design;
        design.profile = "np-guard";
        writeDesignFile(folder, writeDesign(design));
        const ProjectPtr project = loadSmallProject(folder.path());
        QCOMPARE(project->origin, DesignOrigin::File);
        QCOMPARE(project->loaded->profile().name, std::string_view("np-guard"));
    }
    void aDesignFromServicesTakesWhatIsSureEnough()
    {
        QTemporaryDir folder;
        writeSmallFolder(folder.path());
        QFile file(QDir(folder.path()).filePath(QStringLiteral("job.yaml")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("apiVersion: batch/v1\nkind: Job\nmetadata: {name: job, namespace: shop}\n"
                   "spec: {template: {metadata: {labels: {app: job}}, spec: {containers: [{name: c, "
                   "args: ['http://cart/', 'https://api.pay.com']}]}}}\n");
        file.close();
        const ProjectPtr project = loadProject({folder.path(), {}, StartFrom::Services}, {}, {});
        QCOMPARE(project->origin, DesignOrigin::Services);
        QCOMPARE(project->design.edges.size(), std::size_t {1});
        const AllowedEdge &edge = project->design.edges.front();
        QCOMPARE(toString(edge.from) + " -> " + toString(edge.to), std::string("shop/job -> shop/cart"));
        QCOMPARE(edge.reason, std::string("A command or probe of shop/job[Job] names cart."));
        QCOMPARE(project->waitingSuggestions, std::size_t {1});
        QVERIFY(project->design.postures.empty());
    }
    void aSecondDocumentOfTheDesignIsNeitherUsedNorLost()
    {
        QTemporaryDir folder;
        writeSmallFolder(folder.path());
        writeDesignFile(folder, writeDesign({}) + "---\n" + writeDesign({}));
        const ProjectPtr project = loadSmallProject(folder.path());
        QVERIFY(project->isDesignReadOnly);
        QCOMPARE(countCode(project->diagnostics, "DB6014"), std::size_t {1});
    }

    void aSimulationThatContinuesAnotherEqualsOneFromTheBeginning()
    {
        constexpr int kWorkloads = 40;
        const ProjectPtr project = largeProject(kWorkloads);
        for (std::uint32_t seed = 1; seed <= 2; ++seed) {
            std::mt19937 random(seed);
            Design design = project->design;
            SimulationPtr previous;
            for (std::uint64_t revision = 1; revision <= 10; ++revision) {
                design = edited(design, random, kWorkloads);
                const auto snapshot = std::make_shared<const Design>(design);
                const SimulationPtr fresh = simulate(revision, project, snapshot, nullptr, {});
                previous = simulate(revision, project, snapshot, previous, {});
                QVERIFY2(areEqual(*previous, *fresh),
                         qPrintable(QStringLiteral("seed %1, edit %2").arg(seed).arg(revision)));
            }
        }
    }
    void editedLinesAreThoseOfAWholeSimulation()
    {
        constexpr int kWorkloads = 40;
        const ProjectPtr project = largeProject(kWorkloads);
        int known = 0;
        for (std::uint32_t seed = 1; seed <= 3; ++seed) {
            std::mt19937 random(seed);
            Design design = project->design;
            for (int round = 0; round < 3; ++round) {
                design = edited(edited(design, random, kWorkloads), random, kWorkloads);
                const auto before = simulate(1, project, std::make_shared<const Design>(design), nullptr, {});
                std::set<EdgeEnds> again;
                for (int edit = 0; edit < 3; ++edit) {
                    design = withAnEdgeMoreOrLess(design, random, kWorkloads);
                    const auto whole
                        = simulate(2, project, std::make_shared<const Design>(design), nullptr, {});
                    for (const View view : {View::Loaded, View::Designed, View::Difference}) {
                        const auto lines = editedLines(*before, design, view, again);
                        QVERIFY2(lines, qPrintable(QString::number(seed)));
                        known += compareLines(lines->changes, whole->scene({view, false}), seed);
                        again = lines->edges;
                    }
                }
                const auto undone = editedLines(*before, *before->design, View::Designed, again);
                known += compareLines(undone->changes, before->scene({View::Designed, false}), seed);
            }
        }
        qInfo("%d known lines, seeds 1 to 3", known);
        QVERIFY(known > 100);
    }
    void editsOfMoreThanEdgesNeedAWholeSimulation()
    {
        const ProjectPtr project = largeProject(40);
        const auto before
            = simulate(1, project, std::make_shared<const Design>(project->design), nullptr, {});
        QVERIFY(!editedLines(*before, withProfile(project->design, "calico"), View::Designed, {}));
        Posture open;
        open.denyIngress = false;
        QVERIFY(!editedLines(*before, withPosture(project->design, "team-0", open), View::Designed, {}));
        const LoadedPolicyId deny {"team-0", "default-deny"};
        QVERIFY(!editedLines(*before, withPolicyKept(project->design, deny, true), View::Designed, {}));
        QVERIFY(editedLines(*before, withoutEdge(project->design, 0), View::Designed, {}));
    }
    /// What other pods may send is no matter of an edge that opens its target alone.
    void anEdgeThatOpensOneEndIsJudgedThere()
    {
        QTemporaryDir folder;
        writeSmallFolder(folder.path());
        const ProjectPtr project = loadSmallProject(folder.path());
        AllowedEdge fromAnywhere = webToCart();
        fromAnywhere.from = PodsEndpoint {};
        AllowedEdge toNobody = webToCart();
        PodsEndpoint nobody;
        nobody.podSelector.matchLabels.set("app", "nobody");
        toNobody.to = nobody;
        const auto access = [&](const AllowedEdge &edge) {
            const auto design = std::make_shared<const Design>(withEdges(project->design, {edge}));
            return simulate(1, project, design, nullptr, {})->edgeAccess.at(0);
        };
        QCOMPARE(access(webToCart()), Access::Allowed);
        QCOMPARE(access(fromAnywhere), Access::Allowed);
        QCOMPARE(access(toNobody), Access::Unknown);
    }

private:
    static Design edited(const Design &design, std::mt19937 &random, int workloads)
    {
        const auto below = [&random](std::size_t end) { return random() % end; };
        const auto team = [&] {
            return serviceOf(static_cast<int>(below(static_cast<std::size_t>(workloads)))).namespaceName;
        };
        switch (below(8)) {
        case 0:
        case 1:
            return withoutEdge(design, below(design.edges.size()));
        case 2: {
            Posture posture = design.postureOf(team());
            posture.dns
                = posture.dns == DnsScope::PerNamespace ? DnsScope::PerWorkload : DnsScope::PerNamespace;
            posture.denyEgress = below(3) != 0;
            return withPosture(design, team(), posture);
        }
        case 3:
            return withPolicyKept(design, {team(), "default-deny"}, below(2) == 0);
        case 4:
            return withProfile(design, below(2) == 0 ? "calico" : "generic");
        default: {
            const auto count = static_cast<std::size_t>(workloads);
            const auto from = static_cast<int>(below(count));
            const auto to = static_cast<int>((static_cast<std::size_t>(from) + 1 + below(count - 1)) % count);
            return withEdges(design, {edgeBetween(from, to, static_cast<std::uint16_t>(9000 + below(3)))});
        }
        }
    }

    static Design withAnEdgeMoreOrLess(const Design &design, std::mt19937 &random, int workloads)
    {
        const auto below = [&random](std::size_t end) { return random() % end; };
        const auto any = [&] { return static_cast<int>(below(static_cast<std::size_t>(workloads))); };
        AllowedEdge edge = edgeBetween(any(), any(), static_cast<std::uint16_t>(9000 + below(3)));
        switch (below(6)) {
        case 0:
        case 1:
            return withoutEdge(design, below(design.edges.size()));
        case 2:
            edge.to = NamespaceEndpoint {serviceOf(any()).namespaceName};
            break;
        case 3:
            edge.from = WorkloadEndpoint {"kube-system", "coredns", {}};
            break;
        default:
            break;
        }
        return withEdges(design, {edge});
    }

    /// Returns how many of the lines were known before the whole simulation.
    static int compareLines(const LineChanges &changes, const CanvasScene &scene, std::uint32_t seed)
    {
        const auto linesOf = [](const std::vector<CanvasEdge> &edges, const auto &pair) {
            QStringList lines;
            for (const CanvasEdge &edge : edges) {
                if (edge.from == pair.first && edge.to == pair.second)
                    lines << edge.id + edge.label + edge.tip;
            }
            return lines;
        };
        int known = 0;
        for (const auto &pair : changes.pairs) {
            const QStringList early = linesOf(changes.lines, pair);
            if (early.join(QString()).contains(QStringLiteral("Not simulated yet.")))
                continue;
            const QStringList whole = linesOf(scene.edges, pair);
            if (early != whole)
                qWarning("seed %u: %s, whole: %s", seed, qPrintable(early.join(QLatin1Char('|'))),
                         qPrintable(whole.join(QLatin1Char('|'))));
            known += early == whole ? 1 : -100'000;
        }
        return known;
    }

    static bool areEqual(const Simulation &a, const Simulation &b)
    {
        const auto isSameFile
            = [](const SourceFile &x, const SourceFile &y) { return x.name == y.name && x.bytes == y.bytes; };
        const std::size_t count = a.project->cluster->workloads().size();
        for (std::size_t i = 0; i < count * count; ++i) {
            const auto from = WorkloadIndex(i / count);
            const auto to = WorkloadIndex(i % count);
            if (a.designed->between(from, to) != b.designed->between(from, to))
                return false;
        }
        return std::ranges::equal(a.written.files, b.written.files, isSameFile)
            && a.edgeAccess == b.edgeAccess && a.pairs->counts == b.pairs->counts
            && a.pairs->changes == b.pairs->changes && a.scene({}) == b.scene({})
            && a.scene({View::Difference}) == b.scene({View::Difference});
    }

    static void writeDesignFile(const QTemporaryDir &folder, const std::string &text)
    {
        QFile file(QDir(folder.path()).filePath(designFileName()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(text));
    }
};

QTEST_APPLESS_MAIN(TestProject)
#include "tst_project.moc"
