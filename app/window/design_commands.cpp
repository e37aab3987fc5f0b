// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "window/design_commands.h"

#include "design/design_edits.h"
#include "dialogs/external_dialog.h"
#include "dialogs/kept_policies_dialog.h"
#include "dialogs/meaning_dialog.h"
#include "dialogs/port_editor.h"
#include "dialogs/target_chooser.h"
#include "document/design_document.h"
#include "document/endpoint_index.h"
#include "layout/graph_layout.h"
#include "support/qt_text.h"
#include "synthesis/design_resolution.h"
#include "synthesis/suggestion_table.h"
#include "text/diagnostic_text.h"
#include "text/domain_text.h"

#include <algorithm>

namespace drawbridge::app {

namespace {

/// Before the name of a Service in the key of its row; no endpoint begins like this.
const auto kServiceKey = QStringLiteral("service:");

QString serviceText(const ClusterService &service)
{
    return toQString(service.namespaceName) + QLatin1Char('/') + toQString(service.name);
}

bool isOutside(const EdgeEndpoint &endpoint)
{
    return endpointNamespace(endpoint).isEmpty();
}

} // namespace

DesignCommands::DesignCommands(DesignDocument &document, Selection &selection, QWidget *window)
    : QObject(window)
    , m_document(document)
    , m_selection(selection)
    , m_window(window)
{
    // What is asked about belongs to the project that was there.
    connect(&m_document, &DesignDocument::projectChanged, this, [this] { Popover::closeIn(m_window); });
}

std::optional<EdgeEndpoint> DesignCommands::endpoint(const QString &key) const
{
    if (!m_document.isOpen())
        return std::nullopt;
    return EndpointIndex(*m_document.project()->cluster, m_document.design()).find(toStd(key));
}

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
    if (std::holds_alternative<DnsNameEndpoint>(*source))
        return tr("A DNS name can be reached, but connections cannot be told to come from it.");
    return {};
}

std::optional<std::size_t> DesignCommands::findEdge(const SelectedConnection &connection) const
{
    const std::vector<AllowedEdge> &edges = m_document.design().edges;
    const auto it = std::find_if(edges.begin(), edges.end(), [&connection](const AllowedEdge &edge) {
        return edge.from == connection.from && edge.to == connection.to;
    });
    return it == edges.end() ? std::nullopt : std::optional(static_cast<std::size_t>(it - edges.begin()));
}

void DesignCommands::apply(const QString &text, Result<Design> after)
{
    if (const auto failure = m_document.apply(text, std::move(after)))
        emit refused(diagnosticText(*failure));
}

void DesignCommands::drawEdge(const QString &from, const QString &to, const QRect &anchor)
{
    const QString reason = whyNot(from, to);
    if (!reason.isEmpty()) {
        emit refused(reason);
        return;
    }
    drawEdge(*endpoint(from), *endpoint(to), anchor);
}

void DesignCommands::drawEdge(const EdgeEndpoint &from, const EdgeEndpoint &to, const QRect &anchor)
{
    const SelectedConnection connection {from, to};
    if (findEdge(connection)) {
        editEdge(connection, anchor);
        return;
    }
    PortQuestion question;
    question.title = connectionText(from, to);
    question.verb = tr("Allow");
    question.choices = portChoices(*m_document.project()->cluster, to);
    auto *editor = new PortEditor(question, anchor, m_window);
    connect(editor, &PortEditor::accepted, this,
            [this, connection](const std::vector<EdgeTraffic> &traffic, const QString &reason) {
                addEdge(connection, traffic, reason);
            });
}

void DesignCommands::addEdge(const SelectedConnection &connection, const std::vector<EdgeTraffic> &traffic,
                             const QString &reason)
{
    AllowedEdge edge;
    edge.from = connection.from;
    edge.to = connection.to;
    edge.traffic = traffic;
    edge.reason = toStd(reason);
    apply(tr("Allow %1").arg(connectionText(edge.from, edge.to)), withEdge(m_document.design(), edge));
    m_selection.selectConnection(connection);
}

