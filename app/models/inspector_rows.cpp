// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "models/inspector_rows.h"

#include "document/endpoint_index.h"
#include "document/port_choices.h"
#include "models/denied_rows.h"
#include "models/namespace_peer_rows.h"
#include "models/peer_rows.h"
#include "support/number_text.h"
#include "support/qt_text.h"
#include "text/diagnostic_text.h"
#include "text/domain_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace drawbridge::app {

namespace {

/// The translation context of this file.
struct InspectorRows {
    Q_DECLARE_TR_FUNCTIONS(InspectorRows)
};

Row section(const QString &text, std::vector<Row> children, bool showsCount = true)
{
    Row row = sectionRow(text, std::move(children));
    if (showsCount)
        row.secondary = numberText(row.children.size());
    return row;
}

Row pair(const QString &text, const QString &trailing)
{
    Row row;
    row.text = text;
    row.trailing = trailing;
    return row;
}

Row isolationRow(const QString &name, Isolation isolation, Direction direction)
{
    Row row = pair(name, isolationText(isolation));
    leadToMatrix(row, direction);
    const bool isOpen = isolation == Isolation::Open || isolation == Isolation::Partial;
    row.icon = isolation == Isolation::Unknown ? QStringLiteral("unknown")
        : isOpen                               ? QStringLiteral("bridge-lowered")
                                               : QStringLiteral("bridge-raised");
    row.trailingTone = isOpen ? Tone::Warning : isolation == Isolation::Unknown ? Tone::Unknown : Tone::Plain;
    row.iconTone = row.trailingTone;
    return row;
}

void addSelectingPolicies(const Reachability &reachability, const std::vector<PodIndex> &pods,
                          std::vector<Row> &rows)
{
    std::set<PolicyIndex> policies;
    for (const PodIndex pod : pods) {
        for (const Direction direction : {Direction::Ingress, Direction::Egress}) {
            const std::vector<PolicyIndex> found = reachability.policiesOf(pod, direction);
            policies.insert(found.begin(), found.end());
        }
    }
    std::vector<Row> children;
    for (const PolicyIndex index : policies) {
        const Policy &policy = reachability.policies()[index];
        Row row = pair(toQString(policy.id.name), placeText(policy.where));
        row.icon = QStringLiteral("policies");
        row.isTrailingFixed = true;
        row.trailingTone = Tone::Accent;
        row.where = policy.where;
        children.push_back(std::move(row));
    }
    rows.push_back(section(InspectorRows::tr("Selected by"), std::move(children)));
}

void addLabels(const LabelMap &labels, std::vector<Row> &rows)
{
    std::vector<Row> children;
    for (const auto &[key, value] : labels) {
        Row row = pair(toQString(key), toQString(value));
        row.isTrailingFixed = true;
        children.push_back(std::move(row));
    }
    if (!children.empty())
        rows.push_back(section(InspectorRows::tr("Labels"), std::move(children)));
}

void addPorts(const Cluster &cluster, const EdgeEndpoint &endpoint, std::vector<Row> &rows)
{
    std::vector<Row> children;
    for (const PortChoice &choice : portChoices(cluster, endpoint)) {
        Row row = pair(choice.name.empty() ? InspectorRows::tr("unnamed") : toQString(choice.name),
                       trafficText(choice.traffic));
        row.isTrailingFixed = true;
        if (!choice.service.empty())
            row.secondary = InspectorRows::tr("Service %1").arg(toQString(choice.service));
        row.icon = choice.service.empty() ? QStringLiteral("pod") : QStringLiteral("service");
        children.push_back(std::move(row));
    }
    if (!children.empty())
        rows.push_back(section(InspectorRows::tr("Ports"), std::move(children)));
}

void describeWorkload(const Cluster &cluster, WorkloadIndex index, InspectorContent &content)
{
    const ClusterWorkload &workload = cluster[index];
    content.icon = kindIconName(workload.id.kind);
    content.title = toQString(workload.id.name);
    content.subtitle = workload.isActive
        ? InspectorRows::tr("%1 in %2, %Ln replica(s)", nullptr, static_cast<int>(workload.replicas))
              .arg(toQString(workload.id.kind), toQString(workload.id.namespaceName))
        : InspectorRows::tr("%1 in %2, scaled to nothing")
              .arg(toQString(workload.id.kind), toQString(workload.id.namespaceName));
    if (workload.hostNetwork)
        content.subtitle += InspectorRows::tr(", on the host network");
}

void addIsolation(const Reachability &reachability, WorkloadIndex workload, std::vector<Row> &rows)
{
    std::vector<Row> children;
    for (const auto &[name, direction] : {std::pair(InspectorRows::tr("Ingress"), Direction::Ingress),
                                          std::pair(InspectorRows::tr("Egress"), Direction::Egress)})
        children.push_back(isolationRow(name, reachability.isolation(workload, direction), direction));
    rows.push_back(section(InspectorRows::tr("Isolation"), std::move(children), false));
}

/// What the design says that an external stands for; nothing for those that have a meaning of their own.
void addMeaning(const Design &design, const EdgeEndpoint &external, std::vector<Row> &rows)
{
    if (meaningError(external, {}))
        return;
    const ExternalMeaning *meaning = design.meaningOf(external);
    std::vector<Row> children;
    if (!meaning) {
        children.push_back(pair(InspectorRows::tr("Not said in the design"), {}));
        children.back().icon = QStringLiteral("unknown");
        children.back().iconTone = Tone::Unknown;
    } else if (meaning->ends.empty()) {
        children.push_back(pair(InspectorRows::tr("Nothing: it stays denied"), {}));
        children.back().icon = QStringLiteral("bridge-raised");
    } else {
        for (const EdgeEndpoint &end : meaning->ends) {
            children.push_back(pair(endpointText(end), {}));
            children.back().icon = endpointIconName(end);
        }
    }
    if (meaning && !meaning->reviewBy.empty())
        children.push_back(pair(InspectorRows::tr("Review by"), toQString(meaning->reviewBy)));
    rows.push_back(section(InspectorRows::tr("Stands for"), std::move(children), false));
}

void addNamespaceWorkloads(const Cluster &cluster, const ClusterNamespace &space, std::vector<Row> &rows)
{
    std::vector<Row> children;
    for (const WorkloadIndex index : space.workloads) {
        Row row = pair(toQString(cluster[index].id.name), toQString(cluster[index].id.kind));
        row.icon = kindIconName(cluster[index].id.kind);
        row.key = toQString(toString(endpointOf(cluster, index)));
        children.push_back(std::move(row));
    }
    rows.push_back(section(InspectorRows::tr("Workloads"), std::move(children)));
}

Row workloadRow(const Cluster &cluster, WorkloadIndex index, const QString &trailing)
{
    Row row = pair(toQString(cluster[index].id.name), trailing);
    row.secondary = toQString(cluster[index].id.namespaceName);
    row.icon = kindIconName(cluster[index].id.kind);
    row.key = toQString(toString(endpointOf(cluster, index)));
    return row;
}

/// What the canvas marks with a question mark.
void addUnknownPairs(const Cluster &cluster, const std::vector<UnknownPairs> &unknown, std::vector<Row> &rows)
{
    std::vector<Row> children;
    for (std::size_t i = 0; i < unknown.size(); ++i) {
        const auto &[asSource, asTarget] = unknown[i];
        if (!isMostlyUnknown(unknown[i], unknown.size() - 1))
            continue;
        children.push_back(
            workloadRow(cluster, WorkloadIndex(i), numberText(std::size_t {asSource} + asTarget)));
        children.back().trailingTone = Tone::Unknown;
        children.back().toolTip = InspectorRows::tr("Unknown pairs: %1 from it, %2 to it")
                                      .arg(numberText(asSource), numberText(asTarget));
    }
    if (!children.empty())
        rows.push_back(section(InspectorRows::tr("Mostly unknown"), std::move(children)));
}

/// Where a policy decides nothing, and where policies allow everything.
void addOpenWorkloads(const Reachability &reachability, std::vector<Row> &rows)
{
    const Cluster &cluster = reachability.cluster();
    const auto isOpen = [&reachability](WorkloadIndex index, Direction direction) {
        return reachability.isolation(index, direction) == Isolation::Open
            || reachability.allowsEverything(index, direction);
    };
    std::vector<Row> children;
    for (std::size_t i = 0; i < cluster.workloads().size(); ++i) {
        const auto index = static_cast<WorkloadIndex>(i);
        const bool isOpenIn = isOpen(index, Direction::Ingress);
        const bool isOpenOut = isOpen(index, Direction::Egress);
        if (isOpenIn || isOpenOut)
            children.push_back(workloadRow(cluster, index,
                                           isOpenIn && isOpenOut ? InspectorRows::tr("both ways")
                                               : isOpenIn        ? InspectorRows::tr("ingress")
                                                                 : InspectorRows::tr("egress")));
    }
    rows.push_back(section(InspectorRows::tr("Open workloads"), std::move(children)));
}

/// With all that can be found, or with what takes no time.
enum class Depth { AtFirst, Whole };

InspectorContent inspect(const Simulation &simulation, View view, const EdgeEndpoint &endpoint, Depth depth,
                         const std::stop_token &stop)
{
    const Cluster &cluster = *simulation.project->cluster;
    const Reachability &reachability = simulation.reachability(view);
    InspectorContent content;
    content.icon = endpointIconName(endpoint);
    content.title = endpointName(endpoint);
    content.subtitle = toQString(toString(endpoint));
    if (const auto workload = workloadOf(cluster, endpoint)) {
        describeWorkload(cluster, *workload, content);
        addIsolation(reachability, *workload, content.rows);
        addPorts(cluster, endpoint, content.rows);
        addPeers(simulation, view, endpoint, content.rows);
        if (depth == Depth::Whole)
            addDenied(simulation, view, endpoint, content.rows);
        addSelectingPolicies(reachability, cluster[*workload].pods, content.rows);
        addLabels(cluster[*workload].labels, content.rows);
        return content;
    }
    if (const auto *space = std::get_if<NamespaceEndpoint>(&endpoint)) {
        const auto index = cluster.findNamespace(space->namespaceName);
        content.title = toQString(space->namespaceName);
        content.subtitle = InspectorRows::tr("Namespace");
        if (!index)
            return content;
        addNamespaceWorkloads(cluster, cluster[*index], content.rows);
        if (depth == Depth::Whole) {
            addNamespacePeers(simulation, view, cluster[*index], content.rows, stop);
            addDenied(simulation, view, endpoint, content.rows);
        } else {
            announceNamespacePeers(simulation, view, cluster[*index], content.rows);
        }
        addSelectingPolicies(reachability, podsOf(cluster, endpoint), content.rows);
        addLabels(cluster[*index].labels, content.rows);
        return content;
    }
    const std::size_t pods = podsOf(cluster, endpoint).size();
    if (std::holds_alternative<GroupEndpoint>(endpoint))
        content.subtitle = InspectorRows::tr("Group of %Ln pod(s) in %1", nullptr, static_cast<int>(pods))
                               .arg(endpointNamespace(endpoint));
    else if (std::holds_alternative<PodsEndpoint>(endpoint))
        content.subtitle = InspectorRows::tr("Pods wherever they are, %Ln of them in the folder", nullptr,
                                             static_cast<int>(pods));
    else
        content.subtitle = InspectorRows::tr("Outside the cluster");
    addMeaning(*simulation.design, endpoint, content.rows);
    addPeers(simulation, view, endpoint, content.rows);
    if (depth == Depth::Whole)
        addDenied(simulation, view, endpoint, content.rows);
    return content;
}

} // namespace

