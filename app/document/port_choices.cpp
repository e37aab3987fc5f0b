// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "document/port_choices.h"

#include "document/endpoint_index.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace drawbridge::app {

namespace {

using PortKey = std::tuple<std::uint16_t, Protocol>;

std::string portName(const ClusterPod &pod, const PortKey &key)
{
    for (const ContainerPort &port : pod.ports) {
        if (PortKey(port.number, port.protocol) == key && !port.name.empty())
            return port.name;
    }
    return {};
}

std::string servicePortName(const ClusterService &service, const ServiceBackend &backend)
{
    const auto it
        = std::find_if(service.ports.begin(), service.ports.end(), [&backend](const ServicePort &port) {
              return port.port == backend.port && port.protocol == backend.protocol;
          });
    return it == service.ports.end() ? std::string() : it->name;
}

PortChoice choiceOf(const PortKey &key)
{
    PortChoice choice;
    choice.traffic.port = std::get<0>(key);
    choice.traffic.protocol = std::get<1>(key);
    return choice;
}

} // namespace

std::vector<PortChoice> portChoices(const Cluster &cluster, const EdgeEndpoint &target)
{
    const std::vector<PodIndex> pods = podsOf(cluster, target);
    const std::set<PodIndex> targets(pods.begin(), pods.end());
    std::map<PortKey, PortChoice> choices;
    for (const ClusterService &service : cluster.services()) {
        for (const ServiceBackend &backend : service.backends) {
            if (!targets.contains(backend.pod))
                continue;
            const PortKey key(backend.targetPort, backend.protocol);
            PortChoice &choice = choices.try_emplace(key, choiceOf(key)).first->second;
            if (choice.service.empty()) {
                choice.service = service.name;
                choice.name = portName(cluster[backend.pod], key);
                if (choice.name.empty())
                    choice.name = servicePortName(service, backend);
            }
        }
    }
    for (const PodIndex pod : pods) {
        for (const ContainerPort &port : cluster[pod].ports) {
            const PortKey key(port.number, port.protocol);
            PortChoice &choice = choices.try_emplace(key, choiceOf(key)).first->second;
            if (choice.name.empty())
                choice.name = port.name;
        }
    }
    std::vector<PortChoice> sorted;
    for (auto &[key, choice] : choices)
        sorted.push_back(std::move(choice));
    std::stable_partition(sorted.begin(), sorted.end(),
                          [](const PortChoice &c) { return !c.service.empty(); });
    return sorted;
}

std::vector<PortChoice> portChoices(const Cluster &cluster, const std::vector<EdgeEndpoint> &targets)
{
    std::vector<PortChoice> all;
    for (const EdgeEndpoint &target : targets) {
        for (PortChoice &choice : portChoices(cluster, target)) {
            const auto known = std::ranges::find(all, choice.traffic, &PortChoice::traffic);
            if (known == all.end()) {
                all.push_back(std::move(choice));
                continue;
            }
            ++known->targets;
            if (known->service.empty())
                known->service = choice.service;
            if (known->name.empty())
                known->name = choice.name;
        }
    }
    std::ranges::stable_sort(
        all, {}, [](const PortChoice &choice) { return std::pair(choice.service.empty(), choice.traffic); });
    return all;
}

} // namespace drawbridge::app
