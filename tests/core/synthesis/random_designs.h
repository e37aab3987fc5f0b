// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "design/design_edits.h"
#include "k8s/kubernetes_objects.h"

#include <random>
#include <span>
#include <string>
#include <vector>

namespace drawbridge::test {

/// Small random worlds and designs. Same seed, same world.
class RandomDesigns {
public:
    explicit RandomDesigns(std::uint32_t seed)
        : m_random(seed)
        , m_openEnds(seed)
    {
    }

    int below(int limit) { return static_cast<int>(m_random() % static_cast<std::uint32_t>(limit)); }
    bool oneIn(int n) { return below(n) == 0; }

    /// Namespaces n0.. with workloads, some with shared labels, several replicas, known addresses or the
    /// network of their node; sometimes a DNS and a NodeLocal DNSCache.
    KubernetesObjects objects()
    {
        KubernetesObjects objects;
        const int namespaces = 1 + below(3);
        for (int ns = 0; ns < namespaces; ++ns) {
            addNamespace(objects, "n" + std::to_string(ns), !oneIn(4));
            const int workloads = 1 + below(4);
            for (int w = 0; w < workloads; ++w)
                objects.workloads.push_back(workload("n" + std::to_string(ns), "w" + std::to_string(w)));
        }
        if (oneIn(2))
            addDns(objects);
        return objects;
    }

    Design design(const KubernetesObjects &objects)
    {
        Design design;
        const std::span scopes(kAllDnsScopes);
        for (const Namespace &ns : objects.namespaces) {
            if (oneIn(2))
                design = withPosture(
                    design, ns.meta.name,
                    {!oneIn(3), !oneIn(3), scopes[static_cast<std::size_t>(below(3))], oneIn(3), {}});
        }
        const int edges = below(7);
        for (int i = 0; i < edges; ++i) {
            AllowedEdge edge {end(objects), end(objects), traffic(), {}, {}, {}, {}, {}};
            if (const auto next = withEdge(design, std::move(edge)))
                design = *next;
        }
        addOpenEnd(design, objects);
        return oneIn(2) ? withMeanings(design, objects) : design;
    }

    /// Policies of the folder with rules of every form, some of them empty.
    std::vector<NetworkPolicy> policies(const KubernetesObjects &objects, int count)
    {
        std::vector<NetworkPolicy> policies;
        for (int i = 0; i < count; ++i) {
            NetworkPolicy policy;
            policy.meta.name = "p" + std::to_string(i);
            policy.meta.namespaceName = anyWorkload(objects).meta.namespaceName;
            if (!oneIn(3))
                policy.podSelector = selector();
            policy.isolatesIngress = !oneIn(3);
            policy.isolatesEgress = !policy.isolatesIngress || oneIn(2);
            for (int rule = below(3); rule > 0; --rule)
                (policy.isolatesIngress ? policy.ingress : policy.egress).push_back(this->rule(objects));
            if (policy.isolatesEgress && oneIn(2))
                policy.egress.push_back(rule(objects));
            policies.push_back(std::move(policy));
        }
        return policies;
    }

private:
    /// Adds edges with ends that no folder can tell, each with a meaning.
    Design withMeanings(Design design, const KubernetesObjects &objects)
    {
        const std::vector<EdgeEndpoint> externals
            = {DnsNameEndpoint {"api.example.com"}, ExternalEndpoint {WellKnownExternal::ApiServer},
               ExternalEndpoint {WellKnownExternal::Nodes},
               ExternalEndpoint {WellKnownExternal::IngressController}};
        for (const EdgeEndpoint &external : externals) {
            if (!oneIn(2))
                continue;
            ExternalMeaning meaning {{}, "2027-03-31", {}};
            if (isInsideCluster(external) && oneIn(2))
                meaning.ends = {end(objects)};
            else
                for (int i = below(3); i > 0; --i)
                    meaning.ends.emplace_back(CidrEndpoint {cidr(), {}});
            AllowedEdge edge {external, end(objects), traffic(), {}, {}, {}, {}, {}};
            if (oneIn(2))
                std::swap(edge.from, edge.to);
            const auto meant = withMeaning(design, external, std::move(meaning));
            if (const auto next = meant ? withEdge(*meant, std::move(edge)) : meant)
                design = *next;
        }
        return design;
    }

    static void addNamespace(KubernetesObjects &objects, const std::string &name, bool isDeclared)
    {
        if (!isDeclared)
            return;
        Namespace ns;
        ns.meta.name = name;
        objects.namespaces.push_back(std::move(ns));
    }

    Workload workload(const std::string &ns, const std::string &name)
    {
        Workload workload;
        workload.apiVersion = "apps/v1";
        workload.kind = oneIn(5) ? "StatefulSet" : "Deployment";
        workload.meta.name = name;
        workload.meta.namespaceName = ns;
        workload.replicas = 1 + below(2);
        PodTemplate pod;
        if (!oneIn(12))
            pod.labels.set("app", oneIn(4) ? "shared" : name);
        if (oneIn(2))
            pod.labels.set("tier", oneIn(2) ? "front" : "back");
        pod.labels.set("version", std::to_string(below(3)));
        pod.ports = {{"http", static_cast<std::uint16_t>(8080 + below(2)), Protocol::Tcp, std::nullopt, {}}};
        pod.hostNetwork = oneIn(10);
        if (oneIn(4)) {
            workload.kind = "Pod";
            workload.apiVersion = "v1";
            workload.status.podIps
                = {"10.1." + std::to_string(below(3)) + "." + std::to_string(1 + below(200))};
        }
        workload.podTemplate = pod;
        return workload;
    }

