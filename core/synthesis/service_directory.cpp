// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "synthesis/service_directory.h"

#include "base/ascii.h"

#include <algorithm>

namespace drawbridge {

namespace {

std::vector<std::string_view> labelsOf(std::string_view host)
{
    std::vector<std::string_view> labels;
    for (std::size_t dot = host.find('.'); dot != std::string_view::npos; dot = host.find('.')) {
        labels.push_back(host.substr(0, dot));
        host.remove_prefix(dot + 1);
    }
    labels.push_back(host);
    return labels;
}

} // namespace

ServiceDirectory::ServiceDirectory(const Cluster &cluster, const KubernetesObjects &objects)
{
    for (const ClusterService &service : cluster.services())
        m_entries[{service.namespaceName, service.name}].resolved = &service;
    for (const Service &service : objects.services) {
        const auto entry = m_entries.find(std::pair(service.meta.namespaceName, service.meta.name));
        if (entry != m_entries.end())
            entry->second.written = &service;
    }
}

const ServiceDirectory::Entry *ServiceDirectory::find(std::string_view namespaceName,
                                                      std::string_view name) const
{
    const auto entry = m_entries.find(std::pair(std::string(namespaceName), std::string(name)));
    return entry == m_entries.end() ? nullptr : &entry->second;
}

const ServiceDirectory::Entry *ServiceDirectory::findHost(std::string_view host,
                                                          std::string_view fromNamespace) const
{
    const std::vector<std::string_view> labels = labelsOf(host);
    if (const Entry *entry = findLabels(labels, 0, fromNamespace))
        return entry;
    const Entry *behindPod = labels.size() > 1 ? findLabels(labels, 1, fromNamespace) : nullptr;
    return behindPod && behindPod->isHeadless() ? behindPod : nullptr;
}

const ServiceDirectory::Entry *ServiceDirectory::findLabels(const std::vector<std::string_view> &labels,
                                                            std::size_t first,
                                                            std::string_view fromNamespace) const
{
    const std::size_t count = labels.size() - first;
    if (count == 1)
        return find(fromNamespace, labels[first]);
    const bool isInCluster = count == 2 || labels[first + 2] == "svc";
    return isInCluster ? find(labels[first + 1], labels[first]) : nullptr;
}

std::optional<std::string> ServiceDirectory::linkValue(std::string_view variable,
                                                       std::string_view fromNamespace) const
{
    constexpr std::string_view kMark = "_SERVICE_";
    const std::size_t end = variable.rfind(kMark);
    if (end == std::string_view::npos)
        return std::nullopt;
    std::string name(variable.substr(0, end));
    std::ranges::transform(name, name.begin(), [](char c) { return c == '_' ? '-' : toLower(c); });
    const std::string_view what = variable.substr(end + kMark.size());
    const Entry *entry = find(fromNamespace, name);
    if (entry && what == "HOST")
        return name;
    if (entry && what == "PORT" && !entry->resolved->ports.empty())
        return std::to_string(entry->resolved->ports.front().port);
    return std::nullopt;
}

} // namespace drawbridge
