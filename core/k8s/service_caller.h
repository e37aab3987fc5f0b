// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "k8s/exposure.h"
#include "k8s/label_selector.h"

#include <string>
#include <vector>

namespace drawbridge {

/// An object that makes the API server call Services: admission webhooks, conversion webhooks of custom
/// resources, aggregated APIs.
struct ApiServerCaller {
    std::string kind;
    std::string name;
    std::vector<ExposureBackend> backends;
};

/// A ServiceMonitor or PodMonitor: whom Prometheus scrapes.
struct ScrapeMonitor {
    std::string kind;
    ObjectMeta meta;
    /// Labels of Services, or of pods where selectsPods.
    LabelSelector selector;
    bool selectsPods = false;
    bool anyNamespace = false;
    /// Its own where empty.
    std::vector<std::string> namespaces;
    /// Of Services or pods, by name or number.
    std::vector<PortReference> ports;
};

} // namespace drawbridge
