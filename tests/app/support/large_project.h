// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "design/design_edits.h"
#include "document/project.h"
#include "policy/policy_compiler.h"
#include "support/builders.h"

#include <random>
#include <string>
#include <vector>

namespace drawbridge::app {

/// Workloads of a namespace of the large project.
inline constexpr int kWorkloadsOfTeam = 20;

inline WorkloadEndpoint serviceOf(int workload)
{
    return {"team-" + std::to_string(workload / kWorkloadsOfTeam),
            "service-" + std::to_string(workload % kWorkloadsOfTeam),
            {}};
}

/// From one service of the large project to another, on a TCP port.
inline AllowedEdge edgeBetween(int from, int to, std::uint16_t port = 8080)
{
    AllowedEdge edge;
    edge.from = serviceOf(from);
    edge.to = serviceOf(to);
    EdgeTraffic traffic;
    traffic.port = port;
    edge.traffic = {traffic};
    return edge;
}

/// Namespaces of services and the cluster's DNS; each namespace denies by default.
inline KubernetesObjects largeObjects(int workloads)
{
    using namespace drawbridge::test;
    KubernetesObjects objects;
    objects.namespaces.push_back(namespaceOf("kube-system"));
    objects.workloads.push_back(deployment("kube-system", "coredns", {{"k8s-app", "kube-dns"}},
                                           {{"dns", 53, Protocol::Udp, {}, {}}}));
    for (int i = 0; i < workloads; ++i) {
        const WorkloadEndpoint service = serviceOf(i);
        if (i % kWorkloadsOfTeam == 0) {
            objects.namespaces.push_back(namespaceOf(service.namespaceName));
            NetworkPolicy deny = ingressPolicy(service.namespaceName, "default-deny", {});
            deny.isolatesEgress = true;
            objects.networkPolicies.push_back(std::move(deny));
        }
        objects.workloads.push_back(deployment(service.namespaceName, service.name, {{"app", service.name}},
                                               {{"http", 8080, Protocol::Tcp, {}, {}}}));
    }
    return objects;
}

/// Two edges for each workload, four of five inside its namespace.
inline Design largeDesign(int workloads)
{
    std::mt19937 random(7);
    const auto below = [&random](int end) { return static_cast<int>(random() % static_cast<unsigned>(end)); };
    std::vector<AllowedEdge> edges;
    for (int i = 0; i < 2 * workloads; ++i) {
        const int from = i / 2;
        const int team = from / kWorkloadsOfTeam;
        const int to = i % 5 == 0 ? below(workloads) : team * kWorkloadsOfTeam + below(kWorkloadsOfTeam);
        if (from != to)
            edges.push_back(edgeBetween(from, to));
    }
    Design design;
    Posture open;
    open.denyIngress = open.denyEgress = false;
    design.postures["kube-system"] = open;
    return withEdges(design, std::move(edges));
}

/// A cluster and a design of that many workloads and twice as many edges, as it is once it has been read.
inline ProjectPtr largeProject(int workloads)
{
    auto project = std::make_shared<Project>();
    project->request.folder = QStringLiteral("/nowhere/large");
    project->designPath = QStringLiteral("/nowhere/large/design.drawbridge");
    project->objects = std::make_shared<const KubernetesObjects>(largeObjects(workloads));
    project->cluster = std::make_shared<const Cluster>(buildCluster(*project->objects).cluster);
    project->manifestConnections
        = std::make_shared<const ManifestConnections>(project->cluster, project->objects);
    project->loaded = Reachability::compute(
        project->cluster, std::make_shared<const PolicySet>(compilePolicies(*project->objects)),
        genericProfile());
    project->design = largeDesign(workloads);
    project->origin = DesignOrigin::File;
    return project;
}

} // namespace drawbridge::app
