// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/kustomization.h"

#include "manifest/kinds.h"
#include "manifest/messages.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>

namespace drawbridge {

using namespace manifest_messages;

namespace {

/// Fields that change objects in ways that are not applied here. What is not in the list (images,
/// configMapGenerator, commonAnnotations, configurations, ...) does not change what is allowed.
constexpr std::array<std::string_view, 9> kNotApplied = {"generators",
                                                         "helmChartInflationGenerator",
                                                         "helmCharts",
                                                         "patches",
                                                         "patchesJson6902",
                                                         "patchesStrategicMerge",
                                                         "replacements",
                                                         "transformers",
                                                         "vars"};

using Path = std::initializer_list<std::string_view>;

/// The map at the path; missing ones are created if asked for. Nothing if something else is in the way.
Node *mapAt(Node &object, Path path, bool create)
{
    Node *node = &object;
    for (const std::string_view key : path) {
        if (!node->isMap())
            return nullptr;
        Node *next = node->find(key);
        if (!next || next->isNull()) {
            if (!create)
                return nullptr;
            node->set(std::string(key), Node::map(node->line(), node->column()));
            next = node->find(key);
        }
        node = next;
    }
    return node->isMap() ? node : nullptr;
}

void setLabels(Node *labels, const LabelPairs &pairs)
{
    if (!labels)
        return;
    for (const auto &[key, value] : pairs)
        labels->set(key, Node::scalar(value, true, labels->line(), labels->column()));
}

bool isOneOf(const std::string &kind, std::initializer_list<std::string_view> kinds)
{
    return std::ranges::find(kinds, std::string_view(kind)) != kinds.end();
}

/// The places of kustomize's commonlabels.go (api/konfig/builtinpluginconsts) that hold pod labels.
void labelTemplates(Node &object, const std::string &kind, const LabelPairs &pairs)
{
    if (isOneOf(kind,
                {"Deployment", "ReplicaSet", "StatefulSet", "DaemonSet", "Job", "ReplicationController"}))
        setLabels(mapAt(object, {"spec", "template", "metadata", "labels"}, true), pairs);
    if (kind == "CronJob")
        setLabels(mapAt(object, {"spec", "jobTemplate", "spec", "template", "metadata", "labels"}, true),
                  pairs);
}

void labelPeers(Node &object, std::string_view rules, std::string_view peers, const LabelPairs &pairs)
{
    Node *spec = mapAt(object, {"spec"}, false);
    Node *list = spec ? spec->find(rules) : nullptr;
    if (!list)
        return;
    for (Node &rule : list->mutableItems()) {
        Node *peerList = rule.find(peers);
        if (!peerList)
            continue;
        for (Node &peer : peerList->mutableItems())
            setLabels(mapAt(peer, {"podSelector", "matchLabels"}, false), pairs);
    }
}

/// The same for selectors: some are created where they are missing, some only extended.
void labelSelectors(Node &object, const std::string &kind, const LabelPairs &pairs)
{
    if (isOneOf(kind, {"Service", "ReplicationController"}))
        setLabels(mapAt(object, {"spec", "selector"}, true), pairs);
    if (isOneOf(kind, {"Deployment", "ReplicaSet", "StatefulSet", "DaemonSet"}))
        setLabels(mapAt(object, {"spec", "selector", "matchLabels"}, true), pairs);
    if (kind == "Job")
        setLabels(mapAt(object, {"spec", "selector", "matchLabels"}, false), pairs);
    if (kind == "NetworkPolicy") {
        setLabels(mapAt(object, {"spec", "podSelector", "matchLabels"}, false), pairs);
        labelPeers(object, "ingress", "from", pairs);
        labelPeers(object, "egress", "to", pairs);
    }
}

void rename(Node *parent, std::string_view key, const std::string &name)
{
    const Node *old = parent ? parent->find(key) : nullptr;
    if (old && !old->text().empty())
        parent->set(std::string(key), Node::scalar(name, true, old->line(), old->column()));
}

void setNamespace(Node &object, const TypeMeta &type, const std::string &name)
{
    Node *metadata = mapAt(object, {"metadata"}, true);
    if (type.kind == "Namespace" && type.apiVersion == "v1")
        return rename(metadata, "name", name);
    if (metadata && !isClusterScoped(type))
        metadata->set("namespace", Node::scalar(name, true, metadata->line(), metadata->column()));
}

KustomizeLabels readLabelsEntry(const Node &pairs, bool selectors, bool templates)
{
    KustomizeLabels labels {{}, selectors, templates || selectors};
    for (const auto &[key, value] : pairs.members())
        labels.pairs.emplace_back(key.text(), value.text());
    return labels;
}

std::vector<PlacedName> readNames(const Node &document, std::initializer_list<std::string_view> keys,
                                  const Reading &reading)
{
    std::vector<PlacedName> names;
    for (const std::string_view key : keys) {
        for (const Node &entry : document[key].items())
            names.emplace_back(entry.text(), entry.position(reading.file));
    }
    return names;
}

/// Files that hold patches; patches that are written out in the kustomization name none.
std::vector<std::string> readPatchFiles(const Node &document)
{
    std::vector<std::string> files;
    for (const Node &patch : document["patchesStrategicMerge"].items()) {
        if (patch.text().find('\n') == std::string::npos)
            files.push_back(patch.text());
    }
    for (const std::string_view key : {"patches", "patchesJson6902"}) {
        for (const Node &patch : document[key].items())
            files.push_back(patch["path"].text());
    }
    std::erase(files, std::string());
    return files;
}

using Renames = std::map<std::string, std::string, std::less<>>;

/// Kinds whose spec names Services (nameReference.go of kustomize).
constexpr std::array<std::string_view, 7> kReferringKinds
    = {"GRPCRoute", "HTTPRoute", "Ingress", "Route", "TCPRoute", "TLSRoute", "UDPRoute"};

void renameAt(Node &parent, std::string_view key, const Renames &services)
{
    const auto renamed = services.find(parent[key].text());
    if (renamed != services.end())
        rename(&parent, key, renamed->second);
}

/// Goes through a spec and renames every backend.
void renameServices(Node &node, const Renames &services)
{
    for (Node &item : node.mutableItems())
        renameServices(item, services);
    for (auto &[key, value] : node.mutableMembers()) {
        const std::string &name = key.text();
        if (name == "service" || name == "to" || name == "backendRef")
            renameAt(value, "name", services);
        if (name == "backendRefs" || name == "alternateBackends") {
            for (Node &item : value.mutableItems())
                renameAt(item, "name", services);
        }
        renameServices(value, services);
    }
    renameAt(node, "serviceName", services);
}

void kustomizeObject(Node &object, const TypeMeta &type, const Kustomization &kustomization)
{
    const bool keepsName = isOneOf(type.kind, {"Namespace", "CustomResourceDefinition", "APIService"});
    if (!keepsName && !(kustomization.namePrefix + kustomization.nameSuffix).empty())
        rename(mapAt(object, {"metadata"}, false), "name",
               kustomization.namePrefix + object["metadata"]["name"].text() + kustomization.nameSuffix);
    if (!kustomization.namespaceName.empty())
        setNamespace(object, type, kustomization.namespaceName);
    for (const KustomizeLabels &labels : kustomization.labels) {
        setLabels(mapAt(object, {"metadata", "labels"}, true), labels.pairs);
        if (labels.includeTemplates)
            labelTemplates(object, type.kind, labels.pairs);
        if (labels.includeSelectors)
            labelSelectors(object, type.kind, labels.pairs);
    }
}

} // namespace

bool isKustomizationFile(const std::filesystem::path &file)
{
    return std::ranges::find(kKustomizationNames, file.filename()) != kKustomizationNames.end();
}

std::filesystem::path kustomizationIn(const std::filesystem::path &folder)
{
    std::error_code error;
    for (const char *name : kKustomizationNames) {
        if (std::filesystem::is_regular_file(folder / name, error))
            return folder / name;
    }
    return {};
}

KustomizationEntry readKustomizationEntry(const Node &document, const std::filesystem::path &file)
{
    KustomizationEntry entry;
    entry.folder = file.parent_path().empty() ? "." : file.parent_path().generic_string();
    entry.namespaceName = document["namespace"].text();
    entry.isComponent = document["kind"].text() == "Component";
    for (const std::string_view key : {"resources", "bases"}) {
        for (const Node &resource : document[key].items())
            entry.resources.push_back(resource.text());
    }
    entry.patches = readPatchFiles(document);
    return entry;
}

Kustomization readKustomization(const Node &document, const Reading &reading)
{
    Kustomization read;
    read.namespaceName = document["namespace"].text();
    read.namePrefix = document["namePrefix"].text();
    read.nameSuffix = document["nameSuffix"].text();
    if (!document["commonLabels"].members().empty())
        read.labels.push_back(readLabelsEntry(document["commonLabels"], true, true));
    for (const Node &entry : document["labels"].items())
        read.labels.push_back(readLabelsEntry(entry["pairs"], entry["includeSelectors"].isTrue(),
                                              entry["includeTemplates"].isTrue()));
    read.resources = readNames(document, {"resources", "bases"}, reading);
    read.components = readNames(document, {"components"}, reading);
    for (const auto &[key, value] : document.members()) {
        const bool isEmpty = value.items().empty() && value.members().empty() && value.text().empty();
        if (std::ranges::find(kNotApplied, std::string_view(key.text())) == kNotApplied.end() || isEmpty)
            continue;
        reading.report(kKustomizationFeature, key, {key.text()});
        reading.skip(SkipReason::NotApplied);
    }
    return read;
}

void kustomize(const std::vector<Node *> &objects, const Kustomization &kustomization)
{
    Renames services;
    for (Node *object : objects) {
        const std::string &name = (*object)["metadata"]["name"].text();
        if ((*object)["kind"].text() == "Service")
            services[name] = kustomization.namePrefix + name + kustomization.nameSuffix;
    }
    for (Node *object : objects) {
        const TypeMeta type {(*object)["apiVersion"].text(), (*object)["kind"].text()};
        if (!object->isMap() || type.kind.empty())
            continue;
        kustomizeObject(*object, type, kustomization);
        if (Node *spec = object->find("spec");
            spec && std::ranges::find(kReferringKinds, std::string_view(type.kind)) != kReferringKinds.end())
            renameServices(*spec, services);
    }
}

} // namespace drawbridge
