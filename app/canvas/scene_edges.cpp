// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/scene_edges.h"

#include "canvas/canvas_words.h"
#include "canvas/drawn_connections.h"
#include "canvas/drawn_state.h"
#include "canvas/hub_lines.h"
#include "canvas/line_tips.h"
#include "canvas/named_connections.h"
#include "canvas/scene_lines.h"
#include "canvas/traffic_label.h"
#include "support/qt_text.h"
#include "synthesis/design_resolution.h"
#include "synthesis/partial_synthesis.h"

#include <QSet>
#include <algorithm>
#include <optional>
#include <set>
#include <tuple>

namespace drawbridge::app {

namespace {

class EdgeCollector {
public:
    explicit EdgeCollector(const SceneInputs &inputs)
        : m_inputs(inputs)
        , m_cluster(inputs.loaded->cluster())
        , m_now(inputs.mode == CanvasMode::Loaded ? inputs.loaded : inputs.designed)
        , m_lines(m_cluster)
    {
    }

    SceneEdges collect()
    {
        addDesign();
        if (m_inputs.mode != CanvasMode::Designed)
            addNamed(*m_inputs.loaded);
        if (m_inputs.mode != CanvasMode::Loaded && m_inputs.designed)
            addNamed(*m_inputs.designed);
        if (m_inputs.needed)
            addNeeded(designOf(*m_inputs.needed));
        if (m_inputs.denied)
            addDenied(designOf(*m_inputs.denied));
        SceneEdges found = m_lines.take();
        hideHubs(found);
        return found;
    }

    SceneEdges collectDesign()
    {
        addDesign();
        return m_lines.take();
    }

    std::vector<CanvasEdge> collect(const std::vector<Connection> &connections)
    {
        for (const Connection &connection : connections)
            addNamedConnection(connection);
        return m_lines.take().edges;
    }

private:
    void addDesign()
    {
        if (!m_inputs.design)
            return;
        m_resolved = resolveDesign(m_cluster, *m_inputs.design, m_inputs.loaded->profile());
        m_lines.reserve(m_resolved.edges.size());
        int index = 0;
        for (const AllowedEdge &drawn : m_inputs.design->edges) {
            const ResolvedEdge &edge = m_resolved.edges[static_cast<std::size_t>(index)];
            if (isBetweenWorkloads(drawn, edge) && !m_now)
                addUnsimulated(edge, index);
            else
                addDesignEdge(connectionOf(*m_inputs.loaded, drawn, edge, index));
            ++index;
        }
    }

    static bool isBetweenWorkloads(const AllowedEdge &drawn, const ResolvedEdge &edge)
    {
        return edge.isResolved && std::holds_alternative<WorkloadEndpoint>(drawn.from)
            && std::holds_alternative<WorkloadEndpoint>(drawn.to) && edge.from.workloads.size() == 1
            && edge.to.workloads.size() == 1;
    }

    /// Most of the lines of a first picture, without all that only verdicts need.
    void addUnsimulated(const ResolvedEdge &edge, int index)
    {
        m_lines.addUnsimulated(edge.from.workloads.front(), edge.to.workloads.front(), index,
                               wantedTraffic(edge.ports, edge.to.pods));
    }

    void addNamed(const Reachability &reachability)
    {
        for (const Connection &connection : connectionsOf(reachability)) {
            if (m_done.contains({connection.from.key, connection.to.key}) || isDrawnByDesign(connection))
                continue;
            m_done.insert({connection.from.key, connection.to.key});
            addNamedConnection(connection);
        }
    }

    /// What the manifests name as if it were all that is drawn.
    Design designOf(const std::vector<EdgeSuggestion> &named) const
    {
        std::vector<AllowedEdge> edges;
        for (const EdgeSuggestion &each : named)
            edges.push_back(each.edge);
        return withEdgesAlone(m_inputs.design ? *m_inputs.design : Design(), EdgeList(std::move(edges)));
    }

    template <typename Add> void forEachEdge(const Design &design, const Add &add)
    {
        const ResolvedDesign resolved = resolveDesign(m_cluster, design, m_inputs.loaded->profile());
        std::size_t index = 0;
        for (const AllowedEdge &edge : design.edges) {
            const ResolvedEdge &ends = resolved.edges[index++];
            add(connectionOf(*m_inputs.loaded, edge, ends, -1), ends);
        }
    }

