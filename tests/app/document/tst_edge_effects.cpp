// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "app/support/small_project.h"
#include "canvas/folded_scene.h"
#include "design/design_edits.h"
#include "document/also_admitted.h"
#include "document/edit_effect.h"
#include "models/effect_rows.h"
#include "support/export_plan.h"
#include "synthesis/starting_design.h"

#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace drawbridge;
using namespace drawbridge::app;

namespace {

std::string job(const char *name, const char *label)
{
    return std::string("apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: ") + name
        + ", namespace: batch}\nspec:\n  selector: {matchLabels: {app: " + label
        + "}}\n  template:\n    metadata: {labels: {app: " + label
        + "}}\n    spec: {containers: [{name: c}]}\n---\n";
}

/// Names shop/cart with its port, and something outside.
const std::string kCaller
    = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: caller, namespace: shop}\nspec:\n"
      "  selector: {matchLabels: {app: caller}}\n  template:\n    metadata: {labels: {app: caller}}\n"
      "    spec:\n      containers:\n      - name: main\n        env:\n"
      "        - {name: CART, value: 'http://cart:80'}\n"
      "        - {name: PAYMENTS, value: 'https://api.pay.com/v1'}\n";

const std::string kDns
    = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: coredns, namespace: kube-system}\nspec:\n"
      "  selector: {matchLabels: {k8s-app: kube-dns}}\n  template:\n    metadata: {labels: {k8s-app: "
      "kube-dns}}\n    spec: {containers: [{name: main, ports: [{containerPort: 53, protocol: UDP}]}]}\n"
      "---\napiVersion: v1\nkind: Service\nmetadata: {name: kube-dns, namespace: kube-system}\n"
      "spec: {selector: {k8s-app: kube-dns}, ports: [{port: 53, protocol: UDP}]}\n";

EdgeEndpoint batch(const char *name)
{
    return WorkloadEndpoint {"batch", name, {}};
}

} // namespace

