// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "document/undrawn_pairs.h"

#include "canvas/named_connections.h"
#include "canvas/scene_builder.h"
#include "canvas/scene_edges.h"
#include "document/change_counts.h"
#include "document/endpoint_index.h"
#include "document/outside_peers.h"
#include "support/number_text.h"
#include "support/qt_text.h"
#include "synthesis/design_resolution.h"
#include "synthesis/partial_synthesis.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>
#include <utility>

namespace drawbridge::app {

namespace {

/// The most urgent first.
constexpr std::array kStates = {EdgeState::Unknown, EdgeState::NewlyAllowed, EdgeState::NewlyCut,
                                EdgeState::DrawnNew, EdgeState::Allowed};

SceneInputs inputsOf(const Simulation &simulation, View view)
{
    return {simulation.loaded.get(), simulation.designed.get(), simulation.design.get(), canvasMode(view)};
}

QString spaceKey(const Cluster &cluster, WorkloadIndex workload)
{
    return toQString(toString(EdgeEndpoint(NamespaceEndpoint {cluster[workload].id.namespaceName})));
}

/// The Internet and what the design names outside, each with the addresses that stand for it.
std::vector<ConnectionEnd> outsideEnds(const Simulation &simulation)
{
    const Design &design = *simulation.design;
    const Cluster &cluster = *simulation.project->cluster;
    if (cluster.workloads().empty())
        return {};
    std::vector<AllowedEdge> edges;
    for (const EdgeEndpoint &external : outsidePeers(design)) {
        if (addressesOf(external).isEmpty() && !design.meaningOf(external))
            continue;
        AllowedEdge &edge = edges.emplace_back();
        edge.from = endpointOf(cluster, WorkloadIndex(0));
        edge.to = external;
    }
    const Design asked = withEdgesAlone(design, EdgeList(std::move(edges)));
    const ResolvedDesign resolved = resolveDesign(cluster, asked, simulation.loaded->profile());
    std::vector<ConnectionEnd> ends;
    std::size_t index = 0;
    for (const AllowedEdge &edge : asked.edges) {
        ConnectionEnd end = connectionOf(*simulation.loaded, edge, resolved.edges[index++], -1).to;
        if (end.isOutside() && end.pods.empty())
            ends.push_back(std::move(end));
    }
    return ends;
}

/// Looks for pairs that no line of the scene stands for.
class UndrawnSearch {
public:
    explicit UndrawnSearch(const UndrawnQuestion &question)
        : m_question(question)
        , m_simulation(*question.simulation)
        , m_cluster(*m_simulation.project->cluster)
        , m_outside(outsideEnds(m_simulation))
    {
        for (std::size_t i = 0; i < m_cluster.workloads().size(); ++i) {
            const auto workload = static_cast<WorkloadIndex>(i);
            m_ends.push_back(endOf(m_cluster, workload));
            m_keys.push_back(toQString(m_ends.back().key));
            m_spaces.push_back(spaceKey(m_cluster, workload));
            m_isChosen.push_back(m_keys.back() == question.key || m_spaces.back() == question.key);
            if (m_isChosen.back())
                m_chosenKeys.insert(m_keys.back());
            // Lines to or from its namespace say nothing about pods in the network of their node.
            if (m_cluster[workload].hostNetwork)
                m_spaces.back().clear();
        }
    }

