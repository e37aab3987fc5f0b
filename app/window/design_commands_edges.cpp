// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "window/design_commands.h"

#include "design/design_edits.h"
#include "document/design_document.h"
#include "support/qt_text.h"
#include "synthesis/design_resolution.h"
#include "synthesis/suggestion_table.h"
#include "text/diagnostic_text.h"
#include "text/domain_text.h"

#include <algorithm>

namespace drawbridge::app {

namespace {

using Connections = std::vector<SelectedConnection>;

/// Before the name of a Service in the key of its row; no endpoint begins like this.
const auto kServiceKey = QStringLiteral("service:");

QString serviceText(const ClusterService &service)
{
    return toQString(service.namespaceName) + QLatin1Char('/') + toQString(service.name);
}

QString keyOf(const EdgeEndpoint &endpoint)
{
    return toQString(toString(endpoint));
}

bool isAnyNamespace(const EdgeEndpoint &endpoint)
{
    return std::holds_alternative<PodsEndpoint>(endpoint);
}

bool isOutside(const EdgeEndpoint &endpoint)
{
    return endpointNamespace(endpoint).isEmpty() && !isAnyNamespace(endpoint);
}

/// One of the two ends of all connections, each once.
std::vector<EdgeEndpoint> endsOf(const Connections &connections, EdgeEndpoint SelectedConnection::*end)
{
    std::vector<EdgeEndpoint> ends;
    for (const SelectedConnection &connection : connections) {
        if (std::ranges::find(ends, connection.*end) == ends.end())
            ends.push_back(connection.*end);
    }
    return ends;
}

QStringList keysOf(const std::vector<EdgeEndpoint> &ends)
{
    QStringList keys;
    std::ranges::transform(ends, std::back_inserter(keys), keyOf);
    return keys;
}

/// "web → cart", "3 edges to shop/cart", "2 edges from shop/web", "6 edges".
QString connectionsText(const Connections &connections)
{
    if (connections.size() == 1)
        return connectionText(connections.front().from, connections.front().to);
    const auto count = static_cast<int>(connections.size());
    const auto from = endsOf(connections, &SelectedConnection::from);
    const auto to = endsOf(connections, &SelectedConnection::to);
    if (to.size() == 1)
        return DesignCommands::tr("%Ln edge(s) to %1", nullptr, count).arg(endpointText(to.front()));
    if (from.size() == 1)
        return DesignCommands::tr("%Ln edge(s) from %1", nullptr, count).arg(endpointText(from.front()));
    return DesignCommands::tr("%Ln edge(s)", nullptr, count);
}

/// The connections, and those of the workloads that no label tells from their ends.
Connections withOthers(Connections connections, const AlsoAdmitted &others)
{
    const auto from = endsOf(connections, &SelectedConnection::from);
    std::vector<EdgeEndpoint> to = endsOf(connections, &SelectedConnection::to);
    for (const EdgeEndpoint &target : to) {
        for (const EdgeEndpoint &other : others.atSource)
            connections.push_back({other, target});
    }
    for (const EdgeEndpoint &other : others.atTarget) {
        for (const EdgeEndpoint &source : from)
            connections.push_back({source, other});
        for (const EdgeEndpoint &source : others.atSource)
            connections.push_back({source, other});
    }
    std::erase_if(connections, [](const SelectedConnection &each) { return each.from == each.to; });
    return connections;
}

QStringList namesOf(const AlsoAdmitted &others)
{
    QStringList names;
    for (const auto *ends : {&others.atSource, &others.atTarget})
        std::ranges::transform(*ends, std::back_inserter(names), endpointText);
    names.removeDuplicates();
    return names;
}

} // namespace

QString DesignCommands::whyNot(const QString &from, const QString &to) const
{
    const auto source = endpoint(from);
    const auto target = endpoint(to);
    if (!source || !target)
        return tr("Release on a workload, a namespace or an external.");
    if (*source == *target && std::holds_alternative<WorkloadEndpoint>(*source))
        return tr("An edge needs two different ends.");
    if (*source == *target && isOutside(*source))
        return tr("An edge needs two different ends.");
    if (isOutside(*source) && isOutside(*target))
        return tr("Both ends lie outside the cluster: no policy binds them.");
    if ((isAnyNamespace(*source) && (isAnyNamespace(*target) || isOutside(*target)))
        || (isAnyNamespace(*target) && isOutside(*source)))
        return tr("Pods of any namespace are opened by edges of their own: the other end must be a workload, "
                  "a namespace or a group.");
    if (std::holds_alternative<DnsNameEndpoint>(*source))
        return tr("A DNS name can be reached, but connections cannot be told to come from it.");
    return {};
}

std::optional<std::size_t> DesignCommands::findEdge(const SelectedConnection &connection) const
{
    return indexOfEdge(m_document.design(), connection.from, connection.to);
}

bool DesignCommands::hasDrawn(const Connections &connections) const
{
    return std::ranges::any_of(connections, [this](const auto &each) { return findEdge(each).has_value(); });
}

AlsoAdmitted DesignCommands::ghostsOf(const QStringList &from, const QStringList &to) const
{
    const auto ends = [this](const QStringList &keys) {
        std::vector<EdgeEndpoint> found;
        for (const QString &key : keys) {
            if (const auto end = endpoint(key))
                found.push_back(*end);
        }
        return found;
    };
    return alsoAdmitted(*m_document.project()->cluster, m_document.design(), ends(from), ends(to));
}

Connections DesignCommands::joinable(const QStringList &from, const QStringList &to) const
{
    Connections connections;
    for (const QString &source : from) {
        for (const QString &target : to) {
            if (whyNot(source, target).isEmpty())
                connections.push_back({*endpoint(source), *endpoint(target)});
        }
    }
    return connections;
}

void DesignCommands::drawEdges(const QStringList &from, const QStringList &to, const QRect &anchor)
{
    const Connections connections = joinable(from, to);
    if (!connections.empty())
        askForNewEdges(connections, anchor);
    else if (!from.isEmpty() && !to.isEmpty())
        emit refused(whyNot(from.first(), to.first()));
}

void DesignCommands::drawEdge(const EdgeEndpoint &from, const EdgeEndpoint &to, const QRect &anchor)
{
    askForNewEdges({{from, to}}, anchor);
}

void DesignCommands::askForNewEdges(const Connections &connections, const QRect &anchor)
{
    if (std::ranges::all_of(connections, [this](const auto &each) { return findEdge(each).has_value(); })) {
        editEdges(connections, anchor);
        return;
    }
    const Cluster &cluster = *m_document.project()->cluster;
    const auto from = endsOf(connections, &SelectedConnection::from);
    const auto to = endsOf(connections, &SelectedConnection::to);
    const AlsoAdmitted others = alsoAdmitted(cluster, m_document.design(), from, to);
    PortQuestion question;
    question.title = connectionsText(connections);
    question.verb = connections.size() == 1
        ? tr("Allow")
        : tr("Allow %Ln edge(s)", nullptr, static_cast<int>(connections.size()));
    question.choices = portChoices(cluster, to);
    question.targets = to.size();
    question.alsoLetIn = namesOf(others);
    question.verbWithOthers
        = tr("Allow %Ln edge(s)", nullptr, static_cast<int>(withOthers(connections, others).size()));
    question.verbWithoutOthers
        = connections.size() == 1 ? tr("Allow only this edge") : tr("Allow only these edges");
    for (const QString &key : keysOf(from)) {
        if (const QRect place = m_placeOf ? m_placeOf(key) : QRect(); !place.isEmpty())
            question.sources.append(place);
    }
    askForTraffic(question, anchor, [this, connections, others](const PortAnswer &answer) {
        addEdges(answer.takesOthers ? withOthers(connections, others) : connections, answer);
    });
    emit drawingStarted(keysOf(from), keysOf(to), others);
}

void DesignCommands::askForTraffic(const PortQuestion &question, const QRect &anchor,
                                   const std::function<void(const PortAnswer &)> &take)
{
    auto *editor = new PortEditor(question, anchor, m_window);
    connect(editor, &PortEditor::accepted, this, [this, take](const PortAnswer &answer) {
        take(answer);
        emit drawingEnded();
    });
    connect(editor, &PortEditor::cancelled, this, &DesignCommands::drawingEnded);
}

void DesignCommands::addEdges(const Connections &connections, const PortAnswer &answer)
{
    Result<Design> design = m_document.design();
    for (const SelectedConnection &connection : connections) {
        AllowedEdge edge;
        edge.from = connection.from;
        edge.to = connection.to;
        if (design)
            design = withEdge(*design, answer.appliedTo(std::move(edge)));
    }
    apply(tr("Allow %1").arg(connectionsText(connections)), std::move(design));
    selectDrawn(connections);
}

void DesignCommands::selectDrawn(const Connections &connections)
{
    // The design may have refused them.
    if (!findEdge(connections.front()))
        return;
    if (connections.size() == 1) {
        m_selection.selectConnection(connections.front());
        return;
    }
    std::vector<SelectedLine> lines;
    for (const SelectedConnection &each : connections) {
        if (std::ranges::find(lines, each, &SelectedLine::connection) == lines.end())
            lines.push_back({each, {}, {}});
    }
    m_selection.selectLines(lines, connections.front());
}

void DesignCommands::drawToService(const std::vector<EdgeEndpoint> &from, const ClusterService &service)
{
    const Cluster &cluster = *m_document.project()->cluster;
    const QString start = from.size() == 1 ? endpointText(from.front())
                                           : tr("%Ln end(s)", nullptr, static_cast<int>(from.size()));
    Connections drawn;
    Result<Design> design = m_document.design();
    for (const auto &[workload, traffic] : targetsOf(cluster, service, [](const auto &) { return true; })) {
        for (const EdgeEndpoint &source : from) {
            AllowedEdge edge;
            edge.from = source;
            edge.to = endpointOf(cluster, workload);
            edge.traffic = traffic;
            if (edge.to == source)
                continue;
            drawn.push_back({edge.from, edge.to});
            if (design)
                design = withEdge(*design, std::move(edge));
        }
    }
    if (drawn.empty()) {
        emit refused(tr("Only %1 itself stands behind the Service %2.").arg(start, serviceText(service)));
        return;
    }
    apply(tr("Allow %1 → Service %2").arg(start, serviceText(service)), std::move(design));
    selectDrawn(drawn);
}

void DesignCommands::editEdges(const Connections &connections, const QRect &anchor)
{
    PortQuestion question;
    Connections drawn;
    std::ranges::copy_if(connections, std::back_inserter(drawn),
                         [this](const SelectedConnection &each) { return findEdge(each).has_value(); });
    if (drawn.empty()) {
        emit refused(tr("No edge of the design is drawn between these ends."));
        return;
    }
    for (const SelectedConnection &each : drawn)
        question.edges.push_back(m_document.design().edges[*findEdge(each)]);
    const auto to = endsOf(drawn, &SelectedConnection::to);
    question.title = connectionsText(drawn);
    question.verb = drawn.size() == 1 ? tr("Change")
                                      : tr("Change %Ln edge(s)", nullptr, static_cast<int>(drawn.size()));
    question.choices = portChoices(*m_document.project()->cluster, to);
    question.targets = to.size();
    askForTraffic(question, anchor, [this, drawn](const PortAnswer &answer) { changeEdges(drawn, answer); });
}

void DesignCommands::changeEdges(const Connections &connections, const PortAnswer &answer)
{
    Result<Design> design = m_document.design();
    for (const SelectedConnection &connection : connections) {
        // Looked up again: undo may have moved the edge while the editor was open.
        const auto index = design ? indexOfEdge(*design, connection.from, connection.to) : std::nullopt;
        if (index)
            design = withEdgeReplaced(*design, *index, answer.appliedTo(design->edges[*index]));
    }
    apply(tr("Change %1").arg(connectionsText(connections)), std::move(design));
}

void DesignCommands::removeEdges(const std::vector<SelectedConnection> &connections)
{
    Design design = m_document.design();
    Connections removed;
    for (const SelectedConnection &connection : connections) {
        const auto index = indexOfEdge(design, connection.from, connection.to);
        if (!index)
            continue;
        design = withoutEdge(design, *index);
        removed.push_back(connection);
    }
    if (removed.empty()) {
        emit refused(
            tr("This connection is not an edge of the design: a posture or a kept policy allows it."));
        return;
    }
    m_document.apply(tr("Remove %1").arg(connectionsText(removed)), std::move(design));
}

std::vector<Row> DesignCommands::endpointRows() const
{
    std::vector<Row> rows;
    if (!m_document.isOpen())
        return rows;
    const Cluster &cluster = *m_document.project()->cluster;
    for (const auto &[key, end] : endpointIndex().all()) {
        Row row;
        row.text = endpointName(end);
        row.secondary = endpointNamespace(end);
        row.key = toQString(key);
        row.icon = endpointIconName(end);
        if (const auto workload = workloadOf(cluster, end))
            row.icon = kindIconName(cluster[*workload].id.kind);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<Row> DesignCommands::serviceRows() const
{
    std::vector<Row> rows;
    for (const ClusterService &service : m_document.project()->cluster->services()) {
        if (service.backends.empty())
            continue;
        Row row;
        row.text = toQString(service.name);
        row.secondary = toQString(service.namespaceName);
        row.trailing = tr("Service");
        row.key = kServiceKey + serviceText(service);
        row.icon = QStringLiteral("service");
        rows.push_back(std::move(row));
    }
    return rows;
}

void DesignCommands::onTargetChosen(const QStringList &starts, const QString &other, bool isOutgoing,
                                    const QRect &anchor)
{
    const std::vector<ClusterService> &services = m_document.project()->cluster->services();
    const auto service = std::ranges::find_if(
        services, [&other](const ClusterService &each) { return kServiceKey + serviceText(each) == other; });
    if (service == services.end()) {
        const QStringList others {other};
        const QStringList &targets = isOutgoing ? others : starts;
        // Where the edge ends, as for edges that exist.
        const QRect end = m_placeOf ? m_placeOf(targets.first()) : QRect();
        drawEdges(isOutgoing ? starts : others, targets, end.isEmpty() ? anchor : end);
        return;
    }
    std::vector<EdgeEndpoint> from;
    for (const QString &start : starts) {
        if (const auto end = endpoint(start))
            from.push_back(*end);
    }
    drawToService(from, *service);
}

} // namespace drawbridge::app
