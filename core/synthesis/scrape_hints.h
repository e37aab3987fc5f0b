// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "k8s/workload.h"
#include "synthesis/suggestion_table.h"

#include <vector>

namespace drawbridge {

/// Finds what the Prometheus of the folder scrapes: annotations of pods and Services, ServiceMonitors and
/// PodMonitors. Without a Prometheus it reports what wants to be scraped. The table must outlive it.
class ScrapeHints {
public:
    explicit ScrapeHints(SuggestionTable &table);

    /// The annotations of a pod template.
    void inferFrom(const PodTemplate &podTemplate, WorkloadIndex workload);
    /// The annotations of Services.
    void inferFromServices();
    void inferFromMonitors();

private:
    void inferFrom(const ScrapeMonitor &monitor);
    void inferFromServices(const ScrapeMonitor &monitor, const Diagnostic &evidence);
    void inferFromPods(const ScrapeMonitor &monitor, const Diagnostic &evidence);
    void add(const TrafficByWorkload &targets, Confidence confidence, const Diagnostic &evidence);

    SuggestionTable &m_table;
    std::vector<WorkloadIndex> m_prometheus;
};

} // namespace drawbridge
