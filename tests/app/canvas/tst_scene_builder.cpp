// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/scene_builder.h"
#include "canvas/traffic_label.h"
#include "design/design_edits.h"
#include "manifest/manifest_loader.h"
#include "policy/policy_compiler.h"
#include "synthesis/synthesis.h"
#include "text/domain_text.h"

#include <QTest>

#include <algorithm>

using namespace drawbridge;
using namespace drawbridge::app;

namespace {

const char *const kWorkloads = R"(
apiVersion: v1
kind: Namespace
metadata: {name: web}
---
apiVersion: v1
kind: Namespace
metadata: {name: db}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: front, namespace: web}
spec:
  replicas: 2
  selector: {matchLabels: {app: front}}
  template:
    metadata: {labels: {app: front}}
    spec: {containers: [{name: c, image: i, ports: [{containerPort: 80}]}]}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: api, namespace: web}
spec:
  selector: {matchLabels: {app: api}}
  template:
    metadata: {labels: {app: api}}
    spec: {containers: [{name: c, image: i, ports: [{containerPort: 8080}]}]}
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: store, namespace: db}
spec:
  selector: {matchLabels: {app: store}}
  template:
    metadata: {labels: {app: store}}
    spec: {containers: [{name: c, image: i, ports: [{containerPort: 5432}]}]}
---
)";

const char *const kPolicy = R"(
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: store, namespace: db}
spec:
  podSelector: {matchLabels: {app: store}}
  policyTypes: [Ingress]
  ingress:
  - from:
    - namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: web}}
      podSelector: {matchLabels: {app: api}}
    ports: [{protocol: TCP, port: 5432}]
---
)";

struct World {
    KubernetesObjects objects;
    std::shared_ptr<const Reachability> loaded;
    std::shared_ptr<const Reachability> designed;
    Design design;

    explicit World(const std::string &yaml)
    {
        const SourceFile file {"world.yaml", yaml};
        objects = loadFiles(std::span(&file, 1)).objects;
        loaded = Reachability::compute(std::make_shared<const Cluster>(buildCluster(objects).cluster),
                                       std::make_shared<const PolicySet>(compilePolicies(objects)),
                                       genericProfile());
    }

    void simulate()
    {
        KubernetesObjects after = objects;
        after.networkPolicies = synthesize(loaded->cluster(), objects, design).policies;
        designed = loaded->withPolicies(std::make_shared<const PolicySet>(compilePolicies(after)));
    }

    CanvasScene scene(CanvasMode mode, bool hidesHubs = true) const
    {
        return buildScene({loaded.get(), designed.get(), &design, mode, hidesHubs});
    }
};

const CanvasEdge *edgeOf(const CanvasScene &scene, const char *from, const char *to)
{
    for (const CanvasEdge &edge : scene.edges) {
        if (edge.from == QLatin1String(from) && edge.to == QLatin1String(to))
            return &edge;
    }
    return nullptr;
}

AllowedEdge edge(const char *from, const char *to, std::uint16_t port)
{
    return {WorkloadEndpoint {"web", from, {}},
            WorkloadEndpoint {"db", to, {}},
            {{Protocol::Tcp, PortReference(port), std::nullopt}},
            "test",
            {},
            {}};
}

} // namespace

