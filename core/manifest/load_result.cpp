// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "manifest/load_result.h"

#include "base/text.h"
#include "manifest/messages.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
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

template <typename T> void reportDuplicates(const std::vector<T> &same, std::vector<Diagnostic> &diagnostics)
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
template <typename T> void sortAndDropDuplicates(std::vector<T> &list, std::vector<Diagnostic> &diagnostics)
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
            reportDuplicates(std::vector<T>(list.begin() + static_cast<std::ptrdiff_t>(from),
                                            list.begin() + static_cast<std::ptrdiff_t>(to)),
                             diagnostics);
        kept.push_back(std::move(list[to - 1]));
        from = to;
    }
    list = std::move(kept);
}

void reportForeignPolicies(const std::vector<OtherObject> &policies, std::vector<Diagnostic> &diagnostics)
{
    std::map<std::pair<std::string, std::string>, std::vector<const OtherObject *>> kinds;
    for (const OtherObject &policy : policies)
        kinds[groupKind(policy)].push_back(&policy);
    for (const auto &[name, objects] : kinds) {
        const auto first
            = std::ranges::min_element(objects, {}, [](const OtherObject *each) { return each->meta.where; });
        diagnostics.push_back({&kForeignPolicies,
                               {std::to_string(objects.size()), name.second, name.first},
                               (*first)->meta.where,
                               {}});
    }
}

} // namespace

void addPart(LoadedPart &to, LoadedPart from)
{
    moveObjects(from.objects, to.objects);
    moveTo(from.diagnostics, to.diagnostics);
    moveTo(from.kustomizations, to.kustomizations);
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
    folder.kustomizations = std::move(all.kustomizations);
    KubernetesObjects &objects = folder.objects;
    sortAndDropDuplicates(objects.namespaces, folder.diagnostics);
    sortAndDropDuplicates(objects.workloads, folder.diagnostics);
    sortAndDropDuplicates(objects.services, folder.diagnostics);
    sortAndDropDuplicates(objects.exposures, folder.diagnostics);
    sortAndDropDuplicates(objects.networkPolicies, folder.diagnostics);
    sortAndDropDuplicates(objects.foreignPolicies, folder.diagnostics);
    sortAndDropDuplicates(objects.others, folder.diagnostics);
    reportForeignPolicies(objects.foreignPolicies, folder.diagnostics);
    sortAndUnique(folder.diagnostics);
    return folder;
}

} // namespace drawbridge
