// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "synthesis/setting_hints.h"

#include "synthesis/design_resolution.h"
#include "synthesis/messages.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace drawbridge {

namespace {

/// A name in the public DNS; the reserved ones of RFC 6761 and RFC 6762 and those of the cluster are none.
bool isPublicName(std::string_view host)
{
    constexpr std::array<std::string_view, 6> kReserved
        = {"example", "invalid", "local", "localhost", "svc", "test"};
    const std::string_view last = host.substr(host.rfind('.') + 1);
    return host.find('.') != std::string_view::npos && last.size() > 1
        && std::ranges::find(kReserved, last) == kReserved.end();
}

bool isApiServerName(std::string_view host)
{
    return host == "kubernetes.default" || host.starts_with("kubernetes.default.svc");
}

/// True for DB_PORT beside DB_HOST, and db.port beside db.host.
bool isPortBeside(std::string_view other, std::string_view name)
{
    const std::size_t mark = name.find_last_of("_.-");
    if (mark == std::string_view::npos || other.substr(0, mark + 1) != name.substr(0, mark + 1))
        return false;
    const std::string_view last = other.substr(mark + 1);
    return last == "PORT" || last == "port";
}

/// Measuring is another conversation than the one that a setting is about.
bool isMetricsPort(const ClusterService &service, const ServiceBackend &backend)
{
    return std::ranges::any_of(service.ports, [&backend](const ServicePort &port) {
        return port.port == backend.port && port.protocol == backend.protocol
            && port.name.find("metrics") != std::string::npos;
    });
}

} // namespace

SettingHints::SettingHints(SuggestionTable &table)
    : m_table(table)
{
    for (const ConfigMap &map : table.objects().configMaps)
        m_configMaps[{map.meta.namespaceName, map.meta.name}] = &map;
}

void SettingHints::inferFrom(const PodTemplate &podTemplate, WorkloadIndex workload)
{
    m_workload = workload;
    for (const ContainerSettings &settings : podTemplate.settings) {
        const Texts variables = variablesOf(settings);
        for (const Text &variable : variables)
            inferFrom(variable, variables);
        for (const Setting &argument : settings.arguments)
            inferFrom(Text {&argument, &messages::kArgumentNames}, variables);
    }
    for (const std::string &name : podTemplate.mountedConfigMaps) {
        const ConfigMap *map = findConfigMap(name);
        if (!map)
            continue;
        for (const Setting &each : map->data)
            inferFrom(Text {&each, &messages::kConfigMapNames, true}, Texts());
    }
}

const ConfigMap *SettingHints::findConfigMap(const std::string &name) const
{
    const auto found = m_configMaps.find({m_table.cluster()[m_workload].id.namespaceName, name});
    return found == m_configMaps.end() ? nullptr : found->second;
}

SettingHints::Texts SettingHints::variablesOf(const ContainerSettings &settings) const
{
    Texts variables;
    for (const ConfigMapUse &use : settings.configMaps) {
        const ConfigMap *map = findConfigMap(use.configMap);
        if (!map)
            continue;
        for (const Setting &each : map->data) {
            if (use.key.empty() || use.key == each.name)
                variables.push_back({&each, &messages::kConfigMapNames});
        }
    }
    for (const Setting &each : settings.variables)
        variables.push_back({&each, &messages::kVariableNames});
    return variables;
}

void SettingHints::inferFrom(const Text &text, const Texts &variables)
{
    const std::string &ns = m_table.cluster()[m_workload].id.namespaceName;
    const auto valueOf = [&](std::string_view name) -> std::optional<std::string> {
        const auto known = std::ranges::find_if(
            variables, [name](const Text &each) { return each.setting->name == name; });
        return known == variables.end() ? m_table.directory().linkValue(name, ns) : known->setting->value;
    };
    const auto portBeside = [&]() -> std::optional<std::uint16_t> {
        const auto beside = std::ranges::find_if(variables, [&text](const Text &each) {
            return isPortBeside(each.setting->name, text.setting->name);
        });
        return beside == variables.end() ? std::nullopt : portNumber(beside->setting->value);
    };
    const std::string &value = text.setting->value;
    for (HostMention &mention : hostsIn(text.isFile ? value : expandVariables(value, valueOf))) {
        if (!mention.port)
            mention.port = portBeside();
        inferFrom(text, mention);
    }
}

void SettingHints::inferFrom(const Text &text, const HostMention &mention)
{
    const std::string &ns = m_table.cluster()[m_workload].id.namespaceName;
    if (const auto *entry = m_table.directory().findHost(mention.host, ns))
        return inferFrom(text, mention, *entry);
    const auto port = mention.port ? mention.port : defaultPort(mention.scheme);
    const EdgeEndpoint from = endpointOf(m_table.cluster(), m_workload);
    if (isApiServerName(mention.host))
        m_table.add(from, ExternalEndpoint {WellKnownExternal::ApiServer},
                    port ? tcp(*port) : std::vector<EdgeTraffic>(), Confidence::Low, evidence(text, mention));
    else if (!text.isFile && !mention.scheme.empty() && port && isPublicName(mention.host))
        m_table.add(from, DnsNameEndpoint {mention.host}, tcp(*port), Confidence::Low,
                    evidence(text, mention));
}

void SettingHints::inferFrom(const Text &text, const HostMention &mention,
                             const ServiceDirectory::Entry &entry)
{
    const Cluster &cluster = m_table.cluster();
    const ClusterService &service = *entry.resolved;
    const auto port = mention.port ? mention.port : defaultPort(mention.scheme);
    TrafficByWorkload targets = targetsOf(cluster, service, [&](const ServiceBackend &each) {
        return port ? each.port == port : !isMetricsPort(service, each);
    });
    Confidence confidence = text.isFile ? Confidence::Medium : Confidence::High;
    if (!port) {
        const bool isOnePort
            = std::ranges::all_of(targets, [](const auto &target) { return target.second.size() == 1; });
        confidence = isOnePort && !text.isFile ? Confidence::Medium : Confidence::Low;
    } else if (targets.empty()) {
        confidence = Confidence::Low;
        targets = targetsOf(cluster, service, [](const ServiceBackend &) { return true; });
        // The DNS of a headless Service gives the pods themselves, which may listen on more than it lists.
        for (auto &[workload, traffic] : targets)
            traffic = entry.isHeadless() ? tcp(*port) : traffic;
    }
    // A workload is often told its own name; only the pods behind a headless Service look for each other.
    if (!entry.isHeadless())
        targets.erase(m_workload);
    m_table.add(endpointOf(cluster, m_workload), targets, confidence, evidence(text, mention));
}

Diagnostic SettingHints::evidence(const Text &text, const HostMention &mention) const
{
    std::vector<std::string> arguments = {toString(m_table.cluster()[m_workload].id)};
    if (text.message != &messages::kArgumentNames)
        arguments.push_back(text.setting->name);
    arguments.push_back(mention.port ? fmt::format("{}:{}", mention.host, *mention.port) : mention.host);
    return {text.message, std::move(arguments), text.setting->where, {}};
}

} // namespace drawbridge
