// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/setting_reader.h"

namespace drawbridge {

namespace {

/// Dashboards and certificates are longer; what configures a connection is not.
constexpr std::size_t kLongestValue = std::size_t {64} * 1024;

void addText(std::string name, const Node &value, const Reading &reading, std::vector<Setting> &settings)
{
    if (value.isScalar() && !value.text().empty() && value.text().size() <= kLongestValue)
        settings.push_back({std::move(name), value.text(), value.position(reading.file)});
}

void readVariables(const Node &container, const Reading &reading, ContainerSettings &settings)
{
    for (const Node &variable : container["env"].items()) {
        const std::string &name = variable["name"].text();
        addText(name, variable["value"], reading, settings.variables);
        const Node &key = variable["valueFrom"]["configMapKeyRef"];
        if (!key["name"].text().empty() && !key["key"].text().empty())
            settings.configMaps.push_back({key["name"].text(), key["key"].text(), name});
    }
    for (const Node &source : container["envFrom"].items()) {
        const std::string &name = source["configMapRef"]["name"].text();
        if (!name.empty())
            settings.configMaps.push_back({name, {}, {}});
    }
}

/// The host of a probe is another one than the pod only where it is written.
void readProbe(const Node &probe, const Reading &reading, ContainerSettings &settings)
{
    for (const Node &word : probe["exec"]["command"].items())
        addText({}, word, reading, settings.arguments);
    for (const std::string_view action : {"httpGet", "tcpSocket"})
        addText({}, probe[action]["host"], reading, settings.arguments);
}

ContainerSettings readContainer(const Node &container, const Reading &reading)
{
    ContainerSettings settings;
    readVariables(container, reading, settings);
    for (const std::string_view field : {"command", "args"}) {
        for (const Node &word : container[field].items())
            addText({}, word, reading, settings.arguments);
    }
    for (const std::string_view field : {"livenessProbe", "readinessProbe", "startupProbe"})
        readProbe(container[field], reading, settings);
    for (const std::string_view event : {"postStart", "preStop"})
        readProbe(container["lifecycle"][event], reading, settings);
    return settings;
}

void readVolumes(const Node &volumes, std::vector<std::string> &configMaps)
{
    const auto add = [&configMaps](const Node &source) {
        if (!source["name"].text().empty())
            configMaps.push_back(source["name"].text());
    };
    for (const Node &volume : volumes.items()) {
        add(volume["configMap"]);
        for (const Node &source : volume["projected"]["sources"].items())
            add(source["configMap"]);
    }
}

} // namespace

void readSettings(const Node &podSpec, PodTemplate &pod, const Reading &reading)
{
    for (const std::string_view list : {"initContainers", "containers"}) {
        for (const Node &container : podSpec[list].items()) {
            ContainerSettings settings = readContainer(container, reading);
            if (!settings.variables.empty() || !settings.arguments.empty() || !settings.configMaps.empty())
                pod.settings.push_back(std::move(settings));
        }
    }
    readVolumes(podSpec["volumes"], pod.mountedConfigMaps);
}

bool isConfigMap(const TypeMeta &type)
{
    return type.kind == "ConfigMap" && type.apiVersion == "v1";
}

ConfigMap readConfigMap(const Node &object, const Reading &reading)
{
    const Node &metadata = object["metadata"];
    ConfigMap map;
    map.meta.name = metadata["name"].text();
    map.meta.namespaceName = metadata["namespace"].text();
    if (map.meta.namespaceName.empty())
        map.meta.namespaceName = reading.options.unqualifiedNamespace;
    map.meta.where = object.position(reading.file);
    for (const auto &[key, value] : object["data"].members())
        addText(key.text(), value, reading, map.data);
    return map;
}

} // namespace drawbridge
