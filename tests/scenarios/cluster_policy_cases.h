// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/traffic_set.h"

#include <string>
#include <vector>

namespace drawbridge::test {

using Lines = std::vector<std::string>;

/// A policy for all pods of a namespace. A rule is "ACTION PEERS [PORTS]": peers are namespaces, pods (as
/// "west-0"), blocks, or "nodes"; ports are "TCP/80", names, or "p" and "q", two ports of the protocol that
/// the case is about, and "o", the number of the first with another protocol.
struct ClusterPolicy {
    std::string tier;
    int priority = 10;
    std::string subject = "north";
    Lines egress = {};
    Lines ingress = {};
};

/// What must hold with these policies: "FROM TO PORT yes", or no, or unknown.
struct Case {
    std::string title;
    std::vector<ClusterPolicy> policies;
    Lines pokes;
    std::string networkPolicy = {};
    Protocol protocol = Protocol::Tcp;
};

struct ConformanceTest {
    std::string name;
    std::vector<Case> cases;
};

/// The tests that an implementation of the cluster-wide policies passes: 13 of the Admin tier and 11 of the
/// Baseline tier. They are about the namespaces north, east, south and west with the pods north-0, north-1
/// and so on, whose addresses are 10.0.1.0, 10.0.1.1, 10.0.2.0 and so on, and the pod deck-0 on the host
/// network.
std::vector<ConformanceTest> conformanceTests();

} // namespace drawbridge::test