/// What an edge lets in that was not meant, and what an edit changes. Nothing but their names tells two of
/// the workloads apart.
class TestEdgeEffects : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        writeSmallFolder(m_folder.path());
        QCOMPARE(writeFile(m_folder.filePath(QStringLiteral("batch.yaml")),
                           "apiVersion: v1\nkind: Namespace\nmetadata: {name: batch}\n---\n"
                               + job("cleanup", "job") + job("report", "job") + job("import", "import")),
                 QString());
        m_project = loadSmallProject(m_folder.path());
        m_denied = m_project->design;
    }

    void theCardOfANamespaceCountsThePairsThatChange()
    {
        QTemporaryDir folder;
        writeSmallFolder(folder.path());
        const ProjectPtr project = loadSmallProject(folder.path());
        const Design design = *withEdge(project->design, webToCart());
        const SimulationPtr simulation
            = simulate(1, project, std::make_shared<const Design>(design), nullptr, {});
        // Everything was allowed: shop/web keeps a part of what it may do, shop/cart nothing.
        const CanvasNamespace &shop = simulation->scene({View::Difference, true}).namespaces.front();
        QCOMPARE(shop.foldedNote, QStringLiteral("\u22121 \u21931"));
        const QString note = simulation->scene({View::Difference, true}).note;
        QVERIFY2(note.startsWith(QStringLiteral("Pairs: \u22121 cut, \u21931 narrower, only named ones")),
                 qPrintable(note));
        QCOMPARE(shop.noteParts,
                 std::vector({NotePart {QStringLiteral("\u22121"), EdgeState::NewlyCut},
                              NotePart {QStringLiteral("\u21931"), EdgeState::NewlyCut}}));
        QVERIFY(shop.hasAlarm && shop.isIsolationChanged);
        QCOMPARE(isolationInWords(shop), QStringLiteral("now denied by default"));
        QVERIFY2(shop.openNote.contains(QStringLiteral("\u2193 narrowed")), qPrintable(shop.openNote));
        const CanvasNamespace &designed = simulation->scene({View::Designed, true}).namespaces.front();
        QVERIFY(!designed.hasAlarm && !designed.isIsolationChanged && designed.isSimulated);
        const CanvasScene before = sceneBeforeSimulation(*project, design, {View::Designed, true});
        QVERIFY(!before.namespaces.front().isSimulated);
        QCOMPARE(isolationInWords(before.namespaces.front()), QStringLiteral("being simulated"));
        // Its folded card says the same, whatever has a line inside.
        CanvasScene changed = simulation->scene({View::Difference, true});
        CanvasEdge &inside = changed.edges.emplace_back();
        inside.from = QStringLiteral("shop/web");
        inside.to = QStringLiteral("shop/cart");
        inside.state = EdgeState::Unknown;
        const CanvasScene cards = cardScene(changed);
        QVERIFY(cards.edges.empty() && cards.namespaces.front().isFolded);
        QCOMPARE(cards.namespaces.front().foldedNote, shop.foldedNote);
        QCOMPARE(cards.namespaces.front().alarm, EdgeState::NewlyCut);
    }

    void theGhostIsExactlyWhatTheExportCannotLeaveOut()
    {
        const Cluster &cluster = *m_project->cluster;
        const EdgeEndpoint cart = webToCart().to;
        const AlsoAdmitted ghosts = alsoAdmitted(cluster, m_denied, {batch("cleanup")}, {cart});
        QCOMPARE(ghosts.atSource, std::vector {batch("report")});
        QVERIFY(ghosts.atTarget.empty());
        QVERIFY(alsoAdmitted(cluster, m_denied, {batch("import")}, {cart}).isEmpty());
        QVERIFY(alsoAdmitted(cluster, m_denied, {batch("cleanup"), batch("report")}, {cart}).isEmpty());
        const Design open = designWithNothingIsolated(cluster);
        QVERIFY(alsoAdmitted(cluster, open, {batch("cleanup")}, {cart}).isEmpty());
    }

    void theEffectOfAnEditIsThatOfAllPairs()
    {
        Posture open;
        open.denyIngress = open.denyEgress = false;
        Posture inside;
        inside.sameNamespace = true;
        for (const Design &other :
             {*withEdge(m_denied, webToCart()), withPosture(m_denied, "shop", open),
              withPosture(m_denied, "batch", inside),
              withPosture(withPosture(m_denied, "shop", open), "batch", open), m_denied}) {
            for (const auto &[first, second] : {std::pair(m_denied, other), std::pair(other, m_denied)}) {
                const SimulationPtr before = simulated(first);
                const SimulationPtr after = simulated(second);
                const EditEffect effect = effectBetween(*before, *after, {});
                QVERIFY(effect.isComplete);
                QCOMPARE(pairsOf(effect), differingPairs(*before, *after));
                QCOMPARE(outsideOf(effect), differingOutside(*before, *after));
            }
        }
    }

    void whatTheApiServerLosesIsSaidInBothDirections()
    {
        const EdgeEndpoint apiServer = ExternalEndpoint {WellKnownExternal::ApiServer};
        const Design meant
            = *withMeaning(m_denied, apiServer, {{CidrEndpoint {*Cidr::parse("203.0.113.7/32"), {}}}, {}});
        AllowedEdge asks = webToCart();
        asks.to = apiServer;
        AllowedEdge called = webToCart();
        called.from = apiServer;
        QCOMPARE(textOfLosing(meant, asks), QStringLiteral("1 workload(s) lose the API server"));
        QCOMPARE(textOfLosing(meant, called), QStringLiteral("the API server loses 1 workload(s)"));
    }

    void aWorkloadThatLosesBothDirectionsIsOne()
    {
        const Design open = designWithNothingIsolated(*m_project->cluster);
        const SimulationPtr before = simulated(open);
        const EditEffect effect = effectBetween(*before, *simulated(m_denied), {});
        const QString text = effectText(*m_project->cluster, effect);
        const QString all = QStringLiteral("%1 workload(s) lose addresses outside");
        QVERIFY2(text.contains(all.arg(m_project->cluster->workloads().size())), qPrintable(text));
    }

    void pairsAreCountedAsTheStatusBarCountsThem()
    {
        const Cluster &cluster = *m_project->cluster;
        const auto textOf = [&](const SimulationPtr &before, const SimulationPtr &after) {
            return effectText(cluster, effectBetween(*before, *after, {}));
        };
        const SimulationPtr open = simulated(designWithNothingIsolated(cluster));
        const SimulationPtr denied = simulated(m_denied);
        const auto lost = open->pairs->counts.allowedAfter - denied->pairs->counts.allowedAfter;
        QVERIFY2(textOf(open, denied).contains(QStringLiteral("−%1 workload pair(s);").arg(lost)),
                 qPrintable(textOf(open, denied)));
        QVERIFY2(
            textOf(denied, open)
                .startsWith(QStringLiteral("+%1 workload pair(s); %2 workload(s) gain addresses outside; "
                                           "nothing cut")
                                .arg(lost)
                                .arg(cluster.workloads().size())),
            qPrintable(textOf(denied, open)));
        AllowedEdge first = webToCart();
        AllowedEdge second = webToCart();
        second.from = batch("import");
        const Design narrow = withEdges(m_denied, {first, second});
        first.traffic.clear();
        second.traffic.clear();
        const Design wide = withEdges(m_denied, {first, second});
        QCOMPARE(textOf(simulated(wide), simulated(narrow)), QStringLiteral("2 pair(s) narrowed."));
        QCOMPARE(textOf(simulated(narrow), simulated(wide)),
                 QStringLiteral("2 pair(s) widened; nothing cut."));
    }

    void whomDnsRulesNoLongerCoverIsSaidThoughNoDnsPodsAreInTheFolder()
    {
        const Design drawn = *withEdge(m_denied, webToCart());
        Posture byEdges;
        byEdges.dns = DnsScope::PerWorkload;
        const Design narrowed = withPosture(withPosture(drawn, "shop", byEdges), "batch", byEdges);
        const auto textOf = [this](const Design &before, const Design &after) {
            return effectText(*m_project->cluster, effectBetween(*simulated(before), *simulated(after), {}));
        };
        const auto others = m_project->cluster->workloads().size() - 1;
        const QString rest = QStringLiteral("; no verdict between others changes.");
        QCOMPARE(textOf(drawn, narrowed),
                 QStringLiteral("DNS rules no longer cover %1 workload(s)").arg(others) + rest);
        QCOMPARE(textOf(narrowed, drawn),
                 QStringLiteral("DNS rules now cover %1 workload(s)").arg(others) + rest);
        QCOMPARE(textOf(narrowed, narrowed), QStringLiteral("No verdict changes."));
    }

    void defaultDenySaysWhoKeepsAndWhoGainsDns()
    {
        const Cluster &cluster = *m_project->cluster;
        const auto textOf = [&](const Design &before, const Design &after) {
            return effectText(cluster, effectBetween(*simulated(before), *simulated(after), {}));
        };
        const Design open = designWithNothingIsolated(cluster);
        QVERIFY2(textOf(open, m_denied).endsWith(QStringLiteral("; 5 workload(s) keep DNS.")),
                 qPrintable(textOf(open, m_denied)));
        Posture silent;
        silent.dns = DnsScope::Nobody;
        const Design without = withPosture(m_denied, "shop", silent);
        QVERIFY2(textOf(open, without).contains(QStringLiteral("3 workload(s) keep DNS")),
                 qPrintable(textOf(open, without)));
        QVERIFY(!textOf(without, m_denied).contains(QStringLiteral("keep DNS")));
        QTemporaryDir folder;
        writeSmallFolder(folder.path());
        QCOMPARE(writeFile(folder.filePath(QStringLiteral("dns.yaml")), kDns), QString());
        const ProjectPtr project = loadSmallProject(folder.path());
        const auto simulatedThere = [&project](const Design &design) {
            return simulate(1, project, std::make_shared<const Design>(design), nullptr, {});
        };
        const QString text
            = effectText(*project->cluster,
                         effectBetween(*simulatedThere(withPosture(project->design, "shop", silent)),
                                       *simulatedThere(project->design), {}));
        QVERIFY2(text.contains(QStringLiteral("; 2 workload(s) gain DNS; nothing cut")), qPrintable(text));
    }

    void defaultDenyNamesWhatRulesStillOpen()
    {
        const Cluster &cluster = *m_project->cluster;
        const auto textOf = [&](const Design &before, const Design &after) {
            return openByRuleText(cluster,
                                  effectBetween(*simulated(before), *simulated(after), {}).openByRule);
        };
        std::vector<AllowedEdge> edges;
        for (const EdgeEndpoint &everybody :
             {EdgeEndpoint(PodsEndpoint {}), EdgeEndpoint(CidrEndpoint {*Cidr::parse("0.0.0.0/0"), {}}),
              EdgeEndpoint(CidrEndpoint {*Cidr::parse("::/0"), {}})}) {
            AllowedEdge toCart = webToCart();
            toCart.from = everybody;
            AllowedEdge fromImport = webToCart();
            fromImport.from = batch("import");
            fromImport.to = everybody;
            for (AllowedEdge *edge : {&toCart, &fromImport}) {
                edge->traffic.clear();
                edges.push_back(*edge);
            }
        }
        const Design drawn = withEdges(m_denied, edges);
        Design open = drawn;
        open.postures = designWithNothingIsolated(cluster).postures;
        QCOMPARE(textOf(open, drawn),
                 QStringLiteral("Still open by rule: batch/import (egress), shop/cart (ingress)."));
        QCOMPARE(textOf(open, m_denied), QString());
        QCOMPARE(textOf(drawn, drawn), QString());
        Design shopDenied = open;
        shopDenied.postures.erase("shop");
        QCOMPARE(textOf(open, shopDenied), QStringLiteral("Still open by rule: shop/cart (ingress)."));
        QCOMPARE(textOf(shopDenied, drawn),
                 QStringLiteral("Still open by rule: batch/import (egress), shop/cart (ingress)."));
        const auto opened = [](unsigned workload) {
            return OpenByRule {WorkloadIndex(workload), true, true};
        };
        QVERIFY(openByRuleText(cluster, {opened(0), opened(1), opened(2), opened(3), opened(4)})
                    .endsWith(QStringLiteral(" and 2 more.")));
    }

    void onlyConnectionsThatAreDeniedForCertainAreCounted()
    {
        QTemporaryDir folder;
        writeSmallFolder(folder.path());
        QCOMPARE(writeFile(folder.filePath(QStringLiteral("caller.yaml")), kCaller), QString());
        const ProjectPtr project = loadSmallProject(folder.path());
        const auto deniedBy = [&project](const Design &design) {
            return simulate(1, project, std::make_shared<const Design>(design), nullptr, {})
                ->deniedConnections(View::Designed)
                .size();
        };
        const Design denied = project->design;
        QCOMPARE(project->manifestConnections->all().size(), std::size_t {2});
        QCOMPARE(deniedBy(denied), std::size_t {2});
        QCOMPARE(deniedBy(designWithNothingIsolated(*project->cluster)), std::size_t {0});
        Posture callsOut;
        callsOut.denyEgress = false;
        QCOMPARE(deniedBy(withPosture(denied, "shop", callsOut)), std::size_t {1});
        AllowedEdge drawn = webToCart();
        drawn.from = WorkloadEndpoint {"shop", "caller", {}};
        QCOMPARE(deniedBy(*withEdge(denied, drawn)), std::size_t {1});
        drawn.to = CidrEndpoint {*Cidr::parse("203.0.113.0/24"), {}};
        drawn.traffic.clear();
        QCOMPARE(deniedBy(*withEdge(denied, drawn)), std::size_t {1});
    }

    void onlyAnEditThatAddsAndDeniesNothingHasATick()
    {
        const auto signOf = [](const SimulationPtr &before, const SimulationPtr &after) {
            const EffectSign sign = effectSign(effectBetween(*before, *after, {}));
            return std::pair(sign.icon, sign.tone);
        };
        const SimulationPtr denied = simulated(m_denied);
        const SimulationPtr drawn = simulated(*withEdge(m_denied, webToCart()));
        QCOMPARE(signOf(denied, drawn), std::pair(QStringLiteral("check"), Tone::Added));
        QCOMPARE(signOf(drawn, denied), std::pair(QStringLiteral("minus"), Tone::Cut));
        QCOMPARE(signOf(denied, denied), std::pair(QStringLiteral("check"), Tone::Quiet));
        Posture silent;
        silent.dns = DnsScope::Nobody;
        QCOMPARE(signOf(denied, simulated(withPosture(m_denied, "shop", silent))),
                 std::pair(QStringLiteral("finding"), Tone::Warning));
    }

    void aDrawnConnectionThatPoliciesDenyIsSaidAndHasNoTick()
    {
        QTemporaryDir folder;
        writeSmallFolder(folder.path());
        QCOMPARE(writeFile(folder.filePath(QStringLiteral("guard.yaml")),
                           "apiVersion: policy.networking.k8s.io/v1alpha1\nkind: AdminNetworkPolicy\n"
                           "metadata: {name: guard}\nspec:\n  priority: 10\n  subject: {namespaces: {}}\n"
                           "  ingress:\n  - action: Deny\n    from: [{namespaces: {}}]\n"),
                 QString());
        const ProjectPtr project = loadSmallProject(folder.path());
        const auto simulatedThere = [&project](const Design &design) {
            return simulate(1, project, std::make_shared<const Design>(design), nullptr, {});
        };
        const SimulationPtr before = simulatedThere(project->design);
        const SimulationPtr after = simulatedThere(*withEdge(project->design, webToCart()));
        const EditEffect effect = effectBetween(*before, *after, {});
        QCOMPARE(effect.deniedEdges, 1);
        QCOMPARE(deniedEdgesText(effect.deniedEdges), QStringLiteral("1 drawn connection(s) stay denied."));
        QCOMPARE(effectSign(effect).tone, Tone::Warning);
        QCOMPARE(effectBetween(*after, *after, {}).deniedEdges, 0);
    }

