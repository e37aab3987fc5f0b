// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "design/design.h"
#include "net/address_set.h"
#include "net/traffic_set.h"
#include "reachability/verdict.h"

#include <cstdint>
#include <string>
#include <vector>

namespace drawbridge {

enum class OutsideKind : std::uint8_t {
    /// Some public address may connect to the pods; the pods to one.
    FromInternet,
    ToInternet,
    /// An Ingress, a Route or the like leads to them and their policies let its controller in.
    FromIngressController,
    /// A Service of type NodePort or LoadBalancer, or a port of the host, leads to them from outside. The
    /// node in
    /// between may put its own address in the place of the sender's, and a node always reaches its pods: what
    /// policies say of the Internet does not settle it, so it is unknown.
    FromOpenService,
    /// 169.254.169.254, where clouds keep credentials.
    ToMetadata,
    /// The addresses that the design gives it, else any.
    ToApiServer,
    /// The pods of the cluster's DNS, and what they listen on.
    ToDns,
};

inline constexpr OutsideKind kAllOutsideKinds[] = {OutsideKind::FromInternet,
                                                   OutsideKind::ToInternet,
                                                   OutsideKind::FromIngressController,
                                                   OutsideKind::FromOpenService,
                                                   OutsideKind::ToMetadata,
                                                   OutsideKind::ToApiServer,
                                                   OutsideKind::ToDns};

/// What a workload and something outside may exchange.
struct ExposureRow {
    OutsideKind kind {};
    std::string workload;
    /// Certainly allowed for some pod and some of the addresses.
    TrafficSet allowed;
    TrafficSet unknown;
    /// Whether all addresses of the kind may, or only some.
    bool isEveryAddress = false;
};

/// Workloads with a way in or out, by kind and name. What is denied for certain is left out.
struct OutsideExposure {
    std::vector<ExposureRow> rows;
    /// How many workloads were looked at.
    std::size_t workloads = 0;
    /// Nodes, cloud firewalls and load balancers are not modelled: ToApiServer is about any address unless
    /// the design tells where the API server is.
    bool isApiServerKnown = false;
    /// Without pods of the DNS in the folder, no row tells of them.
    bool isDnsInFolder = false;
};

struct ReportInput;
class WorkloadFlows;

OutsideExposure outsideExposure(WorkloadFlows &flows, const ReportInput &input);

/// The addresses of a kind that lie outside the cluster; empty for a kind that is about pods.
AddressSet addressesOf(OutsideKind kind, const Design *design);

} // namespace drawbridge