/// What the canvas says about a cluster, held to the engine.
class TestSceneBuilder : public QObject {
    Q_OBJECT
private slots:
    void aFolderWithoutPoliciesHasNodesAndAStatementButNoLines();
    void podsThatHaveFinishedAreNotCounted();
    void whatTheManifestsNameHasALineAsItIsDecided();
    void anEdgeThatOpensOneEndSaysSoAndIsUnknownWithoutPods();
    void manyDeniedConnectionsToOneEndAreHidden();
    void aNamespaceInWhichAllIsAllowedSaysSo();
    void aLineThatSaysMoreThanItsEdgeSaysWhy();
    void aRuleThatAllowsHasALineWithItsPorts();
    void aNamedPairThatTheOtherEndDeniesHasNoLine();
    void aDrawnEdgeIsNewUntilTheFolderAllowsIt();
    void aWantedEdgeThatLoadedPoliciesDenyIsShownAsDenied();
    void theDifferenceShowsWhatIsCutAndWhatIsNew();
    void theDifferenceShowsWhatStaysBesideWhatIsCut();
    void theDifferenceKeepsWhatStaysUnknown();
    void whatIsLeftOfEverythingIsNotShownAsCut();
    void anEdgeToSomethingThatIsGoneIsDeniedAndItsEndStandsAtTheRim();
    void theInternetStandsAtTheRimWhenARuleNamesIt();
    void aHubKeepsItsManyLinesForTheSelection();
    void aBlockOfAddressesThatTheDesignDrawsStandsOnce();
    void trafficIsWrittenShort_data();
    void trafficIsWrittenShort();
};

void TestSceneBuilder::aFolderWithoutPoliciesHasNodesAndAStatementButNoLines()
{
    const CanvasScene scene = World(kWorkloads).scene(CanvasMode::Loaded);
    QCOMPARE(scene.nodes.size(), std::size_t(3));
    QCOMPARE(scene.namespaces.size(), std::size_t(2));
    QCOMPARE(scene.edges.size(), std::size_t(0));
    QCOMPARE(scene.note, QStringLiteral("No policies: every pair is allowed."));
    QVERIFY(scene.namespaces[0].ingress == Isolation::Open);
    QVERIFY(!scene.namespaces[0].openNote.isEmpty());
}

/// As in the inventory of a report.
void TestSceneBuilder::podsThatHaveFinishedAreNotCounted()
{
    const World world("apiVersion: v1\nkind: Pod\nmetadata: {name: once, namespace: web}\n"
                      "spec: {containers: [{name: c}]}\nstatus: {phase: Succeeded}\n---\n"
                      "apiVersion: v1\nkind: Pod\nmetadata: {name: now, namespace: web}\n"
                      "spec: {containers: [{name: c}]}\nstatus: {phase: Running}\n");
    QStringList metas;
    for (const CanvasNode &node : world.scene(CanvasMode::Loaded).nodes)
        metas << node.name + QLatin1Char(' ') + node.meta;
    metas.sort();
    QCOMPARE(metas, QStringList({QStringLiteral("now 1 pod"), QStringLiteral("once finished")}));
}

void TestSceneBuilder::whatTheManifestsNameHasALineAsItIsDecided()
{
    World world(kWorkloads);
    const std::vector<EdgeSuggestion> named = {{edge("api", "store", 5432), Confidence::High, {}}};
    const auto line = [&](CanvasMode mode, bool isDenied) {
        const CanvasScene scene = buildScene({world.loaded.get(), world.designed.get(), &world.design, mode,
                                              true, &named, isDenied ? &named : nullptr});
        const CanvasEdge *found = edgeOf(scene, "web/api", "db/store");
        return found ? labelWithState(*found) : QString();
    };
    QCOMPARE(line(CanvasMode::Designed, false), QStringLiteral("5432 …"));
    QCOMPARE(line(CanvasMode::Loaded, false), QStringLiteral("all"));
    world.design = withPosture(Design(), "db", Posture());
    world.simulate();
    QCOMPARE(line(CanvasMode::Designed, true), QStringLiteral("5432 denied"));
    QCOMPARE(line(CanvasMode::Difference, false), QStringLiteral("− all"));
    world.design.edges = {edge("api", "store", 5432)};
    world.simulate();
    QCOMPARE(line(CanvasMode::Designed, false), QStringLiteral("5432"));
}