private:
    SimulationPtr simulated(const Design &design) const
    {
        return simulate(1, m_project, std::make_shared<const Design>(design), nullptr, {});
    }

    /// The part of the text that says what breaks.
    QString textOfLosing(const Design &design, const AllowedEdge &edge) const
    {
        const SimulationPtr before = simulated(*withEdge(design, edge));
        const EditEffect effect = effectBetween(*before, *simulated(design), {});
        return effectText(*m_project->cluster, effect).section(QStringLiteral("; "), 1).chopped(1);
    }

    using Pairs = std::set<std::pair<WorkloadIndex, WorkloadIndex>>;
    static Pairs pairsOf(const EditEffect &effect)
    {
        Pairs pairs;
        for (const EffectPair &pair : effect.pairs) {
            if (pair.from && pair.to)
                pairs.emplace(*pair.from, *pair.to);
        }
        return pairs;
    }
    static std::size_t outsideOf(const EditEffect &effect)
    {
        return effect.pairs.size() - pairsOf(effect).size();
    }

    static Pairs differingPairs(const Simulation &before, const Simulation &after)
    {
        Pairs pairs;
        const std::size_t size = before.project->cluster->workloads().size();
        for (std::size_t i = 0; i < size * size; ++i) {
            const auto from = static_cast<WorkloadIndex>(i / size);
            const auto to = static_cast<WorkloadIndex>(i % size);
            if (from != to && before.designed->between(from, to) != after.designed->between(from, to))
                pairs.emplace(from, to);
        }
        return pairs;
    }
    /// How many workloads lose or gain addresses outside, counted by direction.
    static std::size_t differingOutside(const Simulation &before, const Simulation &after)
    {
        const IpAddress address = *IpAddress::parse("203.0.113.7");
        std::size_t count = 0;
        for (std::size_t i = 0; i < before.project->cluster->workloads().size(); ++i) {
            const auto workload = static_cast<WorkloadIndex>(i);
            count += before.designed->toAddress(workload, address)
                != after.designed->toAddress(workload, address);
            count += before.designed->fromAddress(address, workload)
                != after.designed->fromAddress(address, workload);
        }
        return count;
    }

    QTemporaryDir m_folder;
    ProjectPtr m_project;
    Design m_denied;
};

QTEST_GUILESS_MAIN(TestEdgeEffects)
#include "tst_edge_effects.moc"
