// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "k8s/label_selector.h"
#include "k8s/object_meta.h"
#include "k8s/setting.h"
#include "net/protocol.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace drawbridge {

struct ContainerPort {
    /// Empty when the port has no name.
    std::string name;
    std::uint16_t number = 0;
    Protocol protocol = Protocol::Tcp;
    std::optional<std::uint16_t> hostPort;
    SourcePosition where;
};

/// What the pods of a workload look like: spec.template, or the pod itself.
struct PodTemplate {
    LabelMap labels;
    /// Ports of containers and of native sidecars (init containers that restart always), in file order.
    std::vector<ContainerPort> ports;
    bool hostNetwork = false;
    std::string serviceAccount;
    /// Where the labels stand, for messages about them.
    SourcePosition labelsWhere;
    LabelMap annotations {};
    /// Of all containers, those that end before the others start included.
    std::vector<ContainerSettings> settings {};
    /// ConfigMaps of its namespace that are mounted as files.
    std::vector<std::string> mountedConfigMaps {};
};

/// The status of a pod in a live dump; all empty in an authored manifest.
struct PodStatus {
    std::string phase;
    std::vector<std::string> podIps;
    std::vector<std::string> hostIps;
};

/// Anything that owns pods, as written in a file: Deployment, StatefulSet, DaemonSet, ReplicaSet,
/// ReplicationController, Job, CronJob, Pod, Argo Rollout, OpenShift DeploymentConfig, Knative Service.
struct Workload {
    std::string apiVersion;
    std::string kind;
    ObjectMeta meta;
    /// spec.replicas (Job: parallelism); nothing where the file does not say.
    std::optional<std::int32_t> replicas;
    /// StatefulSet spec.ordinals.start: the number of the first replica.
    std::uint32_t firstOrdinal = 0;
    /// CronJob or Job with suspend: true.
    bool isSuspended = false;
    /// spec.selector; maps of old kinds are matchLabels.
    std::optional<LabelSelector> selector;
    /// Nothing for a patch or an incomplete object: such a workload owns no pods here.
    std::optional<PodTemplate> podTemplate;
    /// Kind Pod only.
    PodStatus status;
    /// Argo Rollout spec.workloadRef: the Deployment that holds the template; empty otherwise.
    std::string templateFrom;
};

} // namespace drawbridge
