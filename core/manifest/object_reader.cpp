// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/object_reader.h"

#include "base/text.h"
#include "manifest/exposure_reader.h"
#include "manifest/kinds.h"
#include "manifest/kustomization.h"
#include "manifest/messages.h"
#include "manifest/network_policy_reader.h"
#include "manifest/service_reader.h"
#include "manifest/workload_reader.h"

#include <algorithm>

namespace drawbridge {

using namespace manifest_messages;

namespace {

bool isSopsEncrypted(const Node &object)
{
    return object["sops"].isMap() && object["sops"].find("mac");
}

void count(const TypeMeta &type, const Reading &reading)
{
    ++reading.part.summary.objects;
    ++reading.part.summary.objectsByKind[{type.group(), type.kind}];
}

OtherObject readOther(const TypeMeta &type, const Node &object, const Reading &reading)
{
    const Node &metadata = object["metadata"];
    OtherObject other {type.apiVersion, type.kind, {}};
    other.meta.name = metadata["name"].text();
    other.meta.where = object.position(reading.file);
    if (!isClusterScoped(type)) {
        other.meta.namespaceName = metadata["namespace"].text();
        other.meta.namespaceIsImplicit = other.meta.namespaceName.empty();
        if (other.meta.namespaceIsImplicit)
            other.meta.namespaceName = reading.options.unqualifiedNamespace;
    }
    for (const auto &[key, value] : metadata["labels"].members())
        other.meta.labels.set(key.text(), value.text());
    return other;
}

/// Says that an object hides what it holds, or makes a controller install more than the folder shows.
void reportOpaque(const TypeMeta &type, const Node &object, const Reading &reading)
{
    const std::string &name = object["metadata"]["name"].text();
    if (isSopsEncrypted(object))
        reading.report(kEncryptedObject, object, {type.kind, name, "SOPS"});
    else if (type.kind == "SealedSecret")
        reading.report(kEncryptedObject, object, {type.kind, name, "SealedSecret"});
    else if (installsElsewhere(type))
        reading.report(kNotRenderedSource, object, {type.kind, name});
}

/// False if the object has no name that a key could be made of; then it was reported and must be left out.
/// A name that the server generates is shown by its prefix.
bool takeName(const TypeMeta &type, const Node &object, ObjectMeta &meta, const Reading &reading)
{
    if (!meta.name.empty())
        return true;
    meta.name = object["metadata"]["generateName"].text();
    if (meta.name.empty()) {
        reading.report(kNoName, object, {type.kind});
        reading.skip(SkipReason::NotKubernetes);
        return false;
    }
    reading.report(kGeneratedName, object, {type.kind, meta.name});
    return true;
}

template <typename Object>
void keep(const TypeMeta &type, const Node &node, Object object, std::vector<Object> &list,
          const Reading &reading)
{
    if (!takeName(type, node, object.meta, reading))
        return;
    list.push_back(std::move(object));
    count(type, reading);
}

bool isNetworkPolicy(const TypeMeta &type)
{
    return type.kind == "NetworkPolicy"
        && (type.group() == "networking.k8s.io" || type.apiVersion == "extensions/v1beta1");
}

bool isCore(const TypeMeta &type, std::string_view kind)
{
    return type.kind == kind && type.apiVersion == "v1";
}

/// True if the object is of a kind that Drawbridge models; then it is read.
bool readModelled(const TypeMeta &type, const Node &object, const Reading &reading)
{
    KubernetesObjects &objects = reading.part.objects;
    if (isCore(type, "Namespace"))
        keep(type, object, Namespace {readMeta(object, Scope::Cluster, reading)}, objects.namespaces,
             reading);
    else if (isCore(type, "Service"))
        keep(type, object, readService(object, reading), objects.services, reading);
    else if (isNetworkPolicy(type))
        keep(type, object, readNetworkPolicy(type, object, reading), objects.networkPolicies, reading);
    else if (isWorkload(type))
        keep(type, object, readWorkload(type, object, reading), objects.workloads, reading);
    else if (isExposure(type))
        keep(type, object, readExposure(type, object, reading), objects.exposures, reading);
    else
        return false;
    return true;
}

bool isModelled(const TypeMeta &type)
{
    return isCore(type, "Namespace") || isCore(type, "Service") || isNetworkPolicy(type) || isWorkload(type)
        || isExposure(type);
}

void readOtherKind(const TypeMeta &type, const Node &object, const Reading &reading)
{
    const std::string meant = meantApiVersion(type);
    if (!meant.empty())
        reading.report(kWrongApiVersion, object, {type.kind, type.apiVersion, meant});
    reportOpaque(type, object, reading);
    auto &list = isForeignPolicy(type) ? reading.part.objects.foreignPolicies : reading.part.objects.others;
    list.push_back(readOther(type, object, reading));
    count(type, reading);
}

/// A pod of a dump that was written without its kind.
bool looksLikePod(const Node &object)
{
    return !object["spec"]["containers"].items().empty() && !object["metadata"]["name"].text().empty();
}

bool isList(const TypeMeta &type, const Node &object)
{
    constexpr std::string_view kSuffix = "List";
    const std::string_view kind = type.kind;
    const Node *items = object.find("items");
    return kind.size() >= kSuffix.size() && kind.substr(kind.size() - kSuffix.size()) == kSuffix && items
        && (items->isList() || items->isNull());
}

/// A kustomization is offered as something to open. It may do without kind and apiVersion, then its file's
/// name tells.
bool readIfKustomization(const TypeMeta &type, const Node &object, const Reading &reading)
{
    const std::filesystem::path file = reading.file.text();
    if (!isKustomization(type) && !(type.kind.empty() && isKustomizationFile(file)))
        return false;
    KustomizationEntry entry;
    entry.folder = file.parent_path().empty() ? "." : file.parent_path().generic_string();
    entry.namespaceName = object["namespace"].text();
    for (const std::string_view key : {"resources", "bases"}) {
        for (const Node &resource : object[key].items())
            entry.resources.push_back(resource.text());
    }
    reading.part.kustomizations.push_back(std::move(entry));
    return true;
}

void readObject(const Node &object, const TypeMeta &inherited, const Reading &reading);

void readList(const TypeMeta &type, const Node &list, const Reading &reading)
{
    TypeMeta itemType;
    if (type.kind != "List")
        itemType = {type.apiVersion, type.kind.substr(0, type.kind.size() - 4)};
    for (const Node &item : list["items"].items()) {
        if (item.isMap()) {
            readObject(item, itemType, reading);
        } else {
            reading.report(kListItem, item, {type.kind});
            reading.skip(SkipReason::NotKubernetes);
        }
    }
}

void readObject(const Node &object, const TypeMeta &inherited, const Reading &reading)
{
    TypeMeta type {object["apiVersion"].text(), object["kind"].text()};
    if (type.kind.empty())
        type = inherited;
    else if (type.apiVersion.empty() && type.kind == inherited.kind)
        type.apiVersion = inherited.apiVersion;
    if (type.kind.empty() && type.apiVersion.empty() && looksLikePod(object)) {
        type = {"v1", "Pod"};
        reading.report(kInferredPod, object);
    }
    if (readIfKustomization(type, object, reading) && type.kind.empty())
        return;
    if (type.apiVersion.empty() || type.kind.empty()) {
        if (isWellKnownKind(type.kind))
            reading.report(kNoApiVersion, object, {type.kind});
        return reading.skip(SkipReason::NotKubernetes);
    }
    if (isList(type, object))
        return readList(type, object, reading);
    if (isModelled(type) && isSopsEncrypted(object)) {
        reading.report(kEncryptedModel, object, {type.kind, object["metadata"]["name"].text()});
        return reading.skip(SkipReason::Encrypted);
    }
    if (!readModelled(type, object, reading))
        readOtherKind(type, object, reading);
}

} // namespace

void readDocument(const Node &document, const Reading &reading)
{
    ++reading.part.summary.documents;
    if (document.isNull())
        return reading.skip(SkipReason::Empty);
    if (document.isMap())
        return readObject(document, {}, reading);
    const bool holdsObjects = std::ranges::any_of(
        document.items(), [](const Node &item) { return item.find("kind") && item.find("apiVersion"); });
    if (!holdsObjects)
        return reading.skip(SkipReason::NotKubernetes);
    for (const Node &item : document.items())
        readObject(item, {}, reading);
}

} // namespace drawbridge