void DesignCommands::drawToService(const EdgeEndpoint &from, const ClusterService &service)
{
    const Cluster &cluster = *m_document.project()->cluster;
    const QString name = serviceText(service);
    std::optional<SelectedConnection> drawn;
    Result<Design> design = m_document.design();
    for (const auto &[workload, traffic] : targetsOf(cluster, service, [](const auto &) { return true; })) {
        AllowedEdge edge;
        edge.from = from;
        edge.to = endpointOf(cluster, workload);
        edge.traffic = traffic;
        if (edge.to == from)
            continue;
        drawn = SelectedConnection {edge.from, edge.to};
        if (design)
            design = withEdge(*design, std::move(edge));
    }
    if (!drawn) {
        emit refused(tr("Only %1 itself stands behind the Service %2.").arg(endpointText(from), name));
        return;
    }
    apply(tr("Allow %1 → Service %2").arg(endpointText(from), name), std::move(design));
    m_selection.selectConnection(*drawn);
}

void DesignCommands::editEdge(const SelectedConnection &connection, const QRect &anchor)
{
    const auto index = findEdge(connection);
    if (!index) {
        emit refused(tr("No edge of the design is drawn between these ends."));
        return;
    }
    PortQuestion question;
    question.title = connectionText(connection.from, connection.to);
    question.verb = tr("Change");
    question.choices = portChoices(*m_document.project()->cluster, connection.to);
    question.edge = m_document.design().edges[*index];
    auto *editor = new PortEditor(question, anchor, m_window);
    connect(editor, &PortEditor::accepted, this,
            [this, connection](const std::vector<EdgeTraffic> &traffic, const QString &reason) {
                changeEdge(connection, traffic, reason);
            });
}

void DesignCommands::changeEdge(const SelectedConnection &connection, const std::vector<EdgeTraffic> &traffic,
                                const QString &reason)
{
    // Looked up again: undo may have moved the edge while the editor was open.
    const auto index = findEdge(connection);
    if (!index)
        return;
    AllowedEdge edge = m_document.design().edges[*index];
    edge.traffic = traffic;
    edge.reason = toStd(reason);
    apply(tr("Change %1").arg(connectionText(edge.from, edge.to)),
          withEdgeReplaced(m_document.design(), *index, edge));
}

void DesignCommands::removeEdges(const std::vector<SelectedConnection> &connections)
{
    Design design = m_document.design();
    int removed = 0;
    QString name;
    for (const SelectedConnection &connection : connections) {
        const auto it
            = std::find_if(design.edges.begin(), design.edges.end(), [&connection](const AllowedEdge &edge) {
                  return edge.from == connection.from && edge.to == connection.to;
              });
        if (it == design.edges.end())
            continue;
        design = withoutEdge(design, static_cast<std::size_t>(it - design.edges.begin()));
        name = connectionText(connection.from, connection.to);
        ++removed;
    }
    if (removed == 0) {
        emit refused(
            tr("This connection is not an edge of the design: a posture or a kept policy allows it."));
        return;
    }
    m_document.apply(removed == 1 ? tr("Remove %1").arg(name) : tr("Remove %Ln edge(s)", nullptr, removed),
                     std::move(design));
}

void DesignCommands::removeExternals(const QStringList &keys)
{
    Design design = m_document.design();
    for (const QString &key : keys) {
        const auto found = endpoint(key);
        if (!found)
            continue;
        const bool isNeeded
            = std::any_of(design.edges.begin(), design.edges.end(), [&found](const AllowedEdge &edge) {
                  return edge.from == *found || edge.to == *found;
              });
        if (isNeeded) {
            emit refused(tr("%1 has edges. Remove them first.").arg(endpointText(*found)));
            continue;
        }
        design = withoutExternal(design, *found);
    }
    m_document.apply(tr("Remove external"), std::move(design));
}

void DesignCommands::setPosture(const QString &namespaceName, const Posture &posture)
{
    apply(tr("Change posture of %1").arg(namespaceName),
          withPosture(m_document.design(), toStd(namespaceName), posture));
}

