// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/shared_list.h"
#include "base/shared_value.h"
#include "cluster/workload_id.h"
#include "diagnostics/diagnostic.h"
#include "k8s/kubernetes_objects.h"
#include "k8s/label_map.h"
#include "net/ip_address.h"
#include "net/traffic_set.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace drawbridge {

enum class NamespaceIndex : std::uint32_t {};
enum class WorkloadIndex : std::uint32_t {};
enum class PodIndex : std::uint32_t {};

template <typename Index> constexpr std::size_t toSize(Index index)
{
    return static_cast<std::size_t>(index);
}

struct ClusterNamespace {
    std::string name;
    /// With kubernetes.io/metadata.name, which the API server sets on every namespace.
    LabelMap labels;
    /// Another value that the file gives that label; clusters ignore it, the profile np-guard does not.
    std::optional<std::string> writtenName;
    /// False if no Namespace object was found: then only the one label is known, and a selector on others is
    /// Unknown.
    bool isDeclared = false;
    std::vector<WorkloadIndex> workloads;
    SourcePosition where;
};

/// Pods that no policy could tell apart by anything the cluster knows: same workload, labels, ports,
/// addresses.
struct ClusterPod {
    WorkloadIndex workload {};
    /// The pod's own name where it has one (bare pods, dumps, StatefulSet ordinals); empty otherwise.
    std::string name;
    LabelMap labels;
    std::vector<ContainerPort> ports;
    /// Sorted status.podIPs, for host-network pods without them status.hostIP; empty in authored manifests.
    std::vector<IpAddress> addresses;
    /// Sorted status.hostIPs: the addresses of its node; empty in authored manifests.
    std::vector<IpAddress> nodeAddresses;
    bool hostNetwork = false;
    /// How many pods this stands for, at least 1. From 2 on, the pair of the entry with itself is a real
    /// connection between replicas; a single pod's traffic to itself is always allowed.
    std::uint32_t count = 1;
    /// Succeeded or Failed: has no address any more and takes no part in verdicts, except under the np-guard
    /// profile.
    bool isFinished = false;
    /// From a manifest and not from a dump: labels may be added to it (mayBeAdded).
    bool isAuthored = false;
};

struct ClusterWorkload {
    WorkloadId id;
    NamespaceIndex namespaceIndex {};
    /// At least one, all with the same workload index; replicas 0 keeps one pod and isActive is false.
    std::vector<PodIndex> pods;
    std::uint32_t replicas = 1;
    bool isActive = true;
    bool hostNetwork = false;
    /// Labels and ports of the pod template; without one, of the first pod, without the labels that
    /// controllers add. Every pod of a template carries them.
    LabelMap labels;
    std::vector<ContainerPort> ports;
    /// Labels that every pod of the workload is sure to keep: the controller's own selector. Empty for bare
    /// pods.
    LabelMap selectorLabels;
    std::string serviceAccount;
    /// Labels of the ServiceAccount object; nothing if it was not found.
    std::optional<LabelMap> serviceAccountLabels;
    SourcePosition where;
};

/// Where a Service's traffic for one of its ports arrives.
struct ServiceBackend {
    PodIndex pod {};
    Protocol protocol = Protocol::Tcp;
    /// The Service's own port.
    std::uint16_t port = 0;
    /// The port on the pod, after resolving a name.
    std::uint16_t targetPort = 0;
};

struct ClusterService {
    std::string namespaceName;
    std::string name;
    /// What its pods carry; empty if it finds its ends in another way.
    LabelMap selector;
    std::vector<ServicePort> ports;
    std::vector<ServiceBackend> backends;
    SourcePosition where;
};

/// The resolved world: every pod that the folder describes, in its workload and namespace. Immutable once
/// built; namespaces are sorted by name, workloads by id, pods by workload, so equal input gives equal
/// indexes. Copies share what they have in common.
class Cluster {
public:
    const std::vector<ClusterNamespace> &namespaces() const { return *m_namespaces; }
    const std::vector<ClusterWorkload> &workloads() const { return *m_workloads; }
    const SharedList<ClusterPod> &pods() const { return m_pods; }
    const std::vector<ClusterService> &services() const { return *m_services; }

    const ClusterNamespace &operator[](NamespaceIndex index) const { return namespaces()[toSize(index)]; }
    const ClusterWorkload &operator[](WorkloadIndex index) const { return workloads()[toSize(index)]; }
    const ClusterPod &operator[](PodIndex index) const { return m_pods[toSize(index)]; }
    const ClusterWorkload &workloadOf(PodIndex pod) const { return (*this)[(*this)[pod].workload]; }
    const ClusterNamespace &namespaceOf(PodIndex pod) const
    {
        return (*this)[workloadOf(pod).namespaceIndex];
    }

    std::optional<NamespaceIndex> findNamespace(std::string_view name) const;
    /// All workloads of that namespace and name; more than one when kinds share the name. An empty kind means
    /// any.
    std::vector<WorkloadIndex> findWorkloads(std::string_view namespaceName, std::string_view name,
                                             std::string_view kind = {}) const;
    /// Whether a workload of another kind has its name in its namespace.
    bool isNameShared(WorkloadIndex workload) const;
    std::optional<WorkloadIndex> findWorkload(const WorkloadId &id) const;

    /// As if the one pod had been labelled anew: Services find it by what it carries now, and the template of
    /// its workload keeps its own labels.
    Cluster withPodLabels(PodIndex pod, LabelMap labels) const;
    /// As if the namespace had exactly those labels; kubernetes.io/metadata.name stays what it is.
    Cluster withNamespaceLabels(NamespaceIndex index, LabelMap labels) const;

    /// Whether the two are copies of which neither had its namespaces, or its workloads, changed.
    bool sharesNamespaces(const Cluster &other) const
    {
        return m_namespaces.isSharedWith(other.m_namespaces);
    }
    bool sharesWorkloads(const Cluster &other) const { return m_workloads.isSharedWith(other.m_workloads); }

private:
    friend class ClusterBuilder;
    SharedValue<std::vector<ClusterNamespace>> m_namespaces;
    SharedValue<std::vector<ClusterWorkload>> m_workloads;
    SharedList<ClusterPod> m_pods;
    SharedValue<std::vector<ClusterService>> m_services;
};

/// A cluster and what was noticed while resolving it.
struct BuiltCluster {
    Cluster cluster;
    std::vector<Diagnostic> diagnostics;
};

/// Resolves what was read: pod templates become pods, dumped pods join their owners, namespaces that are only
/// mentioned are added, services find their pods.
BuiltCluster buildCluster(const KubernetesObjects &objects);

/// Labels that controllers add to the pods they create (pod-template-hash, job-name, ...): no template has
/// them, and they differ between pods that are otherwise alike.
bool isControllerLabel(std::string_view key);

/// Whether a label that the manifest of a workload does not have may be added to its pods, with a value that
/// nobody can tell beforehand: by its controller (pod-template-hash of a Deployment), or on admission.
bool mayBeAdded(std::string_view key, std::string_view workloadKind);

/// Controller labels and those that change with every release (version, helm.sh/chart, ...): never proposed
/// in a selector.
bool isVolatileLabel(std::string_view key);

} // namespace drawbridge
