// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/kinds.h"

#include <algorithm>
#include <array>

namespace drawbridge {

namespace {

struct NamedKind {
    std::string_view group;
    std::string_view kind;
};

bool contains(const auto &kinds, const TypeMeta &type)
{
    const std::string group = type.group();
    return std::ranges::any_of(
        kinds, [&](const NamedKind &each) { return each.kind == type.kind && each.group == group; });
}

constexpr std::array<NamedKind, 49> kClusterScoped = {{
    {"", "ComponentStatus"},
    {"", "Namespace"},
    {"", "Node"},
    {"", "PersistentVolume"},
    {"admissionregistration.k8s.io", "MutatingWebhookConfiguration"},
    {"admissionregistration.k8s.io", "ValidatingAdmissionPolicy"},
    {"admissionregistration.k8s.io", "ValidatingAdmissionPolicyBinding"},
    {"admissionregistration.k8s.io", "ValidatingWebhookConfiguration"},
    {"apiextensions.k8s.io", "CustomResourceDefinition"},
    {"apiregistration.k8s.io", "APIService"},
    {"certificates.k8s.io", "CertificateSigningRequest"},
    {"cert-manager.io", "ClusterIssuer"},
    {"cilium.io", "CiliumCIDRGroup"},
    {"cilium.io", "CiliumClusterwideNetworkPolicy"},
    {"config.openshift.io", "ClusterOperator"},
    {"config.openshift.io", "ClusterVersion"},
    {"config.openshift.io", "Network"},
    {"crd.antrea.io", "ClusterGroup"},
    {"crd.antrea.io", "ClusterNetworkPolicy"},
    {"crd.antrea.io", "Tier"},
    {"crd.projectcalico.org", "GlobalNetworkPolicy"},
    {"crd.projectcalico.org", "GlobalNetworkSet"},
    {"crd.projectcalico.org", "HostEndpoint"},
    {"crd.projectcalico.org", "IPPool"},
    {"crd.projectcalico.org", "StagedGlobalNetworkPolicy"},
    {"crd.projectcalico.org", "Tier"},
    {"flowcontrol.apiserver.k8s.io", "FlowSchema"},
    {"flowcontrol.apiserver.k8s.io", "PriorityLevelConfiguration"},
    {"gateway.networking.k8s.io", "GatewayClass"},
    {"kyverno.io", "ClusterPolicy"},
    {"networking.k8s.io", "IngressClass"},
    {"node.k8s.io", "RuntimeClass"},
    {"operator.openshift.io", "Network"},
    {"policy", "PodSecurityPolicy"},
    {"policy.networking.k8s.io", "AdminNetworkPolicy"},
    {"policy.networking.k8s.io", "BaselineAdminNetworkPolicy"},
    {"policy.networking.k8s.io", "ClusterNetworkPolicy"},
    {"projectcalico.org", "GlobalNetworkPolicy"},
    {"projectcalico.org", "GlobalNetworkSet"},
    {"projectcalico.org", "HostEndpoint"},
    {"projectcalico.org", "Profile"},
    {"projectcalico.org", "StagedGlobalNetworkPolicy"},
    {"projectcalico.org", "Tier"},
    {"rbac.authorization.k8s.io", "ClusterRole"},
    {"rbac.authorization.k8s.io", "ClusterRoleBinding"},
    {"scheduling.k8s.io", "PriorityClass"},
    {"storage.k8s.io", "CSIDriver"},
    {"storage.k8s.io", "CSINode"},
    {"storage.k8s.io", "StorageClass"},
}};

constexpr std::array<NamedKind, 15> kForeignPolicyKinds = {{
    {"cilium.io", "CiliumClusterwideNetworkPolicy"},
    {"cilium.io", "CiliumNetworkPolicy"},
    {"crd.antrea.io", "ClusterNetworkPolicy"},
    {"crd.antrea.io", "NetworkPolicy"},
    {"k8s.cni.cncf.io", "MultiNetworkPolicy"},
    {"k8s.ovn.org", "EgressFirewall"},
    {"network.openshift.io", "EgressNetworkPolicy"},
    {"policy.linkerd.io", "AuthorizationPolicy"},
    {"policy.linkerd.io", "Server"},
    {"policy.linkerd.io", "ServerAuthorization"},
    {"policy.networking.k8s.io", "AdminNetworkPolicy"},
    {"policy.networking.k8s.io", "BaselineAdminNetworkPolicy"},
    {"policy.networking.k8s.io", "ClusterNetworkPolicy"},
    {"security.antrea.tanzu.vmware.com", "ClusterNetworkPolicy"},
    {"security.istio.io", "AuthorizationPolicy"},
}};

/// Operators' kinds whose pods are described by no template of their own.
constexpr std::array<NamedKind, 18> kPodMakers = {{
    {"acid.zalan.do", "postgresql"},
    {"ceph.rook.io", "CephCluster"},
    {"elasticsearch.k8s.elastic.co", "Elasticsearch"},
    {"kafka.strimzi.io", "Kafka"},
    {"kafka.strimzi.io", "KafkaConnect"},
    {"kibana.k8s.elastic.co", "Kibana"},
    {"longhorn.io", "InstanceManager"},
    {"mongodbcommunity.mongodb.com", "MongoDBCommunity"},
    {"monitoring.coreos.com", "Alertmanager"},
    {"monitoring.coreos.com", "Prometheus"},
    {"monitoring.coreos.com", "PrometheusAgent"},
    {"monitoring.coreos.com", "ThanosRuler"},
    {"opentelemetry.io", "OpenTelemetryCollector"},
    {"operator.knative.dev", "KnativeServing"},
    {"operator.tigera.io", "Installation"},
    {"postgresql.cnpg.io", "Cluster"},
    {"rabbitmq.com", "RabbitmqCluster"},
    {"tekton.dev", "TaskRun"},
}};

/// Groups whose objects may show a pod template without making pods of it.
constexpr std::array<std::string_view, 9> kGroupsWithoutPods = {"",
                                                                "apps",
                                                                "batch",
                                                                "constraints.gatekeeper.sh",
                                                                "extensions",
                                                                "kyverno.io",
                                                                "mutations.gatekeeper.sh",
                                                                "policies.kyverno.io",
                                                                "templates.gatekeeper.sh"};

constexpr std::array<NamedKind, 5> kInstallers = {{
    {"argoproj.io", "Application"},
    {"argoproj.io", "ApplicationSet"},
    {"helm.toolkit.fluxcd.io", "HelmRelease"},
    {"kfdef.apps.kubeflow.org", "KfDef"},
    {"kustomize.toolkit.fluxcd.io", "Kustomization"},
}};

struct KnownKind {
    std::string_view kind;
    std::string_view apiVersion;
};

constexpr std::array<KnownKind, 15> kKnownKinds = {{
    {"ConfigMap", "v1"},
    {"CronJob", "batch/v1"},
    {"DaemonSet", "apps/v1"},
    {"Deployment", "apps/v1"},
    {"Ingress", "networking.k8s.io/v1"},
    {"Job", "batch/v1"},
    {"List", "v1"},
    {"Namespace", "v1"},
    {"NetworkPolicy", "networking.k8s.io/v1"},
    {"Pod", "v1"},
    {"ReplicaSet", "apps/v1"},
    {"ReplicationController", "v1"},
    {"Secret", "v1"},
    {"Service", "v1"},
    {"StatefulSet", "apps/v1"},
}};

/// The groups in which the known kinds live: a kind of another group is somebody else's.
constexpr std::array<std::string_view, 5> kOwnGroups
    = {"", "apps", "batch", "extensions", "networking.k8s.io"};

} // namespace

bool isClusterScoped(const TypeMeta &type)
{
    return contains(kClusterScoped, type);
}

bool isForeignPolicy(const TypeMeta &type)
{
    return contains(kForeignPolicyKinds, type);
}

bool installsElsewhere(const TypeMeta &type)
{
    return contains(kInstallers, type);
}

bool makesPods(const TypeMeta &type)
{
    return contains(kPodMakers, type);
}

bool makesPodsOfTemplates(const TypeMeta &type)
{
    const std::string group = type.group();
    return std::ranges::find(kGroupsWithoutPods, std::string_view(group)) == kGroupsWithoutPods.end();
}

bool isWellKnownKind(std::string_view kind)
{
    return std::ranges::any_of(kKnownKinds, [kind](const KnownKind &each) { return each.kind == kind; });
}

std::string meantApiVersion(const TypeMeta &type)
{
    const auto known = std::ranges::find(kKnownKinds, std::string_view(type.kind), &KnownKind::kind);
    const std::string group = type.group();
    if (known == kKnownKinds.end() || known->apiVersion == type.apiVersion
        || std::ranges::find(kOwnGroups, std::string_view(group)) == kOwnGroups.end())
        return {};
    const std::string_view ownGroup = known->apiVersion.substr(0, known->apiVersion.find('/'));
    const bool isOwnGroup = known->apiVersion == "v1" ? group.empty() : group == ownGroup;
    return isOwnGroup ? std::string() : std::string(known->apiVersion);
}

} // namespace drawbridge
