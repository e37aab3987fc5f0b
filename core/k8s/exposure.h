// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "k8s/object_meta.h"
#include "k8s/service.h"

#include <optional>
#include <string>
#include <vector>

namespace drawbridge {

enum class ExposureKind { Ingress, Route, GatewayRoute };

/// One Service that an Ingress, an OpenShift Route or a Gateway API route sends traffic to.
struct ExposureBackend {
    std::string serviceName;
    /// Differs from the object's namespace for Gateway API routes only.
    std::string serviceNamespace;
    /// A Service port by number or name; for a Route its targetPort. Nothing means every port of the Service.
    std::optional<PortReference> port;
    SourcePosition where;
};

/// An object that lets traffic from outside the cluster in, through an ingress controller.
struct Exposure {
    ExposureKind exposureKind = ExposureKind::Ingress;
    std::string kind;
    ObjectMeta meta;
    std::vector<ExposureBackend> backends;
};

} // namespace drawbridge