    void addDns(KubernetesObjects &objects)
    {
        addNamespace(objects, "kube-system", true);
        Workload dns = workload("kube-system", "coredns");
        dns.kind = "Deployment";
        dns.status = {};
        dns.podTemplate->hostNetwork = false;
        dns.podTemplate->labels = {{"k8s-app", "kube-dns"}};
        dns.podTemplate->ports = {{"dns", 5353, Protocol::Udp, std::nullopt, {}}};
        objects.workloads.push_back(dns);
        if (oneIn(2)) {
            Service service;
            service.meta.name = "kube-dns";
            service.meta.namespaceName = "kube-system";
            service.selector = {{"k8s-app", "kube-dns"}};
            service.ports = {{"dns", 53, Protocol::Udp, std::string("dns"), {}},
                             {"dns-tcp", 53, Protocol::Tcp, std::uint16_t {53}, {}}};
            objects.services.push_back(std::move(service));
        }
        if (oneIn(2)) {
            Workload cache = workload("kube-system", "node-local-dns");
            cache.kind = "DaemonSet";
            cache.status = {};
            cache.podTemplate->hostNetwork = true;
            objects.workloads.push_back(cache);
        }
    }

    const Workload &anyWorkload(const KubernetesObjects &objects)
    {
        return objects.workloads[static_cast<std::size_t>(below(static_cast<int>(objects.workloads.size())))];
    }

    LabelSelector selector()
    {
        LabelSelector selector;
        switch (below(4)) {
        case 0:
            selector.matchLabels.set("tier", "front");
            break;
        case 1:
            selector.matchExpressions.push_back({"tier", SelectorOperator::NotIn, {"back"}});
            break;
        case 2:
            selector.matchExpressions.push_back({"app", SelectorOperator::In, {"w0", "w2", "shared"}});
            break;
        default:
            selector.matchLabels.set("app", "w1");
        }
        return selector;
    }

    Cidr cidr()
    {
        static const std::vector<const char *> texts
            = {"0.0.0.0/0",      "10.0.0.0/8", "10.1.0.0/16",  "10.1.1.0/24",
               "203.0.113.0/24", "::/0",       "2001:db8::/32"};
        return *Cidr::parse(texts[static_cast<std::size_t>(below(static_cast<int>(texts.size())))]);
    }

    /// In every other design an edge from or to pods of whatever namespaces. What serves DNS is left to the
    /// policies that DNS has of its own.
    void addOpenEnd(Design &design, const KubernetesObjects &objects)
    {
        PodsEndpoint pods;
        const auto choice = m_openEnds();
        if (choice & 1)
            return;
        if (choice & 2)
            pods.namespaceSelector.matchLabels.set("team", "other");
        if (choice & 4)
            pods.podSelector.matchLabels.set("app", "w1");
        const Workload &some = objects.workloads[m_openEnds() % objects.workloads.size()];
        if (some.meta.namespaceName == "kube-system")
            return;
        AllowedEdge edge;
        edge.from = pods;
        edge.to = WorkloadEndpoint {some.meta.namespaceName, some.meta.name, some.kind};
        if (choice & 8)
            std::swap(edge.from, edge.to);
        if (choice & 16)
            edge.traffic = {{Protocol::Tcp, PortReference(std::uint16_t {8080}), std::nullopt}};
        design = *withEdge(design, std::move(edge));
    }

    EdgeEndpoint end(const KubernetesObjects &objects)
    {
        const Workload &some = anyWorkload(objects);
        switch (below(8)) {
        case 0:
            return NamespaceEndpoint {some.meta.namespaceName};
        case 1:
            return GroupEndpoint {some.meta.namespaceName, selector()};
        case 2: {
            CidrEndpoint end {cidr(), {}};
            if (end.cidr == *Cidr::parse("10.0.0.0/8"))
                end.except = {*Cidr::parse("10.1.2.0/24")};
            return end;
        }
        case 3:
            return ExternalEndpoint {WellKnownExternal::Internet};
        default:
            return WorkloadEndpoint {some.meta.namespaceName, some.meta.name, oneIn(2) ? some.kind : ""};
        }
    }

    std::vector<EdgeTraffic> traffic()
    {
        std::vector<EdgeTraffic> traffic;
        for (int i = below(3); i > 0; --i) {
            EdgeTraffic line;
            line.protocol = kAllProtocols[static_cast<std::size_t>(below(3))];
            if (oneIn(4))
                line.port = std::string("http");
            else if (!oneIn(4))
                line.port = static_cast<std::uint16_t>(8079 + below(4));
            if (line.port && std::holds_alternative<std::uint16_t>(*line.port) && oneIn(3))
                line.endPort = static_cast<std::uint16_t>(8083 + below(3));
            traffic.push_back(line);
        }
        return traffic;
    }

    NetworkPolicyRule rule(const KubernetesObjects &objects)
    {
        NetworkPolicyRule rule;
        for (int i = below(3); i > 0; --i) {
            NetworkPolicyPeer peer;
            switch (below(3)) {
            case 0:
                peer.podSelector = oneIn(2) ? LabelSelector {} : selector();
                break;
            case 1:
                peer.namespaceSelector = LabelSelector {
                    {{"kubernetes.io/metadata.name", anyWorkload(objects).meta.namespaceName}}, {}};
                break;
            default:
                peer.ipBlock = IpBlock {cidr(), {}};
            }
            rule.peers.push_back(std::move(peer));
        }
        if (oneIn(2))
            rule.ports.push_back(
                {Protocol::Tcp, static_cast<std::uint16_t>(8080 + below(2)), std::nullopt, {}});
        if (oneIn(4))
            rule.ports.push_back({Protocol::Tcp, std::string("http"), std::nullopt, {}});
        return rule;
    }

    std::mt19937 m_random;
    std::mt19937 m_openEnds;
};

} // namespace drawbridge::test
