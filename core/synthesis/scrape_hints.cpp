// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "synthesis/scrape_hints.h"

#include "synthesis/design_resolution.h"
#include "synthesis/messages.h"

#include <algorithm>
#include <array>

namespace drawbridge {

namespace {

bool isPrometheus(const ClusterWorkload &workload)
{
    constexpr std::array<std::string_view, 3> kKeys = {"app.kubernetes.io/name", "app", "k8s-app"};
    const bool isLabelled = std::ranges::any_of(kKeys, [&workload](std::string_view key) {
        const std::string *value = workload.labels.find(key);
        return value && *value == "prometheus";
    });
    return isLabelled || workload.id.name == "prometheus" || workload.id.name == "prometheus-server";
}

/// What the example configuration of Prometheus looks at.
bool asksForScrape(const LabelMap &annotations)
{
    const std::string *wish = annotations.find("prometheus.io/scrape");
    return wish && *wish == "true";
}

std::optional<std::uint16_t> annotatedPort(const LabelMap &annotations)
{
    const std::string *text = annotations.find("prometheus.io/port");
    return text ? portNumber(*text) : std::nullopt;
}

bool looksAt(const ScrapeMonitor &monitor, const std::string &namespaceName)
{
    if (monitor.anyNamespace)
        return true;
    return monitor.namespaces.empty()
        ? namespaceName == monitor.meta.namespaceName
        : std::ranges::find(monitor.namespaces, namespaceName) != monitor.namespaces.end();
}

bool names(const ScrapeMonitor &monitor, const PortReference &port)
{
    return std::ranges::find(monitor.ports, port) != monitor.ports.end();
}

} // namespace

ScrapeHints::ScrapeHints(SuggestionTable &table)
    : m_table(table)
{
    const auto count = static_cast<std::uint32_t>(table.cluster().workloads().size());
    for (std::uint32_t i = 0; i < count; ++i) {
        const WorkloadIndex workload {i};
        if (isPrometheus(table.cluster()[workload]) && table.isBound(workload))
            m_prometheus.push_back(workload);
    }
}

void ScrapeHints::inferFrom(const PodTemplate &podTemplate, WorkloadIndex workload)
{
    if (!asksForScrape(podTemplate.annotations))
        return;
    TrafficByWorkload targets;
    if (const auto port = annotatedPort(podTemplate.annotations)) {
        targets[workload] = tcp(*port);
    } else {
        for (const ContainerPort &each : m_table.cluster()[workload].ports)
            targets[workload].push_back({each.protocol, PortReference(each.number), std::nullopt});
    }
    add(targets, Confidence::Medium,
        {&messages::kScrapeAnnotation,
         {toString(m_table.cluster()[workload].id)},
         podTemplate.labelsWhere,
         {}});
}

void ScrapeHints::inferFromServices()
{
    for (const Service &service : m_table.objects().services) {
        const auto *entry = m_table.directory().find(service.meta.namespaceName, service.meta.name);
        if (!entry || !asksForScrape(service.meta.annotations))
            continue;
        const auto port = annotatedPort(service.meta.annotations);
        TrafficByWorkload targets
            = targetsOf(m_table.cluster(), *entry->resolved, [](const ServiceBackend &) { return true; });
        // The annotation names the port of the pods, whatever the Service lists.
        for (auto &[workload, traffic] : targets)
            traffic = port ? tcp(*port) : traffic;
        add(targets, Confidence::Medium,
            {&messages::kScrapeAnnotation,
             {"Service " + service.meta.namespaceName + '/' + service.meta.name},
             service.meta.where,
             {}});
    }
}

void ScrapeHints::inferFromMonitors()
{
    for (const ScrapeMonitor &monitor : m_table.objects().scrapeMonitors)
        inferFrom(monitor);
}

void ScrapeHints::inferFrom(const ScrapeMonitor &monitor)
{
    const Diagnostic evidence {&messages::kScrapeMonitor,
                               {monitor.kind + ' ' + monitor.meta.namespaceName + '/' + monitor.meta.name},
                               monitor.meta.where,
                               {}};
    if (monitor.selectsPods)
        inferFromPods(monitor, evidence);
    else
        inferFromServices(monitor, evidence);
}

void ScrapeHints::inferFromServices(const ScrapeMonitor &monitor, const Diagnostic &evidence)
{
    for (const Service &service : m_table.objects().services) {
        const auto *entry = m_table.directory().find(service.meta.namespaceName, service.meta.name);
        if (!entry || !looksAt(monitor, service.meta.namespaceName)
            || !matches(monitor.selector, service.meta.labels))
            continue;
        const TrafficByWorkload targets
            = targetsOf(m_table.cluster(), *entry->resolved, [&](const ServiceBackend &each) {
                  return std::ranges::any_of(entry->resolved->ports, [&](const ServicePort &port) {
                      return port.port == each.port && port.protocol == each.protocol
                          && (names(monitor, PortReference(port.name)) || names(monitor, port.targetPort));
                  });
              });
        add(targets, Confidence::High, evidence);
    }
}

void ScrapeHints::inferFromPods(const ScrapeMonitor &monitor, const Diagnostic &evidence)
{
    const Cluster &cluster = m_table.cluster();
    TrafficByWorkload targets;
    for (const ClusterPod &pod : cluster.pods()) {
        const ClusterWorkload &workload = cluster[pod.workload];
        if (!looksAt(monitor, workload.id.namespaceName) || !matches(monitor.selector, pod.labels))
            continue;
        for (const ContainerPort &port : pod.ports) {
            if (names(monitor, PortReference(port.name)) || names(monitor, PortReference(port.number)))
                targets[pod.workload].push_back({port.protocol, PortReference(port.number), std::nullopt});
        }
    }
    add(targets, Confidence::High, evidence);
}

void ScrapeHints::add(const TrafficByWorkload &targets, Confidence confidence, const Diagnostic &evidence)
{
    for (const auto &[target, traffic] : targets) {
        if (traffic.empty() || !m_table.isBound(target))
            continue;
        if (m_prometheus.empty())
            m_table.report(
                {&messages::kNobodyScrapes, {toString(m_table.cluster()[target].id)}, evidence.where, {}});
        for (const WorkloadIndex prometheus : m_prometheus) {
            if (prometheus != target)
                m_table.add(endpointOf(m_table.cluster(), prometheus), endpointOf(m_table.cluster(), target),
                            traffic, confidence, evidence);
        }
    }
}

} // namespace drawbridge
