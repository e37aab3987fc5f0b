// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/object_reader.h"

#include "base/text.h"
#include "manifest/admin_policy_reader.h"
#include "manifest/calico_policy_reader.h"
#include "manifest/cilium_policy_reader.h"
#include "manifest/exposure_reader.h"
#include "manifest/kinds.h"
#include "manifest/messages.h"
#include "manifest/network_policy_reader.h"
#include "manifest/service_caller_reader.h"
#include "manifest/service_reader.h"
#include "manifest/setting_reader.h"
#include "manifest/tree_builder.h"
#include "manifest/workload_reader.h"

#include <algorithm>
#include <array>

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

/// True if somewhere in the object stands template.spec.containers, as in the objects of many operators.
bool holdsPodTemplate(const Node &node, std::size_t depth)
{
    constexpr std::size_t kDeepest = 8;
    if (depth > kDeepest)
        return false;
    if (!node["template"]["spec"]["containers"].items().empty())
        return true;
    const auto isBelow = [depth](const Node &each) { return holdsPodTemplate(each, depth + 1); };
    return std::ranges::any_of(node.items(), isBelow)
        || std::ranges::any_of(node.members(),
                               [&](const Node::Member &member) { return isBelow(member.second); });
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
    other.makesPods = makesPods(type) || (makesPodsOfTemplates(type) && holdsPodTemplate(object, 0));
    for (const Node::Member *member : sortedMembers(metadata["labels"]))
        other.meta.labels.set(member->first.text(), member->second.text());
    return other;
}

/// Says that an object hides what it holds.
void reportOpaque(const TypeMeta &type, const Node &object, const Reading &reading)
{
    const std::string &name = object["metadata"]["name"].text();
    if (isSopsEncrypted(object))
        reading.report(kEncryptedObject, object, {type.kind, name, "SOPS"});
    else if (type.kind == "SealedSecret")
        reading.report(kEncryptedObject, object, {type.kind, name, "SealedSecret"});
}