    void addNeeded(const Design &needed)
    {
        forEachEdge(needed, [&](const Connection &connection, const ResolvedEdge &edge) {
            if (!m_done.insert({connection.from.key, connection.to.key}).second)
                return;
            const TrafficSet wanted = wantedTraffic(edge.ports, connection.to.pods);
            if (!m_now)
                m_lines.add(connection, EdgeState::Pending, wanted, notSimulatedTip());
            else if (edge.isResolved)
                addNamedConnection(connection);
            else if (m_inputs.mode != CanvasMode::Difference)
                addUnlessDenied(connection, drawnState(*m_now, connection, edge, needed), wanted);
        });
    }

    void addUnlessDenied(const Connection &connection, EdgeState state, const TrafficSet &wanted)
    {
        if (state != EdgeState::WantedDenied)
            m_lines.add(connection, state, wanted);
    }

    void addDenied(const Design &denied)
    {
        forEachEdge(denied, [this](const Connection &connection, const ResolvedEdge &edge) {
            m_lines.add(connection, EdgeState::WantedDenied, wantedTraffic(edge.ports, connection.to.pods),
                        CanvasWords::tr("The manifests name it, and the design does not have it."));
        });
    }

    void addNamedConnection(const Connection &connection)
    {
        if (connection.from.key == connection.to.key
            && std::holds_alternative<NamespaceEndpoint>(connection.from.endpoint)) {
            // One line for each pair of a namespace would be a hairball that says one sentence.
            const auto traffic = m_now ? trafficOf(*m_now, connection) : ConnectionTraffic();
            if (!traffic.possible.isEmpty())
                m_lines.sayOpenInside(connection.from.key, traffic.everyPair.isAll());
            return;
        }
        if (m_inputs.mode == CanvasMode::Difference)
            addChange(connection);
        else if (m_now)
            addVerdict(connection);
    }

    /// Lines to a namespace say what all its pods may do. Where they may do different things, each workload
    /// has lines of its own.
    bool splitUnlessUniform(const Connection &connection, bool isUniform)
    {
        const bool hasBox = std::holds_alternative<NamespaceEndpoint>(connection.from.endpoint)
            || std::holds_alternative<NamespaceEndpoint>(connection.to.endpoint);
        if (isUniform || !hasBox || connection.designEdge >= 0)
            return false;
        for (const Connection &pair : splitByWorkload(m_cluster, connection)) {
            if (m_done.insert({pair.from.key, pair.to.key}).second && !isDrawnByDesign(pair))
                addNamedConnection(pair);
        }
        return true;
    }

    void addVerdict(const Connection &connection)
    {
        const ConnectionTraffic traffic = trafficOf(*m_now, connection);
        if (splitUnlessUniform(connection, traffic.isUniform))
            return;
        if (!traffic.everyPair.isEmpty())
            m_lines.add(connection, EdgeState::Allowed, traffic.everyPair);
        const TrafficSet sometimes = traffic.somePair - traffic.everyPair;
        const TrafficSet unknown = traffic.possible - traffic.somePair;
        if (!unknown.isEmpty())
            m_lines.add(connection, EdgeState::Unknown, unknown);
        if (!sometimes.isEmpty() && traffic.everyPair.isEmpty())
            m_lines.add(connection, EdgeState::Allowed, sometimes,
                        CanvasWords::tr("Only some of the pods or addresses."));
    }

    void addChange(const Connection &connection)
    {
        if (!m_inputs.designed)
            return;
        const ConnectionChange change = changeOf(*m_inputs.loaded, *m_inputs.designed, connection);
        if (splitUnlessUniform(connection, change.isUniform))
            return;
        if (!change.added.isEmpty())
            m_lines.add(connection, EdgeState::NewlyAllowed, change.added, {}, change.isPart());
        // Where everything was allowed, what is left is what somebody wanted.
        const bool isWhatIsLeft = change.unknown.isEmpty() && change.added.isEmpty() && !change.same.isEmpty()
            && (change.same | change.cut).isAll();
        if (!change.cut.isEmpty() && !isWhatIsLeft)
            m_lines.add(connection, EdgeState::NewlyCut, change.cut, {}, change.isPart());
        if (!change.unknown.isEmpty())
            m_lines.add(connection, EdgeState::Unknown, change.unknown);
        // Beside what is cut, what stays has a line of its own.
        if (change.added.isEmpty() && !change.same.isEmpty())
            m_lines.add(connection, EdgeState::Allowed, change.same,
                        isWhatIsLeft && !change.cut.isEmpty()
                            ? CanvasWords::tr("Narrowed: before, all traffic was allowed.")
                            : QString());
    }