void TestSceneBuilder::anEdgeThatOpensOneEndSaysSoAndIsUnknownWithoutPods()
{
    const auto lineFrom = [](const char *app) {
        World world(kWorkloads);
        LabelSelector pods;
        pods.matchLabels.set("app", app);
        AllowedEdge opening = edge("api", "store", 5432);
        opening.from = PodsEndpoint {{}, pods};
        world.design = withPosture(Design(), "db", Posture());
        world.design.edges = {opening};
        world.simulate();
        return world.scene(CanvasMode::Designed).edges.front();
    };
    const CanvasEdge held = lineFrom("front");
    QVERIFY(held.state == EdgeState::OneEnd);
    QVERIFY2(held.tip.contains(QStringLiteral("open the other end alone")), qPrintable(held.tip));
    const CanvasEdge empty = lineFrom("nobody");
    QVERIFY(empty.state == EdgeState::Unknown);
    QVERIFY2(empty.tip.contains(QStringLiteral("No pod of the folder")), qPrintable(empty.tip));
}

void TestSceneBuilder::manyDeniedConnectionsToOneEndAreHidden()
{
    std::string yaml = kWorkloads;
    std::vector<EdgeSuggestion> named;
    for (int i = 0; i < 13; ++i) {
        const std::string name = "caller" + std::to_string(i);
        yaml += "apiVersion: v1\nkind: Pod\nmetadata: {name: " + name
            + ", namespace: web}\nspec: {containers: [{name: c}]}\n---\n";
        named.push_back({edge(name.c_str(), "store", 5432), Confidence::High, {}});
    }
    World world(yaml);
    world.design = withPosture(Design(), "db", Posture());
    world.simulate();
    const auto isHidden = [&] {
        const CanvasScene scene = buildScene({world.loaded.get(), world.designed.get(), &world.design,
                                              CanvasMode::Designed, true, nullptr, &named});
        QStringList metas;
        for (const CanvasNode &node : scene.nodes)
            metas << node.meta;
        return std::ranges::all_of(scene.edges, &CanvasEdge::isHubLine)
            && metas.contains(QStringLiteral("hub, %1 hidden").arg(named.size()));
    };
    QVERIFY(isHidden());
    named.pop_back();
    QVERIFY2(!isHidden(), "a dozen is not many");
}

void TestSceneBuilder::aNamespaceInWhichAllIsAllowedSaysSo()
{
    const auto sceneWith = [](const char *ports) {
        return World(std::string(kWorkloads)
                     + "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\n"
                       "metadata: {name: inside, namespace: web}\nspec:\n  podSelector: {}\n"
                       "  policyTypes: [Ingress]\n  ingress:\n  - from: [{podSelector: {}}]\n"
                     + ports)
            .scene(CanvasMode::Loaded);
    };
    const auto web = [](const CanvasScene &scene) {
        return *std::ranges::find(scene.namespaces, QStringLiteral("web"), &CanvasNamespace::name);
    };
    const CanvasNamespace all = web(sceneWith(""));
    QCOMPARE(all.foldedNote, QStringLiteral("inside: all"));
    QVERIFY2(all.openNote.contains(QStringLiteral("Inside the namespace everything is allowed")),
             qPrintable(all.openNote));
    const CanvasNamespace some = web(sceneWith("    ports: [{protocol: TCP, port: 80}]\n"));
    QVERIFY(some.foldedNote.isEmpty());
    QVERIFY(some.openNote.contains(QStringLiteral("Rules name traffic inside")));
}

void TestSceneBuilder::aLineThatSaysMoreThanItsEdgeSaysWhy()
{
    World world(kWorkloads);
    Posture open;
    open.denyIngress = false;
    open.denyEgress = false;
    world.design = withPosture(withPosture(Design(), "web", open), "db", open);
    world.design.edges = {edge("api", "store", 5432)};
    world.simulate();
    const CanvasScene scene = world.scene(CanvasMode::Designed);
    const CanvasEdge *found = edgeOf(scene, "web/api", "db/store");
    QVERIFY(found);
    QCOMPARE(found->label, QStringLiteral("all"));
    QCOMPARE(found->tip, QStringLiteral("Drawn for 5432; the rest is allowed without this edge."));
}

