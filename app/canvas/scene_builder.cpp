// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/scene_builder.h"

#include "base/overloaded.h"
#include "canvas/canvas_words.h"
#include "canvas/line_tips.h"
#include "canvas/named_connections.h"
#include "canvas/scene_edges.h"
#include "canvas/workload_nodes.h"
#include "support/background.h"
#include "support/number_text.h"
#include "support/qt_text.h"
#include "text/domain_text.h"

#include <algorithm>
#include <set>

namespace drawbridge::app {

namespace {

class SceneBuilder {
public:
    explicit SceneBuilder(const SceneInputs &inputs)
        : m_inputs(inputs)
        , m_cluster(inputs.loaded->cluster())
        , m_now(inputs.mode == CanvasMode::Loaded ? inputs.loaded : inputs.designed)
        , m_workloadNodes(
              runInBackground([this] { return workloadNodes(m_cluster, m_now, m_inputs.unknownPairs); }))
        , m_edges(sceneEdges(inputs))
    {
        if (!m_inputs.hidesHubs)
            showHubs();
    }

    CanvasScene build()
    {
        for (std::size_t i = 0; i < m_cluster.namespaces().size(); ++i)
            addNamespace(static_cast<NamespaceIndex>(i));
        m_scene.nodes.reserve(m_cluster.workloads().size());
        for (CanvasNode &node : m_workloadNodes.takeResult())
            addWorkload(std::move(node));
        for (const auto &[key, end] : m_edges.others)
            addOther(end);
        if (m_inputs.design) {
            for (const EdgeEndpoint &external : m_inputs.design->externals) {
                ConnectionEnd end;
                end.endpoint = external;
                end.key = toString(external);
                if (!m_edges.others.contains(end.key))
                    addOther(end);
            }
            for (const auto &[key, place] : m_inputs.design->positions)
                m_scene.positions[key] = {place.x, place.y};
            for (const auto &[key, place] : m_inputs.design->cardPositions)
                m_scene.cardPositions[key] = {place.x, place.y};
            m_scene.hasCardArrangement = m_inputs.design->hasCardArrangement;
        }
        addEdges();
        m_scene.note = note();
        return std::move(m_scene);
    }

private:
    void showHubs()
    {
        m_edges.hubs.clear();
        for (CanvasEdge &edge : m_edges.edges)
            edge.isHubLine = false;
    }

    static Isolation isolationIn(const Reachability &world, const ClusterNamespace &ns, Direction direction)
    {
        if (ns.workloads.empty())
            return isolatedByPolicy(world, ns, direction) ? Isolation::Isolated : Isolation::Open;
        std::set<Isolation> seen;
        for (const WorkloadIndex workload : ns.workloads)
            seen.insert(world.isolation(workload, direction));
        if (seen.contains(Isolation::Unknown))
            return Isolation::Unknown;
        return seen.size() == 1 ? *seen.begin() : Isolation::Partial;
    }

    /// A namespace without pods has no verdict; what counts is what would meet the first one.
    static bool isolatedByPolicy(const Reachability &world, const ClusterNamespace &ns, Direction direction)
    {
        const SharedEntries<Policy> &policies = world.policies().policies;
        return std::any_of(policies.begin(), policies.end(), [&](const Policy &policy) {
            return policy.isCertain && policy.namespaceName == ns.name && policy.podSelector.isEmpty()
                && policy.isolates(direction);
        });
    }

    void setSides(CanvasNamespace &shown, const ClusterNamespace &ns) const
    {
        shown.isSimulated = m_now != nullptr;
        shown.ingress = m_now ? isolationIn(*m_now, ns, Direction::Ingress) : Isolation::Unknown;
        shown.egress = m_now ? isolationIn(*m_now, ns, Direction::Egress) : Isolation::Unknown;
        shown.isIsolationChanged = m_now && m_inputs.mode == CanvasMode::Difference
            && (isolationIn(*m_inputs.loaded, ns, Direction::Ingress) != shown.ingress
                || isolationIn(*m_inputs.loaded, ns, Direction::Egress) != shown.egress);
    }

