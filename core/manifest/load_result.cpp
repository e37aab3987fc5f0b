// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/load_result.h"

#include "base/text.h"
#include "manifest/kinds.h"
#include "manifest/messages.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <set>
#include <span>
#include <tuple>

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
    moveTo(from.foreignPolicies, to.foreignPolicies);
    moveTo(from.others, to.others);
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

/// Group and kind, by which two objects are told apart that share a name. The old homes of the workload kinds
/// are the same API objects.
std::pair<std::string, std::string> groupKindOf(const std::string &apiVersion, const std::string &kind)
{
    const TypeMeta type {apiVersion, kind};
    const std::string group = type.group();
    return {group == "extensions" ? "apps" : group, kind};
}

std::pair<std::string, std::string> groupKind(const Namespace &)
{
    return {"", "Namespace"};
}
std::pair<std::string, std::string> groupKind(const Service &)
{
    return {"", "Service"};
}
std::pair<std::string, std::string> groupKind(const NetworkPolicy &)
{
    return {"networking.k8s.io", "NetworkPolicy"};
}
std::pair<std::string, std::string> groupKind(const AdminPolicy &policy)
{
    return {"policy.networking.k8s.io", policy.kind};
}
std::pair<std::string, std::string> groupKind(const Exposure &exposure)
{
    return {"", exposure.kind};
}
std::pair<std::string, std::string> groupKind(const Workload &workload)
{
    return groupKindOf(workload.apiVersion, workload.kind);
}
std::pair<std::string, std::string> groupKind(const OtherObject &object)
{
    return groupKindOf(object.apiVersion, object.kind);
}

template <typename T> auto key(const T &object)
{
    const auto [group, kind] = groupKind(object);
    return std::make_tuple(object.meta.namespaceName, object.meta.name, kind, group);
}

std::string displayName(const ObjectMeta &meta)
{
    return meta.namespaceName.empty() ? meta.name : meta.namespaceName + '/' + meta.name;
}

template <typename T> void reportDuplicates(std::span<const T> same, std::vector<Diagnostic> &diagnostics)
{
    const T &last = same.back();
    std::vector<std::string> places;
    std::vector<RelatedPosition> related;
    for (std::size_t i = 0; i + 1 < same.size(); ++i) {
        places.push_back(toString(same[i].meta.where));
        related.push_back({same[i].meta.where});
    }
    diagnostics.push_back(
        {&kDuplicateObject,
         {groupKind(last).second, displayName(last.meta), std::to_string(same.size()), join(places, ", ")},
         last.meta.where,
         std::move(related)});
}

/// Sorts by key, keeps the last of equal keys. Objects without a name have no key and all stay; so do those
/// whose name is made up by the server.
template <typename T, typename Report> void sortAndDropDuplicates(std::vector<T> &list, Report report)
{
    std::ranges::stable_sort(list, [](const T &a, const T &b) { return key(a) < key(b); });
    std::vector<T> kept;
    kept.reserve(list.size());
    for (std::size_t from = 0; from < list.size();) {
        std::size_t to = from + 1;
        const bool hasKey = !list[from].meta.name.empty() && list[from].meta.name.back() != '-';
        while (hasKey && to < list.size() && key(list[from]) == key(list[to]))
            ++to;
        if (to - from > 1)
            report(std::span<const T>(list).subspan(from, to - from));
        kept.push_back(std::move(list[to - 1]));
        from = to;
    }
    list = std::move(kept);
}

template <typename T> void dropDuplicates(std::vector<T> &list, std::vector<Diagnostic> &diagnostics)
{
    sortAndDropDuplicates(list, [&](std::span<const T> same) { reportDuplicates<T>(same, diagnostics); });
}

/// Objects that decide nothing get one line for all of them.
void dropOtherDuplicates(std::vector<OtherObject> &others, std::vector<Diagnostic> &diagnostics)
{
    std::size_t count = 0;
    std::vector<OtherObject> examples;
    sortAndDropDuplicates(others, [&](std::span<const OtherObject> same) {
        ++count;
        if (examples.empty())
            examples.assign(same.begin(), same.end());
    });
    if (count == 0)
        return;
    const OtherObject &example = examples.front();
    diagnostics.push_back({&kOtherDuplicates,
                           {std::to_string(count), example.kind, displayName(example.meta),
                            toString(examples.back().meta.where)},
                           example.meta.where,
                           {}});
}

bool isComplete(const Workload &workload)
{
    return workload.podTemplate || !workload.templateFrom.empty();
}

/// A patch, or an object that lacks what pods need, must not take the place of the whole object; each was
/// reported where it was read.
void dropIncomplete(std::vector<Workload> &workloads)
{
    std::set<decltype(key(workloads.front()))> complete;
    for (const Workload &workload : workloads) {
        if (isComplete(workload))
            complete.insert(key(workload));
    }
    std::erase_if(workloads, [&](const Workload &workload) {
        return !isComplete(workload) && complete.contains(key(workload));
    });
}

/// One line for each kind, at its first object.
void reportKinds(const Message &message, const std::vector<const OtherObject *> &objects,
                 std::vector<Diagnostic> &diagnostics)
{
    std::map<std::pair<std::string, std::string>, std::vector<const OtherObject *>> kinds;
    for (const OtherObject *object : objects)
        kinds[groupKind(*object)].push_back(object);
    for (const auto &[name, same] : kinds) {
        const auto first
            = std::ranges::min_element(same, {}, [](const OtherObject *each) { return each->meta.where; });
        diagnostics.push_back(
            {&message, {std::to_string(same.size()), name.second, name.first}, (*first)->meta.where, {}});
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
            kept.push_back({&kMoreLikeThis, {std::to_string(count - kMost), text(each)}, each.where, {}});
    }
    diagnostics = std::move(kept);
}

} // namespace

void addPart(LoadedPart &to, LoadedPart from)
{
    moveObjects(from.objects, to.objects);
    moveTo(from.diagnostics, to.diagnostics);
    addSummary(to.summary, from.summary);
}

LoadedFolder joinParts(std::vector<LoadedPart> parts)
{
    LoadedPart all;
    for (LoadedPart &part : parts)
        addPart(all, std::move(part));
    LoadedFolder folder;
    folder.objects = std::move(all.objects);
    folder.diagnostics = std::move(all.diagnostics);
    folder.summary = std::move(all.summary);
    KubernetesObjects &objects = folder.objects;
    dropIncomplete(objects.workloads);
    dropDuplicates(objects.namespaces, folder.diagnostics);
    dropDuplicates(objects.workloads, folder.diagnostics);
    dropDuplicates(objects.services, folder.diagnostics);
    dropDuplicates(objects.exposures, folder.diagnostics);
    dropDuplicates(objects.networkPolicies, folder.diagnostics);
    dropDuplicates(objects.adminPolicies, folder.diagnostics);
    dropDuplicates(objects.foreignPolicies, folder.diagnostics);
    dropOtherDuplicates(objects.others, folder.diagnostics);
    reportForeignPolicies(objects, folder.diagnostics);
    reportControllers(objects, folder.diagnostics);
    sortAndUnique(folder.diagnostics);
    limitRepetitions(folder.diagnostics);
    return folder;
}

} // namespace drawbridge