InspectorContent inspectCluster(const Simulation &simulation, View view)
{
    const Cluster &cluster = *simulation.project->cluster;
    InspectorContent content;
    content.icon = QStringLiteral("outline");
    content.title = InspectorRows::tr("Cluster");
    content.subtitle
        = InspectorRows::tr("%Ln namespace(s)", nullptr, static_cast<int>(cluster.namespaces().size()))
        + QStringLiteral(", ")
        + InspectorRows::tr("%Ln workload(s)", nullptr, static_cast<int>(cluster.workloads().size()));
    if (simulation.pairs) {
        std::vector<Row> pairs;
        const PairCounts &counts = simulation.pairs->counts;
        const auto add = [&pairs](const QString &name, std::size_t count) {
            pairs.push_back(pair(name, numberText(count)));
        };
        const auto addSome = [&add](const QString &name, std::size_t count) {
            if (count > 0)
                add(name, count);
        };
        add(InspectorRows::tr("Allowed by the loaded policies"), counts.allowedBefore);
        addSome(InspectorRows::tr("Unknown in the loaded policies"), counts.unknownBefore);
        add(InspectorRows::tr("Allowed by the design"), counts.allowedAfter);
        addSome(InspectorRows::tr("Unknown in the design"), counts.unknownAfter);
        add(InspectorRows::tr("Newly allowed"), counts.newlyAllowed);
        add(InspectorRows::tr("Newly cut"), counts.newlyCut);
        addSome(InspectorRows::tr("Widened"), counts.widened);
        addSome(InspectorRows::tr("Narrowed"), counts.narrowed);
        addSome(InspectorRows::tr("May be newly allowed"), counts.mayBeAllowed);
        addSome(InspectorRows::tr("May be newly cut"), counts.mayBeCut);
        content.rows.push_back(
            section(InspectorRows::tr("%Ln workload pair(s)", nullptr, static_cast<int>(counts.pairs)),
                    std::move(pairs), false));
    }
    if (const auto *unknown = simulation.unknownPairs(view))
        addUnknownPairs(cluster, *unknown, content.rows);
    addOpenWorkloads(simulation.reachability(view), content.rows);
    return content;
}

InspectorContent inspectEndpoint(const Simulation &simulation, View view, const EdgeEndpoint &endpoint,
                                 const std::stop_token &stop)
{
    return inspect(simulation, view, endpoint, Depth::Whole, stop);
}

InspectorContent inspectEndpointAtFirst(const Simulation &simulation, View view, const EdgeEndpoint &endpoint)
{
    return inspect(simulation, view, endpoint, Depth::AtFirst, {});
}

bool isSoonInspected(const Simulation &simulation, const EdgeEndpoint &endpoint)
{
    constexpr std::size_t kFewWorkloads = 500;
    constexpr std::size_t kFewPairs = 5'000;
    const Cluster &cluster = *simulation.project->cluster;
    if (cluster.workloads().size() > kFewWorkloads)
        return false;
    const auto *space = std::get_if<NamespaceEndpoint>(&endpoint);
    const auto index = space ? cluster.findNamespace(space->namespaceName) : std::nullopt;
    return !index || namespacePeerCost(simulation, cluster[*index]) <= kFewPairs;
}

} // namespace drawbridge::app