void TestSceneBuilder::aRuleThatAllowsHasALineWithItsPorts()
{
    const CanvasScene scene = World(std::string(kWorkloads) + kPolicy).scene(CanvasMode::Loaded);
    const CanvasEdge *found = edgeOf(scene, "web/api", "db/store");
    QVERIFY(found);
    QCOMPARE(found->label, QStringLiteral("5432"));
    QVERIFY(found->state == EdgeState::Allowed);
    QCOMPARE(scene.edges.size(), std::size_t(1));
}

void TestSceneBuilder::aNamedPairThatTheOtherEndDeniesHasNoLine()
{
    const char *const denyEgress = R"(
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: deny, namespace: web}
spec: {podSelector: {}, policyTypes: [Egress]}
)";
    const CanvasScene scene = World(std::string(kWorkloads) + kPolicy + denyEgress).scene(CanvasMode::Loaded);
    QVERIFY2(!edgeOf(scene, "web/api", "db/store"), "a denied connection must not look allowed");
}

void TestSceneBuilder::aDrawnEdgeIsNewUntilTheFolderAllowsIt()
{
    World world(std::string(kWorkloads) + kPolicy);
    world.design.edges = {edge("api", "store", 5432), edge("front", "store", 5432)};
    world.simulate();
    const CanvasScene scene = world.scene(CanvasMode::Designed);
    const CanvasEdge *old = edgeOf(scene, "web/api", "db/store");
    const CanvasEdge *drawn = edgeOf(scene, "web/front", "db/store");
    QVERIFY(old && drawn);
    QVERIFY(old->state == EdgeState::Allowed);
    QVERIFY(drawn->state == EdgeState::DrawnNew);
    QCOMPARE(labelWithState(*drawn), QStringLiteral("5432 new"));
    QCOMPARE(drawn->designEdge, 1);
}

void TestSceneBuilder::aWantedEdgeThatLoadedPoliciesDenyIsShownAsDenied()
{
    World world(std::string(kWorkloads) + kPolicy);
    world.design.edges = {edge("front", "store", 5432)};
    const CanvasScene scene = world.scene(CanvasMode::Loaded);
    const CanvasEdge *wanted = edgeOf(scene, "web/front", "db/store");
    QVERIFY(wanted);
    QVERIFY(wanted->state == EdgeState::WantedDenied);
    QCOMPARE(labelWithState(*wanted), QStringLiteral("5432 denied"));
}

void TestSceneBuilder::theDifferenceShowsWhatIsCutAndWhatIsNew()
{
    World world(std::string(kWorkloads) + kPolicy);
    world.design.edges = {edge("front", "store", 5432)};
    world.simulate();
    const CanvasScene scene = world.scene(CanvasMode::Difference);
    const CanvasEdge *cut = edgeOf(scene, "web/api", "db/store");
    const CanvasEdge *added = edgeOf(scene, "web/front", "db/store");
    QVERIFY(cut && added);
    QVERIFY(cut->state == EdgeState::NewlyCut);
    QVERIFY(added->state == EdgeState::NewlyAllowed);
}

void TestSceneBuilder::anEdgeToSomethingThatIsGoneIsDeniedAndItsEndStandsAtTheRim()
{
    World world(kWorkloads);
    world.design.edges = {edge("front", "gone", 1)};
    const CanvasScene scene = world.scene(CanvasMode::Loaded);
    const CanvasEdge *wanted = edgeOf(scene, "web/front", "db/gone");
    QVERIFY(wanted);
    QVERIFY(wanted->state == EdgeState::WantedDenied);
    QVERIFY(std::any_of(scene.nodes.begin(), scene.nodes.end(), [](const CanvasNode &node) {
        return node.key == QLatin1String("db/gone") && node.namespaceIndex == -1;
    }));
}