    AskedLines find(const std::stop_token &stop)
    {
        const auto chosen = static_cast<std::size_t>(std::ranges::count(m_isChosen, true));
        if (chosen * (m_ends.size() + m_outside.size()) > kMostPairs)
            return {};
        const CanvasScene &scene = m_simulation.scene(m_question.sight);
        // What is denied of a pair says nothing about what else may pass.
        for (const CanvasEdge &edge : scene.edges) {
            if (edge.state != EdgeState::WantedDenied || edge.designEdge >= 0)
                m_drawn.insert({edge.from, edge.to});
        }
        for (const CanvasNode &node : scene.nodes)
            m_nodes.insert(node.key);
        for (std::size_t one = 0; one < m_ends.size() && !stop.stop_requested(); ++one) {
            for (std::size_t other = 0; other < m_ends.size() && m_isChosen[one]; ++other) {
                addPair(one, other);
                addPair(other, one);
            }
            for (std::size_t other = 0; other < m_outside.size() && m_isChosen[one]; ++other)
                addOutside(one, m_outside[other]);
        }
        lookAtPairs();
        return sorted();
    }

private:
    void addPair(std::size_t from, std::size_t to)
    {
        // What is inside a chosen namespace is neither reached nor does it reach.
        if ((m_isChosen[from] && m_isChosen[to]) || isDrawn(from, to) || !mayFlow(from, to))
            return;
        m_pairs.push_back({m_ends[from], m_ends[to]});
        if (m_pairs.size() == kPairsAtOnce)
            lookAtPairs();
    }

    void addOutside(std::size_t one, const ConnectionEnd &outside)
    {
        for (const Direction direction : {Direction::Egress, Direction::Ingress}) {
            const bool isOut = direction == Direction::Egress;
            Connection pair {isOut ? m_ends[one] : outside, isOut ? outside : m_ends[one]};
            if (isDrawnOutside(one, pair, direction))
                continue;
            m_pairs.push_back(std::move(pair));
            if (m_pairs.size() == kPairsAtOnce)
                lookAtPairs();
        }
    }

    /// A line to all of its addresses and more stands for it, too; and so do lines to a part of them, where
    /// no more than a part is allowed.
    bool isDrawnOutside(std::size_t one, const Connection &pair, Direction direction) const
    {
        const ConnectionEnd &outside = direction == Direction::Egress ? pair.to : pair.from;
        bool isInPart = false;
        for (const ConnectionEnd &other : m_outside) {
            const QString key = toQString(other.key);
            const bool isDrawn = direction == Direction::Egress
                ? m_drawn.contains({m_keys[one], key}) || m_drawn.contains({m_spaces[one], key})
                : m_drawn.contains({key, m_keys[one]}) || m_drawn.contains({key, m_spaces[one]});
            if (isDrawn && other.range.contains(outside.range))
                return true;
            isInPart = isInPart || (isDrawn && !(other.range & outside.range).isEmpty());
        }
        return isInPart
            && trafficOf(m_simulation.reachability(m_question.sight.view), pair).everyPair.isEmpty();
    }

    void lookAtPairs()
    {
        for (CanvasEdge &line : linesOf(inputsOf(m_simulation, m_question.sight.view), m_pairs)) {
            OfState &known = m_found[line.state];
            known.ends.insert(m_chosenKeys.contains(line.from) ? line.to : line.from);
            // A line needs both its ends on the canvas.
            if (!m_nodes.contains(line.from) || !m_nodes.contains(line.to))
                ++known.withoutNode;
            else if (++known.count <= kMostAskedLines)
                known.lines.push_back(std::move(line));
        }
        m_pairs.clear();
    }

    bool isDrawn(std::size_t from, std::size_t to) const
    {
        return m_drawn.contains({m_keys[from], m_keys[to]}) || m_drawn.contains({m_keys[from], m_spaces[to]})
            || m_drawn.contains({m_spaces[from], m_keys[to]})
            || m_drawn.contains({m_spaces[from], m_spaces[to]});
    }

    bool mayFlow(std::size_t from, std::size_t to) const
    {
        const auto mayIn = [&](const Reachability &world) {
            return !world.between(static_cast<WorkloadIndex>(from), static_cast<WorkloadIndex>(to))
                        .possible.isEmpty();
        };
        const View view = m_question.sight.view;
        return mayIn(m_simulation.reachability(view))
            || (view == View::Difference && mayIn(*m_simulation.loaded));
    }