    void addNamespace(NamespaceIndex index)
    {
        const ClusterNamespace &ns = m_cluster[index];
        CanvasNamespace shown;
        shown.key = toQString(toString(EdgeEndpoint(NamespaceEndpoint {ns.name})));
        shown.name = toQString(ns.name);
        setSides(shown, ns);
        shown.workloadCount = static_cast<int>(ns.workloads.size());
        shown.isDeclared = ns.isDeclared;
        shown.isFolded = m_inputs.design && m_inputs.design->foldedNamespaces.contains(ns.name);
        QStringList notes;
        if (shown.ingress == Isolation::Open)
            notes << CanvasWords::tr(
                "Ingress is open: whatever may leave elsewhere comes in, and only named connections "
                "have a line.");
        if (shown.egress == Isolation::Open)
            notes << CanvasWords::tr(
                "Egress is open: pods reach whatever lets them in, and only named connections have a line.");
        const std::string key = toStd(shown.key);
        if (const auto hub = m_edges.hubs.find(key); hub != m_edges.hubs.end())
            notes << CanvasWords::tr("hub, %1 hidden").arg(numberText(static_cast<std::size_t>(hub->second)));
        if (const auto inside = m_edges.openInside.find(key); inside != m_edges.openInside.end()) {
            notes << (inside->second
                          ? CanvasWords::tr(
                              "Inside the namespace everything is allowed: all its pods may talk "
                              "to each other. That has no lines.")
                          : CanvasWords::tr("Rules name traffic inside the namespace; it has no lines."));
            if (inside->second)
                shown.foldedNote = CanvasWords::tr("inside: all");
        }
        if (!ns.isDeclared)
            notes << CanvasWords::tr("No file declares this namespace: its labels are not known.");
        shown.openNote = notes.join(QLatin1Char('\n'));
        m_scene.namespaces.push_back(std::move(shown));
    }

    void addWorkload(CanvasNode node)
    {
        node.key = m_edges.workloadKeys[m_scene.nodes.size()];
        if (node.key.isNull())
            node.key = toQString(toString(node.endpoint));
        if (!m_edges.hubs.empty()) {
            if (const auto hub = m_edges.hubs.find(toStd(node.key)); hub != m_edges.hubs.end()) {
                node.badges.push_back(CanvasBadge::Hub);
                node.meta = CanvasWords::tr("hub, %1 hidden")
                                .arg(numberText(static_cast<std::size_t>(hub->second)));
            }
        }
        m_scene.nodes.push_back(std::move(node));
    }

    void addOther(const ConnectionEnd &end)
    {
        CanvasNode node;
        node.endpoint = end.endpoint;
        node.key = toQString(end.key);
        node.shape = NodeShape::External;
        node.name = endpointName(end.endpoint);
        std::visit(Overloaded {
                       [](const WorkloadEndpoint &) {},
                       [](const NamespaceEndpoint &) {},
                       [&](const GroupEndpoint &group) { fillGroup(node, group, end); },
                       [&](const PodsEndpoint &) {
                           node.icon = QStringLiteral("group");
                           node.meta = CanvasWords::tr("%1 here").arg(podCount(m_cluster, m_now, end.pods));
                           node.tip = namedOnlyTip();
                       },
                       [&](const CidrEndpoint &) {
                           node.icon = QStringLiteral("cidr");
                           node.meta = CanvasWords::tr("addresses");
                           node.tip = toQString(end.key);
                       },
                       [&](const DnsNameEndpoint &) {
                           node.icon = QStringLiteral("dns-name");
                           node.meta = CanvasWords::tr("DNS name");
                       },
                       [&](const ExternalEndpoint &external) { fillWellKnown(node, external.external); },
                   },
                   end.endpoint);
        const bool isPlain = std::holds_alternative<WorkloadEndpoint>(end.endpoint)
            || std::holds_alternative<NamespaceEndpoint>(end.endpoint);
        if (isPlain)
            fillMissing(node, endpointText(end.endpoint));
        if (const auto *meaning = m_inputs.design ? m_inputs.design->meaningOf(end.endpoint) : nullptr)
            fillMeaning(node, *meaning);
        m_scene.nodes.push_back(std::move(node));
    }

    void fillGroup(CanvasNode &node, const GroupEndpoint &group, const ConnectionEnd &end) const
    {
        node.shape = NodeShape::Group;
        node.icon = QStringLiteral("group");
        node.meta = CanvasWords::tr("group, %1").arg(podCount(m_cluster, m_now, end.pods));
        if (const auto ns = m_cluster.findNamespace(group.namespaceName))
            node.namespaceIndex = static_cast<int>(toSize(*ns));
    }