    void addDesignEdge(const Connection &connection)
    {
        if (m_now) {
            m_done.insert({connection.from.key, connection.to.key});
            m_designed.add(connection);
        }
        const auto index = static_cast<std::size_t>(connection.designEdge);
        if (m_inputs.mode == CanvasMode::Difference && m_inputs.designed
            && m_resolved.edges[index].isResolved) {
            const std::size_t known = m_lines.size();
            addChange(connection);
            if (m_lines.size() == known && stateOf(connection, *m_inputs.designed) == EdgeState::Unknown)
                m_lines.add(connection, EdgeState::Unknown, wantedTraffic(connection), tipOf(connection));
            return;
        }
        if (!m_now) {
            m_lines.add(connection, EdgeState::Pending, wantedTraffic(connection), notSimulatedTip());
            return;
        }
        const EdgeState state = stateOf(connection, *m_now);
        const bool isNew = state == EdgeState::Allowed && m_inputs.mode == CanvasMode::Designed
            && stateOf(connection, *m_inputs.loaded) != EdgeState::Allowed;
        const TrafficSet allowed = trafficOf(*m_now, connection).everyPair;
        const bool isAllowed = state == EdgeState::Allowed && !allowed.isEmpty();
        const TrafficSet wanted = wantedTraffic(connection);
        const TrafficSet shown = isAllowed ? allowed : wanted;
        const QString more = moreThanDrawn(shown, wanted);
        m_lines.add(connection, isNew ? EdgeState::DrawnNew : state, shown,
                    more.isEmpty() ? tipOf(connection) : more);
    }

    QString tipOf(const Connection &connection) const
    {
        const ResolvedEdge &edge = m_resolved.edges[static_cast<std::size_t>(connection.designEdge)];
        return drawnTip(connection, edge, *m_inputs.design);
    }

    /// The ports that the edge asks for, on all pods of its target.
    TrafficSet wantedTraffic(const Connection &connection) const
    {
        return wantedTraffic(m_resolved.edges[static_cast<std::size_t>(connection.designEdge)].ports,
                             connection.to.pods);
    }

    TrafficSet wantedTraffic(const EdgePorts &ports, const std::vector<PodIndex> &pods) const
    {
        return resolvedTraffic(m_cluster, ports, pods);
    }

    EdgeState stateOf(const Connection &connection, const Reachability &reachability) const
    {
        const ResolvedEdge &edge = m_resolved.edges[static_cast<std::size_t>(connection.designEdge)];
        return drawnState(reachability, connection, edge, *m_inputs.design);
    }

    /// Policies of a design name the pairs of its edges again, workload by workload.
    bool isDrawnByDesign(const Connection &connection) const
    {
        // What policies allow beyond the edge must not hide behind its line.
        return m_now && std::ranges::any_of(m_designed.holding(connection), [&](const Connection *edge) {
                   return wantedTraffic(*edge).contains(trafficOf(*m_now, connection).possible)
                       && (m_inputs.mode != CanvasMode::Difference || isUnchanged(connection));
               });
    }

    bool isUnchanged(const Connection &connection) const
    {
        const ConnectionChange change = changeOf(*m_inputs.loaded, *m_inputs.designed, connection);
        return change.added.isEmpty() && change.cut.isEmpty() && change.unknown.isEmpty();
    }

    const SceneInputs &m_inputs;
    const Cluster &m_cluster;
    const Reachability *m_now;
    ResolvedDesign m_resolved;
    DrawnConnections m_designed;
    std::set<std::pair<std::string, std::string>> m_done;
    SceneLines m_lines;
};

} // namespace

SceneEdges sceneEdges(const SceneInputs &inputs)
{
    return EdgeCollector(inputs).collect();
}

std::vector<CanvasEdge> designLines(const SceneInputs &inputs)
{
    return EdgeCollector(inputs).collectDesign().edges;
}

std::vector<CanvasEdge> linesOf(const SceneInputs &inputs, const std::vector<Connection> &connections)
{
    return EdgeCollector(inputs).collect(connections);
}

std::optional<CanvasEdge> lineOfFormerEdge(const SceneInputs &inputs, const Connection &connection)
{
    TrafficSet possible;
    if (inputs.mode != CanvasMode::Designed)
        possible |= trafficOf(*inputs.loaded, connection).possible;
    if (inputs.mode != CanvasMode::Loaded)
        possible |= trafficOf(*inputs.designed, connection).possible;
    if (possible.isEmpty())
        return std::nullopt;
    CanvasEdge line;
    line.from = toQString(connection.from.key);
    line.to = toQString(connection.to.key);
    line.state = EdgeState::Pending;
    line.id = lineId(line.from, line.to, line.state);
    line.label = trafficLabel(possible);
    line.tip = notSimulatedTip();
    return line;
}

} // namespace drawbridge::app
