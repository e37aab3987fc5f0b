// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/workload_nodes.h"

#include "canvas/canvas_words.h"
#include "reachability/matching.h"
#include "reachability/reachability.h"
#include "support/number_text.h"
#include "support/qt_text.h"
#include "synthesis/design_resolution.h"

#include <algorithm>
#include <map>
#include <set>

namespace drawbridge::app {

namespace {

QString countText(std::uint32_t count)
{
    return count == 1 ? CanvasWords::tr("1 pod")
                      : CanvasWords::tr("%Ln pods", nullptr, static_cast<int>(count));
}

std::uint32_t countOf(const Cluster &cluster, const Reachability *now, const std::vector<PodIndex> &pods)
{
    const EnforcementProfile &profile = now ? now->profile() : genericProfile();
    std::uint32_t count = 0;
    for (const PodIndex pod : pods)
        count += takesPart(cluster[pod], profile) ? cluster[pod].count : 0;
    return count;
}

QString iconOf(const std::string &kind)
{
    static const std::map<std::string, QString> icons = {
        {"Deployment", QStringLiteral("deployment")},
        {"DeploymentConfig", QStringLiteral("deployment")},
        {"Service", QStringLiteral("deployment")},
        {"StatefulSet", QStringLiteral("statefulset")},
        {"DaemonSet", QStringLiteral("daemonset")},
        {"ReplicaSet", QStringLiteral("replicaset")},
        {"ReplicationController", QStringLiteral("replicaset")},
        {"Rollout", QStringLiteral("rollout")},
        {"Job", QStringLiteral("job")},
        {"CronJob", QStringLiteral("cronjob")},
    };
    const auto found = icons.find(kind);
    return found == icons.end() ? QStringLiteral("pod") : found->second;
}

/// "3 pods  :8080 :9090"; the card shows as many as it has room for, and how many more.
QString metaOf(const ClusterWorkload &workload, std::uint32_t pods)
{
    QString meta = workload.id.kind == "Job" || workload.id.kind == "CronJob" ? toQString(workload.id.kind)
        : workload.replicas > 0 && pods == 0                                  ? CanvasWords::tr("finished")
                                             : countText(workload.replicas == 0 ? 0 : pods);
    std::set<std::uint16_t> shown;
    constexpr std::size_t kMostPorts = 8;
    for (const ContainerPort &port : workload.ports) {
        if (shown.size() < kMostPorts && shown.insert(port.number).second)
            meta += (shown.size() == 1 ? QStringLiteral("  :%1") : QStringLiteral(" :%1")).arg(port.number);
    }
    return meta;
}

QStringList detailsOf(const ClusterWorkload &workload)
{
    QStringList details;
    for (const ContainerPort &port : workload.ports) {
        const QString number
            = QStringLiteral("%1/%2").arg(port.number).arg(toQString(toString(port.protocol)));
        details << (port.name.empty() ? number : toQString(port.name) + QStringLiteral("  ") + number);
    }
    for (const auto &[key, value] : workload.labels) {
        if (!isVolatileLabel(key))
            details << toQString(key + "=" + value);
    }
    return details;
}

void addBadge(CanvasNode &node, CanvasBadge badge)
{
    if (std::ranges::find(node.badges, badge) == node.badges.end())
        node.badges.push_back(badge);
}

/// How much policies decide about it, as a badge and a sentence.
void addIsolation(CanvasNode &node, QStringList &tips, const Reachability &now, WorkloadIndex index)
{
    const Isolation ingress = now.isolation(index, Direction::Ingress);
    const Isolation egress = now.isolation(index, Direction::Egress);
    if (ingress == Isolation::Unknown || egress == Isolation::Unknown) {
        addBadge(node, CanvasBadge::Unknown);
        tips << CanvasWords::tr("Whether it is isolated is not certain.");
    } else if (ingress == Isolation::Open && egress == Isolation::Open && hasPolicies(now)
               && !now.cluster()[index].hostNetwork) {
        node.badges.push_back(CanvasBadge::NotIsolated);
        tips << CanvasWords::tr("No policy selects it.");
    }
}

/// Most of its pairs have no line that could say so. A few, with something else that is mostly unknown, are
/// that other one's.
void addUnknownPairs(CanvasNode &node, QStringList &tips, const UnknownPairs &unknown, std::size_t others)
{
    if (!isMostlyUnknown(unknown, others))
        return;
    addBadge(node, CanvasBadge::Unknown);
    tips << CanvasWords::tr("Unknown: %1 of %2 pairs from it, %3 to it.")
                .arg(numberText(unknown.asSource), numberText(others), numberText(unknown.asTarget));
}

CanvasNode workloadNode(const Cluster &cluster, const Reachability *now,
                        const std::vector<UnknownPairs> *unknownPairs, WorkloadIndex index)
{
    const ClusterWorkload &workload = cluster[index];
    CanvasNode node;
    node.endpoint = endpointOf(cluster, index);
    node.namespaceIndex = static_cast<int>(toSize(workload.namespaceIndex));
    node.icon = iconOf(workload.id.kind);
    node.name = toQString(workload.id.name);
    node.meta = metaOf(workload, countOf(cluster, now, workload.pods));
    node.details = detailsOf(workload);
    QStringList tips {toQString(workload.id.kind)};
    if (workload.hostNetwork) {
        node.badges.push_back(CanvasBadge::HostNetwork);
        tips << CanvasWords::tr("In the network of its node: policies do not select it.");
    }
    if (now)
        addIsolation(node, tips, *now, index);
    if (unknownPairs)
        addUnknownPairs(node, tips, (*unknownPairs)[toSize(index)], cluster.workloads().size() - 1);
    node.tip = tips.join(QLatin1Char('\n'));
    return node;
}

} // namespace

std::vector<CanvasNode> workloadNodes(const Cluster &cluster, const Reachability *now,
                                      const std::vector<UnknownPairs> *unknownPairs)
{
    std::vector<CanvasNode> nodes;
    nodes.reserve(cluster.workloads().size());
    for (std::size_t i = 0; i < cluster.workloads().size(); ++i)
        nodes.push_back(workloadNode(cluster, now, unknownPairs, static_cast<WorkloadIndex>(i)));
    return nodes;
}

bool hasPolicies(const Reachability &now)
{
    return !now.policies().policies.empty() || !now.policies().notModelled.empty();
}

QString podCount(const Cluster &cluster, const Reachability *now, const std::vector<PodIndex> &pods)
{
    return countText(countOf(cluster, now, pods));
}

} // namespace drawbridge::app