void TestSceneBuilder::theInternetStandsAtTheRimWhenARuleNamesIt()
{
    const char *const open = R"(
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: front, namespace: web}
spec:
  podSelector: {matchLabels: {app: front}}
  policyTypes: [Ingress]
  ingress: [{ports: [{port: 80}]}]
)";
    const CanvasScene scene = World(std::string(kWorkloads) + open).scene(CanvasMode::Loaded);
    const CanvasEdge *found = edgeOf(scene, "internet", "web/front");
    QVERIFY(found);
    QCOMPARE(found->label, QStringLiteral("80"));
}

void TestSceneBuilder::aHubKeepsItsManyLinesForTheSelection()
{
    std::string yaml = kWorkloads;
    constexpr int kClients = 14;
    std::string peers;
    for (int i = 0; i < kClients; ++i) {
        const std::string name = "client-" + std::to_string(i);
        yaml += "apiVersion: v1\nkind: Pod\nmetadata: {name: " + name + ", namespace: web, labels: {app: "
            + name + "}}\nspec: {containers: [{name: c, image: i}]}\n---\n";
        peers += "    - namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: web}}\n"
                 "      podSelector: {matchLabels: {app: "
            + name + "}}\n";
    }
    yaml += "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: store, namespace: db}\n"
            "spec:\n  podSelector: {matchLabels: {app: store}}\n  policyTypes: [Ingress]\n  ingress:\n"
            "  - from:\n"
        + peers;
    const CanvasScene scene = World(yaml).scene(CanvasMode::Loaded);
    const auto lines = std::count_if(scene.edges.begin(), scene.edges.end(),
                                     [](const CanvasEdge &edge) { return edge.isHubLine; });
    QCOMPARE(lines, kClients);
    const auto hub = std::find_if(scene.nodes.begin(), scene.nodes.end(), [](const CanvasNode &node) {
        return std::find(node.badges.begin(), node.badges.end(), CanvasBadge::Hub) != node.badges.end();
    });
    const auto box = std::find_if(scene.nodes.begin(), scene.nodes.end(), [](const CanvasNode &node) {
        return node.key == QLatin1String("db/store");
    });
    QVERIFY(box != scene.nodes.end());
    QCOMPARE(hub, box);
    QVERIFY2(scene.note.contains(QLatin1String("1 hub hidden")), qPrintable(scene.note));
    const CanvasScene all = World(yaml).scene(CanvasMode::Loaded, false);
    QCOMPARE(all.edges.size(), scene.edges.size());
    QVERIFY(std::ranges::none_of(all.edges, &CanvasEdge::isHubLine));
    QVERIFY2(!all.note.contains(QLatin1String("hidden")), qPrintable(all.note));
}

void TestSceneBuilder::theDifferenceShowsWhatStaysBesideWhatIsCut()
{
    const std::string twoPorts = std::string(kPolicy).replace(std::string_view(kPolicy).find("port: 5432}"),
                                                              11, "port: 5432}, {protocol: TCP, port: 5433}");
    World world(std::string(kWorkloads) + twoPorts);
    world.design.edges = {edge("api", "store", 5432)};
    world.simulate();
    QStringList lines;
    for (const CanvasEdge &line : world.scene(CanvasMode::Difference).edges)
        lines << stateName(line.state) + QLatin1Char(' ') + line.label;
    lines.sort();
    QCOMPARE(lines,
             QStringList({stateName(EdgeState::Allowed) + QStringLiteral(" 5432"),
                          stateName(EdgeState::NewlyCut) + QStringLiteral(" 5433")}));
}

void TestSceneBuilder::theDifferenceKeepsWhatStaysUnknown()
{
    World world(std::string(kWorkloads) + kPolicy);
    LabelSelector elsewhere;
    elsewhere.matchLabels = {{"app", "elsewhere"}};
    AllowedEdge fromElsewhere = edge("api", "store", 5432);
    fromElsewhere.from = GroupEndpoint {"web", elsewhere};
    world.design.edges = {fromElsewhere};
    world.simulate();
    for (const CanvasMode mode : {CanvasMode::Designed, CanvasMode::Difference}) {
        const CanvasScene scene = world.scene(mode);
        QCOMPARE(std::ranges::count(scene.edges, EdgeState::Unknown, &CanvasEdge::state), 1);
    }
}

