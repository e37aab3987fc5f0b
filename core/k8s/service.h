// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "k8s/object_meta.h"
#include "net/protocol.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace drawbridge {

/// A port by number or by the name that a container gives it.
using PortReference = std::variant<std::uint16_t, std::string>;

struct ServicePort {
    std::string name;
    std::uint16_t port = 0;
    Protocol protocol = Protocol::Tcp;
    /// Where the pods listen; the same as port where the file does not say.
    PortReference targetPort;
    SourcePosition where;
};

/// A v1 Service as written in a file.
struct Service {
    ObjectMeta meta;
    /// Empty means that no pods are selected (manual endpoints or ExternalName).
    LabelMap selector;
    std::vector<ServicePort> ports;
    /// ClusterIP, NodePort, LoadBalancer or ExternalName.
    std::string type = "ClusterIP";
    std::string clusterIp;
    std::string externalName;
};

} // namespace drawbridge
