// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "models/project_rows.h"

#include "canvas/card_name.h"
#include "document/endpoint_index.h"
#include "models/alike_rows.h"
#include "models/effect_rows.h"
#include "support/number_text.h"
#include "support/qt_text.h"
#include "text/diagnostic_text.h"
#include "text/domain_text.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <set>

namespace drawbridge::app {

namespace {

/// The translation context of this file.
struct ProjectRows {
    Q_DECLARE_TR_FUNCTIONS(ProjectRows)
};

/// The isolation that all workloads share, or Partial.
Isolation commonIsolation(const ClusterNamespace &space, const Reachability &reachability,
                          Direction direction)
{
    std::set<Isolation> found;
    for (const WorkloadIndex workload : space.workloads)
        found.insert(reachability.isolation(workload, direction));
    if (found.contains(Isolation::Unknown))
        return Isolation::Unknown;
    if (found.empty())
        return Isolation::Open;
    return found.size() == 1 ? *found.begin() : Isolation::Partial;
}

QString firstWord(const QString &name)
{
    static const QRegularExpression end(QStringLiteral("[-./]"));
    return name.left(name.indexOf(end));
}

/// Names are read from their beginning, unless that is the same as of others: then without what most of them
/// begin with.
void cutAtEnd(std::vector<Row> &rows)
{
    markAlike(rows);
    QHash<QString, int> beginnings;
    QStringList names;
    for (const Row &row : rows) {
        ++beginnings[firstWord(row.text)];
        names << row.text;
    }
    const QString most = commonBeginning(names);
    for (Row &row : rows) {
        const QString first = firstWord(row.text);
        const bool beginsAsOthers = first != row.text && beginnings.value(first) > 1;
        row.isSentence = row.alike == 0 && !beginsAsOthers;
        if (row.alike == 0 && beginsAsOthers && row.text.startsWith(most))
            row.alike = most.size();
    }
}

Row workloadRow(const Cluster &cluster, WorkloadIndex index)
{
    const ClusterWorkload &workload = cluster[index];
    Row row;
    row.text = toQString(workload.id.name);
    row.trailing = workload.isActive ? numberText(workload.replicas) : QString();
    row.icon = kindIconName(workload.id.kind);
    row.key = toQString(toString(endpointOf(cluster, index)));
    row.toolTip = row.text + QLatin1Char('\n')
        + ProjectRows::tr("%1 in %2").arg(toQString(workload.id.kind), toQString(workload.id.namespaceName));
    row.where = workload.where;
    return row;
}

Row namespaceRow(const Cluster &cluster, const ClusterNamespace &space, const Reachability *reachability)
{
    Row row;
    row.text = toQString(space.name);
    row.isStrong = true;
    row.trailing = numberText(space.workloads.size());
    row.icon = QStringLiteral("namespace");
    row.key = toQString(toString(EdgeEndpoint(NamespaceEndpoint {space.name})));
    row.where = space.where;
    row.toolTip = row.text + QLatin1Char('\n')
        + ProjectRows::tr("%Ln workload(s)", nullptr, static_cast<int>(space.workloads.size()));
    if (!space.isDeclared)
        row.toolTip += QLatin1Char('\n')
            + ProjectRows::tr("No Namespace object in the folder: its labels are not known.");
    if (reachability && !space.workloads.empty()) {
        row.ingress = commonIsolation(space, *reachability, Direction::Ingress);
        row.egress = commonIsolation(space, *reachability, Direction::Egress);
    }
    for (const WorkloadIndex workload : space.workloads)
        row.children.push_back(workloadRow(cluster, workload));
    cutAtEnd(row.children);
    return row;
}

void keepKeys(std::vector<Row> &rows, const QSet<QString> &keys)
{
    std::erase_if(rows, [&](const Row &row) { return !keys.contains(row.key); });
    for (Row &row : rows) {
        const std::size_t all = row.children.size();
        keepKeys(row.children, keys);
        if (row.children.size() < all)
            row.trailing = ProjectRows::tr("%1 of %2").arg(numberText(row.children.size()), row.trailing);
    }
}

Row countedSection(const QString &text, std::vector<Row> children)
{
    Row row = sectionRow(text, std::move(children));
    row.trailing = numberText(row.children.size());
    return row;
}

std::set<EdgeEndpoint> endpointsOf(const Design &design)
{
    std::set<EdgeEndpoint> endpoints(design.externals.begin(), design.externals.end());
    for (const AllowedEdge &edge : design.edges) {
        endpoints.insert(edge.from);
        endpoints.insert(edge.to);
    }
    return endpoints;
}

Row endpointRow(const EdgeEndpoint &endpoint)
{
    Row row;
    row.text = endpointName(endpoint);
    row.secondary = endpointNamespace(endpoint);
    row.icon = endpointIconName(endpoint);
    row.key = toQString(toString(endpoint));
    row.isSentence = true;
    row.toolTip = row.text == row.key ? row.text : row.text + QLatin1Char('\n') + row.key;
    return row;
}

Row problemRow(const Diagnostic &diagnostic)
{
    Row row;
    row.text = diagnosticText(diagnostic);
    row.isSentence = true;
    row.trailing = placeText(diagnostic.where);
    row.isTrailingFixed = true;
    row.trailingTone = Tone::Accent;
    row.isTrailingLink = diagnostic.where.isKnown();
    row.where = diagnostic.where;
    row.secondary = toQString(diagnostic.message->code);
    row.toolTip = ProjectRows::tr("%1: %2").arg(severityText(diagnostic.message->severity), row.text);
    switch (diagnostic.message->severity) {
    case Severity::Error:
        row.icon = QStringLiteral("refused");
        row.iconTone = Tone::Denied;
        break;
    case Severity::Warning:
        row.icon = QStringLiteral("finding");
        row.iconTone = Tone::Warning;
        break;
    case Severity::Information:
        row.icon = QStringLiteral("info");
        break;
    }
    return row;
}

/// One row for all that is said in the same words of other things. Its rows are below it.
Row repeatedRow(std::vector<Row> rows, const Message &message)
{
    Row row = rows.front();
    row.text = repeatedText(message, static_cast<int>(rows.size()), row.text);
    row.trailing = numberText(rows.size());
    row.isTrailingFixed = false;
    row.isTrailingLink = false;
    row.trailingTone = Tone::Quiet;
    row.where = {};
    row.key = kRepeatedKey + row.secondary;
    row.toolTip = ProjectRows::tr("%1: %2").arg(severityText(message.severity), row.text);
    row.children = std::move(rows);
    return row;
}

/// In the order of the first of each kind.
std::vector<Row> foldedRows(const std::vector<const Diagnostic *> &all)
{
    constexpr std::size_t kFewestFolded = 3;
    std::vector<std::pair<const Message *, std::vector<Row>>> kinds;
    for (const Diagnostic *each : all) {
        auto kind
            = std::ranges::find(kinds, each->message, &std::pair<const Message *, std::vector<Row>>::first);
        if (kind == kinds.end())
            kind = kinds.insert(kinds.end(), {each->message, {}});
        kind->second.push_back(problemRow(*each));
    }
    std::vector<Row> rows;
    for (auto &[message, same] : kinds) {
        if (same.size() >= kFewestFolded)
            rows.push_back(repeatedRow(std::move(same), *message));
        else
            std::ranges::move(same, std::back_inserter(rows));
    }
    return rows;
}

/// How many objects have their namespace only because none is written.
int withoutNamespace(const KubernetesObjects &objects)
{
    const auto count = [](const auto &all) {
        return std::ranges::count_if(all, [](const auto &each) { return each.meta.namespaceIsImplicit; });
    };
    return static_cast<int>(count(objects.workloads) + count(objects.services)
                            + count(objects.networkPolicies));
}

Row namespaceAssumedRow(const QString &text)
{
    Row row;
    row.text = text;
    row.isSentence = true;
    row.icon = QStringLiteral("info");
    row.toolTip = row.text + QLatin1Char('\n')
        + ProjectRows::tr("kubectl apply puts them into the namespace of its context, or of its "
                          "option -n; the exported policies name the namespace.");
    return row;
}

/// What is said of the whole design, and the command that mends it.
Row commandRow(const QString &text, const QString &command, QLatin1String key)
{
    Row row;
    row.text = text;
    row.isSentence = true;
    row.trailing = command;
    row.trailingTone = Tone::Accent;
    row.isTrailingLink = true;
    row.icon = QStringLiteral("finding");
    row.iconTone = Tone::Warning;
    row.key = key;
    row.toolTip = ProjectRows::tr("%1: %2").arg(severityText(Severity::Warning), row.text);
    return row;
}

std::vector<Row> commandRows(const FoundProblems &found)
{
    std::vector<Row> rows;
    if (found.deniedConnections > 0)
        rows.push_back(commandRow(deniedConnectionsText(found.deniedConnections),
                                  ProjectRows::tr("Suggest connections…"), kSuggestionsKey));
    if (found.openNamespaces > 0)
        rows.push_back(commandRow(
            ProjectRows::tr(
                "%Ln namespace(s) have pods that no policy isolates: they may talk without a rule.", nullptr,
                static_cast<int>(found.openNamespaces)),
            ProjectRows::tr("Start with default deny"), kDefaultDenyKey));
    return rows;
}

/// In the words and numbers of the status bar.
Row unknownPairsRow(std::size_t count)
{
    Row row;
    row.text = ProjectRows::tr("%Ln workload pair(s) are unknown in the design. Explain says of each why.",
                               nullptr, static_cast<int>(count));
    row.isSentence = true;
    row.icon = QStringLiteral("unknown");
    row.iconTone = Tone::Unknown;
    row.toolTip = ProjectRows::tr("%1: %2").arg(severityText(Severity::Information), row.text);
    return row;
}

std::vector<const Diagnostic *> diagnosticsOf(const Project &project, const Simulation *simulation,
                                              const FoundProblems &found)
{
    std::vector<const Diagnostic *> all;
    const auto add = [&all](const std::vector<Diagnostic> &more) {
        for (const Diagnostic &diagnostic : more)
            all.push_back(&diagnostic);
    };
    add(project.diagnostics);
    add(found.ofExports);
    add(found.closedWays);
    if (simulation) {
        add(simulation->profileDiagnostics);
        add(simulation->synthesis.problems);
    }
    return all;
}

/// With those that are folded.
std::size_t countedRows(const std::vector<Row> &rows)
{
    return std::accumulate(rows.begin(), rows.end(), std::size_t(0), [](std::size_t sum, const Row &row) {
        return sum + std::max<std::size_t>(row.children.size(), 1);
    });
}

bool isNoError(const Row &row)
{
    return row.iconTone != Tone::Denied;
}

} // namespace

std::vector<Row> outlineRows(const Project &project, const Design &design, const Reachability *reachability,
                             const QSet<QString> *keys)
{
    std::vector<Row> rows;
    const Cluster &cluster = *project.cluster;
    for (const ClusterNamespace &space : cluster.namespaces())
        rows.push_back(namespaceRow(cluster, space, reachability));
    cutAtEnd(rows);
    if (keys)
        keepKeys(rows, *keys);
    std::vector<Row> externals;
    std::vector<Row> groups;
    for (const EdgeEndpoint &endpoint : endpointsOf(design)) {
        if (std::holds_alternative<GroupEndpoint>(endpoint))
            groups.push_back(endpointRow(endpoint));
        else if (endpointNamespace(endpoint).isEmpty())
            externals.push_back(endpointRow(endpoint));
    }
    if (!externals.empty())
        rows.push_back(countedSection(ProjectRows::tr("Externals"), std::move(externals)));
    if (!groups.empty())
        rows.push_back(countedSection(ProjectRows::tr("Groups"), std::move(groups)));
    return rows;
}

QString assumedNamespaceText(const KubernetesObjects &objects)
{
    const int count = withoutNamespace(objects);
    return count == 0
        ? QString()
        : ProjectRows::tr("%Ln object(s) name no namespace and are taken to be in %1.", nullptr, count)
              .arg(toQString(LoadOptions().unqualifiedNamespace));
}

std::size_t problemCount(const Project &project, const Simulation *simulation, const FoundProblems &found)
{
    const auto isProblem
        = [](const Diagnostic *each) { return each->message->severity != Severity::Information; };
    const auto told = std::ranges::count_if(diagnosticsOf(project, simulation, found), isProblem);
    return static_cast<std::size_t>(told) + commandRows(found).size();
}

std::vector<Row> problemRows(const Project &project, const Simulation *simulation, const FoundProblems &found)
{
    std::vector<const Diagnostic *> all = diagnosticsOf(project, simulation, found);
    std::ranges::stable_sort(all, {}, [](const Diagnostic *each) { return each->message->severity; });
    const auto firstNote = std::ranges::find(all, Severity::Information,
                                             [](const Diagnostic *each) { return each->message->severity; });
    std::vector<Row> rows = foldedRows({all.begin(), firstNote});
    std::vector<Row> notes = foldedRows({firstNote, all.end()});
    std::vector<Row> commands = commandRows(found);
    rows.insert(std::ranges::find_if(rows, isNoError), std::move_iterator(commands.begin()),
                std::move_iterator(commands.end()));
    if (simulation && simulation->pairs && simulation->pairs->counts.unknownAfter > 0)
        notes.push_back(unknownPairsRow(simulation->pairs->counts.unknownAfter));
    if (const QString assumed = assumedNamespaceText(*project.objects); !assumed.isEmpty())
        notes.push_back(namespaceAssumedRow(assumed));
    // What counts as a problem is above.
    if (!notes.empty()) {
        const std::size_t count = countedRows(notes);
        rows.push_back(countedSection(ProjectRows::tr("Notes"), std::move(notes)));
        rows.back().trailing = numberText(count);
    }
    return rows;
}

} // namespace drawbridge::app
