// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "scenarios/nine_pods.h"

#include "support/builders.h"

#include <fmt/format.h>

namespace drawbridge::test {

namespace {

const char *textOf(Access access)
{
    return access == Access::Unknown ? "unknown" : (access == Access::Allowed ? "allowed" : "denied");
}

Access accessOf(const TrafficBounds &bounds, const Probe &probe)
{
    if (bounds.allowed.contains(probe.protocol, probe.port))
        return Access::Allowed;
    return bounds.possible.contains(probe.protocol, probe.port) ? Access::Unknown : Access::Denied;
}

NinePod podAt(const Cluster &cluster, PodIndex pod)
{
    const WorkloadId &id = cluster.workloadOf(pod).id;
    return {id.namespaceName, id.name};
}

std::string differenceOf(const Reachability &engine, PodIndex from, PodIndex to, const Probe &probe,
                         Access want)
{
    const Access fast = accessOf(engine.between(from, to), probe);
    const Access plain = engine.explain({from, to, probe.protocol, probe.port}).access;
    if (fast == want && plain == want)
        return {};
    const Cluster &cluster = engine.cluster();
    return fmt::format("{} to {}, {} {}: expected {}, engine {}, evaluator {}",
                       toString(cluster.workloadOf(from).id), toString(cluster.workloadOf(to).id),
                       toString(probe.protocol), probe.port, textOf(want), textOf(fast), textOf(plain));
}

} // namespace

std::string portName(Protocol protocol, std::uint16_t port)
{
    const std::string name = protocol == Protocol::Tcp ? "tcp" : protocol == Protocol::Udp ? "udp" : "sctp";
    return fmt::format("serve-{}-{}", port, name);
}

KubernetesObjects ninePods()
{
    KubernetesObjects objects;
    int block = 0;
    for (const std::string ns : {"x", "y", "z"}) {
        objects.namespaces.push_back(namespaceOf(ns, {{"ns", ns}}));
        ++block;
        int number = 0;
        for (const std::string name : {"a", "b", "c"}) {
            Workload pod
                = dumpedPod(ns, name, {{"pod", name}}, {}, {}, fmt::format("10.0.{}.{}", block, ++number));
            for (const std::uint16_t port : kNinePodsPorts) {
                for (const Protocol protocol : kAllProtocols)
                    pod.podTemplate->ports.push_back({portName(protocol, port), port, protocol, {}, {}});
            }
            objects.workloads.push_back(std::move(pod));
        }
    }
    return objects;
}

std::string
firstDifference(const Reachability &engine,
                const std::function<bool(const NinePod &, const NinePod &, const Probe &)> &expected)
{
    const Cluster &cluster = engine.cluster();
    for (std::size_t from = 0; from < cluster.pods().size(); ++from) {
        for (std::size_t to = 0; to < cluster.pods().size(); ++to) {
            for (const Protocol protocol : kAllProtocols) {
                for (const std::uint16_t port : kNinePodsPorts) {
                    const Probe probe {protocol, port};
                    const bool isAllowed = from == to
                        || expected(podAt(cluster, PodIndex(from)), podAt(cluster, PodIndex(to)), probe);
                    const std::string found = differenceOf(engine, PodIndex(from), PodIndex(to), probe,
                                                           isAllowed ? Access::Allowed : Access::Denied);
                    if (!found.empty())
                        return found;
                }
            }
        }
    }
    return {};
}

} // namespace drawbridge::test