    static void fillWellKnown(CanvasNode &node, WellKnownExternal external)
    {
        switch (external) {
        case WellKnownExternal::Internet:
            node.icon = QStringLiteral("internet");
            node.meta = CanvasWords::tr("public addresses");
            node.tip = CanvasWords::tr(
                "A rule for any peer is drawn from or to here; it also names every pod of the cluster.");
            return;
        case WellKnownExternal::ApiServer:
            node.icon = QStringLiteral("api-server");
            return;
        case WellKnownExternal::Nodes:
            node.icon = QStringLiteral("nodes");
            return;
        case WellKnownExternal::IngressController:
            node.icon = QStringLiteral("ingress");
            return;
        }
    }

    /// What the design says that an external stands for takes the second line.
    static void fillMeaning(CanvasNode &node, const ExternalMeaning &meaning)
    {
        if (meaning.ends.empty()) {
            node.meta = CanvasWords::tr("denied");
            node.tip = CanvasWords::tr("The design leaves it denied.");
            return;
        }
        QStringList ends;
        for (const EdgeEndpoint &each : meaning.ends)
            ends << endpointText(each);
        node.meta = ends.size() == 1
            ? ends.front()
            : CanvasWords::tr("%1 and %2 more")
                  .arg(ends.front(), numberText(static_cast<std::size_t>(ends.size() - 1)));
        node.tip = CanvasWords::tr("Stands for %1").arg(ends.join(QStringLiteral(", ")));
    }

    /// The design names a workload or namespace that the folder does not have: it stands at the rim.
    static void fillMissing(CanvasNode &node, const QString &name)
    {
        node.icon = QStringLiteral("nothing");
        node.name = name;
        node.meta = CanvasWords::tr("not in the folder");
        node.badges.push_back(CanvasBadge::Finding);
    }

    void addEdges()
    {
        std::set<QString> missing = std::move(m_edges.doubtful);
        for (const CanvasNamespace &ns : m_scene.namespaces)
            missing.erase(ns.key);
        for (const CanvasNode &node : m_scene.nodes)
            missing.erase(node.key);
        for (const QString &key : missing) {
            CanvasNode node;
            node.key = key;
            node.shape = NodeShape::External;
            fillMissing(node, key);
            m_scene.nodes.push_back(std::move(node));
        }
        m_scene.edges = std::move(m_edges.edges);
        std::sort(m_scene.edges.begin(), m_scene.edges.end(),
                  [](const CanvasEdge &a, const CanvasEdge &b) { return a.id < b.id; });
    }

    QString note() const
    {
        if (!m_now)
            return {};
        if (!hasPolicies(*m_now))
            return CanvasWords::tr("No policies: every pair is allowed.");
        QStringList notes;
        const auto hubs = static_cast<int>(m_edges.hubs.size());
        if (hubs > 0)
            notes << (hubs == 1 ? CanvasWords::tr("1 hub hidden")
                                : CanvasWords::tr("%Ln hubs hidden", nullptr, hubs));
        if (const std::size_t unknown = unknownPairs(); unknown > 0)
            notes << CanvasWords::tr("%Ln unknown pair(s) (most have no line)", nullptr,
                                     static_cast<int>(unknown));
        if (const QString open = openNote(m_scene.namespaces); !open.isEmpty())
            notes << open;
        return notes.join(QStringLiteral(", "));
    }

    std::size_t unknownPairs() const
    {
        std::size_t sum = 0;
        if (m_inputs.unknownPairs) {
            for (const UnknownPairs &each : *m_inputs.unknownPairs)
                sum += each.asSource;
        }
        return sum;
    }

    const SceneInputs &m_inputs;
    const Cluster &m_cluster;
    const Reachability *m_now;
    /// Made while the edges are.
    QFuture<std::vector<CanvasNode>> m_workloadNodes;
    SceneEdges m_edges;
    CanvasScene m_scene;
};

} // namespace

QString openNote(const std::vector<CanvasNamespace> &namespaces)
{
    const auto open = std::ranges::count_if(namespaces, [](const CanvasNamespace &ns) {
        return ns.ingress == Isolation::Open || ns.egress == Isolation::Open;
    });
    if (open == 0)
        return {};
    if (open == 1)
        return CanvasWords::tr("1 namespace is open on a side: only named connections are drawn there.");
    return CanvasWords::tr("%Ln namespaces are open on a side: only named connections are drawn there.",
                           nullptr, static_cast<int>(open));
}

CanvasScene buildScene(const SceneInputs &inputs)
{
    return SceneBuilder(inputs).build();
}

} // namespace drawbridge::app
