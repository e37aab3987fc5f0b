// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reachability/plain_matching.h"

namespace drawbridge::plain {

/// Whether a pod is what an expression on labels means, with the labels that Calico adds. As the rest of
/// plain_matching for flow_evaluator alone.
Match selectsPod(const LabelExpression &expression, const Cluster &cluster, PodIndex pod,
                 const EnforcementProfile &profile, Doubts &doubts);

/// Whether one end of a flow is what a peer describes.
Match isEndpoint(const EndpointPeer &peer, const FlowEnd &end, const Cluster &cluster,
                 const std::vector<LabelledAddresses> &sets, const EnforcementProfile &profile,
                 Doubts &doubts);

} // namespace drawbridge::plain