void DesignCommands::setProfile(const QString &name)
{
    m_document.apply(tr("Use the CNI profile %1").arg(name), withProfile(m_document.design(), toStd(name)));
}

void DesignCommands::startWithDefaultDeny()
{
    Design design = m_document.design();
    design.postures.clear();
    m_document.apply(tr("Start with default deny"), std::move(design));
}

void DesignCommands::addExternal()
{
    ExternalDialog dialog(m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const EdgeEndpoint external = *dialog.endpoint();
    apply(tr("Add %1").arg(endpointText(external)), withExternal(m_document.design(), external));
    m_selection.selectKeys({toQString(toString(external))});
}

void DesignCommands::sayMeaning(const EdgeEndpoint &external)
{
    MeaningDialog dialog(*m_document.project()->cluster, m_document.design(), external, m_window);
    if (dialog.exec() == QDialog::Accepted)
        apply(dialog.editName(), dialog.applied(m_document.design()));
}

void DesignCommands::choosePolicies()
{
    KeptPoliciesDialog dialog(*m_document.project(), m_document.design(), m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    Design design = m_document.design();
    design.keptPolicies = dialog.kept();
    m_document.apply(tr("Keep or replace policies"), std::move(design));
}

void DesignCommands::movePositions(const std::map<std::string, LayoutPoint> &positions)
{
    Design design = m_document.design();
    for (const auto &[key, point] : positions)
        design = withPosition(design, key, {point.x, point.y});
    m_document.apply(tr("Move on the canvas"), std::move(design));
}

std::vector<Row> DesignCommands::endpointRows() const
{
    std::vector<Row> rows;
    if (!m_document.isOpen())
        return rows;
    const Cluster &cluster = *m_document.project()->cluster;
    const EndpointIndex index(cluster, m_document.design());
    for (const auto &[key, end] : index.all()) {
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

QString DesignCommands::endpointHint()
{
    return tr("Type a name, a namespace or an address block");
}

void DesignCommands::drawEdgeByTyping(const QString &key, bool isOutgoing, const QRect &anchor)
{
    const auto start = endpoint(key);
    if (!start)
        return;
    std::vector<Row> rows = endpointRows();
    std::erase_if(rows, [&](const Row &row) {
        return !(isOutgoing ? whyNot(key, row.key) : whyNot(row.key, key)).isEmpty();
    });
    if (isOutgoing && !std::holds_alternative<DnsNameEndpoint>(*start)) {
        std::vector<Row> services = serviceRows();
        rows.insert(rows.end(), services.begin(), services.end());
    }
    // What is nearest is meant most often: the own namespace, other namespaces, the outside.
    const QString home = endpointNamespace(*start);
    const auto distance = [&home](const Row &row) {
        return row.secondary.isEmpty() ? 2 : row.secondary == home ? 0 : 1;
    };
    std::stable_sort(rows.begin(), rows.end(),
                     [&](const Row &a, const Row &b) { return distance(a) < distance(b); });
    const QString title = isOutgoing ? tr("Draw an edge from %1 to …").arg(endpointText(*start))
                                     : tr("Draw an edge to %1 from …").arg(endpointText(*start));
    auto *chooser = new TargetChooser({title, endpointHint(), std::move(rows)}, anchor, m_window);
    connect(chooser, &TargetChooser::chosen, this,
            [this, start = *start, isOutgoing, anchor](const QString &other) {
                onTargetChosen(start, other, isOutgoing, anchor);
            });
}

void DesignCommands::onTargetChosen(const EdgeEndpoint &start, const QString &other, bool isOutgoing,
                                    const QRect &anchor)
{
    const std::vector<ClusterService> &services = m_document.project()->cluster->services();
    const auto service = std::find_if(services.begin(), services.end(), [&other](const ClusterService &each) {
        return kServiceKey + serviceText(each) == other;
    });
    const QString key = toQString(toString(start));
    if (service != services.end())
        drawToService(start, *service);
    else
        drawEdge(isOutgoing ? key : other, isOutgoing ? other : key, anchor);
}

} // namespace drawbridge::app