void TestSceneBuilder::whatIsLeftOfEverythingIsNotShownAsCut()
{
    World world(kWorkloads);
    AllowedEdge narrow = edge("front", "api", 7070);
    narrow.to = WorkloadEndpoint {"web", "api", {}};
    world.design.edges = {narrow};
    world.simulate();
    QStringList lines;
    for (const CanvasEdge &line : world.scene(CanvasMode::Difference).edges)
        lines << stateName(line.state) + QLatin1Char(' ') + line.label + QLatin1Char(' ') + line.tip;
    QCOMPARE(lines,
             QStringList {stateName(EdgeState::Allowed)
                          + QStringLiteral(" 7070 Narrowed: before, all traffic was allowed.")});
}

void TestSceneBuilder::aBlockOfAddressesThatTheDesignDrawsStandsOnce()
{
    World world(kWorkloads);
    AllowedEdge out = edge("front", "store", 443);
    out.to = CidrEndpoint {*Cidr::parse("0.0.0.0/0"), {*Cidr::parse("10.0.0.0/8")}};
    world.design.edges = {out};
    world.simulate();
    const CanvasScene scene = world.scene(CanvasMode::Designed);
    const auto outside = std::count_if(scene.nodes.begin(), scene.nodes.end(), [](const CanvasNode &node) {
        return node.shape == NodeShape::External;
    });
    QCOMPARE(outside, 1);
    const auto named = std::ranges::any_of(
        scene.nodes, [&](const CanvasNode &node) { return node.name == endpointName(out.to); });
    QVERIFY2(named, "as in all other places");
}

void TestSceneBuilder::trafficIsWrittenShort_data()
{
    QTest::addColumn<QString>("expected");
    QTest::addColumn<int>("which");
    QTest::newRow("one TCP port") << QStringLiteral("7070") << 0;
    QTest::newRow("one UDP port") << QStringLiteral("53/UDP") << 1;
    QTest::newRow("a range") << QStringLiteral("8000-8010") << 2;
    QTest::newRow("two pieces") << QStringLiteral("53/UDP, 53") << 3;
    QTest::newRow("everything") << QStringLiteral("all") << 4;
    QTest::newRow("every TCP port") << QStringLiteral("all TCP") << 5;
    QTest::newRow("all but one port") << QStringLiteral("all but 7070") << 6;
    QTest::newRow("all but two") << QStringLiteral("all but 53/UDP, 53") << 7;
    QTest::newRow("three ports") << QStringLiteral("3 ports") << 8;
    QTest::newRow("three ranges") << QStringLiteral("3 port ranges") << 9;
}

void TestSceneBuilder::trafficIsWrittenShort()
{
    QFETCH(QString, expected);
    QFETCH(int, which);
    const TrafficSet dns = TrafficSet(Protocol::Udp, {{53, 53}});
    const TrafficSet sets[] = {TrafficSet(Protocol::Tcp, {{7070, 7070}}),
                               dns,
                               TrafficSet(Protocol::Tcp, {{8000, 8010}}),
                               dns | TrafficSet(Protocol::Tcp, {{53, 53}}),
                               TrafficSet::all(),
                               TrafficSet(Protocol::Tcp, PortSet::all()),
                               TrafficSet::all() - TrafficSet(Protocol::Tcp, {{7070, 7070}}),
                               TrafficSet::all() - dns - TrafficSet(Protocol::Tcp, {{53, 53}}),
                               TrafficSet(Protocol::Tcp, {{80, 80}, {82, 82}, {90, 90}}),
                               TrafficSet(Protocol::Tcp, {{80, 80}, {82, 84}, {90, 90}})};
    QCOMPARE(trafficLabel(sets[which]), expected);
}

QTEST_APPLESS_MAIN(TestSceneBuilder)
#include "tst_scene_builder.moc"