/// Before networking.k8s.io/v1 an annotation of the Namespace isolated its pods.
void reportBetaAnnotation(const Node &object, const Reading &reading)
{
    for (const auto &[key, value] : object["metadata"]["annotations"].members()) {
        if (key.text() == "net.beta.kubernetes.io/network-policy"
            || key.text() == "net.alpha.kubernetes.io/network-isolation")
            reading.report(kBetaAnnotation, key, {key.text()});
    }
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

/// True if the object is of one of Calico's kinds that are modelled.
bool readCalico(const TypeMeta &type, const Node &object, const Reading &reading)
{
    KubernetesObjects &objects = reading.part.objects;
    if (isCalicoPolicy(type))
        keep(type, object, readCalicoPolicy(type, object, reading), objects.calicoPolicies, reading);
    else if (isCalicoTier(type))
        keep(type, object, readCalicoTier(type, object, reading), objects.calicoTiers, reading);
    else if (isCalicoNetworkSet(type))
        keep(type, object, readCalicoNetworkSet(type, object, reading), objects.calicoNetworkSets, reading);
    else
        return false;
    return true;
}

/// True if the object is of a kind that Drawbridge models; then it is read.
bool readModelled(const TypeMeta &type, const Node &object, const Reading &reading)
{
    KubernetesObjects &objects = reading.part.objects;
    reportBetaAnnotation(object, reading);
    if (isCore(type, "Namespace"))
        keep(type, object, Namespace {readMeta(object, Scope::Cluster, reading)}, objects.namespaces,
             reading);
    else if (isCore(type, "Service"))
        keep(type, object, readService(object, reading), objects.services, reading);
    else if (isCore(type, "ServiceAccount"))
        keep(type, object, ServiceAccount {readMeta(object, Scope::Namespaced, reading)},
             objects.serviceAccounts, reading);
    else if (isNetworkPolicy(type))
        keep(type, object, readNetworkPolicy(type, object, reading), objects.networkPolicies, reading);
    else if (isAdminPolicy(type))
        keep(type, object, readAdminPolicy(type, object, reading), objects.adminPolicies, reading);
    else if (isCalico(type))
        return readCalico(type, object, reading);
    else if (isCiliumPolicy(type))
        keep(type, object, readCiliumPolicy(type, object, reading), objects.ciliumPolicies, reading);
    else if (isCiliumCidrGroup(type))
        keep(type, object, readCiliumCidrGroup(type, object, reading), objects.ciliumCidrGroups, reading);
    else if (isWorkload(type))
        keep(type, object, readWorkload(type, object, reading), objects.workloads, reading);
    else if (isExposure(type))
        keep(type, object, readExposure(type, object, reading), objects.exposures, reading);
    else
        return false;
    return true;
}

/// OpenShift's Template holds objects with parameters, for "oc process".
bool isTemplateObject(const TypeMeta &type)
{
    return type.kind == "Template" && (type.group() == "template.openshift.io" || type.apiVersion == "v1");
}

bool isModelled(const TypeMeta &type)
{
    return isCore(type, "Namespace") || isCore(type, "Service") || isCore(type, "ServiceAccount")
        || isNetworkPolicy(type) || isAdminPolicy(type) || isCalicoPolicy(type) || isCalicoTier(type)
        || isCalicoNetworkSet(type) || isCiliumPolicy(type) || isCiliumCidrGroup(type) || isWorkload(type)
        || isExposure(type);
}

/// Keeps what an object that is not modelled says about who talks to whom.
void readHints(const TypeMeta &type, const Node &object, const Reading &reading)
{
    KubernetesObjects &objects = reading.part.objects;
    if (isConfigMap(type))
        objects.configMaps.push_back(readConfigMap(object, reading));
    if (auto caller = readApiServerCaller(type, object, reading))
        objects.apiServerCallers.push_back(*std::move(caller));
    if (auto monitor = readScrapeMonitor(type, object, reading))
        objects.scrapeMonitors.push_back(*std::move(monitor));
}

void readOtherKind(const TypeMeta &type, const Node &object, const Reading &reading)
{
    const std::string meant = meantApiVersion(type);
    if (!meant.empty())
        reading.report(kWrongApiVersion, object, {type.kind, type.apiVersion, meant});
    reportOpaque(type, object, reading);
    readHints(type, object, reading);
    if (isStagedCalicoPolicy(type))
        checkStagedCalicoPolicy(type, object, reading);
    auto &list = isForeignPolicy(type) ? reading.part.objects.foreignPolicies : reading.part.objects.others;
    list.push_back(readOther(type, object, reading));
    count(type, reading);
}

/// Before its custom resources Cilium took lists of bare rules, which counted for the whole cluster.
bool looksLikeCiliumRule(const Node &object)
{
    constexpr std::array<std::string_view, 4> kRules = {"egress", "egressDeny", "ingress", "ingressDeny"};
    return (object.find("endpointSelector") || object.find("nodeSelector"))
        && std::ranges::any_of(kRules, [&](std::string_view rules) { return object.find(rules); });
}

void readBareCiliumRule(const Node &object, const Reading &reading)
{
    const TypeMeta type {"cilium.io/v2", "CiliumClusterwideNetworkPolicy"};
    reading.report(kInferredKind, object, {type.kind});
    readOtherKind(type, object, reading);
}

/// A pod of a dump that was written without its kind.
bool looksLikePod(const Node &object)
{
    return !object["spec"]["containers"].items().empty() && !object["metadata"]["name"].text().empty();
}

void readObject(const Node &object, const TypeMeta &inherited, const Reading &reading);

void readList(const std::string &kind, const TypeMeta &itemType, const Node &list, const Reading &reading)
{
    for (const Node &item : list["items"].items()) {
        if (item.isMap()) {
            readObject(item, itemType, reading);
        } else {
            reading.report(kListItem, item, {kind});
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
        reading.report(kInferredKind, object, {type.kind});
    } else if (type.kind.empty() && looksLikeCiliumRule(object)) {
        return readBareCiliumRule(object, reading);
    }
    if (type.apiVersion.empty() || type.kind.empty()) {
        if (isWellKnownKind(type.kind))
            reading.report(kNoApiVersion, object, {type.kind});
        return reading.skip(SkipReason::NotKubernetes);
    }
    if (const auto itemType = itemTypeOfList(object))
        return readList(type.kind, *itemType, object, reading);
    if (isTemplateObject(type)) {
        reading.report(kTemplate, object);
        return reading.skip(SkipReason::Template);
    }
    if (isModelled(type) && isSopsEncrypted(object)) {
        reading.report(kEncryptedModel, object, {type.kind, object["metadata"]["name"].text()});
        return reading.skip(SkipReason::Encrypted);
    }
    if (!readModelled(type, object, reading))
        readOtherKind(type, object, reading);
}

} // namespace

bool holdsTemplateTexts(const Node &document)
{
    const TypeMeta type {document["apiVersion"].text(), document["kind"].text()};
    const Node &metadata = document["metadata"];
    const auto isFixed = [](const std::string &text) { return !text.empty() && !looksLikeTemplate(text); };
    return isFixed(type.apiVersion) && isFixed(type.kind) && isFixed(metadata["name"].text())
        && !looksLikeTemplate(metadata["namespace"].text()) && !isModelled(type) && !isForeignPolicy(type)
        && !itemTypeOfList(document);
}

std::optional<TypeMeta> itemTypeOfList(const Node &object)
{
    constexpr std::string_view kSuffix = "List";
    const std::string &kind = object["kind"].text();
    const Node *items = object.find("items");
    if (!kind.ends_with(kSuffix) || !items || !(items->isList() || items->isNull()))
        return std::nullopt;
    if (kind == kSuffix)
        return TypeMeta {};
    return TypeMeta {object["apiVersion"].text(), kind.substr(0, kind.size() - kSuffix.size())};
}

void readDocument(const Node &document, const Reading &reading)
{
    ++reading.part.summary.documents;
    if (document.isNull())
        return reading.skip(SkipReason::Empty);
    if (document.isMap())
        return readObject(document, {}, reading);
    const bool holdsObjects = std::ranges::any_of(document.items(), [](const Node &item) {
        return (item.find("kind") && item.find("apiVersion")) || looksLikeCiliumRule(item);
    });
    if (!holdsObjects)
        return reading.skip(SkipReason::NotKubernetes);
    for (const Node &item : document.items())
        readObject(item, {}, reading);
}

} // namespace drawbridge
