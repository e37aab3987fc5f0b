// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/loaded_world.h"
#include "diagnostics/result.h"
#include "net/protocol.h"
#include "reachability/reachability.h"

#include <string>
#include <vector>

namespace drawbridge::app {

/// What a name on the command line stands for: the pods of a workload, one pod, an address, or one address
/// of each range that policies tell apart within a block or the Internet. An address that a pod of the folder
/// has is that pod. Fails for a name that nothing has, or that several workloads have, and for addresses of
/// Services and nodes.
Result<std::vector<FlowEnd>> flowEnds(const LoadedWorld &world, const std::string &text);

/// "shop/cart[Deployment]", with the pod where the pods have names; an address with the words that stood for
/// it, "internet (1.0.0.0)".
std::string nameOf(const Cluster &cluster, const FlowEnd &end, const std::string &asked);

/// "8080", or the port of a pod that has this name. Nothing for a number out of range, or no such port.
std::optional<std::uint16_t> portOf(const Cluster &cluster, const FlowEnd &end, Protocol protocol,
                                    const std::string &text);

/// The named ports of a pod as people write them: "http (TCP 8080), metrics (TCP 9090)".
std::string namedPorts(const Cluster &cluster, const FlowEnd &end);

} // namespace drawbridge::app