    AskedLines sorted()
    {
        AskedLines asked;
        asked.owner = m_question.key;
        int room = kMostAskedLines;
        for (const EdgeState state : kStates) {
            OfState &found = m_found[state];
            const bool isTooMany = found.count > room;
            if (const int undrawn = found.withoutNode + (isTooMany ? found.count : 0); undrawn > 0)
                asked.undrawn.push_back({state, undrawn});
            if (isTooMany) {
                asked.undrawnEnds.unite(found.ends);
                continue;
            }
            room -= found.count;
            std::ranges::move(found.lines, std::back_inserter(asked.lines));
        }
        return asked;
    }

    struct OfState {
        int count = 0;
        /// With ends that the canvas does not show, such as the Internet where nothing names it.
        int withoutNode = 0;
        std::vector<CanvasEdge> lines;
        /// Keys of the ends that are not the question's own.
        QSet<QString> ends;
    };
    /// What takes seconds is not worth its answer.
    static constexpr std::size_t kMostPairs = 2'000'000;
    /// Each is far larger than what is kept of it.
    static constexpr std::size_t kPairsAtOnce = 2'000;

    const UndrawnQuestion &m_question;
    const Simulation &m_simulation;
    const Cluster &m_cluster;
    const std::vector<ConnectionEnd> m_outside;
    QSet<QString> m_nodes;
    /// By workload.
    std::vector<ConnectionEnd> m_ends;
    std::vector<QString> m_keys;
    /// Nothing for those that no line of their namespace stands for.
    std::vector<QString> m_spaces;
    std::vector<bool> m_isChosen;
    QSet<QString> m_chosenKeys;
    QSet<std::pair<QString, QString>> m_drawn;
    std::vector<Connection> m_pairs;
    std::map<EdgeState, OfState> m_found;
};

CanvasEdge sumLine(const SelectedConnection &ends, EdgeState state, std::size_t count)
{
    CanvasEdge line;
    line.from = toQString(toString(ends.from));
    line.to = toQString(toString(ends.to));
    line.state = state;
    line.count = static_cast<int>(count);
    line.label = numberText(count);
    line.id = line.from + QStringLiteral(" => ") + line.to + QLatin1Char(' ')
        + QString::number(static_cast<int>(state));
    return line;
}

} // namespace

std::vector<CanvasEdge> linesOfPair(const Simulation &simulation, View view,
                                    const SelectedConnection &connection)
{
    const Cluster &cluster = *simulation.project->cluster;
    const auto from = workloadOf(cluster, connection.from);
    const auto to = workloadOf(cluster, connection.to);
    if (!from || !to)
        return {};
    return linesOf(inputsOf(simulation, view), {{endOf(cluster, *from), endOf(cluster, *to)}});
}

std::vector<CanvasEdge> changesBetween(const Simulation &simulation, const SelectedConnection &ends)
{
    if (!simulation.pairs)
        return {};
    const Cluster &cluster = *simulation.project->cluster;
    const auto membersOf = [&cluster](const EdgeEndpoint &end) {
        std::set<WorkloadIndex> members;
        for (const PodIndex pod : podsOf(cluster, end))
            members.insert(cluster[pod].workload);
        return members;
    };
    const std::set<WorkloadIndex> targets = membersOf(ends.to);
    ChangeCounts counts;
    for (const WorkloadIndex source : membersOf(ends.from)) {
        for (const PairChange &change :
             std::ranges::equal_range(simulation.pairs->changes, source, {}, &PairChange::from)) {
            if (targets.contains(change.to))
                counts.add(change);
        }
    }
    std::vector<CanvasEdge> lines;
    for (const auto &[state, count] :
         {std::pair(EdgeState::NewlyAllowed, counts.gains()), std::pair(EdgeState::NewlyCut, counts.losses()),
          std::pair(EdgeState::Unknown, counts.doubts())}) {
        if (count > 0)
            lines.push_back(sumLine(ends, state, count));
    }
    return lines;
}

AskedLines undrawnPairs(const UndrawnQuestion &question, const std::stop_token &stop)
{
    return UndrawnSearch(question).find(stop);
}

} // namespace drawbridge::app
