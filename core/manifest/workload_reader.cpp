// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/workload_reader.h"

#include "manifest/messages.h"
#include "manifest/setting_reader.h"

#include <algorithm>
#include <array>
#include <limits>

namespace drawbridge {

using namespace manifest_messages;

namespace {

struct WorkloadKind {
    std::string_view group;
    std::string_view kind;
    /// Whether the server refuses an object without spec.selector. Versions before apps/v1beta2 took the
    /// template's labels (apps/v1beta1/defaults.go).
    bool needsSelector = false;
};

constexpr std::array<WorkloadKind, 20> kWorkloadKinds = {{
    {"", "Pod"},
    {"", "ReplicationController"},
    {"apps", "Deployment", true},
    {"apps", "ReplicaSet", true},
    {"apps", "StatefulSet", true},
    {"apps", "DaemonSet", true},
    {"extensions", "Deployment"},
    {"extensions", "ReplicaSet"},
    {"extensions", "DaemonSet"},
    {"extensions", "Job"},
    {"batch", "Job"},
    {"batch", "CronJob"},
    {"argoproj.io", "Rollout"},
    {"apps.openshift.io", "DeploymentConfig"},
    {"", "DeploymentConfig"},
    {"serving.knative.dev", "Service"},
    {"serving.knative.dev", "Configuration"},
    {"kubevirt.io", "VirtualMachine"},
    {"kubevirt.io", "VirtualMachineInstance"},
    {"apps.kruise.io", "CloneSet"},
}};

const WorkloadKind *findKind(const TypeMeta &type)
{
    const std::string group = type.group();
    const auto found = std::ranges::find_if(kWorkloadKinds, [&](const WorkloadKind &each) {
        return each.group == group && each.kind == type.kind;
    });
    return found == kWorkloadKinds.end() ? nullptr : &*found;
}

void readContainerPorts(const Node &container, const std::string &owner, PodTemplate &pod,
                        const Reading &reading)
{
    for (const Node &entry : container["ports"].items()) {
        const auto number = readPortNumber(entry["containerPort"]);
        if (!number) {
            reading.report(kBadPort, entry["containerPort"].isNull() ? entry : entry["containerPort"],
                           {"containerPort", owner, describe(entry["containerPort"])});
            continue;
        }
        const Node &protocolName = entry["protocol"];
        const auto protocol = protocolName.isNull() ? Protocol::Tcp : protocolFromName(protocolName.text());
        if (!protocol) {
            reading.report(kBadPort, protocolName, {"protocol", owner, describe(protocolName)});
            continue;
        }
        pod.ports.push_back({entry["name"].text(), *number, *protocol, readPortNumber(entry["hostPort"]),
                             entry.position(reading.file)});
    }
}

PodTemplate readPodTemplate(const Node &podTemplate, const std::string &owner, const Reading &reading)
{
    PodTemplate pod;
    const Node &labels = podTemplate["metadata"]["labels"];
    const Node &spec = podTemplate["spec"];
    pod.labels = readLabels(labels, reading);
    pod.labelsWhere = (labels.line() > 0 ? labels : podTemplate).position(reading.file);
    pod.hostNetwork = spec["hostNetwork"].isTrue();
    pod.serviceAccount = spec["serviceAccountName"].text();
    pod.annotations = readAnnotations(podTemplate["metadata"]["annotations"]);
    readSettings(spec, pod, reading);
    for (const Node &container : spec["containers"].items())
        readContainerPorts(container, owner, pod, reading);
    // Native sidecars run as long as the pod (KEP-753); other init containers serve nobody.
    for (const Node &container : spec["initContainers"].items()) {
        if (container["restartPolicy"].text() == "Always")
            readContainerPorts(container, owner, pod, reading);
    }
    return pod;
}

/// The addresses of a list, and the single one that old clusters write beside or in place of it.
std::vector<std::string> readIps(const Node &list, const std::string &single)
{
    std::vector<std::string> ips;
    for (const Node &ip : list.items())
        ips.push_back(ip["ip"].text());
    if (!single.empty() && std::ranges::find(ips, single) == ips.end())
        ips.insert(ips.begin(), single);
    return ips;
}

PodStatus readStatus(const Node &status)
{
    return {status["phase"].text(), readIps(status["podIPs"], status["podIP"].text()),
            readIps(status["hostIPs"], status["hostIP"].text())};
}

std::optional<std::int32_t> readCount(const Node &count)
{
    if (!count.isInteger() || count.asInteger() < 0)
        return std::nullopt;
    constexpr std::int64_t kMost = std::numeric_limits<std::int32_t>::max();
    return static_cast<std::int32_t>(std::min(count.asInteger(), kMost));
}

/// spec.selector is a LabelSelector, or in ReplicationController and DeploymentConfig a map of labels.
std::optional<LabelSelector> readWorkloadSelector(const TypeMeta &type, const Node &selector,
                                                  const Reading &reading)
{
    if (!selector.isMap())
        return std::nullopt;
    if (type.kind == "ReplicationController" || type.kind == "DeploymentConfig")
        return LabelSelector {readLabels(selector, reading), {}};
    return readSelector(selector, reading);
}

/// What a workload must have to own pods, or nothing if it is all there.
std::string missingPart(const WorkloadKind &kind, const Workload &workload, const Node &podTemplate)
{
    if (kind.kind == "VirtualMachineInstance" || kind.kind == "VirtualMachine")
        return podTemplate.isMap() ? "" : "spec.template";
    if (kind.needsSelector && !workload.selector && workload.apiVersion != "apps/v1beta1")
        return "spec.selector";
    if (!podTemplate.isMap())
        return "spec.template";
    if (podTemplate["spec"]["containers"].items().empty())
        return kind.kind == "Pod" ? "spec.containers" : "spec.template.spec.containers";
    return {};
}

const Node &templateOf(const TypeMeta &type, const Node &object)
{
    if (type.kind == "Pod" || type.kind == "VirtualMachineInstance")
        return object;
    if (type.kind == "CronJob")
        return object["spec"]["jobTemplate"]["spec"]["template"];
    return object["spec"]["template"];
}

} // namespace

bool isWorkload(const TypeMeta &type)
{
    return findKind(type) != nullptr;
}

Workload readWorkload(const TypeMeta &type, const Node &object, const Reading &reading)
{
    const Node &spec = object["spec"];
    const Node &podTemplate = templateOf(type, object);
    Workload workload;
    workload.apiVersion = type.apiVersion;
    workload.kind = type.kind;
    workload.meta = readMeta(object, Scope::Namespaced, reading);
    workload.replicas = readCount(spec[type.kind == "Job" ? "parallelism" : "replicas"]);
    workload.firstOrdinal = static_cast<std::uint32_t>(readCount(spec["ordinals"]["start"]).value_or(0));
    workload.isSuspended = spec["suspend"].isTrue();
    workload.selector = readWorkloadSelector(type, spec["selector"], reading);
    workload.templateFrom = spec["workloadRef"]["name"].text();
    if (type.kind == "Pod")
        workload.status = readStatus(object["status"]);
    if (!workload.templateFrom.empty())
        return workload;
    const std::string missing = missingPart(*findKind(type), workload, podTemplate);
    if (!missing.empty()) {
        reading.report(kIncompleteWorkload, object, {type.kind, workload.meta.name, missing});
        return workload;
    }
    workload.podTemplate = readPodTemplate(podTemplate, type.kind + ' ' + workload.meta.name, reading);
    if (workload.selector && !matches(*workload.selector, workload.podTemplate->labels))
        reading.report(kSelectorDisagrees, spec["selector"], {type.kind, workload.meta.name});
    return workload;
}

} // namespace drawbridge
