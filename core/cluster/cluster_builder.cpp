// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cluster/cluster_builder.h"

#include "base/repeated.h"
#include "base/text.h"
#include "cluster/messages.h"
#include "k8s/namespace.h"

#include <algorithm>
#include <fmt/format.h>

namespace drawbridge {

namespace {

/// More replicas than this share one entry without ordinal labels, so that a typing error in replicas cannot
/// fill the memory.
constexpr std::uint32_t kMaxOrdinals = 100;

/// The last of several objects with the same kind, namespace and name, as with kubectl apply. Objects without
/// a name (generateName) are never the same.
std::vector<const Workload *> lastOfEach(const std::vector<Workload> &workloads)
{
    std::map<std::pair<WorkloadId, std::size_t>, const Workload *> byId;
    for (std::size_t i = 0; i < workloads.size(); ++i)
        byId[{idOf(workloads[i]), workloads[i].meta.name.empty() ? i : 0}] = &workloads[i];
    std::vector<const Workload *> kept;
    for (const auto &[id, workload] : byId)
        kept.push_back(workload);
    return kept;
}

bool isFinished(const Workload &pod)
{
    return pod.status.phase == "Succeeded" || pod.status.phase == "Failed";
}

std::vector<IpAddress> parsed(const std::vector<std::string> &texts)
{
    std::vector<IpAddress> addresses;
    for (const std::string &text : texts) {
        if (const auto address = IpAddress::parse(text))
            addresses.push_back(*address);
    }
    sortAndDropRepeated(addresses);
    return addresses;
}

/// What the job controller adds to the pods of a Job, as far as it can be told beforehand.
void addJobLabels(const Workload &job, LabelMap &labels)
{
    if (job.meta.name.empty())
        return;
    for (const char *key : {"job-name", "batch.kubernetes.io/job-name"})
        labels.set(key, job.meta.name);
}

LabelMap withoutControllerLabels(const LabelMap &labels)
{
    LabelMap kept;
    for (const auto &[key, value] : labels) {
        if (!isControllerLabel(key))
            kept.set(key, value);
    }
    return kept;
}

std::uint32_t replicasOf(const Workload &workload)
{
    return static_cast<std::uint32_t>(std::max(0, workload.replicas.value_or(1)));
}

} // namespace

ClusterBuilder::ClusterBuilder(const KubernetesObjects &objects)
    : m_objects(objects)
    , m_owners(lastOfEach(objects.workloads))
{
}

BuiltCluster ClusterBuilder::build()
{
    collectGroups();
    addNamespaces();
    addWorkloads();
    addServices();
    addServiceAccountLabels();
    checkNamespaceSelectors();
    sortAndUnique(m_built.diagnostics);
    return std::move(m_built);
}

void ClusterBuilder::collectGroups()
{
    for (const Workload *workload : lastOfEach(m_objects.workloads)) {
        const WorkloadId id = m_owners.topOwner(*workload);
        const bool isOwnGroup = id == idOf(*workload);
        // A patch or an incomplete object owns no pods here, though dumped pods may still name it.
        if (isOwnGroup && !workload->podTemplate && workload->templateFrom.empty())
            continue;
        Group &group = m_groups[id];
        if (workload->kind == "Pod")
            group.pods.push_back(workload);
        else if (isOwnGroup)
            group.object = workload;
        else
            group.inner.push_back(workload);
    }
    // A ReplicaSet without replicas and without pods is an old revision; alone it makes no workload of an
    // owner that is not in the folder.
    std::erase_if(m_groups, [](const auto &entry) {
        const Group &group = entry.second;
        return !group.object && group.pods.empty()
            && std::ranges::none_of(group.inner,
                                    [](const Workload *each) { return each->podTemplate.has_value(); });
    });
}

void ClusterBuilder::addNamespaces()
{
    std::map<std::string, ClusterNamespace> byName;
    const auto mention = [&byName](const std::string &name) {
        if (!name.empty())
            byName[name].name = name;
    };
    for (const Namespace &source : m_objects.namespaces) {
        ClusterNamespace &entry = byName[source.meta.name];
        entry = {source.meta.name, source.meta.labels, {}, true, {}, source.meta.where};
        if (const std::string *written = source.meta.labels.find(kNamespaceNameLabel))
            entry.writtenName = *written;
    }
    for (const auto &[id, group] : m_groups)
        byName[id.namespaceName].name = id.namespaceName;
    for (const Service &service : m_objects.services)
        mention(service.meta.namespaceName);
    for (const Exposure &exposure : m_objects.exposures)
        mention(exposure.meta.namespaceName);
    for (const NetworkPolicy &policy : m_objects.networkPolicies)
        mention(policy.meta.namespaceName);
    for (auto &[name, entry] : byName) {
        entry.labels.set(kNamespaceNameLabel, name);
        m_built.cluster.m_namespaces.edit().push_back(std::move(entry));
    }
}

void ClusterBuilder::addWorkloads()
{
    for (const auto &[id, group] : m_groups)
        addWorkload(id, group);
}

/// The object whose template the workload's pods follow, or nothing where only pods were dumped.
const Workload *ClusterBuilder::templateSource(const Group &group) const
{
    if (group.object)
        return group.object;
    const Workload *best = nullptr;
    for (const Workload *each : group.inner) {
        if (each->podTemplate && (!best || replicasOf(*each) > replicasOf(*best)))
            best = each;
    }
    return best;
}

std::optional<PodTemplate> ClusterBuilder::templateOf(const Workload &workload)
{
    if (workload.podTemplate || workload.templateFrom.empty())
        return workload.podTemplate;
    const Workload *source
        = m_owners.find({workload.meta.namespaceName, workload.templateFrom, "Deployment"});
    if (source && source->podTemplate)
        return source->podTemplate;
    report(messages::kTemplateOwnerMissing, {toString(idOf(workload)), workload.templateFrom},
           workload.meta.where);
    return PodTemplate {};
}

void ClusterBuilder::addWorkload(const WorkloadId &id, const Group &group)
{
    Cluster &cluster = m_built.cluster;
    const auto index = WorkloadIndex(cluster.workloads().size());
    const NamespaceIndex namespaceIndex = *cluster.findNamespace(id.namespaceName);
    ClusterWorkload &entry = cluster.m_workloads.edit().emplace_back();
    entry.id = id;
    entry.namespaceIndex = namespaceIndex;
    cluster.m_namespaces.edit()[toSize(namespaceIndex)].workloads.push_back(index);

    const Workload *source = templateSource(group);
    const std::optional<PodTemplate> podTemplate = source ? templateOf(*source) : std::nullopt;
    const auto livePods = static_cast<std::uint32_t>(
        std::ranges::count_if(group.pods, [](const Workload *pod) { return !isFinished(*pod); }));
    entry.where = source ? source->meta.where : group.pods.front()->meta.where;
    entry.replicas = source ? replicasOf(*source) : std::max<std::uint32_t>(1, livePods);
    entry.isActive = entry.replicas > 0 && !(source && source->isSuspended);
    for (const Workload *pod : group.pods)
        addDumpedPod(*pod);
    // A job whose pods have all finished runs no more; everything else gets new pods from its template.
    const bool hasRun = livePods == 0 && !group.pods.empty() && (!source || source->kind == "Job");
    if (hasRun)
        entry.isActive = false;
    else if (livePods == 0)
        addTemplatePods(*source, *podTemplate, entry.replicas);

    const ClusterPod &first = cluster[entry.pods.front()];
    entry.labels = podTemplate ? podTemplate->labels : withoutControllerLabels(first.labels);
    entry.ports = podTemplate ? podTemplate->ports : first.ports;
    entry.hostNetwork = podTemplate ? podTemplate->hostNetwork : first.hostNetwork;
    entry.serviceAccount = podTemplate
        ? podTemplate->serviceAccount
        : group.pods.front()->podTemplate.value_or(PodTemplate {}).serviceAccount;
    if (source && source->selector) {
        for (const auto &[key, value] : source->selector->matchLabels) {
            if (!isControllerLabel(key))
                entry.selectorLabels.set(key, value);
        }
    }
    for (const auto &[key, value] : entry.labels) {
        if (value.find("${") != std::string::npos || key.find("${") != std::string::npos)
            report(messages::kUnresolvedVariable, {key, toString(id)},
                   source && source->podTemplate ? source->podTemplate->labelsWhere : entry.where);
    }
}

void ClusterBuilder::addPod(ClusterPod pod)
{
    Cluster &cluster = m_built.cluster;
    pod.workload = WorkloadIndex(cluster.workloads().size() - 1);
    cluster.m_workloads.edit().back().pods.push_back(PodIndex(cluster.m_pods.size()));
    cluster.m_pods.push_back(std::move(pod));
}

void ClusterBuilder::addDumpedPod(const Workload &source)
{
    const PodTemplate podTemplate = source.podTemplate.value_or(PodTemplate {});
    ClusterPod pod;
    pod.name = source.meta.name;
    pod.labels = podTemplate.labels;
    pod.ports = podTemplate.ports;
    pod.hostNetwork = podTemplate.hostNetwork;
    pod.isFinished = isFinished(source);
    pod.isAuthored = source.status.phase.empty() && source.meta.owners.empty();
    // A finished pod's address may belong to another pod by now.
    if (!pod.isFinished) {
        pod.addresses = parsed(source.status.podIps);
        pod.nodeAddresses = parsed(source.status.hostIps);
        if (pod.addresses.empty() && pod.hostNetwork)
            pod.addresses = pod.nodeAddresses;
    }
    addPod(std::move(pod));
}

void ClusterBuilder::addTemplatePods(const Workload &source, const PodTemplate &podTemplate,
                                     std::uint32_t replicas)
{
    ClusterPod pod;
    pod.labels = podTemplate.labels;
    pod.ports = podTemplate.ports;
    pod.hostNetwork = podTemplate.hostNetwork;
    pod.isAuthored = true;
    if (source.kind == "Job")
        addJobLabels(source, pod.labels);
    // A DaemonSet runs on every node, and a cluster has more than one.
    pod.count = source.kind == "DaemonSet" ? 2 : std::max<std::uint32_t>(1, replicas);
    if (source.kind == "StatefulSet" && !source.meta.name.empty())
        addOrdinalPods(source, pod, pod.count);
    else
        addPod(std::move(pod));
}

void ClusterBuilder::addOrdinalPods(const Workload &source, const ClusterPod &pod, std::uint32_t replicas)
{
    for (std::uint32_t i = 0; i < std::min(replicas, kMaxOrdinals); ++i) {
        const std::uint32_t ordinal = source.firstOrdinal + i;
        ClusterPod replica = pod;
        replica.count = 1;
        replica.name = fmt::format("{}-{}", source.meta.name, ordinal);
        replica.labels.set("statefulset.kubernetes.io/pod-name", replica.name);
        replica.labels.set("apps.kubernetes.io/pod-index", std::to_string(ordinal));
        addPod(std::move(replica));
    }
    if (replicas <= kMaxOrdinals)
        return;
    ClusterPod rest = pod;
    rest.count = replicas - kMaxOrdinals;
    addPod(std::move(rest));
    report(messages::kTooManyOrdinals,
           {toString(idOf(source)), std::to_string(replicas), std::to_string(kMaxOrdinals)},
           source.meta.where);
}

void ClusterBuilder::report(const Message &message, std::vector<std::string> arguments,
                            const SourcePosition &where)
{
    m_built.diagnostics.push_back({&message, std::move(arguments), where, {}});
}

BuiltCluster buildCluster(const KubernetesObjects &objects)
{
    return ClusterBuilder(objects).build();
}

} // namespace drawbridge
