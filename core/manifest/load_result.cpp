// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/load_result.h"

#include "base/repeated.h"
#include "base/text.h"
#include "manifest/kinds.h"
#include "manifest/messages.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string_view>

namespace drawbridge {

using namespace manifest_messages;

namespace {

template <typename T> void moveTo(std::vector<T> &from, std::vector<T> &to)
{
    std::ranges::move(from, std::back_inserter(to));
}

void moveObjects(KubernetesObjects &from, KubernetesObjects &to)
{
    moveTo(from.namespaces, to.namespaces);
    moveTo(from.workloads, to.workloads);
    moveTo(from.services, to.services);
    moveTo(from.exposures, to.exposures);
    moveTo(from.networkPolicies, to.networkPolicies);
    moveTo(from.adminPolicies, to.adminPolicies);
    moveTo(from.calicoPolicies, to.calicoPolicies);
    moveTo(from.calicoTiers, to.calicoTiers);
    moveTo(from.calicoNetworkSets, to.calicoNetworkSets);
    moveTo(from.serviceAccounts, to.serviceAccounts);
    moveTo(from.ciliumPolicies, to.ciliumPolicies);
    moveTo(from.ciliumCidrGroups, to.ciliumCidrGroups);
    moveTo(from.foreignPolicies, to.foreignPolicies);
    moveTo(from.others, to.others);
    moveTo(from.configMaps, to.configMaps);
    moveTo(from.apiServerCallers, to.apiServerCallers);
    moveTo(from.scrapeMonitors, to.scrapeMonitors);
}

void addSummary(LoadSummary &a, const LoadSummary &b)
{
    a.files += b.files;
    a.documents += b.documents;
    a.bytes += b.bytes;
    a.objects += b.objects;
    for (const auto &[kind, count] : b.objectsByKind)
        a.objectsByKind[kind] += count;
    for (const auto &[reason, count] : b.skipped)
        a.skipped[reason] += count;
}

using GroupKind = std::pair<std::string_view, std::string_view>;

/// Group and kind, by which two objects are told apart that share a name. The old homes of the workload kinds
/// are the same API objects.
GroupKind groupKindOf(std::string_view apiVersion, std::string_view kind)
{
    const std::size_t slash = apiVersion.find('/');
    const std::string_view group
        = slash == std::string_view::npos ? std::string_view() : apiVersion.substr(0, slash);
    return {group == "extensions" ? "apps" : group, kind};
}

GroupKind groupKind(const Namespace &)
{
    return {"", "Namespace"};
}
GroupKind groupKind(const Service &)
{
    return {"", "Service"};
}
GroupKind groupKind(const NetworkPolicy &)
{
    return {"networking.k8s.io", "NetworkPolicy"};
}
GroupKind groupKind(const AdminPolicy &policy)
{
    return {"policy.networking.k8s.io", policy.kind};
}
/// Both groups of Calico hold the same objects.
GroupKind groupKind(const CalicoPolicy &policy)
{
    return {"projectcalico.org", policy.kind};
}
GroupKind groupKind(const CalicoTier &)
{
    return {"projectcalico.org", "Tier"};
}
GroupKind groupKind(const CalicoNetworkSet &set)
{
    return {"projectcalico.org", set.kind};
}
GroupKind groupKind(const ServiceAccount &)
{
    return {"", "ServiceAccount"};
}
GroupKind groupKind(const CiliumPolicy &policy)
{
    return {"cilium.io", policy.kind};
}
GroupKind groupKind(const CiliumCidrGroup &)
{
    return {"cilium.io", "CiliumCIDRGroup"};
}
GroupKind groupKind(const Exposure &exposure)
{
    return {"", exposure.kind};
}
GroupKind groupKind(const Workload &workload)
{
    return groupKindOf(workload.apiVersion, workload.kind);
}
GroupKind groupKind(const OtherObject &object)
{
    return groupKindOf(object.apiVersion, object.kind);
}

/// What no two objects of a cluster share. Views the object, which stays where it is.
struct ObjectKey {
    std::string_view namespaceName;
    std::string_view name;
    std::string_view kind;
    std::string_view group;
    friend auto operator<=>(const ObjectKey &, const ObjectKey &) = default;
};

template <typename T> ObjectKey key(const T &object)
{
    const auto [group, kind] = groupKind(object);
    return {object.meta.namespaceName, object.meta.name, kind, group};
}

std::string displayName(const ObjectMeta &meta)
{
    return meta.namespaceName.empty() ? meta.name : meta.namespaceName + '/' + meta.name;
}

/// The same object, several times, in the order in which they were read.
template <typename T> using Duplicates = std::vector<const T *>;

template <typename T> void reportDuplicates(const Duplicates<T> &same, std::vector<Diagnostic> &diagnostics)
{
    const T &last = *same.back();
    std::vector<std::string> places;
    std::vector<RelatedPosition> related;
    for (std::size_t i = 0; i + 1 < same.size(); ++i) {
        places.push_back(toString(same[i]->meta.where));
        related.push_back({same[i]->meta.where});
    }
    diagnostics.push_back({&kDuplicateObject,
                           {std::string(groupKind(last).second), displayName(last.meta),
                            std::to_string(same.size()), join(places, ", ")},
                           last.meta.where,
                           std::move(related)});
}

/// Sorts by key, keeps the last of equal keys. Objects without a name have no key and all stay; so do those
/// whose name is made up by the server.
template <typename T, typename Report> void sortAndDropDuplicates(std::vector<T> &list, Report report)
{
    std::vector<std::pair<ObjectKey, std::size_t>> order;
    order.reserve(list.size());
    for (const T &object : list)
        order.emplace_back(key(object), order.size());
    std::ranges::sort(order);
    std::vector<T> kept;
    kept.reserve(list.size());
    for (auto from = order.begin(); from != order.end();) {
        auto to = std::next(from);
        if (!from->first.name.empty() && from->first.name.back() != '-')
            to = std::find_if(to, order.end(), [&](const auto &each) { return each.first != from->first; });
        if (to - from > 1) {
            Duplicates<T> same;
            std::transform(from, to, std::back_inserter(same),
                           [&](const auto &each) { return &list[each.second]; });
            report(same);
        }
        kept.push_back(std::move(list[std::prev(to)->second]));
        from = to;
    }
    list = std::move(kept);
}

template <typename T> void dropDuplicates(std::vector<T> &list, std::vector<Diagnostic> &diagnostics)
{
    sortAndDropDuplicates(list, [&](const Duplicates<T> &same) { reportDuplicates(same, diagnostics); });
}

/// Objects that decide nothing get one line for all of them.
void dropOtherDuplicates(std::vector<OtherObject> &others, std::vector<Diagnostic> &diagnostics)
{
    std::size_t count = 0;
    std::optional<Diagnostic> example;
    sortAndDropDuplicates(others, [&](const Duplicates<OtherObject> &same) {
        ++count;
        if (!example)
            example = {
                &kOtherDuplicates,
                {{}, same.front()->kind, displayName(same.front()->meta), toString(same.back()->meta.where)},
                same.front()->meta.where,
                {}};
    });
    if (!example)
        return;
    example->arguments.front() = std::to_string(count);
    diagnostics.push_back(std::move(*example));
}

bool isComplete(const Workload &workload)
{
    return workload.podTemplate || !workload.templateFrom.empty();
}

/// A patch, or an object that lacks what pods need, must not take the place of the whole object; each was
/// reported where it was read.
void dropIncomplete(std::vector<Workload> &workloads)
{
    if (std::ranges::all_of(workloads, isComplete))
        return;
    std::set<ObjectKey> complete;
    for (const Workload &workload : workloads) {
        if (isComplete(workload))
            complete.insert(key(workload));
    }
    std::vector<bool> isKept;
    for (const Workload &workload : workloads)
        isKept.push_back(isComplete(workload) || !complete.contains(key(workload)));
    std::vector<Workload> kept;
    for (std::size_t i = 0; i < workloads.size(); ++i) {
        if (isKept[i])
            kept.push_back(std::move(workloads[i]));
    }
    workloads = std::move(kept);
}

/// One line for each kind, at its first object.
void reportKinds(const Message &message, const std::vector<const OtherObject *> &objects,
                 std::vector<Diagnostic> &diagnostics)
{
    std::map<GroupKind, std::vector<const OtherObject *>> kinds;
    for (const OtherObject *object : objects)
        kinds[groupKind(*object)].push_back(object);
    for (const auto &[name, same] : kinds) {
        const auto first
            = std::ranges::min_element(same, {}, [](const OtherObject *each) { return each->meta.where; });
        diagnostics.push_back(
            {&message,
             {std::to_string(same.size()), std::string(name.second), std::string(name.first)},
             (*first)->meta.where,
             {}});
    }
}

void reportMissingTiers(const KubernetesObjects &objects, std::vector<Diagnostic> &diagnostics)
{
    for (const CalicoPolicy &policy : objects.calicoPolicies) {
        if (!hasTier(objects.calicoTiers, policy.tier))
            diagnostics.push_back(
                {&kMissingTier, {policy.kind, policy.meta.name, policy.tier}, policy.meta.where, {}});
    }
}

void reportForeignPolicies(const KubernetesObjects &objects, std::vector<Diagnostic> &diagnostics)
{
    std::vector<const OtherObject *> policies;
    for (const OtherObject &each : objects.foreignPolicies)
        policies.push_back(&each);
    reportKinds(kForeignPolicies, policies, diagnostics);
}

void reportControllers(const KubernetesObjects &objects, std::vector<Diagnostic> &diagnostics)
{
    std::vector<const OtherObject *> podMakers;
    std::vector<const OtherObject *> installers;
    for (const OtherObject &each : objects.others) {
        if (each.makesPods)
            podMakers.push_back(&each);
        if (installsElsewhere({each.apiVersion, each.kind}))
            installers.push_back(&each);
    }
    reportKinds(kHiddenPods, podMakers, diagnostics);
    reportKinds(kNotRenderedSource, installers, diagnostics);
}

/// Of many findings of one kind in a file the first ones are kept, and one line counts the rest. The list is
/// sorted.
void limitRepetitions(std::vector<Diagnostic> &diagnostics)
{
    constexpr std::size_t kMost = 20;
    std::map<std::pair<FileName, const Message *>, std::size_t> counts;
    for (const Diagnostic &each : diagnostics)
        ++counts[{each.where.file, each.message}];
    std::map<std::pair<FileName, const Message *>, std::size_t> seen;
    std::vector<Diagnostic> kept;
    for (Diagnostic &each : diagnostics) {
        const std::size_t count = counts.at({each.where.file, each.message});
        const std::size_t number = ++seen[{each.where.file, each.message}];
        if (number <= kMost)
            kept.push_back(std::move(each));
        else if (number == kMost + 1)
            kept.push_back({&kMoreLikeThis,
                            {std::to_string(count - kMost), std::string(each.message->code)},
                            each.where,
                            {}});
    }
    diagnostics = std::move(kept);
}

} // namespace

void addPart(LoadedPart &to, LoadedPart from)
{
    moveObjects(from.objects, to.objects);
    moveTo(from.diagnostics, to.diagnostics);
    addSummary(to.summary, from.summary);
    moveTo(from.files, to.files);
}

LoadedFolder joinParts(std::vector<LoadedPart> parts, const Watch &watch)
{
    LoadedPart all;
    for (LoadedPart &part : parts) {
        addPart(all, std::move(part));
        watch.advance(0);
    }
    LoadedFolder folder;
    folder.objects = std::move(all.objects);
    folder.diagnostics = std::move(all.diagnostics);
    folder.summary = std::move(all.summary);
    folder.files = std::move(all.files);
    // A kustomization may name a file more than once.
    sortAndDropRepeated(folder.files);
    KubernetesObjects &objects = folder.objects;
    const auto dropRepeated = [&](auto &list) {
        if (!watch.isStopped())
            dropDuplicates(list, folder.diagnostics);
        watch.advance(0);
    };
    dropIncomplete(objects.workloads);
    dropRepeated(objects.namespaces);
    dropRepeated(objects.workloads);
    dropRepeated(objects.services);
    dropRepeated(objects.exposures);
    dropRepeated(objects.networkPolicies);
    dropRepeated(objects.adminPolicies);
    dropRepeated(objects.calicoPolicies);
    dropRepeated(objects.calicoTiers);
    dropRepeated(objects.calicoNetworkSets);
    dropRepeated(objects.serviceAccounts);
    dropRepeated(objects.ciliumPolicies);
    dropRepeated(objects.ciliumCidrGroups);
    dropRepeated(objects.foreignPolicies);
    dropOtherDuplicates(objects.others, folder.diagnostics);
    reportMissingTiers(objects, folder.diagnostics);
    reportForeignPolicies(objects, folder.diagnostics);
    reportControllers(objects, folder.diagnostics);
    sortAndUnique(folder.diagnostics);
    limitRepetitions(folder.diagnostics);
    return folder;
}

} // namespace drawbridge
